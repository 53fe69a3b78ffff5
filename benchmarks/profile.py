"""Where a run's time goes, room by room: `make profile`.

    python -m benchmarks.profile [--articles 150]

One process, articles of `benchmarks.newswire`, from files to tables, then the same coded again from the cache. Seconds of each room are
its own: what it calls of another room counts there.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.speed import PUBLISHED, texts
from coders import coder, networks, prefilter, tokenising
from flows import duplicates, health, parses, pipeline, rows
from flows.pipeline import Settings, load_coder, load_parser

ROOMS: list[tuple[str, Any, str]] = [
    ("read sources", pipeline, "read"), ("tokenise", tokenising.Tokeniser, "cut"), ("tag", networks.Tagger, "tag"),
    ("lemmatise", networks.Lemmatiser, "lemmas"), ("prefilter", prefilter.Prefilter, "wanted"), ("trees", networks.TreeParser, "parse"),
    ("cache: encode", pipeline, "encode"), ("cache: decode", pipeline, "decode"), ("cache: write", parses.ParseCache, "put"),
    ("cache: read", parses.ParseCache, "get"), ("duplicates", duplicates, "signature"), ("code", coder.Coder, "code"),
    ("rows", rows, "coded"), ("health", health, "count"), ("tables", pipeline, "write"), ("the rest of the run", pipeline, "run"),
]  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=150)
    given = options.parse_args()
    articles = texts(given.articles, 0)
    load_coder()
    load_parser("bundled")
    own: dict[str, float] = defaultdict(float)
    inner = [0.0]

    def timed(room: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            inner.append(0.0)
            began = time.process_time()
            try:
                return work(*args, **kwargs)
            finally:
                spent = time.process_time() - began
                own[room] += spent - inner.pop()
                inner[-1] += spent

        return wrapped

    for room, place, name in ROOMS:
        setattr(place, name, timed(room, getattr(place, name)))
    with tempfile.TemporaryDirectory(prefix="cameo-nl-profile-") as folder:
        source = Path(folder) / "articles.jsonl"
        lines = (json.dumps({"url": f"https://krant.example/{k}", "date": PUBLISHED, "text": text}) for k, text in enumerate(articles))
        source.write_text("\n".join(lines), encoding="utf-8")
        steps = pipeline.Steps(pipeline.read, pipeline.in_order, pipeline.write)
        summary = pipeline.run(Settings((str(source),), str(Path(folder) / "output")), steps)
    whole = sum(own.values())
    print(f"{summary.sentences:,} sentences of {summary.articles} articles in {whole:.1f} CPU seconds, {summary.events} events")
    print("| room | CPU seconds | share | µs a sentence |\n|---|---|---|---|")
    for room, seconds in sorted(own.items(), key=lambda pair: -pair[1]):
        print(f"| {room} | {seconds:.2f} | {seconds / whole:.1%} | {1e6 * seconds / summary.sentences:,.0f} |")


if __name__ == "__main__":
    main()
