"""Taking an article out of everything that an output folder holds."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from flows import dashboard, feeds, ledger, runs
from flows.parses import FOLDER, ParseCache
from flows.rows import Row
from flows.store import Store


def forget(store: Store, address: str) -> list[Row]:
    """Remove the article with this URL, path or id: its rows, what only it reported, its parse, its lines in manifests, rejects and ledger,
    and what feeds and page show of it.

    The parse stays while another article has the very same text.
    """
    rows = store.forget(address)
    hashes = {row["TextHash"] for row in rows}
    wanted = pa.array(sorted(hashes), pa.string())
    still = store.articles(lambda t: pc.is_in(t["TextHash"], wanted), ["TextHash"]) if hashes else []
    for version in cached_versions(store):
        ParseCache(store.files, version).remove(hashes - {row["TextHash"] for row in still})
    names = {address, *(row["Url"] for row in rows), *(row["Path"] for row in rows)} - {None}
    runs.scrub(store.files, names)
    ledger.forget(store.files, {row["ArticleId"] for row in rows}, names)
    feeds.write(store)
    dashboard.refresh(store)
    return rows


def cached_versions(store: Store) -> list[str]:
    """The model versions that the cache holds parses of."""
    depth = FOLDER.count("/") + 1
    return sorted({name.split("/")[depth] for name in store.files.names(FOLDER, ".parquet")})
