"""The one-off fetch against a real server that fails in every way it can."""

from __future__ import annotations

import socket
import ssl
import time
import tracemalloc
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
import vcr
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from oneoff_site import ARTICLE, MEGABYTE, Site, serve

from cleaners.model import ProblemKind
from crawler.fetch import Fetcher, Limits
from crawler.fetch.address import Address, is_public

#: A public server's redirect, as vcrpy records it.
RECORDED_REDIRECT = """
version: 1
interactions:
- request: {{body: null, headers: {{}}, method: GET, uri: 'http://8.8.8.8/robots.txt'}}
  response:
    body: {{string: ''}}
    headers: {{Content-Length: ['0']}}
    status: {{code: 404, message: Not Found}}
- request: {{body: null, headers: {{}}, method: GET, uri: 'http://8.8.8.8/redirect'}}
  response:
    body: {{string: ''}}
    headers: {{Location: ['{where}'], Content-Length: ['0']}}
    status: {{code: 302, message: Found}}
"""


def fetcher(**wanted: Any) -> Fetcher:
    return Fetcher(**{"allow_private": True, "delay": 0.0, **wanted})


def test_a_page_comes_with_its_status_address_charset_and_headers(site: Site) -> None:
    page = fetcher().fetch(f"{site.base}/article#binh-luan")
    assert page.problem is None
    assert (page.status, page.url, page.charset) == (200, f"{site.base}/article", "utf-8")
    assert page.content.decode() == ARTICLE
    assert page.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["gzipped", "two-members", "chunked", "not-really-gzip", "unlabelled"]
)
def test_ways_a_good_page_is_sent(site: Site, path: str) -> None:
    page = fetcher().fetch(f"{site.base}/{path}")
    assert page.problem is None
    assert page.content.decode() == ARTICLE


@pytest.mark.parametrize(
    ("path", "kind", "detail"),
    [
        ("nothing-here", "fetch_failed", "HTTP 404 Not Found"),
        ("status/403", "fetch_failed", "HTTP 403 Forbidden"),
        ("status/410", "fetch_failed", "HTTP 410"),
        ("status/500", "fetch_failed", "HTTP 500"),
        ("status/799", "fetch_failed", "HTTP 799"),
        ("status/204", "fetch_failed", "HTTP 204"),
        ("wall", "challenge_page", "asks for a browser"),
        ("loop", "fetch_failed", "a redirect loop"),
        ("hops/11", "fetch_failed", "more than 10 redirects"),
        ("nowhere", "fetch_failed", "not a web address: 'ftp://127.0.0.1/article'"),
        ("50mb", "too_large", "50 MB, the limit is 10 MB"),
        ("50mb-unsaid", "too_large", "more than 10 MB"),
        ("gzip-bomb", "too_large", "more than 10 MB"),
        ("gzip-cut", "fetch_failed", "could not be unpacked: it breaks off"),
        ("gzip-damaged", "fetch_failed", "could not be unpacked: it is damaged"),
        ("no-gzip-text", "fetch_failed", "could not be unpacked"),
        ("no-gzip-bytes", "fetch_failed", "could not be unpacked"),
        ("brotli", "fetch_failed", "Content-Encoding 'br'"),
        ("cut", "fetch_failed", "broke before the page was complete (300 of 5,000 bytes came)"),
        ("cut-chunk", "fetch_failed", "the connection broke before the page was complete"),
        ("reset", "fetch_failed", "the connection broke: the server cut it off"),
        ("hang-up", "fetch_failed", "the connection broke: the server closed it without an answer"),
        ("no-http", "fetch_failed", "the connection broke: what the server answers is no HTTP"),
        ("picture", "binary", "image/jpeg"),
        ("json", "not_article", "the address gives application/json, not a page"),
        ("json/application/ld+json", "not_article", "gives application/ld+json, not a page"),
    ],
)
def test_each_failure_is_a_problem(site: Site, path: str, kind: str, detail: str) -> None:
    page = fetcher().fetch(f"{site.base}/{path}")
    assert page.problem is not None
    assert page.problem.kind == kind
    assert detail in page.problem.detail
    assert "\n" not in page.problem.detail and "Error(" not in page.problem.detail
    assert page.content == b""


def test_a_robots_txt_and_a_text_that_only_say_that_they_are_packed(site: Site) -> None:
    site.robots = (200, "User-agent: *\nDisallow: /article")
    site.robots_fields = {"Content-Encoding": "gzip"}
    assert fetcher().fetch(f"{site.base}/text-not-gzip").problem is None
    refused = fetcher().fetch(f"{site.base}/article").problem
    assert refused is not None and refused.kind is ProblemKind.REFUSED_BY_ROBOTS


