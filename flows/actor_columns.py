"""A full CAMEO actor code split into GDELT's ten actor columns."""

from __future__ import annotations

from functools import lru_cache

from coders.cameo import Ontology
from coders.event import NOBODY

INTERNATIONAL = frozenset({"IGO", "NGO", "IMG", "MNC", "INT", "NGM", "UIS"})
RELIGIONS = {"MUS": "MOS"}
"""Spelling inside a full code → code in GDELT's religion columns."""
FIELDS = ("Code", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code")


class ActorColumns:
    """Splits codes by the ontology's tables; one instance remembers what it has split."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self.split = lru_cache(maxsize=100_000)(self._split)

    def _split(self, code: str) -> dict[str, str | None]:
        """GDELT's columns without their `Actor1` prefix. The country is the first group, or the second after an international prefix."""
        found: dict[str, str | None] = dict.fromkeys(FIELDS)
        if not code or code == NOBODY:
            return found
        found["Code"] = code
        groups = [code[i : i + 3] for i in range(0, len(code), 3)]
        types: list[str] = []
        religions: list[str] = []
        for position, group in enumerate(groups):
            if self._is_country(group, position, groups[0]):
                found["CountryCode"] = group
            elif position and group in self._ontology.groups:
                found["KnownGroupCode"] = group
            elif group in self._ontology.roles:
                types.append(group)
            elif RELIGIONS.get(group, group) in self._ontology.religions:
                religions.append(RELIGIONS.get(group, group))
            elif group in self._ontology.groups:
                found["KnownGroupCode"] = group
            elif group.lower() in self._ontology.ethnic:
                found["EthnicCode"] = group.lower()
            elif position == 0:
                found["CountryCode"] = group  # a state that GDELT does not list, such as XKX
        found.update(zip(("Type1Code", "Type2Code", "Type3Code"), types, strict=False))
        found.update(zip(("Religion1Code", "Religion2Code"), religions, strict=False))
        return found

    def _is_country(self, group: str, position: int, first: str) -> bool:
        country = self._ontology.countries.get(group)
        if country is None or group in self._ontology.roles:
            return False
        return position == 0 or (position == 1 and first in INTERNATIONAL and country.kind == "region")
