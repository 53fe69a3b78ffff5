"""The lemmatiser: a dictionary of all that is known, and a sequence model for what is not."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from stanza.models import lemmatizer as stanza_lemmatizer
from stanza.models.common.doc import Document
from stanza.models.common.utils import set_random_seed
from stanza.models.lemma.data import DataLoader
from stanza.models.lemma.trainer import Trainer
from stanza.utils.conll import CoNLL

from models.train import treebank
from models.train.lemmas import from_library
from models.train.loop import Recipe, train
from models.train.prepare import triples
from models.train.treebank import Sentence, Word

NAME = "nl_alpino28k"
TRIPLES = 100
"""Of a batch."""
FROM_LIBRARY = 1.0
"""Library forms that the sequence model learns, for each of the treebank."""
CAPITALS = 0.05
"""Share of the forms that it also learns in capitals, as headlines have them."""

Triple = tuple[str, str, str]
"""Form, tag, lemma."""


class LemmaLearner:
    """Learns to spell lemmas from (form, tag, lemma) triples. `start` is a lemmatiser to go on from, whose vocabulary is held fixed."""

    def __init__(self, data: Sequence[Triple], dev: Sequence[Triple], recipe: Recipe, device: str, start: Path | None = None) -> None:
        options = ["--shorthand", NAME, "--batch_size", str(TRIPLES), "--lr", str(recipe.learning_rate), *recipe.options()]
        args = stanza_lemmatizer.parse_args(options)
        set_random_seed(1234)
        begun = Trainer(model_file=str(start), device=device) if start else None
        self._batches = DataLoader(_document(data), TRIPLES, args, vocab=begun.vocab if begun else None)
        vocab = self._batches.vocab
        args |= {"vocab_size": vocab["char"].size, "pos_vocab_size": vocab["pos"].size}
        self.trainer = Trainer(args=args, vocab=vocab, device=device)
        if begun:
            self.trainer.model.load_state_dict(begun.model.state_dict())
        self._dev = dev
        self._dev_batches = DataLoader(_document(dev), TRIPLES, args, vocab=vocab, evaluation=True)
        self.model: torch.nn.Module = self.trainer.model
        self.optimizer: torch.optim.Optimizer = self.trainer.optimizer
        self.steps = len(self._batches)

    def epoch(self, number: int) -> Iterator[Any]:
        """The batches in random order."""
        order = list(range(self.steps))
        random.Random(number).shuffle(order)
        return (self._batches[k] for k in order)

    def learn(self, batch: Any) -> float:
        """One step."""
        return float(self.trainer.update(batch))

    def score(self) -> float:
        """The share of dev's triples that the sequence model spells right."""
        spelled: list[str] = []
        edits: list[int] = []
        for batch in self._dev_batches:
            lemmas, how = self.trainer.predict(batch)
            spelled += lemmas
            edits += how
        lemmas = self.trainer.postprocess([form for form, _, _ in self._dev], spelled, edits=edits)
        right = sum(bool(lemma == triple[2]) for lemma, triple in zip(lemmas, self._dev, strict=True))
        return right / max(1, len(self._dev))

    def save(self, path: Path) -> None:
        """Write a Stanza model file."""
        self.trainer.save(str(path))


def train_lemmatizer(
    sentences: Sequence[Sentence], dev: Sequence[Sentence], path: Path, recipe: Recipe, device: str, start: Path | None = None
) -> list[dict[str, float]]:
    """Train on the triples of the treebank and some of the library's, and save with the whole dictionary at `path`.

    Gives the learning curve; its dev score is that on forms which the treebank lacks.
    """
    logging.getLogger("stanza").setLevel(logging.WARNING)
    known = triples(sentences)
    library = from_library(sentences)
    seen = {(form, tag) for form, tag, _ in known}
    unseen = [triple for triple in triples(dev) if triple[:2] not in seen]
    rnd = random.Random(4)
    data = known + rnd.sample(library, min(len(library), round(FROM_LIBRARY * len(known))))
    data += [(form.upper(), tag, lemma) for form, tag, lemma in rnd.sample(data, round(CAPITALS * len(data))) if form.isalpha()]
    learner = LemmaLearner(data, unseen, recipe, device, start)
    curve = train(learner, recipe, path)
    fill_dictionary(learner.trainer, sentences, library)
    learner.save(path)
    return curve


def fill_dictionary(trainer: Trainer, sentences: Sequence[Sentence], library: Sequence[Triple]) -> None:
    """The dictionary anew: the most frequent lemma of all tokens, then the library's for forms that the treebank lacks.

    Anew, because Stanza lets an older entry of a form and tag stand that a frequent one would have replaced.
    """
    trainer.pos_dict = {}
    trainer.train_dict([(word.form, word.tag, word.lemma) for sentence in sentences for word in sentence])
    for form, tag, lemma in library:
        trainer.pos_dict.setdefault(tag, {})[form] = lemma


def _document(data: Sequence[Triple]) -> Document:
    """The triples as Stanza's loader wants them: a sentence."""
    words = tuple(Word(form, lemma, tag, "_", 0 if k == 0 else 1, "root" if k == 0 else "dep") for k, (form, tag, lemma) in enumerate(data))
    return Document(CoNLL.conll2dict(input_str=treebank.conllu([words]))[0])
