"""Made-up articles whose events are written in their text, so that tables can be tested without a parser.

Each line of a text is a sentence; a line such as `TUR 036 RUS 2020-06-15` is an event. Other words are filler.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coders import cameo
from coders.coder import Coding
from coders.event import Event, Place
from coders.resources import DICTIONARIES
from coders.sentence import Sentence, Token
from flows import duplicates, rows
from flows.article import Article
from flows.files import Files
from flows.store import Store, mentions_table

VERSIONS = rows.Versions("1", "2", "3")
ONTOLOGY = cameo.load(DICTIONARIES / "cameo")
PLACES = {
    "@Turkije": Place("Turkije", "country", "TUR", "TU", "", 39.0, 35.0, 298795),
    "@Ankara": Place("Ankara", "city", "TUR", "TU", "TU68", 39.9, 32.9, 323786),
}


class MadeCoder:
    """Reads events off the lines."""

    def code(self, sentences: Iterable[Sentence], published: str) -> Coding:
        events = []
        for number, sentence in enumerate(sentences):
            words = sentence.text.split()
            if len(words) >= 3 and len(words[1]) in (2, 3, 4) and words[1].isdigit():
                place = next((PLACES[word] for word in words if word in PLACES), None)
                dates = [word for word in words[3:4] if word[:4].isdigit()]
                themes = tuple((word[1:], 1) for word in words if word.startswith("#"))
                date = dates[0] if dates else published
                names = (words[0].lower(), words[2].lower())
                events.append(
                    Event(
                        words[0],
                        words[2],
                        words[1],
                        date,
                        number,
                        "p",
                        f"verbs/{words[1][:2]}.tsv:1",
                        0.8,
                        source_name=names[0],
                        target_name=names[1],
                        place=place,
                        issues=themes,
                    )
                )
        return Coding(events, [])


def sentences(text: str) -> list[Sentence]:
    """One sentence a line."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            token = Token(0, line, line, "NOUN", "", -1, "root", at, at + len(line))
            found.append(Sentence([token], line, at))
        at += len(line) + 1
    return found


def coded(article: Article) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The rows of a made-up article."""
    blank = {**rows.article_row(article, VERSIONS), "Signature": duplicates.signature(article.full_text)}
    row, mentions, _ = rows.coded(blank, sentences(article.full_text), MadeCoder(), VERSIONS)  # type: ignore[arg-type]
    return row, mentions


def merge(store: Store, articles: Iterable[Article]) -> None:
    """Code made-up articles and merge them in one go."""
    pairs = [coded(article) for article in articles]
    store.merge([row for row, _ in pairs], mentions_table([m for row, found in pairs for m in found]))


def open_store(url: str) -> Store:
    return Store(url, ONTOLOGY)


def snapshot(files: Files) -> dict[str, bytes]:
    """The bytes of every table file."""
    return {name: files.read(name) for table in ("articles", "events", "mentions") for name in files.names(table)}


def article(url: str, text: str, published: str = "2020-06-15", **other: str) -> Article:
    return Article(text=text, published=published, url=url, **other)
