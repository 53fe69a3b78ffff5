"""Feeds for dashboards in `output/feed/`: daily aggregates, the newest events, a map layer. `docs/feeds.md` describes the files.

Only months whose partitions changed are counted again, and only files whose bytes change are written, all in one transaction.
"""

from __future__ import annotations

import io
import json
from collections import defaultdict
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.csv as pcsv
import pyarrow.parquet as pq

from flows.export import flat
from flows.files import FeedsBehind, Transaction
from flows.queries import Database, connect, newest, open_table, rows, whole
from flows.rows import Row
from flows.store import Store

SCHEMA = 1
"""Version of the files' names and fields; a new number means that a reader must look again."""
FOLDER = "feed"
NEWEST, LOCATED = 200, 10_000
"""Events in `latest.json` and in `events.geojson`."""
_STATE = f"{FOLDER}/.state.json"
_MONTHS_AT_ONCE = 12
KEYS = {"quads": ("quad",), "roots": ("root",), "pairs": ("source", "target"), "actors": ("actor",)}
"""Table of daily aggregates → what its rows are told apart by, besides the date."""


def bring_up(store: Store, text: bool | None = None) -> list[str]:
    """`write`, where an output that is full, gone or closed ends in FeedsBehind."""
    try:
        return write(store, text)
    except (OSError, duckdb.IOException) as error:
        told = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) and error.filename else str(error).split("\n")[0]
        gone = "; the folder is gone" if isinstance(error, duckdb.IOException) else ""
        raise FeedsBehind(f"{told}{gone}; the tables are complete, the feeds are behind them: the next run brings them up") from error


def write(store: Store, text: bool | None = None) -> list[str]:
    """Bring the feeds up to the tables, under the store's lock; the names of the files that changed.

    `text` says whether sentences and titles are in them; None leaves that as the feeds have it.
    """
    state = read_state(store)
    text = state["text"] if text is None else text
    partitions = _partitions(store)
    changed = _changed_months(state["partitions"], partitions)
    database = connect(store)
    files = _Changed(store)
    with whole(store), store.files.transaction(checked=False) as transaction:
        held = _days_by_month(store)
        for start in range(0, len(changed), _MONTHS_AT_ONCE):
            months = changed[start : start + _MONTHS_AT_ONCE]
            tables = _daily(database, store, months)
            parts = {name: _by_month(table, months) for name, table in tables.items()}
            for month in months:
                _put_month(transaction, files, month, {name: part[month] for name, part in parts.items()}, held[month])
        open_table(database, store, "events")
        open_table(database, store, "articles")
        files.put(transaction, "index.json", _json({"schema": SCHEMA, "text": text, **totals(database)}))
        files.put(transaction, "latest.json", _json({"schema": SCHEMA, "events": newest(database, store, NEWEST, text)}))
        files.put(transaction, "events.geojson", _geojson(database))
        files.put(transaction, "schema.json", Path(__file__).with_name("feed.schema.json").read_bytes())
        files.put(transaction, ".state.json", _json({"schema": SCHEMA, "text": text, "partitions": partitions}))
    return sorted(transaction.written | transaction.removed)


def read_state(store: Store) -> Row:
    """What the feeds were last made of: {schema, text, partitions}; of another version of the feeds only `text` holds."""
    try:
        state: Row = json.loads(store.files.read(_STATE)) if store.files.exists(_STATE) else {"text": True}
        state["text"]
    except (ValueError, KeyError, TypeError):  # garbled by the disk: all feeds are made anew
        state = {"text": True}
    return state if state.get("schema") == SCHEMA else {"schema": SCHEMA, "text": state["text"], "partitions": {}}


class _Changed:
    """Puts files of the feed into a transaction, those that hold the very same bytes already left out."""

    def __init__(self, store: Store) -> None:
        self._files = store.files

    def put(self, transaction: Transaction, name: str, content: bytes) -> None:
        name = f"{FOLDER}/{name}"
        if not self._files.exists(name) or self._files.read(name) != content:
            transaction.write(name, lambda file: file.write(content))

    def remove(self, transaction: Transaction, name: str) -> None:
        if self._files.exists(f"{FOLDER}/{name}"):
            transaction.remove(f"{FOLDER}/{name}")


# -------------------------------------------------------------------------------------------------------------- what changed


def _partitions(store: Store) -> dict[str, str]:
    """Each partition of events and articles → a value that changes when the file does: its checksum, where one was kept."""
    names = [name for table in ("events", "articles") for name in store.files.names(table, ".parquet")]
    sums = store.files.checksums()
    return {name: sums.get(name) or str(store.files.fs.ukey(store.files.path(name))) for name in names}


