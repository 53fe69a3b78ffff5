"""What belongs to an infinitive or a participle, and what to the verb above it. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import behind_te, preposition
from coders.regrouping import Move, needing
from coders.sentence import Sentence

CLAIMING = frozenset("zeggen claimen beweren melden verklaren menen denken ontkennen erkennen toegeven stellen pretenderen".split())
"""Verbs of what somebody says he has done, who is told to nobody: what stands before the infinitive is the infinitive's."""


@needing("te")
def claims(sentence: Sentence) -> Iterator[Move]:
    """`claimt met drones het schip tot zinken | te hebben gebracht`: whom a claim names is whom the deed hit."""
    tokens = sentence.tokens
    for low in sentence.with_relation("xcomp"):
        upper = tokens[low.head]
        if upper.lemma not in CLAIMING or low.i < upper.i or not behind_te(sentence, low.i) or sentence.dependents(low.i, "obj"):
            continue
        if any(t.lemma == "willen" for t in tokens[upper.i : low.i + 1]):  # `zegt Moldavië te willen helpen`
            continue
        between = [c for c in sentence.children[upper.i] if upper.i < c < low.i]
        things = [c for c in between if tokens[c].deprel == "obj" and tokens[c].upos != "PRON"]
        yield from ((c, low.i, "obj") for c in things)
        yield from (
            (c, low.i, tokens[c].deprel) for c in between if things and tokens[c].deprel == "obl" and preposition(sentence, c) == "met"
        )


@needing("zich", "ons", "me", "mij")
def felt(sentence: Sentence) -> Iterator[Move]:
    """`voelen zich door Brussel in de steek | gelaten`: who feels so, and by whom, hangs on the verb of feeling."""
    tokens = sentence.tokens
    for low in sentence.with_relation("xcomp"):
        if tokens[low.head].lemma == "voelen" and low.has("VerbForm=Part"):
            for c in sentence.children[low.i]:
                if tokens[c].has("PronType=Prs") and tokens[c].deprel in ("expl:pv", "obj", "iobj"):
                    yield c, low.head, "expl:pv"
                elif tokens[c].deprel == "obl:agent":
                    yield c, low.head, "obl"
