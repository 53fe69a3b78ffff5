"""JSONL, CSV, Parquet and saved pages: every kind gives the same articles, and a bad record is named alone."""

from __future__ import annotations

import gzip
import json
import os
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from flows import sources
from flows.article import MAX_CHARACTERS, Article, Reject
from flows.cli import app
from flows.pipeline import Settings, run

ROWS = [
    {"text": "Duitsland steunt het Franse voorstel.", "date": "2024-05-14", "url": "https://krant.example/1", "title": "Steun voor Parijs"},
    {
        "text": 'De minister zei: "Dat is goed".\n\nParijs zweeg; Berlijn niet.',
        "date": "2024-05",
        "url": "https://krant.example/2",
        "title": "",
    },
]
Items = list[Article | Reject]


def read(path: Path, when: str | None = None) -> Items:
    return list(sources.read([str(path)], when))


def listed(folder: Path, text: str) -> Items:
    """What a source list with one entry gives."""
    (folder / "sources.toml").write_text(f"[[source]]\n{text}\n", encoding="utf-8")
    return read(folder / "sources.toml")


def told(items: Items) -> list[str]:
    return [str(item) for item in items if isinstance(item, Reject)]


def jsonl(rows: list[dict[str, str]]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def as_csv(rows: list[dict[str, str]], separator: str) -> bytes:
    quoted = [[f'"{value.replace(chr(34), chr(34) * 2)}"' for value in row.values()] for row in rows]
    return "\n".join(separator.join(line) for line in [list(rows[0]), *quoted]).encode()


def test_every_kind_gives_the_same_articles(tmp_path: Path) -> None:
    files = {
        "a.jsonl": jsonl(ROWS),
        "a.jsonl.gz": gzip.compress(jsonl(ROWS)),
        "a.ndjson.zst": zstandard.compress(jsonl(ROWS)),
        "a.csv": as_csv(ROWS, ","),
        "b.csv.gz": gzip.compress(b"\xef\xbb\xbf" + as_csv(ROWS, ";")),
        "a.tsv": as_csv(ROWS, "\t"),
    }
    for file, data in files.items():
        (tmp_path / file).write_bytes(data)
    pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "a.parquet")
    for file in (*files, "a.parquet"):
        found = [(a.text, a.published, a.url, a.title, a.source_name) for a in read(tmp_path / file) if isinstance(a, Article)]
        assert found == [(row["text"], row["date"], row["url"], row["title"], "krant.example") for row in ROWS], file
    assert len({item.id for item in read(tmp_path) if isinstance(item, Article)}) == 2


def test_the_shape_of_web_corpora_is_read_as_it_is(tmp_path: Path) -> None:
    line = {"text": "Duitsland steunt Frankrijk.", "timestamp": "2019-04-24T18:33:18Z", "url": "https://www.krant.example/x"}
    (tmp_path / "c4-nl.tfrecord-00000.json.jsonl.gz").write_bytes(gzip.compress(jsonl([line])))
    (item,) = read(tmp_path)
    assert isinstance(item, Article)
    assert (item.published, item.source_name, item.title) == ("2019-04-24", "krant.example", "")


def test_an_article_without_url_is_known_by_its_own_id_else_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [{"text": "Zin.", "date": "2020"}, {"text": "Zin.", "date": "2020", "id": "k7"}]
    Path("a.jsonl").write_bytes(jsonl(lines))
    assert [item.address for item in read(Path("a.jsonl")) if isinstance(item, Article)] == ["a.jsonl#1", "a.jsonl#k7"]


def test_a_source_list_maps_columns_and_names_the_source(tmp_path: Path) -> None:
    (tmp_path / "uit.csv").write_text("kop;inhoud;dag\nSteun;Duitsland steunt Frankrijk.;2024-05-14\n")
    entry = 'path = "uit.csv"\nname = "Archief"\ncolumns = { text = "inhoud", date = "dag", title = "kop" }'
    (item,) = listed(tmp_path, entry)
    assert isinstance(item, Article)
    assert (item.title, item.text, item.published, item.source) == ("Steun", "Duitsland steunt Frankrijk.", "2024-05-14", "Archief")


