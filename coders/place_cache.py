"""The table of place names, kept in the user's cache directory between runs and rebuilt when a source changes."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path

from coders.place_names import Table, build, geonames_data

FORMAT = 3
"""Raised when the table below changes, so that old caches are left alone."""
SOURCES = ("places/*.tsv", "actors/countries.tsv", "actors/adjectives.tsv", "cameo/countries.tsv")


def load(folder: Path) -> Table:
    """The table of `folder` (dictionaries/), from the user's cache while no source has changed, else built and cached.

    Raises OSError when a source is missing and ValueError (`file:line: what is wrong`) for a line that cannot be read. A cache that
    cannot be read or written is done without.
    """
    key = _key(folder)
    path = cache_folder() / f"places-{key}.json"
    collecting = gc.isenabled()
    gc.disable()  # hundreds of thousands of small objects and no cycles: collecting in between triples the time
    try:
        try:
            return Table(*json.loads(path.read_bytes()))
        except (OSError, ValueError, TypeError):
            table = build(folder)
        _write(path, table)
        return table
    finally:
        if collecting:
            gc.enable()


def cache_folder() -> Path:
    """The user's cache directory on this system; it need not exist."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if base:
        return Path(base) / "cameo-nl"
    try:
        home = Path.home()
    except RuntimeError:
        return Path(tempfile.gettempdir()) / "cameo-nl"
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "cameo-nl"


def _write(path: Path, table: Table) -> None:
    """Write the cache beside its place and rename it, and drop older ones; a directory that is not writable is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix="places-", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(json.dumps(table, ensure_ascii=False, separators=(",", ":")))
        os.replace(beside, path)
        for old in path.parent.glob("places-*.json"):
            if old != path:
                old.unlink(missing_ok=True)
    except OSError:
        return


def _key(folder: Path) -> str:
    digest = hashlib.sha256(str(FORMAT).encode())
    for path in (p for pattern in SOURCES for p in sorted(folder.glob(pattern))):
        digest.update(path.name.encode() + path.read_bytes())
    for name in ("cities5000.json", "countries.json"):
        status = (geonames_data() / name).stat()
        digest.update(f"{name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()[:16]
