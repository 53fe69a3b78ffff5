"""Exports that other programs read, and that no spreadsheet executes."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import sys
import zipfile
from importlib import metadata
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pandas as pd
import pytest
from made import ONTOLOGY, article, merge, open_store

from flows import layouts, schema
from flows.export import Filter, export_table, safe_cell
from flows.store import Store

EVIL = '=cmd|"/c calc"!A1'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = open_store(str(tmp_path_factory.mktemp("out")))
    text = (
        "TUR 036 RUS 2020-06-15 @Ankara #vrede\nROUGOV 051 TLS 2020-06-16\nDEU 051 FRA 2020-07\nUSA 010 --- 2020\n=cmd 190 RUS 2020-06-17"
    )
    merge(
        store,
        [
            article("https://a.example/1", text, "2020-06-16"),
            article(EVIL, "IGOEUREEC 111 RUS 2020-06-15\nhallo\tdaar", "2020-06-18", source="@SUM(1)"),
        ],
    )
    return store


def exported(store: Store, tmp_path: Path, kind: str, **options: object) -> tuple[Path, str]:
    target = tmp_path / f"out.{kind}"
    return target, export_table(store, target, kind, **options)  # type: ignore[arg-type]


def gdelt_module(name: str) -> ModuleType:
    """A module of the `gdelt` package by itself: importing the package asks the network for a table."""
    path = metadata.distribution("gdelt").locate_file(f"gdelt/{name}.py")
    spec = importlib.util.spec_from_file_location(f"gdelt_{name}", str(path))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_gdelt_package_reads_the_gdelt_export(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, report = exported(store, tmp_path, "gdelt-tsv")
    assert report == "4 events; 2 events without a day left out"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, "20200615.export.CSV")
    parallel = gdelt_module("parallel")
    monkeypatch.setattr(parallel.requests, "get", lambda *_, **__: SimpleNamespace(status_code=200, content=packed.getvalue()))
    frame = parallel._mp_worker("http://data.example/20200615000000.export.CSV.zip", table="events")
    header = pd.read_csv(Path(sys.prefix) / "data" / "events2.csv")["name"].tolist()
    assert frame.shape == (4, 61)
    frame.columns = header
    assert header == [c.name for c in schema.gdelt_events()]
    turkey = frame[frame["Actor1Code"] == "TUR"].iloc[0]
    assert (turkey["EventCode"], turkey["EventRootCode"], turkey["SQLDATE"], turkey["ActionGeo_CountryCode"]) == (
        "036",
        "03",
        20200615,
        "TU",
    )
    assert frame["GLOBALEVENTID"].dtype == "int64"


def test_gdelts_own_spelling_of_countries_comes_back_in_its_export_alone(store: Store, tmp_path: Path) -> None:
    text = exported(store, tmp_path, "gdelt-tsv")[0].read_text()
    assert "ROMGOV\t" in text
    assert "\tTMP\t" in text
    assert "ROUGOV" in exported(store, tmp_path, "csv")[0].read_text()


@pytest.mark.parametrize("kind", ["csv", "gdelt-tsv", "phoenix", "icews", "plover"])
@pytest.mark.parametrize("table", ["events", "mentions"])
def test_no_cell_starts_a_formula(store: Store, tmp_path: Path, kind: str, table: str) -> None:
    path, _ = exported(store, tmp_path, kind, table=table)
    delimiter = "," if kind == "csv" else "\t"
    rows = list(csv.reader(path.open(encoding="utf-8", newline=""), delimiter=delimiter, quoting=csv.QUOTE_MINIMAL))
    assert rows
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        number = cell.lstrip("-").replace(".", "", 1).isdigit()
        assert number or cell == "---" or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    ("text", "cell"), [("=1+1", "'=1+1"), ("@SUM", "'@SUM"), ("-1", "'-1"), ("gewoon", "gewoon"), (None, None), ("---", "---")]
)
def test_formulas_are_made_text(text: str | None, cell: str | None) -> None:
    assert safe_cell(text) == cell


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Filter(), 6),
        (Filter(since="2020-06-16"), 4),
        (Filter(until="2020-06-15"), 3),
        (Filter(since="2020-06-15", until="2020-06-15"), 3),
        (Filter(actors=("TUR",)), 1),
        (Filter(actors=("RUS",)), 3),
        (Filter(codes=("051", "03")), 3),
        (Filter(since="2021"), 0),
    ],
)
def test_filters_take_what_fits(store: Store, tmp_path: Path, wanted: Filter, count: int) -> None:
    path, report = exported(store, tmp_path, "jsonl", wanted=wanted)
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    assert len(rows) == count
    assert report.startswith(f"{count} events")


def test_parquet_and_jsonl_hold_every_column(store: Store, tmp_path: Path) -> None:
    frame = pd.read_parquet(exported(store, tmp_path, "parquet")[0])
    assert list(frame.columns) == [c.name for c in schema.events()]
    row = json.loads(exported(store, tmp_path, "jsonl")[0].read_text().splitlines()[0])
    assert list(row) == list(frame.columns)
    assert row["EventDate"] is None or len(row["EventDate"]) == 10


def test_sentences_can_be_left_out(store: Store, tmp_path: Path) -> None:
    for kind in ("csv", "jsonl"):
        path, _ = exported(store, tmp_path, kind, table="mentions", without_text=True)
        assert "@Ankara" not in path.read_text()
        assert "@Ankara" in exported(store, tmp_path, kind, table="mentions")[0].read_text()


def test_phoenix_has_its_columns_and_no_header(store: Store, tmp_path: Path) -> None:
    frame = pd.read_csv(exported(store, tmp_path, "phoenix")[0], sep="\t", dtype=str, header=None, keep_default_na=False)
    assert frame.shape == (6, 26)
    assert set(frame[15]) <= {"0", "1", "2", "3", "4"}
    (romania,) = frame[frame[5] == "ROUGOV"].to_dict("records")
    assert [romania[k] for k in (6, 7, 8)] == ["ROU", "GOV", ""]
    assert frame[23].str.fullmatch(r"[0-9a-f]{16}_\d+(;[0-9a-f]{16}_\d+)*").all()


def test_icews_has_its_columns_and_integer_ids(store: Store, tmp_path: Path) -> None:
    frame = pd.read_csv(
        exported(store, tmp_path, "icews")[0], sep="\t", dtype={"CAMEO Code": str, "Event ID": "int32", "Story ID": "int32"}
    )
    assert frame.shape[1] == 20
    assert list(frame["Event ID"]) == list(range(1, len(frame) + 1))
    assert "036" in set(frame["CAMEO Code"])


def test_plover_has_polecats_columns(store: Store, tmp_path: Path) -> None:
    frame = pd.read_csv(exported(store, tmp_path, "plover")[0], sep="\t", dtype=str)
    assert frame.shape == (5, 40)
    assert list(frame.columns[[0, 10, 18, 39]]) == ["Event ID", "Primary Actor Sector", "Primary Recipient Sector", "Version"]
    assert {"AGREE", "VERBAL COOPERATION"} <= {*frame["Event Type"], *frame["Quad Code"]}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("0871", ("RETREAT", "ceasefire")), ("0874", ("RETREAT", "disarm")), ("0831", ("CONCEDE", "")), ("163", ("COERCE", "restrict")),
        ("1451", ("PROTEST", "riot")), ("175", ("ASSAULT", "")), ("192", ("COERCE", "confiscate")), ("204", ("ASSAULT", "unconventional")),
        ("010", None),
    ],
)  # fmt: skip
def test_plover_types_and_modes(code: str, found: tuple[str, str] | None) -> None:
    assert layouts.plover_type(code) == found


def test_every_code_has_a_plover_type_but_plain_statements() -> None:
    assert {entry.root for entry in ONTOLOGY.events.values() if layouts.plover_type(entry.code) is None} == {"01"}
    assert sorted(r for roots in layouts.PENTA.values() for r in roots) == list(range(1, 21))
    kinds = {found[0] for entry in ONTOLOGY.events.values() if (found := layouts.plover_type(entry.code))}
    assert kinds == {kind for kinds in layouts.QUADS.values() for kind in kinds}
