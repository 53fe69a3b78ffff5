"""The run as plain functions: read → parse → code → write. Steps hand each other names of files under `.work/`, never tables."""

from __future__ import annotations

import gc
import json
import logging
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from coders import lexicon
from coders.coder import Coder
from coders.parser import Parser
from flows import duplicates, rows, runs, schema, sources
from flows.article import Article, Reject, month_of, printable
from flows.files import Files
from flows.parses import ParseCache, decode, encode, parser_version
from flows.rows import Versions
from flows.runs import Summary
from flows.store import Store, mentions_table

log = logging.getLogger("cameo_nl")
BATCH = 100
"""Articles that are parsed and coded together; a run that is killed loses at most one batch of parses."""
BATCHES_PER_WRITE = 10
CHUNK = 16
"""Articles that the parser gets in one call."""
TOLD = 100
"""Rejects that reading logs one by one; `rejected/` holds them all."""
KEEP = {"cache": 0, "rejected": 90, "runs": 400}
"""Days that parses, rejects and run history are kept; 0 is for ever."""
Step = Callable[..., Any]


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


@lru_cache(maxsize=2)
def load_coder(dictionaries: str | None = None) -> Coder:
    """The coder, with the user's own dictionaries laid over the shipped ones. Raises DictionaryError."""
    coder = Coder(lexicon.load(overlay=Path(dictionaries) if dictionaries else None))
    gc.freeze()  # the dictionaries stay to the end: no collection need walk them again
    return coder


@lru_cache(maxsize=1)
def load_parser(kind: str) -> Parser:
    """The parser; loaded when the first text must be parsed."""
    return Parser(kind)


def versions(settings: Settings) -> Versions:
    """What today's rows depend on."""
    return Versions(rows.coder_version(), load_coder(settings.dictionaries).lexicon.version, parser_version(settings.parser))


def open_store(settings: Settings) -> Store:
    """The tables of the run's output folder."""
    return Store(settings.output, load_coder(settings.dictionaries).lexicon.ontology)


# ------------------------------------------------------------------------------------------------------------------ the run


def run(settings: Settings, step: Callable[[Step], Step] = lambda function: function) -> Summary:
    """Read, parse, code and write all sources, under the output folder's lock. `step` may wrap each step (Prefect makes tasks of them)."""
    files = Files(settings.output)
    with files.lock(settings.lock_timeout):
        if files.recover():
            log.info("completed what an interrupted run had left")
        files.remove_folder(".work")
        summary = Summary(runs.new_run())
        batches, part = step(read)(settings, summary.run)
        summary.add(part)
        coded: list[str] = []
        for number, batch in enumerate(batches, 1):
            summary.add(step(parse)(settings, batch))
            name, part = step(code)(settings, batch)
            summary.add(part)
            coded.append(name)
            if len(coded) == BATCHES_PER_WRITE or number == len(batches):
                summary.add(step(write)(settings, coded))
                coded = []
            log.info("batch %d of %d done; %s", number, len(batches), _rate(summary, number / len(batches)))
        _finish(settings, files, summary)
    return summary


def _rate(summary: Summary, done: float) -> str:
    seconds = max(time.time() - summary.started, 0.001)
    left = seconds / done - seconds
    return f"{summary.sentences:,} sentences, {summary.events:,} events, {summary.sentences / seconds:.0f} sentences/s, {left:.0f} s left"


def _finish(settings: Settings, files: Files, summary: Summary) -> None:
    files.remove_folder(".work")
    ParseCache(files, parser_version(settings.parser)).compact()
    runs.write_rejects(files, summary)
    runs.write_manifest(files, summary, versions(settings))
    runs.prune(files, settings.keep, time.time())


# ---------------------------------------------------------------------------------------------------------------- the steps


