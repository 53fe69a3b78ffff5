"""Commands for runs that nobody watches: `serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from flows import options
from flows.commands import app
from flows.options import Dask, Date, Dictionaries, LockTimeout, Output, ParserKind


@app.command(epilog='Example: cameo-nl serve sources.toml --cron "15 2 * * *" --timezone Europe/Brussels')
def serve(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, patterns, or a sources.toml.")],
    cron: Annotated[str, typer.Option(help="When to run: minute, hour, day, month, weekday.")] = "15 2 * * *",
    timezone: Annotated[str, typer.Option(help="Time zone of --cron.")] = "Europe/Brussels",
    name: Annotated[str, typer.Option(help="Name of the deployment; a second one beside it needs another.")] = "cameo-nl",
    output: Output = "output",
    date: Date = None,
    dictionaries: Dictionaries = None,
    parser: ParserKind = "bundled",
    lock_timeout: LockTimeout = 3600,
    dask: Dask = None,
) -> None:
    """Wait, and run SOURCES on a schedule, until stopped. Uses the server of PREFECT_API_URL, else starts one with pages to look at.

    Stopping leaves the schedule on: when it is started again, what was missed is made up for.
    """
    with options.clear_errors():
        from flows import deploy
        from flows.pipeline import Settings, load_coder
        from flows.sources import expand

        expand(sources)
        settings = Settings(
            tuple(sources),
            output,
            options.date(date),
            dictionaries,
            options.kind(parser),
            lock_timeout,
            dask=options.dask(dask, reach=False),
            processes=options.processes(None),
        )
        options.folder(dictionaries)
        load_coder(dictionaries)
        try:
            when = deploy.schedule(cron, timezone)
        except ValueError:
            raise typer.BadParameter(f"'{cron}' in the zone '{timezone}' is no schedule; see the example", param_hint="--cron") from None
        deploy.serve(settings, when, name)
