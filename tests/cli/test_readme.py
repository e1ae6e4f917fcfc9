"""The README's examples are run, and what it shows is what comes out."""

from __future__ import annotations

import io
import json
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from cli_run import Run

from cleaners.model import Article, Cleaning
from crawler.cli import VERBS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def marked(name: str) -> str:
    """The block that stands under the comment `<!-- example: name -->`."""
    found = re.search(rf"<!-- example: {name} -->\n```\w*\n(.*?)```", README, re.DOTALL)
    assert found, name
    return found[1]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_the_cluttered_text_becomes_the_article_shown(tinsach: Run, tmp_path: Path) -> None:
    (tmp_path / "scraped.txt").write_text(marked("before"), "utf-8")
    record = tinsach("clean", "scraped.txt", "--explain").record
    shown = json.loads(marked("after"))
    removed = [{key: row[key] for key in ("reason", "text")} for row in record["removed"]]
    for row in shown.pop("removed"):
        assert row in removed
    assert {key: record[key] for key in shown} == shown


@pytest.mark.parametrize("code", blocks("python"))
def test_the_python_examples_run(code: str) -> None:
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(code, "README.md", "exec"), {})
    if "print" in code:
        assert out.getvalue() == marked("printed")


def test_there_are_python_examples() -> None:
    assert len(blocks("python")) >= 2


def test_every_field_is_explained() -> None:
    table = README.partition("## An article's fields")[2].partition("\n## ")[0]
    explained = set(
        re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| ([^|]+)", table, re.MULTILINE)))
    )
    article = Article(id="1", body="x")
    fields = set(Cleaning(article=article).as_dict(explain=True)) | {"source"}
    assert explained == fields


def test_every_command_shown_exists() -> None:
    for block in blocks("sh"):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if "tinsach" in words:
                assert words[words.index("tinsach") + 1] in VERBS
            elif words[:1] == ["make"]:
                assert f"\n{words[1]}:" in (ROOT / "Makefile").read_text("utf-8")


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
