"""A transaction happens whole or not at all, wherever it is stopped; the lock keeps two runs apart."""

from __future__ import annotations

import errno
import threading
from pathlib import Path
from typing import Any

import pytest
from made import article, merge, open_store, snapshot

from flows.files import Files, OutputBusy

FIRST = [article(f"https://a.example/{m}", f"TUR 036 RUS\ntekst {m}", f"2020-0{m}-10") for m in range(1, 4)]
SECOND = [article("https://a.example/1", "DEU 051 FRA", "2020-04-10"), article("https://b.example/9", "TUR 190 RUS", "2020-02-11")]


class Killed(BaseException):
    """Stands for kill -9: nothing after it runs, not even clean-up."""


class Mortal(Files):
    """Files that are killed at the n-th change of the disk."""

    left = 10**9

    def _step(self) -> None:
        self.left -= 1
        if self.left <= 0:
            raise Killed

    def _write(self, name: str, write: Any) -> None:
        self._step()
        if self.left == 1:
            super()._write(name, lambda file: (write(file), file.truncate(10)))
            raise Killed
        super()._write(name, write)

    def _rename(self, old: str, new: str) -> None:
        self._step()
        super()._rename(old, new)

    def remove(self, name: str) -> None:
        self._step()
        super().remove(name)

    def remove_folder(self, folder: str) -> None:
        self._step()
        super().remove_folder(folder)


def test_a_merge_killed_at_any_step_is_undone_or_completed(tmp_path: Path) -> None:
    clean = open_store(str(tmp_path / "clean"))
    merge(clean, FIRST)
    before = snapshot(clean.files)
    merge(clean, SECOND)
    after = snapshot(clean.files)
    for n in range(1, 200):
        folder = tmp_path / f"killed{n}"
        merge(open_store(str(folder)), FIRST)
        files = Mortal(str(folder))
        files.left = n
        try:
            merge(open_store(files), SECOND)  # type: ignore[arg-type]
        except Killed:
            readable = open_store(str(folder))
            for table in ("events", "mentions", "articles"):
                readable.all(table)
            readable.files.recover()
            assert snapshot(readable.files) in (before, after)
            merge(readable, SECOND)
            assert snapshot(readable.files) == after
            assert not (folder / ".pending").exists()
        else:
            assert n > 15
            return
    pytest.fail("the merge never came to its end")


def test_a_full_disk_is_an_error_and_leaves_the_last_good_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(str(tmp_path))
    merge(store, FIRST)
    before = snapshot(store.files)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(tmp_path))

    monkeypatch.setattr("flows.files.os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        merge(store, SECOND)
    monkeypatch.undo()
    assert snapshot(store.files) == before
    assert not (tmp_path / ".pending").exists()


def test_a_second_run_waits_and_then_says_who_is_in_the_way(tmp_path: Path) -> None:
    import filelock

    files = Files(tmp_path)
    with files.lock():
        stranger = filelock.FileLock(tmp_path / ".lock", thread_local=False)
        with pytest.raises(filelock.Timeout):
            stranger.acquire(timeout=0)
    with stranger, pytest.raises(OutputBusy, match=r"in use by another run .*--lock-timeout"), files.lock(timeout=0.3):
        pass
    held = threading.Timer(0.4, stranger.release)
    stranger.acquire()
    held.start()
    with files.lock(timeout=10):
        pass


def test_hidden_and_partial_files_are_no_part_of_a_table(tmp_path: Path) -> None:
    store = open_store(str(tmp_path))
    merge(store, FIRST)
    (tmp_path / "events" / ".hidden.parquet").write_bytes(b"x")
    (tmp_path / "events" / "month=2020-01" / "part-0.parquet.1.partial").write_bytes(b"x")
    assert store.months("events") == ["2020-01", "2020-02", "2020-03"]
    assert store.all("events").num_rows == 3
