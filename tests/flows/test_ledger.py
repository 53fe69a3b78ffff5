"""What was read once is passed over while it is unchanged and stands in the tables, and read again in every other case."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from made import article, coded, merge, open_store

from flows import ledger as ledgers
from flows import pipeline, sources
from flows.article import Article, Reject
from flows.ledger import Entry, FeedState, Ledger
from flows.maintenance import forget
from flows.pipeline import Settings, run

LINES = [
    {"text": "Duitsland steunt Frankrijk.", "date": "2024-05-14", "url": "https://krant.example/1"},
    {"text": "Rusland bekritiseert Polen.", "date": "2024-05-15", "url": "https://krant.example/2"},
]


def write(path: Path, lines: list[dict[str, str]]) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    stamp = path.stat().st_mtime_ns + 1_000_000
    os.utime(path, ns=(stamp, stamp))


def opened(output: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that a run over `output`'s neighbour `in` opens."""
    seen: list[str] = []
    real = sources.READERS["jsonl"]

    def reading(path: Path, source: sources.Source) -> object:
        seen.append(path.name)
        return real(path, source)

    monkeypatch.setitem(sources.READERS, "jsonl", reading)  # type: ignore[arg-type]
    run(Settings((str(output.parent / "in"),), str(output)))
    monkeypatch.undo()
    return seen


@pytest.fixture
def output(tmp_path: Path, parser: object) -> Path:
    """The tables of a folder with one archive file."""
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "a.jsonl", LINES)
    summary = run(Settings((str(tmp_path / "in"),), str(tmp_path / "out")))
    assert (summary.articles, summary.unchanged) == (2, 0)
    return tmp_path / "out"


