"""What becomes of a damaged table file: it is set aside, and its rows are made again from the other tables, the parse cache or the source.

Events follow from the mentions. Mentions are coded again from cached parses. Articles keep what their mentions know of them. Where
something is missing for that, the article's fingerprint is left empty, so that the next run that finds it in its sources codes it anew.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import pyarrow.compute as pc

from coders.coder import Coder
from flows import duplicates, parquet, rows, schema
from flows.article import month_of
from flows.files import Damaged, Files
from flows.parses import ParseCache, decode
from flows.rows import Row, Versions
from flows.store import Store, mentions_table

log = logging.getLogger("cameo_nl")
Done = TypeVar("Done")
TABLES = ("articles", "mentions", "events")
OURS = re.compile(r"(?:articles|mentions|events)/month=(\d{4}-\d\d)/part-0\.parquet")


@dataclass(frozen=True)
class Repair:
    """What is needed to make tables again."""

    store: Store
    cache: ParseCache
    coder: Coder
    versions: Versions

    def check(self, thorough: bool = False) -> list[str]:
        """Set aside what is no file of ours, mend what is gone or cut off, and if `thorough` all that its checksum does not fit."""
        done: list[str] = []
        files, sums = self.store.files, self.store.files.checksums()
        for name in sorted({*(name for table in TABLES for name in files.names(table)), *sums}):
            if not OURS.fullmatch(name) or (sums and name not in sums):
                done.append(_told(f"{name}: it is no file of cameo-nl; set aside as {files.set_aside(name)}"))
                continue
            problem = damage(files, name, sums.get(name) if thorough else None)
            if problem:
                self._mend(Damaged(name, problem), done)
        return done

    def guarded(self, action: Callable[[], Done], done: list[str]) -> Done:
        """Do something with the tables; mend each file that turns out to be damaged, and do it again. `done` is told what was mended."""
        while True:
            try:
                return action()
            except Damaged as error:
                self._mend(error, done)

    def _mend(self, error: Damaged, done: list[str]) -> None:
        found = OURS.fullmatch(error.name)
        if found is None:
            raise error
        month = found[1]
        aside = f"; set aside as {self.store.files.set_aside(error.name)}" if self.store.files.exists(error.name) else ""
        make = {"articles": self._articles, "mentions": self._mentions, "events": self._events}[error.name.split("/")[0]]
        how = self.guarded(lambda: make(month), done)
        done.append(_told(f"{error}{aside}; {how}"))

    def _events(self, month: str) -> str:
        self.store.rebuild(month)
        return f"{self.store.read('events', month).num_rows:,} events made again from the mentions"

    def _mentions(self, month: str) -> str:
        """Code the articles with mentions in this month again; those without a parse keep their mentions of other months."""
        store, done, mentions, waiting = self.store, [], [], 0
        for published in store.months("articles"):
            articles = [row for row in store.read("articles", published).to_pylist() if month in row["EventMonths"]]
            parses = self.cache.get({published: [row["TextHash"] for row in articles]})
            for row in articles:
                if row["TextHash"] in parses:
                    row, found, _ = rows.coded(row, decode(parses[row["TextHash"]]), self.coder, self.versions)
                else:
                    row, found = self._waiting(row, month)
                    waiting += 1
                done.append(row)
                mentions.extend(found)
        store.merge(done, mentions_table(mentions))
        rest = f"; {waiting:,} articles wait for their source" if waiting else ""
        return f"mentions of {len(done) - waiting:,} articles coded again from their parses{rest}"

    def _waiting(self, row: Row, lost: str) -> tuple[Row, list[Row]]:
        months = [month for month in row["EventMonths"] if month != lost]
        table = self.store.all("mentions", months)
        kept = table.filter(pc.equal(table["ArticleId"], row["ArticleId"])).to_pylist()
        return {**row, "EventMonths": months, "Events": len(kept), "Status": "coded" if kept else "empty", "Fingerprint": ""}, kept

    def _articles(self, month: str) -> str:
        """Rows of articles out of their mentions; articles without any come back when a source gives them."""
        table = self.store.all("mentions")
        table = table.filter(pc.equal(pc.utf8_slice_codeunits(table["Published"], 0, 7), month.removesuffix("-00")))
        told: dict[str, list[Row]] = {}
        for mention in table.to_pylist():
            if month_of(mention["Published"]) == month:
                told.setdefault(mention["ArticleId"], []).append(mention)
        hashes = self._text_hashes()
        found = [_article(mentions, hashes) for mentions in told.values()]
        self.store.merge(found, mentions_table([mention for mentions in told.values() for mention in mentions]))
        return f"{len(found):,} articles made again from their mentions; the others come back when they are read again"

    def _text_hashes(self) -> dict[str, str]:
        """Address → text hash, as the manifests of earlier runs have it."""
        hashes: dict[str, str] = {}
        for name in self.store.files.names("runs", ".json"):
            try:
                hashes.update(json.loads(self.store.files.read(name))["inputs"])
            except (ValueError, KeyError):
                log.warning("%s cannot be read", name)
        return hashes


def damage(files: Files, name: str, digest: str | None = None) -> str:
    """What is wrong with a Parquet file: it is gone, cut off, or, with a `digest` to compare, not what was written; '' if nothing."""
    if not files.exists(name):
        return "it is gone"
    if not parquet.whole(files, name):
        return "it is cut off"
    return "its checksum does not fit" if digest is not None and files.digest(name) != digest else ""


def _article(mentions: list[Row], hashes: dict[str, str]) -> Row:
    first = mentions[0]
    is_url = first["MentionType"] == 1
    row: Row = {column.name: None for column in schema.articles()}
    row |= {name: first[name] for name in ("ArticleId", "Published", "Language", "DuplicateGroup")}
    row |= {name: first[name] for name in ("CoderVersion", "DictionaryVersion", "ModelVersion")}
    row |= {
        "Url": first["MentionIdentifier"] if is_url else None, "Path": None if is_url else first["MentionIdentifier"],
        "Source": first["MentionSourceName"], "TextHash": hashes.get(first["MentionIdentifier"], ""), "Fingerprint": "",
        "Characters": first["MentionDocLen"], "LeadEnd": 0, "Sentences": max(m["SentenceID"] for m in mentions), "Events": len(mentions),
        "Status": "coded", "EventMonths": sorted({month_of(m["Date"]) for m in mentions}),
        "Signature": duplicates.signature(" ".join(sorted({m["Sentence"] for m in mentions}))),
    }  # fmt: skip
    return row


def _told(text: str) -> str:
    log.warning("%s", text)
    return text
