"""Sentences and subheadings that begin with a label's words, and what looks like a caption, a byline,
a date or an outlet's sign.
"""

#: Sentences, which may stand anywhere.
SENTENCES: dict[str, tuple[str, ...]] = {
    "label-related": (
        "Tin nóng.",
        "Tin liên quan đến vụ án lan nhanh khắp các bản chỉ sau một đêm.",
        "Bạn có biết mỗi ngày cây cầu này gánh bao nhiêu lượt xe?",
        "Đừng bỏ lỡ mùa này, bà cụ bán mận nói với từng người khách.",
    ),
    "label-zone": (
        "Dành cho bạn bè từ phương xa, làng giữ lại ba căn nhà cổ.",
        "Các tin khác nhau về cùng một vụ việc khiến người dân hoang mang!",
        "Tin mới nhất về cơn bão khiến cả làng thức trắng!",
        "Bài viết mới của ông gây sốt!",
        "Những tin cũ ấy làm bà khóc?",
    ),
    "label-contact": (
        "Liên hệ với trường, phụ huynh nhận được câu trả lời sau một tuần.",
        "Thông tin liên lạc bị cắt từ nửa đêm.",
    ),
    "label-section": ("Thời tiết.", "Giá vàng tăng, người bán mật vẫn tính theo cân."),
    "label-comment": (
        "Trả lời câu hỏi của cử tri, bộ trưởng nhận thiếu sót.",
        "Bình luận viên của đài quốc gia gọi đó là bàn thắng của thập kỷ.",
    ),
    "label-tags": ("Tag nhau vào bức ảnh cũ, cả lớp tìm lại được thầy.",),
    "label-share": ("Thích nhất là buổi sáng, chị nói.", "Lưu lại được bảy mươi bản chép tay."),
    "label-widget": ("Đóng cửa lúc nửa đêm, quán mở lại lúc bốn giờ.", "Tìm kiếm suốt ba ngày."),
    "label-advertisement": ("Tài trợ cho đội bóng bản là ba hộ nuôi ong.",),
    "caption": (
        "Ảnh: thứ duy nhất còn lại sau trận lũ quét đêm ấy.",
        "Video: ba phút, không lời, quay bằng điện thoại cũ.",
        "Hình ảnh, âm thanh và ánh sáng của đêm diễn đều do sinh viên tự làm.",
        "Hình ảnh, tên tuổi của cô bị dùng để bán thuốc giảm cân.",
        "Ông giữ ba thứ: sách, đàn và tranh: thứ nào cũng cũ.",
        "Bà chỉ có một yêu cầu với thợ ảnh: đừng sửa.",
        "Cô viết dưới video: con nhớ mẹ.",
        "Đoạn phim dài hai phút được chia sẻ kèm dòng chữ trên video: Đừng vào.",
        "Vụ nổ làm ba người bị thương, hai nhà sập (Reuters).",
        "Ông bị bắt hôm thứ ba, theo cảnh sát liên bang (AFP).",
        "Số liệu này do bộ công bố tuần trước (nguồn: Bộ Y tế).",
        "Tỉ lệ này cao gấp đôi trung bình cả nước (nguồn: Tổng cục Thống kê, 2025).",
        "Ảnh minh họa trong sách giáo khoa mới được vẽ lại toàn bộ.",
        "Ảnh hưởng của bão số 4 còn kéo dài, theo đài khí tượng.",
    ),
    "byline": (
        "Theo Reuters.",
        "Theo ông, còn sớm.",
        "Tác giả: người đàn ông chưa từng học vẽ.",
    ),
    "date": (
        "Đó là ngày 30/4/1975.",
        "08:15, tàu rời ga.",
        "17 phút trước giờ bóng lăn, sân đã kín chỗ.",
        "Ngày 12/5/2026, xã mở lại chợ.",
    ),
    "sign": (
        "(Dân trí) là hai chữ ông dùng nhiều nhất trong cuốn sách về Đông Kinh Nghĩa Thục.",
        "VOV - đài phát thanh quốc gia - phát lời kêu gọi lúc nửa đêm.",
        "PLO - tổ chức giải phóng Palestine - ra tuyên bố lúc nửa đêm.",
        "Trận chung kết phát trên VTV - kênh duy nhất giữ bản quyền.",
    ),
}

