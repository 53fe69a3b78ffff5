"""Which sentences of an article must be parsed: those whose tree could change an event. The others are told by their words and tags.

A sentence gives an event only where it names somebody who takes part in politics, or points at somebody whom the article named before, an
office of no country included; and only such a sentence can change what the article remembers. What a word could name is asked of the
actor reader itself, with the word alone, where nothing stands beside it that could speak against it; so nothing that it would find in the
sentence is missed. Dates that count from a day told before keep every sentence before them that names a time, and nouns for an act told
before those that could have told it.
"""

from __future__ import annotations

from collections.abc import Sequence

from coders import calendar_nl as nl
from coders import compounds, toponyms
from coders.actors import ActorReader, tells_of_a_strike
from coders.adpositions import PARTICLES
from coders.discourse import BODIES, BOTH, DEEDS, stands_for_somebody
from coders.lexicon import Lexicon, fold
from coders.names import OFFICES, find_mentions
from coders.noun_forms import NounKeys
from coders.private_affairs import MARCHES, PRIVATE
from coders.roles import CHAMBER
from coders.sentence import Sentence, Token
from coders.time_expressions import READERS

KNOWN, ROLE, CITIZEN, HINT, LAST_NAME, POINTER, DEED, STRIKE, MARCH, FIRST, NAME, TIME = (1 << k for k in range(12))
"""What a word may be: an actor whose country or body it tells; a role in politics; a role outside politics, which takes part in it only
with somebody else; what only hints at an actor, or a place; a last name; what points back (`beide`); a noun for an act of
violence; armed force, which hits the country that its place lies in; a protest, which is politics whoever marches; the first of several
words of a name, role or place; written as a name is; part of a date."""
REMEMBERED = 100_000
"""Words that are kept with what they may be."""
ANY_DATE = "2000"
SIDES_OR_PARTIES = "partijen"
"""What stands beside it tells whether it is political parties (`de linkse partijen`) or anybody who takes part."""
NAMING = frozenset({"PROPN", "NOUN", "X"})
"""Parts of speech of a word that may repeat a name."""


