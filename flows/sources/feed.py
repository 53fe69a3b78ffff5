"""RSS and Atom feeds: each entry with the text of its page, fetched once."""

from __future__ import annotations

import calendar
import datetime
import io
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from flows.article import Article, DateError, Reject, partial_date
from flows.ledger import Entry, FeedState
from flows.sources import html
from flows.sources.fetch import Fetcher, FetchError, Page
from flows.sources.source import Source

Found = Article | Reject
MAX_ENTRIES = 1000
"""More entries than a feed has."""
_ZONE = ZoneInfo("Europe/Brussels")
"""Where the newspaper's day begins; Amsterdam's is the same."""
_DECLARES = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)
_BREAK = re.compile(r"</p>|<br\s*/?>|</li>|</h\d>|</div>", re.IGNORECASE)


class FeedError(ValueError):
    """What an address gave is no feed, or one that is not safe to read; the message says which."""


def read(source: Source, fetcher: Fetcher, state: FeedState, prepared: Callable[[Found], Found]) -> Iterator[Found]:
    """The entries that are new or changed since `state`, `prepared`; the state is brought up to date.

    An entry that could not be fetched is asked again next time; one that was fetched is not, as long as the feed does not change its date.
    """
    try:
        page = fetcher.get(source.place, source, state.etag, state.modified)
        if page.unchanged:
            state.passed = [entry.article for entry in state.entries.values() if entry.article]
            return
        entries = parse(page)
    except (FetchError, FeedError) as error:
        yield Reject(source.place, str(error))
        return
    if len(entries) > MAX_ENTRIES:
        yield Reject(source.place, f"the feed has {len(entries):,} entries; the first {MAX_ENTRIES:,} are read")
    before, state.entries = state.entries, {}
    complete = True
    for number, entry in enumerate(entries[:MAX_ENTRIES], 1):
        link, stamp = _link(entry), " ".join(_stated(entry, "published", "updated"))
        if not link:
            yield Reject(source.place, "the entry has no http or https link", number)
        elif link in state.entries:
            continue
        elif link in before and before[link].stamp == stamp:
            state.entries[link] = before[link]
            state.passed += [before[link].article] if before[link].article else []
        else:
            try:
                item = prepared(_article(entry, link, source, fetcher))
            except FetchError as error:
                complete = False
                yield Reject(link, str(error))
                continue
            state.entries[link] = Entry(stamp, item.id if isinstance(item, Article) else "")
            yield item
    state.etag, state.modified = (page.etag, page.modified) if complete else ("", "")


def parse(page: Page) -> list[Any]:
    """The entries of a feed. Declarations of entities, which a feed has no use for, are refused. Raises FeedError."""
    import feedparser

    if _DECLARES.search(page.data.replace(b"\0", b"")):  # in UTF-16 as well
        raise FeedError("the feed declares XML entities, which is not safe to read")
    headers = {"content-location": page.url, "content-type": page.content_type}
    found = feedparser.parse(io.BytesIO(page.data), response_headers=headers)
    if not found.entries and (found.bozo or not found.get("version")):
        raise FeedError("the address gives no RSS or Atom feed")
    return list(found.entries)


def _article(entry: Any, link: str, source: Source, fetcher: Fetcher) -> Found:
    published, title = _published(entry), _plain(entry.get("title", ""))
    if source.pages:
        page = fetcher.get(link, source)
        if page.content_type and not re.match(r"text/|application/xhtml", page.content_type, re.IGNORECASE):
            return Reject(link, f"it is {page.content_type[:60]}, no page")
        return html.extracted(page.data, source, url=link, published=published, title=title)
    content = [part.get("value", "") for part in entry.get("content", [])] or [entry.get("summary", "")]
    published = published or source.date or ""
    if not published:
        return Reject(link, "the entry has no date; give one in the source list")
    try:
        return Article(_plain(content[0]), partial_date(published), url=link, source=source.name, title=" ".join(title.split()))
    except DateError as error:
        return Reject(link, str(error))


def _link(entry: Any) -> str:
    """The entry's address without what only tracks readers; '' if it has none that can be fetched."""
    try:
        parts = urlsplit(str(entry.get("link", "")).strip())
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return ""
    query = "&".join(part for part in parts.query.split("&") if not part.startswith("utm_"))
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def _published(entry: Any) -> str:
    """The day of publication in Brussels and Amsterdam; '' if the entry states none."""
    moments = _stated(entry, "published_parsed", "updated_parsed")
    if not moments:
        return ""
    try:
        return datetime.datetime.fromtimestamp(calendar.timegm(moments[0]), _ZONE).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def _stated(entry: Any, *keys: str) -> list[Any]:
    """Values that the entry has itself; asked for `updated`, feedparser would give `published`."""
    return [value for key in keys if (value := dict.get(entry, key))]


def _plain(markup: str) -> str:
    """The text of a piece of HTML, its paragraphs apart."""
    from lxml import etree
    from lxml.html import fragment_fromstring

    try:
        text = str(fragment_fromstring(_BREAK.sub(r"\g<0>&#10;&#10;", markup), create_parent="div").text_content())
    except (etree.LxmlError, ValueError):
        return ""
    return re.sub(r"\n\s*\n", "\n\n", text).strip()
