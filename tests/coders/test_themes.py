"""Themes: terms, compounds, phrases, counts, and mistakes in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from coders.sentence import Sentence, Token
from coders.themes import Themes


@pytest.fixture(scope="module")
def themes() -> Themes:
    return Themes.load()


def sentence(text: str) -> Sentence:
    """Words as nouns with themselves as lemma; `form/lemma` gives another."""
    tokens = []
    for i, word in enumerate(text.split()):
        form, _, lemma = word.partition("/")
        tokens.append(Token(i, form, lemma or form, "NOUN", "", i - 1, "dep", 0, 0))
    return Sentence(tokens, text)


def test_there_are_enough(themes: Themes) -> None:
    assert len(themes.names) >= 60
    assert {"migration", "energy", "nuclear_power", "climate", "elections", "terrorism", "trade", "pandemic", "human_rights"} <= set(
        themes.names
    )


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("migranten/migrant", "migration"),
        ("asielzoekerscentrum/asiel_zoeker_centrum", "refugees"),
        ("kernwapens/kern_wapen", "nuclear_weapons"),
        ("zelfmoordaanslag/zelf_moord_aanslag", "terrorism"),
        ("presidentsverkiezingen/president_verkiezing", "elections"),
        ("klimaattop/klimaat_top", "climate"),
        ("coronamaatregelen/corona_maatregel", "pandemic"),
        ("gaspijpleiding/gas_pijpleiding", "oil_gas"),
        ("importheffingen/import_heffing", "trade"),
        ("rechten/recht van de mens", "human_rights"),
        ("stikstofbeleid/stikstof_beleid", "agriculture"),
        ("oorlogsmisdaden/oorlog_misdaad", "war_crimes"),
        ("VN-resolutie", "united_nations"),
        ("WHO", "pandemic"),
        ("Telegram", "internet"),
        ("Navo", "defence"),
    ],
)
def test_terms_and_compounds(themes: Themes, text: str, theme: str) -> None:
    assert theme in dict(themes.count(sentence(text)))


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("karrel", "protest"),
        ("Who", "pandemic"),
        ("telegram", "internet"),
        ("navolging", "defence"),
        ("overeenstemming", "elections"),
        ("wapenstilstand", "arms"),
        ("rechthebbende", "organised_crime"),
        ("handhaven", "shipping"),
        ("Kameroen", "parliament"),
        ("natuurlijk", "environment"),
    ],
)
def test_words_that_only_look_alike(themes: Themes, text: str, theme: str) -> None:
    assert theme not in dict(themes.count(sentence(text)))


def test_counts_come_most_first_then_by_name(themes: Themes) -> None:
    counts = themes.count(sentence("verkiezingen/verkiezing kiezers/kiezer corruptie boete klimaat"))
    assert counts == (("elections", 2), ("climate", 1), ("corruption", 1))
    assert themes.count(sentence("fiets")) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("trade handel\n", r"issues\.tsv:1: expected NAME <TAB> words"),
        ("a\tb\na\tc\n", r"issues\.tsv:2: theme a"),
        ("a\tb | | c\n", "empty word"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "issues.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        Themes.load(tmp_path)
