"""The source list `sources.toml`: what is read every night.

Each entry `[[source]]` has a `url` (a feed) or a `path` (a file, a folder or a pattern, from the list's own folder), and may have the
other keys of `_TYPES`. Those with `enabled = false` are left out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flows.article import DateError, partial_date
from flows.sources.record import COLUMNS
from flows.sources.source import Source

KINDS = ("text", "jsonl", "csv", "parquet", "html", "feed")
_TYPES: dict[str, tuple[type, ...]] = {
    "name": (str,), "url": (str,), "path": (str,), "kind": (str,), "date": (str,), "columns": (dict,), "enabled": (bool,), "pages": (bool,),
    "delay": (int, float), "allow_private": (bool,),
}  # fmt: skip


class SourceListError(ValueError):
    """A source list has a mistake; the message names the file, the entry and the cure."""


def load(path: Path) -> list[Source]:
    """The enabled sources of a list, in its order. Raises SourceListError."""
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise SourceListError(f"{path}: not UTF-8 (byte {error.start}); save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SourceListError(f"{path}: not TOML ({error})") from None
    entries = listed.get("source")
    if not isinstance(entries, list) or not entries or listed.keys() != {"source"}:
        raise SourceListError(f"{path}: there must be one or more entries [[source]], and nothing else")
    sources = []
    for number, entry in enumerate(entries, 1):
        try:
            source = _source(entry, path.parent)
        except ValueError as error:
            raise SourceListError(f"{path}: [[source]] {number} ({_called(entry)}): {error}") from None
        if entry.get("enabled", True):
            sources.append(source)
    if not sources:
        raise SourceListError(f"{path}: no source is enabled; set enabled = true where you want one")
    return sources


def _called(entry: Any) -> str:
    return str(entry.get("name") or entry.get("url") or entry.get("path") or "no name") if isinstance(entry, dict) else "no table"


def _source(entry: Mapping[str, Any], folder: Path) -> Source:
    if not isinstance(entry, dict):
        raise ValueError("write it as [[source]] with its keys below")
    for key, value in entry.items():
        if key not in _TYPES:
            raise ValueError(f"'{key}' is no key; known are {', '.join(_TYPES)}")
        if not isinstance(value, _TYPES[key]):
            raise ValueError(f"'{key}' must be a {_TYPES[key][-1].__name__}")
    if ("url" in entry) == ("path" in entry):
        raise ValueError("give either url (a feed) or path (a file, folder or pattern)")
    kind = entry.get("kind", "feed" if "url" in entry else "")
    if (kind and kind not in KINDS) or ("url" in entry) != (kind == "feed"):
        raise ValueError(f"kind '{kind}' is none of {', '.join(KINDS)}; feed goes with url, the others with path")
    if "url" in entry and not entry["url"].lower().startswith(("http://", "https://")):
        raise ValueError(f"url '{entry['url']}' must begin with http:// or https://")
    columns = entry.get("columns", {})
    if unknown := sorted(columns.keys() - COLUMNS.keys()):
        raise ValueError(f"columns maps '{unknown[0]}', which is none of {', '.join(COLUMNS)}")
    if not all(isinstance(column, str) for column in columns.values()):
        raise ValueError("columns must map each field to the name of a column")
    if entry.get("delay", 0) < 0:
        raise ValueError("delay must be 0 or more seconds")
    try:
        date = partial_date(entry["date"]) if "date" in entry else None
    except DateError as error:
        raise ValueError(f"date: {error}") from None
    return Source(
        place=entry["url"] if "url" in entry else str(folder / entry["path"]),
        kind=kind,
        name=entry.get("name", ""),
        date=date,
        columns=columns,
        pages=entry.get("pages", True),
        delay=float(entry.get("delay", 1.0)),
        allow_private=entry.get("allow_private", False),
    )
