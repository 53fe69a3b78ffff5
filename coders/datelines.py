"""The dateline that an agency's article opens with: where it was written, and by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

_AGENCY = (
    "(?:aa|afp|anp|ansa|ap|apa|ats|bbc|belga|bloomberg|cnn|dpa|efe|ips|kyodo|lusa|nos|novum|pap|reuters|ria|rtl|rtr|tass|tt|upi|vrt|vtm|"
    "xinhua)"
)
AGENCIES = rf"(?i:{_AGENCY}(?:\s?[/,&+-]\s?{_AGENCY})*)"
"""One or more news agencies, as they sign: `belga`, `ANP/AFP`."""
_SIGNED = rf"\((?:{AGENCIES}|[A-Z][A-Za-z/. ]{{1,20}})\)"
_DAY = r"(?:,?\s+\d{1,2}(?:/\d{1,2}|\s+[a-z]{3,9}\.?)(?:\s+\d{4})?)?"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’./ -]+?(?:, [A-ZÀ-Þ][A-ZÀ-Þ'’./ -]+?)?"
_NAME = r"[A-ZÀ-Þ][\w'’./ -]{1,40}?"
_DATELINE = re.compile(
    rf"\s*(?:(?P<capitals>{_CAPITALS})(?:\s+[-–—]|,\s+\d{{1,2}}\s+[A-Z]{{3,9}}\.)|(?P<name>{_NAME}){_DAY},?\s+(?P<signed>{_SIGNED})\s*[-–—:=]?|(?P<alone>\({AGENCIES}\))\s*[-–—:=]?)"
    r"\s+(?=[\"'‘“„]?[A-ZÀ-Þ])"
)
_TITLE = re.compile(r"[^\n]{1,300}\n\s*\n")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`KIEV - `, `KIEV, 23 SEPT. `, `GENÈVE, NAIROBI - `, `Den Haag (ANP) – `, `BRUSSEL 14/05 (BELGA) = `, `(belga) `: the (first) place
    and the agency ('' where it has none), and the characters from `start` to `end` that it takes, both 0 where there is none."""

    place: str = ""
    agency: str = ""
    start: int = 0
    end: int = 0


def dateline(text: str) -> Dateline:
    """The dateline of an article, which opens it or stands behind its title."""
    match = _DATELINE.match(text)
    if match is None and (title := _TITLE.match(text)):
        match = _DATELINE.match(text, title.end())
    if match is None:
        return Dateline()
    agency = (match["signed"] or match["alone"] or "").strip("()")
    place = (match["capitals"] or match["name"] or "").partition(",")[0]
    return Dateline(place.strip(), agency, match.start(), match.end())
