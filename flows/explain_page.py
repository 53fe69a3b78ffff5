"""`cameo-nl explain --html`: what the terminal shows, as one page to send on."""

from __future__ import annotations

import html
import io
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console, RenderableType
from rich.terminal_theme import TerminalTheme
from rich.theme import Theme

from flows.files import Files

WIDTH = 130
INK, PAPER = (26, 26, 26), (255, 255, 255)
GREY = (95, 95, 95)
COLOURS = [(176, 0, 32), (0, 110, 60), (125, 85, 0), (0, 72, 160), (130, 30, 130), (0, 105, 120)]
PRINT = TerminalTheme(PAPER, INK, [INK, *COLOURS, GREY], [GREY, *COLOURS, GREY])
"""The eight colours of a terminal, dark enough to read on white (contrast of 4.5 and more)."""
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>
body {{ margin: 1rem; color: {foreground}; background: {background}; font: 1rem/1.4 sans-serif; }}
pre {{ overflow-x: auto; font: 0.875rem/1.35 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }}
{stylesheet}
</style>
</head>
<body>
<h1>Why was this coded?</h1>
<p>%s</p>
<pre>{code}</pre>
</body>
</html>
"""


def write(path: Path, parts: Iterable[RenderableType], title: str, told: str) -> None:
    """Write the page of `parts` to `path`, whole or not at all; `told` says under its heading how it was made."""
    Files(path.resolve().parent).write_text(path.name, page(parts, title, told))


def page(parts: Iterable[RenderableType], title: str, told: str) -> str:
    """A page that needs no other file."""
    grey = Theme({"dim": "bright_black"})  # half of black would be too light to read
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard", highlight=False, theme=grey
    )
    for part in parts:
        console.print(part)
        console.print()
    title, told = (html.escape(text).replace("{", "{{").replace("}", "}}") for text in (title, told))
    return console.export_html(theme=PRINT, code_format=PAGE % (title, told))
