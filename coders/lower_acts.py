"""The acts below an upper verb: those of the clause or the noun in its E slot (DESIGN: composition)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders.acts import GENERIC, Act
from coders.attributes import possessor
from coders.clauses import Clause
from coders.complements import BARE_INFINITIVE, LEADING, infinitive
from coders.composition import UNKNOWN, compose
from coders.matches import Match
from coders.nominals import CONTENT, noun_act, noun_slots
from coders.references import Reference
from coders.targets import default_targets, noun_targets
from coders.voice import UNACCUSATIVE

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

WITHDRAWAL = "087"
BY_ANYBODY = frozenset(["appeal", "demand", "reject", "consider", "threat", "investigate"])
"""Classes below which an act counts whoever is to do it: `eist dat de wereldmachten een vredesconferentie beleggen`."""


def lower_acts(reading: SentenceCoder, clause: Clause, match: Match) -> list[Act]:
    """The acts in the E slot: of a lower clause, or of an act noun."""
    told = match.frame.part("E")
    idiom = "inf" in match.frame.keys and told is not None and "inf" not in told.keys
    if match.noun is not None and match.lower is not None and idiom:
        reading.consumed.add(match.lower.verb)  # `wil niets weten van gesprekken`: the infinitive belongs to the idiom, the noun tells
        return _noun_acts(reading, match.noun, clause, match)
    if match.lower is not None:
        lower = match.lower
        joined = [c for c in clause.lower if c is not lower and c.kind == lower.kind and reading.together(lower, c)]
        reading.consumed |= {part.verb for part in (lower, *joined)}
        _inherit_subject(reading, clause, match, lower)
        if match.frame.code == "intend" and match.targets and "iobj" not in lower.slots:
            lower.slots["iobj"] = [match.targets[0].head]
        if lower.infinitive and set(clause.slots.get("iobj", ())) - set(match.used):  # `gaat Duitsland | gas leveren`
            lower.slots.setdefault("iobj", list(clause.slots["iobj"]))
        if lower.infinitive and set(clause.slots.get("obj", ())) - set(match.used):  # `overweegt Oekraïne | raketten te schenken`
            slot = "obj" if "obj" not in lower.slots else "iobj"
            lower.slots.setdefault(slot, list(clause.slots["obj"]))
        if clause.lemma in BARE_INFINITIVE and lower.infinitive and clause.slots.get("iobj"):
            lower.slots.setdefault("iobj", list(clause.slots["iobj"]))  # `gaat Litouwen | een brigade leveren`
        found = reading.acts(lower) or _through(reading, lower)
        if not found and match.frame.code in BY_ANYBODY:
            reading.unnamed.add(lower.verb)
            reading.read_again(lower)
            found = reading.acts(lower)
        return (found or [_unknown(reading, lower, match)]) + _joined_acts(reading, clause, match, joined)
    if match.noun is not None:
        return _noun_acts(reading, match.noun, clause, match)
    return []


def _joined_acts(reading: SentenceCoder, clause: Clause, match: Match, joined: list[Clause]) -> list[Act]:
    """`eist dat het leger de noodtoestand opheft en de gevangenen vrijlaat`: all clauses joined below a verb are what it is about."""
    found = []
    for part in joined:
        _inherit_subject(reading, clause, match, part)
        found += reading.acts(part)
    return found


def _through(reading: SentenceCoder, clause: Clause) -> list[Act]:
    """`te gaan praten met`, `te laten samenwerken`: a verb that only leads to the next one lets it through."""
    inner = infinitive(reading.sentence, clause) if clause.lemma in LEADING else None
    if inner is None:
        return []
    reading.consumed.add(inner.verb)
    for slot, fill in clause.slots.items():
        inner.slots.setdefault(slot, list(fill))
    if clause.verb in reading.addressees and clause.lemma != "laten":
        reading.addressees[inner.verb] = reading.addressees[clause.verb]
    reading.read_again(inner)
    return reading.acts(inner) or _through(reading, inner)


def _inherit_subject(reading: SentenceCoder, clause: Clause, match: Match, lower: Clause) -> None:
    """Control: the infinitive's subject is the addressee of an appeal, demand or accusation, else the upper subject."""
    if not lower.infinitive and not (lower.inherited_subject or "subj" not in lower.slots):
        return
    slot = match.frame.part("T")
    if match.frame.code in ("appeal", "demand", "accuse", "permit") and slot is not None and match.targets:
        lower.slots["subj"] = [ref.head for ref in match.targets[:1]]
        reading.addressees[lower.verb] = match.targets
    elif clause.lemma == "laten" and lower.lemma in UNACCUSATIVE:  # `liet de avondklok vallen`: what falls is no government
        lower.slots["subj"] = list(clause.slots.get("obj", ()))
    elif "subj" not in lower.slots and not lower.passive and clause.slots.get("subj"):
        lower.slots["subj"] = list(clause.slots["subj"])


