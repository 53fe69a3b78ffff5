"""Compounds that hold a name: `VN-gezant`, `PVV-leider`, `kabinet-Rutte`, `Sinn Féin-leider`, `Talibanbewind`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from coders import metonymy, persons, roles, toponyms
from coders.lexicon import Actor, fold
from coders.names import MINISTRIES
from coders.references import DOMESTIC, INTERNATIONAL, Reference
from coders.roles import SPOKESPERSONS

if TYPE_CHECKING:
    from coders.actors import ActorReader

ENVOYS = ("-ambassadeur", "-ambassadrice", "-vertegenwoordiger")
"""Whom a state sends to a body of many; a `VN-gezant` is sent by the body."""
MEMBER_STATES = frozenset("land lidstaat lidland staat partner bondgenoot leider top orgaan".split())
PARTS_OF_MANY = ("landen", "staten", "partners", "bondgenoten", "leiders", "top", "orgaan")
"""How words end for the members and bodies by which a body of many states acts."""
ONE_OF_THEM = frozenset("land lidstaat lidland staat partner bondgenoot".split())
"""What a single state is to the body that it belongs to, and is not that body."""
ABBREVIATED = re.compile(r"^([A-Z][A-Za-z]*[A-Z])([A-Z]?[a-z]{3,})$")
"""`PvdAKamerlid`: an abbreviation and a noun run together."""
LEADERSHIPS = frozenset(["top", "kern", "kopstuk", "achterban", "hoofdkwartier"])
"""Nouns for those who lead a group or follow it: `de CD&V-top`; the `NAVO-top` is where states meet."""
HEADS = ("chef", "topman", "topvrouw", "gezant", "gezante", "rapporteur", "coördinator", "coordinator", "commissaris", "baas")
"""How words for who leads or speaks for part of a body end: `VN-mensenrechtenchef`, `EU-klimaatgezant`."""
SOVIET = ("Sovjet", "Sowjet")
"""The one adjective of a state that makes compounds."""
INQUIRY = "commissie"
"""What governments have look into things, by the name of its chairman: `de commissie-Remkes`."""
MEMBERSHIPS = frozenset("lidmaatschap toetreding kandidatuur ambitie ambities droom zetel aanvraag".split())
"""What a state has, or wants, of a body: `het Zweedse NAVO-lidmaatschap` is Sweden's."""


def compound(reader: ActorReader, head: int) -> list[Reference]:
    """`VN-gezant`, `Navo-topman`, `PVV-leider`, `kabinet-Rutte`, `regering-De Wever`, `IS-strijders`."""
    token = reader.sentence.tokens[head]
    form = token.form
    party = reader.name_of(persons.party_of(token))
    if party is not None and party.code(reader.date)[3:6] == "PTY":
        return [reader.reference(party.code(reader.date), head)]
    if "-" not in form.strip("-"):
        if token.lower == INQUIRY and _is_called_after(reader, head):
            return [reader.reference("GOV", head, open=True)]
        return _split_compound(reader, head) or _unhyphened(reader, head) or _closed_compound(reader, head)
    left, right = _parts(reader, form)
    if left.lower() in ("oud", "ex"):
        return []
    owner = _long_name(reader, head, left) or reader.name_of(left) or reader.name_of(left.capitalize()) if left[:1].isupper() else None
    role, former = reader.role(head)
    right_role = role or _role_of_last(reader, right)
    if owner is not None and _is_one_member(reader, head, owner):
        return [ref for c in reader.sentence.dependents(head, "appos", "flat") if c in reader.mentions for ref in reader.actors(c)]
    if owner is not None and right in MEMBERSHIPS and (states := toponyms.adjectives(reader, head)):
        return [reader.reference(state, head, weak=True) for state in states]
    if owner is not None and right.lower() in LEADERSHIPS and _is_group(owner.code(reader.date)):
        return [reader.reference(owner.code(reader.date), head)]
    firm = owner is not None and (owner.code(reader.date) == "MNC" or owner.code(reader.date)[3:6] == "BUS")
    branch = reader.name_of(right) if firm else None
    if branch is not None and branch.is_country:  # `Shell-Nederland`
        return [reader.reference(branch.code(reader.date) + "BUS", head)]
    if owner is not None and (right_role or token.upos == "NOUN"):
        return [_owned(reader, head, owner, right_role, former)]
    country = reader.lexicon.adjectives.get(fold(left), "")
    if country and right_role and token.upos == "NOUN":  # `de Sovjet-ambassade`
        return [reader.reference(country + right_role, head)]
    if left.lower() == INQUIRY and right[:1].isupper():
        return [reader.reference("GOV", head, open=True)]
    left_role = roles.role_of_word(reader, fold(left).lower(), fold(left).lower())
    if left_role and right[:1].isupper():
        person, last = _name_ending(reader, head, right, left_role)
        if person is not None:
            return [reader.reference((person.country or person.code(reader.date)[:3]) + left_role, head, last)]
    return []


