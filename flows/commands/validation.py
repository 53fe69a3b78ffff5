"""Commands that check by hand: `validate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows import options
from flows.commands import app
from flows.options import DONE, REJECTED, USAGE, Output


@app.command(epilog="Example: cameo-nl validate check.csv --sample 200")
def validate(
    sheet: Annotated[Path, typer.Argument(metavar="SHEET", help="CSV to write with --sample, else to read.", dir_okay=False)] = Path(
        "validate.csv"
    ),
    sample: Annotated[int | None, typer.Option("--sample", min=1, help="Draw this many mentions, each root as many as the others.")] = None,
    output: Output = "output",
) -> None:
    """Draw mentions to check by hand, and report precision by root from the sheet that was filled in.

    Right takes yes or no (also ja, nee, 1, 0); rows left blank are not counted. Intervals are Wilson's.
    """
    with options.clear_errors():
        from rich.console import Console

        from flows import validate as sheets
        from flows.pipeline import load_coder

        if sample is not None:
            if sheet.exists():
                options.fail(f"{sheet}: is there already; remove it or name another", USAGE)
            rows = sheets.draw(options.store(output, None), sample, load_coder().lexicon.ontology)
            if not rows:
                options.fail(f"{output}: no mentions to draw from; run `cameo-nl run` first", REJECTED)
            sheets.write(sheet, rows)
            typer.echo(f"{sheet}: {len(rows)} mentions; write yes or no in the column Right, then: cameo-nl validate {sheet}")
            raise typer.Exit(DONE)
        if not sheet.is_file():
            options.fail(f"{sheet}: there is no such file; draw it with --sample 200", USAGE)
        report = sheets.read(sheet)
        for problem in report.problems:
            typer.echo(problem, err=True)
        if report.roots:
            Console().print(sheets.table(report))
        typer.echo(
            f"{report.blank} rows without a judgement" if report.roots or report.problems else "no row has yes or no in Right", err=True
        )
    raise typer.Exit(REJECTED if report.problems or not report.roots else DONE)
