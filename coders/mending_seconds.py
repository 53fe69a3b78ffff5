"""The second verb of two, which the parser or its tagger took for something else. Moves as in `mending.py`."""

from __future__ import annotations

from dataclasses import replace

from coders.inflection import VerbVocabulary
from coders.sentence import Sentence, Token

PAST = ("te", "ten", "de", "den")
"""How the past tense of weak verbs ends."""


def promote_second_past(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`betuigden hun steun aan Israël en | eisten | dat Iran …`: behind `en` a past tense with a `dat` clause below it is no noun but the
    second verb."""
    tokens = sentence.tokens
    for second in sentence.with_relation("conj"):
        if second.upos not in ("NOUN", "ADJ", "PROPN") or not _is_past(second, vocabulary) or tokens[second.i - 1].upos != "CCONJ":
            continue
        content = [c for c in sentence.children[second.i] if tokens[c].deprel.startswith("acl") and _opens_with_dat(sentence, c)]
        first = next((i for i in sentence.ancestors(second.i) if tokens[i].upos == "VERB"), -1)
        if not content or first < 0 or sentence.dependents(second.i, "det", "amod", "case", "nummod"):
            continue
        changed = [replace(t) for t in tokens]
        changed[second.i].upos, changed[second.i].lemma = "VERB", vocabulary.forms[second.lower]
        changed[second.i].feats = "Tense=Past|VerbForm=Fin"
        changed[second.i].head = first
        changed[content[0]].deprel = "ccomp"
        promoted = Sentence(changed, sentence.text, sentence.start)
        return promoted if promoted.is_tree else sentence
    return sentence


def _is_past(token: Token, vocabulary: VerbVocabulary) -> bool:
    return token.form.islower() and token.lower.endswith(PAST) and token.lower in vocabulary.forms


def _opens_with_dat(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[c].lower == "dat" and c < i for c in sentence.children[i])
