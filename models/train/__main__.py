"""From a Dutch treebank to weights, in one command.

    python -m models.train [--treebank DIR] [--work DIR] [--models DIR] [--start DIR] [--device cuda] [--times X] [--minutes X]

Prepares the treebank, trains tokeniser, tagger, lemmatiser and parser, puts them into the model directory in half precision and scores
them on the Alpino test set from raw text. What lies in the work folder is not made again, and a training that was interrupted goes on
from its checkpoint: the same command continues.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.train import treebank
from models.train.augment import augmented, requoted
from models.train.bundle import bundle, weights, write_scores
from models.train.evaluate import ROOT, TREEBANK
from models.train.prepare import Lemmas, for_parser, with_tags
from models.train.recipes import recipes
from models.train.treebank import Sentence, TreebankMissing, changed, cleaned, shuffled

TOKENIZER_STEPS = 3400
logger = logging.getLogger("train")


class Training:
    """One treebank, one work folder, one device, and the models in the order in which they need each other."""

    def __init__(self, bank: Path, work: Path, device: str, start: Path | None, times: float, minutes: float) -> None:
        files = treebank.find(bank)
        self.work, self.device, self.start, self.times = work, device, start, times
        self.recipes = recipes(device, start is not None, times, minutes)
        self.documents = [sentence for path in files["train"] for sentence in treebank.read_documents(path)]
        self.dev_documents = [sentence for path in files["dev"] for sentence in treebank.read(path)]
        self.test = [sentence for path in files["test"] for sentence in treebank.read(path)]
        self.train = shuffled([cleaned(sentence) for sentence in self.documents], 1)
        self.dev = [cleaned(sentence) for sentence in self.dev_documents]
        self.asides = {cleaned(sentence) for path in files["train"] for sentence in treebank.asides(path)}
        half = len(self.train) // 2
        self.halves = [
            requoted([*part, *augmented(part, seed)], seed, 0.3) for seed, part in ((21, self.train[:half]), (22, self.train[half:]))
        ]
        work.mkdir(parents=True, exist_ok=True)

    def run(self) -> None:
        """Everything that is not there yet."""
        self.tokenizer()
        self.tagger()
        self.lemmatizer()
        self.parser()

    def tokenizer(self) -> None:
        """Tokens and sentences, on paragraphs of consecutive sentences."""
        from models.train.tokenizer import train_tokenizer

        path = self._missing("tokenize.pt")
        if path:
            documents = requoted(self.documents, 11, 0.34)
            train_tokenizer(documents, self.dev_documents, path, max(2, round(TOKENIZER_STEPS * self.times)), self.device)

    def tagger(self) -> None:
        """Tags and features, on all sentences and the changed ones."""
        from models.train.tagger import train_tagger

        path = self._missing("pos.pt")
        if path:
            data = self._write("tagger.train", self.halves[0] + self.halves[1] + self._examples())
            dev = self._write("tagger.dev", self.dev)
            train_tagger(data, dev, path, self.recipes["tagger"], self.device, self._begun("pos"))

    def lemmatizer(self) -> None:
        """Lemmas of the treebank and of simplemma."""
        from models.train.lemmatizer import train_lemmatizer

        path = self._missing("lemma.pt")
        if path:
            train_lemmatizer(self.train, self.dev, path, self.recipes["lemmatizer"], self.device, self._begun("lemma"))

    def parser(self) -> None:
        """Trees, on predicted tags and lemmas."""
        from models.train.parser import train_parser

        path = self._missing("depparse.pt")
        if path:
            lemmas = Lemmas(self.train)
            dev = self._write("parser.dev", with_tags(self.dev, self._tagged("pos", self._write("tagger.dev", self.dev)), lemmas))
            tagged = [sentence for half in (0, 1) for sentence in self._tagged_by_other(half)]
            trees = for_parser(self.halves[0] + self.halves[1], tagged, lemmas, self.asides) + bare(self._examples())
            data = self._write("parser.train", trees)
            train_parser(data, dev, path, self.recipes["parser"], self.device, self._begun("depparse"))

    def _examples(self) -> list[Sentence]:
        """The dictionaries' examples as the older weights read them, and changed ones; none without older weights."""
        if self.start is None:
            return []
        path = self.work / "examples.conllu"
        if not path.exists():
            from benchmarks.accuracy import frames_of
            from coders.coder import Coder
            from coders.lexicon import load
            from coders.parser import Parser
            from models.train.silver import silver

            lexicon = load()
            treebank.write(path, silver(Parser(folder=self.start), Coder(lexicon), frames_of(lexicon)))
        examples = treebank.read(path)
        return [*examples, *augmented(examples, 31)]

    def _tagged_by_other(self, half: int) -> list[Sentence]:
        """One half of the sentences with the tags of a quick tagger that was trained on the other half."""
        from models.train.tagger import train_tagger

        data = [self._write(f"half.{k}", bare(self.halves[k])) for k in (0, 1)]
        path = self._missing(f"half.{1 - half}.pt")
        if path:
            train_tagger(data[1 - half], self._write("half.dev", bare(self.dev)), path, self.recipes["half tagger"], self.device)
        return self._tagged(f"half.{1 - half}", data[half])

    def _tagged(self, tagger: str, data: Path) -> list[Sentence]:
        """The sentences of a file with the tags of a trained tagger."""
        from models.train.tagger import tag

        out = self.work / f"{data.stem}.by.{tagger}.conllu"
        if not out.exists():
            tag(self.work / f"{tagger}.pt", data, out, self.device)
        return treebank.read(out)

    def _missing(self, name: str) -> Path | None:
        """The path of a model that is still to be trained, None if it is there."""
        path = self.work / name
        if path.exists():
            logger.info("%s is there already", path)
            return None
        logger.info("training %s", path)
        return path

    def _begun(self, processor: str) -> Path | None:
        """The older weights to go on from."""
        return weights(self.start, processor) if self.start else None

    def _write(self, name: str, sentences: Sequence[Sentence]) -> Path:
        """A training file in the work folder."""
        path = self.work / f"{name}.conllu"
        treebank.write(path, sentences)
        return path


