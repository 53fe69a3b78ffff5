"""`cameo-nl code`: JSON lines in, JSON lines out, one for one and in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from coders.coder import Coder
from coders.event import Event
from coders.parser import Parser
from coders.sentence import Sentence
from flows.article import DateError, partial_date, printable, problem
from flows.parses import decode, encode
from flows.rows import code_once
from flows.sources.jsonl import parsed

CHUNK = 32
Answer = dict[str, Any]


@dataclass(slots=True)
class Line:
    """One line of input: what to code, or why it cannot be."""

    id: Any
    text: str = ""
    date: str = ""
    rejected: str = ""


def read_line(raw: bytes, date: str | None = None) -> Line:
    """A line `{"id", "date", "text"}`; other keys are ignored, a missing date is `date`."""
    item = parsed(raw)
    if isinstance(item, str):
        return Line(None, rejected=item)
    line = Line(item.get("id"))
    text, published = item.get("text"), item.get("date") or date
    if not isinstance(text, str):
        line.rejected = '"text" is missing or no string'
    elif not isinstance(published, str):
        line.rejected = '"date" is missing or no string; give it in the line or with --date'
    else:
        line.text, line.rejected = text, problem(text)
        try:
            line.date = partial_date(published)
        except DateError as error:
            line.rejected = line.rejected or str(error)
    return line


def code_lines(
    lines: Iterable[bytes],
    coder: Coder,
    parser: Callable[[], Parser],
    date: str | None = None,
    seen: Callable[[int], object] = lambda n: None,
) -> Iterator[Answer]:
    """The answer to each line. `seen` is told how many more lines are done."""
    stream = (read_line(raw, date) for raw in lines)
    while chunk := list(islice(stream, CHUNK)):
        good = [line for line in chunk if not line.rejected]
        parses = iter(parse_safely([line.text for line in good], parser) if good else [])
        for line in chunk:
            yield answer(line, coder, None if line.rejected else next(parses))
        seen(len(chunk))


def parse_safely(texts: list[str], parser: Callable[[], Parser]) -> list[list[Sentence] | str]:
    """Sentences of each text, or why the parser failed on it. Parses go through the cache's format, so that every command codes alike."""
    try:
        return [decode(encode(sentences)) for sentences in parser().parse(texts)]
    except Exception as error:
        if len(texts) == 1:
            return [f"the parser cannot read it ({printable(str(error))[:200]})"]
    return [found for text in texts for found in parse_safely([text], parser)]


def answer(line: Line, coder: Coder, parsed: list[Sentence] | str | None) -> Answer:
    """`{"id", "events"}`, with `"rejected"` where nothing could be coded."""
    if parsed is None or isinstance(parsed, str):
        return {"id": line.id, "events": [], "rejected": parsed or line.rejected}
    try:
        coding, _ = code_once(coder, parsed, line.date)
    except Exception as error:
        return {"id": line.id, "events": [], "rejected": f"the coder failed on it ({type(error).__name__}: {printable(str(error))[:200]})"}
    found = {(e.source, e.target, e.code, e.date): _event(e) for e in reversed(coding.events)}
    return {"id": line.id, "events": list(found.values())[::-1]}


def _event(event: Event) -> Answer:
    return {
        "source": event.source, "target": event.target, "code": event.code, "date": event.date, "pattern": event.pattern,
        "confidence": event.confidence,
    }  # fmt: skip
