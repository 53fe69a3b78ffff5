"""`niet X maar Y`, `X en niet Y`, `niet alleen X maar ook Y`: who of them takes part. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.regrouping import Move, needing
from coders.sentence import Sentence, Token

ONLY = frozenset({"alleen", "enkel", "slechts", "louter"})
NOMINAL = frozenset({"NOUN", "PROPN"})


@needing("niet")
def contrasts(sentence: Sentence) -> Iterator[Move]:
    """`niet Irak maar Syrië`: what is denied goes below what is said instead, and the verb is not negated."""
    tokens = sentence.tokens
    for no in sentence.with_form("niet"):
        if no.i + 3 >= len(tokens) or tokens[no.i + 1].lower in (*ONLY, "langer", "meer"):
            continue
        but = next((t for t in tokens[no.i + 2 : no.i + 8] if t.lower == "maar" or t.upos in ("VERB", "AUX", "PUNCT")), None)
        if but is None or but.lower != "maar":
            continue
        between = range(no.i + 1, but.i)
        denied = [t for t in tokens[no.i + 1 : but.i] if t.upos in ("NOUN", "PROPN") and t.head not in between]
        if len(denied) != 1:
            continue
        said = [t for t in tokens[but.i + 1 :] if t.head == denied[0].i or (t.head == denied[0].head and t.deprel == denied[0].deprel)]
        if said and said[0].upos in ("NOUN", "PROPN") and denied[0].head >= 0:
            yield said[0].i, denied[0].head, denied[0].deprel
            yield denied[0].i, said[0].i, "dep"
            yield no.i, denied[0].i, "advmod"
            yield but.i, said[0].i, "cc"


@needing("niet")
def excluded(sentence: Sentence) -> Iterator[Move]:
    """`Frankrijk en niet Duitsland`, `Frankrijk, niet Duitsland,`: who is denied has no part in it."""
    tokens = sentence.tokens
    for no in sentence.with_form("niet"):
        denied = tokens[no.head]
        if no.i < 2 or denied.upos not in NOMINAL or not 0 < denied.i - no.i < 4 or tokens[no.i + 1].lower in ONLY:
            continue
        if (tokens[no.i - 1].form == "," or tokens[no.i - 1].lower == "en") and denied.deprel in ("conj", "appos", "parataxis", "nmod"):
            yield denied.i, denied.head, "dep"


@needing("niet")
def additions(sentence: Sentence) -> Iterator[Move]:
    """`veroordeelde niet alleen Iran, maar ook Syrië`: what is added goes with what stands behind `alleen`."""
    tokens = sentence.tokens
    for _, only in sentence.pairs("niet"):
        if only.lower not in ONLY:
            continue
        but = next((t for t in tokens[only.i + 2 : only.i + 12] if t.lower == "maar" and t.upos == "CCONJ"), None)
        if but is None or but.head < 0:
            continue
        if tokens[but.head].upos == "VERB" and tokens[but.head].deprel != "conj":
            yield from _siblings(sentence, but.head, only, but)
        if tokens[but.head].deprel != "conj" or but.head < but.i:
            continue
        added, above = tokens[but.head], tokens[tokens[but.head].head]
        if added.upos in NOMINAL and above.upos in ("VERB", "AUX"):
            first = _named_first(sentence, above.i, only.i, but.i)
            if first is not None:
                yield added.i, first, "conj"
        elif added.upos == "VERB" and above.upos in (*NOMINAL, "AUX"):
            yield from _shared_verb(sentence, above, added, only, but)


def _siblings(sentence: Sentence, verb: int, only: Token, but: Token) -> Iterator[Move]:
    """`heeft niet alleen Libanon maar ook Syrië aangevallen`, where the parser gave the verb both."""
    tokens = sentence.tokens
    first = _named_first(sentence, verb, only.i, but.i)
    added = next((c for c in sentence.children[verb] if c > but.i and tokens[c].upos in NOMINAL), None)
    if first is not None and added is not None and tokens[added].deprel == tokens[first].deprel:
        yield added, first, "conj"
        yield but.i, added, "cc"


def _named_first(sentence: Sentence, verb: int, only: int, but: int) -> int | None:
    """The first argument of the verb between `alleen` and `maar`."""
    tokens = sentence.tokens
    return next((c for c in sentence.children[verb] if only < c < but and tokens[c].upos in NOMINAL), None)


def _shared_verb(sentence: Sentence, above: Token, verb: Token, only: Token, but: Token) -> Iterator[Move]:
    """`heeft niet alleen Iran, maar ook Syrië | veroordeeld`, where the parser began a second clause with `maar`."""
    tokens = sentence.tokens
    first = above.i if above.upos in NOMINAL else _named_first(sentence, above.i, only.i, but.i)
    added = next((c for c in sentence.children[verb.i] if but.i < c < verb.i and tokens[c].upos in NOMINAL), None)
    if first is None or added is None or (above.upos == "AUX" and not verb.has("VerbForm=Part") and not verb.has("VerbForm=Inf")):
        return
    yield verb.i, above.head, above.deprel
    if above.upos == "AUX":
        yield above.i, verb.i, "aux:pass" if above.lemma == "worden" else "aux"
        yield from ((c, verb.i, tokens[c].deprel) for c in sentence.children[above.i] if c != verb.i)
    else:
        yield above.i, verb.i, tokens[added].deprel
    yield added, first, "conj"
    yield but.i, added, "cc"


SAYING = frozenset("zeggen verklaren beweren meedelen mededelen melden".split())


@needing("niet")
def denials(sentence: Sentence) -> Iterator[Move]:
    """`zei niet | van plan te zijn`: between a verb of saying and its infinitive, what is said is denied, not that it is said."""
    tokens = sentence.tokens
    for no in sentence.with_form("niet"):
        if no.deprel != "advmod" or not 0 <= no.head < no.i or tokens[no.head].lemma not in SAYING:
            continue
        for c in sentence.children[no.head]:
            te = any(tokens[d].lower == "te" and tokens[d].deprel == "mark" for d in sentence.children[c])
            if c > no.i and te and tokens[c].deprel in ("xcomp", "ccomp"):
                yield no.i, c, "advmod"
                break


BELOW = frozenset({"acl", "acl:relcl", "advcl", "ccomp"})
"""Relations of clauses behind whose last verb the verb above may be denied."""


@needing("niet", "evenmin")
def late(sentence: Sentence) -> Iterator[Move]:
    """`steunt het voorstel om de btw te verhogen | niet`: behind the last verb of a clause below the verb above is denied."""
    tokens = sentence.tokens
    for no in sentence.with_form("niet", "evenmin"):
        if not 0 < no.i < len(tokens) - 1 or tokens[no.i + 1].upos != "PUNCT" or not 0 <= no.head < no.i:
            continue
        low, last = tokens[no.head], tokens[no.i - 1]
        if low.deprel not in BELOW or last.upos not in ("VERB", "AUX") or low.i not in (last.i, last.head):
            continue
        opening = [
            t for t in (tokens[c] for c in sentence.children[low.i]) if t.deprel == "mark" or t.has("PronType=Rel") or t.lower == "die"
        ]
        upper = next((a for a in sentence.ancestors(low.i) if tokens[a].has("VerbForm=Fin") and a < low.i), None)
        if upper is not None and any(upper < t.i < last.i for t in opening):
            yield no.i, upper, "advmod"
