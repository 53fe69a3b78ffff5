"""Reading Parquet files of ours: every page has a checksum, and none is believed that does not fit."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq

from flows.files import Damaged, Files


def read(files: Files, name: str, columns: list[str] | None = None) -> pa.Table:
    """A Parquet file, its checksums verified; of `columns` those that it has, of which the first must be. Raises Damaged."""
    try:
        with files.fs.open(files.path(name), "rb") as file:
            found = pq.ParquetFile(file, page_checksum_verification=True)
            held = found.schema_arrow.names
            if columns and columns[0] not in held:
                raise Damaged(name, f"it is another program's file: it has no column {columns[0]}")
            return found.read(columns=[c for c in columns if c in held] if columns else None, use_threads=False)
    except (pa.ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise Damaged(name, f"it is truncated or garbled ({' '.join(str(error).split())[:120]})") from None


def whole(files: Files, name: str) -> bool:
    """True if a file begins and ends as Parquet files do: a quick look that finds what was cut off."""
    with files.fs.open(files.path(name), "rb") as file:
        start = file.read(4)
        end = file.seek(0, 2)
        file.seek(max(0, end - 4))
        return bool(start == file.read(4) == b"PAR1")
