"""The whole path with the real parser: articles in, tables out."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from made import snapshot

from coders.coder import Coder, Coding
from coders.event import Event
from coders.parser import Parser
from coders.sentence import Sentence
from flows import pipeline
from flows.maintenance import forget
from flows.pipeline import Settings, run
from flows.recode import recode
from flows.rows import Versions

GOOD = (
    " date 2024-05-14 Duitsland steunt Frankrijk. Rusland veroordeelde de levering van wapens aan Oekraïne.\n\nDuitsland steunt Frankrijk."
)


def settings(output: Path, *sources: Path, **other: object) -> Settings:
    return Settings(tuple(str(source) for source in sources), str(output), **other)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def sampled(tmp_path_factory: pytest.TempPathFactory, samples: Path, parser: Parser) -> Path:
    """The tables of the samples."""
    output = tmp_path_factory.mktemp("sampled")
    run(settings(output, samples))
    return output


@pytest.fixture
def output(sampled: Path, tmp_path: Path) -> Path:
    """A copy of the samples' tables."""
    return Path(shutil.copytree(sampled, tmp_path / "output"))


def test_the_samples_give_events_of_many_classes(sampled: Path) -> None:
    frame = pd.read_parquet(sampled / "events")
    assert len(frame) >= 40
    assert frame["EventRootCode"].nunique() >= 12
    assert len(pd.read_parquet(sampled / "articles")) == 12


def test_source_target_and_verb_are_found_back_in_the_sentence(tmp_path: Path, parser: Parser) -> None:
    text = " date 2024-05-14 Het was druk.\nIn Berlijn steunt   Duitsland\n  gewoon Frankrijk.\n"
    (tmp_path / "a.txt").write_text(text)
    run(Settings((str(tmp_path / "a.txt"),), str(tmp_path / "out")))
    (row,) = pd.read_parquet(tmp_path / "out" / "mentions").to_dict("records")
    spans = {role: row["Sentence"][int(start) : int(end)] for role, start, end in (item.split(",") for item in row["SentenceSpans"])}
    assert spans == {"source": "Duitsland", "target": "Frankrijk", "verb": "steunt"}


def test_a_run_leaves_a_manifest_and_nothing_behind(sampled: Path) -> None:
    (path,) = (sampled / "runs").glob("*.json")
    manifest = json.loads(path.read_text())
    assert manifest["articles"] == 12
    assert manifest["events"] == sum(manifest["events_by_root"].values()) > 0
    assert len(manifest["inputs"]) == 12
    assert set(manifest["versions"]) == {"coder", "dictionary", "model"}
    assert not (sampled / ".work").exists()
    assert not (sampled / ".pending").exists()


def test_running_again_codes_nothing_and_changes_no_byte(output: Path, samples: Path) -> None:
    store = pipeline.open_store(settings(output))
    before = snapshot(store.files)
    summary = run(settings(output, samples))
    assert (summary.articles, summary.unchanged, summary.parsed) == (12, 12, 0)
    assert snapshot(store.files) == before


