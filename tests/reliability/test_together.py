"""Runs that start at once go one after another, and none loses what it read."""

from __future__ import annotations

import subprocess
from pathlib import Path

import harness
import pytest
from harness import FULL


@pytest.mark.parametrize("count", [2, 5] if FULL else [2])
def test_runs_that_start_together_are_serialised(count: int, undisturbed: Path, archive: Path, tmp_path: Path) -> None:
    files = sorted(archive.glob("*.txt"))
    output = harness.with_parses(undisturbed, tmp_path / "out")
    started = [
        subprocess.Popen(harness.command(output, *files[k::count]), cwd=harness.ROOT, env=harness.environment(), stderr=subprocess.PIPE,
                         stdout=subprocess.DEVNULL)
        for k in range(count)
    ]  # fmt: skip
    for process in started:
        _, told = process.communicate(timeout=300)
        assert process.returncode == 0, told.decode()
    assert harness.tables(output) == harness.tables(undisturbed)
    harness.sound(output)
    harness.TALLY.append(f"runs that started together: {count}/{count} ended well, with the tables of one run")
