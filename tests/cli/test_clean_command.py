"""`tinsach clean`: what goes in, what comes out, and every way to hold it wrong."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path

import pytest
import vcr
from cli_run import Run
from oneoff_site import ARTICLE, Site
from oneoff_texts import BODY, CLEAN_BODY, CLUTTERED, ENGLISH, LEAD, RELATED, TITLE


def write(path: Path, content: str | bytes = CLUTTERED) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_cluttered_text_gives_one_json_object(tinsach: Run, tmp_path: Path) -> None:
    write(tmp_path / "bai.txt")
    result = tinsach("clean", "bai.txt")
    assert result.code == 0
    assert next(iter(result.record)) == "source"
    assert result.record["source"] == "bai.txt"
    assert result.record["title"] == TITLE
    assert result.record["lead"] == LEAD
    assert result.record["body"] == CLEAN_BODY
    assert "removed" not in result.record
    assert result.err == ""


def test_explain_adds_what_was_removed(tinsach: Run, tmp_path: Path) -> None:
    write(tmp_path / "bai.txt")
    removed = tinsach("clean", "bai.txt", "--explain").record["removed"]
    assert {"Tin liên quan", RELATED, "Giá cà phê hôm nay"} <= {row["text"] for row in removed}
    assert set(removed[0]) == {"reason", "rule", "origin", "stage", "text"}


def test_standard_input_is_told_apart_by_content(tinsach: Run) -> None:
    text = tinsach("clean", "-", stdin=CLUTTERED.encode())
    assert (text.code, text.record["source"], text.record["body"]) == (0, "-", CLEAN_BODY)
    page = tinsach("clean", "-", stdin=ARTICLE.encode())
    assert page.code == 0
    assert page.record["title"] == "Làng nghề gốm bên sông mở cửa đón khách"
    assert "Trang chủ" not in page.record["body"]


def test_a_text_named_html_and_a_page_named_txt_are_what_they_are(
    tinsach: Run, tmp_path: Path
) -> None:
    write(tmp_path / "text.html")
    write(tmp_path / "page.txt", ARTICLE)
    assert tinsach("clean", "text.html").record["body"] == CLEAN_BODY
    assert "<p>" not in tinsach("clean", "page.txt").record["body"]


def test_as_forces_the_kind(tinsach: Run, tmp_path: Path) -> None:
    write(tmp_path / "page.html", ARTICLE)
    forced = tinsach("clean", "page.html", "--as", "text", "--explain")
    assert "<p>" in forced.out


def test_several_sources_give_json_lines_in_their_order(tinsach: Run, tmp_path: Path) -> None:
    write(tmp_path / "b.txt")
    write(tmp_path / "a.txt", CLUTTERED.replace("sông Lam", "sông Gianh"))
    result = tinsach("clean", "b.txt", "a.txt")
    assert [record["source"] for record in result.records] == ["b.txt", "a.txt"]
    assert "sông Gianh" in result.records[1]["title"]


def test_a_folder_is_searched_to_its_depth_in_a_steady_order(tinsach: Run, tmp_path: Path) -> None:
    write(tmp_path / "kho/2025/b.txt")
    write(tmp_path / "kho/2025/a.HTML", ARTICLE)
    write(tmp_path / "kho/c.txt")
    write(tmp_path / "kho/picture.jpg", b"\xff\xd8")
    result = tinsach("clean", "kho")
    assert [record["source"] for record in result.records] == [
        "kho/2025/a.HTML",
        "kho/2025/b.txt",
        "kho/c.txt",
    ]


def test_many_files_are_cleaned_in_several_processes_in_order(tinsach: Run, tmp_path: Path) -> None:
    for number in range(60):
        write(tmp_path / f"kho/{number:02}.txt", CLUTTERED.replace("trăm năm", f"{number} năm"))
    write(tmp_path / "kho/31.txt", b"")
    result = tinsach("clean", "kho", "-o", "out.jsonl")
    assert result.code == 1
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [record["source"] for record in records] == [f"kho/{n:02}.txt" for n in range(60)]
    assert records[30]["lead"] == LEAD.replace("trăm năm", "30 năm")
    assert records[31]["problems"][0]["kind"] == "empty"
    assert "1 of 60 sources gave no article" in result.err


def test_formats(tinsach: Run, tmp_path: Path) -> None:
    write(tmp_path / "bai.txt")
    text = tinsach("clean", "bai.txt", "--format", "text").out
    assert text.startswith(f"{TITLE}\n\n")
    assert text.endswith(f"{CLEAN_BODY}\n")
    markdown = tinsach("clean", "bai.txt", "--format", "markdown", "--explain").out
    assert markdown.startswith(f"# {TITLE}\n\n")
    assert f"): {RELATED}" in markdown
    lines = tinsach("clean", "bai.txt", "--format", "jsonl").out
    assert lines.count("\n") == 1
    several = tinsach("clean", "bai.txt", "bai.txt", "--format", "json").out
    assert [record["title"] for record in json.loads(several)] == [TITLE, TITLE]


def test_markdown_shows_the_text_letter_by_letter(tinsach: Run, tmp_path: Path) -> None:
    odd = "1. Giá *gạo* tăng_mạnh [lần hai] trong tuần qua, theo ghi nhận của các đại lý lớn."
    write(tmp_path / "bai.txt", f"{CLUTTERED.replace(BODY[2], odd)}")
    out = tinsach("clean", "bai.txt", "--format", "markdown").out
    assert r"1\. Giá \*gạo\* tăng\_mạnh \[lần hai\] trong" in out


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_page_cannot_steer_the_terminal(tinsach: Run, tmp_path: Path, form: str) -> None:
    steering = CLUTTERED.replace("bến đò phải", "bến \x1b[31mđò\x1b]0;title\x07 phải\x9b2J")
    write(tmp_path / "bai.txt", steering)
    out = tinsach("clean", "bai.txt", "--format", form, "--explain").out
    assert "phải" in out
    assert not set(out) & {"\x1b", "\x07", "\x9b"}


def test_output_goes_to_a_file(tinsach: Run, tmp_path: Path) -> None:
    write(tmp_path / "bai.txt")
    result = tinsach("clean", "bai.txt", "-o", "bai.json")
    assert (result.code, result.out) == (0, "")
    assert json.loads((tmp_path / "bai.json").read_text("utf-8"))["title"] == TITLE


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\r\n\t \xc2\xa0\n", "empty"),
        ("picture.html", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 40, "binary"),
        ("archive.txt", b"PK\x03\x04\x14\x00\x00\x00" + os.urandom(4000), "binary"),
        ("english.txt", ENGLISH.encode(), "not_vietnamese"),
        ("large.html", b"<p>" + b"a" * (51 * 2**20), "too_large"),
    ],
)
def test_a_file_without_an_article_says_why(
    tinsach: Run, tmp_path: Path, name: str, content: bytes, kind: str
) -> None:
    write(tmp_path / name, content)
    result = tinsach("clean", name)
    assert result.code == 1
    assert kind in [problem["kind"] for problem in result.record["problems"]]
    assert "body" not in result.record
    assert result.err.startswith(f"{name}: ")
    assert result.err.count("\n") == 1


def test_files_that_cannot_be_read_do_not_stop_the_others(tinsach: Run, tmp_path: Path) -> None:
    write(tmp_path / "bai.txt")
    (tmp_path / "dangling.html").symlink_to("nowhere")
    (tmp_path / "loop.html").symlink_to("loop.html")
    result = tinsach("clean", "missing.txt", "dangling.html", "loop.html", "bai.txt")
    assert result.code == 1
    problems = [record["problems"][0]["kind"] for record in result.records[:3]]
    assert problems == ["unreadable"] * 3
    assert result.records[3]["title"] == TITLE
    assert "missing.txt: unreadable: no such file\n" in result.err
    assert "unreadable: not a web address" in tinsach("clean", "ftp://baobiendao.example/a").err


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_forbidden_file_is_a_problem(tinsach: Run, tmp_path: Path) -> None:
    write(tmp_path / "bai.txt").chmod(0)
    assert tinsach("clean", "bai.txt").record["problems"][0]["kind"] == "unreadable"


def test_an_address_without_https_is_recognised(tinsach: Run) -> None:
    result = tinsach("clean", "vnexpress.net/mot-bai-4954454.html")
    assert "write https://vnexpress.net/mot-bai-4954454.html" in result.err


def test_a_pipe_can_be_a_source(tinsach: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    writer = threading.Thread(target=pipe.write_bytes, args=(CLUTTERED.encode(),))
    writer.start()
    assert tinsach("clean", "pipe").record["title"] == TITLE
    writer.join()


def test_a_name_that_is_no_valid_text_is_shown_all_the_same(tinsach: Run, tmp_path: Path) -> None:
    folder = tmp_path / "kho"
    folder.mkdir()
    write(folder / os.fsdecode(b"b\xe0i.txt"))
    record = tinsach("clean", "kho").records[0]
    assert record["source"] == "kho/b�i.txt"
    assert record["title"] == TITLE


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["bai.txt", "--outlet", "vnexpres"], "did you mean vnexpress?"),
        (["bai.txt", "--outlet", "qqqqqq"], "`tinsach outlets list` names them all"),
        (["bai.txt", "bai.txt", "--url", "https://plo.vn/a"], "one saved page"),
        (["https://plo.vn/a", "--url", "https://plo.vn/a"], "one saved page"),
        (["bai.txt", "--url", "plo.vn/a"], "with https://"),
        (["-", "-"], "only once"),
        (["none"], "no .html, .htm, .xhtml, .txt file in this folder"),
        (["bai.txt", "bai.txt", "--format", "html"], "shows one page"),
        (["bai.txt", "-o", "none"], "this is a folder"),
        (["bai.txt", "-o", "nowhere/x.json"], "does not exist"),
        (["bai.txt", "-o", "bai.txt"], "would be overwritten"),
        (["bai.txt", "-o", "./none/../bai.txt"], "would be overwritten"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    tinsach: Run, tmp_path: Path, words: list[str], message: str
) -> None:
    write(tmp_path / "bai.txt")
    (tmp_path / "none").mkdir()
    result = tinsach("clean", *words)
    assert result.code == 2
    assert message in result.err
    assert result.err.startswith("tinsach clean: ")
    assert result.err.count("\n") == 1
    assert result.out == ""
    assert (tmp_path / "bai.txt").read_text("utf-8") == CLUTTERED


def test_no_source_is_wrong_usage(tinsach: Run) -> None:
    assert tinsach("clean").code == 2
    assert tinsach("clean", "a.txt", "--format", "xml").code == 2


def test_a_url_is_fetched_and_cleaned(tinsach: Run, site: Site) -> None:
    result = tinsach("clean", f"{site.base}/article", "--allow-private")
    assert result.code == 0
    record = result.record
    assert record["source"] == f"{site.base}/article"
    assert record["title"] == "Làng nghề gốm bên sông mở cửa đón khách"
    assert record["date"] == "2026-03-07T08:15:00+07:00"
    assert record["fetched"].endswith("+07:00")
    assert site.paths == ["/robots.txt", "/article"]


def test_an_old_charset_named_by_the_server_is_read(tinsach: Run, site: Site) -> None:
    record = tinsach("clean", f"{site.base}/windows-1258", "--allow-private").record
    assert record["title"] == "Làng nghề gốm bên sông mở cửa đón khách"
    assert "Ông Trần Văn Lâm, trưởng ban quản lý làng nghề, cho biết" in record["body"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("nothing-here", "fetch_failed"),
        ("loop", "fetch_failed"),
        ("50mb", "too_large"),
        ("wall", "challenge_page"),
        ("picture", "binary"),
        ("binary-as-html", "binary"),
        ("empty", "empty"),
    ],
)
def test_a_url_without_an_article_says_why(tinsach: Run, site: Site, path: str, kind: str) -> None:
    result = tinsach("clean", f"{site.base}/{path}", "--allow-private")
    assert result.code == 1
    assert result.record["problems"][0]["kind"] == kind
    assert result.err.count("\n") == 1


def test_a_recorded_fetch_is_cleaned_again_without_the_site(
    tinsach: Run, site: Site, tmp_path: Path
) -> None:
    words = ("clean", f"{site.base}/article", "--allow-private")
    with vcr.use_cassette(str(tmp_path / "article.yaml"), record_mode="once"):
        live = tinsach(*words).record
    asked = len(site.asked)
    with vcr.use_cassette(str(tmp_path / "article.yaml"), record_mode="none"):
        again = tinsach(*words).record
    assert len(site.asked) == asked
    assert {**again, "fetched": None} == {**live, "fetched": None}


def test_private_addresses_are_refused(tinsach: Run, site: Site) -> None:
    result = tinsach("clean", f"{site.base}/article")
    assert result.code == 1
    assert "--allow-private" in result.record["problems"][0]["detail"]
    assert site.asked == []
