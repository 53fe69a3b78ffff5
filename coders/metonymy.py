"""What a phrase only hints at: weapons stand for an army, a thing for whose it is, a place for its country, Brussels for the Union."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from coders import attributes, quantifiers, toponyms
from coders.adpositions import preposition
from coders.lexicon import fold
from coders.references import Reference
from coders.roles import BODIES, SPOKESPERSONS, title
from coders.sentence import NOMINAL

if TYPE_CHECKING:
    from coders.actors import ActorReader

COUNTRY_NOUNS = frozenset(
    "land staat lidstaat lidland natie republiek koninkrijk diplomatie delegatie zijde kant eiland grondgebied".split()
)
"""Nouns that add nothing to the country of their adjective: `de Palestijnse staat`, `de Russische zijde`."""
HARDWARE = frozenset(
    "raket kruisraket drone tank granaat colonne pantserwagen pantservoertuig helikopter gevechtstoestel toestel vliegtuig f-16 "
    "f-35".split()
)
"""What acts in a war in place of the army that sent it: `Russische raketten troffen …`."""
RAIDS = frozenset("luchtaanval raketaanval droneaanval bombardement luchtbombardement beschieting".split())
"""What acts in a war in place of the state that ordered it."""
TREATIES = frozenset("verdrag protocol conventie vrede top conferentie akkoord overeenkomst statuut slotakte".split())
"""What is called by the town where it was made: `het verdrag van Kyoto` is no Japanese one."""
DECLARATIONS = frozenset(["verklaring", "slotverklaring"])
KINDS_OF_PEOPLE = frozenset("land staat bedrijf onderneming bank instelling organisatie groep persoon mens burger partij".split())
"""Nouns for whoever does something, where no article or number picks them out."""
MANNERS = frozenset(["manier", "wijze"])
REALMS = frozenset(["land", "volk", "natie"])
OWNERS = ("politie", "leger", "regering", "regerings", "rebellen", "parlement", "gerecht", "militair")
"""First parts of compounds that tell whose a thing is."""
CHOSEN = ("verkiezing", "zetel")
"""Ends of compounds for how a body comes to be, which nobody in it owns: `de parlementsverkiezingen`."""
UNION_TOPICS = re.compile(
    r"^(europ|eu-|eurocom|eurozone|euroland|lidsta|brexit|inbreuk|mededing|begrotings|migratie|heffing|invoer|toetreding|richtlijn|"
    r"rechtsstaat|handels|visserij|sanctie)"
    r"|techreus|kartel|machtsmisbruik|beboet|staatssteun",
    re.IGNORECASE,
)
"""Words beside which `Brussel` plainly stands for the Union."""
MEMBERS = frozenset("AUT BGR HRV CYP CZE DNK EST FIN GRC HUN IRL ITA LVA LTU MLT POL PRT ROM SVK SVN ESP SWE".split())
"""States of the Union that have little to do with Belgium alone."""
COURTS = re.compile("uitlever|aanhoud|arrest|verdacht|terreur|aanslag|justitie|gerecht", re.IGNORECASE)
BELGIAN_PARTNERS = frozenset(["BEL", "NLD", "LUX", "COD", "RWA", "BDI"])
"""Capitals of these beside `Brussel` leave open whether Belgium is meant."""


def hinted(reader: ActorReader, head: int) -> list[Reference]:
    """What a phrase hints at: its adjective (`het Franse voorstel`), genitive, `van` phrase or a place that it names."""
    tokens = reader.sentence.tokens
    token = tokens[head]
    if token.upos not in NOMINAL:
        return []
    apposed = attributes.apposed(reader, head)
    lemma = token.lemma.lower().split("_")[-1]
    if apposed is not None and (not apposed.is_person or quantifiers.is_person(reader, head, lemma)):
        return [reader.reference(apposed.code(reader.date), head)]
    if quantifiers.is_person(reader, head, lemma):
        country = next(iter(toponyms.adjectives(reader, head)), "") or toponyms.phrase_place(reader, head)
        return [replace(reader.reference(country + "CVL", head), weak=True, open=not country, anonymous=True)]
    countries = toponyms.adjectives(reader, head) or attributes.genitive(reader, head)
    if apposed is not None and apposed.code(reader.date)[:3] in countries:  # `zijn Wit-Russische bondgenoot Loekasjenko`
        return [reader.reference(apposed.code(reader.date), head)]
    if not countries and is_weapon(reader, head) and (own := attributes.possessor(reader, head)) and own.country:
        countries = [own.country]  # `zegt dat zijn vliegtuigen Libische tanks hebben beschoten`
    if countries and is_weapon(reader, head):
        return [reader.reference(country + force(reader, head), head) for country in countries]
    if countries:
        solid = lemma in COUNTRY_NOUNS
        return [reader.reference(country, head, weak=not solid, place=lemma == "hoofdstad") for country in countries]
    if apposed is not None and token.upos == "NOUN" and not (apposed.is_person and title(token.lemma) in BODIES):
        return [reader.reference(apposed.code(reader.date), head)]
    if lemma == "provincie" and token.upos == "NOUN" and _deals(reader, head):
        country = toponyms.phrase_place(reader, head)
        if country in HOME:
            return [reader.reference(country + "GOV", head, open=not country)]
    if not reader.hints:
        return []
    flag = _flag(reader, head)
    if flag:
        return [reader.reference(flag, head, weak=True)]
    owner = _modifier_role(reader, head)
    if owner:
        whose = [ref for ref in attributes.owners(reader, head) if not ref.weak and len(ref.code) > 3]
        if whose:  # `politieposten van Hamas`
            return [replace(ref, weak=True) for ref in whose]
        country = toponyms.phrase_place(reader, head)
        return [reader.reference(country + owner, head, weak=True, open=not country)]
    place = reader.place_country(head)
    if place and not names_a_treaty(reader, head) and not _declared_in(reader, head):
        return [reader.reference(place, head, weak=True, place=True)]
    for c in reader.sentence.children[head]:
        if tokens[c].deprel.split(":")[0] in ("nmod", "obl") and preposition(reader.sentence, c) == "van":
            inner = reader.actors(c)
            if inner:
                return [replace(ref, weak=True) for ref in inner]
        if tokens[c].deprel in ("nmod:poss", "acl:relcl"):
            clausal = tokens[c].deprel == "acl:relcl"  # `landen die Rusland steunen` act themselves
            inner = reader.actors(c) if not clausal else _doers(reader, c) if lemma not in KINDS_OF_PEOPLE else []
            if inner and lemma in REALMS and tokens[c].deprel == "nmod:poss":  # `zijn land`
                return [reader.reference(ref.country, head) for ref in inner if ref.country]
            if inner:
                return [replace(ref, weak=True) for ref in inner]
    if (
        token.upos == "NOUN" and lemma not in TREATIES | DECLARATIONS and title(token.lemma) not in SPOKESPERSONS
    ):  # `een theaterdirecteur in Bazel`
        below = toponyms.place_below(reader, head)
        if below:
            return [reader.reference(below, head, weak=True, place=True)]
    return []


HOME = frozenset({"", "NLD", "BEL"})
DEALING = ("aan", "bij", "met", "tegen", "door")


def _deals(reader: ActorReader, head: int) -> bool:
    """`de provincie trekt geld uit`, `een klacht bij de provincie Zeeland`: where a province acts or is dealt with, its government does."""
    sentence = reader.sentence
    leading = preposition(sentence, head)
    singled = sentence.tokens[head].has("Number=Sing") and any(sentence.tokens[c].lower == "de" for c in sentence.children[head])
    above = sentence.tokens[head].head
    if leading == "van":  # `een woordvoerder van de provincie`
        return singled and above >= 0 and title(sentence.tokens[above].lemma) in SPOKESPERSONS
    return singled and (leading in DEALING if leading else sentence.tokens[head].deprel in ("nsubj", "iobj"))


def _flag(reader: ActorReader, head: int) -> str:
    """`een schip onder Portugese vlag`, `een onder Portugese vlag varend schip`: a ship is of the country whose flag it flies."""
    tokens, children = reader.sentence.tokens, reader.sentence.children
    sailing = [d for c in children[head] if tokens[c].lemma == "varen" for d in children[c]]
    behind = [t.i for t in tokens[head + 2 : head + 5] if tokens[head + 1].lower == "onder"]  # where the parser gave it to the verb
    flags = [c for c in (*children[head], *sailing, *behind) if tokens[c].lemma == "vlag" and preposition(reader.sentence, c) == "onder"]
    return next((country for c in flags for country in toponyms.adjectives(reader, c)), "")


PARTIES = ("met", "tussen")
"""Prepositions of those who made a treaty."""


def names_a_treaty(reader: ActorReader, place: int) -> bool:
    """`de akkoorden van Oslo`: the town where it was made, unless it is told with or between whom (`een akkoord van Moskou met Kiev`)."""
    sentence = reader.sentence
    noun = sentence.tokens[place].head
    if noun < 0 or sentence.tokens[noun].lemma.lower().split("_")[-1] not in TREATIES or preposition(sentence, place) != "van":
        return False
    behind = place + 1 < len(sentence.tokens) and sentence.tokens[place + 1].lower in PARTIES
    return not behind and not any(preposition(sentence, c) in PARTIES for c in sentence.children[noun])


def _declared_in(reader: ActorReader, place: int) -> bool:
    """`de verklaring van New York`: a town that is no capital declares nothing, but names what others declared in it."""
    noun = reader.sentence.tokens[place].head
    return noun >= 0 and reader.sentence.tokens[noun].lemma in DECLARATIONS and preposition(reader.sentence, place) == "van"


def _doers(reader: ActorReader, verb: int) -> list[Reference]:
    """Who acts in a relative clause: `de maatregelen die de Franse regering genomen heeft`; who only talks of the thing (`waarvan`) has
    no part in it."""
    manner = reader.sentence.tokens[reader.sentence.tokens[verb].head].lemma in MANNERS  # `de manier waarop Moskou praat` is Moscow's
    if any(reader.sentence.tokens[c].lower == "dat" and reader.sentence.tokens[c].upos == "SCONJ" for c in reader.sentence.children[verb]):
        return []  # `garanties van de lidstaten dat België niet betaalt`: what is guaranteed, not who they are
    if not manner and any(reader.sentence.tokens[c].lower.startswith("waar") for c in reader.sentence.children[verb]):
        return []
    for c in reader.sentence.children[verb]:
        if reader.sentence.tokens[c].deprel in ("nsubj", "obj", "obl:agent") and reader.sentence.tokens[c].upos in ("NOUN", "PROPN"):
            found = [ref for ref in reader.actors(c) if not ref.weak]
            if found:
                return found
    return []


def _modifier_role(reader: ActorReader, head: int) -> str:
    """`politiewagens`, `legerbasis`, `regeringsgebouw`: the role noun that a closed compound begins with."""
    lemma = fold(reader.sentence.tokens[head].lemma).lower()
    if lemma.endswith(CHOSEN):
        return ""
    first = lemma.split("_", 1)[0] if "_" in lemma else ""
    if not first:
        word = fold(reader.sentence.tokens[head].form).lower()
        first = next((owner for owner in OWNERS if word.startswith(owner) and len(word) > len(owner) + 3), "")
    return reader.lexicon.roles.get(first, "") if first in OWNERS else ""


def is_weapon(reader: ActorReader, head: int) -> bool:
    """`Russische raketten troffen …`, `een Russische luchtaanval doodde …`: a subject that stands for those who fight with it."""
    return reader.sentence.tokens[head].deprel == "nsubj" and bool(_kinds(reader, head) & (HARDWARE | RAIDS))


def force(reader: ActorReader, head: int) -> str:
    """The role that arms lend whose they are: the army sent them, where a strike is the state's."""
    return "MIL" if _kinds(reader, head) & HARDWARE else ""


