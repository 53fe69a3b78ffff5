"""What tells when, where the parser took it for something else. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import preposition
from coders.mending_settings import TIMES
from coders.regrouping import Move, among
from coders.sentence import Sentence

POINTED = frozenset("dit deze die dat".split())
"""Words that make a time of a noun for one: `dit weekeinde`, `deze week`."""
PASSED = frozenset("vorig afgelopen komend verleden volgend voorbij aanstaand".split())
CASES = frozenset(["zodra", "zolang"])
"""Conjunctions that open the time of something else, which the tagger now and then takes for ones like `en`."""


def times(sentence: Sentence) -> Iterator[Move]:
    """`zijn | dit weekeinde | dertig doden gevallen`: a time is no subject beside what can be one."""
    tokens, children = sentence.tokens, sentence.children
    for noun in sentence.with_relation("nsubj"):
        if noun.lemma.split("_")[-1] not in TIMES | {"weekeinde"} or noun.head < 0 or preposition(sentence, noun.i):
            continue
        told = [tokens[c] for c in children[noun.i] if c < noun.i]
        if not any(t.lower in POINTED or t.lemma in PASSED for t in told):
            continue
        others = [c for c in children[noun.head] if c != noun.i and tokens[c].deprel in ("nsubj", "nsubj:pass", "obj")]
        if not others or any(tokens[c].upos == "PRON" for c in others):
            continue
        yield noun.i, noun.head, "obl"
        if all(tokens[c].deprel == "obj" for c in others):
            yield others[0], noun.head, "nsubj"


@among("obj")
def lengths(sentence: Sentence) -> Iterator[Move]:
    """`gaan driedaags staken`: how long something lasts is no object."""
    for token in sentence.with_relation("obj"):
        if token.form.endswith("daags") and not sentence.children[token.i]:
            yield token.i, token.head, "advmod"


@among("cc")
def cases(sentence: Sentence) -> Iterator[Move]:
    """`legt de wapens neer | zodra de troepen komen`: when it will be done is no second thing that is done."""
    tokens = sentence.tokens
    for word in sentence.with_relation("cc"):
        verb = tokens[word.head]
        if verb.upos not in ("VERB", "AUX") and verb.head >= 0:  # `zodra | Navo-troepen | aankomen`
            verb = tokens[verb.head]
        if word.lower not in CASES or verb.deprel != "conj" or verb.upos not in ("VERB", "AUX"):
            continue
        yield verb.i, verb.head, "advcl"
        yield word.i, verb.i, "mark"
