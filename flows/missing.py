"""`cameo-nl lexicon missing`: names or verbs that real text has and the dictionaries lack, most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from coders.coder import Coder
from coders.parser import Parser
from coders.sentence import Sentence
from coders.unknown_names import key, unknown_names
from flows import reading
from flows.article import Article, Reject, printable

EXAMPLES = 2
Finder = Callable[[Sequence[Sentence], Coder, str], list[tuple[str, str]]]
"""The sentences of an article and its date → (what the dictionaries lack, the sentence that has it)."""


@dataclass(slots=True)
class Found:
    """One missing name or verb: how often each spelling stands in the texts, and the first sentences that have it."""

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


def missing(
    items: Iterable[Article | Reject], coder: Coder, parser: Callable[[], Parser], find: Finder = unknown_names
) -> tuple[list[Reject], list[Found]]:
    """What could not be read, and what `find` misses in the articles, most frequent first, equals by name."""
    found: dict[tuple[str, ...], Found] = {}
    rejects: list[Reject] = []
    for item in reading.parsed(items, parser):
        if isinstance(item, Reject):
            rejects.append(item)
            continue
        article, sentences = item
        for name, sentence in find(sentences, coder, article.published):
            found.setdefault(key(tuple(name.split())), Found()).note(name, sentence)
    return rejects, sorted(found.values(), key=lambda entry: (-entry.count, key(tuple(entry.name.split()))))


def show(found: list[Found], top: int) -> None:
    """The first `top` names (0: all) as a table on a terminal, else as lines COUNT, NAME, SENTENCE, SENTENCE separated by TAB."""
    shown = found[:top] if top else found
    console = Console()
    if not console.is_terminal:
        for entry in shown:
            print("\t".join(printable(part) for part in (str(entry.count), entry.name, *entry.examples)))
        return
    table = Table("count", "missing", "for example", box=None)
    for entry in shown:
        table.add_row(str(entry.count), escape(printable(entry.name)), escape("\n".join(map(printable, entry.examples))))
    console.print(table)
    if len(found) > len(shown):
        console.print(f"… and {len(found) - len(shown):,} more; --top 0 shows all", highlight=False)
