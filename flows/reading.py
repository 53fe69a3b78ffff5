"""Articles with their parses, for commands that read texts and write no tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from coders.parser import Parser
from coders.sentence import Sentence
from flows.article import Article, Reject
from flows.jsonl import parse_safely
from flows.rows import once

CHUNK = 16
"""Articles that the parser gets in one call."""


def parsed(items: Iterable[Article | Reject], parser: Callable[[], Parser]) -> Iterator[Reject | tuple[Article, list[Sentence]]]:
    """Each article with its sentences, those that it repeats once, or why it could not be read; `parser` is loaded for the first text."""
    stream = iter(items)
    while chunk := list(islice(stream, CHUNK)):
        articles = [item for item in chunk if isinstance(item, Article)]
        yield from (item for item in chunk if isinstance(item, Reject))
        parses = parse_safely([article.full_text for article in articles], parser) if articles else []
        for article, sentences in zip(articles, parses, strict=True):
            if isinstance(sentences, str):
                yield Reject(article.address, sentences)
            else:
                yield article, [sentence for _, sentence in once(sentences)]
