"""Tests here may use the helpers of `made.py`, and Prefect homes whose database is made already."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def prefect_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes homes for Prefect servers. Each is a copy of the first, whose tables took seconds to make."""
    from flows import server

    first = Path(os.environ["PREFECT_HOME"]) / "prefect.db"
    server.temporary()

    def make() -> Path:
        home = tmp_path_factory.mktemp("prefect")
        with sqlite3.connect(first) as source, sqlite3.connect(home / "prefect.db") as target:
            source.backup(target)
            for table in ("flow_run", "artifact", "artifact_collection", "log"):
                target.execute(f"delete from {table}")
        return home

    return make
