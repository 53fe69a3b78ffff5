"""Datelines: who wrote an article, where."""

from __future__ import annotations

import pytest

from coders.datelines import dateline


@pytest.mark.parametrize(
    ("text", "place", "agency", "rest"),
    [
        ("KIEV - Rusland valt aan.", "KIEV", "", "Rusland"),
        ("DEN HAAG (ANP) - Het kabinet valt.", "DEN HAAG", "ANP", "Het"),
        ("Den Haag (ANP) – 'Het kabinet valt.'", "Den Haag", "ANP", "'Het"),
        ("BRUSSEL 14/05 (BELGA) = De vakbonden staken.", "BRUSSEL", "BELGA", "De"),
        ("Brussel, 14 mei 2024 (belga) - De vakbonden staken.", "Brussel", "belga", "De"),
        ("WASHINGTON/PARIJS (ANP/AFP) - Biden belt.", "WASHINGTON/PARIJS", "ANP/AFP", "Biden"),
        ("GENÈVE, NAIROBI - De hulp komt aan.", "GENÈVE", "", "De"),
        ("ROTTERDAM, 12 OKT. De vakbonden staken.", "ROTTERDAM", "", "De"),
        ("(belga) De vakbonden staken.", "", "belga", "De"),
        ("(ANP/RTR) - De vakbonden staken.", "", "ANP/RTR", "De"),
        ("Vakbonden staken\n\nBRUSSEL (Belga) - De vakbonden staken.", "BRUSSEL", "Belga", "De"),
    ],
)
def test_the_place_and_the_agency_are_told_apart(text: str, place: str, agency: str, rest: str) -> None:
    found = dateline(text)
    assert (found.place, found.agency) == (place, agency)
    assert text[found.end :].startswith(rest)
    assert found.start == (0 if "\n" not in text else text.index("\n") + 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "De VN (2024) waarschuwen voor honger in Soedan.",
        "Minister Bot - toen nog ambassadeur - zweeg.",
        "Rutte (vvd) Wil niet.",
        "(foto) De minister zweeg.",
        "Nederland - België eindigde gelijk.",
        "Het kabinet valt.\nDEN HAAG is verrast.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert dateline(text).end == 0
