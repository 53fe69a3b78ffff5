"""Mentions drawn for checking by hand, and precision by root from the sheet that comes back."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import made
import pytest
from typer.testing import CliRunner, Result

from flows import validate
from flows.cli import app


def cameo_nl(*args: object) -> Result:
    return CliRunner().invoke(app, ["validate", *map(str, args)])


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Tables with 30 mentions of root 03, 6 of 19 and 2 of 01."""
    lines = [f"TUR 036 RUS 2020-06-{day:02}" for day in range(1, 31)]
    lines += [f"RUS 190 UKR 2020-06-{day:02}" for day in range(1, 7)] + ["=CMD 010 FRA 2020-06-01", "DEU 010 FRA 2020-06-02"]
    made.merge(made.open_store(str(tmp_path / "output")), [made.article("https://k.example/1", "\n".join(lines))])
    return tmp_path / "output"


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def fill(path: Path, verdicts: dict[str, list[str]], **how: str) -> None:
    """Save the sheet as a spreadsheet would, with a root's verdicts in its rows."""
    sheet = rows(path)
    left = {root: iter(given) for root, given in verdicts.items()}
    for row in sheet:
        row["Right"] = next(left.get(row["Root"][:2], iter(())), "")
    text = io.StringIO()
    out = csv.DictWriter(text, validate.COLUMNS, delimiter=how.get("delimiter", ","))
    out.writeheader()
    out.writerows(sheet)
    path.write_bytes(text.getvalue().encode(how.get("encoding", "utf-8")))


def test_every_root_gets_as_many_rows_as_the_others_as_far_as_it_has_them(output: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "check.csv"
    assert cameo_nl(sheet, "--sample", 20, "--output", output).exit_code == 0
    drawn = rows(sheet)
    assert Counter(row["Root"][:2] for row in drawn) == {"01": 2, "19": 6, "03": 12}
    assert {row["Root"]: row["RootMentions"] for row in drawn}["03 Intent to cooperate"] == "30"
    assert {row["Event"] for row in drawn if row["Root"].startswith("03")} == {"036 Intent to meet or negotiate"}
    again = tmp_path / "again.csv"
    cameo_nl(again, "--sample", 20, "--output", output)
    assert again.read_bytes() == sheet.read_bytes()


def test_a_sheet_starts_no_formula_and_is_not_overwritten(output: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "check.csv"
    cameo_nl(sheet, "--sample", 99, "--output", output)
    assert len(rows(sheet)) == 38
    cells = [cell for row in rows(sheet) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t")) or (cell.startswith("-") and cell != "---")]
    assert any(cell.startswith("'=CMD") for cell in cells)
    done = cameo_nl(sheet, "--sample", 5, "--output", output)
    assert done.exit_code == 2
    assert "is there already" in done.stderr


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8-sig"), (";", "cp1252"), ("\t", "utf-8")])
def test_precision_by_root_comes_back_from_whatever_a_spreadsheet_saved(
    delimiter: str, encoding: str, output: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "check.csv"
    cameo_nl(sheet, "--sample", 20, "--output", output)
    fill(sheet, {"03": ["ja"] * 9 + ["Nee"], "19": ["1", "x", "0"]}, delimiter=delimiter, encoding=encoding)
    report = validate.read(sheet)
    assert [(p.root[:2], p.judged, p.right) for p in report.roots] == [("03", 10, 9), ("19", 3, 2)]
    assert report.blank == 7
    assert report.problems == []
    assert report.all is not None
    assert report.all.share == pytest.approx((30 * 0.9 + 6 * 2 / 3) / 36)
    done = cameo_nl(sheet)
    assert done.exit_code == 0
    assert "03 Intent to cooperate" in done.stdout
    assert "60–98 %" in done.stdout


def test_intervals_are_wilsons() -> None:
    low, high = validate.wilson(0.9, 10)  # 9 of 10, as in the tables of Newcombe (1998): 0.596 to 0.982
    assert (round(low, 3), round(high, 3)) == (0.596, 0.982)
    assert validate.wilson(0.0, 20) == (0.0, pytest.approx(0.161, abs=0.001))
    assert validate.wilson(1.0, 20)[1] == pytest.approx(1.0)
    (one,) = [validate.overall([validate.precision("03", 9, 10)], {"03": 50})]
    assert (round(one.low, 3), round(one.high, 3)) == (0.596, 0.982)


def test_what_is_neither_yes_nor_no_is_named_by_its_line(output: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "check.csv"
    cameo_nl(sheet, "--sample", 3, "--output", output)
    fill(sheet, {"03": ["misschien"], "19": ["yes"]})
    done = cameo_nl(sheet)
    assert done.exit_code == 1
    assert "'misschien' in Right is neither yes nor no" in done.stderr
    assert "check.csv:" in done.stderr
    assert "19 Fight" in done.stdout


def test_a_sheet_without_verdicts_and_tables_without_mentions_say_so(output: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "check.csv"
    cameo_nl(sheet, "--sample", 3, "--output", output)
    assert "no row has yes or no in Right" in cameo_nl(sheet).stderr
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    assert "no column Right" in cameo_nl(tmp_path / "other.csv").stderr
    assert cameo_nl(tmp_path / "weg.csv").exit_code == 2
    done = cameo_nl(tmp_path / "none.csv", "--sample", 3, "--output", tmp_path / "nowhere")
    assert done.exit_code == 1
    assert "no mentions" in done.stderr


@pytest.mark.parametrize(
    ("sizes", "total", "wanted"), [({"01": 5, "02": 1}, 4, {"01": 3, "02": 1}), ({"01": 2}, 9, {"01": 2}), ({}, 3, {})]
)
def test_what_a_small_root_leaves_goes_to_the_others(sizes: dict[str, int], total: int, wanted: dict[str, int]) -> None:
    assert validate.allot(sizes, total) == wanted
