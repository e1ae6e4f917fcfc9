"""Pages that hold no article are told by what they say; articles about such pages stay articles."""

from __future__ import annotations

import pytest

from cleaners import Page, clean

WALLS = (
    '<script>document.cookie="D1N=7a1e";window.location.reload(true);</script>',
    "<script>document.cookie = '__test=00ff; path=/'; location.reload();</script>",
    "<h1>Just a moment...</h1><p>Enable JavaScript and cookies to continue</p>",
    "<div class='cf-browser-verification'>Please wait</div>",
    "<script>window._cf_chl_opt={cvId:'3'};</script>",
    "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>",
    "<div class='g-recaptcha' data-sitekey='k'></div>",
    "<div class='h-captcha'></div><script src='/hcaptcha/1/api.js'></script>",
    "<title>DDoS-Guard</title><p>Checking connection</p>",
    "<title>vDDoS Protection</title>",
    "<p>CHECKING YOUR BROWSER before accessing the site.</p>",
    "<p>Vui lòng xác minh bạn không phải là robot để tiếp tục.</p>",
    "<label><input type='checkbox'>Tôi không phải là người máy</label>",
)


@pytest.mark.parametrize("wall", WALLS)
def test_a_bot_wall_is_told_from_a_page(wall: str) -> None:
    page = f"<!doctype html><html><head></head><body>{wall}</body></html>"
    cleaning = clean(Page(content=page, url="https://bao-nao-do.vn/bai-viet-100001.html"))
    assert cleaning.article is None
    assert [str(problem.kind) for problem in cleaning.problems] == ["challenge_page"]


def test_an_article_about_checking_browsers_is_an_article() -> None:
    prose = (
        "Nhiều bạn đọc hỏi vì sao mỗi lần mở trang lại phải chứng minh mình là người thật.",
        "Theo kỹ sư Đặng Hồng Phúc, các trang dùng phép thử này để ngăn những chương trình tự động"
        " tải trang liên tục, và phần lớn người đọc chỉ gặp nó một lần trong ngày.",
        "Ông khuyên nên cập nhật trình duyệt, tắt bớt tiện ích lạ và không nhập mật khẩu vào những"
        " trang giả làm trang kiểm tra, vì trang thật không bao giờ hỏi mật khẩu.",
    )
    body = "".join(f"<p>{text}</p>" for text in prose)
    page = (
        "<!doctype html><html><head><title>Vì sao trang web bắt bạn bấm vào ô vuông</title></head>"
        f"<body><h1>Vì sao trang web bắt bạn bấm vào ô vuông</h1>{body}</body></html>"
    )
    article = clean(Page(content=page, url="https://bao-nao-do.vn/bai-viet-100002.html")).article
    assert article is not None
    assert article.body.split("\n\n") == list(prose)


@pytest.mark.parametrize(
    ("words", "kept"), [(30, False), (200, True)], ids=["a caption", "an article with a video"]
)
def test_a_page_that_says_it_is_a_videos_is_an_article_only_with_an_articles_text(
    words: int, kept: bool
) -> None:
    prose = [
        f"Ngày thứ {day}, người dân trong xóm cùng nhau dựng lại nhịp cầu tre bị nước cuốn."
        for day in range(1, words // 16 + 2)
    ]
    page = (
        '<!doctype html><html><head><meta property="og:type" content="video.other">'
        "<title>Dựng lại cầu tre ở xóm Bến Đò sau trận lũ</title></head><body>"
        f"<h1>Dựng lại cầu tre ở xóm Bến Đò sau trận lũ</h1>"
        f"<div>{''.join(f'<p>{text}</p>' for text in prose)}</div></body></html>"
    )
    cleaning = clean(Page(content=page, url="https://bao-nao-do.vn/video-100003.html"))
    assert (cleaning.article is not None) is kept
