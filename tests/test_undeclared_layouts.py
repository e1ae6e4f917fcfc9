"""Pages of declared outlets in layouts that no selector knows."""

from __future__ import annotations

import time

import pytest

from cleaners import Cleaning, Page, clean

TITLE = "Tàu hàng mắc cạn ở cửa Đại được kéo ra an toàn"
LEAD = "Tàu hàng chở một nghìn tấn xi măng mắc cạn từ đêm 2/3 đã được kéo ra khỏi cửa Đại sáng nay."
REST = (
    "Bảy thuyền viên đều khỏe mạnh, tàu không bị rò dầu, theo lực lượng biên phòng cửa khẩu cảng."
)
URL = "https://baotintuc.vn/thoi-su/tau-hang-mac-can-20260303093000123.htm"


def cleaned(*paragraphs: str) -> Cleaning:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    content = f"""<html><head><title>{TITLE} | baotintuc.vn</title></head><body>
    <div class="m1"><a href="/">Trang chủ</a><a href="/the-gioi">Thế giới</a></div>
    <div class="m2"><h2>{TITLE}</h2><div class="m3">03/03/2026 09:30</div>
    <div class="m4">{body}</div></div>
    <div class="m5"><h3>Tin khác</h3><a href="/x.htm">Mưa lớn kéo dài đến cuối tuần</a></div>
    </body></html>"""
    return clean(Page(content=content, url=URL))


def test_a_brief_report_is_an_article() -> None:
    article = cleaned(LEAD, REST).article
    assert article is not None
    assert article.title == TITLE
    assert article.body.split("\n\n") == [LEAD, REST]


def test_a_player_with_its_caption_is_none() -> None:
    assert cleaned("Video: Tàu được kéo ra khỏi cửa Đại sáng 3/3.").article is None


@pytest.mark.parametrize(
    "box",
    [
        "<form><p>Gửi ý kiến</p><textarea></textarea></form>",
        '<p align="center"><img src="/a.jpg"><br><i>Chú thích</i></p>',
        '<div><a href="/a">Một tiêu đề bài báo khác nữa</a><span>Tóm tắt của bài.</span></div>',
        '<div class="title"><b>khác</b>',
    ],
)
def test_time_grows_linearly_with_the_boxes(box: str) -> None:
    def seconds(times: int) -> float:
        page = f"<html><head><title>{TITLE}</title></head><body>{box + f'<p>{LEAD}</p>'}"
        content = page + (box + f"<p>{REST}</p>") * times
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            clean(Page(content=content))
            best = min(best, time.process_time() - started)
        return best

    small, large = seconds(100), seconds(800)
    assert large < 8 * 4 * max(small, 0.005), (small, large)


def test_a_short_article_beside_a_column_of_summaries_is_not_filled_up_with_them() -> None:
    told = (
        "Cháu trai đi làm xa, cụ Ngoãn tự lái máy cày ba sào ruộng của nhà.",
        "Cụ học trong bốn buổi, thầy dạy là anh hàng xóm làm dịch vụ cày thuê.",
    )
    summaries = (
        "Người bán dời sạp từ đầu tuần, ai cũng mừng vì khỏi lo mưa dột.",
        "Phòng học mới có quạt và bàn ghế đóng riêng cho học sinh nhỏ.",
        "Thương lái trả đến bốn trăm ngàn một ký nhưng vựa vẫn thiếu hàng.",
        "Tuyến số bốn chạy đến nửa đêm, giá vé giữ như ban ngày.",
    )
    cards = "".join(
        f'<li><a href="/bai-{i}.html">Chợ quê dời vào nhà lồng mới lần thứ {i}</a><p>{text}</p></li>'
        for i, text in enumerate(summaries)
    )
    page = (
        "<html><head><title>Cụ bà 80 tuổi học lái máy cày | Báo Miệt Vườn</title></head><body>"
        "<div class='art'><h1>Cụ bà 80 tuổi học lái máy cày</h1>"
        "<span class='date'>Thứ tư, 11/03/2026 08:15 (GMT+7)</span>"
        + "".join(f"<p>{text}</p>" for text in told)
        + f"</div><div class='side'><h3>Đọc nhiều</h3><ul>{cards}</ul></div></body></html>"
    )
    article = clean(Page(content=page)).article
    assert article is not None
    assert article.body.split("\n\n") == list(told)
    assert article.date == "2026-03-11T08:15:00+07:00"
