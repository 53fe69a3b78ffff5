"""Whom an act is meant for where only its purpose tells: `legde sancties op om Iran te dwingen …`, `in een poging Kiev te treffen`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.clauses import Clause
from coders.references import Reference

if TYPE_CHECKING:
    from coders.matching import Matcher

AGAINST = frozenset(
    "dwingen bewegen straffen bestraffen treffen raken intimideren afschrikken ontmoedigen waarschuwen provoceren chanteren tarten "
    "verdrijven verjagen uiteendrijven uiteenjagen verspreiden tegenhouden stoppen bedwingen verslaan bestrijden uitschakelen "
    "vernietigen verzwakken isoleren pressen overtuigen aanpakken".split()
)
"""What force, threats, sanctions and protest are to do to whom they are meant for."""
FOR = frozenset(
    "helpen steunen ondersteunen bijstaan bedanken belonen paaien sussen kalmeren versterken beschermen verdedigen geruststellen".split()
)
"""What aid, support and concessions are to do for whom they are meant."""
AIMS = AGAINST | FOR
PRESSING = {"zetten": ("onder", "druk"), "brengen": ("op", "knie"), "krijgen": ("op", "knie"), "bieden": ("obj", "hoofd")}
"""Verbs that say so with a phrase: `onder druk zetten`, `op de knieën krijgen`, `het hoofd bieden`."""
FORCE = frozenset(["13", "14", "15", "16", "17", "18", "19", "20"])
AID = frozenset(["05", "06", "07", "08"])
PURPOSES = frozenset("poging doel bedoeling oogmerk opzet hoop intentie".split())
"""Nouns whose infinitive tells a purpose without `om`."""


def has_aim(matcher: Matcher, clause: Clause) -> bool:
    """Does a purpose tell whom the clause's act is meant for?"""
    return any(_is_purpose(matcher, clause, lower) for lower in matcher.clauses)


def meant_for(matcher: Matcher, clause: Clause, root: str) -> list[Reference]:
    """The object of the purpose of an act of that CAMEO root; [] where the purpose does not go with such an act."""
    for lower in matcher.clauses:
        if not _is_purpose(matcher, clause, lower):
            continue
        guarded = root in FORCE and lower.lemma in FOR  # `zet agenten in om het transport tegen actievoerders te beschermen`
        if guarded or root in FORCE or (root in AID and lower.lemma in FOR):
            whom = lower.slots.get("tegen" if guarded else "iobj" if lower.lemma == "bieden" else "obj", ())
            found = [ref for i in whom for ref in matcher.reader.actors(i) if not ref.weak and not ref.place]
            if found:
                return found
    return []


def _is_purpose(matcher: Matcher, clause: Clause, lower: Clause) -> bool:
    """`om X te straffen`, `in een poging X te straffen` below a clause; it may hang on the clause's object."""
    if not lower.infinitive or lower is clause or not (lower.lemma in AIMS or _presses(matcher, lower)):
        return False
    tokens = matcher.sentence.tokens
    above = list(matcher.sentence.ancestors(lower.verb))[:2]
    if clause.verb not in above:
        return False
    marked = any(tokens[c].lower == "om" or tokens[c].lemma in PURPOSES for c in matcher.sentence.children[lower.verb])
    return marked or tokens[above[0]].lemma in PURPOSES  # the parser may hang `in een poging` on the infinitive


def _presses(matcher: Matcher, lower: Clause) -> bool:
    slot, word = PRESSING.get(lower.lemma, ("", ""))
    return bool(word) and any(matcher.sentence.tokens[i].lemma == word for i in lower.slots.get(slot, ()))
