"""Any order and any batching of the same articles gives the same tables, byte for byte."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import article, merge, open_store, snapshot

from flows.article import Article
from flows.store import Store

WORDS = [f"woord{i}" for i in range(60)]
LINES = [
    f"{a} {code} {b} {date}"
    for a, b in itertools.permutations(("TUR", "RUS", "DEUGOV"), 2)
    for code in ("036", "190")
    for date in ("2020-06-15", "2020-06", "2020", "")
]
DATES = ["2020", "2020-06", "2020-05-31", "2020-06-01", "2020-06-15", "2020-12-31", "2021-01-01"]
_counter = itertools.count()
relaxed = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Events and filler; the filler is often that of another article, give or take some words."""
    start = draw(st.integers(0, 12))
    filler = " ".join(WORDS[start : start + draw(st.integers(20, 48))])
    return "\n".join([*draw(st.lists(st.sampled_from(LINES), max_size=4)), filler])


@st.composite
def collections(draw: st.DrawFn) -> list[Article]:
    """Articles with different addresses."""
    count = draw(st.integers(1, 7))
    return [article(f"https://krant{i % 3}.example/{i}", draw(texts()), draw(st.sampled_from(DATES))) for i in range(count)]


def new_store() -> Store:
    return open_store(f"memory://property{next(_counter)}")


def tables_of(articles: list[Article]) -> dict[str, bytes]:
    store = new_store()
    merge(store, articles)
    return snapshot(store.files)


@relaxed
@given(collections(), st.randoms(use_true_random=False))
def test_order_and_batching_change_nothing(articles: list[Article], chance: random.Random) -> None:
    store, shuffled = new_store(), list(articles)
    chance.shuffle(shuffled)
    while shuffled:
        size = chance.randint(1, len(shuffled))
        merge(store, shuffled[:size])
        shuffled = shuffled[size:]
    assert snapshot(store.files) == tables_of(articles)


@relaxed
@given(collections())
def test_merging_again_changes_nothing(articles: list[Article]) -> None:
    store = new_store()
    merge(store, articles)
    before = snapshot(store.files)
    merge(store, articles)
    assert snapshot(store.files) == before


@relaxed
@given(collections(), texts(), st.sampled_from(DATES))
def test_a_corrected_article_leaves_no_trace_of_its_earlier_text(articles: list[Article], text: str, date: str) -> None:
    corrected = [article(articles[0].url, text, date), *articles[1:]]
    store = new_store()
    merge(store, articles)
    merge(store, corrected[:1])
    assert snapshot(store.files) == tables_of(corrected)


@relaxed
@given(collections(), st.integers(0, 6))
def test_a_forgotten_article_leaves_no_trace(articles: list[Article], which: int) -> None:
    gone = articles[which % len(articles)]
    store = new_store()
    merge(store, articles)
    store.forget(gone.url)
    rest = [a for a in articles if a is not gone]
    assert snapshot(store.files) == (tables_of(rest) if rest else {})


@relaxed
@given(collections())
def test_counts_agree_with_the_mentions(articles: list[Article]) -> None:
    store = new_store()
    merge(store, articles)
    mentions, events = store.all("mentions").to_pylist(), store.all("events").to_pylist()
    assert len({row["GLOBALEVENTID"] for row in events}) == len(events)
    for event in events:
        told = [row for row in mentions if row["GLOBALEVENTID"] == event["GLOBALEVENTID"]]
        assert event["NumArticles"] == len({row["DuplicateGroup"] for row in told})
        assert event["NumSources"] == len({row["MentionSourceName"] for row in told})
        assert event["NumArticles"] <= event["NumMentions"] <= len(told)
        assert {(row["Date"], row["EventCode"]) for row in told} == {(event["Date"], event["EventCode"])}


@pytest.mark.parametrize("count", [300])
def test_many_copies_of_one_text_are_one_group_quickly(count: int) -> None:
    store = new_store()
    merge(store, [article(f"https://krant.example/{i}", "TUR 036 RUS\n" + " ".join(WORDS)) for i in range(count)])
    (row,) = store.all("events").to_pylist()
    assert (row["NumArticles"], row["NumMentions"]) == (1, 1)