def read(settings: Settings, run_name: str) -> tuple[list[str], Summary]:
    """Read all sources and put what must be coded into batches; articles that are in the tables as they are now are left out."""
    store, summary = open_store(settings), Summary()
    articles: dict[str, Article] = {}
    for item in sources.read(settings.sources, settings.date):
        if isinstance(item, Reject):
            if len(summary.rejects) < TOLD:
                log.warning("skipped %s", item)
            summary.rejects.append(item)
        else:
            articles[item.id] = item
    summary.articles = len(articles)
    summary.ids = set(articles)
    summary.inputs = {article.address: article.text_hash for article in articles.values()}
    today = versions(settings)
    known = store.known(articles)
    fresh = [a for a in articles.values() if a.id not in known or known[a.id]["Fingerprint"] != rows.article_row(a, today)["Fingerprint"]]
    summary.unchanged = len(articles) - len(fresh)
    names = []
    for start in range(0, len(fresh), BATCH):
        name = f".work/{run_name}/{start // BATCH:05}.jsonl"
        lines = (json.dumps(asdict(article), ensure_ascii=False) + "\n" for article in fresh[start : start + BATCH])
        store.files.write_text(name, "".join(lines))
        names.append(name)
    log.info("%d articles read, %d unchanged since they were coded, %d skipped", len(articles), summary.unchanged, len(summary.rejects))
    return names, summary


def parse(settings: Settings, batch: str) -> Summary:
    """Parse the texts of a batch that the cache does not hold. A text that the parser fails on is rejected by itself."""
    files = Files(settings.output)
    cache = ParseCache(files, parser_version(settings.parser))
    articles = _load(files, batch)
    known = cache.get(_by_month(articles))
    missing = {a.text_hash: a for a in articles if a.text_hash not in known}
    parsed: dict[str, dict[str, str]] = {}
    summary = Summary()
    todo = sorted(missing.values(), key=lambda article: len(article.full_text))
    for start in range(0, len(todo), CHUNK):
        for article, conllu in _parse_safely(settings, todo[start : start + CHUNK], summary):
            parsed.setdefault(month_of(article.published), {})[article.text_hash] = conllu
    cache.put(parsed)
    summary.parsed = len(missing) - len(summary.rejects)
    return summary


def _parse_safely(settings: Settings, articles: list[Article], summary: Summary) -> list[tuple[Article, str]]:
    parser = load_parser(settings.parser)
    try:
        return [(a, encode(found)) for a, found in zip(articles, parser.parse([a.full_text for a in articles]), strict=True)]
    except Exception as error:
        if len(articles) == 1:
            reject = Reject(articles[0].address, f"the parser cannot read it ({printable(str(error))[:200]})")
            log.warning("skipped %s", reject)
            summary.rejects.append(reject)
            return []
    return [pair for article in articles for pair in _parse_safely(settings, [article], summary)]


def code(settings: Settings, batch: str) -> tuple[str, Summary]:
    """Code the parsed articles of a batch; the name of the folder with their rows."""
    files, summary = Files(settings.output), Summary()
    cache = ParseCache(files, parser_version(settings.parser))
    coder, today = load_coder(settings.dictionaries), versions(settings)
    articles = _load(files, batch)
    parses = cache.get(_by_month(articles))
    coded: list[rows.Row] = []
    mentions: list[rows.Row] = []
    for article in articles:
        if article.text_hash not in parses:
            continue
        try:
            blank = {**rows.article_row(article, today), "Signature": duplicates.signature(article.full_text)}
            row, found, _ = rows.coded(blank, decode(parses[article.text_hash]), coder, today)
        except Exception as error:
            told = f"{type(error).__name__}: {printable(str(error))[:200]}"
            reject = Reject(article.address, f"the coder failed on it ({told}); please report it")
            log.warning("skipped %s", reject)
            summary.rejects.append(reject)
            continue
        coded.append(row)
        mentions.extend(found)
        summary.sentences += row["Sentences"]
    name = batch.removesuffix(".jsonl")
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
    store.merge(articles, mentions)
    return Summary(months={month_of(row["Published"]) for row in articles} | {month for row in articles for month in row["EventMonths"]})


def _table(files: Files, name: str) -> pa.Table:
    with files.fs.open(files.path(name), "rb") as file:
        return pq.ParquetFile(file).read()


def _load(files: Files, batch: str) -> list[Article]:
    return [Article(**json.loads(line)) for line in files.read(batch).decode().split("\n") if line]


def _by_month(articles: list[Article]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for article in articles:
        found.setdefault(month_of(article.published), []).append(article.text_hash)
    return found
