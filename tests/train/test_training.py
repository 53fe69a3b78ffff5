"""Training: what is made of the treebank, and weights out of a tiny one in one command, also after an interruption."""

from __future__ import annotations

import json
import lzma
import random
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from benchmarks.accuracy import frames_of
from coders.coder import Coder
from coders.parser import Parser
from models.train import augment, evaluate, fast, lemmas, prepare, robustness, treebank
from models.train.silver import silver
from models.train.treebank import TreebankMissing, Word, text

ROOT = Path(__file__).resolve().parent.parent.parent
TREEBANK = ROOT.parent / "shared" / "treebank"
SENTENCES = """\
# sent_id = krant.p.10.s.1
1	Rusland	Rusland	PROPN	_	_	2	nsubj	_	_
2	zette	voort_zetten	VERB	_	Mood=Ind|Tense=Past	0	root	_	_
3	de	de	DET	_	PronType=Art|Definite=Def	4	det	_	_
4	aanval	aanval	NOUN	_	_	2	obj	_	_
5	voort	voort	ADP	_	_	2	compound:prt	_	SpaceAfter=No
6	.	.	PUNCT	_	_	2	punct	_	_

# sent_id = krant.p.2.s.1
1	De	de	DET	_	_	2	det	_	_
2	president	president	NOUN	_	_	3	nsubj	_	_
3	zweeg	zwijgen	VERB	_	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	_	_	3	punct	_	_
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A treebank of two sentences a part."""
    for part in treebank.PARTS:
        (tmp_path / f"nl_alpino-ud-{part}.conllu").write_text(SENTENCES, encoding="utf-8")
    return tmp_path


