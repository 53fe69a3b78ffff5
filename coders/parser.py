"""Stanza behind one call: texts in, parsed sentences out. Offline, batched, one thread."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from coders.datelines import dateline
from coders.interruptions import Order, reading_order
from coders.resources import MODELS
from coders.sentence import MAX_LETTERS, MAX_TOKENS, Sentence, Token

Cut = tuple[str, int, int]
"""A token's text, and where it starts and ends."""
Tagged = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""A sentence's words, their UPOS and their lemmas."""

PROCESSORS = "tokenize,pos,lemma,depparse"
QUOTES = str.maketrans("‘’‚‛“”„‟«»\u00a0\u00ad", '\'\'\'\'"""""" -')
"""Typographic quotes, one for one, onto those that the treebank knows; offsets stay true."""


LONGEST_WORD, TOO_LONG = 1000, "<UNK>"
"""Stanza reads a longer word as unknown."""
_SPACE = re.compile(r"[\s\u0080-\u009f]+")
LONGEST_JOINED = 100
"""Tokens of a joined sentence at most: longer ones are lists without punctuation."""
_DAESH = re.compile(r"(?<![A-Z] )(?<!\w)IS(?!\w)(?! [A-Z]{2})")
"""`IS`, the terror group, which the treebank does not know and the parser takes for the verb: it reads `VN` in its place."""


COMPILED = 256
"""Shapes of input for which oneDNN keeps compiled code; its own 1,024 come to 150 MiB."""
PREPARED = 8
"""Shapes for which torch keeps oneDNN's layers with their weights laid out; of its own 1,024 a process grows for thousands of articles."""
READING = "2"
"""What the networks are given of a sentence, and in what order: another one gives other trees with the same weights."""


