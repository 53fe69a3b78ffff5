"""Prefect's API for a run: the server that is configured, else one of our own on this machine that ends when the run does.

`python -m flows.server` is that server's process. It watches the process that started it, so that not even a kill leaves it behind.
"""

from __future__ import annotations

import atexit
import gc
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from functools import lru_cache

import httpx

HOST = "127.0.0.1"
PATIENCE = 180
"""Seconds that a server may take to start; a busy machine makes the database slowly."""
DEFAULTS = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
    "PREFECT_SERVER_DATABASE_TIMEOUT": "60",
    "PREFECT_SERVER_DATABASE_CONNECTION_TIMEOUT": "60",
    "PREFECT_LOGGING_EXTRA_LOGGERS": "cameo_nl",
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
}
"""Nothing is reported to anyone; a busy database is waited for; a slot of a killed run is given back, though the server was killed too."""


class ServerFailed(Exception):
    """Prefect's server did not start; the message says what to do."""


def defaults() -> None:
    """Settings of Prefect that hold unless the user's environment says otherwise; to be called before Prefect is imported."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)


def start(port: int = 0, ui: bool = False) -> str:
    """Start a server of our own (port 0: any that is free), with pages and schedules if `ui`; the URL of its API. Raises ServerFailed.

    It ends with this process, after Prefect has sent it the last lines of the log.
    """
    with socket.create_server((HOST, port)) as listening:
        url = f"http://{HOST}:{listening.getsockname()[1]}/api"
        kind = {"PREFECT_API_URL": url} if ui else {"PREFECT__SERVER_EPHEMERAL": "1", "PREFECT_UI_ENABLED": "0"}
        command = [sys.executable, "-m", "flows.server", str(listening.fileno()), str(os.getpid())]
        process = subprocess.Popen(command, pass_fds=[listening.fileno()], env={**os.environ, **kind}, start_new_session=True)
    atexit.register(_stop, process)
    _wait(process, url)
    return url


@lru_cache(maxsize=1)
def temporary() -> str:
    """The URL of this process's own server, started when it is first asked for."""
    return start()


def answers(url: str) -> bool:
    """True if a Prefect API answers there now."""
    try:
        return httpx.get(f"{url}/health", timeout=2, trust_env=False).is_success
    except httpx.HTTPError:
        return False


def _wait(process: subprocess.Popen[bytes], url: str) -> None:
    until = time.monotonic() + PATIENCE
    while not answers(url):
        if process.poll() is not None or time.monotonic() > until:
            raise ServerFailed(
                "Prefect's own server did not start (what it said stands above); set PREFECT_API_URL to a server that runs, "
                "give PREFECT_HOME a folder that can be written, or run with --plain"
            )
        time.sleep(0.1)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _end_with(parent: int) -> None:
    """End this process soon after its parent is gone, however that ended."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(5)
    os._exit(1)


def main(handle: int, parent: int) -> None:
    """Serve Prefect's API on a listening socket that was handed down."""
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    gc.disable()  # what is imported stays: walking it again and again is a fifth of the time that it takes
    import uvicorn
    from prefect.server.api.server import create_app

    app = create_app()
    gc.freeze()
    gc.enable()
    uvicorn.run(app, fd=handle, log_level="error", lifespan="on")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
