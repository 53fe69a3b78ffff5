"""Dutch time expressions → day, month or year, counted from a publication date; and which expression dates which event.

What a newspaper reader would take a phrase for, where Dutch leaves it open:

- A weekday in the past or present tense is the last one, the day of publication included; in the future tense the coming one. `vorige`
  and `afgelopen` go strictly back, `volgende`, `komende` and `aanstaande` strictly ahead (`volgende vrijdag` is the first Friday to come).
- A date or month without a year looks back in the past tense and ahead in the future; in the present tense it is the nearest.
- `de nacht van zaterdag op zondag` is Sunday; `vannacht`, `vorige nacht` and `komende nacht` are the day of publication.
- Weeks have no ISO precision: they are their month, as are weekends; seasons and quarters are their year; decades and centuries have no
  value. The interval is always kept, and a stretch across two months or years goes by its middle day.
- `de voorbije dagen` and `weken` are the month in which their middle lies, `de voorbije maanden` the year, `de voorbije jaren` nothing.
- `drie weken eerder`, `diezelfde dag` and `de volgende ochtend` count from the date told before them in the sentence, else from the one
  that an earlier sentence was about, else from the publication.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coders import calendar_nl as nl
from coders.calendar_nl import published as published
from coders.sentence import Sentence
from coders.time_days import Expression as Expression
from coders.time_expressions import expressions as expressions
from coders.time_values import Dated as Dated
from coders.time_values import attempt as attempt
from coders.time_values import resolve as resolve
from coders.timeline import Timeline

DATING = frozenset({"date", "start", "from"})
CLAUSE_RELATIONS = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "csubj", "parataxis", "root"})
NOUN_RELATIONS = frozenset({"nmod", "nmod:poss", "appos", "compound", "flat", "amod", "det", "acl"})
COUNTING_NOUNS = frozenset({"keer", "maal", "eerst"})
"""`voor de zesde keer dit jaar` counts the times and does not say when this one was."""
EVENT_NOUNS = (
    "akkoord", "akkoorden", "pact", "verdrag", "verdragen", "overeenkomst", "overeenkomsten", "aanslag", "aanslagen", "aanval",
    "aanvallen", "oorlog", "oorlogen", "inval", "invasie", "top", "bezoek", "bezoeken", "protest", "protesten", "opstand", "coup",
    "staatsgreep", "revolutie", "genocide", "moord", "moorden", "bloedbad", "referendum", "referenda", "wk", "ek", "spelen", "toernooi",
    "conflict", "regime", "crisis", "ramp", "wet", "besluit", "gesprek", "gesprekken", "conferentie", "debat", "betoging", "betogingen",
    "mars", "rellen", "congres", "aanhouding", "incident", "incidenten", "ontvoering", "operatie", "operaties", "offensief", "uitspraak",
    "uitspraken", "resolutie", "resoluties", "bestand", "ing", "ingen",
)  # fmt: skip
"""Endings of nouns that a date may tell apart, unless they are those of actors:"""
ACTOR_NOUNS = (
    "regering", "regeringen", "koning", "vereniging", "verenigingen", "bevolking", "leiding", "beweging", "afdeling", "instelling",
)  # fmt: skip


def event_date(
    sentence: Sentence,
    clause_verb: int,
    clause_tokens: Sequence[int],
    expressions: Sequence[Expression],
    timeline: Timeline,
    tense: str,
    ancestors: Sequence[int],
) -> tuple[str, tuple[int, int] | None, str]:
    """(value, first and last token of the expression, reason) of the event that `clause_verb` tells.

    The clause's own expressions come first, then those of the clauses above it (`ancestors`, nearest first, and the verbs that this one is
    coordinated with), each read in the tense of its own clause; the finest wins, then the first. With none, the publication date. The
    value is '' where the text dates the event, but to no day, month or year (`in de jaren negentig`), unless that stretch runs on to the
    publication (`de voorbije jaren`).
    """
    published = timeline.published
    if nl.period(published) is None:
        return "", None, f"no publication date: {published!r}"
    verbs = [clause_verb, *(a for a in ancestors if a != clause_verb)]
    verbs.extend(a for a in _coordinated(sentence, clause_verb) if a not in verbs)
    own_tokens = frozenset(clause_tokens)
    dating = [(e, _owner(sentence, e, verbs, own_tokens)) for e in expressions if e.role in DATING]
    notes = []
    for verb in verbs:
        read_in = tense if verb == clause_verb else _tense(sentence, verb)
        best: tuple[Dated, Expression] | None = None
        for e, owner in dating:
            if owner != verb:
                continue
            found = timeline.attempt(e, _before(e, expressions), read_in)
            if isinstance(found, str):
                notes.append(f"{_words(sentence, e)}: {found}")
            elif best is None or len(found.value) > len(best[0].value):
                best = found, e
        if best is not None:
            return _dated(sentence, *best, published)
    return published, None, "; ".join([*notes, "publication date"])


def _dated(sentence: Sentence, found: Dated, e: Expression, published: str) -> tuple[str, tuple[int, int] | None, str]:
    reason = f"{_words(sentence, e)}: {found.reason}"
    period = nl.period(published)
    if not found.value and period and found.earliest <= period[1] and found.latest >= period[0]:
        return published, None, f"{reason}; it runs on to the publication date"
    return found.value, (e.first, e.last), reason


def _words(sentence: Sentence, e: Expression) -> str:
    return sentence.words(range(e.first, e.last + 1))


def _before(e: Expression, expressions: Sequence[Expression]) -> list[Expression]:
    return [other for other in expressions if other.last < e.first]


def about(sentence: Sentence, expressions: Sequence[Expression], timeline: Timeline) -> str:
    """The date that a sentence is about, from which the next may count: that of its main clause, else the last that dates a clause.

    '' where it tells none, so that the text is still about what it was about before.
    """
    dating = [e for e in expressions if e.role == "date" and not _dates_noun(sentence, e)]
    if not dating:
        return ""
    root = next(t.i for t in sentence.tokens if t.head < 0)
    main = sentence.subtree(root, CLAUSE_RELATIONS)
    value, span, _ = event_date(sentence, root, main, dating, timeline, _tense(sentence, root), [])
    if span is not None and value:
        return value
    found = [timeline.attempt(e, _before(e, expressions), "past") for e in dating]
    return next((dated.value for dated in reversed(found) if isinstance(dated, Dated) and dated.value), "")


def _coordinated(sentence: Sentence, verb: int) -> Iterator[int]:
    """The verbs that `verb` is coordinated with, nearest first: they share what stands in front of them."""
    while sentence.tokens[verb].deprel == "conj" and sentence.tokens[verb].head >= 0:
        verb = sentence.tokens[verb].head
        yield verb


def _owner(sentence: Sentence, e: Expression, verbs: Sequence[int], own_tokens: frozenset[int]) -> int | None:
    """The one of `verbs` whose clause the expression dates, or None if it dates a noun or belongs to another clause."""
    tokens = sentence.tokens
    if e.head in verbs:
        return e.head
    if _dates_noun(sentence, e):
        return None
    for i in sentence.ancestors(e.head):
        if i in verbs:
            return i
        if i not in own_tokens and (tokens[i].upos == "VERB" or tokens[i].deprel in CLAUSE_RELATIONS):
            return None
    return verbs[0] if e.head in own_tokens else None


def _dates_noun(sentence: Sentence, e: Expression) -> bool:
    """True if the expression tells which noun is meant (`de aanslagen in 2015`).

    The parser also hangs the clause's dates on the noun in front of them (`heeft het leger in juni … bezet`), so only nouns that can have a
    date of their own count, and not with `een` (`sloten een akkoord in 2015`). A bare adverb (`het bezoek zondag aan Parijs`) places the
    clause all the same.
    """
    tokens = sentence.tokens
    noun = tokens[e.head].head
    if noun < 0 or tokens[noun].upos not in ("NOUN", "PROPN") or tokens[e.head].deprel not in NOUN_RELATIONS:
        return False
    name = tokens[noun].lower
    prepositions = [c for c in sentence.children[e.head] if tokens[c].deprel == "case" and c < e.head]
    if name in COUNTING_NOUNS:
        return True
    if not prepositions or tokens[min(prepositions) - 1].form == ",":
        return bool(prepositions)
    if e.role == "start":
        return True
    indefinite = any(tokens[c].lower == "een" for c in sentence.children[noun])
    return not indefinite and name.endswith(EVENT_NOUNS) and not name.endswith(ACTOR_NOUNS)


def _tense(sentence: Sentence, verb: int) -> str:
    """Past, present or future, by the verb and its auxiliaries."""
    words = [sentence.tokens[verb], *(sentence.tokens[c] for c in sentence.dependents(verb, "aux", "aux:pass", "cop"))]
    if any(w.lemma in ("zullen", "gaan") and w.upos == "AUX" and not w.has("Tense=Past") for w in words):
        return "future"
    perfect = any(w.lemma == "hebben" or (w.lemma == "zijn" and words[0].has("VerbForm=Part")) for w in words[1:])
    return "past" if perfect or any(w.has("Tense=Past") for w in words) else "present"