def _unknown(reading: SentenceCoder, lower: Clause, match: Match) -> Act:
    subjects = [ref for i in lower.slots.get("subj", []) for ref in reading.reader.actors(i) if not ref.weak]
    targets = default_targets(reading.reader, lower, match, {ref.code for ref in subjects})
    act = Act(UNKNOWN, subjects, targets, match, lower, known=False, confidence=0.5)
    act.mood = "negated" if lower.negated else "asserted"
    return act


def _noun_acts(reading: SentenceCoder, noun: int, clause: Clause, match: Match) -> list[Act]:
    found = []
    heads = [noun, *(c for c in reading.sentence.children[noun] if reading.sentence.tokens[c].deprel == "conj")]
    for i in heads:
        given = "geven" in match.frame.heads and reading.matcher.below_an_upper_verb(clause)
        content = match.frame.code in CONTENT or match.frame.lower_only or given
        inner = noun_act(reading.matcher, i, clause if i == noun else None, content)
        if inner is not None and inner.frame.is_class and inner.noun is not None and not _follows(reading, i, inner.noun):
            inner = noun_act(reading.matcher, i, None, content)
        if inner is None or (match.frame.code == "do" and inner.frame.symmetric and _between_others(reading, i, clause)):
            continue
        if inner.frame.is_class:  # `stopzetting van de steun`, `de eis dat hij opstapt`
            below = _noun_acts(reading, inner.noun, clause, inner) if inner.noun is not None else []
            if inner.lower is not None:
                reading.consumed.add(inner.lower.verb)
                below = reading.acts(inner.lower)
            put = _put_by(reading, i) if match.frame.code == "reject" and inner.frame.code in CONTENT else []
            for lower in below:
                code = compose(reading.lexicon.composition, inner.frame.code, lower.code)
                if code:
                    blamed = lower.sources if inner.frame.code == "accuse" else put
                    if inner.frame.code in ("appeal", "demand"):  # `de eis dat Kosovo de agenten vrijlaat`: whoever is to do it
                        blamed = put or lower.sources
                        if match.frame.code == "reject" and lower.code.startswith(WITHDRAWAL):  # the troops have asked nothing
                            lower = replace(lower, targets=[])
                    named = [inner.frame.named(reading.sentence.tokens[i].form), *lower.patterns]
                    found.append(replace(lower, code=code, targets=blamed or lower.targets, patterns=named))
            continue
        doers = match.frame.code in ("investigate", "reject")
        targets = inner.targets or ([] if inner.frame.no_target else noun_targets(reading.reader, i, set(), doers, inner.frame.symmetric))
        act = Act(
            inner.frame.code,
            [],
            targets,
            inner,
            None,
            inner.frame.symmetric,
            patterns=[inner.frame.named(reading.sentence.tokens[i].form)],
        )
        found.append(act)
    return found


def _put_by(reading: SentenceCoder, noun: int) -> list[Reference]:
    """`wees het voorstel van Egypte voor een bestand af`, `hun eisen zijn genegeerd`: who turns down what was put to him does so to whoever
    put it."""
    owner = possessor(reading.reader, noun)
    return [owner] if owner is not None else noun_targets(reading.reader, noun, set())


def _between_others(reading: SentenceCoder, noun: int, clause: Clause) -> bool:
    """`organiseert een ontmoeting tussen buren`: who sets up talks between others is no party to them."""
    return bool(clause.slots.get("subj")) and "tussen" in noun_slots(reading.sentence, noun, None)


def _follows(reading: SentenceCoder, noun: int, inner: int) -> bool:
    """Does a phrase stand right behind the noun that it fills out, with nothing of the clause between them?"""
    inside = {*reading.sentence.subtree(noun), *reading.sentence.subtree(inner)}
    return noun < inner and all(i in inside for i in range(noun + 1, inner))


def put_to_him(reading: SentenceCoder, clause: Clause, match: Match) -> list[Act]:
    """`wees de eis af om zijn troepen terug te trekken`, where the parser left the infinitive to the verb: what was asked of him."""
    below = infinitive(reading.sentence, clause)
    if below is None or match.noun is None:
        return []
    _inherit_subject(reading, clause, match, below)
    asked = [act for act in reading.acts(below) if act.known and act.code not in GENERIC]
    if asked:
        reading.consumed.add(below.verb)
    whose = noun_targets(reading.reader, match.noun, set())
    noun = reading.sentence.tokens[match.noun].form
    return [replace(act, mood="asserted", targets=whose or act.targets, patterns=[noun, *act.patterns]) for act in asked]
