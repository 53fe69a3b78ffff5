"""What a reader is told of its source, and how files are named in tables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of a source list, or one SOURCE of the command line.

    `place` is a file, a folder, a pattern (`archief/*.jsonl.gz`) or the URL of a feed. `kind` is a key of `READERS` or `feed`; '' is by the
    file's ending. `name` is put in `articles` as the source where the data name none. `date` serves what names no date. `columns` maps
    fields (text, date, url, title, source, id) to columns. The rest is for feeds: whether each entry's page is fetched (else the feed's own
    text is taken), the seconds between two requests of one host, and whether private addresses may be fetched.
    """

    place: str
    kind: str = ""
    name: str = ""
    date: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    pages: bool = True
    delay: float = 1.0
    allow_private: bool = False


def name(path: Path) -> str:
    """How a path is written in tables: from the working folder when it lies in it, else in full. One file has one name, in Unicode."""
    full = os.path.realpath(path)
    here = os.path.realpath(".")
    known = Path(os.path.relpath(full, here) if full.startswith(here + os.sep) else full).as_posix()
    return os.fsencode(known).decode("utf-8", "backslashreplace")