def test_coding_anew_from_cached_parses_changes_no_byte(output: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = pipeline.open_store(settings(output))
    before = snapshot(store.files)
    for table in ("articles", "events", "mentions"):
        shutil.rmtree(output / table)
    monkeypatch.setattr(pipeline, "load_parser", lambda *given: pytest.fail("the parser was loaded although all texts are cached"))
    run(settings(output, samples))
    assert snapshot(store.files) == before


def test_every_sentence_parsed_or_several_processes_change_no_byte(
    sampled: Path, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "BATCH", 4)
    monkeypatch.setattr(pipeline, "FEW", 0)
    run(settings(tmp_path / "exact", samples, exact=True, processes=2))
    tables = [snapshot(pipeline.open_store(settings(folder)).files) for folder in (sampled, tmp_path / "exact")]
    assert tables[0] == tables[1]


def test_trees_that_edited_dictionaries_need_are_made_later(tmp_path: Path, parser: Parser) -> None:
    own = tmp_path / "own" / "actors"
    own.mkdir(parents=True)
    (tmp_path / "a.txt").write_text(" date 2024-05-14 Osterkwist bezocht Kwistië.\n")
    assert run(settings(tmp_path / "out", tmp_path / "a.txt")).events == 0
    (own / "own.tsv").write_text("Osterkwist\tDEUGOV\nKwistië\tFRA\n")
    edited = settings(tmp_path / "out", dictionaries=str(tmp_path / "own"))
    report = recode(pipeline.open_store(edited), edited, pipeline.versions(edited))
    assert report.counts["added"] == 2
    assert recode(pipeline.open_store(edited), edited, pipeline.versions(edited)).same == 2


def test_bad_files_are_rejected_and_the_others_coded(tmp_path: Path, parser: Parser) -> None:
    for name, data in {
        "goed.txt": GOOD.encode(),
        "leeg.txt": b"",
        "latin.txt": b" date 2024-05-14 caf\xe9",
        "los.txt": b"Geen datum.",
    }.items():
        (tmp_path / name).write_bytes(data)
    summary = run(settings(tmp_path / "out", tmp_path, tmp_path / "weg.txt"))
    assert (summary.articles, len(summary.rejects)) == (1, 4)
    (path,) = (tmp_path / "out" / "rejected").glob("*.jsonl")
    rejected = [json.loads(line) for line in path.read_text().splitlines()]
    assert {Path(row["source"]).name for row in rejected} == {"leeg.txt", "latin.txt", "los.txt", "weg.txt"}
    frame = pd.read_parquet(tmp_path / "out" / "events")
    assert set(frame["Actor1Code"]) == {"DEU", "RUS"}
    assert set(frame["NumMentions"]) == {1}, "a sentence given twice counts once"


def test_a_run_with_nothing_readable_writes_no_tables(tmp_path: Path) -> None:
    summary = run(settings(tmp_path / "out", tmp_path / "weg.txt"))
    assert summary.articles == 0
    assert not (tmp_path / "out" / "events").exists()


def test_a_text_that_breaks_the_parser_is_rejected_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parser: Parser) -> None:
    class Fragile:
        def tag(self, texts: list[str]) -> object:
            if any("BREEK" in text for text in texts):
                raise RuntimeError("kapot\nregel twee")
            return parser.tag(texts)

        def grow(self, sentences: list[Sentence]) -> object:
            return parser.grow(sentences)

    monkeypatch.setattr(pipeline, "load_parser", lambda *given: Fragile())
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "b.txt").write_text(" date 2024-05-14 BREEK.")
    summary = run(settings(tmp_path / "out", tmp_path))
    assert [str(reject).endswith("b.txt: the parser cannot read it (kapot\\nregel twee)") for reject in summary.rejects] == [True]
    assert summary.events > 0


def test_tables_may_lie_on_any_filesystem(tmp_path: Path, parser: Parser) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    local, memory = settings(tmp_path / "out", tmp_path), Settings((str(tmp_path),), "memory://run-test")
    run(local)
    run(memory)
    assert snapshot(pipeline.open_store(memory).files) == snapshot(pipeline.open_store(local).files)


def test_forgetting_removes_an_article_everywhere(output: Path, samples: Path) -> None:
    store = pipeline.open_store(settings(output))
    path = next(row["Path"] for row in store.all("articles").to_pylist() if "03_aanval" in row["Path"])
    assert forget(store, path)
    for name in (path, "Rafah"):
        holding = [file for file in output.rglob("*") if file.is_file() and name.encode() in _content(file)]
        assert holding == []
    assert forget(store, path) == []
    assert len(store.all("articles")) == 11


def _content(file: Path) -> bytes:
    """A file's text; of Parquet all its cells."""
    return file.read_bytes() if file.suffix != ".parquet" else pd.read_parquet(file).to_csv().encode()


