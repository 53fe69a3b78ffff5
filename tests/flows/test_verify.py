"""`verify` finds every broken invariant, and what is damaged is made again with the same bytes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyarrow as pa
import pytest
from made import ONTOLOGY, VERSIONS, MadeCoder, article, merge, open_store, snapshot

from flows.files import Files
from flows.parses import ParseCache
from flows.repair import Repair
from flows.store import Store, write_parquet
from flows.verify import Report, verify

ARTICLES = [
    article("https://a.example/1", "TUR 036 RUS 2020-06-14\nDEU 051 FRA 2020-05-30\ntekst een", "2020-06-15"),
    article("https://a.example/2", "TUR 036 RUS 2020-06-14\nandere woorden over iets anders", "2020-06-15"),
    article("https://b.example/3", "USA 190 SYR\nnog iets", "2020-07-01"),
    article("https://b.example/4", "niets te melden", "2020-07-02"),
]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    merge(open_store(str(folder)), ARTICLES)
    return folder


@pytest.fixture
def store(good: Path, tmp_path: Path) -> Store:
    return open_store(str(shutil.copytree(good, tmp_path / "out")))


def checked(store: Store) -> Report:
    return verify(store, ONTOLOGY)


def problems(store: Store) -> str:
    return "\n".join(checked(store).problems)


def path(store: Store, table: str, month: str) -> Path:
    return Path(store.files.path(f"{table}/month={month}/part-0.parquet"))


def put(store: Store, table: str, month: str, rows: pa.Table) -> None:
    """Replace a partition behind the store's back, its checksum too."""
    name = f"{table}/month={month}/part-0.parquet"
    with store.files.transaction() as transaction:
        transaction.write(name, lambda file: write_parquet(rows, table, file))


def test_good_tables_have_no_problem_and_the_report_counts(store: Store) -> None:
    report = checked(store)
    assert report.problems == []
    assert len(report.checks) >= 20
    assert report.rows == 3 + 4 + 4
    assert report.text().endswith("invariants checked on 11 rows: all hold\n")


def test_an_event_without_mentions_and_a_mention_without_event(store: Store) -> None:
    put(store, "events", "2020-06", store.read("events", "2020-06").slice(0, 0))
    assert "each mention has its event" in problems(store)
    put(store, "events", "2020-06", pa.concat_tables([store.read("events", "2020-05"), store.read("events", "2020-07")]))
    found = problems(store)
    assert "each event has mentions" in found
    assert "GLOBALEVENTID is unique" in found


def test_a_wrong_count_is_found(store: Store) -> None:
    rows = store.read("events", "2020-06")
    index = rows.schema.get_field_index("NumMentions")
    put(store, "events", "2020-06", rows.set_column(index, "NumMentions", pa.array([9], pa.int32())))
    assert "counts and columns of events are those of their mentions: NumMentions" in problems(store)


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("EventCode", "999", "event codes are CAMEO's: 999"),
        ("Source", "t=1", "actor codes are threes of capitals: t=1"),
        ("Date", "2020-08-01", "dates lie inside their partition: 2020-08-01"),
        ("Sentence", "iets anders", "SentenceHash is that of the sentence"),
        ("ActionCharEnd", 10**6, "spans lie inside their article"),
    ],
)
def test_a_wrong_value_in_a_mention_is_found(store: Store, column: str, value: object, told: str) -> None:
    rows = store.read("mentions", "2020-07")
    index = rows.schema.get_field_index(column)
    put(store, "mentions", "2020-07", rows.set_column(index, column, pa.array([value] * len(rows), rows.schema.field(column).type)))
    assert told in problems(store)


def test_a_mention_without_article_and_a_wrong_count_of_an_article(store: Store) -> None:
    put(store, "articles", "2020-07", store.read("articles", "2020-07").slice(0, 0))
    assert "each mention has its article" in problems(store)


def test_strange_files_and_work_half_done_are_found(store: Store) -> None:
    for name in ("events/month=2020-06/other.parquet", "mentions/notes.txt", ".pending/events/x"):
        store.files.write_text(name, "x")
    found = problems(store)
    assert "none of theirs: mentions/notes.txt, events/month=2020-06/other.parquet" in found
    assert ".pending" in found


def test_the_partitions_of_some_months_can_be_checked_alone(store: Store) -> None:
    path(store, "events", "2020-05").write_bytes(b"torn")
    assert verify(store, ONTOLOGY, ["2020-06", "2020-07"]).problems == []
    assert "events/month=2020-05/part-0.parquet: it is cut off" in problems(store)


def repairing(store: Store) -> Repair:
    return Repair(store, ParseCache(store.files, "made"), MadeCoder(), VERSIONS)  # type: ignore[arg-type]


def garble(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 0xFF
    file.write_bytes(data)


@pytest.mark.parametrize("table", ["articles", "mentions", "events"])
@pytest.mark.parametrize("how", ["cut", "garbled", "empty", "gone"])
@pytest.mark.parametrize("month", ["2020-05", "2020-06", "2020-07"])
def test_damage_is_named_set_aside_and_made_again(good: Path, store: Store, table: str, how: str, month: str) -> None:
    file = path(store, table, month)
    if not file.exists():
        return
    if how == "garbled":
        garble(file)
    elif how == "gone":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[: 0 if how == "empty" else 700])
    told = repairing(store).check(thorough=True)
    assert any(f"{table}/month={month}/part-0.parquet" in line for line in told)
    assert bool(store.files.names("damaged")) == (how != "gone")
    assert checked(store).problems == []
    merge(store, ARTICLES)
    assert snapshot(store.files) == snapshot(Files(good))


def test_a_merge_mends_what_it_runs_into(good: Path, store: Store) -> None:
    for table in ("articles", "mentions"):
        data = path(store, table, "2020-06").read_bytes()
        path(store, table, "2020-06").write_bytes(data[:60] + b"\0" * (len(data) - 64) + data[-4:])
    done: list[str] = []
    repairing(store).guarded(lambda: merge(store, ARTICLES), done)
    assert len(done) == 2
    assert snapshot(store.files) == snapshot(Files(good))


def test_a_garbled_list_of_changes_is_completed(good: Path, tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "out"))
    merge(store, ARTICLES[:2])
    shutil.copytree(good, tmp_path / "out" / ".pending")
    (tmp_path / "out" / ".pending" / "COMMIT.json").write_bytes(b'{"write": ["ev')
    store.files.recover()
    assert snapshot(store.files) == snapshot(Files(good))
    assert checked(store).problems == []


def test_checksums_read_as_sha256sum_writes_them(store: Store) -> None:
    sums = store.files.checksums()
    assert sorted(sums) == [name for table in ("articles", "events", "mentions") for name in store.files.names(table)]
    assert all(store.files.digest(name) == digest for name, digest in sums.items())


def test_tables_without_checksums_get_them_with_the_next_change(store: Store) -> None:
    store.files.remove("checksums")
    assert checked(store).problems == []
    merge(store, ARTICLES[:1])
    assert len(store.files.checksums()) == len(snapshot(store.files))
