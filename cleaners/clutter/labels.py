"""Labels: short lines that name a box ("Tin liên quan") and so say what the lines after them are.

A label is compared as a whole line (see `key_of`), so prose that merely begins with the same words
("Xem thêm phim là cách ...") is never taken for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from cleaners.model import Reason
from cleaners.rules import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a label says of itself and of what follows. `weight`: how surely the article is over."""

    name: str
    reason: Reason
    reach: Reach
    weight: int


_EDGES: Final = " \t:.…»>›<«|*#•▪■►▶+-–—[]()\"“”'‘’,=_/\\×"


def key_of(text: str) -> str:
    """A line as labels are compared: lower case, without edge marks and counters ("(12)")."""
    key = text.casefold().strip(_EDGES)
    if key and (key[0].isdigit() or key[-1].isdigit()):
        return key.strip("0123456789").strip(_EDGES)
    return key


def _table(reason: Reason, reach: Reach, weight: int, name: str, *texts: str) -> dict[str, Label]:
    label = Label(name=name, reason=reason, reach=reach, weight=weight)
    return dict.fromkeys(texts, label)


LABELS: Final[dict[str, Label]] = {
    # boxes of a few headlines that stand inside articles as often as after them
    **_table(
        Reason.RELATED,
        Reach.TITLES,
        30,
        "label-related",
        *"related articles|related posts|related stories|recommended|read next|you might also like|you may also like".split(
            "|"
        ),
        *"tin, bài liên quan|tin, ảnh liên quan|bài, ảnh liên quan|tin liên quan|tin bài liên quan|bài liên quan|bài viết liên quan|tin bài cùng chủ đề|tin có liên quan".split(
            "|"
        ),
        *"bài cùng tác giả|bài viết cùng tác giả|cùng tác giả|cùng một tác giả|bài tiếp theo|tin tiếp theo|bài trước|bài sau|bài kế tiếp|bài viết trước|bài viết sau".split(
            "|"
        ),
        *"liên quan|các tin liên quan|các bài liên quan|video liên quan|chủ đề liên quan|xem thêm tin liên quan".split(
            "|"
        ),
        *"nội dung liên quan|tin tức liên quan|sự kiện liên quan|thông tin liên quan|bài cùng chủ đề".split(
            "|"
        ),
        *"cùng chủ đề|tin cùng chủ đề|bài viết cùng chủ đề|tin cùng sự kiện|cùng sự kiện|các bài viết liên quan".split(
            "|"
        ),
        *"tham khảo thêm|xem thêm|đọc thêm|mời đọc thêm|mời xem thêm|mời bạn đọc thêm|mời bạn xem thêm|xem tiếp".split(
            "|"
        ),
        *"đọc tiếp|đọc ngay|bài đọc tiếp|có thể bạn chưa biết|bạn có biết|tin nên đọc|nên đọc|nên xem".split(
            "|"
        ),
        *"bài viết nên đọc|mời độc giả đọc thêm|đọc thêm về|tin bài khác|những bài liên quan|xem thêm bài viết".split(
            "|"
        ),
        *"tin mới|tin mới nhất|tin nóng|tin đọc thêm|tin hot|mới nhất|đừng bỏ lỡ|đừng bỏ qua|bạn nên đọc".split(
            "|"
        ),
        *"bài nên đọc|bài mới|về trang chủ đề|đọc tiếp về trang chủ đề|bài gốc|tin tài trợ|nội dung được tài trợ|tin đề xuất".split(
            "|"
        ),
    ),
    # zones that run to the page's end
    **_table(
        Reason.ZONE,
        Reach.END,
        150,
        "label-zone",
        *"most read|most popular|popular posts|recent posts|latest news|latest posts|trending now|previous post|next post".split(
            "|"
        ),
        *"có thể bạn quan tâm|bạn có thể quan tâm|có thể bạn cũng quan tâm|có thể quan tâm|bạn quan tâm".split(
            "|"
        ),
        *"có thể bạn thích|có thể bạn sẽ thích|gợi ý cho bạn|đề xuất cho bạn|dành cho bạn|bài viết được đề xuất".split(
            "|"
        ),
        *"tin cùng chuyên mục|cùng chuyên mục|bài cùng chuyên mục|tin bài cùng chuyên mục|các tin cùng chuyên mục".split(
            "|"
        ),
        *"tin cùng mục|cùng mục|bài viết cùng chuyên mục|trong chuyên mục|tin trong chuyên mục|cùng chuyên trang".split(
            "|"
        ),
        *"đọc nhiều|đọc nhiều nhất|tin đọc nhiều|tin đọc nhiều nhất|bài đọc nhiều|bài đọc nhiều nhất|được đọc nhiều".split(
            "|"
        ),
        *"xem nhiều|xem nhiều nhất|tin xem nhiều|tin xem nhiều nhất|bài xem nhiều|được xem nhiều nhất|bài viết xem nhiều".split(
            "|"
        ),
        *"được quan tâm|tin được quan tâm|được quan tâm nhất|quan tâm nhiều nhất|tin nổi bật".split(
            "|"
        ),
        *"tin khác|các tin khác|tin bài khác|bài viết khác|bài khác|các bài khác|các tin bài khác|các bài viết khác".split(
            "|"
        ),
        *"những tin mới hơn|những tin cũ hơn|các tin mới hơn|các tin cũ hơn|tin mới hơn|tin cũ hơn|các tin đã đưa".split(
            "|"
        ),
        *"tin đã đưa|các tin trước|tin tức khác|tin tức mới nhất|tin tức gần đây|bài viết mới|bài viết mới nhất".split(
            "|"
        ),
        *"nổi bật trong ngày|tin nổi bật trong ngày|nổi bật 24 giờ|nổi bật 48 giờ|tin nóng trong ngày|tin 24h|tin cùng loại|bài cùng loại|bài viết cùng loại|tin bài cùng loại|các tin tức khác".split(
            "|"
        ),
        *"video đang xem nhiều|video đang được xem nhiều|video nổi bật|video hot|video mới nhất|video xem nhiều|tin ảnh|tin video".split(
            "|"
        ),
        *"thông tin doanh nghiệp|thông tin doanh nghiệp - sản phẩm|doanh nghiệp - sản phẩm|góc doanh nghiệp".split(
            "|"
        ),
        *"tác phẩm khác|video khác|tin bài mới|bạn đọc quan tâm|tin, bài khác|các tin, bài khác|tin/bài khác|các tin/bài khác".split(
            "|"
        ),
        # 24h has one more article's summary below it
        "nguồn: [link nguồn",
        *"các album đã đăng|mới - nóng|sự kiện nổi bật|sự kiện tiêu điểm|chủ đề nổi bật|tin tiêu điểm|chuyên đề nổi bật|tin tức 24h".split(
            "|"
        ),
    ),
    # an advertorial's contact block
    **_table(
        Reason.ADVERTISEMENT,
        Reach.END,
        60,
        "label-contact",
        *"thông tin liên hệ|liên hệ|mọi chi tiết xin liên hệ|chi tiết liên hệ|thông tin chi tiết xin liên hệ".split(
            "|"
        ),
        *"thông tin liên lạc|địa chỉ liên hệ|mọi thông tin xin liên hệ|liên hệ báo chí|thông tin liên hệ báo chí|liên hệ truyền thông".split(
            "|"
        ),
    ),
    # words that are a widget's title outside the article and may be a subheading inside it
    **_table(
        Reason.WIDGET,
        Reach.BLOCK,
        10,
        "label-section",
        *"thời tiết hôm nay|thời tiết|tiện ích|tỷ giá|giá vàng|lịch vạn niên|kết quả xổ số|địa phương|rao vặt|danh mục|xu hướng".split(
            "|"
        ),
        *"nguồn tin|phản hồi|thảo luận|chủ đề|tiêu điểm|thẻ|nhãn|video|ảnh|clip|xem clip|xem video|xem|nổi bật|email|bình chọn|đánh giá|xem tin theo ngày".split(
            "|"
        ),
    ),
    # the comment form and what belongs to it
    **_table(
        Reason.COMMENT,
        Reach.END,
        120,
        "label-comment",
        *"bình luận|bình luận của bạn|ý kiến của bạn|ý kiến bạn đọc|ý kiến độc giả|gửi bình luận|viết bình luận".split(
            "|"
        ),
        *"gửi phản hồi|phản hồi của bạn|gửi ý kiến|gửi ý kiến của bạn|gửi góp ý|để lại bình luận|trả lời|gửi bình luận của bạn|viết bình luận của bạn|đăng thảo luận".split(
            "|"
        ),
        *"xem các bình luận trước|xem tất cả bình luận|tất cả bình luận|đăng nhập để bình luận|trở thành người bình luận đầu tiên".split(
            "|"
        ),
        *"mới nhất | quan tâm nhất|được quan tâm nhất mới nhất|0 bình luận|nhập bình luận|hủy gửi bình luận|hủy gửi".split(
            "|"
        ),
        *"bạn nghĩ gì về nội dung này?|bạn nghĩ gì về nội dung này|leave a comment|leave a reply|comments|comment|viết phản hồi".split(
            "|"
        ),
    ),
    **_table(
        Reason.TAGS,
        Reach.TITLES,
        60,
        "label-tags",
        *"từ khóa|từ khoá|tags|tag|từ khóa liên quan|từ khoá liên quan|chủ đề bài viết|xem thêm về".split(
            "|"
        ),
        *"từ khóa bài viết|keywords|key word|xem thêm chủ đề".split("|"),
    ),
    # controls: lines that say nothing of what follows
    **_table(
        Reason.SHARE,
        Reach.BLOCK,
        15,
        "label-share",
        *"chia sẻ|chia sẻ facebook|chia sẻ zalo|chia sẻ twitter|chia sẻ bài viết|chia sẻ qua email|share|like|thích".split(
            "|"
        ),
        *"facebook|twitter|zalo|messenger|linkedin|pinterest|telegram|e-mail|copy link|sao chép liên kết".split(
            "|"
        ),
        *"copy link thành công|sao chép|link bài gốc|đọc bài gốc|đọc bài gốc tại đây|xem bài gốc|xem bài gốc tại đây|lấy link|lấy link!|link bài gốc lấy link|link gốc|in bài viết|in bài|in trang".split(
            "|"
        ),
        *"gửi email|gửi mail|gửi cho bạn bè|lưu bài viết|lưu bài|lưu|thích bài viết|thích bài này|gửi email bài đăng này|blogthis!|bookmark|tải về|viết bài|gửi thư|facebook in bài viết|in bài viết facebook|in bài phản hồi".split(
            "|"
        ),
        *"chia sẻ bài viết lên facebook|chia sẻ bài viết lên twitter|chia sẻ lên facebook|chia sẻ copy link thành công".split(
            "|"
        ),
        *"bản in|print|facebook mail twitter / x linkedin zalo|chia sẻ thông tin với bạn bè!|chia sẻ thông tin với bạn bè".split(
            "|"
        ),
        *"tặng sao|tặng sao cho bài viết hay|tặng sao tặng sao tặng sao|vote|facebook twitter zalo".split(
            "|"
        ),
        *"chia sẻ bài viết này|báo lỗi nội dung|báo lỗi|thích và chia sẻ bài này trên|không hỗ trợ iframe|fb chia sẻ|gửi cho bạn bè|bản in|trở về|chuyển đến|tweet|g+|google+".split(
            "|"
        ),
    ),
    **_table(
        Reason.WIDGET,
        Reach.BLOCK,
        15,
        "label-widget",
        *"cỡ chữ|màu chữ|mặc định|a a|aa|a|a- a+|a+ a-|nghe đọc bài|nghe bài viết|nghe đọc bài viết|nghe nội dung bài viết|nghe nội dung|nghe audio|nghe tin|đọc bài|đọc bài viết|audio|tốc độ đọc|tin bài đã lưu|tra cứu bệnh|read in english".split(
            "|"
        ),
        *"nam miền bắc|nữ miền bắc|nam miền nam|nữ miền nam|nữ miền trung|nam miền trung|giọng đọc|giọng nữ miền bắc|giọng nam miền bắc|giọng nữ miền nam|giọng nam miền nam|giọng nữ|giọng nam".split(
            "|"
        ),
        *"tự động phát|xem toàn màn hình|play|pause|tắt|tắt x|đóng|đóng lại|gửi|hủy|x|menu|tìm kiếm|đăng nhập|đăng ký|ok".split(
            "|"
        ),
        *"back to top|lên top|top|home|read more|share this|tin chính|trang chủ|về trang chủ|trở lại trang chủ|về đầu trang|lên đầu trang|trở lên trên|đầu trang|quay lại|mục lục".split(
            "|"
        ),
        *"xem toàn bộ|xem tất cả|thu gọn|hiển thị thêm|tải thêm|tải thêm bình luận|xem theo ngày|trang trước|trang sau".split(
            "|"
        ),
        *"chế độ tối|giao diện tối|mobile|phiên bản di động|bản mobile|rss|0:00|chuyên mục|co loi xay ra".split(
            "|"
        ),
        *"đang tải|đang tải...|loading|đang cập nhật|xem ảnh lớn|xem ảnh|phóng to|bấm để xem ảnh lớn|slideshow|nhấn để phóng to|nhấn để phóng to ảnh|bấm để phóng to ảnh|nhấn vào ảnh để phóng to".split(
            "|"
        ),
        *"xem các bài viết của tác giả|bài viết của tác giả|tin cùng tác giả|xem thêm bài của tác giả".split(
            "|"
        ),
    ),
    **_table(
        Reason.ADVERTISEMENT,
        Reach.BLOCK,
        15,
        "label-advertisement",
        *"quảng cáo|adquảng cáo|qc|ad|ads|ad quảng cáo|advertisement|advertising|sponsored|tài trợ|bài quảng cáo|liên kết tài trợ".split(
            "|"
        ),
        *"thông tin quảng cáo|tin quảng cáo|quảng cáo tài trợ|được tài trợ|inread|nội dung quảng cáo|quảng cáo giữa bài|đọc tiếp sau quảng cáo|advertisements|report this ad".split(
            "|"
        ),
    ),
}

