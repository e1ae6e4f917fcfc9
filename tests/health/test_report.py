"""The report page: what it says, and that it stands alone; read in a real browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crawler.health import judge
from crawler.health.thresholds import RUNS
from crawler.report import data, page, sparkline
from tests.crawl.conftest import ROOT

from .histories import USUAL, Story, like

EVIL = "<script>alert(1)</script>\"'&"
NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def article(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": str(number),
        "url": f"https://vnexpress.net/bai-{number}.html",
        "outlet": "vnexpress",
        "title": f"Xã ven biển sửa xong con đê số {number}",
        "body": "một hai ba bốn năm",
        "date": "2026-11-19T08:15:00+07:00",
        "fetched": f"2026-11-20T{number % 10:02}:00:00+00:00",
    } | more


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four outlets of thirty runs; one lost its dates in the last two, one its selector."""
    root = tmp_path_factory.mktemp("output")
    outlets = {"vnexpress": USUAL, "tuoitre": USUAL, "dantri": like(articles=3), "plo": USUAL}
    story = Story().then(RUNS, outlets)
    for _ in range(2):
        story.then(1, outlets | {"tuoitre": like(dates=0.0), "plo": like(selector=0.0)})
        rung = judge.alarms(story.last, story.earlier)
        story.last["alarms"] = [alarm.as_dict() for alarm in rung]
    story.last["outlets"]["vnexpress"]["removed_texts"] = {"related": [EVIL, "Giá muối tăng"]}
    story.write(root)
    folder = root / "articles" / "vnexpress"
    folder.mkdir(parents=True)
    lines = [json.dumps(article(number)) for number in range(40)]
    lines += [json.dumps(article(9, id="x", title=EVIL, url="javascript:alert(1)"))]
    (folder / "2026-11-19.jsonl").write_text("\n".join([*lines, '{"torn": "li']))
    return root


@pytest.fixture(scope="module")
def html(output: Path) -> str:
    return page.render(data.read(output, NOW))


def test_alarms_stand_on_top_and_their_outlets_first(html: str) -> None:
    assert html.index('id="alarms"') < html.index('id="outlets"') < html.index('id="latest"')
    rows = re.findall(r'<tr id="(\w+)"', html)
    assert rows == ["plo", "tuoitre", "dantri", "vnexpress"]
    cards = re.findall(r'<li class="card">.*?</li>(?=<li class="card">|</ul>)', html)
    assert "articles with date: 0%" in html
    assert "the body selectors hit 0%" in html
    assert len(re.findall('<li class="card">', html)) == 2, cards


def test_nothing_is_loaded_and_all_text_is_escaped(html: str) -> None:
    assert "default-src 'none'" in html
    assert not re.search(r"""\bsrc\s*=|url\(|@import|<link|<script""", html)
    assert "javascript:" not in html
    assert "&lt;script&gt;alert(1)" in html
    targets = set(re.findall(r'href="([^"]*)"', html))
    assert all(target.startswith(("#", "https://vnexpress.net/")) for target in targets)


def test_the_latest_articles_are_the_ones_fetched_last(output: Path) -> None:
    latest = data.read(output, NOW).latest
    assert len(latest) == 24
    hours = [str(one["fetched"])[11:13] for one in latest]
    assert hours == sorted(hours, reverse=True)
    assert hours[0] == "09"


def test_removed_text_is_summed_by_reason(output: Path, html: str) -> None:
    report = data.read(output, NOW)
    written = [json.loads(path.read_text()) for path in (output / "runs").glob("*.json")]
    last = sorted(written, key=lambda record: record["id"])[-RUNS:]
    wanted = sum(e["removed"]["related"] for r in last for e in r["outlets"].values())
    assert report.removed["related"] == wanted
    assert list(report.removed) == ["related", "share", "caption"]
    assert report.texts["related"][:2] == [EVIL, "Giá muối tăng"]
    assert "Giá muối tăng" in html


def test_an_outlet_that_never_gave_an_article_is_not_fine(tmp_path: Path) -> None:
    none = like(articles=0, rejected=0.0)
    Story().then(3, {"vnexpress": USUAL, "vov": none}).then(2, {"vnexpress": none}).write(tmp_path)
    html = page.render(data.read(tmp_path, NOW))
    rows = dict(re.findall(r'<tr id="(\w+)"(.*?)</th>', html))
    assert 'class="unproven"' in rows["vov"]
    assert 'aria-label="no article yet"' in rows["vov"]
    assert "vov · " in rows["vov"].replace("no article yet · ", "")
    assert 'aria-label="fine"' in rows["vnexpress"], "it is quiet, but it worked"
    assert "<dd>1</dd><dt>never gave an article</dt>" in html


def test_an_empty_folder_gives_a_page_that_says_so(tmp_path: Path) -> None:
    html = page.render(data.read(tmp_path, NOW))
    assert "No runs yet" in html
    assert "No articles yet" in html