def _kinds(reader: ActorReader, head: int) -> set[str]:
    token = reader.sentence.tokens[head]
    return {token.lemma.lower().split("_")[-1], fold(token.form).lower().removesuffix("'s")}


def is_union(reader: ActorReader, head: int) -> bool:
    """`Brussel` that deals with states or firms as the Union does: no place, and Union matters or a foreign capital beside it."""
    token = reader.sentence.tokens[head]
    if preposition(reader.sentence, head) not in ("", "met", "tegen", "door", "aan", "tussen", "van", "jegens") or token.deprel == "flat":
        return False
    if any(actor.code(reader.date) == "IGOEUREEC" for _, _, actor in reader.mentions.values()):
        return token.deprel != "nmod"
    members = [head, token.head, *reader.sentence.children[head], *reader.sentence.children[token.head]]
    joined = [i for i in members if i != head and (token.deprel == "conj" or reader.sentence.tokens[i].deprel == "conj")]
    partners = {reader.mentions[i][2].code(reader.date) for i in joined if i in reader.mentions and reader.mentions[i][2].is_country}
    if partners:
        return not partners & BELGIAN_PARTNERS
    firms = [actor.code(reader.date) for _, _, actor in reader.mentions.values() if actor.kind == "companies"]
    if token.deprel in ("nsubj", "obl:agent") and firms and not any(code.startswith("BEL") for code in firms):
        return True  # `Brussel eist dat Apple belasting betaalt`
    if token.deprel != "nmod" and any(UNION_TOPICS.search(t.form) for t in reader.sentence.tokens):
        return True
    return _among_members(reader, head)


def _among_members(reader: ActorReader, head: int) -> bool:
    """`de Poolse premier noemt de plannen van Brussel onaanvaardbaar`: a member state deals with the Union, unless the courts do."""
    above = reader.sentence.tokens[head].head
    if above >= 0 and reader.role(above)[0]:
        return False  # `de burgemeester van Brussel`
    named = {actor.code(reader.date)[:3] for first, _, actor in reader.mentions.values() if first != head}
    named |= {toponyms.adjective(reader, t.i) for t in reader.sentence.tokens}
    return bool(named & MEMBERS) and "BEL" not in named and not any(COURTS.search(t.form) for t in reader.sentence.tokens)
