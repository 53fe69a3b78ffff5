"""Names that texts have and the dictionaries lack."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from coders.coder import Coder
from coders.parser import Parser
from coders.unknown_names import key, unknown_names
from flows import missing
from flows.cli import app


def run(*args: object) -> Result:
    return CliRunner().invoke(app, ["lexicon", "missing", *map(str, args)])


def names(text: str, coder: Coder, parser: Parser, date: str = "2024-05-14") -> list[str]:
    return [name for name, _ in unknown_names(parser.parse([text])[0], coder, date)]


@pytest.fixture
def texts(tmp_path: Path, parser: Parser) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "1.txt").write_text(
        " date 2024-05-14 De minister Joris Vandekwast kritiseerde Anke van der Zwaluw, de burgemeester van Gent. "
        "Volgens Van der Zwaluw klopt dat niet. President Zoltán Kéreksi bezocht Duitsland. Kereksi sprak met Zwaluw.\n"
    )
    (folder / "2.txt").write_text("Joris Vandekwast steunt de Nederlandse regering. Joris Vandekwast is tevreden met Mark Rutte.")
    return folder


def test_names_are_counted_with_sentences_most_frequent_first(texts: Path) -> None:
    done = run(texts, "--date", "2024")
    assert done.exit_code == 0, done.output
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert [row[:2] for row in rows] == [["3", "Anke van der Zwaluw"], ["3", "Joris Vandekwast"], ["2", "Zoltán Kéreksi"]]
    assert rows[0][2:] == [
        "De minister Joris Vandekwast kritiseerde Anke van der Zwaluw, de burgemeester van Gent.",
        "Volgens Van der Zwaluw klopt dat niet.",
    ]
    assert run(texts, "--date", "2024", "--top", "1").stdout.splitlines() == ["\t".join(rows[0])]
    assert run(texts, "--date", "2024", "--top", "0").stdout == done.stdout


def test_what_could_not_be_read_is_told_and_the_rest_is_listed(texts: Path) -> None:
    done = run(texts, texts / "weg.txt")
    assert done.exit_code == 1
    assert "2.txt: no date" in done.stderr
    assert "weg.txt: there is no such file" in done.stderr
    assert done.stdout.startswith("3\tAnke van der Zwaluw\t")
    assert run(texts, "--date", "morgen").exit_code == 2
    assert run(texts, "--dictionaries", texts / "weg").exit_code == 2


def test_a_name_of_ones_own_dictionary_is_no_longer_missing(texts: Path, tmp_path: Path) -> None:
    (tmp_path / "mine" / "actors").mkdir(parents=True)
    (tmp_path / "mine" / "actors" / "leaders_mine.tsv").write_text("Zoltan Kereksi\tHUNGOV\nJoris Vandekwast\tBELGOV\n")
    done = run(texts, "--date", "2024", "--dictionaries", tmp_path / "mine")
    assert [line.split("\t")[1] for line in done.stdout.splitlines()] == ["Anke van der Zwaluw"]


def test_actors_places_roles_days_and_languages_are_no_missing_names(coder: Coder, parser: Parser) -> None:
    text = (
        "Bart De Wever bezocht Ouagadougou. De Wever sprak Duits met de NAVO-topman en de Fransen. "
        "Donderdag steunde Recep Tayyip Erdogan de minister van Klimaat in Den Haag. Erdoğan sprak met Vladimir Poetin."
    )
    assert names(text, coder, parser) == []


def test_the_end_of_a_known_name_is_known_and_a_lone_last_name_is_not(coder: Coder, parser: Parser) -> None:
    assert names("Vandekwast bezocht Duitsland.", coder, parser) == ["Vandekwast"]
    assert names("Anna Poetin woont in Gent.", coder, parser) == ["Anna Poetin"]


def test_keys_have_no_diacritics_capitals_or_genitive() -> None:
    assert key(("Zoltán", "Kéreksi's")) == key(("ZOLTAN", "Kereksi"))


def test_on_a_terminal_it_is_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    console = Console(force_terminal=True, width=100, record=True)
    monkeypatch.setattr(missing, "Console", lambda: console)
    found = [missing.Found(), missing.Found()]
    found[0].note("Zoltán [Kéreksi]", "Zoltán zwijgt.")
    found[1].note("Ander", "Een ander.")
    missing.show(found, 1)
    text = console.export_text()
    assert "\t" not in text
    assert "Zoltán [Kéreksi]" in text
    assert "… and 1 more" in text
