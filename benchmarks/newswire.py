"""Articles to measure with: made after the treebank's newspaper documents, of which they keep the lengths and who is spoken of where.

Each article follows a document of the treebank's dev or test part, sentence by sentence. Nouns, verbs, adjectives, names and numbers are
exchanged for others of the same tags that stand elsewhere in those parts; a word that may name an actor only for another such word, so
that sentences with and without actors have the shares of the newspaper. No sentence comes twice, so that none is parsed for another.
"""

from __future__ import annotations

import lzma
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from coders.prefilter import CITIZEN, HINT, KNOWN, LAST_NAME, ROLE, Prefilter
from coders.sentence import Sentence, Token, from_conllu

TREEBANK = Path(__file__).resolve().parent.parent.parent / "shared" / "treebank"
EXCHANGED = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})
_DOCUMENT = re.compile(r"sent_id = [^/\s]*/([^\\\s]+)")
TRIES = 10
"""Times that other words are drawn for a sentence before it gets a number to differ by."""
Words = dict[tuple[str, str, bool, int], list[str]]


@lru_cache(maxsize=1)
def documents(folder: Path = TREEBANK) -> list[list[Sentence]]:
    """The newspaper documents of dev and test. Raises FileNotFoundError where the treebank is not beside the checkout."""
    found: dict[str, list[Sentence]] = defaultdict(list)
    for part in ("dev", "test"):
        text = lzma.decompress((folder / f"nl_alpino-ud-{part}.conllu.xz").read_bytes()).decode()
        for block in text.strip().split("\n\n"):
            name = _DOCUMENT.search(block)
            assert name is not None
            found[name[1]].append(from_conllu(block)[0])
    return list(found.values())


def articles(count: int, prefilter: Prefilter, seed: int = 1) -> Iterator[str]:
    """So many article texts, paragraphs of three sentences, always the same for a seed."""
    chance = random.Random(seed)
    shapes, words, seen = documents(), _words(prefilter), set[str]()
    for number in range(count):
        sentences = []
        for sentence in shapes[number % len(shapes)]:
            made = next((text for _ in range(TRIES) if (text := _made(sentence, words, prefilter, chance)) not in seen), "")
            made = made or f"{_made(sentence, words, prefilter, chance)} ({chance.randint(1, 999_999_999)})"
            seen.add(made)
            sentences.append(made)
        yield "\n\n".join(" ".join(sentences[k : k + 3]) for k in range(0, len(sentences), 3))


def _words(prefilter: Prefilter) -> Words:
    """Forms that stand for each other."""
    found: Words = defaultdict(list)
    for sentence in (sentence for document in documents() for sentence in document):
        for token in sentence.tokens:
            found[_kind(token, prefilter)].append(token.form)
    return found


def _kind(token: Token, prefilter: Prefilter) -> tuple[str, str, bool, int]:
    return token.upos, token.feats, token.form[:1].isupper(), prefilter._word(token) & (KNOWN | ROLE | CITIZEN | HINT | LAST_NAME)


def _made(sentence: Sentence, words: Words, prefilter: Prefilter, chance: random.Random) -> str:
    """The sentence with other words."""
    pieces, at = [], sentence.tokens[0].start
    for token in sentence.tokens:
        pieces.append(" " * (token.start > at))
        at = token.end
        form = chance.choice(words[_kind(token, prefilter)]) if token.upos in EXCHANGED else token.form
        pieces.append(form[:1].upper() + form[1:] if token.i == 0 and token.form[:1].isupper() else form)
    return "".join(pieces)
