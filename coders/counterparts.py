"""Whom an act that names nobody is put to: who is dealt with in the clause beside it, who accused, who struck, whose place it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders import aims, deeds
from coders.acts import EMERGENCIES, Act
from coders.adpositions import preposition
from coders.clauses import Clause
from coders.discourse import DEEDS, names_a_thing
from coders.nationality import settle
from coders.private_affairs import MARCHES
from coders.references import Reference
from coders.toponyms import place_below

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

DENIAL = "016"
HARD, KIND = frozenset({"02", "10", "11", "12", "13", "16"}), frozenset({"018", "03", "04", "05"})
GOES_WITH = {"13": HARD | {"03"}, "16": HARD, "12": HARD, "10": frozenset({"02", "10"}), "02": KIND, "03": KIND}
"""By the root of an act that names nobody the roots (or codes) of acts of the same source before it that were put to the same one."""
JUDGING = frozenset({"01", "05", "11"})
"""Roots of what is said about another's deed."""
STEPS = frozenset("stap zet daad actie beslissing keuze ingreep schending provocatie test lancering executie arrestatie".split())
"""Nouns for a deed, whatever it was."""
HOME_PLACES = frozenset(
    "deel wijk stadsdeel binnenstad centrum hoofdstad land stad provincie regio deelstaat gebied noorden zuiden oosten westen".split()
)
"""Places without a name, which lie in the country of whoever acts there."""


def told_beside(reading: SentenceCoder, act: Act, sources: list[Reference]) -> list[Reference]:
    """The target that the clauses around an act without one tell; [] if they tell none."""
    judged = _aggressors(reading, act, sources) or deeds.whose_deed(reading, act, sources)
    return judged or _beside(reading, act, sources) or _opponents(reading, act)


def _aggressors(reading: SentenceCoder, act: Act, sources: list[Reference]) -> list[Reference]:
    """`de VN veroordeelden het geweld`: whose violence it is was told before."""
    if act.code[:2] != "11" or act.clause is None:
        return []
    if not any(reading.sentence.tokens[i].lemma in DEEDS for i in act.clause.slots.get("obj", ())):
        return []
    return [ref for ref in reading.memory.aggressors if ref.code not in {s.code for s in sources}]


def _beside(reading: SentenceCoder, act: Act, sources: list[Reference]) -> list[Reference]:
    """By the kind of the act: whom those who march ask, who accuses whoever denies, whom the clause before is put to."""
    clause = act.clause
    if clause is None:
        return []
    if act.code.startswith(MARCHES):
        return _asked_after(reading, act, clause)
    if clause.kind == "acl:relcl" and act.code[:2] in JUDGING:
        return _whose_deed(reading, clause, sources)
    before = reading.above(clause)
    joined = before if clause.kind == "conj" else None
    if act.code == DENIAL:
        return _accusers(reading, act, sources) or _claimants(reading, joined, sources)
    return _put_to_before(reading, act, joined, sources)


def _whose_deed(reading: SentenceCoder, clause: Clause, sources: list[Reference]) -> list[Reference]:
    """`sloten de scholen, een besluit dat de VN hekelden`: a noun behind a clause says what was done there, and by whom."""
    tokens, own = reading.sentence.tokens, {s.code for s in sources}
    deed = tokens[clause.verb].head
    named = deed >= 0 and (names_a_thing(tokens[deed].lemma) or tokens[deed].lemma.split("_")[-1] in STEPS)
    if (
        not named
        or tokens[deed].deprel not in ("appos", "parataxis")
        or not any(tokens[c].lower == "een" for c in reading.sentence.children[deed])
    ):
        return []
    done = next((each for i in reading.sentence.ancestors(deed) for each in reading.clauses if each.verb == i), None)
    doers = [ref for other in (reading.acts(done) if done is not None else ()) for ref in settle(reading, other)[0]]
    return [ref for ref in doers if ref.code not in own]


def _put_to_before(reading: SentenceCoder, act: Act, before: Clause | None, sources: list[Reference]) -> list[Reference]:
    """`eist van Athene dat het spaart en dreigt anders met sancties`: a threat joined to what is put to somebody is put to him too, a
    request to thanks (`bedankte België en vroeg om tanks`)."""
    own = {s.code for s in sources}
    for earlier in reading.acts(before) if before is not None else ():
        joined = GOES_WITH.get(act.code[:2], frozenset())
        if not joined.isdisjoint((earlier.code, earlier.code[:2])) and {s.head for s in earlier.sources} == {s.head for s in act.sources}:
            _, targets = settle(reading, earlier)
            return [t for t in targets if t.code not in own]
    return []


def _claimants(reading: SentenceCoder, before: Clause | None, sources: list[Reference]) -> list[Reference]:
    """`volgens Amnesty zijn er burgers gedood, maar Asmara ontkent dat`."""
    own = {s.code for s in sources}
    heads = before.slots.get("volgens", ()) if before is not None else ()
    return [ref for i in heads for ref in reading.reader.actors(i) if ref.code not in own and ref.role != "MED"]


def _accusers(reading: SentenceCoder, act: Act, sources: list[Reference]) -> list[Reference]:
    """`Rwanda, dat door Kinshasa van een inval wordt beschuldigd, ontkent`: a denial is made to whoever accuses in the same sentence."""
    lands = {s.country for s in sources if s.country}
    charges = (other for clause in reading.clauses if clause is not act.clause for other in reading.acts(clause))
    for charge in charges:
        if charge.code.startswith("112") and lands & {t.country for t in charge.targets}:
            return [ref for ref in charge.sources if ref.country not in lands]
    return []


def _asked_after(reading: SentenceCoder, act: Act, clause: Clause) -> list[Reference]:
    """`hebben betoogd en de premier gevraagd`: whom those who march ask or blame in the clause behind is whom they march against."""
    heads, own = {s.head for s in act.sources}, {s.code for s in act.sources}
    for later in reading.clauses:
        if later.kind == "conj" and reading.sentence.tokens[later.verb].head == clause.verb:
            for other in reading.acts(later):
                if other.code[:2] in ("02", "10", "11") and heads & {s.head for s in other.sources}:
                    return [t for t in settle(reading, other)[1] if t.code not in own]
    return []


def _opponents(reading: SentenceCoder, act: Act) -> list[Reference]:
    """`stuurt soldaten de straat op om de bendes te bestrijden`: against whom a force is shown, where its purpose tells."""
    if act.code[:2] != "15" or act.clause is None:
        return []
    return settle(reading, replace(act, targets=aims.meant_for(reading.matcher, act.clause, "15")))[1]


CURFEWS = EMERGENCIES | {"0813", "0814"}
"""Curfews and states of emergency, imposed and lifted."""


def placed_under(reading: SentenceCoder, act: Act, sources: list[Reference]) -> list[Reference]:
    """`riep op het eiland Mindanao de staat van beleg uit`, `de avondklok in Santiago`: the land in whose place it holds."""
    home = next((s.country for s in sources if s.country), "")
    if act.clause is None or not home or home in {s.code for s in sources}:
        return []
    tokens = reading.sentence.tokens
    objects = [c for i in act.clause.slots.get("obj", ()) for c in reading.sentence.children[i]]
    phrases = [i for slot in ("iobj", "obj", "in", "op", "voor") for i in act.clause.slots.get(slot, ())]
    phrases += [c for c in objects if preposition(reading.sentence, c) in ("in", "op", "voor")]
    for i in phrases:
        place = reading.reader.place_country(i) or place_below(reading.reader, i)
        if tokens[i].lemma in HOME_PLACES or place == home:
            return [Reference(home, i, i, i, tokens[i].form)]
    return []
