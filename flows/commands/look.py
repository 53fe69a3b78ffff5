"""Commands to look at the events: `dashboard`."""

from __future__ import annotations

from typing import Annotated

import typer

from flows import options
from flows.commands import app
from flows.options import FeedText, LockTimeout, Output


@app.command(epilog="Example: cameo-nl dashboard --serve")
def dashboard(
    output: Output = "output",
    serve: Annotated[bool, typer.Option("--serve", help="Show the page and the feeds on this machine, until Ctrl-C.")] = False,
    text: FeedText = None,
    lock_timeout: LockTimeout = 3600,
) -> None:
    """Write one page to look at the events, OUTPUT/feed/dashboard.html: it needs no network and can be sent as a file.

    Feeds that are behind the tables are brought up to date.
    """
    with options.clear_errors():
        from flows import dashboard as page
        from flows import feeds

        store = options.store(output, None)
        if not store.months("articles"):
            options.fail(f"{output}: there are no tables; run cameo-nl run SOURCE... --output {output} first", options.REJECTED)
        if serve and not store.files.is_local:
            raise typer.BadParameter(f"{output} is no folder of this machine; copy {page.NAME} here", param_hint="--serve")
        with store.files.lock(lock_timeout):
            feeds.write(store, text)
            name = page.write(store)
        typer.echo(f"{store.files.url}/{name}")
        if serve:
            page.serve(store.files.path(feeds.FOLDER), typer.echo)
