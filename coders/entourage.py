"""Those who are what they are by somebody else: kin of leaders, their critics and right hands, sources inside a body, alliances."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders import attributes, offices
from coders.adpositions import preposition
from coders.descriptions import LED
from coders.references import INTERNATIONAL, Reference, distinct

if TYPE_CHECKING:
    from coders.actors import ActorReader

KIN = frozenset(
    "weduwe echtgenote echtgenoot vrouw zoon dochter broer zus vader moeder neef nicht schoonzoon schoondochter schoonvader zwager".split()
)
LEADERS = tuple("president premier leider leidster koning sultan emir dictator kanselier".split())
"""How nouns end for who leads a state or its opposition, so that his kin are of its great."""
CRITICS = frozenset({"criticus", "criticaster"})
"""Who opposes those in power: `critici van de Turkse president`."""
DEPUTIES = frozenset({"rechterhand", "colonne"})
"""Who acts for another, or in his name."""
RANKED = frozenset({"twee", "tweede", "sterk"})
"""Adjectives that make of a man one who leads: `de tweede man van de Taliban`, `de sterke man van Myanmar`."""
SOURCES, WITHIN = frozenset(["bron"]), ("bij", "binnen", "in", "van")
"""Who tells what a body does or means to do, and the prepositions by which he is tied to it."""


def beside(reader: ActorReader, head: int) -> list[Reference]:
    """Whom a noun makes of somebody by what he is to another: the `van` phrase tells to whom."""
    whole = reader.sentence.tokens[head].lemma.lower()
    lemma = whole.split("_")[-1]
    if lemma in KIN or whole.replace("_", "") in KIN:
        return _kin(reader, head)
    if lemma in CRITICS:
        powers = [
            ref for ref in attributes.owners(reader, head) if ref.role == "GOV" and ref.code[:3] not in INTERNATIONAL and not ref.weak
        ]
        return [reader.reference(ref.country + "OPP", head, open=ref.open) for ref in powers[:1]]
    if lemma in SOURCES:
        return _source(reader, head)
    if lemma in DEPUTIES or whole.replace("_", "") in DEPUTIES or _is_second(reader, head, lemma):
        groups = [ref for ref in attributes.owners(reader, head) if not ref.weak and not ref.place and ref.code not in INTERNATIONAL]
        groups = [ref for ref in groups if ref.role or lemma == "man"]  # `de nummer twee van Nederland` is a sportsman
        return [offices.spoken_for(reader, head, ref) for ref in groups[:1]]
    return []


def _kin(reader: ActorReader, head: int) -> list[Reference]:
    """`de weduwe van de Russische oppositieleider`: the great of the country, where he leads a state or its opposition."""
    tokens = reader.sentence.tokens
    for ref in attributes.owners(reader, head):
        leads = tokens[ref.head].lower.endswith(LEADERS) or (ref.head in reader.mentions and reader.mentions[ref.head][2].is_person)
        if leads and ref.country and not ref.weak and ref.role in ("GOV", "OPP", "PTY", "ELI"):
            return [reader.reference(ref.country + "ELI", head)]
    return []


def _source(reader: ActorReader, head: int) -> list[Reference]:
    """`een bron bij de politie`, `bronnen binnen de regering`."""
    tokens = reader.sentence.tokens
    for c in reader.sentence.dependents(head, "nmod"):
        if preposition(reader.sentence, c) not in WITHIN or tokens[c].upos not in ("NOUN", "PROPN"):
            continue
        for ref in reader.actors(c):
            if ref.role and ref.role != "MED" and not ref.weak and not ref.place:
                return [reader.reference(ref.code, head, open=ref.open)]
    return []


def _is_second(reader: ActorReader, head: int, lemma: str) -> bool:
    """`de nummer twee van Hamas`, `de tweede man van de Taliban`."""
    tokens = reader.sentence.tokens
    if lemma == "nummer":
        return head + 1 < len(tokens) and tokens[head + 1].upos == "NUM" and tokens[head + 1].head == head
    ranked = (tokens[c] for c in reader.sentence.dependents(head, "amod"))
    return tokens[head].lower in ("man", "vrouw") and any(t.lemma.lower() in RANKED for t in ranked)


def allied(reader: ActorReader, head: int) -> list[Reference]:
    """`een coalitie van Arabische landen`, `van Saudi-Arabië en de Emiraten`: those who are in it, several or a government's."""
    token = reader.sentence.tokens[head]
    if token.lemma.lower().split("_")[-1] not in LED:
        return []
    for c in reader.sentence.dependents(head, "nmod"):
        if preposition(reader.sentence, c) != "van":
            continue
        found = [ref for ref in reader.actors(c) if not ref.weak and not ref.place]
        several = len(found) > 1 or reader.sentence.tokens[c].has("Number=Plur") or bool(reader.sentence.dependents(c, "conj"))
        if found and (several or found[0].role == "GOV"):
            return distinct([replace(ref, head=head, first=head, last=max(head, ref.last)) for ref in found])
    return []
