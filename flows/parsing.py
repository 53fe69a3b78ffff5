"""Texts → parses: tags for every sentence, trees for those that may hold an event (or all of them)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from coders.parser import Parser
from coders.prefilter import Prefilter
from coders.sentence import Sentence

Parses = dict[str, list[Sentence]]
"""Sentences by text hash."""
Given = TypeVar("Given")


@dataclass(slots=True)
class Parsing:
    """Parses texts as far as they need it. `prefilter` None means every sentence; `failures` says why a text could not be parsed.

    Raises what loading the parser raises.
    """

    parser: Callable[[], Parser]
    prefilter: Prefilter | None
    failures: dict[str, str] = field(default_factory=dict)

    def tag(self, texts: Mapping[str, str]) -> Parses:
        """The sentences of texts by hash, without trees."""
        return self._each(texts, self.parser().tag) if texts else {}

    def complete(self, parses: Mapping[str, list[Sentence]], dates: Mapping[str, Iterable[str]]) -> Parses:
        """Those parses that lack a tree which they need, with it; `dates` are those of the articles that have the text."""
        lacking = {}
        for key, sentences in parses.items():
            if not all(sentence.is_parsed for sentence in sentences):
                wanted = self._wanted(sentences, dates[key])
                if any(want and not sentence.is_parsed for want, sentence in zip(wanted, sentences, strict=True)):
                    lacking[key] = (sentences, wanted)
        return self._each(lacking, partial(_grow, self.parser())) if lacking else {}

    def _wanted(self, sentences: Sequence[Sentence], dates: Iterable[str]) -> list[bool]:
        if self.prefilter is None:
            return [True] * len(sentences)
        return [any(wants) for wants in zip(*(self.prefilter.wanted(sentences, date) for date in set(dates)), strict=True)]

    def _each(self, items: Mapping[str, Given], work: Callable[[list[Given]], list[list[Sentence]]]) -> Parses:
        """What `work` gives for each text; one that it fails on is left out by itself."""
        try:
            return dict(zip(items, work(list(items.values())), strict=True))
        except Exception as error:
            if len(items) == 1:
                self.failures[next(iter(items))] = str(error)
                return {}
        return {key: found for item in items.items() for key, found in self._each(dict([item]), work).items()}


def _grow(parser: Parser, groups: Sequence[tuple[list[Sentence], list[bool]]]) -> list[list[Sentence]]:
    """Each text's sentences, those that are wanted with trees."""
    grown = iter(parser.grow([s for sentences, wanted in groups for s, want in zip(sentences, wanted, strict=True) if want]))
    return [[next(grown) if want else s for s, want in zip(sentences, wanted, strict=True)] for sentences, wanted in groups]
