"""What the coder hands out: events with the spans, frame and dictionary line that justify them."""

from __future__ import annotations

from dataclasses import dataclass

NOBODY = "---"
"""The actor code of an unknown or absent side."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: GDELT's Geo block, with the GeoNames id in a field of ours. `kind`: country, city, region or sea."""

    name: str
    kind: str
    country: str = ""
    fips: str = ""
    adm1: str = ""
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One coded event of one sentence.

    `source` and `target` are CAMEO actor codes (`---` for nobody), `code` a CAMEO event code, `date` ISO at its own precision
    (`2020`, `2020-06` or `2020-06-15`). Spans are character offsets into the article. `realis` is asserted, intended, demanded or
    denied; `tense` past, present or future; `confidence` lies between 0 and 1.
    """

    source: str
    target: str
    code: str
    date: str
    sentence: int
    pattern: str
    rule: str
    confidence: float
    realis: str = "asserted"
    tense: str = "past"
    polarity: str = "positive"
    clause: str = "main"
    verb_span: Span = (0, 0)
    source_span: Span | None = None
    target_span: Span | None = None
    source_name: str = ""
    target_name: str = ""
    antecedents: tuple[str, ...] = ()
    date_span: Span | None = None
    place: Place | None = None
    source_place: Place | None = None
    target_place: Place | None = None
    issues: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a clause gave no event; `explain` and the lexicon's lists of gaps read it."""

    sentence: int
    verb: str
    reason: str
