"""The column layouts of other event data sets, as their own programs and readers have them.

Phoenix: github.com/openeventdata/phoenix_pipeline, `postprocess.py` (files without a header). ICEWS: doi.org/10.7910/DVN/28075, and the
reader github.com/andybega/icews, which takes `Event ID` and `Story ID` for 32-bit integers. PLOVER: types and modes after the table
`CAMEO2PLOVER-2021.txt` of github.com/openeventdata/PLOVER, with DEMAND under POLECAT's name REQUEST, appeals among it; columns as POLECAT
(doi.org/10.7910/DVN/AJGVIT) publishes them.
"""

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
QUADS = {
    "VERBAL COOPERATION": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), "MATERIAL COOPERATION": ("COOPERATE", "AID", "RETREAT"),
    "VERBAL CONFLICT": ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"),
    "MATERIAL CONFLICT": ("PROTEST", "MOBILIZE", "COERCE", "ASSAULT"),
}  # fmt: skip
"""PLOVER's own quad classes, by type."""
PHOENIX_ROOTS = frozenset({"IGO", "NGO", "IMG", "MNC"})
PHOENIX_AGENTS = frozenset("GOV MIL REB OPP PTY COP JUD SPY MED EDU BUS CRM CVL".split())


@lru_cache(maxsize=1)
def _plover() -> dict[str, tuple[str, str]]:
    """Beginning of a CAMEO code → PLOVER's type and mode, of which the longest counts. Plain statements (01) have no type."""
    return {row["code"]: (row["type"], row["mode"]) for row in cameo.read_tsv(Path(DICTIONARIES) / "cameo" / "plover.tsv")}


def plover_type(code: str) -> tuple[str, str] | None:
    """(type, mode) of a CAMEO code; None where PLOVER has no such event."""
    return next((_plover()[code[:n]] for n in range(len(code), 1, -1) if code[:n] in _plover()), None)


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
            "CountryCode": event["ActionGeo_CountryCode"],
            "SentenceID": ";".join(sorted({f"{row['ArticleId']}_{row['SentenceID']}" for row in told})),
            "URLs": ";".join(sorted({row["MentionIdentifier"] for row in told})),
            "NewsSources": ";".join(sorted({row["MentionSourceName"] for row in told if row["MentionSourceName"]})),
        })  # fmt: skip
    names = (
        "EventID Date Year Month Day SourceActorFull SourceActorEntity SourceActorRole SourceActorAttribute TargetActorFull "
        "TargetActorEntity TargetActorRole TargetActorAttribute EventCode EventRootCode PentaClass GoldsteinScore Issues Lat Lon "
        "LocationName StateName CountryCode SentenceID URLs NewsSources"
    )
    types = {"PentaClass": pa.int8(), "GoldsteinScore": pa.float64(), "Lat": pa.float64(), "Lon": pa.float64()}
    return _table(rows, names.split(), types), ""


def _phoenix_actor(name: str, event: Row, side: str) -> Row:
    """Entity: the country or kind of organisation; role: the first agent; attribute: all other codes."""
    code = event[f"{side}Code"] or ""
    parts = [code[k : k + 3] for k in range(0, len(code), 3)]
    entity = parts[0] if event[f"{side}CountryCode"] or code[:3] in PHOENIX_ROOTS else ""
    role = parts[1] if len(parts) > 1 and parts[1] in PHOENIX_AGENTS else ""
    return {
        f"{name}ActorFull": code, f"{name}ActorEntity": entity, f"{name}ActorRole": role,
        f"{name}ActorAttribute": ";".join(parts[2 if role else 1 :]),
    }  # fmt: skip


