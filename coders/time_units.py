"""Readers of weeks, months, years, seasons, decades and counted units (`twee jaar geleden`, `de voorbije weken`)."""

from __future__ import annotations

from dataclasses import replace

from coders import calendar_nl as nl
from coders.time_days import EDGES, Expression, Forms, at, edge, make, month_after, read_month, shift_of, told_next, year_after


def read_unit(f: Forms, i: int) -> Expression | None:
    """`vorige week`, `begin deze maand`, `twee jaar geleden`, `over drie dagen`, `de voorbije weken`, `de jaren negentig`."""
    unit = nl.UNITS[f[i]]
    if f[i] == "jaren" and (decade := _decade(f, i)):
        return decade
    before = at(f, i - 1)
    if (unit == "century" and nl.day_number(before)) or before == "twintigste":
        return make(i - 1, i, "century", i, count=nl.day_number(before) or 20)
    counted = _counted(f, i, unit)
    if counted:
        return counted
    shift = shift_of(before)
    if f[i] in nl.PLURALS:
        if before in nl.PAST or before in nl.COMING or before in nl.NEXT or before == "dezer":
            first = i - 1 - (at(f, i - 2) in ("de", "het"))
            return make(first, i, "span", i, unit=unit, count=-3 if (shift or -1) < 0 else 3, vague=True)
        return None
    if before in nl.THAT or unit in ("day", "week", "month", "year"):
        told = _told(f, i, unit)
        if told:
            return told
    if shift is None or before in ("laatste", "voorgaande", "jongste"):
        return _this_one(f, i, unit)
    if unit == "day":  # `de volgende dag`, `de vorige dag`: counted from a day told before
        return make(i - 1, i, "ago", i, unit=unit, count=shift, anaphoric=True) if shift and before not in nl.PAST else None
    if unit not in ("week", "month", "year", "weekend", "century", "decade"):
        return None
    return _pointed(f, i, unit, shift)


def _told(f: Forms, i: int, unit: str) -> Expression | None:
    """`diezelfde dag`, `dat weekend`, `de week erna`: counted from a day told before; `die dag en nacht werkt` is none."""
    if at(f, i - 1) not in nl.THAT:
        return told_next(f, i, unit)
    if unit not in ("day", "week", "month", "year", "weekend") or (at(f, i + 1) in ("en", "na", "in")):
        return None
    return make(i - 1, i, unit, i, shift=None if unit == "day" else 0, anaphoric=True)


def _pointed(f: Forms, i: int, unit: str, shift: int) -> Expression | None:
    """A unit with `vorige`, `deze`, `volgende` before it, and what may stand around: `begin vorige week`, `vorige week dinsdag`."""
    before = at(f, i - 1)
    first, part = edge(f, i - 1)
    if at(f, i - 2) in ("later", "eerder", "nog"):
        first = i - 2
    last = i
    if unit == "week":
        j = i + 1 + (at(f, i + 1) == "op")
        if at(f, j) in nl.WEEKDAYS and not month_after(f, j):
            return make(first, j, "weekday of week", i, weekday=nl.WEEKDAYS[f[j]], shift=shift)
    if unit == "year":
        j = i + 1
        while at(f, j) in ("in", "op", ",", *EDGES):
            j += 1
        if nl.day_number(at(f, j)) and at(f, j + 1) in nl.MONTHS:
            j += 1
        if at(f, j) in nl.MONTHS and not year_after(f, j)[1]:
            found = read_month(f, j)
            return replace(found, first=first, last=j, year_shift=shift) if found else None
    if before in nl.PAST and unit in ("week", "month", "year"):
        return make(first, last, "span", i, unit=unit, count=-1, part=part)
    if before in nl.COMING and unit in ("week", "year", "month") and not part:
        return make(first, last, "span", i, unit=unit, count=1)
    return make(first, last, unit, i, shift=shift, part=part, name="komend" if before in nl.COMING else "")


def _this_one(f: Forms, i: int, unit: str) -> Expression | None:
    """`eind van het jaar`, `het weekend`, `de eeuw`: the one going on, where the article alone points at it."""
    before = at(f, i - 1)
    if (unit == "weekend" and before == "het" and at(f, i - 2) in ("in", "tijdens", "na", "voor", "over")) or (
        unit == "weekend" and before == "in"
    ):
        return make(i - 1, i, unit, i)
    if unit in ("week", "month", "year") and before in ("de", "het") and at(f, i - 2) == "van" and at(f, i - 3) in EDGES:
        return make(i - 3, i, unit, i, shift=0, part=EDGES[f[i - 3]])
    return None


