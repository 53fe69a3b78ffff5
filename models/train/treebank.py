"""The treebank: where it lies, how it is read, and what is made of it before anything is trained. Everything here is deterministic."""

from __future__ import annotations

import lzma
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

PARTS = ("train", "dev", "test")
LEFT_OUT = {"PronType=Art", "Mood=Ind", "_"}
"""Features that only half of the sources have."""


NEWS = ("cdb/", "lassysmall", "LassySample")
"""How the ids of newspaper and encyclopaedia text begin; the rest is questions, test suites and prose."""


class TreebankMissing(Exception):
    """There is no treebank to train on; the message says where to get it."""


@dataclass(frozen=True)
class Word:
    """One row of CoNLL-U, of the columns that are trained on. `head` counts words from 1, 0 is the root."""

    form: str
    lemma: str
    tag: str
    features: str
    head: int
    relation: str
    space_after: bool = True


Sentence = tuple[Word, ...]


def text(sentence: Sequence[Word]) -> str:
    """The sentence as it stood in the newspaper."""
    return "".join(word.form + " " * word.space_after for word in sentence).rstrip()


def find(folder: Path) -> dict[str, list[Path]]:
    """The CoNLL-U files (plain or .xz) under `folder` by part; raises TreebankMissing with where to get them.

    A folder may hold several treebanks, such as checkouts of UD_Dutch-Alpino and UD_Dutch-LassySmall side by side: all are trained on, and
    dev and test are those of Alpino.
    """
    found: dict[str, list[Path]] = {}
    for part in PARTS:
        files = sorted(path for end in ("", ".xz") for path in folder.rglob(f"*-ud-{part}.conllu{end}"))
        found[part] = files if part == "train" else [path for path in files if "alpino" in path.name]
    missing = [part for part in PARTS if not found[part]]
    if missing:
        raise TreebankMissing(
            f"{folder}: no Dutch treebank here (*alpino-ud-{missing[0]}.conllu or .conllu.xz). Get it with\n"
            f"  git clone https://github.com/UniversalDependencies/UD_Dutch-Alpino {folder}/UD_Dutch-Alpino\n"
            f"  git clone https://github.com/UniversalDependencies/UD_Dutch-LassySmall {folder}/UD_Dutch-LassySmall\n"
            "or name another folder with --treebank"
        )
    return found


def read(path: Path) -> list[Sentence]:
    """The sentences of a CoNLL-U file in order; multi-word and empty nodes are left out. XPOS, DEPS and comments are not read."""
    return [sentence for _, sentence in _read(path)]


def read_documents(path: Path) -> list[Sentence]:
    """The same in the order of their ids, in which sentences of one document follow each other."""
    return [sentence for _, sentence in sorted(_read(path), key=lambda pair: re.sub(r"\d+", lambda number: number[0].zfill(9), pair[0]))]


def asides(path: Path) -> list[Sentence]:
    """The sentences that are neither newspaper nor encyclopaedia text; none in a treebank whose ids do not tell."""
    pairs = list(_read(path))
    told = any(identifier.startswith(NEWS) for identifier, _ in pairs)
    return [sentence for identifier, sentence in pairs if told and not identifier.startswith(NEWS)]


def _read(path: Path) -> Iterator[tuple[str, Sentence]]:
    """Id and words of each sentence."""
    identifier, words = "", []
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if line.startswith("# sent_id = "):
                identifier = line.split("=", 1)[1].strip()
            elif columns[0].isdigit():
                form, lemma, tag, _, features, head, relation, _, misc = columns[1:10]
                head_ = int(head) if head.isdigit() else 0
                words.append(Word(form, lemma, tag, features, head_, relation, "SpaceAfter=No" not in misc))
            elif not line.strip() and words:
                yield identifier, tuple(words)
                words = []
    if words:
        yield identifier, tuple(words)


def conllu(sentences: Iterable[Sentence]) -> str:
    """CoNLL-U, with an underscore in the columns that are not trained on."""
    lines = []
    for sentence in sentences:
        for k, word in enumerate(sentence, 1):
            misc = "_" if word.space_after else "SpaceAfter=No"
            columns = (k, word.form, word.lemma, word.tag, "_", word.features, word.head, word.relation, "_", misc)
            lines.append("\t".join(map(str, columns)))
        lines.append("")
    return "\n".join(lines) + "\n"


def write(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write the sentences as CoNLL-U."""
    path.write_text(conllu(sentences), encoding="utf-8")


def cleaned(sentence: Sentence) -> Sentence:
    """The sentence as the models learn it: bare lemmas, and the features that all sources have."""

    def clean(word: Word) -> Word:
        return replace(word, features="|".join(feature for feature in word.features.split("|") if feature not in LEFT_OUT) or "_")

    return changed(bare_lemmas(sentence), clean)


def bare_lemmas(sentence: Sentence) -> Sentence:
    """With the bare lemma for a verb whose particle stands apart (`zet … voort`: zetten).

    The treebanks give such a verb the lemma with its particle, which the words beside it show better than any lemmatiser can guess.
    """
    particles: dict[int, list[str]] = {}
    for word in sentence:
        if word.relation == "compound:prt":
            particles.setdefault(word.head, []).append(word.form.lower() + "_")
    result = []
    for k, word in enumerate(sentence, 1):
        lemma = word.lemma
        for particle in particles.get(k, ()):
            lemma = lemma.removeprefix(particle)
        result.append(replace(word, lemma=lemma))
    return tuple(result)


def changed(sentence: Sentence, change: Callable[[Word], Word]) -> Sentence:
    """The sentence with every word changed."""
    return tuple(change(word) for word in sentence)


def shuffled(sentences: Iterable[Sentence], seed: int) -> list[Sentence]:
    """The same sentences in another order, the same for the same seed."""
    result = list(sentences)
    random.Random(seed).shuffle(result)
    return result
