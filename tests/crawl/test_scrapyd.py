"""Deployed to a real scrapyd on loopback, from what scrapy.cfg says."""

from __future__ import annotations

import configparser
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import ENV, ROOT, Crawl, news_site

pytest.importorskip("scrapyd", reason="scrapyd is not installed")
BOUNDARY = "----egg"


def build_egg(folder: Path) -> bytes:
    """What `scrapyd-deploy` uploads: the packages and the settings module as an entry point."""
    config = configparser.ConfigParser()
    config.read(ROOT / "scrapy.cfg")
    settings = config["settings"]["default"]
    egg = folder / "tinsach.egg"
    with zipfile.ZipFile(egg, "w") as packed:
        for package in ("cleaners", "crawler"):
            for path in sorted((ROOT / package).rglob("*")):
                if path.is_file() and "__pycache__" not in path.parts:
                    packed.write(path, path.relative_to(ROOT))
        packed.writestr("EGG-INFO/PKG-INFO", "Metadata-Version: 1.0\nName: tinsach\nVersion: 1\n")
        packed.writestr("EGG-INFO/entry_points.txt", f"[scrapy]\nsettings = {settings}\n")
    return egg.read_bytes()


@pytest.fixture
def scrapyd(tmp_path: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (tmp_path / "scrapyd.conf").write_text(
        f"[scrapyd]\nbind_address = 127.0.0.1\nhttp_port = {port}\npoll_interval = 0.2\n"
    )
    # away from the project: only the egg may be found
    env = {name: value for name, value in ENV.items() if name != "PYTHONPATH"}
    with (tmp_path / "scrapyd.log").open("wb") as log:
        daemon = subprocess.Popen(
            [sys.executable, "-m", "scrapyd"], cwd=tmp_path, env=env, stdout=log, stderr=log
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(lambda: ask(f"{address}/daemonstatus.json"), tmp_path)
            yield address
        finally:
            daemon.terminate()
            daemon.wait()


def wait_for(question: Any, folder: Path, seconds: float = 60) -> Any:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if answer := question():
                return answer
        except urllib.error.URLError:
            pass
        time.sleep(0.2)
    logs = "\n".join(path.read_text()[-3000:] for path in folder.rglob("*.log"))
    raise AssertionError(f"no answer in {seconds} s\n{logs}")


def ask(url: str, form: list[tuple[str, str]] | None = None) -> dict[str, Any]:
    data = urllib.parse.urlencode(form).encode() if form else None
    with urllib.request.urlopen(url, data=data, timeout=60) as answer:
        return dict(json.load(answer))


def upload(url: str, egg: bytes) -> dict[str, Any]:
    fields = "".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in (("project", "tinsach"), ("version", "1"))
    )
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="egg"; filename="e.egg"\r\n\r\n'
    body = fields.encode() + head.encode() + egg + f"\r\n--{BOUNDARY}--\r\n".encode()
    kind = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    request = urllib.request.Request(url, data=body, headers=kind)
    with urllib.request.urlopen(request, timeout=120) as answer:
        return dict(json.load(answer))


def test_an_egg_is_deployed_scheduled_and_stores_articles(
    scrapyd: str, tmp_path: Path, crawl: Crawl
) -> None:
    from cleaners.outlet import outlets

    added = upload(f"{scrapyd}/addversion.json", build_egg(tmp_path))
    assert added["status"] == "ok", added
    assert added["spiders"] == len(outlets())
    listed = ask(f"{scrapyd}/listspiders.json?project=tinsach")
    assert listed["spiders"] == sorted(outlets())
    with news_site(3) as site:
        form = [("project", "tinsach"), ("spider", "vnexpress"), ("max_articles", "2")]
        form += [("setting", f"TINSACH_CONNECT={site.address}")]
        form += [("setting", f"TINSACH_OUTPUT={crawl.output}"), ("setting", "DOWNLOAD_DELAY=0")]
        job = ask(f"{scrapyd}/schedule.json", form)
        assert job["status"] == "ok", job
        jobs = f"{scrapyd}/listjobs.json?project=tinsach"
        wait_for(lambda: ask(jobs)["finished"], tmp_path, 120)
    log = next(tmp_path.glob("logs/**/*.log")).read_text()
    assert "Traceback" not in log, log
    assert len(crawl.articles()) == 2
    assert crawl.rows("SELECT count(*) FROM pages") == [(3,)]
