"""Where it happened: place names on tokens, and the place of an event by the tree, the dateline and the rest of the sentence."""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from coders import place_cache
from coders.datelines import dateline
from coders.event import Place
from coders.lexicon import fold
from coders.place_names import CITY, COUNTRY, DICTIONARY, HOME, OTHER_NAME, PROVINCE_ONLY, Entry, Table
from coders.place_phrases import DIVISIONS, GOALS, HITS, MOVES, OBJECT, PLACE_NOUNS, Mention, coarseness, distance, head_of, place_role
from coders.resources import DICTIONARIES
from coders.sentence import Sentence, Token

COMPASS = ("noord", "zuid", "oost", "west", "centraal", "midden")
BONUS = 2.0
"""What a country named around is worth against inhabitants, in powers of ten; in the name's own phrase it counts twice."""
UNKNOWN_SIZE, VILLAGE_SIZE = 5.5, 3.3
SMALL = 15_000


class Gazetteer:
    """All place names; immutable once loaded and safe to share between threads."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.candidates = lru_cache(maxsize=50_000)(self._candidates)
        self.country_place = lru_cache(maxsize=500)(self._country_place)
        self._countries = {row[2]: row for row in reversed(table.rows) if row[1] == "country"}

    @classmethod
    def load(cls, folder: Path = DICTIONARIES) -> Gazetteer:
        """From `folder` (dictionaries/) or its cache, which rebuilds itself when a source changes. Raises as `place_cache.load`."""
        return cls(place_cache.load(folder))

    # ------------------------------------------------------------------------------------------------------------------- names

    def _candidates(self, name: str) -> tuple[Entry, ...]:
        """All that a folded name can mean, the likeliest first."""
        return tuple(sorted((self.table.entry(number, name) for number in self.table.names.get(name, ())), key=_size, reverse=True))

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """All that a name as written can mean, the likeliest first."""
        return self.candidates(" ".join(fold(name).split()))

    def _country_place(self, code: str) -> Place | None:
        """The country of an ISO3 (or CAMEO) code, without coordinates: a country is no point."""
        code = self.table.aliases.get(code, code)
        row = self._countries.get(code)
        return Place(row[0], "country", code, row[3]) if row is not None else None

    def mentions(self, sentence: Sentence, taken: Container[int] = ()) -> list[Mention]:
        """The place names of a sentence in text order, the longest first, outside the tokens `taken` by persons and organisations."""
        tokens = sentence.tokens
        longest, found, i, size = self.table.longest, [], 0, len(tokens)
        while i < size:
            token = tokens[i]
            form = token.form
            if not (form[0].isupper() or form[0] in "'’") or len(form) < 2 or i in taken:
                i += 1
                continue
            word = fold(form)
            mention = self._named(sentence, i, word, taken) if word in longest else None
            if mention is None:
                mention = self._by_adjective(tokens, i, word) or self._compass(token, word)
            if mention is not None:
                found.append(mention)
                i = mention.last
            i += 1
        return found

    def _named(self, sentence: Sentence, i: int, word: str, taken: Container[int]) -> Mention | None:
        tokens = sentence.tokens
        for n in range(min(self.table.longest[word], len(tokens) - i), 0, -1):
            name = word if n == 1 else " ".join(fold(t.form) for t in tokens[i : i + n])
            entries = self.candidates(name)
            if entries and not any(k in taken for k in range(i, i + n)):
                return Mention(i, i + n - 1, entries) if _is_place_name(sentence, i, i + n - 1, entries) else None
        return None

    def _by_adjective(self, tokens: list[Token], i: int, word: str) -> Mention | None:
        """`de Oekraïense hoofdstad` is its capital, `het Belgische parlement` in Belgium; `de Turkse stad Izmir` waits for its name."""
        name = self.table.adjectives.get(word)
        if name is None or i + 1 >= len(tokens):
            return None
        noun = tokens[i + 1]
        form = noun.lemma.lower().replace("_", "")
        if form not in PLACE_NOUNS or (i + 2 < len(tokens) and tokens[i + 2].form[0].isupper()):
            return None
        entries = self.candidates(name)
        if not entries:  # `Oost-Europese landen`: of no one country
            return None
        if form != "hoofdstad":
            return Mention(i, i + 1, entries, weak=True)
        country = entries[0].place.country
        capitals = tuple(e for e in self.candidates(self.table.capitals.get(country, "")) if e.place.country == country)
        return Mention(i, i + 1, capitals) if capitals else None

    def _compass(self, token: Token, word: str) -> Mention | None:
        """`Noord-Irak`, `Oost-Aleppo`: part of a place stands for the place."""
        if "-" not in word:
            return None
        part, _, rest = word.partition("-")
        if not part.lower().startswith(COMPASS) or rest not in self.table.longest:
            return None
        entries = tuple(e for e in self.candidates(rest) if e.source in (COUNTRY, DICTIONARY))
        return Mention(token.i, token.i, entries) if entries else None

    # ---------------------------------------------------------------------------------------------------------------- choosing

    def dateline(self, text: str) -> Place | None:
        """The place that the text of an article opens with, or None: `BRUSSEL (Belga) - `."""
        name = dateline(text).place
        entries = self.lookup(name) or self.lookup("-".join(part.title() for part in name.split("-")))
        return entries[0].place if name and entries else None

    def where(
        self,
        sentence: Sentence,
        clause_tokens: Sequence[int],
        mentions: Sequence[Mention],
        dateline: Place | None,
        countries: Sequence[str],
    ) -> Place | None:
        """Where the event of a clause happened, or None when nothing is said.

        `clause_tokens` are the tokens of its predicate (verb, particle, auxiliaries; an act noun), `mentions` those of `mentions`,
        `countries` the ISO3 codes of the sentence's actors, which ambiguous names go by. The clause's own phrases come first, then those of
        the verb it is coordinated with or governed by, then the dateline, then a locative phrase anywhere in the sentence.
        """
        if not mentions:
            return dateline
        own = set(clause_tokens)
        verbs = {sentence.tokens[i].lemma.lower().replace("_", "") for i in own}
        verbs |= {a + b for a in verbs for b in verbs if len(a) < 8}
        hit, moves = not verbs.isdisjoint(HITS), not verbs.isdisjoint(MOVES)
        ranked: list[tuple[int, int, int, Mention]] = []
        elsewhere: list[Mention] = []
        for mention in mentions:
            role = place_role(sentence, mention, hit, moves, own)
            if role is None:
                continue
            far = distance(sentence, head_of(sentence, mention), own)
            if far is not None:
                ranked.append((role + far, coarseness(mention), mention.first, mention))
            elif role == 0:
                elsewhere.append(mention)
        if ranked:
            best = min(ranked, key=lambda item: item[:3])
            if best[0] < OBJECT and best[3].candidates[0].place.kind != "sea":  # a town in the country or province that is named: the town
                country = best[3].candidates[0].place.country
                finer = [r for r in ranked if r[1] < best[1] and r[0] < GOALS and any(e.place.country == country for e in r[3].candidates)]
                best = min(finer, key=lambda item: item[:3], default=best)
            place = self.choose(sentence, best[3], mentions, countries)
            if place is not None:
                return place
        if dateline is not None:
            return dateline
        return next((place for mention in elsewhere if (place := self.choose(sentence, mention, mentions, countries)) is not None), None)

    def choose(self, sentence: Sentence, mention: Mention, mentions: Sequence[Mention], countries: Sequence[str]) -> Place | None:
        """What an ambiguous name means: by its own phrase, the countries named around, the dictionary, then inhabitants."""
        entries = mention.candidates
        tokens = sentence.tokens
        division = mention.first > 0 and tokens[mention.first - 1].lemma.lower() in DIVISIONS
        if len(entries) == 1 and entries[0].source in (DICTIONARY, COUNTRY) and not division:
            return entries[0].place
        near = set(self._beside(sentence, mention, mentions))
        around = {self.table.aliases.get(code, code) for code in countries} | near
        around.update(m.candidates[0].place.country for m in mentions if m is not mention)
        around.update(self._adjective_countries(tokens))
        scored = []
        for k, entry in enumerate(entries):
            if not _too_small(entry, around):
                named = BONUS * ((entry.place.country in around) + (entry.place.country in near))
                scored.append((_size(entry) + named + 4 * (division and entry.place.kind == "region"), -k))
        if not scored:
            return None
        place = entries[-max(scored)[1]].place
        if division and place.kind == "city":  # `de regio Belgorod`: the region around, which has no id of its own here
            place = replace(place, kind="region", geonames=None)
        return place

    def _beside(self, sentence: Sentence, mention: Mention, mentions: Sequence[Mention]) -> Iterator[str]:
        """Countries in the name's own phrase: `de Libanese stad Tripoli`, `Tripoli in Libanon`, `Palma in de provincie Cabo Delgado`."""
        tokens = sentence.tokens
        for i in range(max(0, mention.first - 4), mention.first):
            yield from self._adjective_countries(tokens[i : i + 1])
        for other in mentions:
            if mention.last < other.first <= mention.last + 5:
                between = [t.form for t in tokens[mention.last + 1 : other.first]]
                if between and (between[0] in ("in", "(", ",") and (between[0] == "(" or "in" in between)):
                    yield other.candidates[0].place.country

    def _adjective_countries(self, tokens: list[Token]) -> Iterator[str]:
        for token in tokens:
            if token.form[0].isupper():
                name = self.table.adjectives.get(fold(token.form))
                entries = self.candidates(name) if name else ()
                if entries:
                    yield entries[0].place.country

    def of_actor(
        self, sentence: Sentence, first: int, last: int, mentions: Sequence[Mention], countries: Sequence[str] = ()
    ) -> Place | None:
        """The city or region that an actor's phrase names (`de burgemeester van Gent`): tokens `first` to `last` and what hangs there."""
        inside = set(range(first, last + 1))
        for mention in mentions:
            head = sentence.tokens[head_of(sentence, mention)]
            if mention.first in inside or (head.head in inside and head.deprel == "nmod"):
                place = self.choose(sentence, mention, mentions, countries)
                if place is not None and place.kind != "country":
                    return place
        return None


