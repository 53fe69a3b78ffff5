"""Names that no dictionary has, by the body that the sentence ties them to: `Tolman (CHU)`, `Jansen van Amnesty International`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders import attributes, toponyms
from coders.adpositions import preposition

if TYPE_CHECKING:
    from coders.actors import ActorReader
    from coders.references import Reference

ADDRESSES = frozenset("heer mevrouw mej. mevr. juffrouw meneer".split())
"""Nouns of address, which a last name follows."""
PRIVATE = frozenset("CVL CRM EDU HLH BUS AGR MED".split())
"""Occupations: where the phrase does not tell whose, they make nobody a political actor."""
OFFICES = frozenset(["GOV", "LEG"])
"""What somebody is before he is of a party."""
MEMBERSHIPS = frozenset(["GOV", "LEG", "PTY", "LAB"])
"""Bodies whose people speak for them also where the phrase does not tell of what country they are."""


def described(reader: ActorReader, head: int) -> list[Reference]:
    """The actor that a person's name stands for, by the party in brackets behind it or the body after `van`."""
    tokens, children = reader.sentence.tokens, reader.sentence.children
    token = tokens[head]
    addressed = token.lemma.lower() in ADDRESSES
    if not addressed and (token.upos != "PROPN" or not token.form[:1].isupper()):
        return []
    if not addressed and any(tokens[c].deprel in ("det", "amod", "case") and tokens[c].lower in ARTICLES for c in children[head]):
        return []  # `het Handvest van de VN` is nobody's name
    name = [head, *(c for c in children[head] if c > head and tokens[c].upos == "PROPN" and tokens[c].deprel in ("flat", "appos"))]
    last = max([*name, *(g for part in name for g in children[part] if tokens[g].deprel == "flat")])
    for c in (c for part in name for c in children[part] if c > last):
        bracketed = _bracketed(reader, c, last)
        found = bracketed or _member(reader, c)
        if found:
            words = reader.sentence.words(range(head, last + 1))
            found = [replace(ref, head=head, first=head, last=last, name=words) for ref in found]
            office = reader.role(head)[0]  # `Kamerlid Roethof (PvdA)` is of the house, whatever his party
            return [replace(ref, code=ref.country + office) if bracketed and office in OFFICES else ref for ref in found]
    return []


REVOLTING = frozenset(["opstandig", "rebels", "muitend", "muiten"])
"""Adjectives that make rebels of people and soldiers."""


MARCHING = frozenset(["betogende", "demonstrerende", "protesterende", "actievoerende"])
"""Participles that make protesters of people."""


def in_revolt(reader: ActorReader, head: int, found: list[Reference]) -> list[Reference]:
    """`de opstandige Koerden in Irak`, `muitende soldaten`: people and soldiers that rise are rebels, of the place that is told; people
    who march are protesters."""
    tokens = reader.sentence.tokens
    if found and any(tokens[c].lower in MARCHING for c in reader.sentence.children[head]):
        return [replace(ref, code=ref.code[:-3] + "OPP", anonymous=False) if ref.role == "CVL" and not ref.weak else ref for ref in found]
    if not any(tokens[c].deprel == "amod" and tokens[c].lemma.lower() in REVOLTING for c in reader.sentence.children[head]):
        return found
    home = toponyms.phrase_place(reader, head)
    rebels = []
    for ref in found:
        country = (ref.code[:3] if len(ref.code) == 6 else "") or home
        rises = ref.code[-3:] in ("CVL", "MIL") and not ref.weak
        rebels.append(replace(ref, code=country + "REB", open=not country, anonymous=False) if rises else ref)
    return rebels


CRIMES = frozenset("ontvoeren kidnappen kapen gijzelen overvallen beroven afpersen".split())
"""What makes criminals of whoever does it."""
TRYING = frozenset("proberen pogen trachten willen".split())


def in_crime(reader: ActorReader, head: int, found: list[Reference]) -> list[Reference]:
    """`mannen die de diplomaat probeerden te ontvoeren`: people of whom nothing is told but their crime."""
    if not any(ref.anonymous and ref.role == "CVL" for ref in found):
        return found
    tokens, sentence = reader.sentence.tokens, reader.sentence
    for verb in sentence.dependents(head, "acl:relcl"):
        passive = any(tokens[c].deprel in ("aux:pass", "nsubj:pass") for c in sentence.children[verb])
        done = [verb, *(sentence.dependents(verb, "xcomp") if tokens[verb].lemma in TRYING else ())]
        if not passive and any(tokens[i].lemma.replace("_", "") in CRIMES for i in done):
            return [replace(ref, code=ref.code[:-3] + "CRM") if ref.role == "CVL" else ref for ref in found]
    return found


