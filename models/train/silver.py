"""The dictionaries' own examples as training data: sentences of today's news whose trees the coder is known to read.

The treebank ends in 2005, and the grammar and the dictionaries were written on the trees of the weights that ship: weights that
are trained on without these sentences gain LAS and lose events.
"""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.accuracy import example_holds
from coders.coder import Coder
from coders.frames import Frame
from coders.parser import Parser
from coders.sentence import Sentence as Parsed
from models.train.treebank import Sentence, Word

DAY = "2024-06-12"
"""On which the examples are read."""


def silver(parser: Parser, coder: Coder, frames: Iterable[Frame]) -> list[Sentence]:
    """The examples that are coded as their frames say, as the parser tags and parses them; each text once."""
    examples = {frame.example: frame for frame in frames}
    found = []
    for (text, frame), sentences in zip(examples.items(), parser.parse(list(examples)), strict=True):
        events = [{"source": e.source, "target": e.target, "code": e.code} for e in coder.code(sentences, DAY).events]
        if len(sentences) == 1 and example_holds(frame, events):
            found.append(_words(text, sentences[0]))
    return found


def _words(text: str, sentence: Parsed) -> Sentence:
    return tuple(
        Word(token.form, token.lemma, token.upos, token.feats or "_", token.head + 1, token.deprel, text[token.end : token.end + 1] == " ")
        for token in sentence.tokens
    )
