"""With whom somebody does what he does: `samen met Duitsland`, `met zijn Britse collega`. In an act that is no dealing between the two he
does it as well, and undergoes what both undergo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders.adpositions import is_companion
from coders.clauses import Clause
from coders.matches import Match
from coders.references import Reference
from coders.roles import PEERS, title
from coders.sentence import Sentence
from coders.valency import TOGETHER

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

BODIES = frozenset({"COP", "MIL", "JUD", "LEG", "LAB", "OPP", "REB", "PTY"})
"""Roles of those who take part in politics though nothing tells of what country they are."""


def beside_subject(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference]) -> list[Reference]:
    """Who does it with the sources that the subject names."""
    if clause.passive or match.sources is not None or not clause.slots.get("subj"):
        return []
    return _others(_companions(reading, clause, match, False), sources)


def beside_object(reading: SentenceCoder, clause: Clause, match: Match, targets: list[Reference]) -> list[Reference]:
    """`werd samen met een Franse journalist | opgepakt`, `pakte de leider | samen met twee journalisten | op`: who undergoes it with the
    object."""
    if not {ref.head for ref in targets} & set(clause.slots.get("obj", ())):
        return []
    return _others(_companions(reading, clause, match, True), targets)


def _others(found: list[Reference], first: list[Reference]) -> list[Reference]:
    """Those who are not named already; without an adjective of their own they are of the country of those whom they go with."""
    country = next((ref.country for ref in first if ref.country), "")
    found = [replace(ref, code=country + ref.code, open=False) if ref.open and country else ref for ref in found]
    return [ref for ref in found if ref.code not in {other.code for other in first}]


def _companions(reading: SentenceCoder, clause: Clause, match: Match, undergoing: bool) -> list[Reference]:
    """Those who go with the subject, or with those who undergo it."""
    heads = list(clause.slots.get(TOGETHER, ()))
    if not match.frame.symmetric and not match.mutual:
        heads += [i for i in clause.slots.get("met", ()) if i not in clause.nested and _goes_along(reading.sentence, match, i)]
    heads = [i for i in heads if (clause.passive or _stands_behind_object(reading.sentence, clause, match, i)) == undergoing]
    named = any("met" in slot.keys and not (slot.words is not None and slot.words.negated) for slot in match.frame.slots)
    found = [ref for i in heads if not (named and i in match.used) for ref in reading.reader.actors(i)]
    taken = {ref.head for ref in match.targets}
    found = [ref for ref in found if ref.head not in taken and not (ref.weak or ref.place or ref.anonymous)]
    return [ref for ref in found if undergoing or not ref.open or ref.role in BODIES]


def _stands_behind_object(sentence: Sentence, clause: Clause, match: Match, companion: int) -> bool:
    """`arresteerde de leider | samen met twee journalisten`, but `bombardeerde Iran samen met de VS`, which are no persons."""
    if match.frame.code[:2] not in ("17", "18") and match.frame.code[:3] != "084":
        return False
    together = next((c for c in sentence.children[companion] if sentence.tokens[c].lower == "met"), 0) - 1
    return any(together - 1 in sentence.subtree(i) for i in clause.slots.get("obj", ()))


def _goes_along(sentence: Sentence, match: Match, i: int) -> bool:
    """`samen met X`; on a visit also `met zijn Britse collega`."""
    visiting = match.frame.code == "042" and title(sentence.tokens[i].lemma) in PEERS
    return visiting or is_companion(sentence, i)
