"""Real processes over real folders: archives to run over, runs to kill, tables to compare, and the tally that is printed at the end."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from made import snapshot

from flows import pipeline
from flows.files import Files
from flows.pipeline import Settings, open_store
from flows.verify import verify

ROOT = Path(__file__).parents[2]
FULL = os.environ.get("CAMEO_NL_RELIABILITY") == "full"
ARTICLES = 300 if FULL else 24
COLD = 30 if FULL else 6
KILLS = (180, 20) if FULL else (4, 1)
"""Kills of runs with parses cached, and of runs from cold."""
TEXTS = 20_000 if FULL else 150
SENTENCES = 2
"""Sentences of an article of the archive: enough to code, and little enough to be killed often."""
TALLY: list[str] = []
COUNTS: dict[str, str] = {}
"""Lines for the end of the report; counts that grow, by what they count."""

SMALL_BATCHES = """
import sys
from flows import pipeline
pipeline.BATCH, pipeline.BATCHES_PER_WRITE = int(sys.argv[2]), 1
pipeline.run(pipeline.Settings(tuple(sys.argv[3:]), sys.argv[1]))
"""
FORKED = """
import os, signal, sys, time
from flows import pipeline, feeds, verify
pipeline.BATCH, pipeline.BATCHES_PER_WRITE = 20, 1
pipeline.load_coder()
for line in sys.stdin:
    output, seconds = line.rstrip().split("\\t")
    child = os.fork()
    if not child:
        pipeline.run(pipeline.Settings((sys.argv[1],), output))
        os._exit(0)
    until, ended = time.monotonic() + float(seconds), 0
    while not ended and time.monotonic() < until:
        time.sleep(0.005)
        ended, _ = os.waitpid(child, os.WNOHANG)
    if not ended:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    print("ended" if ended else "killed", flush=True)
"""


class Forks:
    """Runs in small batches, each a process of its own that begins with everything loaded: what is killed is the run itself."""

    def __init__(self, sources: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", FORKED, str(sources)], cwd=ROOT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def kill_after(self, output: Path, seconds: float) -> bool:
        """Start a run and kill -9 it; False if it had ended before."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{output}\t{seconds}\n")
        self._process.stdin.flush()
        told = self._process.stdout.readline().strip()
        assert told in ("ended", "killed"), "the process that starts runs is gone"
        return told == "killed"

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(60)


def write_archive(folder: Path, count: int) -> Path:
    """Articles of two sentences each out of the samples, over many months; every tenth one is sent by a second site too."""
    texts = []
    for path in sorted((ROOT / "samples").glob("*.txt")):
        sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z])", path.read_text(encoding="utf-8").split(" ", 3)[3].strip())
        texts += [" ".join(sentences[k : k + SENTENCES]) for k in range(0, len(sentences) - 1, SENTENCES)]
    for k in range(count):
        date = f"20{18 + k % 6}-{1 + k % 12:02}-{1 + k % 28:02}"
        (folder / f"{k:04}.txt").write_text(f" date {date} {texts[(k - (k % 10 == 9)) % len(texts)]}", encoding="utf-8")
    return folder


def with_parses(undisturbed: Path, output: Path) -> Path:
    """A new output folder with the cached parses of another."""
    shutil.copytree(undisturbed / "cache", output / "cache")
    return output


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}


def start(command: list[str], log: Path | None = None) -> subprocess.Popen[bytes]:
    """A process in a group of its own, so that a kill takes its children along."""
    told = log.open("wb") if log else subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, env=environment(), start_new_session=True, stdout=subprocess.DEVNULL, stderr=told)


def small_batches(output: Path, *sources: Path, batch: int = 20) -> list[str]:
    """A run that writes after every few articles, so that there is much to interrupt."""
    return [sys.executable, "-c", SMALL_BATCHES, str(output), str(batch), *map(str, sources)]


def command(output: Path, *sources: Path, plain: bool = True) -> list[str]:
    """`cameo-nl run`, as it is typed."""
    return [sys.executable, "-m", "flows.cli", "run", *map(str, sources), "--output", str(output), *(["--plain"] if plain else [])]


def duration(line: list[str]) -> float:
    """Seconds that a run takes which nobody disturbs."""
    began = time.monotonic()
    assert start(line).wait(600) == 0
    return time.monotonic() - began


def kill_after(line: list[str], seconds: float) -> bool:
    """Start a process and kill -9 it; False if it had ended before."""
    process = start(line)
    try:
        process.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(60)
        return True


def tables(output: Path) -> dict[str, bytes]:
    """The bytes of every table file and of their checksums."""
    files = Files(str(output))
    return {**snapshot(files), "checksums": files.read("checksums") if files.exists("checksums") else b""}


def readable(output: Path) -> None:
    """Every table opens, whatever state a run was left in."""
    store = open_store(Settings((), str(output)))
    for table in ("articles", "events", "mentions"):
        store.all(table)


def run_again(output: Path, *sources: Path) -> None:
    """The next night, in this process."""
    pipeline.run(Settings(tuple(map(str, sources)), str(output)))


def sound(output: Path) -> None:
    """No invariant is broken and nothing is left over."""
    store = open_store(Settings((), str(output)))
    assert verify(store, store.aggregator.ontology).problems == []


def moments(seed: int, count: int, length: float) -> list[float]:
    """Random moments of a run, its last ones and those just after included."""
    chance = random.Random(seed)
    return [length * chance.uniform(0.02, 1.02) for _ in range(count)]
