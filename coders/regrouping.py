"""Noun phrases and verb groups that the parser took apart, put together again. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from coders.sentence import Sentence

Move = tuple[int, int, str]
"""A token, its new head and its new relation."""
Repair = Callable[..., Iterator[Move]]
NEEDED: dict[Repair, frozenset[str]] = {}
"""Words that a repair is about, where it is about any."""
RELATIONS: dict[Repair, frozenset[str]] = {}
"""Relations that a repair is about, where not every sentence has one of them."""
NAMED: set[Repair] = set()
"""Repairs that are about dictionary names."""


def needing(*words: str) -> Callable[[Repair], Repair]:
    """Marks a repair that does nothing where none of these words, in lower case, stands."""

    def mark(repair: Repair) -> Repair:
        NEEDED[repair] = frozenset(words)
        return repair

    return mark


def among(*relations: str) -> Callable[[Repair], Repair]:
    """Marks a repair that does nothing where none of these relations stands."""

    def mark(repair: Repair) -> Repair:
        RELATIONS[repair] = frozenset(relations)
        return repair

    return mark


def of_names(repair: Repair) -> Repair:
    """Marks a repair that does nothing where no dictionary name stands."""
    NAMED.add(repair)
    return repair


NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj"})
LOOSE = frozenset({"advmod", "obl", "obj", "iobj", "flat", "appos", "nmod", "xcomp", "nsubj"})


def regroup(sentence: Sentence) -> Iterator[Move]:
    """All moves that make one group of what belongs together."""
    yield from _adjective_heads(sentence)
    yield from _paired_adjectives(sentence)
    yield from _joined_adjectives(sentence)
    yield from _captives(sentence)
    yield from _kept(sentence)
    yield from _both(sentence)


def _adjective_heads(sentence: Sentence) -> Iterator[Move]:
    """`is | een Macedonische | militair | gedood`: an inflected adjective is no argument where its noun stands right behind it."""
    tokens = sentence.tokens
    for adjective, noun in pairwise(tokens):
        if adjective.upos != "ADJ" or noun.upos != "NOUN" or adjective.deprel not in NOMINAL or adjective.head < 0:
            continue
        if not adjective.form.endswith("e") or noun.form[:1].isupper() or noun.deprel not in LOOSE:
            continue
        siblings = noun.head in (adjective.head, adjective.i) and not any(tokens[c].deprel == "case" for c in sentence.children[noun.i])
        if not siblings or not any(tokens[c].deprel in ("det", "nummod", "nmod:poss") for c in sentence.children[adjective.i]):
            continue
        yield noun.i, adjective.head, adjective.deprel
        yield adjective.i, noun.i, "amod"
        yield from ((c, noun.i, tokens[c].deprel) for c in sentence.children[adjective.i] if c != noun.i and c < adjective.i)


def _paired_adjectives(sentence: Sentence) -> Iterator[Move]:
    """`een Libanese en twee Syrische soldaten`: both adjectives describe the noun."""
    tokens = sentence.tokens
    for adjective in sentence.with_relation("nmod"):
        if adjective.upos != "ADJ" or adjective.head <= adjective.i or not adjective.form[:1].isupper():
            continue
        noun = tokens[adjective.head]
        numbers = [c for c in sentence.children[adjective.i] if tokens[c].deprel == "conj" and tokens[c].upos == "NUM" and c < noun.i]
        if noun.upos == "NOUN" and numbers:
            yield adjective.i, noun.i, "amod"
            yield from ((c, noun.i, "nummod") for c in numbers)


def _joined_adjectives(sentence: Sentence) -> Iterator[Move]:
    """`overlegden | de Braziliaanse | en de Argentijnse regering`: an adjective of a land behind the verb that `en` joins to another one
    with a noun describes that noun."""
    tokens = sentence.tokens
    for adjective in sentence.with_relation("nsubj", "obj"):
        if adjective.upos != "ADJ" or not adjective.form[:1].isupper() or adjective.i + 3 >= len(tokens):
            continue
        joined = tokens[adjective.i + 1]
        second = next((t for t in tokens[adjective.i + 2 : adjective.i + 4] if t.upos == "ADJ" and t.form[:1].isupper()), None)
        if joined.lower != "en" or second is None or second.deprel != "amod" or tokens[second.head].head != adjective.head:
            continue
        yield adjective.i, second.head, "amod"
        yield from ((c, second.head, tokens[c].deprel) for c in sentence.children[adjective.i] if tokens[c].deprel == "det")


def _captives(sentence: Sentence) -> Iterator[Move]:
    """`zijn 94 opstandelingen gevangen genomen`: `gevangen`, written apart, is the verb's particle, and what hung on it the verb's."""
    tokens = sentence.tokens
    for captive, verb in sentence.pairs("gevangen"):
        if captive.deprel == "compound:prt" or verb.lower not in CAPTURE:
            continue
        yield captive.i, verb.i, "compound:prt"
        for c in sentence.children[captive.i]:
            if tokens[c].deprel in ("nmod", "flat", "appos", "nsubj", "obj") and captive.deprel in NOMINAL:
                yield c, verb.i, captive.deprel


def _both(sentence: Sentence) -> Iterator[Move]:
    """`spraken zowel de Verenigde Staten | als Frankrijk | hun steun uit`: what follows `als` is the second of the two."""
    tokens = sentence.tokens
    for word in sentence.with_form("zowel"):
        if word.head <= word.i:
            continue
        first = word.head
        link = next((t for t in tokens[first + 1 : first + 12] if t.lower == "als"), None)
        if link is None or link.head <= link.i:
            continue
        second = tokens[link.head]
        if second.deprel in ("iobj", "obj", "obl", "nsubj", "advcl", "nmod") and second.upos in ("NOUN", "PROPN") and second.i != first:
            yield second.i, first, "conj"
            yield link.i, second.i, "cc"


def _kept(sentence: Sentence) -> Iterator[Move]:
    """`houden de fabriek | bezet`: what is kept in a state is the object of the verb that keeps it."""
    tokens = sentence.tokens
    for state in sentence.with_relation("xcomp"):
        if not state.has("VerbForm=Part") or state.head < 0 or tokens[state.head].lemma != "houden":
            continue
        if any(tokens[c].deprel == "obj" for c in sentence.children[state.head]):
            continue
        for c in sentence.children[state.i]:
            if tokens[c].deprel in ("nsubj:pass", "nsubj", "obj"):
                yield c, state.head, "obj"
            elif tokens[c].deprel.startswith("obl"):
                yield c, state.head, tokens[c].deprel


CAPTURE = frozenset(["genomen", "nemen", "gezet", "zetten", "gehouden", "houden"])
