"""Bad input is named in one clear line; everything else is still read."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows import sources
from flows.article import Article, Reject


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def one(path: Path, date: str | None = None) -> Article | Reject:
    (item,) = sources.read([str(path)], date)
    return item


@pytest.mark.parametrize("header", [" date 2020-06-15 ", "date 2020-06-15\n", "\n date 2020-06-15\r\n\r\n", "\ufeff date 2020-06-15 "])
def test_the_header_gives_the_date_and_leaves_the_text(tmp_path: Path, header: str) -> None:
    item = one(write(tmp_path, "krant/a.txt", (header + "Turkije steunt de regering.").encode()))
    assert isinstance(item, Article)
    assert (item.published, item.text, item.source) == ("2020-06-15", "Turkije steunt de regering.", "krant")


@pytest.mark.parametrize("date", ["2020", "2020-06", "2020-06-15"])
def test_header_dates_may_be_partial(tmp_path: Path, date: str) -> None:
    item = one(write(tmp_path, "a.txt", f" date {date} Tekst.".encode()))
    assert isinstance(item, Article)
    assert item.published == date


def test_the_date_option_serves_files_without_a_header_and_no_other(tmp_path: Path) -> None:
    without, dated = write(tmp_path, "a.txt", b"Tekst."), write(tmp_path, "b.txt", b" date 2020 Tekst.")
    found = [item.published for item in sources.read([str(without), str(dated)], "2021-01") if isinstance(item, Article)]
    assert found == ["2021-01", "2020"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b" date 2020-06 caf\xe9", "not UTF-8 (byte 17)"),
        (b"Tekst zonder datum.", "--date"),
        (b" date 2020-13 Tekst.", "2020-13"),
        (b" date 2020-06-15 ", "no text"),
        (b" date 1812-06-15 Tekst.", "1900"),
    ],
)
def test_bad_files_are_named_with_the_reason(tmp_path: Path, data: bytes, told: str) -> None:
    path = write(tmp_path, "slecht.txt", data)
    item = one(path)
    assert isinstance(item, Reject)
    assert told in str(item)
    assert "slecht.txt" in str(item)
    assert "\n" not in str(item)


def test_missing_paths_and_unknown_kinds_are_named(tmp_path: Path) -> None:
    missing, odd, empty = tmp_path / "weg.txt", write(tmp_path, "a.pdf", b"%PDF"), tmp_path / "leeg"
    empty.mkdir()
    told = [str(item) for item in sources.read([str(missing), str(odd), str(empty)])]
    assert "no such file" in told[0]
    assert ".pdf" in told[1]
    assert "holds no file" in told[2]


def test_a_folder_is_read_in_a_fixed_order_and_a_bad_file_stops_nothing(tmp_path: Path) -> None:
    for name in ("c.txt", "a.txt", "sub/b.txt"):
        write(tmp_path, name, b" date 2020 Tekst.")
    write(tmp_path, "b.txt", b"\xff")
    write(tmp_path, "notes.md", b"niet lezen")
    items = list(sources.read([str(tmp_path)]))
    assert [type(item) for item in items] == [Article, Reject, Article, Article]


def test_one_file_has_one_name_however_it_is_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "krant/a.txt", b" date 2020 Tekst.")
    monkeypatch.chdir(tmp_path)
    names = {
        item.path
        for way in (str(path), "krant/a.txt", "krant/../krant/a.txt", "krant")
        for item in sources.read([way])
        if isinstance(item, Article)
    }
    assert names == {"krant/a.txt"}
