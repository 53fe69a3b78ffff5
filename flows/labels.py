"""What codes mean, in Dutch and in English: for people who look at feeds and the page."""

from __future__ import annotations

from functools import cached_property

from babel import Locale

from coders.cameo import Ontology, read_tsv
from coders.resources import DICTIONARIES
from flows.actor_columns import INTERNATIONAL, ActorColumns

Label = dict[str, str]
"""A text in two languages: {"nl": …, "en": …}."""


class Labels:
    """Labels of event codes, countries and actors. A code that nobody knows is its own label."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._columns = ActorColumns(ontology)

    @cached_property
    def _dutch(self) -> dict[tuple[str, str], str]:
        return {(row["kind"], row["code"]): row["label"] for row in read_tsv(DICTIONARIES / "cameo" / "labels_nl.tsv")}

    @cached_property
    def _territories(self) -> dict[str, str]:
        return dict(Locale("nl").territories)

    def event(self, code: str) -> Label:
        """What an event code means."""
        entry = self._ontology.events.get(code)
        return {"nl": entry.label_nl, "en": entry.label} if entry else {"nl": code, "en": code}

    def country(self, code: str) -> Label:
        """The name of a country or region."""
        country = self._ontology.countries.get(code)
        english = country.name if country else code
        dutch = self._dutch.get(("country", code)) or (self._territories.get(country.iso2) if country else None)
        return {"nl": dutch or english, "en": english}

    def actor(self, code: str) -> Label:
        """Who an actor code stands for: country, organisation and roles, such as "Turkije, regering"."""
        found = self._columns.split(code)
        group, country = found["KnownGroupCode"], found["CountryCode"]
        roles = [role for role in (found["Type1Code"], found["Type2Code"], found["Type3Code"]) if role]
        parts = []
        if country and not (group and self._is_region(country)):
            parts.append(self.country(country))
        if group:
            parts.append(self._of("group", group, self._ontology.groups))
            roles = [role for role in roles if role not in INTERNATIONAL]
        parts += [self._of("role", role, self._ontology.roles) for role in roles]
        joined = {language: ", ".join(part[language] for part in parts) for language in ("nl", "en")}
        return joined if parts else {"nl": code, "en": code}

    def side(self, code: str) -> Label:
        """A country, an organisation or a role by its three letters, as the page groups actors."""
        if code in self._ontology.countries:
            return self.country(code)
        if code in self._ontology.groups:
            return self._of("group", code, self._ontology.groups)
        return self._of("role", code, self._ontology.roles)

    def _is_region(self, code: str) -> bool:
        country = self._ontology.countries.get(code)
        return country is not None and country.kind == "region"

    def _of(self, kind: str, code: str, english: dict[str, str]) -> Label:
        name = english.get(code, code)
        return {"nl": self._dutch.get((kind, code), name), "en": name}
