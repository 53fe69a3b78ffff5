"""Commands for runs that nobody watches: `serve`, `backfill`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from flows import options
from flows.commands import app
from flows.options import DONE, REJECTED, Dask, Date, Device, Dictionaries, Exact, LockTimeout, Output, ParserKind, Processes, Sources


@app.command(epilog='Example: cameo-nl serve sources.toml --cron "15 2 * * *" --timezone Europe/Brussels')
def serve(
    sources: Sources,
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


@app.command(epilog="Example: cameo-nl backfill archief/ --from 2015-01 --to 2019-12")
def backfill(
    sources: Sources,
    since: Annotated[str, typer.Option("--from", metavar="D", help="Articles published on this day, month or year and later.")],
    until: Annotated[str, typer.Option("--to", metavar="D", help="Articles published on this day, month or year and earlier.")],
    output: Output = "output",
    date: Date = None,
    dictionaries: Dictionaries = None,
    parser: ParserKind = "bundled",
    lock_timeout: LockTimeout = 3600,
    dask: Dask = None,
    exact: Exact = False,
    processes: Processes = None,
    device: Device = "cpu",
) -> None:
    """Code years of archive in chunks of 1,000 articles, month by month. Stop it when you like: the same command goes on where it was.

    Articles wait under backfill/ in the output folder until they are coded; a chunk that fails is reported and tried again by the same
    command.
    """
    with options.clear_errors():
        import logging

        from flows import backfill as flow
        from flows.archive import Archive, open_plan
        from flows.pipeline import Settings, load_coder
        from flows.sources import expand

        expand(sources)
        settings = Settings(
            tuple(sources), output, options.date(date), dictionaries, options.kind(parser), lock_timeout,
            dask=options.dask(dask), exact=exact, processes=options.processes(processes), device=device,
        )  # fmt: skip
        first, last = options.date(since) or since, options.date(until) or until
        if first[: len(last)] > last[: len(first)]:
            raise typer.BadParameter(f"{since} is later than {until}", param_hint="--from")
        options.folder(dictionaries)
        load_coder(dictionaries)
        archive = Archive(settings, first, last)
        with archive.spool.lock(0):
            with options.bar("reading", lambda: None) as read:
                plan = open_plan(archive, read)
            typer.echo(f"{plan.articles:,} articles wait in {len(plan.chunks):,} chunks", err=True)
            if sys.stderr.isatty():
                for name in ("prefect", "cameo_nl"):
                    logging.getLogger(name).setLevel(logging.WARNING)
            with options.bar("coding", lambda: plan.articles) as done:
                report = flow.run(archive, plan, done)
        typer.echo(f"{report}\nParquet: {output}/events")
    raise typer.Exit(REJECTED if report.rejects or report.failed else DONE)
