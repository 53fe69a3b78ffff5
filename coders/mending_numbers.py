"""Repairs of numbers and quantities: what is counted, and for how long. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import preposition
from coders.names import Names
from coders.regrouping import Move, needing
from coders.sentence import Sentence

PARTS = frozenset("procent derde vierde vijfde tiende driekwart tweederde kwart helft".split())
"""How large a part of them is spoken of."""
PERSONS = ("er", "or", "ant", "ent", "aat", "iet", "ist", "lid", "man")
"""How nouns end for what people do, in the singular."""


@needing(*PARTS)
def acting_parts(sentence: Sentence) -> Iterator[Move]:
    """`Twee derde van de parlementsleden | steunt Oekraïne`: a part of people in front of the finite verb acts on whoever is named
    behind it, and not the other way round."""
    tokens = sentence.tokens
    for part in sentence.with_form(*PARTS):
        verb = tokens[part.head]
        if part.deprel != "obj" or part.head < 0 or not verb.has("VerbForm=Fin") or min(sentence.subtree(part.i)) > 0:
            continue
        whole = next((c for c in sentence.dependents(part.i, "nmod") if preposition(sentence, c) == "van" and c == verb.i - 1), None)
        people = whole is not None and tokens[whole].has("Number=Plur") and tokens[whole].lemma.endswith(PERSONS)
        others = [c for c in sentence.dependents(verb.i, "nsubj") if c > verb.i and tokens[c].upos == "PROPN"]
        if people and len(others) == 1:
            yield part.i, verb.i, "nsubj"
            yield others[0], verb.i, "obj"


UNITS = frozenset("uur uren dag dagen week weken maand maanden jaar jaren".split())
"""Spans of time that are counted."""
QUANTITIES = frozenset(["duizenden", "honderden", "tientallen", "tienduizenden", "honderdduizenden", "miljoenen"])


@needing(*QUANTITIES)
def quantities(sentence: Sentence) -> Iterator[Move]:
    """`duizenden studenten`: the number is no argument of its own; behind the subject it begins the object."""
    tokens = sentence.tokens
    for number, noun in sentence.pairs(*QUANTITIES):
        if (noun.upos == "ADJ" or noun.deprel in ("amod", "acl")) and noun.i + 1 < len(tokens):
            noun = tokens[noun.i + 1]
        if noun.upos not in ("NOUN", "VERB", "PROPN") or number.head < 0:
            continue
        cases = [c for c in sentence.children[number.i] if tokens[c].deprel == "case" and c < number.i]
        counted = number.head in (noun.head, number.i + 1) and noun.i > number.i and noun.deprel in ("nsubj:pass", "obj")
        if cases and number.deprel.startswith("obl") and counted:  # `werd door honderden Duitse boeren | bekritiseerd`
            yield noun.i, noun.head, "obl:agent" if tokens[cases[0]].lower == "door" else "obl"
            yield number.i, noun.i, "nummod"
            yield from ((c, noun.i, "case") for c in cases)
            continue
        twins = number.deprel in ("obj", "iobj", "obl", "nsubj:pass") and noun.deprel in ("obj", "iobj", "nsubj:pass")
        if twins and noun.head == number.head:
            yield number.i, noun.i, "nummod"
        elif number.deprel == "nsubj" and noun.deprel in ("nsubj", "nmod", "appos", "obj"):
            yield noun.i, number.head, "nsubj"
            yield number.i, noun.i, "nummod"
        elif (
            number.deprel in ("nmod", "appos", "fixed", "flat") and tokens[number.head].deprel == "nsubj" and tokens[number.head].head >= 0
        ):
            yield noun.i, tokens[number.head].head, "obj"
            yield number.i, noun.i, "nummod"


GROUPS = frozenset("groep groepje menigte handvol massa stoet meute horde tiental honderdtal duizendtal aantal bende".split())
"""Nouns behind which, bare, those stand who are in it."""
COUNTED = ("nsubj", "nsubj:pass", "obj", "iobj", "obl")


@needing(*GROUPS)
def crowds(sentence: Sentence) -> Iterator[Move]:
    """`werd door een groep boze jongeren | bekogeld`: whom a crowd counts is no argument of his own."""
    tokens = sentence.tokens
    for crowd, behind in sentence.pairs(*GROUPS):
        if not any(tokens[c].lower == "een" for c in sentence.children[crowd.i]):
            continue
        noun = behind
        while noun.upos == "ADJ" and noun.deprel == "amod" and noun.i + 1 < len(tokens):
            noun = tokens[noun.i + 1]
        people = noun.has("Number=Plur") or noun.lower.endswith("eren")
        if noun.head != crowd.head or noun.deprel not in COUNTED or noun.upos not in ("NOUN", "PROPN", "ADJ") or not people:
            continue
        if all(tokens[c].head == noun.i for c in range(behind.i, noun.i)) and not preposition(sentence, noun.i):
            yield noun.i, crowd.i, "nmod"
            with_what = (c for c in sentence.children[noun.i] if preposition(sentence, c) == "met")
            yield from ((c, crowd.head, "obl") for c in with_what)


@needing("tussen")
def ranges(sentence: Sentence) -> Iterator[Move]:
    """`Tussen de 500 en 700 betogers trokken …`: two numbers with `tussen` count the subject of a verb that has no other."""
    tokens = sentence.tokens
    for tussen in sentence.with_form("tussen"):
        noun = tokens[tussen.head]
        if tussen.deprel != "case" or noun.deprel != "obl" or noun.upos != "NOUN" or noun.head < 0:
            continue
        numbers = [c for c in sentence.dependents(noun.i, "nummod") if sentence.dependents(c, "conj")]
        verb = tokens[noun.head]
        if not numbers or verb.upos != "VERB" or sentence.dependents(verb.i, "nsubj", "nsubj:pass"):
            continue
        passive = any(tokens[c].deprel == "aux:pass" for c in sentence.children[verb.i])
        yield noun.i, verb.i, "nsubj:pass" if passive else "nsubj"
        yield tussen.i, numbers[0], "advmod"


@needing("van")
def partitives(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`21 van de 23 raketten`, `een van de leiders`: a number takes what it is a part of as its noun."""
    tokens = sentence.tokens
    for van in sentence.with_form("van"):
        number = tokens[van.i - 1]
        if van.i == 0 or number.upos != "NUM" or van.deprel != "case" or van.head <= van.i or number.head < 0:
            continue
        noun = tokens[van.head]
        if number.deprel not in ("obj", "nsubj", "nsubj:pass") or noun.upos != "NOUN" or noun.head not in (number.i, number.head):
            continue
        if noun.has("Number=Plur") and names.get(noun.i, ("people", 0))[0] == "people":
            yield noun.i, number.head, number.deprel
            yield number.i, noun.i, "nummod"
            yield van.i, number.i, "fixed"
            yield from (
                (c, noun.head, tokens[c].deprel) for c in sentence.children[number.i] if c not in (noun.i, van.i) and noun.head != number.i
            )