def test_sparklines_place_the_newest_at_the_right() -> None:
    chart = sparkline.bars([(0.0, False), (10.0, True), (5.0, False)], "ba & bốn")
    assert "ba &amp; bốn" in chart
    bars = re.findall(
        r'<rect(?: class="(\w+)")? x="([\d.]+)" y="[\d.]+" width="3.0" height="([\d.]+)"', chart
    )
    assert [kind for kind, _, _ in bars] == ["zero", "bad", ""]
    assert [float(x) for _, x, _ in bars] == [108.5, 112.5, 116.5]
    assert [float(height) for _, _, height in bars] == [1.0, 27.0, 13.5]
    gap = sparkline.line([(1.0, False), (None, False), (0.0, True)], "x", 1.0)
    assert 'points="110.0,2.5 118.0,25.5"' in gap
    assert gap.count("<circle") == 2
    assert sparkline.line([(None, False)], "empty").count("<poly") == 0


def report(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crawler.cli", "report", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_command_writes_the_page(output: Path, tmp_path: Path) -> None:
    done = report("--output", str(output))
    assert (done.returncode, done.stdout.strip()) == (0, str(output / "report.html"))
    assert "Tuổi Trẻ" in (output / "report.html").read_text()
    done = report("--output", str(output), "--to", str(tmp_path / "x.html"))
    assert done.returncode == 0
    assert (tmp_path / "x.html").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["x.html"]


def test_the_commands_slips_are_one_line(output: Path, tmp_path: Path) -> None:
    done = report("--output", str(tmp_path / "nowhere"))
    assert done.returncode == 2
    assert "is no folder" in done.stderr
    done = report("--output", str(output), "--to", str(tmp_path / "a" / "b.html"))
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1


# in a browser


@contextmanager
def browser(profile: Path, width: int, scheme: str) -> Iterator[Any]:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("Chromium is missing: apt-get install chromium chromium-driver")
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    flags = "headless no-sandbox disable-gpu disable-quic no-first-run disable-component-update"
    for flag in (*flags.split(), "disable-background-networking", "disable-sync"):
        options.add_argument(f"--{flag}")
    options.add_argument(f"--user-data-dir={profile}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService(driver)
    chrome = webdriver.Chrome(options=options, service=service)
    try:
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        size = {"width": width, "height": 850, "deviceScaleFactor": 1, "mobile": width < 600}
        chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        yield chrome
    finally:
        chrome.quit()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 800, 1400])
def test_the_page_reads_well(html: str, tmp_path: Path, width: int, scheme: str) -> None:
    file = tmp_path / "report.html"
    file.write_text(html, "utf-8")
    with browser(tmp_path / "profile", width, scheme) as chrome:
        chrome.get(file.as_uri())
        run = chrome.execute_script
        assert chrome.get_log("browser") == []
        assert run("return performance.getEntriesByType('resource').length") == 0
        assert run("return document.documentElement.scrollWidth <= innerWidth")
        assert "Tuổi Trẻ" in run("return document.querySelector('#alarms').innerText")
        assert "articles with date: 0%" in run("return document.body.innerText")
        top = "return document.querySelector('#alarms').getBoundingClientRect().top"
        assert run(top) < 250
        assert run("return document.querySelectorAll('tbody tr').length") == 4
        seen = "const b = n.getBoundingClientRect(); return b.width > 50 && b.height > 12"
        sparks = f"[...document.querySelectorAll('svg.spark')].map(n => {{ {seen} }})"
        assert run(f"return {sparks}") == [True] * 4 * 8
        spill = (
            "return [...document.querySelectorAll('td')].filter("
            "n => n.scrollWidth > Math.ceil(n.clientWidth) + 1).length"
        )
        assert run(spill) == 0, "a figure runs over its cell"
        for css in (
            "header dt",
            "td small",
            ".alarm b",
            ".alarm summary",
            ".latest small",
            "td .now",
        ):
            assert contrast(run, css) >= 4.5, css
        dark = run("return getComputedStyle(document.body).backgroundColor")
        assert (luminance([int(n) for n in re.findall(r"\d+", dark)]) < 0.2) == (scheme == "dark")
        run("document.querySelector('#removed summary').click()")
        assert "Giá muối tăng" in run("return document.querySelector('#removed').innerText")


def contrast(run: Any, css: str) -> float:
    """The contrast ratio of an element's text to what is behind it (WCAG 2)."""
    front, back = run(
        """const node = document.querySelector(arguments[0]);
        let behind = node;
        while (getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)")
          behind = behind.parentElement;
        return [getComputedStyle(node).color, getComputedStyle(behind).backgroundColor];""",
        css,
    )
    lights = [luminance([int(n) for n in re.findall(r"\d+", colour)]) for colour in (front, back)]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def luminance(colour: list[int]) -> float:
    parts = [value / 255 for value in colour[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
