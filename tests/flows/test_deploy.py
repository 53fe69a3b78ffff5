"""The schedule on a real Prefect server: deployed to a work pool, served, and what the packaging says of itself."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pandas as pd
import pytest
import yaml
from typer.testing import CliRunner

from coders.parser import Parser
from flows import server
from flows.cli import app
from flows.nightly import PARSER
from flows.pipeline import Settings, run
from flows.workers import cores

ROOT = Path(__file__).parents[2]
PREFECT = Path(sys.executable).with_name("prefect")


class Api:
    """The API of a server, and the environment of processes that use it."""

    def __init__(self, url: str, home: Path) -> None:
        self.url = url
        self.environment = {
            **os.environ, "PREFECT_API_URL": url, "PREFECT_HOME": str(home), "PYTHONPATH": str(ROOT), "PREFECT_RUNNER_POLL_FREQUENCY": "1",
            "NO_COLOR": "1",
        }  # fmt: skip

    def get(self, path: str) -> Any:
        return httpx.get(self.url + path, trust_env=False).raise_for_status().json()

    def post(self, path: str, **body: Any) -> Any:
        return httpx.post(self.url + path, json=body, trust_env=False).raise_for_status().json()

    def states(self, deployment: str) -> list[str]:
        """How the runs of a deployment stand."""
        return [run["state_type"] for run in self.post("/flow_runs/filter", deployments={"name": {"any_": [deployment]}})]


@pytest.fixture(scope="module")
def api(prefect_home: Callable[[], Path]) -> Api:
    """A Prefect server with schedules and pages, as `prefect server start` gives."""
    home = prefect_home()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PREFECT_HOME", str(home))
        return Api(server.start(ui=True), home)


@pytest.fixture
def settings(tmp_path: Path, parser: Parser) -> Settings:
    """A night of one article whose parse is cached, so that its run is short."""
    (tmp_path / "nieuws").mkdir()
    (tmp_path / "nieuws" / "a.txt").write_text(" date 2024-05-14 Duitsland steunt Frankrijk.", encoding="utf-8")
    settings = Settings((str(tmp_path / "nieuws"),), str(tmp_path / "output"))
    run(settings)
    for table in ("events", "mentions", "articles"):
        shutil.rmtree(tmp_path / "output" / table)
    return settings


def wait(for_what: Callable[[], bool], process: subprocess.Popen[str] | None = None, seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while not for_what():
        assert time.monotonic() < until
        assert process is None or process.poll() is None, process.communicate()
        time.sleep(0.3)


def test_prefect_yaml_deploys_to_a_work_pool_and_its_api_starts_a_run(api: Api, settings: Settings) -> None:
    api.post("/work_pools/", name="cameo-nl", type="process")
    deploy = [str(PREFECT), "--no-prompt", "deploy", "--name", "cameo-nl"]
    done = subprocess.run(deploy, cwd=ROOT, env=api.environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    deployment = api.get("/deployments/name/nightly/cameo-nl")
    assert deployment["schedules"][0]["schedule"]["cron"] == "15 2 * * *"
    assert deployment["schedules"][0]["schedule"]["timezone"] == "Europe/Brussels"
    wanted = {"settings": {"sources": list(settings.sources), "output": settings.output}}
    started = api.post(f"/deployments/{deployment['id']}/create_flow_run", parameters=wanted, state={"type": "SCHEDULED"})
    worker = [str(PREFECT), "worker", "start", "--pool", "cameo-nl", "--run-once"]
    done = subprocess.run(worker, cwd=ROOT, env=api.environment, capture_output=True, text=True, timeout=180, check=False)
    finished = api.get(f"/flow_runs/{started['id']}")
    assert finished["state_type"] == "COMPLETED", done.stdout + done.stderr
    assert list(pd.read_parquet(Path(settings.output) / "events")["Actor1Code"]) == ["DEU"]


def test_serve_runs_on_its_schedule_and_leaves_it_on_when_stopped(api: Api, settings: Settings) -> None:
    command = [sys.executable, "-m", "flows.cli", "serve", *settings.sources, "--output", settings.output, "--name", "elke-twintig-tellen"]
    serving = subprocess.Popen(
        [*command, "--cron", "* * * * * */20"], cwd=ROOT, env=api.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    wait(lambda: "COMPLETED" in api.states("elke-twintig-tellen"), serving)
    serving.send_signal(signal.SIGTERM)
    serving.communicate(timeout=180)
    assert list(pd.read_parquet(Path(settings.output) / "events")["Actor1Code"]) == ["DEU"]
    deployment = api.get("/deployments/name/nightly/elke-twintig-tellen")
    assert not deployment["paused"]
    assert [schedule["active"] for schedule in deployment["schedules"]] == [True]
    assert api.get(f"/concurrency_limits/tag/{PARSER}")["concurrency_limit"] == cores()
    httpx.delete(f"{api.url}/deployments/{deployment['id']}", trust_env=False).raise_for_status()


@pytest.fixture
def busy() -> Iterator[None]:
    """Two processes that do nothing but compute."""
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    yield
    for loop in loops:
        loop.kill()
        loop.wait()


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("send", [os.kill, os.killpg])
def test_ctrl_c_ends_serve_also_where_a_script_put_it_in_the_background(
    api: Api, settings: Settings, send: Callable[[int, int], None]
) -> None:
    """A shell without job control has SIGINT ignored in what it starts with `&`."""
    command = [sys.executable, "-m", "flows.cli", "serve", *settings.sources, "--output", settings.output, "--name", "tot-ctrl-c"]
    script = ["bash", "-c", '"$@" & echo $!; wait $!', "bash", *command]
    shell = subprocess.Popen(script, cwd=ROOT, env=api.environment, stdout=subprocess.PIPE, text=True, process_group=0)
    assert shell.stdout is not None
    serving = int(shell.stdout.readline())
    while "being served" not in shell.stdout.readline():
        assert shell.poll() is None
    send(serving if send is os.kill else os.getpgid(serving), signal.SIGINT)
    wait(lambda: not Path(f"/proc/{serving}").exists())
    shell.communicate(timeout=120)
    deployment = api.get("/deployments/name/nightly/tot-ctrl-c")
    assert [schedule["active"] for schedule in deployment["schedules"]] == [True]
    httpx.delete(f"{api.url}/deployments/{deployment['id']}", trust_env=False).raise_for_status()


@pytest.mark.parametrize(
    ("options", "named"),
    [(["--cron", "elke nacht"], "'elke nacht'"), (["--timezone", "Europe/Brussel"], "'Europe/Brussel'"), (["--dask", "hier"], "'hier'")],
)
def test_a_schedule_that_is_none_is_refused(options: list[str], named: str) -> None:
    done = CliRunner(env={"COLUMNS": "300"}).invoke(app, ["serve", str(ROOT / "samples"), *options])
    assert done.exit_code == 2
    assert named in done.stderr


def test_a_port_that_is_taken_is_named() -> None:
    from prefect.settings import PREFECT_SERVER_API_PORT, temporary_settings

    from flows import deploy

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings, refused = temporary_settings({PREFECT_SERVER_API_PORT: port}), f"port {port} cannot be used"
        with settings, pytest.raises(server.ServerFailed, match=refused), deploy.api():
            pass


def test_prefect_yaml_asks_for_settings_that_exist() -> None:
    (deployment,) = yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"]
    assert Settings(**deployment["parameters"]["settings"]).output == "output"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_the_systemd_unit_is_valid(tmp_path: Path) -> None:
    unit = (ROOT / "deploy" / "cameo-nl.service").read_text().replace("/opt/cameo-nl/bin/cameo-nl", "/bin/true")
    (tmp_path / "cameo-nl.service").write_text(unit)
    done = subprocess.run(["systemd-analyze", "verify", tmp_path / "cameo-nl.service"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_container_copies_only_what_is_there_and_runs_without_rights() -> None:
    lines = (ROOT / "deploy" / "Containerfile").read_text().splitlines()
    for line in lines:
        if line.startswith("COPY ") and "--from" not in line:
            assert all((ROOT / name).exists() for name in line.split()[1:-1]), line
    assert lines.index("USER cameo-nl") < lines.index('ENTRYPOINT ["cameo-nl"]')
    assert json.loads(next(line for line in lines if line.startswith("ENTRYPOINT")).split(" ", 1)[1]) == ["cameo-nl"]