def bare(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Without features, which the taggers of half the data need not learn."""
    return [changed(sentence, lambda word: replace(word, features="_")) for sentence in sentences]


def ship(training: Training, models: Path) -> None:
    """Put what was trained into the model directory, and its scores beside it."""
    from coders.parser import Parser
    from models.train import robustness
    from models.train.evaluate import scores

    bundle(training.work, models)
    measured = scores(models, training.test)
    arcs, _ = robustness.scores(Parser(folder=models), robustness.read())
    write_scores(models, measured, arcs)
    print(json.dumps(measured | {"robustness": arcs}, indent=1))


def main() -> int:
    """Train, ship, score."""
    args = argparse.ArgumentParser(prog="python -m models.train", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--treebank", type=Path, default=TREEBANK, help="folder of CoNLL-U files, searched through")
    args.add_argument("--work", type=Path, default=ROOT / "build" / "train", help="where training data, checkpoints and curves are kept")
    args.add_argument("--models", type=Path, default=ROOT / "models", help="the model directory that is written")
    args.add_argument("--start", type=Path, help="a model directory whose weights are trained on, instead of from nothing")
    args.add_argument("--device", default="cpu", help="cpu, or cuda for the sizes that Stanza publishes")
    args.add_argument("--times", type=float, default=1.0, help="a factor on the length of every training")
    args.add_argument("--minutes", type=float, default=5.0, help="between two checkpoints")
    options = args.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if options.device == "cpu":
        from models.train import fast

        fast.install()
    try:
        training = Training(options.treebank, options.work, options.device, options.start, options.times, options.minutes)
    except TreebankMissing as error:
        print(error, file=sys.stderr)
        return 1
    training.run()
    ship(training, options.models)
    return 0


if __name__ == "__main__":
    sys.exit(main())
