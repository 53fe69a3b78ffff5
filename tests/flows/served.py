"""A web server on this machine, whose pages are functions; it remembers what it was asked."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """`pages` by path; `asked` are the paths in the order of the requests, `when` their moments."""

    url: str
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    when: list[float] = field(default_factory=list)

    def page(self, path: str, body: str | bytes, content_type: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> None:
        """Serve a fixed body."""
        self.pages[path] = lambda handler: answer(handler, body, content_type, status, **headers)

    def feed(self, path: str, body: str, **headers: str) -> None:
        """Serve a feed."""
        self.page(path, body, "application/rss+xml; charset=utf-8", **headers)

    def redirect(self, path: str, target: str) -> None:
        """Serve a redirect."""
        self.page(path, "", status=302, Location=target)


def answer(handler: BaseHTTPRequestHandler, body: str | bytes, content_type: str = "text/html", status: int = 200, **headers: str) -> None:
    data = body.encode() if isinstance(body, str) else body
    handler.send_response(status)
    handler.send_header("Content-Type", content_type)
    handler.send_header("Content-Length", str(len(data)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(data)


def serve() -> tuple[ThreadingHTTPServer, Site]:
    """A server that has a port and waits to be started, and its site."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.when.append(time.monotonic())
            page = site.pages.get(self.path)
            if page is None:
                answer(self, "weg", status=404)
            else:
                page(self)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_port}")
    return server, site


# ------------------------------------------------------------------------------------------------------------ what it serves

DUTCH = (
    "Duitsland steunt het Franse voorstel voor een gezamenlijke Europese defensie, zei de bondskanselier dinsdag in Berlijn.",
    "De Franse president verwelkomde de steun en nodigde de andere lidstaten uit voor overleg in Parijs, later deze maand.",
)
ENGLISH = (
    "Germany supports the French proposal for a joint European defence, the chancellor said on Tuesday in Berlin.",
    "The French president welcomed the support and invited the other member states to talks in Paris later this month.",
)


def html(*paragraphs: str, title: str = "Duitsland steunt voorstel") -> str:
    """A page of a newspaper."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html><head><title>{title} - De Krant</title></head><body><nav><a href='/'>Voorpagina</a></nav>"
        f"<article><h1>{title}</h1>{body}</article><footer>© De Krant</footer></body></html>"
    )


def rss(site: Site, *links: str, date: str = "Tue, 14 May 2024 09:30:00 +0200", more: str = "", head: str = "") -> str:
    """A feed with an entry for each path or address."""
    items = "".join(
        f"<item><title>Kop {k}</title><link>{link if ':' in link else site.url + link}</link><pubDate>{date}</pubDate>{more}</item>"
        for k, link in enumerate(links, 1)
    )
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>De Krant</title>{items}</channel></rss>'
