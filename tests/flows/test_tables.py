"""What an event is, what is counted, and what a change touches."""

from __future__ import annotations

import pyarrow.parquet as pq
import pytest
from made import article, merge, open_store, snapshot

from flows import schema
from flows.store import Store

WIRE = " ".join(f"woord{i}" for i in range(80))


@pytest.fixture(params=["local", "memory"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """An empty store on a local folder given as file://, and one in memory."""
    folder = tmp_path_factory.mktemp("out")
    return open_store(f"file://{folder}" if request.param == "local" else f"memory://{folder.name}-{id(folder)}")


def events(store: Store) -> list[dict[str, object]]:
    return store.all("events").to_pylist()


def test_the_same_event_told_by_five_articles_is_one_row(store: Store) -> None:
    merge(store, [article(f"https://k{i}.example/1", f"TUR 036 RUS\neigen tekst {i} {'abcde'[i] * 5} slot {i}") for i in range(5)])
    (row,) = events(store)
    assert (row["NumMentions"], row["NumSources"], row["NumArticles"]) == (5, 5, 5)
    assert row["AvgTone"] is None


def test_place_never_tells_events_apart_and_the_most_specific_is_kept(store: Store) -> None:
    merge(
        store,
        [
            article("https://a.example/1", "TUR 036 RUS 2020-06-14 @Turkije"),
            article("https://b.example/2", "TUR 036 RUS 2020-06-14 @Ankara in de hoofdstad"),
        ],
    )
    (row,) = events(store)
    assert (row["ActionGeo_FullName"], row["ActionGeo_Type"], row["ActionGeo_GeoNamesId"]) == ("Ankara", 4, 323786)
    assert row["ActionGeo_FeatureID"] is None


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("TUR 036 RUS\nRUS 036 TUR", 2),
        ("TUR 036 RUS\nTURGOV 036 RUS", 2),
        ("TUR 036 RUS\nTUR 040 RUS", 2),
        ("TUR 036 RUS 2020-06\nTUR 036 RUS 2020-06-15\nTUR 036 RUS 2020", 3),
        ("TUR 036 RUS\nTUR 036 RUS", 1),
    ],
)
def test_date_actors_and_code_tell_events_apart(store: Store, text: str, rows: int) -> None:
    merge(store, [article("https://a.example/1", text)])
    assert len(events(store)) == rows


def test_a_sentence_given_twice_counts_once(store: Store) -> None:
    merge(store, [article("https://a.example/1", "TUR 036 RUS\n\nTUR  036 RUS\nTUR 036 RUS nogmaals")])
    (row,) = events(store)
    assert row["NumMentions"] == 2


def test_near_duplicates_count_once_as_an_article_and_each_as_a_source(store: Store) -> None:
    merge(
        store,
        [
            article("https://b.example/1", f"TUR 036 RUS 2020-06-15 {WIRE}", "2020-06-15"),
            article("https://a.example/2", f"TUR 036 RUS 2020-06-15 {WIRE} slot", "2020-06-16"),
        ],
    )
    (row,) = events(store)
    assert (row["NumArticles"], row["NumSources"]) == (1, 2)
    articles = store.all("articles").to_pylist()
    earliest = min(articles, key=lambda a: a["Published"])
    assert {a["DuplicateGroup"] for a in articles} == {earliest["ArticleId"]}


def test_a_chain_of_near_duplicates_is_one_group(store: Store) -> None:
    words = [f"woord{i}" for i in range(100)]
    versions = [" ".join(words[k : k + 80]) for k in (0, 4, 8, 12, 16)]
    merge(store, [article(f"https://k{i}.example/1", text) for i, text in enumerate(versions)])
    assert len(set(store.all("articles")["DuplicateGroup"].to_pylist())) == 1


def test_the_same_text_half_a_year_later_is_news_again(store: Store) -> None:
    merge(store, [article("https://a.example/1", WIRE, "2020-01-15"), article("https://b.example/1", WIRE, "2020-07-15")])
    assert len(set(store.all("articles")["DuplicateGroup"].to_pylist())) == 2


def test_partial_dates_fill_what_gdelt_allows(store: Store) -> None:
    merge(store, [article("https://a.example/1", "TUR 036 RUS 2020\nTUR 036 RUS 2020-06\nTUR 036 RUS 2020-06-15")])
    rows = {row["Date"]: row for row in events(store)}
    filled = {date: [row[c] for c in ("SQLDATE", "MonthYear", "Year", "DatePrecision")] for date, row in rows.items()}
    assert filled == {
        "2020": [None, None, 2020, "year"], "2020-06": [None, 202006, 2020, "month"], "2020-06-15": [20200615, 202006, 2020, "day"],
    }  # fmt: skip
    assert store.months("events") == ["2020-00", "2020-06"]
    assert rows["2020-06-15"]["FractionDate"] == pytest.approx(2020 + (6 * 30 + 15) / 365, abs=1e-4)


