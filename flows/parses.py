"""The parse cache: CoNLL-U by text and model version, in a few compressed Parquet files a month."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Mapping
from importlib import metadata

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from coders.parser import model_version
from coders.sentence import Sentence, from_conllu, to_conllu
from flows import parquet
from flows.files import Damaged, Files

log = logging.getLogger("cameo_nl")
FOLDER = "cache/parses"
_SCHEMA = pa.schema([("TextHash", pa.string()), ("Conllu", pa.large_string())])
_SMALL = 4 * 2**20
"""Files below this size are gathered into one when a run ends."""


def parser_version(kind: str) -> str:
    """The version that parses of this kind of parser are cached under, without loading it."""
    return model_version() if kind == "bundled" else f"stanza-{metadata.version('stanza')}-nl"


def encode(sentences: Iterable[Sentence]) -> str:
    """Sentences as CoNLL-U."""
    return "\n".join(to_conllu(sentence) for sentence in sentences)


def decode(text: str) -> list[Sentence]:
    """Sentences out of CoNLL-U."""
    return from_conllu(text) if text.strip() else []


class ParseCache:
    """Parses of one model version. `month` is that of the article's publication: a look-up reads one month's files."""

    def __init__(self, files: Files, version: str) -> None:
        self._files = files
        self._folder = f"{FOLDER}/{version}"

    def get(self, wanted: Mapping[str, Iterable[str]]) -> dict[str, str]:
        """Text hash → CoNLL-U of those texts that are known; `wanted` has the text hashes by month."""
        found: dict[str, str] = {}
        for month, hashes in wanted.items():
            missing = set(hashes) - set(found)
            for name in self._names(month):
                if not missing:
                    break
                found.update(self._read(name, missing))
                missing -= set(found)
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
                texts = {key: text for name in small for key, text in self._read(name, None).items()}
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
            rows = parquet.read(self._files, name, ["TextHash", "Conllu"])
        except Damaged as error:
            log.warning("%s; set aside as %s, its texts are parsed again", error, self._files.set_aside(name))
            return {}
        if wanted is not None:
            rows = rows.filter(pc.is_in(rows["TextHash"], pa.array(sorted(wanted))))
        return dict(zip(rows["TextHash"].to_pylist(), rows["Conllu"].to_pylist(), strict=True))

    def _write(self, month: str, texts: dict[str, str]) -> str:
        keys = sorted(texts)
        name = f"{self._folder}/month={month}/{hashlib.sha256(''.join(keys).encode()).hexdigest()[:16]}.parquet"
        table = pa.table({"TextHash": keys, "Conllu": [texts[key] for key in keys]}, _SCHEMA)
        self._files.write(name, lambda file: pq.write_table(table, file, compression="zstd", compression_level=6, write_page_checksum=True))
        return name
