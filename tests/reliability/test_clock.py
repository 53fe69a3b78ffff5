"""Clocks that jump: the switch to summer time and back in the night, midnight, the year's end, a clock set back by years."""

from __future__ import annotations

import json
from pathlib import Path

import harness
import pytest
import time_machine

MOMENTS = {
    "the hour that summer time leaves out": "2026-03-29T01:59:59+01:00",
    "the hour that comes twice": "2026-10-25T02:59:59+02:00",
    "midnight": "2026-06-14T23:59:59+02:00",
    "the year's end": "2026-12-31T23:59:59+01:00",
    "the end of February in a leap year": "2028-02-29T23:59:59+01:00",
    "a clock decades ahead": "2069-12-31T23:59:59+00:00",
}


@pytest.mark.parametrize("name", MOMENTS if harness.FULL else ["the hour that comes twice", "the year's end"])
def test_a_run_at_an_odd_moment_gives_the_same_bytes(
    name: str, cached: Path, archive: Path, undisturbed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock goes on from there, so that the moment passes while the run is under way; nothing of the run's time is in the tables."""
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    with time_machine.travel(MOMENTS[name], tick=True):
        harness.run_again(cached, *sorted(archive.glob("*.txt"))[:12])
        harness.run_again(cached, archive)
    assert harness.tables(cached) == harness.tables(undisturbed)
    manifests = [json.loads(path.read_text()) for path in (cached / "runs").glob("*.json")]
    assert all(0 <= manifest["seconds"] < 600 for manifest in manifests)
    harness.TALLY.append(f"clock: a run across {name} gave the same tables")


def test_a_clock_set_back_between_two_nights_loses_nothing(cached: Path, archive: Path, undisturbed: Path) -> None:
    files = sorted(archive.glob("*.txt"))
    with time_machine.travel("2031-01-01T03:00:00+00:00", tick=True):
        harness.run_again(cached, *files[::2])
    with time_machine.travel("2026-01-01T03:00:00+00:00", tick=True):
        harness.run_again(cached, *files)
    assert harness.tables(cached) == harness.tables(undisturbed)
    harness.sound(cached)


def test_what_a_clock_that_was_never_set_takes_for_the_future_is_read_later(cached: Path, archive: Path, undisturbed: Path) -> None:
    with time_machine.travel("1970-01-01T00:00:01+00:00", tick=True):
        harness.run_again(cached, archive)
    rejected = [json.loads(line) for path in (cached / "rejected").glob("*.jsonl") for line in path.read_text().splitlines()]
    assert {row["source"] for row in rejected} == {str(path) for path in archive.glob("*.txt")}
    harness.run_again(cached, archive)
    assert harness.tables(cached) == harness.tables(undisturbed)
    harness.TALLY.append("clock: what a clock of 1970 took for the future was rejected, and read by the next run")
