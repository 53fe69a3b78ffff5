"""`cameo-nl`: each command parses its options and calls a plain function; heavy things are imported when they are needed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows import options
from flows.options import DONE, REJECTED

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich",
    help="Dutch news in, dated CAMEO/GDELT events out, as Parquet.",
    epilog='Example: cameo-nl explain "Duitsland steunt het Franse voorstel." --date 2024-05-14',
)  # fmt: skip
lexicon_app = typer.Typer(no_args_is_help=True, help="Check, count, extend the dictionaries.", epilog="Example: cameo-nl lexicon check")
app.add_typer(lexicon_app, name="lexicon")

Output = Annotated[str, typer.Option("--output", help="Folder, or URL of any fsspec filesystem, that holds the tables.")]
Dictionaries = Annotated[str | None, typer.Option("--dictionaries", metavar="DIR", help="Your own entries, laid over the shipped ones.")]
ParserKind = Annotated[str, typer.Option("--parser", metavar="KIND", help="bundled, or official: Stanza's own downloaded package.")]
Date = Annotated[str | None, typer.Option("--date", metavar="D", help="YYYY-MM-DD, YYYY-MM or YYYY, for what names no date itself.")]
LockTimeout = Annotated[float, typer.Option(help="Seconds to wait for another run of the same output to end.")]


# ------------------------------------------------------------------------------------------------------------------ commands


@app.command(epilog="Example: cameo-nl run samples --output output")
def run(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, or folders of .txt files.")],
    output: Output = "output",
    date: Date = None,
    dictionaries: Dictionaries = None,
    parser: ParserKind = "bundled",
    lock_timeout: LockTimeout = 3600,
    keep_cache: Annotated[int, typer.Option(help="Days that parses are kept; 0 is for ever.")] = 0,
    keep_rejected: Annotated[int, typer.Option(help="Days that lists of rejects are kept; 0 is for ever.")] = 90,
    keep_runs: Annotated[int, typer.Option(help="Days that run manifests are kept; 0 is for ever.")] = 400,
    plain: Annotated[bool, typer.Option("--plain", help="Without Prefect: the same work, a faster start, no artifact.")] = False,
) -> None:
    """Read SOURCES, code their events and write the tables."""
    with options.clear_errors():
        from flows.pipeline import Settings, load_coder
        from flows.report import show

        keep = {"cache": keep_cache, "rejected": keep_rejected, "runs": keep_runs}
        settings = Settings(tuple(sources), output, options.date(date), dictionaries, options.kind(parser), lock_timeout, keep)
        options.folder(dictionaries)
        load_coder(dictionaries)
        summary = options.run_locked(settings, plain)
        show(settings, summary)
    raise typer.Exit(REJECTED if summary.rejects else DONE)


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
    dictionaries: Dictionaries = None,
    parser: ParserKind = "bundled",
) -> None:
    """Show the tree, the clauses and the actors of a sentence, and why each event was coded or not."""
    with options.clear_errors():
        import datetime

        from rich.console import Console

        from flows.article import problem
        from flows.explain import explain as explain_text
        from flows.jsonl import parse_safely
        from flows.pipeline import load_coder

        if reason := problem(text):
            raise typer.BadParameter(reason, param_hint="ZIN")
        published = options.date(date) or datetime.date.today().isoformat()
        coder = load_coder(dictionaries)
        parsed = parse_safely([text], options.parser_loader(options.kind(parser)))[0]
        if isinstance(parsed, str):
            raise typer.BadParameter(parsed, param_hint="ZIN")
        console = Console(soft_wrap=True, highlight=False)
        for part in explain_text(parsed, coder, published):
            console.print(part)


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
) -> None:
    """Code the cached parses afresh with today's dictionaries, and say what changed."""
    with options.clear_errors():
        from flows.pipeline import Settings, open_store, versions
        from flows.recode import recode as recode_store

        settings = Settings((), output, None, dictionaries, options.kind(parser), lock_timeout)
        store = open_store(settings)
        with store.files.lock(lock_timeout):
            report = recode_store(store, settings, versions(settings), options.date(since))
        typer.echo(report.text(), nl=False)
    raise typer.Exit(REJECTED if report.unparsed else DONE)


