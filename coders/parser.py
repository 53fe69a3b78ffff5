"""Stanza behind one call: texts in, parsed sentences out. Offline, batched, one thread."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coders.resources import MODELS
from coders.sentence import MAX_TOKENS, Sentence, Token, dateline

if TYPE_CHECKING:
    from stanza.models.common.doc import Document

PROCESSORS = "tokenize,pos,lemma,depparse"
QUOTES = str.maketrans("‘’‚‛“”„‟«»\u00a0\u00ad", '\'\'\'\'"""""" -')
"""Typographic quotes, one for one, onto those that the treebank knows; offsets stay true."""


LONGEST_JOINED = 100
"""Tokens of a joined sentence at most: longer ones are lists without punctuation."""
_DAESH = re.compile(r"(?<![A-Z] )(?<!\w)IS(?!\w)(?! [A-Z]{2})")
"""`IS`, the terror group, which the treebank does not know and the parser takes for the verb: it reads `VN` in its place."""


class ParserUnavailable(Exception):
    """The parser's weights are missing or damaged; the message says what to do."""


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of each weights file as published in `checksums`, by path."""
    lines = (folder / "checksums").read_text(encoding="utf-8").split("\n")
    return {name: digest for digest, name in (line.split() for line in lines if line.strip())}


def model_version(folder: Path = MODELS) -> str:
    """Twelve hex digits that name these weights: a parse is valid for one version."""
    return hashlib.sha256((folder / "checksums").read_bytes()).hexdigest()[:12]


def verify(folder: Path = MODELS) -> None:
    """Raise ParserUnavailable unless every weights file has its published SHA-256."""
    for name, digest in checksums(folder).items():
        path = folder / name
        if not path.is_file():
            raise ParserUnavailable(f"{path}: weights file is missing; install cameo-nl again or restore it from version control")
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ParserUnavailable(f"{path}: weights file does not have its published checksum; restore it from version control")


class Parser:
    """A Stanza pipeline for Dutch.

    `kind` is `bundled` (the weights in `models/`, never the network) or `official` (Stanza's own published `nl` package, which must
    have been downloaded). Raises ParserUnavailable with what to do when weights are missing.
    """

    def __init__(self, kind: str = "bundled", folder: Path = MODELS) -> None:
        import stanza
        import torch

        torch.set_num_threads(1)
        torch.set_flush_denormal(True)
        options: dict[str, Any] = {"processors": PROCESSORS, "download_method": None, "verbose": False, "use_gpu": False}
        if kind == "official":
            self.version = f"stanza-{stanza.__version__}-nl"
            options["processors"] = "tokenize,mwt,pos,lemma,depparse"
        else:
            verify(folder)
            self.version = model_version(folder)
            options["dir"] = str(folder)
        try:
            self._pipeline = stanza.Pipeline("nl", **options)
        except Exception as error:
            if kind != "official":
                raise
            raise ParserUnavailable(
                "Stanza's official Dutch package is not on this machine. Download it once, where there is a network: "
                "python -c \"import stanza; stanza.download('nl')\"; or leave --parser away to use the bundled weights"
            ) from error

    def parse(self, texts: Sequence[str]) -> list[list[Sentence]]:
        """Sentences of each text, in order; texts without a letter or digit give none. Offsets count from the start of each text."""
        from stanza.models.common.doc import Document

        full = [k for k, text in enumerate(texts) if any(c.isalnum() for c in text)]
        documents = [Document([], text=readable(texts[k])) for k in full]
        parsed: list[list[Sentence]] = [[] for _ in texts]
        if documents:
            for k, document in zip(full, self._process(documents), strict=True):
                parsed[k] = sentences(document, texts[k])
        return parsed

    def _process(self, documents: list[Document]) -> list[Document]:
        """All processors in turn; sentences that the tokeniser cut in the middle of a line are joined before they are tagged."""
        processors = self._pipeline.processors
        documents = processors["tokenize"].bulk_process(documents)
        documents = [rejoined(document) for document in documents]
        for name in ("mwt", "pos", "lemma", "depparse"):
            if name in processors:
                documents = processors[name].bulk_process(documents)
        return documents


def rejoined(document: Document) -> Document:
    """The document with a sentence that ends without punctuation joined to the next, unless a line ends there."""
    from stanza.models.common.doc import Document as StanzaDocument

    rows = [[token.to_dict()[0] for token in sentence.tokens] for sentence in document.sentences]
    joined: list[list[dict[str, Any]]] = []
    for row in rows:
        before = joined[-1] if joined else None
        gap = document.text[before[-1]["end_char"] : row[0]["start_char"]] if before else ""
        if before and gap == " " and before[-1]["text"][-1].isalnum() and len(before) + len(row) <= LONGEST_JOINED:
            before.extend(row)
        else:
            joined.append(row)
    if len(joined) == len(rows):
        return document
    for row in joined:
        for k, token in enumerate(row, 1):
            token["id"] = k
    return StanzaDocument(joined, text=document.text)


def readable(text: str) -> str:
    """The text as the treebank would have it, character for character: quotes mapped, `IS` replaced, the dateline blanked."""
    _, opening = dateline(text)
    return " " * opening + _DAESH.sub("VN", text[opening:].translate(QUOTES))


def sentences(document: Document, text: str) -> list[Sentence]:
    """Our sentences out of a parsed Stanza document; `text` is the article as it was, before quotes were mapped."""
    found: list[Sentence] = []
    for parsed in document.sentences:
        words = parsed.words
        if not words or len(words) > MAX_TOKENS:
            continue
        tokens = [
            Token(
                k,
                text[word.start_char : word.end_char] if word.start_char is not None else word.text,
                word.lemma or word.text,
                word.upos,
                word.feats or "",
                word.head - 1,
                word.deprel,
                word.start_char or 0,
                word.end_char or 0,
            )
            for k, word in enumerate(words)
        ]
        start, end = tokens[0].start, tokens[-1].end
        if not found and start == dateline(text)[1]:
            start = 0  # the first sentence's text keeps the dateline, which is no part of its tree
        found.append(Sentence(tokens, text[start:end], start))
    return found
