"""The dependency parser: Stanza's graph parser, its loss computed in a tenth of the work."""

from __future__ import annotations

import io
import logging
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from stanza.models import parser as stanza_parser
from stanza.models.common import biaffine
from stanza.models.common.doc import DEPREL, HEAD, Document
from stanza.models.common.utils import set_random_seed
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.depparse import scorer
from stanza.models.depparse.data import DataLoader
from stanza.models.depparse.model import GraphParser
from stanza.models.depparse.trainer import GraphTrainer, Trainer
from stanza.utils.conll import CoNLL

from models.train.loop import Recipe, train

NAME = "nl_alpino28k"


class ParserLearner:
    """Learns heads and relations from CoNLL-U whose tags and lemmas are predicted ones.

    `start` is a parser to go on from: its vocabulary is held fixed, whatever the new data holds.
    """

    def __init__(self, data: Path, dev: Path, recipe: Recipe, device: str, start: Path | None = None) -> None:
        options = (
            f"--shorthand {NAME} --lang nl --no_pretrain --no_xpos --no_ufeats --optim adam --beta2 0.98 --weight_decay 0 --no_plateau"
        )
        args = stanza_parser.parse_args([*options.split(), "--lr", str(recipe.learning_rate), "--word_cutoff", "3", *recipe.options()])
        set_random_seed(1234)
        self._dev_path = dev
        begun = Trainer.load(str(start), pretrain=None, args=args, device=device, reset_history=True) if start else None
        document = Document(CoNLL.conll2dict(input_file=str(data))[0])
        self._batches = DataLoader(document, args["batch_size"], args, None, vocab=begun.vocab if begun else None)
        self._dev = DataLoader(
            CoNLL.conll2doc(input_file=str(dev)), 3000, args, None, vocab=self._batches.vocab, evaluation=True, sort_during_eval=True
        )
        self._trainer = begun or GraphTrainer(args=args, vocab=self._batches.vocab, pretrain=None, device=device)
        self.model: torch.nn.Module = self._trainer.model
        (self.optimizer,) = self._trainer.optimizer.values()
        self.steps = len(self._batches)

    def epoch(self, number: int) -> Iterator[Any]:
        """Batches of sentences of like length, in random order."""
        random.seed(number)
        self._batches.reshuffle()
        return (self._batches[k] for k in range(len(self._batches)))

    def learn(self, batch: Any) -> float:
        """One step."""
        loss, _ = self._trainer.update(batch)
        return float(loss)

    def score(self) -> float:
        """LAS on dev, with its predicted tags and lemmas."""
        self.model.eval()
        predicted = stanza_parser.predict_dataset(self._trainer, self._dev)
        self._dev.doc.set([HEAD, DEPREL], [word for sentence in predicted for word in sentence])
        return float(scorer.score(io.StringIO(f"{self._dev.doc:C}\n\n"), str(self._dev_path))[2])

    def save(self, path: Path) -> None:
        """Write a Stanza model file."""
        self._trainer.save(str(path))


def train_parser(data: Path, dev: Path, path: Path, recipe: Recipe, device: str, start: Path | None = None) -> list[dict[str, float]]:
    """Train the parser and save it at `path`; gives the learning curve."""
    logging.getLogger("stanza").setLevel(logging.WARNING)
    GraphParser.forward = forward
    biaffine.DeepBiaffineScorer.forward = _single_precision(biaffine.DeepBiaffineScorer.forward)
    return train(ParserLearner(data, dev, recipe, device, start), recipe, path)


def _single_precision(scores: Any) -> Any:
    """The scorer with its scores in single precision: their softmax needs it."""
    return lambda self, left, right: scores(self, left, right).float()


_predict = GraphParser.forward


def forward(self: Any, *inputs: Any) -> Any:
    """GraphParser.forward, whose loss scores labels at the gold head alone instead of at every head.

    Inputs are Stanza's: word and mask (sentences x words), characters and mask, UPOS, XPOS, features, pretrained, lemma, head, relation,
    order, lengths. Heads and relations lack the root, all others begin with it.
    """
    if not self.training:
        return _predict(self, *inputs)
    word, mask, characters, head, relation = inputs[0], inputs[1], inputs[2], inputs[9], inputs[10]
    states = self.embed(*inputs)
    sentences, length = word.shape
    position = torch.arange(length, device=word.device)
    offset = (position.view(1, 1, -1) - position.view(1, -1, 1)).expand(sentences, -1, -1)
    pad = mask[:, 1:]
    kept = ~pad.reshape(-1)

    arcs = self.unlabeled(self.drop(states), self.drop(states)).squeeze(3)
    order = self.linearization(self.drop(states), self.drop(states)).squeeze(3)
    distance = self.distance(self.drop(states), self.drop(states)).squeeze(3)
    off_by = -torch.log((offset.abs().float() - (1 + F.softplus(distance))) ** 2 / 2 + 1)
    arcs = arcs + F.logsigmoid(order * torch.sign(offset).float()).detach() + off_by.detach()
    own = torch.eye(length, dtype=torch.bool, device=word.device).unsqueeze(0)
    arcs = arcs.masked_fill(own, -float("inf"))[:, 1:, :].masked_fill(mask.unsqueeze(1), -float("inf"))
    loss = self.crit(arcs.reshape(-1, length), head.masked_fill(pad, -1).view(-1))

    words = self.drop(states)[:, 1:].reshape(-1, states.size(2))[kept]
    heads = torch.gather(self.drop(states), 1, head.unsqueeze(2).expand(-1, -1, states.size(2))).reshape(-1, states.size(2))[kept]
    loss = loss + self.crit(_labels(self.deprel, words, heads), (relation - VOCAB_PREFIX_SIZE).reshape(-1)[kept])

    at_head = torch.gather(order[:, 1:], 2, head.unsqueeze(2)).view(-1)
    after = torch.gather((offset[:, 1:] > 0).long(), 2, head.unsqueeze(2)).view(-1)
    loss = loss + self.crit(torch.stack([-at_head / 2, at_head / 2], 1), after)
    loss = loss - torch.gather(off_by[:, 1:], 2, head.unsqueeze(2)).sum()
    return loss / characters.size(0), []


def _labels(scorer_: Any, words: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
    """Scores of every relation (words x relations) for each word with one head, as Stanza's biaffine scorer gives them."""
    left = scorer_.dropout(scorer_.hidden_func(scorer_.W1(words)))
    right = scorer_.dropout(scorer_.hidden_func(scorer_.W2(heads)))
    left = torch.cat([left, left.new_ones(left.size(0), 1)], 1)
    right = torch.cat([right, right.new_ones(right.size(0), 1)], 1)
    weight = scorer_.scorer.W_bilin.weight
    rows, columns, labels = weight.shape
    between = torch.mm(left, weight.view(rows, columns * labels)).view(-1, columns, labels)
    bias: torch.Tensor = scorer_.scorer.W_bilin.bias
    return torch.bmm(right.unsqueeze(1), between).squeeze(1).float() + bias