@pytest.mark.parametrize("processes", [1, 2])
def test_recoding_an_unchanged_coder_changes_no_byte(output: Path, processes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "BATCH", 1)
    monkeypatch.setattr(pipeline, "FEW", 0)
    plan = settings(output, processes=processes)
    store = pipeline.open_store(plan)
    before = snapshot(store.files)
    report = recode(store, plan, pipeline.versions(plan))
    assert (report.articles, report.unparsed, sum(report.counts.values())) == (12, 0, 0)
    assert snapshot(store.files) == before


def test_recoding_says_what_was_added_gone_and_recoded(output: Path, coder: Coder, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = settings(output)
    store = pipeline.open_store(plan)
    codes = Counter(store.all("mentions")["EventCode"].to_pylist())
    gone, recoded = [code for code, _ in codes.most_common() if code != "010"][:2]

    def edited(sentences: list[Sentence], published: str) -> Coding:
        coding = Coder(coder.lexicon).code(sentences, published)
        kept = [replace(e, code="010" if e.code == recoded else e.code) for e in coding.events if e.code != gone]
        kept += [Event("USA", "CAN", "043", published, 0, "new", "verbs/04.tsv:1", 0.5)] if "Kiev" in sentences[0].text else []
        return Coding(kept, coding.rejections)

    monkeypatch.setattr("flows.recode.load_coder", lambda dictionaries: SimpleNamespace(code=edited))
    report = recode(store, plan, Versions("new", "new", pipeline.versions(plan).model))
    assert (report.counts["gone"], report.counts["recoded"], report.counts["added"]) == (codes[gone], codes[recoded], 1)
    assert f"{recoded} → 010" in report.text()
    assert "added: 1\n  043  USA → CAN" in report.text()
    after = Counter(store.all("mentions")["EventCode"].to_pylist())
    assert (after[gone], after[recoded]) == (0, 0)
    assert set(store.all("events")["CoderVersion"].to_pylist()) == {"new"}


def test_recoding_since_a_date_leaves_earlier_articles_alone(output: Path) -> None:
    plan = settings(output)
    report = recode(pipeline.open_store(plan), plan, pipeline.versions(plan), since="2024-03")
    assert report.articles == sum(published >= "2024-03" for published in pd.read_parquet(output / "articles")["Published"])


def test_recoding_leaves_alone_what_it_has_no_parse_of(output: Path) -> None:
    shutil.rmtree(output / "cache")
    plan = settings(output)
    store = pipeline.open_store(plan)
    before = snapshot(store.files)
    report = recode(store, plan, pipeline.versions(plan))
    assert (report.articles, report.unparsed) == (0, 12)
    assert "run their sources again" in report.text()
    assert snapshot(store.files) == before


def test_the_seed_article_counts_once(seed: Path, tmp_path: Path, parser: Parser) -> None:
    run(settings(tmp_path, seed))
    frame = pd.read_parquet(tmp_path / "events")
    said = {
        (a if isinstance(a, str) else "---", code, b if isinstance(b, str) else "---")
        for a, code, b in zip(frame["Actor1Code"], frame["EventCode"], frame["Actor2Code"], strict=True)
    }
    assert {("TUR", "036", "RUS"), ("RUS", "036", "TUR"), ("IGOUNO", "054", "LBYGOV")} <= said
    assert any(a == "TUR" and code in ("050", "051") and b == "LBYGOV" for a, code, b in said)
    for who in ("RUS", "EGY", "ARE"):
        assert any(a == who and code.startswith("05") and b == "LBYREB" for a, code, b in said)
    assert not {code for _, code, _ in said} & {"042", "043"}
    assert set(frame["Date"]) == {"2020-06"}
    mentions = pd.read_parquet(tmp_path / "mentions")
    assert not mentions.duplicated(["GLOBALEVENTID", "SentenceHash"]).any()
    assert set(frame["NumArticles"]) == {1}
