"""The ledger of what has been read: files that need not be read again, and entries of feeds that need not be fetched again.

It holds of each file its size and time, the versions that its articles were coded with, their ids and fingerprints; of each feed its
validators and the entries that it listed last. It is never trusted alone: what it says was read counts only while all those articles stand
in the tables as they were read, so that what a run that was killed had read, what failed and what was forgotten is read again.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows import parquet
from flows.article import digest
from flows.files import Damaged, Files

log = logging.getLogger("cameo_nl")
log = logging.getLogger("cameo_nl")
FOLDER = "ledger"
_FEEDS = f"{FOLDER}/feeds.json"
_SCHEMA = pa.schema([(name, pa.string()) for name in ("File", "Stamp", "ArticleId", "Fingerprint")])
_MANY = 30
"""Files of the ledger that are gathered into one."""


@dataclass(slots=True)
class Entry:
    """An entry of a feed as it was fetched: its date in the feed, and the article that it gave ('' if none)."""

    stamp: str
    article: str = ""
    fingerprint: str = ""


@dataclass(slots=True)
class FeedState:
    """What a feed's server said last, and the entries that the feed listed then, by address.

    `passed` are the articles of entries that this run did not fetch again; they are not kept.
    """

    etag: str = ""
    modified: str = ""
    entries: dict[str, Entry] = field(default_factory=dict)
    passed: list[str] = field(default_factory=list)


class Ledger:
    """What earlier runs have read with the same `versions`; `Ledger()` knows nothing and keeps nothing."""

    def __init__(self, files: Files | None = None, versions: str = "") -> None:
        self._files = files
        self._versions = versions
        self._rows = _read(files) if files else _SCHEMA.empty_table()
        self._known = _stamps(self._rows)
        self._new: dict[str, tuple[str, list[str]]] = {}
        self._passed: list[str] = []
        self.feeds = _feeds(files) if files else {}

    def verify(self, tables: pa.Table) -> None:
        """Forget every file and entry of which an article is not in the tables as it was read; `tables` has ids and fingerprints."""
        there = pc.is_in(_pairs(self._rows), _pairs(tables))
        for file in self._rows["File"].filter(pc.invert(there)).unique().to_pylist():
            self._known.pop(file, None)
        for state in self.feeds.values():
            wanted = pa.table(
                {"ArticleId": [e.article for e in state.entries.values()], "Fingerprint": [e.fingerprint for e in state.entries.values()]},
                pa.schema([_SCHEMA.field("ArticleId"), _SCHEMA.field("Fingerprint")]),
            )
            there = pc.or_(pc.equal(wanted["ArticleId"], ""), pc.is_in(_pairs(wanted), _pairs(tables)))
            kept = {link: e for (link, e), held in zip(state.entries.items(), there.to_pylist(), strict=True) if held}
            if len(kept) < len(state.entries):
                state.entries, state.etag, state.modified = kept, "", ""

    def passes(self, file: str, stamp: str) -> bool:
        """True if the file was read as it is now; it is then passed over, and its articles count as read."""
        if self._known.get(file) != self._stamp(stamp):
            return False
        self._passed.append(file)
        return True

    def note(self, file: str, stamp: str, articles: Iterable[str]) -> None:
        """A file was read to its end, and gave the articles with these ids."""
        self._new[file] = (self._stamp(stamp), list(articles))

    def feed(self, url: str) -> FeedState:
        """The state of a feed, to be brought up to date."""
        return self.feeds.setdefault(url, FeedState())

    def passed(self) -> dict[str, list[str]]:
        """The files and feeds of which articles were passed over, each with the ids of these articles."""
        rows = self._rows.filter(pc.is_in(self._rows["File"], pa.array(self._passed, pa.string())))
        found: dict[str, list[str]] = {}
        for file, article in zip(rows["File"].to_pylist(), rows["ArticleId"].to_pylist(), strict=True):
            found.setdefault(file, []).append(article)
        return found | {url: state.passed for url, state in self.feeds.items() if state.passed}

    def save(self, run: str, fingerprints: Mapping[str, str]) -> None:
        """Keep what this run has read; `fingerprints` are those of its articles, by id."""
        if self._files is None:
            return
        rows = [(file, stamp, article, fingerprints[article]) for file, (stamp, articles) in self._new.items() for article in articles]
        if rows:
            _write(
                self._files,
                f"{FOLDER}/{run}-{digest(*self._new)[:8]}.parquet",
                pa.table([list(column) for column in zip(*rows, strict=True)], schema=_SCHEMA),
            )
            if len(self._files.names(FOLDER, ".parquet")) > _MANY:
                _replace(self._files, _read(self._files))
        for state in self.feeds.values():
            for entry in state.entries.values():
                entry.fingerprint = fingerprints.get(entry.article, entry.fingerprint)
        if self.feeds:
            _write_feeds(self._files, self.feeds)

    def _stamp(self, stamp: str) -> str:
        return f"{stamp} {self._versions}"


def forget(files: Files, articles: set[str], addresses: set[str]) -> None:
    """Remove all that names these articles."""
    rows = _read(files)
    holding = rows["File"].filter(pc.is_in(rows["ArticleId"], pa.array(sorted(articles), pa.string()))).unique()
    if len(holding):
        _replace(files, rows.filter(pc.invert(pc.is_in(rows["File"], holding))))
    feeds = _feeds(files)
    for state in feeds.values():
        state.entries = {link: entry for link, entry in state.entries.items() if link not in addresses and entry.article not in articles}
    if feeds:
        _write_feeds(files, feeds)


def _pairs(rows: pa.Table) -> pa.ChunkedArray:
    """Id and fingerprint of each row as one text."""
    return pc.binary_join_element_wise(rows["ArticleId"], rows["Fingerprint"], " ")


def _stamps(rows: pa.Table) -> dict[str, str]:
    """File → stamp."""
    pairs = rows.group_by(["File", "Stamp"]).aggregate([])
    return dict(zip(pairs["File"].to_pylist(), pairs["Stamp"].to_pylist(), strict=True))


def _read(files: Files) -> pa.Table:
    """All rows; of a file that was read more than once the last."""
    found = _SCHEMA.empty_table()
    for name in files.names(FOLDER, ".parquet"):
        try:
            rows = parquet.read(files, name, _SCHEMA.names)
        except Damaged as error:
            log.warning("%s; set aside as %s, its files are read again", error, files.set_aside(name))
            continue
        if found.num_rows:
            found = found.filter(pc.invert(pc.is_in(found["File"], rows["File"].unique())))
        found = pa.concat_tables([found, rows.select(_SCHEMA.names).cast(_SCHEMA)])
    return found


def _write(files: Files, name: str, rows: pa.Table) -> None:
    files.write(name, lambda file: pq.write_table(rows, file, compression="zstd", write_page_checksum=True))


def _replace(files: Files, rows: pa.Table) -> None:
    """Put these rows in the place of all."""
    *old, last = files.names(FOLDER, ".parquet")
    if rows.num_rows:
        _write(files, last, rows)
    else:
        files.remove(last)
    for name in old:
        files.remove(name)


def _feeds(files: Files) -> dict[str, FeedState]:
    if not files.exists(_FEEDS):
        return {}
    try:
        kept = json.loads(files.read(_FEEDS))
        return {
            url: FeedState(**{**state, "entries": {link: Entry(**entry) for link, entry in state["entries"].items()}})
            for url, state in kept.items()
        }
    except (ValueError, TypeError, KeyError, AttributeError):
        log.warning("%s is garbled; set aside as %s, the feeds are read from their start", _FEEDS, files.set_aside(_FEEDS))
        return {}


def _write_feeds(files: Files, feeds: dict[str, FeedState]) -> None:
    kept = {url: {**asdict(state), "passed": []} for url, state in sorted(feeds.items())}
    files.write_text(_FEEDS, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")
