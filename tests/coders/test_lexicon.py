"""The dictionaries: valid as shipped, and every mistake named by file and line."""

import shutil

import pytest

from coders import lexicon as lexicons
from coders.lexicon import Term
from coders.resources import DICTIONARIES


def test_the_shipped_dictionaries_have_no_mistake():
    assert lexicons.check()[1] == []


def test_countries_with_more_than_one_spelling_have_one_code(lexicon):
    codes = {name: lexicon.names[name][0][1].code("2024") for name in ("Birma", "Myanmar")}
    assert set(codes.values()) == {"MMR"}


def test_a_term_holds_within_its_ends_at_any_precision():
    term = Term("NLDGOV", "2010-10-14", "2024-07-02")
    assert term.holds("2010-10-14")
    assert term.holds("2010-10")
    assert term.holds("2024")
    assert not term.holds("2024-08")
    assert not term.holds("2009")


@pytest.fixture
def broken(tmp_path):
    """A copy of the dictionaries to spoil."""
    folder = tmp_path / "dictionaries"
    shutil.copytree(DICTIONARIES, folder)
    return folder


@pytest.mark.parametrize(
    ("file", "line", "problem"),
    [
        ("verbs/05.tsv", "999\tsteunen\tX steunt Y.\tNLD\tBEL", "neither a CAMEO code nor a class"),
        ("verbs/05.tsv", "051\tsteunen onzin hier\tX steunt Y.\tNLD\tBEL", "second verb"),
        ("verbs/05.tsv", "051\tsteunen zzz:T\tX steunt Y.\tNLD\tBEL", "unknown slot 'zzz'"),
        ("verbs/05.tsv", "051\tsteunen", "2 columns, expected 5"),
        ("verbs/05.tsv", "051\tsteunen met:{nergens}\tX steunt Y.\tNLD\tBEL", "unknown word set"),
        ("actors/parties.tsv", "Een Partij\tnld", "no CAMEO actor code"),
        ("actors/parties.tsv", "Een Partij\tNLDPTY 2020..2010", "ends before it starts"),
        ("roles.tsv", "duikboot\tXXXX", "no CAMEO role"),
        ("composition.tsv", "intend\t04\t036", "stands twice"),
    ],
)
def test_a_mistake_is_named_by_file_and_line(broken, file, line, problem):
    path = broken / file
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{text}\n{line}\n", encoding="utf-8")
    number = text.count("\n") + 2
    _, problems = lexicons.check(broken)
    assert len(problems) == 1
    assert problems[0].startswith(f"{file}:{number}: ")
    assert problem in problems[0]


def test_all_mistakes_are_told_at_once_and_loading_stops(broken):
    with (broken / "roles.tsv").open("a", encoding="utf-8") as lines:
        lines.write("een\tXXXX\ntwee\tYYYY\n")
    with pytest.raises(lexicons.DictionaryError) as error:
        lexicons.load(broken)
    assert len(error.value.problems) == 2


def test_a_frame_mistake_shows_a_caret_under_the_fault(broken):
    with (broken / "verbs/05.tsv").open("a", encoding="utf-8") as lines:
        lines.write("051\tsteunen zzz:T\tX steunt Y.\tNLD\tBEL\n")
    problem = lexicons.check(broken)[1][0].split("\n")
    assert problem[2].index("^") == problem[1].index("zzz")


def test_a_users_own_entries_are_laid_over_the_shipped_ones(tmp_path):
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "mine.tsv").write_text("Vereniging van Testers\tNLDNGO\n", encoding="utf-8")
    overlaid = lexicons.load(overlay=tmp_path)
    assert "Vereniging" in overlaid.names


def test_the_cache_follows_the_files(broken, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(broken.parent))
    before = lexicons.load(broken)
    assert lexicons.load(broken).version == before.version
    with (broken / "roles.tsv").open("a", encoding="utf-8") as lines:
        lines.write("kwartiermeester\tGOV\n")
    assert "kwartiermeester" in lexicons.load(broken).roles
    assert len(list((broken.parent / "cameo-nl").glob("lexicon-*"))) == 2


def test_a_cache_cut_short_or_out_of_reach_is_done_without(broken, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(broken.parent))
    whole = lexicons.load(broken)
    (kept,) = (broken.parent / "cameo-nl").glob("lexicon-*")
    kept.write_bytes(kept.read_bytes()[:1000])
    assert lexicons.load(broken).version == whole.version
    (broken.parent / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(broken.parent / "file"))
    assert lexicons.load(broken).version == whole.version


def test_a_verb_with_a_frame_is_not_listed_as_one_that_names_no_event(lexicon):
    assert not set(lexicon.ignored) & {*lexicon.frames, *lexicon.class_frames}


def test_a_last_name_of_those_in_office_stands_on_one_line():
    """Terms of the same last name on a second line would never be read."""
    lines = (DICTIONARIES / "actors" / "leaders_in_office.tsv").read_text(encoding="utf-8").split("\n")
    names = [name for line in lines if "\t" in line and line[0] != "#" for name in line.split("\t")[0].split(" | ")]
    assert {name for name in names if names.count(name) > 1} == set()
