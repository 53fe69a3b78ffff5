"""What need not be parsed: leaving it out changes no event, whatever the text."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from coders.coder import Coder
from coders.parser import Parser
from coders.prefilter import Prefilter
from coders.sentence import Sentence

GOLD = Path(__file__).parent.parent / "gold"


@pytest.fixture(scope="module")
def prefilter(coder: Coder) -> Prefilter:
    return Prefilter(coder.lexicon)


def bare(sentence: Sentence) -> Sentence:
    """The sentence without its tree."""
    return Sentence([replace(t, head=-1, deprel="") for t in sentence.tokens], sentence.text, sentence.start)


def left_out(coder: Coder, prefilter: Prefilter, articles: Iterable[tuple[list[Sentence], str]]) -> tuple[int, int]:
    """How many sentences lose their tree, of how many; each article must give the same events without them."""
    without, total = 0, 0
    for number, (sentences, published) in enumerate(articles):
        wanted = prefilter.wanted([bare(sentence) for sentence in sentences], published)
        filtered = [s if want else bare(s) for s, want in zip(sentences, wanted, strict=True)]
        assert coder.code(filtered, published).events == coder.code(sentences, published).events, f"article {number}"
        without, total = without + wanted.count(False), total + len(wanted)
    return without, total


def test_no_event_of_the_gold_sets_is_lost(coder: Coder, prefilter: Prefilter, parser: Parser) -> None:
    for name in ("dev.jsonl", "real_dev.jsonl"):
        items = [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]
        parses = parser.parse([item["text"] for item in items])
        without, _ = left_out(coder, prefilter, [(p, item["date"]) for p, item in zip(parses, items, strict=True)])
        assert without or name == "dev.jsonl"


def test_no_event_of_newspaper_articles_is_lost(coder: Coder, prefilter: Prefilter, parser: Parser, newspaper: list[str]) -> None:
    """The newspaper sentences as articles of up to twenty, dated to the day, the month and the year, and once more in random order."""
    parsed = [sentence for sentences in parser.parse(newspaper) for sentence in sentences]
    shuffled = parsed.copy()
    random.Random(3).shuffle(shuffled)
    articles = [order[start : start + 20] for order in (parsed, shuffled) for start in range(0, len(order), 20)]
    dates = ("2004-06-12", "2004-06", "2004")
    without, total = left_out(coder, prefilter, [(article, dates[k % 3]) for k, article in enumerate(articles)])
    assert without > total / 10


POINTING = """\
De Franse premier Jean Marot bezocht Kiev.
Het regende.
Hij veroordeelde de aanval.
De vrijwilligers zagen het.
Marot prees de boeren.
Mannen vermoordden een bakker.
De VN-gezant Lise Noor (LN) kwam aan.
Die avond bekritiseerde zij Rusland.
In Brussel betoogden ouders.
De aanslag werd veroordeeld.
Beide landen tekenden een akkoord.
Burgers in Mali vielen soldaten aan.
Op 3 juni was het droog.
Een dag later brak de premier de gesprekken af.
De leider van het project was tevreden.
Noor sprak met kinderen.
Duizenden mensen betoogden.
De bewoners protesteerden tegen de sluiting.
Studenten trokken door de straten uit protest.
Het geweld werd scherp veroordeeld.
De politie pakte hem op.
Daags nadien kwam Duitsland met sancties tegen Rusland.
"""


def test_no_event_of_random_articles_is_lost(coder: Coder, prefilter: Prefilter, parser: Parser) -> None:
    """Sentences that point at each other in every way, in many random orders."""
    sentences = [sentence for found in parser.parse(POINTING.splitlines()) for sentence in found]
    chance = random.Random(5)
    articles = [(chance.choices(sentences, k=chance.randint(2, 9)), chance.choice(("2022-06-12", "2022-06"))) for _ in range(1500)]
    without, _ = left_out(coder, prefilter, articles)
    assert without


def test_what_points_at_nobody_is_left_out(prefilter: Prefilter, parser: Parser) -> None:
    text = "Het regende de hele dag. De kinderen speelden binnen. Duitsland prees Frankrijk. Hij was tevreden. Een mooi feest."
    sentences = parser.tag([text])[0]
    assert prefilter.wanted(sentences, "2022-06-12") == [False, False, True, True, False]


@pytest.mark.parametrize(
    "sentence", ["Dat is onzin, aldus de linkse partijen.", "Dat wordt een sport, aldus de partijen op het weekeinde."]
)
def test_parties_that_what_stands_beside_them_makes_political_need_a_tree(
    sentence: str, coder: Coder, prefilter: Prefilter, parser: Parser
) -> None:
    (sentences,) = parser.parse([sentence])
    assert coder.code(sentences, "2004-06-12").events
    assert prefilter.wanted([bare(s) for s in sentences], "2004-06-12") == [True]
