"""The commands of `cameo-nl`, a module for each group. Each parses its options and calls a plain function; heavy things are imported when
they are needed."""

from __future__ import annotations

import typer

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich",
    help="Dutch news in, dated CAMEO/GDELT events out, as Parquet.",
    epilog='Example: cameo-nl explain "Duitsland steunt het Franse voorstel." --date 2024-05-14',
)  # fmt: skip
lexicon_app = typer.Typer(no_args_is_help=True, help="Check, count, extend the dictionaries.", epilog="Example: cameo-nl lexicon check")
app.add_typer(lexicon_app, name="lexicon")
