"""Who is named beside others: `evenals Rusland`, `net als Frankrijk`, `naast de VS ook Canada`, `onder wie drie agenten`. Each becomes a
member of the phrase that it goes with. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import is_companion, preposition
from coders.mending_settings import TIMES, begins_as_time
from coders.names import PLACE_NOUNS, Names
from coders.regrouping import Move, needing
from coders.roles import PEERS
from coders.sentence import Sentence, Token

ADDING = ("evenals", "alsook", "alsmede")
BESIDE = ("naast", "behalve")
"""Words that add somebody where `ook` stands before the one whom he goes with; without it `behalve` leaves him out."""
LIKE = frozenset({"als", "zoals"})
PEERS_IN_TIME = frozenset({"voorganger", "opvolger"})
"""Who held the same office at another time."""
ACTING = frozenset({"country", "body", "group", "person", "people", "place"})
INSIDE = frozenset({"DET", "ADJ", "NUM", "PROPN", "NOUN", "PRON", "ADP"})
"""Tags of what may stand between the word and the head of the phrase that it introduces."""
LOOSE = frozenset("advcl obl obl:arg nmod conj iobj obj appos parataxis dep nsubj nsubj:pass advmod ccomp xcomp orphan".split())
"""Relations that the parser gives to who is added."""
ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent"})
NOMINAL = frozenset({"NOUN", "PROPN"})


@needing(*ADDING)
def added(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`China veroordeelde, evenals Rusland, de aanval`, `de Verenigde Staten | evenals Canada | hebben`: who is added goes with whom he
    stands behind, else with the subject."""
    for link in sentence.with_form(*ADDING):
        member = _member(sentence, link)
        if member is not None and not _tells_when(member):
            yield from _joined(sentence, names, link, member, link.i)


