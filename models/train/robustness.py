"""How often the arcs that coding needs are right in hard sentences: tests/data/robustness.tsv, as the coder's own parser reads them.

python -m models.train.robustness [--models DIR] [--wrong]
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coders.parser import Parser
from coders.sentence import Sentence

ROOT = Path(__file__).resolve().parent.parent.parent
SENTENCES = ROOT / "tests" / "data" / "robustness.tsv"
NAMES = {"subj": "subject", "obj": "object", "agent": "agent", "place": "place", "prt": "particle", "conj": "coordination"}
RELATIONS = {
    "subj": ("nsubj", "nsubj:pass"),
    "obj": ("obj",),
    "agent": ("obl:agent",),
    "place": ("obl", "obl:arg"),
    "prt": ("compound:prt",),
    "conj": ("conj",),
}
_ARC = re.compile(r"(\w+):(\S+)>(\S+)")


@dataclass(frozen=True)
class Arc:
    """A word and its head, each by form and by how many such forms stand before it."""

    relation: str
    word: tuple[str, int]
    head: tuple[str, int]

    def __str__(self) -> str:
        return f"{self.relation}:{self.word[0]}>{self.head[0]}"


@dataclass(frozen=True)
class Item:
    """A sentence with the arcs that are scored."""

    group: str
    text: str
    arcs: tuple[Arc, ...]


def read(path: Path = SENTENCES) -> list[Item]:
    """The hand-checked sentences; raises ValueError with file and line where an arc is not one."""
    items = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        group, text, arcs = line.split("\t")
        found = []
        for written in arcs.split(" "):
            match = _ARC.fullmatch(written)
            if not match or match[1] not in RELATIONS:
                raise ValueError(f"{path}:{number}: not an arc: {written}")
            found.append(Arc(match[1], _word(match[2]), _word(match[3])))
        items.append(Item(group, text, tuple(found)))
    return items


def _word(written: str) -> tuple[str, int]:
    form, _, number = written.partition("/")
    return form, int(number or 1) - 1


def wrong(item: Item, sentences: Sequence[Sentence]) -> list[Arc]:
    """The arcs that the parse lacks."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    heads = [sentence.tokens[token.head] if token.head >= 0 else None for sentence in sentences for token in sentence.tokens]
    missed = []
    for arc in item.arcs:
        own = [k for k, token in enumerate(tokens) if token.form == arc.word[0]][arc.word[1] :]
        over = [token for token in tokens if token.form == arc.head[0]][arc.head[1] :]
        if not own or not over or heads[own[0]] is not over[0] or tokens[own[0]].deprel not in RELATIONS[arc.relation]:
            missed.append(arc)
    return missed


def scores(parser: Parser, items: Sequence[Item]) -> tuple[dict[str, float], list[tuple[Item, list[Arc]]]]:
    """Percent of arcs right by relation and of sentences right by group, and what is wrong in each sentence."""
    parsed = parser.parse([item.text for item in items])
    missed = [(item, wrong(item, sentences)) for item, sentences in zip(items, parsed, strict=True)]
    arcs = Counter(arc.relation for item in items for arc in item.arcs)
    lost = Counter(arc.relation for _, arcs_ in missed for arc in arcs_)
    report = {NAMES[relation]: round(100 * (1 - lost[relation] / arcs[relation]), 1) for relation in RELATIONS}
    report["all"] = round(100 * (1 - lost.total() / arcs.total()), 1)
    for group in dict.fromkeys(item.group for item in items):
        whole = [not arcs_ for item, arcs_ in missed if item.group == group]
        report[f"whole {group} sentences"] = round(100 * sum(whole) / len(whole), 1)
    return report, [(item, arcs_) for item, arcs_ in missed if arcs_]


def main() -> None:
    """Print the scores of a folder's weights, and what is wrong."""
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--models", type=Path, default=ROOT / "models")
    args.add_argument("--wrong", action="store_true", help="also print the sentences with a wrong arc")
    options = args.parse_args()
    report, missed = scores(Parser(folder=options.models), read())
    print(json.dumps(report, indent=1))
    for item, arcs in missed if options.wrong else []:
        print(f"{item.text}  {' '.join(map(str, arcs))}")


if __name__ == "__main__":
    main()
