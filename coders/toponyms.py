"""The countries that a phrase names: by its adjectives (`Franse en Duitse troepen`) and by the places in it (`boeren uit Friesland`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.adpositions import preposition
from coders.lexicon import fold, hyphened
from coders.names import PLACE_NOUNS

if TYPE_CHECKING:
    from coders.actors import ActorReader

MUNICIPAL = frozenset({"gemeente", "provincie", "stad", "waterschap"})
WATERS = frozenset(["Golf", "Straat", "Zee", "Baai", "Kanaal"])
"""What begins the name of a water that is no land's: `de Golf van Aden`."""
UNCAPITALISED = frozenset({"westers", "westerse"})
"""The adjective of a part of the world that takes no capital."""
FROM_PLACE = frozenset("in uit bij te nabij vanuit rond rondom op".split())


def town_country(reader: ActorReader, i: int) -> str:
    """The country of the city or region whose name starts or holds token `i`."""
    tokens = reader.sentence.tokens
    places = reader.lexicon.places
    openings = [k for k in range(max(0, i - 2), i + 1) if fold(tokens[k].form) in reader.lexicon.place_openings]
    for length in (3, 2):
        for start in openings:
            words = tokens[start : start + length]
            if len(words) == length and start + length > i and words[0].form[:1].isupper():
                country = places.get(" ".join(fold(word.form) for word in words))
                if country:
                    return country
    return places.get(fold(tokens[i].form), "") if tokens[i].form[:1].isupper() else ""


def phrase_place(reader: ActorReader, head: int, owned: bool = True) -> str:
    """The country that a place inside the phrase gives: `de politie in Brussel`, `boeren uit Friesland`, where it is owned by one,
    `de politie van Brussel`."""
    leading = FROM_PLACE | {"van"} if owned else FROM_PLACE
    for c in reader.sentence.children[head]:
        if reader.sentence.tokens[c].deprel.split(":")[0] in ("nmod", "obl", "appos") and preposition(reader.sentence, c) in leading:
            country = reader.place_country(c) or place_below(reader, c) or _home_town(reader, head, c)
            if country:
                return country
        if reader.sentence.tokens[c].deprel == "appos" and reader.sentence.tokens[head].lemma in MUNICIPAL and reader.place_country(c):
            return reader.place_country(c)
    return ""


MUNICIPAL_BODIES = frozenset(
    "burgemeester wethouder schepen gemeenteraad gemeentebestuur stadsbestuur stadhuis gemeenteraadslid raadslid politie brandweer "
    "rechtbank rechter gemeente universiteit inwoner bewoner bevolking".split()
)
"""Offices and bodies of a town, and its people: behind others a town's name may be somebody's last name (`minister Van Weert`)."""


def _is_municipal(reader: ActorReader, head: int) -> bool:
    return reader.sentence.tokens[head].lemma.lower().replace("_", "") in MUNICIPAL_BODIES


def _home_town(reader: ActorReader, head: int, i: int) -> str:
    """`de gemeenteraad van Staphorst`, `boeren uit Ruurlo`: the country of a small town at home."""
    tokens = reader.sentence.tokens
    if tokens[i].upos != "PROPN" or i in reader.mentions:
        return ""
    if not _is_municipal(reader, head) and preposition(reader.sentence, i) not in ("in", "uit", "te"):
        return ""
    towns = reader.lexicon.home_towns
    for first in (i - 1, i):  # `Ter Apel` has its head in front or behind
        for length in (4, 3, 2):
            words = tokens[first : first + length]
            if first < i + 1 <= first + length and len(words) == length:
                country = towns.get(" ".join(fold(word.form) for word in words))
                if country:
                    return country
    return towns.get(fold(tokens[i].form), "")


def bare_owner(reader: ActorReader, head: int) -> str:
    """`Regering Senegal stelt …`, `Politie Rotterdam arresteert …`: in a headline the country stands bare behind the bare noun."""
    tokens, children = reader.sentence.tokens, reader.sentence.children
    name = next((c for c in children[head] if c == head + 1), None)
    if name is None or tokens[name].upos != "PROPN" or tokens[name].deprel not in ("appos", "flat", "nmod", "nmod:poss"):
        return ""
    if preposition(reader.sentence, head) or any(tokens[c].deprel in ("det", "nmod:poss") and c < head for c in children[head]):
        return ""
    mention = reader.mentions.get(name)
    if mention is not None:
        return reader.place_country(name) if mention[2].is_country and mention[0] == name else ""
    municipal = _is_municipal(reader, head) and not _has_flat(reader, name)
    return (town_country(reader, name) or _home_town(reader, head, name)) if municipal else ""


def place_below(reader: ActorReader, i: int) -> str:
    """`de straten van Brussel`, `de Brusselse wijk Molenbeek`: the place that a common noun is tied to."""
    if reader.sentence.tokens[i].form in WATERS:
        return ""
    abroad = reader.sentence.tokens[i].lemma.split("_")[-1] in ("ambassade", "consulaat")  # `de Iraanse ambassade in Londen`
    countries = adjectives(reader, i) if not abroad else []
    if countries:
        return countries[0]
    for c in reader.sentence.children[i]:
        if reader.sentence.tokens[c].deprel in ("appos", "nmod", "nmod:poss", "flat"):
            country = reader.place_country(c)
            if not country and reader.sentence.tokens[c].lemma == "land":  # `in het noorden van het land`
                country = next((ref.country for ref in reader.actors(c)), "")
            word = reader.sentence.tokens[c].lemma.split("_")[-1]
            if not country and (word in PLACE_NOUNS or word in QUARTERS or _is_part(reader, c)):
                country = place_below(reader, c)
            if country:
                return country
    return ""


