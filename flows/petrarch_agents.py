"""Reads the agent dictionaries of PETRARCH: common nouns with a role, `PRIME_MINISTER_ {PRIME_MINISTERS_} [~GOV]`.

Without `{PLURAL}` the plural is formed as PETRARCH does it (S, IES, ES); `{}` means that there is none. `!SET! = WORD, WORD`
stands for each of its words wherever `!SET!` is written, with no plural added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.petrarch import FormatError, Line, Problems, lines, phrase

_MARKER = re.compile(r"!([^!\s]+)!")
_AGENT = re.compile(r"([^{}\[\]]+?)\s*(?:\{([^{}]*)\})?\s*\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class AgentEntry:
    """A common noun with all its forms in capitals with blanks, and its code without the tilde."""

    line: int
    names: tuple[str, ...]
    code: str


def read_agents(text: str, problems: Problems) -> list[AgentEntry]:
    """The agents of a file; `!SETS!` may stand anywhere in it."""
    sets: dict[str, list[str]] = {}
    rest: list[Line] = []
    for number, line in lines(text):
        name, equals, members = line.partition("=")
        if not equals:
            rest.append((number, line.strip()))
        elif _MARKER.fullmatch(name.strip()) and any(member.strip() for member in members.split(",")):
            sets[name.strip()] = [member.strip() for member in members.split(",") if member.strip()]
        else:
            problems.add(number, f"'{line.strip()}' defines no set; expected !NAME! = WORD, WORD")
    entries = []
    for number, line in rest:
        try:
            entries.append(_read_agent(number, line, sets))
        except FormatError as error:
            problems.add(number, str(error))
    return entries


def _read_agent(number: int, line: str, sets: dict[str, list[str]]) -> AgentEntry:
    match = _AGENT.fullmatch(line)
    if not match:
        raise FormatError(f"'{line}' cannot be read; expected NAME_ [~ROLE] or NAME_ {{PLURAL_}} [~ROLE]")
    noun, plural, code = match.group(1), match.group(2), match.group(3).strip()
    if code.count("~") != 1 or not re.fullmatch("~?[A-Z]+~?", code):
        raise FormatError(f"'[{code}]' is no agent code; expected [~ROLE] or [ROLE~]")
    names = _expand(noun, sets)
    if plural is None and "!" not in noun:
        names.append(_plural(names[0]))
    elif plural and plural.strip():
        names += _expand(plural, sets)
    return AgentEntry(number, tuple(dict.fromkeys(names)), code.strip("~"))


def _expand(text: str, sets: dict[str, list[str]]) -> list[str]:
    """Every form that the sets in `text` give."""
    marker = _MARKER.search(text)
    if not marker:
        return [phrase(text.strip())]
    if marker.group() not in sets:
        raise FormatError(f"{marker.group()} is defined nowhere; expected a line {marker.group()} = WORD, WORD")
    return [form for word in sets[marker.group()] for form in _expand(text.replace(marker.group(), word), sets)]


def _plural(noun: str) -> str:
    """The plural that PETRARCH forms by itself."""
    return noun[:-1] + "IES" if noun.endswith("Y") else noun + ("ES" if noun.endswith("SS") else "S")
