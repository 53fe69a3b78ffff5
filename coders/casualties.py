"""Acts of force that a noun names (`een Russische aanval`): who did them, and what the verb tells that says whom they hit
(`kwamen om bij een aanslag`, `een aanslag kostte … het leven`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders import scenes, toponyms
from coders.acts import FOES_AT_HOME, FORCE, Act
from coders.adpositions import preposition
from coders.attributes import van_actors
from coders.clauses import Clause
from coders.matches import Match
from coders.nominals import noun_act
from coders.quantifiers import UNCOUNTED
from coders.references import Reference

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

TARGETED = "186"
"""Killing somebody for who he is, whatever the means."""
EASED = "087"
FOUGHT_BY_BOTH = ("oorlog", "gevecht", "strijd", "vijandelijkheid", "conflict")
"""Force that is nobody's own, whatever land its adjective names."""


def doers(reading: SentenceCoder, noun: int) -> list[Reference]:
    """Who does an act that a noun names: its `door` phrase, whom it is fought with (`gevechten met`), whose it is by its adjective or
    its first part (`een Russische aanval`, `de Hamas-aanval`), else an actor behind `van`."""
    by = [c for c in reading.sentence.children[noun] if preposition(reading.sentence, c) in ("door", "met")]
    owners = [] if toponyms.adjectives(reading.reader, noun) else van_actors(reading.reader, noun)
    named = [ref for c in by for ref in reading.reader.actors(c)] or ([] if _undergone(reading, noun, owners) else owners)
    solid = [ref for ref in named if not ref.weak and not ref.place]
    if solid or owners:
        return solid
    return [replace(ref, weak=False) for ref in reading.reader.actors(noun) if not ref.place]


def _undergone(reading: SentenceCoder, noun: int, owners: list[Reference]) -> bool:
    """`het bombardement van Beiroet`: a land is hit, where the noun may tell so by `van` and no other phrase tells who is."""
    if not owners or any(len(ref.code) > 3 for ref in owners):
        return False
    frames = reading.lexicon.nouns.get(reading.sentence.tokens[noun].lemma.split("_")[-1], ())
    aimed = any(preposition(reading.sentence, c) in ("op", "tegen") for c in reading.sentence.children[noun])
    return not aimed and any("van" in slot.keys and slot.part == "T" for frame in frames for slot in frame.slots)


def attackers(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`omgekomen bij een Israëlische luchtaanval`: whose attack it was."""
    attacks = [i for i in clause.slots.get("bij", ()) if noun_act(reading.matcher, i, None) is not None]
    found = next((found for i in attacks if (found := doers(reading, i) or _other_side(reading, clause, i))), [])
    return found or _announced(reading, clause)


ANSWERS = frozenset({"antwoord", "reactie", "vergelding", "wraak", "represaille", "tegenactie"})


def _announced(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`het Russische antwoord kwam snel: Kiev werd bestookt`: whose answer it is that the clause behind the colon tells."""
    tokens, above = reading.sentence.tokens, reading.sentence.tokens[clause.verb].head
    if clause.kind not in ("parataxis", "conj") or not 0 <= above < clause.verb:
        return []
    if not any(t.form == ":" for t in tokens[above : clause.verb]):
        return []
    upper = tokens[above].head if tokens[above].deprel == "xcomp" else above  # `liet niet lang op zich wachten`
    subjects = (i for verb in {above, upper} for i in reading.sentence.dependents(verb, "nsubj"))
    return [ref for i in subjects if tokens[i].lemma.split("_")[-1] in ANSWERS for ref in doers(reading, i)]


def _other_side(reading: SentenceCoder, clause: Clause, fight: int) -> list[Reference]:
    """`bij gevechten tussen het leger en de rebellen sneuvelden drie militairen`: whom those who fell were fighting."""
    fallen = {ref.role for slot in ("subj", "obj") for i in clause.slots.get(slot, ()) for ref in reading.reader.actors(i)}
    between = [c for c in reading.sentence.children[fight] if preposition(reading.sentence, c) == "tussen"]
    sides = [ref for c in between for ref in reading.reader.actors(c) if not ref.weak]
    others = [ref for ref in sides if ref.role not in fallen]
    return others if len(sides) == 2 and len(others) == 1 else []


def strikers(reading: SentenceCoder, clause: Clause, match: Match) -> list[Reference]:
    """Who did the deed that a verb of casualties tells of: its subject where the victims are its object (`het leger doodde bij een inval
    zes strijders`), the `door` phrase beside the noun (`kwamen bij een aanval om door …`), else the doers of the noun."""
    if match.noun is None:
        return []
    act, victim = match.frame.part("E"), match.frame.part("T")
    other = "subj" if victim is not None and "obj" in victim.keys else "door"
    told = [] if act is not None and "subj" in act.keys else clause.slots.get(other, ())
    solid = [ref for i in told if i != match.noun for ref in reading.reader.actors(i) if not ref.weak]
    return solid or doers(reading, match.noun)


def struck(reading: SentenceCoder, clause: Clause, named: list[Reference], sources: list[Reference]) -> list[Reference]:
    """Whom an act of force hits that killed people of whom nothing is told: whom its noun names, else the country of the place."""
    avoid = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country and ref.role not in FOES_AT_HOME}
    found = [ref for ref in named if ref.code not in avoid]
    country = "" if found else scenes.clause_place(reading, clause)
    return found if not country or country in avoid else [scenes.land(reading, country, clause.verb)]