class ParserUnavailable(Exception):
    """The parser's weights are missing or damaged; the message says what to do."""


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of each weights file as published in `checksums`, by path."""
    lines = (folder / "checksums").read_text(encoding="utf-8").split("\n")
    return {name: digest for digest, name in (line.split() for line in lines if line.strip())}


def model_version(kind: str = "bundled", folder: Path = MODELS) -> str:
    """Twelve hex digits that name these weights and how sentences are read by them, and the numbers that they are computed in: a parse
    is valid for one version."""
    return hashlib.sha256((folder / "checksums").read_bytes() + READING.encode()).hexdigest()[:12] + ("-bf16" if in_bfloat16(kind) else "")


@lru_cache(maxsize=2)
def in_bfloat16(kind: str) -> bool:
    """True if this kind of parser computes in bfloat16 here: `bundled` does so where the CPU multiplies it fast (AVX512-BF16, AMX)."""
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return kind == "bundled" and ("avx512_bf16" in flags or "amx_bf16" in flags)


def verify(folder: Path = MODELS) -> None:
    """Raise ParserUnavailable unless every weights file has its published SHA-256."""
    for name, digest in checksums(folder).items():
        path = folder / name
        if not path.is_file():
            raise ParserUnavailable(f"{path}: weights file is missing; install cameo-nl again or restore it from version control")
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ParserUnavailable(f"{path}: weights file does not have its published checksum; restore it from version control")


class Parser:
    """Stanza for Dutch, its networks run in bulk.

    `kind` is `bundled` (the weights in `models/`, never the network; in bfloat16 where the CPU is made for it, which gives another tree
    now and then), `bundled-fp32` (the same in single precision everywhere) or `official` (Stanza's own published `nl` package, which must
    have been downloaded, run by Stanza itself). `device` is torch's name of where to compute (`cpu`, `cuda`). Raises ParserUnavailable
    with what to do when weights or the device are missing.
    """

    def __init__(self, kind: str = "bundled", folder: Path = MODELS, device: str = "cpu") -> None:
        os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", str(COMPILED))
        os.environ.setdefault("LRU_CACHE_CAPACITY", str(PREPARED))
        import stanza
        import torch

        torch.set_num_threads(1)
        torch.set_flush_denormal(True)
        _check_device(device)
        half = in_bfloat16(kind)
        if half and device != "cpu":
            raise ParserUnavailable(f"--device {device} computes in single precision: add --parser bundled-fp32")
        options: dict[str, Any] = {"processors": PROCESSORS, "download_method": None, "verbose": False, "use_gpu": False}
        if kind == "official":
            self.version = f"stanza-{stanza.__version__}-nl"
            options["processors"] = "tokenize,mwt,pos,lemma,depparse"
        else:
            verify(folder)
            self.version = model_version(kind, folder)
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
        self._networks = _networks(self._pipeline, device, half)

    def parse(self, texts: Sequence[str]) -> list[list[Sentence]]:
        """Sentences of each text, in order; texts without a letter or digit give none. Offsets count from the start of each text."""
        tagged = self.tag(texts)
        trees = iter(self.grow([sentence for sentences in tagged for sentence in sentences]))
        return [[next(trees) for _ in sentences] for sentences in tagged]

    def tag(self, texts: Sequence[str]) -> list[list[Sentence]]:
        """Sentences of each text with tags and lemmas but without trees, which `grow` gives them. Equal sentences are tagged once."""
        import torch

        full = [k for k, text in enumerate(texts) if any(c.isalnum() for c in text)]
        found: list[list[Sentence]] = [[] for _ in texts]
        if self._networks is None:
            for k, parsed in zip(full, self._by_stanza([texts[k] for k in full]) if full else [], strict=True):
                found[k] = parsed
            return found
        with torch.inference_mode():
            for k, cuts in zip(full, self._networks.tokeniser.cut([readable(texts[k]) for k in full]), strict=True):
                bare = [[*_bare(sentence, texts[k])] for sentence in rejoined(cuts, texts[k])]
                found[k] = _with_text(bare, texts[k])
            sentences = [sentence for cut in found for sentence in cut]
            forms = [tuple(read_forms(sentence)) for sentence in sentences]
            distinct = list(dict.fromkeys(forms))
            tags = dict(zip(distinct, self._networks.tag(distinct), strict=True))
        for sentence, words in zip(sentences, forms, strict=True):
            for token, (upos, feats, lemma) in zip(sentence.tokens, tags[words], strict=True):
                token.upos, token.feats, token.lemma = upos, "" if feats == "_" else feats, lemma
        return found

    def grow(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """Tagged sentences with their trees; those that have one stay as they are, and equal ones are parsed once."""
        import torch

        if self._networks is None:
            return list(sentences)
        orders = [None if sentence.is_parsed else reading_order(sentence) for sentence in sentences]
        known = [None if s.is_parsed else _tagged(s, order) for s, order in zip(sentences, orders, strict=True)]
        distinct = list(dict.fromkeys(words for words in known if words is not None))
        with torch.inference_mode():
            trees = dict(zip(distinct, self._networks.grow(distinct), strict=True))
        return [
            sentence if words is None else Sentence([*_hung(sentence, trees[words], order)], sentence.text, sentence.start)
            for sentence, words, order in zip(sentences, known, orders, strict=True)
        ]

    def _by_stanza(self, texts: Sequence[str]) -> list[list[Sentence]]:
        """Parsed by Stanza's own processors, for weights whose networks are of another kind than those in `models/`."""
        from stanza.models.common.doc import Document

        documents = [Document([], text=readable(text)) for text in texts]
        for name in ("tokenize", "mwt", "pos", "lemma", "depparse"):
            if name in self._pipeline.processors:
                documents = self._pipeline.processors[name].bulk_process(documents)
        return [_with_text([[*_converted(s, text)] for s in d.sentences], text) for d, text in zip(documents, texts, strict=True)]


def _check_device(device: str) -> None:
    import torch

    try:
        torch.empty(1, device=device)
    except (RuntimeError, AssertionError) as error:
        told = str(error).split("\n")[0]
        raise ParserUnavailable(f"--device {device}: torch cannot compute there ({told}); leave --device away to use the CPU") from error


class _Networks:
    """The four networks, each run in bulk."""

    def __init__(self, processors: dict[str, Any], device: str, half: bool) -> None:
        from coders.networks import Lemmatiser, Tagger, TreeParser
        from coders.tokenising import Tokeniser

        self.tokeniser = Tokeniser(processors["tokenize"].trainer, device, half)
        self._tagger = Tagger(processors["pos"].trainer, device, half)
        self._lemmatiser = Lemmatiser(processors["lemma"].trainer)
        self._trees = TreeParser(processors["depparse"].trainer, device, half)

    def tag(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[tuple[str, str, str]]]:
        """(UPOS, FEATS, lemma) of each word of each sentence."""
        tags = self._tagger.tag(sentences)
        pairs = [(form, upos) for words, tagged in zip(sentences, tags, strict=True) for form, (upos, _) in zip(words, tagged, strict=True)]
        lemmas = iter(self._lemmatiser.lemmas(pairs))
        for tagged in tags:
            yield [(upos, feats, next(lemmas)) for upos, feats in tagged]

    def grow(self, sentences: Sequence[Tagged]) -> list[list[tuple[int, str]]]:
        """(head, relation) of each word of each sentence; heads count from 1, 0 is the root."""
        return self._trees.parse(sentences)


