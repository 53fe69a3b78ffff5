"""What a frame would newly code, and which verbs have none."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from coders.coder import Coder
from coders.parser import Parser
from coders.unknown_verbs import unknown_verbs
from flows.cli import app

TEXT = (
    " date 2024-05-14 De Franse president kastijdde de Duitse regering. Duitsland steunt Frankrijk. De kok kastijdde de ober. "
    "Gisteren kastijdde Polen België.\n"
)


@pytest.fixture
def text(tmp_path: Path, parser: Parser) -> Path:
    path = tmp_path / "tekst.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def lexicon(*args: object) -> Result:
    return CliRunner().invoke(app, ["lexicon", *map(str, args)])


def test_a_new_frame_shows_what_it_gains_sentence_by_sentence(text: Path) -> None:
    done = lexicon("try", "111 kastijden", text)
    assert done.exit_code == 0, done.output
    assert " + FRAGOV → DEUGOV  111  Criticize or denounce   (kastijden)   2024-05-14" in done.stdout
    assert " + POL → BEL  111  Criticize or denounce   (kastijden)   2024-05-13" in done.stdout
    assert "kok" not in done.stdout
    assert done.stdout.splitlines()[-1] == "2 events gained and 0 lost in 2 of 4 sentences"


def test_what_a_better_frame_takes_away_is_shown_too_and_ones_own_dictionary_counts(text: Path, tmp_path: Path) -> None:
    (tmp_path / "mine" / "verbs").mkdir(parents=True)
    (tmp_path / "mine" / "verbs" / "mine.tsv").write_text("111\tkastijden\tPolen kastijdde België.\tPOL\tBEL\n")
    done = lexicon("try", "112 kastijden obj:T@", text, "--dictionaries", tmp_path / "mine")
    assert " + POL → BEL  112  " in done.stdout
    assert " - POL → BEL  111  " in done.stdout
    assert done.stdout.splitlines()[-1] == "2 events gained and 2 lost in 2 of 4 sentences"
    assert sorted(path.name for path in (tmp_path / "mine").rglob("*.tsv")) == ["mine.tsv"]


@pytest.mark.parametrize(
    ("frame", "told"), [("111 kastijden zzz:T", "unknown slot 'zzz'"), ("999 kastijden", "'999' is neither"), ("111", "no verb or noun")]
)
def test_a_frame_that_cannot_be_read_says_what_is_wrong(frame: str, told: str, text: Path) -> None:
    done = lexicon("try", frame, text)
    assert done.exit_code == 2
    assert f"FRAME '{frame}': " in done.stderr
    assert told in done.stderr


def test_texts_that_cannot_be_read_are_told(text: Path, tmp_path: Path) -> None:
    done = lexicon("missing", "--verbs", text, tmp_path / "weg.txt")
    assert done.exit_code == 1
    assert "weg.txt: there is no such file" in done.stderr
    assert done.stdout.splitlines() == ["2\tkastijden\tDe Franse president kastijdde de Duitse regering.\tGisteren kastijdde Polen België."]


def test_verbs_with_a_frame_or_a_reason_for_none_are_not_missing(coder: Coder, parser: Parser) -> None:
    listed = next(verb for verb in ("eten", "slapen", "wonen") if verb in coder.lexicon.ignored)
    assert listed
    sentences = parser.parse(["Duitsland steunt Frankrijk. De Franse president woont in Parijs. Het regent."])[0]
    assert unknown_verbs(sentences, coder, "2024") == []
