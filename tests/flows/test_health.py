"""The health of a night against the nights before it."""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from pathlib import Path

import pytest

from coders.coder import Coder
from coders.parser import Parser
from flows import health
from flows.files import Files
from flows.health import DAYS, FEWEST, judge
from flows.pipeline import Settings, run
from flows.rows import Versions
from flows.runs import Summary, write_manifest


def night(**changed: int) -> Counter[str]:
    usual = {
        "inputs": 1000, "new_articles": 950, "skipped": 50, "failed": 0, "sentences": 12000, "parsed": 11900, "coded": 1800,
        "clauses": 6000, "unknown_verbs": 900, "names": 5000, "unknown_names": 700,
    }  # fmt: skip
    return Counter({**usual, **changed})


MONTH = [night(coded=1800 + 20 * (k % 5), skipped=45 + k % 9, new_articles=900 + 10 * (k % 7)) for k in range(20)]


def drifted(tonight: Counter[str], nights: list[Counter[str]] = MONTH) -> dict[str, str]:
    return {reading.measure: reading.drift for reading in judge(tonight, nights) if reading.drift}


def test_a_night_like_the_others_is_not_called_unusual() -> None:
    assert drifted(night()) == {}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"coded": 300}, {"coded": "below"}),
        ({"skipped": 400}, {"skipped": "above"}),
        ({"failed": 20}, {"failed": "above"}),
        ({"unknown_verbs": 3000}, {"unknown_verbs": "above"}),
        ({"unknown_names": 2500}, {"unknown_names": "above"}),
        ({"parsed": 6000}, {"parsed": "below"}),
        ({"new_articles": 120}, {"articles": "below"}),
    ],
)
def test_a_drift_is_named_with_its_direction(changed: dict[str, int], expected: dict[str, str]) -> None:
    assert drifted(night(**changed)) == expected
    page = health.markdown(judge(night(**changed), MONTH))
    (measure, direction) = next(iter(expected.items()))
    assert re.search(rf"\*\*{health.MEASURES[measure][0]}: .+, {direction} the usual .+ to .+\*\*", page)


def test_a_small_night_may_differ_more_than_a_large_one() -> None:
    small = Counter({name: value // 100 for name, value in night().items()})
    assert drifted(small + Counter(coded=-4))["articles"] == "below"
    assert "coded" not in drifted(small + Counter(coded=-4))


def test_nothing_is_unusual_before_enough_nights_are_known() -> None:
    assert drifted(night(coded=1), MONTH[: FEWEST - 1]) == {}
    assert f"not known before {FEWEST} nights" in health.markdown(judge(night(), MONTH[: FEWEST - 1]))


def test_only_whole_nights_of_the_last_weeks_count(tmp_path: Path) -> None:
    files, now = Files(tmp_path), time.time()
    versions = Versions("1", "2", "3")
    for days, kind, failed in (
        (1, "night", ""),
        (DAYS - 1, "night", ""),
        (DAYS + 1, "night", ""),
        (2, "backfill", ""),
        (3, "night", "broken"),
    ):
        moment = now - days * 86_400
        name = time.strftime("%Y%m%dT%H%M%S", time.gmtime(moment)) + f"-{days}"
        write_manifest(files, Summary(name, kind, counts=night(coded=days), started=moment), versions, failed)
    assert [counts["coded"] for counts in health.earlier(files, now)] == [DAYS - 1, 1]


def test_a_run_writes_its_health_into_its_manifest(tmp_path: Path, parser: Parser, coder: Coder) -> None:
    texts = {
        "a": " date 2024-05-14 Duitsland steunt Frankrijk. Minister Pietje Puk blortste gisteren België.",
        "b": " date 2024-05-15 Het regent in Brussel.",
        "c": "zonder datum",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    summary = run(Settings((str(tmp_path),), str(tmp_path / "out")))
    (path,) = (tmp_path / "out" / "runs").glob("*.json")
    manifest = json.loads(path.read_text())
    counts = manifest["counts"]
    assert (counts["inputs"], counts["new_articles"], counts["skipped"]) == (3, 2, 1)
    assert (counts["sentences"], counts["parsed"], counts["coded"]) == (3, 3, 1)
    assert counts["unknown_names"] >= 1
    assert manifest["health"]["coded"]["value"] == pytest.approx(1 / 3)
    assert manifest["health"]["skipped"]["low"] is None
    assert "| inputs that could not be read | 33.3 % |" in summary.markdown({})
