"""A server's polite sentence is no article; an article about such pages is one."""

from __future__ import annotations

import pytest

from cleaners import Page, clean

SORRY = "Mời bạn quay về trang chủ để đọc các tin khác trong ngày, hoặc thử lại sau ít phút nữa."
PROSE = (
    "Sáng nay nhiều người mua vé tàu Tết chỉ thấy một dòng chữ báo lỗi hiện trên màn hình trắng.",
    "Ông Lê Văn Bến, phụ trách bán vé, nói máy chủ quá tải vì ba vạn người cùng vào một lúc.",
    "Đến trưa, đơn vị này tăng gấp đôi số máy, và phần lớn khách đã mua được vé như mong muốn.",
    "Ngành đường sắt khuyên hành khách chia nhau vào các khung giờ khác, tránh lúc mở bán đầu tiên.",
)


def kinds(title: str, *body: str, h1: str | None = None, head: str = "") -> list[str]:
    text = "".join(f"<p>{line}</p>" for line in body)
    page = (
        f"<html><head><title>{title}</title></head><body><h1>{h1 or title}</h1>{head}{text}</body>"
    )
    return [str(problem.kind) for problem in clean(Page(content=page)).problems]


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "404 - Không tìm thấy trang",
        "404 | Trang không tồn tại",
        "404 Not Found",
        "Error 404 (Not Found)!",
        "Lỗi 404",
        "Lỗi 404: Không tìm thấy nội dung",
        "Lỗi 404 - Báo Ven Sông",
        "Báo Ven Sông | Không tìm thấy trang",
        "Không tìm thấy trang - Ven Sông Online",
        "Không tìm thấy nội dung",
        "Rất tiếc, trang bạn tìm không tồn tại",
        "Trang không tồn tại",
        "Trang này không còn tồn tại",
        "Bài viết đã bị xóa",
        "Page not found",
        "Page Not Found – Ven Sông",
        "403 Forbidden",
        "Access Denied",
        "500 Internal Server Error",
        "502 Bad Gateway",
        "503 Service Unavailable",
        "Hệ thống đang bảo trì",
        "Website đang được nâng cấp",
        "Bảo trì hệ thống",
        "Maintenance mode",
    ],
)
def test_an_error_with_a_polite_sentence_is_no_article(title: str) -> None:
    assert kinds(title, SORRY) == ["not_article"]
    assert kinds("Báo Ven Sông", SORRY, h1=title) == ["not_article"]


def test_an_error_said_in_the_text_alone_is_no_article() -> None:
    sorry = "Rất tiếc, nội dung bạn tìm không còn tồn tại, mời bạn quay về trang chủ."
    assert kinds("Báo Ven Sông", sorry) == ["not_article"]


@pytest.mark.parametrize(
    "title",
    [
        "Lỗi 404",
        "Lỗi 404 hiện khắp trang bán vé tàu Tết",
        "Trang không tồn tại",
        "Vì sao trang bán vé báo không tìm thấy trang",
    ],
)
def test_an_article_about_an_error_is_an_article(title: str) -> None:
    assert kinds(title, *PROSE) == ["no_date"]


@pytest.mark.parametrize(
    "title",
    [
        "Trang bán vé tàu Tết báo lỗi 404 suốt buổi sáng",
        "Không tìm thấy trang phục hợp tuổi, bà cụ tự may áo",
        "404 hộ dân ven sông có nước sạch",
        "500 hộ dân - 500 nghề ven sông",
        "Đang nâng cấp | Quốc lộ qua ba xã",
        "Nội dung bạn đọc hỏi nhiều về cầu mới",
    ],
)
def test_a_short_report_whose_title_only_sounds_like_an_error_is_an_article(title: str) -> None:
    assert kinds(title, *PROSE[:2]) == ["no_date"]


def test_a_signed_brief_that_is_called_so_is_an_article() -> None:
    head = "<p>20/11/2026 06:15</p><p>Tác giả: Nguyễn Thị Bến</p>"
    assert kinds("Trang không tồn tại", *PROSE[:2], head=head) == []
