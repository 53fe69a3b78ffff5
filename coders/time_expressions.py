"""Time expressions in a parsed sentence: trigger words call their readers. Nothing is resolved here; `time_values.py` does that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coders import calendar_nl as nl
from coders import time_days as days
from coders import time_units as units
from coders.sentence import Sentence
from coders.time_days import Expression, Forms, at

ROLES = {"sinds": "start", "sedert": "start", "vanaf": "from", "tegen": "deadline", "voor": "deadline", "vóór": "deadline",
         "tot": "deadline", "binnen": "deadline", "uiterlijk": "deadline", "na": "after", "van": "of", "uit": "of"}  # fmt: skip
SKIPPED_BEFORE = frozenset("de het den vlak kort rond omstreeks ongeveer zowat eind al pas ruim bijna".split())

READERS: dict[str, Callable[[Forms, int], Expression | None]] = {
    **dict.fromkeys((str(year) for year in range(nl.EARLIEST_YEAR, nl.LATEST_YEAR + 1)), days.read_year),
    **dict.fromkeys((name.split()[-1] for name in nl.HOLIDAYS), days.read_holiday),
    **dict.fromkeys(("kwartaal", "trimester", "helft", "jaarhelft", "semester"), units.read_quarter),
    **dict.fromkeys(nl.SEASONS, units.read_season),
    **dict.fromkeys(nl.UNITS, units.read_unit),
    **dict.fromkeys((name + dot for name in nl.SHORT_MONTHS for dot in ("", ".")), days.read_month),
    **dict.fromkeys(nl.MONTHS, days.read_month),
    **dict.fromkeys(nl.DAY_PARTS, days.read_part_of_day),
    **dict.fromkeys(nl.DAY_OFFSETS, days.read_day),
    **dict.fromkeys(nl.WEEKDAYS, days.read_weekday),
    **dict.fromkeys(("daags", "anderendaags"), days.read_daags),
}
_TRIGGERS = frozenset(READERS)


def expressions(sentence: Sentence) -> list[Expression]:
    """The time expressions of a sentence in text order, none overlapping; durations, ages and habits are left out."""
    forms = [token.lower for token in sentence.tokens]
    found: list[Expression] = []
    end = -1
    for i, form in enumerate(forms):
        if i <= end:
            continue
        if form in _TRIGGERS:
            read = READERS[form](forms, i)
        elif form[0:1].isdigit() and len(form) >= 8:
            read = days.read_figures(forms, i)
        elif len(form) == 5 and form.isdecimal() and i and forms[i - 1] in ("in", "sinds", "jaar"):
            read = days.read_year(forms, i)  # `in 20205`: kept, so that it can be refused with its reason
        else:
            continue
        if read is None or read.first <= end or (read.kind == "year" and _counts_things(sentence, i)):
            continue
        end = read.last
        found.append(replace(read, head=_head(sentence, read), role=_role(forms, read)))
    return found


def _counts_things(sentence: Sentence, i: int) -> bool:
    """`in 2000 gemeenten`: the number belongs to the noun behind it."""
    token = sentence.tokens[i]
    return token.deprel == "nummod" and token.head == i + 1


def _head(sentence: Sentence, expression: Expression) -> int:
    """The token by which the expression hangs in the tree: the one whose own head lies outside it, its trigger before others."""
    inside = range(expression.first, expression.last + 1)
    if sentence.tokens[expression.head].head not in inside:
        return expression.head
    outer = [i for i in inside if sentence.tokens[i].head not in inside and sentence.tokens[i].deprel not in ("case", "det", "punct")]
    return outer[0] if outer else expression.head


def _role(f: Forms, expression: Expression) -> str:
    """What the preposition in front of the expression makes of it."""
    i = expression.first - 1
    while i >= 0 and f[i] in SKIPPED_BEFORE:
        i -= 1
    before = at(f, i)
    if before == "met" and at(f, i - 1) == "en" and at(f, i - 2) == "tot":
        return "deadline"
    if at(f, i - 1) == "jaar" and at(f, i - 2) in ("elk", "ieder"):
        return "habit"
    role = ROLES.get(before, expression.role)
    if role == "start" and at(f, i - 1) in ("eerst", "keer", "maal"):
        return "comparison"
    return role
