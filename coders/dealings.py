"""Rule 4 of CONVENTIONS for visits, talks, favours, trade, aid and yielding: holidays, matches, interviews, business and life in
barracks are no politics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.acts import Act
from coders.names import is_people
from coders.occasions import names
from coders.private_affairs import is_single_national
from coders.references import Reference
from coders.speakers import is_of

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

VISITS = ("042", "043")
CUT_SHORT = frozenset({"afbreken", "onderbreken", "inkorten", "opbreken"})
"""What one does with a holiday to go on a visit."""
TALKS = ("040", "041", "046")
MEDIATION = "045"
PERSONS = frozenset({"CVL", "EDU", "HLH", "AGR", "LAB"})
"""Roles of those whom somebody knows in private: `zijn dokter`, `een scholier`."""
GROUPS = ("school", "universiteit", "ziekenhuis", "bond", "organisatie", "groep", "delegatie", "vereniging", "team", "centrale")
"""Endings of nouns that name several people or a body."""
TRADES = frozenset("BUS EDU HLH MED".split())
"""Firms, schools, hospitals and papers: what they agree on among themselves is business."""
BUSINESS = ("036", "04", "05", "06", "07", "12")
"""Roots of what partners plan, talk over, agree on, deliver and turn down."""
EVERYDAY = ("04", "05", "06", "07")
"""Roots of what people and artists do for themselves as well."""
CONTESTS = ("036", "04", "05")
"""Codes of what words such as `ontmoeten`, `ontvangen` and `steunen` name in sport as well."""
WITHDRAWALS = ("0873", "0874")
"""What soldiers do in peace as well: hand in weapons and leave."""
RESIGNATION = "0831"
DISMISSALS = ("0241", "1041", "1231")
"""Asking, demanding and refusing that somebody resigns."""


def is_private_dealing(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """Is it something that people, teams, firms or soldiers in peace do among themselves?"""
    code = act.code
    if act.match.frame.code in VISITS and _is_outing(reading, act, sources, targets):
        return True
    if code.startswith(BUSINESS) and _is_business(act, sources, targets):
        return True
    if code in TALKS and any(t.role == "MED" for t in targets):
        return True  # `had een gesprek met de BBC`: what is said in an interview is a statement
    if code in TALKS and any(_is_acquaintance(reading, ref) for ref in (*sources, *targets)):
        return True
    if code == MEDIATION and targets and all(t.role in ("CVL", "ELI", "BUS") for t in targets):
        return True  # `bemiddelde in de ruzie tussen twee zangers`
    if code.startswith(EVERYDAY) and sources and all(_are_people(reading, s) or is_of(reading, s, "vakmensen") for s in sources):
        return True  # `Nederlanders doen zaken met Duitsland`, `de zanger bracht een eerbetoon aan Oekraïne`
    if code.startswith((*BUSINESS, "08")) and any(_is_one_national(reading, side) for side in (sources, targets)):
        return True
    if code == RESIGNATION and sources and all(is_of(reading, s, "manschappen") for s in sources):
        return True  # `de agent nam ontslag`
    if code.startswith(WITHDRAWALS) and (names(reading, "kazerneleven") or names(reading, "noodgevallen")):
        return True  # `de troepen verlieten Polen na de oefening`, `ontruimden de basis wegens brand`
    if code in DISMISSALS and names(reading, "sportwoorden"):
        return True  # `vraagt het aftreden van de bondscoach`
    return code.startswith(CONTESTS) and _is_contest(reading, act, sources, targets)


def _is_outing(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`vloog naar Spanje voor zijn vakantie`, `steeds meer Amerikanen bezoeken Amsterdam`, `de minister bezocht een school`."""
    if names(reading, "uitstapjes") and not any(clause.lemma in CUT_SHORT for clause in reading.clauses):
        return True
    if sources and all(_are_people(reading, s) for s in sources):
        return True
    homes = {s.country for s in sources}
    schools = bool(targets) and all(t.role in ("EDU", "HLH") and (t.country in homes or t.open) for t in targets)
    return act.code in VISITS and bool(sources) and schools


def _is_acquaintance(reading: SentenceCoder, ref: Reference) -> bool:
    """`sprak met zijn dokter`, `met een scholier`: one man in private."""
    tokens = reading.sentence.tokens
    words = {tokens[c].lower for c in reading.sentence.children[ref.head]}
    own = bool(words & {"zijn", "haar", "hun"})
    one = "een" in words and not tokens[ref.head].lemma.endswith(GROUPS)
    return ref.role in PERSONS and (own or one)


def _are_people(reading: SentenceCoder, ref: Reference) -> bool:
    """`Belgen`, not `de Belgen`, who may be their state."""
    tokens = reading.sentence.tokens
    definite = any(tokens[c].lower == "de" for c in reading.sentence.children[ref.head])
    return not definite and not ref.role and is_people(tokens[ref.head], reading.lexicon.demonyms)


def _is_one_national(reading: SentenceCoder, side: list[Reference]) -> bool:
    """`de Nederlander maakte geld over aan een bank`, `feliciteerde de Fransman`."""
    return bool(side) and all(is_single_national(reading, ref) for ref in side)


def _is_business(act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`Unilever onderhandelt met Nestlé over een overname`: everybody is of a trade, and the frame is not about two of them."""
    frame = act.match.frame
    meant = frame.source[-3:] in TRADES and frame.target[-3:] in TRADES
    parties = (*sources, *targets)
    return not meant and bool(sources and (targets or act.symmetric)) and all(r.role in TRADES or r.code[:3] == "MNC" for r in parties)


def _is_contest(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`Frankrijk ontmoet Duitsland in de halve finale`, `de koning steunde Nederland op het EK`: countries that stand for their teams.
    Whoever governs may visit a country during its games."""
    sides = sources if act.code in VISITS else [*sources, *targets]
    return any(len(ref.code) == 3 and not ref.open for ref in sides) and names(reading, "sportwoorden")
