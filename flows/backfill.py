"""`cameo-nl backfill` as a Prefect flow over `flows.archive`: a flow for each chunk, tried twice, with the nightly run's tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flows import archive as archives
from flows import server, workers
from flows.archive import Archive, Plan, Report
from flows.pipeline import Steps
from flows.runs import Summary

server.defaults()

from prefect import State, flow  # noqa: E402
from prefect.states import Failed  # noqa: E402

from flows import nightly  # noqa: E402


@flow(name="backfill-chunk", flow_run_name="{names}", retries=1, retry_delay_seconds=10, persist_result=False, validate_parameters=False)
def chunks(archive: Archive, names: list[str]) -> Summary:
    """Code and commit chunks."""
    return archives.code_chunks(archive, names, Steps(nightly.read, nightly.over, nightly.write))


@flow(name="backfill", flow_run_name="{archive}", persist_result=False, validate_parameters=False, on_failure=[nightly.tell_failure])
def backfill(archive: Archive, plan: Plan, seen: Callable[[int], object]) -> Report | State[Report]:
    """Code the chunks that wait; fails when one of them did."""
    report = archives.work(archive, plan, lambda names: chunks(archive, names), seen)
    return Failed(message=str(report), data=report) if report.failed else report


def run(archive: Archive, plan: Plan, seen: Callable[[int], object] = lambda articles: None) -> Report:
    """The flow as a command."""
    with nightly.api(archive.settings), workers.pool(1 if archive.settings.dask else archive.settings.processes):
        state = backfill(archive, plan, seen, return_state=True)
    found: Any = state.result(raise_on_failure=False)
    if isinstance(found, BaseException):
        raise found
    assert isinstance(found, Report)
    return found
