"""Plain text: one article a file, ` date YYYY-MM[-DD] ` at its start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from flows import sources
from flows.article import Article, DateError, Reject, partial_date, problem

_HEADER = re.compile(r"\s*date\s+(\d{4}\S*)(?:\s+|$)")


def read(path: Path, date: str | None = None) -> Iterator[Article | Reject]:
    """The article in `path`; its header's date, else `date`. The source is the name of the folder that holds it."""
    name = sources.name(path)
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield Reject(name, f"not UTF-8 (byte {error.start}); save the file as UTF-8", error.start)
        return
    if not text.strip():
        yield Reject(name, "the file is empty; remove it or fill it")
        return
    header = _HEADER.match(text)
    if header:
        text = text[header.end() :]
    elif date is None:
        yield Reject(name, "no date; begin the file with ' date YYYY-MM-DD ' or give --date")
        return
    try:
        published = partial_date(header.group(1) if header else str(date))
    except DateError as error:
        yield Reject(name, f"{error}")
        return
    reason = problem(text)
    if reason:
        yield Reject(name, reason)
        return
    yield Article(text=text.strip(), published=published, path=name, source=Path(name).parent.name)
