"""Texts as people paste them: wrapped by a telephone, signed by an outlet, full of data."""

from __future__ import annotations

from cleaners import Cleaning, Page, clean
from cleaners.model import Article


def cleaned(*lines: str) -> Article:
    return article(clean(Page(content="\n".join(lines))))


def article(cleaning: Cleaning) -> Article:
    assert cleaning.article is not None
    return cleaning.article


def paragraphs(found: Article) -> list[str]:
    return found.body.split("\n\n")


LEAD = "Chợ nổi Phong Điền sẽ họp lại từ đầu tháng sau, sau hai năm vắng ghe vì kênh bị bồi lắng."
MORE = "Huyện đã nạo vét bốn cây số kênh và dựng thêm một bến cho ghe lớn neo đậu qua đêm."
LAST = "Ban quản lý chợ cho biết đã có hơn sáu mươi hộ ghi tên giữ chỗ."


def test_lines_wrapped_at_a_telephones_width_are_joined() -> None:
    found = cleaned(
        "Chợ nổi Phong Điền họp lại",
        "",
        "Chợ nổi Phong Điền sẽ họp lại từ đầu",
        "tháng sau, sau hai năm vắng ghe vì",
        "kênh bị bồi lắng.",
        "",
        "Huyện đã nạo vét bốn cây số kênh và",
        "dựng thêm một bến cho ghe lớn neo đậu",
        "qua đêm.",
    )
    assert found.title == "Chợ nổi Phong Điền họp lại"
    assert paragraphs(found) == [LEAD, MORE]


def test_a_sentence_broken_at_its_links_is_joined() -> None:
    found = cleaned(
        "Chợ nổi Phong Điền họp lại từ tháng sau",
        LEAD,
        "Theo bà",
        "Lê Thị Út",
        ", chủ bến Ninh Kiều, ghe sẽ về đủ trước Tết.",
        "Báo",
        "Cần Thơ",
        "đưa tin kênh đã thông.",
        MORE,
    )
    assert paragraphs(found) == [
        LEAD,
        "Theo bà Lê Thị Út, chủ bến Ninh Kiều, ghe sẽ về đủ trước Tết.",
        "Báo Cần Thơ đưa tin kênh đã thông.",
        MORE,
    ]
    assert found.authors == ()


def test_lines_in_lower_case_are_no_pieces() -> None:
    lead = "eKYC và iPhone đã lên chợ nổi, người bán rau nay nhận tiền bằng một tiếng ting."
    rest = (
        "Ghe hàng phải có:",
        "a) đèn báo đêm;",
        "b) phao cứu sinh cho từng người trên ghe.",
        "Phao để sau lái",
    )
    found = cleaned("Chợ nổi Phong Điền thời số", "Út Mười", lead, *rest, MORE, LAST)
    assert found.title == "Chợ nổi Phong Điền thời số"
    assert paragraphs(found) == [lead, *rest, MORE, LAST]


def test_pieces_of_verse_lists_and_tags_stay_lines() -> None:
    lines = (
        "Sông xưa bên lở bên bồi,",
        "Người xưa đã bỏ bến rồi, còn sông.",
        "Ghe bán những gì?",
        "rau muống",
        "cá linh",
        "Bến nào cũng có người chờ",
    )
    found = cleaned("Chợ nổi họp lại", LEAD, MORE, *lines, LAST, MORE, "Tags:", "chợ nổi", "ghe")
    assert paragraphs(found) == [LEAD, MORE, *lines, LAST, MORE]


def test_an_article_goes_on_below_a_zones_title_with_its_pictures_and_values() -> None:
    part = (
        "Ghe hàng sẽ vào bến từ bốn giờ sáng, theo lịch của huyện, và rời bến trước chín giờ.",
        "Nước còn thấp.",
        "Giá thuê bến",
        "Ghe lớn: 50.000 đồng",
        "Ghe nhỏ: 20.000 đồng",
        "Tiền thuê được dùng để vớt rác trên kênh và trả công cho hai người gác đêm.",
    )
    found = cleaned(
        "Chợ nổi Phong Điền họp lại từ tháng sau",
        LEAD,
        MORE,
        LAST,
        "Có thể bạn quan tâm:",
        "Chợ nổi nào còn họp mỗi sáng?",
        part[0],
        "Bến mới nhìn từ cầu. (Ảnh: Út Mười)",
        *part[1:],
        "Trần Thị Mười",
        "Đọc thêm",
        "Mùa nước nổi năm nay về muộn",
    )
    assert paragraphs(found) == [LEAD, MORE, LAST, *part]
    assert found.authors == ("Trần Thị Mười",)


