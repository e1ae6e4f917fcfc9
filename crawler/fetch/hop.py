"""One request to one server: resolve the host, judge its addresses, connect to a judged one."""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.exceptions import HTTPError, LocationParseError, NewConnectionError
from urllib3.exceptions import SSLError as UrllibSSLError
from urllib3.response import BaseHTTPResponse
from urllib3.util import Url, parse_url

from cleaners.model import ProblemKind
from crawler.fetch import body
from crawler.fetch.address import Address, is_public
from crawler.fetch.failure import FetchError
from crawler.identity import user_agent

#: Redirects a body is not read of.
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "Accept": "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1",
    "Accept-Encoding": "gzip",
    "Accept-Language": "vi,en;q=0.3",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long (seconds), how much (bytes, unpacked) and how far (redirects) a fetch may go."""

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    size: int = 10 * 2**20
    redirects: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One server's answer; `location` is the absolute address it redirects to."""

    url: str
    status: int
    headers: Mapping[str, str]
    content: bytes = b""
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """How we go out: the limits, who resolves names, and whether private addresses are allowed."""

    limits: Limits
    resolve: Callable[[str, int], list[Address]]
    allow_private: bool = False

    def ask(self, url: str, deadline: float, wanted: Callable[[Answer], None]) -> Answer:
        """The answer to GET `url`. `wanted` looks at the head of an answer that is no redirect
        and may refuse it (FetchError) before its body is read."""
        target = read_url(url)
        addresses = self._judged(target)
        for address in addresses[:-1]:
            try:
                return self._ask(target, address, deadline, wanted)
            except _UnreachableError:
                continue  # as browsers do: the next address of the same host
        return self._ask(target, addresses[-1], deadline, wanted)

    def _judged(self, target: Url) -> list[Address]:
        host = _host(target)
        try:
            addresses = self.resolve(host, _port(target))
        except (OSError, UnicodeError) as error:
            raise FetchError(ProblemKind.FETCH_FAILED, f"no such host: {host}") from error
        if not addresses:
            raise FetchError(ProblemKind.FETCH_FAILED, f"no such host: {host}")
        if not self.allow_private and not all(is_public(address) for address in addresses):
            raise FetchError(
                ProblemKind.FETCH_FAILED,
                f"{host} is an address of a private network; --allow-private lets it pass",
            )
        return addresses

    def _ask(
        self, target: Url, address: Address, deadline: float, wanted: Callable[[Answer], None]
    ) -> Answer:
        left = deadline - time.monotonic()
        if left <= 0:
            raise FetchError(ProblemKind.FETCH_FAILED, "the server is too slow, gave up")
        timeout = Timeout(connect=min(self.limits.connect, left), read=min(self.limits.read, left))
        pool = _pool(target, address, timeout)
        try:
            response = pool.urlopen(
                "GET",
                target.request_uri,
                headers={**_HEADERS, "Host": _host_header(target), "User-Agent": user_agent()},
                retries=False,
                redirect=False,
                assert_same_host=False,
                preload_content=False,
                decode_content=False,
            )
            try:
                return self._answer(target, response, deadline, wanted)
            finally:
                response.close()
        except FetchError:
            raise
        except Exception as error:
            raise explained(error) from error
        finally:
            pool.close()

    def _answer(
        self,
        target: Url,
        response: BaseHTTPResponse,
        deadline: float,
        wanted: Callable[[Answer], None],
    ) -> Answer:
        url = target._replace(auth=None).url
        headers = {name.lower(): value for name, value in response.headers.items()}
        status = response.status
        where = headers.get("location")
        if status in _REDIRECTS and where:
            where = _as_utf8(where)
            return Answer(url=url, status=status, headers=headers, location=urljoin(url, where))
        head = Answer(url=url, status=status, headers=headers)
        wanted(head)
        said = headers.get("content-length", "")
        if said.isdigit() and int(said) > self.limits.size:
            size = body.megabytes(int(said))
            limit = body.megabytes(self.limits.size)
            raise FetchError(ProblemKind.TOO_LARGE, f"{size}, the limit is {limit}")
        content = body.read(
            response,
            coding=headers.get("content-encoding", ""),
            size=self.limits.size,
            deadline=deadline,
        )
        return Answer(url=url, status=status, headers=headers, content=content)


