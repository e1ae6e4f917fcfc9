"""How papers sign, and the names at an article's end that are nobody's: buttons, papers, tags."""

from __future__ import annotations

import pytest

from cleaners.clutter.people import is_person, read_byline
from tests.test_from_title_down import AFTER, THEN
from tests.test_pasted_texts import LAST, LEAD, MORE, cleaned, paragraphs
from tests.test_scraped_texts import TITLE


@pytest.mark.parametrize("name", ["Like Share", "Share Tweet", "Gói VIP", "Miss World Vietnam"])
def test_buttons_and_titles_are_no_people(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize("name", ["Lý Shin", "Hà Vi", "Mai Thị Tuyết"])
def test_people_are(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize("paper", ["Nhịp Sống Thị Trường", "Phụ Nữ Số", "Phụ Nữ Mới"])
def test_a_paper_below_the_authors_name_is_the_source(paper: str) -> None:
    byline = read_byline(paper)
    assert byline is not None
    assert (byline.authors, byline.credit) == ((), paper)
    found = cleaned(TITLE, "", LEAD, "", MORE, "", LAST, "", "Hà Linh", paper, "Copy link")
    assert (paragraphs(found), found.authors) == ([LEAD, MORE, LAST], ("Hà Linh",))


@pytest.mark.parametrize(
    "line",
    [
        "(GDP) Tổng sản phẩm của huyện tăng bảy phần trăm, phần lớn nhờ chợ và ghe.",
        "(UBND) Ủy ban xã đã họp ba lần về bến chợ.",
    ],
)
def test_a_term_in_brackets_is_no_sign(line: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", line, "", MORE, "", LAST)
    assert paragraphs(found) == [LEAD, line, MORE, LAST]


@pytest.mark.parametrize(
    "title",
    [
        "Đài Loan mở cửa đón khách Việt từ tháng tới",
        "Cơ quan điều tra bắt thêm ba người ở bến chợ",
        "Cơ quan của UBND huyện dọn về nhà mới",
        "Báo động lũ trên sông Hậu lên cấp ba",
        "Báo Tuổi Trẻ trao học bổng cho xóm kênh",
    ],
)
@pytest.mark.parametrize("menu", [(), ("Trang chủ", "Thời sự", "Kinh tế", "Đời sống", "Pháp luật")])
def test_a_title_that_begins_as_a_papers_name_does(title: str, menu: tuple[str, ...]) -> None:
    found = cleaned(*menu, title, "18/11/2026 07:30", "", LEAD, "", MORE, "", LAST)
    assert found.title == title


@pytest.mark.parametrize(
    "name",
    [
        "Báo Đồng Nai điện tử",
        "Tạp chí Nghiên cứu Sông Nước",
        "Đài Phát thanh và Truyền hình Hậu Giang",
        "Cơ quan ngôn luận của Đảng bộ tỉnh",
    ],
)
def test_a_papers_name_above_the_title_is_none(name: str) -> None:
    menu = ("Trang chủ", "Thời sự", "Kinh tế", "Đời sống", "Pháp luật")
    found = cleaned(name, *menu, TITLE, "18/11/2026 07:30", "", LEAD, "", MORE, "", LAST)
    assert found.title == TITLE


@pytest.mark.parametrize("sign", ["(THCL) ", "(CHG) ", "(ĐSPL) ", "BHG - ", "QBĐT - "])
def test_a_papers_sign_leaves_the_lead(sign: str) -> None:
    assert paragraphs(cleaned(TITLE, "", sign + LEAD, MORE, LAST))[0] == LEAD


@pytest.mark.parametrize(
    "start", ["(VIII) ", "(A) ", "BHXH - BHYT và ", "(Kênh bồi lắng) ", "TTXVN và "]
)
def test_what_begins_like_a_sign_stays(start: str) -> None:
    lead = start + LEAD
    assert paragraphs(cleaned(TITLE, "", lead, MORE, LAST))[0] == lead


CALLS = (
    "Mời các bạn đồng hành cùng báo Miền Tây trên mạng xã hội để nhanh chóng cập nhật tin tức.",
    "Đừng quên cập nhật tin tức giải trí mới nhất trên Miền Tây bạn nhé!",
    "Đừng quên đón đọc những bài viết hấp dẫn trên Miền Tây nha.",
)
ADVICE = (
    "Đừng quên theo dõi tin bão trên đài mỗi tối nhé!",
    "Đừng quên những người đã đắp bờ kênh này, bà Út dặn.",
    "Mời các bạn trẻ đồng hành cùng người già trong xóm, ông Sáu nói với đoàn viên như thế.",
)


@pytest.mark.parametrize("call", CALLS)
def test_a_call_to_read_the_paper_goes(call: str) -> None:
    found = cleaned(TITLE, "", LEAD, "", THEN, "", AFTER, "", call, "", "Bình luận")
    assert paragraphs(found) == [LEAD, THEN, AFTER]


@pytest.mark.parametrize("line", ADVICE)
def test_advice_stays(line: str) -> None:
    assert line in paragraphs(cleaned(TITLE, "", LEAD, "", THEN, "", line, "", AFTER))


@pytest.mark.parametrize("section", ["Sao Việt", "Xã hội", "Thị trường chứng khoán"])
def test_the_author_stands_before_the_date_and_the_section_after_it(section: str) -> None:
    found = cleaned(TITLE, "", f"Hạ Vy | 18-11-2026 - 08:40 AM | {section}", "", LEAD, "", MORE)
    assert (found.authors, found.date) == (("Hạ Vy",), "2026-11-18T08:40:00+07:00")
    alone = cleaned(TITLE, "", f"18-11-2026 - 08:40 AM | {section}", "", LEAD, "", MORE)
    assert (alone.authors, alone.date) == ((), "2026-11-18T08:40:00+07:00")


@pytest.mark.parametrize("place", ["Xã hội", "Hà Nội", "Trang chủ"])
def test_what_stands_before_the_date_need_be_no_author(place: str) -> None:
    found = cleaned(TITLE, "", f"{place} | 18-11-2026 | 08:40", "", LEAD, "", MORE)
    assert found.authors == ()


def test_vnexpress_is_told_by_what_it_prints_below_its_articles() -> None:
    lines = [TITLE, LEAD, MORE, LAST, "Trở lại Thời sựTrở lại Thời sự"]
    assert cleaned(*lines, "Chia sẻ Copy link thành công", "×").outlet == "vnexpress"
    assert cleaned(*lines, "Chia sẻ").outlet is None
    once = [*lines[:-1], "Trở lại Thời sự"]
    assert cleaned(*once, "Chia sẻ Copy link thành công", "×").outlet is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© BẢN QUYỀN THUỘC VỀ BÁO CÔNG AN NHÂN DÂN", "cand"),
        ("Ghi rõ nguồn Báo Công an nhân dân khi phát hành lại thông tin từ trang này", "cand"),
        ("© Toàn bộ bản quyền thuộc Tạp chí điện tử Tri Thức", "znews"),
        ("© BẢN QUYỀN THUỘC LAO ĐỘNG VÀ BIỂN", None),
    ],
)
def test_a_page_signs_with_its_name_in_its_imprint(line: str, outlet: str | None) -> None:
    assert cleaned(TITLE, LEAD, MORE, LAST, "Chia sẻ", line).outlet == outlet
