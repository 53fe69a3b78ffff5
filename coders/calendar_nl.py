"""The Dutch calendar: its words (days, months, units, numbers, holidays), the days they stand for, and publication dates."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

LATEST_YEAR = 2100
EARLIEST_YEAR = 1500

DAY_PARTS = ["ochtend", "morgen", "voormiddag", "middag", "namiddag", "avond", "nacht"]
WEEKDAY_NAMES = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
WEEKDAYS = {name + part: n for n, name in enumerate(WEEKDAY_NAMES) for part in ("", *DAY_PARTS)}
MONTH_NAMES = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
MONTHS = {name: n for n, name in enumerate(MONTH_NAMES, 1)}
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
"""Read as months after a day number alone (`3 apr.`)."""

DAY_OFFSETS = {
    **dict.fromkeys(("vandaag", "straks", "daarstraks", "daarnet", "zonet", "heden", *("van" + part for part in DAY_PARTS)), 0),
    "vannacht": 0,
    **{word + part: -1 for word in ("gister", "gisteren") for part in DAY_PARTS},
    **{word + part: -2 for word in ("eergister", "eergisteren") for part in DAY_PARTS},
    **{"morgen" + part: 1 for part in DAY_PARTS},
    **{"overmorgen" + part: 2 for part in DAY_PARTS},
    "gisteren": -1,
    "eergisteren": -2,
    "morgen": 1,
    "overmorgen": 2,
}

UNITS = {
    **dict.fromkeys(("dag", "dagen", "etmaal", "etmalen"), "day"),
    **dict.fromkeys(("week", "weken"), "week"),
    **dict.fromkeys(("maand", "maanden"), "month"),
    **dict.fromkeys(("jaar", "jaren"), "year"),
    **dict.fromkeys(("uur", "uren", "minuut", "minuten"), "hour"),
    **dict.fromkeys(("decennium", "decennia"), "decade"),
    **dict.fromkeys(("eeuw", "eeuwen"), "century"),
    **dict.fromkeys(("halfjaar",), "halfyear"),
    **dict.fromkeys(("weekend", "weekeinde"), "weekend"),
}
PLURALS = frozenset("dagen etmalen weken maanden jaren uren minuten decennia eeuwen".split())
SEASONS = {"lente": 3, "voorjaar": 3, "zomer": 6, "herfst": 9, "najaar": 9, "winter": 12}
"""First month of each season, three months long as meteorologists and newspapers have it."""

ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}
DECADES = {"twintig": 1920, "dertig": 1930, "veertig": 1940, "vijftig": 1950, "zestig": 1960, "zeventig": 1970, "tachtig": 1980,
           "negentig": 1990, "nul": 2000}  # fmt: skip

_ONES = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
NUMBERS = {
    **{word: n for n, word in enumerate(_ONES, 1)},
    **{
        word: n
        for n, word in enumerate(
            ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"], 10
        )
    },
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
    **{one + ("ën" if one.endswith("e") else "en") + tens: 10 * n + m for n, tens in enumerate(_TENS, 2) for m, one in enumerate(_ONES, 1)},
    "één": 1,
    "honderd": 100,
    "tweehonderd": 200,
    "duizend": 1000,
}
VAGUE = frozenset("enkele enige paar aantal verscheidene verschillende meerdere tal".split())
"""Counts that say `a few`; `een paar`, `een aantal` carry their article with them."""

LAST = frozenset(["vorige", "vorig", "verleden"])
PAST = frozenset(["afgelopen", "voorbije", "jongste", "laatste", "voorgaande"])
THIS = frozenset(["deze", "dit"])
NEXT = frozenset(["volgende", "volgend"])
COMING = frozenset(["komende", "komend", "aanstaande", "aanstaand", "eerstkomende"])
BACK_AFTER = frozenset(["jl.", "jl", "j.l.", "jongstleden", "laatstleden", "ll.", "l.l."])
AHEAD_AFTER = frozenset(["a.s.", "as.", "aanstaande", "eerstkomend", "eerstkomende"])
"""Written behind the day: `zondag jl.`, `vrijdag a.s.`"""
TOLD_BEFORE = frozenset(["eerder", "ervoor", "daarvoor", "voordien", "tevoren", "vroeger"])
TOLD_AFTER = frozenset(["later", "erna", "nadien", "daarna", "erop", "daarop"])
"""Behind a count or a weekday they count from a day that was told before: `twee dagen later`, `de maandag daarop`."""
JUST_BEFORE = TOLD_BEFORE - {"eerder", "vroeger"}
JUST_AFTER = TOLD_AFTER - {"later"}
"""Behind a unit with its article they are the next one: `de dag erna`, `de avond ervoor`."""
SAME = frozenset(["diezelfde", "datzelfde", "dezelfde", "hetzelfde"])
THAT = frozenset(["die", "dat", *SAME])
"""Before a unit they are the one that was told before: `diezelfde dag`, `dat jaar`."""
FOLLOWING = frozenset(["daaropvolgende", "daaropvolgend"])


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


def _kings_day(year: int) -> date:
    """27 April since 2014 (30 April before), a day sooner or later on a Sunday, as Dutch law has it."""
    day = date(year, 4, 27 if year >= 2014 else 30)
    return day - timedelta(day.weekday() == 6)


def _budget_day(year: int) -> date:
    """Prinsjesdag: the third Tuesday of September."""
    first = date(year, 9, 1)
    return first + timedelta((1 - first.weekday()) % 7 + 14)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    **dict.fromkeys(("nieuwjaar", "nieuwjaarsdag"), _fixed(1, 1)),
    **dict.fromkeys(("driekoningen", "driekoningendag"), _fixed(1, 6)),
    **dict.fromkeys(("valentijn", "valentijnsdag"), _fixed(2, 14)),
    **dict.fromkeys(("vrouwendag",), _fixed(3, 8)),
    **dict.fromkeys(("koningsdag", "koninginnedag"), _kings_day),
    **dict.fromkeys(("dag van de arbeid", "feest van de arbeid", "1-meidag"), _fixed(5, 1)),
    **dict.fromkeys(("dodenherdenking",), _fixed(5, 4)),
    **dict.fromkeys(("bevrijdingsdag",), _fixed(5, 5)),
    **dict.fromkeys(("quatorze juillet",), _fixed(7, 14)),
    **dict.fromkeys(("maria-hemelvaart",), _fixed(8, 15)),
    **dict.fromkeys(("prinsjesdag",), _budget_day),
    **dict.fromkeys(("halloween",), _fixed(10, 31)),
    **dict.fromkeys(("allerheiligen",), _fixed(11, 1)),
    **dict.fromkeys(("allerzielen",), _fixed(11, 2)),
    **dict.fromkeys(("wapenstilstandsdag", "sint-maarten"), _fixed(11, 11)),
    **dict.fromkeys(("sinterklaasavond", "pakjesavond"), _fixed(12, 5)),
    **dict.fromkeys(("sinterklaas",), _fixed(12, 6)),
    **dict.fromkeys(("kerstavond", "kerstnacht"), _fixed(12, 24)),
    **dict.fromkeys(("kerstmis", "kerst", "kerstdag", "eerste kerstdag"), _fixed(12, 25)),
    **dict.fromkeys(("tweede kerstdag",), _fixed(12, 26)),
    **dict.fromkeys(("oudjaar", "oudejaar", "oudejaarsavond", "oudejaarsdag", "oudejaarsnacht", "oudjaarsavond"), _fixed(12, 31)),
    **dict.fromkeys(("aswoensdag",), _from_easter(-46)),
    **dict.fromkeys(("palmzondag",), _from_easter(-7)),
    **dict.fromkeys(("witte donderdag",), _from_easter(-3)),
    **dict.fromkeys(("goede vrijdag",), _from_easter(-2)),
    **dict.fromkeys(("pasen", "paaszondag", "paasdag", "eerste paasdag"), _from_easter(0)),
    **dict.fromkeys(("paasmaandag", "tweede paasdag"), _from_easter(1)),
    **dict.fromkeys(("hemelvaart", "hemelvaartsdag", "o.l.h.-hemelvaart"), _from_easter(39)),
    **dict.fromkeys(("pinksteren", "pinksterzondag", "pinksterdag", "eerste pinksterdag"), _from_easter(49)),
    **dict.fromkeys(("pinkstermaandag", "tweede pinksterdag"), _from_easter(50)),
}


def number(word: str) -> int | None:
    """The whole number that a word or a figure stands for: `drie`, `één`, `vijfentwintig`, `12`."""
    return int(word) if word.isdecimal() and len(word) < 6 else NUMBERS.get(word)


def day_number(word: str) -> int | None:
    """A day of the month as written before its name: `14`, `1ste`, `14de`, `3e`; also impossible ones, to be refused later."""
    found = re.fullmatch(r"(\d{1,2})(?:ste|de|e)?", word) if word[:1].isdecimal() else None
    return int(found[1]) if found else None


def year_number(word: str) -> int | None:
    """A year in four figures between 1500 and 2100."""
    return int(word) if len(word) == 4 and word.isdecimal() and EARLIEST_YEAR <= int(word) <= LATEST_YEAR else None


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month; months outside 1–12 count on from the year (month 0 is the last December)."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_span(first: int, last: int | None = None) -> tuple[date, date]:
    """First and last day of a year, or of the years from `first` to `last`."""
    return date(first, 1, 1), date(last or first, 12, 31)


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None if the calendar has none such (31 February, year 20205)."""
    try:
        return date(year, month, day) if 1 <= year <= LATEST_YEAR else None
    except ValueError:
        return None


