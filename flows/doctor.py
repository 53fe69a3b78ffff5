"""`cameo-nl doctor`: is everything there that a night needs, and how to mend what is not."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from filelock import FileLock, Timeout
from packaging.requirements import Requirement

from coders import lexicon, parser
from coders.lexicon import Actor, Lexicon
from coders.resources import DICTIONARIES
from flows.article import printable
from flows.files import DAMAGED, PENDING, Files
from flows.repair import OURS, TABLES

FREE = 2 * 2**30
"""Bytes of disk below which a night may not end."""
STALE = datetime.timedelta(days=365)
PREFECT_SECONDS = 5
_DATE = re.compile(r"\b(\d{4}-\d\d(?:-\d\d)?)\b")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: well or not, and what mends it."""

    well: bool
    what: str
    cure: str = ""

    def line(self) -> str:
        """The finding as one line to print."""
        return printable(f"{'ok ' if self.well else '!! '} {self.what}" + (f" → {self.cure}" if self.cure else ""))


def examine(output: str, overlay: Path | None, today: datetime.date | None = None) -> Iterator[Finding]:
    """Look at everything, cheap things first."""
    yield _python()
    yield _packages()
    yield _models()
    yield from _dictionaries(overlay, today or datetime.date.today())
    yield from _output(output)
    yield _prefect()


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    return Finding(sys.version_info >= (3, 11), f"Python {found}", "" if sys.version_info >= (3, 11) else "install Python 3.11 or later")


def _packages() -> Finding:
    """The packages that the installed release asks for, by their metadata alone: nothing heavy is imported."""
    try:
        wanted = [Requirement(text) for text in metadata.requires("cameo-nl") or []]
    except metadata.PackageNotFoundError:
        return Finding(False, "cameo-nl is not installed", "pip install -e . in the checkout, or pip install cameo-nl")
    wrong = []
    needed = [r for r in wanted if r.marker is None or r.marker.evaluate({"extra": ""})]
    for requirement in needed:
        try:
            version = metadata.version(requirement.name)
        except metadata.PackageNotFoundError:
            wrong.append(f"{requirement.name} is missing")
            continue
        if not requirement.specifier.contains(version, prereleases=True):
            wrong.append(f"{requirement.name} {version} is not {requirement.specifier}")
    if wrong:
        return Finding(False, f"packages: {', '.join(wrong)}", "install again with the pins: pip install -c constraints.txt cameo-nl")
    return Finding(True, f"{len(needed)} packages are there, in the versions that were tested")


def _models() -> Finding:
    try:
        parser.verify()
    except (parser.ParserUnavailable, OSError) as error:
        return Finding(False, f"parser weights: {error}", "restore models/ from version control, or install cameo-nl again")
    return Finding(True, "the parser's weights have their published checksums")


def _dictionaries(overlay: Path | None, today: datetime.date) -> Iterator[Finding]:
    found, problems = lexicon.check(overlay=overlay)
    if problems:
        yield Finding(False, f"dictionaries: {len(problems)} mistakes, first {problems[0]}", "cameo-nl lexicon check")
    else:
        yield Finding(True, "the dictionaries have no mistakes")
    if found is not None:
        yield from _terms(found, today, [DICTIONARIES, *([overlay] if overlay else [])])


