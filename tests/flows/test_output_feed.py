"""What a dashboard builder relies on: the files of `output/feed/`, their numbers, and that they follow the tables."""

from __future__ import annotations

import base64
import csv
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pandas as pd
import pytest
from made import article, merge, open_store

from flows import dashboard, feeds, maintenance
from flows.files import Damaged
from flows.labels import Labels
from flows.store import Store
from flows.verify import verify

SCHEMA = json.loads((Path(feeds.__file__).parent / "feed.schema.json").read_text())
FIRST = "TUR 036 RUS 2024-05-14 @Ankara\nDEU 051 FRA 2024-05-14\nRUSMIL 190 UKR 2024-05-14\nUSA 010 --- 2024"
SECOND = "TUR 111 RUS 2024-05-20\nIGOEUREEC 163 RUS 2024-05-20\nTUR 036 RUS 2024-06-10"


@pytest.fixture(params=["local", "memory"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Two articles' tables on a local folder, and in memory."""
    folder = tmp_path_factory.mktemp("out")
    store = open_store(str(folder) if request.param == "local" else f"memory://{folder.name}-{id(folder)}")
    merge(store, [article("https://a.example/1", FIRST, "2024-05-14", title="Een titel"), article("b.txt", SECOND, "2024-06-11")])
    feeds.write(store)
    return store


def read(store: Store, name: str) -> Any:
    return json.loads(store.files.read(f"feed/{name}"))


def files(store: Store) -> dict[str, bytes]:
    return {name: store.files.read(name) for name in store.files.names("feed")}


def on_page(store: Store) -> str:
    """The data that the page carries, and the page around it."""
    html = store.files.read("feed/dashboard.html").decode()
    found = re.search(r'id="data">([^<]+)<', html)
    assert found is not None
    return html + gzip.decompress(base64.b64decode(found[1])).decode()


def rows(day: dict[str, Any], table: str, **keys: object) -> Iterator[dict[str, Any]]:
    return (row for row in day[table] if all(row[key] == value for key, value in keys.items()))


def test_a_day_tells_counts_and_means_of_pairs_actors_roots_and_classes(store: Store) -> None:
    day = read(store, "json/2024-05-20.json")
    (pair,) = rows(day, "pairs", source="TUR", target="RUS")
    assert (pair["events"], pair["goldstein"]) == (1, -2.0)
    assert (pair["events_7d"], pair["events_28d"]) == (round(2 / 7, 4), round(2 / 28, 4))
    assert (pair["goldstein_7d"], pair["goldstein_28d"]) == (1.0, 1.0)
    (russia,) = rows(day, "actors", actor="RUS")
    assert (russia["events"], russia["as_source"], russia["as_target"]) == (2, 0, 2)
    assert [row["root"] for row in day["roots"] if row["events"]] == ["11", "16"]
    assert [row["events"] for row in day["quads"]] == [0, 0, 1, 1]
    assert (len(day["roots"]), len(day["quads"])) == (20, 4)


def test_means_look_back_over_the_end_of_a_month(store: Store) -> None:
    day = read(store, "json/2024-06-10.json")
    (pair,) = rows(day, "pairs", source="TUR", target="RUS")
    assert (pair["events_7d"], pair["events_28d"]) == (round(1 / 7, 4), round(3 / 28, 4))


def test_articles_read_are_counted_on_their_day(store: Store) -> None:
    assert read(store, "json/2024-05-14.json")["articles"]["read"] == 1
    assert read(store, "json/2024-05-20.json")["articles"] == {
        "read": 0, "distinct": 0, "with_events": 0, "sentences": 0, "read_7d": round(1 / 7, 4), "read_28d": round(1 / 28, 4),
    }  # fmt: skip


def test_every_json_file_follows_the_published_schema(store: Store) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(SCHEMA)
    names = [name.removeprefix("feed/") for name in store.files.names("feed") if name.endswith("json") and "schema" not in name]
    assert {"latest.json", "index.json", "events.geojson", "json/2024-05-14.json"} <= set(names)
    for name in names:
        validator.validate(read(store, name))
    assert read(store, "schema.json") == SCHEMA


def test_parquet_csv_and_json_tell_the_same(store: Store) -> None:
    for table in ("quads", "roots", "pairs", "actors", "articles"):
        for month in ("2024-05", "2024-06"):
            with store.files.fs.open(store.files.path(f"feed/parquet/{table}/month={month}/part-0.parquet"), "rb") as file:
                frame = pd.read_parquet(file)
            lines = list(csv.DictReader(store.files.read(f"feed/csv/{table}/{month}.csv").decode().splitlines()))
            assert [line["date"] for line in lines] == [str(date) for date in frame["date"]]
            given = [
                {"date": name[-15:-5], **row}
                for name in store.files.names("feed/json")
                if name[-15:-8] == month
                for row in (lambda found: [found] if isinstance(found, dict) else found)(read(store, name.removeprefix("feed/"))[table])
            ]
            assert [{key: str(row[key]) for key in ("date", *feeds.KEYS.get(table, ()))} for row in given] == [
                {key: line[key] for key in ("date", *feeds.KEYS.get(table, ()))} for line in lines
            ]
            first = frame.columns[-1]
            assert [row[first] for row in given] == [None if pd.isna(value) else value for value in frame[first]]


def test_latest_events_come_with_sentence_and_link_and_ids_are_text(store: Store) -> None:
    events = read(store, "latest.json")["events"]
    assert len(events) == 7
    assert [event["first_seen"] for event in events] == sorted((event["first_seen"] for event in events), reverse=True)
    turkey = next(event for event in events if event["date"] == "2024-05-14" and event["source"]["code"] == "TUR")
    assert isinstance(turkey["id"], str)
    assert turkey["sentence"] == "TUR 036 RUS 2024-05-14 @Ankara"
    assert (turkey["title"], turkey["url"]) == ("Een titel", "https://a.example/1")
    assert turkey["label"] == {"nl": "Voornemen tot ontmoeting of onderhandeling", "en": "Intent to meet or negotiate"}
    assert {event["url"] for event in events if event["date"] > "2024-05-14"} == {None}
    assert read(store, "index.json")["events_without_day"] == 1


def test_events_with_a_place_are_points(store: Store) -> None:
    (feature,) = read(store, "events.geojson")["features"]
    assert feature["geometry"]["coordinates"] == [32.9, 39.9]
    assert (feature["properties"]["place"], feature["properties"]["code"]) == ("Ankara", "036")


def test_what_did_not_change_is_not_written_again(store: Store) -> None:
    assert feeds.write(store) == []
    before = files(store)
    merge(store, [article("https://c.example/3", "NLD 040 BEL 2024-07-02", "2024-07-02")])
    written = feeds.write(store)
    assert {name for name in written if "/json/" in name} == {"feed/json/2024-07-02.json"}
    assert {name for name in before if before[name] != files(store)[name]} == {"feed/index.json", "feed/latest.json"}


def test_a_late_article_changes_its_day_and_the_means_after_it(store: Store) -> None:
    merge(store, [article("https://c.example/3", "TUR 040 RUS 2024-05-19", "2024-05-19")])
    written = {name for name in feeds.write(store) if "/json/" in name}
    assert written == {f"feed/json/{day}.json" for day in ("2024-05-19", "2024-05-20", "2024-06-10", "2024-06-11")}


def test_feeds_made_at_once_and_night_by_night_are_the_same_bytes(store: Store) -> None:
    again = open_store(f"memory://again-{id(store)}")
    merge(again, [article("b.txt", SECOND, "2024-06-11")])
    feeds.write(again)
    merge(again, [article("https://a.example/1", FIRST, "2024-05-14", title="Een titel")])
    feeds.write(again)
    assert files(again) == files(store)


def test_feeds_without_text_stay_so_until_they_are_told_otherwise(store: Store) -> None:
    feeds.write(store, text=False)
    merge(store, [article("https://c.example/3", "NLD 040 BEL 2024-07-02", "2024-07-02", title="Nog een titel")])
    feeds.write(store)
    dashboard.write(store)
    for told in (store.files.read("feed/latest.json").decode(), on_page(store)):
        assert "040" in told
        assert "Nog een titel" not in told
        assert "@Ankara" not in told
    feeds.write(store, text=True)
    assert "@Ankara" in store.files.read("feed/latest.json").decode()


def test_a_forgotten_article_is_in_no_feed_and_not_on_the_page(store: Store) -> None:
    dashboard.write(store)
    assert "Een titel" in on_page(store)
    maintenance.forget(store, "https://a.example/1")
    assert "Een titel" not in on_page(store)
    assert "a.example" not in on_page(store)
    assert not [name for name, content in files(store).items() if b"Een titel" in content or b"a.example" in content]
    assert not store.files.exists("feed/json/2024-05-14.json")
    maintenance.forget(store, "b.txt")
    assert {name.split("/")[1] for name in files(store)} == {"dashboard.html", "events.geojson", "index.json", "latest.json", "schema.json"}


def test_a_damaged_partition_is_named_and_the_feeds_stay(store: Store) -> None:
    before = files(store)
    content = store.files.read("events/month=2024-05/part-0.parquet")
    store.files.write("events/month=2024-05/part-0.parquet", lambda file: file.write(content[:-40] + b"x" * 40))
    merge(store, [article("https://c.example/3", "NLD 040 BEL 2024-07-02", "2024-07-02")])
    with pytest.raises(Damaged, match="month=2024-05"):
        feeds.write(store)
    assert files(store) == before


def test_the_feeds_are_no_part_of_the_tables_that_are_checked(store: Store) -> None:
    assert not [name for name in store.files.checksums() if name.startswith("feed")]
    assert verify(store, store.ontology).problems == []


def test_no_cell_of_the_csv_starts_a_formula(store: Store) -> None:
    merge(store, [article("https://c.example/3", "=cmd 040 BEL 2024-07-02", "2024-07-02")])
    feeds.write(store)
    assert "'=cm" in store.files.read("feed/csv/pairs/2024-07.csv").decode()
    assert '"=' not in store.files.read("feed/csv/actors/2024-07.csv").decode()


@pytest.mark.parametrize(
    ("code", "dutch"),
    [
        ("TURGOV", "Turkije, regering"),
        ("IGOEUREEC", "Europese Unie"),
        ("MEA", "Midden-Oosten"),
        ("NLDLEGOPP", "Nederland, parlement, oppositie"),
    ],
)
def test_actor_codes_are_said_in_dutch(store: Store, code: str, dutch: str) -> None:
    assert Labels(store.ontology).actor(code)["nl"] == dutch
