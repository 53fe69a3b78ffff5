"""Dates: how many hand-dated expressions come out right, and how many sentences a second one core reads.

    python -m benchmarks.dates

Accuracy is value and precision together, on `tests/data/dates.tsv`. Speed is that of finding, attributing and resolving, on the parsed
sentences of the treebank beside the project where it is there, else on those of `tests/data/dates.conllu`. Exits 1 below the floors.
"""

from __future__ import annotations

import lzma
import re
import sys
import time
from pathlib import Path

from coders.dates import event_date, expressions, resolve
from coders.sentence import Sentence, Token, from_conllu
from coders.timeline import Timeline

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
TREEBANK = ROOT.parent / "shared" / "treebank" / "nl_alpino-ud-dev.conllu.xz"
ACCURACY_FLOOR = 0.95
SPEED_FLOOR = 10_000


def flat(text: str) -> Sentence:
    """Words without a tree, enough to find and resolve expressions: each hangs from the one before it."""
    words = re.finditer(r"\d+(?:ste|de|e)\b|\d[\d/.-]*\d|\w[\w'’.-]*\.(?=\s\w)|\w[\w'’.-]*\w|\w|[^\w\s]", text)
    return Sentence([Token(i, w[0], w[0].lower(), "X", "", i - 1, "dep", *w.span()) for i, w in enumerate(words)], text)


def accuracy() -> tuple[int, int, list[str]]:
    """(right, all, the wrong ones) of the hand-dated expressions."""
    right, wrong = 0, []
    lines = [line for line in (DATA / "dates.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for line in lines:
        published, text, words, tense, value = line.split("\t")
        sentence, start = flat(text), text.lower().index(words.lower())
        got = None
        for e in expressions(sentence):
            first, last = sentence.span(range(e.first, e.last + 1))
            if first < start + len(words) and last > start:
                got = resolve(e, published, tense)
                break
        if got is not None and got.value == ("" if value == "-" else value):
            right += 1
        else:
            wrong.append(f"{published}  {words} ({tense}): {value}, not {got.value if got else 'resolved'}  | {text}")
    return right, len(lines), wrong


def speed(sentences: list[Sentence]) -> tuple[float, int]:
    """(sentences a second, expressions found), each sentence's root taken as an event."""
    found = 0
    start = time.perf_counter()
    for sentence in sentences:
        times = expressions(sentence)
        if times:
            found += len(times)
            root = next(t.i for t in sentence.tokens if t.head < 0)
            event_date(sentence, root, [root], times, Timeline("2020-06-15"), "past", [])
    return len(sentences) / (time.perf_counter() - start), found


def main() -> int:
    right, total, wrong = accuracy()
    print(f"hand-dated expressions: {right} of {total} right ({right / total:.3f}); floor {ACCURACY_FLOOR}")
    print("".join(f"  {line}\n" for line in wrong), end="")
    if TREEBANK.is_file():
        name, text = TREEBANK.name, lzma.decompress(TREEBANK.read_bytes()).decode("utf-8")
    else:
        name, text = "dates.conllu", (DATA / "dates.conllu").read_text(encoding="utf-8") * 20
    sentences = from_conllu(text)
    rate, found = speed(sentences)
    words = sum(len(s) for s in sentences)
    print(f"{name}: {len(sentences)} sentences, {words} words, {found} expressions: {rate:,.0f} sentences/s; floor {SPEED_FLOOR:,}")
    return int(right / total < ACCURACY_FLOOR or rate < SPEED_FLOOR)


if __name__ == "__main__":
    sys.exit(main())