def test_only_new_and_changed_files_are_opened(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened(output, monkeypatch) == []
    write(output.parent / "in" / "b.jsonl", [{**LINES[0], "url": "https://krant.example/3"}])
    assert opened(output, monkeypatch) == ["b.jsonl"]
    write(output.parent / "in" / "a.jsonl", [*LINES, {**LINES[1], "url": "https://krant.example/4"}])
    assert opened(output, monkeypatch) == ["a.jsonl"]
    assert opened(output, monkeypatch) == []
    assert len(pd.read_parquet(output / "articles")) == 4


def test_articles_of_files_that_are_passed_over_count_as_read(output: Path) -> None:
    summary = run(Settings((str(output.parent / "in"),), str(output)))
    assert (summary.articles, summary.unchanged, summary.parsed) == (2, 2, 0)
    assert len(summary.ids) == 2


def test_a_file_is_read_again_when_the_tables_lack_one_of_its_articles(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = pipeline.open_store(Settings((), str(output)))
    forget(store, LINES[0]["url"])
    assert opened(output, monkeypatch) == ["a.jsonl"]
    assert len(pd.read_parquet(output / "articles")) == 2


def test_a_file_is_read_again_when_a_run_ended_before_its_correction_was_coded(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(output.parent / "in" / "a.jsonl", [LINES[0], {**LINES[1], "text": "Rusland prijst Polen."}])
    settings = Settings((str(output.parent / "in"),), str(output))
    pipeline.read(settings, "broken-off")
    assert opened(output, monkeypatch) == ["a.jsonl"]
    assert opened(output, monkeypatch) == []


def test_a_file_is_read_again_when_the_dictionaries_change(output: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "roles.tsv").write_text("koekenbakker\tBUS\n")
    summary = run(Settings((str(tmp_path / "in"),), str(output), dictionaries=str(tmp_path / "mine")))
    assert (summary.articles, summary.unchanged, summary.parsed) == (2, 0, 0)


def test_a_file_is_read_again_when_its_source_is_told_otherwise(output: Path, tmp_path: Path) -> None:
    listing = tmp_path / "sources.toml"
    for name in ("Krant", "Blad"):
        listing.write_text(f'[[source]]\npath = "in"\nname = "{name}"\n')
        run(Settings((str(listing),), str(output)))
        assert set(pd.read_parquet(output / "articles")["Source"]) == {name}


def test_a_file_with_bad_lines_is_told_once_and_one_with_nothing_else_every_time(output: Path) -> None:
    (output.parent / "in" / "b.jsonl").write_text(json.dumps({**LINES[0], "url": "https://krant.example/5"}) + "\ngeen json\n")
    (output.parent / "in" / "c.jsonl").write_text("geen json\n")
    settings = Settings((str(output.parent / "in"),), str(output))
    assert [len(run(settings).rejects) for _ in range(2)] == [2, 1]


def test_an_article_that_is_read_twice_in_a_run_is_coded_as_it_was_read_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "WINDOW", 1)
    monkeypatch.setattr(pipeline, "BATCH", 1)
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "a.jsonl", [LINES[0], LINES[1], {**LINES[0], "text": "Duitsland bekritiseert Frankrijk."}])
    settings = Settings((str(tmp_path / "in"),), str(tmp_path / "out"))
    batches, summary = pipeline.read(settings, "r")
    store = pipeline.open_store(settings)
    texts = [article.text for batch in batches for article in pipeline.load(store.files, batch.name)]
    assert texts == ["Rusland bekritiseert Polen.", "Duitsland bekritiseert Frankrijk."]
    assert (summary.articles, summary.unchanged) == (2, 0)


def test_the_ledger_stays_a_few_files(tmp_path: Path) -> None:
    store = open_store(str(tmp_path))
    merge(store, [article("https://krant.example/1", "Tekst.")])
    row, _ = coded(article("https://krant.example/1", "Tekst."))
    for k in range(70):
        ledger = Ledger(store.files, "v")
        ledger.note(f"{k}.jsonl", "s", [row["ArticleId"]])
        ledger.save(f"run{k:03}", {row["ArticleId"]: row["Fingerprint"]})
    assert len(store.files.names("ledger", ".parquet")) <= 31
    ledger = Ledger(store.files, "v")
    ledger.verify(store.all("articles", columns=["ArticleId", "Fingerprint"]))
    assert all(ledger.passes(f"{k}.jsonl", "s") for k in range(70))
    assert not ledger.passes("1.jsonl", "other")
    assert not Ledger(store.files, "other").passes("1.jsonl", "s")


def test_entries_of_feeds_are_held_while_their_articles_stand_in_the_tables(tmp_path: Path) -> None:
    store = open_store(str(tmp_path))
    ledger = Ledger(store.files)
    ledger.feeds["https://krant.example/rss"] = FeedState("etag", "", {"x": Entry("1", "a1"), "y": Entry("2")})
    ledger.save("run", {"a1": "f1"})
    for fingerprint, kept, etag in (("f1", {"x", "y"}, "etag"), ("f2", {"y"}, "")):
        ledger = Ledger(store.files)
        ledger.verify(pa.table({"ArticleId": ["a1"], "Fingerprint": [fingerprint]}))
        state = ledger.feed("https://krant.example/rss")
        assert (set(state.entries), state.etag) == (kept, etag)
    ledgers.forget(store.files, {"a1"}, {"y"})
    assert Ledger(store.files).feed("https://krant.example/rss").entries == {}


def test_without_a_ledger_everything_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", LINES)
    for _ in range(2):
        assert [type(item) for item in sources.read([str(tmp_path / "a.jsonl")])] == [Article, Article]
    assert [type(item) for item in sources.read([str(tmp_path / "b.jsonl")])] == [Reject]


@pytest.mark.parametrize("damage", [b"", b"PAR1 stuk", b"{}", b"[1]", b'{"u": {"entries": 3}}'])
def test_a_damaged_ledger_stops_no_run(output: Path, damage: bytes) -> None:
    (path,) = (output / "ledger").glob("*.parquet")
    path.write_bytes(damage)
    (output / "ledger" / "feeds.json").write_bytes(damage)
    plan = Settings((str(output.parent / "in"),), str(output))
    assert [(summary.articles, summary.unchanged) for summary in (run(plan), run(plan))] == [(2, 2), (2, 2)]
