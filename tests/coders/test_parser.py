"""The bundled parser: offline, checked, without torch until it is built."""

import random
import shutil
import subprocess
import sys

import pytest
from stanza.models.common.doc import Document

from coders.parser import Parser, ParserUnavailable, in_bfloat16, read_forms, readable, rejoined, verify
from coders.resources import MODELS
from coders.sentence import from_conllu, to_conllu


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


ODD = [
    "Mail jan@krant.nl of lees www.nu.nl/abc en http://a.b.com.au/x. Klaar?!?",
    "  \n\n a",
    "KIEV -  Dat\tgaat  wel\u0085goed  .",
    "...\n\nDag.",
    "kop\n \n \n‘Bom’ ontploft. “Ja”, zei hij\nen ging.",
    "💥 Ναι, zei premier Erdoğan van de ÇÇÇ-brigade.",
    "x" * 1500 + " en " + "y. " * 700,
    "De minister bezoekt Kiev. " * 60,
]


def test_bulk_reading_gives_what_stanza_gives(samples):
    parser = Parser("bundled-fp32")
    texts = ODD + [path.read_text(encoding="utf-8") for path in sorted(samples.glob("*.txt"))]
    processors = parser._pipeline.processors
    for text, cut in zip(texts, parser.tag(texts), strict=True):
        document = processors["tokenize"].process(Document([], text=readable(text)))
        known = rejoined([[(t.text, t.start_char, t.end_char) for t in s.tokens] for s in document.sentences], text)
        assert [[(t.start, t.end) for t in s.tokens] for s in cut] == [[(start, end) for _, start, end in s] for s in known if len(s) < 401]
    sentences = [sentence for cut in parser.tag(texts) for sentence in cut]
    document = Document([[{"id": t.i + 1, "text": form} for t, form in zip(s.tokens, read_forms(s), strict=True)] for s in sentences])
    for name in ("pos", "lemma", "depparse"):
        document = processors[name].process(document)
    for ours, theirs in zip(parser.grow(sentences), document.sentences, strict=True):
        assert [(t.lemma, t.upos, t.feats, t.head + 1, t.deprel) for t in ours.tokens] == [
            (w.lemma, w.upos, w.feats or "", w.head, w.deprel) for w in theirs.words
        ]


def test_what_is_parsed_together_changes_no_parse(parser, newspaper):
    """5,000 sentences, parsed all at once and in small batches of mixed lengths."""
    chance = random.Random(11)
    words = [word for text in newspaper for word in text.split()]
    texts = newspaper + [" ".join(chance.sample(words, chance.randint(3, 12))) + "." for _ in range(5000 - len(newspaper))]
    whole = parser.parse(texts)
    assert sum(len(sentences) for sentences in whole) >= 5000
    for start in range(0, len(texts), 250):
        assert parser.parse(texts[start : start + 250]) == whole[start : start + 250]


def test_a_sentence_without_tree_is_known_as_such(parser):
    (sentence,) = parser.tag(["Turkije steunt de regering."])[0]
    assert not sentence.is_parsed
    assert not sentence.is_tree
    assert [t.upos for t in sentence.tokens] == ["PROPN", "VERB", "DET", "NOUN", "PUNCT"]
    (back,) = from_conllu(to_conllu(sentence))
    assert back.tokens == sentence.tokens
    (parsed,) = parser.grow([back])
    assert parsed == parser.parse([sentence.text])[0][0]
    assert parser.grow([parsed])[0] is parsed


def test_a_device_that_is_not_there_is_named():
    with pytest.raises(ParserUnavailable, match="--device vulkan"):
        Parser(device="vulkan")


def test_bfloat16_is_a_version_of_its_own_and_hardly_another_parser(parser, newspaper):
    if not in_bfloat16("bundled"):
        pytest.skip("this CPU has no fast bfloat16")
    single = Parser("bundled-fp32")
    assert parser.version == f"{single.version}-bf16"
    ours = [token for sentences in parser.parse(newspaper[:300]) for sentence in sentences for token in sentence.tokens]
    theirs = [token for sentences in single.parse(newspaper[:300]) for sentence in sentences for token in sentence.tokens]
    assert sum(a.head != b.head for a, b in zip(ours, theirs, strict=True)) < len(ours) / 200
