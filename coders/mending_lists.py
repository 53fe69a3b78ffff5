"""Lists of persons and of states that the parser took for descriptions of one of them, or the other way round. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import preposition
from coders.names import Names
from coders.regrouping import Move, among, of_names
from coders.sentence import Sentence, Token

NUMBERS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9}
STATES = ("landen", "staten", "leden", "bondgenoten", "buren", "grootmachten", "republieken", "partners")
"""How plurals for states end."""


@among("appos")
@of_names
def persons(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`premier Modi, | president Biden | en de Japanse premier`, `de Duitse kanselier, | president Macron | en X`: who bears another name,
    or another title in a list, is another person."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("appos"):
        if not 0 <= noun.head < noun.i or tokens[noun.i - 1].form != "," or noun.upos not in ("NOUN", "PROPN"):
            continue
        first, second = _person(sentence, names, noun.head), _person(sentence, names, noun.i)
        if second is None or first == second:
            continue
        listed = any(tokens[c].deprel == "conj" and c > noun.i for i in (noun.i, noun.head) for c in sentence.children[i])
        titled = second != noun.i and listed and tokens[noun.head].lemma != noun.lemma
        described = any(tokens[c].deprel == "amod" and tokens[c].form[:1].isupper() for c in sentence.children[noun.head])
        if first is not None or (titled and described and tokens[noun.head].upos == "NOUN"):
            yield noun.i, noun.head, "conj"


def _person(sentence: Sentence, names: Names, i: int) -> int | None:
    """Where the name begins of the person who is called so, or by the title that stands right before it."""
    for k in (i, *(c for c in sentence.children[i] if c == i + 1 and sentence.tokens[c].deprel in ("appos", "flat"))):
        kind, start = names.get(k, ("", -1))
        if kind == "person" and start >= i:
            return start
    return None


def _lands(sentence: Sentence, names: Names, noun: int, *relations: str) -> list[int]:
    """The countries behind a noun that hang on it by these relations; [] if anything else does."""
    found = [c for c in sentence.dependents(noun, *relations) if c > noun]
    return found if all(names.get(c, ("", -1))[0] == "country" and not preposition(sentence, c) for c in found) else []


@among("conj")
@of_names
def states(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`de drie Baltische staten, | Estland, Letland en Litouwen, | veroordeelden`: states between commas, or as many as the noun in front
    counts, are those that it means and none beside them."""
    tokens = sentence.tokens
    for noun in _plurals(sentence, "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent"):
        members = _lands(sentence, names, noun.i, "conj")
        if len(members) < 2 or tokens[noun.i + 1].form != ",":
            continue
        last = max(sentence.subtree(members[-1]))
        closed = last + 1 < len(tokens) and tokens[last + 1].form == ","
        count = next((NUMBERS.get(tokens[c].lower, 0) for c in sentence.dependents(noun.i, "nummod")), 0)
        if closed or count == len(members):
            yield from _meant(noun.i, members)


@among("appos")
@of_names
def states_between(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`de Golfstaten Qatar | en Oman`: a land behind the land that tells which states are meant is another of them."""
    for noun in _plurals(sentence, "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent"):
        first = sentence.tokens[noun.i + 1]
        members = _lands(sentence, names, noun.i, "conj")
        described = first.head == noun.i and first.deprel == "appos"
        if described and names.get(first.i, ("", -1)) == ("country", first.i) and members and members[0] > first.i:
            yield from _meant(noun.i, [first.i, *members])


@among("iobj", "obj")
@of_names
def states_before(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`de NAVO-leden | Polen en Litouwen | eisen`: between a plural for states and the finite verb stand the states that it means."""
    tokens = sentence.tokens
    for noun in _plurals(sentence, "nsubj"):
        first = noun.i + 1
        if first >= len(tokens) or names.get(first, ("", -1)) != ("country", first) or tokens[first].deprel not in ("iobj", "obj", "obl"):
            continue
        after = max(sentence.subtree(first)) + 1
        if tokens[first].head == noun.head and after < len(tokens) and tokens[after].has("VerbForm=Fin") and noun.head >= after:
            yield first, noun.i, "appos"


def _plurals(sentence: Sentence, *relations: str) -> list[Token]:
    return [t for t in sentence.with_relation(*relations) if t.lower.endswith(STATES) and t.i + 1 < len(sentence)]


def _meant(noun: int, members: list[int]) -> Iterator[Move]:
    """The first as a description of the noun, the others joined to it."""
    yield members[0], noun, "appos"
    yield from ((c, members[0], "conj") for c in members[1:])