def _changed_months(before: dict[str, str], now: dict[str, str]) -> list[str]:
    """Months whose partitions changed, and the ones after them: their means look 28 days back."""
    names = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    months = {part.removeprefix("month=") for name in names for part in name.split("/") if part.startswith("month=")}
    months = {month for month in months if not month.endswith("-00")}
    return sorted(months | {_shift(month, 1) for month in months})


def _shift(month: str, by: int) -> str:
    number = int(month[:4]) * 12 + int(month[5:]) - 1 + by
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _days_by_month(store: Store) -> dict[str, set[str]]:
    """Month → the days of it that have a JSON file now."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in store.files.names(f"{FOLDER}/json", ".json"):
        day = name.rpartition("/")[2].removesuffix(".json")
        found[day[:7]].add(day)
    return found


# ------------------------------------------------------------------------------------------------------------------ queries


_TOLD = """
create or replace temp table told as
select EventDate::date as date, EventRootCode as root, QuadClass as quad, Actor1CountryCode as source, Actor2CountryCode as target,
    Actor1Code as who, Actor2Code as whom, NumMentions as mentions, NumArticles as articles, GoldsteinScale::decimal(4, 1) as goldstein
from events where EventDate is not null
"""
_READ = """
create or replace temp table reading as
select Published::date as date, count(*) as read, count(distinct DuplicateGroup) as distinct_read,
    count(*) filter (Status = 'coded') as with_events, sum(Sentences)::bigint as sentences
from articles where length(Published) = 10 group by all
"""
_DAYS = "create or replace temp table days as select date from told union select date from reading"
_WINDOWS = """
window week as (partition by {keys} order by date range between interval 6 days preceding and current row),
    month as (partition by {keys} order by date range between interval 27 days preceding and current row)
"""
_COUNTS = """
count(told.date) as events, coalesce(sum(told.mentions), 0)::bigint as mentions, coalesce(sum(told.articles), 0)::bigint as articles,
    sum(told.goldstein) as total, count(told.goldstein) as rated
"""
_MEANS = """
events, mentions, articles, round(total / nullif(rated, 0), 4) as goldstein,
    round(sum(events) over week / 7, 4) as events_7d, round(sum(events) over month / 28, 4) as events_28d,
    round(sum(total) over week / nullif(sum(rated) over week, 0), 4) as goldstein_7d,
    round(sum(total) over month / nullif(sum(rated) over month, 0), 4) as goldstein_28d
"""
_COUNTED = {
    "quads": f"select days.date, q.quad, {_COUNTS} from days cross join (select unnest(range(1, 5))::tinyint as quad) q "
    "left join told on told.date = days.date and told.quad = q.quad group by all",
    "roots": f"select days.date, r.root, {_COUNTS} from days cross join (select printf('%02d', unnest(range(1, 21))) as root) r "
    "left join told on told.date = days.date and told.root = r.root group by all",
    "pairs": f"select date, source, target, {_COUNTS} from told where source is not null and target is not null group by all",
    "actors": f"select date, actor, {_COUNTS}, count(*) filter (actor = who) as as_source, count(*) filter (actor = whom) as as_target "
    "from (select *, unnest(list_distinct([who, whom])) as actor from told) told where actor is not null group by all",
}


def _daily(database: Database, store: Store, months: list[str]) -> dict[str, pa.Table]:
    """The daily aggregates of these months by table, `articles` among them, and `days`: each day's JSON."""
    around = sorted({*months, *(_shift(month, -1) for month in months)})
    open_table(database, store, "events", around)
    open_table(database, store, "articles", around)
    for statement in (_TOLD, _READ, _DAYS):
        database.execute(statement)
    wanted = f"strftime(date, '%Y-%m') in ({', '.join(repr(month) for month in months)})"
    for table, names in KEYS.items():
        keys = ", ".join(names)
        columns = f"date, {keys}, {'as_source, as_target, ' if table == 'actors' else ''}{_MEANS}"
        counted = f"select {columns} from ({_COUNTED[table]}) {_WINDOWS.format(keys=keys)}"
        database.execute(f"create or replace temp table {table} as select * from ({counted}) where {wanted} order by date, {keys}")
    means = "round(sum(read) over week / 7, 4) as read_7d, round(sum(read) over month / 28, 4) as read_28d"
    per_day = "select date, coalesce(read, 0) as read, coalesce(distinct_read, 0) as distinct_read, coalesce(with_events, 0) as "
    per_day += "with_events, coalesce(sentences, 0) as sentences from days left join reading using (date)"
    windows = _WINDOWS.format(keys="true")
    database.execute(
        'create or replace temp table reads as select date, read, distinct_read as "distinct", with_events, sentences, read_7d, read_28d '
        f"from (select *, {means} from ({per_day}) {windows}) where {wanted} order by date"
    )
    tables = {table: rows(database, f"select * from {table}") for table in KEYS}
    return {**tables, "articles": rows(database, "select * from reads"), "days": _day_files(database)}


