"""The nightly flow on a schedule: `cameo-nl serve` waits for the hour and runs it, on Prefect's server that is configured or on one of
its own; `prefect.yaml` deploys the same flow to a work pool."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any
from uuid import UUID

from rich.console import Console
from rich.markdown import Markdown

from flows import server, workers
from flows.pipeline import Settings

server.defaults()

from prefect import get_client  # noqa: E402
from prefect import serve as serve_deployments  # noqa: E402
from prefect.artifacts import Artifact  # noqa: E402
from prefect.client.schemas.schedules import CronSchedule  # noqa: E402
from prefect.deployments.runner import RunnerDeployment  # noqa: E402
from prefect.exceptions import ObjectNotFound  # noqa: E402
from prefect.runner import Runner  # noqa: E402
from prefect.settings import PREFECT_API_URL, PREFECT_SERVER_API_PORT, PREFECT_UI_URL, temporary_settings  # noqa: E402
from prefect.types.entrypoint import EntrypointType  # noqa: E402

from flows import nightly  # noqa: E402

NAME = "cameo-nl"


def schedule(cron: str, timezone: str) -> CronSchedule:
    """A schedule out of a cron line (five fields, or six with seconds last). Raises ValueError that says what is wrong."""
    return CronSchedule(cron=cron, timezone=timezone)


def deployment(settings: Settings, when: CronSchedule, name: str = NAME) -> RunnerDeployment:
    """The nightly flow with these settings on a schedule."""
    made = nightly.nightly.to_deployment(
        name, schedules=[when], parameters={"settings": asdict(settings)}, entrypoint_type=EntrypointType.MODULE_PATH
    )
    assert isinstance(made, RunnerDeployment)
    return made


@contextmanager
def api() -> Iterator[str]:
    """The API that schedules live on: the configured one, one that runs at Prefect's usual port, or one that is started there."""
    configured = PREFECT_API_URL.value()
    if configured:
        yield configured
        return
    port = PREFECT_SERVER_API_PORT.value()
    url = f"http://{server.HOST}:{port}/api"
    if not server.answers(url):
        try:
            server.start(port, ui=True)
        except OSError as error:
            raise server.ServerFailed(
                f"port {port} cannot be used ({error.strerror}); set PREFECT_SERVER_API_PORT to a free one"
            ) from error
    with temporary_settings({PREFECT_API_URL: url, PREFECT_UI_URL: url.removesuffix("/api")}):
        yield url


def limit_parsers() -> None:
    """Let one task a core parse at a time, unless the server already has a limit of the user's own."""
    with get_client(sync_client=True) as client:
        try:
            client.read_concurrency_limit_by_tag(nightly.PARSER)
        except ObjectNotFound:
            client.create_concurrency_limit(nightly.PARSER, workers.cores())


def serve(settings: Settings, when: CronSchedule, name: str = NAME) -> None:
    """Run the flow whenever it is due, one run at a time, until stopped. Stopping does not pause the schedule: what was missed is run
    when this is started again."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell without job control starts what ends in & with it ignored
    with api():
        limit_parsers()
        with contextlib.suppress(asyncio.CancelledError, KeyboardInterrupt):  # how a stop ends it
            serve_deployments(deployment(settings, when, name), pause_on_shutdown=False, limit=1)


def demo(samples: str, output: str) -> None:
    """What `serve` does on the hour, once and now, on a server of its own: a run of the deployment is asked for and waited for, and its
    artifact shown."""
    url = server.start(ui=True)
    with temporary_settings({PREFECT_API_URL: url}):
        runner = Runner(name=NAME, pause_on_shutdown=False, limit=1)
        identity = runner.add_deployment(deployment(Settings((samples,), output), schedule("15 2 * * *", "Europe/Brussels")))
        assert isinstance(identity, UUID)
        with get_client(sync_client=True) as client:
            client.create_flow_run_from_deployment(identity)
        asyncio.run(runner.start(run_once=True))
        page: Any = Artifact.get("nightly")
    Console().print(Markdown(str(page.data)))
    print(f"tables: {output}/events, {output}/mentions, {output}/articles; the night's manifest: {output}/runs")
    if sys.stdin.isatty():
        input(f"Prefect's pages are at {url.removesuffix('/api')} until you press Enter. ")


if __name__ == "__main__":
    demo(*sys.argv[1:])
