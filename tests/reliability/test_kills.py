"""A run that is killed at any moment loses nothing: the next one ends with the tables of a run that nobody disturbed, byte for byte."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import harness
import pytest
from harness import COLD, FULL, KILLS

from coders.parser import Parser

WAYS = ["small batches", "command", "Prefect"] if FULL else ["small batches"]


@pytest.mark.parametrize("way", WAYS)
def test_a_run_with_cached_parses_is_killed(way: str, undisturbed: Path, archive: Path, tmp_path: Path) -> None:
    kills = {"small batches": KILLS[0] // 2, "command": KILLS[0] // 2 - 6, "Prefect": 6}[way] if FULL else KILLS[0]

    def line(output: Path) -> list[str]:
        if way == "small batches":
            return harness.small_batches(output, archive)
        return harness.command(output, archive, plain=way == "command")

    length = harness.duration(line(harness.with_parses(undisturbed, tmp_path / "first")))
    assert harness.tables(tmp_path / "first") == harness.tables(undisturbed)
    survived = _survived(line, kills, length, undisturbed, archive, tmp_path, cached=True)
    harness.TALLY.append(f"kills of runs over {harness.ARTICLES} articles with parses cached ({way}): {survived}/{kills} survived")
    assert survived == kills


def test_a_run_from_cold_is_killed(parser: Parser, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    articles = harness.write_archive(tmp_path / "in", COLD)
    began = time.monotonic()
    harness.run_again(tmp_path / "undisturbed", articles)
    assert time.monotonic() > began
    length = harness.duration(harness.command(tmp_path / "first", articles))
    assert harness.tables(tmp_path / "first") == harness.tables(tmp_path / "undisturbed")

    def line(output: Path) -> list[str]:
        return harness.command(output, articles)

    survived = _survived(line, KILLS[1], length, tmp_path / "undisturbed", articles, tmp_path, cached=False)
    harness.TALLY.append(f"kills of runs over {COLD} articles from cold: {survived}/{KILLS[1]} survived")
    assert survived == KILLS[1]


def _survived(line, kills: int, length: float, undisturbed: Path, sources: Path, folder: Path, cached: bool) -> int:  # type: ignore[no-untyped-def]
    """How many of `kills` runs end, once run again, with the undisturbed tables. A kill that came too late is tried again earlier."""
    expected = harness.tables(undisturbed)
    survived, late = 0, 0
    waiting = harness.moments(20, kills, length)
    while waiting:
        moment = waiting.pop()
        output = folder / "killed"
        shutil.rmtree(output, ignore_errors=True)
        if cached:
            harness.with_parses(undisturbed, output)
        if not harness.kill_after(line(output), moment):
            late += 1
            assert late < 50, "runs end before they can be killed"
            waiting.append(moment * 0.7)
            continue
        if output.exists():
            harness.readable(output)
        harness.run_again(output, sources)
        same = harness.tables(output) == expected
        assert same, f"killed after {moment:.2f} s of {length:.2f}"
        assert not (output / ".pending").exists()
        assert not (output / ".work").exists()
        survived += same
    harness.sound(output)
    return survived