def _day_files(database: Database) -> pa.Table:
    """Each day with its JSON text."""
    parts = [f'\'{{"schema":{SCHEMA},"date":"\' || strftime(reads.date, \'%Y-%m-%d\') || \'","articles":\' || to_json(row_reads)']
    joins = ""
    for table, names in KEYS.items():
        order = ", ".join(f"t.{name}" for name in names)
        lists = (
            f"select date, to_json(list(struct_pack(*columns(t.* exclude (date))) order by {order})) as rows from {table} t group by date"
        )
        joins += f" left join ({lists}) as {table}_rows on {table}_rows.date = reads.date"
        parts.append(f"',\"{table}\":' || coalesce({table}_rows.rows, '[]')")
    text = " || ".join(parts) + " || '}\n'"
    read = 'struct_pack(read, "distinct", with_events, sentences, read_7d, read_28d)'
    return rows(
        database,
        f"select reads.date as date, {text} as content from (select *, {read} as row_reads from reads) reads {joins} order by reads.date",
    )


def totals(database: Database) -> Row:
    """The whole in a few numbers; days are null where there is nothing."""
    days = "strftime(min(EventDate), '%Y-%m-%d') as first_event, strftime(max(EventDate), '%Y-%m-%d') as last_event"
    events = f"select count(*) as events, count(*) - count(EventDate) as events_without_day, {days} from events"
    articles = "select count(*) as articles, min(Published) as first_read, max(Published) as last_read from articles"
    return {**rows(database, events).to_pylist()[0], **rows(database, f"{articles} where length(Published) = 10").to_pylist()[0]}


# -------------------------------------------------------------------------------------------------------------------- files


def _by_month(table: pa.Table, months: list[str]) -> dict[str, pa.Table]:
    """Rows that are sorted by date, as a table for each of these months, with rows or without."""
    wanted = np.array(months, dtype="datetime64[M]")
    starts, ends = np.searchsorted(table["date"].to_numpy(), np.array([wanted, wanted + 1], dtype="datetime64[D]"))
    return {month: table.slice(start, end - start) for month, start, end in zip(months, starts, ends, strict=True)}


def _put_month(transaction: Transaction, files: _Changed, month: str, tables: dict[str, pa.Table], held: set[str]) -> None:
    """The files of one month: Parquet and CSV of each table, JSON of each day; none where nothing was read or happened."""
    days = {str(day): content for day, content in zip(*(tables["days"][name].to_pylist() for name in ("date", "content")), strict=True)}
    for table in (*KEYS, "articles"):
        names = {f"parquet/{table}/month={month}/part-0.parquet": _parquet, f"csv/{table}/{month}.csv": _csv}
        for name, written in names.items():
            if days:
                files.put(transaction, name, written(tables[table]))
            else:
                files.remove(transaction, name)
    for day, content in days.items():
        files.put(transaction, f"json/{day}.json", content.encode())
    for day in held - days.keys():
        files.remove(transaction, f"json/{day}.json")


def _parquet(table: pa.Table) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(table.combine_chunks().replace_schema_metadata({"cameo-nl.feed.schema": str(SCHEMA)}), buffer, compression="zstd")
    return buffer.getvalue()


def _csv(table: pa.Table) -> bytes:
    buffer = io.BytesIO()
    pcsv.write_csv(flat(table), buffer, pcsv.WriteOptions(quoting_style="needed"))
    return buffer.getvalue()


def _json(content: Row) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace") + b"\n"


def _geojson(database: Database) -> bytes:
    """The newest events that have a day and a place, as points."""
    located = rows(
        database,
        """select GLOBALEVENTID as id, Date as date, Actor1Code as source, Actor2Code as target, EventCode as code, EventRootCode as root,
        QuadClass as quad, GoldsteinScale as goldstein, NumMentions as mentions, NumArticles as articles, ActionGeo_FullName as place,
        ActionGeo_Type as place_type, ActionGeo_Lat as lat, ActionGeo_Long as lon from events
        where EventDate is not null and ActionGeo_Lat is not null and ActionGeo_Long is not null
        order by EventDate desc, GLOBALEVENTID limit ?""",
        LOCATED,
    )
    features = []
    for row in located.to_pylist():
        point = [round(row.pop("lon"), 4), round(row.pop("lat"), 4)]
        identity = str(row.pop("id"))
        features.append({"type": "Feature", "id": identity, "geometry": {"type": "Point", "coordinates": point}, "properties": row})
    return _json({"type": "FeatureCollection", "schema": SCHEMA, "features": features})
