"""Commands that check an installation and its tables: `doctor`, `verify`."""

from __future__ import annotations

from typing import Annotated

import typer

from flows import options
from flows.commands import app
from flows.options import DONE, REJECTED, Dictionaries, LockTimeout, Output


@app.command(epilog="Example: cameo-nl verify output")
def verify(
    output: Annotated[str, typer.Argument(metavar="OUTPUT", help="Folder or URL that holds the tables.")] = "output",
    repair: Annotated[bool, typer.Option("--repair", help="First make damaged files again from the other tables and the cache.")] = False,
    dictionaries: Dictionaries = None,
    lock_timeout: LockTimeout = 3600,
) -> None:
    """Check every invariant of the tables and the cache, and name what does not hold; exit code 1 then."""
    with options.clear_errors():
        from flows.pipeline import Settings, repair_of
        from flows.verify import verify as verify_tables

        options.folder(dictionaries)
        mending = repair_of(Settings((), output, None, dictionaries))
        store = mending.store
        if not store.files.exists("articles"):
            raise typer.BadParameter(f"{output}: there are no tables in it", param_hint="OUTPUT")
        with store.files.lock(lock_timeout):
            if repair:
                store.files.recover()
                for told in mending.check(thorough=True):
                    typer.echo(told)
            report = verify_tables(store, store.aggregator.ontology)
        typer.echo(report.text(), nl=False)
    raise typer.Exit(REJECTED if report.problems else DONE)


@app.command(epilog="Example: cameo-nl doctor --output output")
def doctor(output: Output = "output", dictionaries: Dictionaries = None) -> None:
    """Check installation, models, dictionaries, output folder, disk and Prefect, and say how to mend what is wrong; exit code 1 then."""
    with options.clear_errors():
        from flows.doctor import examine

        findings = list(examine(output, options.folder(dictionaries)))
        for finding in findings:
            typer.echo(finding.line())
    raise typer.Exit(DONE if all(finding.well for finding in findings) else REJECTED)
