"""What a run did: its summary, its manifest in `output/runs/`, its rejects, and how long these are kept."""

from __future__ import annotations

import datetime
import json
import os
import time
from collections import Counter
from dataclasses import asdict, dataclass, field

from flows import health
from flows.article import Reject
from flows.files import Files
from flows.health import Reading
from flows.rows import Versions

DAY = 86_400


@dataclass(slots=True)
class Summary:
    """Counts of one run, or of one step of it. `months` are the partitions that it changed, `ids` the articles that it read, `counts`
    what its health is judged by, `repaired` the damaged files that were mended, `problems` what does not hold of the changed partitions."""

    run: str = ""
    kind: str = "night"
    articles: int = 0
    unchanged: int = 0
    parsed: int = 0
    sentences: int = 0
    events: int = 0
    roots: Counter[str] = field(default_factory=Counter)
    rejects: list[Reject] = field(default_factory=list)
    inputs: dict[str, str] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    months: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    health: list[Reading] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    started: float = field(default_factory=time.time)

    def add(self, part: Summary) -> None:
        """Take in what one step counted."""
        for name in ("articles", "unchanged", "parsed", "sentences", "events"):
            setattr(self, name, getattr(self, name) + getattr(part, name))
        self.roots += part.roots
        self.counts.update(part.counts)
        self.rejects += part.rejects
        self.repaired += part.repaired
        self.problems += part.problems
        self.inputs.update(part.inputs)
        self.ids |= part.ids
        self.months |= part.months

    @property
    def broken(self) -> list[Reject]:
        """The rejects with which something is wrong."""
        return [reject for reject in self.rejects if not reject.skipped]

    @property
    def is_empty(self) -> bool:
        """True if there was something to read, and nothing of it could be."""
        return bool(self.broken) and not self.articles

    def markdown(self, labels: dict[str, str]) -> str:
        """The run as Markdown tables: articles, skipped and why, sentences, events by root."""
        rows = [
            ("articles read", self.articles),
            ("of these coded before and unchanged", self.unchanged),
            ("skipped: could not be read", len(self.broken)),
            ("skipped: in another language", len(self.rejects) - len(self.broken)),
            ("texts parsed (the rest came from the cache)", self.parsed),
            ("sentences", self.sentences),
            ("events", self.events),
        ]
        text = [f"# Run {self.run}", "", "| | count |", "| --- | ---: |", *(f"| {name} | {count:,} |" for name, count in rows)]
        if self.health:
            text += ["", health.markdown(self.health).rstrip()]
        for heading, lines in (("Damaged, and made again", self.repaired), ("Not as it should be", self.problems)):
            if lines:
                text += ["", f"**{heading}**", "", *(f"- {cell(line)}" for line in lines)]
        if self.roots:
            text += ["", "| root | events |", "| --- | ---: |"]
            text += [f"| {root} {labels.get(root, '')} | {count:,} |" for root, count in sorted(self.roots.items())]
        if self.rejects:
            text += ["", "| skipped | why |", "| --- | --- |"]
            text += [f"| {cell(reject.source)} | {cell(reject.reason)} |" for reject in self.rejects[:50]]
            if len(self.rejects) > 50:
                text.append(f"| … and {len(self.rejects) - 50:,} more | see rejected/{self.run}.jsonl |")
        return "\n".join(text) + "\n"


def cell(text: str) -> str:
    """Text that can neither leave its cell nor be read as mark-up."""
    safe = "".join(c if c.isprintable() else " " for c in text)
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replace("[", "\\[").replace("`", "\\`")


def new_run() -> str:
    """A name for a run that starts now; names sort by time."""
    return f"{datetime.datetime.now(datetime.UTC):%Y%m%dT%H%M%S}-{os.getpid()}"


def write_rejects(files: Files, summary: Summary) -> None:
    """One line for each thing that could not be read, in `rejected/<run>.jsonl`."""
    if summary.rejects:
        lines = (json.dumps(asdict(reject), ensure_ascii=False) + "\n" for reject in summary.rejects)
        files.write_text(f"rejected/{summary.run}.jsonl", "".join(lines))


def write_manifest(files: Files, summary: Summary, versions: Versions, failed: str = "") -> str:
    """The manifest of a run: when, what went in (with hashes), versions, counts, health, rejects, and why it failed if it did. Its name is
    handed back."""
    name = f"runs/{summary.run}.json"
    moment = datetime.datetime.fromtimestamp(summary.started, datetime.UTC)
    manifest = {
        "run": summary.run, "kind": summary.kind, "started": moment.isoformat(timespec="seconds"),
        "seconds": round(time.time() - summary.started, 1), "versions": asdict(versions), "articles": summary.articles,
        "unchanged": summary.unchanged, "parsed": summary.parsed, "sentences": summary.sentences, "events": summary.events,
        "events_by_root": dict(sorted(summary.roots.items())), "counts": dict(sorted(summary.counts.items())),
        "health": {reading.measure: {**asdict(reading), "drift": reading.drift} for reading in summary.health},
        "rejected": [asdict(reject) for reject in summary.rejects], "inputs": dict(sorted(summary.inputs.items())),
        "months": sorted(summary.months), "repaired": summary.repaired, "problems": summary.problems,
    }  # fmt: skip
    if failed:
        manifest["failed"] = failed
    files.write_text(name, json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
    return name


def prune(files: Files, keep: dict[str, int], now: float) -> list[str]:
    """Remove what is older than `keep` days in each folder (0 keeps all); the names of what went are handed back."""
    gone = []
    for folder, days in keep.items():
        for name in files.names(folder):
            age = now - _modified(files, name, now)
            if (days and age > days * DAY) or (name.endswith(".partial") and age > DAY):
                files.remove(name)
                gone.append(name)
    return gone


def _modified(files: Files, name: str, now: float) -> float:
    try:
        return float(files.fs.modified(files.path(name)).timestamp())
    except (NotImplementedError, FileNotFoundError):
        return now


def scrub(files: Files, addresses: set[str]) -> None:
    """Take every mention of these addresses out of manifests and rejects."""
    for name in files.names("rejected", ".jsonl"):
        lines = files.read(name).decode().splitlines(keepends=True)
        kept = [line for line in lines if json.loads(line)["source"] not in addresses]
        if len(kept) < len(lines):
            files.write_text(name, "".join(kept)) if kept else files.remove(name)
    for name in files.names("runs", ".json"):
        manifest = json.loads(files.read(name))
        inputs = {key: value for key, value in manifest["inputs"].items() if key not in addresses}
        rejected = [reject for reject in manifest["rejected"] if reject["source"] not in addresses]
        if len(inputs) < len(manifest["inputs"]) or len(rejected) < len(manifest["rejected"]):
            manifest.update(inputs=inputs, rejected=rejected)
            files.write_text(name, json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