MEMBER_STATES = frozenset(["lidstaat", "lidland"])
STATES = MEMBER_STATES | {"land", "staat"}
UNION, EUROPE = "IGOEUREEC", "EUR"


def member_states(reader: ActorReader, head: int) -> list[Reference]:
    """`de lidstaten van de NAVO`, `de landen van de EU`, `de lidstaten` where the sentence names their union: the body that they make;
    Europe where that is the Union itself, which they face."""
    token = reader.sentence.tokens[head]
    if token.lemma.lower() not in STATES or not token.has("Number=Plur"):
        return []
    if toponyms.adjectives(reader, head) or reader.sentence.dependents(head, "nummod"):  # `twee lidstaten` are not all of them
        return []
    bodies = [ref for ref in attributes.owners(reader, head) if ref.code[:3] == "IGO"]
    if bodies:
        return [reader.reference(bodies[0].code, head)]
    if token.lemma.lower() not in MEMBER_STATES:
        return []
    named = {actor.code(reader.date) for i, (_, _, actor) in reader.mentions.items() if i != head}
    faced = UNION in named or bool(reader.sentence.with_form("brussel"))  # `de lidstaten moeten meer betalen, vindt Brussel`
    return [reader.reference(EUROPE, head)] if faced else []


LED = frozenset("coalitie alliantie blok verbond troepenmacht strijdmacht vredesmacht interventiemacht legermacht".split())
"""Forces of several states, which act for the one that leads them."""


def led(reader: ActorReader, head: int) -> list[Reference]:
    """`de door Saudi-Arabië geleide coalitie`, `de coalitie onder leiding van Frankrijk`: whoever leads it."""
    tokens, children = reader.sentence.tokens, reader.sentence.children
    if tokens[head].lemma.split("_")[-1] not in LED:
        return []
    for c in children[head]:
        if tokens[c].lemma in ("leiden", "aanvoeren") and tokens[c].deprel in ("acl", "amod"):
            leaders = [d for d in children[c] if preposition(reader.sentence, d) == "door"]
        else:
            below = [*children[c], *(g for k in children[c] for g in children[k])]
            leaders = [c] if any(tokens[k].lower == "leiding" for k in below) else []
        found = [ref for i in leaders for ref in reader.actors(i) if ref.country and not ref.weak]
        if found:
            return [replace(ref, head=head, place=False) for ref in found]
    return []


ARTICLES = frozenset("de het een dit dat deze die".split())


def _solid(found: list[Reference]) -> list[Reference]:
    return [ref for ref in found if not ref.weak and not ref.anonymous and ref.role and not (ref.open and ref.code in PRIVATE)]


def _bracketed(reader: ActorReader, c: int, last: int) -> list[Reference]:
    """`Tolman (CHU)`: the party in brackets right behind a name that ends at `last`."""
    mention = reader.mentions.get(c)
    if mention is None or mention[2].kind != "parties" or mention[0] != last + 2 or reader.sentence.tokens[last + 1].form not in ("(", "["):
        return []
    return _solid(reader.actors(c))


def _member(reader: ActorReader, c: int) -> list[Reference]:
    """`Jansen van Amnesty International`, `de heer Pieters van het NVV`, `mevrouw De Wit van het ministerie`."""
    token = reader.sentence.tokens[c]
    if token.deprel != "nmod" or preposition(reader.sentence, c) not in ("van", "namens"):
        return []
    return [ref for ref in _solid(reader.actors(c)) if not ref.open or ref.code in MEMBERSHIPS]


HOLDING = frozenset({"GOV", "LEG", "PTY", "JUD", "MIL", "SPY", "OPP"})


def introduced(reader: ActorReader, head: int) -> list[Reference]:
    """`de man achter het plan, minister Reynders, trok naar Parijs`: whoever is described first and named between commas."""
    sentence, tokens = reader.sentence, reader.sentence.tokens
    if (
        tokens[head].upos != "NOUN"
        or not tokens[head].has("Number=Sing")
        or tokens[head].deprel not in ("nsubj", "nsubj:pass", "obl:agent")
    ):
        return []
    for c in sentence.dependents(head, "appos"):
        words = [i for i in sentence.subtree(c) if tokens[i].upos != "PUNCT" or tokens[i].form in "()"]
        set_off = c > head and all(tokens[i].form == "," for i in (min(words) - 1, min(max(words) + 1, len(tokens) - 1)))
        if set_off and tokens[c].upos in ("NOUN", "PROPN") and tokens[c].lower not in ARTICLES:
            found = [ref for ref in reader.actors(c) if ref.role in HOLDING and not ref.weak and not ref.place]
            if len({ref.code for ref in found}) == 1:
                return found[:1]
    return []
