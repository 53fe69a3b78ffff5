"""Parquet with a row an article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.article import Article, Reject
from flows.sources import record
from flows.sources.source import Source, name

_ROWS = 256
"""Rows in memory at a time."""


def read(path: Path, source: Source) -> Iterator[Article | Reject]:
    """The article of each row; an offset is a row number from 1."""
    file = name(path)
    number = 0
    try:
        with path.open("rb") as raw, pq.ParquetFile(raw) as table:
            mapping = record.columns(source, table.schema_arrow.names)
            for batch in table.iter_batches(_ROWS, columns=sorted(set(mapping.values()))):
                for row in batch.to_pylist():
                    number += 1
                    yield record.article(row, mapping, source, file, number)
    except record.ColumnError as error:
        yield Reject(file, str(error))
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        if isinstance(error, FileNotFoundError | PermissionError):
            raise
        yield Reject(file, f"the Parquet is damaged ({' '.join(str(error).split())[:200]}); get the file again", number + 1)
        return
    if not number:
        yield Reject(file, "there is no row in it")