#: Lines without a full stop, which may stand between paragraphs.
SUBHEADINGS: dict[str, tuple[str, ...]] = {
    "label-and-title": ("Tin liên quan đến vụ án",),
    "see-more": ("Xem thêm chương trình văn nghệ",),
    "follow": ("Theo dõi sức khỏe",),
    "share": ("Chia sẻ từ người trong cuộc", "Chia sẻ với vùng lũ", "Chia sẻ qua mạng xã hội"),
    "reader-call": ("Đăng ký kinh doanh", "Vai trò, trách nhiệm người đứng đầu"),
    "comment-form": ("Mật khẩu mới", "Chưa có bình luận", "Đăng nhập bằng khuôn mặt"),
    "imprint": (
        "Hotline cho người đi chợ",
        "Bản quyền thuộc về ai",
        "Bản quyền nội dung số",
        "Tổng biên tập và những lá đơn",
        "Cơ quan ngôn luận của phe đối lập bị đóng cửa",
        "Giấy phép con",
        "Văn phòng đại diện đầu tiên",
        "Chính sách bảo mật mới",
        "Điều khoản sử dụng gây tranh cãi",
        "Thiết kế web từ con số không",
        "Thuộc bộ nào",
    ),
    "vote": ("Sa Pa sáng nay 4°C", "Trang 12/40 của bản án"),
    "back-link": ("Trở lại đời sống", "Trở lại trường"),
    "sponsored-line": ("Quảng cáo: con dao hai lưỡi", "Quảng cáo trá hình"),
    "bracket-title": ("[Đảng] luôn đặt lợi ích của nhân dân lên trên hết, bức thư viết",),
    "label-zone": ("Tin mới nhất về cơn bão", "Những tin mới từ chiến trường"),
    "label-section": ("Thời tiết", "Giá vàng", "Xu hướng"),
    "label-contact": (
        "Liên hệ giữa chợ và bản",
        "Liên hệ",
        "Thông tin liên lạc",
        "Liên hệ truyền thông",
    ),
    "label-comment": ("Bình luận viên đầu tiên",),
    "caption": ("Ảnh hưởng của con đường mới", "Video đầu tiên"),
    "byline": ("Mùa ổi", "Người ấy", "Chuyện ấy ở chợ"),
    "date": ("08:45", "10/10/2025"),
    "counter": ("1975",),
    "question": (
        "Theo bạn, chợ phiên cần gì nhất?",
        "Bạn nghĩ gì về vấn đề này?",
        "Bạn đánh giá thế nào về bài viết này?",
    ),
}

#: Titles of articles.
TITLES: dict[str, str] = {
    "follow": "Theo dõi sức khỏe từ xa, người già ở bản đỡ phải xuống huyện",
    "share": "Chia sẻ với vùng lũ, học sinh gom được bốn nghìn cuốn vở",
    "see-more": "Xem thêm một lần nữa những bức ảnh về phiên chợ năm 1995",
    "reader-call": "Mời bạn bốn phương về dự phiên chợ đầu tiên trong năm",
    "imprint": "Bản quyền phiên chợ thuộc về ai khi khách đến quay phim",
    "comment-form": "Trở thành người đầu tiên của bản vào đại học y",
    "label-related": "Tin liên quan đến vụ án khiến phiên chợ vắng khách",
    "label-comment": "Bình luận viên bóng đá bỏ nghề về bán mật ong ở chợ",
    "sponsored-line": "Quảng cáo trá hình len vào cả phiên chợ vùng cao",
    "caption": "Ảnh hưởng của bão khiến phiên chợ vùng cao lùi một tuần",
    "question": "Theo bạn, phiên chợ vùng cao có nên bán vé cho khách?",
    "title-with-date": "Phiên chợ vùng cao mở lại vào ngày rằm tháng giêng",
}
