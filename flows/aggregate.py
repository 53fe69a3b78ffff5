"""Events out of mentions: one row for each event of a month, a pure function of the month's mentions."""

from __future__ import annotations

import calendar
import datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from coders.cameo import Ontology
from coders.event import NOBODY
from flows import schema
from flows.actor_columns import FIELDS, ActorColumns

KEY = "GLOBALEVENTID"
ORDER = [
    (name, "ascending")
    for name in (KEY, "Published", "ArticleId", "SentenceID", "ActionCharOffset", "Actor1CharOffset", "Actor2CharOffset")
]
"""The order of mentions in a partition; the first mention of an event speaks for it."""
SPECIFICITY = {1: 1, 2: 2, 5: 2, 3: 3, 4: 3}
"""Geo type → how specific it is: country, first-order division, city."""


class Aggregator:
    """Makes events out of mentions with one ontology."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self._actors = ActorColumns(ontology)

    def aggregate(self, mentions: pa.Table) -> tuple[pa.Table, pa.Table]:
        """(mentions in order with EventTimeDate filled in, their events)."""
        mentions = mentions.take(pc.sort_indices(mentions, sort_keys=ORDER))
        if not mentions.num_rows:
            return mentions, schema.arrow("events").empty_table()
        starts = _starts(mentions[KEY])
        event = _event_numbers(starts, mentions.num_rows)
        first = mentions.take(starts)
        dated = _by_event(event, mentions["MentionTimeDate"], "min")
        mentions = _replace(mentions, "EventTimeDate", dated.take(event))
        values: dict[str, Any] = {
            **self._identity(first),
            **_counts(event, mentions),
            **_places(event, mentions, len(first)),
            "DATEADDED": dated,
            "SOURCEURL": first["MentionIdentifier"],
            "FirstSeen": _as_day(dated),
            "LastSeen": _as_day(_by_event(event, mentions["MentionTimeDate"], "max")),
            "IsRootEvent": pc.cast(first["InLead"], pa.int8()),
            "Confidence": _by_event(event, mentions["Score"], "max"),
            "Rules": _union(event, mentions["Rule"], len(first)),
            "Issues": _issues(event, mentions, len(first)),
        }
        for name in ("Date", "Realis", "Tense", "Language", "SentenceHash", "CoderVersion", "DictionaryVersion", "ModelVersion"):
            values[name] = first[name]
        return mentions, as_table(values, "events", len(first))

    def _identity(self, first: pa.Table) -> dict[str, Any]:
        """Columns that follow from date, actors and code."""
        values: dict[str, Any] = {KEY: first[KEY], **_dates(first["Date"].to_pylist())}
        codes = first["EventCode"].to_pylist()
        known = [self.ontology.events.get(code) for code in codes]
        values["EventCode"] = codes
        values["EventBaseCode"] = [entry.base if entry else code[:3] for entry, code in zip(known, codes, strict=True)]
        values["EventRootCode"] = [code[:2] for code in codes]
        values["QuadClass"] = [entry.quad if entry else None for entry in known]
        values["GoldsteinScale"] = [entry.goldstein if entry else None for entry in known]
        for side, column in (("Actor1", "Source"), ("Actor2", "Target")):
            split = [self._actors.split(code) for code in first[column].to_pylist()]
            values.update({f"{side}{field}": [row[field] for row in split] for field in FIELDS})
            names = pc.if_else(pc.equal(first[column], NOBODY), None, first[f"{column}Name"])
            values[f"{side}Name"] = pc.utf8_upper(names)
        return values


def as_table(values: dict[str, Any], table: str, rows: int) -> pa.Table:
    """Columns as a table of the schema; those not given are null."""
    arrays = []
    for field in schema.arrow(table):
        value = values.get(field.name)
        if value is None:
            value = pa.nulls(rows, field.type)
        elif not isinstance(value, (pa.Array, pa.ChunkedArray)):
            value = pa.array(value, field.type)
        arrays.append(value.cast(field.type))
    return pa.Table.from_arrays(arrays, schema=schema.arrow(table))


def _starts(keys: pa.ChunkedArray) -> pa.Array:
    """Row numbers at which a new key begins, in sorted rows."""
    keys = keys.combine_chunks()
    if isinstance(keys, pa.ChunkedArray):
        keys = pa.concat_arrays(keys.chunks)
    changed = pc.not_equal(keys.slice(1), keys.slice(0, len(keys) - 1))
    return pc.indices_nonzero(pa.concat_arrays([pa.array([True]), changed]))


def _event_numbers(starts: pa.Array, rows: int) -> pa.Array:
    """The number of the event that each row belongs to."""
    import numpy as np

    marks = np.zeros(rows, dtype=np.int64)
    marks[starts.to_numpy()] = 1
    return pa.array(np.cumsum(marks) - 1)


def _by_event(event: pa.Array, values: pa.ChunkedArray, how: str) -> pa.Array:
    """One aggregate for each event, in the order of events."""
    grouped = pa.table({"e": event, "v": values}).group_by("e", use_threads=False).aggregate([("v", how)]).sort_by("e")
    return grouped[f"v_{how}"].combine_chunks()


def _counts(event: pa.Array, mentions: pa.Table) -> dict[str, pa.Array]:
    """NumMentions, NumSources and NumArticles; duplicates count once as articles, and as sources each."""
    rows = pa.table({"e": event, "g": mentions["DuplicateGroup"], "a": mentions["ArticleId"]})
    by_article = rows.group_by(["e", "g", "a"], use_threads=False).aggregate([([], "count_all")])
    by_group = by_article.group_by(["e", "g"], use_threads=False).aggregate([("count_all", "max")])
    totals = by_group.group_by("e", use_threads=False).aggregate([("count_all_max", "sum"), ([], "count_all")]).sort_by("e")
    sources = _by_event(event, mentions["MentionSourceName"], "count_distinct")
    return {
        "NumMentions": totals["count_all_max_sum"].combine_chunks(),
        "NumArticles": totals["count_all"].combine_chunks(),
        "NumSources": pc.max_element_wise(sources, 1),
    }


def _places(event: pa.Array, mentions: pa.Table, events: int) -> dict[str, pa.Array]:
    """For each Geo block the most specific place that a mention gives; the first of equals."""
    found: dict[str, pa.Array] = {}
    for side in schema.SIDES:
        names = [f"{side}Geo_{field}" for field in (*schema.PLACE_FIELDS, "GeoNamesId")]
        held = pc.indices_nonzero(pc.is_valid(mentions[f"{side}Geo_FullName"]))
        if not len(held):
            continue
        kinds = mentions[names[0]].take(held).to_pylist()
        rank = pa.array([-SPECIFICITY.get(kind or 0, 0) for kind in kinds])
        table = pa.table({"e": event.take(held), "r": rank, "i": held})
        table = table.take(pc.sort_indices(table, sort_keys=[("e", "ascending"), ("r", "ascending"), ("i", "ascending")]))
        firsts = table.take(_starts(table["e"]))
        position: list[int | None] = [None] * events
        for number, row in zip(firsts["e"].to_pylist(), firsts["i"].to_pylist(), strict=True):
            position[number] = row
        chosen = pa.array(position, pa.int64())
        found.update({name: mentions[name].take(chosen) for name in names})
    return found


def _union(event: pa.Array, values: pa.ChunkedArray, events: int) -> pa.Array:
    """The distinct values of each event, sorted, as a list."""
    pairs = pa.table({"e": event, "v": values}).group_by(["e", "v"], use_threads=False).aggregate([])
    pairs = pairs.sort_by([("e", "ascending"), ("v", "ascending")])
    lists: list[list[str]] = [[] for _ in range(events)]
    for number, value in zip(pairs["e"].to_pylist(), pairs["v"].to_pylist(), strict=True):
        lists[number].append(value)
    return pa.array(lists, pa.list_(pa.string()))


def _issues(event: pa.Array, mentions: pa.Table, events: int) -> list[list[str]]:
    """Each theme of an event with its highest count, the most frequent first."""
    counts: dict[int, dict[str, int]] = {}
    held = pc.indices_nonzero(pc.greater(pc.list_value_length(mentions["Issues"]), 0))
    for number, themes in zip(event.take(held).to_pylist(), mentions["Issues"].take(held).to_pylist(), strict=True):
        found = counts.setdefault(number, {})
        for theme, count in (item.rsplit(",", 1) for item in themes):
            found[theme] = max(found.get(theme, 0), int(count))
    issues: list[list[str]] = [[]] * events
    for number, found in counts.items():
        issues[number] = [f"{theme},{n}" for theme, n in sorted(found.items(), key=lambda item: (-item[1], item[0]))]
    return issues


def _dates(dates: list[str]) -> dict[str, list[Any]]:
    """GDELT's date columns as far as each date's precision allows."""
    known = {date: _date_columns(date) for date in set(dates)}
    return {
        name: [known[date][name] for date in dates]
        for name in ("SQLDATE", "MonthYear", "Year", "FractionDate", "EventDate", "DatePrecision")
    }


def _date_columns(date: str) -> dict[str, Any]:
    numbers = [int(part) for part in date.split("-")]
    row: dict[str, Any] = dict.fromkeys(("SQLDATE", "MonthYear", "FractionDate", "EventDate"))
    row.update(Year=numbers[0], DatePrecision=("year", "month", "day")[len(numbers) - 1])
    if len(numbers) > 1:
        row["MonthYear"] = numbers[0] * 100 + numbers[1]
    if len(numbers) > 2:
        year, month, day = numbers
        row["SQLDATE"] = row["MonthYear"] * 100 + day
        row["FractionDate"] = round(year + (month * 30 + day) / 365, 4)
        row["EventDate"] = datetime.datetime(year, month, min(day, calendar.monthrange(year, month)[1]))
    return row


def _as_day(stamps: pa.Array) -> list[datetime.datetime]:
    """YYYYMMDDHHMMSS as dates (midnight, as pandas has them)."""
    numbers = stamps.to_pylist()
    days = {n: datetime.datetime(n // 10**10, n // 10**8 % 100, n // 10**6 % 100) for n in set(numbers)}
    return [days[n] for n in numbers]


def _replace(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    index = table.schema.get_field_index(name)
    return table.set_column(index, table.schema.field(index), values.cast(table.schema.field(index).type))
