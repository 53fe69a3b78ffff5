"""JSON lines, as large web corpora have them: `{"text": …, "timestamp" or "date": …, "url": …}`, plain, .gz or .zst."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flows.article import MAX_CHARACTERS, Article, Reject, printable
from flows.sources import record
from flows.sources.opening import Damaged, lines
from flows.sources.source import Source, name


def read(path: Path, source: Source) -> Iterator[Article | Reject]:
    """The article of each line; an offset is a line number. Empty lines are passed over."""
    file = name(path)
    found = False
    try:
        for number, raw in lines(path):
            found = True
            if raw is None:
                yield Reject(file, f"the line is longer than an article has (at most {MAX_CHARACTERS:,} characters); split it", number)
            elif raw.strip():
                yield _article(raw, source, file, number)
    except Damaged as damage:
        yield Reject(file, str(damage), damage.line)
        return
    if not found:
        yield Reject(file, "the file is empty; remove it or fill it")


def _article(raw: bytes, source: Source, file: str, number: int) -> Article | Reject:
    item = parsed(raw)
    if isinstance(item, str):
        return Reject(file, item, number)
    try:
        return record.article(item, record.columns(source, item.keys()), source, file, number)
    except record.ColumnError as error:
        return Reject(file, str(error), number)


def parsed(raw: bytes) -> dict[str, Any] | str:
    """The JSON object of a line, or what is wrong with it."""
    try:
        item = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return f"not UTF-8 (byte {error.start})"
    except (ValueError, RecursionError) as error:
        return "empty line" if not raw.strip() else printable(f"not JSON ({error})"[:200])
    return item if isinstance(item, dict) else "not a JSON object"
