"""Disks that are full, that cannot be written, that go away: the error is named, and the last state is whole."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from pathlib import Path

import harness
import pytest

SIZES = [2048, 4096, 8192, 16_384] if harness.FULL else [16_384]
ALONE = ["unshare", "--map-root-user", "--mount", "--user", "--propagation", "private", "sh", "-ec"]


def run(line: list[str], **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(line, cwd=harness.ROOT, env=harness.environment(), capture_output=True, text=True, timeout=300, **options)  # type: ignore[call-overload,no-any-return]


def clear(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """One clear line, exit code 3, and no traceback."""
    assert done.returncode == 3, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    line = done.stderr.strip().splitlines()[-1]
    assert line.startswith("cameo-nl: ")
    for word in words:
        assert word in line, line
    harness.TALLY.append(f"disk: {line.removeprefix('cameo-nl: ')[-110:]}")


@pytest.fixture
def halfway(undisturbed: Path, archive: Path, tmp_path: Path) -> tuple[Path, list[Path]]:
    """An output with half of the articles in its tables, and the other half still to be read."""
    files = sorted(archive.glob("*.txt"))
    output = harness.with_parses(undisturbed, tmp_path / "out")
    harness.run_again(output, *files[::2])
    return output, files


@pytest.fixture
def mounts() -> None:
    """Skips where this user can mount nothing, not even in a namespace of its own."""
    if shutil.which("unshare") is None or subprocess.run([*ALONE, "mount -t tmpfs none /mnt"], capture_output=True, check=False).returncode:
        pytest.skip("file systems cannot be mounted here")


@pytest.mark.parametrize("size", SIZES)
def test_a_file_that_may_grow_no_more(size: int, halfway: tuple[Path, list[Path]]) -> None:
    output, files = halfway
    before = harness.tables(output)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    done = run(harness.small_batches(output, *files), preexec_fn=limit)
    assert done.returncode != 0, done.stderr
    assert "File too large" in done.stderr
    assert harness.tables(output) == before or harness.tables(output).keys() >= before.keys()
    harness.readable(output)
    harness.run_again(output, *files)
    harness.sound(output)


@pytest.mark.parametrize("left", [20, 60, 200] if harness.FULL else [60])
def test_a_disk_that_runs_full(left: int, mounts: None, undisturbed: Path, halfway: tuple[Path, list[Path]], tmp_path: Path) -> None:
    """The output lies on a tmpfs with little room left; the run ends with a clear error, and with more room the next one completes."""
    output, files = halfway
    used = sum(path.stat().st_size for path in output.rglob("*") if path.is_file()) // 1024 + 4 * sum(1 for _ in output.rglob("*"))
    script = f"""
        mount -t tmpfs -o size={used + left}k none {tmp_path}/disk
        cp -r {output}/. {tmp_path}/disk
        "$@" && code=0 || code=$?
        mkdir {tmp_path}/after && cp -r {tmp_path}/disk/. {tmp_path}/after
        exit $code
    """
    (tmp_path / "disk").mkdir()
    done = run([*ALONE, script, "sh", *harness.command(tmp_path / "disk", *files)])
    if done.returncode == 0:
        assert left == 200, "there was room enough"
        return
    clear(done, "No space left on device")
    assert harness.tables(tmp_path / "after") in (harness.tables(output), harness.tables(undisturbed))  # as before, or whole
    harness.run_again(tmp_path / "after", *files)
    assert harness.tables(tmp_path / "after") == harness.tables(undisturbed)


def test_an_output_that_can_only_be_read(mounts: None, halfway: tuple[Path, list[Path]]) -> None:
    output, files = halfway
    before = harness.tables(output)
    script = f'mount --bind {output} {output}; mount -o remount,bind,ro {output}; exec "$@"'
    clear(run([*ALONE, script, "sh", *harness.command(output, *files)]), "Read-only file system")
    assert harness.tables(output) == before


def test_an_output_without_permission(halfway: tuple[Path, list[Path]]) -> None:
    output, files = halfway
    before = harness.tables(output)
    output.chmod(0o555)
    try:
        line = harness.command(output, *files)
        if os.geteuid() == 0:  # root may write anywhere, unless it has given that power away
            if shutil.which("setpriv") is None:
                pytest.skip("root may write anywhere, and setpriv is not there")
            line = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", *line]
        clear(run(line), "Permission denied")
    finally:
        output.chmod(0o755)
    assert harness.tables(output) == before


def test_a_mount_that_vanishes(mounts: None, halfway: tuple[Path, list[Path]], tmp_path: Path) -> None:
    """The disk is taken away in the middle of the run; what is found in its place is an empty folder that cannot be written."""
    output, files = halfway
    before = harness.tables(output)
    (tmp_path / "disk").mkdir()
    script = f"""
        mount --bind {output} {tmp_path}/disk
        ( while [ ! -d {tmp_path}/disk/.work ]; do sleep 0.02; done
          umount -l {tmp_path}/disk; mount -t tmpfs -o ro none {tmp_path}/disk ) &
        "$@" && code=0 || code=$?
        wait
        exit $code
    """
    done = run([*ALONE, script, "sh", *harness.small_batches(tmp_path / "disk", *files, batch=2)])
    assert done.returncode != 0
    assert "Read-only file system" in done.stderr or "No such file or directory" in done.stderr or "is gone" in done.stderr, done.stderr
    harness.TALLY.append("disk: a mount that vanished under a run: named, and its tables are whole")
    harness.readable(output)
    assert harness.tables(output).keys() >= before.keys()
    harness.run_again(output, *files)
    harness.sound(output)
