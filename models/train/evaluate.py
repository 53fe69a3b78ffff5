"""How good the weights are on the Alpino test set, from raw text, with the measures of CoNLL 2018.

python -m models.train.evaluate [--models DIR] [--treebank DIR] [--part dev]
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from udtools import udeval

from models.train import treebank
from models.train.prepare import TEST_PARAGRAPH, paragraphs
from models.train.treebank import Sentence, bare_lemmas, text

MEASURES = ("Tokens", "Sentences", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")
ROOT = Path(__file__).resolve().parent.parent.parent
TREEBANK = ROOT.parent / "shared" / "treebank"


def pipeline(models: Path, **options: Any) -> Any:
    """Stanza with the weights of a folder, on one thread."""
    import stanza
    import torch

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    processors = "tokenize,pos,lemma,depparse"
    return stanza.Pipeline("nl", dir=str(models), processors=processors, download_method=None, verbose=False, use_gpu=False, **options)


def scores(models: Path, gold: Sequence[Sentence]) -> dict[str, float]:
    """F1 in percent by measure, on the sentences' raw text in paragraphs of five.

    Lemmas are scored against gold lemmas without the particle of a separated verb, as they are trained.
    """
    raw = "\n\n".join(" ".join(text(sentence) for sentence in paragraph) for paragraph in paragraphs(gold, TEST_PARAGRAPH))
    parsed = pipeline(models)(raw)
    result = udeval.evaluate(_read(treebank.conllu([bare_lemmas(sentence) for sentence in gold])), _read(f"{parsed:C}\n\n"))
    return {measure: round(100 * result[measure].f1, 2) for measure in MEASURES}


def _read(conllu: str) -> Any:
    """CoNLL-U as udtools wants it; enhancements are not scored."""
    return udeval.load_conllu(io.StringIO(conllu), "", {"multiple_roots_okay": True, "no_empty_nodes": True})


def main() -> None:
    """Print the scores of a folder's weights."""
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--models", type=Path, default=ROOT / "models")
    args.add_argument("--treebank", type=Path, default=TREEBANK)
    args.add_argument("--part", default="test", choices=("dev", "test"))
    options = args.parse_args()
    gold = [sentence for path in treebank.find(options.treebank)[options.part] for sentence in treebank.read(path)]
    print(json.dumps(scores(options.models, gold)))


if __name__ == "__main__":
    main()
