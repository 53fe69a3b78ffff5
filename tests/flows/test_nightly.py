"""The flow on Prefect's own temporary server, with no set-up."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from flows.runs import Summary

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def nightly_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """(output, Prefect's home, what was printed) of one run of the command over two articles and a bad one."""
    folder = tmp_path_factory.mktemp("nightly")
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(" date 2024-05-14 Duitsland steunt Frankrijk.")
    (folder / "in" / "b.txt").write_text(" date 2024-05-15 Turkije en Rusland zullen de gesprekken voortzetten.")
    (folder / "in" / "leeg.txt").touch()
    environment = {**os.environ, "PREFECT_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "flows.cli", "run", str(folder / "in"), "--output", str(folder / "out")]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 1, done.stderr
    return folder / "out", folder / "home", done.stdout + done.stderr


def test_the_flow_runs_with_no_server_and_writes_the_tables(nightly_run: tuple[Path, Path, str]) -> None:
    output, _, _ = nightly_run
    assert set(pd.read_parquet(output / "events")["EventCode"]) >= {"036"}


def test_its_tasks_and_progress_are_in_the_log(nightly_run: tuple[Path, Path, str]) -> None:
    _, _, told = nightly_run
    for task in ("read", "parse", "code", "write"):
        assert re.search(rf"Task run '{task}-\w+' - Finished in state Completed", told)
    assert re.search(r"batch 1 of 1 done; \d+ sentences, \d+ events", told)
    assert "skipped" in told
    assert "Traceback" not in told
    assert "ERROR" not in told


def test_it_leaves_a_markdown_artifact(nightly_run: tuple[Path, Path, str]) -> None:
    import sqlite3

    _, home, _ = nightly_run
    with sqlite3.connect(home / "prefect.db") as database:
        ((kind, data),) = database.execute("select type, data from artifact where key = 'nightly'").fetchall()
    assert kind == "markdown"
    for part in ("articles read | 2", "leeg.txt", "the file is empty", "sentences | 2", "| 03 "):
        assert part in data


def test_the_printed_end_shows_events_and_where_they_are(nightly_run: tuple[Path, Path, str]) -> None:
    output, _, told = nightly_run
    assert f"Parquet: {output}/events" in told
    assert re.search(r"2024-05-15\s+TUR\s+036\s+Intent to meet", told)


def test_an_artifact_holds_text_and_no_markup() -> None:
    from flows.article import Reject

    page = Summary(run="r", rejects=[Reject("x|y\n# kop", "<script>alert(1)</script> [x](javascript:1)")]).markdown({})
    assert "<script" not in page
    assert "\n# kop" not in page
    assert re.search(r"(?<!\\)\[x\]\(", page) is None
