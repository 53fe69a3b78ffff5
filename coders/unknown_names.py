"""Proper names that the dictionaries do not know: what the parser takes for a name, and neither actor, place nor role is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coders import descriptions, persons
from coders.actors import ActorReader
from coders.calendar_nl import MONTHS, WEEKDAYS
from coders.coder import Coder
from coders.lexicon import Lexicon, fold
from coders.names import MINISTRIES, Mention, find_mentions
from coders.place_names import COUNTRY, DICTIONARY
from coders.roles import INSTITUTIONS
from coders.sentence import Sentence, Token

ACTOR, PLACE, UNKNOWN = range(3)
JOINED = ("flat", "fixed", "compound")
"""Relations, subtypes apart, that make several words one name."""
MAX_WORDS = 8
"""Longer runs of names are headings and lists."""
DEPARTMENTS = frozenset(fold(word) for word in MINISTRIES)
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a sentence has it: its words, the same with the last one's lemma, what it is, and the sentence's text."""

    words: Words
    lemmas: Words
    kind: int
    sentence: str

    @property
    def text(self) -> str:
        """The name as it was written."""
        return " ".join(self.words)

    @property
    def keys(self) -> tuple[Words, Words]:
        """What names are compared by: form and lemma, without diacritics, capitals or genitive `'s`."""
        return key(self.words), key(self.lemmas)


def key(words: Words) -> Words:
    """Words as they are compared: without diacritics and capitals, and without `'s` behind the last."""
    plain = [fold(word).lower() for word in words]
    return (*plain[:-1], plain[-1].removesuffix("'s"))


def unknown_names(sentences: Sequence[Sentence], coder: Coder, published: str) -> list[tuple[str, str]]:
    """(name, sentence) for each time an article of that date gives a name that the dictionaries lack.

    The end of a longer name of the same article counts with it: `Zwaluw` with `Anke van der Zwaluw`, and not at all behind `Bart De Wever`.
    """
    names = [name for sentence in sentences if sentence.is_tree for name in _names(sentence, coder, published)]
    longer: dict[Words, Name] = {}
    for name in names:
        if name.kind != PLACE:
            for k in range(len(name.words)):
                tail = name.keys[0][k:]
                if tail not in longer or len(longer[tail].words) < len(name.words):
                    longer[tail] = name
    found = []
    for name in names:
        whole = _longest(name, longer)
        if whole is not None and name.kind != ACTOR and whole.kind == UNKNOWN:
            found.append((whole.text, name.sentence))
    return found


def _longest(name: Name, longer: dict[Words, Name]) -> Name | None:
    """The longest name that ends as this one does; a place needs a longer one than itself."""
    whole = [longer[words] for words in name.keys if words in longer]
    if name.kind == PLACE:
        whole = [other for other in whole if len(other.words) > len(name.words)]
    return max(whole, key=lambda other: len(other.words), default=None)


def _names(sentence: Sentence, coder: Coder, published: str) -> Iterator[Name]:
    """The proper names of a sentence in text order."""
    mentions = find_mentions(sentence, coder.lexicon, published)
    reader = ActorReader(sentence, coder.lexicon, published, mentions)
    places = _places(sentence, coder, mentions)
    text = " ".join(sentence.text.split())
    for first, last in runs(sentence):
        tokens = sentence.tokens[first : last + 1]
        words = tuple(token.form for token in tokens)
        if len(words) == 1 and _is_word(words[0], coder.lexicon):
            continue
        lemmas = (*words[:-1], tokens[-1].lemma.replace("_", ""))
        role = _title(sentence, first, coder.lexicon)
        if _is_actor(reader, first, last) or any(_listed(found, role, coder.lexicon, published) for found in (words, lemmas)):
            kind = ACTOR
        elif last in places and (places[last] or not role):
            kind = PLACE
        else:
            kind = UNKNOWN
        yield Name(words, lemmas, kind, text)


def runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """First and last token of each proper name: PROPN, and what the tree joins to it."""
    tokens, i = sentence.tokens, 0
    while i < len(tokens):
        last = i
        if tokens[i].upos == "PROPN":
            while last + 1 < len(tokens) and _joined(tokens, i, last + 1):
                last += 1
            words = [token.form for token in tokens[i : last + 1]]
            letters = sum(c.isalpha() for word in words for c in word)
            if letters > 1 and len(words) <= MAX_WORDS and any(word[0].isupper() for word in words):
                yield i, last
        i = last + 1


def _joined(tokens: list[Token], first: int, k: int) -> bool:
    """True if token `k` continues the name that begins at `first`."""
    token = tokens[k]
    if token.upos == "PUNCT":
        return False
    if token.deprel.split(":")[0] in JOINED and first <= token.head < k:
        return True
    return token.upos == "PROPN" and any(t.head == k and t.deprel.split(":")[0] in JOINED for t in tokens[first:k])


def _is_word(form: str, lexicon: Lexicon) -> bool:
    """A day, month, department or language (`maandag`, `Klimaat`, `het Duits`), which the parser takes for a name now and then."""
    word = fold(form)
    return word.lower() in WEEKDAYS or word.lower() in MONTHS or word in DEPARTMENTS or word in lexicon.adjectives


def _is_actor(reader: ActorReader, first: int, last: int) -> bool:
    """True if the dictionaries know the name, or it stands for an actor as role, demonym or compound."""
    if last in reader.mentions:
        return True
    head = next((i for i in range(first, last + 1) if not first <= reader.sentence.tokens[i].head <= last), first)
    if persons.in_office(reader, head) or descriptions.described(reader, head):
        return False  # the words around the name tell whom it stands for, once
    return any(ref.head == head and not ref.weak for ref in reader.actors(head))


def _title(sentence: Sentence, first: int, lexicon: Lexicon) -> str:
    """The role of the noun that a name stands behind (`minister Polak`), '' if there is none."""
    head = sentence.tokens[first].head
    if not 0 <= head < first or sentence.tokens[first].deprel not in ("appos", "flat", "nmod"):
        return ""
    noun = fold(sentence.tokens[head].form).lower()
    return "" if noun in INSTITUTIONS else lexicon.roles.get(noun, "")


def _listed(words: Words, role: str, lexicon: Lexicon, published: str) -> bool:
    """True if the dictionaries have the whole name, or the last name of one who holds that office at the date."""
    folded = tuple(fold(word) for word in words)
    if any(known == folded for known, _ in lexicon.names.get(folded[0], ())):
        return True
    return bool(role) and any(actor.holds(published, role) for actor in lexicon.last_names.get(folded, ()))


def _places(sentence: Sentence, coder: Coder, mentions: dict[int, Mention]) -> dict[int, bool]:
    """Tokens of place names → True if the place is well known: a country, or in our own list."""
    found: dict[int, bool] = {}
    named = coder.gazetteer.mentions(sentence, mentions)
    for mention in named:
        if coder.gazetteer.choose(sentence, mention, named, ()) is not None:
            known = any(entry.source in (COUNTRY, DICTIONARY) for entry in mention.candidates)
            found.update(dict.fromkeys(range(mention.first, mention.last + 1), known))
    return found
