"""The nightly run as a Prefect flow over `flows.pipeline`: reading and writing are tasks with retries, each batch is parsed and coded in
a task of its own, here or on a Dask cluster, and a Markdown and a table artifact say how the night went."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any

from flows import health, pipeline, runs, server, workers
from flows.batches import Batch
from flows.pipeline import Settings, Steps
from flows.runs import Summary

server.defaults()

from prefect import Flow, State, Task, flow, task  # noqa: E402
from prefect.artifacts import create_markdown_artifact, create_table_artifact  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402
from prefect.client.schemas.objects import FlowRun, TaskRun  # noqa: E402
from prefect.futures import PrefectFuture  # noqa: E402
from prefect.settings import PREFECT_API_URL, PREFECT_UI_URL, temporary_settings  # noqa: E402
from prefect.states import Failed  # noqa: E402
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402
from prefect.tasks import exponential_backoff  # noqa: E402

log = logging.getLogger("cameo_nl")
log.setLevel(logging.INFO)
PARSER = "cameo-nl-parser"
"""Tag of tasks that parse. `cameo-nl serve` limits it to one a core."""
IN_FLIGHT = 200
"""Batches that are handed out before the first is back: enough for a cluster, and only names of files."""
LASTING = (FileNotFoundError, PermissionError, NotADirectoryError, IsADirectoryError)
"""Errors of files that waiting does not mend."""


def may_pass(task: Task[..., Any], run: TaskRun, state: State[Any]) -> bool:
    """True if a step failed on something that waiting may mend: a mount, a network, a busy disk."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, OSError) and not isinstance(error, LASTING)


plain_task = partial(task, cache_policy=NO_CACHE, persist_result=False, log_prints=False)
patient_task = partial(
    plain_task, retries=3, retry_delay_seconds=exponential_backoff(10), retry_jitter_factor=0.5, retry_condition_fn=may_pass
)
read = patient_task(pipeline.read, name="read")
write = patient_task(pipeline.write, name="write")


@plain_task(task_run_name="parse and code {batch}", tags=[PARSER])
def parse_and_code(settings: Settings, batch: Batch) -> tuple[str, Summary]:
    """Parse and code a batch, in a process of the run's pool where it has one."""
    return workers.call(pipeline.parse_and_code, settings, batch)


def over(settings: Settings, batches: Sequence[Batch]) -> Iterator[tuple[str, Summary]]:
    """Parse and code batches in tasks, here or in processes, or on the Dask cluster; results in the batches' order."""
    work: Any = parse_and_code
    with ExitStack() as stack:
        if settings.dask:
            from prefect_dask.task_runners import DaskTaskRunner

            runner: Any = stack.enter_context(DaskTaskRunner(address=settings.dask))
            work, settings = work.with_options(tags=[]), settings.elsewhere()
        else:
            processes = pipeline.processes_for(settings, len(batches) * pipeline.BATCH)
            stack.enter_context(workers.pool(processes))
            runner = stack.enter_context(ThreadPoolTaskRunner(max_workers=processes))
        waiting: deque[PrefectFuture[tuple[str, Summary]]] = deque()
        for batch in batches:
            waiting.append(runner.submit(work, {"settings": settings, "batch": batch}))
            if len(waiting) == IN_FLIGHT:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def tell_failure(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:
    """Hook of runs that fail, crash or are cancelled: an artifact and a line in the log say what happened and what to do."""
    told = runs.cell(state.message or str(state.name))
    page = (
        f"# {runs.cell(flow_run.name)} did not finish: {state.name}\n\n{told}\n\nThe tables are as the last finished step left them. "
        "The next run takes up what is missing; what could not be read stands under `rejected/` in the output folder.\n"
    )
    create_markdown_artifact(page, key="nightly-failure", description=f"{flow_run.name}: {state.name}")
    logging.getLogger("cameo_nl").error("%s did not finish (%s): %s", flow_run.name, state.name, told)


@flow(
    name="nightly", flow_run_name="{settings}", persist_result=False, on_failure=[tell_failure], on_crashed=[tell_failure],
    on_cancellation=[tell_failure],
)  # fmt: skip
def nightly(settings: Settings) -> Summary | State[Summary]:
    """Read, parse, code and write the sources, and leave artifacts that say how the night went. Fails when nothing could be read."""
    summary = pipeline.run(settings, Steps(read, over, write))
    leave_artifacts(settings, summary)
    if summary.is_empty:
        return Failed(message=f"nothing could be read: {summary.rejects[0]}", data=summary)
    return summary


def leave_artifacts(settings: Settings, summary: Summary) -> None:
    """The night as Markdown, and its health as a table."""
    ontology = pipeline.load_coder(settings.dictionaries).lexicon.ontology
    roots = {code: entry.label for code, entry in ontology.events.items() if len(code) == 2}
    create_markdown_artifact(summary.markdown(roots), key="nightly", description=f"Run {summary.run}")
    create_table_artifact(health.as_rows(summary.health), key="nightly-health", description=f"Health of run {summary.run}")


@contextmanager
def api(settings: Settings) -> Iterator[None]:
    """The server that is configured, else one of our own, which a cluster elsewhere cannot reach. Raises ServerFailed."""
    if PREFECT_API_URL.value():
        yield
        return
    if settings.dask and not any(host in settings.dask for host in ("127.0.0.1", "localhost", "[::1]")):
        raise server.ServerFailed("a cluster of other machines needs a Prefect server that they reach; set PREFECT_API_URL to it")
    with ThreadPoolExecutor(1) as aside:
        starting = aside.submit(server.temporary)
        pipeline.load_coder(settings.dictionaries)  # takes as long as the server does, and is wanted next
    with temporary_settings({PREFECT_API_URL: starting.result(), PREFECT_UI_URL: ""}):
        yield


def run(settings: Settings) -> Summary:
    """The flow as a command: on the server that is configured, else on one of our own for as long as this process lives.

    Where the server goes away in the middle, the run goes on without it.
    """
    with api(settings):
        url = str(PREFECT_API_URL.value())
        try:
            found: Any = nightly(settings, return_state=True).result(raise_on_failure=False)
        except Exception as error:
            found = error
    if isinstance(found, Exception) and not settings.dask and not server.answers(url):
        log.error("Prefect's server at %s is gone; the run goes on without it", url)
        return pipeline.run(settings)
    if isinstance(found, BaseException):
        raise found
    assert isinstance(found, Summary)
    return found
