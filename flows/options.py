"""What the commands share: errors in one clear line, options checked, progress shown. Heavy things are imported when they are needed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from coders.parser import Parser
    from flows.pipeline import Settings
    from flows.runs import Summary
    from flows.store import Store

DONE, REJECTED, USAGE, FAILED = 0, 1, 2, 3
"""Exit codes: done; some input was rejected; the command was used wrongly; the run could not finish and left the last good state."""

PARSERS = ("bundled", "bundled-fp32", "official")
Sources = Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, patterns, or a sources.toml.")]
Output = Annotated[str, typer.Option("--output", help="Folder, or URL of any fsspec filesystem, that holds the tables.")]
Dictionaries = Annotated[str | None, typer.Option("--dictionaries", metavar="DIR", help="Your own entries, laid over the shipped ones.")]
ParserKind = Annotated[str, typer.Option("--parser", metavar="KIND", help="bundled, bundled-fp32 (single precision) or official.")]
Date = Annotated[str | None, typer.Option("--date", metavar="D", help="YYYY-MM-DD, YYYY-MM or YYYY, for what names no date itself.")]
Dask = Annotated[str | None, typer.Option("--dask", metavar="ADDRESS", help="Parse and code on this Dask cluster (tcp://host:8786).")]
Exact = Annotated[bool, typer.Option("--exact", help="Parse every sentence; the events are the same.")]
Processes = Annotated[int | None, typer.Option("--processes", min=1, help="Processes that parse and code; as many as there are cores.")]
Device = Annotated[str, typer.Option("--device", help="Where torch computes: cpu, cuda.")]
LockTimeout = Annotated[float, typer.Option(help="Seconds to wait for another run of the same output to end.")]

FeedText = Annotated[bool | None, typer.Option("--with-text/--without-text", help="Sentences and titles in the feeds; stays as last said.")]


@contextlib.contextmanager
def clear_errors() -> Iterator[None]:
    """One clear line, and no traceback, for what a user can mend."""
    from coders.lexicon import DictionaryError
    from coders.parser import ParserUnavailable
    from flows.files import Damaged, FeedsBehind, OutputBusy
    from flows.server import ServerFailed
    from flows.sources.listing import SourceListError

    try:
        yield
    except DictionaryError as error:
        fail(f"the dictionaries have mistakes:\n{error}", USAGE)
    except (ParserUnavailable, SourceListError) as error:
        fail(str(error), USAGE)
    except OSError as error:
        fail(f"{error.filename or 'output'}: {error.strerror or error}; the tables are as they were before", FAILED)
    except Damaged as error:
        fail(f"{error}; `cameo-nl run` sets it aside and makes it again from the other tables, the cached parses or the source", FAILED)
    except (OutputBusy, ServerFailed, FeedsBehind) as error:
        fail(str(error), FAILED)


def fail(message: str, code: int) -> None:
    """Say on stderr what is wrong, and end with this exit code."""
    typer.echo(f"cameo-nl: {message}", err=True)
    raise typer.Exit(code)


def date(text: str | None) -> str | None:
    """A date option as a partial ISO date."""
    from flows.article import DateError, partial_date

    try:
        return partial_date(text) if text is not None else None
    except DateError as error:
        raise typer.BadParameter(str(error)) from None


def kind(parser: str, device: str = "cpu") -> str:
    """The --parser option; beside another device than the CPU, single precision."""
    if parser not in PARSERS:
        raise typer.BadParameter(f"'{parser}' is none of {', '.join(PARSERS)}", param_hint="--parser")
    return "bundled-fp32" if parser == "bundled" and device != "cpu" else parser


def dask(address: str | None, reach: bool = True) -> str | None:
    """The --dask option: the address of a scheduler that answers (unless it need not be reached yet)."""
    import importlib.util
    import socket
    from urllib.parse import urlsplit

    if address is None:
        return None
    hint = "--dask"
    if importlib.util.find_spec("prefect_dask") is None:
        raise typer.BadParameter('a cluster needs more packages; install "cameo-nl[cluster]"', param_hint=hint)
    where = urlsplit(address if "://" in address else f"tcp://{address}")
    try:
        if where.hostname is None or where.port is None:
            raise ValueError
        if reach:
            socket.create_connection((where.hostname, where.port), timeout=10).close()
    except ValueError:
        raise typer.BadParameter(f"'{address}' is no address; write tcp://HOST:PORT", param_hint=hint) from None
    except OSError as error:
        raise typer.BadParameter(f"no Dask scheduler answers at {address} ({error.strerror or error})", param_hint=hint) from None
    return address


def folder(dictionaries: str | None) -> Path | None:
    """The --dictionaries option."""
    if dictionaries is None:
        return None
    if not Path(dictionaries).is_dir():
        raise typer.BadParameter(f"{dictionaries}: there is no such folder", param_hint="--dictionaries")
    return Path(dictionaries)


def processes(given: int | None) -> int:
    """The --processes option."""
    from flows.workers import cores

    return given or cores()


def parser_loader(kind: str) -> Callable[[], Parser]:
    """Loads the parser when it is first asked for."""
    from flows.pipeline import load_parser

    return lambda: load_parser(kind)


def store(output: str, dictionaries: str | None) -> Store:
    """The tables of an output folder."""
    from flows.pipeline import Settings, open_store

    return open_store(Settings((), output, None, dictionaries))


def run_locked(settings: Settings, plain: bool) -> Summary:
    """The run, as a Prefect flow or plain, with the output folder locked around it."""
    import logging

    from flows.files import Files

    if plain:
        logging.basicConfig(level=logging.WARNING, format="%(message)s")
    with Files(settings.output).lock(settings.lock_timeout):
        if plain:
            from flows.pipeline import run as run_plain

            return run_plain(settings)
        from flows import nightly

        return nightly.run(settings)


@contextlib.contextmanager
def progress(path: Path) -> Iterator[Callable[[int], object]]:
    """A progress bar over the lines of a file, on a terminal only."""
    with path.open("rb") as lines, bar("coding", lambda: sum(1 for _ in lines)) as advance:
        yield advance


@contextlib.contextmanager
def bar(label: str, total: Callable[[], int | None]) -> Iterator[Callable[[int], object]]:
    """A progress bar with the time left, on a terminal only; `total` None where nobody knows it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda done: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as shown:
        task = shown.add_task(label, total=total())
        yield lambda done: shown.advance(task, done)


def write_lines(path: Path, answers: Iterator[dict[str, Any]]) -> int:
    """Write answers as JSON lines, whole or not at all; how many were rejected."""
    import json

    from flows.files import Files

    rejected = 0

    def write(file: Any) -> None:
        nonlocal rejected
        for answer in answers:
            rejected += "rejected" in answer
            file.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")

    Files(path.resolve().parent).write(path.name, write)
    return rejected
