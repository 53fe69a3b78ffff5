"""What a clause says before it is known whether it is asserted, and the groups of codes and roles that the rules speak of."""

from __future__ import annotations

from dataclasses import dataclass, field

from coders.clauses import Clause
from coders.matches import Match
from coders.references import Reference

GENERIC = frozenset({"010", "020", "030", "050", "060", "070", "080", "090", "100", "110", "112", "120", "130", "160", "170"})
"""Codes that say only the root: what composition finds instead is better."""
FOES_AT_HOME = frozenset({"REB", "SEP", "OPP"})
"""Roles that an army fights in its own country; others that it hits are not given its country."""
FORCES = frozenset({"MIL", "COP"})
"""Roles that are put on alert and mobilised."""
PUBLIC = frozenset("GOV LEG MIL COP JUD PTY OPP SPY MED REL".split())
"""Roles of those on whom violence is political, whoever does it."""
FIGHTERS = frozenset({"REB", "SEP"})
"""Those who deal with their own state as with another."""
MEMBERS_MAY_CLASH = frozenset({"OPP", "REB", "SEP", "CVL", "CRM", "UAF"})
"""Roles of groups that fight their own like: rebels rebels, demonstrators demonstrators."""
OPINIONS = frozenset({"012", "013", "014", "018"})
"""Hope, fear, praise and grief at nobody's address: an event where they are an actor's policy."""
EMERGENCIES = frozenset({"1723", "1724"})
"""Codes of what a state puts its own land under, whoever gave cause: curfews and states of emergency."""
VIOLENCE = frozenset({"18", "19", "20"})
"""Roots of assault, fighting and mass violence."""
FORCE = VIOLENCE | {"17"}
"""Roots of violence and coercion."""
HOSTILE = FORCE | {"15", "16"}
"""Roots of acts against somebody, from a show of force or a break of relations upwards."""
PROTESTS = frozenset({"140", "141", "142", "143", "144", "145"})


@dataclass(slots=True)
class Act:
    """What one clause or act noun says, before it is known whether it is asserted."""

    code: str
    sources: list[Reference]
    targets: list[Reference]
    match: Match
    clause: Clause | None
    symmetric: bool = False
    mood: str = "asserted"
    confidence: float = 0.8
    realis: str = "asserted"
    known: bool = True
    called_for: bool = False
    """True of what a maker of policy calls for, though no frame names it and he asks nobody."""
    patterns: list[str] = field(default_factory=list)
