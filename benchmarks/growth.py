"""Table growth: how long one more night takes, and reading one month of one pair, in tables of ten million mentions.

    python -m benchmarks.growth [--mentions 10000000] [--months 120] [--folder DIR]

The tables are generated in the store's own format; the night is merged by the store itself, in a process of its own, so that its peak
memory is measured apart from that of the generator.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from coders import cameo
from coders.resources import DICTIONARIES
from flows import duplicates, rows, schema
from flows.aggregate import Aggregator, as_table
from flows.article import digest
from flows.store import Store, mentions_table, write_parquet

NIGHT = 5_000
PER_ARTICLE = 2.5
VERSIONS = {"CoderVersion": "1", "DictionaryVersion": "1", "ModelVersion": "1"}


def months(count: int) -> list[str]:
    """The last `count` months up to 2024-12."""
    return [f"{i // 12:04}-{i % 12 + 1:02}" for i in range(2024 * 12 + 12 - count, 2024 * 12 + 12)]


def month_rows(
    chance: np.random.Generator, month: str, count: int, countries: list[str], codes: list[str]
) -> tuple[list[dict[str, Any]], pa.Table]:
    """(article rows, mentions) of one month, with the repetition of real news: few pairs make most events."""
    articles = []
    for k in range(max(1, int(count / PER_ARTICLE))):
        day = f"{month}-{int(chance.integers(1, 29)):02}"
        address = f"https://krant{k % 40}.example/{month}/{k}/{int(chance.integers(1 << 30))}"
        articles.append({
            "ArticleId": digest(address), "Url": address, "Source": f"krant{k % 40}.example", "Published": day, "Language": "nl",
            "TextHash": digest(address, "t"), "Fingerprint": digest(address, "f"), "DuplicateGroup": digest(address), "Characters": 2000,
            "LeadEnd": 200, "Sentences": 12, "Events": 3, "Status": "coded", "EventMonths": [month], **VERSIONS,
            "Signature": chance.integers(0, 2**32, duplicates.PERMUTATIONS, dtype=np.uint32).astype("<u4").tobytes(),
        })  # fmt: skip
    who = np.minimum(chance.zipf(1.3, (count, 2)) - 1, len(countries) - 1)
    what = np.minimum(chance.zipf(1.2, count) - 1, len(codes) - 1)
    which = np.sort(chance.integers(0, len(articles), count))
    told = [articles[i] for i in which]
    sources, targets = [countries[i] for i in who[:, 0]], [countries[i] for i in who[:, 1]]
    events = [codes[i] for i in what]
    dates = [row["Published"] for row in told]
    sentences = [
        f"{a} deed {c} tegen {b} op {d}, zo meldt {t['Url']}" for a, b, c, d, t in zip(sources, targets, events, dates, told, strict=True)
    ]
    values = {
        "GLOBALEVENTID": [rows.event_id(d, a, b, c) for a, b, c, d in zip(sources, targets, events, dates, strict=True)],
        "MentionTimeDate": [rows.recorded(d) for d in dates], "MentionType": [1] * count,
        "MentionSourceName": [t["Source"] for t in told], "MentionIdentifier": [t["Url"] for t in told],
        "SentenceID": list(range(1, count + 1)),
        "Confidence": [80] * count, "Score": [0.8] * count, "ArticleId": [t["ArticleId"] for t in told],
        "DuplicateGroup": [t["DuplicateGroup"] for t in told], "Published": dates, "Date": dates, "Source": sources, "Target": targets,
        "EventCode": events, "SourceName": sources, "TargetName": targets, "Realis": ["asserted"] * count, "Tense": ["past"] * count,
        "InLead": [True] * count, "Sentence": sentences, "SentenceHash": [digest(s) for s in sentences], "Pattern": ["p"] * count,
        "Rule": [f"verbs/{c[:2]}.tsv:1" for c in events], "Issues": [[]] * count, "Language": ["nl"] * count,
        "ActionCharOffset": [10] * count,
        **{name: [value] * count for name, value in VERSIONS.items()},
    }  # fmt: skip
    return articles, as_table(values, "mentions", count)


def generate(folder: Path, mentions: int, count: int) -> None:
    """Write the tables."""
    ontology = cameo.load(Path(DICTIONARIES) / "cameo")
    store, aggregator = Store(str(folder), ontology), Aggregator(ontology)
    countries, codes = sorted(ontology.countries), sorted(ontology.events)
    chance = np.random.default_rng(1)
    for month in months(count):
        articles, told = month_rows(chance, month, mentions // count, countries, codes)
        ordered, events = aggregator.aggregate(told)
        tables = {"mentions": ordered, "events": events, "articles": pa.Table.from_pylist(articles, schema.arrow("articles"))}
        for table, values in tables.items():
            store.files.write(f"{table}/month={month}/part-0.parquet", lambda f, t=table, v=values: write_parquet(v, t, f))  # type: ignore[misc]


def night(folder: Path, count: int) -> None:
    """Merge one more night into the last month and print its time and peak memory."""
    ontology = cameo.load(Path(DICTIONARIES) / "cameo")
    store = Store(str(folder), ontology)
    last = months(count)[-1]
    chance = np.random.default_rng(os.getpid())
    articles, told = month_rows(chance, last, NIGHT, sorted(ontology.countries), sorted(ontology.events))
    began = time.perf_counter()
    with store.files.lock():
        store.merge(articles, mentions_table(told.to_pylist()))
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"one night of {NIGHT:,} mentions: {seconds:.2f} s, peak memory {memory:.2f} GiB")


def main() -> None:
    """Generate, add a night three times, read."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--mentions", type=int, default=10_000_000)
    options.add_argument("--months", type=int, default=120)
    options.add_argument("--folder", type=Path)
    options.add_argument("--night", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="cameo-nl-growth-"))
    if given.night:
        night(folder, given.months)
        return
    if not (folder / "events").exists():
        began = time.perf_counter()
        generate(folder, given.mentions, given.months)
        size = sum(path.stat().st_size for path in folder.rglob("*.parquet")) / 2**20
        print(f"{given.mentions:,} mentions over {given.months} months generated in {time.perf_counter() - began:.0f} s, {size:,.0f} MiB")
    for _ in range(3):
        subprocess.run(
            [sys.executable, "-m", "benchmarks.growth", "--night", "--folder", folder, "--months", str(given.months)], check=True
        )
    month = months(given.months)[-2]
    began = time.perf_counter()
    wanted = [("month", "==", month), ("Actor1CountryCode", "==", "ABW"), ("Actor2CountryCode", "==", "AFG")]
    frame = pd.read_parquet(folder / "events", filters=wanted)
    print(f"one month of one pair ({len(frame):,} events of {month}): {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
