"""The run as plain functions: read → parse → code → write. Steps hand each other names of files under `.work/`, never tables."""

from __future__ import annotations

import contextlib
import gc
import logging
import textwrap
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from coders import lexicon
from coders.cache import no_collecting
from coders.coder import Coder
from coders.parser import Parser
from coders.prefilter import Prefilter
from flows import duplicates, feeds, health, rows, runs, schema, sources, verify
from flows.article import Article, Reject, digest, month_of, printable
from flows.batches import Batch, Batches, load
from flows.files import Files
from flows.ledger import Ledger
from flows.parses import ParseCache, decode, encode, parser_version
from flows.parsing import Parsing
from flows.repair import Repair
from flows.rows import Versions
from flows.runs import Summary
from flows.store import Store, mentions_table
from flows.workers import spread, trim

log = logging.getLogger("cameo_nl")
BATCH = 100
"""Articles that are parsed and coded together; a run that is killed loses at most one batch of parses."""
BATCHES_PER_WRITE = 10
FEW = 200
"""Articles that are not worth starting processes for."""
WINDOW = 5000
"""Articles that are read before it is looked up which of them are known."""
TOLD = 100
"""Rejects that reading logs one by one; `rejected/` holds them all."""
KEEP = {"cache": 0, "rejected": 90, "runs": 400}
"""Days that parses, rejects and run history are kept; 0 is for ever."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked to do."""

    sources: tuple[str, ...]
    output: str = "output"
    date: str | None = None
    dictionaries: str | None = None
    parser: str = "bundled"
    lock_timeout: float = 3600
    keep: dict[str, int] = field(default_factory=lambda: dict(KEEP))
    dask: str | None = None
    exact: bool = False
    processes: int = 1
    device: str = "cpu"
    feed_text: bool | None = None
    """Whether sentences and titles are in the feeds; None leaves that as it is."""

    def __str__(self) -> str:
        return f"{textwrap.shorten(', '.join(self.sources), 80)} to {self.output}"

    def elsewhere(self) -> Settings:
        """The same for processes that work in another folder: full paths, URLs as they are."""
        places = (place and (place if "://" in place else str(Path(place).resolve())) for place in (self.output, self.dictionaries))
        output, dictionaries = places
        return replace(self, output=output or "", dictionaries=dictionaries)


def load_coder(dictionaries: str | None = None) -> Coder:
    """The coder, with the user's own dictionaries laid over the shipped ones, as they are now. Raises DictionaryError."""
    own = Path(dictionaries).resolve() if dictionaries else None
    files = sorted(own.rglob("*.tsv")) if own else []
    return _load_coder(own, tuple((path, path.stat().st_mtime_ns) for path in files))


@lru_cache(maxsize=2)
def _load_coder(own: Path | None, files: tuple[tuple[Path, int], ...]) -> Coder:
    coder = Coder(lexicon.load(overlay=own))
    gc.freeze()  # dictionaries and parser stay to the end: no collection need walk them again
    return coder


def load_parser(kind: str, device: str = "cpu") -> Parser:
    """The parser; loaded when the first text must be parsed."""
    return _parser(kind, device)


@lru_cache(maxsize=1)
def _parser(kind: str, device: str) -> Parser:
    with no_collecting():
        parser = Parser(kind, device=device)
    gc.freeze()
    return parser


@lru_cache(maxsize=2)
def load_prefilter(dictionaries: str | None = None) -> Prefilter:
    """What tells which sentences must be parsed."""
    return Prefilter(load_coder(dictionaries).lexicon)


def load_parsing(settings: Settings) -> Parsing:
    """Parses what a run needs: every sentence if it is to be exact, else those that may hold an event."""
    return Parsing(lambda: load_parser(settings.parser, settings.device), None if settings.exact else load_prefilter(settings.dictionaries))


def versions(settings: Settings) -> Versions:
    """What today's rows depend on."""
    return Versions(rows.coder_version(), load_coder(settings.dictionaries).lexicon.version, parser_version(settings.parser))


def open_store(settings: Settings) -> Store:
    """The tables of the run's output folder."""
    return Store(settings.output, load_coder(settings.dictionaries).lexicon.ontology)


def repair_of(settings: Settings) -> Repair:
    """What mends the run's tables where the disk has damaged them."""
    store = open_store(settings)
    return Repair(store, ParseCache(store.files, parser_version(settings.parser)), load_coder(settings.dictionaries), versions(settings))


# ------------------------------------------------------------------------------------------------------------------ the run


@dataclass(frozen=True, slots=True)
class Steps:
    """How the steps of a run are done: here one after another; as Prefect's tasks in `nightly`.

    `over` parses and codes batches, and hands back (folder of coded rows, counts) of each in the order of the batches, whoever is first.
    """

    read: Callable[[Settings, str], tuple[list[Batch], Summary]]
    over: Callable[[Settings, Sequence[Batch]], Iterator[tuple[str, Summary]]]
    write: Callable[[Settings, list[str]], Summary]


