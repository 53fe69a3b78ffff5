"""`cameo-nl lexicon import`: PETRARCH's actors and agents as lines of our own dictionaries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from coders.lexicon import Lexicon
from flows import petrarch, petrarch_agents
from flows.files import Files
from flows.petrarch import Code, Problems

KINDS = ("actors", "agents")
LOWER_STARTS = re.compile(r"(?:al|el|bin|da|de|den|der|di|du|la|le|ten|ter|van|von)(?=[ -])", re.I)
"""First words that newspapers also print without a capital (`al-Shabaab`, `van Agt`)."""
LONGEST_ABBREVIATION = 5
"""Letters of a first word that may be an abbreviation, so that it is written in capitals too."""


@dataclass(frozen=True, slots=True)
class Imported:
    """Lines for a dictionary file, and mistakes as `file:line: what is wrong, what was expected`."""

    lines: list[str]
    problems: list[str]


def convert(path: Path, kind: str, lexicon: Lexicon) -> Imported:
    """Read `path` as PETRARCH actors or agents. Raises OSError when it cannot be opened."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Imported([], [f"{path}:{line}: not UTF-8 (byte {error.start}); expected a file saved as UTF-8"])
    problems = Problems()
    lines = _actors(text, lexicon, problems) if kind == "actors" else _agents(text, lexicon, problems)
    if not lines and not problems.found:
        problems.add(1, "there is no entry in it; expected NAME_ [CODE] or, of agents, NAME_ [~ROLE]")
    return Imported(lines, [f"{path}:{number}: {message}" for number, message in sorted(problems.found)])


def write(path: Path | None, lines: list[str]) -> None:
    """Write a dictionary file, whole or not at all, where there is anything to write; without a path to standard output."""
    text = "".join(line + "\n" for line in lines)
    if path is None:
        print(text, end="")
    elif lines:
        path = path.resolve()
        Files(path.parent).write_text(path.name, text)


# ---------------------------------------------------------------------------------------------------------------------- actors


def _actors(text: str, lexicon: Lexicon, problems: Problems) -> list[str]:
    known = _known_groups(lexicon)
    seen: dict[str, int] = {}
    lines = []
    for entry in petrarch.read_actors(text, problems):
        if not all([_is_known(item, known, problems) for item in entry.codes]):
            continue
        names = [name for name in dict.fromkeys(entry.names) if _first_time(name, entry.line, seen, problems)]
        if names:
            spellings = dict.fromkeys(spelling for name in names for spelling in spelled(name))
            lines.append(f"{' | '.join(spellings)}\t{'; '.join(map(_term, entry.codes))}")
    return lines


def _known_groups(lexicon: Lexicon) -> frozenset[str]:
    """Every group of three letters that CAMEO's tables or the shipped actors have."""
    ontology = lexicon.ontology
    tables = (ontology.countries, ontology.roles, ontology.groups, ontology.religions, (code.upper() for code in ontology.ethnic))
    used = (term.code for entries in lexicon.names.values() for _, actor in entries for term in actor.terms)
    return frozenset(code for table in tables for code in table) | {code[k : k + 3] for code in used for k in range(0, len(code), 3)}


def _is_known(item: Code, known: frozenset[str], problems: Problems) -> bool:
    """False, and a problem, if a part of the code is in no table."""
    for k in range(0, len(item.code), 3):
        part = item.code[k : k + 3]
        if part not in known:
            which = f"'{part}' of '{item.code}'" if len(item.code) > 3 else f"'{part}'"
            problems.add(item.line, f"{which} is in no CAMEO table; expected a country, role, group, religion or people of CAMEO")
            return False
    return True


def _first_time(name: str, line: int, seen: dict[str, int], problems: Problems) -> bool:
    """False, and a problem, if an earlier entry has the name."""
    if name in seen:
        problems.add(line, f"'{name}' stands in the entry of line {seen[name]} already; expected each name once")
        return False
    seen[name] = line
    return True


def _term(item: Code) -> str:
    return f"{item.code} {item.start}..{item.end}" if item.start or item.end else item.code


def spelled(name: str) -> list[str]:
    """A name in capitals as newspapers write it: `AL-SHABAAB` as `Al-Shabaab` and `al-Shabaab`, `NATO` as `Nato` and `NATO`.

    Only the first word's capitals count when names are matched.
    """
    words = [re.sub(r"\bMc([a-z])", lambda m: "Mc" + m[1].upper(), word.title()) for word in name.split()]
    found = [" ".join(words)]
    letters = re.split("[ -]", name)[0]
    if LOWER_STARTS.match(name):
        found.append(found[0][0].lower() + found[0][1:])
    elif len(letters) <= LONGEST_ABBREVIATION:
        found.append(" ".join([letters + words[0][len(letters) :], *words[1:]]))
    return list(dict.fromkeys(found))


# ---------------------------------------------------------------------------------------------------------------------- agents


def _agents(text: str, lexicon: Lexicon, problems: Problems) -> list[str]:
    seen: dict[str, int] = {}
    lines = []
    for entry in petrarch_agents.read_agents(text, problems):
        if entry.code not in lexicon.ontology.roles and entry.code not in lexicon.ontology.religions:
            problems.add(entry.line, f"'{entry.code}' is no CAMEO role; expected one of three capitals, such as GOV, MIL or OPP")
            continue
        names = [name for name in entry.names if _first_time(name, entry.line, seen, problems)]
        if names:
            lines.append(f"{' | '.join(name.lower() for name in names)}\t{entry.code}")
    return lines
