"""Whom a statement is about: the actor that what is said, hoped, feared or considered names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.acts import OPINIONS
from coders.adpositions import preposition
from coders.clauses import Clause
from coders.complements import marks
from coders.matches import Match
from coders.references import Reference
from coders.targets import noun_targets

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

GOVERNED = frozenset({"LAB", "NGO", "PTY", "OPP", "REL", "AGR", "BUS"})
"""Roles of those who speak of the government of their own country where they name no other (`de regering moet, zegt de FNV, …`)."""
RULING = frozenset({"GOV", "LEG"})
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
    found = _named_among(reading, heads, avoid) or _governing(reading, heads, sources)
    if found or code == "010":
        return found
    for i in heads:
        found = [ref for ref in noun_targets(reading.reader, i, avoid) if not (ref.open or ref.place)] or _situated(reading, i, avoid)
        if found:
            return found
    return []


def asked_after(reading: SentenceCoder, match: Match) -> list[Reference]:
    """`Kamerleden stelden de vraag of de minister genoeg had gedaan`: a question about those who govern is put to them."""
    tokens = reading.sentence.tokens
    questions = [i for i in match.used if tokens[i].lemma.split("_")[-1] == "vraag"]
    told = [c for c in reading.clauses if c.kind.startswith("acl") and tokens[c.verb].head in questions]
    subjects = (i for c in told for i in c.slots.get("obj" if c.passive else "subj", ()) if tokens[i].upos != "PRON")
    return next((found for i in subjects if (found := [r for r in reading.reader.actors(i) if r.role in RULING and not r.weak])), [])


def described(reading: SentenceCoder, clause: Clause, sources: list[Reference]) -> list[Reference]:
    """`volgens de president is de Navo hersendood`: the actor that a clause is about, other than whoever says it."""
    avoid = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country}
    heads = _subject_nouns(reading, clause)
    return _named_among(reading, heads, avoid) or _governing(reading, heads, sources)


def _subject_nouns(reading: SentenceCoder, clause: Clause) -> list[int]:
    subject = "obj" if clause.passive else "subj"
    mentions = reading.reader.mentions  # `de Palestijnse Autoriteit`, headed by its adjective
    heads = [i for i in clause.slots.get(subject, ()) if reading.sentence.tokens[i].upos in ("NOUN", "PROPN") or i in mentions]
    below = _filling_out(reading, clause, heads)
    return heads + (_subject_nouns(reading, below) if below is not None else [])


def _filling_out(reading: SentenceCoder, clause: Clause, heads: list[int]) -> Clause | None:
    """`de kans bestaat dat Spanje uit de VN wordt gezet`, `het is een schande dat Rusland …`: the clause that tells what there is."""
    if clause.lemma not in EXISTING:
        return None
    kinds, children = {"csubj", "ccomp", "acl", "advcl"}, reading.sentence.children[clause.verb]
    above = (clause.verb, *(i for i in heads if i in children))  # not `onderzoek dat er staat`, which hangs on its own subject
    told = (c for c in reading.clauses if c.kind in kinds and reading.sentence.tokens[c.verb].head in above)
    return next((c for c in told if "dat" in marks(reading.sentence, c)), None)


def _named_among(reading: SentenceCoder, heads: list[int], avoid: set[str]) -> list[Reference]:
    for i in heads:
        found = [ref for ref in reading.reader.actors(i) if not ref.weak and not ref.open]
        # one politician of another, a government of the rebels or the union in its land
        found = [ref for ref in found if ref.country not in avoid or ref.role in APART or _is_named_person(reading, ref)]
        if found:
            return [ref for ref in found if ref.code not in avoid]
    return []


def _governing(reading: SentenceCoder, heads: list[int], sources: list[Reference]) -> list[Reference]:
    """`volgens de vakbond mag de minister niet beslissen`: those who govern, of whom the governed speak, of whatever country."""
    if not sources or not all(ref.role in GOVERNED for ref in sources):
        return []
    return next(
        (found for i in heads if (found := [r for r in reading.reader.actors(i) if r.open and not r.weak and r.role in RULING])), []
    )


def _is_named_person(reading: SentenceCoder, ref: Reference) -> bool:
    mentions = (reading.reader.mentions.get(k) for k in range(ref.first, ref.last + 1))
    return any(mention is not None and mention[2].is_person for mention in mentions)


EXISTING = frozenset(["zijn", "bestaan", "blijven", "staan"])
"""Verbs that say of what a `dat` clause tells that it is so, may be so or is well known."""
SITUATIONS = frozenset(
    "toestand situatie crisis oorlog geweld conflict nood ontwikkeling gebeurtenis spanning chaos strijd onrust protest armoede "
    "toekomst vooruitzicht mensenrecht ramp escalatie recessie inflatie terugval opstand demonstratie betoging staatsgreep".split()
)


def _situated(reading: SentenceCoder, i: int, avoid: set[str]) -> list[Reference]:
    """`de toestand in Libië`: the country where a thing is that somebody fears or hopes for."""
    if reading.sentence.tokens[i].lemma.split("_")[-1] not in SITUATIONS:
        return []
    places = [c for c in reading.sentence.children[i] if preposition(reading.sentence, c) in ("in", "van", "met", "rond")]
    return [ref for c in places for ref in reading.reader.actors(c) if ref.code not in avoid and ref.country not in avoid][:1]
