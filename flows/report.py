"""What a run prints at its end: its events as a table, and where the Parquet is."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.article import printable
from flows.pipeline import Settings, load_coder, open_store
from flows.runs import Summary

SHOWN = 40


def show(settings: Settings, summary: Summary) -> None:
    """Print the events that the run's articles report, the counts, and the paths of tables and rejects."""
    store = open_store(settings)
    console = Console()
    if not console.is_terminal:
        console = Console(width=150)
    known = store.known(summary.ids)
    months = sorted({month for row in known.values() for month in row["EventMonths"]})
    mentions = store.all("mentions", months)
    mentions = mentions.filter(pc.is_in(mentions["ArticleId"], pa.array(sorted(summary.ids), pa.string())))
    wanted = pa.array(sorted(set(mentions["GLOBALEVENTID"].to_pylist())), pa.int64())
    events = store.all("events", months, ["GLOBALEVENTID", "Date", "Actor1Code", "EventCode", "Actor2Code", "NumArticles", "SentenceHash"])
    events = events.filter(pc.is_in(events["GLOBALEVENTID"], wanted)).sort_by([("Date", "ascending"), ("EventCode", "ascending")])
    sentences = dict(zip(mentions["SentenceHash"].to_pylist(), mentions["Sentence"].to_pylist(), strict=True))
    labels = load_coder(settings.dictionaries).lexicon.ontology.events
    table = Table(
        "date", "source", "code", "event", "target", "articles", "sentence", title=f"{len(events)} events", title_justify="left", box=None
    )
    width = max(20, console.width - 84)
    for row in events.slice(0, SHOWN).to_pylist():
        label = labels[row["EventCode"]].label if row["EventCode"] in labels else ""
        sentence = sentences.get(row["SentenceHash"], "")
        shown = escape(printable(_cut(sentence, width)))
        who, whom = row["Actor1Code"] or "---", row["Actor2Code"] or "---"
        table.add_row(row["Date"], who, row["EventCode"], _cut(label, 32), whom, str(row["NumArticles"]), shown)
    console.print(table)
    if len(events) > SHOWN:
        console.print(f"… and {len(events) - SHOWN} more")
    for reject in summary.rejects[:SHOWN]:
        console.print(f"skipped {reject}", markup=False, highlight=False, soft_wrap=True)
    if len(summary.rejects) > SHOWN:
        console.print(f"… and {len(summary.rejects) - SHOWN:,} more", highlight=False)
    for told in (*summary.repaired, *summary.problems):
        console.print(told, style="bold red", markup=False, highlight=False, soft_wrap=True)
    console.print(
        f"{summary.articles} articles, {len(summary.rejects)} skipped, {summary.unchanged} unchanged since they were coded", highlight=False
    )
    if summary.is_empty:
        console.print("nothing could be read", style="bold red")
    console.print(f"Parquet: {store.files.url}/events", markup=False, highlight=False, soft_wrap=True)
    if summary.rejects:
        console.print(f"Rejects: {store.files.url}/rejected/{summary.run}.jsonl", markup=False, highlight=False, soft_wrap=True)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
