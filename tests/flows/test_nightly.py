"""The flow on Prefect's own temporary server, with no set-up."""

from __future__ import annotations

import errno
import json
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from coders.parser import Parser
from flows import server
from flows.files import Files
from flows.pipeline import Settings
from flows.runs import Summary

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def nightly_run(tmp_path_factory: pytest.TempPathFactory, prefect_home: Callable[[], Path]) -> tuple[Path, Path, str]:
    """(output, Prefect's home, what was printed) of one run of the command over two articles and a bad one."""
    folder = tmp_path_factory.mktemp("nightly")
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(" date 2024-05-14 Duitsland steunt Frankrijk.")
    (folder / "in" / "b.txt").write_text(" date 2024-05-15 Turkije en Rusland zullen de gesprekken voortzetten.")
    (folder / "in" / "leeg.txt").touch()
    home = prefect_home()
    environment = {**os.environ, "PREFECT_HOME": str(home), "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "flows.cli", "run", str(folder / "in"), "--output", str(folder / "out")]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 1, done.stderr
    return folder / "out", home, done.stdout + done.stderr


def test_the_flow_runs_with_no_server_and_writes_the_tables(nightly_run: tuple[Path, Path, str]) -> None:
    output, _, _ = nightly_run
    assert set(pd.read_parquet(output / "events")["EventCode"]) >= {"036"}


def test_its_tasks_and_progress_are_in_the_log(nightly_run: tuple[Path, Path, str]) -> None:
    _, _, told = nightly_run
    for task in ("read", "write"):
        assert re.search(rf"Task run '{task}-\w+' - Finished in state Completed", told)
    assert "Task run 'parse and code batch 1 of 1, 2 articles, 2024-05-14 to 2024-05-15, in' - Finished in state Completed" in told
    assert re.search(r"batch 1 of 1 done; \d+ sentences, \d+ events", told)
    assert "skipped" in told
    assert "Traceback" not in told
    assert "ERROR" not in told


def test_it_leaves_a_markdown_and_a_table_artifact(nightly_run: tuple[Path, Path, str]) -> None:
    _, home, _ = nightly_run
    ((kind, data),) = artifacts(home, "nightly")
    assert kind == "markdown"
    for part in ("articles read | 2", "leeg.txt", "the file is empty", "sentences | 2", "| 03 ", "## Health"):
        assert part in data
    ((kind, data),) = artifacts(home, "nightly-health")
    assert kind == "table"
    rows = {row["measure"]: row for row in json.loads(json.loads(data))}
    assert rows["new articles"]["tonight"] == "2"
    assert rows["inputs that could not be read"]["tonight"] == "33.3 %"


def artifacts(home: Path, key: str) -> list[tuple[str, str]]:
    with sqlite3.connect(home / "prefect.db") as database:
        return database.execute("select type, data from artifact where key = ?", [key]).fetchall()


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


def test_a_run_that_could_read_nothing_fails_and_says_so(tmp_path: Path) -> None:
    from flows import nightly

    (tmp_path / "leeg.txt").touch()
    settings = Settings((str(tmp_path / "leeg.txt"),), str(tmp_path / "out"))
    summary = nightly.run(settings)
    assert summary.is_empty
    with sqlite3.connect(Path(os.environ["PREFECT_HOME"]) / "prefect.db") as database:
        kinds = database.execute("select state_type from flow_run where name = ?", [str(settings)]).fetchall()
    assert kinds == [("FAILED",)]
    ((_, page),) = artifacts(Path(os.environ["PREFECT_HOME"]), "nightly-failure")
    assert "nothing could be read" in page
    assert "leeg.txt: the file is empty" in page


def test_a_step_that_fails_in_passing_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parser: Parser) -> None:
    """A mount that is away at the first look and back at the second."""
    from flows import nightly

    (tmp_path / "a.txt").write_text(" date 2024-05-14 Duitsland steunt Frankrijk.")
    looks: list[str] = []

    def write(files: Files, name: str, *args: Any, **options: Any) -> Any:
        if name.startswith(".work") and len(looks) < 2:
            looks.append(name)
            raise OSError(errno.ESTALE, "Stale file handle", name)
        return real(files, name, *args, **options)

    real = Files.write
    monkeypatch.setattr(Files, "write", write)
    monkeypatch.setattr(nightly, "read", nightly.read.with_options(retry_delay_seconds=0.1))
    summary = nightly.run(Settings((str(tmp_path / "a.txt"),), str(tmp_path / "out")))
    assert (summary.articles, len(looks)) == (1, 2)


def test_the_temporary_server_ends_with_a_run_that_is_killed(prefect_home: Callable[[], Path]) -> None:
    script = "from flows import server; server.defaults(); print(server.temporary(), flush=True); input()"
    environment = {**os.environ, "PREFECT_HOME": str(prefect_home()), "PYTHONPATH": str(ROOT)}
    run = subprocess.Popen([sys.executable, "-c", script], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    url = run.stdout.readline().strip()
    assert server.answers(url)
    run.kill()
    run.wait(10)
    for _ in range(100):
        if not server.answers(url):
            break
        time.sleep(0.1)
    assert not server.answers(url)


def test_processes_that_parse_end_with_a_run_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        "import os, time\nfrom flows import workers\nworkers.PRELOADED = []\n\n"
        "def work(number):\n    time.sleep(0.3)\n    return os.getpid()\n\n"
        "if __name__ == '__main__':\n    with workers.pool(2):\n"
        "        waiting = [workers.submit(work, number) for number in range(4)]\n"
        "        print(*{future.result() for future in waiting}, flush=True)\n        input()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.Popen([sys.executable, script], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    processes = [int(number) for number in run.stdout.readline().split()]
    run.kill()
    run.wait(10)
    for _ in range(100):
        if not any(Path(f"/proc/{process}").exists() for process in processes):
            break
        time.sleep(0.1)
    assert not any(Path(f"/proc/{process}").exists() for process in processes)


def test_processes_make_place_for_new_ones_and_every_piece_of_work_is_done_once(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        "import os, time\nfrom flows import workers\nworkers.PRELOADED, workers.RENEWED = [], 3\n\n"
        "def work(number):\n    time.sleep(0.05)\n    return number, os.getpid()\n\n"
        "if __name__ == '__main__':\n    done = list(workers.spread(2, work, range(20)))\n"
        "    print(*[number for number, _ in done])\n    print(len({process for _, process in done}))\n"
    )
    run = subprocess.run([sys.executable, script], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=120)
    numbers, processes = run.stdout.splitlines()
    assert numbers == " ".join(str(number) for number in range(20))
    assert 4 <= int(processes) <= 8
