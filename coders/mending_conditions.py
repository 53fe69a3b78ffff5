"""Conditions without a conjunction, which the parser takes for main clauses. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.regrouping import Move, needing
from coders.sentence import Sentence

SENTENCES = frozenset(["root", "parataxis", "conj"])


@needing("dan")
def verb_first(sentence: Sentence) -> Iterator[Move]:
    """`Valt Rusland Polen aan, dan stuurt Frankrijk troepen`: what begins with its verb and goes on with `dan` is on a condition."""
    tokens = sentence.tokens
    first = tokens[0]
    if not first.has("VerbForm=Fin") or first.has("Mood=Imp") or tokens[-1].form == "?":
        return
    verb = tokens[first.head] if first.upos == "AUX" and first.head >= 0 else first
    for then in sentence.with_form("dan"):
        main = tokens[then.head]
        goes_on = tokens[then.i - 1].form == "," and then.i + 1 < len(tokens) and tokens[then.i + 1].has("VerbForm=Fin")
        if then.head < 0 or not goes_on or not verb.i < then.i <= main.i:
            continue
        if verb.head == main.i and verb.deprel in SENTENCES:
            yield verb.i, main.i, "advcl"
        elif main.head == verb.i and main.deprel in SENTENCES and verb.deprel == "root":
            yield main.i, verb.head, verb.deprel
            yield verb.i, main.i, "advcl"
        return
