"""The grammar of Dutch time expressions: token forms in, Expressions out.

Each trigger word (a weekday, a month, a unit, a holiday …) has a reader that looks at the words around it. Nothing is resolved here:
an Expression says what was written, and `dates.py` says which day that is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from coders import calendar_nl as nl
from coders.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Expression:
    """One time expression: tokens `first` to `last`, its head token, and what it says.

    `kind` tells which of the other fields count. `role` tells what the expression does: `date` places an event, `start` its beginning
    (`sinds`), `deadline`, `after`, `comparison` (`voor het eerst sinds`) and `of` (`van 2015`) do not date the clause. `shift` is -1
    for `vorige`, 1 for `volgende`, 0 for `deze`, None when nothing is said; `until` is the end of a range, in the fields of its start.
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
Reader = Callable[[Forms, int], Expression | None]

EDGES = {"begin": "begin", "eind": "eind", "einde": "eind", "half": "half", "midden": "half", "medio": "half", "halfweg": "half",
         "halverwege": "half"}  # fmt: skip
DISTRIBUTIVE = frozenset("elke iedere elk ieder alle per om eerste tweede derde vierde zwarte bloedige stille black super".split())
"""Before a weekday they make a habit, a count or a name of it: no date."""
RANGE_WORDS = frozenset({"tot", "en", "t/m", "-", "–", "—"})
ROLES = {"sinds": "start", "sedert": "start", "vanaf": "start", "tegen": "deadline", "voor": "deadline", "vóór": "deadline",
         "tot": "deadline", "binnen": "deadline", "uiterlijk": "deadline", "na": "after", "van": "of", "uit": "of"}  # fmt: skip
SKIPPED_BEFORE = frozenset("de het den vlak kort rond omstreeks ongeveer zowat eind al pas ruim bijna".split())
YEAR_BEFORE = frozenset("in sinds sedert vanaf tot voor vóór na begin eind einde half midden medio van uit jaar tegen tussen rond uiterlijk".split())


def _at(f: Forms, i: int) -> str:
    return f[i] if 0 <= i < len(f) else ""


def _shift(word: str) -> int | None:
    """-1, 0 or 1 for `vorige`, `deze`, `volgende` and their like."""
    if word in nl.LAST or word in nl.PAST:
        return -1
    return 0 if word in nl.THIS else 1 if word in nl.NEXT or word in nl.COMING else None


def _make(first: int, last: int, kind: str, head: int, **data: object) -> Expression:
    return Expression(first, last, head, kind, **data)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------------------------ days and weekdays


def _day(f: Forms, i: int) -> Expression | None:
    """`gisteren`, `morgenochtend`, `vannacht`, `vandaag over een week`; `deze morgen` is this morning, `een morgen` no date."""
    if f[i] == "morgen" and (_at(f, i - 1) in nl.THIS or _at(f, i - 1) in ("een", "de", "elke", "iedere", "goede", "'s", "volgende", "vorige")):
        return _part_of_day(f, i)
    last = i + 1 if _at(f, i + 1) in nl.DAY_PARTS else i
    count = nl.DAY_OFFSETS[f[i]]
    ahead = _week_ahead(f, last + 1)
    return _make(i, last + 4 * bool(ahead) - bool(ahead), "day", i, count=count + ahead, part="nacht" if f[last].endswith("nacht") else "")