@lexicon_app.command("check", epilog="Example: cameo-nl lexicon check --dictionaries mine/")
def lexicon_check(dictionaries: Dictionaries = None) -> None:
    """Report every mistake in the dictionaries as file:line: what is wrong."""
    from coders import lexicon

    _, problems = lexicon.check(overlay=options.folder(dictionaries))
    for problem in problems:
        typer.echo(problem)
    typer.echo(f"{len(problems)} mistakes" if problems else "no mistakes", err=True)
    raise typer.Exit(REJECTED if problems else DONE)


@lexicon_app.command("stats", epilog="Example: cameo-nl lexicon stats")
def lexicon_stats(dictionaries: Dictionaries = None) -> None:
    """Count the entries of each dictionary file."""
    with options.clear_errors():
        from rich.console import Console
        from rich.table import Table

        from flows.pipeline import load_coder

        lexicon = load_coder(dictionaries).lexicon
        table = Table("file", "entries", box=None)
        for name, count in sorted(lexicon.counts.items()):
            table.add_row(name, f"{count:,}")
        Console().print(table)
        typer.echo(f"version {lexicon.version}")


@lexicon_app.command("missing", epilog="Example: cameo-nl lexicon missing samples --top 20")
def lexicon_missing(
    texts: Annotated[list[str], typer.Argument(metavar="TEXTS...", help="Files, or folders of .txt files.")],
    date: Date = None,
    top: Annotated[int, typer.Option(min=0, help="Names to show; 0 is all.")] = 50,
    parser: ParserKind = "bundled",
    dictionaries: Dictionaries = None,
) -> None:
    """List the proper names in TEXTS that are no actor, place or role of the dictionaries, most frequent first, with sentences.

    Where output is no terminal: COUNT, NAME and one or two sentences, separated by TAB.
    """
    with options.clear_errors():
        from flows import missing, sources
        from flows.pipeline import load_coder

        published, load = options.date(date), options.parser_loader(options.kind(parser))
        options.folder(dictionaries)
        rejects, found = missing.missing(sources.read(texts, published), load_coder(dictionaries), load)
        missing.show(found, top)
        for reject in rejects:
            typer.echo(f"skipped {reject}", err=True)
    raise typer.Exit(REJECTED if rejects else DONE)


@lexicon_app.command("import", epilog="Example: cameo-nl lexicon import actors.txt --output mine/actors/leaders_mine.tsv")
def lexicon_import(
    file: Annotated[Path, typer.Argument(help="Dictionary in the format of PETRARCH or TABARI.", exists=True, dir_okay=False)],
    kind: Annotated[str, typer.Option("--kind", help="actors or agents.")] = "actors",
    output: Annotated[Path | None, typer.Option("--output", metavar="OUT.tsv", help="File to write.", dir_okay=False)] = None,
) -> None:
    """Turn actors or agents of PETRARCH into dictionary lines, and report what is wrong as file:line: what was expected.

    Persons go to DIR/actors/leaders_NAME.tsv, others to DIR/actors/NAME.tsv, agents to DIR/roles.tsv; --dictionaries DIR uses them. An
    actor with a mistake in one of its lines is left out.
    """
    with options.clear_errors():
        from flows import lexicon_import as importing
        from flows.pipeline import load_coder

        if kind not in importing.KINDS:
            raise typer.BadParameter(f"'{kind}' is none of {', '.join(importing.KINDS)}", param_hint="--kind")
        if output is not None and output.resolve() == file.resolve():
            raise typer.BadParameter(f"{output} is the file that is read; give another", param_hint="--output")
        imported = importing.convert(file, kind, load_coder().lexicon)
        importing.write(output, imported.lines)
        for problem in imported.problems:
            typer.echo(problem, err=True)
        typer.echo(f"{len(imported.lines)} entries imported, {len(imported.problems)} mistakes", err=True)
    raise typer.Exit(REJECTED if imported.problems else DONE)


def main() -> None:
    """The console script."""
    app(prog_name="cameo-nl")


if __name__ == "__main__":
    main()
