"""Lands behind a noun that tells what kind of state they are: `buurland Polen`, `gastland Qatar`. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import preposition
from coders.mending_names import opens_before
from coders.mending_objects import gives
from coders.names import Names
from coders.regrouping import Move, of_names
from coders.sentence import Sentence, Token
from coders.states import tells_of_one, tells_of_several

FUNCTIONS = frozenset("als tot zonder per".split())
"""Words behind which a noun without article tells in what capacity somebody acts: `wil als bondgenoot | Rusland steunen`."""
NAMED_BY = frozenset("flat appos nmod nmod:poss fixed obj iobj nsubj obl amod".split())
"""How the parser hangs a name that goes with the noun before it."""


@of_names
def states_titled(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`Buurland | Polen | veroordeelt`, `heeft gastland | Qatar | onderhandeld`: no noun that can be counted stands alone, so the land
    behind it is who is meant, and the noun says what it is."""
    tokens = sentence.tokens
    for c, (kind, start) in names.items():
        title, name = tokens[c - 1], tokens[c]
        if kind != "country" or start != c or c == 0 or title.head in (c, -1) or name.deprel not in NAMED_BY:
            continue
        if name.head not in (title.i, title.head) or not _is_bare_title(sentence, names, title):
            continue
        several = tells_of_several(title.lower) and (_opens_clause(sentence, names, title, name) or _is_spread(sentence, name))
        if not several and not tells_of_one(title.lower):
            continue
        yield c, title.head, title.deprel
        yield title.i, c, "appos"
        yield from ((d, c, tokens[d].deprel) for d in sentence.children[title.i] if tokens[d].deprel not in ("amod", "flat") and d != c)


def _is_bare_title(sentence: Sentence, names: Names, title: Token) -> bool:
    """A noun without article, which is no name itself and tells nobody's capacity."""
    if title.i in names or (title.i and title.form[:1].isupper() and "-" not in title.form):
        return False
    own = [sentence.tokens[k] for k in sentence.children[title.i] if k < title.i]
    if any(t.deprel in ("det", "nmod:poss", "nummod") or t.lower == "eigen" for t in own):
        return False
    first = min([title.i, *(t.i for t in own if t.deprel == "amod")])
    return first == 0 or sentence.tokens[first - 1].lower not in FUNCTIONS


def _opens_clause(sentence: Sentence, names: Names, title: Token, name: Token) -> bool:
    """`Bondgenoten | Frankrijk en Duitsland | steunden …`: all in front of the finite verb is one phrase; elsewhere a plural may stand
    alone (`leverden bondgenoten | Oekraïne wapens`)."""
    tokens = sentence.tokens
    end = next((t.i for t in tokens[name.i :] if t.has("VerbForm=Fin")), -1)
    return title.i < 2 and end >= 0 and all(t.i in names or t.lower in ("en", ",", "de") for t in tokens[name.i : end])


def _is_spread(sentence: Sentence, name: Token) -> bool:
    """`hebben rivalen | Iran en Saudi-Arabië | een akkoord gesloten`: several lands, to whom nothing is given."""
    return name.deprel == "iobj" and bool(sentence.dependents(name.i, "conj")) and not gives(sentence, name.head)


@of_names
def lands_behind_members(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`hebben de premier en twintig zakenlieden | India | bezocht`: several people behind `en` are not called by the name of a land; it is
    whom the act concerns."""
    tokens = sentence.tokens
    for c, (kind, start) in names.items():
        people = tokens[c - 1]
        if kind != "country" or start != c or c < 3 or tokens[c].deprel not in ("appos", "flat", "nmod") or preposition(sentence, c):
            continue
        if people.upos != "NOUN" or not people.has("Number=Plur") or tells_of_several(people.lower):
            continue
        above = [people.i, *sentence.ancestors(people.i)][:3]  # `een groep zakenlieden`
        member = next((i for i in above if tokens[i].deprel == "conj"), None)
        subject = tokens[tokens[member].head] if member is not None else people
        if subject.deprel != "nsubj" or not opens_before(sentence, subject.head, min(sentence.subtree(subject.i))):
            continue
        yield c, subject.head, "iobj" if sentence.dependents(subject.head, "obj") else "obj"