def _week_ahead(f: Forms, i: int) -> int:
    """7 for `over een week`, 14 for `over twee weken` or `over veertien dagen`, read at `over`; else 0."""
    if _at(f, i) != "over":
        return 0
    count, unit = nl.number(_at(f, i + 1)) or 0, nl.UNITS.get(_at(f, i + 2))
    return 7 * count if unit == "week" else 7 * (count // 7) if unit == "day" and count in (8, 14, 15) else 0


def _part_of_day(f: Forms, i: int) -> Expression | None:
    """`deze voormiddag`, `vorige nacht`, `komende nacht`: a part of day with a word that points at it."""
    shift = _shift(_at(f, i - 1))
    if shift is None or _at(f, i - 1) == "laatste":
        return None
    night = f[i] == "nacht"
    return _make(i - 1, i, "day", i, count=0 if night or shift >= 0 and _at(f, i - 1) not in nl.NEXT else shift, part="nacht" * night)


def _weekday(f: Forms, i: int) -> Expression | None:
    """`zondag`, `vorige vrijdag`, `dinsdag volgende week`, `vrijdag a.s.`, `van zaterdag op zondag`, `vrijdag 12 juni`."""
    before = _at(f, i - 1)
    if f"{before} {f[i]}" in nl.HOLIDAYS:
        return _holiday(f, i)
    if before in DISTRIBUTIVE:
        return None
    written = _month_after(f, i)
    if written:
        return written
    shift = _shift(before)
    first = i - (shift is not None)
    if before == "laatste" and _at(f, i + 1) in ("van", "in"):
        return None
    day = nl.WEEKDAYS[f[i]]
    if _at(f, i + 1) == "op" and _at(f, i + 2) in nl.WEEKDAYS and _at(f, i - 1) == "van":
        return _make(_night_start(f, i), i + 2, "weekday", i, weekday=nl.WEEKDAYS[f[i + 2]], part="nacht")
    last = i + (_at(f, i + 1) in nl.DAY_PARTS)
    if before == "van" and _at(f, i - 2) in nl.DAY_PARTS:
        first = _night_start(f, i)
    after = _at(f, last + 1)
    if after in nl.BACK_AFTER or after in nl.AHEAD_AFTER:
        return _make(first, last + 1, "weekday", i, weekday=day, shift=-1 if after in nl.BACK_AFTER else 1)
    if _shift(after) is not None and _at(f, last + 2) == "week":
        return _make(first, last + 2, "weekday of week", i, weekday=day, shift=_shift(after))
    ahead = _week_ahead(f, last + 1)
    if ahead:
        return _make(first, last + 3, "weekday", i, weekday=day, shift=1, count=ahead)
    end = _range_end(f, last + 1)
    if end and f[end] in nl.WEEKDAYS and (before in ("van", "tussen") or _at(f, last + 1) in ("tot", "t/m")) and f[end] != f[i]:
        return _make(first - (before in ("van", "tussen")), end, "weekday", i, weekday=day, shift=shift, until=(nl.WEEKDAYS[f[end]],))
    return _make(first, last, "weekday", i, weekday=day, shift=shift)


def _night_start(f: Forms, i: int) -> int:
    """Where `de nacht van` in front of token `i` begins; `i` itself without it."""
    if _at(f, i - 1) == "van" and _at(f, i - 2) in nl.DAY_PARTS:
        return i - 3 if _at(f, i - 3) in ("de", "deze") else i - 2
    return i


def _range_end(f: Forms, i: int) -> int | None:
    """The position behind `tot`, `en`, `tot en met`, `t/m` or a dash at `i`."""
    if _at(f, i) not in RANGE_WORDS:
        return None
    j = i + (3 if _at(f, i) == "tot" and _at(f, i + 1) == "en" and _at(f, i + 2) == "met" else 1)
    return j if j < len(f) else None


def _month_after(f: Forms, i: int) -> Expression | None:
    """The date behind a weekday (`vrijdag 12 juni`, `vrijdag, 12 juni`), the weekday kept to choose the year by."""
    j = i + 1 + (_at(f, i + 1) in (",", "de"))
    if nl.day_number(_at(f, j)) is None:
        return None
    for k in range(j + 1, min(j + 6, len(f))):  # `zaterdag 13 op zondag 14 juni`
        if f[k] in nl.MONTHS or f[k].rstrip(".") in nl.SHORT_MONTHS:
            found = _month(f, k)
            if found and found.day is not None and found.first <= j:
                own = nl.WEEKDAYS[f[i]] if found.until == () else None
                return replace(found, first=min(found.first, i), weekday=own)
            return None
        if f[k] not in RANGE_WORDS and f[k] != "op" and f[k] not in nl.WEEKDAYS and nl.day_number(f[k]) is None:
            return None
    return None


# ------------------------------------------------------------------------------------------------------------------ months and dates


def _month(f: Forms, i: int) -> Expression | None:
    """A month with what stands before it (days, `begin`, `vorige`) and behind it (a year, `vorig jaar`)."""
    word = f[i].rstrip(".")
    month = nl.MONTHS.get(word) or nl.SHORT_MONTHS[word]
    day = nl.day_number(_at(f, i - 1)) or (1 if _at(f, i - 1) == "eerste" else 0)
    if word not in nl.MONTHS and not day:
        return None
    last, year, year_shift = _year_after(f, i)
    if not day:
        dashed = re.fullmatch(r"(\d{1,2})[-–](\d{1,2})", _at(f, i - 1))
        if dashed:
            return _make(i - 1, last, "date", i, day=int(dashed[1]), month=month, year=year, year_shift=year_shift, until=(int(dashed[2]), month))
        return _bare_month(f, i, last, month, year, year_shift)
    night = False
    first, until = i - 1, ()
    start = _range_start(f, i - 1)
    if start is not None:
        night = _at(f, i - 2) == "op" or _at(f, i - 2) in nl.WEEKDAYS and _at(f, i - 3) == "op"
        until, first = (day, month), start
        day = nl.day_number(f[start]) or 0
        while _at(f, first - 1) in nl.WEEKDAYS:
            first -= 1
        if _at(f, first - 1) in ("van", "tussen") and not night:
            first -= 1
    elif _at(f, i - 2) in ("van", "tussen") and (end := _range_end(f, last + 1)) and (other := nl.day_number(f[end])):
        if _at(f, end + 1) in nl.MONTHS:  # `tussen 28 mei en 3 juni`
            until, first = (other, nl.MONTHS[f[end + 1]]), i - 2
            last, year, year_shift = _year_after(f, end + 1)
    first = _night_start(f, first)
    return _make(first, last, "date", i, day=day, month=month, year=year, year_shift=year_shift, part="nacht" * night, until=until)


def _range_start(f: Forms, i: int) -> int | None:
    """The first day of `3 en 5 mei`, `3 tot en met 5 mei`, `zaterdag 3 op zondag 4 mei`, read from the last day number at `i`."""
    j = i - 1
    if _at(f, j) in nl.WEEKDAYS:
        j -= 1
    if _at(f, j) == "met" and _at(f, j - 1) == "en" and _at(f, j - 2) == "tot":
        j -= 2
    if (_at(f, j) in RANGE_WORDS or _at(f, j) == "op") and nl.day_number(_at(f, j - 1)):
        return j - 1
    return None


def _year_after(f: Forms, i: int) -> tuple[int, int | None, int | None]:
    """The last token, year and year shift of what follows a month or holiday: `2019`, `van 2019`, `vorig jaar`, `van dit jaar`."""
    j = i + 1 + (_at(f, i + 1) == ".")
    word = _at(f, j)
    if word.isdecimal() and len(word) >= 4:
        return j, int(word), None  # also an impossible one: refused when resolved
    j += word in ("van", "in", "het")
    if nl.year_number(_at(f, j)):
        return j, int(f[j]), None
    j += _at(f, j) == "het"
    shift = _shift(_at(f, j))
    if shift is not None and _at(f, j + 1) == "jaar" and _at(f, j) not in ("laatste", "jongste"):
        return j + 1, None, shift
    return i, None, None


def _bare_month(f: Forms, i: int, last: int, month: int, year: int | None, year_shift: int | None) -> Expression | None:
    first, part = _edge(f, i)
    shift = None if part else _shift(_at(f, i - 1))
    if shift is not None:
        first = i - 1
    until: tuple[int | None, ...] = ()
    if _at(f, i - 1) in ("van", "tussen") and (end := _range_end(f, last + 1)) and f[end] in nl.MONTHS:
        until, first = (None, nl.MONTHS[f[end]]), i - 1
        last, year, year_shift = _year_after(f, end)
    return _make(first, last, "month", i, month=month, year=year, year_shift=year_shift, shift=shift, part=part, until=until)


def _edge(f: Forms, i: int) -> tuple[int, str]:
    """(first token, part) of `begin`, `half`, `eind` and `het einde van (het|de)` in front of token `i`; (i, '') without."""
    if _at(f, i - 1) in EDGES:
        return i - 1, EDGES[f[i - 1]]
    j = i - 1 - (_at(f, i - 1) in ("de", "het"))
    if _at(f, j) == "van" and _at(f, j - 1) in EDGES:
        return j - 1 - (_at(f, j - 2) == "het"), EDGES[f[j - 1]]
    return i, ""


def _figures(f: Forms, i: int) -> Expression | None:
    """`15/6/2020`, `15-06-2020` and `2020-06-15`."""
    found = re.fullmatch(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", f[i], re.ASCII)
    if found:
        return _make(i, i, "date", i, day=int(found[1]), month=int(found[3]), year=int(found[4]))
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", f[i], re.ASCII)
    return _make(i, i, "date", i, day=int(found[3]), month=int(found[2]), year=int(found[1])) if found else None


def _year(f: Forms, i: int) -> Expression | None:
    """A year behind a word that shows it is one: `in 2015`, `eind 2018`, `van 2015 tot 2019`, the second of `in 2014 en 2015`."""
    before = _at(f, i - 1)
    listed = before in ("en", "of", ",") and nl.year_number(_at(f, i - 2)) and _at(f, i - 3) in YEAR_BEFORE
    if before not in YEAR_BEFORE and not listed:
        return None
    end = _range_end(f, i + 1)
    if before in ("van", "tussen", "vanaf") and end and nl.year_number(f[end]):
        return _make(i - 1, end, "year", i, year=int(f[i]), until=(int(f[end]),))
    first, part = _edge(f, i)
    return _make(i - (before == "jaar") if not part else first, i, "year", i, year=int(f[i]), part=part)


# ------------------------------------------------------------------------------------------------------------ weeks, months, years, …


def _unit(f: Forms, i: int) -> Expression | None:
    """`vorige week`, `begin deze maand`, `twee jaar geleden`, `over drie dagen`, `de voorbije weken`, `de jaren negentig`."""
    unit = nl.UNITS[f[i]]
    if f[i] == "jaren" and (decade := _decade(f, i)):
        return decade
    before = _at(f, i - 1)
    if unit == "century" and nl.day_number(before) or before == "twintigste":
        return _make(i - 1, i, "century", i, count=nl.day_number(before) or 20)
    counted = _counted(f, i, unit)
    if counted:
        return counted
    shift = _shift(before)
    if f[i] in nl.PLURALS:
        if before in nl.PAST or before in nl.COMING or before in nl.NEXT or before == "dezer":
            first = i - 1 - (_at(f, i - 2) in ("de", "het"))
            return _make(first, i, "span", i, unit=unit, count=-3 if (shift or -1) < 0 else 3, vague=True)
        return None
    if shift is None or before in ("laatste", "voorgaande", "jongste"):
        return _this_one(f, i, unit)
    if unit == "day":  # `de volgende dag`, `de vorige dag`: counted from a day told before
        return _make(i - 1, i, "ago", i, unit=unit, count=shift, anaphoric=True) if shift and before not in nl.PAST else None
    if unit not in ("week", "month", "year", "weekend", "century", "decade"):
        return None
    return _pointed(f, i, unit, shift)


def _pointed(f: Forms, i: int, unit: str, shift: int) -> Expression | None:
    """A unit with `vorige`, `deze`, `volgende` before it, and what may stand around: `begin vorige week`, `vorige week dinsdag`."""
    before = _at(f, i - 1)
    first, part = _edge(f, i - 1)
    if _at(f, i - 2) in ("later", "eerder", "nog"):
        first = i - 2
    last = i
    if unit == "week":
        j = i + 1 + (_at(f, i + 1) == "op")
        if _at(f, j) in nl.WEEKDAYS and not _month_after(f, j):
            return _make(first, j, "weekday of week", i, weekday=nl.WEEKDAYS[f[j]], shift=shift)
    if unit == "year":
        j = i + 1
        while _at(f, j) in ("in", "op", ",", *EDGES):
            j += 1
        if nl.day_number(_at(f, j)) and _at(f, j + 1) in nl.MONTHS:
            j += 1
        if _at(f, j) in nl.MONTHS and not _year_after(f, j)[1]:
            found = _month(f, j)
            return replace(found, first=first, last=j, year_shift=shift) if found else None
    if before in nl.PAST and unit in ("week", "month", "year"):
        return _make(first, last, "span", i, unit=unit, count=-1, part=part)
    if before in nl.COMING and unit in ("week", "year", "month") and not part:
        return _make(first, last, "span", i, unit=unit, count=1)
    return _make(first, last, unit, i, shift=shift, part=part, name="komend" if before in nl.COMING else "")


def _this_one(f: Forms, i: int, unit: str) -> Expression | None:
    """`eind van het jaar`, `het weekend`, `de eeuw`: the one going on, where the article alone points at it."""
    before = _at(f, i - 1)
    if unit == "weekend" and before == "het" and _at(f, i - 2) in ("in", "tijdens", "na", "voor", "over") or unit == "weekend" and before == "in":
        return _make(i - 1, i, unit, i)
    if unit in ("week", "month", "year") and before in ("de", "het") and _at(f, i - 2) == "van" and _at(f, i - 3) in EDGES:
        return _make(i - 3, i, unit, i, shift=0, part=EDGES[f[i - 3]])
    return None


def _counted(f: Forms, i: int, unit: str) -> Expression | None:
    """A counted unit is a date with `geleden`, `eerder`, `later` or `over`, a span with `de voorbije`, else a mere duration."""
    first, count, vague = _count(f, i)
    after = _at(f, i + 1)
    if count is None and f[i] in nl.PLURALS and after in ("geleden", "eerder", "later"):
        first, count, vague = i, 3, True
    if count is None:
        return None
    if f[i] == "jaar" and _at(f, i - 1) == "half":
        unit = "halfyear"
    exact = _at(f, first - 1) in ("precies", "exact", "vandaag", "gisteren")
    part = "anderhalf" if _at(f, i - 1) in ("anderhalf", "anderhalve") else ""
    data: dict[str, object] = {"unit": unit, "vague": vague, "exact": exact, "part": part}
    if after in ("geleden", "terug"):
        return _make(first, i + 1, "ago", i, count=-count, **data)
    if after in ("eerder", "ervoor", "daarvoor", "voordien", "tevoren", "vroeger"):
        return _make(first, i + 1, "ago", i, count=-count, anaphoric=True, **data)
    if after in ("later", "erna", "nadien", "daarna", "erop", "daarop"):
        return _make(first, i + 1, "ago", i, count=count, anaphoric=True, **data)
    before = _at(f, first - 1)
    if before == "over" or before in ("binnen", "hooguit") and _at(f, first - 2) != "van":
        return _make(first - 1, i, "ago", i, count=count, role="date" if before == "over" else "deadline", **data)
    shift = _shift(before)
    if shift:
        return _make(first - 1 - (_at(f, first - 2) == "de"), i, "span", i, count=shift * count, **data)
    return None


def _count(f: Forms, i: int) -> tuple[int, int | None, bool]:
    """(first token, count, vague) of the number before a unit; `anderhalf` and `een half` count as one."""
    before = _at(f, i - 1)
    if before == "half":
        return i - 2 if _at(f, i - 2) in ("een", "één") else i - 1, 1, False
    if before in ("anderhalf", "anderhalve"):
        return i - 1, 1, False
    if before in nl.VAGUE:
        return i - 1 - (_at(f, i - 2) == "een"), 3, True
    count = nl.number(before)
    return i - 1, count if count is None or count < 5000 else None, False


def _decade(f: Forms, i: int) -> Expression | None:
    """`de jaren negentig`, `jaren 90`, `jaren '90`, `de jaren 1990`."""
    j = i + 1 + (_at(f, i + 1) in ("'", "’", "‘"))
    word = _at(f, j).lstrip("'’‘")
    start = nl.DECADES.get(word)
    if start is None and word.isdecimal():
        n = int(word)
        start = n if nl.year_number(word) and n % 10 == 0 else None
        if n < 100 and n % 10 == 0 and len(word) == 2:
            start = 1900 + n if n > 10 else 2000 + n
    if start is None or _at(f, j + 1) in ("geleden", "later"):
        return None
    return _make(i, j, "decade", j, year=start)


def _season(f: Forms, i: int) -> Expression | None:
    """`dit najaar`, `vorige zomer`, `de zomer van 2014`, `in het voorjaar`."""
    last, year, year_shift = _year_after(f, i)
    first, part = _edge(f, i)
    before = _at(f, i - 1)
    shift = _shift(before)
    if shift is not None:
        first, part = _edge(f, i - 1)
    elif before in ("de", "het"):
        if not part and last == i and _at(f, i - 2) not in ("in", "sinds", "tijdens", "vanaf", "na", "voor", "tegen", "sedert"):
            return None
        first = min(first, i - 1)
    elif last == i:
        return None
    return _make(first, last, "season", i, name=f[i], year=year, year_shift=year_shift, shift=shift, part=part)


def _quarter(f: Forms, i: int) -> Expression | None:
    """`het eerste kwartaal van 2020`, `de tweede helft van 2024`, `de eerste helft van juni`."""
    count = nl.ORDINALS.get(_at(f, i - 1))
    if count is None:
        return None
    first = i - 1 - (_at(f, i - 2) in ("de", "het"))
    if f[i] in ("helft", "jaarhelft"):
        j = i + 1 + (_at(f, i + 1) == "van")
        if _at(f, j) in nl.MONTHS and count < 3:
            found = _month(f, j)
            return replace(found, first=first, part=f"half{count}") if found else None
    last, year, year_shift = _year_after(f, i)
    if f[i] == "helft" and last == i or count > (2 if f[i] in ("helft", "jaarhelft", "semester") else 4):
        return None
    months = 6 if f[i] in ("helft", "jaarhelft", "semester") else 3
    return _make(first, last, "quarter", i, count=count, day=months, year=year, year_shift=year_shift)


def _holiday(f: Forms, i: int) -> Expression | None:
    """`kerstavond`, `tweede paasdag`, `Goede Vrijdag`, `de Dag van de Arbeid`, `afgelopen Kerstmis`, `Pasen 2021`."""
    for words in (4, 2, 1):
        name = " ".join(f[i - words + 1 : i + 1]) if i >= words - 1 else ""
        if name in nl.HOLIDAYS:
            first = i - words + 1
            shift = _shift(_at(f, first - 1))
            last, year, year_shift = _year_after(f, i)
            if _at(f, i + 1) not in ("van", "in") or year or year_shift is not None:
                return _make(first - (shift is not None), last, "holiday", i, name=name, year=year, year_shift=year_shift, shift=shift)
            return _make(first - (shift is not None), i, "holiday", i, name=name, shift=shift)
    return None


# ------------------------------------------------------------------------------------------------------------------------ all together

READERS: dict[str, Reader] = {
    **dict.fromkeys((str(year) for year in range(nl.EARLIEST_YEAR, nl.LATEST_YEAR + 1)), _year),
    **dict.fromkeys((name.split()[-1] for name in nl.HOLIDAYS), _holiday),
    **dict.fromkeys(("kwartaal", "trimester", "helft", "jaarhelft", "semester"), _quarter),
    **dict.fromkeys(nl.SEASONS, _season),
    **dict.fromkeys(nl.UNITS, _unit),
    **dict.fromkeys((name + dot for name in nl.SHORT_MONTHS for dot in ("", ".")), _month),
    **dict.fromkeys(nl.MONTHS, _month),
    **dict.fromkeys(nl.DAY_PARTS, _part_of_day),
    **dict.fromkeys(nl.DAY_OFFSETS, _day),
    **dict.fromkeys(nl.WEEKDAYS, _weekday),
}
_TRIGGERS = frozenset(READERS)


def expressions(sentence: Sentence) -> list[Expression]:
    """The time expressions of a sentence in text order, none overlapping; durations, ages and habits are left out."""
    forms = [token.form.lower() for token in sentence.tokens]
    found: list[Expression] = []
    end = -1
    for i, form in enumerate(forms):
        if i <= end:
            continue
        if form in _TRIGGERS:
            read = READERS[form](forms, i)
        elif form[0:1].isdigit() and len(form) >= 8:
            read = _figures(forms, i)
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
    before = _at(f, i)
    if before == "met" and _at(f, i - 1) == "en" and _at(f, i - 2) == "tot":
        return "deadline"
    role = ROLES.get(before, expression.role)
    if role == "start" and _at(f, i - 1) in ("eerst", "keer", "maal"):
        return "comparison"
    return role
