"""Where the actors of an act stay who are of another country, and who of the others is of the country that they stay in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.acts import FORCE, Act
from coders.adpositions import preposition
from coders.clauses import Clause
from coders.references import INTERNATIONAL, Reference
from coders.roles import title
from coders.scenes import SEATS

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

POSTED = ("ambassadeur", "ambassadrice", "ambassade", "consulaat", "consul", "gezant", "zaakgelastigde", "bemiddelaar")
"""How nouns end for those who are sent to a country to deal with it."""
STAYS = frozenset("bezoek staatsbezoek werkbezoek bliksembezoek reis dienstreis werkreis verblijf aankomst".split())
"""Nouns for being in another country, or coming there."""
DURING = {"tijdens": STAYS, "bij": STAYS, "op": STAYS, "na": frozenset({"aankomst"})}
"""By the preposition before them the stays that are not over yet."""
TO = ("aan", "in", "naar", "te")
THERE = frozenset({"daar", "er", "aldaar"})
MEETING = ("036", "04")
DONE_THERE = (*FORCE, *MEETING, "05", "06", "07")
"""Acts of strangers that those undergo, and share in, among whom they are; of words they may have some for their own at home."""
SEIZING = frozenset("COP MIL JUD SPY REB SEP UAF CRM OPP".split())
"""Roles of those who arrest and attack the strangers in their country."""


def hosts(reading: SentenceCoder, act: Act) -> dict[int, str]:
    """By the head of a role without a country the land that the other side stays in, `de Duitse ambassadeur in Warschau sprak met de
    premier`, `de Franse troepen in Mali vielen de rebellen aan`, if it deals with that land there."""
    found: dict[int, str] = {}
    for source in act.sources:
        if any(ref.open for ref in act.targets) and (country := _whereabouts(reading, act, source)):
            found |= {ref.head: country for ref in act.targets if ref.open and _deals_with(reading, act, source, ref)}
    for target in act.targets if act.code[:2] in FORCE else ():
        if any(ref.open for ref in act.sources) and (country := _whereabouts(reading, act, target)):
            found |= {ref.head: country for ref in act.sources if ref.open and ref.role in SEIZING}
    return found


def _whereabouts(reading: SentenceCoder, act: Act, ref: Reference) -> str:
    """The country that an actor stays in who is not of it; '' where none is told."""
    if ref.open or ref.weak or ref.place:
        return ""
    country = _post(reading, ref)
    if not country and act.clause is not None:
        country = _visited(reading, act.clause) or _visited_before(reading, act, act.clause, ref)
    stranger = bool(ref.country) or ref.code[:3] in INTERNATIONAL
    return country if stranger and country != ref.country else ""


def _deals_with(reading: SentenceCoder, act: Act, stranger: Reference, other: Reference) -> bool:
    """Does a stranger mean those of the country that he is in: an envoy in all he says, a minister by what he tells `de regering`?"""
    officials = stranger.role == other.role == "GOV"
    return act.code.startswith(DONE_THERE) or officials or _is_posted(reading, stranger)


def _is_posted(reading: SentenceCoder, ref: Reference) -> bool:
    return title(reading.sentence.tokens[ref.head].lemma).endswith(POSTED)


def _post(reading: SentenceCoder, ref: Reference) -> str:
    """`de ambassadeur in Warschau`, `de VN-gezant voor Jemen`, `Amerikaanse troepen in Irak`: where somebody is by his own phrase."""
    links = ("in", "te", "voor") if _is_posted(reading, ref) else ("in", "te")
    below = [c for c in reading.sentence.dependents(ref.head, "nmod") if preposition(reading.sentence, c) in links]
    return _only_land(reading, [c for c in below if reading.sentence.tokens[c].form not in SEATS])


def _visited(reading: SentenceCoder, clause: Clause) -> str:
    """`tijdens een bezoek aan Turkije`, `na zijn aankomst in Peking`: where a phrase of the clause says that its actors are, though the
    parser give the place to the verb."""
    tokens, sentence = reading.sentence.tokens, reading.sentence
    stays = [i for prep, nouns in DURING.items() for i in clause.slots.get(prep, ()) if tokens[i].lemma.split("_")[-1] in nouns]
    stays = [i for i in stays if not any(preposition(sentence, c) == "van" for c in sentence.children[i])]  # a visit of somebody else
    places = [c for i in stays for c in sentence.children[i] if preposition(sentence, c) in TO]
    behind = [c for prep in TO for c in clause.slots.get(prep, ()) if tokens[c].head == clause.verb and c - 2 in stays]
    return _only_land(reading, [*places, *behind])


def _visited_before(reading: SentenceCoder, act: Act, clause: Clause, ref: Reference) -> str:
    """`bezoekt Kazachstan en spreekt daar met de premier`: the country that the same one visits in the clause before."""
    before = reading.above(clause) if clause.kind == "conj" else None
    there = any(reading.sentence.tokens[i].lower in THERE for i in clause.slots.get("adv", ()))
    if before is None or not (there or act.code.startswith(MEETING)):
        return ""
    visits = [each for each in reading.acts(before) if each.code == "042" and ref.head in {s.head for s in each.sources}]
    lands = {host.country for visit in visits for host in visit.targets}
    return lands.pop() if len(lands) == 1 else ""


def _only_land(reading: SentenceCoder, places: list[int]) -> str:
    """The country that all these places lie in; '' if they lie in several, or none is known."""
    lands = {reading.reader.place_country(i) for i in places}
    return lands.pop() if len(lands) == 1 else ""
