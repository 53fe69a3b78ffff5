"""Upper verb × lower code → one code, by the table in `dictionaries/composition.tsv`; and what a protest is for."""

from __future__ import annotations

from collections.abc import Mapping

REALIS = {
    "intend": "intended",
    "consider": "intended",
    "appeal": "demanded",
    "demand": "demanded",
    "reject": "denied",
    "deny": "denied",
    "threat": "intended",
}
"""How real the lower act is under each class; asserted under all others."""

UNKNOWN = "*"
"""The lower code of an act that no frame names."""


def compose(table: Mapping[str, Mapping[str, str]], upper: str, lower: str, negated: bool = False) -> str:
    """The code that class `upper` makes of the code `lower` (`*` for an unknown act), '' when nothing is coded.

    The longest prefix of the lower code that the class has a row for decides; rows that begin with `!` are for a negated lower act.
    """
    rows = table[upper]
    sign = "!" if negated else ""
    for length in range(len(lower), 0, -1):
        result = rows.get(sign + lower[:length])
        if result is not None and lower != UNKNOWN:
            break
    else:
        result = rows.get(sign + "*", "-" if negated and upper not in ("deny", "accuse") else rows.get("*", "-"))
    if result == "-":
        return ""
    return lower if result == "=" else result


def realis_of_code(code: str) -> str:
    """How real the act is that a code names by itself: an appeal for aid demands it, a promise intends it."""
    return {"02": "demanded", "10": "demanded", "03": "intended", "13": "intended", "12": "denied"}.get(code[:2], "asserted")
