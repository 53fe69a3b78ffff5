"""One self-contained page to look at the events: `output/feed/dashboard.html`. It asks nothing of the network.

The page gets one table of counts (period x source x target x root x place) and draws every chart from it, so that a filter acts on
all of them; and the newest events with their sentences. Its style and script lie in `flows/page/`.
"""

from __future__ import annotations

import base64
import contextlib
import gzip
import hashlib
import http.server
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from string import Template

import pyarrow as pa

from flows import feeds
from flows.labels import Labels
from flows.queries import Database, connect, newest, open_table, rows
from flows.rows import Row
from flows.store import Store

NAME = f"{feeds.FOLDER}/dashboard.html"
NEWEST = 1_000
"""Events in the page's table."""
MOST_ROWS = 300_000
"""Rows of counts that a page carries at most; a year of 50,000 events needs a sixth of it."""
PORT = 8000
_PAGE = Path(__file__).with_name("page")
_SCRIPTS = ("vendor/vega.min.js", "vendor/vega-lite.min.js", "vendor/vega-embed.min.js")
NOBODY, OTHER = "---", "***"


@dataclass(frozen=True, slots=True)
class Grain:
    """How fine the page counts: the unit of time, and how many actors and places keep their own name."""

    unit: str
    actors: int = 100_000
    places: int = 100_000


GRAINS = (Grain("day"), Grain("week", 100, 1000), Grain("month", 100, 1000))
"""Tried in this order until the counts fit MOST_ROWS; where even the last does not, the page begins as late as it must."""


def write(store: Store) -> str:
    """Write the page; its name. It shows sentences if the feeds do."""
    page = build(store, feeds.read_state(store)["text"])
    store.files.write(NAME, lambda file: file.write(page))
    return NAME


def refresh(store: Store) -> None:
    """Write the page anew where there is one."""
    if store.files.exists(NAME):
        write(store)


def serve(folder: str, say: Callable[[str], object]) -> None:
    """Show a folder on this machine alone, until Ctrl-C; `say` tells the address."""
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=folder)
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), handler)
    except OSError:  # the port is taken: any free one
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    with server, contextlib.suppress(KeyboardInterrupt):
        say(f"http://127.0.0.1:{server.server_port}/{NAME.rpartition('/')[2]} (Ctrl-C ends it)")
        server.serve_forever()


def build(store: Store, text: bool) -> bytes:
    """The page."""
    data = json.dumps(_data(store, text), ensure_ascii=False, separators=(",", ":"))
    scripts = [_source(name) for name in _SCRIPTS] + [_source("page.js")]
    page = Template(_source("page.html")).substitute(
        style=_source("page.css"),
        policy=" ".join(_hash(script) for script in scripts),
        scripts="\n".join(f"<script>{script}</script>" for script in scripts),
        data=_packed(data),
        world=_packed(_source("vendor/countries-110m.json")),
        licences=_source("vendor/LICENSES.txt").replace("&", "&amp;").replace("<", "&lt;"),
    )
    return page.encode("utf-8", "replace")


def _source(name: str) -> str:
    return re.sub(r"^//# sourceMappingURL=.*$", "", (_PAGE / name).read_text(encoding="utf-8"), flags=re.M)


def _hash(script: str) -> str:
    """A script as the Content-Security-Policy names it: no other script runs on the page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _packed(text: str) -> str:
    """JSON as Base64 of gzip: small, and nothing that an article says can end the element it stands in."""
    return base64.b64encode(gzip.compress(text.encode("utf-8", "replace"), mtime=0)).decode()


# --------------------------------------------------------------------------------------------------------------------- data

_SIDE = """case when {0}Code is null then '---' when {0}Code[:3] in ('IGO', 'NGO', 'IMG') and {0}KnownGroupCode is not null
    then {0}KnownGroupCode else coalesce({0}CountryCode, {0}KnownGroupCode, {0}Code[:3]) end"""
_BASE = f"""
create or replace temp table base as
select GLOBALEVENTID as id, EventDate::date as date, {_SIDE.format("Actor1")} as source, {_SIDE.format("Actor2")} as target,
    EventRootCode as root, case when ActionGeo_Lat is not null and ActionGeo_Long is not null then ActionGeo_FullName end as place,
    round(ActionGeo_Lat, 2) as lat, round(ActionGeo_Long, 2) as lon, (GoldsteinScale * 10)::integer as goldstein
from events where EventDate is not null
"""
_ACTORS = """
create or replace temp table actors as select actor, count(*) as events from (select unnest([source, target]) as actor from base)
group by all order by events desc, actor
"""
_PLACES = """
create or replace temp table places as select place, any_value(lat order by lat) as lat, any_value(lon order by lat) as lon,
    count(*) as events from base where place is not null group by place order by events desc, place
