"""The tokeniser and sentence splitter: Stanza's own training, on paragraphs such as newspapers have."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from stanza.models import tokenizer as stanza_tokenizer
from stanza.utils.datasets import prepare_tokenizer_data

from models.train import treebank
from models.train.prepare import TEST_PARAGRAPH, paragraphs, write_text
from models.train.treebank import Sentence

NAME = "nl_alpino28k"
LONGEST = 300
"""Letters of a training sequence."""


def train_tokenizer(sentences: Sequence[Sentence], dev: Sequence[Sentence], path: Path, steps: int, device: str) -> None:
    """Train for a number of steps and save the best on dev at `path`. `sentences` are in the order of their documents.

    An interrupted training begins anew: it takes minutes.
    """
    logging.getLogger("stanza").setLevel(logging.WARNING)
    options = []
    for part, cut in (("train", paragraphs(sentences)), ("dev", paragraphs(dev, TEST_PARAGRAPH))):
        raw, gold = path.with_name(f"tokenize.{part}.txt"), path.with_name(f"tokenize.{part}.conllu")
        labels, words = path.with_name(f"tokenize.{part}.labels"), path.with_name(f"tokenize.{part}.mwt")
        write_text(raw, cut)
        treebank.write(gold, [sentence for paragraph in cut for sentence in paragraph])
        prepare_tokenizer_data.main([str(raw), str(gold), "-o", str(labels), "-m", str(words)])
        prefix = "" if part == "train" else "dev_"
        options += [f"--{prefix}txt_file", str(raw), f"--{prefix}label_file", str(labels)]
        if part == "dev":
            options += ["--dev_conll_gold", str(gold)]
        else:
            options += ["--mwt_json_file", str(words)]
    every = max(1, min(200, steps // 2))
    options += f"--mode train --lang nl --shorthand {NAME} --no_use_mwt --device {device} --max_seqlen {LONGEST} --batch_size 32".split()
    options += f"--steps {steps} --eval_steps {every} --anneal_after {steps // 2} --anneal 0.9".split()
    stanza_tokenizer.main([*options, "--save_dir", str(path.parent), "--save_name", path.name])
