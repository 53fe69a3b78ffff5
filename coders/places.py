"""Where it happened: place names on tokens, and the place of an event by the tree, the dateline and the rest of the sentence."""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from coders import place_names
from coders.event import Place
from coders.lexicon import fold
from coders.place_names import CITY, COUNTRY, DICTIONARY, HOME, OTHER_NAME, PROVINCE_ONLY, Entry, Table
from coders.resources import DICTIONARIES
from coders.sentence import Sentence, Token

IN = frozenset("in te nabij rond rondom vlakbij boven langs buiten binnen doorheen".split())
NEAR = frozenset("bij op aan voor door over tegenover".split())
"""Prepositions that are locative with some nouns and names only."""
GOAL = frozenset("naar richting op aan".split())
SOURCE = frozenset("uit vanuit".split())
OF = frozenset("van met tussen".split())
CARDINAL = frozenset("noorden zuiden oosten westen noordoosten noordwesten zuidoosten zuidwesten midden centrum hart kust grens".split())
COMPASS = ("noord", "zuid", "oost", "west", "centraal", "midden")
PLACE_NOUNS = frozenset(
    "stad hoofdstad havenstad grensstad kuststad badstad dorp gemeente deelgemeente provincie regio deelstaat staat gebied district eiland "
    "schiereiland land kust grens grensovergang grenshek straat wijk buitenwijk voorstad plein park haven luchthaven vliegveld station markt "
    "ambassade consulaat parlement paleis gevangenis cel kamp vluchtelingenkamp basis luchtmachtbasis legerbasis ziekenhuis kliniek school "
    "basisschool universiteit kerk moskee synagoge tempel hotel fabriek mijn kerncentrale luchtruim wateren water grondgebied bodem centrum "
    "stadion rechtbank gerechtshof congres hof meer rivier delta regenwoud kathedraal snelweg brug dam metro kazerne oblast departement kanton "
    "stadhuis gemeentehuis politiebureau platteland hooggerechtshof".split()
)
"""Nouns whose phrase is a place: `op de luchthaven van Bagdad`, `in een Russische gevangenis`."""
DIVISIONS = frozenset("provincie regio deelstaat staat oblast district departement gouvernement".split())
HITS = frozenset(
    "bezoeken bombarderen beschieten bestoken bestormen belegeren omsingelen bezetten innemen veroveren heroveren bevrijden aanvallen "
    "binnenvallen binnentrekken annexeren ontruimen plunderen treffen raken verwoesten bereiken naderen verlaten betreden overspoelen "
    "evacueren afsluiten blokkeren controleren overrompelen binnenrijden verdedigen teisteren afvuren vuren schieten bestrijken inlijven".split()
)
"""Verbs whose object is the place where the act happens: `bombarderen`, `bezoeken`; behind a particle (`viel … aan`) too."""
MOVES = frozenset(
    "reizen afreizen doorreizen terugreizen vertrekken trekken optrekken oprukken gaan komen sturen zenden uitzenden brengen overbrengen "
    "vluchten vliegen varen terugkeren verhuizen marcheren deporteren uitleveren uitzetten terugsturen verplaatsen rijden evacueren "
    "begeven uitwijken slepen smokkelen lopen stromen verschepen doorstoten".split()
)
"""Verbs that end where they go `naar`."""
EVENTS = frozenset(
    "bestorming inname bezetting beleg belegering verovering herovering bevrijding val slag evacuatie ontruiming beschieting annexatie blokkade "
    "invasie bombardement omsingeling plundering".split()
)
"""Act nouns whose `van` phrase is where they take place."""
OTHER_EVENTS = frozenset("na sinds ondanks wegens vanwege volgens over tijdens door".split())
"""Prepositions of phrases that tell of something else than the clause: `na het bezoek aan Taipei`."""
VISITS = frozenset("bezoek reis aanval bombardement raketaanval droneaanval luchtaanval inval terugkeer aankomst".split())
CLAUSAL = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"})
SHARED = frozenset({"conj", "xcomp"})
"""A verb that hangs on another so has that one's place when it has none of its own."""
ON_ISLANDS = frozenset("CUW ABW SXM BES NRU MLT CYP MDV SYC MUS COM CPV HTI FJI BRB JAM TTO GRL ISL".split())
BONUS = 2.0
"""What a country named around is worth against inhabitants, in powers of ten; its own phrase (`in de Libanese stad Tripoli`) counts twice."""
UNKNOWN_SIZE, VILLAGE_SIZE = 5.5, 3.3
SMALL = 15_000
ABOVE, OBJECT, GOALS, OUT = 10, 20, 40, 60
"""Ranks of phrases: of the verb above; the object hit; where it goes; where it leaves."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place name from token `first` to `last`, and all it can mean. `weak`: `het Belgische parlement`, a country by its adjective."""

    first: int
    last: int
    candidates: tuple[Entry, ...]
    weak: bool = False