def _size(entry: Entry) -> float:
    """How likely a name means this, before anything else is known: powers of ten of inhabitants."""
    if entry.source == COUNTRY:
        return 8.5
    if entry.source == PROVINCE_ONLY:
        return 0.0
    size = math.log10(entry.population) if entry.population > 0 else UNKNOWN_SIZE if entry.source == DICTIONARY else VILLAGE_SIZE
    if entry.source == OTHER_NAME:
        return size - 2
    return size + (entry.source == DICTIONARY) + 0.7 * (entry.place.country in HOME)


def _too_small(entry: Entry, around: set[str]) -> bool:
    """A small town abroad is meant only where its country is named: most capitalised words are some town's name."""
    return entry.source in (CITY, OTHER_NAME) and entry.population < SMALL and entry.place.country not in HOME | around


def _is_place_name(sentence: Sentence, first: int, last: int, entries: tuple[Entry, ...]) -> bool:
    """False inside a longer name (`Jack London`, `Dynamo Kiev`) and for words that are no names (`Van`, `Best`)."""
    tokens = sentence.tokens
    known = any(e.source in (COUNTRY, DICTIONARY) for e in entries)
    if not known and not any(tokens[k].upos in ("PROPN", "X") for k in range(first, last + 1)):
        return False
    if first == 0 and first == last and tokens[0].upos not in ("PROPN", "X", "SYM"):
        return False  # any noun has a capital here: `Namen van slachtoffers`
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if (
        before is not None
        and before.upos == "PROPN"
        and before.form[0].isupper()
        and (tokens[first].deprel == "flat" or before.deprel == "flat")
    ):
        return False
    return not (after is not None and after.deprel == "flat" and first <= after.head <= last and after.form[0].isupper())
