"""`tinsach outlets`: the list, a new outlet from one page, and the check of those there are."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cleaners import Page
from cleaners.guess import guess
from cleaners.outlet import outlets
from cleaners.skeleton import skeleton
from crawler.cli import main
from crawler.upkeep import listing, places
from crawler.upkeep.check import PageLook, judge
from crawler.upkeep.scaffold import load, tried
from fixtures.site import FIXTURES, Reply, Site, fixture_site

ROOT = FIXTURES.parent
KNOWN = FIXTURES / "vccorp" / "undeclared-2026" / "page.html"
UNKNOWN = FIXTURES / "baotintuc" / "don-bun-2025" / "page.html"
KNOWN_URL = "https://doisongtre.vn/quan-ca-phe-sach-301261118081512345.htm"
UNKNOWN_URL = "https://www.tinque.com.vn/thoi-su/bon-xa-don-bun-post20250709171501.html"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "cleaners" / "outlets").mkdir(parents=True)
    return tmp_path


def new(project: Path, page: Path, *more: str) -> int:
    return main(["outlets", "new", str(page), "--project", str(project), *more])


def test_the_list_names_every_outlet(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["outlets", "list", "--json", "--output", str(tmp_path)]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert set(rows) == set(outlets())
    assert rows["tuoitre"]["family"] == "vccorp"
    assert rows["tuoitre"]["fixtures"] == len(list((FIXTURES / "tuoitre").glob("*/expected.json")))
    assert rows["tuoitre"]["layouts"] == len(outlets()["tuoitre"].effective_selectors.body)
    assert rows["tuoitre"]["health"] is None
    assert main(["outlets", "list", "--output", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(outlets()) + 3
    assert lines[-1].startswith(f"{len(outlets())} outlets, ")


def test_the_list_shows_the_last_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    for day, articles in (("01", 5), ("02", 7)):
        tally = {"pages": 9, "articles": articles, "problems": {"no_date": 1}}
        record = {
            "id": f"202611{day}T000000Z-aaaa",
            "finished": f"2026-11-{day}T00:05:00+00:00",
            "outlets": {"plo": tally},
        }
        (tmp_path / "runs" / f"{record['id']}.json").write_text(json.dumps(record))
    assert main(["outlets", "list", "--output", str(tmp_path)]) == 0
    line = next(x for x in capsys.readouterr().out.splitlines() if x.startswith("plo "))
    assert "2026-11-02 7 of 9" in line


def test_an_installed_copy_has_no_fixtures_to_count(tmp_path: Path) -> None:
    rows = listing.rows(None, tmp_path)
    assert {row.fixtures for row in rows} == {None}
    lines = listing.table(rows).splitlines()
    assert lines[0].split()[:5][-1] == "fixtures"
    assert {line.split()[4] for line in lines[1:-2]} == {"-"}
    assert lines[-1] == f"{len(rows)} outlets, without fixtures: they come with the source"


def test_an_installed_copy_is_not_written_into(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "fixtures", lambda: tmp_path / "fixtures")
    assert main(["outlets", "new", str(KNOWN), "--url", KNOWN_URL]) == 2
    assert "with --project DIR" in capsys.readouterr().err


def test_the_page_of_outlets_is_not_stale() -> None:
    written = (ROOT / "docs" / "outlets.md").read_text(encoding="utf-8")
    told = "stale: run tinsach outlets list --markdown > docs/outlets.md"
    assert written == listing.markdown(), told


def test_a_new_outlet_of_a_known_family(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(project, KNOWN, "--url", KNOWN_URL) == 0
    told = capsys.readouterr().out
    assert "It runs VCCorp IMS" in told
    assert "What a person must do" in told
    file = project / "cleaners" / "outlets" / "doisongtre.py"
    outlet = load(file)
    assert outlet.family is not None
    assert outlet.family.id == "vccorp"
    assert outlet.selectors.body == ()
    assert outlet.is_article(KNOWN_URL)
    assert outlet.article_id(KNOWN_URL) == "301261118081512345"
    cleaned(file, KNOWN, KNOWN_URL)


def test_a_new_outlet_of_no_known_family(project: Path) -> None:
    assert new(project, UNKNOWN, "--url", UNKNOWN_URL) == 0
    file = project / "cleaners" / "outlets" / "tinque.py"
    outlet = load(file)
    assert outlet.family is None
    assert outlet.selectors.title == ("h1.detail-title",)
    assert outlet.selectors.lead == ("h2.sapo",)
    assert outlet.selectors.date == ("span.txt",)
    assert outlet.selectors.author == ("div.author",)
    assert outlet.selectors.body == ("div.contents",)
    assert [rule.css for rule in outlet.rules.strip] == ["div.share"]
    assert outlet.is_article(UNKNOWN_URL)
    assert not outlet.is_article("https://www.tinque.com.vn/thoi-su/")
    assert outlet.www
    cleaned(file, UNKNOWN, UNKNOWN_URL)


def cleaned(written: Path, file: Path, url: str) -> None:
    """The written outlet cleans the page it was made from as well as the hand-written one does."""
    article = tried(written, Page(content=file.read_bytes(), url=url))
    expected = json.loads((file.parent / "expected.json").read_text(encoding="utf-8"))
    assert article is not None
    assert article.body_source == "selector"
    assert article.body.split("\n\n") == expected["body"]
    for key in ("title", "date", "lead"):
        assert key not in expected or getattr(article, key) == expected[key]


def test_the_new_file_is_written_in_the_house_style(project: Path) -> None:
    new(project, UNKNOWN, "--url", UNKNOWN_URL)
    new(project, KNOWN, "--url", KNOWN_URL)
    folder = project / "cleaners" / "outlets"
    for command in (["format", "--check"], ["check"]):
        config = ["--config", str(ROOT / "pyproject.toml")]
        ran = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *config, str(folder)],
            check=False,
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_fixture_skeleton_asks_to_be_filled_in(project: Path) -> None:
    new(project, UNKNOWN, "--url", UNKNOWN_URL)
    folder = project / "fixtures" / "tinque" / "bon-xa-don-bun"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert expected["title"] == "TODO"
    assert expected["body"] == ["TODO"]
    assert json.loads((folder / "meta.json").read_text(encoding="utf-8"))["url"] == UNKNOWN_URL
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert '<div class="contents">' in page
    assert "TODO (" in page
    original = json.loads((UNKNOWN.parent / "expected.json").read_text(encoding="utf-8"))
    assert [text for text in original["body"] if text in page] == []


def test_nothing_is_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(project, UNKNOWN, "--url", UNKNOWN_URL) == 0
    file = project / "cleaners" / "outlets" / "tinque.py"
    mine = file.read_text(encoding="utf-8") + "# mine\n"
    file.write_text(mine, encoding="utf-8")
    assert new(project, UNKNOWN, "--url", UNKNOWN_URL) == 2
    assert "never overwritten" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == mine
    assert new(project, UNKNOWN, "--url", UNKNOWN_URL, "--id", "tinque2") == 0
    assert (project / "fixtures" / "tinque2").is_dir()


def test_what_cannot_become_an_outlet(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "listing.html"
    page.write_text("<html><body>" + "<a href='/a'>Tin vắn</a> " * 90 + "</body></html>")
    cases = {
        (str(UNKNOWN),): "belongs to the outlet baotintuc already",
        (str(page),): "names no address of its own",
        (str(page), "--url", UNKNOWN_URL): "no article is found in this page",
        (str(UNKNOWN), "--url", UNKNOWN_URL, "--id", "Tin-Que"): "lower-case letters",
        (str(UNKNOWN), "--url", "https://a'b.vn/x-12345.html"): "no host name",
        (str(tmp_path / "none.html"),): "no such file",
    }
    for words, told in cases.items():
        assert main(["outlets", "new", *words, "--project", str(project)]) == 2, words
        assert told in capsys.readouterr().err
    assert list((project / "cleaners" / "outlets").iterdir()) == []


def test_a_hostile_page_writes_no_code(project: Path, tmp_path: Path) -> None:
    name = '"""; import os; os.abort() #\\'
    text = UNKNOWN.read_text(encoding="utf-8")
    meta = f"<meta property='og:site_name' content='{name}'>"
    page = tmp_path / "page.html"
    assert text.count("<meta") > 1
    page.write_text(text.replace("<meta", meta + "<meta", 1), encoding="utf-8")
    assert new(project, page, "--url", UNKNOWN_URL) == 0
    source = (project / "cleaners" / "outlets" / "tinque.py").read_text(encoding="utf-8")
    body = ast.parse(source).body
    assert {type(node) for node in body} == {ast.Expr, ast.ImportFrom, ast.Assign}
    assert "os.abort" in load(project / "cleaners" / "outlets" / "tinque.py").name