class Gazetteer:
    """All place names; immutable once loaded and safe to share between threads."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.candidates = lru_cache(maxsize=50_000)(self._candidates)
        self.country_place = lru_cache(maxsize=500)(self._country_place)

    @classmethod
    def load(cls, folder: Path = DICTIONARIES) -> Gazetteer:
        """From `folder` (dictionaries/) or its cache, which rebuilds itself when a source changes. Raises OSError, ValueError as `place_names.load`."""
        return cls(place_names.load(folder))

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
        for row in self.table.rows:
            if row[1] == "country" and row[2] == code:
                return Place(row[0], "country", code, row[3])
        return None

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
        """`de Oekraïense hoofdstad` is its capital, `het Belgische parlement` a place in Belgium; `de Turkse stad Izmir` waits for its name."""
        name = self.table.adjectives.get(word)
        if name is None or i + 1 >= len(tokens):
            return None
        noun = tokens[i + 1]
        form = noun.lemma.lower().replace("_", "")
        if form not in PLACE_NOUNS or (i + 2 < len(tokens) and tokens[i + 2].form[0].isupper()):
            return None
        entries = self.candidates(name)
        if form != "hoofdstad":
            return Mention(i, i + 1, entries, weak=True)
        capital = self.table.capitals.get(entries[0].place.country, "") if entries else ""
        return (
            Mention(i, i + 1, tuple(e for e in self.candidates(capital) if e.place.country == entries[0].place.country))
            if capital
            else None
        )

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
            role = _role(sentence, mention, hit, moves, own)
            if role is None:
                continue
            distance = _distance(sentence, mention.first if mention.first == mention.last else _head(sentence, mention), own)
            if distance is not None:
                ranked.append((role + distance, _coarseness(mention), mention.first, mention))
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
        scored = [(_size(e) + BONUS * (e.place.country in around) + BONUS * (e.place.country in near) + 4 * (division and e.place.kind == "region"), k)
                  for k, e in enumerate(entries) if not _too_small(e, around)]  # fmt: skip
        if not scored:
            return None
        place = entries[max(scored, key=lambda pair: (pair[0], -pair[1]))[1]].place
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
        """The city or region that an actor's own phrase names (`de burgemeester van Gent`), tokens `first` to `last` and what hangs on them."""
        inside = set(range(first, last + 1))
        for mention in mentions:
            head = sentence.tokens[_head(sentence, mention)]
            if mention.first in inside or (head.head in inside and head.deprel == "nmod"):
                place = self.choose(sentence, mention, mentions, countries)
                if place is not None and place.kind != "country":
                    return place
        return None


# ------------------------------------------------------------------------------------------------------------------ by the tree


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


def _head(sentence: Sentence, mention: Mention) -> int:
    """The token of the name that hangs on something outside."""
    for i in range(mention.first, mention.last + 1):
        if not mention.first <= sentence.tokens[i].head <= mention.last:
            return i
    return mention.first


def _case(sentence: Sentence, i: int) -> str:
    """The preposition of the phrase headed by `i`, '' if there is none; `ten noorden van` and the like are `in`."""
    for c in sentence.children[i]:
        token = sentence.tokens[c]
        if token.deprel == "case" and c < i:
            word = token.form.lower()
            return "in" if word in ("ten", "ter") and sentence.children[c] else word
    return ""


