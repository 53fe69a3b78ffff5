"""PETRARCH's actors and agents become lines that the coder uses at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from coders import lexicon as lexicons
from coders.coder import Coder
from coders.lexicon import Lexicon
from coders.parser import Parser
from flows.cli import app
from flows.lexicon_import import convert, spelled
from flows.petrarch import FormatError, date

DATA = Path(__file__).parents[1] / "data"
ACTORS, AGENTS, BROKEN = DATA / "petrarch_actors.txt", DATA / "petrarch_agents.txt", DATA / "petrarch_broken.txt"


def run(*args: object) -> Result:
    return CliRunner().invoke(app, ["lexicon", "import", *map(str, args)])


def test_actors_with_synonyms_and_dates() -> None:
    done = run(ACTORS)
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [
        "Fredo Quantano | FREDO Quantano | F. Quantano | Fredo Bin Quantano | FREDO Bin Quantano\tEGYGOV ..1984-01-01; EGYELI 1984-01-02..",
        "Malvina Osterkwist | McOsterkwist\tSWEGOV 1999-12-31..2005-01-01; SWEOPP 2005-01-02..; SWEELI",
        "Al-Morgenraad | al-Morgenraad\tSYRREB",
        "Kwonto\tNGO",
    ]


def test_agents_with_plurals_and_sets() -> None:
    done = run(AGENTS, "--kind", "agents")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [
        "opperkwast | opperkwasten\tGOV",
        "wachtbaas | wachtbazin\tCOP",
        "kluize baas | kluize bazin | kluize baass | kluize bazins\tCVL",
        "militie\tREB",
        "klusser | klussers\tLAB",
        "gunstclub\tNGO",
    ]


def test_every_mistake_is_reported_and_the_good_lines_are_written(tmp_path: Path) -> None:
    out = tmp_path / "mine" / "actors" / "leaders_mine.tsv"
    done = run(BROKEN, "--output", out)
    assert done.exit_code == 1
    assert out.read_text() == "Goed Een | GOED Een\tEGYGOV\nGoed Twee | GOED Twee\tFRAGOV 2001-02-03..\n"
    assert list(out.parent.iterdir()) == [out]
    *problems, last = done.stderr.splitlines()
    assert last == "2 entries imported, 9 mistakes"
    assert [problem.split(": ")[0] for problem in problems] == [f"{BROKEN}:{k}" for k in (1, 3, 5, 6, 8, 10, 11, 12, 13)]
    assert all("expected" in problem or "ends before it starts" in problem for problem in problems)
    assert "'QQQ' of 'EGYQQQ' is in no CAMEO table" in problems[5]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("BAAS_ [~QQQ]", "'QQQ' is no CAMEO role"),
        ("BAAS_ [~GOVMED]", "'GOVMED' is no CAMEO role"),
        ("BAAS_ [GOV]", "'[GOV]' is no agent code; expected [~ROLE] or [ROLE~]"),
        ("BAAS_ {BAZEN_ [~GOV]", "cannot be read; expected NAME_ [~ROLE]"),
        ("BAAS_", "cannot be read; expected NAME_ [~ROLE]"),
        ("!WEG!BAAS [~GOV]", "!WEG! is defined nowhere; expected a line !WEG! = WORD, WORD"),
        ("WEG = A, B", "expected !NAME! = WORD, WORD"),
        ("!WEG! =", "expected !NAME! = WORD, WORD"),
    ],
)
def test_wrong_agents_are_told(tmp_path: Path, lexicon: Lexicon, line: str, told: str) -> None:
    path = tmp_path / "agents.txt"
    path.write_text(f"# agents\nGOEDE_ {{}} [~GOV]\n{line}\n")
    done = convert(path, "agents", lexicon)
    assert done.lines == ["goede\tGOV"]
    assert len(done.problems) == 1
    assert done.problems[0].startswith(f"{path}:3: ")
    assert told in done.problems[0]


def test_what_is_no_dictionary_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    (tmp_path / "leeg.txt").write_text("# nothing\n")
    (tmp_path / "latin.txt").write_bytes(b"GOED_ [FRA]\nANDR\xc9_ [FRA]\n")
    assert "leeg.txt:1: there is no entry in it; expected" in run(tmp_path / "leeg.txt", "--output", out).stderr
    assert "latin.txt:2: not UTF-8" in run(tmp_path / "latin.txt", "--output", out).stderr
    assert not out.exists()
    assert run(tmp_path / "weg.txt").exit_code == 2
    assert run(ACTORS, "--kind", "verbs").exit_code == 2
    assert run(tmp_path / "leeg.txt", "--output", tmp_path / "leeg.txt").exit_code == 2


@pytest.mark.parametrize(
    ("text", "day"), [("300101", "2030-01-01"), ("310101", "1931-01-01"), ("18970228", "1897-02-28"), ("000229", "2000-02-29")]
)
def test_dates_of_two_and_four_digit_years(text: str, day: str) -> None:
    assert date(text) == day


@pytest.mark.parametrize("text", ["2001", "20010229", "0101011", "19991301", "", "vandaag", "00000000"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(FormatError, match="expected YYYYMMDD or YYMMDD"):
        date(text)


def test_spellings() -> None:
    assert spelled("NATO") == ["Nato", "NATO"]
    assert spelled("VAN DER KWAST") == ["Van Der Kwast", "van Der Kwast"]
    assert spelled("JEAN-PAUL O'BRIEN") == ["Jean-Paul O'Brien", "JEAN-Paul O'Brien"]


def test_an_imported_actor_is_coded_as_its_date_demands(tmp_path: Path, parser: Parser) -> None:
    assert run(ACTORS, "--output", tmp_path / "actors" / "leaders_mine.tsv").exit_code == 0
    assert run(AGENTS, "--kind", "agents", "--output", tmp_path / "roles.tsv").exit_code == 0
    coder = Coder(lexicons.load(overlay=tmp_path))
    (sentences,) = parser.parse(["Malvina Osterkwist bekritiseerde Duitsland."])
    for day, code in (("1999-12-30", "SWEELI"), ("1999-12-31", "SWEGOV"), ("2005-01-01", "SWEGOV"), ("2005-01-02", "SWEOPP")):
        assert {(e.source, e.target) for e in coder.code(sentences, day).events} == {(code, "DEU")}
    (sentences,) = parser.parse(["De Franse opperkwast bekritiseerde Duitsland."])
    assert {e.source for e in coder.code(sentences, "2024-05-14").events} == {"FRAGOV"}
    text, said = "Fredo Quantano bekritiseerde Duitsland.", []
    for day in ("1984-01-01", "1984-01-02"):
        done = CliRunner().invoke(app, ["explain", text, "--date", day, "--dictionaries", str(tmp_path)])
        assert done.exit_code == 0, done.output
        said.append(done.stdout.split(" ")[0])
    assert said == ["EGYGOV", "EGYELI"]