def test_without_a_treebank_it_says_where_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(TreebankMissing, match="git clone https://github"):
        treebank.find(tmp_path)
    ran = subprocess.run(
        [sys.executable, "-m", "models.train", "--treebank", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert "Get it with" in ran.stderr


def test_sentences_follow_their_documents_and_verbs_are_bare(bank: Path) -> None:
    (path,) = treebank.find(bank)["train"]
    first, second = treebank.read_documents(path)
    assert [text(first), text(second)] == ["De president zweeg.", "Rusland zette de aanval voort."]
    cleaned = treebank.cleaned(second)
    assert [word.lemma for word in cleaned] == ["Rusland", "zetten", "de", "aanval", "voort", "."]
    assert [word.features for word in cleaned] == ["_", "Tense=Past", "Definite=Def", "_", "_", "_"]
    assert treebank.conllu([second]).split("\n")[1] == "2\tzette\tvoort_zetten\tVERB\t_\tMood=Ind|Tense=Past\t0\troot\t_\t_"


def test_headlines_keep_their_tree(bank: Path) -> None:
    sentence = treebank.read(treebank.find(bank)["train"][0])[0]
    headline = augment.headline(sentence, random.Random(1))
    assert text(headline) == "Rusland zette aanval voort"
    assert [(word.form, headline[word.head - 1].form) for word in headline if word.head] == [
        ("Rusland", "zette"),
        ("aanval", "zette"),
        ("voort", "zette"),
    ]
    renamed = augment.other_names(sentence, random.Random(1))
    assert renamed[0].form in augment.names()["country"]
    assert renamed[1:] == sentence[1:]
    assert augment.augmented([sentence] * 50, 1) == augment.augmented([sentence] * 50, 1)


def test_parser_data_has_each_sentence_with_predicted_and_with_true_tags() -> None:
    gold = (Word("Vrede", "vrede", "NOUN", "_", 0, "root"),)
    tagged = (Word("Vrede", "_", "PROPN", "_", 0, "root"),)
    predicted, true = prepare.for_parser([gold], [tagged], prepare.Lemmas([gold]))
    assert [(word.tag, word.lemma) for word in predicted + true] == [("PROPN", "vrede"), ("NOUN", "vrede")]


def test_what_is_no_news_stands_once_in_parser_data_with_either_tags() -> None:
    gold = (Word("Vrede", "vrede", "NOUN", "_", 0, "root"),)
    tagged = (Word("Vrede", "_", "PROPN", "_", 0, "root"),)
    once = prepare.for_parser([gold, gold], [tagged, tagged], prepare.Lemmas([gold]), {gold})
    assert [sentence[0].tag for sentence in once] == ["PROPN", "NOUN"]


def test_questions_and_test_suites_are_no_news(tmp_path: Path) -> None:
    path = tmp_path / "nl_test-ud-train.conllu"
    blocks = [
        f"# sent_id = {name}\n1\t{form}\t{form}\tNOUN\t_\t_\t0\troot\t_\t_\n\n" for name, form in (("cdb/12", "Vrede"), ("qa/3", "Wie"))
    ]
    path.write_text("".join(blocks), encoding="utf-8")
    assert [sentence[0].form for sentence in treebank.asides(path)] == ["Wie"]


def test_library_lemmas_get_the_seams_of_the_treebank() -> None:
    words = [("vredesakkoord", "vrede_akkoord"), ("vredesbesprekingen", "vrede_bespreking"), ("bespreking", "bespreking"), ("bom", "bom")]
    known = [(Word(form, lemma, "NOUN", "_", 0, "root"),) for form, lemma in words]
    seams = lemmas.Seams(known, lemmas.library())
    assert seams.noun("vredesbespreking") == "vrede_bespreking"
    assert seams.noun("bespreking") == "bespreking"
    assert seams.verb("opsporen") == "op_sporen"
    assert seams.verb("ondersteunen") == "ondersteunen"
    found = {(form, tag): lemma for form, tag, lemma in lemmas.from_library(known)}
    assert found["opgespoord", "VERB"] == "op_sporen"
    assert found["dropen", "VERB"] == "druipen"


def test_the_fast_recurrence_is_an_lstm() -> None:
    torch.manual_seed(1)
    lstm = torch.nn.LSTM(6, 5, bidirectional=True)
    weights = [getattr(lstm, f"{name}_l0") for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
    inputs = torch.nn.utils.rnn.pack_sequence([torch.randn(4, 6), torch.randn(2, 6)])
    expected = lstm(inputs)[0].data[:, :5]
    expected.sum().backward()
    slopes = [weight.grad.clone() for weight in weights if weight.grad is not None]
    lstm.zero_grad()
    run = fast.Recurrence.apply(
        inputs.data,
        torch.zeros(2, 5),
        torch.zeros(2, 5),
        weights[0],
        weights[1],
        weights[2] + weights[3],
        inputs.batch_sizes.tolist(),
        False,
    )
    run.sum().backward()
    assert torch.allclose(run, expected, atol=0.02)
    for weight, slope in zip(weights, slopes, strict=True):
        assert weight.grad is not None
        assert torch.allclose(weight.grad, slope, atol=0.1)


def test_one_command_makes_weights_and_goes_on_after_an_interruption(tmp_path: Path) -> None:
    if not TREEBANK.is_dir():
        pytest.skip(f"no treebank at {TREEBANK}")
    bank, work, models = tmp_path / "bank", tmp_path / "work", tmp_path / "models"
    bank.mkdir()
    for part, count in (("train", 60), ("dev", 10), ("test", 10)):
        with lzma.open(TREEBANK / f"nl_alpino-ud-{part}.conllu.xz", "rt", encoding="utf-8") as lines:
            (bank / f"nl_alpino-ud-{part}.conllu").write_text("\n\n".join(lines.read().split("\n\n")[:count]) + "\n\n", encoding="utf-8")
    command = [sys.executable, "-m", "models.train", "--treebank", bank, "--work", work, "--models", models, "--times", "0.02"]
    with subprocess.Popen([*command, "--minutes", "0"], cwd=ROOT, stderr=subprocess.DEVNULL) as killed:
        while not (work / "depparse.checkpoint").exists():
            assert killed.poll() is None
            time.sleep(0.02)
        killed.kill()
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "pos.pt is there already" in ran.stderr
    assert "depparse.checkpoint: going on from step" in ran.stderr
    assert set(json.loads((models / "scores.json").read_text(encoding="utf-8"))["alpino28k"]) == set(evaluate.MEASURES)
    (sentences,) = Parser(folder=models).parse(["Rusland en Turkije praten."])
    assert sentences


def test_arcs_that_coding_needs(parser: Parser) -> None:
    items = robustness.read()
    assert len(items) == 150
    report, missed = robustness.scores(parser, items)
    assert report["all"] >= 85, [f"{item.text} {' '.join(map(str, arcs))}" for item, arcs in missed]


def test_examples_that_are_coded_right_are_trained_on(parser: Parser, coder: Coder) -> None:
    frames = frames_of(coder.lexicon)[:2]
    wrong = replace(frames[0], example="De hond slaapt.")
    right, other = silver(parser, coder, [*frames, wrong])
    assert [text(right), text(other)] == [frame.example for frame in frames]
    assert [word.relation for word in right].count("root") == 1
    assert all(word.tag != "_" and word.lemma for word in right)
