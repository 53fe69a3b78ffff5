"""Prepositions, postpositions, pronominal adverbs (`ertegen`) and the separable particles that look like them."""

from __future__ import annotations

from coders.sentence import Sentence, Token

PARTICLES = frozenset(
    "lam zwart dwars tekeer aan achter achterna af binnen bij bijeen door dicht dood gelijk goed in klaar kwijt langs mee na neer "
    "om omhoog omver onder open op over plat rond samen stil stop tegen tegemoet terecht terug teleur teniet thuis toe tussen uit "
    "uiteen vast ver vol voor voorbij voort voorop vooruit vrij weer weg aaneen los buiten af kapot geluk ineen vlot verder glad "
    "deel plaats lastig prijs gevangen buit gade leeg neer bloot".split()
)
PREPOSITION = {"mee": "met", "toe": "tot", "heen": "naar", "af": "van"}
"""What the second half of a pronominal adverb stands for (`daarmee` = `met dat`)."""
_PRONOMINAL = tuple(
    (first + second, PREPOSITION.get(second, second))
    for first in ("er", "daar", "hier", "waar")
    for second in [
        "aan",
        "achter",
        "bij",
        "binnen",
        "door",
        "in",
        "langs",
        "mee",
        "na",
        "naar",
        "naast",
        "om",
        "omheen",
        "onder",
        "op",
        "over",
        "rond",
        "tegen",
        "toe",
        "tot",
        "tussen",
        "uit",
        "van",
        "voor",
    ]
)
PRONOMINAL = dict(_PRONOMINAL)
APART = frozenset(["er", "erop", "daar", "hier", "waar"])
"""First halves of pronominal adverbs, which may stand apart from the second."""
POSTPOSITIONS = frozenset(["op", "uit", "over", "in", "af", "binnen", "door"])
ENDS_PREPOSITION = frozenset("van aan met op tot in over voor door".split())
MOTION = frozenset("gaan komen trekken lopen zetten jagen sturen rijden drijven vluchten".split())


GENITIVE = frozenset({"der", "des"})
"""Articles that say what `van de` says."""
OF, BETWEEN = "Bare=Van", "Bare=Tussen"
"""Features of a noun that a headline puts right behind an act, and the prepositions that a reader supplies."""


def preposition(sentence: Sentence, i: int) -> str:
    """The preposition in front of the phrase headed by `i`, fixed ones joined with underscores (`ten_aanzien_van`); '' if there is none."""
    tokens = sentence.tokens
    for c in sentence.children[i]:
        token = tokens[c]
        if token.deprel != "case" and not (token.deprel == "mark" and token.lower in ("als", "te") and _is_noun_phrase(tokens[i])):
            continue
        if token.upos in ("ADP", "ADV", "SCONJ", "NOUN", "ADJ", "VERB") or token.lower == "van":
            fixed = [tokens[f].lower for f in sentence.children[c] if tokens[f].deprel == "fixed"]
            if fixed[:2] == ["het", "adres"]:
                return "aan"  # `kritiek aan het adres van de regering`
            # `met scherp op betogers`, `stopt per direct | met steun`; but `zonder overleg met de Kamer` is without
            adverbial = token.lower == "per" or (fixed and fixed[-1] not in ENDS_PREPOSITION and token.lower != "zonder")
            if adverbial and any(tokens[k].deprel == "case" for k in sentence.children[i] if k > c):
                continue
            word = "_".join([token.lower, *fixed])
            if c < i or fixed or word in ("mee", "toe") or (c == i + 1 and word in POSTPOSITIONS):
                return PREPOSITION.get(word, word) if c > i else "naar" if word == "richting" else word
    if tokens[i].deprel == "nmod" and any(tokens[c].lower in GENITIVE and tokens[c].deprel == "det" for c in sentence.children[i]):
        return "van"  # `de leider der oppositie`
    feats = tokens[i].feats
    return ("van" if feats.endswith(OF) else "tussen" if feats.endswith(BETWEEN) else "") if "Bare=" in feats else ""


def _is_noun_phrase(head: Token) -> bool:
    """Is it the head of what `als` or `te` may stand before as a preposition: `op dezelfde lijn als Frankrijk`?"""
    return head.upos in ("NOUN", "ADJ") or head.deprel == "nmod"


def is_companion(sentence: Sentence, i: int) -> bool:
    """`samen met Wit-Rusland`: who does a thing with somebody is not whom it is done to."""
    cases = (c for c in sentence.children[i] if sentence.tokens[c].lower == "met" and c < i)
    return any(c > 0 and sentence.tokens[c - 1].lower in ("samen", "tezamen") for c in cases)


def behind_te(sentence: Sentence, i: int) -> bool:
    """Does `te` introduce the infinitive `i`?"""
    return any(sentence.tokens[c].lower == "te" and sentence.tokens[c].deprel == "mark" for c in sentence.children[i])


def stranded(sentence: Sentence, i: int) -> str:
    """`waar hij de regering om vraagt`, `wil daar niets van weten`: the preposition that stands apart from its adverb, or ''."""
    if sentence.tokens[i].lower not in APART:
        return ""
    last = next((sentence.tokens[c].lower for c in sentence.children[i] if sentence.tokens[c].deprel == "case" and c > i), "")
    return PREPOSITION.get(last, last)


def pronominal(token: Token) -> str:
    """The preposition inside a pronominal adverb (`ertegen` → tegen), or ''."""
    return PRONOMINAL.get(token.lower, "") if token.upos in ("ADV", "PRON", "ADP", "SCONJ") else ""