def _is_called_after(reader: ActorReader, head: int) -> bool:
    """`de commissie Van Dam`: a committee named after whoever leads it."""
    tokens = reader.sentence.tokens
    name = tokens[head + 1] if head + 2 < len(tokens) else None
    return name is not None and name.form in ("Van", "De") and name.upos == "PROPN" and name.head == head


def _is_group(code: str) -> bool:
    """Is it a party, a union, a movement with arms: no state, and no body of states?"""
    return code[3:6] in ("PTY", "LAB", "REB", "OPP", "SEP") or code.startswith("IMG")


def _parts(reader: ActorReader, form: str) -> tuple[str, str]:
    """The name and the rest: `N-VA` and `voorzitter`, `GroenLinks-PvdA` and `leider`, else what stands before the first hyphen."""
    left, right = form.split("-", 1)
    if "-" in right and reader.name_of(left) is None:
        whole, last = form.rsplit("-", 1)
        if reader.name_of(whole) is not None:
            return whole, last
    if "-" in right and reader.name_of(left) is not None and reader.name_of(right.rsplit("-", 1)[0]) is not None:
        return left, right.rsplit("-", 1)[1]  # parties that go together
    return left, right


def _last_noun(reader: ActorReader, head: int) -> str:
    return reader.sentence.tokens[head].lemma.lower().split("_")[-1].split("-")[-1]


def _is_one_member(reader: ActorReader, head: int, owner: Actor) -> bool:
    """`NAVO-bondgenoot Turkije`, `het EU-land`: one state of a body, which acts for itself; nobody is told where its name is not."""
    token = reader.sentence.tokens[head]
    return owner.code(reader.date)[:3] in INTERNATIONAL and token.has("Number=Sing") and _last_noun(reader, head) in ONE_OF_THEM


def _split_compound(reader: ActorReader, head: int) -> list[Reference]:
    """`Sinn Féin-leider Gerry Adams`: a compound that the parser hung on the first word of its first part."""
    for c in reader.sentence.dependents(head, "flat"):
        left, _, right = reader.sentence.tokens[c].form.partition("-")
        owner = _long_name(reader, c, left) if right else None
        role = _role_of_last(reader, right)
        if owner is not None and owner.name.split()[0] == reader.sentence.tokens[head].form and role:
            return [replace(_owned(reader, c, owner, role, False), head=head, first=head)]
    return []


def _unhyphened(reader: ActorReader, head: int) -> list[Reference]:
    """`NKVvoorzitter`, `PvdAfractie`: an abbreviation and a role noun whose hyphen a line's end has swallowed."""
    found = ABBREVIATED.match(reader.sentence.tokens[head].form)
    owner = reader.name_of(found[1]) if found else None
    if found is None or owner is None:
        return []
    if owner.code(reader.date)[:3] in INTERNATIONAL and found[2].endswith(PARTS_OF_MANY):  # `EEGlanden`, `VNorgaan`
        return [reader.reference(owner.code(reader.date), head)]
    role = _role_of_last(reader, found[2])
    return [_owned(reader, head, owner, role, False)] if role else []