#: Label forms with a free end: "Đọc nhiều trong Kinh doanh", "Tin cùng mục Giáo dục".
_OPEN_ENDED: Final = re.compile(
    r"(?:(?:tin |bài |video )?(?:đọc|xem) nhiều(?: nhất)? (?:trong|tuần|ngày|tháng|hôm nay)\b"
    r"|tin(?: nổi bật)? (?:cùng |mới |nổi bật |khác )?mục \w|tin mới nhất (?:trong|về)\b|tin nổi bật (?:mục|trong)\b"
    r"|(?:các tin|những tin|bài viết) (?:cùng|khác|mới|cũ)(?:$| (?:bài|chủ|chuyên|cùng|đã|hơn|khác|liên|mục|nhất|trong|tức|về|của (?:báo|tác))\b))"
)
_OPENINGS: Final = ("tin ", "bài ", "video ", "đọc ", "xem ", "các tin ", "những tin ")
#: Under a comment it is a control; above an answer it is the article's.
_ANSWERS: Final = frozenset({"Trả lời:", "TRẢ LỜI:", "- Trả lời:"})
_ZONE_LABEL: Final = LABELS["tin cùng chuyên mục"]


def is_open(text: str) -> bool:
    """Whether a label is told by its beginning alone: "Tin mới nhất về cơn bão" may be a subheading."""
    return key_of(text) not in LABELS


def label_of(text: str, words: int) -> Label | None:
    """The label a whole line is, or None. Lines of over eight words are none."""
    bare = text.rstrip('”"')
    if words > 8 or not text or (bare[-1:] == "." and not bare.endswith("..")):
        return None
    key = key_of(text)
    found = None if text in _ANSWERS else LABELS.get(key)
    if found is not None or words < 3 or text[-1] in "!?…" or not key.startswith(_OPENINGS):
        return found
    return _ZONE_LABEL if _OPEN_ENDED.match(key) else None
