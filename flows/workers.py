"""Work in processes of their own: one a core, each with one thread, its own networks and its own dictionaries."""

from __future__ import annotations

import ctypes
import errno
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
RENEWED = 30
"""Pieces of work that a process does before it makes place for a new one."""
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


class Processes:
    """So many processes that take work. Each has its heap in more and more pieces while it parses, so after `RENEWED` pieces of work for
    each of them they make place for new ones, and memory stays as it was."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._given = 0
        self._lock = threading.Lock()
        self._executor = self._started()

    def _started(self) -> ProcessPoolExecutor:
        forks = "forkserver" in multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if forks else "spawn")
        if forks:
            context.set_forkserver_preload(PRELOADED)
        return ProcessPoolExecutor(self._number, context, _begin)

    def submit(self, work: Callable[..., Result], given: Sequence[object]) -> Future[Result]:
        """`work` of what is given, in one of the processes; where they are renewed, what they have is done first."""
        with self._lock:
            if self._given == RENEWED * self._number:
                self._executor.shutdown(wait=True)
                self._executor, self._given = self._started(), 0
            self._given += 1
            return self._executor.submit(work, *given)

    def end(self) -> None:
        """End the processes; what none of them has begun is not done."""
        self._executor.shutdown(wait=True, cancel_futures=True)


_processes: Processes | None = None


@contextmanager
def pool(processes: int) -> Iterator[None]:
    """So many processes for `call`; none where that is 1, and no more where a pool is open. Scripts that ask for more need
    `if __name__ == "__main__":`."""
    global _processes
    if processes <= 1 or _processes is not None:
        yield
        return
    _processes = Processes(processes)
    try:
        yield
    finally:
        _processes.end()
        _processes = None


def submit(work: Callable[..., Result], *given: object) -> Future[Result]:
    """`work` in a process of the pool that is open, in this one where none is. Both are pickled; the future raises what `work` raises."""
    if _processes is not None:
        return _processes.submit(work, given)
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
