"""Relative clauses that the parser hung on the wrong noun of a phrase. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import preposition
from coders.mending_objects import finite_form
from coders.names import MINISTRIES
from coders.regrouping import Move, needing
from coders.sentence import Sentence, Token

LANDS_OF_MANY = frozenset({"Staten", "Naties", "Antillen", "Emiraten", "Filipijnen"})
"""Plurals in the names of states and bodies, which the parser gives no number."""


@needing("die")
def relatives(sentence: Sentence) -> Iterator[Move]:
    """`de premier van de Antillen | die onderhandelt`: a relative clause tells of the noun of the phrase that its pronoun and verb fit."""
    tokens, children = sentence.tokens, sentence.children
    for word in sentence.with_form("die"):
        verb = tokens[word.head]
        if not word.deprel.startswith("nsubj") or verb.deprel != "acl:relcl" or verb.head < 0:
            continue
        near = tokens[verb.head]
        owner, finite = tokens[near.head], finite_form(sentence, verb)
        if owner.form in MINISTRIES and owner.head >= 0:  # `de minister van Defensie van de Verenigde Staten`
            owner = tokens[owner.head]
        if near.deprel != "nmod" or not 0 <= owner.i < near.i or owner.upos not in ("NOUN", "PROPN") or finite is None:
            continue
        plural = finite.has("Number=Plur")
        if _is_neuter(owner) or owner.has("Number=Plur") != plural or any(tokens[c].deprel == "conj" for c in children[near.i]):
            continue
        if not _is_neuter(near) and _is_plural(sentence, near) == plural:
            continue
        objects = [tokens[c] for c in children[verb.i] if tokens[c].deprel in ("obj", "iobj") and _is_plural(sentence, tokens[c]) == plural]
        if _is_neuter(near) or all(any(tokens[c].lower in ("een", "geen") for c in children[thing.i]) for thing in objects):
            yield verb.i, owner.i, "acl:relcl"  # but `de vakbonden van de boeren die de partij steunt`


@needing("die", "dat")
def signed(sentence: Sentence) -> Iterator[Move]:
    """`een overeenkomst die | de twee landen | hebben ondertekend`: of two objects in a relative clause the one that agrees with the verb,
    as what the pronoun stands for does not, is the subject."""
    tokens = sentence.tokens
    for word in (*sentence.with_form("die"), *sentence.with_form("dat")):
        verb = tokens[word.head] if word.head >= 0 else word
        if word.deprel != "obj" or not verb.deprel.startswith("acl") or verb.head < 0:
            continue
        finite = finite_form(sentence, verb)
        bare = [c for c in sentence.dependents(verb.i, "obj") if c != word.i and preposition(sentence, c) == ""]
        if finite is None or len(bare) != 1 or sentence.dependents(verb.i, "nsubj", "nsubj:pass"):
            continue
        plural = finite.has("Number=Plur")
        if _is_plural(sentence, tokens[bare[0]]) == plural != _is_plural(sentence, tokens[verb.head]):
            yield bare[0], verb.i, "nsubj"


@needing("die")
def outlying(sentence: Sentence) -> Iterator[Move]:
    """`heeft de politie op betogers geschoten | die protesteerden`: behind the verb of the clause above, `die` tells of the noun that
    agrees with its own verb, and where the one that the parser chose does not, of the last one before it that does."""
    tokens = sentence.tokens
    for word in sentence.with_form("die"):
        verb = tokens[word.head]
        if not word.deprel.startswith("nsubj") or verb.deprel != "acl:relcl" or verb.head < 0:
            continue
        far, finite = tokens[verb.head], finite_form(sentence, verb)
        if finite is None or far.upos != "NOUN" or sentence.dependents(far.i, "conj", "nummod", "flat", "appos"):
            continue
        near = next((t for t in reversed(tokens[far.i + 1 : word.i]) if t.upos == "NOUN"), None)
        plural = finite.has("Number=Plur")
        numbers = ("Number=Sing", "Number=Plur") if plural else ("Number=Plur", "Number=Sing")
        if near is not None and far.has(numbers[0]) and near.has(numbers[1]) and not _is_neuter(near):
            yield verb.i, near.i, "acl:relcl"


ATTACKS = ("aanslag", "aanval", "moord", "ontvoering", "schietpartij", "gijzeling", "bomaanslag", "explosie", "inval", "kaping")
CLAIMED = frozenset({"op_eisen", "opeisen"})


@needing("die")
def claimed(sentence: Sentence) -> Iterator[Move]:
    """`de aanslag op het theater, | die door IS werd opgeëist`: what somebody claims is the attack, not what it hit."""
    tokens = sentence.tokens
    for word in sentence.with_form("die"):
        verb = tokens[word.head]
        if verb.lemma not in CLAIMED or not verb.deprel.startswith("acl") or verb.head < 0:
            continue
        attack = next((i for i in sentence.ancestors(verb.head) if tokens[i].lemma.endswith(ATTACKS)), -1)
        if attack >= 0 and not tokens[verb.head].lemma.endswith(ATTACKS):
            yield verb.i, attack, "acl:relcl"


def _is_neuter(noun: Token) -> bool:
    """One thing or place that `dat`, not `die`, refers to."""
    return noun.has("Gender=Neut") and noun.has("Number=Sing")


def _is_plural(sentence: Sentence, noun: Token) -> bool:
    """By its own number, or that of the last word of its name."""
    parts = [noun, *(sentence.tokens[c] for c in sentence.children[noun.i] if sentence.tokens[c].deprel == "flat")]
    return any(part.has("Number=Plur") or part.form in LANDS_OF_MANY for part in parts)