class Prefilter:
    """Tells which sentences need a tree, with one set of dictionaries."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words: dict[tuple[str, str, str], int] = {}
        self._firsts = {first for first, entries in lexicon.names.items() if any(len(words) > 1 for words, _ in entries)}
        self._firsts |= {place.split(" ", 1)[0] for place in lexicon.places if " " in place}
        self._firsts |= {words[0] for words in lexicon.last_names if len(words) > 1}
        self._keys = NounKeys(lexicon.vocabulary)
        self._marches = _words_of_protest(lexicon)

    def wanted(self, sentences: Sequence[Sentence], published: str) -> list[bool]:
        """For each sentence of an article of that date: must it be parsed?"""
        words = [[self._word(token) for token in sentence.tokens] for sentence in sentences]
        period = nl.period(published)
        dated = period is not None and period[0] == period[1]
        told = _Told()
        wanted = []
        for sentence, found in zip(sentences, words, strict=True):
            kinds = self._kinds(sentence, found)
            names = bool(kinds & KNOWN or (kinds & (ROLE | CITIZEN | STRIKE) and kinds & (HINT | LAST_NAME)))
            names = names or bool(kinds & CITIZEN and kinds & MARCH)
            points = told.somebody and (bool(kinds & HINT) or told.points(sentence, found))
            wanted.append(names or points or bool(kinds & ROLE or (kinds & TIME and not dated)))
            if names or points or kinds & ROLE:
                told.learn(sentence, found)
        _keep(words, wanted, CITIZEN, [bool(_all(found) & DEED) for found in words])
        _keep(words, wanted, TIME, [self._counts_on(*pair) for pair in zip(sentences, words, strict=True)])
        return wanted

    def _kinds(self, sentence: Sentence, found: Sequence[int]) -> int:
        kinds = _all(found)
        if kinds & FIRST and not kinds & KNOWN:
            for i, kind in enumerate(found):
                if kind & FIRST:
                    kinds |= self._joined(sentence, i)
        return kinds

    def _joined(self, sentence: Sentence, i: int) -> int:
        """What several words, of which token `i` is the first, may be: a name, a role, a last name or a place."""
        lexicon = self._lexicon
        forms = [fold(token.form) for token in sentence.tokens[i : i + 12]]
        lower = [form.lower() for form in forms]
        kinds = 0
        for words, _ in lexicon.names.get(forms[0], ()):
            if [word.lower() for word in words[1:]] == lower[1 : len(words)]:
                kinds |= KNOWN
        for phrase, _ in lexicon.qualified_roles.get(sentence.tokens[i].lower, ()):
            for k in range(max(0, i - len(phrase) + 1), i + 1):
                if tuple(token.lower for token in sentence.tokens[k : k + len(phrase)]) == phrase:
                    kinds |= ROLE
        if any(tuple(forms[:n]) in lexicon.last_names for n in (2, 3, 4)):
            kinds |= LAST_NAME
        return kinds | (HINT if any(" ".join(forms[:n]) in lexicon.places for n in (2, 3)) else 0)

    def _counts_on(self, sentence: Sentence, found: Sequence[int]) -> bool:
        """Does a date in it count from one told before?"""
        if not _all(found) & TIME:
            return False
        forms = [token.lower for token in sentence.tokens]
        expressions = (READERS[form](forms, i) for i, form in enumerate(forms) if form in READERS)
        return any(expression is not None and expression.anaphoric for expression in expressions)

    def _word(self, token: Token) -> int:
        key = (token.form, token.upos, token.lemma)
        known = self._words.get(key)
        if known is None:
            if len(self._words) >= REMEMBERED:
                self._words.clear()
            known = self._words[key] = self._judge(*key)
        return known

    def _judge(self, form: str, upos: str, lemma: str) -> int:
        """What a word may be, whatever stands beside it."""
        sentence = Sentence([Token(0, form, lemma, upos, "", -1, "dep", 0, len(form))], form)
        mentions = find_mentions(sentence, self._lexicon)
        reader = ActorReader(sentence, self._lexicon, ANY_DATE, mentions)
        lower, folded = form.lower(), fold(form)
        kinds = 0
        if mentions or toponyms.adjective(reader, 0) or self._owns(reader, form) or self._begins_compound(reader, form):
            kinds |= KNOWN
        refs = reader.actors(0) if upos != "PRON" else []
        if any(not ref.weak and not ref.open for ref in refs):
            kinds |= KNOWN
        role = bool(reader.role(0)[0])
        if (
            lower in OFFICES
            or form == CHAMBER
            or lower == SIDES_OR_PARTIES
            or any(ref.open and not ref.weak and ref.code not in PRIVATE for ref in refs)
        ):
            kinds |= ROLE
        elif role or any(not ref.weak for ref in refs):
            kinds |= CITIZEN
        if any(ref.weak for ref in refs) or reader.place_country(0):
            kinds |= HINT
        if lower in BOTH:
            kinds |= POINTER
        if lemma in DEEDS:
            kinds |= DEED
        if tells_of_a_strike(lemma):
            kinds |= STRIKE
        if not self._marches.isdisjoint(self._keys.of(lemma, form)[0]):
            kinds |= MARCH
        if form[:1].isupper() and upos in NAMING:
            kinds |= NAME
        if (folded,) in self._lexicon.last_names and form[:1].isupper():
            kinds |= LAST_NAME
        if folded in self._firsts or lower in self._lexicon.qualified_roles:
            kinds |= FIRST
        if lower in READERS or lower[:1].isdigit():
            kinds |= TIME
        return kinds

    def _owns(self, reader: ActorReader, form: str) -> bool:
        """`Ruslands`, `Assad's`: a genitive of a name."""
        plain = form.rstrip("'").removesuffix("'s")
        return form[:1].isupper() and any(reader.name_of(word) is not None for word in (plain, plain.removesuffix("s")))

    def _begins_compound(self, reader: ActorReader, form: str) -> bool:
        """`kabinet-De Croo`: a role noun in front of what may begin a last name; else what the actor reader says of the compound."""
        right = form.strip("-").partition("-")[2]
        return bool(right) and (right[:1].isupper() or bool(compounds.compound(reader, 0)))


def _words_of_protest(lexicon: Lexicon) -> set[str]:
    """Of each frame of a protest a word that a sentence must have to fill it; a separable verb also without its particle."""
    groups = (*lexicon.frames.values(), *lexicon.nouns.values())
    marches = [frame for group in groups for frame in group if frame.code.startswith(MARCHES)]
    words = {word for frame in marches for word in min(frame.required, key=len, default=frozenset(frame.heads))}
    return words | {word.removeprefix(particle) for word in words for particle in PARTICLES if len(word) > len(particle) + 3}


class _Told:
    """What an article may have told so far that later sentences point at."""

    def __init__(self) -> None:
        self.somebody = False
        self._names: set[str] = set()
        self._roles: set[str] = set()

    def learn(self, sentence: Sentence, found: Sequence[int]) -> None:
        """Take in a sentence that names somebody or an office, or points at somebody."""
        self.somebody = True
        for token, kind in zip(sentence.tokens, found, strict=True):
            if token.i and token.form[:1].isupper():
                self._names.add(fold(token.form))
            if kind & (KNOWN | ROLE | CITIZEN):
                lemma = token.lemma.lower()
                self._roles |= {lemma, *(body for body in BODIES if lemma.endswith(body))}

    def points(self, sentence: Sentence, found: Sequence[int]) -> bool:
        """Does a word point at somebody told before?"""
        if stands_for_somebody(sentence):
            return True
        for token, kind in zip(sentence.tokens, found, strict=True):
            if kind & (POINTER | DEED) or (kind & NAME and fold(token.form) in self._names):
                return True
            if (kind & CITIZEN or token.lemma.lower() in BODIES) and token.lemma.lower() in self._roles:
                return True
        return False


def _all(found: Sequence[int]) -> int:
    kinds = 0
    for kind in found:
        kinds |= kind
    return kinds


def _keep(words: Sequence[Sequence[int]], wanted: list[bool], kind: int, looks_back: Sequence[bool]) -> None:
    """Where a wanted sentence looks back, every sentence before it with a word of the kind that it may look back at is wanted."""
    last = max((k for k, want in enumerate(wanted) if want and looks_back[k]), default=0)
    for k in range(last):
        wanted[k] = wanted[k] or bool(_all(words[k]) & kind)
