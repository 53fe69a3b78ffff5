"""Years of archive in chunks: `fill` sorts a source's articles by month into a spool under `backfill/`, and each chunk of it is then coded,
committed and removed, so that what waits in the spool is what remains to be done.

Months are coded one after another, so that a chunk touches few partitions, however the archive is ordered.
"""

from __future__ import annotations

import datetime
import errno
import json
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from itertools import groupby, islice

import zstandard

from flows import pipeline, rows, runs, sources
from flows.article import Article, Reject, digest, month_of, printable
from flows.batches import Batch, Batches
from flows.files import Files, OutputBusy
from flows.pipeline import Settings, Steps
from flows.runs import Summary

log = logging.getLogger("cameo_nl")
CHUNK = 1000
"""Articles of a chunk: what is coded and committed together."""
TOGETHER = 20
"""Chunks of a month that a cluster is given at once, so that it has enough to do; they are still committed one by one."""
HELD = 20_000
"""Articles that are held in memory while the spool is filled."""
FOLDER = "backfill"
_PLAN = "plan.json"


@dataclass(frozen=True, slots=True)
class Archive:
    """What is to be coded: sources, and the first and last day (or month, or year) of publication."""

    settings: Settings
    since: str
    until: str

    @property
    def name(self) -> str:
        """Names this backfill: the same command takes it up again."""
        return digest(*self.settings.sources, self.since, self.until, self.settings.date or "")

    def __str__(self) -> str:
        return f"{self.settings}, {self.since} to {self.until}"

    @property
    def spool(self) -> Files:
        """The folder where its articles wait."""
        return Files(f"{self.settings.output.rstrip('/')}/{FOLDER}/{self.name}")

    def holds(self, published: str) -> bool:
        """True if a date, at the precision that it has, may lie in the time that is asked for."""
        return self.since[: len(published)] <= published[: len(self.since)] and published[: len(self.until)] <= self.until[: len(published)]


@dataclass(slots=True)
class Plan:
    """Chunks of the spool that wait, with the articles of each, and what could not be read when it was filled."""

    chunks: dict[str, int] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)

    @property
    def articles(self) -> int:
        """Articles that wait."""
        return sum(self.chunks.values())


def open_plan(archive: Archive, seen: Callable[[int], object] = lambda articles: None) -> Plan:
    """The chunks that wait: of a spool that an earlier start filled, else of a new one. `seen` is told of articles as they are read."""
    spool = archive.spool
    if not spool.exists(_PLAN):
        spool.remove_folder("chunks")
        rejects: list[Reject] = []
        chunks = dict(_filled(spool, _wanted(archive, rejects, seen)))
        runs.write_rejects(Files(archive.settings.output), Summary(f"{runs.new_run()}-{archive.name}", rejects=rejects))
        spool.write_text(_PLAN, json.dumps({"chunks": chunks, "rejects": [asdict(reject) for reject in rejects]}, ensure_ascii=False))
    plan = json.loads(spool.read(_PLAN))
    waiting = set(spool.names("chunks"))
    return Plan({name: plan["chunks"][name] for name in sorted(waiting & set(plan["chunks"]))}, [Reject(**r) for r in plan["rejects"]])


def _wanted(archive: Archive, rejects: list[Reject], seen: Callable[[int], object]) -> Iterator[Article]:
    for item in sources.read(archive.settings.sources, archive.settings.date):
        if isinstance(item, Reject):
            rejects.append(item)
            continue
        seen(1)
        if archive.holds(item.published):
            yield item


def _filled(spool: Files, articles: Iterator[Article]) -> Iterator[tuple[str, int]]:
    """Write articles to chunks of their month; name and size of each chunk. Of an article that comes twice in a chunk the last stays."""
    waiting: dict[str, dict[str, Article]] = {}
    written: dict[str, int] = {}

    def write(month: str) -> tuple[str, int]:
        written[month] = number = written.get(month, 0) + 1
        chunk = waiting.pop(month)
        name = f"chunks/{month}-{number:06}.jsonl.zst"
        lines = "".join(json.dumps(asdict(article), ensure_ascii=False) + "\n" for article in chunk.values())
        packed = zstandard.ZstdCompressor().compress(lines.encode())
        spool.write(name, lambda file: file.write(packed))
        return name, len(chunk)

    for article in articles:
        month = month_of(article.published)
        waiting.setdefault(month, {})[article.id] = article
        if len(waiting[month]) == CHUNK:
            yield write(month)
        elif sum(map(len, waiting.values())) > HELD:
            yield write(max(waiting, key=lambda month: len(waiting[month])))
    for month in sorted(waiting):
        yield write(month)