def period(value: str) -> tuple[date, date] | None:
    """First and last day of `2020`, `2020-06` or `2020-06-15`; None for anything else."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", value, re.ASCII):
        return None
    numbers = [int(part) for part in value.split("-")]
    first = make_date(numbers[0], *[*numbers[1:], 1, 1][:2])
    if first is None:
        return None
    return (first, first) if len(numbers) == 3 else month_span(first.year, first.month) if len(numbers) == 2 else year_span(first.year)


_ENGLISH = {"mar": 3, "may": 5, "oct": 10, "january": 1, "february": 2, "march": 3, "june": 6, "july": 7, "august": 8, "october": 10}
_WRITTEN_MONTHS = {**MONTHS, **SHORT_MONTHS, **_ENGLISH}
_HEADER = re.compile(r"\s*date\s+(\S+)", re.IGNORECASE)
_ISO = re.compile(r"\D{0,40}?(?<![\d-])(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.*)?\W*", re.DOTALL)
_WRITTEN = re.compile(r"[^\d]{0,40}?(\d{1,2})(?:ste|de|e)?[ -]([A-Za-z]+)\.?,?[ -](\d{4}(?!\d)|\d\d(?= \d\d:))", re.ASCII)
_FIGURES = re.compile(r"[^\d]{0,40}?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)", re.ASCII)
_MONTH_YEAR = re.compile(r"\s*([A-Za-z]+)\.? (\d{4})\s*", re.ASCII)


def published(text: str) -> str | None:
    """A publication date in any of its usual dresses, at its own precision (`2020`, `2020-06`, `2020-06-15`).

    It reads the header ` date 2020-06 ` at the head of an article, ISO dates and times, RFC 822 dates of feeds and written Dutch dates
    (`maandag 15 juni 2020`, `15/06/2020`, `juni 2020`). The day is that of the publisher's clock: zones are not converted. Impossible dates
    and those beyond 2100 give None.
    """
    header = _HEADER.match(text)
    value = header[1] if header else text.strip()
    if not header or not period(value):
        value = _iso(value) or ("" if header else _written(value))
    span = period(value)
    return value if span and span[0].year >= EARLIEST_YEAR else None


def _iso(text: str) -> str:
    if re.fullmatch(r"\d{4}(-\d\d)?", text, re.ASCII):
        return text
    found = _ISO.fullmatch(text)
    return found[1] if found else ""


def _written(text: str) -> str:
    """`15 juni 2020`, `Mon, 15 Jun 2020 10:00:00 +0200`, `15/06/2020` or `juni 2020` in ISO form; '' for anything else."""
    text = " ".join(text.split())
    if found := _WRITTEN.match(text):
        day, month, year = int(found[1]), _WRITTEN_MONTHS.get(found[2].lower(), 0), int(found[3])
        return f"{year if year > 99 else 2000 + year:04}-{month:02}-{day:02}"
    if found := _FIGURES.match(text):
        return f"{found[4]}-{int(found[3]):02}-{int(found[1]):02}"
    if found := _MONTH_YEAR.fullmatch(text):
        return f"{found[2]}-{_WRITTEN_MONTHS.get(found[1].lower(), 0):02}"
    return ""
