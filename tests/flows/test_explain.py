"""`cameo-nl explain` in the terminal and as a page."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from coders.coder import Coder
from coders.parser import Parser
from flows.cli import app
from flows.explain import explain

HOSTILE = "<script>alert('{x}')</script> [bold]Duitsland[/bold] steunt \"Frankrijk\" & Polen."


def shown(text: str, coder: Coder, parser: Parser) -> str:
    console = Console(record=True, width=150, force_terminal=True, color_system="standard", file=io.StringIO())
    for part in explain(parser.parse([text])[0], coder, "2024-05-14"):
        console.print(part)
    return console.export_text(styles=True)


def test_the_terminal_shows_events_frames_clauses_actors_and_tree_in_colour(coder: Coder, parser: Parser) -> None:
    text = shown("De Belgische premier bracht een bezoek aan Kiev.", coder, parser)
    assert "\x1b[" in text
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert plain.splitlines()[0].startswith("BELGOV → UKR  042  Make a visit")
    assert re.search(r"→ +042 +obj:bezoek brengen aan:T[^\n]* fits, \d\.\d +verbs/04\.tsv:\d+", plain)
    assert re.search(r"✗ +\d+ .* lacks \S+", plain)
    for part in ("frames of brengen", "clauses", "actors", "└── "):
        assert part in plain


def test_a_sentence_that_gives_nothing_says_why_and_what_was_tried(coder: Coder, parser: Parser) -> None:
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown("Duitsland viel Frankrijk niet aan.", coder, parser))
    assert "→ " not in plain.split("Duitsland viel", 1)[0]
    assert "not coded: aanvallen" in plain
    assert "frames of aanvallen" in plain


def test_the_page_needs_nothing_else_and_text_stays_text(tmp_path: Path, parser: Parser) -> None:
    page = tmp_path / "waarom.html"
    done = CliRunner().invoke(app, ["explain", HOSTILE, "--date", "2024-05-14", "--html", str(page)])
    assert done.exit_code == 0, done.output
    html = page.read_text(encoding="utf-8")
    assert "&lt;script&gt;" in html
    assert "[bold]Duitsland[/bold]" in html
    assert not re.search(r"<script|src=|href=|@import|url\(", html)
    assert "read as news of 2024-05-14" in html
    assert list(tmp_path.iterdir()) == [page]


@pytest.mark.parametrize("given", ["morgen", "2024-02-30"])
def test_nothing_is_written_for_a_date_that_is_none(given: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["explain", "Zin.", "--date", given, "--html", str(tmp_path / "x.html")])
    assert done.exit_code == 2
    assert not list(tmp_path.iterdir())