def run(settings: Settings, steps: Steps | None = None, kind: str = "night") -> Summary:
    """Read, parse, code and write all sources, under the output folder's lock. `kind` is that of its manifest; only nights are compared."""
    steps = steps or Steps(read, in_order, write)
    files = Files(settings.output)
    with files.lock(settings.lock_timeout):
        if files.recover():
            log.info("completed what an interrupted run had left")
        files.remove_folder(".work")
        summary = Summary(runs.new_run(), kind, repaired=repair_of(settings).check())
        try:
            _work(settings, steps, summary)
        except Exception as error:
            with contextlib.suppress(OSError):
                runs.write_manifest(files, summary, versions(settings), f"{type(error).__name__}: {printable(str(error))}")
            raise
        _finish(settings, files, summary)
    return summary


def _work(settings: Settings, steps: Steps, summary: Summary) -> None:
    batches, part = steps.read(settings, summary.run)
    summary.add(part)
    coded: list[str] = []
    for number, (name, part) in enumerate(steps.over(settings, batches), 1):
        summary.add(part)
        coded.append(name)
        if len(coded) == BATCHES_PER_WRITE or number == len(batches):
            summary.add(steps.write(settings, coded))
            coded = []
        log.info("batch %d of %d done; %s", number, len(batches), _rate(summary, number / len(batches)))
    repair_of(settings).guarded(lambda: feeds.bring_up(open_store(settings), settings.feed_text), summary.repaired)


def in_order(settings: Settings, batches: Sequence[Batch]) -> Iterator[tuple[str, Summary]]:
    """Parse and code batches here, or many of them in processes."""
    return spread(processes_for(settings, len(batches) * BATCH), partial(parse_and_code, settings), batches)


