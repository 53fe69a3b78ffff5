"""Readers of days, weekdays, months, years and holidays: each looks at the words around its trigger word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coders import calendar_nl as nl


@dataclass(frozen=True, slots=True)
class Expression:
    """One time expression: tokens `first` to `last`, its head token, and what it says.

    `kind` tells which of the other fields count. `role` tells what the expression does: `date` places an event, `start` and `from` its
    beginning (`sinds`, `vanaf`); `deadline`, `after`, `habit`, `comparison` (`voor het eerst sinds`) and `of` (`van 2015`) date no clause.
    `shift` is -1 for `vorige`, 1 for `volgende`, 0 for `deze`, None when nothing is said; `until` is the end of a range.
    """

    first: int
    last: int
    head: int
    kind: str
    role: str = "date"
    day: int | None = None
    month: int | None = None
    year: int | None = None
    year_shift: int | None = None
    weekday: int | None = None
    unit: str = ""
    count: int = 0
    vague: bool = False
    exact: bool = False
    anaphoric: bool = False
    shift: int | None = None
    part: str = ""
    name: str = ""
    until: tuple[int | None, ...] = ()


Forms = Sequence[str]

EDGES = {"begin": "begin", "eind": "eind", "einde": "eind", "half": "half", "midden": "half", "medio": "half", "halfweg": "half",
         "halverwege": "half"}  # fmt: skip
DISTRIBUTIVE = frozenset(
    "elke iedere elk ieder iederen alle per om eerste tweede derde vierde zwarte bloedige stille roze black super".split()
)
"""Before a weekday they make a habit, a count or a name of it: no date."""
RANGE_WORDS = frozenset({"tot", "en", "t/m", "-", "–", "—"})
YEAR_BEFORE = frozenset(
    "in sinds sedert vanaf tot voor vóór na begin eind einde half midden medio van uit jaar tegen tussen rond uiterlijk".split()
)


def at(f: Forms, i: int) -> str:
    return f[i] if 0 <= i < len(f) else ""


def shift_of(word: str) -> int | None:
    """-1, 0 or 1 for `vorige`, `deze`, `volgende` and their like."""
    if word in nl.LAST or word in nl.PAST:
        return -1
    return 0 if word in nl.THIS else 1 if word in nl.NEXT or word in nl.COMING else None


def make(first: int, last: int, kind: str, head: int, **data: object) -> Expression:
    return Expression(first, last, head, kind, **data)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------------------------ days and weekdays


def read_day(f: Forms, i: int) -> Expression | None:
    """`gisteren`, `morgenochtend`, `vannacht`, `vandaag over een week`; `deze morgen` is this morning, `een morgen` no date."""
    if f[i] == "morgen" and (
        at(f, i - 1) in nl.THIS | nl.SAME | nl.NEXT | nl.FOLLOWING
        or at(f, i - 1) in ("een", "de", "elke", "iedere", "iederen", "goede", "'s", "vorige")
    ):
        return read_part_of_day(f, i)
    last = i + 1 if at(f, i + 1) in nl.DAY_PARTS else i
    count = nl.DAY_OFFSETS[f[i]]
    ahead = _week_ahead(f, last + 1)
    return make(i, last + 4 * bool(ahead) - bool(ahead), "day", i, count=count + ahead, part="nacht" if f[last].endswith("nacht") else "")


def _week_ahead(f: Forms, i: int) -> int:
    """7 for `over een week`, 14 for `over twee weken` or `over veertien dagen`, read at `over`; else 0."""
    if at(f, i) != "over":
        return 0
    count, unit = nl.number(at(f, i + 1)) or 0, nl.UNITS.get(at(f, i + 2))
    return 7 * count if unit == "week" else 7 * (count // 7) if unit == "day" and count in (8, 14, 15) else 0


def read_part_of_day(f: Forms, i: int) -> Expression | None:
    """`deze voormiddag`, `vorige nacht`; `die avond`, `de volgende ochtend`, `de nacht ervoor`, counted from a day told before."""
    night = f[i] == "nacht"
    if at(f, i - 1) in nl.THAT:
        return make(i - 1, i, "day", i, part="nacht" * night, anaphoric=True)
    told = told_next(f, i)
    if told:
        return told
    shift = shift_of(at(f, i - 1))
    if shift is None or at(f, i - 1) == "laatste":
        return None
    if at(f, i - 1) in nl.NEXT:
        return make(i - 1, i, "ago", i, unit="day", count=1, anaphoric=True)
    return make(i - 1, i, "day", i, count=0 if night or shift >= 0 else shift, part="nacht" * night)


def told_next(f: Forms, i: int, unit: str = "day") -> Expression | None:
    """`de dag erna`, `het jaar ervoor`, `de daaropvolgende nacht`: one unit on from a day told before."""
    after = at(f, i + 1)
    if at(f, i - 1) in nl.FOLLOWING:
        return make(i - 1, i, "ago", i, unit=unit, count=1, anaphoric=True)
    if at(f, i - 1) in ("de", "het") and (after in nl.JUST_BEFORE or after in nl.JUST_AFTER):
        return make(i - 1, i + 1, "ago", i, unit=unit, count=-1 if after in nl.JUST_BEFORE else 1, anaphoric=True)
    return None


def read_daags(f: Forms, i: int) -> Expression | None:
    """`daags nadien`, `daags voordien`, `'s anderendaags`: a day on from one told before."""
    if f[i] == "anderendaags":
        return make(i - (at(f, i - 1) in ("'s", "’s", "s")), i, "ago", i, unit="day", count=1, anaphoric=True)
    after = at(f, i + 1)
    if after in nl.JUST_BEFORE or after in nl.JUST_AFTER:
        return make(i, i + 1, "ago", i, unit="day", count=-1 if after in nl.JUST_BEFORE else 1, anaphoric=True)
    return None


def read_weekday(f: Forms, i: int) -> Expression | None:
    """`zondag`, `vorige vrijdag`, `dinsdag volgende week`, `vrijdag a.s.`, `van zaterdag op zondag`, `vrijdag 12 juni`."""
    before = at(f, i - 1)
    if f"{before} {f[i]}" in nl.HOLIDAYS:
        return read_holiday(f, i)
    if before in DISTRIBUTIVE:
        return None
    written = month_after(f, i)
    if written:
        return written
    shift = shift_of(before)
    first = i - (shift is not None)
    if before == "laatste" and at(f, i + 1) in ("van", "in"):
        return None
    day = nl.WEEKDAYS[f[i]]
    if before in nl.SAME or before in nl.FOLLOWING:
        return make(i - 1, i, "weekday", i, weekday=day, shift=1 if before in nl.FOLLOWING else None, anaphoric=True)
    if at(f, i + 1) == "op" and at(f, i + 2) in nl.WEEKDAYS and at(f, i - 1) == "van":
        return make(_night_start(f, i), i + 2, "weekday", i, weekday=nl.WEEKDAYS[f[i + 2]], part="nacht")
    last = i + (at(f, i + 1) in nl.DAY_PARTS)
    if before == "van" and at(f, i - 2) in nl.DAY_PARTS:
        first = _night_start(f, i)
    after = at(f, last + 1)
    if after in nl.BACK_AFTER or after in nl.AHEAD_AFTER:
        return make(first, last + 1, "weekday", i, weekday=day, shift=-1 if after in nl.BACK_AFTER else 1)
    if after in nl.TOLD_BEFORE or after in nl.TOLD_AFTER:
        return make(first, last + 1, "weekday", i, weekday=day, shift=-1 if after in nl.TOLD_BEFORE else 1, anaphoric=True)
    if shift_of(after) is not None and at(f, last + 2) == "week":
        return make(first, last + 2, "weekday of week", i, weekday=day, shift=shift_of(after))
    ahead = _week_ahead(f, last + 1)
    if ahead:
        return make(first, last + 3, "weekday", i, weekday=day, shift=1, count=ahead)
    end = _range_end(f, last + 1)
    if end and f[end] in nl.WEEKDAYS and (before in ("van", "tussen") or at(f, last + 1) in ("tot", "t/m")) and f[end] != f[i]:
        return make(first - (before in ("van", "tussen")), end, "weekday", i, weekday=day, shift=shift, until=(nl.WEEKDAYS[f[end]],))
    return make(first, last, "weekday", i, weekday=day, shift=shift)


def _night_start(f: Forms, i: int) -> int:
    """Where `de nacht van` in front of token `i` begins; `i` itself without it."""
    if at(f, i - 1) == "van" and at(f, i - 2) in nl.DAY_PARTS:
        return i - 3 if at(f, i - 3) in ("de", "deze") else i - 2
    return i


def _range_end(f: Forms, i: int) -> int | None:
    """The position behind `tot`, `en`, `tot en met`, `t/m` or a dash at `i`."""
    if at(f, i) not in RANGE_WORDS:
        return None
    j = i + (3 if at(f, i) == "tot" and at(f, i + 1) == "en" and at(f, i + 2) == "met" else 1)
    return j if j < len(f) else None


def month_after(f: Forms, i: int) -> Expression | None:
    """The date behind a weekday (`vrijdag 12 juni`, `vrijdag, 12 juni`), the weekday kept to choose the year by."""
    j = i + 1 + (at(f, i + 1) in (",", "de"))
    if nl.day_number(at(f, j)) is None:
        return None
    for k in range(j + 1, min(j + 6, len(f))):  # `zaterdag 13 op zondag 14 juni`
        if f[k] in nl.MONTHS or f[k].rstrip(".") in nl.SHORT_MONTHS:
            found = read_month(f, k)
            if found and found.day is not None and found.first <= j:
                own = nl.WEEKDAYS[f[i]] if found.until == () else None
                return replace(found, first=min(found.first, i), weekday=own)
            return None
        if f[k] not in RANGE_WORDS and f[k] != "op" and f[k] not in nl.WEEKDAYS and nl.day_number(f[k]) is None:
            return None
    return None


# ------------------------------------------------------------------------------------------------------------------ months and dates


def read_month(f: Forms, i: int) -> Expression | None:
    """A month with what stands before it (days, `begin`, `vorige`) and behind it (a year, `vorig jaar`)."""
    word = f[i].rstrip(".")
    month = nl.MONTHS.get(word) or nl.SHORT_MONTHS[word]
    day = nl.day_number(at(f, i - 1)) or (1 if at(f, i - 1) == "eerste" else 0)
    if word not in nl.MONTHS and not day:
        return None
    last, year, year_shift = year_after(f, i)
    if not day:
        dashed = re.fullmatch(r"(\d{1,2})[-–](\d{1,2})", at(f, i - 1))
        if dashed:
            return make(
                i - 1, last, "date", i, day=int(dashed[1]), month=month, year=year, year_shift=year_shift, until=(int(dashed[2]), month)
            )
        return _bare_month(f, i, last, month, year, year_shift)
    night = False
    first = i - 1
    until: tuple[int | None, ...] = ()
    start = _range_start(f, i - 1)
    if start is not None:
        night = at(f, i - 2) == "op" or (at(f, i - 2) in nl.WEEKDAYS and at(f, i - 3) == "op")
        until, first = (day, month), start
        day = nl.day_number(f[start]) or 0
        while at(f, first - 1) in nl.WEEKDAYS:
            first -= 1
        if at(f, first - 1) in ("van", "tussen") and not night:
            first -= 1
    elif (end := _range_end(f, last + 1)) and at(f, end + 1) in nl.MONTHS and (at(f, i - 2) in ("van", "tussen") or f[last + 1] != "en"):
        until = (nl.day_number(f[end]) or 0, nl.MONTHS[f[end + 1]])  # `tussen 28 mei en 3 juni`
        first -= at(f, i - 2) in ("van", "tussen")
        last, year, year_shift = year_after(f, end + 1)
    first = _night_start(f, first)
    return make(first, last, "date", i, day=day, month=month, year=year, year_shift=year_shift, part="nacht" * night, until=until)


def _range_start(f: Forms, i: int) -> int | None:
    """The first day of `3 en 5 mei`, `3 tot en met 5 mei`, `zaterdag 3 op zondag 4 mei`, read from the last day number at `i`."""
    j = i - 1
    if at(f, j) in nl.WEEKDAYS:
        j -= 1
    if at(f, j) == "met" and at(f, j - 1) == "en" and at(f, j - 2) == "tot":
        j -= 2
    if (at(f, j) in RANGE_WORDS or at(f, j) == "op") and nl.day_number(at(f, j - 1)):
        return j - 1
    return None


def year_after(f: Forms, i: int) -> tuple[int, int | None, int | None]:
    """The last token, year and year shift of what follows a month or holiday: `2019`, `van 2019`, `vorig jaar`, `van dit jaar`."""
    j = i + 1 + (at(f, i + 1) == ".")
    word = at(f, j)
    if word.isdecimal() and len(word) >= 4:
        return j, int(word), None  # also an impossible one: refused when resolved
    j += word in ("van", "in", "het")
    if nl.year_number(at(f, j)):
        return j, int(f[j]), None
    j += at(f, j) == "het"
    shift = shift_of(at(f, j))
    if shift is not None and at(f, j + 1) == "jaar" and at(f, j) not in ("laatste", "jongste"):
        return j + 1, None, shift
    return i, None, None


def _bare_month(f: Forms, i: int, last: int, month: int, year: int | None, year_shift: int | None) -> Expression | None:
    first, part = edge(f, i)
    shift = None if part else shift_of(at(f, i - 1))
    if shift is not None:
        first = i - 1
    until: tuple[int | None, ...] = ()
    if at(f, i - 1) in ("van", "tussen") and (end := _range_end(f, last + 1)) and f[end] in nl.MONTHS:
        until, first = (None, nl.MONTHS[f[end]]), i - 1
        last, year, year_shift = year_after(f, end)
    return make(first, last, "month", i, month=month, year=year, year_shift=year_shift, shift=shift, part=part, until=until)


def edge(f: Forms, i: int) -> tuple[int, str]:
    """(first token, part) of `begin`, `half`, `eind` and `het einde van (het|de)` in front of token `i`; (i, '') without."""
    if at(f, i - 1) in EDGES:
        return i - 1, EDGES[f[i - 1]]
    j = i - 1 - (at(f, i - 1) in ("de", "het"))
    if at(f, j) == "van" and at(f, j - 1) in EDGES:
        return j - 1 - (at(f, j - 2) == "het"), EDGES[f[j - 1]]
    return i, ""


def read_figures(f: Forms, i: int) -> Expression | None:
    """`15/6/2020`, `15-06-2020` and `2020-06-15`."""
    found = re.fullmatch(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", f[i], re.ASCII)
    if found:
        return make(i, i, "date", i, day=int(found[1]), month=int(found[3]), year=int(found[4]))
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", f[i], re.ASCII)
    return make(i, i, "date", i, day=int(found[3]), month=int(found[2]), year=int(found[1])) if found else None


def read_year(f: Forms, i: int) -> Expression | None:
    """A year behind a word that shows it is one: `in 2015`, `eind 2018`, `van 2015 tot 2019`, the second of `in 2014 en 2015`."""
    before = at(f, i - 1)
    listed = before in ("en", "of", ",") and nl.year_number(at(f, i - 2)) and at(f, i - 3) in YEAR_BEFORE
    if before not in YEAR_BEFORE and not listed:
        return None
    end = _range_end(f, i + 1)
    if end and nl.year_number(f[end]) and (before in ("van", "tussen", "vanaf") or f[i + 1] not in ("en", "tot")):
        return make(i - (before in ("van", "tussen", "vanaf")), end, "year", i, year=int(f[i]), until=(int(f[end]),))
    first, part = edge(f, i)
    return make(i - (before == "jaar") if not part else first, i, "year", i, year=int(f[i]), part=part)


def read_holiday(f: Forms, i: int) -> Expression | None:
    """`kerstavond`, `tweede paasdag`, `Goede Vrijdag`, `de Dag van de Arbeid`, `afgelopen Kerstmis`, `Pasen 2021`."""
    for words in (4, 2, 1):
        name = " ".join(f[i - words + 1 : i + 1]) if i >= words - 1 else ""
        if name in nl.HOLIDAYS:
            first = i - words + 1
            shift = shift_of(at(f, first - 1))
            last, year, year_shift = year_after(f, i)
            if at(f, i + 1) not in ("van", "in") or year or year_shift is not None:
                return make(first - (shift is not None), last, "holiday", i, name=name, year=year, year_shift=year_shift, shift=shift)
            return make(first - (shift is not None), i, "holiday", i, name=name, shift=shift)
    return None
