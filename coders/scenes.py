"""Where an act takes place, and the country that it hits or concerns by that place alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from coders import toponyms
from coders.acts import Act
from coders.clauses import Clause
from coders.matches import Match
from coders.nominals import noun_act
from coders.references import Reference

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

MARCHES = frozenset(["trekken", "optrekken", "marcheren", "rijden", "komen"])
"""Where protesters move to is where they protest."""


def clause_place(reading: SentenceCoder, clause: Clause | None) -> str:
    """The country of the place where a clause says that it happens."""
    while clause is not None:
        moved = ("naar", "door") if clause.lemma in MARCHES else ()
        for prep in (*moved, "in", "te", "bij", "nabij", "rond", "op", "vanuit", "uit", "voor", "ten_noorden_van"):
            for i in clause.slots.get(prep, ()):
                if i in clause.nested:
                    continue
                country = reading.reader.place_country(i)
                if not country and noun_act(reading.matcher, i, None) is None:  # `bij een Russische luchtaanval` is no place
                    country = toponyms.place_below(reading.reader, i)
                if country:
                    return country
        clause = clause.upper
    return ""


def blocked_place(reading: SentenceCoder, act: Act) -> str:
    """`boeren blokkeerden de toegang tot de haven van Calais`: the country of what protesters occupy or block."""
    if act.clause is None or not act.code.startswith(("14", "133")):
        return ""
    tokens = reading.sentence.tokens
    things = [k for i in act.clause.slots.get("obj", ()) for k in reading.sentence.subtree(i) if tokens[k].upos == "PROPN"]
    return next((country for k in things if (country := reading.reader.place_country(k))), "")


def land(reading: SentenceCoder, country: str, i: int) -> Reference:
    """A country that nothing but a place names, at token `i`."""
    return Reference(country, i, i, i, reading.sentence.tokens[i].form, weak=True)


def struck_country(reading: SentenceCoder, clause: Clause, match: Match, avoid: set[str]) -> list[Reference]:
    """`een raffinaderij in de Russische stad Rjazan`, `rukten op naar Basra`: what hits a thing or a place hits its country."""
    for i in (*clause.slots.get("obj", ()), *(i for i in match.used if i not in clause.slots.get("subj", ()))):
        country = reading.reader.place_country(i) or toponyms.place_below(reading.reader, i)
        if country and country not in avoid:
            return [land(reading, country, i)]
    country = clause_place(reading, clause) if clause.slots.get("obj") else ""
    return [land(reading, country, clause.verb)] if country and country not in avoid else []


def reformed(reading: SentenceCoder, nouns: Iterable[int], avoid: set[str]) -> list[Reference]:
    """`pleitte voor verkiezingen in Haïti`: where nobody is asked, the country that is to be reformed, of a thing or a place."""
    for i in nouns:
        country = toponyms.phrase_place(reading.reader, i) or reading.reader.place_country(i)
        if country and country not in avoid:
            return [land(reading, country, i)]
    return []
