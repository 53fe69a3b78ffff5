"""Trained weights as they ship: a Stanza model directory in half precision, with checksums and scores."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

PACKAGE = "alpino28k"
PROCESSORS = ("tokenize", "pos", "lemma", "depparse")
PUBLISHED = {"Tokens": 99.87, "Sentences": 90.08, "UPOS": 96.75, "UFeats": 97.00, "Lemmas": 95.33, "UAS": 91.42, "LAS": 88.67}
"""Stanza's own nl_alpino 1.5.1, from raw text on UD 2.12's test set."""


def bundle(trained: Path, models: Path) -> None:
    """Move `tokenize.pt`, `pos.pt`, `lemma.pt` and `depparse.pt` of `trained`, those that are there, into the model directory `models`.

    Each file is replaced in one move; `resources.json` and `checksums` follow at the end.
    """
    for processor in PROCESSORS:
        source = trained / f"{processor}.pt"
        if source.exists():
            checkpoint = torch.load(source, map_location="cpu", weights_only=True)
            checkpoint["model"] = halved(checkpoint["model"])
            path = weights(models, processor)
            path.parent.mkdir(parents=True, exist_ok=True)
            torch.save(checkpoint, path.with_suffix(".new"), _use_new_zipfile_serialization=True)
            os.replace(path.with_suffix(".new"), path)
    _write(models / "resources.json", json.dumps(resources(models), indent=1))
    lines = sorted(f"{_digest(weights(models, p), 'sha256')}  nl/{p}/{PACKAGE}.pt" for p in PROCESSORS)
    _write(models / "checksums", "\n".join(sorted(lines, key=lambda line: line.split()[1])))


def weights(models: Path, processor: str) -> Path:
    """The file of one model."""
    return models / "nl" / processor / f"{PACKAGE}.pt"


def halved(value: Any) -> Any:
    """The same with every single-precision tensor in half precision, which Stanza loads as it is."""
    if isinstance(value, torch.Tensor):
        return value.half() if value.dtype == torch.float32 else value
    if isinstance(value, dict):
        return type(value)((key, halved(item)) for key, item in value.items())
    return value


def resources(models: Path) -> dict[str, Any]:
    """What Stanza reads to find its way in a model directory."""
    package = dict.fromkeys(PROCESSORS, PACKAGE)
    dutch: dict[str, Any] = {"lang_name": "Dutch", "packages": {"default": package, PACKAGE: package}}
    for processor in PROCESSORS:
        dutch[processor] = {PACKAGE: {"md5": _digest(weights(models, processor), "md5"), "dependencies": []}}
    return {"nl": dutch | {"default_processors": package}, "dutch": {"alias": "nl"}}


def write_scores(models: Path, scores: Mapping[str, float], robustness: Mapping[str, Any]) -> None:
    """`scores.json`: ours beside those of Stanza's own package."""
    import stanza

    report = {
        "test": "UD_Dutch-Alpino test, 596 sentences, from raw text (paragraphs of five sentences), CoNLL 2018 measures, F1",
        "stanza": stanza.__version__,
        "torch": torch.__version__,
        PACKAGE: dict(scores),
        "stanza nl_alpino 1.5.1, as published (UD 2.12)": PUBLISHED,
        "robustness": dict(robustness),
        "note": "Lemmas against gold lemmas without the particle of a separated verb, as trained; UFeats against gold that also has "
        "PronType=Art and Mood=Ind, which ours lack. Robustness: tests/data/robustness.conllu, in percent.",
    }
    _write(models / "scores.json", json.dumps(report, indent=1, ensure_ascii=False))


def _digest(path: Path, kind: str) -> str:
    return hashlib.new(kind, path.read_bytes()).hexdigest()


def _write(path: Path, text: str) -> None:
    path.write_text(text + "\n", encoding="utf-8")