def chunk(spool: Files, name: str) -> list[Article]:
    """The articles of a chunk. Raises ValueError if its file is damaged."""
    try:
        lines = zstandard.ZstdDecompressor().decompress(spool.read(name)).decode()
    except (zstandard.ZstdError, UnicodeDecodeError) as error:
        raise ValueError(f"{name} is damaged; remove the folder {spool.url} and start the backfill again") from error
    return [Article(**json.loads(line)) for line in lines.split("\n") if line]


@dataclass(slots=True)
class Report:
    """What a backfill did: totals of the chunks that are done, and why others are not."""

    chunks: int = 0
    articles: int = 0
    unchanged: int = 0
    events: int = 0
    rejects: int = 0
    failed: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        failed = "".join(f"\nfailed: {name}: {reason}" for name, reason in self.failed.items())
        return (
            f"{self.articles:,} articles in {self.chunks:,} chunks, {self.unchanged:,} of them coded before, {self.rejects:,} skipped; "
            f"{self.events:,} events; {len(self.failed):,} chunks failed and are tried again by the same command{failed}"
        )


def work(
    archive: Archive, plan: Plan, code: Callable[[list[str]], Summary], seen: Callable[[int], object] = lambda articles: None
) -> Report:
    """Code the chunks that wait, one after another, on a cluster some of a month together. What fails is reported and stays; a full or busy
    output ends the work.

    `seen` is told of articles as they are done.
    """
    report, began, done = Report(rejects=len(plan.rejects)), time.monotonic(), 0
    for names in _together(plan, TOGETHER if archive.settings.dask else 1):
        try:
            summary = code(names)
        except OutputBusy:
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
                raise
            told = printable(f"{type(error).__name__}: {error}")
            report.failed.update(dict.fromkeys(names, told))
            log.error("%s failed and waits for another try: %s", ", ".join(names), told)
        else:
            report.chunks += len(names)
            report.articles += summary.articles
            report.unchanged += summary.unchanged
            report.events += summary.events
            report.rejects += len(summary.rejects)
        articles = sum(plan.chunks[name] for name in names)
        done += articles
        seen(articles)
        seconds = max(time.monotonic() - began, 0.001)
        left = datetime.timedelta(seconds=round(seconds / done * (plan.articles - done)))
        tried = report.chunks + len(report.failed)
        log.info("chunk %d of %d done; %.1f articles/s, %s left", tried, len(plan.chunks), done / seconds, left)
    if not archive.spool.names("chunks"):
        Files(archive.settings.output).remove_folder(f"{FOLDER}/{archive.name}")
    return report


def _together(plan: Plan, most: int) -> Iterator[list[str]]:
    """The chunks in their order, at most so many of one month together."""
    for _, group in groupby(plan.chunks, key=lambda name: name.rsplit("-", 1)[0]):
        while names := list(islice(group, most)):
            yield names


def code_chunks(archive: Archive, names: list[str], steps: Steps | None = None) -> Summary:
    """Code chunks and commit them to the tables, as a run of its own; then they are gone from the spool."""
    steps = steps or Steps(pipeline.read, pipeline.in_order, pipeline.write)
    summary = pipeline.run(archive.settings, replace(steps, read=partial(_read_chunks, archive.spool, names)), "backfill")
    for name in names:
        archive.spool.remove(name)
    return summary


def _read_chunks(spool: Files, names: list[str], settings: Settings, run_name: str) -> tuple[list[Batch], Summary]:
    """Chunks in place of the sources: what of them is not in the tables yet, in batches."""
    articles = {article.id: article for name in names for article in chunk(spool, name)}
    store, today = pipeline.open_store(settings), pipeline.versions(settings)
    known = store.fingerprints({month_of(article.published) for article in articles.values()}, articles)
    batches = Batches(store.files, f".work/{run_name}", pipeline.BATCH)
    for article in articles.values():
        if known.get(article.id) != rows.article_row(article, today)["Fingerprint"]:
            batches.add(article)
    summary = Summary(articles=len(articles), unchanged=len(articles) - len(batches), ids=set(articles))
    summary.inputs = {article.address: article.text_hash for article in articles.values()}
    return batches.listed(), summary
