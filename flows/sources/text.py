"""Plain text: one article a file, ` date YYYY-MM[-DD] ` at its start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from flows.article import Article, DateError, Reject, partial_date
from flows.sources.opening import MAX_LINE
from flows.sources.source import Source, name

_HEADER = re.compile(r"\s*date\s+(\d{4}\S*)(?:\s+|$)")


def read(path: Path, source: Source) -> Iterator[Article | Reject]:
    """The article in `path`; its header's date, else that of the source. Its source is the name of the folder that holds it."""
    file = name(path)
    size = path.stat().st_size
    if size > MAX_LINE:
        yield Reject(file, f"{size:,} bytes is more than an article has; split it into articles")
        return
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield Reject(file, f"not UTF-8 (byte {error.start}); save the file as UTF-8", error.start)
        return
    if not text.strip():
        yield Reject(file, "the file is empty; remove it or fill it")
        return
    header = _HEADER.match(text)
    if header is None and source.date is None:
        yield Reject(file, "no date; begin the file with ' date YYYY-MM-DD ' or give --date")
        return
    try:
        published = partial_date(header.group(1) if header else str(source.date))
    except DateError as error:
        yield Reject(file, str(error))
        return
    body = text[header.end() :] if header else text
    yield Article(text=body.strip(), published=published, path=file, source=source.name or Path(file).parent.name)
