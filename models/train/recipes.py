"""How long and how large each model is trained, on CPU cores and on a GPU."""

from __future__ import annotations

from dataclasses import replace

from models.train.loop import Recipe

DROPOUT: dict[str, int | float] = {"dropout": 0.33, "word_dropout": 0.2}
"""Stanza's own (0.5, 0.33) underfits by points in so few epochs."""


def _sizes(hidden: int, characters: int, scorer: int, **others: int) -> dict[str, int | float]:
    return {"hidden_dim": hidden, "char_hidden_dim": characters, "deep_biaff_hidden_dim": scorer, **others, **DROPOUT}


HALF_TAGGER = Recipe(4, 3e-3, _sizes(200, 200, 200))
LEMMATIZER = Recipe(10, 1e-3, {"dropout": 0.3, "emb_dropout": 0.3})

CPU = {
    "half tagger": HALF_TAGGER,
    "tagger": Recipe(20, 2.5e-3, _sizes(250, 200, 250)),
    "lemmatizer": LEMMATIZER,
    "parser": Recipe(20, 2e-3, _sizes(256, 150, 160, char_emb_dim=64, batch_size=800)),
}
"""About five hours of one core. An epoch of the parser is two passes over the treebank."""

GPU = {
    "half tagger": HALF_TAGGER,
    "tagger": Recipe(50, 2.5e-3, _sizes(400, 400, 400)),
    "lemmatizer": LEMMATIZER,
    "parser": Recipe(60, 2e-3, _sizes(400, 400, 400, batch_size=2500)),
}
"""The sizes that Stanza publishes."""

CONTINUED = {"tagger": (10, 1.5e-3), "lemmatizer": (5, 5e-4), "parser": (8, 1.6e-3)}
"""Epochs and learning rate of a training that goes on from older weights."""


def recipes(device: str, continued: bool, times: float, minutes: float) -> dict[str, Recipe]:
    """The recipe of each model for a device; `times` is a factor on the epochs, `minutes` lie between two checkpoints."""
    chosen = dict(GPU if device.startswith("cuda") else CPU)
    if continued:
        for name, (epochs, rate) in CONTINUED.items():
            chosen[name] = replace(chosen[name], epochs=epochs, learning_rate=rate)
    return {name: replace(recipe, epochs=recipe.epochs * times, minutes=minutes) for name, recipe in chosen.items()}
