"""What Prefect costs a night: the same run with and without it.

    python -m benchmarks.overhead [--articles 2000] [--repeats 3]

One night is run whole. Then the same night is run again from its cached parses, plain and with Prefect by turns, each in a process of its
own; their difference is what Prefect costs (server, tasks, artifacts), told beside the length of the whole night. Seconds of wall time and
of all processors together, the server's included; on a busy machine the second is the steadier figure.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.newswire import articles
from flows.pipeline import load_prefilter


def write(path: Path, count: int) -> None:
    """A night of so many articles."""
    with path.open("w", encoding="utf-8") as file:
        for k, text in enumerate(articles(count, load_prefilter())):
            line = {"url": f"https://krant{k % 9}.example/{k}", "date": f"2024-05-{1 + k % 14:02}", "text": text}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def timed(source: Path, output: Path, *options: str) -> tuple[float, float]:
    """(wall, processor) seconds of a run in a process of its own."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "flows.cli", "run", str(source), "--output", str(output), *options]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode > 1:  # 1: some articles are skipped
        raise SystemExit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - began, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=2000)
    options.add_argument("--repeats", type=int, default=3)
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="cameo-nl-overhead-") as name:
        folder = Path(name)
        source = folder / "night.jsonl"
        write(source, given.articles)
        night = timed(source, folder / "night", "--plain")
        print(f"a night of {given.articles:,} articles, plain: {night[0]:.1f} s, {night[1]:.1f} processor-seconds")
        costs: list[tuple[float, float]] = []
        for number in range(given.repeats):
            taken = {}
            for kind in (("--plain",), ()) if number % 2 else ((), ("--plain",)):
                output = folder / f"again{len(kind)}"
                shutil.rmtree(output, ignore_errors=True)
                shutil.copytree(folder / "night" / "cache", output / "cache")
                taken[kind] = timed(source, output, *kind)
            plain, flow = taken[("--plain",)], taken[()]
            costs.append((flow[0] - plain[0], flow[1] - plain[1]))
            print(f"from cached parses, plain: {plain[0]:.1f} s, {plain[1]:.1f}; with Prefect: {flow[0]:.1f} s, {flow[1]:.1f}")
        for what, index in (("wall time", 0), ("processor time", 1)):
            cost = median(costs[k][index] for k in range(len(costs)))
            print(f"Prefect costs {cost:.1f} s of {what}: {100 * cost / night[index]:.1f} % of the night")


if __name__ == "__main__":
    main()
