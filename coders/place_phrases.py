"""How a place name's phrase stands to an event: locative, object, goal or source, and in whose clause, by the tree."""

from __future__ import annotations

from dataclasses import dataclass

from coders.place_names import DICTIONARY, HOME, Entry
from coders.sentence import Sentence, Token

IN = frozenset("in te nabij rond rondom vlakbij boven langs buiten binnen doorheen".split())
NEAR = frozenset("bij op aan voor door over tegenover".split())
"""Prepositions that are locative with some nouns and names only."""
GOAL = frozenset("naar richting op aan".split())
SOURCE = frozenset("uit vanuit".split())
OF = frozenset("van met tussen".split())
CARDINAL = frozenset("noorden zuiden oosten westen noordoosten noordwesten zuidoosten zuidwesten midden centrum hart kust grens".split())
PLACE_NOUNS = frozenset(
    "stad hoofdstad havenstad grensstad kuststad badstad dorp gemeente deelgemeente provincie regio deelstaat staat gebied "
    "district eiland schiereiland land kust grens grensovergang grenshek straat wijk buitenwijk voorstad plein park haven "
    "luchthaven vliegveld station markt ambassade consulaat parlement paleis gevangenis cel kamp vluchtelingenkamp basis "
    "luchtmachtbasis legerbasis ziekenhuis kliniek school basisschool universiteit kerk moskee synagoge tempel hotel "
    "fabriek mijn kerncentrale luchtruim wateren water grondgebied bodem centrum stadion rechtbank gerechtshof congres hof "
    "meer rivier delta regenwoud kathedraal snelweg brug dam metro kazerne oblast departement kanton stadhuis gemeentehuis "
    "politiebureau platteland hooggerechtshof".split()
)
"""Nouns whose phrase is a place: `op de luchthaven van Bagdad`, `in een Russische gevangenis`."""
DIVISIONS = frozenset("provincie regio deelstaat staat oblast district departement gouvernement".split())
HITS = frozenset(
    "bezoeken bombarderen beschieten bestoken bestormen belegeren omsingelen bezetten innemen veroveren heroveren bevrijden "
    "aanvallen binnenvallen binnentrekken annexeren ontruimen plunderen treffen raken verwoesten bereiken naderen verlaten "
    "betreden overspoelen evacueren afsluiten blokkeren controleren overrompelen binnenrijden verdedigen teisteren afvuren "
    "vuren schieten bestrijken inlijven".split()
)
"""Verbs whose object is the place where the act happens: `bombarderen`, `bezoeken`; behind a particle (`viel … aan`) too."""
MOVES = frozenset(
    "reizen afreizen doorreizen terugreizen vertrekken trekken optrekken oprukken gaan komen sturen zenden uitzenden "
    "brengen overbrengen vluchten vliegen varen terugkeren verhuizen marcheren deporteren uitleveren uitzetten terugsturen "
    "verplaatsen rijden evacueren begeven uitwijken slepen smokkelen lopen stromen verschepen doorstoten".split()
)
"""Verbs that end where they go `naar`."""
EVENTS = frozenset(
    "bestorming inname bezetting beleg belegering verovering herovering bevrijding val slag evacuatie ontruiming "
    "beschieting annexatie blokkade invasie bombardement omsingeling plundering".split()
)
"""Act nouns whose `van` phrase is where they take place."""
OTHER_EVENTS = frozenset("na sinds ondanks wegens vanwege volgens over tijdens door".split())
"""Prepositions of phrases that tell of something else than the clause: `na het bezoek aan Taipei`."""
VISITS = frozenset("bezoek reis aanval bombardement raketaanval droneaanval luchtaanval inval terugkeer aankomst".split())
CLAUSAL = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"})
SHARED = frozenset({"conj", "xcomp"})
"""A verb that hangs on another so has that one's place when it has none of its own."""
ON_ISLANDS = frozenset("CUW ABW SXM BES NRU MLT CYP MDV SYC MUS COM CPV HTI FJI BRB JAM TTO GRL ISL".split())
ABOVE, OBJECT, GOALS, OUT = 10, 20, 40, 60
"""Ranks of phrases: of the verb above; the object hit; where it goes; where it leaves."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place name from token `first` to `last`, and all it can mean. `weak`: `het Belgische parlement`, a country by its adjective."""

    first: int
    last: int
    candidates: tuple[Entry, ...]
    weak: bool = False


def head_of(sentence: Sentence, mention: Mention) -> int:
    """The token of the name that hangs on something outside, or the noun before it (`de deelstaat Kaduna`) if the parser parted them."""
    tokens = sentence.tokens
    head = next((i for i in range(mention.first, mention.last + 1) if not mention.first <= tokens[i].head <= mention.last), mention.first)
    before = mention.first - 1
    parted = before >= 0 and tokens[head].head != before and tokens[before].head != head
    return before if parted and _is_place_noun(tokens[before]) and not _case(sentence, head) else head


def _case(sentence: Sentence, i: int) -> str:
    """The preposition of the phrase headed by `i`, '' if there is none; `ten noorden van` and the like are `in`."""
    for c in sentence.children[i]:
        token = sentence.tokens[c]
        if token.deprel == "case" and c < i:
            word = token.lower
            return "in" if word in ("ten", "ter") and sentence.children[c] else word
    return ""


def place_role(sentence: Sentence, mention: Mention, hit: bool, moves: bool, own: set[int]) -> int | None:
    """How well the name's phrase says where: 0 locative, OBJECT or goal of the act, OUT of there; None if it says nothing."""
    tokens = sentence.tokens
    i = head_of(sentence, mention)
    entry = mention.candidates[0]
    case = _case(sentence, i)
    noun = tokens[mention.last].lemma.lower() if mention.weak else ""
    for _ in range(4):  # up through `de havenstad Odessa`, `de luchthaven van Bagdad`, `Gent, Aalst en Ronse`
        head = tokens[i].head
        if (case not in OF and case) or head < 0 or head in own:
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
    if case in NEAR and (_near(case, noun, entry) or (case == "door" and moves)):
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
        entry.island or entry.place.country in ON_ISLANDS or (entry.place.kind == "city" and entry.place.geonames is None)
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


def distance(sentence: Sentence, i: int, own: set[int]) -> int | None:
    """0 for a phrase of the predicate itself, 1 inside its arguments, ABOVE for the verb above; None for other clauses."""
    tokens, start = sentence.tokens, i
    inside = 0
    while i >= 0:
        if i in own:
            return inside
        token = tokens[i]
        if token.deprel in CLAUSAL or (token.deprel in SHARED and token.upos in ("VERB", "AUX")):
            break
        if token.deprel.startswith(("nsubj", "obj", "iobj")) or (inside == 0 and token.head not in own and token.deprel == "nmod"):
            inside = 1
        if _case(sentence, i) in OTHER_EVENTS and i != start:
            return None
        i = token.head
    if not own:
        return None
    verb = min(own, key=lambda k: sum(1 for _ in sentence.ancestors(k)))
    while tokens[verb].deprel in SHARED and tokens[verb].head >= 0:
        verb = tokens[verb].head
        if verb == i or verb in sentence.ancestors(i):
            return ABOVE + inside
    return None


def coarseness(mention: Mention) -> int:
    """How large a thing is named: 0 a town, 1 a landmark or village, 2 a region, 3 a country, 4 a country by its adjective."""
    place = mention.candidates[0].place
    return 4 if mention.weak else 3 if place.kind == "country" else 2 if place.kind == "region" else int(place.geonames is None)
