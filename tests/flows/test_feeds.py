"""Feeds from a real server on this machine: what is read, what is refused, and how politely it is asked."""

from __future__ import annotations

import datetime
import gzip
import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pandas as pd
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from served import DUTCH, ENGLISH, Site, answer, html, rss, serve

from flows import sources
from flows.article import Article, Reject
from flows.ledger import Ledger
from flows.pipeline import Settings, run
from flows.sources import feed, fetch
from flows.sources.fetch import Page

BOMB = gzip.compress(bytes(20_000_000))
Items = list[Article | Reject]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site that is being served; what takes seconds in the world takes moments here."""
    monkeypatch.setattr(fetch, "TIMEOUT", 0.5)
    monkeypatch.setattr(fetch, "DEADLINE", 1.0)
    monkeypatch.setattr(fetch, "WAITS", (0.01,))
    monkeypatch.setattr(fetch, "MAX_BYTES", 200_000)
    server, site = serve()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    server.shutdown()
    server.server_close()
    thread.join()


def listing(folder: Path, site: Site, more: str = "delay = 0\nallow_private = true", path: str = "/rss") -> str:
    (folder / "sources.toml").write_text(f'[[source]]\nname = "De Krant"\nurl = "{site.url}{path}"\n{more}\n')
    return str(folder / "sources.toml")


def read(folder: Path, site: Site, ledger: Ledger | None = None, **other: str) -> Items:
    return list(sources.read([listing(folder, site, **other)], ledger=ledger))


def articles(items: Items) -> list[Article]:
    return [item for item in items if isinstance(item, Article)]


def told(items: Items) -> list[str]:
    return [str(item) for item in items if isinstance(item, Reject)]


def reason(site: Site, folder: Path, link: str = "/a") -> str:
    """Why the only entry of a feed gave no article."""
    site.feed("/rss", rss(site, link))
    (item,) = read(folder, site)
    assert isinstance(item, Reject), item
    assert item.source.endswith(link)
    return item.reason


# ---------------------------------------------------------------------------------------------------------------- what is read


def test_entries_are_read_with_the_text_of_their_pages(site: Site, tmp_path: Path) -> None:
    site.feed("/rss", rss(site, "/a?utm_source=rss&amp;id=1#top"))
    site.page("/a?id=1", html(*DUTCH))
    (item,) = read(tmp_path, site)
    assert isinstance(item, Article)
    assert (item.url, item.published, item.title, item.source) == (f"{site.url}/a?id=1", "2024-05-14", "Kop 1", "De Krant")
    assert "Berlijn.\n" in item.text
    assert "Voorpagina" not in item.text


@pytest.mark.parametrize(
    ("stated", "day"),
    [("Tue, 14 May 2024 22:30:00 GMT", "2024-05-15"), ("Tue, 14 May 2024 23:30:00 +0200", "2024-05-14"), ("2024-05-14", "2024-05-14")],
)
def test_the_day_is_that_of_brussels_and_amsterdam(site: Site, tmp_path: Path, stated: str, day: str) -> None:
    site.feed("/rss", rss(site, "/a", date=stated))
    site.page("/a", html(*DUTCH))
    assert [item.published for item in articles(read(tmp_path, site))] == [day]


def test_atom_and_the_feeds_own_text(site: Site, tmp_path: Path) -> None:
    content = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in DUTCH)
    entry = (
        f"<entry><title>Kop</title><link href='/a'/><updated>2024-05-14T09:00:00Z</updated><content type='html'>{content}</content></entry>"
    )
    site.page("/rss", f"<feed xmlns='http://www.w3.org/2005/Atom'><title>De Krant</title>{entry}</feed>", "application/atom+xml")
    (item,) = read(tmp_path, site, more="delay = 0\nallow_private = true\npages = false")
    assert isinstance(item, Article)
    assert (item.url, item.text, item.published) == (f"{site.url}/a", "\n\n".join(DUTCH), "2024-05-14")
    assert "/a" not in site.asked


def test_redirects_and_packed_pages_are_followed(site: Site, tmp_path: Path) -> None:
    site.feed("/rss", rss(site, "/oud"))
    site.redirect("/oud", "/nieuw")
    site.page("/nieuw", gzip.compress(html(*DUTCH).encode()), Content_Encoding="gzip")
    assert [item.url for item in articles(read(tmp_path, site))] == [f"{site.url}/oud"]


def test_a_text_in_another_language_is_skipped(site: Site, tmp_path: Path) -> None:
    site.page("/a", html(*ENGLISH, title="Germany supports proposal"))
    assert reason(site, tmp_path) == "not Dutch but English"


# ------------------------------------------------------------------------------------------------------------ what goes wrong


def test_one_bad_entry_stops_no_other(site: Site, tmp_path: Path) -> None:
    site.feed("/rss", rss(site, "/weg", "ftp://krant.example/a", "http://[kapot", "/a"))
    site.page("/a", html(*DUTCH))
    items = read(tmp_path, site)
    assert [item.url for item in articles(items)] == [f"{site.url}/a"]
    first, second, third = told(items)
    assert "/weg: the server answers 404" in first
    assert "/rss:2: the entry has no http or https link" in second
    assert "/rss:3: the entry has no http or https link" in third


def slow(handler: BaseHTTPRequestHandler) -> None:
    """Nothing for longer than anyone waits."""
    time.sleep(1.5)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """A page that never ends, byte by byte."""
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(100):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        pass


def cut(handler: BaseHTTPRequestHandler) -> None:
    """Less than was promised."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<html>")


