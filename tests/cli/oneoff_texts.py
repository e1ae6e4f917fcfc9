"""A cluttered text as somebody scraped it, and what is article in it."""

from __future__ import annotations

TITLE = "Bến đò cuối cùng trên sông Lam được giữ lại"
LEAD = (
    "Bến đò hơn trăm năm tuổi trên sông Lam sẽ không bị dỡ bỏ khi cây cầu mới khánh thành, "
    "chính quyền địa phương cho biết."
)
BODY = (
    "Theo kế hoạch ban đầu, bến đò phải nhường chỗ cho đường dẫn lên cầu. Người dân hai bờ đã "
    "nhiều lần kiến nghị giữ lại nơi gắn với ký ức của họ, và đề nghị ấy nay được chấp thuận.",
    "Ông Nguyễn Hữu Tạo, người chèo đò đã ba mươi năm, nói mỗi ngày ông vẫn đưa hơn một trăm "
    "học sinh qua sông. Chiếc đò gỗ của ông được đóng lại hai lần nhưng vẫn giữ dáng cũ.",
    "Huyện dự định dựng một nhà chờ nhỏ, treo ảnh tư liệu về bến đò và tổ chức những chuyến đi "
    "dọc sông cho du khách vào cuối tuần, bắt đầu từ mùa hè này.",
)
RELATED = "Cầu mới qua sông Lam sắp hợp long"
CLUTTERED = "\n".join(
    [
        TITLE,
        "",
        LEAD,
        "",
        BODY[0],
        "",
        "Tin liên quan",
        RELATED,
        "",
        BODY[1],
        "",
        BODY[2],
        "",
        "Có thể bạn quan tâm",
        "Giá cà phê hôm nay",
        "Lịch thi đấu bóng đá cuối tuần",
    ]
)
CLEAN_BODY = "\n\n".join((LEAD, *BODY))
ENGLISH = (
    "The old ferry landing will stay\n\n"
    "The ferry landing, more than a hundred years old, will not be torn down when the new bridge "
    "opens, the district said on Monday after months of debate with the people who live there.\n\n"
    "Under the first plan the landing had to make way for the road to the bridge, and the people "
    "of both banks asked several times to keep the place that holds their memories.\n"
)