def test_a_source_list_takes_patterns_kinds_and_dates(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for k in (1, 2):
        (tmp_path / "in" / f"{k}.log").write_bytes(jsonl([{"text": f"Zin {k}."}]))
    items = listed(tmp_path, 'path = "in/*.log"\nkind = "jsonl"\ndate = "2021-03"')
    assert [(item.text, item.published) for item in items if isinstance(item, Article)] == [("Zin 1.", "2021-03"), ("Zin 2.", "2021-03")]
    assert "no file has a name" in told(listed(tmp_path, 'path = "uit/*.log"'))[0]


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        ("naam = 'x'", "'naam' is no key"),
        ("path = 3", "'path' must be a str"),
        ("name = 'x'", "either url"),
        ("path = 'a'\nurl = 'https://a.example'", "either url"),
        ("url = 'ftp://a.example/rss'", "http://"),
        ("url = 'file:///etc/passwd'", "http://"),
        ("path = 'a'\nkind = 'pdf'", "none of text"),
        ("path = 'a'\nkind = 'feed'", "feed goes with url"),
        ("path = 'a'\ncolumns = { tekst = 'a' }", "columns maps 'tekst'"),
        ("path = 'a'\ncolumns = { text = 1 }", "name of a column"),
        ("path = 'a'\ndate = '2020-13'", "2020-13"),
        ("path = 'a'\ndelay = -1", "delay"),
        ("path = 'a'\nenabled = false", "no source is enabled"),
        ("path = ", "not TOML"),
    ],
)
def test_a_mistake_in_a_source_list_is_named(tmp_path: Path, entry: str, wrong: str) -> None:
    with pytest.raises(sources.listing.SourceListError, match=wrong) as error:
        listed(tmp_path, entry)
    assert str(tmp_path / "sources.toml") in str(error.value)


