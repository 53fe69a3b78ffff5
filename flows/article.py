"""What every source gives: an Article, or a Reject that says why there is none."""

from __future__ import annotations

import calendar
import hashlib
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

MAX_CHARACTERS = 1_000_000
"""A longer text is a dump or a mistake, not an article."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class DateError(ValueError):
    """A text is no partial ISO date; the message says what was found and what is wanted."""


def digest(*parts: str) -> str:
    """Sixteen hex digits that name `parts`: short enough to read, long enough to be unique in a century of news."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def partial_date(text: str) -> str:
    """`text` as YYYY, YYYY-MM or YYYY-MM-DD; a time of day behind a day is cut off. Raises DateError."""
    text = text.strip()
    day = text[:10] if len(text) > 10 and text[10] in "T " else text
    match = _DATE.fullmatch(day)
    if match is None:
        raise DateError(f"'{printable(text[:40])}' is no date; write YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, date = (int(part) if part else None for part in match.groups())
    assert year is not None
    if year < 1900:
        raise DateError(f"{day} is before 1900")
    if month is not None and not 1 <= month <= 12:
        raise DateError(f"{day} has no such month")
    if month is not None and date is not None and not 1 <= date <= calendar.monthrange(year, month)[1]:
        raise DateError(f"{day} has no such day")
    return day


def month_of(date: str) -> str:
    """The partition of a partial date: `2020-06`; of a year alone `2020-00`."""
    return date[:7] if len(date) >= 7 else f"{date}-00"


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `published` is ISO at its own precision; `path` is where it was read, `url` where it was published ('' if unknown);
    `place` and `agency` are those of its dateline and signature, as they stand there."""

    text: str
    published: str
    url: str = ""
    path: str = ""
    source: str = ""
    title: str = ""
    language: str = "nl"
    place: str = ""
    agency: str = ""

    @property
    def address(self) -> str:
        """The URL, else the path: what an article is known by."""
        return self.url or self.path

    @property
    def id(self) -> str:
        """Stable id from the URL, else the path."""
        return digest(self.address)

    def rejected(self, reason: str, skipped: bool = False) -> Reject:
        """The Reject of this article: the file and the record in it, else the address."""
        file, _, record = self.path.rpartition("#")
        if file and record.isdigit():
            return Reject(file, reason, int(record), skipped)
        return Reject(self.path or self.url, reason, skipped=skipped)

    @property
    def full_text(self) -> str:
        """Title and text as they are parsed; all offsets count from its start."""
        return f"{self.title}\n\n{self.text}" if self.title else self.text

    @property
    def text_hash(self) -> str:
        """Names the parsed text: what the parse cache is keyed by."""
        return digest(self.full_text)

    @property
    def source_name(self) -> str:
        """The source as given, else the URL's domain."""
        if self.source:
            return self.source
        try:
            return (urlsplit(self.url).hostname or "").removeprefix("www.")
        except ValueError:
            return ""


@dataclass(frozen=True, slots=True)
class Reject:
    """Something that could not be read: where it stands and what to do about it.

    `offset` is a line of a JSONL or CSV file, a row of a Parquet file, a byte of a text, an entry of a feed. `skipped` is true where
    nothing is wrong: the text is in another language.
    """

    source: str
    reason: str
    offset: int | None = None
    skipped: bool = False

    def __str__(self) -> str:
        where = f"{self.source}:{self.offset}" if self.offset is not None else self.source
        return printable(f"{where}: {self.reason}")


def printable(text: str) -> str:
    """Text for a log or a terminal: control characters (new lines, escapes) are shown, never obeyed."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def problem(text: str) -> str:
    """Why `text` cannot be coded, '' if it can."""
    if not any(c.isalnum() for c in text):
        return "there is no text in it"
    if len(text) > MAX_CHARACTERS:
        return f"{len(text):,} characters is more than an article has (at most {MAX_CHARACTERS:,}); split it into articles"
    return broken(text)


def broken(*texts: str) -> str:
    """Why texts cannot be written, '' if they can."""
    if any(_SURROGATE.search(text) for text in texts):
        return "the text holds broken Unicode (a lone surrogate); write the file again as UTF-8"
    return ""
