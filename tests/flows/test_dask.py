"""Parsing and coding on a real Dask cluster of processes: the same bytes with one worker, with four, with none, and when one is killed."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster
from made import snapshot

from coders.parser import Parser
from flows import nightly, pipeline
from flows.files import Files
from flows.pipeline import Settings, run
from flows.server import ServerFailed


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """A cluster of one process; tests that need more scale it up."""
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=None) as started:
        yield started


@pytest.fixture(scope="module", autouse=True)
def batches_of_one() -> Iterator[None]:
    """Small batches, so that there is something to spread."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "BATCH", 1)
        patch.setattr(pipeline, "BATCHES_PER_WRITE", 5)
        yield


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory, samples: Path, parser: Parser) -> Path:
    """The output of a run without a cluster."""
    output = tmp_path_factory.mktemp("alone")
    run(Settings((str(samples),), str(output)))
    return output


def tables(output: Path) -> dict[str, bytes]:
    return snapshot(Files(output))


def test_one_worker_parses_and_codes_to_the_same_bytes(cluster: LocalCluster, alone: Path, samples: Path, tmp_path: Path) -> None:
    summary = nightly.run(Settings((str(samples),), str(tmp_path), dask=cluster.scheduler_address))
    assert (summary.articles, summary.parsed) == (12, 12)
    assert tables(tmp_path) == tables(alone)


def test_four_workers_code_to_the_same_bytes_though_one_is_killed(
    cluster: LocalCluster, alone: Path, samples: Path, tmp_path: Path
) -> None:
    shutil.copytree(alone / "cache", tmp_path / "cache")
    cluster.scale(4)
    with cluster.get_client() as client:
        client.wait_for_workers(4, timeout=60)
        workers = list(client.run(os.getpid).values())
    killed: list[int] = []

    def kill() -> None:
        """End one worker as soon as the first batch is coded."""
        while not list((tmp_path / ".work").glob("*/*/mentions.parquet")):
            time.sleep(0.01)
        os.kill(workers[0], signal.SIGKILL)
        killed.append(workers[0])

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    summary = nightly.run(Settings((str(samples),), str(tmp_path), dask=cluster.scheduler_address))
    killer.join(10)
    assert killed
    assert (summary.articles, summary.parsed) == (12, 0)
    assert tables(tmp_path) == tables(alone)


def test_a_cluster_elsewhere_needs_a_server_that_it_reaches(samples: Path, tmp_path: Path) -> None:
    with pytest.raises(ServerFailed, match="set PREFECT_API_URL"):
        nightly.run(Settings((str(samples),), str(tmp_path), dask="tcp://10.11.12.13:8786"))
