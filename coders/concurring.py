"""What somebody demands who stands beside what another did or refused: `verlaagde de prijs, zoals de vakbonden eisen`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.acts import Act
from coders.clauses import Clause
from coders.composition import compose
from coders.frames import Frame
from coders.matches import Match
from coders.nationality import settle

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

DEMANDING = {"eisen": "demand", "verlangen": "demand", "vragen": "appeal", "bepleiten": "appeal"}
"""Classes of the verbs, by lemma."""
OF_REFUSALS = {"121": "1", "122": "3", "123": "4", "124": "5", "125": "6", "126": "8", "127": "7"}
"""The third digit of a demand or an appeal (10x, 02x), by the refusal that it meets."""
AS = Frame("100", ("eisen",), (), "zoals S eist", "coders/concurring.py")


def demanded(reading: SentenceCoder) -> list[Act]:
    """The demand or appeal of each clause with `zoals` and no object, put to whoever acts in the clause above."""
    found = []
    for clause in reading.clauses:
        upper = reading.above(clause)
        if upper is None or clause.lemma not in DEMANDING or "obj" in clause.slots or clause.negated or not _is_as(reading, clause):
            continue
        asking = [ref for i in clause.slots.get("subj", ()) for ref in reading.reader.actors(i) if not ref.weak]
        for act in reading.acts(upper):
            code = _code(reading, DEMANDING[clause.lemma], act)
            if asking and code:
                asked = [ref for ref in settle(reading, act)[0] if ref.code not in {s.code for s in asking}]
                found.append(Act(code, asking, asked, Match(AS, 0.0), clause, realis="demanded", confidence=0.6, patterns=[AS.text]))
    return found


def _is_as(reading: SentenceCoder, clause: Clause) -> bool:
    tokens = reading.sentence.tokens
    return any(tokens[c].lower == "zoals" for c in reading.sentence.children[clause.verb])


def _code(reading: SentenceCoder, upper: str, act: Act) -> str:
    """The code of asking for what an act did, or for what it refused."""
    if act.code[:2] != "12":
        return compose(reading.lexicon.composition, upper, act.code)
    third = OF_REFUSALS.get(act.code[:3], "0")
    return ("10" if upper == "demand" else "02") + third + act.code[3:]
