"""The explained page: every line of the source with its fate, the article beside it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from cli_run import Run
from oneoff_texts import BODY, CLUTTERED, LEAD, RELATED, TITLE

from cleaners import Article, Cleaning, Page, Removal, clean
from cleaners.model import Reason, Role
from cleaners.vietnamese import LOWER, UPPER
from crawler.explain import explanation
from crawler.explain.marks import mark
from crawler.explain.page import HUES
from crawler.explain.source import html_lines, text_lines

ROOT = Path(__file__).parents[2]


def removal(text: str, reason: Reason = Reason.RELATED) -> Removal:
    return Removal(reason=reason, rule="rule", origin="generic", stage="blocks", text=text)


def fates(line: str, cleaning: Cleaning) -> list[tuple[str, Role | int | None]]:
    [pieces] = mark([line], cleaning)
    return [(piece.text, piece.mark.role or piece.mark.removal) for piece in pieces]


def test_every_line_of_a_text_has_its_fate() -> None:
    cleaning = clean(Page(content=CLUTTERED))
    lines = mark(text_lines(CLUTTERED), cleaning)
    told = {line[0].text: line[0].mark for line in lines}
    assert told[TITLE].role is Role.TITLE
    assert told[LEAD].role is Role.LEAD
    assert [told[paragraph].role for paragraph in BODY] == [Role.BODY] * 3
    number = told[RELATED].removal
    assert number is not None and cleaning.removals[number].text == RELATED
    assert all(
        piece.mark.role or piece.mark.removal is not None for line in lines for piece in line
    )


def test_a_line_of_several_fates_is_split() -> None:
    cleaning = Cleaning(
        article=Article(id="1", body="Bến đò hơn trăm năm tuổi được giữ lại."),
        removals=(removal("(Dân trí) -", Reason.OUTLET),),
    )
    assert fates("(Dân trí) - Bến đò hơn trăm năm tuổi được giữ lại.", cleaning) == [
        ("(Dân trí) -", 0),
        (" ", None),
        ("Bến đò hơn trăm năm tuổi được giữ lại.", Role.BODY),
    ]


def test_hard_wrapped_lines_and_parts_of_a_removed_box_are_found() -> None:
    cleaning = Cleaning(
        article=Article(id="1", body="Bến đò hơn trăm năm tuổi trên sông Lam được giữ lại."),
        removals=(removal("Đọc tiếp Về trang chủ đề bến đò"),),
    )
    lines = [
        "Bến đò hơn trăm năm tuổi",
        "trên sông Lam được giữ lại.",
        "Đọc tiếp",
        "Về trang chủ đề",
    ]
    marks = [line[0].mark for line in mark(lines, cleaning)]
    assert [mark.role for mark in marks] == [Role.BODY, Role.BODY, None, None]
    assert [mark.removal for mark in marks] == [None, None, 0, 0]


def test_a_short_fact_does_not_colour_a_line_it_happens_to_stand_in() -> None:
    cleaning = Cleaning(article=Article(id="1", body="Một câu.", section="Xe"))
    assert fates("Xe máy điện bán chạy trong tháng", cleaning) == [
        ("Xe máy điện bán chạy trong tháng", None)
    ]


def test_a_removed_line_that_stands_again_elsewhere_is_not_counted_twice() -> None:
    cleaning = Cleaning(
        article=Article(id="1", body="Một câu."), removals=(removal("Giá muối tăng nhẹ sau bão"),)
    )
    first, second = mark(["Giá muối tăng nhẹ sau bão"] * 2, cleaning)
    assert (first[0].mark.removal, second[0].mark.removal) == (0, None)


def test_the_lines_a_page_shows() -> None:
    page = """<head><title>Không hiện</title><style>p{}</style></head><body>
    <p>Một <b>câu</b>&nbsp;dài.<br>Câu hai.</p>
    <script>var x = "<p>không</p>"</script><ul><li>A</li><li>B</ul><p>Cuối"""
    assert html_lines(page) == ["Một câu dài.", "Câu hai.", "A", "B", "Cuối"]


def test_the_page_is_escaped_and_loads_nothing() -> None:
    evil = "<script>alert(1)</script>\"'&"
    cleaning = Cleaning(
        article=Article(id="1", title=evil, body=f"{evil}\n\nCâu.", tags=(evil,), section=evil),
        removals=(removal(evil),),
    )
    page = explanation(evil, Page(content=f"{evil}\n{evil}\nCâu."), cleaning)
    assert "<script>alert" not in page
    assert page.count("<script>") == 1
    assert not re.search(r"""(?:src|href)\s*=|url\(|@import""", page)
    assert "default-src 'none'" in page


def test_every_reason_has_a_colour_of_its_own() -> None:
    assert set(HUES) == set(Reason)
    assert len(set(HUES.values())) == len(HUES)
    assert not any(90 <= hue <= 170 for hue in HUES.values())


def test_a_page_without_an_article_is_explained_too(tinsach: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = tinsach("clean", "empty.txt", "--explain", "--format", "html")
    assert result.code == 1
    assert "No article came out" in result.out
    assert "<b>empty</b>" in result.out


def fixture_pages() -> list[Path]:
    return sorted(ROOT.glob("fixtures/*/*/page.*"))[::9]


_JOINTS = re.compile(rf"(?<=\*)|(?<=[{LOWER}])(?=[{UPPER}])")


@pytest.mark.parametrize("path", fixture_pages(), ids=lambda path: path.parent.name)
def test_every_removal_and_paragraph_is_on_the_page(path: Path) -> None:
    page = Page(content=path.read_bytes())
    cleaning = clean(page)
    shown = squeeze(" ".join(_Text.of(explanation(path.name, page, cleaning))))
    for one in cleaning.removals:
        for row in one.text.split("\n"):
            # labels in a row have no blank between, "*Tên *Trang webLưu tên": each has its own line
            assert all(part in shown for word in row.split() for part in _JOINTS.split(word))
    if cleaning.article:
        for paragraph in cleaning.article.body.split("\n\n"):
            assert squeeze(paragraph) in shown


def squeeze(text: str) -> str:
    return " ".join(text.split())


class _Text(HTMLParser):
    @classmethod
    def of(cls, page: str) -> list[str]:
        reader = cls()
        reader.parts = []
        reader.feed(page[page.index("<main>") :])
        return reader.parts

    parts: list[str]

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("headless Chromium and chromedriver are not installed")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    window = webdriver.Chrome(options, webdriver.ChromeService(driver))
    yield window
    window.quit()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1400])
def test_in_a_browser(browser: Any, tmp_path: Path, scheme: str, width: int) -> None:
    page = Page(content=CLUTTERED)
    file = tmp_path / "explained.html"
    file.write_text(explanation("bai.txt", page, clean(page)), "utf-8")
    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    browser.get(file.as_uri())
    run = browser.execute_script

    assert run("return document.documentElement.scrollWidth") <= width
    assert browser.get_log("browser") == []
    assert TITLE in run("return document.querySelector('#source .kept.title').innerText")
    removed = run("return [...document.querySelectorAll('.removed')].map(n => n.innerText)")
    assert any(RELATED in text and "related" in text for text in removed)
    ground = run("return getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", ground)[:3])) < 200) is (scheme == "dark")
    assert _contrast(run, ".removed .rule") >= 4.5
    assert _contrast(run, ".removed del") >= 4.5

    article = "return document.getElementById('article').offsetParent !== null"
    if width < 600:
        assert not run(article)
        run("document.querySelector('[for=view-article]').click()")
    assert run(article)
    assert LEAD in run("return document.querySelector('.paper .lead').innerText")
    run("document.querySelector('[for=view-source]').click()")
    run("document.querySelector('.legend input[value=related]').click()")
    hidden = (
        "return [...document.querySelectorAll('[data-reason=related]')].every(n => !n.offsetParent)"
    )
    assert run(hidden)


def _contrast(run: Any, css: str) -> float:
    """The contrast ratio of an element's text to what is behind it (WCAG 2)."""
    colours = run(
        """const node = document.querySelector(arguments[0]);
        let behind = node;
        while (getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)")
          behind = behind.parentElement;
        const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
        return [getComputedStyle(node).color, getComputedStyle(behind).backgroundColor].map(c => {
          canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        });""",
        css,
    )
    front, back = (_luminance(colour) for colour in colours)
    return (max(front, back) + 0.05) / (min(front, back) + 0.05)


def _luminance(colour: list[int]) -> float:
    parts = [c / 255 for c in colour[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
