"""Sources of articles. Each module reads one kind of file; `read` picks by the path.

A reader takes a path and the date to use where the file names none, and yields an Article or a Reject for each thing it finds.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from flows.article import Article, Reject
from flows.sources import text

Reader = Callable[[Path, str | None], Iterator[Article | Reject]]
READERS: dict[str, Reader] = {".txt": text.read}
"""Reader by file ending; a new kind of source is one line here."""


def read(sources: Iterable[str], date: str | None = None) -> Iterator[Article | Reject]:
    """Every article in `sources`, files or folders, in a fixed order; what cannot be read comes out as a Reject."""
    for source in sources:
        path = Path(source)
        if path.is_dir():
            yield from _folder(path, date)
        elif not path.exists():
            yield Reject(name(path), "there is no such file or folder; check the path")
        elif path.suffix.lower() not in READERS:
            known = ", ".join(sorted(READERS))
            yield Reject(name(path), f"files that end in '{path.suffix}' cannot be read; give a folder or a file that ends in {known}")
        else:
            yield from _file(path, date)


def _folder(folder: Path, date: str | None) -> Iterator[Article | Reject]:
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in READERS and path.is_file())
    if not files:
        yield Reject(name(folder), f"the folder holds no file that ends in {', '.join(sorted(READERS))}")
    for path in files:
        yield from _file(path, date)


def _file(path: Path, date: str | None) -> Iterator[Article | Reject]:
    try:
        yield from READERS[path.suffix.lower()](path, date)
    except OSError as error:
        yield Reject(name(path), f"cannot be opened ({error.strerror or error}); check its permissions")


def name(path: Path) -> str:
    """How a path is written in tables: from the working folder when it lies in it, else in full. One file has one name."""
    full = os.path.realpath(path)
    here = os.path.realpath(".")
    return Path(os.path.relpath(full, here) if full.startswith(here + os.sep) else full).as_posix()
