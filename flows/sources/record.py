"""One record of a JSONL, CSV or Parquet file as an article: which columns hold what, and what is wrong with a record."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any

from flows.article import Article, DateError, Reject, partial_date
from flows.sources.source import Source

COLUMNS = {
    "text": ("text",),
    "date": ("date", "timestamp", "published"),
    "url": ("url",),
    "title": ("title",),
    "source": ("source",),
    "id": ("id",),
}
"""Field → the columns that are taken for it where the source list maps none, the first that is there."""
_LONGEST_ID = 200
Record = Mapping[str, Any]


class ColumnError(ValueError):
    """A file lacks a column that it must have; the message names the columns that it has."""


def columns(source: Source, present: Collection[str]) -> dict[str, str]:
    """Field → column of a file that has the columns `present`. Raises ColumnError."""
    found = {}
    for field, usual in COLUMNS.items():
        wanted = source.columns.get(field)
        if wanted is not None and wanted not in present:
            raise ColumnError(f"there is no column '{wanted}' for {field}; it has {_listed(present)}")
        column = wanted or next((name for name in usual if name in present), None)
        if column is not None:
            found[field] = column
    if "text" not in found:
        raise ColumnError(f"there is no column 'text'; it has {_listed(present)}; map one: columns = {{ text = \"…\" }} in a source list")
    if "date" not in found and source.date is None:
        raise ColumnError(f"there is no column 'date' or 'timestamp'; it has {_listed(present)}; map one in a source list, or give --date")
    return found


def _listed(names: Collection[str]) -> str:
    shown = ", ".join(f"'{name}'" for name in list(names)[:20])
    return shown + (" …" if len(names) > 20 else "") or "none"


def article(record: Record, mapping: Mapping[str, str], source: Source, file: str, number: int) -> Article | Reject:
    """The article in record `number` of `file`. Without a URL it is known by the file and its own id, else its number."""
    values = {field: _text(record.get(column)) for field, column in mapping.items()}
    if not isinstance(record.get(mapping["text"]), str):
        return Reject(file, f"'{mapping['text']}' is missing or no text", number)
    published = values.get("date") or source.date
    if not published:
        return Reject(file, f"'{mapping['date']}' is empty; fill it or give --date", number)
    try:
        date = partial_date(published)
    except DateError as error:
        return Reject(file, str(error), number)
    own = values.get("id", "")
    return Article(
        text=values["text"].strip(),
        published=date,
        url=values.get("url", "").strip(),
        path=f"{file}#{own if 0 < len(own) <= _LONGEST_ID else number}",
        source=values.get("source", "").strip() or source.name,
        title=" ".join(values.get("title", "").split()),
    )


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