"""
_KEPT = """
create or replace temp table counts as
with kept as (select actor from actors limit {actors}), known as (select place from places limit {places})
select date_trunc('{unit}', date)::date as period, if(source in (from kept), source, '***') as source,
    if(target in (from kept), target, '***') as target, root, if(place in (from known), place, null) as place,
    goldstein is not null as rated, count(*) as n, coalesce(sum(goldstein), 0)::bigint as goldstein
from base group by all
"""


_LATEST = """
select period from (select period, sum(count(*)) over (order by period desc) as rows from counts group by period)
where rows <= ? or period = (select max(period) from counts)
"""


def _data(store: Store, text: bool) -> Row:
    """All that the page knows."""
    database = connect(store)
    open_table(database, store, "events")
    open_table(database, store, "articles")
    for statement in (_BASE, _ACTORS, _PLACES):
        database.execute(statement)
    totals, unit = feeds.totals(database), _count(database)
    labels = Labels(store.ontology)
    events = newest(database, store, NEWEST, text, dated=True)
    sided = rows(database, "select id, source, target from base where id in (select unnest(?))", [int(event["id"]) for event in events])
    sides = {str(row["id"]): [row["source"], row["target"]] for row in sided.to_pylist()}
    for event in events:
        event["sides"] = sides[event["id"]]
    codes = sorted({event[side]["code"] for event in events for side in ("source", "target")} - {None})
    roots = [f"{number:02}" for number in range(1, 21)]
    return {
        "schema": feeds.SCHEMA, **totals, "unit": unit, **_columns(database, labels),
        "events_total": totals["events"], "read": _read(database, unit), "events": events,
        "actorLabels": {code: labels.actor(code) for code in codes},
        "roots": [{"code": root, **labels.event(root), "quad": store.ontology.quad(root)} for root in roots],
    }  # fmt: skip


def _count(database: Database) -> str:
    """Make the table `counts` as finely as fits; its unit of time."""
    for grain in GRAINS:
        database.execute(_KEPT.format(unit=grain.unit, actors=grain.actors, places=grain.places))
        if rows(database, "select count(*) as n from counts").to_pylist()[0]["n"] <= MOST_ROWS:
            return grain.unit
    database.execute(f"delete from counts where period not in ({_LATEST})", [MOST_ROWS])
    return grain.unit


def _columns(database: Database, labels: Labels) -> Row:
    """The counts as columns of numbers, and the lists of periods, actors and places that they point into."""
    counts = rows(database, "select * from counts order by period, source, target, root, place nulls first, rated")
    at, periods = _numbered(counts["period"])
    actors = rows(database, "select distinct unnest([source, target]) as actor from counts order by actor")["actor"].to_pylist()
    numbers = {actor: number for number, actor in enumerate(actors)}
    placed = rows(database, "select place, lat, lon from places semi join counts using (place) order by events desc, place").to_pylist()
    place_numbers: dict[str | None, int] = {None: 0, **{row["place"]: number for number, row in enumerate(placed, 1)}}
    return {
        "periods": [str(day) for day in periods],
        "actors": [{"code": actor, **_name(labels, actor)} for actor in actors],
        "places": [[row["place"], row["lat"], row["lon"]] for row in placed],
        "counts": {
            "at": [after - before for before, after in zip([0, *at], at, strict=False)],
            "source": [numbers[actor] for actor in counts["source"].to_pylist()],
            "target": [numbers[actor] for actor in counts["target"].to_pylist()],
            "root": [int(root) for root in counts["root"].to_pylist()],
            "place": [place_numbers[place] for place in counts["place"].to_pylist()],
            "n": counts["n"].to_pylist(),
            "goldstein": [
                total if rated else None for total, rated in zip(counts["goldstein"].to_pylist(), counts["rated"].to_pylist(), strict=True)
            ],
        },
    }


def _numbered(column: pa.ChunkedArray) -> tuple[list[int], list[object]]:
    """Sorted values as numbers that point into the list of distinct ones."""
    encoded = column.combine_chunks().dictionary_encode()
    return encoded.indices.to_pylist(), encoded.dictionary.to_pylist()


def _name(labels: Labels, actor: str) -> dict[str, str]:
    own = {NOBODY: {"nl": "niemand genoemd", "en": "nobody named"}, OTHER: {"nl": "overige", "en": "others"}}
    return own.get(actor) or labels.side(actor)


def _read(database: Database, unit: str) -> dict[str, int]:
    """Articles read in each period."""
    found = rows(
        database,
        f"select date_trunc('{unit}', Published::date)::date as period, count(*) as n from articles where length(Published) = 10 "
        "group by all order by period",
    ).to_pylist()
    return {str(row["period"]): row["n"] for row in found}
