"""LSTMs over many sequences at once: the same numbers as Stanza's, laid out as the processor's matrix units like them.

oneDNN multiplies bfloat16 several times as fast where the width of what is read is even and the number of sequences a multiple of 16;
a column of zeros and a few idle rows see to that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

ROWS = 16
"""Sequences are read in multiples of so many."""


class Layout:
    """Where the words of a batch of sequences (longest first) lie when all first words come first, then all second ones …"""

    def __init__(self, lengths: Sequence[int], device: str = "cpu") -> None:
        count = -(-len(lengths) // ROWS) * ROWS
        sizes = torch.tensor([*lengths, *[1] * (count - len(lengths))])
        starts = torch.tensor([0, *lengths[:-1], *[0] * (count - len(lengths))]).cumsum(0)
        starts[len(lengths) :] = 0
        place, row = torch.arange(lengths[0])[:, None], torch.arange(count)
        self.shape = (lengths[0], count)
        self.given = (starts + place.minimum(sizes - 1)).view(-1).to(device)
        """For each cell the word, counted sequence by sequence, that is read there."""
        self.turned = ((sizes - 1 - place).clamp(min=0) * count + row).view(-1).to(device)
        """For each cell its place when every sequence is read from its end."""
        of = row[: len(lengths)].repeat_interleave(sizes[: len(lengths)])
        self.back = ((torch.arange(len(of)) - starts[of]) * count + of).to(device)
        """For each word, counted sequence by sequence, its cell."""


class TwoWay:
    """One layer that reads forwards and backwards, in `dtype`, from the states `h` and `c` (direction × width) or from nothing."""

    def __init__(self, layer: Any, dtype: torch.dtype, h: torch.Tensor | None = None, c: torch.Tensor | None = None) -> None:
        self.width = layer.input_size + layer.input_size % 2
        self._ways, self._states = [], []
        for k, suffix in enumerate(("", "_reverse")):
            way = torch.nn.LSTM(self.width, layer.hidden_size)
            weights = {name: getattr(layer, name + suffix) for name, _ in way.named_parameters()}
            weights["weight_ih_l0"] = widened(weights["weight_ih_l0"], self.width)
            way.load_state_dict(weights)
            self._ways.append(way.eval().to(layer.weight_ih_l0.device, dtype))
            self._states.append([layer.bias_ih_l0.new_zeros(layer.hidden_size) if s is None else s[k] for s in (h, c)])

    def read(self, cells: torch.Tensor, layout: Layout) -> torch.Tensor:
        """What both make of the cells: cell × width in, cell × 2 hidden out."""
        read = []
        for way, states, order in zip(self._ways, self._states, (None, layout.turned), strict=True):
            given = cells if order is None else cells.index_select(0, order)
            start = [state.to(cells.dtype).expand(1, layout.shape[1], -1).contiguous() for state in states]
            found = way(given.view(*layout.shape, -1), (start[0], start[1]))[0].flatten(0, 1)
            read.append(found if order is None else found.index_select(0, order))
        return torch.cat(read, 1)


class Highway:
    """Stanza's highway LSTM: each layer's words, through a gate, are added to what it makes of them."""

    def __init__(self, lstm: Any, h: torch.Tensor, c: torch.Tensor, dtype: torch.dtype) -> None:
        self._dtype = dtype
        self._layers = []
        for k in range(lstm.num_layers):
            both = TwoWay(lstm.lstm[k].lstm, dtype, h[2 * k : 2 * k + 2], c[2 * k : 2 * k + 2])
            weight = widened(torch.cat([lstm.highway[k].weight, lstm.gate[k].weight]), both.width)
            self._layers.append((both, weight.to(dtype), torch.cat([lstm.highway[k].bias, lstm.gate[k].bias]).to(dtype)))

    def read(self, words: torch.Tensor, lengths: Sequence[int]) -> torch.Tensor:
        """What it makes of the words of a batch of sentences (longest first), given and handed back sentence by sentence."""
        layout = Layout(lengths, str(words.device))
        cells = widened(words.to(self._dtype), self._layers[0][0].width).index_select(0, layout.given)
        for both, weight, bias in self._layers:
            carried, gate = torch.nn.functional.linear(cells, weight, bias).chunk(2, 1)
            cells = both.read(cells, layout).addcmul_(torch.sigmoid(gate), torch.tanh(carried))
        return cells.index_select(0, layout.back)


def widened(rows: torch.Tensor, width: int) -> torch.Tensor:
    """The rows with columns of zeros behind them."""
    return torch.nn.functional.pad(rows, (0, width - rows.shape[1])) if rows.shape[1] < width else rows