def test_verse_is_not_taken_for_wrapped_lines() -> None:
    verse = (
        "Chiều nghiêng bóng nước đò đưa",
        "Người về bến cũ gió mùa lạnh vai",
        "Ai còn nhớ tiếng ru hoài",
        "Ngoài sông con nước chảy dài về đâu",
    )
    found = cleaned("Khúc hát bến đò", "", LEAD, "", *verse, "", MORE, "", LAST)
    assert paragraphs(found) == [LEAD, *verse, MORE, LAST]


def test_a_refrain_is_no_table_of_contents() -> None:
    refrain = ("Ơi con nước lớn ròng", "Ơi câu hò bến đợi", "Ơi người thương má hồng")
    strophe = ("Ghe em về chợ sớm", "Áo bà ba lấm sương", "Mắt cười như nắng mới")
    lines = (*refrain, *strophe, *refrain)
    found = cleaned("Khúc hát bến đò", "", LEAD, MORE, *lines, LAST)
    assert paragraphs(found) == [LEAD, MORE, *lines, LAST]


def test_a_section_above_a_box_of_titles_is_no_teaser() -> None:
    found = cleaned(
        "Chợ nổi Phong Điền họp lại từ tháng sau",
        "20/11/2026 08:00",
        LEAD,
        MORE,
        "Bến mới của người cũ",
        "Bà Út giữ nguyên chỗ đậu ghe của mẹ mình ngày trước.",
        "Đọc tiếp",
        "Kênh Xáng cạn nước, hàng trăm ghe mắc kẹt nhiều ngày",
        "19:30 12/6/2026",
        LAST,
        "Lê Thị Mười",
    )
    assert paragraphs(found) == [
        LEAD,
        MORE,
        "Bến mới của người cũ",
        "Bà Út giữ nguyên chỗ đậu ghe của mẹ mình ngày trước.",
        LAST,
    ]
    assert found.authors == ("Lê Thị Mười",)


def test_a_name_that_heads_a_section_signs_nothing() -> None:
    lines = (
        "Lê Thị Út",
        "Bà bán bánh lọt từ năm mười sáu tuổi, nay đã ngoài sáu mươi.",
        "Trần Văn Mười",
        "Ông chở khách qua sông bằng chiếc vỏ lãi cũ, ai đưa bao nhiêu thì nhận bấy nhiêu.",
        "Lâm Thị Sen",
        "Chị là người trẻ nhất chợ.",
    )
    found = cleaned("Người của chợ nổi Phong Điền", LEAD, MORE, *lines, "Tin liên quan", "Chợ đêm")
    assert paragraphs(found) == [LEAD, MORE, *lines]
    assert found.authors == ()


def test_a_byline_stands_above_a_note() -> None:
    note = "(Tên nhân vật đã được thay đổi.)"
    found = cleaned("Người của chợ nổi", LEAD, MORE, LAST, "Lê Thị Út", note, "Bình luận", "Gửi")
    assert paragraphs(found) == [LEAD, MORE, LAST, note]
    assert found.authors == ("Lê Thị Út",)


def test_data_under_the_lead_is_not_taken_for_titles() -> None:
    data = ("Bến Ninh Kiều: 12 ghe", "Bến Cái Răng: 30 ghe", "Giờ họp: 4h-9h", "Chủ chợ: Lê Thị Út")
    found = cleaned("Chợ nổi Phong Điền họp lại từ tháng sau", LEAD, *data, MORE, LAST)
    assert paragraphs(found) == [LEAD, *data, MORE, LAST]


