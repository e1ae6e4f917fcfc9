"""Places that outlets stamp on a lead: "Hà GiangHơn 23h, ..." (vnexpress's location stamp).

In text the stamp is glued to the first word without a space, or is all in capitals before a word
that is not, which no sentence does.
"""

from __future__ import annotations

import re

from cleaners.vietnamese import LOWER, UPPER

_PROVINCES = (
    "An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|"
    "Cao Bằng|Cần Thơ|Đà Nẵng|Đăk Lăk|Đăk Nông|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|"
    "Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|"
    "Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|"
    "Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Huế|Tiền Giang|TP HCM|TP.HCM|TPHCM|Trà Vinh|"
    "Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái"
)
_COUNTRIES = (
    "Việt Nam|Lào|Campuchia|Thái Lan|Malaysia|Singapore|Indonesia|Philippines|Myanmar|Trung Quốc|Đài Loan|Hong Kong|Nhật Bản|"
    "Hàn Quốc|Triều Tiên|Ấn Độ|Pakistan|Mỹ|Canada|Mexico|Brazil|Argentina|Anh|Pháp|Đức|Italy|Tây Ban Nha|Bồ Đào Nha|Hà Lan|Bỉ|"
    "Thụy Sĩ|Thụy Điển|Na Uy|Đan Mạch|Phần Lan|Ba Lan|Nga|Ukraine|Thổ Nhĩ Kỳ|Ai Cập|Israel|Iran|Iraq|Arab Saudi|UAE|Qatar|"
    "Nam Phi|Australia|New Zealand"
)
#: nongnghiep sets it apart by capitals: "LONG AN Giữa lúc giống lúa ngắn ngày ...".
_STAMP = re.compile(
    rf"(?:{_PROVINCES}|{_COUNTRIES})(?=[{UPPER}\"“][{LOWER}]|[A-Z]{{2,4}} [{UPPER}])|(?!TP)(?:{_PROVINCES.upper()})\s(?=[{UPPER}][{LOWER}]+\s[{LOWER}])"
)


#: Where a stamp ends, or how one in capitals begins; the longest has 24 letters.
_GLUE = re.compile(rf"[{LOWER}A-Z][{UPPER}\"“]")
_LONGEST = 26


def without_stamp(text: str) -> str:
    """The lead without the place stamped on its first word; any other text as it is."""
    found = _STAMP.match(text) if _GLUE.search(text[:_LONGEST]) else None
    return text[found.end() :] if found else text
