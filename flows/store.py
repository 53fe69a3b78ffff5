"""The tables `mentions`, `events` and `articles`: partitioned by month, changed in one transaction, the same bytes for the same input."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import IO, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from coders.cameo import Ontology
from flows import duplicates, parquet, schema
from flows.aggregate import Aggregator
from flows.article import month_of
from flows.files import Files, Transaction
from flows.rows import Row

Groups = dict[str, str]
"""Article id → id of its duplicate group."""
_FILE = "part-0.parquet"
_ROWS_PER_GROUP = 65_536


class Store:
    """The tables of one output folder. `merge` and `forget` must run under `files.lock()`."""

    def __init__(self, output: str | os.PathLike[str] | Files, ontology: Ontology) -> None:
        self.files = output if isinstance(output, Files) else Files(output)
        self.ontology = ontology
        self.aggregator = Aggregator(ontology)

    # ----------------------------------------------------------------------------------------------------------- reading

    def months(self, table: str) -> list[str]:
        """The partitions of a table, sorted."""
        names = self.files.names(table, ".parquet")
        return sorted({part.removeprefix("month=") for name in names for part in name.split("/") if part.startswith("month=")})

    def read(self, table: str, month: str, columns: list[str] | None = None) -> pa.Table:
        """The rows of one partition with plain text columns; none if it does not exist. Raises Damaged if a checksum does not fit."""
        wanted = schema.arrow(table)
        if columns is not None:
            wanted = pa.schema([wanted.field(name) for name in columns])
        name = table_name(table, month)
        if not self.files.exists(name):
            return wanted.empty_table()
        found = parquet.read(self.files, name, [field.name for field in wanted])
        for field in wanted:
            if field.name not in found.column_names:  # written before this column was thought of
                found = found.append_column(field, pa.nulls(len(found), field.type))
        return found.select(wanted.names).cast(wanted).replace_schema_metadata(None)

    def all(self, table: str, months: Iterable[str] | None = None, columns: list[str] | None = None) -> pa.Table:
        """The rows of several partitions, all by default; every column is there even if no row is."""
        parts = [self.read(table, month, columns) for month in (self.months(table) if months is None else months)]
        return pa.concat_tables(parts or [self.read(table, "none", columns)])

    def articles(self, wanted: Callable[[pa.Table], Any], columns: list[str], months: Iterable[str] | None = None) -> list[Row]:
        """Rows of `articles` for which `wanted` is true of these `columns`, each with its `month`."""
        found: list[Row] = []
        for month in self.months("articles") if months is None else months:
            rows = self.read("articles", month, columns)
            found.extend({**row, "month": month} for row in rows.filter(wanted(rows)).to_pylist())
        return found

    def known(self, ids: Iterable[str]) -> dict[str, Row]:
        """Id → {Fingerprint, EventMonths, DuplicateGroup, month} of those articles that are in the tables."""
        wanted = pa.array(sorted(set(ids)), pa.string())
        columns = ["ArticleId", "Fingerprint", "EventMonths", "DuplicateGroup", "Published"]
        return {row["ArticleId"]: row for row in self.articles(lambda rows: pc.is_in(rows["ArticleId"], wanted), columns)}

    def fingerprints(self, months: Iterable[str], ids: Iterable[str]) -> dict[str, str]:
        """Id → Fingerprint of those articles that are in the tables of these months of publication."""
        rows = self.all("articles", months, ["ArticleId", "Fingerprint"])
        rows = rows.filter(pc.is_in(rows["ArticleId"], pa.array(sorted(ids), pa.string())))
        return dict(zip(rows["ArticleId"].to_pylist(), rows["Fingerprint"].to_pylist(), strict=True))

    # ----------------------------------------------------------------------------------------------------------- changing

    def merge(self, articles: list[Row], mentions: pa.Table) -> None:
        """Put coded articles and their mentions in the place of whatever the tables held of the same articles.

        The last of several rows with one ArticleId wins. All changes of all tables happen together.
        """
        new = {row["ArticleId"]: row for row in articles}
        self._change(new, self.known(new), mentions)

    def forget(self, address: str) -> list[Row]:
        """Remove the article with this URL, path or id and what only it reported; its rows are handed back."""
        columns = ["ArticleId", "Url", "Path", "TextHash", "Fingerprint", "EventMonths", "DuplicateGroup", "Published"]
        rows = self.articles(lambda t: _is_any(t, ("Url", "Path", "ArticleId"), address), columns)
        if rows:
            self._change({}, {row["ArticleId"]: row for row in rows}, schema.arrow("mentions").empty_table())
        return rows

    def rebuild(self, month: str) -> None:
        """Make the events of a month again from its mentions."""
        with self.files.transaction() as transaction:
            self._put(transaction, "events", month, self.aggregator.aggregate(self.read("mentions", month))[1], keep=True)

    def _change(self, new: dict[str, Row], old: dict[str, Row], mentions: pa.Table) -> None:
        groups, regrouped = self._regroup(new, old)
        for row in new.values():
            row["DuplicateGroup"] = groups[row["ArticleId"]]
        published = {month_of(row["Published"]) for row in new.values()} | {row["month"] for row in old.values()}
        article_months = published | {row["month"] for row in regrouped}
        event_months = published | {m for row in (*old.values(), *new.values(), *regrouped) for m in row["EventMonths"]}
        replaced = pa.array(sorted(set(new) | set(old)), pa.string())
        added_months = _months_of(mentions)
        with self.files.transaction() as transaction:
            filled = set()
            for month in sorted(article_months):
                if self._rewrite_articles(transaction, month, replaced, new, groups):
                    filled.add(month)
            for month in sorted(event_months):
                added = mentions.filter(pc.equal(added_months, month))
                has_articles = month in filled if month in article_months else self.files.exists(table_name("articles", month))
                self._rewrite_events(transaction, month, replaced, added, groups, has_articles)

    def _rewrite_articles(self, transaction: Transaction, month: str, replaced: pa.Array, new: dict[str, Row], groups: Groups) -> int:
        rows = self.read("articles", month)
        rows = rows.filter(pc.invert(pc.is_in(rows["ArticleId"], replaced)))
        rows = _with_groups(rows, groups)
        added = [row for row in new.values() if month_of(row["Published"]) == month]
        rows = pa.concat_tables([rows, pa.Table.from_pylist(added, schema.arrow("articles"))])
        rows = rows.sort_by([("Published", "ascending"), ("ArticleId", "ascending")])
        self._put(transaction, "articles", month, rows, keep=bool(rows.num_rows))
        return int(rows.num_rows)

    def _rewrite_events(
        self, transaction: Transaction, month: str, replaced: pa.Array, added: pa.Table, groups: Groups, has_articles: bool
    ) -> None:
        rows = self.read("mentions", month)
        rows = rows.filter(pc.invert(pc.is_in(rows["ArticleId"], replaced)))
        rows = _with_groups(pa.concat_tables([rows, added]), groups)
        ordered, events = self.aggregator.aggregate(rows)
        keep = has_articles or bool(ordered.num_rows)
        self._put(transaction, "mentions", month, ordered, keep)
        self._put(transaction, "events", month, events, keep)

    def _put(self, transaction: Transaction, table: str, month: str, rows: pa.Table, keep: bool) -> None:
        if keep:
            transaction.write(table_name(table, month), lambda file: write_parquet(rows, table, file))
        else:
            transaction.remove(table_name(table, month))

    # --------------------------------------------------------------------------------------------------------- duplicates

    def _regroup(self, new: dict[str, Row], old: dict[str, Row]) -> tuple[dict[str, str], list[Row]]:
        """(id → duplicate group wherever it may have changed, rows of other articles whose group changes)."""
        rows = {row["ArticleId"]: {**row, "month": month_of(row["Published"])} for row in new.values()}
        split = {row["DuplicateGroup"] for row in old.values()}
        loaded: set[str] = set()
        wanted = {near for row in (*rows.values(), *old.values()) for near in duplicates.neighbours(row["month"])}
        held: dict[str, Row] = {}
        while wanted - loaded:
            held.update(self._signatures(wanted - loaded, set(new) | set(old)))
            loaded |= wanted
            everyone = [*rows.values(), *held.values()]
            seeds = [k for k, row in enumerate(everyone) if row["ArticleId"] in rows or row["DuplicateGroup"] in split]
            found = _components(everyone, seeds)
            wanted = {near for members in found for row in members for near in duplicates.neighbours(row["month"])}
        groups: dict[str, str] = {}
        regrouped: list[Row] = []
        for members in found if loaded else []:
            group = duplicates.representative(members)
            for row in members:
                groups[row["ArticleId"]] = group
                if row["ArticleId"] in held and row["DuplicateGroup"] != group:
                    regrouped.append(row)
        return groups, regrouped

    def _signatures(self, months: Iterable[str], without: set[str]) -> dict[str, Row]:
        columns = ["ArticleId", "Published", "DuplicateGroup", "EventMonths", "Signature"]
        excluded = pa.array(sorted(without), pa.string())
        rows = self.articles(lambda t: pc.invert(pc.is_in(t["ArticleId"], excluded)), columns, sorted(months))
        return {row["ArticleId"]: row for row in rows}


def _components(rows: list[Row], seeds: list[int]) -> list[list[Row]]:
    if not seeds:
        return []
    neighbourhood = duplicates.Neighbourhood([row["month"] for row in rows], [row["Signature"] for row in rows])
    return [[rows[k] for k in members] for members in duplicates.components(seeds, neighbourhood.joined)]


def write_parquet(rows: pa.Table, table: str, file: IO[bytes]) -> None:
    """Write rows in the table's stored schema: zstd, fixed row groups, nothing that depends on time or machine."""
    arrays = [
        rows[column.name].combine_chunks().dictionary_encode() if column.repeated else rows[column.name] for column in schema.columns(table)
    ]
    stored = pa.Table.from_arrays(arrays, schema=schema.stored(table))
    pq.write_table(stored, file, compression="zstd", row_group_size=_ROWS_PER_GROUP, write_page_checksum=True)


def mentions_table(rows: list[Row]) -> pa.Table:
    """Mention rows as a table of the schema; a missing key is null."""
    return pa.Table.from_pylist(rows, schema.arrow("mentions"))


def _with_groups(rows: pa.Table, groups: dict[str, str]) -> pa.Table:
    """Rows with today's duplicate groups."""
    ids, before = rows["ArticleId"].to_pylist(), rows["DuplicateGroup"].to_pylist()
    index = rows.schema.get_field_index("DuplicateGroup")
    after = [groups.get(identity, group) for identity, group in zip(ids, before, strict=True)]
    return rows.set_column(index, "DuplicateGroup", pa.array(after, pa.string()))


def _months_of(mentions: pa.Table) -> pa.Array:
    return pa.array([month_of(date) for date in mentions["Date"].to_pylist()], pa.string())


def _is_any(rows: pa.Table, names: Iterable[str], value: str) -> pa.ChunkedArray:
    found = pa.chunked_array([pa.array([False] * len(rows))])
    for name in names:
        found = pc.or_(found, pc.fill_null(pc.equal(rows[name], value), False))
    return found


def table_name(table: str, month: str) -> str:
    """The file of a partition."""
    return f"{table}/month={month}/{_FILE}"
