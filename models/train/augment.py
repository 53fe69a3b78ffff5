"""What real news has and the treebank has not: headlines without a full stop or in capitals, names of other peoples, quotes of 2001."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from models.train.treebank import Sentence, Word, changed

PLACE_PREPOSITIONS = {"in", "uit", "naar", "te", "bij"}
NAMED = {"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent", "nmod", "nmod:poss", "conj", "appos", "root"}
HEADLINE = 14
"""Words of a headline at most."""


def augmented(sentences: Sequence[Sentence], seed: int) -> list[Sentence]:
    """New sentences to train on beside the given ones, about a sixth as many: each a given sentence with one change."""
    rnd = random.Random(seed)
    changes: list[tuple[float, Callable[[Sentence, random.Random], Sentence]]] = [
        (0.05, without_stop),
        (0.02, headline),
        (0.015, lower_case),
        (0.015, upper_case),
        (0.15, other_names),
    ]
    new = []
    for sentence in sentences:
        for share, change in changes:
            if rnd.random() < share:
                result = change(sentence, rnd)
                if result != sentence:
                    new.append(result)
    return new


def without_stop(sentence: Sentence, _: random.Random) -> Sentence:
    """Without the full stop at the end."""
    heads = {word.head for word in sentence}
    last = sentence[-1]
    if last.form != "." or len(sentence) in heads or len(sentence) < 3 or last.head == 0:
        return sentence
    return sentence[:-1]


def headline(sentence: Sentence, rnd: random.Random) -> Sentence:
    """A short sentence as a headline: no articles, no full stop."""
    sentence = without_stop(sentence, rnd)
    if len(sentence) > HEADLINE:
        return sentence
    heads = {word.head for word in sentence}
    kept = [
        k for k, word in enumerate(sentence, 1) if word.relation != "det" or word.form.lower() not in ("de", "het", "een") or k in heads
    ]
    place = {old: new for new, old in enumerate(kept, 1)} | {0: 0}
    words = [replace(sentence[k - 1], head=place[sentence[k - 1].head]) for k in kept]
    if sentence[0].form[0].isupper():
        words[0] = replace(words[0], form=words[0].form[0].upper() + words[0].form[1:])
    return tuple(words)


def lower_case(sentence: Sentence, _: random.Random) -> Sentence:
    """All in small letters; lemmas stay."""
    return changed(sentence, lambda word: replace(word, form=word.form.lower()))


def upper_case(sentence: Sentence, _: random.Random) -> Sentence:
    """All in capitals; lemmas stay."""
    return changed(sentence, lambda word: replace(word, form=word.form.upper()))


def other_names(sentence: Sentence, rnd: random.Random) -> Sentence:
    """With other persons, cities and countries in the place of those it names."""
    known = names()
    children: dict[int, list[tuple[int, Word]]] = {}
    for k, word in enumerate(sentence, 1):
        children.setdefault(word.head, []).append((k, word))
    words = list(sentence)

    def rename(k: int, kind: str) -> None:
        name = rnd.choice(known[kind])
        words[k - 1] = replace(words[k - 1], form=name, lemma=name)

    for k, word in enumerate(sentence, 1):
        if word.tag != "PROPN" or word.relation not in NAMED or not _is_name(word):
            continue
        below = children.get(k, ())
        if any(child.relation == "det" for _, child in below):
            continue
        rest = [i for i, child in below if child.relation == "flat"]
        prepositions = {child.form.lower() for _, child in below if child.relation == "case"}
        if not rest and word.form in known["country"]:
            rename(k, "country")
        elif not rest and prepositions & PLACE_PREPOSITIONS:
            rename(k, "place")
        elif not prepositions & PLACE_PREPOSITIONS and all(sentence[i - 1].tag == "PROPN" and _is_name(sentence[i - 1]) for i in rest):
            rename(k, "given" if rest else "family")
            for i in rest:
                rename(i, "family")
    return tuple(words)


def _is_name(word: Word) -> bool:
    return len(word.form) > 2 and word.form[0].isupper() and word.form.isalpha() and not word.form.isupper()


def requoted(sentences: Sequence[Sentence], seed: int, share: float) -> list[Sentence]:
    """Newspapers of 2001 also quote with `,,` and `''`: a share of the sentences with paired double quotes gets those."""
    rnd = random.Random(seed)
    result = []
    for sentence in sentences:
        quotes = [k for k, word in enumerate(sentence) if word.form == '"']
        if quotes and len(quotes) % 2 == 0 and rnd.random() < share:
            words = list(sentence)
            for k, i in enumerate(quotes):
                mark = ",," if k % 2 == 0 else "''"
                glued = k % 2 == 0 and rnd.random() < 0.8
                space = words[i].space_after and not glued
                words[i] = replace(words[i], form=mark, lemma=mark if words[i].lemma == '"' else words[i].lemma, space_after=space)
            sentence = tuple(words)
        result.append(sentence)
    return result


@cache
def names() -> dict[str, list[str]]:
    """Names by kind (given, family, place, country), from names.txt."""
    lines = (Path(__file__).parent / "names.txt").read_text(encoding="utf-8").splitlines()
    parts = (line.split(": ") for line in lines if not line.startswith("#"))
    return {kind: listed.split() for kind, listed in parts}
