"""Nouns that stand for an act told before: `veroordeelde de arrestaties`, `noemde de maatregel onaanvaardbaar`, and whose act it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.acts import Act
from coders.nationality import settle
from coders.references import Reference

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

DEFINITE = frozenset("de het deze die dit dat".split())
SEIZURES, PENALTIES, EXPULSIONS = ("173",), ("163",), ("161", "166", "174")
STEPS = ("15", "16", "17")
"""Roots of what a government decides to do against others."""
TOLD_BY = (
    dict.fromkeys("arrestatie aanhouding gevangenneming".split(), SEIZURES)
    | dict.fromkeys("sanctie strafmaatregel".split(), PENALTIES)
    | dict.fromkeys("uitzetting uitwijzing".split(), EXPULSIONS)
    | dict.fromkeys("maatregel stap besluit beslissing ingreep".split(), STEPS)
)
"""By the noun the roots and codes of the acts that it stands for."""


def whose_deed(reading: SentenceCoder, act: Act, sources: list[Reference]) -> list[Reference]:
    """`arresteerde 200 betogers; de oppositie veroordeelde de arrestaties`: who did, in another clause of the sentence or in the sentence
    before, what is judged in this one; never who judges it."""
    if act.code[:2] != "11" or act.clause is None:
        return []
    roots = next((found for i in act.clause.slots.get("obj", ()) if (found := _stood_for(reading, i))), ())
    if not roots:
        return []
    own = {ref.code for ref in sources}
    return [ref for ref in _doers_beside(reading, act, roots) or _doers_before(reading, roots) if ref.code not in own]


def _stood_for(reading: SentenceCoder, noun: int) -> tuple[str, ...]:
    """The acts that a noun with nothing but an article and adjectives points back to."""
    tokens, below = reading.sentence.tokens, reading.sentence.children[noun]
    definite = any(tokens[c].lower in DEFINITE for c in below)
    plain = all(tokens[c].deprel in ("det", "amod", "case", "punct") for c in below)
    return TOLD_BY.get(tokens[noun].lemma, ()) if definite and plain and not reading.reader.actors(noun) else ()


def _doers_beside(reading: SentenceCoder, act: Act, roots: tuple[str, ...]) -> list[Reference]:
    """Who does such a thing in another clause of the sentence; nobody where several do."""
    others = (each for clause in reading.clauses if clause is not act.clause for each in reading.acts(clause))
    found: dict[str, Reference] = {}
    for other in others:
        if other.code.startswith(roots) and other.mood == "asserted":
            found |= {ref.code: ref for ref in settle(reading, other)[0] if not ref.open and not ref.weak}
    return list(found.values()) if len(found) == 1 else []


def _doers_before(reading: SentenceCoder, roots: tuple[str, ...]) -> list[Reference]:
    """Who did it in the sentence before."""
    lately = ((code, did) for number, code, did in reversed(reading.memory.deeds) if number >= reading.number - 1)
    return next((did for code, did in lately if code.startswith(roots)), [])


def remember(reading: SentenceCoder, act: Act, sources: list[Reference]) -> None:
    """Keep who did a thing that a noun may stand for later on in the article."""
    did = [ref for ref in sources if not ref.open]
    if did and act.code.startswith(STEPS):
        reading.memory.deeds.append((reading.number, act.code, did))
