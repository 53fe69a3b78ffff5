"""How a headline opens: a bare noun phrase and, right behind it, its finite verb, which the parser takes for something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coders.adpositions import preposition
from coders.inflection import VerbVocabulary
from coders.regrouping import Move
from coders.sentence import Sentence, Token

NOMINAL = ("NOUN", "PROPN")
LONGEST = 4
"""Words of a bare noun phrase that opens a headline, at most."""


def promote_second(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`Betogers bestormen ambassade`, `Rebellen veroveren stad`: behind a bare plural that opens the sentence, the plural form of a known
    verb is its verb, where the sentence has no other; what the parser made the root is its subject or object."""
    tokens = sentence.tokens
    root = next((t for t in tokens if t.head < 0), None)
    noun = _opening(tokens)
    if root is None or noun is None:
        return sentence
    verb = tokens[noun.i + 1]
    swapped = verb.deprel == "nsubj" and verb.head == root.i == verb.i + 1  # `eisen | vertrek van premier`
    if root.upos not in NOMINAL and not swapped:
        return sentence
    if verb.deprel in ("flat", "cop", "aux") or not _is_plural_verb(verb, vocabulary) or root.i == verb.i:
        return sentence
    if any(t.upos in ("VERB", "AUX") and t.i not in (verb.i, root.i) and (t.has("VerbForm=Fin") or t.deprel == "cop") for t in tokens):
        return sentence
    changed = [replace(t) for t in tokens]
    changed[verb.i].upos, changed[verb.i].feats = "VERB", "Number=Plur|Tense=Pres|VerbForm=Fin"
    changed[verb.i].lemma, changed[verb.i].head, changed[verb.i].deprel = vocabulary.forms.get(verb.lower, verb.lower), -1, "root"
    changed[noun.i].head, changed[noun.i].deprel = verb.i, "nsubj"
    if swapped:
        changed[root.i].upos, changed[root.i].lemma, changed[root.i].feats = "NOUN", root.lower, "Number=Sing"
    for t in tokens[: noun.i]:
        if t.head > noun.i or t.head < 0:
            changed[t.i].head, changed[t.i].deprel = noun.i, "nummod" if t.upos == "NUM" else "amod"
    loose = [t for t in tokens[verb.i + 1 :] if t.head in (noun.i, verb.i) or t.head < 0]
    if root.i > verb.i:
        loose += [tokens[c] for c in sentence.children[root.i] if tokens[c].deprel == "punct"]
    for t in loose:
        bare = changed[t.i].upos in NOMINAL and not preposition(sentence, t.i)
        taken = any(changed[o.i].head == verb.i and changed[o.i].deprel == "obj" for o in loose)
        changed[t.i].head = verb.i
        if bare and not taken:
            changed[t.i].deprel = "obj"
        elif changed[t.i].upos in NOMINAL:
            changed[t.i].deprel = "obl"
    promoted = Sentence(changed, sentence.text, sentence.start)
    return promoted if promoted.is_tree else sentence


def _opening(tokens: list[Token]) -> Token | None:
    """The plural noun that ends the bare phrase which opens a headline."""
    for t in tokens[: min(LONGEST, len(tokens) - 2)]:
        if t.upos == "NOUN" and (t.has("Number=Plur") or t.lower.endswith(("en", "s"))):
            return t
        if t.upos not in ("ADJ", "NUM") or not (t.i == 0 or t.form[:1].islower() or t.upos == "ADJ"):
            return None
    return None


def _is_plural_verb(verb: Token, vocabulary: VerbVocabulary) -> bool:
    """A plural of the present, by its form; one that is tagged as a noun has no article in front, for a noun stands there."""
    if verb.upos not in ("VERB", "NOUN", "ADJ") or verb.has("VerbForm=Part") or not verb.form.islower():
        return False
    return verb.lower.endswith("n") and verb.lower in vocabulary.verbs


def bare_subjects(sentence: Sentence) -> Iterator[Move]:
    """`Turkse president | noemt …`, `Noorse premier | belooft Oekraïne | straaljagers`: a bare noun right in front of the finite verb is
    no object where the verb has no subject, or two objects and a name as its subject."""
    tokens, children = sentence.tokens, sentence.children
    for noun in sentence.with_relation("obj"):
        verb = tokens[noun.head]
        if noun.i + 1 != verb.i or noun.upos not in NOMINAL or not verb.has("VerbForm=Fin") or verb.deprel != "root":
            continue
        if min(sentence.subtree(noun.i)) > 0 or any(tokens[c].deprel in ("det", "case") for c in children[noun.i]):
            continue
        if verb.has("Number=Plur") and noun.has("Number=Sing"):
            continue
        kinds = [tokens[c].deprel.split(":")[0] for c in children[verb.i]]
        if not {"nsubj", "csubj", "expl"} & set(kinds):
            yield noun.i, verb.i, "nsubj"
        elif kinds.count("nsubj") == 1 and kinds.count("obj") == 2:
            named = next(c for c in children[verb.i] if tokens[c].deprel == "nsubj")
            if verb.i < named and tokens[named].upos == "PROPN":
                yield noun.i, verb.i, "nsubj"
                yield named, verb.i, "iobj"
