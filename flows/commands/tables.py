"""Commands on tables that exist: `export`, `recode`, `forget`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows import options
from flows.commands import app
from flows.options import DONE, REJECTED, Device, Dictionaries, Exact, LockTimeout, Output, ParserKind, Processes


@app.command(epilog="Example: cameo-nl export events.tsv --format gdelt-tsv --since 2024-05-01")
def export(
    target: Annotated[Path, typer.Argument(help="File to write.")],
    format: Annotated[str, typer.Option("--format", help="gdelt-tsv, phoenix, icews, plover, csv, jsonl or parquet.")] = "csv",
    output: Output = "output",
    table: Annotated[str, typer.Option("--table", help="events or mentions (csv, jsonl and parquet).")] = "events",
    since: Annotated[str | None, typer.Option(help="Events of this date and later.")] = None,
    until: Annotated[str | None, typer.Option(help="Events of this date and earlier.")] = None,
    actor: Annotated[list[str] | None, typer.Option(help="Start of an actor code, of either side; may be given again.")] = None,
    code: Annotated[list[str] | None, typer.Option(help="Start of an event code; may be given again.")] = None,
    without_text: Annotated[bool, typer.Option("--without-text", help="Leave sentences out.")] = False,
) -> None:
    """Write events for other programs."""
    with options.clear_errors():
        from flows.export import FORMATS, Filter, export_table

        if format not in FORMATS:
            raise typer.BadParameter(f"'{format}' is none of {', '.join(FORMATS)}", param_hint="--format")
        if table not in ("events", "mentions"):
            raise typer.BadParameter(f"'{table}' is none of events, mentions", param_hint="--table")
        wanted = Filter(options.date(since), options.date(until), tuple(actor or ()), tuple(code or ()))
        report = export_table(options.store(output, None), target, format, table, wanted, without_text)
        typer.echo(f"{target}: {report}")


@app.command(epilog="Example: cameo-nl recode --since 2024-01")
def recode(
    output: Output = "output",
    since: Annotated[str | None, typer.Option(help="Articles published on this date and later.")] = None,
    dictionaries: Dictionaries = None,
    parser: ParserKind = "bundled",
    lock_timeout: LockTimeout = 3600,
    exact: Exact = False,
    processes: Processes = None,
    device: Device = "cpu",
) -> None:
    """Code the cached parses afresh with today's dictionaries, and say what changed."""
    with options.clear_errors():
        from flows.pipeline import Settings, open_store, versions
        from flows.recode import recode as recode_store

        settings = Settings(
            (), output, None, dictionaries, options.kind(parser, device), lock_timeout,
            exact=exact, processes=options.processes(processes), device=device,
        )  # fmt: skip
        store = open_store(settings)
        with store.files.lock(lock_timeout):
            report = recode_store(store, settings, versions(settings), options.date(since))
        typer.echo(report.text(), nl=False)
    raise typer.Exit(REJECTED if report.unparsed else DONE)


@app.command(epilog="Example: cameo-nl forget https://krant.example/artikel --output output")
def forget(url: str, output: Output = "output", dictionaries: Dictionaries = None, lock_timeout: LockTimeout = 3600) -> None:
    """Remove the article with this URL (or path) and what only it reported from every table and cache.

    Take it out of the source too, or the next run reads it again.
    """
    with options.clear_errors():
        from flows.maintenance import forget as forget_article

        store = options.store(output, dictionaries)
        with store.files.lock(lock_timeout):
            forgotten = forget_article(store, url)
    if not forgotten:
        typer.echo(f"{url}: no such article in {output}; give the URL or path as it stands in articles", err=True)
        raise typer.Exit(REJECTED)
    typer.echo(f"{url}: removed")
