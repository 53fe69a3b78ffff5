"""Years of archive in chunks: stopped, started again, a chunk that fails, and the command itself."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from made import snapshot
from typer.testing import CliRunner

from coders.parser import Parser
from flows import archive as archives
from flows import server
from flows.archive import Archive, code_chunks, open_plan, work
from flows.cli import app
from flows.files import Files
from flows.pipeline import Settings, run
from flows.runs import Summary

ROOT = Path(__file__).parents[2]
BODIES = ("Duitsland steunt Frankrijk.", "Rusland veroordeelde de levering van wapens aan Oekraïne.", "Het regent in Brussel.")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two years of a newspaper as one JSONL, days in no order, and lines that cannot be read."""
    path = tmp_path_factory.mktemp("archief") / "krant.jsonl"
    dates = [f"{year}-{month:02}-{day:02}" for day in (3, 17, 28) for month in (11, 2, 7) for year in (2021, 2020)] + ["2020", "2021-02"]
    lines = [
        json.dumps({"id": str(k), "url": f"https://krant.example/{k}", "date": date, "text": f"{BODIES[k % 3]} Nummer {k}."})
        for k, date in enumerate(dates)
    ]
    path.write_text("\n".join([*lines, "geen json", '{"date": "2020-05-01"}']) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory, source: Path, parser: Parser) -> Path:
    """The same archive coded by one run."""
    output = tmp_path_factory.mktemp("at_once")
    run(Settings((str(source),), str(output)))
    return output


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "CHUNK", 2)


def archive(source: Path, output: Path, since: str = "2020", until: str = "2021") -> Archive:
    return Archive(Settings((str(source),), str(output)), since, until)


def tables(output: Path) -> dict[str, bytes]:
    return snapshot(Files(output))


def test_an_archive_in_chunks_gives_the_tables_of_one_run(source: Path, at_once: Path, tmp_path: Path) -> None:
    asked = archive(source, tmp_path)
    plan = open_plan(asked)
    assert plan.articles == 20
    assert list(plan.chunks)[:2] == ["chunks/2020-00-000001.jsonl.zst", "chunks/2020-02-000001.jsonl.zst"]
    report = work(asked, plan, lambda names: code_chunks(asked, names))
    assert (report.articles, report.chunks, report.rejects, report.failed) == (20, len(plan.chunks), 2, {})
    assert tables(tmp_path) == tables(at_once)
    assert not (tmp_path / "backfill" / asked.name).exists()
    (rejected,) = (tmp_path / "rejected").glob("*.jsonl")
    assert len(rejected.read_text().splitlines()) == 2


def test_only_articles_of_the_time_that_is_asked_for_are_coded(source: Path, tmp_path: Path) -> None:
    assert Counter(name[7:14] for name in open_plan(archive(source, tmp_path, "2020-07-17", "2021-02")).chunks) == {
        "2020-00": 1, "2020-07": 1, "2020-11": 2, "2021-02": 2,
    }  # fmt: skip
    assert open_plan(archive(source, tmp_path, "2022", "2023")).articles == 0


def test_stopping_and_starting_again_repeats_no_chunk(source: Path, at_once: Path, tmp_path: Path) -> None:
    asked, coded = archive(source, tmp_path), Counter[str]()

    class Stopped(BaseException):
        pass

    def until(last: int) -> Callable[[list[str]], Summary]:
        def code(names: list[str]) -> Summary:
            if coded.total() == last:
                raise Stopped
            coded.update(names)
            return code_chunks(asked, names)

        return code

    chunks = set(open_plan(asked).chunks)
    for last in (3, 5, 99):
        try:
            work(asked, open_plan(asked), until(last))
        except Stopped:
            assert len(open_plan(asked).chunks) == len(chunks) - last
    assert coded == Counter(chunks)
    assert tables(tmp_path) == tables(at_once)


def test_a_chunk_that_fails_is_reported_and_retried_alone(source: Path, at_once: Path, tmp_path: Path) -> None:
    asked = archive(source, tmp_path)
    plan = open_plan(asked)
    broken = tmp_path / "backfill" / asked.name / list(plan.chunks)[2]
    whole = broken.read_bytes()
    broken.write_bytes(whole[:-20])
    report = work(asked, plan, lambda names: code_chunks(asked, names))
    assert list(report.failed) == [list(plan.chunks)[2]]
    assert "is damaged" in str(report)
    assert report.chunks == len(plan.chunks) - 1
    broken.write_bytes(whole)
    again = open_plan(asked)
    assert list(again.chunks) == list(report.failed)
    assert work(asked, again, lambda names: code_chunks(asked, names)).chunks == 1
    assert tables(tmp_path) == tables(at_once)


def test_the_command_killed_and_given_again_ends_with_the_same_tables(source: Path, at_once: Path, tmp_path: Path) -> None:
    undisturbed, output = tmp_path / "undisturbed", tmp_path / "output"
    for folder in (undisturbed, output):
        shutil.copytree(at_once / "cache", folder / "cache")
    asked = archive(source, undisturbed, "2020", "2020")
    work(asked, open_plan(asked), lambda names: code_chunks(asked, names))
    script = "import sys; from flows import archive, cli; archive.CHUNK = 2; sys.argv[0] = 'cameo-nl'; cli.main()"
    command = [
        sys.executable,
        "-c",
        script,
        "backfill",
        str(source),
        "--from",
        "2020",
        "--to",
        "2020",
        "--output",
        str(output),
        "--processes",
        "1",
    ]
    environment = {**os.environ, "PREFECT_API_URL": server.temporary(), "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    first = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    until = time.monotonic() + 120
    while len(list((output / "runs").glob("*.json"))) < 2:
        assert time.monotonic() < until
        assert first.poll() is None, first.communicate()
        time.sleep(0.05)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait(10)
    waiting = list((output / "backfill" / archive(source, output, "2020", "2020").name / "chunks").glob("*.zst"))
    second = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=180, check=False)
    assert second.returncode == 1, second.stderr
    assert f"articles wait in {len(waiting)} chunks" in second.stderr
    assert f"in {len(waiting)} chunks" in second.stdout
    assert "2 skipped" in second.stdout
    assert tables(output) == tables(undisturbed)


def test_a_cluster_is_given_chunks_of_one_month_together(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "CHUNK", 1)
    monkeypatch.setattr(archives, "TOGETHER", 2)
    asked = Archive(Settings((str(source),), str(tmp_path), dask="tcp://10.0.0.1:8786"), "2020-02", "2020-07")
    given: list[list[str]] = []

    def code(names: list[str]) -> Summary:
        given.append([name.removeprefix("chunks/")[:7] for name in names])
        return Summary(articles=len(names))

    report = work(asked, open_plan(asked), code)
    assert given == [["2020-00"], ["2020-02"] * 2, ["2020-02"], ["2020-07"] * 2, ["2020-07"]]
    assert (report.articles, report.chunks) == (7, 7)


def test_a_time_that_ends_before_it_begins_is_refused(source: Path, tmp_path: Path) -> None:
    done = CliRunner(env={"COLUMNS": "300"}).invoke(
        app, ["backfill", str(source), "--from", "2021", "--to", "2020-12", "--output", str(tmp_path)]
    )
    assert done.exit_code == 2
    assert "2021 is later than 2020-12" in done.stderr
