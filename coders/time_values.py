"""What day, month or year a time expression means, counted from a publication date; `dates.py` tells how Dutch is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coders import calendar_nl as nl
from coders.time_days import Expression


@dataclass(frozen=True, slots=True)
class Dated:
    """A resolved expression: an ISO day, month or year ('' for a decade and the like), the days it may be, and why."""

    value: str
    earliest: date
    latest: date
    reason: str


Stretch = tuple[date, date]
Resolver = Callable[[Expression, date, str], "Stretch | Dated | str"]


def resolve(expression: Expression, published: str, tense: str) -> Dated | None:
    """The day, month or year that `expression` means in an article of `published`; None if it means no day at all (`31 februari`)."""
    found = attempt(expression, published, tense)
    return found if isinstance(found, Dated) else None


def attempt(expression: Expression, published: str, tense: str) -> Dated | str:
    """As `resolve`, but an expression that cannot be resolved gives the reason why not."""
    day_of = nl.period(published)
    if day_of is None:
        return f"no publication date: {published!r}"
    if expression.role == "start" and tense == "present":
        tense = "past"
    elif expression.role == "deadline" or (expression.role == "from" and tense == "present"):
        tense = "future"
    try:
        if day_of[0] == day_of[1]:
            return _resolved(expression, day_of[0], tense)
        return _against_period(expression, published, day_of, tense)
    except (ValueError, OverflowError):
        return f"{expression.kind} lies outside the calendar"


def _resolved(e: Expression, base: date, tense: str) -> Dated | str:
    found = RESOLVERS[e.kind](e, base, tense)
    if isinstance(found, str | Dated):
        return found
    first, last = found
    if last < first or last.year > nl.LATEST_YEAR:
        return f"{e.kind} lies outside the calendar"
    if e.role == "start" and last <= base:
        return Dated(_value(first, last), first, base, f"{e.kind}, since then")
    return Dated(_value(first, last), first, last, f"{e.kind} counted from {base}")


def _value(first: date, last: date) -> str:
    """The finest ISO precision that a stretch of days has: day, month (to 31 days), year (to 366), else ''."""
    middle = first + (last - first) / 2
    days = (last - first).days
    if days == 0:
        return first.isoformat()
    return f"{middle:%Y-%m}" if days < 31 else f"{middle.year:04}" if days < 366 else ""


def _against_period(e: Expression, published: str, period: Stretch, tense: str) -> Dated | str:
    """Count from both ends of a publication month or year; only what they agree on is said."""
    if e.kind in ("date", "holiday", "season") or e.month is not None:
        return _resolved(e, period[0] if tense == "future" else period[1], tense)
    ends = [_resolved(e, base, tense) for base in period]
    low, high = ends
    if isinstance(low, str) or isinstance(high, str):
        return low if isinstance(low, str) else str(high)
    if low.value == high.value:
        return Dated(low.value, low.earliest, high.latest, low.reason)
    if _near(e, whole_year=len(published) == 4):
        return Dated(published, *period, f"{e.kind}: no finer than the publication date")
    for length in (7, 4):
        if low.value[:length] == high.value[:length] and len(low.value) >= length:
            return Dated(low.value[:length], low.earliest, high.latest, f"{e.kind}: as fine as the publication date allows")
    return Dated("", low.earliest, high.latest, f"{e.kind}: the publication date is too coarse")


def _near(e: Expression, whole_year: bool) -> bool:
    """True for what lies within a week of the publication (a month, if all we know of that is the year)."""
    if e.kind in ("day", "weekday", "weekday of week", "weekend", "week"):
        return True
    if e.kind in ("ago", "span"):
        return (
            e.unit in ("hour",) or (e.unit == "day" and abs(e.count) <= 7) or (e.unit == "week" and (abs(e.count) == 1 or e.kind == "span"))
        )
    return whole_year and e.unit != "year" and e.kind == "month"


# ----------------------------------------------------------------------------------------------------------------------- the resolvers


def _pick(candidates: Iterable[Stretch], base: date, tense: str, shift: int | None) -> Stretch | None:
    """The stretch that tense or `vorige`/`volgende` chooses: the last one begun, the first not over, or the nearest."""
    ordered = sorted(candidates)
    if shift == -1:
        return next((c for c in reversed(ordered) if c[1] < base), None)
    if shift == 1:
        return next((c for c in ordered if c[0] > base), None)
    if tense == "past":
        return next((c for c in reversed(ordered) if c[0] <= base), None)
    if tense == "future":
        return next((c for c in ordered if c[1] >= base), None)
    return min(ordered, key=lambda c: max((c[0] - base).days, (base - c[1]).days, 0), default=None)


def _years(e: Expression, base: date, reach: int = 1) -> range:
    """The years that an expression may mean: its own, the one it points at, or those around the publication."""
    if e.year is not None:
        return range(e.year, e.year + 1)
    if e.year_shift is not None:
        return range(base.year + e.year_shift, base.year + e.year_shift + 1)
    return range(base.year - reach, base.year + reach + 1)


def _told(e: Expression) -> bool:
    """True if the year is given, so that tense has nothing to choose."""
    return e.year is not None or e.year_shift is not None


def _day(e: Expression, base: date, tense: str) -> Stretch | Dated:
    day = base + timedelta(e.count)
    if e.part and tense != "future":
        return Dated(day.isoformat(), day - timedelta(1), day, f"the night counted from {base}")
    return day, day


def _weekday(e: Expression, base: date, tense: str) -> Stretch | Dated | str:
    if e.anaphoric and e.shift == 1 and tense == "past":
        return "counts ahead from a day that the sentence does not tell"
    back = (base.weekday() - (e.weekday or 0)) % 7
    ahead = (7 - back) % 7
    if e.shift == -1:
        day = base - timedelta(back or 7)
    elif e.shift == 1:
        day = base + timedelta((ahead or 7) + e.count)
    else:
        day = base + timedelta(ahead) if tense == "future" else base - timedelta(back)
    if e.until:
        return day, day + timedelta(((e.until[0] or 0) - (e.weekday or 0)) % 7)
    if e.part:
        return Dated(day.isoformat(), day - timedelta(1), day, f"the night into that day, counted from {base}")
    return day, day


def _weekday_of_week(e: Expression, base: date, tense: str) -> Stretch:
    day = base + timedelta((e.weekday or 0) - base.weekday() + 7 * (e.shift or 0))
    return day, day


def _date(e: Expression, base: date, tense: str) -> Stretch | Dated | str:
    """A day of a month; without a year the tense chooses one, and a weekday written before it may correct the choice."""
    stretches = []
    for year in _years(e, base, 1 if e.day != 29 else 8):
        first, last = nl.make_date(year, e.month or 0, e.day or 0), None
        if first and e.until:
            end_month = e.until[1] or 0
            last = nl.make_date(year + (end_month < (e.month or 0)), end_month, e.until[0] or 0)
        if first and (last or not e.until):
            stretches.append((first, last or first))
    if not stretches:
        return f"no such day: {e.day} {nl.MONTH_NAMES[e.month - 1] if e.month and e.month < 13 else e.month} {e.year or ''}".rstrip()
    right = [s for s in stretches if e.weekday is None or s[0].weekday() == e.weekday]
    chosen = stretches[0] if _told(e) else _pick(right, base, tense, None) or _pick(stretches, base, tense, None)
    if chosen is None:
        return "no such day in reach"
    if e.part:
        return Dated(chosen[1].isoformat(), *chosen, f"the night into that day, counted from {base}")
    return chosen


def _month(e: Expression, base: date, tense: str) -> Stretch | str:
    if e.year is not None and e.year > nl.LATEST_YEAR:
        return f"no such year: {e.year}"
    month = e.month or 1
    stretches = [nl.month_span(year, month) for year in _years(e, base)]
    chosen = stretches[0] if _told(e) else _pick(stretches, base, tense, e.shift)
    if chosen is None:
        return "no such month in reach"
    if e.until:
        end = (e.until[1] or month) + (12 if (e.until[1] or month) < month else 0)
        return chosen[0], nl.month_span(chosen[0].year, end)[1]
    return _part(chosen, e.part)


def _part(stretch: Stretch, part: str) -> Stretch:
    """The beginning, middle or end of a stretch: thirds, near enough; its two halves are `half1` and `half2`."""
    first, last = stretch
    days = (last - first).days + 1
    cut = {"begin": (0, 3), "half": (3, 7), "eind": (7, 10), "half1": (0, 5), "half2": (5, 10)}.get(part)
    if cut is None:
        return stretch
    return first + timedelta(days * cut[0] // 10), first + timedelta(days * cut[1] // 10 - 1)


def _wide(stretch: Stretch, part: str, value: str) -> Stretch | Dated:
    """A part of a stretch, with the value of the whole."""
    first, last = _part(stretch, part)
    return Dated(value, first, last, f"{part} of {value}") if part else (first, last)


def _relative_month(e: Expression, base: date, tense: str) -> Stretch | Dated:
    span = nl.month_span(base.year, base.month + (e.shift or 0))
    return _wide(span, e.part, f"{span[0]:%Y-%m}")


def _year(e: Expression, base: date, tense: str) -> Stretch | Dated:
    year = e.year if e.year is not None else base.year + (e.shift or 0)
    if e.until:
        return nl.year_span(year, e.until[0])
    return _wide(nl.year_span(year), e.part, f"{year:04}")


def _week(e: Expression, base: date, tense: str) -> Stretch:
    monday = base - timedelta(base.weekday() - 7 * (e.shift or 0))
    return _part((monday, monday + timedelta(6)), e.part) if e.part else (monday, monday + timedelta(6))


def _weekend(e: Expression, base: date, tense: str) -> Stretch | Dated:
    """`vorig` is the last one over, `volgend` that of next week, `komend` the first to come, `dit` the one that the tense points at."""
    saturday = base + timedelta(5 - base.weekday())
    if e.shift == -1 or (e.shift != 1 and (tense == "past" or (tense == "present" and base.weekday() < 2)) and saturday > base):
        saturday -= timedelta(7)
    elif e.shift == 1 and e.name != "komend":
        saturday += timedelta(7)
    return Dated(f"{saturday:%Y-%m}", saturday, saturday + timedelta(1), f"weekend counted from {base}")


def _season(e: Expression, base: date, tense: str) -> Stretch | Dated | str:
    month = nl.SEASONS[e.name]
    stretches = [(nl.month_span(y, month)[0], nl.month_span(y, month + 2)[1]) for y in _years(e, base, 2)]
    chosen = stretches[0] if _told(e) else _pick(stretches, base, tense, e.shift)
    if chosen is None:
        return "no such season in reach"
    year = chosen[0].year if _told(e) else (chosen[0] + timedelta(45)).year
    return Dated(f"{year:04}", *_part(chosen, e.part), f"{e.name} counted from {base}")


def _quarter(e: Expression, base: date, tense: str) -> Stretch | str:
    months = e.day or 3
    first_month = (e.count - 1) * months + 1
    stretches = [(nl.month_span(y, first_month)[0], nl.month_span(y, first_month + months - 1)[1]) for y in _years(e, base)]
    return (stretches[0] if _told(e) else _pick(stretches, base, tense, None)) or "no such quarter in reach"


def _ago(e: Expression, base: date, tense: str) -> Stretch | Dated | str:
    """So many units back or ahead, as fine as the unit: days and exact weeks are days, a week its seven days around, and so on."""
    if e.count > 0 and tense == "past":
        return "counts ahead from a day that the sentence does not tell" if e.anaphoric else "looks ahead in the past tense"
    sign = 1 if e.count > 0 else -1
    if e.vague and e.unit != "hour":
        return _ordered(_moved(base, e.unit, 2 * sign), _moved(base, e.unit, (6 if e.unit == "day" else 4) * sign))
    if e.unit == "hour":
        day = base + timedelta(e.count // 24 if e.count > 0 else -(-e.count // 24))
        return Dated(day.isoformat(), min(day, base), max(day, base), f"hours counted from {base}")
    if e.part == "anderhalf":
        if e.unit == "year":
            return _ordered(_moved(base, "month", 16 * sign), _moved(base, "month", 20 * sign))
        return _ordered(_moved(base, e.unit, sign), _moved(base, e.unit, 2 * sign))
    there = _moved(base, e.unit, e.count)
    if e.unit == "day" or (e.unit == "week" and e.exact):
        return there, there
    if e.unit in ("week", "weekend"):
        return there - timedelta(3), there + timedelta(3)
    if e.unit == "month":
        return nl.month_span(there.year, there.month)
    if e.unit == "halfyear":
        return _moved(there, "month", -1), _moved(there, "month", 1)
    wide = {"year": 0, "decade": 4, "century": 20}[e.unit]
    return nl.year_span(there.year - wide, there.year + wide)


def _ordered(a: date, b: date) -> Stretch:
    return (a, b) if a <= b else (b, a)


def _moved(base: date, unit: str, count: int) -> date:
    """The day `count` units away; months and years keep the day where the calendar has it."""
    if unit in ("day", "week", "weekend"):
        return base + timedelta(count * (1 if unit == "day" else 7))
    months = count * {"month": 1, "halfyear": 6, "year": 12, "decade": 120, "century": 1200}[unit]
    first, last = nl.month_span(base.year, base.month + months)
    return first.replace(day=min(base.day, last.day))


def _span(e: Expression, base: date, tense: str) -> Stretch:
    """`de voorbije drie weken`, `de komende dagen`: from or to the publication; a few without a number are six days, else three units."""
    count = e.count * (2 if e.vague and e.unit in ("day", "month") else 1)
    if e.unit == "hour":
        return base, base
    first, last = _ordered(base, _moved(base, e.unit, count))
    return (first + timedelta(1), last) if e.count < 0 else (first, last - timedelta(1))


def _decade(e: Expression, base: date, tense: str) -> Stretch:
    if e.year is None:  # `het vorige decennium`
        return nl.year_span(base.year // 10 * 10 + 10 * (e.shift or 0), base.year // 10 * 10 + 10 * (e.shift or 0) + 9)
    return nl.year_span(e.year, e.year + 9)


def _century(e: Expression, base: date, tense: str) -> Stretch:
    number = e.count or (base.year - 1) // 100 + 1 + (e.shift or 0)
    return nl.year_span(100 * number - 99, 100 * number)


def _holiday(e: Expression, base: date, tense: str) -> Stretch | str:
    stretches = [(day, day) for day in map(nl.HOLIDAYS[e.name], _years(e, base))]
    return (stretches[0] if _told(e) else _pick(stretches, base, tense, e.shift)) or "no such holiday in reach"


RESOLVERS: dict[str, Resolver] = {
    "day": _day,
    "weekday": _weekday,
    "weekday of week": _weekday_of_week,
    "date": _date,
    "month": lambda e, base, tense: _month(e, base, tense) if e.month else _relative_month(e, base, tense),
    "year": _year,
    "week": _week,
    "weekend": _weekend,
    "season": _season,
    "quarter": _quarter,
    "ago": _ago,
    "span": _span,
    "decade": _decade,
    "century": _century,
    "holiday": _holiday,
}
