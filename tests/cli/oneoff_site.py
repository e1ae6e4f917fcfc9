"""A real web site on the loopback interface, with every way in which a server can fail."""

from __future__ import annotations

import gzip
import io
import socket
import ssl
import struct
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Làng nghề gốm bên sông mở cửa đón khách</title>
<meta property="og:title" content="Làng nghề gốm bên sông mở cửa đón khách">
<meta property="article:published_time" content="2026-03-07T08:15:00+07:00"></head><body>
<nav><a href="/">Trang chủ</a> <a href="/the-gioi">Thế giới</a></nav>
<h1>Làng nghề gốm bên sông mở cửa đón khách</h1>
<article>
<p>Sau nhiều tháng sửa sang, làng gốm cổ bên sông đã mở cửa trở lại để đón những đoàn khách
đầu tiên của mùa xuân, với một khu trưng bày mới và ba lò nung được dựng lại.</p>
<p>Ông Trần Văn Lâm, trưởng ban quản lý làng nghề, cho biết mỗi ngày có khoảng hai trăm người
đến xem và thử nặn gốm, phần lớn là học sinh cùng gia đình từ các huyện lân cận.</p>
<p>Các hộ làm gốm nói họ đã giữ lại cách vuốt tay của cha ông, chỉ thay củi bằng khí đốt để
khói không bay vào khu dân cư và men gốm chín đều hơn trước.</p>
<p>Ban quản lý dự định tổ chức phiên chợ gốm vào cuối mỗi tháng, bắt đầu từ tháng tư, và mời
những nghệ nhân lớn tuổi đến kể chuyện nghề cho lớp trẻ.</p>
</article></body></html>
"""
MEGABYTE = 2**20


class Site:
    """What the server does and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.sent = 0
        self.robots: tuple[int, str] = (404, "")
        self.robots_fields: dict[str, str] = {}
        self.base = ""
        self.port = 0
        self.names: list[str] = []

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class Handler(BaseHTTPRequestHandler):
    site: Site

    def log_message(self, *args: object) -> None:
        """No lines on standard error."""

    def do_GET(self) -> None:
        self.site.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        name = self.path.partition("?")[0].strip("/").replace("-", "_").replace(".", "_")
        name, _, rest = name.partition("/")
        # a client that hangs up is what its limits are there for
        with suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, f"page_{name}", self.page_missing)(rest)

    def reply(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        fields = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
        fields |= {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in fields.items():
            self.send_header(name, value)
        self.end_headers()
        self.send(body)

    def send(self, data: bytes) -> None:
        self.wfile.write(data)
        self.site.sent += len(data)

    def go(self, where: str, status: int = 302) -> None:
        self.reply(b"", status, Location=where)

    def page_missing(self, rest: str) -> None:
        self.reply("<h1>Không tìm thấy trang</h1>".encode(), 404)

    def page_robots_txt(self, rest: str) -> None:
        status, text = self.site.robots
        fields = {"Content-Type": "text/plain", **self.site.robots_fields}
        self.reply(text.encode(), status, **fields)

    def page_article(self, rest: str) -> None:
        self.reply(ARTICLE.encode())

    def page_gzipped(self, rest: str) -> None:
        self.reply(gzip.compress(ARTICLE.encode()), Content_Encoding="gzip")

    def page_two_members(self, rest: str) -> None:
        half = len(ARTICLE) // 2
        parts = (ARTICLE[:half].encode(), ARTICLE[half:].encode())
        self.reply(b"".join(map(gzip.compress, parts)) + b"\0" * 9, Content_Encoding="gzip")

    def page_gzip_cut(self, rest: str) -> None:
        self.reply(gzip.compress(ARTICLE.encode())[:-30], Content_Encoding="gzip")

    def page_gzip_damaged(self, rest: str) -> None:
        packed = bytearray(gzip.compress(ARTICLE.encode()))
        packed[40:60] = b"\xff" * 20
        self.reply(bytes(packed), Content_Encoding="gzip")

    def page_not_really_gzip(self, rest: str) -> None:
        self.reply(ARTICLE.encode(), Content_Encoding="gzip")

    def page_no_gzip_text(self, rest: str) -> None:
        self.reply(b"this is not packed, whatever its header says", Content_Encoding="gzip")

    def page_no_gzip_bytes(self, rest: str) -> None:
        self.reply(zlib.compress(ARTICLE.encode()), Content_Encoding="gzip")

    def page_text_not_gzip(self, rest: str) -> None:
        self.reply("Bến đò cuối cùng trên sông".encode(), Content_Encoding="gzip")

    def page_json(self, rest: str) -> None:
        self.reply(b'{"title": "b\xc3\xa0i"}', Content_Type=rest or "application/json")

    def page_brotli(self, rest: str) -> None:
        self.reply(b"\x0b\x02\x80hello\x03", Content_Encoding="br")

    def page_gzip_bomb(self, rest: str) -> None:
        packed = io.BytesIO()
        packer = zlib.compressobj(9, wbits=31)
        for _ in range(200):
            packed.write(packer.compress(bytes(MEGABYTE)))
        packed.write(packer.flush())
        self.reply(packed.getvalue(), Content_Encoding="gzip")

    def page_chunked(self, rest: str) -> None:
        self.protocol_version = "HTTP/1.1"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        data = ARTICLE.encode()
        for start in range(0, len(data), 500):
            part = data[start : start + 500]
            self.send(f"{len(part):x}\r\n".encode() + part + b"\r\n")
        self.send(b"0\r\n\r\n")
        self.close_connection = True

    def page_50mb(self, rest: str) -> None:
        self.reply(bytes(50 * MEGABYTE))

    def page_50mb_unsaid(self, rest: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(50):
            self.send(b"a" * MEGABYTE)

    def page_cut(self, rest: str) -> None:
        self.reply(ARTICLE.encode()[:300], Content_Length="5000")

    def page_cut_chunk(self, rest: str) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        self.send(head + b"1f4\r\n<p>")

    def page_reset(self, rest: str) -> None:
        self.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<p>")
        time.sleep(0.2)
        at_once = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        for stream in (self.rfile, self.wfile, self.connection):
            stream.close()

    def page_drip(self, rest: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(200):
            self.send(b"a")
            time.sleep(0.1)

    def page_drip_head(self, rest: str) -> None:
        self.send(b"HTTP/1.1 200 OK\r\n")
        for number in range(200):
            self.send(b"X-%d: a\r\n" % number)
            time.sleep(0.1)

    def page_silent(self, rest: str) -> None:
        time.sleep(3)

    def page_hang_up(self, rest: str) -> None:
        """Closes without a word."""

    def page_no_http(self, rest: str) -> None:
        self.send(b"SSH-2.0-OpenSSH_9.2p1\r\n")

    def page_loop(self, rest: str) -> None:
        self.go("/loop-back")

    def page_loop_back(self, rest: str) -> None:
        self.go("/loop")

    def page_hops(self, rest: str) -> None:
        left = int(rest)
        self.go(f"/hops/{left - 1}" if left > 1 else "/article")

    def page_nowhere(self, rest: str) -> None:
        self.go("ftp://127.0.0.1/article")

    def page_to_vietnamese(self, rest: str) -> None:
        # bare UTF-8 in a header, as some sites send it
        self.send_response(301)
        self.wfile.write(b"".join(self._headers_buffer))  # type: ignore[attr-defined]
        self._headers_buffer = []
        self.send("Location: /bài-viết\r\nContent-Length: 0\r\n\r\n".encode())

    def page_b(self, rest: str) -> None:
        self.page_missing(rest)

    def page_status(self, rest: str) -> None:
        self.reply(b"<p>no</p>", int(rest))

    def page_wall(self, rest: str) -> None:
        page = b"<script>document.cookie='D1N=1';location.reload()</script>"
        self.reply(page, 403)

    def page_picture(self, rest: str) -> None:
        self.reply(b"\xff\xd8\xff\xe0" + bytes(5000), Content_Type="image/jpeg")

    def page_unlabelled(self, rest: str) -> None:
        self.reply(ARTICLE.encode(), Content_Type="application/octet-stream")

    def page_binary_as_html(self, rest: str) -> None:
        self.reply(b"\x7fELF" + bytes(range(256)) * 20)

    def page_empty(self, rest: str) -> None:
        self.reply(b"")

    def page_windows_1258(self, rest: str) -> None:
        text = ARTICLE.replace('<meta charset="utf-8">', "")
        body = text.encode("cp1258", "xmlcharrefreplace")
        self.reply(body, Content_Type="text/html; charset=windows-1258")


@contextmanager
def serve(tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Iterator[Site]:
    """The site, running. `tls` makes it speak HTTPS; it notes the names it was asked for (SNI)."""
    site = Site()
    handler = type("SiteHandler", (Handler,), {"site": site})
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    kind = type("Server", (ThreadingHTTPServer,), {"address_family": family})
    server = kind((host, 0), handler)
    server.daemon_threads = True
    if tls:
        tls.sni_callback = lambda _socket, name, _context: site.names.append(name)
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site.port = server.server_address[1]
    site.base = f"{'https' if tls else 'http'}://{f'[{host}]' if ':' in host else host}:{site.port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