def _counted(f: Forms, i: int, unit: str) -> Expression | None:
    """A counted unit is a date with `geleden`, `eerder`, `later` or `over`, a span with `de voorbije`, else a mere duration."""
    first, count, vague = _count(f, i)
    after = at(f, i + 1)
    if count is None and f[i] in nl.PLURALS and after in ("geleden", "eerder", "later"):
        first, count, vague = i, 3, True
    if count is None:
        return None
    if f[i] == "jaar" and at(f, i - 1) == "half":
        unit = "halfyear"
    exact = at(f, first - 1) in ("precies", "exact", "vandaag", "gisteren")
    part = "anderhalf" if at(f, i - 1) in ("anderhalf", "anderhalve") else ""
    data: dict[str, object] = {"unit": unit, "vague": vague, "exact": exact, "part": part}
    if after in ("geleden", "terug"):
        return make(first, i + 1, "ago", i, count=-count, **data)
    if after in nl.TOLD_BEFORE:
        return make(first, i + 1, "ago", i, count=-count, anaphoric=True, **data)
    if after in nl.TOLD_AFTER:
        return make(first, i + 1, "ago", i, count=count, anaphoric=True, **data)
    before = at(f, first - 1)
    if before == "over" or (before in ("binnen", "hooguit") and at(f, first - 2) != "van"):
        return make(first - 1, i, "ago", i, count=count, role="date" if before == "over" else "deadline", **data)
    shift = shift_of(before)
    if shift:
        return make(first - 1 - (at(f, first - 2) == "de"), i, "span", i, count=shift * count, **data)
    return None


def _count(f: Forms, i: int) -> tuple[int, int | None, bool]:
    """(first token, count, vague) of the number before a unit; `anderhalf` and `een half` count as one."""
    before = at(f, i - 1)
    if before == "half":
        return i - 2 if at(f, i - 2) in ("een", "één") else i - 1, 1, False
    if before in ("anderhalf", "anderhalve"):
        return i - 1, 1, False
    if before in nl.VAGUE:
        return i - 1 - (at(f, i - 2) == "een"), 3, True
    count = nl.number(before)
    return i - 1, count if count is None or count < 5000 else None, False


def _decade(f: Forms, i: int) -> Expression | None:
    """`de jaren negentig`, `jaren 90`, `jaren '90`, `de jaren 1990`."""
    j = i + 1 + (at(f, i + 1) in ("'", "’", "‘"))
    word = at(f, j).lstrip("'’‘")
    start = nl.DECADES.get(word)
    if start is None and word.isdecimal():
        n = int(word)
        start = n if nl.year_number(word) and n % 10 == 0 else None
        if n < 100 and n % 10 == 0 and len(word) == 2:
            start = 1900 + n if n > 10 else 2000 + n
    if start is None or at(f, j + 1) in ("geleden", "later"):
        return None
    return make(i, j, "decade", j, year=start)


def read_season(f: Forms, i: int) -> Expression | None:
    """`dit najaar`, `vorige zomer`, `de zomer van 2014`, `in het voorjaar`."""
    last, year, year_shift = year_after(f, i)
    first, part = edge(f, i)
    before = at(f, i - 1)
    shift = shift_of(before)
    if shift is not None:
        first, part = edge(f, i - 1)
    elif before in ("de", "het"):
        if not part and last == i and at(f, i - 2) not in ("in", "sinds", "tijdens", "vanaf", "na", "voor", "tegen", "sedert"):
            return None
        first = min(first, i - 1)
    elif last == i:
        return None
    return make(first, last, "season", i, name=f[i], year=year, year_shift=year_shift, shift=shift, part=part)


def read_quarter(f: Forms, i: int) -> Expression | None:
    """`het eerste kwartaal van 2020`, `de tweede helft van 2024`, `de eerste helft van juni`."""
    count = nl.ORDINALS.get(at(f, i - 1))
    if count is None:
        return None
    first = i - 1 - (at(f, i - 2) in ("de", "het"))
    if f[i] in ("helft", "jaarhelft"):
        j = i + 1 + (at(f, i + 1) == "van")
        if at(f, j) in nl.MONTHS and count < 3:
            found = read_month(f, j)
            return replace(found, first=first, part=f"half{count}") if found else None
    last, year, year_shift = year_after(f, i)
    if (f[i] == "helft" and last == i) or count > (2 if f[i] in ("helft", "jaarhelft", "semester") else 4):
        return None
    months = 6 if f[i] in ("helft", "jaarhelft", "semester") else 3
    return make(first, last, "quarter", i, count=count, day=months, year=year, year_shift=year_shift)
