"""Every invariant of the tables, checked: what `cameo-nl verify` reports, and what each night asks of the partitions that it touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from coders.cameo import Ontology
from coders.event import NOBODY
from flows import parquet, schema
from flows.aggregate import KEY
from flows.article import digest, month_of
from flows.files import PENDING, Damaged
from flows.parses import FOLDER
from flows.repair import OURS, TABLES, damage
from flows.rows import event_id
from flows.store import Store, table_name

SHOWN = 3
"""Examples that a problem names."""


@dataclass
class Report:
    """How often each invariant was checked, and what did not hold."""

    checks: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    rows: int = 0

    def check(self, invariant: str, broken: Iterable[object], times: int = 1) -> None:
        """Count an invariant as checked `times`; those that `broken` names do not hold."""
        self.checks[invariant] += times
        found = [str(item) for item in broken]
        if found:
            more = f" and {len(found) - SHOWN:,} more" if len(found) > SHOWN else ""
            self.problems.append(f"{invariant}: {', '.join(found[:SHOWN])}{more}")

    def text(self) -> str:
        """The report to print: each invariant and how often it was checked, then the problems."""
        lines = [f"{count:>12,}  {name}" for name, count in self.checks.items()]
        end = f"{len(self.problems)} problems" if self.problems else "all hold"
        return "\n".join([*lines, *self.problems, f"{len(self.checks)} invariants checked on {self.rows:,} rows: {end}"]) + "\n"


def verify(store: Store, ontology: Ontology, months: Iterable[str] | None = None) -> Report:
    """Check the tables: all of them, with leftovers and cache, or the partitions of these months alone."""
    report = Report()
    wanted = sorted(set(months)) if months is not None else sorted({month for table in TABLES for month in store.months(table)})
    tables = {table: dict(_readable(store, table, wanted, report)) for table in TABLES}
    ids: list[pa.Array] = []
    for month in wanted:
        mentions, events = tables["mentions"].get(month), tables["events"].get(month)
        if mentions is not None:
            _mentions(report, month, mentions, ontology)
        if mentions is not None and events is not None:
            _events(report, store, month, mentions, events)
            ids.append(events[KEY].combine_chunks())
        if month in tables["articles"]:
            _article_rows(report, month, tables["articles"][month])
    report.check("GLOBALEVENTID is unique", _repeated(ids), sum(map(len, ids)))
    report.check("ArticleId is unique", _repeated([t["ArticleId"].combine_chunks() for t in tables["articles"].values()]))
    if not report.problems:
        _across(report, store, tables["articles"], tables["mentions"])
    if months is None:
        _leftovers(report, store)
    return report


def _readable(store: Store, table: str, months: Iterable[str], report: Report) -> Iterator[tuple[str, pa.Table]]:
    sums = store.files.checksums()
    for month in months:
        name = table_name(table, month)
        if name not in sums and not store.files.exists(name):
            continue
        problem = damage(store.files, name, sums.get(name))
        report.check("files are whole, their checksums fit", [f"{name}: {problem}"] if problem else [])
        if problem:
            continue
        try:
            stored = parquet.read(store.files, name)
        except Damaged as error:
            report.check("files can be read", [error])
            continue
        odd = [] if stored.schema.remove_metadata().equals(schema.stored(table).remove_metadata()) else [name]
        report.check("columns are those of the schema", odd)
        rows = store.read(table, month)
        report.rows += len(rows)
        yield month, rows


def _mentions(report: Report, month: str, rows: pa.Table, ontology: Ontology) -> None:
    dates, codes = set(rows["Date"].to_pylist()), set(rows["EventCode"].to_pylist())
    report.check("dates lie inside their partition", (f"{d} in mentions/{month}" for d in dates if month_of(d) != month), len(rows))
    report.check("event codes are CAMEO's", (c for c in codes if c not in ontology.events), len(rows))
    actors = set(rows["Source"].to_pylist()) | set(rows["Target"].to_pylist())
    report.check("actor codes are threes of capitals", (a for a in actors if not _is_actor(a)), len(rows))
    named = (
        rows.select([KEY, "Date", "Source", "Target", "EventCode"]).group_by([KEY, "Date", "Source", "Target", "EventCode"]).aggregate([])
    )
    wrong = (r[KEY] for r in named.to_pylist() if event_id(r["Date"], r["Source"], r["Target"], r["EventCode"]) != r[KEY])
    report.check("GLOBALEVENTID is the hash of date, actors and code", wrong, len(named))
    told = rows.group_by(["Sentence", "SentenceHash"]).aggregate([])
    wrong = (r["SentenceHash"] for r in told.to_pylist() if digest(r["Sentence"]) != r["SentenceHash"])
    report.check("SentenceHash is that of the sentence", wrong, len(told))
    for side in ("Actor1", "Actor2", "Action", "Date"):
        start, end = rows[f"{side}CharOffset"], rows[f"{side}CharEnd"]
        inside = pc.and_(pc.less(start, end), pc.less_equal(end, rows["MentionDocLen"]))
        fine = pc.or_(pc.equal(start, -1), pc.or_(inside, pc.equal(end, 0)))
        report.check("spans lie inside their article", rows.filter(pc.invert(fine))["ArticleId"].to_pylist(), len(rows))


def _is_actor(code: str) -> bool:
    return code == NOBODY or (code.isascii() and code.isalpha() and code.isupper() and len(code) % 3 == 0)


def _events(report: Report, store: Store, month: str, mentions: pa.Table, events: pa.Table) -> None:
    """The events of a month are exactly what its mentions give, so that each has mentions and all counts agree."""
    ordered, made = store.aggregator.aggregate(mentions)
    report.check("mentions are in their order", [] if ordered.equals(mentions) else [f"mentions/{month}"], len(mentions))
    here, there = set(events[KEY].to_pylist()), set(made[KEY].to_pylist())
    report.check("each event has mentions", here - there, len(events))
    report.check("each mention has its event", there - here, len(mentions))
    if here == there:
        differing = [name for name in made.column_names if not events[name].equals(made[name])]
        report.check("counts and columns of events are those of their mentions", (f"{n} in {month}" for n in differing), len(events))


def _article_rows(report: Report, month: str, rows: pa.Table) -> None:
    wrong = (row["ArticleId"] for row in rows.select(["ArticleId", "Published"]).to_pylist() if month_of(row["Published"]) != month)
    report.check("articles lie in the partition of their publication", wrong, len(rows))
    named = rows.select(["ArticleId", "Url", "Path"]).to_pylist()
    wrong = (row["ArticleId"] for row in named if digest(row["Url"] or row["Path"] or "") != row["ArticleId"])
    report.check("ArticleId is the hash of URL or path", wrong, len(rows))


def _repeated(parts: list[pa.Array]) -> list[object]:
    if not parts:
        return []
    counts = pa.table({"id": pa.chunked_array(parts)}).group_by("id").aggregate([([], "count_all")])
    return list(counts.filter(pc.greater(counts["count_all"], 1))["id"].to_pylist())


def _across(report: Report, store: Store, articles: dict[str, pa.Table], mentions: dict[str, pa.Table]) -> None:
    """What articles and mentions say of each other, wherever the other one lies."""
    columns = ["ArticleId", "DuplicateGroup", "Published"]
    told = pa.concat_tables([t.select(columns) for t in mentions.values()] or [store.read("mentions", "none", columns)])
    known = {row["ArticleId"]: row for row in store.all("articles", columns=columns).to_pylist()}
    pairs = told.group_by(columns).aggregate([]).to_pylist()
    report.check("each mention has its article", (r["ArticleId"] for r in pairs if r["ArticleId"] not in known), len(told))
    wrong = (r["ArticleId"] for r in pairs if r["ArticleId"] in known and known[r["ArticleId"]] != r)
    report.check("mentions and articles agree on publication and duplicates", wrong, len(pairs))
    rows = [row for t in articles.values() for row in t.select([*columns, "Events", "EventMonths", "Status"]).to_pylist()]
    report.check(
        "a duplicate group is named after an article", (r["ArticleId"] for r in rows if r["DuplicateGroup"] not in known), len(rows)
    )
    counted: Counter[str] = Counter()
    months: dict[str, set[str]] = {}
    for month in sorted({month for row in rows for month in row["EventMonths"]}):
        ids = (mentions[month] if month in mentions else store.read("mentions", month, ["ArticleId"]))["ArticleId"].to_pylist()
        counted.update(ids)
        for identity in set(ids):
            months.setdefault(identity, set()).add(month)
    wrong = (r["ArticleId"] for r in rows if r["Events"] != counted[r["ArticleId"]] or (r["Status"] == "coded") != bool(r["Events"]))
    report.check("articles count their mentions", wrong, len(rows))
    wrong = (r["ArticleId"] for r in rows if set(r["EventMonths"]) != months.get(r["ArticleId"], set()))
    report.check("articles know the months of their events", wrong, len(rows))


def _leftovers(report: Report, store: Store) -> None:
    """Files that nothing should have left, and the parse cache."""
    files = store.files
    names = [name for table in TABLES for name in files.names(table)]
    sums = files.checksums()
    strange = (name for name in names if not OURS.fullmatch(name) or (sums and name not in sums))
    report.check("no file lies in the tables that is none of theirs", strange, len(names))
    report.check("no run has left work half done", (name for name in (PENDING, ".work") if files.exists(name)), 2)
    cached = files.names(FOLDER, ".parquet")
    broken = []
    for name in cached:
        try:
            parquet.read(files, name, ["TextHash"])
        except Damaged as error:
            broken.append(error)
    report.check("cached parses are whole", broken, len(cached))
