"""Stanza's character network run in bulk: texts → sentences of tokens with offsets.

The weights and what they decide are Stanza's own for a paragraph read by itself; nothing depends on what else is in the batch.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from stanza.models.tokenization.data import NEWLINE_WHITESPACE_RE, NUMERIC_RE, WHITESPACE_RE
from stanza.models.tokenization.utils import update_pred_regex
from torch.nn.functional import logsigmoid

from coders.lstm import Layout, TwoWay, widened
from coders.parser import Cut

WINDOW = 1000
"""Characters that the network reads at once; what is longer is read on from its last sentence break."""
BATCH = 15_000
"""Characters, with padding, that are read together."""
_MAY_BE_ADDRESS = re.compile(r"@|https?://|www\.|\.(?:gov|org|edu|net|com|co)\.")
"""What every e-mail address and URL that Stanza keeps whole has in it."""
PER_CHARACTER: dict[str, Callable[[str], bool]] = {
    "space_before": lambda c: c == " ",
    "capitalized": str.isupper,
    "numeric": lambda c: NUMERIC_RE.match(c) is not None,
}
POSITIONS = ("end_of_para", "start_of_para")


@dataclass(slots=True)
class Paragraph:
    """A paragraph on its way: its text's number, its characters and their offsets, and what is decided of them so far."""

    text: int
    codes: NDArray[np.uint32]
    offsets: NDArray[np.int64]
    done: int = 0
    decided: list[NDArray[np.int64]] = field(default_factory=list)

    @property
    def window(self) -> tuple[int, int]:
        """How many characters are read next, and how many of padding behind them: one where the whole paragraph fits."""
        if len(self.codes) < WINDOW:
            return len(self.codes), 1
        return min(WINDOW, len(self.codes) - self.done), 0


class Tokeniser:
    """Cuts texts into sentences and tokens. Works for networks like that in `models/`: `can_run` tells."""

    def __init__(self, trainer: Any, device: str = "cpu", half: bool = False) -> None:
        self._model, self._device = trainer.model.eval().to(device), device
        self._dtype = torch.bfloat16 if half else torch.float32
        self._first, self._second = (TwoWay(lstm, self._dtype) for lstm in (self._model.rnn, self._model.rnn2))
        self._vocab = trainer.vocab
        self._features = [name for name in trainer.args["feat_funcs"] if name in PER_CHARACTER]
        self._positions = [name for name in POSITIONS if name in trainer.args["feat_funcs"]]
        self._known: dict[int, tuple[int, ...]] = {}

    @staticmethod
    def can_run(trainer: Any) -> bool:
        """True if these weights are of the kind that is read here."""
        args = trainer.args
        return (
            not (args["use_mwt"] or args["use_dictionary"] or args["conv_res"] or args["skip_newline"] or args.get("charlm_forward_file"))
            and args["hierarchical"]
            and args["hier_invtemp"] > 0
            and set(args["feat_funcs"]) <= {*PER_CHARACTER, *POSITIONS}
        )

    def cut(self, texts: Sequence[str]) -> list[list[list[Cut]]]:
        """The sentences of each text as lists of tokens."""
        paragraphs = [paragraph for number, text in enumerate(texts) for paragraph in _paragraphs(number, text)]
        waiting = paragraphs
        while waiting:
            for batch in _batches(waiting):
                for paragraph, decided in zip(batch, self._decide(batch), strict=True):
                    _advance(paragraph, decided)
            waiting = [paragraph for paragraph in waiting if paragraph.done < len(paragraph.codes)]
        found: list[list[list[Cut]]] = [[] for _ in texts]
        for paragraph in paragraphs:
            found[paragraph.text].extend(_sentences(paragraph, self._vocab))
        return found

    def _decide(self, batch: list[Paragraph]) -> list[NDArray[np.int64]]:
        """For each character of each paragraph's window: 0 inside a token, 1 its end, 2 the end of a sentence."""
        model = self._model
        lengths = [sum(paragraph.window) for paragraph in batch]
        units = np.zeros(sum(lengths), np.int64)
        features = np.zeros((len(units), len(self._features) + len(self._positions)), np.float32)
        start = 0
        for paragraph, length in zip(batch, lengths, strict=True):
            self._fill(paragraph, units[start : start + length], features[start : start + length])
            start += length
        layout = Layout(lengths, self._device)
        read = torch.cat([model.embeddings(torch.from_numpy(units).to(self._device)), torch.from_numpy(features).to(self._device)], 1)
        hidden = self._first.read(widened(read.to(self._dtype), self._first.width).index_select(0, layout.given), layout).float()
        token, sentence = model.tok_clf(hidden), model.sent_clf(hidden)
        doubted = hidden * (1 - torch.sigmoid(-token * model.args["hier_invtemp"]))
        hidden = self._second.read(doubted.to(self._dtype), layout).float()
        token, sentence = token + model.tok_clf2(hidden), sentence + model.sent_clf2(hidden)
        ends = logsigmoid(token)
        scores = torch.cat([logsigmoid(-token), ends + logsigmoid(-sentence), ends + logsigmoid(sentence)], 1)
        decided = scores.argmax(1).index_select(0, layout.back).cpu().numpy()
        return [rows[: paragraph.window[0]] for rows, paragraph in zip(np.split(decided, np.cumsum(lengths[:-1])), batch, strict=True)]

    def _fill(self, paragraph: Paragraph, units: NDArray[np.int64], features: NDArray[np.float32]) -> None:
        count, _ = paragraph.window
        codes = paragraph.codes[paragraph.done : paragraph.done + count]
        distinct, places = np.unique(codes, return_inverse=True)
        table = np.array([self._character(int(code)) for code in distinct])[places]
        units[:count] = table[:, 0]
        features[:count, : table.shape[1] - 1] = table[:, 1:]
        for k, name in enumerate(self._positions, len(self._features)):
            if name == "end_of_para" and paragraph.done + count == len(paragraph.codes):
                features[count - 1, k] = 1
            if name == "start_of_para" and paragraph.done == 0:
                features[0, k] = 1

    def _character(self, code: int) -> tuple[int, ...]:
        known = self._known.get(code)
        if known is None:
            character = chr(code)
            known = (self._vocab.unit2id(character), *(int(PER_CHARACTER[name](character)) for name in self._features))
            self._known[code] = known
        return known


