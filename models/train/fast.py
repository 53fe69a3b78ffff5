"""What makes training bearable on one CPU core; none of it is for a GPU.

On one core a step of 700 tokens (hidden size 300) took 0.97 s in Stanza's own loop, 0.74 s with bfloat16 autocast, and 0.56 s with all
that stands here: an LSTM whose backward pass multiplies for the weight gradient once a sequence instead of once a time step, each word
form's characters read once a batch, dropout masks taken from a pool, and flushed denormals.
"""

from __future__ import annotations

import random
from typing import Any

import torch
import torch.nn.functional as F
from stanza.models.common import char_model, packed_lstm
from stanza.models.common.utils import tensor_unsort
from torch import Tensor
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pack_sequence

HALF = torch.bfloat16
POOL = 1 << 24
"""Dropout draws kept."""


def install() -> None:
    """One thread, no denormals, and Stanza's LSTM, character model and dropout replaced for this process."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    packed_lstm.PackedLSTM.forward = lstm_forward
    char_model.CharacterModel.forward = characters_forward
    torch.nn.Dropout.forward = dropout_forward  # type: ignore[method-assign, assignment]


class Recurrence(torch.autograd.Function):
    """One direction of an LSTM layer over a packed sequence; matrices are multiplied in bfloat16, states kept in single precision."""

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, h0: Tensor, c0: Tensor, w_in: Tensor, w_state: Tensor, bias: Tensor, sizes: list[int], reverse: bool
    ) -> Tensor:
        """States (tokens x hidden) of the inputs (tokens x width); `sizes` are the sentences still running at each time step."""
        width = h0.size(1)
        inputs, w_in, w_state = x.to(HALF), w_in.to(HALF), w_state.to(HALF)
        gates = torch.mm(inputs, w_in.t()).float().add_(bias)
        out = x.new_empty(x.size(0), width, dtype=torch.float32)
        cells_before, cells = torch.empty_like(out), torch.empty_like(out)
        states_before = torch.empty(x.size(0), width, dtype=HALF)
        h, c = h0.to(HALF).clone(), c0.float().clone()
        starts = _starts(sizes)
        turned = w_state.t()
        for t in _times(sizes, reverse):
            start, running = starts[t], sizes[t]
            now = slice(start, start + running)
            gate = gates[now]
            states_before[now].copy_(h[:running])
            gate += torch.mm(states_before[now], turned)
            gate[:, : 2 * width].sigmoid_()
            gate[:, 2 * width : 3 * width].tanh_()
            gate[:, 3 * width :].sigmoid_()
            cell = c[:running]
            cells_before[now].copy_(cell)
            cell.mul_(gate[:, width : 2 * width]).addcmul_(gate[:, :width], gate[:, 2 * width : 3 * width])
            torch.tanh(cell, out=cells[now])
            torch.mul(gate[:, 3 * width :], cells[now], out=out[now])
            h[:running].copy_(out[now])
        ctx.save_for_backward(inputs, w_in, w_state, gates, cells_before, cells, states_before)
        ctx.shape = (sizes, starts, reverse, width, h0.size(0))
        return out

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> Any:
        """Gradients of inputs, first states, weights and bias."""
        inputs, w_in, w_state, gates, cells_before, cells, states_before = ctx.saved_tensors
        sizes, starts, reverse, width, sentences = ctx.shape
        d_out = gradients[0].float()
        enter, forget, new, leave = (gates[:, k * width : (k + 1) * width] for k in range(4))
        through = leave * (1 - cells * cells)
        slopes = torch.empty_like(gates)
        torch.mul(new * enter, 1 - enter, out=slopes[:, :width])
        torch.mul(cells_before * forget, 1 - forget, out=slopes[:, width : 2 * width])
        torch.mul(enter, 1 - new * new, out=slopes[:, 2 * width : 3 * width])
        torch.mul(cells * leave, 1 - leave, out=slopes[:, 3 * width :])
        halves = torch.empty(gates.shape, dtype=HALF)
        dh, dc = torch.zeros(sentences, width), torch.zeros(sentences, width)
        for t in _times(sizes, not reverse):
            start, running = starts[t], sizes[t]
            now = slice(start, start + running)
            d = dh[:running]
            d += d_out[now]
            d_cell = dc[:running]
            d_cell.addcmul_(d, through[now])
            slope = slopes[now]
            slope[:, : 3 * width].view(running, 3, width).mul_(d_cell.unsqueeze(1))
            slope[:, 3 * width :].mul_(d)
            halves[now].copy_(slope)
            d_cell.mul_(forget[now])
            d.copy_(torch.mm(halves[now], w_state))
        d_inputs = torch.mm(halves, w_in).float() if ctx.needs_input_grad[0] else None
        turned = halves.t()
        return d_inputs, dh, dc, torch.mm(turned, inputs).float(), torch.mm(turned, states_before).float(), slopes.sum(0), None, None


def _starts(sizes: list[int]) -> list[int]:
    starts = [0]
    for size in sizes:
        starts.append(starts[-1] + size)
    return starts


def _times(sizes: list[int], reverse: bool) -> range:
    return range(len(sizes) - 1, -1, -1) if reverse else range(len(sizes))


def lstm_forward(self: Any, input: Any, lengths: Any, hx: Any = None) -> Any:
    """PackedLSTM.forward for a single layer; the last states that it gives are the first ones, which Stanza does not use."""
    if not isinstance(input, PackedSequence):
        input = pack_padded_sequence(input, lengths, batch_first=self.batch_first)
    lstm = self.lstm
    sizes = input.batch_sizes.tolist()
    run: Any = Recurrence.apply
    outs = []
    for k, direction in enumerate(["", "_reverse"][: 2 if lstm.bidirectional else 1]):
        bias = getattr(lstm, f"bias_ih_l0{direction}") + getattr(lstm, f"bias_hh_l0{direction}")
        weights = getattr(lstm, f"weight_ih_l0{direction}"), getattr(lstm, f"weight_hh_l0{direction}")
        outs.append(run(input.data, hx[0][k], hx[1][k], *weights, bias, sizes, bool(k)))
    out = torch.cat(outs, 1) if len(outs) > 1 else outs[0]
    return PackedSequence(out, input.batch_sizes, input.sorted_indices, input.unsorted_indices), hx


def characters_forward(self: Any, chars: Tensor, mask: Any, word_orig_idx: Any, sentlens: Any, wordlens: Any) -> PackedSequence:
    """CharacterModel.forward that reads each distinct word form of the batch once."""
    forms, which = torch.unique(chars, dim=0, return_inverse=True)
    lengths, order = (forms != 0).sum(1).clamp(min=1).sort(descending=True)
    place = torch.empty_like(order)
    place[order] = torch.arange(order.numel())
    embedded = pack_padded_sequence(self.dropout(self.char_emb(forms[order])), lengths, batch_first=True)
    count = lengths.numel()
    first = tuple(start.expand(-1, count, -1).contiguous() for start in (self.charlstm_h_init, self.charlstm_c_init))
    out = self.charlstm(embedded, lengths, hx=first)[0]
    weight = torch.sigmoid(self.char_attn(self.dropout(out.data)).float())
    rows = torch.cat([torch.arange(size) for size in out.batch_sizes.tolist()])
    read = out.data.new_zeros(count, out.data.size(1)).index_add(0, rows, out.data * weight)
    return pack_sequence(tensor_unsort(read[place][which], word_orig_idx).split(sentlens))


_pools: dict[float, Tensor] = {}


def dropout_forward(self: Any, x: Tensor) -> Tensor:
    """Dropout whose mask is a random stretch of a pool drawn once."""
    if not self.training or self.p == 0:
        return x
    if self.p not in _pools:
        _pools[self.p] = (torch.rand(POOL) >= self.p).float().div_(1 - self.p)
    pool, count = _pools[self.p], x.numel()
    if count > pool.numel():
        return F.dropout(x, self.p, True)
    start = random.randrange(pool.numel() - count + 1)
    return x * pool[start : start + count].view(x.shape).to(x.dtype)
