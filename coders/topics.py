"""Whom a statement is about: the actor that what is said, hoped, feared or considered names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.acts import OPINIONS
from coders.adpositions import preposition
from coders.clauses import Clause
from coders.matches import Match
from coders.references import Reference
from coders.targets import noun_targets

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

ABOUT = (OPINIONS | {"010"}) - {"018"}
"""Statements that are about somebody where they name him."""


APART = frozenset({"REB", "SEP", "OPP", "PTY", "LAB", "BUS", "NGO", "REL"})
"""Roles of bodies that are others than their state."""


def spoken_of(reading: SentenceCoder, match: Match, sources: list[Reference], code: str) -> list[Reference]:
    """A statement about a named actor has it as target (CONVENTIONS: details): the subject of what is said, and for a hope, a fear or a
    consideration whoever its phrase or its subject names."""
    if code not in ABOUT:
        return []
    avoid = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country}
    heads = [] if match.lower is not None else [i for i in match.used if preposition(reading.sentence, i) not in ("", "volgens", "aldus")]
    if match.lower is not None:
        heads += _subject_nouns(reading, match.lower)
    found = _named_among(reading, heads, avoid)
    if found or code == "010":
        return found
    for i in heads:
        found = [ref for ref in noun_targets(reading.reader, i, avoid) if not ref.open] or _situated(reading, i, avoid)
        if found:
            return found
    return []


def described(reading: SentenceCoder, clause: Clause, sources: list[Reference]) -> list[Reference]:
    """`volgens de president is de Navo hersendood`: the actor that a clause is about, other than whoever says it."""
    avoid = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country}
    return _named_among(reading, _subject_nouns(reading, clause), avoid)


def _subject_nouns(reading: SentenceCoder, clause: Clause) -> list[int]:
    subject = "obj" if clause.passive else "subj"
    mentions = reading.reader.mentions  # `de Palestijnse Autoriteit`, headed by its adjective
    return [i for i in clause.slots.get(subject, ()) if reading.sentence.tokens[i].upos in ("NOUN", "PROPN") or i in mentions]


def _named_among(reading: SentenceCoder, heads: list[int], avoid: set[str]) -> list[Reference]:
    for i in heads:
        found = [ref for ref in reading.reader.actors(i) if not ref.weak and not ref.open]
        # one politician of another, a government of the rebels or the union in its land
        found = [ref for ref in found if ref.country not in avoid or ref.role in APART or _is_named_person(reading, ref)]
        if found:
            return [ref for ref in found if ref.code not in avoid]
    return []


def _is_named_person(reading: SentenceCoder, ref: Reference) -> bool:
    mentions = (reading.reader.mentions.get(k) for k in range(ref.first, ref.last + 1))
    return any(mention is not None and mention[2].is_person for mention in mentions)


SITUATIONS = frozenset(
    "toestand situatie crisis oorlog geweld conflict hongersnood ontwikkeling gebeurtenis spanning chaos strijd onrust protest armoede "
    "toekomst vooruitzicht mensenrecht ramp escalatie recessie inflatie terugval".split()
)


def _situated(reading: SentenceCoder, i: int, avoid: set[str]) -> list[Reference]:
    """`de toestand in Libië`: the country where a thing is that somebody fears or hopes for."""
    if reading.sentence.tokens[i].lemma.split("_")[-1] not in SITUATIONS:
        return []
    places = [c for c in reading.sentence.children[i] if preposition(reading.sentence, c) in ("in", "van", "met", "rond")]
    return [ref for c in places for ref in reading.reader.actors(c) if ref.code not in avoid and ref.country not in avoid][:1]
