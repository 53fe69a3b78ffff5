"""Which words of a sentence the lists of frames and sets accept: by lemma, compound, phrase, number, or the actor that they name."""

from __future__ import annotations

from collections.abc import Callable

from coders.adpositions import preposition
from coders.frames import Words
from coders.nominals import TRANSPARENT
from coders.noun_forms import NounKeys
from coders.sentence import Sentence
from coders.valency import DENIALS, denies

CLOSED = frozenset(["PUNCT", "DET", "ADP", "CCONJ", "SCONJ"])
"""Classes of words that make no compounds."""

NOMINAL = frozenset(["obj", "nsubj", "nsubj:pass", "obl", "obl:arg", "nmod", "conj"])
OWNED = frozenset(["det", "nmod:poss"])
"""How a word hangs that names a thing, and what stands in front of it then."""


class Wording:
    """The words of one sentence. `names_actor` tells whether one names an actor of the kind that a list asks for."""

    def __init__(self, sentence: Sentence, keys: NounKeys, names_actor: Callable[[Words, int], bool]) -> None:
        self.sentence = sentence
        self.keys = keys
        self._names_actor = names_actor
        self._accepted: dict[tuple[int, int], bool] = {}
        self._forms: list[tuple[str, str]] = []
        self.all: set[str] = set()
        """Every word that a list may find here, heads of compounds included."""
        for token in sentence.tokens:
            if token.upos in CLOSED:
                self.all |= {token.lower, token.lemma.lower()}
            else:
                self.all |= self.keys_of(token.i)[0]
        if any(denies(sentence, token.i) for token in sentence.with_form("geen", *DENIALS)):
            self.all.add("niet")

    def keys_of(self, i: int) -> tuple[frozenset[str], str]:
        """(all words that token `i` counts as, its whole lemma): `het toetreden van Oekraïne` is its `toetreding` as well."""
        token = self.sentence.tokens[i]
        keys, whole = self.keys.of(token.lemma, token.form)
        if token.upos == "VERB" and token.deprel in NOMINAL and whole.endswith("en") and token.has("VerbForm=Inf"):
            deed = whole[:-2] + "ing"
            if deed in self.keys.vocabulary and any(self.sentence.tokens[c].deprel in OWNED for c in self.sentence.children[i]):
                keys |= {deed}
        return keys, whole

    def accepts(self, words: Words, i: int) -> bool:
        """True if token `i` is one of `words`, which a frame or a set of the dictionary holds."""
        known = self._accepted.get((id(words), i))
        if known is None:
            known = self._accepted[id(words), i] = self._is_one_of(words, i)
        return known

    def _is_one_of(self, words: Words, i: int) -> bool:
        token = self.sentence.tokens[i]
        keys, whole = self.keys_of(i)
        hit = bool(words.heads & keys) or whole in words.exact or token.lower in words.exact
        if hit and token.lemma in ("miljoen", "miljard"):  # `een miljoen vaccins` is no money
            counted = [
                c
                for c in self.sentence.children[i]
                if c > i and self.sentence.tokens[c].upos == "NOUN" and not preposition(self.sentence, c)
            ]
            hit = not counted or any(self.accepts(words, c) for c in counted)
        if not hit and words.prefixes:
            hit = any(whole.startswith(p) and len(whole) > len(p) + 1 for p in words.prefixes)
        if not hit and words.phrases:
            hit = any(self._phrase(phrase, i) for phrase in words.phrases)
        if not hit and "niet" in words.heads:
            hit = denies(self.sentence, i)
        if not hit and words.number:
            hit = token.upos == "NUM" or any(self.sentence.tokens[c].upos == "NUM" for c in self.sentence.children[i])
        if not hit and (token.lemma.lower() in TRANSPARENT or token.lower in TRANSPARENT):
            held = [
                c
                for c in self.sentence.children[i]
                if self.sentence.tokens[c].deprel in ("nmod", "appos", "flat", "fixed", "conj")
                and self.sentence.tokens[c].upos in ("NOUN", "VERB")
            ]
            if held or not (words.negated or words.needs_actor):  # `delen van Oekraïne` hold a name
                return any(self.accepts(words, c) for c in held)
        if not hit and words.needs_actor:
            hit = self._names_actor(words, i)
        return hit != words.negated

    def exactness(self, words: Words, i: int) -> float:
        """A whole phrase or a whole lemma says more than the head of a compound."""
        if words.phrases and any(self._phrase(phrase, i) for phrase in words.phrases):
            return 1.0
        return 0.5 if self.keys_of(i)[1] in words.heads else 0.0

    def _phrase(self, phrase: tuple[str, ...], i: int) -> bool:
        if not self.all.issuperset(phrase):
            return False
        forms, count = self._spelled(), len(phrase)
        starts = range(max(0, i - count + 1), min(i, len(forms) - count) + 1)
        return any(all(word in pair for word, pair in zip(phrase, forms[start : start + count], strict=True)) for start in starts)

    def _spelled(self) -> list[tuple[str, str]]:
        """Form and lemma of each token, in lower case."""
        if not self._forms:
            self._forms = [(token.lower, token.lemma.replace("_", "").lower()) for token in self.sentence.tokens]
        return self._forms
