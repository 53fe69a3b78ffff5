"""Who does what: acts that companies, schools or the press do not do, unless a frame is about them (CONVENTIONS: which events, 4)."""

from __future__ import annotations

from coders.acts import Act
from coders.frames import Frame
from coders.references import INTERNATIONAL, Reference

FIRMS = frozenset(["BUS", "MNC"])
STAFF = frozenset(["EDU", "HLH", "MED"])
PEOPLE = frozenset(["CVL", "REF", "CRM"])
WORKERS = frozenset(["LAB", "AGR"])
NOT_DONE_BY = {
    "015": STAFF | WORKERS | {"CVL", "REF"},  # what an employee or a doctor did wrong is for courts
    "016": STAFF | {"CVL", "REF", "AGR"},
    "012": frozenset({"JUD"}),
    "018": frozenset({"JUD"}),
    "019": FIRMS | STAFF | PEOPLE,
    "03": FIRMS | STAFF | PEOPLE,  # plans of a company or of people are their own affair, unless they are for others in politics or trade
    "04": PEOPLE | {"MED"},
    "045": FIRMS | STAFF | {"JUD", "LAB"},  # courts and brokers settle what people quarrel about
    "05": frozenset({"MED"}),  # what papers praise is their opinion
    "06": STAFF | PEOPLE,
    "062": STAFF | PEOPLE | WORKERS | {"COP", "ELI"},  # nobody but states and armies arms himself
    "064": FIRMS | STAFF | {"CVL"},
    "07": FIRMS | STAFF | {"CRM", "AGR"},  # who pays or delivers for a living gives no aid
    "071": frozenset({"CVL", "ELI"}),
    "08": FIRMS | STAFF | {"CVL"},
    "080": frozenset({"JUD"}),
    "085": frozenset({"JUD"}),
    "086": frozenset({"COP", "JUD", "LAB"}),
    "087": frozenset({"COP", "JUD", "LAB", "AGR", "ELI", "LEG"}),
    "09": FIRMS | STAFF | PEOPLE | WORKERS,  # research is no investigation
    "12": FIRMS | STAFF,
    "128": FIRMS | STAFF | PEOPLE | WORKERS,  # `toeristen houden zich niet aan de regels`
    "13": frozenset({"MED"}),
    "132": FIRMS | {"JUD"},  # a railway that fines its passengers imposes nothing
    "145": frozenset({"GOV", "ELI", "BUS", "MED"}),  # `de minister veroorzaakte een rel`
    "15": FIRMS | STAFF | PEOPLE | WORKERS | {"ELI", "REL", "PTY", "OPP", "NGO"},
    "16": STAFF | PEOPLE | {"AGR"},
    "162": FIRMS,  # a bank that stops a loan cuts no aid
    "17": FIRMS | STAFF | WORKERS | {"REF", "REL"},
    "172": frozenset({"PTY"}),  # parties choose their own candidates
    "18": FIRMS | {"HLH", "MED", "PTY"},
    "19": FIRMS | STAFF | WORKERS | {"PTY", "CVL"},
    "20": FIRMS | STAFF | WORKERS | {"PTY"},
}
"""By root or code: roles whose doings are none of its acts where the frame does not name them, in a slot or in its example."""


PUBLIC_SERVED = STAFF | PEOPLE | frozenset(["AGR", "COP", "JUD"])
"""Roles of customers and neighbours, whom a firm serves for a living."""
BODIES = INTERNATIONAL - {"MNC"}
"""What goes by a role (`NGOHLH`) and yet acts in politics."""
RULING = frozenset({"GOV", "LEG"})
"""Roles of those whom it is politics to refuse something, whoever does it."""
ANSWERS = ("03", "08", "12")
"""Roots of what employers answer unions: `de directie van Philips heeft het voorstel van de vakbonden verworpen`."""

POLICY_MAKERS = frozenset({"GOV", "LEG", "PTY", "OPP", "LAB", "AGR", "REB", "REL", ""})
"""Roles of those whose wishes are politics, whatever they wish; states have none."""
OPINION = frozenset({"vinden"})
"""Verbs that tell what somebody thinks of it, no more."""


def is_call(frame: Frame, sources: list[Reference]) -> bool:
    """`de VVD wil dat de prijzen dalen`, `de minister stelde voor om …`: those who make policy call for what they wish."""
    makers = (s for s in sources if s.role in POLICY_MAKERS or s.code[:3] in INTERNATIONAL)
    return OPINION.isdisjoint(frame.heads) and any(makers)


def doers(act: Act, sources: list[Reference]) -> list[Reference]:
    """Those of the sources who do such an act."""
    barred = NOT_DONE_BY.get(act.code[:2], frozenset()) | NOT_DONE_BY.get(act.code[:3], frozenset())
    if act.code[:2] in ANSWERS and act.code != "0831" and any(ref.role == "LAB" for ref in act.targets):
        barred = barred - FIRMS
    if act.code[:2] == "12" and any(ref.role in RULING for ref in act.targets):
        barred = barred - FIRMS - {"EDU", "HLH"}  # `de huisartsen weigeren een gesprek met de minister`
    partners = act.targets or (sources if act.symmetric and len(sources) > 1 else [])
    if act.code[:2] == "03" and partners and not any(ref.role in PUBLIC_SERVED for ref in partners):
        barred = barred - FIRMS
    if not any(_kind(ref) in barred for ref in sources):
        return sources
    barred = barred - _meant(act.match.frame)
    return [ref for ref in sources if _kind(ref) not in barred or ref.code[:3] in BODIES]


def _kind(ref: Reference) -> str:
    return "MNC" if ref.code[:3] == "MNC" else ref.role


def _meant(frame: Frame) -> frozenset[str]:
    """Roles that a frame names for whoever does it: its slots', or its example's."""
    named = [slot.words for slot in frame.slots if ("subj" in slot.keys or slot.part == "S") and slot.words and not slot.words.negated]
    return frozenset(role for words in named for role in words.roles) | {frame.source[-3:]}
