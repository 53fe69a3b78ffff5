"""Codes the cached parses afresh with today's coder and dictionaries, and says what changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from flows import feeds, rows
from flows.article import month_of
from flows.files import Files
from flows.parses import ParseCache, decode, encode, parser_version
from flows.pipeline import Settings, load_coder, load_parsing, processes_for
from flows.rows import Row, Versions
from flows.store import Store, mentions_table
from flows.workers import pool, spread

EXAMPLES = 5
FASTER = 5
"""Articles that are worth as much of a process as one that has yet to be parsed: a process that parses nothing also starts faster."""
PART = 100
"""Articles that are coded together."""
Said = tuple[str, str, str, str]
"""Date, source, target and code of a mention."""


@dataclass(slots=True)
class Report:
    """What recoding changed, mention by mention. `unparsed` counts articles whose parse is no longer in the cache."""

    articles: int = 0
    unparsed: int = 0
    same: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def note(self, kind: str, example: str) -> None:
        """Count a change, and keep the first examples."""
        self.counts[kind] += 1
        kept = self.examples.setdefault(kind, [])
        if len(kept) < EXAMPLES:
            kept.append(example)

    def text(self) -> str:
        """The report as lines."""
        lines = [f"{self.articles:,} articles recoded; {self.same:,} events as before"]
        for kind in ("added", "gone", "recoded"):
            lines.append(f"{kind}: {self.counts[kind]:,}")
            lines += [f"  {example}" for example in self.examples.get(kind, [])]
        if self.unparsed:
            lines.append(f"{self.unparsed:,} articles have no parse in the cache and were left as they are; run their sources again")
        return "\n".join(lines) + "\n"


def recode(store: Store, settings: Settings, versions: Versions, since: str | None = None) -> Report:
    """Code every article published on `since` or later from its cached parse, a month at a time, and merge what came out."""
    report = Report()
    months = [month for month in store.months("articles") if since is None or month >= month_of(since) or month[5:] == "00"]
    processes = processes_for(settings, store.all("articles", months, ["Published"]).num_rows // FASTER)
    with pool(processes):  # the same for all months, which may be small
        for month in months:
            _recode_month(store, settings, versions, month, since or "", report, processes)
    feeds.write(store)
    return report


def _recode_month(store: Store, settings: Settings, versions: Versions, month: str, since: str, report: Report, processes: int) -> None:
    articles = [row for row in store.read("articles", month).to_pylist() if row["Published"] >= since[: len(row["Published"])]]
    old = _mentions(store, articles)
    parts = [articles[start : start + PART] for start in range(0, len(articles), PART)]
    done: list[Row] = []
    mentions: list[Row] = []
    for coded in spread(processes, partial(code_rows, settings, versions, month), parts):
        for row, found in coded:
            _compare(report, old.get(row["ArticleId"], []), found)
            done.append(row)
            mentions.extend(found)
    report.articles += len(done)
    report.unparsed += len(articles) - len(done)
    if done:
        store.merge(done, mentions_table(mentions))


def code_rows(settings: Settings, versions: Versions, month: str, articles: list[Row]) -> list[tuple[Row, list[Row]]]:
    """The new row and the mentions of each article of a month that has a parse; trees that today's dictionaries need are made first."""
    cache = ParseCache(Files(settings.output), parser_version(settings.parser))
    dates: dict[str, set[str]] = {}
    for row in articles:
        dates.setdefault(row["TextHash"], set()).add(row["Published"])
    parses = {key: decode(text) for key, text in cache.get({month: dates}).items()}
    fuller = load_parsing(settings).complete(parses, dates)
    cache.put({month: {key: encode(sentences) for key, sentences in fuller.items()}})
    parses |= fuller
    coder = load_coder(settings.dictionaries)
    coded = (rows.coded(row, parses[row["TextHash"]], coder, versions) for row in articles if row["TextHash"] in parses)
    return [(row, mentions) for row, mentions, _ in coded]


def _mentions(store: Store, articles: list[Row]) -> dict[str, list[Row]]:
    """The mentions that the tables hold of these articles, by article."""
    ids = [row["ArticleId"] for row in articles]
    months = sorted({month for row in articles for month in row["EventMonths"]})
    columns = ["ArticleId", "Date", "Source", "Target", "EventCode", "SentenceID", "Sentence"]
    found: dict[str, list[Row]] = {}
    table = store.all("mentions", months, columns)
    for row in table.filter(pc.is_in(table["ArticleId"], pa.array(ids, pa.string()))).to_pylist():
        found.setdefault(row["ArticleId"], []).append(row)
    return found


def _compare(report: Report, before: list[Row], after: list[Row]) -> None:
    """Note what one article says no longer, newly, or with another code."""
    old, new = _by_sentence(before), _by_sentence(after)
    for number in sorted(old.keys() | new.keys()):
        was, now = old.get(number, {}), new.get(number, {})
        report.same += len(was.keys() & now.keys())
        gone, added = sorted(was.keys() - now.keys()), sorted(now.keys() - was.keys())
        for said in list(gone):
            twin = next((other for other in added if other[:3] == said[:3]), None)
            if twin is not None:
                gone.remove(said)
                added.remove(twin)
                report.note("recoded", f"{said[3]} → {_line(twin, now[twin])}")
        for said in gone:
            report.note("gone", _line(said, was[said]))
        for said in added:
            report.note("added", _line(said, now[said]))


def _by_sentence(mentions: list[Row]) -> dict[int, dict[Said, Any]]:
    found: dict[int, dict[Said, Any]] = {}
    for row in mentions:
        said = (row["Date"], row["Source"], row["Target"], row["EventCode"])
        found.setdefault(row["SentenceID"], {})[said] = row["Sentence"]
    return found


def _line(said: Said, sentence: str) -> str:
    date, source, target, code = said
    return f"{code}  {source} → {target}  {date}  {sentence}"
