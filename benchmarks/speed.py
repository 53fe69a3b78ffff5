"""How fast articles become events, beside Stanza used plainly: `make bench`.

    python -m benchmarks.speed [--repeats 3] [--scale 1.0] [--device cpu]

Each measure runs in a process of its own, by turns, on texts made by `benchmarks.newswire`; loading the networks is not counted for
Stanza, starting the processes is counted for ours. Prints a table, and writes `latest.json` and a line of `history.jsonl` beside this file.

- naive: `stanza.Pipeline` called for each article, with our weights and torch's own choice of threads
- naive-1, bulk-1: the same with one thread
- bulk: `bulk_process` of all articles at once
- whole: from articles to Parquet tables, as `cameo-nl run --plain` does it, with a process a core
- exact: the same with every sentence parsed; its events must be those of `whole`
- fp32: like `whole`, computed in single precision (`--parser bundled-fp32`)
- parser, coder: ours alone, on one core; recode: all cached parses coded afresh, with a process a core
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ARTICLES = {
    "naive": 30, "naive-1": 30, "bulk": 75, "bulk-1": 75, "whole": 2000, "exact": 300, "fp32": 300, "parser": 100, "coder": 150,
    "recode": 2000,
}  # fmt: skip
"""Articles of each measure and repeat; those of the repeats differ."""
BULK = 25
"""Articles that `bulk_process` gets at once: more of them make it no faster."""
LIMIT = 30
"""Seconds after which a plain use of Stanza is measured by what it has done."""
TEXTS = "texts.json"
PUBLISHED = "2004-06-12"
A_DAY = 100
"""Articles that are dated on the same day, as a newspaper has them; the first ones on `PUBLISHED`."""


def texts(count: int, repeat: int) -> list[str]:
    """The articles of a repeat."""
    from benchmarks.newswire import articles
    from coders.prefilter import Prefilter
    from flows.pipeline import load_coder

    return list(articles(count, Prefilter(load_coder().lexicon), seed=repeat + 1))


def write_texts(folder: Path, count: int, repeat: int) -> None:
    """Put the articles of a repeat where each measure reads as many as it wants: they are made once."""
    (folder / TEXTS).write_text(json.dumps(texts(count, repeat)), encoding="utf-8")


def scaled(articles: int, scale: float) -> int:
    """So many times the articles, at least two."""
    return max(2, int(articles * scale))


def read_texts(folder: Path, count: int) -> list[str]:
    """The first articles of a repeat."""
    found: list[str] = json.loads((folder / TEXTS).read_text(encoding="utf-8"))
    return found[:count]


def stanza_plain(bulk: bool, threads: int | None) -> Callable[[list[str]], tuple[float, int]]:
    """(seconds, sentences) of Stanza's own pipeline."""

    def measure(given: list[str]) -> tuple[float, int]:
        import stanza
        import torch

        from coders.resources import MODELS

        if threads:
            torch.set_num_threads(threads)
        options: dict[str, Any] = {"processors": "tokenize,pos,lemma,depparse", "download_method": None, "verbose": False}
        pipeline = stanza.Pipeline("nl", dir=str(MODELS), use_gpu=False, **options)
        pipeline(given[0])
        sentences, step, began = 0, BULK if bulk else 1, time.perf_counter()
        for start in range(0, len(given), step):
            done = pipeline.bulk_process(given[start : start + step]) if bulk else [pipeline(given[start])]
            sentences += sum(len(document.sentences) for document in done)
            if time.perf_counter() - began > LIMIT:
                break
        return time.perf_counter() - began, sentences

    return measure