def _terms(found: Lexicon, today: datetime.date, folders: list[Path]) -> Iterator[Finding]:
    """Terms of office that ended lately, and files of leaders whose newest date, or `# Checked: DATE`, is over a year old."""
    old = []
    settled = ("leaders_history", "leaders_1970", "leaders_in_office")
    files = sorted(path for folder in folders for path in (folder / "actors").glob("leaders_*.tsv") if path.stem not in settled)
    for path in files:
        text = path.read_text(encoding="utf-8")
        said = re.findall(r"^# Checked: *(\d{4}-\d\d(?:-\d\d)?)", text, re.MULTILINE) or _DATE.findall(text)
        newest = max((date for date in said if date <= today.isoformat()), default="")
        if newest < (today - STALE).isoformat()[: len(newest)]:
            old.append(f"{path.name} ({newest or 'no date'})")
    if old:
        cure = "go through who holds office now, and write `# Checked: YYYY-MM-DD` at the head of the file"
        yield Finding(False, f"terms of office not looked at for over a year: {', '.join(old)}", cure)
    elif files:
        yield Finding(True, f"{len(files)} files of leaders were looked at within a year")
    since, until = (today - STALE).isoformat(), today.isoformat()
    ended = sorted(
        {actor.name for actor in _persons(found) if since <= max((term.end or "9" for term in actor.terms), default="") <= until}
    )
    if ended:
        names = f"{', '.join(ended[:5])}{', …' if len(ended) > 5 else ''}"
        yield Finding(True, f"{len(ended)} persons left their last office within a year; are their successors there? {names}")


def _persons(found: Lexicon) -> Iterator[Actor]:
    return (actor for actors in found.names.values() for _, actor in actors if actor.is_person)


def _output(output: str) -> Iterator[Finding]:
    """Can the tables be written, is there room, has an earlier run left something behind?"""
    files = Files(output)
    try:
        mark = f".doctor-{uuid.uuid4().hex}"
        files.write_text(mark, "x")
        free = shutil.disk_usage(files.root).free if files.is_local else None
        files.remove(mark)
        yield Finding(True, f"{output} can be written")
    except OSError as error:
        yield Finding(False, f"{error.filename or output}: {error.strerror or error}", "give a folder that this user may write: --output")
        return
    if free is not None:
        cure = "" if free >= FREE else f"make room: {FREE / 2**30:.0f} GiB"
        yield Finding(free >= FREE, f"{free / 2**30:.1f} GiB of disk are free", cure)
    if files.is_local and files.exists(""):
        yield from _leftovers(files)
    aside = files.names(DAMAGED)
    if aside:
        yield Finding(False, f"{len(aside)} damaged files were set aside in {output}/{DAMAGED}", "check the disk; then remove the folder")
    strange = [name for table in TABLES for name in files.names(table) if not OURS.fullmatch(name)]
    if strange:
        what = f"{len(strange)} files in the tables are none of ours: {', '.join(strange[:3])}"
        yield Finding(False, what, "cameo-nl run sets them aside")


def _leftovers(files: Files) -> Iterator[Finding]:
    """Locks and temporary files without a run that they belong to."""
    lock = FileLock(Path(files.root) / ".lock", thread_local=False)
    try:
        with lock.acquire(timeout=0):
            left = [name for name in (PENDING, ".work") if files.exists(name)]
            partial = [path.name for path in Path(files.root).rglob("*.partial")]
    except Timeout:
        yield Finding(True, f"{files.url} is in use by a run")
        return
    if left:
        yield Finding(False, f"a run that was interrupted left {' and '.join(left)}", "the next run completes or undoes it: cameo-nl run")
    if partial:
        yield Finding(False, f"{len(partial)} temporary files: {', '.join(partial[:3])}", "remove them; runs remove those older than a day")
    if not left and not partial:
        yield Finding(True, "no lock and no temporary file is left over")


def _prefect() -> Finding:
    """Prefect's server, where one is named; else each run starts its own."""
    address = os.environ.get("PREFECT_API_URL", "")
    if not address:
        return Finding(True, "Prefect: no server is named (PREFECT_API_URL), so each run starts a temporary one")
    import httpx

    try:
        answer = httpx.get(f"{address.rstrip('/')}/health", timeout=PREFECT_SECONDS)
        answer.raise_for_status()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        cure = "start it (prefect server start), correct PREFECT_API_URL, or run with --plain"
        return Finding(False, f"Prefect at {address} does not answer: {error}", cure)
    return Finding(True, f"Prefect answers at {address}")
