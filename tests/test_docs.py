"""Every command, program and coding that the documents show is run here, and the site builds."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import sync_playwright
from typer.main import get_command
from typer.testing import CliRunner

from coders.coder import Coder
from coders.parser import Parser
from flows.cli import app
from flows.pipeline import Settings, run

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "README.nl.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
ONLY_PARSED = {"serve", "--serve", "backfill"}
"""What waits for the night or for a reader, or takes long; other tests run it in full, here its arguments are checked."""
FENCE = re.compile(r"^```(\w*)(?: title=\"([^\"]+)\")?\n(.*?)^```", re.M | re.S)
DATE = "2024-05-14"


def names(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


# ---------------------------------------------------------------------------------------------------------------------- commands


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory, parser: Parser) -> Path:
    """A folder with the samples and the examples, and the output of runs of them."""
    folder = tmp_path_factory.mktemp("documents")
    for name in ("samples", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    with contextlib.chdir(folder):
        run(Settings(("samples",)))
        run(Settings(("examples/articles.jsonl",), "output/example"))
    return folder


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_commands_and_programs_do_what_the_page_shows(page: Path, coded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "here"
    shutil.copytree(coded, here)
    monkeypatch.chdir(here)
    text = page.read_text(encoding="utf-8")
    for kind, title, block in FENCE.findall(text):
        if title:
            Path(title).parent.mkdir(parents=True, exist_ok=True)
            Path(title).write_text(block, encoding="utf-8")
        elif kind == "python":
            exec(compile(block, str(page), "exec"), {})
        elif kind == "console":
            for command, shown in commands(block):
                check(command, shown)
        elif kind == "sh":  # for a cluster, which is not here
            for line in re.findall(r"^cameo-nl .*", block, re.M):
                parses(shlex.split(line)[1:])
    for command in re.findall(r"^    (?:\.venv/bin/)?((?:cameo-nl|make) .*?)(?:  +#.*)?$", text, re.M):
        check(command, [])


def commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a console block, each with the lines that it shows as printed."""
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        yield command, shown


def check(command: str, shown: list[str]) -> None:
    """Run a command, and find the lines that are shown in what it prints, in their order; `…` stands for anything."""
    program, *args = shlex.split(command)
    if program == "make":
        assert re.search(rf"^{args[0]}:", (ROOT / "Makefile").read_text(), re.M), command
        return
    if program == "python":
        assert (ROOT / args[0]).is_file(), command  # run below
        return
    assert program == "cameo-nl", f"{command}: not known to the tests"
    if ONLY_PARSED & set(args):
        parses(args)
        return
    result = CliRunner().invoke(app, [*args, "--plain"] if args[0] == "run" else args)
    assert result.exit_code in (0, 1), f"{command}\n{result.output}"
    assert result.exception is None or isinstance(result.exception, SystemExit), f"{command}\n{result.exception!r}"
    lines = iter([" ".join(line.split()) for line in result.output.split("\n")])
    for line in shown:
        if line.strip() not in ("", "…"):
            wanted = re.compile(".*".join(map(re.escape, " ".join(line.split()).split("…"))))
            assert any(wanted.match(got) for got in lines), f"{command}\nshows: {line}\nbut prints:\n{result.output}"


def parses(args: list[str]) -> None:
    """The arguments of a command are in order; it is not run."""
    command, name = get_command(app), "cameo-nl"
    while args and args[0] in getattr(command, "commands", ()):
        command, name, args = command.commands[args[0]], args[0], args[1:]  # type: ignore[attr-defined]
    command.make_context(name, list(args))


def test_every_example_of_the_help_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("actors.txt").touch()
    todo = [get_command(app)]
    while todo:
        command = todo.pop()
        todo += getattr(command, "commands", {}).values()
        assert command.epilog, f"{command.name}: no example"
        parses(shlex.split(command.epilog.removeprefix("Example: "))[1:])


# ----------------------------------------------------------------------------------------------------------------------- codings


def tables(page: Path) -> Iterator[dict[str, str]]:
    """The rows, by heading, of every table that has a column `sentence`."""
    heading: list[str] = []
    for line in page.read_text(encoding="utf-8").split("\n"):
        cells = [cell.strip() for cell in line.strip("|").split(" |")] if line.startswith("|") else []
        if cells and heading and not line.startswith("| ---"):
            yield dict(zip(heading, cells, strict=False))
        elif "sentence" in cells:
            heading = cells
        heading = heading if cells else []


