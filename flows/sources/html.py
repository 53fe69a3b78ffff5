"""Saved web pages: the article and its date, title and address, by trafilatura."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from flows.article import Article, DateError, Reject, partial_date
from flows.sources.source import Source, name

MAX_BYTES = 10_000_000
"""A larger page is a dump or an attack."""
_SHORTEST = 50
"""Characters of an article at least; less is a menu or a notice."""
_DATES = {"original_date": True, "extensive_search": False}
"""Dates that the page states, none that are guessed from its text."""


def read(path: Path, source: Source) -> Iterator[Article | Reject]:
    """The article of a saved page; without a date of its own it has that of the source. It is known by its canonical URL."""
    file = name(path)
    if path.stat().st_size > MAX_BYTES:
        yield Reject(file, f"{path.stat().st_size:,} bytes is more than a page has (at most {MAX_BYTES:,})")
        return
    data = path.read_bytes()
    if not data.strip():
        yield Reject(file, "the file is empty; remove it or fill it")
        return
    yield extracted(data, source, path=file)


def extracted(data: bytes, source: Source, *, url: str = "", path: str = "", published: str = "", title: str = "") -> Article | Reject:
    """The article in a page. `url`, `published` and `title`, where given, are known better than the page knows them."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    where = url or path
    try:
        page = bare_extraction(
            data, url=url or None, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
        )
    except Exception as error:  # whatever a page can make lxml and trafilatura raise
        return Reject(where, f"the page cannot be read ({type(error).__name__})")
    if not isinstance(page, Document) or len((page.text or "").strip()) < _SHORTEST:
        return Reject(where, "the page holds no article")
    date = published or page.date or source.date
    if not date:
        return Reject(where, "the page states no date; give one with --date or in the source list")
    try:
        date = partial_date(date)
    except DateError as error:
        return Reject(where, str(error))
    heading = " ".join((title or page.title or "").split())
    text, address = _without(heading, str(page.text)), url or _own_address(page.url or "")
    return Article(text=text, published=date, url=address, path=path, source=source.name, title=heading)


def _own_address(canonical: str) -> str:
    """The page's address as it states it; '' where that is the site's front page, which many pages would share."""
    try:
        parts = urlsplit(canonical)
    except ValueError:
        return ""
    return canonical if parts.path.strip("/") or parts.query else ""


def _without(heading: str, text: str) -> str:
    """The paragraphs, without the first where that repeats the title."""
    first, _, rest = text.strip().partition("\n")
    kept = rest if heading and " ".join(first.split()) == heading and rest.strip() else text
    return kept.strip().replace("\n", "\n\n")
