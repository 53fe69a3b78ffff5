"""What interrupts a clause between two commas (`Canada zet, zo meldt de omroep, drie diplomaten het land uit`), read as if it stood last.

Parsers know `…, zo meldt de omroep.` well; amid the clause it parts the verb from its object, which they then give to whoever speaks. A
relative clause between an auxiliary and its participle does the same (`heeft de hulp aan Jemen, waar honger heerst, stopgezet`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from coders.sentence import Sentence, Token

LONGEST = 14
"""Words of an interruption at most: longer ones are clauses or lists of their own."""
LONGEST_RELATIVE = 25
"""Words of a relative clause at most."""
OPENERS = frozenset({"zo", "aldus", "zoals", "naar"})
SAYING = frozenset(
    "zeggen melden schrijven verklaren vertellen bevestigen stellen benadrukken waarschuwen verzekeren berichten laten aankondigen "
    "herhalen voegen erkennen geven vinden menen weten beweren betogen".split()
)
"""Lemmas of verbs that interrupt what they report (`zal, zei de minister, …`)."""
BESIDE = frozenset({"net", "evenals", "samen", "mede", "ondanks", "dankzij", "blijkens", "conform", "even", "kort", "vlak"})
"""What opens a phrase that interrupts, beside prepositions."""
QUOTES = frozenset("\"'`“”„‘’«»")
GOING_ON = frozenset({"die", "en", "maar", "want", "of", "waar", "waarbij", "waarop", "waarmee", "wat", "wie", "hetgeen"})
"""What opens a new clause behind one that was complete: `aldus de Wereldbank, die …`."""
CIRCUMSTANCES = frozenset("nadat toen omdat terwijl hoewel ofschoon voordat zodra aangezien doordat ondanks".split())
"""Words that open a clause of time, cause or concession, also behind a measure (`een eeuw nadat …`)."""
PERFECT = frozenset({"hebben", "zijn", "worden"})
"""Auxiliaries of participles; the others take infinitives."""
RELATIVE = frozenset({"die", "dat", "wat", "wie", "waar"})
"""Words that open a relative clause, `waarin` and the like apart."""


@dataclass(frozen=True, slots=True)
class Order:
    """In what order the words are read, and the closing comma that is left out; whom a relative clause describes, and the auxiliary that
    was taken for a verb of its own, for its participle stands so far behind (-1 where there is none)."""

    words: tuple[int, ...]
    opening: int
    closing: int
    antecedent: int = -1
    auxiliary: int = -1

    def tree(self, read: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """(head, relation) of each word in its own place, heads from 1 on, of a tree of the words as read."""
        placed: list[tuple[int, str]] = [(0, "")] * (len(self.words) + 1)
        for i, (head, relation) in zip(self.words, read, strict=True):
            placed[i] = (self.words[head - 1] + 1 if head else 0, relation)
        placed[self.closing] = placed[self.opening]
        if self.antecedent >= 0:
            self._describe(placed)
        return placed

    def _describe(self, placed: list[tuple[int, str]]) -> None:
        """Hang the relative clause on what it describes, where the tree has it as one clause."""
        inside = range(self.opening + 1, self.closing)
        tops = [i for i in inside if placed[i][0] - 1 not in inside]
        above = self.antecedent
        while placed[above][1] in ("flat", "fixed") and placed[above][0]:
            above = placed[above][0] - 1
        if len(tops) == 1 and above not in inside and placed[tops[0]][0]:
            placed[tops[0]] = (above + 1, "acl:relcl")


def reading_order(sentence: Sentence) -> Order | None:
    """The order with what interrupts behind everything else; None where nothing does."""
    tokens = sentence.tokens
    last = len(tokens)
    while last and tokens[last - 1].upos == "PUNCT":
        last -= 1
    commas = [token.i for token in sentence.with_form(",") if 0 < token.i < last]
    for opening, closing in pairwise(commas):
        inside = tokens[opening + 1 : closing]
        if not inside or closing + 1 >= last:
            continue
        if any(token.form in QUOTES for token in (tokens[opening - 1], inside[0], inside[-1], tokens[closing + 1])):
            continue
        auxiliary = _auxiliary(tokens, opening, closing, last)
        relative = auxiliary >= 0 and _describes(tokens[opening - 1], inside)
        if relative or (tokens[closing + 1].lower not in GOING_ON and _interrupts(tokens, opening, inside, closing, auxiliary >= 0)):
            outer = (*range(opening), *range(closing + 1, last))
            words = (*outer, opening, *range(opening + 1, closing), *range(last, len(tokens)))
            return Order(words, opening, closing, opening - 1 if relative else -1, auxiliary)
    return None


def _describes(noun: Token, inside: list[Token]) -> bool:
    """Are the words a relative clause about the noun in front of them?"""
    first = inside[0]
    opens = first.upos in ("PRON", "ADV", "SCONJ") and (first.lower in RELATIVE or first.lower.startswith("waar"))
    if not opens or len(inside) > LONGEST_RELATIVE or not any(_finite(token) for token in inside) or inside[-1].upos not in ("VERB", "AUX"):
        return False
    return noun.upos in ("NOUN", "PROPN")


def _auxiliary(tokens: list[Token], opening: int, closing: int, last: int) -> int:
    """The auxiliary of a main clause in front of the interruption whose participle or infinitive stands behind it, -1 if there is none."""
    finite = [token for token in tokens[:opening] if _finite(token)]
    if len(finite) != 1 or any(token.upos == "SCONJ" for token in tokens[:opening]):
        return -1
    if (finite[0].upos != "AUX" and finite[0].lemma not in PERFECT) or any(_lexical(token) for token in tokens[finite[0].i : opening]):
        return -1
    wanted = "VerbForm=Part" if finite[0].lemma in PERFECT else "VerbForm=Inf"
    for token in tokens[closing + 1 : last]:
        if _lexical(token):
            return finite[0].i if token.has(wanted) else -1
        if _finite(token) or token.upos == "SCONJ" or token.lower in (",", ";", ":", "te", "om"):
            return -1
    return -1


def _interrupts(tokens: list[Token], opening: int, inside: list[Token], closing: int, framed: bool) -> bool:
    first = inside[0]
    if len(inside) > (LONGEST_RELATIVE if framed else LONGEST):
        return False
    if framed and _is_adverbial(inside):
        return True
    finite = [token.i for token in tokens[:opening] if _finite(token)]
    parted = finite[-1:] == [opening - 1] or (not finite and _finite(tokens[closing + 1]))
    if first.lower == "aldus":
        return True
    phrase = (first.upos == "ADP" or first.lower in BESIDE) and not any(_finite(token) for token in inside)
    if first.lower in OPENERS and any(_finite(token) or token.lower in ("verluidt", "zeggen", "verwacht") for token in inside[1:]):
        return True
    if _finite(first):
        return parted and first.lemma in SAYING and not any(_finite(token) for token in inside[1:])
    main = len(finite) == 1 and not any(token.upos == "SCONJ" for token in tokens[:opening])
    return main and parted and phrase and not _finite(tokens[closing + 1])


def _is_adverbial(inside: list[Token]) -> bool:
    """`tot opluchting van de bewoners`, `ruim een eeuw nadat …`, `een week eerder in Menaka aangekomen`: no noun beside another."""
    first, last = inside[0], inside[-1]
    if first.upos == "ADP" or first.lower in BESIDE | {"zoals"} or any(token.lower in CIRCUMSTANCES for token in inside[:5]):
        return True
    return _lexical(last) and len(inside) > 2 and not any(_finite(token) for token in inside)


def _finite(token: Token) -> bool:
    return token.upos in ("VERB", "AUX") and token.has("VerbForm=Fin")


def _lexical(token: Token) -> bool:
    """A participle or infinitive."""
    return token.upos == "VERB" and not token.has("VerbForm=Fin") and token.has("VerbForm=")