def test_guessed_selectors_hit_what_they_are_for() -> None:
    """On pages of outlets with systems of their own, as if nobody had declared them."""
    for name in ("vov/ho-keo-luoi-2026", "saostar/thu-am-phong-tro", "baotintuc/don-bun-2025"):
        content = (FIXTURES / name / "page.html").read_text(encoding="utf-8")
        found = guess(Page(content=content, url="https://www.tinque.com.vn/a-123456.html"))
        assert found.family is None
        for field in ("title", "date", "body"):
            assert getattr(found.selectors, field), (name, field)


def test_a_skeleton_keeps_the_structure_and_no_text() -> None:
    page = """<html><head><title>Một tiêu đề rất dài của bài báo</title>
    <meta name="description" content="Mô tả"><script>var a = "bài báo";</script></head><body>
    <div class="sapo" data-id="7">Sapo của bài báo này khá là dài.</div><h3>Tin liên quan</h3>
    <img alt="Một chú thích ảnh dài hơn năm từ" src="/a.jpg"></body></html>"""
    kept = skeleton(page)
    assert '<div class="sapo" data-id="7">TODO (8 words)</div>' in kept
    assert "<h3>Tin liên quan</h3>" in kept
    assert "<script></script>" in kept
    assert "chú thích" not in kept
    assert "tiêu đề" not in kept
    with pytest.raises(ValueError, match="no markup"):
        skeleton("  ")


