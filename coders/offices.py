"""Role noun → actor: whose minister, army or spokesman it is, by adjective, name, `van` phrase, place or date of office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders import attributes, toponyms
from coders.lexicon import Actor, fold
from coders.names import IN_OFFICE, holders
from coders.references import INTERNATIONAL, ROLES_OF_GROUPS, Reference
from coders.roles import MISSIONS, PEERS, SPOKESPERSONS, title

if TYPE_CHECKING:
    from coders.actors import ActorReader

MOUTHPIECES = frozenset(
    "woordvoerder woordvoerster zegsman zegsvrouw perschef voorman topman topvrouw vertegenwoordiger voorzitter voorzitster secretaris "
    "hoofd chef baas directeur bestuurder medewerker functionaris".split()
)
"""Titles that are nobody without the body that they speak for."""
ORGANS = frozenset(
    "bestuur congres leiding fractie kamerfractie ledenraad partijraad top afdeling achterban "
    "werkgroep studiegroep gespreksgroep kring tak jongerentak vrouwengroep partijtop hoofdbestuur partijbestuur".split()
)
"""Nouns for a part of a party, union or movement that acts in its name."""
FOLLOWERS = frozenset("aanhanger aanhangster sympathisant medestander volgeling".split())
"""Who stands behind an official without sharing in the office: citizens of the country."""
VOLUNTEERS = frozenset(["vrijwilliger"])
"""Members of a body who, of a country, are but its citizens: `vrijwilligers uit Marokko`."""
ASSAILANTS = frozenset("ontvoerder kidnapper gijzelnemer gijzelhouder kaper moordenaar belager overvaller aanvaller".split())
"""Whose `van` phrase tells whom they harm, not to whom they belong."""
EVERYDAY = frozenset("CVL LAB AGR EDU HLH REF CRM".split())
"""Roles that make nobody one of the great when he has held them: `een voormalige postbode`."""
LEADING = ("leider", "voorman", "leidster", "commandant")
"""Ends of nouns for who leads whatever party or group is his."""
REGIONS = frozenset("EUR AFR ASA MEA LAM WST".split())
"""Codes of parts of the world, which say less of whose somebody is than his country."""
NAMED_ROLES = ROLES_OF_GROUPS | {"CRM", "MIL", "BUS", "MED", "NGO"}
"""Roles of bodies whose own name tells more than the adjective before it: `het Brits-Nederlandse concern Unilever`."""


def role_phrase(reader: ActorReader, head: int, role: str, former: bool) -> list[Reference]:
    """The actors that a noun with that role stands for: what tells most of whose it is decides."""
    if len(role) > 3:  # a known group spelled as a common noun
        return [reader.reference(role, head)]
    person = attributes.apposed(reader, head)
    countries = toponyms.adjectives(reader, head) or attributes.genitive(reader, head)
    if not countries and (bare := toponyms.bare_owner(reader, head)):
        countries, person = [bare], None
    group = attributes.belongs_to(reader, head)
    harmful = title(reader.sentence.tokens[head].lemma) in ASSAILANTS
    if harmful and group is not None and (group.role not in ROLES_OF_GROUPS or group.role in EVERYDAY):
        if person is None and not countries:
            return [reader.reference(role, head, open=True)]  # `de ontvoerders van de ambassadeur`: of no country that is told
        group = None
    if former and role not in EVERYDAY:
        role = "ELI"
    if countries and role in ("REB", "SEP") and group is not None and not group.weak and not group.open:
        if group.role in ROLES_OF_GROUPS or group.code.startswith("IMG"):
            return [reader.reference(group.code, head)]  # `Franse strijders van IS`
    if group is not None and len(group.code) == 3 and countries and not REGIONS.isdisjoint(countries):
        countries = []  # `de meest Europese partij van Nederland`
    if role in ("REB", "SEP") and REGIONS.issuperset(countries):  # `Arabische milities in Darfur`
        countries = []  # where they fight tells more
    peer = reader.sentence.tokens[head].lemma.lower() in PEERS
    named = person is not None and peer  # `zijn ambtgenoot Merkel` is of another state
    if peer and not countries:
        countries = attributes.lands(reader, head)
    if not countries and not named:
        owner = attributes.possessor(reader, head)
        if owner is not None and role == "MIL" and owner.role in ROLES_OF_GROUPS:
            return [replace(reader.reference(owner.code, head), antecedent=owner.antecedent)]  # `Haftar en zijn troepen`
        own = owner is not None and role not in ("CRM", "UAF")  # `zijn ontvoerders` are not his
        countries = [owner.country] if owner is not None and own and owner.country else []
    if countries:
        return [_with_person(reader, head, country, role, person, former) for country in countries]
    if person is not None and (group is None or group.weak):
        return [_person_code(reader, head, role, person, former)]
    if group is not None and group.open and not group.weak and _speaks(reader, head, role, group):
        home = person.code(reader.date)[:3] if person is not None and person.is_person else ""
        home = "" if home in INTERNATIONAL else home
        return [reader.reference(home + group.code, head, open=not home)]  # `de leider van de oppositie`, `… Edward Heath`
    owners = (
        attributes.owners(reader, head)
        if group is not None and reader.sentence.tokens[head].has("Number=Plur")
        else [group]
        if group
        else []
    )
    merged = [(code, owner) for owner in owners if (code := _merge(reader, head, role, owner, former))]
    if merged:  # of several where the noun is plural: `de ministers van Armenië en Azerbeidzjan`
        return [replace(reader.reference(code, head), antecedent=owner.antecedent) for code, owner in merged]
    if person is None and not former:
        person = _titled(reader, head, role)
    if person is not None:
        return [_person_code(reader, head, role, person, former)]
    abroad = title(reader.sentence.tokens[head].lemma) in MISSIONS
    whose = any(reader.sentence.tokens[c].upos == "PRON" for c in reader.sentence.dependents(head, "nmod:poss"))
    place = "" if abroad or whose else toponyms.phrase_place(reader, head, owned=not harmful)  # `zijn minister` in Parijs is not French
    if place:
        return [reader.reference(place + role, head)]
    if reader.sentence.tokens[head].lemma.lower().replace("_", "") in MOUTHPIECES:
        if group is not None and not group.weak:
            return [reader.reference(group.code, head, open=group.open)]
        known = stood_for(reader, head, role)
        return [known] if known else []  # a spokesperson of nobody we know
    return [stood_for(reader, head, role) or reader.reference(role, head, open=True)]


def _titled(reader: ActorReader, head: int, role: str) -> Actor | None:
    """`minister Polak`: the one person of that last name who holds such an office at the date."""
    tokens = reader.sentence.tokens
    for c in reader.sentence.children[head]:
        if tokens[c].deprel not in ("appos", "flat") or tokens[c].upos != "PROPN" or c < head or c in reader.mentions:
            continue
        names = [t.form for t in tokens[c : c + 6]]
        while len(names) > 1 and names[0].endswith("."):  # `de minister van Justitie, mr. C. Polak`
            names.pop(0)
        for n in range(len(names), 0, -1):
            if c + n < len(tokens) and tokens[c + n].upos == "PROPN" and tokens[c + n].deprel == "flat" and n < len(names):
                continue  # `burgemeester Harald Bergmann` is no king Harald
            found = holders(reader.lexicon, tokens[head].form, tuple(fold(w) for w in names[:n]), role, reader.date)
            if len({actor.code(reader.date) for actor in found}) == 1:
                return found[0]
    return None


def stood_for(reader: ActorReader, head: int, role: str) -> Reference | None:
    """`de premier`, whose country and name the article gave before."""
    if reader.memory is None or not any(
        reader.sentence.tokens[c].lower in ("de", "het", "deze", "die") for c in reader.sentence.children[head]
    ):
        return None
    known = reader.memory.roles.get(reader.sentence.tokens[head].lemma.lower())
    return replace(reader.reference(known[0], head), antecedent=known[1]) if known and known[0].endswith(role) else None


def _with_person(reader: ActorReader, head: int, country: str, role: str, person: Actor | None, former: bool) -> Reference:
    if person is not None and not former:
        code = person.code(reader.date)
        word = title(reader.sentence.tokens[head].lemma)
        in_office = role == "GOV" and word not in SPOKESPERSONS and not word.endswith(LEADING)  # `de Schotse premier Nicola Sturgeon`
        if code.startswith(country) and code[3:6] not in ("", "ELI", *(("PTY", "LEG", "OPP") if in_office else ())):
            return reader.reference(code, head)
        if not person.is_person and len(code) > 3 and role in NAMED_ROLES:
            return reader.reference(code, head)
        leads = title(reader.sentence.tokens[head].lemma).endswith(LEADING) and person.kind != IN_OFFICE
        if leads and len(code) > 3 and any(term.holds(reader.date) for term in person.terms or ()):
            return reader.reference(code, head)  # `de Albanese leider Xhaferi`, who leads a party in Macedonia
    return reader.reference(country + role, head)


def _person_code(reader: ActorReader, head: int, role: str, person: Actor, former: bool) -> Reference:
    code = person.code(reader.date)
    if not person.is_person and role == "MED" and code[3:6] != "MED":  # `het persbureau PTI` is no party of that name
        return reader.reference(role, head, open=True)
    if not person.is_person:
        return reader.reference(code, head)
    office = role == "GOV" and title(reader.sentence.tokens[head].lemma) not in SPOKESPERSONS  # the text says minister, president …
    if not former and code[:3] not in INTERNATIONAL and (office or person.holds(reader.date, role)):
        return reader.reference(code[:3] + role, head)
    if former and code[:3] not in INTERNATIONAL:
        return reader.reference(code[:3] + "ELI", head)
    if code[3:] == "ELI" and role not in ("ELI", "CVL"):
        return reader.reference(code[:3] + role, head)
    return reader.reference(code, head)


def _merge(reader: ActorReader, head: int, role: str, group: Reference, former: bool) -> str:
    """Role noun + the actor it belongs to → one code."""
    code = group.code
    if group.open:
        return ""
    if code[:3] in INTERNATIONAL or len(code) > 6:
        return code
    if role == "LAB" and group.role == "GOV" and title(reader.sentence.tokens[group.head].lemma) in MISSIONS:
        return code  # `het personeel van de Iraanse ambassade`
    if len(code) == 3 or role == "LAB":
        return code[:3] + role
    if former:
        return code[:3] + role
    if _speaks(reader, head, role, group) or code[3:6] in ROLES_OF_GROUPS:
        return code
    return code[:3] + role


def _speaks(reader: ActorReader, head: int, role: str, group: Reference) -> bool:
    """Does the noun take the role of the group? A `raadslid van de gemeente` is no part of the town's government."""
    lemma = title(reader.sentence.tokens[head].lemma)
    return lemma in SPOKESPERSONS and not (lemma == "lid" and role == "LEG" and group.role == "GOV")


def spoken_for(reader: ActorReader, head: int, group: Reference) -> Reference:
    """`vertegenwoordigers van Frankrijk`, `een aanhanger van de president`: who speaks for a group, or stands behind it."""
    if reader.sentence.tokens[head].lemma.lower() in FOLLOWERS and group.country and group.role in ("GOV", "LEG", "ELI", "JUD"):
        return reader.reference(group.country + "CVL", head)
    member = "CVL" if reader.sentence.tokens[head].lemma.lower() in VOLUNTEERS else "GOV"
    office = member if len(group.code) == 3 and not group.open and group.code not in INTERNATIONAL else ""
    return reader.reference(group.code + office, head, open=group.open)
