"""What Prefect costs a night of 2,000 articles, in seconds of processor time.

    python -m benchmarks.overhead [--articles 2000] [--sample 500] [--repeats 3]

Prefect's work does not depend on what is in the articles, only on how many batches there are and how long they take. So the
night is run with short articles whose parses are cached, plain and with Prefect by turns: the difference is its server's
start, its imports, tasks and artifacts. What its server takes while batches are parsed is measured on one that is left
alone, for as long as the night takes. The length of the night is reckoned from a sample of newspaper articles that is
parsed and coded plainly: all that the sample takes beyond a run of short articles grows with the number of articles, the
rest does not (of the ways to reckon, the one with the shorter night).

Processor time of all processes that a run starts, the server's and those that parse included; on a machine that others use
it is steadier than the clock.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from benchmarks.newswire import articles
from flows import server, workers
from flows.pipeline import load_prefilter

PR_SET_CHILD_SUBREAPER = 36
IDLE = 20
"""Seconds that a server is left alone."""


def write(path: Path, texts: Iterable[str]) -> Path:
    """A night of these articles."""
    with path.open("w", encoding="utf-8") as file:
        for k, text in enumerate(texts):
            line = {"url": f"https://krant{k % 9}.example/{k}", "date": f"2024-05-{1 + k % 14:02}", "text": text}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def adopt_orphans() -> None:
    """Let processes whose parent ends become children of this one, so that the processor time of all that a run started is known
    here: those that parse are waited for by nobody else. Linux alone can do this."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise SystemExit("benchmarks.overhead: only Linux tells the processor time of all processes of a run")


def processor_seconds(*command: str) -> float:
    """What a command and all that it starts take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, *command], check=False, capture_output=True, text=True)
    if done.returncode > 1:  # 1: some articles are skipped
        raise SystemExit(done.stderr)
    with contextlib.suppress(ChildProcessError):  # there are no more
        while True:
            os.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run(source: Path, output: Path, *options: str) -> float:
    """Processor seconds of a run."""
    return processor_seconds("-m", "flows.cli", "run", str(source), "--output", str(output), *options)


def idle(seconds: int) -> float:
    """Processor seconds of a second in which a server has nothing to do."""
    taken = [processor_seconds("-m", "benchmarks.overhead", "--leave-alone", str(wait)) for wait in (0, seconds)]
    return max(taken[1] - taken[0], 0) / seconds


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=2000)
    options.add_argument("--sample", type=int, default=500)
    options.add_argument("--repeats", type=int, default=3)
    options.add_argument("--leave-alone", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.leave_alone is not None:
        server.defaults()
        server.start()
        time.sleep(given.leave_alone)
        return
    adopt_orphans()
    with tempfile.TemporaryDirectory(prefix="cameo-nl-overhead-") as name:
        folder = Path(name)
        sample = run(write(folder / "sample.jsonl", articles(given.sample, load_prefilter())), folder / "sample", "--plain")
        print(f"{given.sample:,} newspaper articles, plain: {sample:.1f} processor-seconds", flush=True)
        short = write(folder / "short.jsonl", (f"Duitsland steunt voorstel {k} van Frankrijk." for k in range(given.articles)))
        run(short, folder / "first")  # fills the cache, and makes Prefect's database where there is none
        plain, flow = [], []
        for number in range(given.repeats):
            for kind in (("--plain",), ()) if number % 2 else ((), ("--plain",)):
                output = folder / f"again{len(kind)}"
                shutil.rmtree(output, ignore_errors=True)
                shutil.copytree(folder / "first" / "cache", output / "cache")
                (plain if kind else flow).append(run(short, output, *kind))
            print(f"{given.articles:,} short articles, plain: {plain[-1]:.1f}; with Prefect: {flow[-1]:.1f}", flush=True)
        fixed = median(plain)
        night = fixed + (sample - fixed) * given.articles / given.sample
        waiting = idle(IDLE) * night / workers.cores()
        cost = median(with_it - without for with_it, without in zip(flow, plain, strict=True))
        print(f"a night of {given.articles:,} articles: {night:.1f} processor-seconds")
        print(
            f"Prefect: {cost:.1f} for its start, tasks and artifacts, {waiting:.1f} while it waits: {100 * (cost + waiting) / night:.1f} %"
        )


if __name__ == "__main__":
    main()
