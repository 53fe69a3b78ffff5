"""Whom an act hits where its frame does not mark it: objects first, then phrases in the order in which they are likely to be meant."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import TYPE_CHECKING

from coders.adpositions import is_companion, preposition
from coders.clauses import Clause
from coders.discourse import names_a_thing
from coders.matches import Match
from coders.nominals import noun_slots
from coders.references import Reference
from coders.sentence import Sentence

if TYPE_CHECKING:
    from coders.actors import ActorReader

DEFAULT_TARGETS = ("tegen", "aan", "met", "van", "op", "bij", "jegens", "naar", "voor", "tegenover", "tussen", "over")
LOCATIVE = frozenset({"op", "bij", "naar", "in"})
SCENES = frozenset({"in", "uit", "bij", "nabij"})
TARGET_CORE = ("obj", "iobj")
GIVING = ("02", "03", "07", "10", "12")
"""Roots of giving things, and of asking for them, promising and refusing them."""
TIES = frozenset("band betrekking relatie contact vriendschap connectie toenadering".split())
"""What somebody has with others."""
FATES = frozenset("dood lot verdwijning overlijden moord ontvoering mishandeling doodschieten slachtoffer waarheid".split())
"""Nouns for what became of people, who are asked nothing."""

FOUNDING = frozenset("oprichting stichting bouw aanleg inrichting instelling vorming".split())
"""Nouns for bringing something into being."""
ORDERED_BY = tuple(f"{word}_van" for word in ("verzoek", "vraag", "aandringen", "initiatief", "bevel", "last", "opdracht", "voorstel"))
"""`op verzoek van een fonds`: who wants a thing done is not whom it is done to."""


def default_targets(reader: ActorReader, clause: Clause, match: Match, avoid: set[str]) -> list[Reference]:
    """The target of a frame that marks none: object, indirect object, an actor inside them, then prepositional phrases."""
    for slot in TARGET_CORE:
        for i in clause.slots.get(slot, ()):
            if match.frame.code[:2] == "11" and (doers := _doers(reader, clause, i, avoid)):
                return doers
            found = [ref for ref in reader.actors(i) if ref.code not in avoid]
            if match.frame.code[:2] in GIVING and i in match.used:  # `zegde luchtafweer toe`: what is given is not whom it is given to
                found = [ref for ref in found if not (ref.open and ref.role == "MIL")]
            if found:
                return found
    if "obj" not in clause.slots:
        for i in clause.slots.get("bare", ()):
            found = [ref for ref in reader.actors(i) if ref.code not in avoid and not ref.place]
            if found:
                return found
    unasked = {i for i, parent in clause.nested.items() if parent not in match.used}
    if match.frame.code[:2] in ("17", "18"):
        unasked |= set(clause.slots.get("met", ()))  # with whom or what force is used
    unasked |= {i for i in clause.slots.get("met", ()) if is_companion(reader.sentence, i)}
    unasked |= {i for slot, heads in clause.slots.items() if slot.endswith(ORDERED_BY) for i in heads}
    if match.frame.code == "175":  # what a dispersed crowd was for or against
        unasked |= {*clause.slots.get("voor", ()), *clause.slots.get("tegen", ())}
    found = phrase_targets(reader, clause.slots, avoid, unasked, match.frame.code[:2] in ("10", "14", "08"), match.used)
    if not found:
        found = _unattached(reader, clause, match, avoid)
    if not found and (match.frame.code[:2] not in ("01", "08", "14", "15") or match.frame.code == "080"):
        found = [ref for i in match.used for ref in noun_targets(reader, i, avoid) if not ref.place][:1]
    return found or [ref for i in match.used for ref in _sent_from(reader, clause, i) if ref.code not in avoid][:1]


def _sent_from(reader: ActorReader, clause: Clause, noun: int) -> list[Reference]:
    """`steunt het initiatief uit Berlijn`: the capital that a proposal comes from makes it."""
    if not names_a_thing(reader.sentence.tokens[noun].lemma):
        return []
    behind = [c for c in clause.slots.get("uit", ()) if noun < c <= noun + 3]  # given to the verb
    senders = [c for c in (*reader.sentence.children[noun], *behind) if preposition(reader.sentence, c) == "uit"]
    return [replace(ref, place=False, weak=False) for c in senders if reader.is_capital(c) for ref in reader.actors(c)]


def _doers(reader: ActorReader, clause: Clause, deed: int, avoid: set[str]) -> list[Reference]:
    """`hekelt de behandeling van migranten door Tunesië`: blame is for who did it, not for whom it was done to."""
    within = [*noun_slots(reader.sentence, deed, None).get("door", ()), *(() if clause.passive else clause.slots.get("door", ()))]
    if reader.sentence.tokens[deed].lemma.split("_")[-1] in TIES:  # `hekelde de Russische banden van Hongarije`
        within = [*within, *noun_slots(reader.sentence, deed, None).get("van", ())]
    return next((found for i in within if (found := [ref for ref in reader.actors(i) if ref.code not in avoid and not ref.place])), [])


def is_scene(reader: ActorReader, i: int, refs: list[Reference]) -> bool:
    """`de droogte in Ethiopië`, `de vraag uit China`: a thing that only its place ties to a country, where nobody need be to blame."""
    if not all(ref.place for ref in refs) or reader.place_country(i):
        return False
    return any(preposition(reader.sentence, c) in SCENES and reader.place_country(c) for c in reader.sentence.children[i])


def is_victim(sentence: Sentence, ref: Reference) -> bool:
    """`een onderzoek naar de dood van burgers`, `de moord op een priester`: whom something befell that others must account for."""
    head = ref.head
    if sentence.tokens[head].deprel == "conj":  # `het lot van mannen en vrouwen`
        head = sentence.tokens[head].head
    above = sentence.tokens[head].head
    fate = above >= 0 and sentence.tokens[above].lemma.split("_")[-1] in FATES
    return fate and preposition(sentence, head) in ("van", "op", "over")


def is_founded(sentence: Sentence, ref: Reference) -> bool:
    """`de oprichting van een tribunaal`, `de bouw van scholen`: what is yet to be there is nobody to whom anything is done."""
    above = sentence.tokens[ref.head].head
    made = above >= 0 and sentence.tokens[above].lemma.split("_")[-1] in FOUNDING
    return made and bool(ref.role) and preposition(sentence, ref.head) == "van"


def _unattached(reader: ActorReader, clause: Clause, match: Match, avoid: set[str]) -> list[Reference]:
    """A `tegen` phrase that the parser left on the subject; for what is asked, rejected or blamed, whoever does it (`door`)."""
    fillers = list(clause.loose.get("tegen", ()))
    if match.frame.code[:2] in ("02", "10", "11", "12", "13"):
        fillers += [*clause.slots.get("door", ()), *clause.loose.get("door", ())]
    for i in fillers:
        found = [ref for ref in reader.actors(i) if ref.code not in avoid and not ref.place]
        if found:
            return found
    return []


def phrase_targets(
    reader: ActorReader,
    slots: dict[str, list[int]],
    avoid: set[str],
    unasked: Container[int] = (),
    strict: bool = False,
    asked: Container[int] = (),
) -> list[Reference]:
    """The first actor in a prepositional phrase, in the order of DEFAULT_TARGETS; `strict` leaves out phrases that may be settings."""
    for prep in DEFAULT_TARGETS:
        if strict and prep in ("voor", "over", "op", "bij", "met"):
            continue
        for i in slots.get(prep, ()):
            if i in unasked:
                continue
            found = [ref for ref in reader.actors(i) if ref.code not in avoid and not ref.place]
            if found and not (i not in asked and prep in LOCATIVE and all(len(ref.code) == 3 for ref in found)):
                return found
    return []


def noun_targets(reader: ActorReader, noun: int, avoid: set[str], doers: bool = False, mutual: bool = False) -> list[Reference]:
    """The target of an act noun: phrases that hang on it (with `doers`, the `door` phrase first), then its adjective."""
    slots = noun_slots(reader.sentence, noun, None)
    for i in slots.get("door", ()) if doers else ():
        found = [ref for ref in reader.actors(i) if ref.code not in avoid]
        if found:
            return found
    if mutual:  # partners are named by `met` and `tussen`, not by what they talk about
        slots = {prep: fill for prep, fill in slots.items() if prep in ("met", "tussen", "van")}
        own = noun_slots(reader.sentence, noun, None)  # `het overleg in Parijs over Mali`
        venues = [i for prep in ("in", "te", "over", "rond") for i in own.get(prep, ())]
        here = {ref.code for i in venues for ref in reader.actors(i)}
        named = [ref for ref in phrase_targets(reader, slots, avoid) if not ref.weak]
        return named or [ref for ref in _own_actor(reader, noun, avoid | here) if not ref.place]  # `een top over Libië`
    return phrase_targets(reader, slots, avoid) or _own_actor(reader, noun, avoid)


def _own_actor(reader: ActorReader, noun: int, avoid: set[str]) -> list[Reference]:
    """Whose a thing is by its adjective; soldiers, police and arms are the thing itself (`een pleidooi voor luchtafweer`)."""
    return [ref for ref in reader.actors(noun) if ref.code not in avoid and ref.role not in ("MIL", "COP")]