def _closed_compound(reader: ActorReader, head: int) -> list[Reference]:
    """`Talibanbewind`, `Assadregime`: a name and a role noun written as one."""
    form = reader.sentence.tokens[head].form
    if not form[:1].isupper() or len(form) < 9:
        return []
    if form.startswith(SOVIET):  # `Sovjetambassade`, `Sowjetregering`
        last = _role_of_last(reader, form[6:])
        return [reader.reference(reader.lexicon.adjectives["Sovjet"] + last, head)] if last else []
    for k in range(4, len(form) - 3):
        role = reader.lexicon.roles.get(form[k:].lower())
        owner = reader.name_of(form[:k]) if role and form[:k] not in MINISTRIES else None  # `de Franse Defensieminister` is a minister
        if owner is not None and role:
            code = owner.code(reader.date)
            if code in DOMESTIC:  # `Toearegrebellen`: the people have no state
                return [reader.reference(role, head, open=True)]
            return [reader.reference(code[:3] + role if owner.is_person or len(code) == 3 else code, head)]
    return []


def _owned(reader: ActorReader, head: int, owner: Actor, role: str, former: bool) -> Reference:
    code = owner.code(reader.date)
    last = _last_noun(reader, head)
    if not role and metonymy.is_weapon(reader, head):
        return reader.reference(code + metonymy.force(reader, head) if len(code) == 3 else code, head)
    if former and code[:3] not in INTERNATIONAL:
        return reader.reference(code[:3] + "ELI", head)
    if code[:3] in INTERNATIONAL and reader.sentence.tokens[head].lower.endswith(ENVOYS):
        countries = toponyms.adjectives(reader, head)
        if countries:  # `de Russische VN-ambassadeur`
            return reader.reference(countries[0] + "GOV", head)
    if code[3:6] == "PTY" and role in ("LEG", "GOV", "JUD"):  # `VVD-Kamerlid`, but `PVV-leider`
        right = fold(reader.sentence.tokens[head].form.rsplit("-", 1)[-1]).lower()
        if right not in SPOKESPERSONS:
            return reader.reference(code[:3] + role, head)
    if code in DOMESTIC or code[3:6] == "CVL":  # `Masalit-burgers`, `Dogon-militie`: the people lend at most their country
        country = code[:3] if len(code) > 3 else toponyms.phrase_place(reader, head)
        return reader.reference(country + (role or "CVL"), head, open=not country, weak=not role)
    if len(code) == 3 and code not in INTERNATIONAL:
        return reader.reference(code + role, head) if role else reader.reference(code, head, weak=True)
    if code[:3] in INTERNATIONAL and last in MEMBER_STATES:
        return reader.reference(code, head)  # `EU-landen`, `NAVO-lidstaten`
    return reader.reference(code, head) if role else reader.reference(code, head, weak=True)


def _role_of_last(reader: ActorReader, right: str) -> str:
    """The role of the noun that ends a compound with a hyphen."""
    word = fold(right).lower()
    return roles.role_of_word(reader, word, word) or ("GOV" if word in SPOKESPERSONS or word.endswith(HEADS) else "")


def _long_name(reader: ActorReader, head: int, left: str) -> Actor | None:
    """The name of several words that ends in the first part of a compound: `Al Jazeera-journalist`, `Sinn Féin-leider`."""
    for first in range(max(0, head - 3), head):
        words = (*(fold(t.form) for t in reader.sentence.tokens[first:head]), fold(left))
        for known, actor in reader.lexicon.names.get(words[0], ()):
            if known == words:
                return actor
    return None


def _name_ending(reader: ActorReader, head: int, right: str, role: str) -> tuple[Actor | None, int]:
    """The person whose last name begins with `right` and goes on with the next tokens (`regering-De Wever`), and where it ends: of several
    who bear it, whoever holds such an office then (`regering-Singh`)."""
    behind = takewhile(lambda t: t.form[:1].isupper() or t.form in ("de", "van", "der"), reader.sentence.tokens[head + 1 : head + 4])
    words = [fold(word) for word in (right, *(t.form for t in behind))]
    for n in range(len(words), 0, -1):
        persons = [actor for actor in reader.lexicon.last_names.get(tuple(words[:n]), ()) if actor.is_person]
        if persons:
            return next((actor for actor in persons if actor.holds(reader.date, role)), persons[0]), head + n - 1
    return None, head