def test_commands_name_a_mistake_in_a_source_list_before_they_begin(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text("[[source]]\nnaam = 'x'\n")
    for command in (["run", "--output", str(tmp_path / "out")], ["lexicon", "missing"]):
        done = CliRunner().invoke(app, [*command, str(tmp_path / "sources.toml")])
        assert done.exit_code == 2
        assert "[[source]] 1 (no name): 'naam' is no key" in done.stderr
    assert not (tmp_path / "out").exists()


def test_commands_read_every_kind_of_source(tmp_path: Path, parser: object) -> None:
    (tmp_path / "a.jsonl").write_bytes(jsonl([{**ROWS[0], "text": "Minister Joris Vandekwast steunt het Franse voorstel."}]))
    (tmp_path / "sources.toml").write_text("[[source]]\npath = '*.jsonl'\n")
    done = CliRunner().invoke(app, ["lexicon", "missing", str(tmp_path / "sources.toml")])
    assert (done.exit_code, done.stdout.split("\t")[:2]) == (0, ["1", "Joris Vandekwast"])


def test_a_text_in_another_language_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Germany supports the French proposal, the chancellor said.", "date": "2020"}))
    done = CliRunner().invoke(app, ["run", str(tmp_path / "a.jsonl"), "--output", str(tmp_path / "out"), "--plain"])
    assert done.exit_code == 0, done.output
    assert "skipped" in done.stdout
    assert "not Dutch but English" in done.stdout


def test_the_shipped_source_list_holds_feeds_that_are_off(samples: Path) -> None:
    shipped = samples.parent / "sources.toml"
    assert [Path(source.place).name for source in sources.expand([str(shipped)])] == ["samples"]
    assert shipped.read_text().count("url = ") >= 6


# ---------------------------------------------------------------------------------------------------------------- bad records


def test_bad_lines_of_jsonl_are_named_and_the_others_read(tmp_path: Path) -> None:
    good = json.dumps(ROWS[0]).encode()
    lines = [
        good,
        b'{"text": "half',
        b"[1, 2]",
        b'{"text": "caf\xe9", "date": "2020"}',
        b"",
        b'{"text": 3, "date": "2020"}',
        b'{"text": "Zin."}',
        b'{"text": "Zin.", "date": "gisteren"}',
        b'{"text": "Zin.", "date": "1850-01-01"}',
        b'{"text": "Zin.", "date": "2999-01-01"}',
        b'{"text": "\\ud800 stuk", "date": "2020"}',
        b'{"text": "", "date": "2020"}',
        b'{"text": "' + b"a " * (MAX_CHARACTERS // 2 + 1) + b'", "date": "2020"}',
        b'{"text": "' + b"x" * 20_000_000 + b'", "date": "2020"}',
        b"[" * 100_000,
        good.replace(b"/1", b"/3"),
    ]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    items = read(tmp_path / "a.jsonl")
    assert [item.url for item in items if isinstance(item, Article)] == ["https://krant.example/1", "https://krant.example/3"]
    wanted = {
        2: "not JSON", 3: "not a JSON object", 4: "not UTF-8", 6: "no text", 7: "no column 'date'", 8: "no date", 9: "before 1900",
        10: "future", 11: "surrogate", 12: "no text", 13: "split it", 14: "split it", 15: "not JSON",
    }  # fmt: skip
    rejects = {item.offset: item.reason for item in items if isinstance(item, Reject)}
    assert rejects.keys() == wanted.keys()
    assert all(part in rejects[line] for line, part in wanted.items())


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_packed_file_that_breaks_off_gives_what_stands_before(tmp_path: Path, pack: object) -> None:
    lines = jsonl([{"text": f"Zin {k * k * 7919 % 10007}.", "date": "2020"} for k in range(20_000)])
    path = tmp_path / ("a.jsonl.gz" if pack is gzip.compress else "a.jsonl.zst")
    path.write_bytes(pack(lines)[:-3000])  # type: ignore[operator]
    *items, last = read(path)
    assert len(items) > 1000
    assert all(isinstance(item, Article) for item in items)
    assert isinstance(last, Reject)
    assert "breaks off" in last.reason
    assert last.offset == len(items) + 1


@pytest.mark.parametrize("file", ["a.jsonl.gz", "a.jsonl.zst", "a.csv.gz", "a.parquet"])
def test_a_file_that_is_not_what_its_name_says_is_named(tmp_path: Path, file: str) -> None:
    (tmp_path / file).write_bytes(b"<html>geen archief</html>" * 10)
    (reject,) = told(read(tmp_path / file))
    assert file in reject
    assert "damaged" in reject


@pytest.mark.parametrize("file", ["a.jsonl", "a.jsonl.gz", "a.csv", "a.parquet", "a.html", "a.txt"])
def test_an_empty_file_is_named(tmp_path: Path, file: str) -> None:
    (tmp_path / file).touch()
    assert len(told(read(tmp_path / file))) == 1


def test_a_csv_without_the_named_column_says_which_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("kop;inhoud\nx;y\n")
    (reject,) = told(read(tmp_path / "a.csv"))
    assert "no column 'text'; it has 'kop', 'inhoud'" in reject
    (reject,) = told(listed(tmp_path, "path = 'a.csv'\ncolumns = { text = 'body' }"))
    assert "no column 'body' for text; it has 'kop', 'inhoud'" in reject
    pq.write_table(pa.table({"inhoud": ["y"]}), tmp_path / "a.parquet")
    assert "no column 'text'; it has 'inhoud'" in told(read(tmp_path / "a.parquet"))[0]


def test_bad_rows_of_csv_are_named_by_line(tmp_path: Path) -> None:
    rows = [
        "text,date",
        '"Eerste,\nzin.",2020',
        "te,veel,velden",
        "caf\xe9.,2020",
        '"los"e quote,2020',
        "Laatste zin.,2020",
        '"open einde,2020',
    ]
    (tmp_path / "a.csv").write_bytes("\n".join(rows).encode("latin-1"))
    items = read(tmp_path / "a.csv")
    assert [item.text for item in items if isinstance(item, Article)] == ["Eerste,\nzin.", "Laatste zin."]
    rejects = {item.offset: item.reason for item in items if isinstance(item, Reject)}
    assert {k: next(p for p in ("3 fields", "not UTF-8", "check the quotes") if p in v) for k, v in rejects.items()} == {
        4: "3 fields",
        5: "not UTF-8",
        6: "check the quotes",
        8: "check the quotes",
    }


def test_dates_and_numbers_of_parquet_are_dates(tmp_path: Path) -> None:
    table = pa.table(
        {"text": ["Zin.", "Zin.", None, "Zin."], "date": [date(2020, 6, 15), date(1850, 1, 1), date(2020, 1, 1), None], "id": [1, 2, 3, 4]}
    )
    pq.write_table(table, tmp_path / "a.parquet")
    items = read(tmp_path / "a.parquet")
    assert [item.published for item in items if isinstance(item, Article)] == ["2020-06-15"]
    assert [item.offset for item in items if isinstance(item, Reject)] == [2, 3, 4]
    stamped = pa.table({"text": ["Zin."], "timestamp": [datetime(2020, 6, 15, 12, tzinfo=UTC)]})
    pq.write_table(stamped, tmp_path / "b.parquet")
    (item,) = read(tmp_path / "b.parquet")
    assert isinstance(item, Article)
    assert item.published == "2020-06-15"


def test_a_parquet_that_breaks_off_is_named(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": ["Zin."] * 1000, "date": ["2020"] * 1000}), tmp_path / "a.parquet")
    data = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "a.parquet").write_bytes(data[: len(data) // 2])
    assert "damaged" in told(read(tmp_path / "a.parquet"))[0]


def test_ten_thousand_empty_files_are_ten_thousand_rejects(tmp_path: Path) -> None:
    for k in range(10_000):
        (tmp_path / f"{k}.txt").touch()
    assert len(told(read(tmp_path))) == 10_000


TEXT = st.text(st.characters(codec=None), max_size=30)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_subnormal=False) | st.integers() | TEXT, lambda inner: st.lists(inner, max_size=3)
)
LINE = st.dictionaries(st.sampled_from(["text", "date", "timestamp", "url", "title", "source", "id", "x"]), JSON)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINE, max_size=5))
def test_whatever_stands_in_a_line_gives_one_thing_that_can_be_written(
    tmp_path_factory: pytest.TempPathFactory, lines: list[object]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_bytes(b"".join(json.dumps(line).encode() + b"\n" for line in lines))
    items = read(path)
    assert len(items) == max(1, len(lines))
    for item in items:
        json.dumps(asdict(item), ensure_ascii=False).encode()
        assert isinstance(item, Reject) or item.source_name is not None


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.jsonl", "a.csv", "a.txt", "a.html", "a.parquet", "a.jsonl.gz", "a.csv.zst"]))
def test_no_bytes_break_a_reader(tmp_path_factory: pytest.TempPathFactory, data: bytes, file: str) -> None:
    path = tmp_path_factory.getbasetemp() / file
    path.write_bytes(b"text,date\n" + data if file == "a.csv" else data)
    for item in read(path, "2020"):
        json.dumps(asdict(item), ensure_ascii=False).encode()


def test_a_file_name_that_is_no_unicode_can_be_written(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(" date 2020 Zin.")
    (item,) = read(tmp_path)
    assert isinstance(item, Article)
    assert item.path.endswith("caf\\xe9.txt")


@pytest.mark.parametrize("file", ["a.txt", "a.jsonl", "a.csv", "a.parquet", "a.html", "a.jsonl.gz"])
def test_an_article_of_20_mb_is_named(tmp_path: Path, file: str) -> None:
    text = "woord " * 3_400_000
    path = tmp_path / file
    if file == "a.parquet":
        pq.write_table(pa.table({"text": [text], "date": ["2020"]}), path)
    else:
        whole = {"a.txt": f" date 2020 {text}", "a.csv": f"date,text\n2020,{text}\n", "a.html": f"<html><p>{text}</p></html>"}
        data = whole.get(file, json.dumps({"text": text, "date": "2020"})).encode()
        path.write_bytes(gzip.compress(data, 1) if file.endswith(".gz") else data)
    (reject,) = told(read(path))
    assert "more than" in reject or "longer than" in reject


def test_all_that_is_broken_ends_among_the_rejects_and_the_rest_is_coded(tmp_path: Path, parser: object) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "goed.csv").write_bytes(as_csv(ROWS[:1], ";"))
    (folder / "half.jsonl.gz").write_bytes(gzip.compress(jsonl([{**ROWS[0], "url": f"u{k}"} for k in range(3)]))[:-12])
    (folder / "gemengd.jsonl").write_bytes(b'{"text": "caf\xe9", "date": "2020"}\n')
    (folder / "kolom.csv").write_text("kop,inhoud\nx,y\n")
    (folder / "leeg.html").write_text("<html><body><nav>Menu</nav></body></html>")
    (folder / "morgen.jsonl").write_text('{"text": "Zin.", "date": "2999-01-01"}\n')
    (folder / "vroeger.jsonl").write_text('{"text": "Zin.", "date": "1850-01-01"}\n')
    (folder / "engels.jsonl").write_text(json.dumps({"text": "Germany supports the French proposal, the chancellor said.", "date": "2020"}))
    summary = run(Settings((str(folder),), str(tmp_path / "out")))
    assert (len(pd.read_parquet(tmp_path / "out" / "articles")), len(summary.broken)) == (summary.articles, 6)
    (path,) = (tmp_path / "out" / "rejected").glob("*.jsonl")
    rejected = {Path(row["source"]).name: (row["offset"], row["reason"]) for row in map(json.loads, path.read_text().splitlines())}
    expected = {
        "half.jsonl.gz": "breaks off", "gemengd.jsonl": "not UTF-8", "kolom.csv": "no column 'text'", "leeg.html": "no article",
        "morgen.jsonl": "future", "vroeger.jsonl": "before 1900", "engels.jsonl": "not Dutch but English",
    }  # fmt: skip
    assert rejected.keys() == expected.keys()
    assert all(expected[file] in reason for file, (_, reason) in rejected.items())
    assert all(offset for file, (offset, _) in rejected.items() if file != "leeg.html")


# ---------------------------------------------------------------------------------------------------------------- saved pages

PAGE = """<!doctype html><html lang="nl"><head><title>Duitsland steunt voorstel - De Krant</title>
<meta property="og:title" content="Duitsland steunt voorstel"><meta property="article:published_time" content="2024-05-14T09:30:00+02:00">
<link rel="canonical" href="https://krant.example/steun"></head><body>
<nav><a href="/">Voorpagina</a> <a href="/sport">Sport</a></nav>
<article><h1>Duitsland steunt voorstel</h1>
<p>Duitsland steunt het Franse voorstel voor een gezamenlijke Europese defensie, zei de bondskanselier dinsdag in Berlijn.</p>
<p>De Franse president verwelkomde de steun en nodigde de andere lidstaten uit voor overleg in Parijs, later deze maand.</p>
</article><footer>© De Krant. Alle rechten voorbehouden. <a href="/privacy">Privacy</a></footer></body></html>"""


def test_a_saved_page_gives_its_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (item,) = read(tmp_path)
    assert isinstance(item, Article)
    assert (item.published, item.url, item.title) == ("2024-05-14", "https://krant.example/steun", "Duitsland steunt voorstel")
    assert item.text.startswith("Duitsland steunt het Franse voorstel")
    assert item.text.endswith("later deze maand.")
    assert "Privacy" not in item.text


def test_pages_that_name_the_front_page_as_their_address_are_known_by_their_files(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(PAGE.replace("krant.example/steun", "krant.example/"), encoding="utf-8")
    items = [item for item in read(tmp_path) if isinstance(item, Article)]
    assert [Path(item.address).name for item in items] == ["a.html", "b.html"]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body><nav>Menu</nav></body></html>", "holds no article"),
        (PAGE.replace("2024-05-14T09:30:00+02:00", ""), "states no date"),
        (PAGE.replace("2024-05-14", "2999-05-14"), "states no date"),
        ("geen html", "holds no article"),
        ("<div>" * 5000, "holds no article"),
        ("\0\1\2", "holds no article"),
    ],
)
def test_a_page_without_article_or_date_is_named(tmp_path: Path, page: str, reason: str) -> None:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (reject,) = told(read(tmp_path))
    assert "a.html" in reject
    assert reason in reject
