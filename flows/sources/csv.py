"""CSV with a header line: comma, semicolon, TAB or bar, quoted fields over several lines, plain, .gz or .zst."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from flows.article import Article, Reject
from flows.sources import record
from flows.sources.opening import MAX_LINE, Damaged, lines
from flows.sources.source import Source, name

csv.field_size_limit(MAX_LINE)


def read(path: Path, source: Source) -> Iterator[Article | Reject]:
    """The article of each row; an offset is the number of the row's last line."""
    file = name(path)
    try:
        yield from _rows(path, source, file)
    except Damaged as damage:
        yield Reject(file, str(damage), damage.line)


def _rows(path: Path, source: Source, file: str) -> Iterator[Article | Reject]:
    too_long: list[Reject] = []
    text = _decoded(path, file, too_long)
    first = next(text, "").removeprefix("\ufeff")
    if not first.strip():
        yield Reject(file, "there is no header line that names the columns", 1)
        return
    separator = max(",;\t|", key=first.count)
    (header,) = csv.reader([first], delimiter=separator)
    try:
        mapping = record.columns(source, header)
    except record.ColumnError as error:
        yield Reject(file, str(error), 1)
        return
    rows = csv.reader(text, delimiter=separator, strict=True)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            yield Reject(file, f"not CSV ({error}); check the quotes", rows.line_num + 1)
            continue
        if row:
            yield _article(row, header, mapping, source, file, rows.line_num + 1)
    yield from too_long


def _article(row: list[str], header: list[str], mapping: dict[str, str], source: Source, file: str, line: int) -> Article | Reject:
    if len(row) != len(header):
        return Reject(file, f"{len(row)} fields where the header names {len(header)} columns", line)
    if any("\udc80" <= character <= "\udcff" for value in row for character in value):
        return Reject(file, "not UTF-8; save the file as UTF-8", line)
    return record.article(dict(zip(header, row, strict=True)), mapping, source, file, line)


def _decoded(path: Path, file: str, too_long: list[Reject]) -> Iterator[str]:
    """Lines as text; a byte that is no UTF-8 becomes a lone surrogate. Over-long lines are noted and left out."""
    for number, raw in lines(path):
        if raw is None:
            too_long.append(Reject(file, "the line is longer than an article has; split it", number))
        else:
            yield raw.decode("utf-8", "surrogateescape")
