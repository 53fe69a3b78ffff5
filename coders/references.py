"""An actor as a sentence names it, and the groups of CAMEO roles and bodies that the rules speak of."""

from __future__ import annotations

from dataclasses import dataclass

DOMESTIC = frozenset("COP JUD OPP CVL GOV MIL LEG LAB AGR EDU HLH MED PTY BUS REB SEP REF REL CRM ELI SPY NGO UAF".split())
INTERNATIONAL = frozenset({"IGO", "NGO", "IMG", "MNC", "INT", "NGM"})
ROLES_OF_GROUPS = frozenset(["REB", "SEP", "INS", "UAF", "PTY", "LAB"])


@dataclass(frozen=True, slots=True)
class Reference:
    """An actor in a sentence: its code, the tokens that name it, and how it was found.

    `weak` marks a phrase that only hints at an actor (`het Franse voorstel`): good for a target, never for a source. `open` marks a role
    whose country the phrase does not tell. `place` marks a country that stands for a place, `anonymous` persons of whom nothing is told
    but that they are people (`honderd mensen`, `een 30-jarige man`): they undergo arrests and violence and do nothing.
    """

    code: str
    head: int
    first: int
    last: int
    name: str
    weak: bool = False
    open: bool = False
    place: bool = False
    antecedent: str = ""
    anonymous: bool = False

    @property
    def country(self) -> str:
        """The country part of the code, '' for international bodies and bare roles."""
        return "" if self.open or self.code[:3] in INTERNATIONAL else self.code[:3]

    @property
    def role(self) -> str:
        """The role part: the three letters after the country, or the bare role."""
        return self.code[:3] if self.open else self.code[3:6]


def distinct(found: list[Reference]) -> list[Reference]:
    """References with equal codes once, solid before weak."""
    seen: dict[str, Reference] = {}
    for ref in found:
        if ref.code not in seen or (seen[ref.code].weak and not ref.weak):
            seen[ref.code] = ref
    return list(seen.values())