def whole(folder: Path, device: str, exact: bool, kind: str = "bundled") -> Callable[[list[str]], tuple[float, int]]:
    """(seconds, sentences) from articles to tables in `folder`."""

    def measure(given: list[str]) -> tuple[float, int]:
        from flows.pipeline import Settings, run
        from flows.workers import cores

        source = folder.with_suffix(".jsonl")
        days = (str(date.fromisoformat(PUBLISHED) + timedelta(days=k // A_DAY)) for k in range(len(given)))
        numbered = enumerate(zip(given, days, strict=True))
        lines = (json.dumps({"url": f"https://krant.example/{k}", "date": day, "text": text}) for k, (text, day) in numbered)
        with source.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
        given.clear()  # the run holds no more than a batch of them, and its memory is measured
        began = time.perf_counter()
        summary = run(Settings((str(source),), str(folder), parser=kind, exact=exact, processes=cores(), device=device))
        return time.perf_counter() - began, summary.sentences

    return measure


def parser(device: str) -> Callable[[list[str]], tuple[float, int]]:
    """(seconds, sentences) of our parser in one process, every sentence parsed."""

    def measure(given: list[str]) -> tuple[float, int]:
        from coders.parser import Parser

        ours = Parser(device=device)
        ours.parse(given[:1])
        began = time.perf_counter()
        sentences = sum(len(found) for found in ours.parse(given))
        return time.perf_counter() - began, sentences

    return measure


def coder(given: list[str]) -> tuple[float, int]:
    """(seconds, sentences) of our coder in one process, every sentence with its tree."""
    from coders.parser import Parser
    from flows.pipeline import load_coder

    parses, ours = Parser().parse(given), load_coder()
    for parse in parses[:10]:
        ours.code(parse, PUBLISHED)
    began = time.perf_counter()
    for parse in parses:
        ours.code(parse, PUBLISHED)
    return time.perf_counter() - began, sum(len(parse) for parse in parses)


def recode(folder: Path) -> Callable[[list[str]], tuple[float, int]]:
    """(seconds, sentences) of coding what the cache of `folder` holds."""

    def measure(given: list[str]) -> tuple[float, int]:
        from flows import recode
        from flows.pipeline import Settings, open_store, versions
        from flows.workers import cores

        settings = Settings((), str(folder), processes=cores())
        began = time.perf_counter()
        store = open_store(settings)
        recode.recode(store, settings, versions(settings))
        seconds = time.perf_counter() - began
        return seconds, sum(store.all("articles", columns=["Sentences"])["Sentences"].to_pylist())

    return measure


def measures(folder: Path, device: str) -> dict[str, Callable[[list[str]], tuple[float, int]]]:
    """What is measured, by name."""
    return {
        "naive": stanza_plain(False, None),
        "naive-1": stanza_plain(False, 1),
        "bulk": stanza_plain(True, None),
        "bulk-1": stanza_plain(True, 1),
        "whole": whole(folder / "whole", device, exact=False),
        "exact": whole(folder / "exact", device, exact=True),
        "fp32": whole(folder / "fp32", device, exact=False, kind="bundled-fp32"),
        "parser": parser(device),
        "coder": coder,
        "recode": recode(folder / "whole"),
    }


def events(folder: Path, articles: int) -> str:
    """Names the events that the first articles report, whatever order the tables have."""
    import pandas as pd

    frame = pd.read_parquet(folder / "mentions", columns=["MentionIdentifier", "SentenceID", "Date", "Source", "Target", "EventCode"])
    rows = sorted(str(row) for row in frame.itertuples(index=False) if int(row.MentionIdentifier.rsplit("/", 1)[1]) < articles)
    return f"{len(rows)} events, {hashlib.sha256(chr(10).join(rows).encode()).hexdigest()[:12]}"


def peak(process: subprocess.Popen[str]) -> float:
    """MiB that a process and all it started held at most at one time, shared memory counted once; 0 where that cannot be read."""
    most = 0.0
    while process.poll() is None:
        total = 0.0
        for status in Path("/proc").glob("[0-9]*/smaps_rollup"):
            try:
                if os.getpgid(int(status.parent.name)) == process.pid:
                    total += int(status.read_text().split("Pss:")[1].split()[0]) / 1024
            except (OSError, IndexError):
                continue
        most = max(most, total)
        time.sleep(0.5)
    return most


def measured(name: str, scale: float, folder: Path, device: str) -> dict[str, float]:
    """Run one measure in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.speed", "--measure", name, "--scale", str(scale)]
    command += ["--folder", str(folder), "--device", device]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    memory: list[float] = []
    watch = threading.Thread(target=lambda: memory.append(peak(process)))
    watch.start()
    told, _ = process.communicate()
    watch.join()
    if process.returncode:
        raise SystemExit(f"benchmarks.speed: the measure {name} failed")
    return {**json.loads(told.splitlines()[-1]), "peak_mib": memory[0]}


def report(runs: dict[str, list[dict[str, float]]], device: str, same: list[bool]) -> dict[str, Any]:
    """The figures of all repeats."""
    from flows.pipeline import Settings, versions

    rates = {name: [run["sentences"] / run["seconds"] for run in found] for name, found in runs.items()}
    best_naive = [max(pair) for pair in zip(rates["naive"], rates["naive-1"], strict=True)]
    best_bulk = [max(pair) for pair in zip(rates["bulk"], rates["bulk-1"], strict=True)]

    def ratio(above: list[float], below: list[float]) -> dict[str, float]:
        found = [a / b for a, b in zip(above, below, strict=True)]
        return {"median": round(statistics.median(found), 2), "least": round(min(found), 2), "most": round(max(found), 2)}

    today = versions(Settings(()))
    return {
        "when": datetime.now(UTC).isoformat(timespec="seconds"), "device": device, "cpu": platform.processor() or platform.machine(),
        "cores": os.cpu_count(), "load": round(os.getloadavg()[0], 1), "coder": today.coder, "dictionary": today.dictionary,
        "model": today.model, "repeats": len(same), "events_identical": all(same),
        "sentences_per_s": {name: [round(rate, 1) for rate in found] for name, found in rates.items()},
        "articles_per_s": {name: [round(r["articles"] / r["seconds"], 2) for r in found] for name, found in runs.items()},
        "ratios": {
            "naive": ratio(rates["whole"], best_naive), "bulk": ratio(rates["whole"], best_bulk),
            "naive_default_threads": ratio(rates["whole"], rates["naive"]), "bulk_default_threads": ratio(rates["whole"], rates["bulk"]),
            "naive_fp32": ratio(rates["fp32"], best_naive), "bulk_fp32": ratio(rates["fp32"], best_bulk),
            "naive_exact": ratio(rates["exact"], best_naive), "bulk_exact": ratio(rates["exact"], best_bulk),
            "recode": ratio(rates["recode"], best_bulk), "recode_own_parser": ratio(rates["recode"], rates["parser"]),
        },
        "coder_sentences_per_s": round(statistics.median(rates["coder"])),
        "peak_mib": {name: round(max(r["peak_mib"] for r in found)) for name, found in runs.items()},
    }  # fmt: skip


def show(found: dict[str, Any]) -> None:
    """The figures as tables."""
    print(f"\n{'measure':10}{'sentences/s':>12}{'range':>18}{'articles/s':>12}{'peak MiB':>10}")
    for name, rates in found["sentences_per_s"].items():
        middle, spread = statistics.median(rates), f"{min(rates):,.0f} to {max(rates):,.0f}"
        articles = statistics.median(found["articles_per_s"][name])
        print(f"{name:10}{middle:12,.0f}{spread:>18}{articles:12.1f}{found['peak_mib'][name]:10,}")
    print(f"\n{'ratio':24}{'median':>8}{'range':>18}")
    for name, values in found["ratios"].items():
        spread = f"{values['least']} to {values['most']}"
        print(f"{name:24}{values['median']:8}{spread:>18}")
    print(f"\nevents with and without prefilter identical: {found['events_identical']}; load of the machine at the end: {found['load']}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--repeats", type=int, default=3)
    options.add_argument("--scale", type=float, default=1.0, help="so many times the articles")
    options.add_argument("--device", default="cpu")
    for hidden, kind in (("--measure", str), ("--folder", Path)):
        options.add_argument(hidden, type=kind, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.measure:
        articles = scaled(ARTICLES[given.measure], given.scale)
        seconds, sentences = measures(given.folder, given.device)[given.measure](read_texts(given.folder, articles))
        print(json.dumps({"seconds": round(seconds, 2), "sentences": sentences, "articles": articles}))
        return
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in ARTICLES}
    same = []
    for repeat in range(given.repeats):
        with tempfile.TemporaryDirectory(prefix="cameo-nl-speed-") as name:
            folder = Path(name)
            write_texts(folder, scaled(max(ARTICLES.values()), given.scale), repeat)
            for measure in ARTICLES:
                runs[measure].append(measured(measure, given.scale, folder, given.device))
                print(f"repeat {repeat + 1}: {measure:8} {runs[measure][-1]}", flush=True)
            few = scaled(ARTICLES["exact"], given.scale)
            same.append(events(folder / "whole", few) == events(folder / "exact", few))
    found = report(runs, given.device, same)
    show(found)
    (HERE / "latest.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    with (HERE / "history.jsonl").open("a", encoding="utf-8") as history:
        history.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
