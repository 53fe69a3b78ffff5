"""`cameo-nl lexicon`: check, count and extend the dictionaries."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows import options
from flows.commands import lexicon_app
from flows.options import DONE, REJECTED, Date, Dictionaries, ParserKind


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
    texts: Annotated[
        list[str], typer.Argument(metavar="TEXTS...", help="Files, folders, patterns, addresses of feeds, or a sources.toml.")
    ],
    date: Date = None,
    verbs: Annotated[bool, typer.Option("--verbs", help="Verbs of which an actor is the subject and that have no frame, instead.")] = False,
    top: Annotated[int, typer.Option(min=0, help="Names or verbs to show; 0 is all.")] = 50,
    parser: ParserKind = "bundled",
    dictionaries: Dictionaries = None,
) -> None:
    """List the proper names in TEXTS that are no actor, place or role of the dictionaries, most frequent first, with sentences.

    Where output is no terminal: COUNT, NAME and one or two sentences, separated by TAB.
    """
    with options.clear_errors():
        from coders.unknown_names import unknown_names
        from coders.unknown_verbs import unknown_verbs
        from flows import missing, sources
        from flows.pipeline import load_coder

        published, load = options.date(date), options.parser_loader(options.kind(parser))
        options.folder(dictionaries)
        rejects, found = missing.missing(
            sources.read(texts, published), load_coder(dictionaries), load, unknown_verbs if verbs else unknown_names
        )
        missing.show(found, top)
        for reject in rejects:
            typer.echo(f"skipped {reject}", err=True)
    raise typer.Exit(REJECTED if any(not reject.skipped for reject in rejects) else DONE)


@lexicon_app.command("try", epilog='Example: cameo-nl lexicon try "051 prijzen" samples')
def lexicon_try(
    frame: Annotated[str, typer.Argument(metavar="FRAME", help="CODE and frame as in dictionaries/verbs, such as '051 prijzen obj:T'.")],
    texts: Annotated[
        list[str], typer.Argument(metavar="TEXTS...", help="Files, folders, patterns, addresses of feeds, or a sources.toml.")
    ],
    date: Date = None,
    parser: ParserKind = "bundled",
    dictionaries: Dictionaries = None,
) -> None:
    """Show what a frame would newly code in TEXTS, and what would no longer be coded, without changing a dictionary."""
    with options.clear_errors():
        from rich.console import Console

        from flows import sources, trying
        from flows.pipeline import load_coder

        published, load = options.date(date), options.parser_loader(options.kind(parser))
        own = options.folder(dictionaries)
        with_it = trying.coder_with(frame, own, load_coder(dictionaries))
        report = trying.compare(sources.read(texts, published), load_coder(dictionaries), with_it, load)
        Console(soft_wrap=True, highlight=False).print(trying.shown(report, with_it))
        for reject in report.rejects:
            typer.echo(f"skipped {reject}", err=True)
    raise typer.Exit(REJECTED if any(not reject.skipped for reject in report.rejects) else DONE)


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