class _UnreachableError(FetchError):
    """No connection to this address; another address of the host may work."""


def read_url(url: str) -> Url:
    """The URL in parts, percent-encoded, its host in ASCII; FetchError when it is no address."""
    try:
        target = parse_url(url.strip())
    except (LocationParseError, ValueError) as error:
        raise FetchError(ProblemKind.FETCH_FAILED, f"not a web address: {url[:200]!r}") from error
    if target.scheme not in ("http", "https") or not target.host:
        raise FetchError(ProblemKind.FETCH_FAILED, f"not a web address: {url[:200]!r}")
    return target._replace(fragment=None)


def _as_utf8(header: str) -> str:
    """Header bytes come as Latin-1; addresses with Vietnamese letters are sent as bare UTF-8."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _host(target: Url) -> str:
    return (target.host or "").strip("[]")


def _port(target: Url) -> int:
    return target.port or (443 if target.scheme == "https" else 80)


def _host_header(target: Url) -> str:
    usual = 443 if target.scheme == "https" else 80
    return f"{target.host}" + (f":{target.port}" if target.port not in (None, usual) else "")


def _pool(target: Url, address: Address, timeout: Timeout) -> HTTPConnectionPool:
    """Connects to `address` and to nothing else; TLS still names and checks the URL's host."""
    if target.scheme == "http":
        return HTTPConnectionPool(str(address), _port(target), timeout=timeout)
    host = _host(target)
    return HTTPSConnectionPool(
        str(address),
        _port(target),
        timeout=timeout,
        cert_reqs=ssl.CERT_REQUIRED,
        server_hostname=host,
        assert_hostname=host,
    )


def explained(error: Exception) -> FetchError:
    """A network error in words for a person. Whatever a server does, this is how it ends."""
    kind = ProblemKind.FETCH_FAILED
    reason = getattr(error, "reason", None)
    if isinstance(error, NewConnectionError):
        return _UnreachableError(kind, "no connection to the server")
    if isinstance(error, UrllibSSLError | ssl.SSLError) or isinstance(reason, ssl.SSLError):
        return FetchError(kind, f"no trusted connection (TLS): {_short(reason or error)}")
    name = type(error).__name__
    if name == "ConnectTimeoutError":
        return _UnreachableError(kind, "the server does not answer (no connection in time)")
    if "Timeout" in name:
        return FetchError(kind, "the server does not answer in time")
    if isinstance(error, HTTPError | http.client.HTTPException | OSError):
        return FetchError(kind, f"the connection broke{_break(error)}")
    return FetchError(kind, f"{name}: {_short(error)}")


def _break(error: Exception) -> str:
    """How it broke. urllib3 wraps what the standard library raised, and prints both raw."""
    inner = next((one for one in error.args if isinstance(one, Exception)), error)
    if isinstance(inner, http.client.IncompleteRead):
        partial: Any = inner.partial  # the bytes, or with urllib3 their number
        came, more = partial if isinstance(partial, int) else len(partial), inner.expected
        size = f" ({came:,} of {came + more:,} bytes came)" if more and came else ""
        return f" before the page was complete{size}"
    if isinstance(inner, http.client.RemoteDisconnected):
        return ": the server closed it without an answer"
    if isinstance(inner, http.client.HTTPException):
        return ": what the server answers is no HTTP"
    if isinstance(inner, ConnectionError):
        return ": the server cut it off"
    return f": {_short(inner)}"


def _short(error: object) -> str:
    return " ".join(str(error).split())[:200]
