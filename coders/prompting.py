"""Who prompted an act: who asked or demanded it, pressed for it, or did what it answers."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import TYPE_CHECKING

from coders.adpositions import preposition
from coders.attributes import van_actors
from coders.clauses import Clause
from coders.complements import marks
from coders.matches import Match
from coders.references import Reference

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

REQUESTS = ("02", "03", "10")
"""Roots of what one may refuse: what somebody asked for, offered or demanded."""


def asked_by(reading: SentenceCoder, clause: Clause, sources: list[Reference]) -> list[Reference]:
    """`Kiev vroeg Berlijn om tanks, maar de kanselier legt dat verzoek naast zich neer`: whose request it was, of an earlier clause."""
    refusers = {ref.country or ref.code for ref in sources}
    for other in reading.clauses:
        if other.verb >= clause.verb or clause.upper is other:
            continue
        for act in reading.acts(other):
            put_to = {ref.country or ref.code for ref in act.targets}
            if act.code[:2] in REQUESTS and put_to & refusers and act.mood == "asserted":
                return [ref for ref in act.sources if (ref.country or ref.code) not in refusers]
    themselves = {ref.code for ref in sources}
    return [ref for ref in _askers(reading, clause) if ref.code not in themselves and not ref.weak]


REQUESTED = frozenset("eis oproep verzoek aandringen druk ultimatum smeekbede aandrang pleidooi".split())
"""Nouns for what is asked of somebody."""
ASKING_VERBS = frozenset("eisen vragen verzoeken verlangen willen wensen vorderen bepleiten".split())


def _askers(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`weigert op te stappen, zoals de betogers eisen`, `ondanks oproepen van de EU`: who asked for what is refused."""
    for other in reading.clauses:
        told = {"zoals", "hoewel", "ofschoon"} & marks(reading.sentence, other) and other is not clause
        if told and other.lemma.replace("_", "") in ASKING_VERBS:
            return [ref for i in other.slots.get("subj", ()) for ref in reading.reader.actors(i)]
    return next((found for part in (clause, *clause.lower) if (found := _whose(reading, part, ("ondanks",), REQUESTED))), [])


def _whose(reading: SentenceCoder, clause: Clause, slots: Iterable[str], nouns: Set[str]) -> list[Reference]:
    """`onder druk van X`, `ondanks oproepen van X`: whose the first of these nouns is, in phrases with these prepositions."""
    phrases = (i for slot in slots for i in clause.slots.get(slot, ()))
    lemmas = {i: reading.sentence.tokens[i].lemma for i in phrases}
    named = (i for i, lemma in lemmas.items() if nouns & {lemma.split("_")[-1], lemma.replace("_", "")})
    return next((found for i in named if (found := van_actors(reading.reader, i))), [])