def check(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "crawler.cli", "outlets", "check", *words],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "NO_PROXY": "127.0.0.1"},
    )


def settings(site: Site) -> list[str]:
    given = (f"TINSACH_CONNECT={site.address}", "DOWNLOAD_DELAY=0", "RETRY_TIMES=0")
    return [word for setting in given for word in ("--set", setting)]


def test_a_recorded_outlet_is_fine(tmp_path: Path) -> None:
    """Live from a loopback site, recorded; then replayed with the site gone."""
    tapes = str(tmp_path / "tapes")
    with fixture_site(["znews"]) as site:
        ran = check("znews", "--live", "--record", "--cassettes", tapes, *settings(site))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.startswith("znews: fine")
    assert "div.the-article-body" in ran.stdout
    again = check("znews", "--replay", "--cassettes", tapes, "--json")
    assert again.returncode == 0, again.stderr
    verdict = json.loads(again.stdout)
    assert verdict["state"] == "fine"
    articles = [page for page in verdict["pages"] if page["found"]["body"]]
    assert len(articles) >= 2
    assert all(page["hits"]["body"] == "div.the-article-body" for page in articles)
    assert all(page["disagreement"] < 0.5 for page in articles)


def test_a_changed_layout_fails_the_check() -> None:
    with fixture_site(["znews"]) as site:
        for key, reply in site.pages.items():
            if isinstance(reply, Reply):
                changed = reply.body.replace(b"the-article-body", b"story-v9")
                site.pages[key] = Reply(body=changed, kind=reply.kind)
        ran = check("znews", *settings(site))
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "znews: failed" in ran.stdout


