"""`cameo-nl lexicon try`: what the events of a researcher's texts would be with one more frame."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from coders import lexicon
from coders.coder import Coder
from coders.event import Event
from coders.lexicon import DictionaryError
from coders.parser import Parser
from flows import reading
from flows.article import Article, Reject
from flows.explain import event_line

TRIED = "verbs/tried.tsv"
"""Where the frame stands in the dictionaries that are tried: how mistakes and rules name it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence whose events differ: those that only the tried frame gives, and those that it took away."""

    article: str
    sentence: str
    gained: list[Event]
    lost: list[Event]


@dataclass(slots=True)
class Report:
    """What a frame changes in some texts."""

    sentences: int = 0
    changes: list[Change] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


def coder_with(frame: str, own: Path | None, coder: Coder) -> Coder:
    """The coder with `CODE FRAME` beside the shipped verbs and the user's `own` dictionaries. Raises DictionaryError."""
    code, _, pattern = frame.strip().partition(" ")
    with tempfile.TemporaryDirectory() as folder:
        overlay = Path(folder) / "dictionaries"
        if own is not None:
            shutil.copytree(own, overlay)
        line = overlay / TRIED
        line.parent.mkdir(parents=True, exist_ok=True)
        line.write_text("\t".join((code, " ".join(pattern.split()), "-", "---", "---")) + "\n", encoding="utf-8")
        read, problems = lexicon.check(overlay=overlay)
    if problems or read is None:
        raise DictionaryError([problem.replace(f"{TRIED}:1:", f"FRAME '{frame}':") for problem in problems])
    return Coder(read, coder.gazetteer, coder.themes)


def compare(items: Iterable[Article | Reject], before: Coder, after: Coder, parser: Callable[[], Parser]) -> Report:
    """The sentences of all articles that the two coders code differently."""
    report = Report()
    for item in reading.parsed(items, parser):
        if isinstance(item, Reject):
            report.rejects.append(item)
            continue
        article, sentences = item
        report.sentences += len(sentences)
        old, new = (_by_sentence(coder.code(sentences, article.published).events) for coder in (before, after))
        for number in sorted(old.keys() | new.keys()):
            had, has = old.get(number, {}), new.get(number, {})
            if had.keys() != has.keys():
                gained = [event for key, event in has.items() if key not in had]
                lost = [event for key, event in had.items() if key not in has]
                report.changes.append(Change(article.address, sentences[number].text, gained, lost))
    return report


def _by_sentence(events: list[Event]) -> dict[int, dict[tuple[str, ...], Event]]:
    found: dict[int, dict[tuple[str, ...], Event]] = {}
    for event in events:
        found.setdefault(event.sentence, {})[event.source, event.target, event.code, event.date] = event
    return found


def shown(report: Report, coder: Coder) -> RenderableType:
    """The changed sentences, `+` before what is new and `-` before what is gone, and a line that counts them."""
    lines: list[Text] = []
    for change in report.changes:
        lines.append(Text.assemble((" ".join(change.sentence.split()), "bold"), (f"   {change.article}", "dim")))
        lines += [Text.assemble((" + ", "bold green"), _first_line(event, coder)) for event in change.gained]
        lines += [Text.assemble((" - ", "bold red"), _first_line(event, coder)) for event in change.lost]
    gained, lost = (sum(len(getattr(change, side)) for change in report.changes) for side in ("gained", "lost"))
    lines.append(Text(f"{gained} events gained and {lost} lost in {len(report.changes)} of {report.sentences} sentences"))
    return Group(*lines)


def _first_line(event: Event, coder: Coder) -> Text:
    return event_line(event, coder).split("\n")[0]
