"""Occasions at which force is none: matches, feasts, exercises, accidents, everyday police work, and attacks with words (CONVENTIONS: which
events, 4)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from coders.acts import VIOLENCE, Act
from coders.references import Reference
from coders.speakers import is_of

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

SHOW_OF_FORCE = "15"
AUTHORITY = ("172", "1724", SHOW_OF_FORCE)
"""Measures and shows of force that a disaster may be the reason for."""
ARMED = ("1712", "190", "192", "193", "194", "195", "180", "182", "175", "20")
KILLING = ("181", "1823", "185", "186")
CONQUERING = ("190", "192", "195")
SPOKEN = ("18", "20")
BLOCKADE = "191"
REPRESSION = "175"
RIOT = "145"
BOMBING = "183"
AT = ("bij", "tijdens", "in", "op", "door", "aan", "om", "voor", "met")
BY = ("bij", "tijdens", "door")
BECAUSE = ("na", "wegens", "voor", "vanwege", "door")
ATTACKING = frozenset({"aanvallen", "belagen", "bestoken", "bombarderen"})
QUARRELLING = ATTACKING | {"openen", "botsen"}
DEBATED = frozenset({"GOV", "LEG", "PTY", "MED", "BUS", "COP", "LAB", "OPP"})
"""Whom an officer attacks in words, where armies attack one another."""
BEGINNING = frozenset("beginnen starten openen inzetten lanceren uitvoeren".split())
POLITICIANS = frozenset({"GOV", "PTY", "LEG"})
FIRMS = frozenset({"BUS", "MNC"})
CALM_STATES = frozenset({"NLD", "BEL"})
"""The readers' own states, whose politicians murder, torture and abduct in a manner of speaking only."""


def is_no_force(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """Is what looks like force done at a match, in an exercise, by an accident or an animal, with words, or in a manner of speaking?"""
    code = act.code
    if code.startswith(AUTHORITY) and speaks_of(reading, "noodgevallen"):
        return True  # `stuurt militairen naar het overstroomde gebied`, `zet twintig agenten in bij de zoektocht`
    if code.startswith(SHOW_OF_FORCE):
        return names(reading, "dagelijkse_orde") and not any(speaks_of(reading, name) for name in ("politieke_misdaad", "onrust_w"))
    if code.startswith(BLOCKADE):
        return _stands(reading, act, BECAUSE, "krijgsoefening", "ongevallen", "wegwerken")
    if code.startswith(RIOT):
        return _is_with_words(reading, act, sources, targets)
    if not code.startswith((*ARMED, *VIOLENCE)):
        return False
    if code.startswith(ARMED) and (
        _stands(reading, act, AT, "sportstrijd")
        or _stands(reading, act, (*BY, "voor"), "krijgsoefening")
        or _stands(reading, act, BY, "ongevallen")
    ):
        return True
    if code == REPRESSION and _stands(reading, act, ("na",), "ongevallen"):
        return True  # `veegde de weg schoon na het ongeval`
    if code.startswith(BOMBING) and not sources and names(reading, "wereldoorlog_w"):
        return True  # `een bom uit de Tweede Wereldoorlog`
    if not sources and speaks_of(reading, "onpolitieke_tegenstander"):
        return True  # `raakte gewond bij de aanval van een hond`
    if _is_at_peace(code, sources, targets):
        return True
    return _is_with_words(reading, act, sources, targets)


def _is_with_words(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`viel Europa aan in een interview`, `overspoelt de markt met auto's`, `de minister gaat de artsen te lijf`."""
    lemma = act.clause.lemma if act.clause is not None else ""
    if act.code.startswith(CONQUERING) and _stands(reading, act, ("met",), "overspoeld_met"):
        return True
    if lemma in ATTACKING and (
        _stands(reading, act, AT, "woordenstrijd")
        or (_stands(reading, act, ("over",)) and not _stands(reading, act, ("over",), "terrein_w"))
        or _stands(reading, act, ("obj",), "standpunten_w")
    ):
        return True
    if _stands(reading, act, ("obj", "op", "tegen", "onder"), "onpolitieke_tegenstander"):
        return True  # `schoot op een everzwijn`, `een slachting onder de kippen`
    if not sources:
        return False
    if (lemma in ATTACKING or act.code.startswith(KILLING)) and all(is_of(reading, s, "parlementair_w") for s in sources):
        return True  # `de oppositie ruimde de premier uit de weg`
    if lemma in QUARRELLING and all(is_of(reading, s, "officieren_w") for s in sources) and all(t.role in DEBATED for t in targets):
        return True  # `de generaal opende het vuur op de minister`
    if all(s.role in POLITICIANS and s.country in CALM_STATES for s in sources):
        return act.code.startswith((*SPOKEN, "1712")) or lemma in BEGINNING
    if all(s.role in ("REB", "SEP") for s in sources) and speaks_of(reading, "partij_w"):
        return True  # `de rebellen in de fractie openden de aanval op de premier`
    unarmed = all(s.role in ("", "GOV", "COP", "JUD") for s in sources)
    if act.code == "190" and unarmed and lemma in BEGINNING and targets and all(t.role in FIRMS for t in targets):
        return True  # `Rusland begint een offensief tegen Google`
    if act.code == "190" and lemma in BEGINNING and not targets and all(s.role in ("COP", "JUD") for s in sources):
        return True  # `agenten voerden een raid uit op een pizzeria`
    return act.code == "192" and unarmed and all(s.country in CALM_STATES for s in sources)


def _is_at_peace(code: str, sources: list[Reference], targets: list[Reference]) -> bool:
    """`een drone kwam neer in de tuin`, `Nederlandse soldaten marcheerden Nijmegen binnen`: nobody fights in the readers' own countries."""
    if not targets or any(t.country not in CALM_STATES for t in targets):
        return False
    homes = {t.country for t in targets}
    soldiers = bool(sources) and all(s.role == "MIL" and s.country in homes for s in sources)
    return (code == "1952" and not sources) or (code == "190" and soldiers)


def speaks_of(reading: SentenceCoder, name: str, tokens: Iterable[int] | None = None) -> bool:
    """Has the sentence, or have these tokens of it, a word of that set of the dictionary?"""
    words = reading.lexicon.sets.get(name)
    among = tokens if tokens is not None else (t.i for t in reading.sentence.tokens if t.upos in ("NOUN", "ADJ", "VERB"))
    return words is not None and any(reading.matcher.wording.accepts(words, i) for i in among)


def names(reading: SentenceCoder, name: str) -> bool:
    """Has the sentence a word of that set, where it may be a name too: `Koningsdag`, `het EK`, `de Tweede Wereldoorlog`."""
    return speaks_of(reading, name, [t.i for t in reading.sentence.tokens if t.upos in ("NOUN", "ADJ", "VERB", "PROPN")])


def _stands(reading: SentenceCoder, act: Act, prepositions: tuple[str, ...], *names: str) -> bool:
    """Do words of those sets, or any at all, stand in such phrases of the clause?"""
    if act.clause is None:
        return False
    tokens = reading.sentence.tokens  # a Mr De Wolf is no wolf
    heads = [i for prep in prepositions for i in act.clause.slots.get(prep, ()) if i not in act.clause.nested and tokens[i].upos != "PROPN"]
    return any(speaks_of(reading, name, heads) for name in names) if names else bool(heads)
