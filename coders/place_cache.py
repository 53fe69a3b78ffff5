"""The table of place names, kept in the user's cache directory between runs and rebuilt when a source changes."""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path

from coders import cache
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
    kept = cache.read("places", key)
    with cache.no_collecting():
        if kept is not None:
            with contextlib.suppress(ValueError, TypeError):
                return Table(*json.loads(kept))
        table = build(folder)
        cache.write("places", key, json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode())
        return table


def _key(folder: Path) -> str:
    digest = hashlib.sha256(str(FORMAT).encode())
    for path in (p for pattern in SOURCES for p in sorted(folder.glob(pattern))):
        digest.update(path.name.encode() + path.read_bytes())
    for name in ("cities5000.json", "countries.json"):
        status = (geonames_data() / name).stat()
        digest.update(f"{name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()[:16]
