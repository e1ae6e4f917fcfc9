"""The loopback site of bench/crawl.py: VnExpress as a crawler meets it.

A real page is a small article in a large shell (scripts, styles, menus) and comes gzipped: 20 saved
ones of 15 sites have 130 KB at the median, 27 KB on the wire. So each page here is a fixture with
such a shell around it, 40 to 150 KB, once in twenty the largest fixture in 500 KB; gzipped for who
asks for it. One in twenty is no article. Every answer is made before the first request, so that
both sides are measured and not the server.
"""

from __future__ import annotations

import asyncio
import os
import random
import struct
import zlib
from collections.abc import Callable
from multiprocessing import Queue
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOST = "vnexpress.net"
FIRST = 4_000_000
#: Sizes of the twenty pages that come again and again, in KB; the last is the largest fixture's.
SIZES = (*(40 + 110 * n // 18 for n in range(19)), 500)
HTML = "Content-Type: text/html; charset=utf-8\r\n"
#: What the layout has that the site serves today, its articles of many years ago, too: a crawler
#: meets no other.
LAYOUT = b"title-detail"


def page_path(number: int) -> str:
    return f"/bai-viet-so-{number}-{FIRST + number}.html"


def templates() -> list[bytes]:
    """VnExpress' fixture pages, each in a shell of its size."""
    found = sorted((ROOT / "fixtures/vnexpress").glob("*/page.html"))
    videos = [path.read_bytes() for path in found if "video" in path.parent.name]
    read = [path.read_bytes() for path in found if "video" not in path.parent.name]
    own = [page for page in read if LAYOUT in page]
    pages = [*(own * 20)[:18], videos[0], max(own, key=len)]
    sizes = [*random.Random(0).sample(SIZES[:-1], 19), SIZES[-1]]
    return [in_shell(page, size * 1024) for page, size in zip(pages, sizes, strict=True)]


def in_shell(page: bytes, size: int) -> bytes:
    """The page made as large as real ones are by what makes those large."""
    dice = random.Random(size)
    script, menu = [], []
    length = len(page)
    while length < size:
        word = "".join(dice.choices("abcdefghilmnoprstuvxy", k=dice.randint(3, 9)))
        key = f"{dice.getrandbits(24):x}"
        script.append(f'"{word}_{key}":{{"t":"{word}","n":{dice.randrange(10**5)},"on":true}},')
        script.append(f".{word}-{dice.randrange(40)}{{margin:0 {dice.randrange(30)}px}}\n")
        if len(script) % 8 == 0:
            menu.append(f'<li class="m-{word}"><a href="/{word}-{key}" title="">{word}</a></li>\n')
            length += len(menu[-1])
        length += len(script[-1]) + len(script[-2])
    state = f"<script>window.__state={{{''.join(script[::2])}}};</script>\n".encode()
    style = f"<style>{''.join(script[1::2])}</style>\n".encode()
    links = f'<nav class="footer-menu"><ul>{"".join(menu)}</ul></nav>\n'.encode()
    page = page.replace(b"</head>", style + state + b"</head>", 1)
    start, found, end = page.rpartition(b"</body>")
    return start + links + found + end


def processor(pid: int | None) -> float:
    """Processor seconds of a running process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class _Packed:
    """A template and its gzip, to which a page's own end is added without packing it again."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._packed = packer.compress(body) + packer.flush(zlib.Z_FULL_FLUSH)
        self._crc = zlib.crc32(body)

    def plain(self, end: bytes) -> bytes:
        return self._body + end

    def gzipped(self, end: bytes) -> bytes:
        packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        last = packer.compress(end) + packer.flush()
        head = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"
        size = (len(self._body) + len(end)) & 0xFFFFFFFF
        return head + self._packed + last + struct.pack("<II", zlib.crc32(end, self._crc), size)


class Pages:
    """The site: robots.txt, one feed with all articles, and the articles."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._templates = [_Packed(page) for page in templates()]
        self._feed = self._all_articles()

    def answer(self, path: str, *, gzip: bool) -> bytes:
        if path.endswith(".html") and (number := int(path[-12:-5]) - FIRST) < self._count:
            page = self._templates[number % 20]
            end = f"<!-- {number} -->".encode()  # no two articles are the same
            if gzip:
                return http(200, HTML + "Content-Encoding: gzip\r\n", page.gzipped(end))
            return http(200, HTML, page.plain(end))
        if path == "/robots.txt":
            return http(200, "Content-Type: text/plain\r\n", b"User-agent: *\nAllow: /\n")
        if path.endswith((".rss", ".xml")):
            body = self._feed if "tin-moi-nhat" in path else b"<rss></rss>"
            return http(200, "Content-Type: text/xml\r\n", body)
        return http(404, HTML, b"")

    def _all_articles(self) -> bytes:
        links = (f"https://{HOST}{page_path(number)}" for number in range(self._count))
        items = "".join(f"<item><link>{link}</link></item>" for link in links)
        return f"<rss><channel>{items}</channel></rss>".encode()


def http(status: int, headers: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 {status} OK\r\nServer: nginx\r\n{headers}Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


class _Connection(asyncio.Protocol):
    """Kept alive; each request is answered as it comes."""

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        self._answer = answer
        self._head = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._head += data
        while b"\r\n\r\n" in self._head:
            head, _, self._head = self._head.partition(b"\r\n\r\n")
            self._transport.write(self._answer(head))  # type: ignore[attr-defined]


def serve(count: int, prepared: bool, ports: Queue[int]) -> None:
    """`prepared`: all gzipped pages are held in memory, which is too much for 100,000."""
    pages = Pages(count)
    paths = map(page_path, range(count)) if prepared else ()
    ready = {path.encode(): pages.answer(path, gzip=True) for path in paths}

    def answer(head: bytes) -> bytes:
        path = head.split(b" ", 2)[1]
        gzip = b"gzip" in head
        return (gzip and ready.get(path)) or pages.answer(path.decode(), gzip=gzip)

    async def main() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Connection(answer), "127.0.0.1", 0)
        ports.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())