def is_strike(reading: SentenceCoder, i: int) -> bool:
    """`Israëlische bombardementen`, `een Russische cyberaanval`: an act of force whose doer its adjective tells."""
    if not toponyms.adjectives(reading.reader, i):
        return False
    act = noun_act(reading.matcher, i, None)
    return act is not None and act.frame.code[:2] in FORCE


def is_anothers(reading: SentenceCoder, match: Match, sources: list[Reference]) -> bool:
    """`stopte het Russische offensief`: who ends force that its adjective says is not his own eases nothing; a war is of both sides."""
    own = {ref.country or ref.code for ref in sources}
    owned = [i for i in match.used if toponyms.adjectives(reading.reader, i) and not _is_shared(reading, i)]
    force = [i for i in owned if noun_act(reading.matcher, i, None) is not None]
    return bool(own) and any((ref.country or ref.code) not in own for i in force for ref in doers(reading, i))


def _is_shared(reading: SentenceCoder, noun: int) -> bool:
    return reading.sentence.tokens[noun].lemma.endswith(FOUGHT_BY_BOTH)


def detailed(plain: Act, struck: Act) -> Act:
    """One act of what a frame of the verb says and of what the noun beside it does (`doodde bij een bomaanslag`): the noun tells the kind
    of force unless the frame says it more finely, and each names whom the other does not."""
    if plain.symmetric or plain.code.startswith(TARGETED):
        return plain
    told = plain.code[:2] in FORCE and struck.match.noun in plain.match.used and _fineness(plain.code) >= _fineness(struck.code)
    first, second = (plain, struck) if told else (struck, plain)
    return replace(first, sources=first.sources or second.sources, targets=first.targets or second.targets)


def _fineness(code: str) -> tuple[int, bool]:
    return len(code), not code.endswith("0")


MANY = UNCOUNTED | frozenset("honderd duizend tweehonderd driehonderd vierhonderd vijfhonderd".split())


def are_massacred(reading: SentenceCoder, act: Act, ref: Reference) -> bool:
    """`tweehonderd mensen zijn in Congo vermoord`: so many, abroad, are no victims of a private crime."""
    counts = [reading.sentence.tokens[c].lower for c in reading.sentence.children[ref.head]]
    many = any(word in MANY or (word.isdigit() and int(word) >= 20) for word in counts)
    return act.code == "1823" and many and bool(ref.country) and ref.country not in ("NLD", "BEL")
