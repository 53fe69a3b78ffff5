"""The parse cache: parses by text and model version, in a few compressed Parquet files a month."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable, Mapping
from importlib import metadata

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from coders.parser import model_version
from coders.sentence import Sentence, Token
from flows import parquet
from flows.files import Damaged, Files

log = logging.getLogger("cameo_nl")
FOLDER = "cache/trees"
_SCHEMA = pa.schema([("TextHash", pa.string()), ("Parse", pa.large_string())])
_SMALL = 4 * 2**20
"""Files below this size are gathered into one when a run ends."""


def parser_version(kind: str) -> str:
    """The version that parses of this kind of parser are cached under, without loading it."""
    return model_version(kind) if kind != "official" else f"stanza-{metadata.version('stanza')}-nl"


def encode(sentences: Iterable[Sentence]) -> str:
    """Sentences as JSON lines: start, text, and the columns of the tokens, each joined by tabs."""
    return "".join(json.dumps(_packed(sentence), ensure_ascii=False, separators=(",", ":")) + "\n" for sentence in sentences)


def _packed(sentence: Sentence) -> list[str | int]:
    tokens = sentence.tokens
    texts = [[t.form.replace("\t", " ") for t in tokens], [t.lemma for t in tokens], [t.upos for t in tokens], [t.feats for t in tokens]]
    numbers = [[t.head for t in tokens], [t.start for t in tokens], [t.end for t in tokens]]
    columns = ["\t".join(column) for column in texts] + [" ".join(map(str, column)) for column in numbers]
    return [sentence.start, sentence.text, *columns, "\t".join(t.deprel for t in tokens)]


def decode(text: str) -> list[Sentence]:
    """Sentences out of what `encode` made of them."""
    return [_unpacked(*json.loads(line)) for line in text.split("\n") if line]


def _unpacked(
    start: int, text: str, forms: str, lemmas: str, upos: str, feats: str, heads: str, starts: str, ends: str, deprels: str
) -> Sentence:
    texts = [column.split("\t") for column in (forms, lemmas, upos, feats)]
    numbers = [map(int, column.split(" ")) for column in (heads, starts, ends)]
    columns = zip(*texts, numbers[0], deprels.split("\t"), numbers[1], numbers[2], strict=True)
    return Sentence([Token(k, *column) for k, column in enumerate(columns)], text, start)


def _keep_fullest(found: dict[str, str], more: dict[str, str]) -> None:
    """Take in more parses; of two of the same text the longer one has more trees."""
    found.update((key, text) for key, text in more.items() if key not in found or len(text) > len(found[key]))


class ParseCache:
    """Parses of one model version. `month` is that of the article's publication: a look-up reads one month's files."""

    def __init__(self, files: Files, version: str) -> None:
        self._files = files
        self._folder = f"{FOLDER}/{version}"

    def get(self, wanted: Mapping[str, Iterable[str]]) -> dict[str, str]:
        """Text hash → parse of those texts that are known; `wanted` has the text hashes by month. The fullest parse of a text counts."""
        found: dict[str, str] = {}
        for month, hashes in wanted.items():
            for name in self._names(month):
                _keep_fullest(found, self._read(name, set(hashes)))
        return found

    def put(self, parses: dict[str, dict[str, str]]) -> None:
        """Keep parses, given by month and text hash: one file a month."""
        for month, texts in parses.items():
            if texts:
                self._write(month, texts)

    def compact(self) -> None:
        """Gather each month's small files into one, so that small nights do not make a swarm of files."""
        for month in self._months():
            small = [n for n in self._names(month) if self._files.fs.size(self._files.path(n)) < _SMALL]
            if len(small) > 1:
                texts: dict[str, str] = {}
                for name in small:
                    _keep_fullest(texts, self._read(name, None))
                kept = self._write(month, texts)
                for name in small:
                    if name != kept:
                        self._files.remove(name)

    def remove(self, hashes: set[str]) -> None:
        """Forget the parses of these texts."""
        for month in self._months():
            for name in self._names(month):
                texts = self._read(name, None)
                kept = {key: text for key, text in texts.items() if key not in hashes}
                if len(kept) < len(texts):
                    if kept:
                        self._write(month, kept)
                    self._files.remove(name)

    def _months(self) -> list[str]:
        return sorted({name.split("/")[-2].removeprefix("month=") for name in self._files.names(self._folder, ".parquet")})

    def _names(self, month: str) -> list[str]:
        return self._files.names(f"{self._folder}/month={month}", ".parquet")

    def _read(self, name: str, wanted: set[str] | None) -> dict[str, str]:
        """The parses of a file; those of a damaged one are missing, and its texts are parsed again."""
        try:
            if wanted is not None and not wanted & set(parquet.read(self._files, name, ["TextHash"])["TextHash"].to_pylist()):
                return {}
            rows = parquet.read(self._files, name, ["TextHash", "Parse"])
        except Damaged as error:
            log.warning("%s; set aside as %s, its texts are parsed again", error, self._files.set_aside(name))
            return {}
        if wanted is not None:
            rows = rows.filter(pc.is_in(rows["TextHash"], pa.array(sorted(wanted))))
        return dict(zip(rows["TextHash"].to_pylist(), rows["Parse"].to_pylist(), strict=True))

    def _write(self, month: str, texts: dict[str, str]) -> str:
        keys = sorted(texts)
        name = f"{self._folder}/month={month}/{hashlib.sha256(''.join(keys).encode()).hexdigest()[:16]}.parquet"
        table = pa.table({"TextHash": keys, "Parse": [texts[key] for key in keys]}, _SCHEMA)
        self._files.write(name, lambda file: pq.write_table(table, file, compression="zstd", compression_level=6, write_page_checksum=True))
        return name
