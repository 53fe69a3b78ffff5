"""How fast the dictionaries load and sentences are coded, after the parse, and what a dictionary twice the size costs.

    python -m benchmarks.dictionaries

Speeds are the best of some rounds on one core; compare figures of one run only.
"""

from __future__ import annotations

import os
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace

from benchmarks.accuracy import read
from coders import lexicon as lexicons
from coders.actors import ActorReader
from coders.coder import Coder
from coders.discourse import Memory
from coders.lexicon import Lexicon
from coders.names import find_mentions
from coders.parser import Parser
from coders.sentence import Sentence

ROUNDS = 5


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest round."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def actors(lexicon: Lexicon, sentences: list[Sentence]) -> None:
    """Resolve every noun phrase of every sentence."""
    for sentence in sentences:
        reader = ActorReader(sentence, lexicon, "2024-06-12", find_mentions(sentence, lexicon), Memory())
        for token in sentence.tokens:
            if token.upos in ("NOUN", "PROPN"):
                reader.actors(token.i)


def doubled(lexicon: Lexicon) -> Lexicon:
    """A lexicon with each verb, noun, name and role once more under a made-up word."""
    return replace(
        lexicon,
        frames=lexicon.frames | {f"zz{verb}": group for verb, group in lexicon.frames.items()},
        class_frames=lexicon.class_frames | {f"zz{verb}": group for verb, group in lexicon.class_frames.items()},
        nouns=lexicon.nouns | {f"zz{noun}": group for noun, group in lexicon.nouns.items()},
        names=lexicon.names | {f"Zz{word}": [((f"Zz{word}", *w[1:]), a) for w, a in group] for word, group in lexicon.names.items()},
        roles=lexicon.roles | {f"zz{role}": code for role, code in lexicon.roles.items()},
        vocabulary=lexicon.vocabulary | {f"zz{word}" for word in lexicon.vocabulary},
    )


def memory_of_lexicon() -> float:
    """MiB that the lexicon takes."""
    tracemalloc.start()
    held = lexicons.load()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held.names
    return taken / 2**20


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        start = time.perf_counter()
        lexicon = lexicons.load()
        print(f"dictionaries from source: {time.perf_counter() - start:.2f} s; from the cache: {best(lexicons.load):.2f} s")
        print(f"memory of the lexicon: {memory_of_lexicon():.0f} MiB")
        coder, large = Coder(lexicon), Coder(doubled(lexicon))
    for name in ("dev.jsonl", "real_dev.jsonl"):
        parses = Parser().parse([item["text"] for item in read(name)]) * 5
        sentences = [sentence for parse in parses for sentence in parse]
        n = len(sentences)
        print(f"{name}: actors {n / best(lambda s=sentences: actors(lexicon, s)):,.0f} sentences/s")  # type: ignore[misc]
        plain = best(lambda p=parses: [coder.code(parse, "2024-06-12") for parse in p])  # type: ignore[misc]
        twice = best(lambda p=parses: [large.code(parse, "2024-06-12") for parse in p])  # type: ignore[misc]
        first = parses[: len(parses) // 2]
        half = best(lambda p=first: [coder.code(parse, "2024-06-12") for parse in p])  # type: ignore[misc]
        print(f"{name}: coder {n / plain:,.0f} sentences/s; dictionary twice the size {100 * (twice / plain - 1):+.0f} %", end="; ")
        print(f"twice the sentences {plain / half:.2f} times as long")


if __name__ == "__main__":
    main()
