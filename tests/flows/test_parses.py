"""Parses survive the cache as they were, in few files, and hold nothing executable."""

from __future__ import annotations

from pathlib import Path

import pytest

from coders.parser import Parser
from flows import parses
from flows.files import Files
from flows.parses import ParseCache, decode, encode

TEXT = "Turkije steunt “de regering” in Libië.\nDat heeft het hoofd van de\nTurkse diplomatie bevestigd.\n\nNiets-\nnieuws."


def test_a_parse_comes_back_as_it_was(parser: Parser) -> None:
    found = parser.parse([TEXT])[0]
    back = decode(encode(found))
    assert back == found
    assert encode(back) == encode(found)


def test_an_empty_parse_is_known_too(tmp_path: Path) -> None:
    cache = ParseCache(Files(tmp_path), "v1")
    cache.put({"2020-06": {"a": encode([])}})
    assert cache.get({"2020-06": ["a", "b"]}) == {"a": ""}
    assert decode("") == []


def test_the_fullest_parse_of_a_text_counts(parser: Parser, tmp_path: Path) -> None:
    tagged = parser.tag([TEXT])[0]
    grown = parser.grow(tagged)
    half = encode([grown[0], *tagged[1:]])
    cache = ParseCache(Files(tmp_path), "v1")
    for texts in ({"a": half, "b": "x"}, {"a": encode(tagged)}, {"a": encode(grown), "c": "x"}, {"a": half}):
        cache.put({"2020-06": texts})
    assert decode(cache.get({"2020-06": ["a"]})["a"]) == grown
    cache.compact()
    assert decode(cache.get({"2020-06": ["a"]})["a"]) == grown


def test_other_models_and_months_are_other_caches(tmp_path: Path) -> None:
    files = Files(tmp_path)
    ParseCache(files, "v1").put({"2020-06": {"a": "x"}})
    assert ParseCache(files, "v2").get({"2020-06": ["a"]}) == {}
    assert ParseCache(files, "v1").get({"2020-07": ["a"]}) == {}


@pytest.mark.parametrize("nights", [1, 40])
def test_small_nights_make_no_swarm_of_files(tmp_path: Path, nights: int) -> None:
    files = Files(tmp_path)
    cache = ParseCache(files, "v1")
    for night in range(nights):
        cache.put({"2020-06": {f"text{night}": "tree"}})
        cache.compact()
    assert len(files.names(parses.FOLDER)) == 1
    assert len(cache.get({"2020-06": [f"text{n}" for n in range(nights)]})) == nights


def test_a_parse_can_be_removed(tmp_path: Path) -> None:
    files = Files(tmp_path)
    cache = ParseCache(files, "v1")
    cache.put({"2020-06": {"a": "x", "b": "y"}, "2020-07": {"a": "x"}})
    cache.remove({"a"})
    assert cache.get({"2020-06": ["a", "b"], "2020-07": ["a"]}) == {"b": "y"}
    assert len(files.names(parses.FOLDER)) == 1
