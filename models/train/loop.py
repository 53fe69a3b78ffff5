"""The training loop that tagger and parser share: learning rate, averaged weights, checkpoints, learning curve."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import torch

logger = logging.getLogger("train")

WARM_UP = 200
"""Steps over which the learning rate rises to its peak."""
AVERAGE_EVERY = 5
MEMORY = 0.998
"""Share of the averaged weights that one step keeps, once training is under way."""


@dataclass(frozen=True)
class Recipe:
    """How long, how fast and how large a model is trained; `sizes` are Stanza's own options.

    The learning rate falls linearly to zero over `epochs`, counted in steps and not in time, so that other work on the same machine
    changes nothing but the hour at which training ends.
    """

    epochs: float
    learning_rate: float
    sizes: dict[str, int | float] = field(default_factory=dict)
    minutes: float = 5.0
    """Between two checkpoints."""

    def options(self) -> list[str]:
        """The sizes as Stanza's command line wants them."""
        return [word for name, value in self.sizes.items() for word in (f"--{name}", str(value))]


class Learner(Protocol):
    """A model, its data and how one batch is learnt from."""

    model: torch.nn.Module
    optimizer: torch.optim.Optimizer
    steps: int
    """Batches of an epoch."""

    def epoch(self, number: int) -> Iterator[Any]:
        """The batches of one epoch in an order that depends on `number` alone."""

    def learn(self, batch: Any) -> float:
        """One step down; gives the loss."""

    def score(self) -> float:
        """The score on dev with the weights as they are, between 0 and 1."""

    def save(self, path: Path) -> None:
        """Write a Stanza model file."""


def train(learner: Learner, recipe: Recipe, path: Path) -> list[dict[str, float]]:
    """Train and save the averaged weights at `path`; gives the learning curve (step, seconds of process time, loss, dev score).

    A checkpoint beside `path` is written every few minutes; a later call with the same path goes on from there.
    """
    checkpoint = path.with_suffix(".checkpoint")
    total = max(1, round(recipe.epochs * learner.steps))
    state = _begin(learner, checkpoint)
    on_cpu = next(learner.model.parameters()).device.type == "cpu"
    loss, since, saved = 0.0, 0, time.monotonic()
    clock, before = time.process_time(), state["seconds"]
    while state["step"] < total:
        for k, batch in enumerate(learner.epoch(state["epoch"])):
            if k < state["batch"]:
                continue
            if state["step"] >= total:
                break
            for group in learner.optimizer.param_groups:
                group["lr"] = recipe.learning_rate * min(1.0, (state["step"] + 1) / WARM_UP) * (1 - state["step"] / total)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=on_cpu):
                loss += learner.learn(batch)
            since += 1
            state["step"] += 1
            state["batch"] = k + 1
            if state["step"] % AVERAGE_EVERY == 0:
                _average(state["average"], learner.model, state["step"])
            if time.monotonic() - saved > recipe.minutes * 60:
                state["seconds"] = before + time.process_time() - clock
                _report(learner, state, loss / since, total)
                _save(learner, state, checkpoint)
                loss, since, saved = 0.0, 0, time.monotonic()
        else:
            state["epoch"] += 1
            state["batch"] = 0
    state["seconds"] = before + time.process_time() - clock
    _report(learner, state, loss / max(1, since), total)
    learner.model.load_state_dict(state["average"])
    learner.save(path)
    path.with_suffix(".curve.json").write_text(json.dumps(state["curve"], indent=1) + "\n", encoding="utf-8")
    checkpoint.unlink(missing_ok=True)
    return list(state["curve"])


def _begin(learner: Learner, checkpoint: Path) -> dict[str, Any]:
    """Where an interrupted training stood, else the beginning."""
    if not checkpoint.exists():
        average = {name: value.detach().clone() for name, value in learner.model.state_dict().items()}
        return {"step": 0, "epoch": 0, "batch": 0, "seconds": 0.0, "average": average, "curve": []}
    state: dict[str, Any] = torch.load(checkpoint, map_location=next(learner.model.parameters()).device, weights_only=True)
    learner.model.load_state_dict(state.pop("model"))
    learner.optimizer.load_state_dict(state.pop("optimizer"))
    logger.info("%s: going on from step %d", checkpoint.name, state["step"])
    return state


def _save(learner: Learner, state: dict[str, Any], checkpoint: Path) -> None:
    """Write the checkpoint in one move: a kill while writing leaves the one before."""
    beside = checkpoint.with_suffix(".new")
    torch.save(state | {"model": learner.model.state_dict(), "optimizer": learner.optimizer.state_dict()}, beside)
    os.replace(beside, checkpoint)


def _average(average: dict[str, torch.Tensor], model: torch.nn.Module, step: int) -> None:
    """Move the averaged weights towards those of now."""
    keep = min(MEMORY, (1 + step) / (10 + step)) ** AVERAGE_EVERY
    with torch.no_grad():
        for name, value in model.state_dict().items():
            if value.is_floating_point():
                average[name].lerp_(value, 1 - keep)
            else:
                average[name].copy_(value)


def _report(learner: Learner, state: dict[str, Any], loss: float, total: int) -> None:
    """Score the averaged weights on dev, log it and keep it for the curve."""
    now = {name: value.detach().clone() for name, value in learner.model.state_dict().items()}
    learner.model.load_state_dict(state["average"])
    score = learner.score()
    learner.model.load_state_dict(now)
    state["curve"].append({"step": state["step"], "seconds": round(state["seconds"]), "loss": round(loss, 4), "dev": round(score, 4)})
    logger.info("step %d of %d, %.0f s, loss %.3f, dev %.4f", state["step"], total, state["seconds"], loss, score)
