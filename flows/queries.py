"""SQL over the tables: DuckDB reads their Parquet where it lies, on any filesystem; and the newest events with their sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa

from flows import parquet, schema
from flows.article import month_of
from flows.labels import Labels
from flows.rows import Row
from flows.store import Store

Database = duckdb.DuckDBPyConnection
_SIDES = (("Actor1", "source"), ("Actor2", "target"))


def connect(store: Store) -> Database:
    """A database in memory that reads the store's filesystem."""
    database = duckdb.connect()
    if not store.files.is_local:
        database.register_filesystem(store.files.fs)
    return database


def open_table(database: Database, store: Store, table: str, months: list[str] | None = None) -> None:
    """Make some partitions of a table, all by default, the view of its name."""
    wanted = {f"month={month}" for month in months} if months is not None else None
    names = [name for name in store.files.names(table, ".parquet") if wanted is None or wanted & set(name.split("/"))]
    database.register(f"no_{table}", schema.arrow(table).empty_table())
    view = f"create or replace temp view {table} as select * from no_{table}"
    if names:
        paths = [store.files.path(name) for name in names]
        if not store.files.is_local:
            paths = [store.files.fs.unstrip_protocol(path) for path in paths]
        database.read_parquet(paths, union_by_name=True, hive_partitioning=False).create_view(f"{table}_files", replace=True)
        view += f" union all by name select * from {table}_files"  # columns that an earlier release did not have are null
    database.execute(view)


@contextmanager
def whole(store: Store) -> Iterator[None]:
    """Where a query fails on a file that the disk has damaged, Damaged is raised for it."""
    try:
        yield
    except duckdb.Error:
        for table in ("articles", "mentions", "events"):
            for name in store.files.names(table, ".parquet"):
                parquet.read(store.files, name)
        raise


def rows(database: Database, query: str, *values: Any) -> pa.Table:
    """What a query gives."""
    return database.sql(query, params=list(values) or None).to_arrow_table()


_FIRST_MENTION = "Published, ArticleId, SentenceID, ActionCharOffset, Actor1CharOffset, Actor2CharOffset"


def newest(database: Database, store: Store, count: int, text: bool, dated: bool = False) -> list[Row]:
    """The events that were reported last, each with the sentence and the article that reported it first; `dated`: those with a day.

    The views `events` and `articles` must be open.
    """
    only = "where EventDate is not null " if dated else ""
    events = rows(database, f"select * from events {only}order by FirstSeen desc, Date desc, GLOBALEVENTID limit ?", count)
    told = events.to_pylist()
    database.register("newest", events.select(["GLOBALEVENTID"]))
    open_table(database, store, "mentions", sorted({month_of(row["Date"]) for row in told}))
    first = rows(
        database,
        f"""select GLOBALEVENTID, ArticleId, MentionIdentifier, MentionSourceName, Published, Sentence, SentenceSpans,
            SourceName, TargetName from mentions semi join newest using (GLOBALEVENTID)
        qualify row_number() over (partition by GLOBALEVENTID order by {_FIRST_MENTION}) = 1""",
    )
    database.register("told_by", first.select(["ArticleId"]))
    titles = dict(database.execute("select ArticleId, Title from articles semi join told_by using (ArticleId)").fetchall())
    mentions = {row["GLOBALEVENTID"]: row for row in first.to_pylist()}
    labels = Labels(store.ontology)
    return [_told(row, mentions[row["GLOBALEVENTID"]], titles, labels, text) for row in told if row["GLOBALEVENTID"] in mentions]


def _told(event: Row, mention: Row, titles: dict[str, str | None], labels: Labels, text: bool) -> Row:
    url = mention["MentionIdentifier"] or ""
    spans = (item.split(",") for item in mention["SentenceSpans"] or [])
    actors = {
        role: {"code": event[f"{side}Code"], "country": event[f"{side}CountryCode"], "name": mention[f"{role.title()}Name"]}
        for side, role in _SIDES
    }
    place = {"name": event["ActionGeo_FullName"], "lat": event["ActionGeo_Lat"], "lon": event["ActionGeo_Long"]}
    return {
        "id": str(event["GLOBALEVENTID"]), "date": event["Date"], "first_seen": str(event["FirstSeen"].date()), **actors,
        "code": event["EventCode"], "label": labels.event(event["EventCode"]), "root": event["EventRootCode"], "quad": event["QuadClass"],
        "goldstein": event["GoldsteinScale"], "realis": event["Realis"], "mentions": event["NumMentions"],
        "articles": event["NumArticles"], "place": place if place["lat"] is not None else None,
        "title": titles.get(mention["ArticleId"]) if text else None, "sentence": mention["Sentence"] if text else None,
        "spans": {role: [int(start), int(end)] for role, start, end in spans} if text else {},
        "published": mention["Published"], "publisher": mention["MentionSourceName"],
        "url": url if url.startswith(("http://", "https://")) else None,
    }  # fmt: skip