def garbage(handler: BaseHTTPRequestHandler) -> None:
    """No HTTP."""
    handler.wfile.write(b"\x00\x01 hallo\r\n\r\n")


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (slow, "silent for"),
        (dripping, "not complete after"),
        (cut, "connection failed"),
        (garbage, "connection failed"),
        (lambda h: answer(h, b"x" * 300_000), "larger than 200,000 bytes"),
        (lambda h: answer(h, BOMB, Content_Encoding="gzip"), "larger than 200,000 bytes"),
        (lambda h: answer(h, gzip.compress(html(*DUTCH).encode())[:-20], Content_Encoding="gzip"), "gzip breaks off"),
        (lambda h: answer(h, b"geen gzip", Content_Encoding="gzip"), "gzip is damaged"),
        (lambda h: answer(h, b"x", Content_Encoding="zstd"), "packs it as zstd"),
        (lambda h: answer(h, b"%PDF-1.4", "application/pdf"), "it is application/pdf, no page"),
        (lambda h: answer(h, html("Kort.")), "holds no article"),
        (lambda h: answer(h, "", status=500), "answers 500"),
        (lambda h: answer(h, "", status=429, Retry_After="0"), "answers 429"),
        (lambda h: answer(h, "", status=403), "answers 403"),
        (lambda h: answer(h, "", status=302, Location="/a"), "redirects more than 5 times"),
        (lambda h: answer(h, "", status=302, Location="file:///etc/passwd"), "neither http nor https"),
        (lambda h: answer(h, "", status=302, Location="http://[kapot"), "is not known"),
        (lambda h: answer(h, "", status=302, Location="http://bestaat-niet.invalid/a"), "the host bestaat-niet.invalid is not known"),
    ],
)  # fmt: skip
def test_a_page_that_cannot_be_had_is_named_with_the_reason(site: Site, tmp_path: Path, page: object, why: str) -> None:
    site.pages["/a"] = page  # type: ignore[assignment]
    assert why in reason(site, tmp_path)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<html><body>Geen feed</body></html>", "gives no RSS or Atom feed"),
        ("", "gives no RSS or Atom feed"),
        ("\x00\xff", "gives no RSS or Atom feed"),
        ("x" * 300_000, "larger than"),
    ],
)
def test_what_is_no_feed_is_named(site: Site, tmp_path: Path, body: str, why: str) -> None:
    site.page("/rss", body, "text/xml")
    (reject,) = told(read(tmp_path, site))
    assert reject.startswith(f"{site.url}/rss: ")
    assert why in reject


def test_a_feed_that_cannot_be_reached_is_named(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "sources.toml").write_text(f'[[source]]\nurl = "http://127.0.0.1:{port}/rss"\nallow_private = true\ndelay = 0\n')
    (reject,) = told(list(sources.read([str(tmp_path / "sources.toml")])))
    assert "cannot be read: the connection failed" in reject


def test_a_feed_that_breaks_off_gives_the_entries_before(site: Site, tmp_path: Path) -> None:
    whole = rss(site, "/a", "/b")
    site.feed("/rss", whole[: whole.index("Kop 2")])
    site.page("/a", html(*DUTCH))
    assert [item.url for item in articles(read(tmp_path, site))] == [f"{site.url}/a"]


