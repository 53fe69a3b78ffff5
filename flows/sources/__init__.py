"""Sources of articles. Each module reads one kind of input and yields an Article or a Reject for each thing that it finds; `read` picks
by the file's ending, by the URL, or by what the source list says."""

from __future__ import annotations

import datetime
import glob
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from flows.article import Article, Reject, digest, printable
from flows.ledger import Ledger
from flows.prepare import prepared
from flows.sources import csv, html, jsonl, listing, parquet, text
from flows.sources.opening import COMPRESSED, ending
from flows.sources.source import Source, name

if TYPE_CHECKING:
    from flows.sources.fetch import Fetcher

Reader = Callable[[Path, Source], Iterator[Article | Reject]]
READERS: dict[str, Reader] = {"text": text.read, "jsonl": jsonl.read, "csv": csv.read, "parquet": parquet.read, "html": html.read}
"""Reader of files by kind; a new kind is a line here and its endings below."""
ENDINGS = {
    ".txt": "text", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet", ".html": "html",
    ".htm": "html",
}  # fmt: skip
_PACKED = ("jsonl", "csv")
"""Kinds that may be packed with gzip or zstd."""


def expand(places: Iterable[str], date: str | None = None) -> list[Source]:
    """The sources that SOURCE arguments stand for; a `.toml` file stands for the list in it. Raises SourceListError."""
    sources: list[Source] = []
    for place in places:
        if place.lower().startswith(("http://", "https://")):
            sources.append(Source(place, "feed", date=date))
        elif place.lower().endswith(".toml") and Path(place).is_file():
            sources += [replace(source, date=source.date or date) for source in listing.load(Path(place))]
        else:
            sources.append(Source(place, date=date))
    return sources


def read(places: Iterable[str], date: str | None = None, ledger: Ledger | None = None) -> Iterator[Article | Reject]:
    """Every article of these sources, ready to be coded, in a fixed order; what cannot be read comes out as a Reject.

    Files and entries of feeds that the `ledger` holds are passed over, and what was read is noted in it. A caller that leaves out some of
    the articles must give none, or they would never be read again. Raises SourceListError.
    """
    with _Reading(ledger or Ledger()) as reading:
        for source in expand(places, date):
            yield from reading.source(source)


class _Reading:
    """What one reading of sources shares: the ledger, the day, and what fetches pages once a feed is met."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._today = datetime.date.today()
        self._fetcher: Fetcher | None = None

    def __enter__(self) -> _Reading:
        return self

    def __exit__(self, *_: object) -> None:
        if self._fetcher:
            self._fetcher.close()

    def source(self, source: Source) -> Iterator[Article | Reject]:
        path = Path(source.place)
        if source.kind == "feed":
            yield from self._feed(source)
        elif path.is_dir():
            yield from self._folder(path, source)
        elif path.exists():
            yield from self._file(path, source)
        elif glob.has_magic(source.place):
            found = sorted(glob.glob(source.place, recursive=True))
            if not found:
                yield Reject(source.place, "no file has a name of this pattern")
            for place in found:
                yield from self.source(replace(source, place=place))
        else:
            yield Reject(name(path), "there is no such file or folder; check the path")

    def _folder(self, folder: Path, source: Source) -> Iterator[Article | Reject]:
        kinds = {source.kind} if source.kind else READERS.keys()
        files = sorted(path for path in folder.rglob("*") if _kind(path) in kinds and path.is_file())
        if not files:
            yield Reject(name(folder), f"the folder holds no file that ends in {_known()}")
        for path in files:
            yield from self._file(path, source)

    def _file(self, path: Path, source: Source) -> Iterator[Article | Reject]:
        kind = source.kind or _kind(path)
        if kind not in READERS:
            yield Reject(name(path), f"files that end in '{path.suffix}' cannot be read; give a folder or a file that ends in {_known()}")
            return
        articles = []
        try:  # only what opens and reads the file: an error of the output or of a library's own files is not the file's
            file, stamp = name(path), _stamp(path, source)
        except OSError as error:
            yield _unopened(path, error)
            return
        if self._ledger.passes(file, stamp):
            return
        items = READERS[kind](path, source)
        while True:
            try:
                read = next(items, None)
            except OSError as error:
                yield _unopened(path, error)
                return
            if read is None:
                break
            item = self._prepared(read)
            if isinstance(item, Article):
                articles.append(item.id)
            yield item
        self._ledger.note(file, stamp, articles)

    def _feed(self, source: Source) -> Iterator[Article | Reject]:
        from flows.sources import feed
        from flows.sources.fetch import Fetcher

        self._fetcher = self._fetcher or Fetcher()
        yield from feed.read(source, self._fetcher, self._ledger.feed(source.place), self._prepared)

    def _prepared(self, item: Article | Reject) -> Article | Reject:
        item = prepared(item, self._today) if isinstance(item, Article) else item
        return item if isinstance(item, Article) else replace(item, source=printable(item.source), reason=printable(item.reason))


def _unopened(path: Path, error: OSError) -> Reject:
    return Reject(name(path), f"cannot be opened ({error.strerror or error}); check its permissions")


def _stamp(path: Path, source: Source) -> str:
    """Changes when the file does, or what the source list says of it."""
    found = path.stat()
    told = (source.kind, source.name, source.date or "", *(f"{field}={column}" for field, column in sorted(source.columns.items())))
    return f"{found.st_size} {found.st_mtime_ns} {digest(*told)}"


def _kind(path: Path) -> str:
    """The kind of a file by its ending; '' if it is none that can be read."""
    kind = ENDINGS.get(ending(path), "")
    return kind if kind in _PACKED or path.suffix.lower() not in COMPRESSED else ""


def _known() -> str:
    return ", ".join(sorted(ENDINGS)) + " (.jsonl and .csv also packed: .gz, .zst)"
