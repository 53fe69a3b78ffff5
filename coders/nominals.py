"""Nouns that are acts (`een aanval op …`): the frame that fits one, and the phrases and clause that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.adpositions import preposition, pronominal
from coders.clauses import Clause
from coders.matches import Match
from coders.sentence import Sentence

if TYPE_CHECKING:
    from coders.matching import Matcher

TRANSPARENT = frozenset(
    "tientallen honderden duizenden groep ploeg team ton kilo liter vrachtwagen schijf fase ronde reeks serie vorm begin poging "
    "aantal golf deel onderdeel helft rest stuk pakket miljoen miljard euro dollar jaar maand week dag lading zwerm salvo".split()
)
"""Nouns that stand for what follows them: `de tweede fase van het proces`, `een reeks sancties`."""
PROCEEDINGS = frozenset(
    "verlenging voortzetting hervatting uitbreiding opvoering verhoging intensivering toekenning verlening verstrekking invoering "
    "oplegging uitvoering organisatie ondertekening ratificatie uitbetaling uitkering vrijgave overmaking".split()
)
"""Light verbs as nouns: what they go with is the act."""
COURSE = frozenset("toedracht omstandigheid achtergrond oorzaak verloop".split())
"""How an act came about, of which whoever looks into it looks into the act (`onderzoekt de toedracht van het bombardement`)."""
CONTENT = frozenset(["intend", "appeal", "demand", "reject", "threat", "consider", "halt"])
"""Classes below which a thing stands for its being given or done: `vraagt om wapens`, `belooft geld`, `weigert visa`."""


def noun_act(matcher: Matcher, i: int, clause: Clause | None, content: bool = False) -> Match | None:
    """The most specific noun frame that fits the phrase headed by token `i`; phrases of its `clause` may fill slots too.

    With `content`, things count as well that are an act only where somebody asks for, promises or refuses them (`vraagt om wapens`).
    """
    token = matcher.sentence.tokens[i]
    words, whole = matcher.wording.keys_of(i)
    best: Match | None = None
    if token.lemma.lower() in TRANSPARENT or token.lower in TRANSPARENT:
        counted = next(
            (
                c
                for c in matcher.sentence.children[i]
                if c > i and matcher.sentence.tokens[c].upos == "NOUN" and not _of(matcher.sentence, c)
            ),
            None,
        )
        if counted is not None:
            return noun_act(matcher, counted, clause, content)
        below = (noun_act(matcher, c, clause, content) for c in matcher.sentence.children[i] if _of(matcher.sentence, c))
        return next((found for found in below if found is not None), None)
    qualified = {
        f"{adjective}_{word}"
        for c in matcher.sentence.children[i]
        if matcher.sentence.tokens[c].deprel == "amod"
        for adjective in (matcher.sentence.tokens[c].lower, matcher.sentence.tokens[c].lemma.lower())
        for word in words
    }
    for word in sorted(words | qualified, key=len, reverse=True):
        frames = [frame for frame in matcher.entries(matcher.lexicon.nouns, word) if content or not frame.lower_only]
        if word != whole:
            frames = [frame for frame in frames if word not in frame.whole]
        if frames:
            match = matcher.best_of(frames, clause, i)
            if match is not None and (best is None or match.score > best.score + (1.0 if word != whole else 0.0)):
                best = match
            if best is not None and word == whole:
                return best
    if best is None and words & (PROCEEDINGS | COURSE):  # `de verlenging van de steun`
        below = (noun_act(matcher, c, clause, content) for c in matcher.sentence.children[i] if _of(matcher.sentence, c))
        return next((found for found in below if found is not None), None)
    return best


def _of(sentence: Sentence, c: int) -> bool:
    """`een reeks van maatregelen`: a phrase with what the noun above it stands for."""
    tokens = sentence.tokens
    return tokens[c].deprel in ("nmod", "obl") and any(tokens[k].lower in ("van", "aan") for k in sentence.children[c])


def noun_slots(sentence: Sentence, noun: int, clause: Clause | None) -> dict[str, list[int]]:
    """Preposition → phrases that hang on a noun, and those of its `clause`."""
    slots: dict[str, list[int]] = {}
    for c in sentence.children[noun]:
        if sentence.tokens[c].deprel.split(":")[0] in ("nmod", "obl", "advmod", "appos"):
            prep = preposition(sentence, c) or pronominal(sentence.tokens[c])
            if prep:
                slots.setdefault(prep, []).append(c)
    if clause is not None:
        for key, fill in clause.slots.items():
            if key not in ("subj", "obj", "adv", "pred", "bare"):
                slots.setdefault(key, []).extend(i for i in fill if i != noun and i not in slots.get(key, ()))
    return slots


def content_clause(matcher: Matcher, noun: int) -> Clause | None:
    """The clause that tells what a noun is about: `de eis dat hij opstapt`, `het verzoek om te bemiddelen`; wherever the parser hung it,
    one that begins with `om` or `dat` right behind the noun (`herhaalde zijn weigering om te praten`)."""
    tokens = matcher.sentence.tokens
    own = next((c for c in matcher.clauses if tokens[c.verb].head == noun and tokens[c.verb].deprel == "acl"), None)
    if own is not None or noun + 1 >= len(tokens) or tokens[noun + 1].lower not in ("om", "dat") or tokens[noun + 1].deprel != "mark":
        return own
    return next((c for c in matcher.clauses if tokens[noun + 1].head == c.verb), None)
