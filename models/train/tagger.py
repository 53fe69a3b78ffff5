"""The tagger: UPOS and features, no XPOS (its scorer would take most of the time and the parser does not read it)."""

from __future__ import annotations

import io
import logging
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from stanza.models import tagger as stanza_tagger
from stanza.models.common.utils import set_random_seed, unsort
from stanza.models.pos import scorer
from stanza.models.pos.data import Dataset
from stanza.models.pos.trainer import Trainer
from stanza.utils.conll import CoNLL

from models.train.loop import Recipe, train

NAME = "nl_alpino28k"
SENTENCES = 50
"""Of a batch."""


class TaggerLearner:
    """Learns tags and features from CoNLL-U. `start` is a tagger to go on from, whose vocabulary is held fixed."""

    def __init__(self, data: Path, dev: Path, recipe: Recipe, device: str, start: Path | None = None) -> None:
        options = f"--shorthand {NAME} --lang nl --no_pretrain --share_hid --beta2 0.98 --word_cutoff 3"
        args = stanza_tagger.parse_args([*options.split(), "--train_file", str(data), "--lr", str(recipe.learning_rate), *recipe.options()])
        set_random_seed(1234)
        self._dev_path = dev
        document = CoNLL.conll2doc(input_file=str(data))
        begun = Trainer(args=args, model_file=str(start), device=device) if start else None
        vocab = begun.vocab if begun else Dataset.init_vocab([document], args)
        self._trainer = begun or Trainer(args=args, vocab=vocab, pretrain=None, device=device)
        self._data = Dataset(document, args, None, vocab=vocab)
        self._dev = Dataset(CoNLL.conll2doc(input_file=str(dev)), args, None, vocab=vocab, evaluation=True, sort_during_eval=True)
        self.model: torch.nn.Module = self._trainer.model
        (self.optimizer,) = self._trainer.optimizers.values()
        self.steps = -(-len(self._data) // SENTENCES)

    def epoch(self, number: int) -> Iterator[Any]:
        """Batches of sentences in random order."""
        random.seed(number)
        torch.manual_seed(number)
        return iter(self._data.to_loader(batch_size=SENTENCES, shuffle=True))

    def learn(self, batch: Any) -> float:
        """One step."""
        return float(self._trainer.update(batch))

    def score(self) -> float:
        """UPOS accuracy on dev."""
        predict(self._trainer, self._dev)
        return float(scorer.score(io.StringIO(f"{self._dev.doc:C}\n\n"), str(self._dev_path), eval_type="UPOS")[2])

    def save(self, path: Path) -> None:
        """Write a Stanza model file."""
        self._trainer.save(str(path))


def predict(trainer: Trainer, dataset: Dataset) -> None:
    """Put the tags that a tagger gives into the document of a data set."""
    predicted: list[Any] = []
    order: list[int] = []
    for batch in dataset.to_loader(batch_size=2 * SENTENCES):
        predicted += trainer.predict(batch)
        order.extend(batch.idx)
    stanza_tagger.set_predictions(dataset.doc, trainer, unsort(predicted, order))


def tag(model: Path, data: Path, out: Path, device: str) -> None:
    """Write the sentences of a CoNLL-U file with the tags that a saved tagger gives them."""
    trainer = Trainer(model_file=str(model), device=device)
    document = CoNLL.conll2doc(input_file=str(data))
    dataset = Dataset(document, trainer.args, None, vocab=trainer.vocab, evaluation=True, sort_during_eval=True)
    predict(trainer, dataset)
    out.write_text(f"{dataset.doc:C}\n\n", encoding="utf-8")


def train_tagger(data: Path, dev: Path, path: Path, recipe: Recipe, device: str, start: Path | None = None) -> list[dict[str, float]]:
    """Train the tagger and save it at `path`; gives the learning curve."""
    logging.getLogger("stanza").setLevel(logging.WARNING)
    return train(TaggerLearner(data, dev, recipe, device, start), recipe, path)
