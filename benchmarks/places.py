"""How often the place is right on `tests/data/places.tsv`, how many sentences a second, and how fast the gazetteer loads.

    python -m benchmarks.places [--wrong]

`--wrong` lists the sentences that are not right. Exits 1 when a figure is below its aim.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from coders import lexicon as lexicons
from coders.event import Place
from coders.lexicon import Lexicon
from coders.mending import mend
from coders.names import find_mentions, name_kinds
from coders.parser import Parser
from coders.places import Gazetteer
from coders.sentence import Sentence

DATA = Path(__file__).resolve().parent.parent / "tests" / "data" / "places.tsv"
PLACES = frozenset({"countries", "adjectives", "metonyms"})
"""Kinds of dictionary actors whose names are places; all others' tokens are taken."""
AIMS = {"place": 0.85, "country": 0.95, "sentences/s": 10_000, "load s": 0.5, "MB": 200}


class Item(NamedTuple):
    """One hand-placed event; `-` is nothing said."""

    dateline: str
    text: str
    event: str
    place: str
    country: str
    kind: str


def read(path: Path = DATA) -> list[Item]:
    """The hand-placed events of a file."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [Item(*line.split("\t")) for line in lines if line.strip() and not line.startswith("#")]


def inputs(sentence: Sentence, lexicon: Lexicon) -> tuple[set[int], list[str]]:
    """The tokens that persons and organisations hold, and the countries of all actors, as the coder has them."""
    mentions = find_mentions(sentence, lexicon)
    taken = {i for i, mention in mentions.items() if mention[2].kind not in PLACES}
    codes = [mention[2].code("2024-06-12")[:3] for mention in mentions.values()]
    return taken, codes


def predict(gazetteer: Gazetteer, lexicon: Lexicon, item: Item, sentences: list[Sentence]) -> Place | None:
    """What the rules say of an item."""
    dateline = gazetteer.lookup(item.dateline)[0].place if item.dateline != "-" else None
    for sentence in sentences:
        sentence = mend(sentence, lexicon.verbs, name_kinds(find_mentions(sentence, lexicon), sentence, lexicon.places, lexicon.demonyms))
        verb = next((t.i for t in sentence.tokens if t.form == item.event), None)
        if verb is not None:
            own = [verb, *sentence.dependents(verb, "compound:prt", "aux", "aux:pass")]
            taken, countries = inputs(sentence, lexicon)
            return gazetteer.where(sentence, own, gazetteer.mentions(sentence, taken), dateline, countries)
    return dateline


def judge(gazetteer: Gazetteer, item: Item, place: Place | None) -> tuple[bool, bool]:
    """(place right, country right): a place is right under any of its names; nothing is right where nothing is said."""
    if item.place == "-" or place is None:
        right = item.place == "-" and place is None
        return right, right
    country = place.country == item.country.strip("-")
    same = item.place == place.name or any(
        entry.place.lat == place.lat and entry.place.name == place.name for entry in gazetteer.lookup(item.place)
    )
    return same and country, country


def rate(gazetteer: Gazetteer, lexicon: Lexicon, parses: list[list[Sentence]], rounds: int = 20) -> float:
    """Sentences a second of names and choosing together, on one core, parsing and dictionary actors apart."""
    work = [(s, *inputs(s, lexicon), [next((t.i for t in s.tokens if t.deprel == "root"), 0)]) for group in parses for s in group]
    start = time.perf_counter()
    for _ in range(rounds):
        for sentence, taken, countries, own in work:
            gazetteer.where(sentence, own, gazetteer.mentions(sentence, taken), None, countries)
    return rounds * len(work) / (time.perf_counter() - start)


def load_cost() -> dict[str, float]:
    """Seconds from source and from the cache, each in a process of its own, and the MB of memory that the load adds at its peak."""
    code = (
        "import time; from pathlib import Path; from coders.places import Gazetteer\n"
        "def peak(): return int(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0]) / 1024\n"
        "try: before = peak()\n"
        "except OSError: before, peak = 0.0, lambda: 0.0\n"
        "t = time.perf_counter(); Gazetteer.load(); print(time.perf_counter() - t, peak() - before)"
    )
    with tempfile.TemporaryDirectory() as folder:
        runs = []
        for _ in range(2):
            env = {**os.environ, "XDG_CACHE_HOME": folder}
            done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
            runs.append([float(x) for x in done.stdout.split()])
    return {"source s": runs[0][0], "source MB": runs[0][1], "load s": runs[1][0], "MB": runs[1][1]}


def main() -> int:
    """Print the figures; 1 when one misses its aim."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    arguments.add_argument("--wrong", action="store_true", help="list the sentences that are not right")
    wrong = arguments.parse_args().wrong
    items, lexicon, gazetteer = read(), lexicons.load(), Gazetteer.load()
    parses = Parser().parse([item.text for item in items])
    right: list[tuple[bool, bool]] = []
    for item, sentences in zip(items, parses, strict=True):
        place = predict(gazetteer, lexicon, item, sentences)
        right.append(judge(gazetteer, item, place))
        if wrong and not right[-1][0]:
            print(f"{item.place} {item.country}, not {(place.name, place.country) if place else None}: {item.text}")
    figures = {"place": sum(p for p, _ in right) / len(right), "country": sum(c for _, c in right) / len(right)}
    figures |= {"sentences/s": rate(gazetteer, lexicon, parses), **load_cost()}
    failed = 0
    for name, value in figures.items():
        aim = AIMS.get(name)
        missed = aim is not None and (value > aim if name in ("load s", "MB") else value < aim)
        failed |= missed
        print(f"{name:12} {value:10.3f}" + (f"   aim {aim}" if aim is not None else "") + ("   MISSED" if missed else ""))
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
