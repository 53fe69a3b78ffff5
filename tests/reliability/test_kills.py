"""A run that is killed at any moment loses nothing: the next one ends with the tables of a run that nobody disturbed, byte for byte."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import harness
import pytest
from harness import COLD, FULL, KILLS

from coders.parser import Parser

Kill = Callable[[Path, float], bool]
WAYS = {"small batches": KILLS[0] - 60, "command": 54, "Prefect": 6} if FULL else {"small batches": KILLS[0]}
"""How a run is started, and how often it is killed."""


def test_a_run_with_cached_parses_loads_no_torch(cached: Path, archive: Path) -> None:
    script = f"{harness.SMALL_BATCHES}\nassert 'torch' not in sys.modules and 'stanza' not in sys.modules"
    assert harness.start([sys.executable, "-c", script, str(cached), "20", str(archive)]).wait(300) == 0


@pytest.mark.parametrize("way", WAYS)
def test_a_run_with_cached_parses_is_killed(way: str, undisturbed: Path, archive: Path, tmp_path: Path) -> None:
    first = harness.with_parses(undisturbed, tmp_path / "first")
    name = f"kills of runs over {harness.ARTICLES} articles with parses cached ({way})"
    if way == "small batches":
        forks = harness.Forks(archive)
        forks.kill_after(harness.with_parses(undisturbed, tmp_path / "warm"), 0.01)
        began = time.monotonic()
        assert not forks.kill_after(first, 600)
        length, kill = time.monotonic() - began, forks.kill_after
    else:
        line = partial(harness.command, plain=way == "command")
        length = harness.duration(line(first, archive))

        def kill(output: Path, seconds: float) -> bool:
            return harness.kill_after(line(output, archive), seconds)

    assert harness.tables(first) == harness.tables(undisturbed)
    _survive(name, kill, WAYS[way], length, undisturbed, archive, tmp_path, cached=True)


def test_a_run_from_cold_is_killed(parser: Parser, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    articles = harness.write_archive(tmp_path / "in", COLD)
    harness.run_again(tmp_path / "undisturbed", articles)
    length = harness.duration(harness.command(tmp_path / "first", articles))
    assert harness.tables(tmp_path / "first") == harness.tables(tmp_path / "undisturbed")

    def kill(output: Path, seconds: float) -> bool:
        return harness.kill_after(harness.command(output, articles), seconds)

    _survive(f"kills of runs over {COLD} articles from cold", kill, KILLS[1], length, tmp_path / "undisturbed", articles, tmp_path, False)


def _survive(name: str, kill: Kill, kills: int, length: float, undisturbed: Path, sources: Path, folder: Path, cached: bool) -> None:
    """Each of `kills` runs ends, once run again, with the undisturbed tables. A kill that came too late is tried again earlier."""
    expected = harness.tables(undisturbed)
    output, late, survived = folder / "killed", 0, 0
    waiting = harness.moments(20, kills, length)
    while waiting:
        moment = waiting.pop()
        shutil.rmtree(output, ignore_errors=True)
        if cached:
            harness.with_parses(undisturbed, output)
        if not kill(output, moment):
            late += 1
            assert late < 2 * kills + 20, "runs end before they can be killed"
            waiting.append(moment * 0.7)
            continue
        if output.exists():
            harness.readable(output)
        harness.run_again(output, sources)
        assert harness.tables(output) == expected, f"killed after {moment:.2f} s of {length:.2f}"
        assert not (output / ".pending").exists()
        assert not (output / ".work").exists()
        survived += 1
        harness.COUNTS[name] = f"{survived}/{survived} survived" if survived == kills else f"{survived} of {kills} so far, all survived"
    harness.sound(output)