def test_sentences_are_coded_as_the_pages_say(coder: Coder, parser: Parser) -> None:
    rows = [(names(page), row) for page in PAGES for row in tables(page)]
    assert len(rows) > 20
    wrong = []
    for (page, row), sentences in zip(rows, parser.parse([row["sentence"] for _, row in rows]), strict=True):
        events = coder.code(sentences, DATE).events
        if row.get("source") == "nothing":
            right = not events
        elif "code" in row:
            right = (row["source"], row["code"], row["target"]) in {(e.source, e.code, e.target) for e in events}
        else:
            right = {row["date"]} == {e.date for e in events}
        if not right:
            wrong.append(f"{page}: {row} gives {[(e.source, e.code, e.target, e.date) for e in events]}")
    assert not wrong, "\n".join(wrong)


# -------------------------------------------------------------------------------------------------------------------- for research


def test_the_research_page_shows_the_program_and_what_it_prints(coded: Path, tmp_path: Path) -> None:
    program, figures = ROOT / "examples" / "research.py", tmp_path / "figures"
    command = [sys.executable, program, coded / "output" / "example", figures]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    page = (ROOT / "docs" / "research.md").read_text(encoding="utf-8")
    blocks = FENCE.findall(page)
    parts = re.split(r"^# ---- \w+\n", program.read_text(encoding="utf-8"), flags=re.M)[1:]
    assert [block.strip() for kind, _, block in blocks if kind == "py"] == [part.strip() for part in parts]
    assert "".join(block for kind, _, block in blocks if kind == "text") == done.stdout
    assert {path.name for path in figures.iterdir()} == set(re.findall(r"\(images/(\w+\.png)\)", page))
    assert all(path.read_bytes().startswith(b"\x89PNG") and path.stat().st_size > 10_000 for path in figures.iterdir())


# ----------------------------------------------------------------------------------------------------------------------------- site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built strictly."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr
    return folder


def test_the_site_has_every_command_column_code_and_measured_figures(site: Path, coder: Coder) -> None:
    cli = (site / "reference" / "cli.html").read_text(encoding="utf-8")
    for command in re.findall(r"^\| `cameo-nl (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.M):
        assert f"<code>cameo-nl {command}</code>" in cli
    codes = (site / "reference" / "codes.html").read_text(encoding="utf-8")
    assert all(f"<code>{code}</code>" in codes for code, event in coder.lexicon.ontology.events.items() if code != event.root)
    accuracy = (site / "explanation" / "accuracy.html").read_text(encoding="utf-8")
    assert "<!-- accuracy" not in accuracy
    assert len(re.findall(r">\d+ / \d+<", accuracy)) == 16


def test_the_site_opens_and_searches_from_disk_without_network_or_error(site: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed: apt install chromium")
    asked: list[str] = []
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto((site / "index.html").as_uri())
        page.locator("input[name=query]").press_sequentially("stratified", delay=200)
        page.locator(".md-search-result__link", has_text="Check by hand").first.click()
        page.wait_for_url("**/how-to/check-by-hand.html*")
        browser.close()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert complaints == []


def test_the_readme_gives_the_figures_that_were_measured() -> None:
    report = json.loads((ROOT / "benchmarks" / "accuracy.json").read_text())
    shares = [share for part in (report["real"]["all"], report["dev"]["even"]) for share in part["exact"][:2]]
    section = re.search(r"^## How good is it\?\n(.*?)^## ", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    assert section is not None
    assert re.findall(r"(\d+) %", section[1]) == [f"{100 * share:.0f}" for share in shares]


def test_the_site_asks_nothing_of_the_network(site: Path) -> None:
    asked = re.compile(r"""<(?:script|img|link|iframe)[^>]+(?:src|href)=["']?(?:https?:)?//[^>]*>|@import|url\(["']?(?:https?:)?//""")
    for path in (*site.rglob("*.html"), *site.rglob("*.css")):
        assert not asked.search(path.read_text(encoding="utf-8")), path


# ------------------------------------------------------------------------------------------------------------------------- citation


def test_the_citation_names_the_version_that_is_released() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (citation["version"], citation["license"]) == (project["version"], project["license"])
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    cite = (ROOT / "docs" / "how-to" / "cite.md").read_text(encoding="utf-8")
    assert f"version = {{{project['version']}}}" in cite
    assert citation["title"] in cite
