"""Work in processes of their own: one a core, each with one thread, its own networks and its own dictionaries."""

from __future__ import annotations

import ctypes
import errno
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
AHEAD = 2
"""Pieces of work that wait for each process, so that none is idle and few results are held."""
PRELOADED = ["flows.pipeline", "coders.networks", "coders.tokenising"]
"""Modules that are imported once for all processes, where the system can fork."""


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def trim() -> None:
    """Give back to the system what is free: glibc keeps the pieces that tables of many sizes leave, and a process would only grow."""
    with suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)


_pool: ProcessPoolExecutor | None = None


@contextmanager
def pool(processes: int) -> Iterator[None]:
    """So many processes for `call`; none where that is 1, and no more where a pool is open. Scripts that ask for more need
    `if __name__ == "__main__":`."""
    global _pool
    if processes <= 1 or _pool is not None:
        yield
        return
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if forks else "spawn")
    if forks:
        context.set_forkserver_preload(PRELOADED)
    _pool = ProcessPoolExecutor(processes, context, _begin)
    try:
        yield
    finally:
        _pool.shutdown(wait=True, cancel_futures=True)
        _pool = None


def submit(work: Callable[..., Result], *given: object) -> Future[Result]:
    """`work` in a process of the pool that is open, in this one where none is. Both are pickled; the future raises what `work` raises."""
    if _pool is not None:
        return _pool.submit(work, *given)
    done: Future[Result] = Future()
    try:
        done.set_result(work(*given))
    except Exception as error:
        done.set_exception(error)
    return done


def result(future: Future[Result]) -> Result:
    """What came out of it. Raises OSError where its process was killed."""
    try:
        return future.result()
    except BrokenProcessPool as error:
        lost = "a process was killed, most likely for lack of memory; run again with fewer --processes"
        raise OSError(errno.ENOMEM, lost, "workers") from error


def call(work: Callable[..., Result], *given: object) -> Result:
    """`work` done by a process of the pool, or here."""
    return result(submit(work, *given))


def spread(processes: int, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """`work` of each item, in the order of the items, done by so many processes; by this one where that is 1."""
    if processes <= 1:
        yield from map(work, items)
        return
    with pool(processes):
        waiting: deque[Future[Result]] = deque()
        for item in items:
            waiting.append(submit(work, item))
            if len(waiting) > AHEAD * processes:
                yield result(waiting.popleft())
        while waiting:
            yield result(waiting.popleft())


def _begin() -> None:
    """Leave Ctrl-C to the process that started this one, and end when that is gone, however it ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
