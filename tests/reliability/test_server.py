"""A Prefect server that dies in the middle of a run: the tables stay whole, the run says so, and the next one completes."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import harness
import pytest

MOMENTS = [0.3, 2.0, 4.0]
pytestmark = pytest.mark.skipif(not harness.FULL, reason="a minute each: make reliability")


def server_of(process: subprocess.Popen[bytes]) -> int | None:
    """The process id of the server that a run has started for itself."""
    done = subprocess.run(["ps", "--ppid", str(process.pid), "-o", "pid=,args="], capture_output=True, text=True, check=False)
    found = [line.split()[0] for line in done.stdout.splitlines() if "flows.server" in line]
    return int(found[0]) if found else None


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_server_is_killed(moment: float, cached: Path, archive: Path, undisturbed: Path, tmp_path: Path) -> None:
    told = tmp_path / "told"
    process = harness.start(harness.command(cached, archive, plain=False), told)
    until = time.monotonic() + 240
    while not (server := server_of(process)) or "Beginning flow run" not in told.read_text(errors="replace"):
        assert process.poll() is None, told.read_text()
        assert time.monotonic() < until, "the run never began"
        time.sleep(0.1)
    time.sleep(moment)
    os.kill(server, signal.SIGKILL)
    try:
        code = process.wait(300)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(30)
    harness.readable(cached)
    harness.run_again(cached, archive)
    assert harness.tables(cached) == harness.tables(undisturbed)
    harness.sound(cached)
    assert code in (0, 3), told.read_text()[-3000:]
    harness.TALLY.append(f"Prefect's server killed {moment} s into a run: exit code {code}, tables whole, completed by the next run")