def _role(sentence: Sentence, mention: Mention, hit: bool, moves: bool, own: set[int]) -> int | None:
    """How well the name's phrase says where: 0 locative, OBJECT or goal of the act, OUT of there; None if it says nothing."""
    tokens = sentence.tokens
    i = _head(sentence, mention)
    entry = mention.candidates[0]
    case = _case(sentence, i)
    noun = tokens[mention.last].lemma.lower() if mention.weak else ""
    for _ in range(4):  # up through `de havenstad Odessa`, `de luchthaven van Bagdad`, `Gent, Aalst en Ronse`
        head = tokens[i].head
        if case not in OF and case or head < 0 or head in own:
            break
        if not case and tokens[i].deprel not in ("appos", "nmod", "flat", "conj", "compound", "amod", "nmod:poss"):
            break
        if tokens[head].upos not in ("NOUN", "PROPN", "X"):
            break
        if case in OF and not (_is_place_noun(tokens[head]) or hit or tokens[head].lemma.lower() in EVENTS):
            return None
        if case in OF and tokens[head].lemma.lower() in EVENTS and _case(sentence, head) not in IN | NEAR:
            return OBJECT
        i, noun = head, tokens[head].lemma.lower()
        case = _case(sentence, i)
    if mention.weak and case not in IN | NEAR:
        return OBJECT if case == "" and hit and _is_object(sentence, i) and noun == "hoofdstad" else None
    if case in IN:
        return 0
    if case in NEAR and _near(case, noun, entry):
        return 0
    if case in SOURCE:
        return OUT
    if case in ("naar", "richting"):
        return GOALS if moves and not noun.endswith("grens") else None
    if case in GOAL and (hit or _on_visit(sentence, i)):
        return OBJECT + 5
    return OBJECT if not case and hit and _is_object(sentence, i) else None


def _near(case: str, noun: str, entry: Entry) -> bool:
    """True if `bij`, `op`, `voor`, `door` … in front of this noun or name is locative."""
    if noun and _is_noun(noun):
        return True
    if case == "bij":  # `bij Ajax`, `bij Ford`: a name that only GeoNames has is more often a club or firm
        return (
            entry.place.country in ON_ISLANDS
            if entry.place.kind == "country"
            else entry.source == DICTIONARY or entry.place.country in HOME
        )
    if entry.place.kind == "sea":
        return True
    return case == "op" and (
        entry.island or entry.place.country in ON_ISLANDS or entry.place.kind == "city" and entry.place.geonames is None
    )


def _is_object(sentence: Sentence, i: int) -> bool:
    """The phrase undergoes the act; a second subject (`Rusland heeft de hoofdstad aangevallen`) is an object that the parser misread."""
    token = sentence.tokens[i]
    if token.deprel in ("obj", "nsubj:pass", "obl:arg", "obl"):
        return True
    return token.deprel == "nsubj" and any(sentence.tokens[c].deprel == "nsubj" and c < i for c in sentence.children[token.head])


def _is_noun(lemma: str) -> bool:
    return (
        lemma in PLACE_NOUNS
        or lemma in CARDINAL
        or any(lemma.endswith(noun) for noun in ("stad", "kust", "grens", "kamp", "haven", "basis"))
    )


def _is_place_noun(token: Token) -> bool:
    return token.upos == "NOUN" and _is_noun(token.lemma.lower().split("_")[-1])


def _on_visit(sentence: Sentence, i: int) -> bool:
    """`bracht een bezoek aan Damascus`: the phrase hangs on an act noun that takes place there, or stands beside it."""
    tokens = sentence.tokens
    head = tokens[i].head
    return head >= 0 and (tokens[head].lemma.lower() in VISITS or any(tokens[c].lemma.lower() in VISITS for c in sentence.children[head]))


def _distance(sentence: Sentence, i: int, own: set[int]) -> int | None:
    """0 for a phrase of the predicate itself, 1 inside its arguments, ABOVE for the verb above; None for other clauses."""
    tokens, start = sentence.tokens, i
    inside = 0
    while i >= 0:
        if i in own:
            return inside
        token = tokens[i]
        if token.deprel in CLAUSAL or (token.deprel in SHARED and token.upos in ("VERB", "AUX")):
            break
        if token.deprel.startswith(("nsubj", "obj", "iobj")):
            inside = 1
        elif inside == 0 and token.head not in own and token.deprel == "nmod":
            inside = 1
        if _case(sentence, i) in OTHER_EVENTS and i != start:
            return None
        i = token.head
    verb = min(own, key=lambda k: sum(1 for _ in sentence.ancestors(k)))
    while tokens[verb].deprel in SHARED and tokens[verb].head >= 0:
        verb = tokens[verb].head
        if verb == i or verb in sentence.ancestors(i):
            return ABOVE + inside
    return None


def _coarseness(mention: Mention) -> int:
    """How large a thing is named: 0 a town, 1 a landmark or village, whose town is better known, 2 a region, 3 a country, 4 by its adjective."""
    place = mention.candidates[0].place
    return 4 if mention.weak else 3 if place.kind == "country" else 2 if place.kind == "region" else int(place.geonames is None)
