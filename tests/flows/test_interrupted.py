"""Real processes: runs that are killed, and runs that start together."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from made import snapshot

from coders.parser import Parser
from flows import pipeline
from flows.pipeline import Settings, run

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("CAMEO_NL_KILLS", "5"))
SCRIPT = """
import sys
from flows import pipeline
pipeline.BATCH, pipeline.BATCHES_PER_WRITE = 6, 1
pipeline.run(pipeline.Settings(tuple(sys.argv[2:]), sys.argv[1]))
"""


def start(output: Path, *sources: Path) -> subprocess.Popen[bytes]:
    """A run in a process of its own, in small batches so that there is much to interrupt."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", SCRIPT, str(output), *map(str, sources)]
    return subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def tables(output: Path) -> dict[str, bytes]:
    return snapshot(pipeline.open_store(Settings((), str(output))).files)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """The sample articles, each under several dates: 36 articles over many months."""
    folder = tmp_path_factory.mktemp("archive")
    for path in sorted(samples.glob("*.txt")):
        body = path.read_text(encoding="utf-8").split(" ", 3)[3]
        for k in range(3):
            (folder / f"{path.stem}_{k}.txt").write_text(f" date 20{20 + k}-0{1 + k}-11 {body}", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, archive: Path, parser: Parser) -> Path:
    output = tmp_path_factory.mktemp("undisturbed")
    run(Settings((str(archive),), str(output)))
    return output


def test_a_run_killed_at_random_moments_loses_nothing(undisturbed: Path, archive: Path, tmp_path: Path) -> None:
    expected = tables(undisturbed)
    chance = random.Random(20)
    began = time.monotonic()
    shutil.copytree(undisturbed / "cache", tmp_path / "first" / "cache")
    assert start(tmp_path / "first", archive).wait(120) == 0
    length = time.monotonic() - began
    for k in range(KILLS):
        output = tmp_path / f"out{k}"
        shutil.copytree(undisturbed / "cache", output / "cache")
        process = start(output, archive)
        time.sleep(length * chance.uniform(0.3, 1))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)
        store = pipeline.open_store(Settings((), str(output)))
        for table in ("events", "mentions", "articles"):
            store.all(table)
        run(Settings((str(archive),), str(output)))
        assert tables(output) == expected, f"kill {k}"
        assert not (output / ".pending").exists()
        assert not (output / ".work").exists()


def test_runs_that_start_together_are_serialised(undisturbed: Path, archive: Path, tmp_path: Path) -> None:
    files = sorted(archive.glob("*.txt"))
    shutil.copytree(undisturbed / "cache", tmp_path / "out" / "cache")
    started = [start(tmp_path / "out", *files[k::3]) for k in range(3)]
    for process in started:
        _, told = process.communicate(timeout=120)
        assert process.returncode == 0, told.decode()
    assert tables(tmp_path / "out") == tables(undisturbed)
