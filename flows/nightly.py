"""The nightly run as a Prefect flow: tasks read, parse, code and write over `flows.pipeline`, and a Markdown artifact.

It runs on Prefect's own temporary server, with no set-up and no network.
"""

from __future__ import annotations

import logging
import os

for _name, _value in {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",
    "PREFECT_LOGGING_EXTRA_LOGGERS": "cameo_nl",
}.items():
    os.environ.setdefault(_name, _value)

from prefect import flow, task  # noqa: E402
from prefect.artifacts import create_markdown_artifact  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402

from flows import pipeline  # noqa: E402
from flows.pipeline import Settings, Step  # noqa: E402
from flows.runs import Summary  # noqa: E402

logging.getLogger("cameo_nl").setLevel(logging.INFO)


def as_task(step: Step) -> Step:
    """A step of the pipeline as a Prefect task of the same name."""
    made: Step = task(name=step.__name__, cache_policy=NO_CACHE, persist_result=False, log_prints=False)(step)
    return made


@flow(name="nightly", persist_result=False, validate_parameters=False)
def nightly(settings: Settings) -> Summary:
    """Read, parse, code and write the sources, and leave an artifact that says what was done."""
    summary = pipeline.run(settings, step=as_task)
    ontology = pipeline.load_coder(settings.dictionaries).lexicon.ontology
    roots = {code: entry.label for code, entry in ontology.events.items() if len(code) == 2}
    create_markdown_artifact(summary.markdown(roots), key="nightly", description=f"Run {summary.run}")
    return summary
