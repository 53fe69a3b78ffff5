"""Events as they are recorded: on the day of their act, at its place, with the words that tell of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coders.acts import MEMBERS_MAY_CLASH, Act
from coders.clauses import CLAUSAL
from coders.composition import compose, realis_of_code
from coders.dates import event_date
from coders.event import NOBODY, Event, Place, Span
from coders.references import Reference

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

COOPERATION = frozenset({"05", "06", "07", "08"})
"""Roots of what is announced for a day to come, and not done before."""
PROTEST_ROOT, ANNOUNCED_PROTEST = "14", "133"
MEETINGS, PLANNED_MEETING = ("040", "041", "042", "043", "044", "046"), "036"
AHEAD = frozenset({"volgende", "komende", "aanstaande"})
SPANS = frozenset("week weekend weekeinde maand dag uur maandag dinsdag woensdag donderdag vrijdag zaterdag zondag zomer herfst".split())
SOON = frozenset("binnenkort straks weldra eerstdaags eerlang".split())
RIOT, REPRESSION = "145", "175"
Pair = tuple[Reference | None, Reference | None]
"""Source and target of one event."""
VISIT = {"042": "043", "043": "042"}
"""A visit has two sides."""


def dated(reading: SentenceCoder, act: Act, pairs: list[Pair]) -> list[Event]:
    """The events of those pairs on the act's date; none where it has no date."""
    date, told = _date(reading, act)
    if not date:
        if act.clause is not None:
            reading.reject(act.clause, "dated to no day, month or year")
        return []
    code = act.code
    if code.startswith((PROTEST_ROOT, *MEETINGS)) and _lies_ahead(reading, act, date):
        code = ANNOUNCED_PROTEST if code.startswith(PROTEST_ROOT) else PLANNED_MEETING
        if code == PLANNED_MEETING:
            pairs, date, told = _both_ways(pairs), reading.published, None
    elif code[:2] in COOPERATION and act.realis == "asserted" and _lies_ahead(reading, act, date):
        code = compose(reading.lexicon.composition, "intend", code)  # `volgend jaar trekt Frankrijk zijn soldaten terug`
        date, told = reading.published, None
        if not code:
            return []
    events = []
    for source, target in pairs:
        same = source is not None and target is not None and source.code == target.code
        if same and source is not None and source.role not in MEMBERS_MAY_CLASH:
            continue
        events.append(_event(reading, act, _code_of_side(act, code, source), source, target, date, told))
        if code in VISIT:
            events.append(_event(reading, act, VISIT[act.code], target, source, date, told))
    return events


def _code_of_side(act: Act, code: str, source: Reference | None) -> str:
    """`betogers raakten slaags met de politie`: of those who fight each other the crowd riots and the police strike it down."""
    return REPRESSION if act.symmetric and code == RIOT and source is not None and source.role == "COP" else code


def _both_ways(pairs: Sequence[Pair]) -> list[Pair]:
    """Each pair and its reverse, where both sides are known."""
    return list(dict.fromkeys(pair for s, t in pairs for pair in ([(s, t), (t, s)] if s is not None and t is not None else [(s, t)])))


def _lies_ahead(reading: SentenceCoder, act: Act, date: str) -> bool:
    """`volgende week staken de leraren`: a protest that is yet to come is announced."""
    if date[: len(reading.published)] > reading.published[: len(date)]:
        return True
    if act.clause is None or act.clause.tense == "past":
        return False
    tokens = reading.sentence.tokens
    own = reading.sentence.subtree(act.clause.verb, CLAUSAL)
    return any(tokens[i].lower in SOON or (tokens[i].lower in AHEAD and tokens[tokens[i].head].lemma.lower() in SPANS) for i in own)


def _date(reading: SentenceCoder, act: Act) -> tuple[str, Span | None]:
    """The event's date at its own precision and the characters that tell it; '' where it lies in no one year."""
    clause, times = act.clause, reading.time_expressions()
    if clause is None or not times:
        return reading.published, None
    above = []
    upper = clause.upper
    while upper is not None:
        above.append(upper.verb)
        upper = upper.upper
    own = reading.sentence.subtree(clause.verb, CLAUSAL)
    value, tokens, _ = event_date(reading.sentence, clause.verb, own, times, reading.memory.timeline, clause.tense, above)
    return value, reading.sentence.span(range(tokens[0], tokens[1] + 1)) if tokens else None


def _where(reading: SentenceCoder, act: Act, countries: list[str]) -> Place | None:
    """The place where the act happened, by its own clause first."""
    if act.clause is None:
        return None
    return reading.gazetteer.where(reading.sentence, act.clause.verb_tokens, reading.place_mentions(), reading.dateline, countries)


def _home(reading: SentenceCoder, ref: Reference | None, countries: list[str]) -> Place | None:
    """Where an actor is: the city that its own phrase names, else its country."""
    if ref is None:
        return None
    named = reading.gazetteer.of_actor(reading.sentence, ref.first, ref.last, reading.place_mentions(), countries)
    return named or (reading.gazetteer.country_place(ref.country) if ref.country else None)


def _event(
    reading: SentenceCoder, act: Act, code: str, source: Reference | None, target: Reference | None, date: str, told: Span | None
) -> Event:
    clause = act.clause
    span = reading.sentence.span(clause.verb_tokens) if clause is not None else (0, 0)
    countries = [ref.country for ref in (source, target) if ref is not None and ref.country]
    return Event(
        source=source.code if source else NOBODY,
        target=target.code if target else NOBODY,
        code=code,
        date=date,
        date_span=told,
        sentence=reading.number,
        pattern=" + ".join(act.patterns),
        rule=act.match.frame.line,
        confidence=round(act.confidence, 2),
        realis=act.realis if act.realis != "asserted" else realis_of_code(code),
        tense=clause.tense if clause else "present",
        clause=clause.kind if clause else "",
        verb_span=span,
        source_span=reading.sentence.span(range(source.first, source.last + 1)) if source else None,
        target_span=reading.sentence.span(range(target.first, target.last + 1)) if target else None,
        source_name=source.name if source else "",
        target_name=target.name if target else "",
        antecedents=tuple(ref.antecedent for ref in (source, target) if ref is not None and ref.antecedent),
        place=_where(reading, act, countries),
        source_place=_home(reading, source, countries),
        target_place=_home(reading, target, countries),
    )


def keep_one_host(found: dict[tuple[str, str, str], Event]) -> None:
    """`was in Berlijn, waar hij de kanselier bezocht`: of a land and whoever receives the guest there, the land is no host beside them."""
    for source, target, code in [key for key in found if key[2] == "042" and key[1][3:] == "GOV"]:
        land = found.get((source, target[:3], code))
        if land is not None and "zijn in:T" in land.pattern:
            del found[source, target[:3], code]
            found.pop((target[:3], source, VISIT[code]), None)
