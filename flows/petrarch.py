"""Reads the actor dictionaries of PETRARCH and TABARI: names with dated codes.

The format is that of PETRARCH's reader and manual: `;` and `#` begin a comment, `<!` a line of comment, `---STOP---` ends the file. Every
bound of a date restriction counts as "or equal", and years of two digits are 1931 to 2030.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

Line = tuple[int, str]
_CODE = re.compile(r"\[([^\[\]]*)\]")
_BOUND = re.compile(r"([<>])=?\s*(\S+)")
_RANGE = re.compile(r"(\w+)\s*-\s*(\w+)")
LAST_YEAR_OF_2000 = 30


class FormatError(ValueError):
    """A line is not in the format; the message says what is wrong and what was expected."""


@dataclass(frozen=True, slots=True)
class Code:
    """An actor code of a line, from `start` to `end`, ISO days that count with it; '' is open."""

    line: int
    code: str
    start: str = ""
    end: str = ""


@dataclass(slots=True)
class ActorEntry:
    """An actor: the number of its first line, its names in capitals with blanks, its codes. `broken`: one of its lines is wrong."""

    line: int
    names: list[str]
    codes: list[Code] = field(default_factory=list)
    broken: bool = False


@dataclass(slots=True)
class Problems:
    """What is wrong in a file, as (line, message)."""

    found: list[tuple[int, str]] = field(default_factory=list)

    def add(self, line: int, message: str) -> None:
        """Note a mistake."""
        self.found.append((line, message))


def lines(text: str) -> Iterator[Line]:
    """Number and content of the lines that say something; what a comment has is cut off."""
    remark = False
    for number, line in enumerate(text.splitlines(), 1):
        if "---STOP---" in line:
            return
        if remark:
            remark = "-->" not in line
        elif line.lstrip().startswith("<!"):
            remark = "<!--" in line and "-->" not in line
        elif content := re.split("[;#]", line, maxsplit=1)[0].rstrip():
            yield number, content


def phrase(text: str) -> str:
    """`MUHAMMAD_ALI_` as `MUHAMMAD ALI`. Raises FormatError when it is no name."""
    words = text.replace("_", " ").split()
    if not any(c.isalnum() for c in text) or re.search(r"[\[\]{}|\t<>=+!~]", text):
        raise FormatError(f"'{text}' is no name; expected words joined by _, as in MUHAMMAD_ALI_")
    return " ".join(words)


# ---------------------------------------------------------------------------------------------------------------------- actors


def read_actors(text: str, problems: Problems) -> list[ActorEntry]:
    """The actors of a file. An actor with a mistake in one of its lines is left out: half its codes would code it wrongly."""
    entries: list[ActorEntry] = []
    for number, line in lines(text):
        try:
            _read_actor_line(number, line, entries)
        except FormatError as error:
            problems.add(number, str(error))
            if entries:
                entries[-1].broken = True
    for entry in entries:
        if not entry.codes and not entry.broken:
            problems.add(
                entry.line, f"'{entry.names[0]}' has no code; expected one behind the name or below it, as in [EGYGOV 20110101-20121231]"
            )
    return [entry for entry in entries if entry.codes and not entry.broken]


def _read_actor_line(number: int, line: str, entries: list[ActorEntry]) -> None:
    """A head, a synonym, or codes below a head."""
    name, bracket, rest = line.partition("[")
    name = name.strip()
    below = line[0].isspace() or line[0] in "+["
    if below and not entries:
        raise FormatError("this line stands below no actor; expected a NAME_ first")
    if line.startswith("+"):
        if bracket:
            raise FormatError("a synonym has no codes of its own; expected +NAME_ alone")
        entries[-1].names.append(phrase(name[1:]))
    elif below:
        if name:
            raise FormatError(f"'{name}' stands before the code; expected [CODE] behind a TAB, or a name at the line's start")
        entries[-1].codes += codes(number, bracket + rest)
    else:
        entries.append(ActorEntry(number, [name]))
        entries[-1].names = [phrase(name)]
        entries[-1].codes += codes(number, bracket + rest)


def codes(line: int, text: str) -> list[Code]:
    """The codes in brackets. Raises FormatError."""
    if _CODE.sub("", text).strip():
        raise FormatError(f"'{text.strip()}' cannot be read; expected [CODE], [CODE <date], [CODE >date] or [CODE date-date]")
    return [_read_code(line, inside) for inside in _CODE.findall(text)]


def _read_code(line: int, text: str) -> Code:
    code, _, when = text.strip().partition(" ")
    when = when.strip()
    if not re.fullmatch("([A-Z]{3})+", code):
        raise FormatError(f"'{code}' is no CAMEO actor code; expected groups of three capitals")
    if not when:
        return Code(line, code)
    if bound := _BOUND.fullmatch(when):
        day = date(bound.group(2))
        return Code(line, code, end=day) if bound.group(1) == "<" else Code(line, code, start=day)
    period = _RANGE.fullmatch(when)
    if not period:
        raise FormatError(f"'{when}' is no date restriction; expected <date, >date or date-date")
    start, end = date(period.group(1)), date(period.group(2))
    if end < start:
        raise FormatError(f"{when} ends before it starts")
    return Code(line, code, start, end)


def date(text: str) -> str:
    """YYYYMMDD or YYMMDD as an ISO day. Raises FormatError."""
    if not re.fullmatch(r"\d{6}|\d{8}", text):
        raise FormatError(f"'{text}' is no date; expected YYYYMMDD or YYMMDD")
    year = int(text[:-4])
    if len(text) == 6:
        year += 2000 if year <= LAST_YEAR_OF_2000 else 1900
    try:
        return datetime.date(year, int(text[-4:-2]), int(text[-2:])).isoformat()
    except ValueError:
        raise FormatError(f"{text} is no day of the calendar; expected YYYYMMDD or YYMMDD") from None
