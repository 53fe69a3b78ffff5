"""Relative clauses and appositions that the parser hung on the wrong word. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coders.adpositions import preposition
from coders.mending_objects import finite_form
from coders.names import MINISTRIES
from coders.place_phrases import PLACE_NOUNS
from coders.regrouping import Move, among, needing
from coders.sentence import Sentence, Token

LANDS_OF_MANY = frozenset({"Staten", "Naties", "Antillen", "Emiraten", "Filipijnen"})
"""Plurals in the names of states and bodies, which the parser gives no number."""


def relative_dat(sentence: Sentence) -> Sentence:
    """`uit Zweden, | dat | het akkoord had opgezegd`: behind a comma and a name, a `dat` whose clause lacks a subject is the subject."""
    tokens = sentence.tokens
    for word in sentence.with_form("dat"):
        verb = tokens[word.head]
        if word.deprel != "mark" or not verb.deprel.startswith("acl") or tokens[word.i - 1].form != "," or word.i < 2:
            continue
        above = tokens[verb.head]
        neuter = any(tokens[c].lower in ("het", "dit") and tokens[c].deprel == "det" for c in sentence.children[above.i])
        named = verb.head < word.i and (above.upos == "PROPN" or (above.i == word.i - 2 and neuter))
        if named and not any(tokens[c].deprel.startswith("nsubj") for c in sentence.children[verb.i]):
            changed = list(tokens)
            changed[word.i] = replace(word, upos="PRON", feats="PronType=Rel", deprel="nsubj")
            changed[verb.i] = replace(verb, deprel="acl:relcl")
            return Sentence(changed, sentence.text, sentence.start)
    return sentence


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


@needing("dat")
def clefts(sentence: Sentence) -> Iterator[Move]:
    """`het was Rusland | dat Oekraïne aanviel`: behind the land that a sentence points out, `dat` is the subject of what it did."""
    tokens, children = sentence.tokens, sentence.children
    for word in sentence.with_form("dat"):
        verb = tokens[word.head]
        land = tokens[verb.head] if word.deprel == "mark" and verb.deprel in ("csubj", "acl:relcl", "acl", "ccomp") else word
        if land.upos != "PROPN" or not land.i < word.i or preposition(sentence, land.i):
            continue
        beside = [tokens[c] for c in children[land.i]]
        phrase = max(t.i for t in (land, *beside) if t.i < word.i)
        pointed = any(t.deprel == "cop" for t in beside) and any(t.lower == "het" for t in beside)
        if not pointed or phrase != word.i - 1:
            continue
        yield verb.i, land.i, "acl:relcl"
        yield word.i, verb.i, "nsubj"
        if not sentence.dependents(verb.i, "obj"):
            yield from ((c, verb.i, "obj") for c in sentence.dependents(verb.i, "nsubj")[:1])


TELLING = frozenset("zeggen vertellen meedelen mededelen schrijven verklaren melden verzekeren antwoorden".split())


@needing("dat")
def told_to(sentence: Sentence) -> Iterator[Move]:
    """`zei tegen het parlement | dat de begroting klopt`: of whoever tells something of which nothing else is said, the clause tells it."""
    tokens = sentence.tokens
    for word in sentence.with_form("dat"):
        below = tokens[word.head]
        if word.head < word.i or below.deprel != "acl:relcl" or not word.deprel.startswith(("nsubj", "obj")):
            continue
        above = tokens[below.head]
        verb = tokens[above.head]
        told = above.deprel in ("obl", "obl:arg", "iobj", "obj") and preposition(sentence, above.i) in ("tegen", "tegenover", "aan", "")
        if not told or above.i != word.i - 1 or verb.lemma.replace("_", "") not in TELLING or verb.i > above.i:
            continue
        if sentence.dependents(verb.i, "ccomp", "parataxis", "xcomp") or [c for c in sentence.dependents(verb.i, "obj") if c != above.i]:
            continue
        yield below.i, verb.i, "ccomp"
        yield word.i, below.i, "mark"
        if not [c for c in sentence.dependents(below.i, "nsubj", "nsubj:pass") if c != word.i]:
            yield from ((c, below.i, "nsubj") for c in sentence.dependents(below.i, "obj")[:1])


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


@among("parataxis", "obj")
def appositions(sentence: Sentence) -> Iterator[Move]:
    """`heeft Evan Gershkovich gearresteerd, | een journalist`, `ontmoeten elkaar in Erfurt, | een stad in de DDR`: what stands behind a
    comma tells who or what the name before it is, the verb's last words between them or not."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("parataxis", "obj"):
        verb = tokens[noun.head]
        if noun.upos != "NOUN" or not 0 <= noun.head < noun.i or verb.upos != "VERB" or preposition(sentence, noun.i):
            continue
        first = min(i for i in sentence.subtree(noun.i) if tokens[i].upos != "PUNCT")
        if tokens[first].lower not in ("een", "de", "het") or tokens[first - 1].form != ",":
            continue
        name = _name_ending_at(sentence, verb, _verb_group(sentence, verb, first - 2))
        if name is None or (noun.deprel == "obj" and not _is_of_place(sentence, noun, name)):
            continue
        yield noun.i, name.i, "appos"
        subjects = [c for c in sentence.children[verb.i] if tokens[c].deprel == "nsubj"]
        if name.deprel == "nsubj" and len(subjects) == 2 and subjects[0] < subjects[1] == name.i:
            yield name.i, verb.i, "obj"


def _verb_group(sentence: Sentence, verb: Token, last: int) -> int:
    """The token in front of the verb, its particle and auxiliaries, where these end at `last`; `last` where they do not."""
    group = ("aux", "compound:prt", "mark")
    while last > 0 and (last == verb.i or (sentence.tokens[last].head == verb.i and sentence.tokens[last].deprel.startswith(group))):
        last -= 1
    return last


def _name_ending_at(sentence: Sentence, verb: Token, last: int) -> Token | None:
    """The argument of the verb that is a name and ends at `last`."""
    name = sentence.tokens[last]
    while name.deprel == "flat" and name.head >= 0:
        name = sentence.tokens[name.head]
    held = name.upos == "PROPN" and name.head == verb.i and name.deprel in ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent")
    return name if held and not sentence.dependents(name.i, "appos", "conj") else None


def _is_of_place(sentence: Sentence, noun: Token, name: Token) -> bool:
    """Does the noun say what the place is that a phrase right before it names?"""
    return bool(preposition(sentence, name.i)) and noun.lemma.split("_")[-1] in PLACE_NOUNS


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


CLAIMS = frozenset("eis beschuldiging aantijging verwijt bewering claim suggestie kritiek klacht".split())
"""Nouns whose content a clause tells, also behind the verb that rejects them."""
REJECTING = frozenset("verwerpen af_wijzen wijzen weerleggen tegen_spreken afwijzen".split())


@needing("dat")
def rejected(sentence: Sentence) -> Iterator[Move]:
    """`verwierp de eis van Ecowas | dat hij opstapt`: what is rejected has its content in the clause, and the verb has none of its own."""
    tokens = sentence.tokens
    for word in sentence.with_form("dat"):
        below = tokens[word.head] if word.deprel == "mark" and word.head >= 0 else None
        if below is None or below.deprel not in ("ccomp", "advcl") or below.head < 0 or tokens[below.head].lemma not in REJECTING:
            continue
        things = [c for c in sentence.dependents(below.head, "obj", "nsubj:pass") if tokens[c].lemma in CLAIMS and c < word.i]
        if len(things) == 1:
            yield below.i, things[0], "acl"
