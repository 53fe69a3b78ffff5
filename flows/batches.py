"""Articles that wait to be parsed and coded, in files of a batch each, so that no run holds all its input in memory."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from flows.article import Article, printable
from flows.files import Files


@dataclass(frozen=True, slots=True)
class Batch:
    """Articles that are parsed and coded together: the file under `.work/` that holds them, and in words what they are."""

    name: str
    holds: str

    def __str__(self) -> str:
        return self.holds


class Batches:
    """The batches of a run, written under `folder` as they fill. An article that comes again takes the place of its earlier version."""

    def __init__(self, files: Files, folder: str, size: int) -> None:
        self._files = files
        self._folder = folder
        self._size = size
        self._waiting: dict[str, Article] = {}
        self._placed: dict[str, str] = {}
        self._holds: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._placed) + len(self._waiting)

    def add(self, article: Article) -> None:
        """Put an article in."""
        self.drop(article.id)
        self._waiting[article.id] = article
        if len(self._waiting) == self._size:
            self._write()

    def drop(self, article: str) -> None:
        """Take the article with this id out, if it is in."""
        self._waiting.pop(article, None)
        name = self._placed.pop(article, None)
        if name is not None:
            save(self._files, name, [other for other in load(self._files, name) if other.id != article])

    def listed(self) -> list[Batch]:
        """All batches, written."""
        self._write()
        return [Batch(name, f"batch {number} of {len(self._holds)}, {held}") for number, (name, held) in enumerate(self._holds.items(), 1)]

    def _write(self) -> None:
        if self._waiting:
            name = f"{self._folder}/{len(self._holds) + 1:05}.jsonl"
            save(self._files, name, self._waiting.values())
            self._placed.update(dict.fromkeys(self._waiting, name))
            self._holds[name] = _held(list(self._waiting.values()))
            self._waiting = {}


def _held(articles: Sequence[Article]) -> str:
    """What a batch holds, in words: how many articles, from when and where."""
    days = sorted({article.published for article in articles})
    dates = days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"
    names = [name for name, _ in Counter(article.source_name for article in articles).most_common()]
    others = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return printable(f"{len(articles)} articles, {dates}, {names[0] or 'no source named'}{others}")


def save(files: Files, name: str, articles: Iterable[Article]) -> None:
    """Write a batch."""
    files.write_text(name, "".join(json.dumps(asdict(article), ensure_ascii=False) + "\n" for article in articles))


def load(files: Files, name: str) -> list[Article]:
    """The articles of a batch."""
    return [Article(**json.loads(line)) for line in files.read(name).decode().split("\n") if line]
