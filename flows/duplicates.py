"""Near-duplicate articles: MinHash signatures (datasketch), and the connected components that they form.

Two articles are joined when their signatures share a band of the locality-sensitive hash, agree in at least THRESHOLD of their numbers,
and were published in the same or adjoining months. All three depend on the pair alone, so the groups are the same whatever the order in
which articles arrive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from datasketch import MinHash, MinHashLSH
from numpy.typing import NDArray

THRESHOLD = 0.8
PERMUTATIONS = 128
_BANDS, _ROWS = (lambda lsh: (lsh.b, lsh.r))(MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS))
_WORD = re.compile(r"\w+")
Signatures = NDArray[np.uint32]


def signature(text: str) -> bytes:
    """The MinHash of a text's word triples; case, punctuation and repeated passages do not count."""
    words = _WORD.findall(text.casefold())
    shingles = {" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))}
    minhash = MinHash(num_perm=PERMUTATIONS, seed=1, scheme="affine32")
    minhash.update_batch([shingle.encode("utf-8", "surrogatepass") for shingle in sorted(shingles)])
    return bytes(minhash.hashvalues.astype("<u4").tobytes())


def neighbours(month: str) -> tuple[str, ...]:
    """The partitions whose articles may be duplicates of those in `month`: itself and the months beside it."""
    year, number = int(month[:4]), int(month[5:])
    if number == 0:
        return (month,)
    index = year * 12 + number - 1
    return tuple(f"{i // 12:04}-{i % 12 + 1:02}" for i in (index - 1, index, index + 1))


def matrix(signatures: Sequence[bytes]) -> Signatures:
    """Signatures as rows of a matrix."""
    return np.frombuffer(b"".join(signatures), dtype="<u4").reshape(len(signatures), PERMUTATIONS)


class Neighbourhood:
    """Finds the articles joined to a given one. `months` are the partitions of the articles, in the order of `signatures`."""

    def __init__(self, months: Sequence[str], signatures: Sequence[bytes]) -> None:
        self.months = months
        self._signatures = matrix(signatures)
        keys = _band_keys(self._signatures)
        self._bands = [(keys[:, band], order := np.argsort(keys[:, band], kind="stable"), keys[order, band]) for band in range(_BANDS)]

    def joined(self, i: int) -> list[int]:
        """Positions of the articles joined to article `i`, itself apart."""
        found: set[int] = set()
        for keys, order, ordered in self._bands:
            left, right = np.searchsorted(ordered, keys[i], "left"), np.searchsorted(ordered, keys[i], "right")
            if right - left > 1:
                found.update(order[left:right].tolist())
        found.discard(i)
        if not found:
            return []
        near = neighbours(self.months[i])
        candidates = np.array(sorted(k for k in found if self.months[k] in near), dtype=np.int64)
        agreement = (self._signatures[candidates] == self._signatures[i]).mean(axis=1)
        return [int(k) for k in candidates[agreement >= THRESHOLD]]


def _band_keys(signatures: Signatures) -> NDArray[np.uint64]:
    """One 64-bit key for each article and band; equal bands have equal keys."""
    bands = signatures[:, : _BANDS * _ROWS].reshape(-1, _BANDS, _ROWS)
    keys = np.zeros(bands.shape[:2], dtype=np.uint64)
    for row in range(_ROWS):
        keys = keys * np.uint64(0x9E3779B97F4A7C15) + bands[:, :, row]
    return keys


def components(seeds: Iterable[int], joined: Callable[[int], Iterable[int]]) -> list[list[int]]:
    """The connected components that hold `seeds`, each sorted."""
    found: list[list[int]] = []
    seen: set[int] = set()
    for seed in seeds:
        if seed in seen:
            continue
        seen.add(seed)
        component = [seed]
        for i in component:
            new = [k for k in joined(i) if k not in seen]
            seen.update(new)
            component.extend(new)
        found.append(sorted(component))
    return found


def representative(members: Iterable[dict[str, Any]]) -> str:
    """The id of the member that was published first, then has the smallest id."""
    _, identity = min((row["Published"], row["ArticleId"]) for row in members)
    return str(identity)
