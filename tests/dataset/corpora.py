"""Input for the dataset tests: articles, pages and archives, made from the stories."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterable
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from stories import STORIES

from crawler.cli import main

_WORDS = """
đường phố nhà cửa đồng ruộng biển đảo sông núi mưa nắng chợ búa trường lớp bệnh viện thầy cô
học sinh công nhân kỹ sư nông dân ngư dân cán bộ xe cộ cầu cống điện nước lúa gạo rau quả
""".split()
ROOT = Path(__file__).parents[2]


def article(key: str, paragraphs: Iterable[str], **more: Any) -> dict[str, Any]:
    body = "\n\n".join(paragraphs)
    return {
        "id": key,
        "url": f"https://bao.vn/{key}.html",
        "outlet": "bao.vn",
        "title": f"Bài {key}",
        "lead": body.split("\n\n")[0],
        "body": body,
        "date": "2026-03-12T08:00:00+07:00",
        "authors": ["Minh Tâm"],
        "section": "Thời sự",
        "problems": [],
        "cleaner": {"version": "0.1.0", "rules": "abcdef12"},
        **more,
    }


def varied(count: int) -> list[dict[str, Any]]:
    """So many different stories: each begins like one of ours and goes on in its own words."""
    stories = list(STORIES.values())
    return [
        article(
            f"v{number:05d}",
            [stories[number % 8][0], *(_own(number, place) for place in range(4))],
            outlet=("vnexpress", "tuoitre", "plo")[number % 3],
            url=f"https://bao{number % 5}.vn/tin-{number}.html",
            date=f"202{number % 7}-0{1 + number % 9}-15T0{number % 10}:00:00+07:00",
        )
        for number in range(count)
    ]


def _own(number: int, place: int) -> str:
    """Sixty words in an order that no other story of `varied` has."""
    rng = random.Random(number * 100 + place)
    return " ".join(rng.choices(_WORDS, k=60)).capitalize() + "."


def write_jsonl(path: Path, records: Iterable[dict[str, Any]]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    data = text.encode()
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return path


def weighty(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same records with a field that nobody reads: a file of them is a unit of its own."""
    return [record | {"page": "x" * (900_000 // len(records))} for record in records]


def html(title: str, paragraphs: Iterable[str]) -> str:
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta property="article:published_time" content="2026-03-12T08:00:00+07:00"></head>'
        '<body><nav><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a></nav>'
        f"<article><h1>{title}</h1>\n{text}\n</article>"
        "<footer>Liên hệ quảng cáo</footer></body></html>"
    )


def response(url: str, body: bytes, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """One gzip member with one WARC response record."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, url)}>\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2026-03-13T02:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0)


def story_pages() -> list[tuple[str, bytes]]:
    return [
        (f"https://bao.vn/bai-{number}.html", html(f"Chuyện {name}", paragraphs).encode())
        for number, (name, paragraphs) in enumerate(STORIES.items())
    ]


def tinsach(*words: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the command line; in a process of its own where the test is about processes (several
    workers, another environment), else in this one, which saves the start."""
    alone = env or ("--workers" in words and words[words.index("--workers") + 1] != "1")
    return _process(words, cwd, env) if alone else _here(words, cwd)


def _process(
    words: tuple[str, ...], cwd: Path, env: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "crawler.cli", *words],
        check=False,
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | env,
        capture_output=True,
        text=True,
        timeout=300,
    )


def _here(words: tuple[str, ...], cwd: Path) -> subprocess.CompletedProcess[str]:
    out, errors = io.StringIO(), io.StringIO()
    with chdir(cwd), redirect_stdout(out), redirect_stderr(errors):
        try:
            code = main(words)
        except SystemExit as stop:
            code = int(stop.code or 0)
    return subprocess.CompletedProcess(words, code, out.getvalue(), errors.getvalue())


def build(cwd: Path, name: str, *words: str) -> subprocess.CompletedProcess[str]:
    """`tinsach dataset build NAME`, with one worker unless the words say another number."""
    workers = () if "--workers" in words else ("--workers", "1")
    return tinsach("dataset", "build", name, *words, *workers, cwd=cwd)


def manifest(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "MANIFEST.json").read_bytes())
    return data


def dropped(folder: Path) -> dict[str, dict[str, int]]:
    return {step["step"]: step["dropped"] for step in manifest(folder)["steps"] if step["dropped"]}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a dataset; the hidden build mark holds the input's times and is left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
