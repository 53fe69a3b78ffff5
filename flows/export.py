"""Events for other programs: GDELT's own files, plain CSV, JSON lines and Parquet with filters, and the layouts of `flows.layouts`."""

from __future__ import annotations

import datetime
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pcsv

from flows import layouts, schema
from flows.article import month_of
from flows.files import Files
from flows.store import Store, write_parquet

FORMATS = ("gdelt-tsv", "phoenix", "icews", "plover", "csv", "jsonl", "parquet")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""Characters that make a spreadsheet take a cell for a formula."""
GDELT_SPELLING = {"ROU": "ROM", "TLS": "TMP", "MNE": "MTN", "IMN": "IMY"}
"""ISO country code → the one that GDELT writes."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events to export. Dates may be partial; `actors` and `codes` are beginnings of codes, of which one must fit."""

    since: str | None = None
    until: str | None = None
    actors: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

    def months(self, months: list[str]) -> list[str]:
        """The partitions that can hold such events."""
        first, last = month_of(self.since or "0000")[:4], month_of(self.until or "9999-99")
        return [m for m in months if first <= m[:4] and m <= last and (m[5:] == "00" or self.since is None or m >= month_of(self.since))]

    def of(self, rows: pa.Table, sides: tuple[str, str]) -> pa.Table:
        """The rows that fit; `sides` names the columns of the two actors."""
        dates = rows["Date"].to_pylist()
        keep = pa.array([self._in_time(date) for date in dates], pa.bool_())
        if self.codes:
            keep = pc.and_(keep, _starts_with(rows["EventCode"], self.codes))
        if self.actors:
            keep = pc.and_(keep, pc.or_(*(_starts_with(rows[side], self.actors) for side in sides)))
        return rows.filter(keep)

    def _in_time(self, date: str) -> bool:
        """A partial date fits if it overlaps the period."""
        early = self.since is not None and date < self.since[: len(date)]
        late = self.until is not None and date[: len(self.until)] > self.until[: len(date)]
        return not early and not late


ALL = Filter()


def _starts_with(column: pa.ChunkedArray, prefixes: tuple[str, ...]) -> pa.ChunkedArray:
    found = pc.starts_with(column, prefixes[0])
    for prefix in prefixes[1:]:
        found = pc.or_(found, pc.starts_with(column, prefix))
    return pc.fill_null(found, False)


def export_table(store: Store, target: Path, kind: str, table: str = "events", wanted: Filter = ALL, without_text: bool = False) -> str:
    """Write the wanted rows to `target`, whole or not at all; what was written and left out, in words."""
    table = "events" if kind in ("gdelt-tsv", *layouts.LAYOUTS) else table
    rows = store.all(table, wanted.months(store.months(table)))
    sides = ("Actor1Code", "Actor2Code") if table == "events" else ("Source", "Target")
    rows = wanted.of(rows, sides)
    if without_text and table == "mentions":
        rows = rows.set_column(rows.schema.get_field_index("Sentence"), "Sentence", pa.nulls(len(rows), pa.string()))
    left_out = ""
    if kind == "gdelt-tsv":
        rows, left_out = gdelt_rows(rows)
    elif kind in layouts.LAYOUTS:
        mentions = store.all("mentions", wanted.months(store.months("mentions")))
        rows, left_out = layouts.LAYOUTS[kind](rows, mentions, without_text)
    Files(target.resolve().parent).write(target.name, lambda file: _write(rows, kind, table, file))
    return f"{len(rows):,} {table}" + (f"; {left_out}" if left_out else "")


def gdelt_rows(events: pa.Table) -> tuple[pa.Table, str]:
    """GDELT 2.0's 61 columns of the events that have a day, in GDELT's spelling of countries; and how many have none."""
    dated = events.filter(pc.is_valid(events["SQLDATE"])).select([column.name for column in schema.gdelt_events()])
    for side in ("Actor1", "Actor2"):
        for field in ("Code", "CountryCode"):
            name = f"{side}{field}"
            spelled = [GDELT_SPELLING.get(code[:3], code[:3]) + code[3:] if code else code for code in dated[name].to_pylist()]
            dated = dated.set_column(dated.schema.get_field_index(name), name, pa.array(spelled, pa.string()))
    missing = len(events) - len(dated)
    return dated, f"{missing:,} events without a day left out" if missing else ""


def _write(rows: pa.Table, kind: str, table: str, file: IO[bytes]) -> None:
    if kind == "parquet":
        write_parquet(rows, table, file)
    elif kind == "jsonl":
        for line in _json_lines(rows):
            file.write(line)
    elif kind == "csv":
        pcsv.write_csv(flat(rows), file, pcsv.WriteOptions(quoting_style="needed"))
    else:
        header = kind not in ("gdelt-tsv", "phoenix")
        buffer = io.BytesIO()
        options = pcsv.WriteOptions(include_header=header, delimiter="\t", quoting_style="none", quoting_header="none")
        pcsv.write_csv(flat(rows, one_line=True), buffer, options)
        file.write(buffer.getvalue())


def _json_lines(rows: pa.Table) -> Iterator[bytes]:
    for row in rows.to_pylist():
        plain = {k: v.date().isoformat() if isinstance(v, datetime.datetime) else v for k, v in row.items() if not isinstance(v, bytes)}
        yield json.dumps(plain, ensure_ascii=False).encode() + b"\n"


def flat(rows: pa.Table, one_line: bool = False) -> pa.Table:
    """Columns as CSV can hold them: lists joined, dates without a time, text that no spreadsheet takes for a formula."""
    arrays = {}
    for name in rows.column_names:
        column = rows[name]
        if pa.types.is_list(column.type):
            column = pa.array([";".join(items) if items else None for items in column.to_pylist()], pa.string())
        elif pa.types.is_timestamp(column.type):
            column = column.cast(pa.date32())
        if pa.types.is_string(column.type):
            repeated = pa.array(column.to_pylist(), pa.string()).dictionary_encode()
            column = pa.array([safe_cell(text, one_line) for text in repeated.dictionary.to_pylist()], pa.string()).take(repeated.indices)
        arrays[name] = column
    return pa.table(arrays)


def safe_cell(text: str | None, one_line: bool = False) -> str | None:
    """Text that a spreadsheet shows and never runs; in tab-separated files also without quotes, tabs and new lines."""
    if text is None or text == "---":
        return text
    if one_line:
        text = "".join(c if c.isprintable() else " " for c in text).replace('"', "'").strip()
    return f"'{text}" if text.startswith(FORMULA) else text
