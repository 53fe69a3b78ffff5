"""The tables open in pandas, polars and DuckDB with one plain line."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.dataset as ds
import pytest
from made import article, merge, open_store

from flows import schema


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    store = open_store(str(folder))
    merge(store, [article("https://a.example/1", "TUR 036 RUS 2020-06-15 @Ankara\nTUR 010 --- 2020-06\nDEU 051 FRA 2020", "2020-06-16")])
    merge(store, [article("https://a.example/2", "niets", "2021-02-03")])
    return folder


def test_pandas_gives_integers_as_integers_and_codes_as_text(output: Path) -> None:
    frame = pd.read_parquet(output / "events")
    assert [c.name for c in schema.events()] == list(frame.columns[:-1])
    assert frame.columns[-1] == "month"
    assert str(frame["SQLDATE"].dtype) == "Int32"
    assert frame["SQLDATE"].isna().sum() == 2
    assert set(frame["EventCode"]) == {"036", "010", "051"}
    assert (frame["EventCode"] == "036").sum() == 1
    assert pd.api.types.is_datetime64_any_dtype(frame["EventDate"])
    assert frame.loc[frame["EventCode"] == "036", "EventDate"].item() == pd.Timestamp("2020-06-15")
    assert frame["GLOBALEVENTID"].is_unique
    assert set(frame["month"]) == {"2020-00", "2020-06"}


def test_a_period_without_events_gives_an_empty_frame_with_every_column(output: Path) -> None:
    frame = pd.read_parquet(output / "events" / "month=2021-02")
    assert frame.empty
    assert [c.name for c in schema.events()] == [c for c in frame.columns if c != "month"]
    assert pd.read_parquet(output / "events", filters=[("month", "==", "2021-02")]).empty


@pytest.mark.parametrize("table", ["mentions", "articles", "events"])
def test_every_table_opens_in_pandas(output: Path, table: str) -> None:
    assert {c.name for c in schema.columns(table)} < set(pd.read_parquet(output / table).columns)


def test_polars_reads_the_partitions(output: Path) -> None:
    frame = pl.read_parquet(output / "events", hive_partitioning=True)
    assert frame.height == 3
    assert frame["SQLDATE"].dtype == pl.Int32
    assert set(frame["month"].to_list()) == {"2020-00", "2020-06"}
    assert frame.filter(pl.col("EventCode").cast(pl.String) == "036")["Actor1Code"].to_list() == ["TUR"]


def test_duckdb_reads_the_partitions(output: Path) -> None:
    table = f"read_parquet('{output}/events/**/*.parquet', hive_partitioning=true)"
    query = f"select Actor1Code, EventCode, SQLDATE, month from {table} order by EventCode"
    assert duckdb.sql(query).fetchall() == [
        ("TUR", "010", None, "2020-06"), ("TUR", "036", 20200615, "2020-06"), ("DEU", "051", None, "2020-00"),
    ]  # fmt: skip


def test_arrow_datasets_as_r_opens_them(output: Path) -> None:
    dataset = ds.dataset(output / "events", partitioning="hive")
    assert dataset.to_table(filter=ds.field("month") == "2020-06").num_rows == 2


def test_the_schema_page_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "schema.md"
    assert page.read_text(encoding="utf-8") == schema.markdown(), "run: python -m flows.schema > docs/schema.md"


def test_the_events_begin_with_gdelts_61_columns() -> None:
    names = [c.name for c in schema.events()]
    assert len(schema.gdelt_events()) == 61
    assert (names[0], names[60], names[61]) == ("GLOBALEVENTID", "SOURCEURL", "Date")
    assert len(set(names)) == len(names)
    assert [c.name for c in schema.mentions()][:3] == ["GLOBALEVENTID", "EventTimeDate", "MentionTimeDate"]


@pytest.mark.parametrize("table", ["events", "mentions", "articles"])
def test_every_column_says_what_it_holds(table: str) -> None:
    assert all(c.holds and c.type in schema.TYPES for c in schema.columns(table))
