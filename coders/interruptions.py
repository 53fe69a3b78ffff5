"""What interrupts a clause between two commas (`Canada zet, zo meldt de omroep, drie diplomaten het land uit`), read as if it stood last.

Parsers know `…, zo meldt de omroep.` well; amid the clause it parts the verb from its object, which they then give to whoever speaks.
"""

from __future__ import annotations

from dataclasses import dataclass

from coders.sentence import Sentence, Token

LONGEST = 14
"""Words of an interruption at most: longer ones are clauses or lists of their own."""
OPENERS = frozenset({"zo", "aldus", "zoals", "naar"})
SAYING = frozenset(
    "zeggen melden schrijven verklaren vertellen bevestigen stellen benadrukken waarschuwen verzekeren berichten laten aankondigen "
    "herhalen voegen erkennen geven vinden menen weten beweren betogen".split()
)
"""Lemmas of verbs that interrupt what they report (`zal, zei de minister, …`)."""
BESIDE = frozenset({"net", "evenals", "samen", "mede", "ondanks", "dankzij", "blijkens", "conform"})
"""What opens a phrase that interrupts, beside prepositions."""
QUOTES = frozenset("\"'`“”„‘’«»")
GOING_ON = frozenset({"die", "en", "maar", "want", "of", "waar", "waarbij", "waarop", "waarmee", "wat", "wie", "hetgeen"})
"""What opens a new clause behind one that was complete: `aldus de Wereldbank, die …`."""


@dataclass(frozen=True, slots=True)
class Order:
    """In what order the words are read, and the closing comma that is left out."""

    words: tuple[int, ...]
    opening: int
    closing: int

    def tree(self, read: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """(head, relation) of each word in its own place, heads from 1 on, of a tree of the words as read."""
        placed: list[tuple[int, str]] = [(0, "")] * (len(self.words) + 1)
        for i, (head, relation) in zip(self.words, read, strict=True):
            placed[i] = (self.words[head - 1] + 1 if head else 0, relation)
        placed[self.closing] = placed[self.opening]
        return placed


def reading_order(sentence: Sentence) -> Order | None:
    """The order with what interrupts behind everything else; None where nothing does."""
    tokens = sentence.tokens
    last = len(tokens)
    while last and tokens[last - 1].upos == "PUNCT":
        last -= 1
    commas = [token.i for token in sentence.with_form(",") if token.i < last]
    for opening, closing in zip(commas, commas[1:], strict=False):
        inside = tokens[opening + 1 : closing]
        if not 0 < len(inside) <= LONGEST or opening == 0 or closing + 1 >= last:
            continue
        if any(token.form in QUOTES for token in (tokens[opening - 1], *inside, tokens[closing + 1])):
            continue
        if tokens[closing + 1].lower not in GOING_ON and _interrupts(tokens, opening, inside, closing):
            outer = (*range(opening), *range(closing + 1, last))
            return Order((*outer, opening, *range(opening + 1, closing), *range(last, len(tokens))), opening, closing)
    return None


def _interrupts(tokens: list[Token], opening: int, inside: list[Token], closing: int) -> bool:
    first = inside[0]
    finite = [token.i for token in tokens[:opening] if _finite(token)]
    parted = finite[-1:] == [opening - 1] or (not finite and _finite(tokens[closing + 1]))
    if first.lower == "aldus":
        return True
    if first.lower in OPENERS:
        return any(_finite(token) or token.lower in ("verluidt", "zeggen", "verwacht") for token in inside[1:])
    if _finite(first):
        return parted and first.lemma in SAYING and not any(_finite(token) for token in inside[1:])
    main = len(finite) == 1 and not any(token.upos == "SCONJ" for token in tokens[:opening])
    phrase = first.upos == "ADP" or first.lower in BESIDE
    return main and parted and finite != [] and phrase and not any(_finite(token) for token in inside) and not _finite(tokens[closing + 1])


def _finite(token: Token) -> bool:
    return token.upos in ("VERB", "AUX") and token.has("VerbForm=Fin")
