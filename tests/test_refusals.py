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
    "<title>Đang kiểm tra trình duyệt</title><p>Trang sẽ mở sau ít giây.</p>",
    "<h1>Đang kiểm tra kết nối của bạn...</h1><p>Xin chờ.</p>",
    "<label><input type='checkbox'>Tôi không phải là người máy</label>",
)


@pytest.mark.parametrize("wall", WALLS)
def test_a_bot_wall_is_told_from_a_page(wall: str) -> None:
    page = f"<!doctype html><html><head></head><body>{wall}</body></html>"
    cleaning = clean(Page(content=page, url="https://bao-nao-do.vn/bai-viet-100001.html"))
    assert cleaning.article is None
    assert [str(problem.kind) for problem in cleaning.problems] == ["challenge_page"]


@pytest.mark.parametrize(
    "title",
    [
        "Vì sao trang web bắt bạn bấm vào ô vuông",
        "Đang kiểm tra trình duyệt: dòng chữ ấy nghĩa là gì",
    ],
)
def test_an_article_about_checking_browsers_is_an_article(title: str) -> None:
    prose = (
        "Nhiều bạn đọc hỏi vì sao mỗi lần mở trang lại phải chứng minh mình là người thật.",
        "Theo kỹ sư Đặng Hồng Phúc, các trang dùng phép thử này để ngăn những chương trình tự động"
        " tải trang liên tục, và phần lớn người đọc chỉ gặp nó một lần trong ngày.",
        "Ông khuyên nên cập nhật trình duyệt, tắt bớt tiện ích lạ và không nhập mật khẩu vào những"
        " trang giả làm trang kiểm tra, vì trang thật không bao giờ hỏi mật khẩu.",
    )
    body = "".join(f"<p>{text}</p>" for text in prose)
    page = (
        f"<!doctype html><html><head><title>{title}</title></head>"
        f"<body><h1>{title}</h1>{body}</body></html>"
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


TITLE = "Bến đò cuối cùng trên sông Lam"
TOLD = "Xã ven sông quyết định giữ lại bến đò cũ để bà con hai bờ qua lại mỗi buổi chợ sớm."


@pytest.mark.parametrize(
    "asking",
    [
        "Bạn cần đăng nhập để đọc tiếp bài viết này.",
        "Bạn cần đăng nhập để đọc tiếp",
        "Vui lòng đăng nhập hoặc đăng ký gói thuê bao để đọc toàn bộ bài viết.",
        "Để đọc tiếp, mời bạn đăng nhập.",
        "Đăng ký gói bạn đọc dài hạn để được xem đầy đủ nội dung.",
        "Nội dung này chỉ dành cho thành viên trả phí của tòa soạn.",
    ],
)
def test_a_page_that_asks_to_log_in_is_no_article_or_only_its_beginning(asking: str) -> None:
    def problems(*lines: str) -> list[tuple[str, str]]:
        text = "".join(f"<p>{line}</p>" for line in lines)
        page = (
            f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{text}</body></html>"
        )
        return [(str(p.kind), p.detail) for p in clean(Page(content=page)).problems]

    assert "not_article" in {kind for kind, _ in problems(asking)}
    kind, detail = problems(TOLD, asking)[0]
    assert kind == "too_short"
    assert "log in" in detail
    whole = [f"Ngày thứ {day}, {TOLD[0].lower()}{TOLD[1:]}" for day in range(1, 9)]
    assert "too_short" not in {kind for kind, _ in problems(*whole, asking)}


@pytest.mark.parametrize(
    "told",
    [
        "Nhiều tờ báo bắt bạn đọc phải đăng nhập để đọc tiếp bài viết, và nhiều người bỏ đi.",
        "Người dân đăng ký tài khoản để xem lịch đò và mua vé qua điện thoại từ tháng sau.",
        "Nội dung buổi họp dành cho người lái đò là an toàn mùa lũ và áo phao cho trẻ em.",
    ],
)
def test_a_sentence_about_logging_in_asks_nobody_to(told: str) -> None:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"
        f"<p>20/11/2026 06:15</p><p>{told}</p><p>{TOLD}</p></body></html>"
    )
    assert clean(Page(content=page)).problems == ()
