"""What is slow to build and quick to read is kept in the user's cache directory. A cache that cannot be used is done without."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def folder() -> Path:
    """The user's cache directory on this system; it need not exist."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if base:
        return Path(base) / "cameo-nl"
    try:
        home = Path.home()
    except RuntimeError:
        return Path(tempfile.gettempdir()) / f"cameo-nl-{os.getuid() if hasattr(os, 'getuid') else 'user'}"
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "cameo-nl"


def read(name: str, key: str) -> bytes | None:
    """The bytes kept as `name` under `key`; None when there are none, or when another user could have written them."""
    path = folder() / f"{name}-{key}"
    try:
        if hasattr(os, "getuid") and (path.stat().st_uid != os.getuid() or path.stat().st_mode & 0o022):
            return None
        return path.read_bytes()
    except OSError:
        return None


def write(name: str, key: str, data: bytes, kept: int = 1) -> None:
    """Write beside the place and rename; of older files of that name the latest `kept - 1` stay."""
    path = folder() / f"{name}-{key}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f"{name}-", suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(beside, path)
        others = [p for p in path.parent.glob(f"{name}-*") if p != path and p.suffix != ".tmp"]
        for old in sorted(others, key=lambda p: p.stat().st_mtime, reverse=True)[kept - 1 :]:
            old.unlink(missing_ok=True)
    except OSError:
        return


@contextmanager
def no_collecting() -> Iterator[None]:
    """Hundreds of thousands of small objects and no cycles: collecting garbage in between would triple the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