def processes_for(settings: Settings, articles: int) -> int:
    """How many processes so many articles are worth."""
    shared = not settings.output.startswith("memory:")
    return min(settings.processes, articles // BATCH) if shared and articles > FEW else 1


@no_collecting()
def parse_and_code(settings: Settings, batch: Batch) -> tuple[str, Summary]:
    """Parse and code one batch: the folder of its coded rows, and counts."""
    summary = parse(settings, batch)
    name, part = code(settings, batch)
    summary.add(part)
    return name, summary


def _rate(summary: Summary, done: float) -> str:
    seconds = max(time.time() - summary.started, 0.001)
    left = seconds / done - seconds
    return f"{summary.sentences:,} sentences, {summary.events:,} events, {summary.sentences / seconds:.0f} sentences/s, {left:.0f} s left"


def _finish(settings: Settings, files: Files, summary: Summary) -> None:
    files.remove_folder(".work")
    ParseCache(files, parser_version(settings.parser)).compact()
    summary.health = health.judge(summary.counts, health.earlier(files, summary.started)) if summary.kind == "night" else []
    for reading in summary.health:
        if reading.drift:
            log.warning("unusual: %s", ", ".join((*reading.words(), reading.drift)))
    if summary.months:
        summary.problems = verify.verify(open_store(settings), load_coder(settings.dictionaries).lexicon.ontology, summary.months).problems
    for problem in summary.problems:
        log.error("the tables are not as they should be: %s", problem)
    runs.write_rejects(files, summary)
    runs.write_manifest(files, summary, versions(settings))
    runs.prune(files, settings.keep, time.time())


# ---------------------------------------------------------------------------------------------------------------- the steps


def read(settings: Settings, run_name: str) -> tuple[list[Batch], Summary]:
    """Read all sources and put what must be coded into batches; articles that are in the tables as they are now are left out."""
    store, summary, today = open_store(settings), Summary(), versions(settings)
    ledger = Ledger(store.files, digest(today.coder, today.dictionary, today.model))
    mending = repair_of(settings)
    read_before = mending.guarded(lambda: store.all("articles", columns=["ArticleId", "Fingerprint"]), summary.repaired)
    ledger.verify(read_before)
    batches = Batches(store.files, f".work/{run_name}", BATCH)
    fingerprints: dict[str, str] = {}
    stream = sources.read(settings.sources, settings.date, ledger)
    while window := list(islice(stream, WINDOW)):
        articles = {item.id: item for item in window if isinstance(item, Article)}
        months = {month_of(article.published) for article in articles.values()}
        known = mending.guarded(partial(store.fingerprints, months, articles), summary.repaired)
        for article in articles.values():
            fingerprints[article.id] = rows.article_row(article, today)["Fingerprint"]
            summary.inputs[article.address] = article.text_hash
            batches.drop(article.id)
            if known.get(article.id) != fingerprints[article.id]:
                batches.add(article)
        for reject in (item for item in window if isinstance(item, Reject)):
            if len(summary.rejects) < TOLD:
                log.warning("skipped %s", reject)
            summary.rejects.append(reject)
    ledger.save(run_name, fingerprints)
    passed = ledger.passed()
    summary.inputs |= {origin: f"{len(ids)} articles read before" for origin, ids in passed.items()}
    summary.ids = fingerprints.keys() | {article for ids in passed.values() for article in ids}
    summary.articles, summary.unchanged = len(summary.ids), len(summary.ids) - len(batches)
    inputs, skipped = summary.articles + len(summary.rejects), len(summary.broken)
    summary.counts.update(inputs=inputs, skipped=skipped, foreign=len(summary.rejects) - skipped, new_articles=len(batches))
    log.info("%d articles, %d unchanged since they were coded, %d skipped", summary.articles, summary.unchanged, len(summary.rejects))
    return batches.listed(), summary


def parse(settings: Settings, batch: Batch) -> Summary:
    """Parse what the cache lacks for the texts of a batch. A text that the parser fails on is rejected by itself."""
    files, summary = Files(settings.output), Summary()
    cache = ParseCache(files, parser_version(settings.parser))
    articles = load(files, batch.name)
    texts = {article.text_hash: article.full_text for article in articles}
    months, dates = _by_month(articles), _dates(articles)
    known = {key: decode(text) for key, text in cache.get(months).items()}
    parsing = load_parsing(settings)
    tagged = parsing.tag({key: text for key, text in texts.items() if key not in known})
    found = tagged | parsing.complete(known | tagged, dates)
    failed = parsing.failures
    cache.put({month: {key: encode(found[key]) for key in keys if key in found and key not in failed} for month, keys in months.items()})
    for article in articles:
        if article.text_hash in failed:
            reject = Reject(article.address, f"the parser cannot read it ({printable(failed[article.text_hash])[:200]})")
            log.warning("skipped %s", reject)
            summary.rejects.append(reject)
    summary.parsed = len(tagged.keys() - failed.keys())
    summary.counts["failed"] += len(summary.rejects)
    trim()
    return summary


def code(settings: Settings, batch: Batch) -> tuple[str, Summary]:
    """Code the parsed articles of a batch; the name of the folder with their rows."""
    files, summary = Files(settings.output), Summary()
    cache = ParseCache(files, parser_version(settings.parser))
    coder, today = load_coder(settings.dictionaries), versions(settings)
    articles = load(files, batch.name)
    parses = cache.get(_by_month(articles))
    coded: list[rows.Row] = []
    mentions: list[rows.Row] = []
    for article in articles:
        if article.text_hash not in parses:
            continue
        try:
            blank = {**rows.article_row(article, today), "Signature": duplicates.signature(article.full_text)}
            sentences = decode(parses[article.text_hash])
            row, found, rejections = rows.coded(blank, sentences, coder, today)
            summary.counts.update(health.count(sentences, found, rejections, coder, article.published))
        except Exception as error:
            told = f"{type(error).__name__}: {printable(str(error))[:200]}"
            reject = Reject(article.address, f"the coder failed on it ({told}); please report it")
            log.warning("skipped %s", reject)
            summary.rejects.append(reject)
            summary.counts["failed"] += 1
            continue
        coded.append(row)
        mentions.extend(found)
        summary.sentences += row["Sentences"]
    name = batch.name.removesuffix(".jsonl")
    summary.events += len(mentions)
    summary.roots += Counter(mention["EventCode"][:2] for mention in mentions)
    tables = {"articles": pa.Table.from_pylist(coded, schema.arrow("articles")), "mentions": mentions_table(mentions)}
    for table, values in tables.items():
        files.write(f"{name}/{table}.parquet", lambda file, values=values: pq.write_table(values, file))  # type: ignore[misc]
    return name, summary


def write(settings: Settings, coded: list[str]) -> Summary:
    """Merge coded batches into the tables, in one transaction."""
    store = open_store(settings)
    articles = pa.concat_tables([_table(store.files, f"{name}/articles.parquet") for name in coded]).to_pylist()
    mentions = pa.concat_tables([_table(store.files, f"{name}/mentions.parquet") for name in coded])
    repaired: list[str] = []
    repair_of(settings).guarded(lambda: store.merge(articles, mentions), repaired)
    months = {month_of(row["Published"]) for row in articles} | {month for row in articles for month in row["EventMonths"]}
    return Summary(months=months, repaired=repaired)


def _table(files: Files, name: str) -> pa.Table:
    with files.fs.open(files.path(name), "rb") as file:
        return pq.ParquetFile(file).read()


def _by_month(articles: list[Article]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for article in articles:
        found.setdefault(month_of(article.published), []).append(article.text_hash)
    return found


def _dates(articles: list[Article]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for article in articles:
        found.setdefault(article.text_hash, set()).add(article.published)
    return found
