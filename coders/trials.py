"""Which frames a clause was tried against, and what each lacked: for those who ask why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coders.clauses import Clause
from coders.frames import Frame, Slot
from coders.matching import Matcher


@dataclass(frozen=True, slots=True)
class Trial:
    """One frame against one clause: its score if it fits, else the items of its notation that nothing in the clause fills."""

    frame: Frame
    score: float | None
    lacks: tuple[str, ...] = ()


def trials(matcher: Matcher, clause: Clause) -> list[Trial]:
    """Every frame of the clause's verb: those that fit, best first, then those that lack least."""
    found = [_try(matcher, clause, frame) for frame in _frames(matcher, clause)]
    return sorted(found, key=lambda trial: (trial.score is None, -(trial.score or 0.0), len(trial.lacks), -trial.frame.specificity))


def _frames(matcher: Matcher, clause: Clause) -> Iterator[Frame]:
    """Frames of the verb, of verbs that share its form, and of the verb without its particle; each once."""
    lexicon = matcher.lexicon
    form = matcher.sentence.tokens[clause.verb].lower
    seen: set[str] = set()
    for verb in (clause.lemma, *lexicon.verbs.homographs.get(form, ()), clause.bare):
        for frame in (*lexicon.frames.get(verb, ()), *lexicon.class_frames.get(verb, ())):
            if frame.line not in seen:
                seen.add(frame.line)
                yield frame


def _try(matcher: Matcher, clause: Clause, frame: Frame) -> Trial:
    match = matcher.fit(frame, clause)
    if match is not None:
        return Trial(frame, match.score)
    return Trial(frame, None, tuple(_lacking(matcher, clause, frame)))


def _lacking(matcher: Matcher, clause: Clause, frame: Frame) -> Iterator[str]:
    """The items of a frame that keep it from fitting, as they are written in the dictionary."""
    if frame.reflexive and not clause.reflexive:
        yield "zich"
    if clause.reflexive and not frame.reflexive:
        yield "no zich"
    if frame.lower_only and matcher.fit(replace(frame, slots=(), reflexive=clause.reflexive), clause) is None:
        yield "^"
    for item, slot in zip(_slot_items(frame), frame.slots, strict=True):
        if not _fills(matcher, clause, frame, slot):
            yield item


def _slot_items(frame: Frame) -> list[str]:
    return [item for item in frame.text.split() if ":" in item and item != "T:none"]


def _fills(matcher: Matcher, clause: Clause, frame: Frame, slot: Slot) -> bool:
    alone = replace(frame, slots=(slot,), reflexive=clause.reflexive, lower_only=False)
    return matcher.fit(alone, clause) is not None
