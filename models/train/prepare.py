"""What each model is trained on, made from the cleaned treebank."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from pathlib import Path

from models.train.treebank import Sentence, text

PARAGRAPHS = (1, 1, 2, 3, 4, 5, 6, 8)
"""Lengths, in sentences, of the paragraphs that the tokeniser learns from."""
TEST_PARAGRAPH = 5
TRIPLES_A_SENTENCE = 20


class Lemmas:
    """The most frequent lemma of a form with its tag, else of the form, else the form itself."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        tagged: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for sentence in sentences:
            for word in sentence:
                tagged[word.form, word.tag][word.lemma] += 1
                forms[word.form][word.lemma] += 1
        self._tagged = {key: most_frequent(counts) for key, counts in tagged.items()}
        self._forms = {key: most_frequent(counts) for key, counts in forms.items()}

    def __call__(self, form: str, tag: str) -> str:
        return self._tagged.get((form, tag)) or self._forms.get(form) or form


def most_frequent(counts: Counter[str]) -> str:
    """The most frequent; of equals the first in the alphabet."""
    return min(counts, key=lambda key: (-counts[key], key))


def for_parser(gold: Sequence[Sentence], tagged: Sequence[Sentence], lemmas: Lemmas, asides: Set[Sentence] = frozenset()) -> list[Sentence]:
    """Each sentence twice: with the tags that a tagger which never saw it gave, and with its own; `asides` with one of them, by turns.

    The parser embeds tags and lemmas, which follow the tags: trained on true ones alone it lost ten points of LAS on raw text. The taggers
    of half the data that give `tagged` err about twice as often as the full one, hence the true tags every other time.
    """
    both = zip(gold, with_tags(gold, tagged, lemmas), with_tags(gold, gold, lemmas), strict=True)
    return [s for k, (sentence, *pair) in enumerate(both) for s in (pair if sentence not in asides else pair[k % 2 :][:1])]


def with_tags(gold: Sequence[Sentence], tagged: Sequence[Sentence], lemmas: Lemmas) -> list[Sentence]:
    """The trees of one with the tags of the other, and lemmas by those tags."""
    return [
        tuple(
            replace(word, tag=other.tag, lemma=lemmas(word.form, other.tag), features="_")
            for word, other in zip(sentence, others, strict=True)
        )
        for sentence, others in zip(gold, tagged, strict=True)
    ]


def triples(sentences: Iterable[Sentence]) -> list[tuple[str, str, str]]:
    """Each (form, tag, lemma) once, in random order: the lemmatiser learns as much from these as from every token."""
    found = sorted({(word.form, word.tag, word.lemma) for sentence in sentences for word in sentence})
    random.Random(2).shuffle(found)
    return found


def paragraphs(sentences: Sequence[Sentence], length: int | None = None) -> list[list[Sentence]]:
    """The sentences in paragraphs of one to eight, in random order; or of `length`, in the order given."""
    rnd = random.Random(1)
    cut, k = [], 0
    while k < len(sentences):
        n = length or rnd.choice(PARAGRAPHS)
        cut.append(list(sentences[k : k + n]))
        k += n
    if not length:
        rnd.shuffle(cut)
    return cut


def write_text(path: Path, cut: Iterable[Sequence[Sentence]]) -> None:
    """Paragraphs as raw text, an empty line after each."""
    path.write_text("".join(" ".join(text(sentence) for sentence in paragraph) + "\n\n" for paragraph in cut), encoding="utf-8")
