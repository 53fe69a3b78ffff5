"""Persons by less than their full name: the titles in front of it, the office behind it, the last name alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coders.sentence import Token

if TYPE_CHECKING:
    from coders.actors import ActorReader
    from coders.lexicon import Actor
    from coders.references import Reference

TITLES = frozenset("mr dr drs ir ing prof jhr ds mgr jkvr mevr hr lic sir lord dom".split())
"""Titles that the parser takes for the first word of a name: `drs. Den Uyl`."""
INITIALS = re.compile(r"^(?:[A-Z][a-z]?\.)+$")
CALLINGS = frozenset(["MED"])
"""Roles for which somebody is arrested, freed or killed: `arresteerde Kees Jansen, een Nederlandse journalist`."""
FORMER = frozenset(["voormalig", "voormalige", "gewezen", "ex", "vroeger", "vroegere", "afgetreden", "afgezet", "afgezette", "verdreven"])
FORMER_PREFIXES = ("oud-", "ex-")
"""Words and first parts of words by which an office is held no longer."""
RETIRED = frozenset({"b.d.", "b.d", "bd"})
"""`buiten dienst`, behind an officer's rank."""
GENTLEMEN = frozenset("heer mevrouw meneer mejuffrouw dame".split())
BELIEVERS = frozenset("socialist liberaal communist christendemocraat sociaaldemocraat katholiek antirevolutionair".split())
"""What a politician is called before his name, which says less of him than the office behind it."""
OFFICES = frozenset("GOV LEG PTY OPP MIL JUD COP SPY REB SEP LAB REL NGO IGO".split())
"""Roles in which a man of no known name acts for a body; whatever else he is, he acts for himself."""
HEADING = frozenset(
    "rector directeur directrice topman topvrouw ceo president-directeur voorzitter voorzitster bestuursvoorzitter hoofdredacteur "
    "secretaris geneesheer-directeur hoofdcommissaris curator".split()
)
"""Nouns for who leads a body of any kind, and speaks for it in public."""
ROLES_BY_TITLE = {"ds": "REL", "mgr": "REL", "prof": "EDU"}
"""Titles that tell what somebody is."""
PREFIXES = frozenset("de den der het ten ter van von 't".split())
"""First words of Dutch last names, which have a capital where no first name stands before them."""
PARTISAN = re.compile(r"^(.+)['’-](?:st)?ers?$")


def is_title(form: str) -> bool:
    """`mr.`, `Drs`: a title of learning, birth or courtesy."""
    return form.lower().rstrip(".") in TITLES


def behind_titles(forms: Sequence[str], i: int) -> int:
    """The first token from `i` on that is neither title nor initial: `minister mr. C. H. F. Polak`."""
    while i < len(forms) and (is_title(forms[i]) or INITIALS.match(forms[i])):
        i += 1
    return i


def before_titles(forms: Sequence[str], i: int) -> int:
    """Where the titles in front of token `i` begin."""
    while i and is_title(forms[i - 1]):
        i -= 1
    return i


def in_office(reader: ActorReader, head: int) -> list[Reference]:
    """`J. Hendriks, voorzitter van de FNV`, `de heer Jansen, minister van Justitie`: whom the office behind the name makes an actor."""
    tokens, children = reader.sentence.tokens, reader.sentence.children
    named = tokens[head].upos == "PROPN" and not reader.place_country(head)
    if not named and tokens[head].lemma.lower().replace("_", "") not in GENTLEMEN | BELIEVERS:
        return []
    behind = [c for c in children[head] if c > head]
    behind += [d for c in behind if tokens[c].upos == "PROPN" for d in children[c] if d > c]
    for c in behind:
        if tokens[c].deprel != "appos" or tokens[c].upos not in ("NOUN", "X") or tokens[c].has("Number=Plur"):
            continue
        if not any(token.form == "," for token in tokens[head:c]) and tokens[c - 1].upos != "PROPN":
            continue
        roles = OFFICES | CALLINGS if tokens[head].deprel in ("obj", "nsubj:pass") else OFFICES
        heads = not HEADING.isdisjoint((tokens[c].lemma.lower(), tokens[c].lemma.replace("_", "").lower(), tokens[c].lemma.split("_")[-1]))
        found = [ref for ref in reader.actors(c) if not ref.weak]
        held = [ref for ref in found if heads or ref.role in roles or ref.code[:3] in OFFICES or _is_firm(ref)]
        if held:
            return [replace(held[0], head=head, first=head, name=reader.sentence.words(range(head, held[0].last + 1)))]
    return _called(reader, head)


def _called(reader: ActorReader, head: int) -> list[Reference]:
    """`ds. A. Kok`, `prof. De Vries`: whom his title makes a man of the church or of learning."""
    role = ROLES_BY_TITLE.get(reader.sentence.tokens[head].lower.rstrip("."), "")
    named = role and reader.sentence.dependents(head, "flat")
    return [reader.reference(role, head, open=True)] if named else []


def _is_firm(ref: Reference) -> bool:
    """`Wennink, topman van ASML`: a firm that is named."""
    return not ref.open and (ref.role == "BUS" or ref.code == "MNC")


def party_of(token: Token) -> str:
    """The party whose member a word like `VVD'er` or `VVD-er` names, '' where it is no such word."""
    found = PARTISAN.match(token.form) if token.form.endswith(("er", "ers")) else None
    return found[1] if found else ""


def last_names(names: dict[str, list[tuple[tuple[str, ...], Actor]]]) -> dict[tuple[str, ...], list[Actor]]:
    """Persons by each tail of their names: (`De`, `Wever`) and (`Wever`,) → Bart De Wever; (`Yoon`,) → Yoon Suk-yeol."""
    tails: dict[tuple[str, ...], list[Actor]] = defaultdict(list)
    for entries in names.values():
        for words, actor in entries:
            if actor.is_person:
                parts = [words[k:] for k in range(1, len(words))] or [words]
                upright = [(part[0].capitalize(), *part[1:]) for part in parts if part[0] in PREFIXES]  # `minister Van Ardenne`
                for part in [*parts, *upright, *([words[:1]] if actor.family_first else [])]:
                    if actor not in tails[part]:
                        tails[part].append(actor)
    return dict(tails)
