"""The column layouts of other event data sets: Phoenix, ICEWS and PLOVER (as in POLECAT)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow as pa

from coders import cameo
from coders.resources import DICTIONARIES

Row = dict[str, Any]
PENTA = {0: (1, 2), 1: (3, 4, 5), 2: (6, 7, 8), 3: (9, 10, 11, 12, 13, 16), 4: (14, 15, 17, 18, 19, 20)}
"""Phoenix's classes: statement, verbal cooperation, material cooperation, verbal conflict, material conflict; by root."""
PLOVER = {
    "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "CONCEDE", "09": "ACCUSE",
    "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE",
    "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}  # fmt: skip
"""CAMEO root → PLOVER type. PLOVER has no plain statements (01)."""


@lru_cache(maxsize=1)
def _ontology() -> cameo.Ontology:
    return cameo.load(Path(DICTIONARIES) / "cameo")


def phoenix(events: pa.Table, mentions: pa.Table, without_text: bool = False) -> tuple[pa.Table, str]:
    """Phoenix: one row an event, its addresses and sources joined by semicolons."""
    classes = {f"{root:02d}": penta for penta, roots in PENTA.items() for root in roots}
    reports = _reports(mentions)
    rows = []
    for event in events.to_pylist():
        told = reports.get(event["GLOBALEVENTID"], [])
        year, month, day = [*event["Date"].split("-"), None, None][:3]
        rows.append({
            "EventID": str(event["GLOBALEVENTID"]), "Date": event["Date"].replace("-", ""), "Year": year, "Month": month, "Day": day,
            **_phoenix_actor("Source", event, "Actor1"), **_phoenix_actor("Target", event, "Actor2"),
            "EventCode": event["EventCode"], "EventRootCode": event["EventRootCode"], "PentaClass": classes[event["EventRootCode"]],
            "GoldsteinScore": event["GoldsteinScale"], "Issues": ";".join(event["Issues"] or []), "Lat": event["ActionGeo_Lat"],
            "Lon": event["ActionGeo_Long"], "LocationName": event["ActionGeo_FullName"], "StateName": event["ActionGeo_ADM1Code"],
            "CountryCode": event["ActionGeo_CountryCode"], "SentenceID": told[0]["SentenceID"] if told else None,
            "URLs": ";".join(sorted({row["MentionIdentifier"] for row in told})),
            "NewsSources": ";".join(sorted({row["MentionSourceName"] for row in told if row["MentionSourceName"]})),
        })  # fmt: skip
    names = (
        "EventID Date Year Month Day SourceActorFull SourceActorEntity SourceActorRole SourceActorAttribute TargetActorFull "
        "TargetActorEntity TargetActorRole TargetActorAttribute EventCode EventRootCode PentaClass GoldsteinScore Issues Lat Lon "
        "LocationName StateName CountryCode SentenceID URLs NewsSources"
    )
    types = {"PentaClass": pa.int8(), "GoldsteinScore": pa.float64(), "Lat": pa.float64(), "Lon": pa.float64(), "SentenceID": pa.int32()}
    return _table(rows, names.split(), types), ""


def _phoenix_actor(name: str, event: Row, side: str) -> Row:
    code = event[f"{side}Code"] or ""
    return {
        f"{name}ActorFull": code, f"{name}ActorEntity": code[:3], f"{name}ActorRole": code[3:6], f"{name}ActorAttribute": code[6:],
    }  # fmt: skip


def icews(events: pa.Table, mentions: pa.Table, without_text: bool = False) -> tuple[pa.Table, str]:
    """ICEWS: one row for each article that reports an event with a day."""
    ontology = _ontology()
    reports = _reports(mentions)
    rows, missing = [], 0
    for event in events.to_pylist():
        if event["SQLDATE"] is None:
            missing += 1
            continue
        entry = ontology.events.get(event["EventCode"])
        base = {
            "Event ID": str(event["GLOBALEVENTID"]), "Event Date": event["Date"], **_icews_actor("Source", event, "Actor1"),
            "Event Text": entry.label if entry else "", "CAMEO Code": event["EventCode"], "Intensity": event["GoldsteinScale"],
            **_icews_actor("Target", event, "Actor2"), "City": event["ActionGeo_FullName"] if event["ActionGeo_Type"] in (3, 4) else None,
            "Country": _fips_names().get(event["ActionGeo_CountryCode"]), "Latitude": event["ActionGeo_Lat"],
            "Longitude": event["ActionGeo_Long"],
        }  # fmt: skip
        seen = set()
        for told in reports.get(event["GLOBALEVENTID"], []):
            if told["ArticleId"] not in seen:
                seen.add(told["ArticleId"])
                story = {"Story ID": told["ArticleId"], "Sentence Number": told["SentenceID"], "Publisher": told["MentionSourceName"]}
                rows.append({**base, **story})
    names = (
        "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|"
        "Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude"
    )
    types = {"Intensity": pa.float64(), "Latitude": pa.float64(), "Longitude": pa.float64(), "Sentence Number": pa.int32()}
    return _table(rows, names.split("|"), types), f"{missing:,} events without a day left out" if missing else ""


def _icews_actor(name: str, event: Row, side: str) -> Row:
    ontology = _ontology()
    types = [event[f"{side}Type{k}Code"] for k in (1, 2, 3)]
    country = ontology.countries.get(event[f"{side}CountryCode"] or "")
    return {
        f"{name} Name": event[f"{side}Name"], f"{name} Sectors": ",".join(ontology.roles.get(code, code) for code in types if code),
        f"{name} Country": country.name if country else None,
    }  # fmt: skip


@lru_cache(maxsize=1)
def _fips_names() -> dict[str | None, str]:
    return {country.fips: country.name for country in _ontology().countries.values() if country.fips and country.kind == "country"}


def plover(events: pa.Table, mentions: pa.Table, without_text: bool = False) -> tuple[pa.Table, str]:
    """PLOVER: the type from the root code; plain statements, which PLOVER does not have, are left out."""
    quads = ("Verbal Cooperation", "Material Cooperation", "Verbal Conflict", "Material Conflict")
    reports = _reports(mentions)
    rows, missing = [], 0
    for event in events.to_pylist():
        kind = PLOVER.get(event["EventRootCode"])
        if kind is None:
            missing += 1
            continue
        told = reports.get(event["GLOBALEVENTID"], [])
        rows.append({
            "Event ID": str(event["GLOBALEVENTID"]), "Event Date": event["Date"], "Event Type": kind, "Event Mode": None,
            "Quad Code": quads[event["QuadClass"] - 1] if event["QuadClass"] else None, "Intensity": event["GoldsteinScale"],
            "Contexts": ";".join(item.rsplit(",", 1)[0] for item in event["Issues"] or []),
            **_plover_actor("Actor", event, "Actor1"), **_plover_actor("Recipient", event, "Actor2"),
            "Placename": event["ActionGeo_FullName"], "Country": event["ActionGeo_CountryCode"], "Latitude": event["ActionGeo_Lat"],
            "Longitude": event["ActionGeo_Long"], "GeoNames ID": event["ActionGeo_GeoNamesId"],
            "Publication Date": told[0]["Published"] if told else None, "Language": event["Language"],
            "Story IDs": ";".join(sorted({r["ArticleId"] for r in told})),
            "Text": None if without_text or not told else told[0]["Sentence"],
        })  # fmt: skip
    names = (
        "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor Primary Sector|"
        "Actor Secondary Sector|Recipient Name|Recipient Country|Recipient Primary Sector|Recipient Secondary Sector|Placename|Country|"
        "Latitude|Longitude|GeoNames ID|Publication Date|Language|Story IDs|Text"
    )
    types = {"Intensity": pa.float64(), "Latitude": pa.float64(), "Longitude": pa.float64(), "GeoNames ID": pa.int64()}
    return _table(rows, names.split("|"), types), f"{missing:,} plain statements left out" if missing else ""


def _plover_actor(name: str, event: Row, side: str) -> Row:
    return {
        f"{name} Name": event[f"{side}Name"], f"{name} Country": event[f"{side}CountryCode"],
        f"{name} Primary Sector": event[f"{side}Type1Code"], f"{name} Secondary Sector": event[f"{side}Type2Code"],
    }  # fmt: skip


def _reports(mentions: pa.Table) -> dict[int, list[Row]]:
    """The mentions of each event, in the tables' order."""
    columns = ["GLOBALEVENTID", "ArticleId", "SentenceID", "MentionIdentifier", "MentionSourceName", "Published", "Sentence"]
    found: dict[int, list[Row]] = {}
    for row in mentions.select(columns).to_pylist():
        found.setdefault(row["GLOBALEVENTID"], []).append(row)
    return found


def _table(rows: list[Row], names: list[str], types: dict[str, pa.DataType]) -> pa.Table:
    return pa.Table.from_pylist(rows, pa.schema([(name, types.get(name, pa.string())) for name in names]))


LAYOUTS: dict[str, Callable[[pa.Table, pa.Table, bool], tuple[pa.Table, str]]] = {"phoenix": phoenix, "icews": icews, "plover": plover}