def test_titles_under_the_lead_go() -> None:
    titles = (
        "Kênh Xáng cạn nước, hàng trăm ghe mắc kẹt suốt nhiều ngày liền",
        "Cần Thơ: Người trồng dâu lo mất mùa vì mặn xâm nhập sớm",
    )
    found = cleaned("Chợ nổi Phong Điền họp lại từ tháng sau", LEAD, *titles, MORE, LAST)
    assert paragraphs(found) == [LEAD, MORE, LAST]


def test_an_article_goes_on_below_a_zones_title_when_it_is_signed() -> None:
    found = cleaned(
        "Chợ nổi Phong Điền họp lại từ tháng sau",
        LEAD,
        MORE,
        "Có thể bạn quan tâm:",
        "Mùa nước nổi năm nay về muộn",
        "Ghe hàng sẽ vào bến từ bốn giờ sáng, theo lịch của huyện.",
        "Khách lên chợ bằng đò ngang.",
        "Trần Thị Mười",
    )
    assert paragraphs(found)[2:] == [
        "Ghe hàng sẽ vào bến từ bốn giờ sáng, theo lịch của huyện.",
        "Khách lên chợ bằng đò ngang.",
    ]
    assert found.authors == ("Trần Thị Mười",)


def test_a_signed_lead_without_its_full_stop_stays() -> None:
    lead = "Nhiều chủ ghe vui mừng khi chợ nổi Phong Điền được phép họp lại"
    found = cleaned(f"(NLĐO) - {lead}", LEAD, "Mời bạn đọc xem clip:", MORE, LAST)
    assert paragraphs(found) == [lead, LEAD, MORE, LAST]
    assert found.outlet == "nld"


def test_a_signed_title_is_a_title() -> None:
    found = cleaned(
        "(KTSG Online) - Chợ nổi Phong Điền sắp được họp trở lại",
        "Dung Nguyễn",
        "Thứ Hai, 2/02/2026, 15:21",
        f"(KTSG Online) - {LEAD}",
        MORE,
        LAST,
    )
    assert found.title == "Chợ nổi Phong Điền sắp được họp trở lại"
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert found.date == "2026-02-02T15:21:00+07:00"


def test_a_title_glued_to_its_lead_is_cut_from_it() -> None:
    text = f"Chợ nổi Phong Điền họp lại sau hai năm(Dân trí) - {LEAD}\n{MORE}\n{LAST}"
    found = article(clean(Page(content=text)))
    assert found.title == "Chợ nổi Phong Điền họp lại sau hai năm"
    assert paragraphs(found) == [LEAD, MORE, LAST]
    assert found.outlet == "dantri"


def test_a_sentence_that_names_an_outlet_is_not_cut() -> None:
    said = (
        "Tin đăng sáng nay trên báo (Dân trí) - một tờ báo điện tử - được nhiều người chia sẻ lại."
    )
    found = cleaned("Chợ nổi Phong Điền họp lại từ tháng sau", said, LEAD, MORE, LAST)
    assert said in paragraphs(found)


def test_the_fuller_credit_is_kept() -> None:
    found = cleaned(
        "Chợ nổi Phong Điền họp lại", "Vietnam+", "06/02/2026 21:03", LEAD, MORE, "(TTXVN/Vietnam+)"
    )
    assert found.credit == "(TTXVN/Vietnam+)"


def test_a_table_of_an_unknown_site_stays() -> None:
    cells = "".join(f"<tr><td>{name}</td><td>{much}</td></tr>" for name, much in ROWS)
    page = (
        f"<html lang='vi'><title>Chợ nổi họp lại</title><body><h1>Chợ nổi họp lại</h1><p>{LEAD}</p>"
        f"<table>{cells}</table><p>{MORE}</p><p>{LAST}</p></body></html>"
    )
    found = article(clean(Page(content=page)))
    assert [cell for row in ROWS for cell in row if cell not in found.body] == []


ROWS = (("Bến Ninh Kiều", "12 ghe"), ("Bến Cái Răng", "30 ghe"))
