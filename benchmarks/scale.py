"""Whether time grows with the number of articles and memory does not: `make growth`.

    python -m benchmarks.scale [--sizes 100,1000,5000,20000]

Runs from articles to tables with a process a core, each size in a process of its own, and fits a line through the times.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.speed import ARTICLES, measured, write_texts


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="100,1000,5000,20000")
    sizes = [int(size) for size in options.parse_args().sizes.split(",")]
    seconds = []
    print(f"{'articles':>10}{'sentences':>11}{'seconds':>10}{'ms an article':>15}{'peak MiB':>10}")
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="cameo-nl-scale-") as folder:
            write_texts(Path(folder), size, 0)
            found = measured("whole", (size + 0.5) / ARTICLES["whole"], Path(folder), "cpu")
        seconds.append(found["seconds"])
        each = 1000 * found["seconds"] / size
        print(f"{size:10,}{found['sentences']:11,}{found['seconds']:10.1f}{each:15.1f}{found['peak_mib']:10,.0f}", flush=True)
    slope, start = np.polyfit(sizes, seconds, 1)
    unexplained = np.var(np.array(seconds) - (start + slope * np.array(sizes))) / np.var(seconds)
    print(f"seconds = {start:.1f} + {1000 * slope:.1f} ms × articles; R² = {1 - unexplained:.4f}")


if __name__ == "__main__":
    main()