def _networks(pipeline: Any, device: str, half: bool) -> _Networks | None:
    """The pipeline's networks; None where one is of another kind than those in `models/`."""
    import torch

    from coders.networks import Lemmatiser, Tagger, TreeParser
    from coders.tokenising import Tokeniser

    rooms = {"tokenize": Tokeniser.can_run, "pos": Tagger.can_run, "lemma": Lemmatiser.can_run, "depparse": TreeParser.can_run}
    processors = pipeline.processors
    if set(processors) != set(rooms) or not all(can_run(processors[name].trainer) for name, can_run in rooms.items()):
        return None
    with torch.inference_mode():
        return _Networks(processors, device, half)


def rejoined(sentences: Sequence[list[Cut]], text: str) -> list[list[Cut]]:
    """Sentences of tokens (text, start, end); one that ends without punctuation is joined to the next, unless a line ends there."""
    joined: list[list[Cut]] = []
    for sentence in sentences:
        before = joined[-1] if joined else None
        gap = text[before[-1][2] : sentence[0][1]] if before else ""
        if before and gap == " " and before[-1][0][-1].isalnum() and len(before) + len(sentence) <= LONGEST_JOINED:
            before.extend(sentence)
        else:
            joined.append([*sentence])
    return joined


def readable(text: str) -> str:
    """The text as the treebank would have it, character for character: quotes mapped, `IS` replaced, the dateline blanked."""
    line = dateline(text)
    return _as_treebank(text[: line.start]) + " " * (line.end - line.start) + _as_treebank(text[line.end :])


def read_forms(sentence: Sentence) -> list[str]:
    """The sentence's words as the networks read them."""
    text = _as_treebank(sentence.text)
    forms = (_SPACE.sub(" ", text[token.start - sentence.start : token.end - sentence.start]) for token in sentence.tokens)
    return [form if len(form) <= LONGEST_WORD else TOO_LONG for form in forms]


def _as_treebank(text: str) -> str:
    return _DAESH.sub("VN", text.translate(QUOTES))


def _bare(sentence: Sequence[Cut], text: str) -> Iterator[Token]:
    return (Token(k, text[start:end], "", "", "", -1, "", start, end) for k, (_, start, end) in enumerate(sentence))


def _tagged(sentence: Sentence, order: Order | None) -> Tagged:
    forms, tokens = read_forms(sentence), sentence.tokens
    words = order.words if order else range(len(tokens))
    return tuple(forms[i] for i in words), tuple(_class(tokens[i], order) for i in words), tuple(tokens[i].lemma for i in words)


def _class(token: Token, order: Order | None) -> str:
    return "AUX" if order and token.i == order.auxiliary else token.upos


def _hung(sentence: Sentence, tree: list[tuple[int, str]], order: Order | None) -> Iterator[Token]:
    for t, (head, relation) in zip(sentence.tokens, order.tree(tree) if order else tree, strict=True):
        yield Token(t.i, t.form, t.lemma, _class(t, order), t.feats, head - 1, relation, t.start, t.end)


def _converted(parsed: Any, text: str) -> Iterator[Token]:
    for k, word in enumerate(parsed.words):
        start, end = word.start_char or 0, word.end_char or 0
        form = text[start:end] if word.start_char is not None else word.text
        yield Token(k, form, word.lemma or word.text, word.upos, word.feats or "", word.head - 1, word.deprel, start, end)


def _with_text(sentences: list[list[Token]], text: str) -> list[Sentence]:
    """Sentences of tokens with the text that they came from; the one behind the dateline keeps it, which is no part of its tree."""
    line = dateline(text)
    found: list[Sentence] = []
    for tokens in sentences:
        if not tokens or len(tokens) > MAX_TOKENS or any(t.end - t.start > MAX_LETTERS for t in tokens):
            continue
        start, end = tokens[0].start, tokens[-1].end
        if start == line.end:
            start = line.start
        found.append(Sentence(tokens, text[start:end], start))
    return found