def page(*, body: str | None = "div.b", date: bool = True, away: float = 0.1) -> PageLook:
    found = {"title": True, "date": date, "body": True, "lead": True, "authors": True}
    return PageLook(
        url="https://znews.vn/a-post1.html",
        found=found,
        hits={"body": body},
        body_source="selector",
        words=200,
        disagreement=away,
        problems=(),
    )


TALLY = {"found": 3, "pages": 3, "sources": {"read": 1}}


def test_what_befalls_one_article_is_a_note_and_what_befalls_most_fails() -> None:
    outlet = outlets()["znews"]
    fine = judge(outlet, [page(), page(date=False), page()], TALLY)
    assert (fine.state, fine.reasons) == ("fine", ())
    assert fine.notes == ("no date on 1 of 3 articles",)
    failed = judge(outlet, [page(), page(date=False, body=None), page(body=None)], TALLY)
    assert failed.reasons == ("no body selector hits on 2 of 3 articles",)
    far = judge(outlet, [page(away=0.7), page(away=0.6), page()], TALLY)
    assert far.reasons == ("bodies disagree with trafilatura by 0.60 (of 1)",)


def test_why_there_is_nothing_to_judge() -> None:
    outlet = outlets()["vov"]
    shut = judge(outlet, [], {**TALLY, "problems": {"fetch_failed": 3}})
    assert shut.reasons[0].startswith("none of 3 pages could be fetched (fetch_failed; known of it")
    empty = judge(outlet, [], {**TALLY, "found": 0})
    assert empty.reasons == ("no article address was found in its feeds, sitemaps and listings",)
    source = {"url": "https://vov.vn/rss", "kind": "fetch_failed"}
    unread = judge(outlet, [], {"source_problems": [source], "sources": {"problems": 1}})
    assert unread.reasons == (
        "no feed, sitemap or listing could be read (https://vov.vn/rss: fetch_failed)",
    )


def test_what_robots_txt_refuses_is_no_failure() -> None:
    outlet = outlets()["vov"]
    refused = judge(outlet, [], {**TALLY, "problems": {"refused_by_robots": 3}})
    assert (refused.state, refused.reasons) == ("refused by robots.txt", ())
    assert refused.notes == ("known of it: robots.txt closes articles to general crawlers",)
    source = {"url": "https://vov.vn/rss", "kind": "refused_by_robots"}
    tally = {"source_problems": [source], "sources": {"problems": 1}}
    assert judge(outlet, [], tally).state == "refused by robots.txt"
    mixed = {**TALLY, "problems": {"refused_by_robots": 2, "fetch_failed": 1}}
    assert judge(outlet, [], mixed).state == "failed"
    assert judge(outlet, [page()], {**mixed, "problems": {"refused_by_robots": 2}}).state == "fine"


def test_a_recorded_robots_txt_is_obeyed_and_passes_the_check() -> None:
    ran = check("vov", "--replay")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.startswith("vov: refused by robots.txt")


def test_a_site_that_refuses_fails_the_check() -> None:
    with fixture_site(["znews"]) as site:
        for key in site.pages:
            if not key.endswith("robots.txt"):
                site.pages[key] = Reply(status=403, body=b"<h1>403</h1>")
        ran = check("znews", "--json", *settings(site))
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert json.loads(ran.stdout)["reasons"]


def test_slips_and_what_cannot_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = ("--replay", "--cassettes", str(tmp_path))
    cases = {
        ("vnexpres",): (2, "did you mean vnexpress?"),
        ("plo", "--replay", "--record"): (2, "leave --replay out"),
        ("plo", "--set", "lower=1"): (2, "write NAME=VALUE"),
        ("plo", "--articles", "0"): (2, "at least 1"),
        empty: (2, "no recorded crawl"),
        ("plo", *empty): (3, "no recorded crawl"),
    }
    for words, (code, told) in cases.items():
        assert main(["outlets", "check", *words]) == code, words
        shown = capsys.readouterr()
        assert told in shown.out + shown.err, words