def answered(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`waarop de EU sancties instelde`: whoever acts in the clause above is whom the answer hits."""
    marked = any(reading.sentence.tokens[c].lower in ("waarop", "waarna", "daarop") for c in reading.sentence.children[clause.verb])
    if not marked or clause.upper is None:
        return []
    return [ref for i in clause.upper.slots.get("subj", ()) for ref in reading.reader.actors(i) if not ref.weak]


RETALIATING = frozenset("terugschieten terugslaan terugvuren terugvechten".split())


def provoked(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`bekogelden de politie, die terugsloeg`, `waarop het leger terugschoot`: whoever did it in the clause above is hit in return."""
    above = set(reading.sentence.ancestors(clause.verb))
    upper = next((each for each in reading.clauses if each.verb in above and each.verb != clause.verb), None)
    return [ref for act in reading.acts(upper) for ref in act.sources if not ref.weak] if upper is not None else []


QUESTIONS = ("vraag", "vragen")


def questioner(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`in antwoord op vragen van de Kamer`, `beantwoordde vragen van de Kamer`, `in hun antwoord aan de senatoren`: a statement that
    answers somebody is made to him."""
    tokens, children = reading.sentence.tokens, reading.sentence.children
    answers = [t.i for t in reading.sentence.with_form("antwoord") if clause.verb in list(reading.sentence.ancestors(t.i))[:3]]
    questions = clause.slots.get("obj", ()) if clause.lemma == "beantwoorden" else ()
    asked = [*clause.slots.get("op", ()), *questions, *(k for i in answers for k in range(i + 2, min(i + 5, len(tokens))))]
    for i in asked:
        if tokens[i].lower.endswith(QUESTIONS) and tokens[i].upos in ("NOUN", "PROPN"):
            return [ref for ref in van_actors(reading.reader, i) if ref.role != "MED"]
    for answer in answers:  # the receiver's phrase hangs on the answer, or beside it on the verb
        beside = (i for i in clause.slots.get("aan", ()) if i > answer and tokens[i].head == clause.verb)
        for i in (*(c for c in children[answer] if preposition(reading.sentence, c) == "aan"), *beside):
            found = [ref for ref in reading.reader.actors(i) if not ref.weak and not ref.place and ref.role != "MED"]
            if found:
                return found
    return []


def pressed_by(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`onder druk van de vakbonden`: to whom it is that somebody yields."""
    return _whose(reading, clause, ("onder", "op", "na"), PRESSURE)


PRESSURE = frozenset("druk aandringen eis protest".split())
UNDERGOING = frozenset(["vrijkomen", "terugkeren", "omkomen", "sterven", "sneuvelen"])
"""Verbs whose subject does nothing."""


def condition_subject(reading: SentenceCoder, clause: Clause, avoid: set[str]) -> list[Reference]:
    """`dreigen met een staking als de minister niet …`: whoever the condition speaks of, and not who merely undergoes what it asks for
    (`als de gijzelaars niet vrijkomen`)."""
    below = [lower for infinitive in clause.lower if infinitive.infinitive for lower in infinitive.lower]
    for lower in (*clause.lower, *below):  # a condition may hang on what is threatened
        acting = "door" if lower.lemma in UNDERGOING else "subj"  # of a passive the agent
        heads = lower.slots.get(acting, []) if lower.hypothetical else lower.slots.get("als", [])
        if heads:
            found = [r for i in heads for r in reading.reader.actors(i) if r.code not in avoid and not r.weak]
            if found:
                return found
    return []


SOMEBODY = frozenset(["hij", "zij", "ze"])
CALLERS = frozenset("ondertekenaar initiatiefnemer indiener".split())
"""Who asks something of a government without being anybody in politics."""
KIN = CALLERS | frozenset("familie weduwe vrouw echtgenote echtgenoot moeder vader broer zus dochter zoon".split())
"""Who asks it for another, if what is asked is a matter of state."""
TOWN_HALL = frozenset("gemeente burgemeester wethouder college gemeentebestuur gemeenteraad provincie ambtenaar".split())
"""Of whom people ask what concerns them alone."""


def calls_on_state(reading: SentenceCoder, clause: Clause, match: Match) -> bool:
    """`het congres verzoekt de Eerste Kamer`, `zij riep de paus op`, `zijn vrouw heeft de president gevraagd`: what somebody of whom
    nothing else is told asks of those who govern; not of the town hall, to which everybody turns."""
    if match.frame.code[:2] not in ("02", "10") and match.frame.code not in ("appeal", "demand"):
        return False
    tokens = reading.sentence.tokens
    asking = [tokens[i] for i in clause.slots.get("subj", ())]
    known = all(t.lower in SOMEBODY or t.lemma.split("_")[-1].lower() in (CALLERS if match.frame.code == "020" else KIN) for t in asking)
    if not known or clause.passive or clause.kind in ("acl:relcl", "xcomp"):
        return False
    slots = ("obj", "iobj", "aan", "van") if match.frame.code[:2] == "10" or match.frame.code == "demand" else ("obj", "iobj", "aan")
    asked = [i for slot in slots for i in clause.slots.get(slot, ()) if i not in clause.nested]
    refs = [ref for i in asked if tokens[i].lemma.split("_")[-1] not in TOWN_HALL for ref in reading.reader.actors(i) if not ref.weak]
    return any(ref.role in ("GOV", "LEG") or ref.code[:3] in ("IGO", "VAT") for ref in refs)
