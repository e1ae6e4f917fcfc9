"""Lines that are clutter by their own words: shares, follows, forms, imprints, calls, templates.

Each rule matches from the line's start and guards prose by `max_words`; what it must not eat is in
tests/test_prose_stays.py.
"""

from __future__ import annotations

from cleaners.model import Reason
from cleaners.rules import Drop, Reach, Rules
from cleaners.vietnamese import LOWER, UPPER


def _drop(
    name: str, reason: Reason, pattern: str, max_words: int = 30, reach: Reach = Reach.BLOCK
) -> Drop:
    return Drop(
        name=name,
        pattern=pattern,
        reason=reason,
        max_words=max_words,
        reach=reach,
        origin="generic",
    )


GENERIC = Rules(
    drop=(
        _drop(
            "template",
            Reason.TEMPLATE,
            r".{0,40}\{\{?\s*[a-z_.]{2,20}\s*\}\}?|.{0,20}\$\{[a-z_.]+\}|.{0,20}<%|\[\[[a-z_]+\]\]|\[(?:title|sapo|lead|body|content|author|date|image|caption|summary|description)\]$",
            12,
        ),
        _drop(
            "link-mark",
            Reason.RELATED,
            r"(?:>>|»|==?>|►|▶|☞|⇒|⏩|👉|➤|\+\+>|-->|(?:→|->|> (?=\S))(?!.*\.$))",
            400,
        ),
        _drop(
            "see-more",
            Reason.RELATED,
            r"(?i:\W{0,3}(?:mời (?:quý )?(?:bạn đọc|độc giả|quý vị)?\s?)?(?:xem thêm|đọc thêm|tham khảo thêm|xem chi tiết|bài liên quan|tin liên quan|"
            r"xem ngay|đọc ngay|xem tiếp|đọc tiếp|bạn đọc có thể xem thêm|tìm hiểu thêm|đừng bỏ lỡ|có thể bạn quan tâm|clip liên quan)(?: video| clip| ảnh)?\s*(?:[:：|>»→]|\.{2,}|…))",
            40,
        ),
        _drop(
            "share",
            Reason.SHARE,
            r"(?i:chia sẻ (?:bài viết|thông tin|lên|qua|với|cho|facebook|zalo|ảnh, video)\b.{0,60}(?<!\.)$|thích và chia sẻ|chia sẻ:?$|sao chép liên kết|"
            r"(?:lưu |chia sẻ |in )?(?:facebook|twitter|zalo|mail|linkedin|youtube|tiktok|telegram|instagram|messenger|pinterest|whatsapp|viber|reddit|tumblr|google\+|email|/|,|x|[|•]|\s){3,}$|(?:(?:chia sẻ|facebook|zalo|twitter|copy link|messenger|in(?: bài(?: viết)?)?(?!\w)|email|linkedin|bình luận|pinterest|sao chép link|google\+|tweet|thích)\W*\d{0,4}\W*){3,}$|báo lỗi cho\b|bỏ qua để đến nội dung|copy link|link bài gốc|lưu bài viết|"
            r".{4,60}\(mở trong cửa sổ mới\)$|quét mã qr\b.{0,50}(?<!\.)$|bài viết đã được lưu(?! (?:truyền|giữ|hành|diễn))|đã sao chép)",
            14,
        ),
        _drop(
            "follow",
            Reason.FOLLOW,
            r"(?i:(?:mời (?:bạn đọc|quý vị|độc giả|các bạn)\s)?(?:theo dõi|đón đọc|kết bạn với|like fanpage|tham gia nhóm|quan tâm zalo|đăng ký kênh)\s"
            r".{2,70}\b(?:trên:?$|tại:?$|(?:trên|qua|tại) (?:facebook|youtube|zalo|google|tiktok|telegram|fanpage|mạng|app|mobile)\b|fanpage|oa\b|google news).{0,40}$"
            r"|(?:bấm|nhấn|ấn) (?:vào )?(?:nút )?(?:[\"“]?quan tâm|theo dõi)\b.{0,60}(?<!\.)$|tải (?:app|ứng dụng)\b.{0,60}(?<![.?])$|like và chia sẻ fanpage.{0,40}$|thêm .{2,40} (?:trên|làm nguồn).{0,12} google.{0,20}$|theo dõi (?:chúng tôi|báo|kênh|thêm)\b.{0,60}[^.]$|theo dõi (?:trên|tại)\b.{0,40}(?<!\.)$|theo dõi chúng tôi (?:trên|tại|qua)\b.{0,60}$|follow us|google news$)",
            26,
        ),
        _drop(  # an outlet has a name: "... mới nhất trên Miền Tây nhé!"
            "named-call",
            Reason.CALL,
            r"(?i:đừng quên (?:cập nhật|theo dõi|đón (?:đọc|xem)) (?:các |những )?(?:tin|bài|thông tin|chương trình)\b.{0,40}"
            rf" (?:mới nhất|hấp dẫn|nóng hổi|thú vị|hữu ích)\b.{{0,12}} (?:trên|cùng|tại|của)) (?!Đài\b)[{UPPER}\d].{{1,39}}(?:nhé|nha)\W{{0,2}}$",
            40,
        ),
        _drop(
            "reader-call",
            Reason.CALL,
            r"(?i:mời (?:quý |các )?(?:bạn đọc|độc giả|bạn) đồng hành cùng (?:báo|tạp chí|chúng tôi)\b|để (?:đặt (?:lịch|mua|hàng|khám)|được tư vấn|nhận tư vấn|đăng ký).{0,80}\bquý (?:khách|vị|phụ huynh)\b.{0,120}(?:hotline|tại đây|fanpage|website)|[*(\s]*(?:mời (?:quý )?(?:bạn đọc|độc giả|quý vị|khán giả|quý độc giả|các bạn)(?: và \S+ \S+)? (?:cùng |hãy |tiếp tục |đón |thường xuyên |quan tâm )*(?:xem|theo dõi|đón|gửi|click|nhấn|bấm|truy cập|tham gia|vào chuyên mục|đọc)\b"
            r"|mời (?:quý vị |các bạn )?(?:xem|đọc|nghe|đón xem|theo dõi)(?: thêm| tiếp| lại)?\b.{0,40}[^.]$|mời bạn (?:xem|đọc|theo dõi|truy cập|click|nhấn|bấm|tham gia)\b"
            r"|(?:quý )?(?:bạn đọc|độc giả|quý vị) (?:có thể|hãy|vui lòng|muốn|quan tâm)\s.{0,60}\b(?:tại đây\.?$|tại đường|email|e-mail|địa chỉ(?=:| email| e-mail| sau| dưới| http| www| \S+@)|hotline|gửi về|liên hệ)\b"
            r"|(?:bạn đọc|độc giả) gửi (?:bài|tin|ảnh|ý kiến|câu hỏi|thông tin)\b.{0,60}\S@\S+(?<!\.)$|để biết thêm (?:thông tin|chi tiết).{0,60}(?:liên hệ|truy cập|gọi)\b.{0,30}$|vai trò, .{0,20}(?:bbc|phóng viên|biên tập viên)|bấm (?:vào )?đây|nhấn (?:vào )?đây|click (?:vào )?đây|bấm để|video đang hot(?:$|[^\w\s])|xem (?:chi tiết )?tại đây|xem (?:thêm|ngay|tiếp|toàn bộ|đầy đủ|chi tiết)\b.{2,60} tại đây\.?$|tại đây\.?$"
            r"|mọi (?:thông tin|đóng góp|ý kiến|thắc mắc|phản ánh|bài vở).{0,60}(?:gửi|liên hệ|xin)|bạn có ý kiến\b.{0,80}(?:gửi|email|bình luận)"
            r"|ý kiến (?:của bạn(?! (?:đọc|bè|trẻ)\b)|đóng góp).{0,60}(?:gửi|biên tập|email)|hãy (?:chia sẻ|gửi|để lại|bình luận).{0,80}(?:bình luận|bên dưới|dưới đây|ý kiến|email|tòa soạn)"
            r"|(?:cảm ơn .{4,40}[.!] )?nếu (?:bạn|quý vị) muốn nhận (?:thư|bản|thông báo|tin)\b.{0,60}\b(?:nhấn|bấm|ấn|click)(?: vào)? đây để đăng ký\W*$|đăng ký (?:nhận|ngay để|theo dõi|kênh)\b.{0,80}(?<!\.)$|biểu quyết$|xem kết quả$))",
            70,
        ),
        # "Bạn đang đọc bài viết ... tại chuyên mục ... của Tạp chí ...": magazines, below each article
        _drop(
            "now-reading",
            Reason.CALL,
            r"(?i:bạn đang (?:(?:đọc|xem|theo dõi) (?:bài(?: viết)?|tin)\b.{4,260}?(?:(?:tại|trong|thuộc) (?:chuyên )?mục\b|mọi thông tin|hòm thư|hotline|@)|(?:đọc|xem)(?: bài(?: viết)?)?\s?: ?\S(?!.*\.$)))",
            100,
        ),
        # asked of readers; a question that a paragraph follows is an interview's (see passes/look.py)
        _drop(
            "question",
            Reason.CALL,
            r"(?i:(?:(?:các )?(?:bạn|quý vị) (?:nghĩ gì|có suy nghĩ gì|có đồng ý)(?: gì)? (?:về|với) (?:bài|nội dung|vấn đề|câu chuyện|điều|quan điểm|ý kiến|chủ đề)\b.{0,80}|bạn đánh giá (?:thế nào|như thế nào|ra sao) về bài viết(?: này)?|theo bạn, .{5,120})\?$)",
        ),
        _drop(
            "disclaimer",
            Reason.LEGAL,
            r"(?i:[*(\s]*(?:(?:bài viết|nội dung (?:bài viết|bài(?= (?:thể hiện|không|chỉ|là))|thông tin))\b.{0,40}thể hiện|(?:bài viết|nội dung (?:bài viết|bài(?= (?:không|chỉ|là))|thông tin)|quan điểm (?:trong bài|bài viết|của tác giả)|thông tin trong bài)\b"
            r".{0,40}(?:không (?:nhất thiết )?(?:phản ánh|đại diện|thể hiện)|chỉ mang tính|là quan điểm|quan điểm (?:cá nhân|riêng)|văn phong))"
            r".{0,80}(?:tác giả|tòa soạn|quan điểm|tham khảo|cá nhân|người viết)(?! (?:đối với|về|với|trước)\b)"
            r"|nội dung (?:nêu )?trên là phần (?:giải đáp|tư vấn)\b.{0,40}\bcủa (?:chúng tôi|luật sư)\b)",
            60,
        ),
        _drop(
            "comment-form",
            Reason.COMMENT,
            r"(?i:(?:\(?\d+\)? bình luận(?:$|(?=\w))|bình luận \(\d+\)|ý kiến (?:bạn đọc|độc giả)? ?\(\d+\)|tối đa:? \d+ ký tự|\d+/\d{3,4}(?: ký tự)?$|(?:vui lòng|xin vui lòng|xin mời) (?:nhập(?! (?:viện|ngũ|cuộc|học|cảnh|tịch|hàng|kho|khẩu)\b)|gõ|đăng nhập|viết)"
            r"|ý kiến của bạn sẽ (?:được (?:ban|biên|duyệt|xét|kiểm|hiển|đăng|xuất|gửi|lưu|chuyển)|hiển thị|xuất hiện)|bình luận (?:của bạn(?! (?:bè|đọc|gái|trai|trẻ|học|cùng|diễn|tôi|anh|em)\b)|được gửi(?:$|[^\w\s]| (?:thành|đi|và)\b))"
            r"|bạn (?:cần|phải|vui lòng|chưa) đăng nhập(?:$|\W+$|.{0,20} (?:để|trước khi) (?:gửi|bình|tham|thực|viết|thích|xem|lưu|theo|trả|đánh|tiếp|sử|like|chia)|.{0,20}$)|(?:hiện )?chưa có bình luận(?! (?:chính thức|công khai|gì|ngay|nào (?:từ|của|được)|từ|của|về (?!bài|nội dung)))|bạn đã gửi bình luận"
            r"|(?:nhập )?mã (?:xác nhận|bảo vệ|capcha|captcha)(?:$|\W*$|\s?[:*(]| (?:không (?:đúng|hợp|khớp|chính)|sai\b|chưa (?:đúng|nhập))| \S+$)|tên của bạn(?:$|\s?[:*(])|(?:ý kiến .{0,20})?họ (?:và )?tên ?\(\*\)(?!.*\.$)|họ (?:và )?tên\b.{0,6}$|email (?:\(\*\)|không (?:đúng|hợp|tồn|chính|được (?:để|công|hiển|bỏ))|của bạn(?! (?:bè|đọc|gái|trai|trẻ|học|cùng|tôi|anh|em)\b))|mật khẩu(?:$| (?:không (?:đúng|hợp|khớp|chính|được (?:để|bỏ))|phải (?:có (?:ít|tối|từ|độ)|từ|ít)|(?:mới|xác nhận)(?:$|\s?[:*(]))\b)|quên mật khẩu\?(?:$|\s+đăng)|địa chỉ email(?:$|.{0,12}$)"
            r"|bạn đã nhập một địa chỉ email|lưu tên(?: của tôi)?, email\b.{0,20} trang web\b|không có nhận xét nào\W*$|nội dung bình luận$|xem (?:tất cả|các) bình luận(?: trước| khác| mới)?(?:\W+\d*)*$|trả lời \d*$|.{0,40}giữ quyền biên tập(?: nội| ý| bình| các|[^\w\s]|$)|các thảo luận sẽ được (?:duyệt|kiểm|đăng|biên|hiển|xét)|.{0,60}hoan nghênh ý kiến (?:của )?(?:bạn đọc|độc giả|quý vị)(?! về (?!bài|nội))|(?:trở thành|hãy là) người đầu tiên (?:bình|tặng|thích|nhận xét|đánh giá|chia sẻ|gửi)"
            r"|tặng sao(?:$| (?:cho (?:bài|tác)|thành|không|tặng)\b)|số sao (?:không|có thêm)|bạn đang có:? \d|đăng nhập (?:để (?:gửi|bình|tham gia|viết|thích|xem|lưu|theo dõi|trả lời|đánh giá|like|chia sẻ)|(?:bằng|với)(?:\s\S+){1,4}(?<!\.)$)|off telex vni|viết không dấu|please enter your (?:comment|name|email)|you have entered an incorrect email|save my name, email|your email address will not be published|log in to leave a comment|bạn không thể gửi bình luận liên tục|xin hãy đợi \d+ giây|\W{0,3}(?:đã )?có lỗi (?:xảy ra|phát sinh)(?:\W*$|[.,;!] ?(?:vui lòng|mời|xin|bạn)\b)))",
            60,
        ),
        # health portals: who checked the text, not who wrote it
        _drop(
            "reviewed",
            Reason.WIDGET,
            r"(?i:(?:bác sĩ duyệt bài|người kiểm duyệt|kiểm duyệt (?:nội dung|bài viết)|(?:được )?tham vấn (?:y khoa|chuyên môn)(?: bài viết)?|(?:được )?tham vấn bởi|cố vấn (?:chuyên môn|y khoa))(?:$|\s?:(?!.*\.$))"
            r"|(?:nội dung )?đã (?:được )?kiểm duyệt(?: y khoa| nội dung)?$|nội dung được kiểm duyệt .{0,60}\bđội ngũ\b)",
            40,
        ),
        _drop(
            "imprint",
            Reason.LEGAL,
            r"(?i:(?:(?:[\w-]+\.)+(?:com|vn|net)(?:\.vn)? (?:\(r\) )?©|©|®|\(c\) |copyright|bản quyền (?:thuộc|©|nội dung|\d)|.{0,40}giữ bản quyền(?:$|[^\w\s]| (?:nội|tất|trang|web|của))|all rights reserved|cấm sao chép|ghi rõ nguồn (?:khi|từ|báo|tin|trích|[\"“'])|nghiêm cấm sao chép|\(\*\) không sao chép"
            r"|(?:số )?giấy phép\b.{0,80}(?:số\s?:?\s?\d|\d\s?/\s?gp|gp-)|gpxb|giấy phép:|số giấy phép"
            r"|(?:-\s)?(?:tổng biên tập|phó tổng biên tập|các phó tổng biên tập|tổng thư ký tòa soạn|thư ký tòa soạn|trưởng ban biên tập|phụ trách tòa soạn|ủy viên ban biên tập|cơ quan chủ quản|đơn vị chủ quản|cơ quan ngôn luận|chịu trách nhiệm (?:nội dung|xuất bản|chính))"
            r"(?:\s?[:–-]|(?!.* (?:bị|được|đã|sẽ) )(?:\s\S+){0,7}[^.\s]$)|cơ quan (?:của bộ|của đảng|của ban|của ubnd|của thành ủy|ngôn luận của)(?!.* (?:bị|được|phải|đã|sẽ|dọn|dời|rời|chuyển|về|vào|ra|mở|đóng|cháy|họp) )(?:\s\S+){0,12}[^.\s]$|(?:địa chỉ )?(?:trụ sở|tòa soạn|toà soạn)(?: chính| \d)?\s?:|địa chỉ (?:tòa soạn|trụ sở|:)|địa chỉ:|văn phòng đại diện(?! (?:của (?!báo|tạp chí)|đóng|mở|bị|được|đã|sẽ|là)\b)"
            r"|(?:điện thoại|đt|tel|hotline|đường dây nóng|fax|email|e-mail|website|tổng đài|liên hệ quảng cáo|liên hệ (?:tòa|toà) soạn|phòng quảng cáo|báo giá|phát hành|tiếp bạn đọc|liên hệ tt&qc)\b[^.]{0,24}[:(](?!.*\d\s?(?:đồng|triệu|tỷ|tỉ|usd|đ|%|cổ phiếu|tấn|bản|cuốn)\b)(?:$|.{0,60}?(?:\d[\d .()/-]{5}|@|www|http|e-mail|[a-z]{2}\.vn))"
            r"|vận hành bởi|phát triển bởi|thiết kế (?:bởi|web)|powered by|sử dụng phần mềm|chính sách (?:bảo mật|cookie|quyền)|điều khoản (?:sử dụng|bảo mật)|liên hệ quảng cáo|thông tin tòa soạn|chúng tôi sử dụng cookie|(?:trang web|website|trang tin|báo)(?: này| của chúng tôi)? (?:có )?sử dụng cookies?\b.*\bbạn (?:đã )?(?:đồng ý|chấp nhận)|thuộc bộ "
            r"|đọc báo .{2,30} trên (?:mobile|điện thoại)|tải ứng dụng|ios android|android ios|phiên bản(?: di động$| mobile$|\s?:)))",
            90,
        ),
        _drop(
            "telephone",
            Reason.LEGAL,
            r"(?i:.{3,60}\b(?:số điện thoại|điện thoại|hotline|đt|tel)\s?:\s?\(?\+?\d[\d .()/-]{6,}\d$)",
            14,
        ),
        _drop(
            "rating",
            Reason.WIDGET,
            r"(?i:[★☆⭐ ]*(?:(?:đánh giá|xếp hạng|bình chọn)(?: (?:bài viết|tin)(?: này)?)?\W*)?\d(?:[.,]\d)?\s?/\s?(?:5|10)\s?[-–(]?\s?\(?\d+ (?:bình chọn|(?:lượt )?đánh giá|phiếu|lượt)\W{0,2}$|bài viết (?:này )?(?:có )?hữu ích (?:với|cho) bạn(?: không)?\?$|(?:đánh giá bài viết|trung bình)\s?\(\d+(?:/\d+| (?:bình chọn|đánh giá|phiếu|lượt))?\)$|đánh giá bài viết\s?:$|đánh giá:? \d(?:[.,]\d)? sao\b.{0,20}$|tổng số điểm của bài viết)",
            20,
        ),
        _drop(
            "vote",
            Reason.WIDGET,
            r"(?i:\(?\d[\d.]* (?:bình chọn|lượt (?:xem|đọc|thích|bình chọn)|views?|người (?:thích|đã xem))(?:$|\W.{0,40}[^.]$)|(?:lượt xem|số lượt xem|lượt đọc)\s?:|trang trước(?:$|[ ,]*[\[\d])|trang \d+ ?/ ?\d+$|\d{1,3} / \d{1,3}$|.{2,20}\s\d{1,2}\s?°c?$|\[?1\]?,? ?2,? ?3,? ?4(?!.*[a-zà-ỹ]\.$)|0:00 ?/|xem với cỡ chữ\b(?!.*\.$)|(?:nghe (?:đọc bài|bài viết|bài))?\s?giọng (?:nữ|nam)(?: miền (?:bắc|nam|trung))?\s?\d{1,2}:\d{2}.{0,8}$|nghe (?:bài viết|bài|tin|audio)\s?\d{1,2}:\d{2}|nghe\s?[-–:]\s?\d{1,2}:\d{2}$|\d{1,2}:\d{2} ?/ ?\d{1,2}:\d"
            r"|trở lại (?:(?:trang|chuyên mục)(?! trại)(?:\s\S+){0,4}(?<!\.)$|\w+(?: \w+){0,3}trở lại)|xem theo ngày(?: tháng)?\W*$|cảm ơn bạn! đã ủng hộ|đã ủng hộ cho bài)",
            16,
        ),
        # a link back to the section has its name as the menu has it, with a capital
        _drop(
            "back-link",
            Reason.NAVIGATION,
            r"Trở lại (?:Thời sự|Kinh doanh|Thế giới|Giải trí|Thể thao|Pháp luật|Giáo dục|Sức khỏe|Đời sống|Du lịch|Khoa học|Số hóa|Xe|Ý kiến|Tâm sự|Góc nhìn|Bất động sản|Công nghệ|Văn hóa|Xã hội|Chính trị|Quốc tế|Bạn đọc|Oto xe máy)$",
            8,
        ),
        # a label and a headline on one line; prose goes on in lower case ("Tin liên quan đến vụ ...")
        _drop(
            "label-and-title",
            Reason.RELATED,
            r"(?:Tin liên quan|TIN LIÊN QUAN|Bài liên quan|Tin bài liên quan|Bài viết liên quan|Có thể bạn quan tâm|Đọc tiếp|Bài đọc tiếp|Tin cùng chuyên mục)"
            rf"\s?(?=[{UPPER}\"“])(?!.*\.$)|(?:Đọc thêm|Xem thêm|XEM THÊM|ĐỌC THÊM)(?:(?=[{UPPER}])|\s[-–—]\s(?=[{UPPER}\"“])(?!.*\.$))",
            40,
        ),
        _drop("read-now", Reason.RELATED, r".{8,160}[^A-ZĐ\s:]\s?(?:ĐỌC|XEM) NGAY$", 30),
        _drop(
            "bracket-title",
            Reason.RELATED,
            rf"\[[{UPPER}][^\]\d]{{2,20}}\]\s?[^\s{LOWER}].*[^.]$",
            26,
        ),
        _drop(
            "event-line",
            Reason.RELATED,
            r"(?i:(?:dòng sự kiện|tuyến bài|chủ đề nóng|tin cùng chủ đề|bài cùng chủ đề)\s?:|(?:sự kiện|chuyên đề)\s?:(?:\s\S+){1,8}(?<!\.)$)",
            24,
        ),
        _drop(
            "sponsored-line",
            Reason.ADVERTISEMENT,
            r"(?i:(?:quảng cáo|tài trợ|sponsored)\s?[:|](?!.*\.$)"
            r"|(?:vui lòng|hãy|xin) tắt (?:trình|phần mềm|tiện ích) chặn quảng cáo (?:(?:để|và) (?:tiếp tục|đọc|xem|truy cập|ủng hộ|hỗ trợ|tải lại)\b|trên (?:trang|website) này\b))",
            30,
        ),
        # thanhnien and others ask to be made a preferred source on Google, in five steps
        _drop(
            "preferred-source",
            Reason.FOLLOW,
            r"(?i:chọn .{2,40} làm nguồn (?:tin )?ưu tiên(?:$|\W+$|.{0,10} google)|nhấp vào nút .{2,40} trên google|tại trang vừa mở, tìm dòng|khi ô vuông chuyển thành dấu tích"
            r"|lưu ý nhỏ: nếu muốn kiểm tra cài đặt|chúc bạn đọc báo vui vẻ\W*$)",
            50,
        ),
        # cafef lists related articles as "19-07-2018Title": no sentence glues a date to its first word;
        # medlatec as "25/03/2021 | Title"
        _drop(
            "dated-title",
            Reason.RELATED,
            rf"\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}(?:(?=[{UPPER}\"“])| \| (?=[{UPPER}\d\"“])(?:\S+ ){{4,}}[^\s]*[^\s.]$)",
            60,
        ),
        _drop(
            "title-with-date",
            Reason.RELATED,
            r"(?![-–+•*\d])(?=.*[\dAHM]\)$)(?:[^\s.]+\s){4,30}[^\s.(]*\s?\(\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?(?:[ ,]+\d{1,2}[:h]\d{2}(?: [SC][AH]| [AP]M)?)?\)$",
            26,
        ),
        _drop("zero-clock", Reason.WIDGET, r"0{1,2}:00(?: ?/ ?\d{1,2}:\d{2})?$", 4),
        _drop("bare-url", Reason.WIDGET, r"(?:https?://|www\.)\S+$", 2),
        _drop(  # what a picture is called where it has no other name: "cho-noi-phong-dien-hop-lai2"
            "file-name",
            Reason.WIDGET,
            r"[a-z0-9]+(?:[-_][a-z0-9]+){4,}$|[\w-]+\.(?:jpe?g|png|gif|webp)(?:\?\S*)?$|(?:IMG|DSC[FN]?|DJI|MVI|_MG)[_-]?\d{3,}[\w-]*$",
            1,
        ),
        _drop(
            "header-field",
            Reason.TEMPLATE,
            r"(?:url|hostname|sitename|description|categories|fingerprint|license|pagetype|image|language): \S|URL Source: http|Markdown Content:$",
            120,
        ),
        _drop("picture-mark", Reason.WIDGET, r"\[?!\[[^\]]*\]\(\S+", 60),
        _drop("rule-line", Reason.WIDGET, r"[\W_]+$", 6),
        _drop(
            "counter",
            Reason.WIDGET,
            r"\d{1,6}[%+]?$|\+\d{1,3}$|\d+(?:[.,]\d+)?[kKmM]?\s?(?:views?)?$",
            1,
        ),
        _drop(  # the words of video players, in the players' own language
            "player",
            Reason.WIDGET,
            r"(?i:video player is loading|your browser does(?: not|n.t) support|this is a modal window|(?:current|remaining) time\W{0,3}(?:\d|$)|(?:duration|loaded|progress)\W{0,3}\d"
            r"|stream type live|seek to live|playback rate|(?:beginning|end) of dialog window|no compatible source was found|no media source currently available|the media could not be loaded"
            r"|(?:chapters|descriptions|subtitles|captions|audio track|quality levels)(?: off| settings)?(?:, .{4,40})?$"
            r"|(?:play video|play|pause|mute|unmute|fullscreen|picture-in-picture)$|\d(?:\.\d{1,2})?x$|(?:\S+ ){0,3}chọn (?:giọng|tốc độ) đọc$|tự động phát sau(?: \d+)?$|\d{3,4}p(?: \d{3,4}p)*(?: auto)?$)",
            16,
        ),
        _drop(  # what an embedded post says in its frame
            "embed",
            Reason.WIDGET,
            r"(?i:(?:view this (?:post|profile|photo|video) on|xem bài viết này trên) (?:instagram|threads|facebook)$"
            r"|(?:a (?:post|photo|video|reel) shared by|(?:một )?bài (?:viết|đăng) (?:do|được chia sẻ bởi)) .{2,60}\(@[\w.]+\).{0,40}$"
            r"|[—–-]\s?.{2,50}\(@\w+\) .{3,20}\d{4}$)",
            20,
        ),
        _drop("hash-tags", Reason.TAGS, r"#[^\W\d](?!(?:\S+ ){4}.*[.!?…]$).*", 40),
        _drop(
            "tag-list",
            Reason.TAGS,
            r"(?i:(?:từ kho[aá]|từ khóa|tags?|sự kiện/nhân vật(?:/chủ đề)?|xem thêm về|xem thêm chủ đề|chủ đề|xem thêm)\s?:\s?\S)",
            60,
        ),
    ),
)
