from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.article import Article, DateError, Reject, month_of, partial_date, printable, problem


@pytest.mark.parametrize("text", ["2020", "2020-06", "2020-06-15", "2024-02-29", "1900"])
def test_partial_dates_keep_their_precision(text: str) -> None:
    assert partial_date(text) == text


@pytest.mark.parametrize(("text", "day"), [("2020-06-15T12:00:00Z", "2020-06-15"), ("2020-06-15 23:59", "2020-06-15"), (" 2020 ", "2020")])
def test_a_time_of_day_is_cut_off(text: str, day: str) -> None:
    assert partial_date(text) == day


@pytest.mark.parametrize("text", ["", "gisteren", "2020-13", "2020-02-30", "1899-12-31", "2020-6-1", "20200615", "2020-06-15x", "0000"])
def test_what_is_no_date_is_named(text: str) -> None:
    with pytest.raises(DateError):
        partial_date(text)


@given(st.text())
def test_no_text_breaks_the_date_reader(text: str) -> None:
    try:
        read = partial_date(text)
    except DateError:
        return
    assert read == read[:10]
    assert read[:4].isdigit()


def test_months_are_partitions() -> None:
    assert [month_of(d) for d in ("2020", "2020-06", "2020-06-15")] == ["2020-00", "2020-06", "2020-06"]


def test_an_article_is_known_by_its_url_then_its_path() -> None:
    assert Article("x", "2020", url="https://a.example/1", path="p").id == Article("y", "2021", url="https://a.example/1").id
    assert Article("x", "2020", path="a.txt").id != Article("x", "2020", path="b.txt").id
    assert "/" not in Article("x", "2020", path="../../etc/passwd").id


def test_the_source_is_given_or_the_domain() -> None:
    assert Article("x", "2020", url="https://www.krant.example/1").source_name == "krant.example"
    assert Article("x", "2020", url="https://www.krant.example/1", source="Krant").source_name == "Krant"
    assert Article("x", "2020", url="http://[kapot").source_name == ""


def test_messages_cannot_forge_lines_or_move_the_cursor() -> None:
    assert "\n" not in str(Reject("a\nb.txt", "x\x1b[2Jy"))
    assert "\x1b" not in printable("\x1b[31m")


@pytest.mark.parametrize("text", ["", " \n", "...", "a\ud800", "a" * 1_000_001])
def test_texts_that_cannot_be_coded_are_told_why(text: str) -> None:
    assert problem(text)
