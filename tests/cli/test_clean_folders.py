"""`tinsach clean FOLDER`: what in a folder is a page, and what is not."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from cli_run import Run
from oneoff_texts import CLUTTERED, TITLE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kho"
    folder.mkdir()
    (folder / "bai.txt").write_text(CLUTTERED, "utf-8")
    return folder


def sources(tinsach: Run, *words: str) -> list[str]:
    return [record["source"] for record in tinsach("clean", *words).records]


@pytest.mark.timeout(20)
def test_pipes_and_sockets_in_a_folder_are_no_pages(
    tinsach: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "to-pipe.txt").symlink_to("pipe.txt")
    (folder / "null.html").symlink_to("/dev/null")
    monkeypatch.chdir(folder)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.html")
    (folder / "to-page.txt").symlink_to("bai.txt")
    monkeypatch.chdir(folder.parent)
    assert sources(tinsach, "kho") == ["kho/bai.txt", "kho/to-page.txt"]


def test_a_link_to_nothing_in_a_folder_is_told_of(tinsach: Run, folder: Path) -> None:
    (folder / "gone.html").symlink_to("nowhere")
    result = tinsach("clean", "kho")
    assert "kho/gone.html: unreadable: no such file" in result.err


def test_hidden_files_in_a_folder_are_left_out(tinsach: Run, folder: Path) -> None:
    (folder / ".hidden.txt").write_text(CLUTTERED, "utf-8")
    (folder / ".cache/deep").mkdir(parents=True)
    (folder / ".cache/deep/b.txt").write_text(CLUTTERED, "utf-8")
    assert sources(tinsach, "kho") == ["kho/bai.txt"]
    assert sources(tinsach, "kho/.cache") == ["kho/.cache/deep/b.txt"]
    assert tinsach("clean", "kho/.hidden.txt").record["title"] == TITLE
    assert sources(tinsach, ".") == ["kho/bai.txt"]
