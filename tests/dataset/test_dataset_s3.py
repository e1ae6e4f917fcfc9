"""Input from an object store, against a real S3-compatible server on loopback."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpora import contents, response, story_pages, tinsach, varied, write_jsonl

_SERVER = """
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
import sys; sys.stdin.read()
"""


@pytest.fixture(scope="module")
def store() -> Iterator[dict[str, str]]:
    """The environment in which s3:// leads to the local server."""
    pytest.importorskip("moto")
    pytest.importorskip("s3fs")
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", _SERVER],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    address = f"http://127.0.0.1:{process.stdout.readline().strip()}"
    yield {
        "AWS_ENDPOINT_URL": address,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    process.communicate("")


def _put(store: dict[str, str], path: str, data: bytes) -> None:
    """Moto's server takes unsigned requests."""
    url = f"{store['AWS_ENDPOINT_URL']}/{path}"
    headers = {"Content-Type": "application/octet-stream"}
    request = urllib.request.Request(url, data=data, method="PUT", headers=headers)
    urllib.request.urlopen(request, timeout=20).close()


def test_a_bucket_gives_what_the_same_files_on_disk_give(
    store: dict[str, str], tmp_path: Path
) -> None:
    write_jsonl(tmp_path / "in/a.jsonl", varied(40))
    warc = b"".join(response(url, body) for url, body in story_pages())
    (tmp_path / "in/b.warc.gz").write_bytes(warc)
    (tmp_path / "in/other.jsonl").write_bytes(b'{"not": "globbed"}\n')
    _put(store, "corpus", b"")
    for path in sorted((tmp_path / "in").iterdir()):
        _put(store, f"corpus/in/{path.name}", path.read_bytes())
    words = ("dataset", "build", "c", "--from")
    far = tinsach(*words, "s3://corpus/in/[ab].*", "--output", "far", cwd=tmp_path, **store)
    assert far.returncode == 0, far.stderr
    near = tinsach(*words, "in/[ab].*", "--output", "near", cwd=tmp_path)
    assert near.returncode == 0, near.stderr
    found, wanted = contents(tmp_path / "far/datasets/c"), contents(tmp_path / "near/datasets/c")
    assert found == wanted
    again = tinsach(*words, "s3://corpus/in/[ab].*", "--output", "far", cwd=tmp_path, **store)
    assert "nothing new" in again.stdout


def test_an_address_that_is_not_there_is_one_line(store: dict[str, str], tmp_path: Path) -> None:
    began = time.monotonic()
    words = ("dataset", "build", "c", "--from", "s3://nobucket/in/")
    done = tinsach(*words, cwd=tmp_path, **store)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert time.monotonic() - began < 60
    assert not list(tmp_path.iterdir())
