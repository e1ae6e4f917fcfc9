"""Prose that only its place makes look like clutter: an article's lines, by the rule that might take
one of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.test_prose_stays import AFTER, BEFORE, LEAD, TITLE

BOX = ("Tin liên quan", "Đường lên bản đã thông sau mưa lũ")
REFRAIN = "Chợ còn thì bản còn, người già ở đây vẫn nói."


SONG = ("Chợ còn thì bản còn", "Bản còn thì người về", "Người về thì chợ vui")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`lines` stand in the article; all but those of `clutter` must come out."""

    rule: str
    lines: tuple[str, ...]
    clutter: tuple[str, ...] = ()

    @property
    def body(self) -> list[str]:
        return [line for line in self.lines if line not in self.clutter]


def middle(rule: str, *lines: str, clutter: tuple[str, ...] = ()) -> Case:
    return Case(rule=rule, lines=(LEAD, *BEFORE, *lines, *AFTER), clutter=clutter)


def last(rule: str, *lines: str) -> Case:
    return Case(rule=rule, lines=(LEAD, *BEFORE, *AFTER, *lines))


def under_lead(rule: str, *lines: str) -> Case:
    return Case(rule=rule, lines=(LEAD, *lines, *BEFORE, *AFTER))


CASES = (
    middle("title-under-label", *BOX, "Ai cũng cười.", clutter=BOX),
    middle("title-under-label", *BOX, "Bà Sủi nói ngay: “Còn chợ thì còn bản”", clutter=BOX),
    middle("title-under-label", *BOX, "Bà Sủi nói: “Tôi đi chợ để gặp người.”", clutter=BOX),
    middle("title-under-label", *BOX, "“Năm sau còn đông nữa.”", clutter=BOX),
    middle("title-under-label", *BOX, "Vậy người bản được gì?", clutter=BOX),
    middle("title-under-label", *BOX, "Nhưng rồi mưa lại đổ xuống…", clutter=BOX),
    middle("title-after-mark", ">>", "Trời đã sáng hẳn.", clutter=(">>",)),
    middle(
        "titles-in-a-row",
        "Giải nhất thuộc về đội Nậm Lúc với 12 điểm",
        "Giải nhì thuộc về đội Bản Liền với 10 điểm",
        "Giải ba thuộc về đội Cốc Ly với 9 điểm",
    ),
    middle(
        "titles-in-a-row",
        "Phần thi thứ nhất: nấu rượu ngô trong hai giờ",
        "Phần thi thứ hai: gói bánh bằng một tay",
    ),
    middle("two-titles", "Ai về thăm lại bến xưa / Mà nghe câu hát đò đưa giữa dòng"),
    middle("two-titles", "Ai về thăm lại bến đò xưa / Mà nghe câu hát giữa trưa nắng vàng."),
    middle("teaser-with-prefix", "Anh làm cho TTO - tờ báo mạng - từ năm 2003."),
    middle("teaser", "Chợ còn thì bản còn", "Chợ còn thì bản còn, bà Sủi nhắc lại."),
    # a subheading that is no link, and the paragraph under it
    under_lead(
        "card-summary",
        "Giá mật ong tăng trước Tết",
        "Mỗi lít mật cao hơn năm ngoái ba mươi nghìn đồng.",
    ),
    under_lead("title-after-lead", "Bài 2: Những người ở lại giữ chợ"),
    under_lead("title-after-lead", "Bài cuối: Giữ chợ là giữ bản sắc của người vùng cao"),
    under_lead("title-after-lead", "Chợ họp lại để làm gì?"),
    last("title-repeat", TITLE + "."),
    middle("title-repeat", TITLE + "."),
    middle("picture-name", "“Cho phien vung cao mo lai sau ba nam vang khach”, tấm biển ghi."),
    middle("picture-name", "Cho phien vung cao mo lai sau ba nam?"),
    Case(
        rule="lead-repeat",
        lines=(LEAD, BEFORE[0], REFRAIN, BEFORE[1], REFRAIN, *AFTER),
    ),
    middle(
        "card", "Chợ phiên Nậm Lúc họp lại", "Người bán mật ong nói bà sẽ không nghỉ phiên nào."
    ),
    Case(
        rule="next-article",
        lines=(LEAD, *BEFORE, "Chợ phiên Nậm Lúc", "12/05/2026", *AFTER),
        clutter=("12/05/2026",),
    ),
    last("author-note", "Giàng A Páo", "Ông là người gác chợ đã ba mươi năm, chưa vắng phiên nào."),
    Case(
        rule="lead-cut",
        lines=(LEAD, f"{LEAD[:-1]}, người ở đây vẫn nói thế.", *BEFORE, *AFTER),
    ),
    Case(
        rule="paragraph-repeat",
        lines=(LEAD, REFRAIN, *BEFORE, AFTER[0], REFRAIN, AFTER[1]),
    ),
    Case(rule="contents", lines=(LEAD, BEFORE[0], *SONG, BEFORE[1], AFTER[0], *SONG, AFTER[1])),
    middle("caption-repeat", "Đi chợ.", "Đi chợ."),
    last("tag-list-bare", "Rau, gà, vải thổ cẩm, mật ong."),
    middle("tag-list-bare", "Rau, gà, vải thổ cẩm, mật ong"),
    middle("time-line", "08:45"),
    Case(rule="time-line", lines=(LEAD, BEFORE[0], "1975", BEFORE[1], "2021", *AFTER)),
    Case(rule="page-clock", lines=("Ngày 12/5/2026, xã Nậm Lúc mở lại chợ phiên.", *BEFORE)),
    Case(rule="second-date", lines=("Ngày 12/5/2026, xã Nậm Lúc mở lại chợ phiên.", *BEFORE)),
    Case(rule="head-line", lines=("Chợ đã họp lại.", LEAD, *BEFORE, *AFTER)),
    Case(rule="headline-in-head", lines=("Người bản chờ ngày này ba năm!", LEAD, *BEFORE, *AFTER)),
    middle("between-removed", "Bán hết."),
    under_lead("sign-under-lead", "OCOP"),
    Case(
        rule="voice",
        lines=(
            "Khách được chọn giọng đọc trên máy ở cổng.",
            "Vàng Thị Sủi.",
            LEAD,
            *BEFORE,
            *AFTER,
        ),
    ),
    middle("box-without-text", "Phiên chợ của người trẻ"),
    middle("link-line", "Toàn văn quy chế chợ phiên được dán ở cổng."),
    last("after-article", "Chợ tan."),
    last("after-article", "“Năm sau còn đông nữa.”"),
    last("after-article", "Người ta bảo nhau: chợ còn thì bản còn…"),
    last("in-zone", "Có thể bạn quan tâm đến giá mật, bà Sủi thì không."),
    last("byline-repeat", "Minh Đức là tên người giữ cổng chợ."),
    last(
        "byline",
        "“Chợ còn thì bản còn, người còn thì chợ còn mãi.”",
        "Vàng Thị Sủi, người bán mật ong",
    ),
    Case(rule="above-article", lines=(LEAD, *BEFORE, *AFTER)),
    Case(rule="above-title", lines=("Chợ họp từ bốn giờ sáng.", *BEFORE, *AFTER)),
    Case(rule="outside-article", lines=("Chợ họp lại.", "Ai cũng cười.", "Bán hết.", *AFTER)),
    last("skipped-box", "Bà Sủi gói lại chai mật cuối cùng.", "Mặt trời lên."),
)
