"""Fetching from the web, politely and guardedly.

Only http and https; private addresses only where the source allows them, checked for every host on the way and at the moment of connecting;
few redirects; a limit on size, before and after unpacking, and on time; robots.txt obeyed; a pause between requests to one host.
"""

from __future__ import annotations

import ipaddress
import socket
import time
import zlib
from dataclasses import dataclass
from importlib import metadata
from urllib.robotparser import RobotFileParser

import httpx

from flows.sources.source import Source

MAX_BYTES = 10_000_000
"""Bytes of a feed or page at most, unpacked."""
MAX_REDIRECTS = 5
TIMEOUT = 15.0
"""Seconds that a server may be silent."""
DEADLINE = 60.0
"""Seconds that a whole answer may take."""
WAITS = (1.0, 5.0)
"""Seconds before a request that failed for now is made again."""
LONGEST_WAIT = 60.0
"""Seconds that a server's own wish (Retry-After, Crawl-delay) is followed at most."""
AGENT = "cameo-nl"
_NAT64, _LOCAL_NAT64 = ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48")
_FOR_NOW = (408, 429, 500, 502, 503, 504)


class FetchError(Exception):
    """An address could not be fetched; the message says why. `wait` is set if it may go better after that many seconds."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave, after redirects. `unchanged`: the server says that it is as `etag` and `modified` name it."""

    url: str
    data: bytes = b""
    content_type: str = ""
    etag: str = ""
    modified: str = ""
    unchanged: bool = False


class Guard(httpx.BaseTransport):
    """Connects to an address that was looked up and judged here, so that a name cannot mean another address a moment later."""

    def __init__(self) -> None:
        # no connection is kept: two names of one address must not share one
        self._inner = httpx.HTTPTransport(limits=httpx.Limits(max_keepalive_connections=0))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request to the address of its host. Raises FetchError for what is refused."""
        host = request.url.host
        address = _address(host, request.url.port, private=bool(request.extensions.get("allow_private")))
        guarded = httpx.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": host},
        )
        return self._inner.handle_request(guarded)

    def close(self) -> None:
        """Close all connections."""
        self._inner.close()


def _address(host: str, port: int | None, private: bool) -> str:
    try:
        found = socket.getaddrinfo(host, port or 0, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError(f"the host {host} is not known", WAITS[0]) from None
    addresses = [str(entry[4][0]) for entry in found]
    allowed = [address for address in addresses if private or _is_public(address)]
    if not allowed:
        raise FetchError(f"{host} is the private address {addresses[0]}; set allow_private = true in the source list if it may be fetched")
    return allowed[0]


def _is_public(address: str) -> bool:
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed in _LOCAL_NAT64:
            return False
        inner = parsed.ipv4_mapped or parsed.sixtofour or (ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF) if parsed in _NAT64 else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return parsed.is_global and not parsed.is_multicast


class Fetcher:
    """Fetches for one run: it remembers each site's robots.txt and when it was last asked."""

    def __init__(self) -> None:
        self._agent = f"{AGENT}/{_version()}"
        self._client = httpx.Client(
            transport=Guard(), timeout=TIMEOUT, headers={"User-Agent": self._agent, "Accept-Encoding": "gzip"}, follow_redirects=False
        )
        self._robots: dict[str, RobotFileParser | FetchError] = {}
        self._asked: dict[str, float] = {}

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def get(self, url: str, source: Source, etag: str = "", modified: str = "") -> Page:
        """What `url` gives, tried again where it fails for now. Raises FetchError."""
        for wait in (*WAITS, None):
            try:
                return self._follow(url, source, {"If-None-Match": etag, "If-Modified-Since": modified}, obey=True)
            except FetchError as error:
                if wait is None or error.wait is None:
                    raise
                time.sleep(max(wait, error.wait))
        raise AssertionError("unreachable")

    def _follow(self, url: str, source: Source, conditions: dict[str, str], obey: bool) -> Page:
        headers = {name: value for name, value in conditions.items() if value}
        for _ in range(MAX_REDIRECTS + 1):
            site = _site(url)
            if not site.startswith(("http://", "https://")):
                raise FetchError(f"it leads to {url[:80]}, which is neither http nor https")
            if obey:
                self._obey(url, site, source)
            self._pause(site, source)
            answer = self._ask(url, source, headers)
            if isinstance(answer, Page):
                return answer
            url = answer
        raise FetchError(f"it redirects more than {MAX_REDIRECTS} times")

    def _ask(self, url: str, source: Source, headers: dict[str, str]) -> Page | str:
        """One request: the page, or the address that it redirects to."""
        deadline = time.monotonic() + DEADLINE
        try:
            request = self._client.build_request("GET", url, headers=headers, extensions={"allow_private": source.allow_private})
            response = self._client.send(request, stream=True)
            try:
                if response.next_request is not None:
                    return str(response.next_request.url)
                etag, modified = response.headers.get("etag", ""), response.headers.get("last-modified", "")
                if response.status_code == 304:
                    return Page(url, etag=etag, modified=modified, unchanged=True)
                if response.status_code != 200:
                    raise _status(response)
                return Page(url, _body(response, deadline), response.headers.get("content-type", ""), etag, modified)
            finally:
                response.close()
        except httpx.TimeoutException:
            raise FetchError(f"the server was silent for {TIMEOUT:.0f} s", WAITS[0]) from None
        except httpx.InvalidURL as error:
            raise FetchError(f"the address is not valid ({error})") from None
        except httpx.HTTPError as error:
            raise FetchError(f"the connection failed ({str(error) or type(error).__name__})"[:200], WAITS[0]) from None

    # --------------------------------------------------------------------------------------------------------------- politeness

    def _obey(self, url: str, site: str, source: Source) -> None:
        """Raise FetchError if the host's robots.txt forbids the address, or cannot be read."""
        rules = self._rules(site, source)
        if isinstance(rules, FetchError):
            raise rules
        try:
            allowed = rules.can_fetch(AGENT, url)
        except ValueError as error:  # an address that urllib cannot take apart
            raise FetchError(f"the address is not valid ({error})") from None
        if not allowed:
            raise FetchError("the site's robots.txt forbids it")

    def _rules(self, site: str, source: Source) -> RobotFileParser | FetchError:
        if site not in self._robots:
            rules = RobotFileParser()
            try:
                page = self._follow(f"{site}/robots.txt", source, {}, obey=False)
                rules.parse(page.data.decode("utf-8", "replace").splitlines())
                self._robots[site] = rules
            except Missing:
                rules.parse([])  # no rules: all is allowed
                self._robots[site] = rules
            except FetchError as error:
                self._robots[site] = FetchError(f"the site's robots.txt cannot be read: {error}")
        return self._robots[site]

    def _pause(self, site: str, source: Source) -> None:
        """Wait until the site may be asked again."""
        rules = self._robots.get(site)
        wished = rules.crawl_delay(AGENT) if isinstance(rules, RobotFileParser) else None
        delay = max(source.delay, min(float(wished or 0), LONGEST_WAIT))
        since = time.monotonic() - self._asked.get(site, float("-inf"))
        if since < delay:
            time.sleep(delay - since)
        self._asked[site] = time.monotonic()


