"""The corpus from outside: `datasets`, a card's header, stats, diff, sample, the extractor."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from corpora import ROOT, article, build, html, tinsach, varied, write_jsonl
from stories import STORIES


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("corpus")
    write_jsonl(root / "a.jsonl", [*varied(60), article("x", ["<script>alert(1)</script> " * 60])])
    words = ("--from", "a.jsonl", "--split", "random:0.7,0.3", "--min-words", "1")
    done = build(root, "c", *words)
    assert done.returncode == 0, done.stderr
    return root / "output/datasets/c"


@pytest.mark.filterwarnings("ignore")
def test_datasets_loads_it(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    loaded = datasets.load_dataset(str(corpus), cache_dir=str(tmp_path))
    assert set(loaded) == {"train", "test"}
    assert loaded["train"].num_rows + loaded["test"].num_rows == 60
    first = loaded["train"][0]
    original = {record["id"]: record for record in varied(60)}[first["id"]]
    assert first["body"] == original["body"]
    assert first["authors"] == ["Minh Tâm"]


def test_the_cards_header_is_yaml(corpus: Path) -> None:
    head = yaml.safe_load((corpus / "README.md").read_text().split("---\n")[1])
    assert head["language"] == ["vi"]
    assert head["size_categories"] == ["n<1K"]
    splits = head["configs"][0]["data_files"]
    assert [entry["split"] for entry in splits] == ["train", "test"]
    assert all(list(corpus.glob(entry["path"])) for entry in splits)


def test_the_card_tells_composition_steps_versions_and_limits(corpus: Path) -> None:
    card = (corpus / "README.md").read_text()
    for text in (
        "| plo | 20 |",
        "| language | 61 | 60 | not_vietnamese 1 |",
        "| 2024 |",
        "`0.1.0 abcdef12`: 60 articles",
        "![by outlet](plots/outlet.svg)",
        "belong to their publishers",
    ):
        assert text in card
    assert (corpus / "plots/outlet.svg").read_text().startswith("<svg")


def test_stats(corpus: Path) -> None:
    done = tinsach("dataset", "stats", str(corpus), "--json", cwd=corpus)
    told = json.loads(done.stdout)
    assert told == json.loads((corpus / "stats.json").read_bytes())
    assert told["by_outlet"] == {"plo": 20, "tuoitre": 20, "vnexpress": 20}
    root = corpus.parents[2]  # a corpus is found by the name it was built under, too
    assert "60 articles" in tinsach("dataset", "stats", "c", cwd=root).stdout


def test_a_folder_of_several_corpora_is_not_added_up(corpus: Path, tmp_path: Path) -> None:
    for name in ("one", "two", ".two-0123456789ab"):
        shutil.copytree(corpus, tmp_path / "datasets" / name)
    for words in (("stats",), ("sample", "-n", "1"), ("diff", "datasets/one")):
        done = tinsach("dataset", words[0], *words[1:], "datasets", cwd=tmp_path)
        assert done.returncode == 1, words
        assert done.stderr == (
            "tinsach dataset: datasets holds several corpora: name one of one, two\n"
        )
    assert tinsach("dataset", "stats", "datasets/two", cwd=tmp_path).returncode == 0


def test_diff(tmp_path: Path) -> None:
    old = varied(6)
    new = [old[0], old[1] | {"body": "Bài đã viết lại."}, *old[2:4], *varied(8)[6:]]
    # A later fetch of the same text is no change.
    new[2] = new[2] | {"fetched": "2026-11-01T00:00:00+07:00"}
    write_jsonl(tmp_path / "old.jsonl", old)
    write_jsonl(tmp_path / "new.jsonl.gz", new)
    done = tinsach("dataset", "diff", "old.jsonl", "new.jsonl.gz", "--json", cwd=tmp_path)
    assert json.loads(done.stdout) == {
        "plo": {"added": 0, "removed": 1, "changed": 0, "same": 1},
        "tuoitre": {"added": 1, "removed": 1, "changed": 1, "same": 0},
        "vnexpress": {"added": 1, "removed": 0, "changed": 0, "same": 2},
    }


def test_a_sample_is_the_same_each_time_and_safe_to_open(tmp_path: Path) -> None:
    hostile = article("x", ["<script>alert(1)</script>"], title="<b>", url='javascript:"')
    write_jsonl(tmp_path / "a.jsonl", [*varied(30), hostile])
    words = ("dataset", "sample", "a.jsonl", "-n", "31", "--html")
    one, two = (tinsach(*words, cwd=tmp_path).stdout for _ in range(2))
    assert one == two
    assert one.count("<article ") == 31
    assert "<script>" not in one
    assert 'href="javascript' not in one
    few = tinsach("dataset", "sample", "a.jsonl", "-n", "3", cwd=tmp_path).stdout
    assert len(few.splitlines()) == 3


def test_a_sample_shows_lists_as_lists_and_the_lead_alone_in_bold(tmp_path: Path) -> None:
    more = {"captions": ["Ảnh một", "Ảnh hai"], "problems": [{"kind": "no_date", "detail": "none"}]}
    record = article("x", ["Sapo của bài.", "Đoạn hai."], reprints=["https://khac.vn/1"], **more)
    plain = article("y", ["Đoạn đầu.", "Đoạn sau."], lead=None)
    write_jsonl(tmp_path / "a.jsonl", [record, plain])
    text = tinsach("dataset", "sample", "a.jsonl", "--html", cwd=tmp_path).stdout
    assert "<ul><li>Ảnh một</li><li>Ảnh hai</li></ul>" in text
    assert "<dd>no_date: none</dd>" in text
    assert '<dd><a href="https://khac.vn/1">https://khac.vn/1</a></dd>' in text
    assert re.findall(r'<p class="article-lead">(.*?)</p>', text) == ["Sapo của bài."]
    assert "bao.vn · 2026-03-12T08:00:00+07:00 · Thời sự · 5 words" in text
    assert "[&#x27;" not in text


def test_the_plot_of_years_leaves_none_out(tmp_path: Path) -> None:
    days = [f"{1996 + number}-05-01" for number in range(30)]
    records = [record | {"date": day} for record, day in zip(varied(30), days, strict=True)]
    write_jsonl(tmp_path / "a.jsonl", records)
    assert build(tmp_path, "c", "--from", "a.jsonl").returncode == 0
    plot = (tmp_path / "output/datasets/c/plots/year.svg").read_text()
    assert re.findall(r">(\d{4})<", plot) == [day[:4] for day in days]
    assert "other" not in plot
    shown = tinsach("dataset", "stats", "c", cwd=tmp_path).stdout
    assert re.findall(r"^  (\d{4}) ", shown, re.MULTILINE) == [day[:4] for day in days]


@pytest.mark.parametrize("count", ["0", "-3"])
def test_a_sample_of_nothing_is_wrong_usage(tmp_path: Path, count: str) -> None:
    write_jsonl(tmp_path / "a.jsonl", varied(2))
    done = tinsach("dataset", "sample", "a.jsonl", "-n", count, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"tinsach dataset: -n {count}: at least 1\n"


def test_records_without_an_id_are_not_compared(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", varied(2))
    write_jsonl(tmp_path / "b.jsonl", [{"title": "Bài", "body": "Nội dung"}])
    for old, new in (("a.jsonl", "b.jsonl"), ("b.jsonl", "a.jsonl")):
        done = tinsach("dataset", "diff", old, new, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert "b.jsonl: has no id: cannot be compared" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1


def test_no_corpus_is_one_line(tmp_path: Path) -> None:
    done = tinsach("dataset", "stats", str(tmp_path), cwd=tmp_path)
    assert done.returncode == 1
    assert "no corpus" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_rest_of_the_package_does_not_need_the_extra() -> None:
    """No module outside crawler/dataset imports it, but for the command, inside its functions."""
    for path in [*ROOT.glob("crawler/**/*.py"), *ROOT.glob("cleaners/**/*.py")]:
        if "dataset" in path.relative_to(ROOT).parts[1:2]:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        top = [line for line in lines if line.startswith(("import ", "from "))]
        assert not [line for line in top if "crawler.dataset" in line], path


def test_the_extractor_in_a_pipeline_of_its_own(tmp_path: Path) -> None:
    """The example of docs/datasets.md, run as it stands there."""
    text = (ROOT / "docs/datasets.md").read_text(encoding="utf-8")
    code = text.split("```python\n")[1].split("```")[0]
    assert "TinsachExtractor()" in code
    pages = [
        {"id": "1", "url": "https://bao.vn/1", "text": html("Robot", STORIES["robot"])},
        {"id": "2", "url": "https://bao.vn/2", "text": "<html><p>English</p></html>"},
    ]
    write_jsonl(tmp_path / "pages/a.jsonl", pages)
    (tmp_path / "example.py").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "example.py"],
        check=False,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    (out,) = (tmp_path / "articles").glob("*.jsonl")
    (line,) = out.read_text(encoding="utf-8").splitlines()
    doc = json.loads(line)
    assert doc["text"].split("\n\n") == list(STORIES["robot"])
    assert doc["metadata"]["title"] == "Robot"
    assert doc["metadata"]["url"] == "https://bao.vn/1"


def test_a_terminal_sees_a_bar_that_moves(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", varied(2500))
    command = [sys.executable, "-m", "crawler.cli", "dataset", "build", "c", "--from", "a.jsonl"]
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
    process = subprocess.Popen(
        [*command, "--workers", "1"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=child,
    )
    os.close(child)
    shown = b""
    with suppress(OSError):
        while piece := os.read(parent, 4096):
            shown += piece
    os.close(parent)
    assert process.wait() == 0
    text = shown.decode("utf-8", "replace")
    assert "clean:" in text
    assert "write:" in text
    shares = {int(share) for share in re.findall(r"(\d+)%\|", text)}
    assert {0, 100} <= shares, text[-500:]
