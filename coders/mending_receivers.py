"""To whom something is given, forbidden or blamed, where the parser ran him together with what it is. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import behind_te, preposition
from coders.mending_boundaries import CALLED, HOLDING
from coders.mending_objects import CALLED_ON, gives
from coders.names import Names
from coders.regrouping import Move, among, of_names
from coders.sentence import Sentence, Token

JOINED = ("fixed", "appos", "nmod", "flat", "conj")
"""How the parser hangs a bare noun on the phrase before it."""
DETERMINED = ("det", "case", "nummod", "nmod:poss", "cc")
"""What stands in front of a noun that begins a phrase of its own, or one more member."""


@among("conj")
def several_receivers(sentence: Sentence) -> Iterator[Move]:
    """`legde het leger en de regering | sancties | op`: beside a verb of giving, a bare noun right behind the last of several is what
    they are given."""
    tokens = sentence.tokens
    for receiver in sentence.with_relation("obj"):
        members = sentence.dependents(receiver.i, "conj")
        if not members or receiver.head < 0 or not gives(sentence, receiver.head):
            continue
        if len(sentence.dependents(receiver.head, "obj", "iobj")) > 1:
            continue
        hung = (c for i in (receiver.i, *members) for c in sentence.dependents(i, *JOINED) if c > members[0])
        thing = next((c for c in hung if _is_thing(sentence, tokens[c])), None)
        if thing is not None:
            yield thing, receiver.head, "obj"
            yield receiver.i, receiver.head, "iobj"


def _is_thing(sentence: Sentence, noun: Token) -> bool:
    """A bare noun, with its adjectives at most, right behind another one that does not count it or bear its name."""
    tokens = sentence.tokens
    if noun.upos != "NOUN" or not noun.form[:1].islower() or sentence.dependents(noun.i, *DETERMINED):
        return False
    if any(tokens[c].upos == "PROPN" and tokens[c].deprel in ("appos", "flat") for c in sentence.children[noun.i]):
        return False  # `de premier en partijleider De Wever`
    before = tokens[min([noun.i, *sentence.dependents(noun.i, "amod")]) - 1]
    counts = before.lemma in CALLED or before.lemma.split("_")[-1] in HOLDING
    return before.upos in ("NOUN", "PROPN") and not counts


ADDRESSING = CALLED_ON.union(
    "verwijten beloven verbieden bevelen opdragen op_dragen gelasten vragen verzoeken adviseren aanraden aan_raden toestaan toe_staan "
    "aanbieden aan_bieden betichten waarschuwen verplichten beletten aanwrijven aan_wrijven".split()
)
"""Verbs that tell somebody something with an infinitive."""


@of_names
def addressed_by_name(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`verwijt China | bedrijfsgeheimen te stelen`: a name without genitive in front of the infinitive's object is whom the verb above
    speaks to."""
    tokens = sentence.tokens
    for c, (_, start) in names.items():
        noun = tokens[tokens[c].head]
        if start != c or c == 0 or tokens[c].deprel not in ("nmod", "nmod:poss", "amod") or not c < noun.i or preposition(sentence, c):
            continue
        low = tokens[noun.head]
        if noun.deprel != "obj" or noun.i in names or noun.form[:1].isupper() or low.deprel != "xcomp" or not behind_te(sentence, low.i):
            continue
        upper = tokens[low.head]
        if upper.i < c and upper.lemma in ADDRESSING and not sentence.dependents(upper.i, "obj", "iobj"):
            if min(sentence.subtree(noun.i)) >= c and not tokens[c].form.endswith(("'", "’")):
                yield c, upper.i, "obj" if upper.lemma in CALLED_ON else "iobj"