@needing("net")
def likewise(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`Net als Frankrijk veroordeelde Duitsland de aanval`: a state or body does the same; a person without his office (`net als Obama`),
    or one who held it before (`net als zijn voorganger`), did it at his own time."""
    for net, link in sentence.pairs("net"):
        member = _member(sentence, link) if link.lower in LIKE else None
        earlier = member is not None and member.lemma in PEERS_IN_TIME
        if member is not None and not earlier and _is_named(sentence, names, member, ACTING - {"person"}):
            yield from _joined(sentence, names, link, member, net.i)


@needing(*BESIDE)
def besides(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`Naast de VS hebben | ook Canada en Australië | sancties opgelegd`, `behalve Rusland veroordeelde Frankrijk | ook Iran`: who is
    added goes with the one before whom `ook` stands."""
    tokens = sentence.tokens
    for link in sentence.with_form(*BESIDE):
        member = _member(sentence, link)
        verb = _verb(sentence, member.i) if member is not None else None
        if member is None or verb is None or member.deprel == "conj" or not _is_named(sentence, names, member):
            continue
        also = _also(sentence, member)
        if also is None:
            continue
        own = _own_preposition(sentence, link, member)
        for c in sentence.dependents(verb, *ARGUMENTS):
            if own and c > member.i and preposition(sentence, c) == own:  # `behalve tegen Rusland | ook sancties tegen Belarus`
                yield from _hung(link, member, c)
                break
            opens = min(i for i in sentence.subtree(c) if i > also or i == c)
            if opens == also + 1 and c != member.i and tokens[c].upos in NOMINAL and _is_named(sentence, names, tokens[c]):
                yield from _hung(link, member, c)


def _also(sentence: Sentence, member: Token) -> int | None:
    """The `ook` behind the member in the same clause, else one in front of it (`ook Spanje heeft, naast Ierland, …`)."""
    there = [t.i for t in sentence.with_form("ook")]
    for i in (*(i for i in there if i > member.i), *(i for i in there if i < member.i)):
        between = sentence.tokens[min(i, member.i) : max(i, member.i)]
        if not any(t.form in (";", ":") or (t.upos == "SCONJ" and t.head != member.i) for t in between):
            return i
    return None


def _member(sentence: Sentence, link: Token) -> Token | None:
    """The noun or name that the word introduces right in front of it."""
    tokens = sentence.tokens
    member = tokens[link.head] if link.head > link.i else None
    if member is None or member.upos not in NOMINAL or member.deprel not in LOOSE or member.head < 0:
        return None
    between = tokens[link.i + 1 : member.i]
    other = any(t.upos not in INSIDE for t in between)
    joined = link.deprel == "cc" and member.deprel == "conj"
    return None if other or joined or sentence.dependents(member.i, "cop") else member


def _own_preposition(sentence: Sentence, link: Token, member: Token) -> str:
    """The preposition between the word and the member that it introduces."""
    return next((t.lower for t in sentence.tokens[link.i + 1 : member.i] if t.upos == "ADP"), "")


def _tells_when(noun: Token) -> bool:
    return noun.lower in TIMES or noun.lemma in TIMES or begins_as_time(noun.lower)


def _is_named(sentence: Sentence, names: Names, noun: Token, kinds: frozenset[str] = ACTING) -> bool:
    """Is it a name, a title with its name, or a noun with the adjective of a land (`de Franse regering`)?"""
    if noun.i in names:
        return names[noun.i][0] in kinds
    adjectives = (sentence.tokens[c] for c in sentence.dependents(noun.i, "amod"))
    return _is_called(sentence, names, noun) or any(t.form[:1].isupper() and t.i > 0 for t in adjectives)


def _is_called(sentence: Sentence, names: Names, noun: Token) -> bool:
    """Is it a name, or a title with its name?"""
    return noun.i in names or any(c in names for c in sentence.dependents(noun.i, "appos", "flat"))


def _verb(sentence: Sentence, i: int) -> int | None:
    return next((a for a in sentence.ancestors(i) if sentence.tokens[a].upos in ("VERB", "AUX")), None)


def _joined(sentence: Sentence, names: Names, link: Token, member: Token, first: int) -> Iterator[Move]:
    """The member as one of those whom it stands behind, or of the subject where it opens the clause or stands behind the finite verb."""
    verb = _verb(sentence, member.i)
    host = _host(sentence, names, verb, member, first) if verb is not None else None
    if host is not None and (member.head, member.deprel) != (host, "conj"):
        yield from _hung(link, member, host)
        yield from _beside(sentence, member)


def _beside(sentence: Sentence, member: Token) -> Iterator[Move]:
    """`, net als Bahrein | en de Emiraten, | …`: who stands behind `en` in front of the next comma goes with the member."""
    tokens = sentence.tokens
    for t in tokens[member.i + 1 :]:
        if t.upos == "PUNCT" or t.has("VerbForm="):
            break
        if t.deprel == "conj" and t.head > t.i and t.upos in NOMINAL:
            yield t.i, member.i, "conj"


def _hung(link: Token, member: Token, host: int) -> Iterator[Move]:
    yield member.i, host, "conj"
    yield link.i, member.i, "cc"


def _host(sentence: Sentence, names: Names, verb: int, member: Token, first: int) -> int | None:
    tokens = sentence.tokens
    subject = next((c for c in sentence.dependents(verb, "nsubj", "nsubj:pass") if c != member.i), None)
    own = _own_preposition(sentence, tokens[first], member)
    if own:  # `aan Rusland, alsook aan Iran`
        return next((c for c in sentence.dependents(verb, *ARGUMENTS) if c < first and preposition(sentence, c) == own), None)
    apart = first > 0 and tokens[first - 1].form == ","
    last = first - 1 - apart
    if last < 0 or tokens[last].upos == "SCONJ" or tokens[last].has("VerbForm=Fin"):
        return subject if subject is not None and tokens[subject].upos in NOMINAL else None
    before = _argument_before(sentence, names, verb, member, first, last)
    end = max(i for i in sentence.subtree(member.i) if tokens[i].upos != "PUNCT")
    closing = apart and all(t.upos == "PUNCT" for t in tokens[end + 1 :])
    if before == subject or not apart or (before is not None and not closing):
        return before
    # `steunt Kiev, evenals Polen.`: whether he helps or is helped; `stuurt raketten, evenals soldaten`: what is sent as well
    unclear = before is not None and _is_named(sentence, names, tokens[before])
    acting = _is_called(sentence, names, member) if closing else _is_named(sentence, names, member)
    return subject if acting and not unclear and subject is not None and tokens[subject].upos in NOMINAL else None


def _argument_before(sentence: Sentence, names: Names, verb: int, member: Token, first: int, last: int) -> int | None:
    """The argument of the verb that ends right before the member, circumstances (`in maart`) left out."""
    tokens = sentence.tokens
    for c in sentence.dependents(verb, *ARGUMENTS):
        if c != member.i and c < first and tokens[c].upos in NOMINAL and _ends(sentence, c, member.i, first) == last:
            return c if not preposition(sentence, c) or _is_named(sentence, names, tokens[c]) else None
    return None


def _ends(sentence: Sentence, phrase: int, member: int, first: int) -> int:
    """The last word of a phrase that stands before `first`, without the member and its marks."""
    within = set(sentence.subtree(member)) if member in sentence.subtree(phrase) else set()
    words = [i for i in sentence.subtree(phrase) if i not in within and sentence.tokens[i].upos != "PUNCT"]
    return max((i for i in words if i < first), default=-1)


INCLUDING = frozenset({"DET", "ADJ", "NUM", "ADV"})
"""Tags of what may stand in front of the noun behind `onder wie`."""
FARTHEST = 14
"""Words between those of whom some are named and the names, at most."""


@needing("waaronder", "wie")
def included(sentence: Sentence) -> Iterator[Move]:
    """`vijftig mensen gearresteerd, | onder wie drie journalisten`, `enkele landen, | waaronder Polen en Letland,`: those named are
    members of the plural in front; a relative clause (`het juk waaronder Polen zuchtte`) is none."""
    tokens = sentence.tokens
    links = [(t, t) for t in sentence.with_form("waaronder")] + [(a, b) for a, b in sentence.pairs("onder") if b.lower == "wie"]
    for first, last in links:
        member = next((t for t in tokens[last.i + 1 : last.i + 6] if t.upos not in INCLUDING), None)
        if member is None or member.upos not in NOMINAL or _goes_on_as_clause(sentence, member.i):
            continue
        several = _plural_before(sentence, first.i, first is not last)
        if several is None or (member.head, member.deprel) == (several, "conj"):
            continue
        yield member.i, several, "conj"
        yield first.i, member.i, "cc"
        if last is not first:
            yield last.i, first.i, "fixed"


def _goes_on_as_clause(sentence: Sentence, i: int) -> bool:
    """Does a finite verb come before the next comma?"""
    ends = next((t for t in sentence.tokens[i + 1 :] if t.upos == "PUNCT" or t.has("VerbForm=Fin")), None)
    return ends is not None and ends.upos != "PUNCT"


def _plural_before(sentence: Sentence, link: int, persons: bool) -> int | None:
    """The plural noun of whom some are named behind `link`."""
    for token in reversed(sentence.tokens[max(0, link - FARTHEST) : link]):
        if token.upos not in NOMINAL or not token.has("Number=Plur") or token.deprel == "flat":
            continue
        if not (persons and token.lemma.split("_")[-1] in PLACE_NOUNS):
            return token.i
    return None


@needing("met")
def behind_companions(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`bezocht met zijn ambtgenoot | Kiev`, `viel samen met de Islamitische Jihad | Israël | aan`: behind those with whom somebody does a
    thing, the land or town that ends their phrase is the object that the verb lacks."""
    tokens = sentence.tokens
    for met in sentence.with_form("met"):
        top = tokens[met.head]
        verb = tokens[top.head]
        if met.deprel != "case" or not top.deprel.startswith("obl") or not met.i < top.i or top.head < 0:
            continue
        if not (is_companion(sentence, top.i) or top.lemma.split("_")[-1] in PEERS) or sentence.dependents(verb.i, "obj", "ccomp"):
            continue
        last = max(i for i in sentence.subtree(top.i) if tokens[i].upos != "PUNCT")
        kind, start = names.get(last, ("", -1))
        before = tokens[start - 1]
        known = names.get(before.i, ("", -1))[0] or ("peer" if before.lemma.split("_")[-1] in PEERS else "")
        if kind in ("country", "body", "place") and tokens[start].deprel in ("flat", "appos") and before.i >= top.i and known:
            yield start, verb.i, "obj"
