"""The bundled parser: offline, checked, without torch until it is built."""

import shutil
import subprocess
import sys

import pytest

from coders.parser import Parser, ParserUnavailable, readable, verify
from coders.resources import MODELS


def test_importing_coders_does_not_import_torch():
    program = "import coders, coders.coder, coders.lexicon, coders.parser, sys; assert 'torch' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_quotes_are_mapped_one_for_one():
    text = "‘Nee’, zei „hij“ over «alles»."
    assert len(readable(text)) == len(text)
    assert not set("‘’„“«»") & set(readable(text))


def test_the_terror_group_is_no_verb(parse):
    sentence = parse("IS heeft in Mosul burgers gedood.")[0]
    assert (sentence.tokens[0].form, sentence.tokens[0].upos) == ("IS", "PROPN")


def test_a_sentence_is_not_cut_in_the_middle_of_a_line(parse):
    assert len(parse("Aan de Middellandse Zee bouwt Rusland een kerncentrale voor Egypte.")) == 1


def test_texts_without_words_give_no_sentence():
    parser = Parser()
    assert parser.parse(["", "  \n", "..."]) == [[], [], []]


def test_a_damaged_model_is_named(tmp_path):
    folder = tmp_path / "models"
    shutil.copytree(MODELS, folder, ignore=shutil.ignore_patterns("*.py", "train"))
    weights = next((folder / "nl" / "lemma").glob("*.pt"))
    weights.write_bytes(b"spoiled")
    with pytest.raises(ParserUnavailable, match="checksum"):
        verify(folder)
    weights.unlink()
    with pytest.raises(ParserUnavailable, match="missing"):
        verify(folder)


def test_the_official_package_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    with pytest.raises(ParserUnavailable, match=r"stanza\.download"):
        Parser(kind="official")


def test_a_dateline_is_no_part_of_the_first_sentence(code, parse):
    text = "KIEV (ANP) - De Franse minister van Defensie heeft maandag zijn Oekraïense ambtgenoot ontmoet."
    (sentence,) = parse(text)
    assert sentence.text == text
    assert (sentence.tokens[0].form, text[sentence.tokens[0].start :][:2]) == ("De", "De")
    events = code(text)
    assert {(e.source, e.target, e.code) for e in events} == {("FRAGOV", "UKRGOV", "040"), ("UKRGOV", "FRAGOV", "040")}
    assert {e.place.name for e in events if e.place} == {"Kiev"}
