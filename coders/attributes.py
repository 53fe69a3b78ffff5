"""What stands with a noun and tells whose it is: apposed name, genitive, possessive pronoun, `van` phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders import toponyms
from coders.adpositions import preposition
from coders.lexicon import Actor
from coders.references import INTERNATIONAL, Reference

if TYPE_CHECKING:
    from coders.actors import ActorReader

COME_FROM = frozenset("afkomstig vluchten gevlucht ontvluchten verbannen verdrijven verdreven wegvluchten overlopen".split())
"""How people have come `uit` the land that is theirs."""


def apposed(reader: ActorReader, head: int) -> Actor | None:
    """The dictionary name that stands beside a role noun: `minister van Defensie Theo Francken`, `terreurgroep IS`."""
    tokens = reader.sentence.tokens
    queue = [c for c in reader.sentence.children[head] if tokens[c].deprel in ("appos", "flat", "nmod", "dep")]
    queue += [
        d
        for c in list(queue)
        for d in reader.sentence.children[c]
        if tokens[d].deprel in ("appos", "flat") and tokens[c].deprel == "nmod" and not reader.role(c)[0]
    ]
    for c in queue:
        mention = reader.mentions.get(c)
        if mention is None or preposition(reader.sentence, c):
            continue
        if not mention[2].is_person and (tokens[c].deprel == "nmod" or tokens[c].head != head):
            continue
        if not mention[2].is_country:
            return mention[2]
    return None


def genitive(reader: ActorReader, head: int) -> list[str]:
    """Countries of a genitive, of a land or of whoever leads one (`Ruslands president`, `Poetins troepen`)."""
    found = []
    for c in reader.sentence.dependents(head, "nmod:poss", "nmod", "amod"):
        form = reader.sentence.tokens[c].form
        if preposition(reader.sentence, c):
            continue  # `de kritiek van Wilders`
        if form.endswith(("s", "'s", "'")) and form[:1].isupper():
            entry = reader.name_of(form.rstrip("'").removesuffix("'s").removesuffix("s")) or reader.name_of(form.removesuffix("'s"))
            code = entry.code(reader.date) if entry is not None and (entry.is_country or entry.is_person) else ""
            if code and code[:3] not in INTERNATIONAL:
                found.append(code[:3])
    return found


def possessor(reader: ActorReader, head: int) -> Reference | None:
    """Whom `zijn`, `haar` or `hun` stands for: `zijn generaals`."""
    for c in reader.sentence.dependents(head, "nmod:poss"):
        if reader.sentence.tokens[c].upos == "PRON":
            return next(iter(reader.actors(c)), None)
    return None


def belongs_to(reader: ActorReader, head: int) -> Reference | None:
    """The actor in the `van` phrase of a role noun: `het leger van Mali`, `strijders van Boko Haram`."""
    tokens = reader.sentence.tokens
    named = [c for c in reader.sentence.children[head] if tokens[c].deprel in ("appos", "flat")]  # `koning Abdullah van Jordanië`
    for c in [*reader.sentence.children[head], *(d for name in named for d in reader.sentence.children[name])]:
        if tokens[c].deprel.split(":")[0] in ("nmod", "obl") and preposition(reader.sentence, c) in ("van", "uit", "bij", "namens"):
            for ref in reader.actors(c):
                if preposition(reader.sentence, c) == "van" or not ref.weak:
                    return ref
    return _native_land(reader, head)


def _native_land(reader: ActorReader, head: int) -> Reference | None:
    """`de uit Syrië gevluchte oppositieleider`, `een uit Kongo afkomstige geestelijke`: the land that somebody is from."""
    tokens, children = reader.sentence.tokens, reader.sentence.children
    come = [c for c in children[head] if tokens[c].deprel in ("acl", "amod") and tokens[c].lemma in COME_FROM]
    lands = (ref for c in come for d in children[c] if preposition(reader.sentence, d) == "uit" for ref in reader.actors(d))
    return next((ref for ref in lands if ref.country == ref.code), None)


def owners(reader: ActorReader, head: int) -> list[Reference]:
    """All actors in the first `van` phrase that names any."""
    first = belongs_to(reader, head)
    for c in reader.sentence.children[head]:
        found = reader.actors(c) if preposition(reader.sentence, c) in ("van", "uit", "bij", "namens") else []
        if first is not None and first.code in {ref.code for ref in found}:
            return found
    return [first] if first is not None else []


def lands(reader: ActorReader, head: int) -> list[str]:
    """The countries that somebody is from: `zijn ambtgenoten uit Polen en Finland`."""
    first = belongs_to(reader, head)
    return [land.code for land in owners(reader, head)] if first is not None and len(first.code) == 3 else []


def van_actors(reader: ActorReader, i: int) -> list[Reference]:
    """The actors in all the `van` phrases of a noun."""
    return [ref for c in reader.sentence.children[i] if preposition(reader.sentence, c) == "van" for ref in reader.actors(c)]


FOREIGN = frozenset(["buitenlands", "internationaal", "vreemd"])


def is_strange(reader: ActorReader, head: int) -> bool:
    """`buitenlandse hulpverleners`, `de regeringen van de zes lidstaten`: those who belong to no one country that the sentence names."""
    tokens, below = reader.sentence.tokens, reader.sentence.children[head]
    if any(tokens[c].lemma.lower() in FOREIGN for c in below):
        return True
    owners = [c for c in below if tokens[c].deprel == "nmod" and preposition(reader.sentence, c) == "van"]
    return any(tokens[c].has("Number=Plur") and tokens[c].lemma.split("_")[-1].endswith(("land", "staat")) for c in owners)


def land_behind(reader: ActorReader, head: int) -> str:
    """The country of the `van` or `in` phrase of a noun that no adjective, name or genitive ties to another: `de premier van Libanon`,
    `de minister van Defensie van Israël`, `de oppositie in Polen`."""
    if toponyms.adjectives(reader, head) or genitive(reader, head) or apposed(reader, head) is not None:
        return ""
    phrases = [c for c in reader.sentence.children[head] if c > head and preposition(reader.sentence, c) in ("van", "in", "uit", "te")]
    phrases += [d for c in phrases for d in reader.sentence.children[c] if preposition(reader.sentence, d) == "van"]
    return next((country for c in phrases if (country := reader.place_country(c))), "")
