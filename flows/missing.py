"""`cameo-nl lexicon missing`: names that real text has and the dictionaries lack, most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from coders.coder import Coder
from coders.parser import Parser
from coders.sentence import Sentence
from coders.unknown_names import key, unknown_names
from flows.article import Article, Reject, printable
from flows.jsonl import parse_safely
from flows.rows import once

EXAMPLES = 2
CHUNK = 16
"""Articles that the parser gets in one call."""


@dataclass(slots=True)
class Found:
    """One missing name: how often each spelling stands in the texts, and the first sentences that have it."""

    spellings: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How often the name stands in the texts."""
        return self.spellings.total()

    @property
    def name(self) -> str:
        """The commonest spelling, the first one of equals."""
        return self.spellings.most_common(1)[0][0]

    def note(self, spelling: str, sentence: str) -> None:
        """Count it, and keep the first sentences."""
        self.spellings[spelling] += 1
        if sentence not in self.examples and len(self.examples) < EXAMPLES:
            self.examples.append(sentence)


def missing(items: Iterable[Article | Reject], coder: Coder, parser: Callable[[], Parser]) -> tuple[list[Reject], list[Found]]:
    """What could not be read, and the missing names of all articles, most frequent first, equals by name."""
    found: dict[tuple[str, ...], Found] = {}
    rejects: list[Reject] = []
    stream = iter(items)
    while chunk := list(islice(stream, CHUNK)):
        articles = [item for item in chunk if isinstance(item, Article)]
        rejects += [item for item in chunk if isinstance(item, Reject)]
        parses = parse_safely([article.full_text for article in articles], parser) if articles else []
        for article, parsed in zip(articles, parses, strict=True):
            if isinstance(parsed, str):
                rejects.append(Reject(article.address, parsed))
            else:
                _count(found, article, parsed, coder)
    return rejects, sorted(found.values(), key=lambda entry: (-entry.count, key(tuple(entry.name.split()))))


def _count(found: dict[tuple[str, ...], Found], article: Article, parsed: list[Sentence], coder: Coder) -> None:
    """Add one article's names; a sentence that it repeats counts once."""
    sentences = [sentence for _, sentence in once(parsed)]
    for name, sentence in unknown_names(sentences, coder, article.published):
        found.setdefault(key(tuple(name.split())), Found()).note(name, sentence)


def show(found: list[Found], top: int) -> None:
    """The first `top` names (0: all) as a table on a terminal, else as lines COUNT, NAME, SENTENCE, SENTENCE separated by TAB."""
    shown = found[:top] if top else found
    console = Console()
    if not console.is_terminal:
        for entry in shown:
            print("\t".join(printable(part) for part in (str(entry.count), entry.name, *entry.examples)))
        return
    table = Table("count", "name", "for example", box=None)
    for entry in shown:
        table.add_row(str(entry.count), escape(printable(entry.name)), escape("\n".join(map(printable, entry.examples))))
    console.print(table)
    if len(found) > len(shown):
        console.print(f"… and {len(found) - len(shown):,} more; --top 0 shows all", highlight=False)
