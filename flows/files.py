"""Files of an output folder on any fsspec filesystem: atomic transactions, and the lock that keeps two runs apart.

A transaction writes every new file under `.pending/`, then the list of renames, and only then renames. A run that was
killed before the list was written has changed nothing; one killed later is completed by the next (`recover`).
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import fsspec
from filelock import FileLock, Timeout
from fsspec.implementations.local import LocalFileSystem

log = logging.getLogger("cameo_nl")
PENDING = ".pending"
DAMAGED = "damaged"
CHECKSUMS = "checksums"
"""The SHA-256 of every file that transactions have written, in the form that `sha256sum -c` reads."""
_COMMIT = f"{PENDING}/COMMIT.json"
_MANY = 20
"""Files, or folders, above which one flush of the whole disk is faster than one for each."""


class OutputBusy(Exception):
    """Another run holds the output folder; the message says which and what to do."""


class FeedsBehind(Exception):
    """The tables are complete, and their feeds could not be brought up to them; the next run does it."""


class Damaged(Exception):
    """A file of ours does not hold what was written to it. `name` is the file; the message says what is wrong."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name


class Files:
    """A folder, by path or URL (`output`, `file:///…`, `memory://…`, `s3://…`). Names are relative to it, with `/`."""

    def __init__(self, url: str | os.PathLike[str], **options: Any) -> None:
        self.url = os.fspath(url)
        self.fs, root = fsspec.core.url_to_fs(self.url, **options)
        self.root: str = root.rstrip("/")
        self.is_local = isinstance(self.fs, LocalFileSystem)

    def path(self, name: str) -> str:
        """The full path of `name` in the filesystem."""
        return f"{self.root}/{name}"

    def exists(self, name: str) -> bool:
        """True if there is a file or folder of that name."""
        return bool(self.fs.exists(self.path(name)))

    def names(self, folder: str, ending: str = "") -> list[str]:
        """Files below `folder`, sorted, hidden ones left out; [] if there is no such folder."""
        if not self.exists(folder):
            return []
        found = (path.removeprefix(self.root).lstrip("/") for path in self.fs.find(self.path(folder)))
        return sorted(n for n in found if n.endswith(ending) and not any(p.startswith(".") for p in n.split("/")))

    def read(self, name: str) -> bytes:
        """The bytes of a file."""
        return bytes(self.fs.cat_file(self.path(name)))

    def digest(self, name: str) -> str:
        """The SHA-256 of a file."""
        with self.fs.open(self.path(name), "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def checksums(self) -> dict[str, str]:
        """Name → SHA-256 as the last transaction left them; {} where there was none."""
        if not self.exists(CHECKSUMS):
            return {}
        lines = self.read(CHECKSUMS).decode("utf-8", "replace").splitlines()
        return {name: digest for digest, _, name in (line.partition("  ") for line in lines) if name}

    def write(self, name: str, write: Callable[[IO[bytes]], object]) -> None:
        """Make the file `name` whole or not at all: written beside its place, flushed to disk, renamed."""
        partial = f"{name}.{uuid.uuid4().hex[:12]}.partial"
        try:
            self._write(partial, write)
            self._flush({partial})
        except BaseException:
            with contextlib.suppress(OSError):
                self.fs.rm_file(self.path(partial))
            raise
        self._rename(partial, name)
        self._flush({_parent(name)})

    def write_text(self, name: str, text: str) -> None:
        """`write` for text; what UTF-8 cannot hold (half of a surrogate pair, out of bytes that were no text) is written as its number."""
        self.write(name, lambda file: file.write(text.encode("utf-8", "backslashreplace")))

    def remove(self, name: str) -> None:
        """Remove a file if it is there, and its folder if that is then empty."""
        with contextlib.suppress(FileNotFoundError):
            self.fs.rm_file(self.path(name))
        if self.is_local:
            with contextlib.suppress(OSError):
                Path(self.path(name)).parent.rmdir()

    def set_aside(self, name: str) -> str:
        """Move a file that cannot be used to `damaged/`; its new name. Nothing reads it there, and nothing removes it."""
        there = f"{DAMAGED}/{name.replace('/', '.')}"
        number = 1
        while self.exists(f"{there}.{number}"):
            number += 1
        self.fs.makedirs(self.path(DAMAGED), exist_ok=True)
        self._rename(name, f"{there}.{number}")
        return f"{there}.{number}"

    def remove_folder(self, folder: str) -> None:
        """Remove a folder and all in it, if it is there."""
        with contextlib.suppress(FileNotFoundError):
            self.fs.rm(self.path(folder), recursive=True)

    def _write(self, name: str, write: Callable[[IO[bytes]], object]) -> None:
        path = self.path(name)
        self.fs.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
        try:
            with self.fs.open(path, "wb") as file:
                write(file)
        except OSError as error:
            raise error if error.filename else OSError(error.errno, error.strerror or str(error), path) from error

    def _rename(self, old: str, new: str) -> None:
        if not self.is_local:
            self.fs.mv(self.path(old), self.path(new))
            return
        target = Path(self.path(new))
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(self.path(old), target)

    def _flush(self, names: set[str]) -> None:
        """Have the disk hold these files, or the names in these folders."""
        if not self.is_local:
            return
        if len(names) > _MANY:
            os.sync()
            return
        for name in sorted(names):
            descriptor = os.open(self.path(name), os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    # ------------------------------------------------------------------------------------------------------ transactions

    @contextlib.contextmanager
    def transaction(self, checked: bool = True) -> Iterator[Transaction]:
        """All changes made through the Transaction happen when the block ends, or none of them does. `checked`: with their checksums."""
        self.recover()
        transaction = Transaction(self)
        try:
            yield transaction
            if checked:
                self._put_checksums(transaction)
            self._flush({f"{PENDING}/{name}" for name in transaction.written})
            self.write_text(_COMMIT, json.dumps({"write": sorted(transaction.written), "remove": sorted(transaction.removed)}))
        except BaseException:
            with contextlib.suppress(OSError):
                self.remove_folder(PENDING)
            raise
        self.recover()

    def _put_checksums(self, transaction: Transaction) -> None:
        """Have the checksums of all files that will be there change together with them."""
        folders = {name.split("/")[0] for name in transaction.written | transaction.removed}
        known = self.checksums() or {name: self.digest(name) for folder in folders for name in self.names(folder)}
        for name in transaction.removed:
            known.pop(name, None)
        known |= {name: self.digest(f"{PENDING}/{name}") for name in transaction.written}
        text = "".join(f"{digest}  {name}\n" for name, digest in sorted(known.items()))
        transaction.write(CHECKSUMS, lambda file: file.write(text.encode()))

    def recover(self) -> bool:
        """Complete or undo what an earlier run left half done; True if there was anything."""
        if not self.exists(PENDING):
            return False
        if self.exists(_COMMIT):
            changes = self._changes()
            for name in changes["write"]:
                if self.exists(f"{PENDING}/{name}"):
                    self._rename(f"{PENDING}/{name}", name)
            self._flush({_parent(name) for name in changes["write"]})
            for name in changes["remove"]:
                self.remove(name)
        self.remove_folder(PENDING)
        return True

    def _changes(self) -> dict[str, list[str]]:
        """The list of renames; where the disk has garbled it, all files in waiting, which are whole once there is a list."""
        try:
            changes: dict[str, list[str]] = json.loads(self.read(_COMMIT))
        except ValueError:
            waiting = (path.removeprefix(self.path(PENDING)).lstrip("/") for path in self.fs.find(self.path(PENDING)))
            return {"write": sorted(name for name in waiting if f"{PENDING}/{name}" != _COMMIT), "remove": []}
        return changes

    # -------------------------------------------------------------------------------------------------------------- lock

    @contextlib.contextmanager
    def lock(self, timeout: float = 3600) -> Iterator[None]:
        """Hold the folder for this run. Waits up to `timeout` seconds for another run to end; raises OutputBusy after that.

        A process that holds it already goes on at once. Of a remote folder the lock lies in this machine's temporary folder, and guards
        against runs of this machine.
        """
        path = self._lock_path()
        lock = FileLock(path, thread_local=False, is_singleton=True)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            log.warning("%s is in use by another run (%s); waiting up to %.0f s for it to end", self.url, _holder(path), timeout)
            try:
                lock.acquire(timeout=timeout, poll_interval=0.2)
            except Timeout:
                raise OutputBusy(
                    f"{self.url} is in use by another run ({_holder(path)}), and it did not end within {timeout:.0f} s. "
                    "Wait for it, stop it, or give another --output; --lock-timeout SECONDS waits longer"
                ) from None
        try:
            _holder_path(path).write_text(f"process {os.getpid()}", encoding="utf-8")
            yield
        finally:
            lock.release()

    def _lock_path(self) -> Path:
        if self.is_local:
            Path(self.root).mkdir(parents=True, exist_ok=True)
            return Path(self.root) / ".lock"
        name = hashlib.sha256(self.url.encode()).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"cameo-nl-{name}.lock"


class Transaction:
    """Collects the new files and the removals of one transaction."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.written: set[str] = set()
        self.removed: set[str] = set()

    def write(self, name: str, write: Callable[[IO[bytes]], object]) -> None:
        """Put a new file in waiting."""
        self._files._write(f"{PENDING}/{name}", write)
        self.written.add(name)

    def remove(self, name: str) -> None:
        """Have a file removed at the end."""
        self.removed.add(name)


def _holder_path(lock: Path) -> Path:
    return lock.with_suffix(".holder")


def _holder(lock: Path) -> str:
    try:
        return _holder_path(lock).read_text(encoding="utf-8") or "unknown process"
    except OSError:
        return "unknown process"


def _parent(name: str) -> str:
    return name.rpartition("/")[0]
