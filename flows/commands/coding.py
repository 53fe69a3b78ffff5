"""Commands that code: `run`, `code`, `explain`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows import options
from flows.commands import app
from flows.options import (
    DONE,
    FAILED,
    REJECTED,
    Dask,
    Date,
    Device,
    Dictionaries,
    Exact,
    FeedText,
    LockTimeout,
    Output,
    ParserKind,
    Processes,
)


@app.command(epilog="Example: cameo-nl run samples --output output")
def run(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, patterns, addresses of feeds, or a sources.toml.")
    ],
    output: Output = "output",
    date: Date = None,
    dictionaries: Dictionaries = None,
    parser: ParserKind = "bundled",
    lock_timeout: LockTimeout = 3600,
    keep_cache: Annotated[int, typer.Option(help="Days that parses are kept; 0 is for ever.")] = 0,
    keep_rejected: Annotated[int, typer.Option(help="Days that lists of rejects are kept; 0 is for ever.")] = 90,
    keep_runs: Annotated[int, typer.Option(help="Days that run manifests are kept; 0 is for ever.")] = 400,
    dask: Dask = None,
    exact: Exact = False,
    processes: Processes = None,
    device: Device = "cpu",
    text: FeedText = None,
    plain: Annotated[bool, typer.Option("--plain", help="Without Prefect: the same work, a faster start, no artifact.")] = False,
) -> None:
    """Read SOURCES, code their events and write the tables."""
    with options.clear_errors():
        from flows.pipeline import Settings, load_coder
        from flows.report import show
        from flows.sources import expand

        expand(sources)
        keep = {"cache": keep_cache, "rejected": keep_rejected, "runs": keep_runs}
        settings = Settings(
            tuple(sources), output, options.date(date), dictionaries, options.kind(parser, device), lock_timeout, keep, options.dask(dask),
            exact, options.processes(processes), device, text,
        )  # fmt: skip
        if dask and plain:
            raise typer.BadParameter("a cluster needs Prefect; leave --plain away", param_hint="--dask")
        options.folder(dictionaries)
        load_coder(dictionaries)
        summary = options.run_locked(settings, plain)
        show(settings, summary)
    raise typer.Exit(FAILED if summary.problems else REJECTED if summary.broken else DONE)


@app.command(epilog="Example: cameo-nl code --input in.jsonl --output out.jsonl")
def code(
    input: Annotated[Path, typer.Option("--input", help='Lines {"id", "date", "text"}.', dir_okay=False)],
    output: Annotated[Path, typer.Option("--output", help='Lines {"id", "events"}, one for each line of the input, in the same order.')],
    date: Date = None,
    dictionaries: Dictionaries = None,
    parser: ParserKind = "bundled",
) -> None:
    """Code articles given as JSON lines, each by itself."""
    with options.clear_errors():
        from flows.jsonl import code_lines
        from flows.pipeline import load_coder

        if not input.is_file():
            raise typer.BadParameter(f"{input}: there is no such file", param_hint="--input")
        coder = load_coder(dictionaries)
        load = options.parser_loader(options.kind(parser))
        with input.open("rb") as lines, options.progress(input) as seen:
            rejected = options.write_lines(output, code_lines(lines, coder, load, options.date(date), seen))
    if rejected:
        typer.echo(f'{rejected} lines were rejected; see "rejected" in {output}', err=True)
    raise typer.Exit(REJECTED if rejected else DONE)


@app.command(epilog='Example: cameo-nl explain "Turkije en Rusland zullen de gesprekken voortzetten." --date 2020-06-15')
def explain(
    text: Annotated[str, typer.Argument(metavar="ZIN", help="One or more Dutch sentences.")],
    date: Date = None,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write a page to share instead.", dir_okay=False)] = None,
    dictionaries: Dictionaries = None,
    parser: ParserKind = "bundled",
) -> None:
    """Show why each event of a sentence was coded or not: frames tried, clauses, actors and tree."""
    with options.clear_errors():
        import datetime

        from rich.console import Console

        from flows import explain_page
        from flows.article import problem
        from flows.explain import explain as explain_text
        from flows.jsonl import parse_safely
        from flows.pipeline import load_coder

        if reason := problem(text):
            raise typer.BadParameter(reason, param_hint="ZIN")
        published = options.date(date) or datetime.date.today().isoformat()
        options.folder(dictionaries)
        coder = load_coder(dictionaries)
        parsed = parse_safely([text], options.parser_loader(options.kind(parser)))[0]
        if isinstance(parsed, str):
            raise typer.BadParameter(parsed, param_hint="ZIN")
        parts = explain_text(parsed, coder, published)
        if html is not None:
            told = f"cameo-nl, dictionaries {coder.lexicon.version}; read as news of {published}."
            explain_page.write(html, parts, text, told)
            typer.echo(f"{html}: written")
            return
        console = Console(soft_wrap=True, highlight=False)
        if not console.is_terminal:
            console = Console(soft_wrap=True, highlight=False, width=150)
        for part in parts:
            console.print(part)
