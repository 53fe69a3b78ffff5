"""What the tests of the coder share: texts, parsed once a session, and their events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coders.coder import Coder
from coders.event import Event
from coders.parser import Parser
from coders.sentence import Sentence

Parse = Callable[[str], list[Sentence]]
Code = Callable[..., list[Event]]


@pytest.fixture(scope="session")
def parse_all(parser: Parser) -> Callable[[list[str]], list[list[Sentence]]]:
    """Many texts → their sentences, in one go."""
    return parser.parse


@pytest.fixture(scope="session")
def parse(parser: Parser) -> Parse:
    """Text → sentences; each text is parsed once a session."""
    known: dict[str, list[Sentence]] = {}

    def of(text: str) -> list[Sentence]:
        if text not in known:
            known[text] = parser.parse([text])[0]
        return known[text]

    return of


@pytest.fixture(scope="session")
def code(parse: Parse, coder: Coder) -> Code:
    """Text and date → events."""

    def of(text: str, date: str = "2024-06-12") -> list[Event]:
        return coder.code(parse(text), date).events

    return of