@pytest.mark.parametrize("path", ["drip", "drip-head", "silent"])
def test_a_slow_server_meets_the_total_limit(site: Site, path: str) -> None:
    start = time.monotonic()
    page = fetcher(limits=Limits(total=0.8, read=0.5)).fetch(f"{site.base}/{path}")
    assert page.problem is not None
    assert page.problem.kind is ProblemKind.FETCH_FAILED
    assert "gave up" in page.problem.detail or "in time" in page.problem.detail
    assert time.monotonic() - start < 2.5


def test_a_slow_name_server_meets_the_total_limit_too() -> None:
    def slow(host: str, port: int) -> list[Address]:
        time.sleep(3)
        return []

    start = time.monotonic()
    page = Fetcher(resolve=slow, limits=Limits(total=0.3)).fetch("http://example.com/")
    assert page.problem is not None and "gave up" in page.problem.detail
    assert time.monotonic() - start < 2.5


def test_a_large_body_is_not_read_to_its_end(site: Site) -> None:
    fetcher().fetch(f"{site.base}/50mb-unsaid")
    assert site.sent < 20 * MEGABYTE


def test_a_bomb_does_not_fill_the_memory(site: Site) -> None:
    tracemalloc.start()
    fetcher(limits=Limits(size=MEGABYTE)).fetch(f"{site.base}/gzip-bomb")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30 * MEGABYTE  # 200 MB when unpacked; the server packs it in this process


def test_ten_redirects_are_followed(site: Site) -> None:
    page = fetcher().fetch(f"{site.base}/hops/10")
    assert page.problem is None
    assert page.url == f"{site.base}/article"


def test_a_redirect_with_vietnamese_letters_is_followed(site: Site) -> None:
    page = fetcher().fetch(f"{site.base}/to-vietnamese")
    assert page.status == 404
    assert "/b%C3%A0i-vi%E1%BA%BFt" in site.paths


def test_it_says_who_it_is(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TINSACH_CONTACT", "ban-doc@example.vn\r\nX-Evil: 1")
    fetcher().fetch(f"{site.base}/article")
    for _, headers in site.asked:
        assert headers["user-agent"].startswith("tinsach/")
        assert "ban-doc@example.vn" in headers["user-agent"]
        assert "x-evil" not in headers


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        ((200, "User-agent: *\nDisallow: /art"), False),
        ((200, "User-agent: Tinsach\nDisallow: /\n\nUser-agent: *\nDisallow:"), False),
        ((200, "User-agent: *\nDisallow: /quan-tri"), True),
        ((200, "<!DOCTYPE html><html>trang chủ</html>"), True),
        ((404, ""), True),
        ((403, "no"), True),
        ((503, ""), False),
        ((429, ""), False),
    ],
)
def test_robots_txt_is_obeyed(site: Site, robots: tuple[int, str], allowed: bool) -> None:
    site.robots = robots
    page = fetcher().fetch(f"{site.base}/article")
    assert (page.problem is None) is allowed
    assert ("/article" in site.paths) is allowed
    if not allowed:
        assert page.problem is not None and "robots.txt" in page.problem.detail


def test_robots_txt_binds_redirects_too(site: Site) -> None:
    site.robots = (200, "User-agent: *\nDisallow: /article")
    page = fetcher().fetch(f"{site.base}/hops/1")
    assert page.problem is not None and "robots.txt" in page.problem.detail
    assert "/article" not in site.paths


def test_robots_txt_is_asked_once_and_pages_of_one_site_wait(site: Site) -> None:
    site.robots = (200, "User-agent: *\nCrawl-delay: 1.5")
    many = fetcher(delay=0.3)
    start = time.monotonic()
    many.fetch(f"{site.base}/article")
    assert time.monotonic() - start < 1.2
    many.fetch(f"{site.base}/gzipped")
    assert time.monotonic() - start >= 1.5
    assert site.paths == ["/robots.txt", "/article", "/gzipped"]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0.0.0.0", "[::1]"]
)
def test_private_addresses_are_refused_and_never_asked(site: Site, host: str) -> None:
    port = site.port
    page = Fetcher(delay=0).fetch(f"http://{host}:{port}/article")
    assert page.problem is not None
    assert page.problem.kind is ProblemKind.FETCH_FAILED
    assert "private network" in page.problem.detail or "no such host" in page.problem.detail
    assert site.asked == []


def test_the_address_that_was_judged_is_the_one_connected_to(site: Site) -> None:
    """A name server that gives a harmless answer first and a loopback one next changes nothing."""
    answers = iter([[ip_address("203.0.113.7")], [ip_address("127.0.0.1")]])
    asked: list[str] = []

    def fickle(host: str, port: int) -> list[Address]:
        asked.append(host)
        return next(answers)

    port = site.port
    page = Fetcher(delay=0, resolve=fickle).fetch(f"http://tin.example:{port}/article")
    assert page.problem is not None and "private network" in page.problem.detail
    assert asked == ["tin.example"]
    assert site.asked == []


