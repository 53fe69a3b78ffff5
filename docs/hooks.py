"""Pages of the site that are made from the code and its data: the command line, the codes, the dictionaries, the
measured accuracy."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import typer
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from typer.cli import get_docs_for_click
from typer.main import get_command

from coders import cameo
from coders.resources import DICTIONARIES
from flows.cli import app

ACCURACY = Path(__file__).parent.parent / "benchmarks" / "accuracy.json"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made."""
    files.append(File.generated(config, "reference/cli.md", content=command_line()))
    files.append(File.generated(config, "reference/codes.md", content=codes()))
    files.append(File.generated(config, "reference/dictionaries.md", content=(DICTIONARIES / "README.md").read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put the tables of the last measurement in the place of `<!-- accuracy: NAME -->`."""
    return re.sub(r"<!-- accuracy: (\w+) -->", lambda match: TABLES[match[1]](json.loads(ACCURACY.read_text())), markdown)


# ------------------------------------------------------------------------------------------------------------------- command line


def command_line() -> str:
    """Every command with its arguments and options, as `--help` tells them."""
    command = get_command(app)
    text = get_docs_for_click(obj=command, ctx=typer.Context(command, info_name="cameo-nl"), name="cameo-nl")
    text = re.sub(r"^Example: (.*)$", r"```console\n$ \1\n```", text, flags=re.M)
    text = re.sub(r"^(\* `[^`\n]+) <(\w+)(?:\[\w+\]| range)?>`", r"\1`", text, flags=re.M)
    text = re.sub(r"^\*\*Commands\*\*:\n\n(?:\* .*\n)+", "", text, flags=re.M)  # the table of contents has them, uncut
    return text.replace("# `cameo-nl`", "# Command line", 1)


# -------------------------------------------------------------------------------------------------------------------------- codes


def codes() -> str:
    """The event codes, roles, organisations and countries, as the dictionaries have them."""
    events = cameo.load(DICTIONARIES / "cameo").events.values()
    roots = [event for event in events if event.code == event.root]
    lines = ["# Codes", "", "CAMEO's events, with GDELT's quad classes and Goldstein values; made from `dictionaries/cameo/`.", ""]
    lines += ["Quad classes: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.", "", "## Events", ""]
    for root in roots:
        lines += [
            f"### {root.code} {root.label}",
            "",
            "| code | event | Nederlands | quad class | Goldstein |",
            "| --- | --- | --- | ---: | ---: |",
        ]
        below = [event for event in events if event.root == root.code and event.code != root.code]
        lines += [f"| `{e.code}` | {e.label} | {e.label_nl} | {e.quad} | {'' if e.goldstein is None else e.goldstein} |" for e in below]
        lines.append("")
    lines += [
        "## Roles of actors",
        "",
        "Behind a country, or alone: `NLDGOV`, `COP`.",
        "",
        *table("actor_types.tsv", "code", "label", "label_nl"),
    ]
    lines += ["", "## Countries and regions", "", *table("countries.tsv", "code", "name", "kind")]
    lines += ["", "## Known groups", "", *table("knowngroups.tsv", "code", "label", "full_code")]
    return "\n".join(lines) + "\n"


def table(file: str, *columns: str) -> list[str]:
    """Some columns of a table in dictionaries/cameo, as Markdown."""
    rows = cameo.read_tsv(DICTIONARIES / "cameo" / file)
    lines = [f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
    return lines + [f"| {' | '.join((f'`{row[c]}`' if c.endswith('code') and row[c] else row[c]) for c in columns)} |" for row in rows]


# ----------------------------------------------------------------------------------------------------------------------- accuracy


def scores(parts: dict[str, dict[str, Any]]) -> str:
    """Precision and recall of each part at the levels of the scorer, in percent."""
    heads = [f"{name} ({part['sentences']} sentences)" for name, part in parts.items()]
    lines = [f"| right in | {' | '.join(heads)} |", "| --- |" + " ---: |" * len(parts)]
    for level, told in LEVELS.items():
        lines.append(f"| {told} | {' | '.join(f'{100 * part[level][0]:.0f} / {100 * part[level][1]:.0f}' for part in parts.values())} |")
    return "\n".join(lines)


LEVELS = {
    "event": "root of the code",
    "root": "root, and countries of both sides",
    "exact": "whole code, and countries of both sides",
    "strict": "whole code, and full codes of both sides",
}
TABLES = {
    "written": lambda report: scores({name: report["dev"][name] for name in ("even", "all")}),
    "real": lambda report: scores({name: report["real"][name] for name in ("all", "unknown to the parser")}),
    "interval": lambda report: "{:.0f} to {:.0f}".format(*(100 * end for end in report["dev"]["even"]["exact_interval"])),
    "false": lambda report: f"{report['real']['all']['false_per_100_silent']:.0f}",
    "silent": lambda report: f"{100 * report['dev']['even']['coded_silent']:.0f} %",
    "dates": lambda report: f"{100 * report['dev']['dates']['right']:.0f} %",
    "examples": lambda report: f"{100 * report['examples']['right']:.1f} % of {report['examples']['frames']:,}",
    "versions": lambda report: ", ".join(f"{name} `{version}`" for name, version in report["versions"].items()),
}