FILLING = ("obj", "advmod", "obl", "iobj")
SERVED = ("straf", "cel", "arrest", "arbeid", "detentie", "opsluiting")
"""How words end for what one is sentenced to for a time."""


@needing(*UNITS)
def terms(sentence: Sentence) -> Iterator[Move]:
    """`twintig jaar cel`, `na zeven jaar huisarrest`: what fills a counted span of time hangs on it."""
    tokens = sentence.tokens
    for span, noun in sentence.pairs(*UNITS):
        counted = any(tokens[c].deprel == "nummod" for c in sentence.children[span.i])
        if counted and noun.head == span.head and noun.upos in ("NOUN", "ADJ"):
            served = noun.lower.endswith(SERVED)
            relations = (*FILLING, "nsubj", "nsubj:pass", "xcomp") if served else FILLING  # `werd tot tien maanden | celstraf veroordeeld`
            term = noun.deprel in relations and (served or preposition(sentence, span.i))
            if term and not preposition(sentence, noun.i) and noun.form[:1].islower():
                yield noun.i, span.i, "nmod"
                if span.deprel == "obl" and not preposition(sentence, span.i):
                    yield span.i, span.head, "obj"
                    yield from ((c, span.head, "iobj") for c in sentence.children[span.head] if tokens[c].deprel == "obj" and c != noun.i)


@needing("totaal")
def totals(sentence: Sentence) -> Iterator[Move]:
    """`in totaal 21 diplomaten` is the object, not a place."""
    tokens = sentence.tokens
    for total in sentence.with_form("totaal"):
        word = tokens[total.i - 1]
        if word.lower == "in" and word.deprel == "case" and word.head > total.i:
            noun = word.head
            yield word.i, total.i, "case"
            yield total.i, noun, "advmod"