def test_an_empty_feed_is_a_quiet_night(site: Site, tmp_path: Path) -> None:
    site.feed("/rss", rss(site))
    assert read(tmp_path, site) == []


LAUGHS = '<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'


@pytest.mark.parametrize(
    "declared",
    [LAUGHS, '<!DOCTYPE rss [<!ENTITY c SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE rss [<!ENTITY % c SYSTEM "{site}/dtd"> %c;]>'],
)
def test_entities_in_xml_are_refused(site: Site, tmp_path: Path, declared: str) -> None:
    site.feed("/rss", rss(site, "/a", head=declared.replace("{site}", site.url), more="<description>&c;</description>"))
    (reject,) = told(read(tmp_path, site))
    assert "declares XML entities" in reject
    assert set(site.asked) == {"/robots.txt", "/rss"}


def test_entities_in_utf_16_are_refused(site: Site) -> None:
    page = rss(site, "/a", head=LAUGHS).replace('"1.0"?', '"1.0" encoding="UTF-16"?')
    with pytest.raises(feed.FeedError, match="declares XML entities"):
        feed.parse(Page(f"{site.url}/rss", page.encode("utf-16"), "text/xml"))


def test_a_document_type_elsewhere_is_not_fetched(site: Site) -> None:
    page = rss(site, "/a", head=f'<!DOCTYPE rss SYSTEM "{site.url}/dtd">')
    assert len(feed.parse(Page(f"{site.url}/rss", page.encode(), "text/xml"))) == 1
    assert site.asked == []


def test_a_feed_has_a_thousand_entries_at_most(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "MAX_ENTRIES", 2)
    site.feed("/rss", rss(site, "/a", "/b", "/c"))
    for path in ("/a", "/b", "/c"):
        site.page(path, html(*DUTCH))
    items = read(tmp_path, site)
    assert len(articles(items)) == 2
    assert "has 3 entries; the first 2 are read" in told(items)[0]


# -------------------------------------------------------------------------------------------------------------- private, polite


def test_private_addresses_are_refused_unless_allowed(site: Site, tmp_path: Path) -> None:
    site.feed("/rss", rss(site, "/a"))
    for place in (f"{site.url}/rss", f"{site.url}/rss".replace("127.0.0.1", "localhost")):
        (reject,) = told(list(sources.read([place])))
        assert re.search(r"is the private address (127\.0\.0\.1|::1); set allow_private = true", reject)
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "::1", "::",
     "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b:1::1", "64:ff9b::7f00:1"],
)  # fmt: skip
def test_what_is_private(address: str) -> None:
    assert not fetch._is_public(address)


@pytest.mark.parametrize("address", ["193.190.198.1", "2a00:1450:4001::1", "8.8.8.8", "64:ff9b::808:808"])
def test_what_is_public(address: str) -> None:
    assert fetch._is_public(address)


