"""The CAMEO ontology: code → label, root, quad class, Goldstein value; loaded from `dictionaries/cameo/`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EventCode:
    """A row of the event code table. `quad` is GDELT's quad class 1–4; `goldstein` is None where GDELT's table has no value."""

    code: str
    root: str
    base: str
    label: str
    label_nl: str
    quad: int
    goldstein: float | None


@dataclass(frozen=True, slots=True)
class Country:
    """A row of the country table: CAMEO code, ISO and FIPS codes, English name and kind (country, region, …)."""

    code: str
    kind: str
    iso2: str
    fips: str
    name: str


@dataclass(frozen=True)
class Ontology:
    """All CAMEO tables, keyed by code."""

    events: dict[str, EventCode]
    countries: dict[str, Country]
    roles: dict[str, str]
    groups: dict[str, str]
    religions: dict[str, str]
    ethnic: dict[str, str]

    def quad(self, code: str) -> int:
        """GDELT's quad class of an event code: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
        return self.events[code].quad


def read_tsv(path: Path) -> list[dict[str, str]]:
    """Rows of a table with a header line, every column as text."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@lru_cache(maxsize=4)
def load(folder: Path) -> Ontology:
    """Read the CAMEO tables in `folder` (a dictionaries directory's `cameo/`)."""
    events = {}
    for row in read_tsv(folder / "eventcodes.tsv"):
        gold = float(row["goldstein"]) if row["goldstein"] else None
        events[row["code"]] = EventCode(row["code"], row["root"], row["base"], row["label"], row["label_nl"], int(row["quadclass"]), gold)
    countries = {}
    for row in read_tsv(folder / "countries.tsv"):
        countries[row["code"]] = Country(row["code"], row["kind"], row["iso2"], row["fips"], row["name"])

    def names(file: str, key: str, value: str) -> dict[str, str]:
        return {row[key]: row[value] for row in read_tsv(folder / file)}

    return Ontology(
        events,
        countries,
        names("actor_types.tsv", "code", "label"),
        names("knowngroups.tsv", "code", "label"),
        names("religion.tsv", "code", "label"),
        names("ethnic.tsv", "code", "label"),
    )
