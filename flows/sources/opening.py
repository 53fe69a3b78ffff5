"""Files opened for reading, compressed or not, and their lines one by one, never more in memory than an article may have."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

import pyarrow as pa

from flows.article import MAX_CHARACTERS

COMPRESSED = {".gz": "gzip", ".zst": "zstd"}
MAX_LINE = 6 * MAX_CHARACTERS
"""Bytes of a line at most: the longest article, every character escaped."""


class Damaged(Exception):
    """A compressed file breaks off or is no such file. `line` is the first that could not be read."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def ending(path: Path) -> str:
    """The ending that tells what a file holds: `.jsonl` of `a.jsonl.gz`."""
    path = path.with_suffix("") if path.suffix.lower() in COMPRESSED else path
    return path.suffix.lower()


def opened(path: Path) -> IO[bytes]:
    """The bytes of a file, unpacked."""
    compression = COMPRESSED.get(path.suffix.lower())
    if compression is None:
        return path.open("rb")
    return cast(IO[bytes], io.BufferedReader(pa.input_stream(path.open("rb"), compression=compression), 1 << 16))


def lines(path: Path) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers from 1; None for one that is longer than MAX_LINE. Raises Damaged where a compressed file breaks."""
    number = 1
    with opened(path) as file:
        try:
            while line := file.readline(MAX_LINE + 1):
                if len(line) > MAX_LINE:
                    _skip(file, line)
                yield number, line if len(line) <= MAX_LINE else None
                number += 1
        except OSError as error:
            if path.suffix.lower() not in COMPRESSED:
                raise
            told = "it breaks off" if "Truncated" in str(error) else f"it is damaged ({error})"
            raise Damaged(number, f"{told}; what stands before was read; get the file again") from error


def _skip(file: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(MAX_LINE)
