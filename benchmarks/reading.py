"""Articles a second that are read and made ready from JSONL, and told apart by language and near-duplicates, on one core.

    python -m benchmarks.reading [--articles 5000]

The articles are made of the samples' sentences, in an order of their own each, 20 sentences (about 1,800 characters); one in ten is a
near-duplicate of an earlier one. Reading and preparing leave the language unasked, which is measured beside them, as the issue wants it.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import numpy as np

from flows import duplicates, prepare, sources
from flows.article import Article
from flows.language import language

SAMPLES = Path(__file__).parents[1] / "samples"
SENTENCES = 20


def articles(count: int, chance: random.Random) -> Iterator[dict[str, str]]:
    """Lines of JSONL, with a title, a dateline, a caption and a call to read on in each."""
    texts = [path.read_text(encoding="utf-8").split(" ", 3)[3] for path in sorted(SAMPLES.glob("*.txt"))]
    said = [sentence for text in texts for sentence in re.split(r"(?<=[.!?])\s+", text.strip())]
    earlier: list[list[str]] = []
    for k in range(count):
        sentences = chance.sample(said, SENTENCES)
        if earlier and chance.random() < 0.1:
            sentences = [*chance.choice(earlier)[:-1], chance.choice(said)]
        earlier.append(sentences)
        paragraphs = [" ".join(sentences[i : i + 4]) for i in range(0, SENTENCES, 4)]
        day = datetime.date(2024, 1, 1) + datetime.timedelta(k % 60)
        text = "\n\n".join(
            ["De minister in Brussel. © BELGA", "BRUSSEL (Belga) - " + paragraphs[0], *paragraphs[1:], "Lees ook: " + said[k % 9]]
        )
        yield {"url": f"https://krant.example/{k}", "timestamp": f"{day}T08:00:00Z", "title": chance.choice(said), "text": text}


def rate(label: str, count: int, work: Callable[[], object]) -> None:
    """Do the work three times and print the best rate."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    print(f"{label:44}{count / min(seconds):8,.0f} articles/s")


def group(ready: list[Article]) -> list[list[int]]:
    """Signatures of all articles, and the groups of near-duplicates."""
    signatures = [duplicates.signature(article.full_text) for article in ready]
    near = duplicates.Neighbourhood([article.published[:7] for article in ready], signatures)
    return duplicates.components(range(len(ready)), near.joined)


def among(new: list[Article], known: int) -> Callable[[], object]:
    """Finds the groups of `new` articles as the store does, among others of the same months that are known."""
    others = np.random.default_rng(9).integers(0, 2**32, (known, duplicates.PERMUTATIONS), dtype=np.uint32)
    signatures = [row.tobytes() for row in others]

    def work() -> object:
        mine = [duplicates.signature(article.full_text) for article in new]
        near = duplicates.Neighbourhood(["2024-01"] * (len(new) + known), mine + signatures)
        return duplicates.components(range(len(new)), near.joined)

    return work


def main() -> None:
    """Write the articles, and time each part."""
    options = argparse.ArgumentParser()
    options.add_argument("--articles", type=int, default=5000)
    count = options.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_text(
            "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in articles(count, random.Random(9))), encoding="utf-8"
        )
        ready = [item for item in sources.read([str(path)]) if isinstance(item, Article)]
        assert len(ready) == count
        print(f"{count:,} articles of {sum(len(a.full_text) for a in ready) / count:,.0f} characters")
        with mock.patch.object(prepare, "language", return_value="nl"):
            rate("read and prepared, language unasked", count, lambda: list(sources.read([str(path)])))
        rate("read and prepared, language and all", count, lambda: list(sources.read([str(path)])))
        rate("language", count, lambda: [language(article.full_text) for article in ready])
        rate("near-duplicates", count, lambda: group(ready))
        rate("language and near-duplicates", count, lambda: ([language(article.full_text) for article in ready], group(ready)))
        rate("near-duplicates of 1,000 among 100,000", 1000, among(ready[:1000], 100_000))
        groups = group(ready)
        print(f"{sum(len(members) > 1 for members in groups):,} groups of near-duplicates in {len(groups):,}")


if __name__ == "__main__":
    main()