def test_actor_columns_are_filled_as_gdelt_does(store: Store) -> None:
    merge(store, [article("https://a.example/1", "IGOEUREEC 051 LBYGOV\n--- 190 PSEREBHMS")])
    first, second = sorted(events(store), key=lambda row: str(row["EventCode"]))
    assert [first[f"Actor1{c}"] for c in ("Code", "CountryCode", "KnownGroupCode", "Type1Code")] == ["IGOEUREEC", "EUR", "EEC", "IGO"]
    assert [first[f"Actor2{c}"] for c in ("Code", "CountryCode", "Type1Code", "Name")] == ["LBYGOV", "LBY", "GOV", "LBYGOV"]
    assert [second[f"Actor1{c}"] for c in ("Code", "Name", "CountryCode")] == [None, None, None]
    assert (second["EventRootCode"], second["QuadClass"], second["EventBaseCode"]) == ("19", 4, "190")


def test_a_correction_replaces_what_the_earlier_text_said(store: Store) -> None:
    merge(store, [article("https://a.example/1", "TUR 036 RUS"), article("https://b.example/1", "DEU 051 FRA")])
    merge(store, [article("https://a.example/1", "TUR 040 RUS")])
    assert sorted(str(row["EventCode"]) for row in events(store)) == ["040", "051"]


def test_a_correction_may_move_an_article_to_another_month(store: Store) -> None:
    merge(store, [article("https://a.example/1", "TUR 036 RUS", "2020-06-30")])
    merge(store, [article("https://a.example/1", "TUR 036 RUS", "2020-07-01")])
    assert (store.months("articles"), store.months("events")) == (["2020-07"], ["2020-07"])


def test_a_late_article_changes_only_the_partitions_it_touches(store: Store) -> None:
    merge(store, [article(f"https://a.example/{m}", f"TUR 036 RUS\ntekst {m}", f"2020-0{m}-10") for m in range(1, 7)])
    before = snapshot(store.files)
    merge(store, [article("https://late.example/1", "DEU 051 FRA", "2020-03-12")])
    changed = {name for name, data in snapshot(store.files).items() if before.get(name) != data}
    assert {name.split("/")[1] for name in changed} == {"month=2020-03"}


def test_a_month_with_articles_and_no_events_has_an_empty_file_with_every_column(store: Store) -> None:
    merge(store, [article("https://a.example/1", "Niets gebeurd.")])
    assert store.months("events") == ["2020-06"]
    assert store.read("events", "2020-06").num_rows == 0
    assert store.read("events", "1999-01").column_names == [c.name for c in schema.events()]


def test_the_time_of_recording_comes_from_the_publication(store: Store) -> None:
    merge(
        store,
        [
            article("https://a.example/1", "TUR 036 RUS 2020-06-15", "2020-06-20"),
            article("https://b.example/1", "TUR 036 RUS 2020-06-15 ook", "2020-06-18"),
        ],
    )
    (row,) = events(store)
    assert (row["DATEADDED"], row["SOURCEURL"]) == (20200618000000, "https://b.example/1")
    assert (str(row["FirstSeen"])[:10], str(row["LastSeen"])[:10]) == ("2020-06-18", "2020-06-20")
    assert set(store.all("mentions")["EventTimeDate"].to_pylist()) == {20200618000000}


def test_issues_and_rules_are_gathered(store: Store) -> None:
    merge(
        store,
        [article("https://a.example/1", "TUR 036 RUS #vrede"), article("https://b.example/1", "TUR 036 RUS #olie #vrede iets anders")],
    )
    (row,) = events(store)
    assert row["Issues"] == ["olie,1", "vrede,1"]
    assert row["Rules"] == ["verbs/03.tsv:1"]


def test_a_partition_of_an_earlier_release_is_read_and_added_to(store: Store) -> None:
    merge(store, [article("https://a.example/1", "TUR 036 RUS")])
    rows = store.read("mentions", "2020-06").drop_columns(["SentenceSpans"])
    store.files.write("mentions/month=2020-06/part-0.parquet", lambda file: pq.write_table(rows, file))
    assert store.read("mentions", "2020-06")["SentenceSpans"].to_pylist() == [None]
    merge(store, [article("https://b.example/2", "DEU 036 FRA")])
    assert len(events(store)) == 2


def test_partition_names_and_text_cannot_leave_the_folder(store: Store) -> None:
    merge(store, [article("https://a.example/../../x", "TUR 036 RUS", title="../../etc\n<script>")])
    assert all(name.count("/") == 2 for name in snapshot(store.files))
