"""What an article tells of time as a whole: the day it appeared, where it says so itself, and the date that it last spoke of.

A publication date that is a month alone makes `zondag` no day, unless the article settles it: its dateline has a day (`ANKARA, 15 juni`),
it dates its own `vandaag` or `gisteren` (`vandaag, 15 juni`), or it names the one Sunday that it means in full (`zondag 14 juni`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from coders import calendar_nl as nl
from coders.sentence import Sentence
from coders.time_days import Expression
from coders.time_expressions import expressions
from coders.time_values import Dated, attempt, resolve

_BETWEEN = frozenset([",", "(", "is", "het"])
"""What stands between `vandaag` and its date."""
_DATELINE = re.compile(r"\s*[A-ZÀ-Þ][\w'’. -]{1,40}?,? (?:\([A-Z][\w/. -]{1,20}\),? )?$")
_OPENING = 3
"""Sentences that the dateline may stand in: the first ones may be the title's."""
_NEAR = timedelta(days=7)
"""A bare weekday is at most this far from the publication."""


@dataclass(slots=True)
class Timeline:
    """`published` as finely as the article settles it, the days that its weekdays stand for, and what it was last about ('' if undated)."""

    published: str = ""
    weekdays: dict[int, date] = field(default_factory=dict)
    about: str = ""

    @classmethod
    def of(cls, sentences: Sequence[Sentence], published: str) -> Timeline:
        """The timeline of an article before its first sentence."""
        period = nl.period(published)
        if period is None or period[0] == period[1]:
            return cls(published)
        told = [(sentence, e) for sentence in sentences for e in expressions(sentence)]
        opening = [sentence.start for sentence in sentences[:_OPENING]]
        days = {day for k, (sentence, e) in enumerate(told) for day in _publication(sentence, e, told[k + 1 :], published, opening)}
        if len(days) == 1 and period[0] <= (day := days.pop()) <= period[1]:
            return cls(day.isoformat())
        return cls(published, _weekdays([e for _, e in told], published, period))

    def attempt(self, e: Expression, before: Sequence[Expression], tense: str) -> Dated | str:
        """What `e` means, counted from the publication or from what was told before it: by `before` in its own sentence, else earlier."""
        day = self.weekdays.get(e.weekday) if e.kind == "weekday" and e.weekday is not None else None
        if day and not (e.until or e.anaphoric or e.count or e.shift == 1):
            return Dated(day.isoformat(), day - timedelta(bool(e.part)), day, "the day of that name that the article dates")
        if e.anaphoric and (anchor := self._anchor(before, tense)):
            return attempt(e, anchor, "future" if e.count > 0 or e.shift == 1 else "past")
        return attempt(e, self.published, tense)

    def _anchor(self, before: Sequence[Expression], tense: str) -> str:
        for other in reversed([o for o in before if not o.anaphoric]):
            found = resolve(other, self.published, "past" if tense == "present" else tense)
            if found is not None and found.value:
                return found.value
        return self.about


def _publication(
    sentence: Sentence, e: Expression, later: Sequence[tuple[Sentence, Expression]], published: str, opening: Sequence[int]
) -> Iterator[date]:
    """The day of publication that the article gives here, if it does; `opening` are the starts of sentences that may have a dateline."""
    tokens = sentence.tokens
    if e.kind == "day" and later and later[0][0] is sentence:
        other = later[0][1]
        between = {token.lower for token in tokens[e.last + 1 : other.first]}
        if between <= _BETWEEN and (day := _full(other, published)):
            yield day - timedelta(e.count)
    if sentence.start in opening and e.first < 8 and e.last + 1 < len(tokens) and tokens[e.last + 1].form in ("-", "–", "—"):
        if _DATELINE.fullmatch(sentence.text[: tokens[e.first].start - sentence.start]) and (day := _full(e, published)):
            yield day


def _full(e: Expression, published: str) -> date | None:
    """The day that an expression gives in figures, with its month."""
    found = resolve(e, published, "past") if e.kind == "date" and not e.until else None
    return found.latest if found is not None and len(found.value) == 10 else None


def _weekdays(told: Sequence[Expression], published: str, period: tuple[date, date]) -> dict[int, date]:
    """The weekdays that the article names once with day and month, about the time of publication."""
    days: dict[int, set[date]] = {}
    for e in told:
        day = _full(e, published) if e.weekday is not None else None
        if day and day.weekday() == e.weekday and period[0] - _NEAR <= day <= period[1] + _NEAR:
            days.setdefault(day.weekday(), set()).add(day)
    return {weekday: next(iter(found)) for weekday, found in days.items() if len(found) == 1}