def _paragraphs(number: int, text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text, white space made single spaces."""
    start = 0
    for gap in [*NEWLINE_WHITESPACE_RE.finditer(text), None]:
        piece = text[start : gap.start() if gap else None].rstrip()
        if piece:
            codes = np.frombuffer(WHITESPACE_RE.sub(" ", piece).encode("utf-32-le", "surrogatepass"), np.uint32)
            blank = codes == ord(" ")
            kept = np.flatnonzero(~(blank & np.concatenate([[False], blank[:-1]])))
            yield Paragraph(number, codes[kept], kept + start)
        start = gap.end() if gap else start


def _batches(paragraphs: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """Paragraphs of like length together, the longest first."""
    batch: list[Paragraph] = []
    for paragraph in sorted(paragraphs, key=lambda paragraph: -sum(paragraph.window)):
        if batch and sum(batch[0].window) * (len(batch) + 1) > BATCH:
            yield batch
            batch = []
        batch.append(paragraph)
    if batch:
        yield batch


def _advance(paragraph: Paragraph, decided: NDArray[np.int64]) -> None:
    """Keep what was decided: all of a last window, of another what lies before its last sentence break."""
    breaks = np.flatnonzero(decided == 2)
    if len(breaks) and paragraph.done < len(paragraph.codes) - WINDOW and len(paragraph.codes) >= WINDOW:
        decided = decided[: breaks[-1] + 1]
    paragraph.decided.append(decided)
    paragraph.done += len(decided)


def _sentences(paragraph: Paragraph, vocab: Any) -> Iterator[list[Cut]]:
    """The tokens of each sentence of a paragraph that has been decided on."""
    characters = paragraph.codes.tobytes().decode("utf-32-le", "surrogatepass")
    decided = np.concatenate(paragraph.decided)
    decided[-1] = 2
    if _MAY_BE_ADDRESS.search(characters):
        decided = update_pred_regex(list(characters), decided)
    sentence: list[Cut] = []
    start = 0
    offsets = paragraph.offsets
    for end in np.flatnonzero(decided).tolist():
        piece = characters[start : end + 1]
        token = vocab.normalize_token(piece)
        if token:
            first = start + len(piece) - len(piece.lstrip(" "))
            last = end - (len(piece) - len(piece.rstrip(" ")))
            sentence.append((token, int(offsets[first]), int(offsets[last]) + 1))
            if decided[end] == 2:
                yield sentence
                sentence = []
        start = end + 1
    if sentence:
        yield sentence