def test_a_name_is_sent_as_host_while_its_judged_address_is_connected_to(site: Site) -> None:
    port = site.port
    loopback = fetcher(resolve=lambda host, port: [ip_address("127.0.0.1")])
    page = loopback.fetch(f"http://Tin.Example:{port}/article")
    assert page.problem is None
    assert page.url == f"http://tin.example:{port}/article"
    assert {headers["host"] for _, headers in site.asked} == {f"tin.example:{port}"}


def test_a_second_address_of_a_host_is_tried(site: Site) -> None:
    port = site.port
    both = fetcher(resolve=lambda host, port: [ip_address("::1"), ip_address("127.0.0.1")])
    assert both.fetch(f"http://tin.example:{port}/article").problem is None


def test_an_ipv6_address_in_the_url(tmp_path: Path) -> None:
    try:
        running = serve(host="::1")
        with running as site:
            page = fetcher().fetch(f"{site.base}/article")
    except OSError:
        pytest.skip("no IPv6 loopback on this machine")
    assert page.problem is None
    assert page.url == f"http://[::1]:{site.port}/article"
    assert site.asked[-1][1]["host"] == f"[::1]:{site.port}"


def test_one_private_answer_among_public_ones_is_enough_to_refuse() -> None:
    mixed = [ip_address("8.8.8.8"), ip_address("10.0.0.1")]
    page = Fetcher(resolve=lambda host, port: mixed).fetch("http://tin.example/")
    assert page.problem is not None and "private network" in page.problem.detail


@pytest.mark.parametrize(
    "where", ["http://127.0.0.1:{port}/article", "http://[::ffff:127.0.0.1]:{port}/article"]
)
def test_a_public_page_cannot_lead_into_the_private_network(
    site: Site, tmp_path: Path, where: str
) -> None:
    cassette = tmp_path / "public.yaml"
    cassette.write_text(RECORDED_REDIRECT.format(where=where.format(port=site.port)))
    with vcr.use_cassette(str(cassette), record_mode="none", allow_playback_repeats=True):
        page = Fetcher(delay=0).fetch("http://8.8.8.8/redirect")
    assert page.problem is not None and "private network" in page.problem.detail
    assert site.asked == []


def test_https_checks_the_name_and_not_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = self_signed(tmp_path, "tin.example")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with serve(tls) as site:
        loopback = fetcher(resolve=lambda host, port: [ip_address("127.0.0.1")])
        unknown = loopback.fetch(f"https://tin.example:{site.port}/article").problem
        assert unknown is not None and "no trusted connection" in unknown.detail
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert loopback.fetch(f"https://tin.example:{site.port}/article").problem is None
        assert site.names[-1] == "tin.example"
        other = loopback.fetch(f"https://bao.example:{site.port}/article").problem
        assert other is not None and "no trusted connection" in other.detail


def self_signed(folder: Path, name: str) -> Path:
    """A key and a certificate for `name`, that signs itself, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    pem = serialization.Encoding.PEM
    private = key.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + certificate.public_bytes(pem))
    return file


@pytest.mark.parametrize(
    "address",
    [
        "10.1.2.3", "172.16.0.1", "192.168.1.1", "127.0.0.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "192.0.2.1",
        "198.18.0.1", "192.88.99.1", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
        "fec0::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1",
        "64:ff9b:1::1", "2002:7f00:1::1", "2002:a00:1::", "2001:0:1::1", "2001:db8::1",
        "::ffff:0:127.0.0.1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "118.69.64.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
     "2002:808:808::1", "2405:4800::1"],
)  # fmt: skip
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "url", ["", "http://", "https:///x", "ftp://example.com/", "javascript:1", "http://[::1", "a b",
            "http://example.com:99999/", "http://" + "a" * 300 + ".vn/"],
)  # fmt: skip
def test_what_is_no_address_is_a_problem(url: str) -> None:
    problem = fetcher().fetch(url).problem
    assert problem is not None
    assert problem.kind is ProblemKind.FETCH_FAILED


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    problem = fetcher().fetch(f"http://127.0.0.1:{port}/").problem
    assert problem is not None
    assert problem.detail == "no connection to the server"


def test_a_recorded_fetch_plays_again_without_a_server(site: Site, tmp_path: Path) -> None:
    cassette = str(tmp_path / "fetch.yaml")
    for path in ("article", "gzipped", "hops/2", "nothing-here"):
        with vcr.use_cassette(cassette, record_mode="new_episodes"):
            live = fetcher().fetch(f"{site.base}/{path}")
        asked = len(site.asked)
        with vcr.use_cassette(cassette, record_mode="none"):
            again = fetcher().fetch(f"{site.base}/{path}")
        assert len(site.asked) == asked
        assert (again.url, again.status, again.content) == (live.url, live.status, live.content)
        assert again.problem == live.problem