QUARTERS = frozenset({"noorden", "oosten", "zuiden", "westen", "noordoosten", "noordwesten", "zuidoosten", "zuidwesten"})
"""Parts of a land: `de kerk van Nyarubuye, in het oosten van Rwanda`."""
KINDS_OF_PLACE = ("stad", "dorp", "eiland", "provincie", "regio", "plaats", "district", "gemeente", "wijk", "gehucht", "vluchtelingenkamp")


def described_place(reader: ActorReader, i: int) -> str:
    """`Soledar, een stadje in het oosten van Oekraïne`: the country of a place that no list has, by what is said of it."""
    tokens = reader.sentence.tokens
    for c in reader.sentence.dependents(i, "appos"):
        if c > i and tokens[c].upos == "NOUN" and tokens[c].lemma.endswith(KINDS_OF_PLACE):
            within = (d for d in reader.sentence.subtree(c) if d > c and tokens[d].upos == "PROPN")
            country = next(iter(adjectives(reader, c)), "") or next((code for d in within if (code := reader.place_country(d))), "")
            if country:
                return country
    return ""


def _is_part(reader: ActorReader, c: int) -> bool:
    """`de poort van de basis in Okinawa`: a part of a thing is where the thing is, unless the thing only comes from there."""
    token = reader.sentence.tokens[c]
    if token.upos != "NOUN" or preposition(reader.sentence, c) != "van" or reader.role(c)[0]:
        return False
    places = [k for k in reader.sentence.children[c] if reader.sentence.tokens[k].upos == "PROPN"]
    return bool(places) and all(preposition(reader.sentence, k) in ("in", "te", "bij", "van") for k in places)


def adjectives(reader: ActorReader, head: int) -> list[str]:
    """Countries of the adjectives of a noun: `Franse en Duitse troepen` has two."""
    found = []
    clipped = _clipped(reader, head)
    if clipped:
        return clipped
    for c in reader.sentence.children[head]:
        token = reader.sentence.tokens[c]
        if token.deprel in ("amod", "nmod", "det", "flat", "compound", "advmod", "appos") and c < head:
            country = adjective(reader, c)
            if country:
                found.append(country)
                form = fold(hyphened(token.form))
                second = _joint_adjective(reader, form)[1] if form not in reader.lexicon.adjectives else ""
                if second:
                    found.append(second)
                found += [
                    other
                    for d in reader.sentence.children[c]
                    if reader.sentence.tokens[d].deprel == "conj" and (other := adjective(reader, d))
                ]
            elif token.deprel == "amod":
                found += [other for d in reader.sentence.children[c] if d < head and (other := adjective(reader, d))]
    return found


def _clipped(reader: ActorReader, head: int) -> list[str]:
    """`Noord- en Zuid-Koreaanse soldaten`: the countries of two adjectives, the first of which lends its end from the second."""
    tokens = reader.sentence.tokens
    for k in range(max(0, head - 5), head - 2):
        whole = fold(tokens[k + 2].form)
        if tokens[k].form.endswith("-") and tokens[k + 1].lower in ("en", "of") and "-" in whole:
            adjectives = reader.lexicon.adjectives
            both = adjectives.get(fold(tokens[k].form) + whole.rpartition("-")[2], ""), adjectives.get(whole, "")
            return list(both) if all(both) else []
    return []


def adjective(reader: ActorReader, i: int) -> str:
    """The country of an adjective such as `Turkse` or `Noord-Koreaanse`, '' if it is none; the first of `Frans-Duitse`."""
    token = reader.sentence.tokens[i]
    if not token.form[:1].isupper() and token.form not in UNCAPITALISED:
        return ""
    form = fold(hyphened(token.form))
    country = reader.lexicon.adjectives.get(form, "")
    if i and (before := reader.sentence.tokens[i - 1].form)[:1].isupper():  # `Costa Ricaanse`
        country = reader.lexicon.adjectives.get(f"{fold(before)} {form}", country)
    if not country and "-" in form:
        country = _joint_adjective(reader, form)[0]
    if country and token.upos == "PROPN" and token.deprel not in ("amod", "nmod") and _has_flat(reader, i):
        return ""
    return country


def _joint_adjective(reader: ActorReader, form: str) -> tuple[str, str]:
    """The two countries of `Frans-Duitse` or `Zuid-Koreaans-Amerikaanse`, blank if it is no such adjective."""
    adjectives = reader.lexicon.adjectives
    for k, letter in enumerate(form):
        if letter == "-" and form[:k] in adjectives and form[k + 1 :] in adjectives:
            return adjectives[form[:k]], adjectives[form[k + 1 :]]
    return "", ""


def _has_flat(reader: ActorReader, i: int) -> bool:
    return any(reader.sentence.tokens[c].deprel == "flat" for c in reader.sentence.children[i])