def icews(events: pa.Table, mentions: pa.Table, without_text: bool = False) -> tuple[pa.Table, str]:
    """ICEWS: one row for each article that reports an event with a day. `Event ID` numbers the rows, `Story ID` the articles."""
    ontology = _ontology()
    reports = _reports(mentions)
    rows: list[Row] = []
    missing = 0
    for event in events.to_pylist():
        if event["SQLDATE"] is None:
            missing += 1
            continue
        entry = ontology.events.get(event["EventCode"])
        base = {
            "Event Date": event["Date"], **_icews_actor("Source", event, "Actor1"),
            "Event Text": entry.label if entry else "", "CAMEO Code": event["EventCode"], "Intensity": event["GoldsteinScale"],
            **_icews_actor("Target", event, "Actor2"), "City": event["ActionGeo_FullName"] if event["ActionGeo_Type"] in (3, 4) else None,
            "Country": _fips_names().get(event["ActionGeo_CountryCode"]), "Latitude": event["ActionGeo_Lat"],
            "Longitude": event["ActionGeo_Long"],
        }  # fmt: skip
        seen = set()
        for told in reports.get(event["GLOBALEVENTID"], []):
            if told["ArticleId"] not in seen:
                seen.add(told["ArticleId"])
                story = {"Story ID": int(told["ArticleId"][:7], 16), "Sentence Number": told["SentenceID"]}
                rows.append({"Event ID": len(rows) + 1, **base, **story, "Publisher": told["MentionSourceName"]})
    names = (
        "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|"
        "Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude"
    )
    types = {"Intensity": pa.float64(), "Latitude": pa.float64(), "Longitude": pa.float64()}
    types |= dict.fromkeys(("Event ID", "Story ID", "Sentence Number"), pa.int32())
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
    """PLOVER in POLECAT's columns; plain statements, which PLOVER does not have, are left out."""
    quads = {kind: quad for quad, kinds in QUADS.items() for kind in kinds}
    reports = _reports(mentions)
    rows: list[Row] = []
    missing = 0
    for event in events.to_pylist():
        found = plover_type(event["EventCode"])
        if found is None:
            missing += 1
            continue
        kind, mode = found
        told = reports.get(event["GLOBALEVENTID"], [])
        city = event["ActionGeo_FullName"] if event["ActionGeo_Type"] in (3, 4) else None
        rows.append({
            "Event ID": str(event["GLOBALEVENTID"]), "Event Date": event["Date"], "Event Type": kind, "Event Mode": mode or None,
            "Intensity": event["GoldsteinScale"], "Quad Code": quads[kind],
            "Contexts": ";".join(item.rsplit(",", 1)[0] for item in event["Issues"] or []),
            **_plover_actor("Actor", event, "Actor1"), **_plover_actor("Recipient", event, "Actor2"),
            "Placename": event["ActionGeo_FullName"], "City": city, "Country": event["ActionGeo_CountryCode"],
            "Latitude": event["ActionGeo_Lat"], "Longitude": event["ActionGeo_Long"], "GeoNames ID": event["ActionGeo_GeoNamesId"],
            "Source": ";".join(sorted({row["MentionSourceName"] for row in told if row["MentionSourceName"]})),
            "Publication Date": told[0]["Published"] if told else None, "Language": event["Language"], "Version": event["CoderVersion"],
        })  # fmt: skip
    names = (
        "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|"
        "Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|"
        "Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|"
        "Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|"
        "Story Organizations|Story Locations|Language|Version"
    )
    types = {"Intensity": pa.float64(), "Latitude": pa.float64(), "Longitude": pa.float64(), "GeoNames ID": pa.int64()}
    return _table(rows, names.split("|"), types), f"{missing:,} plain statements left out" if missing else ""


def _plover_actor(name: str, event: Row, side: str) -> Row:
    sectors = [event[f"{side}Type{k}Code"] for k in (1, 2, 3) if event[f"{side}Type{k}Code"]]
    return {
        f"{name} Name": event[f"{side}Name"], f"{name} Country": event[f"{side}CountryCode"],
        f"Primary {name} Sector": sectors[0] if sectors else None, f"{name} Sectors": ";".join(sectors) or None,
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