def _site(url: str) -> str:
    """Scheme, host and port of an address."""
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise FetchError(f"the address is not valid ({error})") from None
    return f"{parsed.scheme}://{parsed.netloc.decode('ascii')}"


class Missing(FetchError):
    """The server has nothing at that address (4xx)."""


def _status(response: httpx.Response) -> FetchError:
    code = response.status_code
    told = f"the server answers {code} {response.reason_phrase}".strip()
    if code in _FOR_NOW:
        wished = response.headers.get("retry-after", "")
        return FetchError(told, min(float(wished), LONGEST_WAIT) if wished.isdigit() else WAITS[0])
    return Missing(told) if 400 <= code < 500 else FetchError(told)


def _body(response: httpx.Response, deadline: float) -> bytes:
    """The body, unpacked. Raises FetchError when it is too large or too slow."""
    encoding = response.headers.get("content-encoding", "identity").lower()
    if encoding not in ("identity", "gzip", "x-gzip"):
        raise FetchError(f"the server packs it as {encoding[:20]}, which was not asked for")
    unpack = zlib.decompressobj(31) if "gzip" in encoding else None
    body = bytearray()
    try:
        for chunk in response.iter_raw():
            body += unpack.decompress(chunk, MAX_BYTES + 1 - len(body)) if unpack else chunk
            if len(body) > MAX_BYTES:
                raise FetchError(f"it is larger than {MAX_BYTES:,} bytes")
            if time.monotonic() > deadline:
                raise FetchError(f"it was not complete after {DEADLINE:.0f} s")
    except zlib.error:
        raise FetchError("its gzip is damaged", WAITS[0]) from None
    if unpack and not unpack.eof:
        raise FetchError("its gzip breaks off", WAITS[0])
    return bytes(body)


def _version() -> str:
    try:
        return metadata.version("cameo-nl")
    except metadata.PackageNotFoundError:
        return "0"
