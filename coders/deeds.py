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
VERDICTS, STRIKES = ("116",), ("18", "19", "20")
STEPS = ("15", "16", "17")
"""Roots of what a government decides to do against others."""
RULING = frozenset(["", "GOV", "MIL"])
"""Roles of those who blame nobody of their own state: `Israël beschoot Gaza. De Israëlische premier veroordeelde de raketaanvallen`."""
KEPT = (*STEPS, *VERDICTS, *STRIKES)
TOLD_BY = (
    dict.fromkeys("arrestatie aanhouding gevangenneming".split(), SEIZURES)
    | dict.fromkeys("sanctie strafmaatregel".split(), PENALTIES)
    | dict.fromkeys("uitzetting uitwijzing".split(), EXPULSIONS)
    | dict.fromkeys("vonnis uitspraak veroordeling celstraf gevangenisstraf doodstraf".split(), VERDICTS)
    | dict.fromkeys("maatregel stap besluit".split(), STEPS)
    | {"beslissing": (*STEPS, *VERDICTS)}
)
"""By the noun the roots and codes of the acts that it stands for."""
ATTACKS = ("aanval", "aanslag", "bombardement", "beschieting")
"""How nouns end for an act of violence: `de raketaanvallen`."""


def whose_deed(reading: SentenceCoder, act: Act, sources: list[Reference]) -> list[Reference]:
    """`arresteerde 200 betogers; de oppositie veroordeelde de arrestaties`: who did, in another clause of the sentence or in the sentence
    before, what is judged in this one; never who judges it."""
    if act.code[:2] != "11" or act.clause is None:
        return []
    roots = next((found for i in act.clause.slots.get("obj", ()) if (found := _stood_for(reading, i))), ())
    if not roots:
        return []
    own = {ref.code for ref in sources} | {ref.country for ref in sources if ref.role in RULING}
    doers = _doers_beside(reading, act, roots) or _doers_before(reading, roots)
    return [ref for ref in doers if ref.code not in own and ref.country not in own]


def _stood_for(reading: SentenceCoder, noun: int) -> tuple[str, ...]:
    """The acts that a noun with nothing but an article and adjectives points back to."""
    tokens, below = reading.sentence.tokens, reading.sentence.children[noun]
    definite = any(tokens[c].lower in DEFINITE for c in below)
    plain = all(tokens[c].deprel in ("det", "amod", "case", "punct") for c in below)
    if not definite or not plain or reading.reader.actors(noun):
        return ()
    lemma = tokens[noun].lemma.replace("_", "")
    return STRIKES if lemma.endswith(ATTACKS) else TOLD_BY.get(lemma, ())


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
    if did and act.code.startswith(KEPT):
        reading.memory.deeds.append((reading.number, act.code, did))
