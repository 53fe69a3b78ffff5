"""The health of a night: shares that tell whether reading, parsing and coding went as usual, against the nights of the last 28 days."""

from __future__ import annotations

import datetime
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from coders.coder import Coder
from coders.event import Rejection
from coders.sentence import Sentence
from coders.unknown_names import runs as proper_names
from coders.unknown_names import unknown_names
from flows.files import Files
from flows.rows import Row, once

DAYS = 28
FEWEST = 7
"""Nights that are needed before anything is called unusual."""
WIDTH = 3.0
"""Standard deviations from the median that are usual."""
MEASURES = {
    "articles": ("new articles", ""),
    "skipped": ("inputs that could not be read", "inputs"),
    "foreign": ("inputs in another language", "inputs"),
    "failed": ("articles that parser or coder failed on", "new_articles"),
    "parsed": ("sentences parsed", "sentences"),
    "coded": ("sentences with an event", "sentences"),
    "unknown_verbs": ("clauses whose verb is in no frame", "clauses"),
    "unknown_names": ("proper names that no dictionary has", "names"),
}
"""Measure → what it says, and the count that it is a share of (none: a number of its own)."""
UNKNOWN_VERB = "verb is in no frame"


@dataclass(frozen=True, slots=True)
class Reading:
    """One measure tonight. `low` to `high` is its usual range, None where too few nights are known; `nights` are those it comes from."""

    measure: str
    value: float
    low: float | None = None
    high: float | None = None
    nights: int = 0

    @property
    def drift(self) -> str:
        """How it left its usual range: `above`, `below`, or '' where it did not."""
        if self.low is None or self.high is None:
            return ""
        return "below" if self.value < self.low else "above" if self.value > self.high else ""

    def words(self) -> tuple[str, str, str]:
        """What it is, its value and its usual range, as a reader wants them."""
        label, whole = MEASURES[self.measure]
        usual = f"{_shown(self.low, whole)} to {_shown(self.high, whole)}" if self.low is not None else f"not known before {FEWEST} nights"
        return label, _shown(self.value, whole), usual


def count(
    sentences: Sequence[Sentence], mentions: Sequence[Row], rejections: Sequence[Rejection], coder: Coder, published: str
) -> Counter[str]:
    """What one coded article adds to the counts."""
    kept = [sentence for _, sentence in once(sentences)]
    acts = {(mention["SentenceID"], mention["ActionCharOffset"]) for mention in mentions}
    return Counter(
        sentences=len(kept),
        parsed=sum(sentence.is_tree for sentence in kept),
        coded=len({mention["SentenceID"] for mention in mentions}),
        clauses=len(acts) + len(rejections),
        unknown_verbs=sum(rejection.reason == UNKNOWN_VERB for rejection in rejections),
        names=sum(1 for sentence in kept for _ in proper_names(sentence)),
        unknown_names=len(unknown_names(kept, coder, published)),
    )


def judge(counts: Counter[str], nights: Sequence[Counter[str]]) -> list[Reading]:
    """Each measure that tonight has, against the counts of earlier nights."""
    readings = []
    for measure, (_, whole) in MEASURES.items():
        if whole and not counts[whole]:
            continue
        earlier = [night for night in nights if night[whole or "new_articles"]]
        value = counts[measure] / counts[whole] if whole else float(counts["new_articles"])
        low, high = (None, None) if len(earlier) < FEWEST else _usual(measure, whole, counts, earlier)
        readings.append(Reading(measure, value, low, high, len(earlier)))
    return readings


def _usual(measure: str, whole: str, counts: Counter[str], earlier: Sequence[Counter[str]]) -> tuple[float, float]:
    """Median ± WIDTH deviations: those between the nights (by their median), and those that chance gives a night of tonight's size."""
    values = [night[measure] / night[whole] if whole else night["new_articles"] for night in earlier]
    centre = median(values)
    between = 1.4826 * median(abs(value - centre) for value in values)
    if whole:
        share = (sum(night[measure] for night in earlier) + 1) / (sum(night[whole] for night in earlier) + 2)
        chance = share * (1 - share) / counts[whole]
    else:
        chance = centre + 1
    width = WIDTH * math.sqrt(between**2 + chance)
    return max(0.0, centre - width), min(1.0, centre + width) if whole else centre + width


def earlier(files: Files, before: float) -> list[Counter[str]]:
    """The counts of the nights of the last DAYS days before a moment, oldest first, out of their manifests."""
    start, end = (_stamp(moment) for moment in (before - DAYS * 86_400, before))
    names = (name for name in files.names("runs", ".json") if start <= name.removeprefix("runs/")[:15] < end)
    return list(_counts(json.loads(files.read(name)) for name in names))


def _counts(manifests: Iterable[dict[str, Any]]) -> Iterable[Counter[str]]:
    for manifest in manifests:
        if manifest.get("kind") == "night" and "failed" not in manifest:
            yield Counter(manifest["counts"])


def _stamp(moment: float) -> str:
    """A moment as the names of runs begin."""
    return f"{datetime.datetime.fromtimestamp(moment, datetime.UTC):%Y%m%dT%H%M%S}"


def _shown(value: float | None, whole: str) -> str:
    return f"{100 * (value or 0):.1f} %" if whole else f"{value or 0:,.0f}"


def as_rows(readings: Iterable[Reading]) -> list[dict[str, str]]:
    """The readings as rows of a table for people."""
    rows = []
    for reading in readings:
        label, value, usual = reading.words()
        rows.append({"measure": label, "tonight": value, "usual": usual, "nights": str(reading.nights), "drift": reading.drift})
    return rows


def markdown(readings: Sequence[Reading]) -> str:
    """The readings as a Markdown section that begins with what drifted."""
    drifted = [
        f"**{words[0]}: {words[1]}, {reading.drift} the usual {words[2]}**"
        for reading in readings
        if reading.drift
        for words in [reading.words()]
    ]
    verdict = "; ".join(drifted) if drifted else "Nothing is outside its usual range." if any(r.nights >= FEWEST for r in readings) else ""
    lines = [
        "## Health",
        *([verdict, ""] if verdict else [""]),
        f"| | tonight | usual in the last {DAYS} days | |",
        "| --- | ---: | ---: | --- |",
    ]
    lines += [f"| {row['measure']} | {row['tonight']} | {row['usual']} | {row['drift']} |" for row in as_rows(readings)]
    return "\n".join(lines) + "\n"
