"""Reliability: a short form with all tests, in full by `make reliability`; what was survived is printed at the end."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "flows")]

import harness  # noqa: E402

from coders.parser import Parser  # noqa: E402
from flows.pipeline import Settings, run  # noqa: E402


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if harness.TALLY or harness.COUNTS:
        terminalreporter.section("reliability")
        for line in (*(f"{name}: {count}" for name, count in harness.COUNTS.items()), *harness.TALLY):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles that runs are killed over."""
    return harness.write_archive(tmp_path_factory.mktemp("archive"), harness.ARTICLES)


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, archive: Path, parser: Parser) -> Path:
    """The output of a run over the archive that nobody disturbed."""
    output = tmp_path_factory.mktemp("undisturbed")
    run(Settings((str(archive),), str(output)))
    return output


@pytest.fixture
def cached(undisturbed: Path, tmp_path: Path) -> Path:
    """An output folder that holds the parses of the archive and nothing else."""
    return harness.with_parses(undisturbed, tmp_path / "out")