def certificate(folder: Path, name: str) -> Path:
    """A certificate for a host, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + secret)
    return path


@pytest.mark.parametrize(("named", "why"), [("localhost", ""), ("krant.example", "certificate verify failed")])
def test_https_checks_the_certificate_of_the_name_and_not_of_the_address(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, why: str
) -> None:
    chain = certificate(tmp_path, named)
    monkeypatch.setenv("SSL_CERT_FILE", str(chain))
    server, secure = serve()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    secure.url = secure.url.replace("http://127.0.0.1", "https://localhost")
    secure.feed("/rss", rss(secure, "/a"))
    secure.page("/a", html(*DUTCH))
    try:
        items = read(tmp_path, secure)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert len(articles(items)) == (0 if why else 1)
    assert why in "".join(told(items))


def test_robots_txt_is_obeyed(site: Site, tmp_path: Path) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /plus/\n\nUser-agent: cameo-nl\nDisallow: /geheim/", "text/plain")
    site.feed("/rss", rss(site, "/plus/a", "/geheim/b"))
    site.page("/plus/a", html(*DUTCH))
    items = read(tmp_path, site)
    assert len(articles(items)) == 1
    assert "/geheim/b: the site's robots.txt forbids it" in told(items)[0]
    assert "/geheim/b" not in site.asked


@pytest.mark.parametrize("address", ["http://%5Bkapot/a", "http://[kapot/a", "http://a b/", "http://", "http://krant.example:port/", "x"])
def test_an_address_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr(fetch, "WAITS", (0.01,))
    fetcher = fetch.Fetcher()
    monkeypatch.setattr(fetcher, "_rules", lambda site, source: _allowing())
    with pytest.raises(fetch.FetchError, match=r"not valid|not known|neither http nor https"):
        fetcher.get(address, sources.Source(address, delay=0))
    fetcher.close()


def _allowing() -> RobotFileParser:
    rules = RobotFileParser()
    rules.parse([])
    return rules


def test_robots_txt_that_cannot_be_read_forbids_all(site: Site, tmp_path: Path) -> None:
    site.page("/robots.txt", "", status=503)
    site.feed("/rss", rss(site, "/a"))
    assert "robots.txt cannot be read: the server answers 503" in told(read(tmp_path, site))[0]
    assert set(site.asked) == {"/robots.txt"}


def test_a_host_is_asked_no_faster_than_the_delay_and_its_own_wish(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(fetch.time, "sleep", waits.append)
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 7", "text/plain")
    site.feed("/rss", rss(site, "/a"))
    site.page("/a", html(*DUTCH))
    assert len(articles(read(tmp_path, site, more="delay = 2\nallow_private = true"))) == 1
    assert [round(wait) for wait in waits] == [7, 7]


def test_what_fails_for_now_is_asked_again(site: Site, tmp_path: Path) -> None:
    site.feed("/rss", rss(site, "/a"))
    good, tries = html(*DUTCH), iter((503, 200))
    site.pages["/a"] = lambda handler: answer(handler, good, status=next(tries))
    assert len(articles(read(tmp_path, site))) == 1
    assert site.asked.count("/a") == 2


# ------------------------------------------------------------------------------------------------------------ night after night


def conditional(site: Site, body: str, etag: str) -> None:
    """A feed whose server knows what the client has."""

    def page(handler: BaseHTTPRequestHandler) -> None:
        same = handler.headers.get("If-None-Match") == etag and handler.headers.get("If-Modified-Since") == "Tue, 14 May 2024 10:00:00 GMT"
        answer(
            handler,
            "" if same else body,
            "application/rss+xml",
            304 if same else 200,
            ETag=etag,
            Last_Modified="Tue, 14 May 2024 10:00:00 GMT",
        )

    site.pages["/rss"] = page


def test_night_after_night_only_what_is_new_is_fetched(site: Site, tmp_path: Path, parser: object) -> None:
    for path in ("/a", "/b", "/c"):
        site.page(path, html(*DUTCH))
    site.page("/d", html(*ENGLISH, title="Germany supports proposal"))
    plan = Settings((listing(tmp_path, site),), str(tmp_path / "out"))

    def night(body: str, etag: str) -> tuple[int, int, list[str]]:
        conditional(site, body, etag)
        site.asked.clear()
        summary = run(plan)
        return summary.articles, summary.unchanged, [path for path in site.asked if path != "/robots.txt"]

    assert night(rss(site, "/a", "/d"), "1") == (1, 0, ["/rss", "/a", "/d"])
    assert night(rss(site, "/a", "/d"), "1") == (1, 1, ["/rss"]), "the server said that nothing changed"
    assert night(rss(site, "/b", "/a", "/d"), "2") == (2, 1, ["/rss", "/b"]), "only the new entry is fetched"
    assert night(rss(site, "/c", "/weg", "/b"), "3") == (2, 1, ["/rss", "/c", "/weg"])
    site.page("/weg", html(*DUTCH))
    assert night(rss(site, "/c", "/weg", "/b"), "3") == (3, 2, ["/rss", "/weg"]), "what failed is asked again"
    assert night(rss(site, "/c", date="Wed, 15 May 2024 09:30:00 +0200"), "4") == (1, 0, ["/rss", "/c"]), "a new date is a correction"
    frame = pd.read_parquet(tmp_path / "out" / "articles")
    assert sorted(url.rsplit("/")[-1] for url in frame["Url"]) == ["a", "b", "c", "weg"]
    assert set(pd.read_parquet(tmp_path / "out" / "events")["NumArticles"]) == {1}, "four copies of one text count once"
