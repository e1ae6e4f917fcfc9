"""Bylines: which short lines are the names of people, and which are a source's credit.

Authors are people: not the outlet, not an agency, not "Theo ...". A source is `credit`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cleaners.clutter.labels import label_of
from cleaners.outlet import outlets
from cleaners.vietnamese import LOWER, UPPER

_SYLLABLE = rf"(?:[{UPPER}](?:[{LOWER}’'-]+|[{UPPER}’'-]*)|[{UPPER}][{LOWER}]*[{UPPER}][{LOWER}]+)"
#: "Nguyễn Văn A", "SONG MAI", "Vy Vy", "L.Anh"; two to five syllables.
_FULL_NAME = re.compile(rf"{_SYLLABLE}(?:(?:\. ?| ){_SYLLABLE}\.?){{1,4}}")
#: "H.Y.T.", "C.H", "N.D"
_INITIALS = re.compile(rf"(?:[{UPPER}]{{1,2}}[.]){{1,4}}[{UPPER}]{{0,3}}\.?")
#: A pen name of one syllable-word ("Hà", "Mimi") counts only where a byline is certain.
_ONE_NAME = re.compile(rf"{_SYLLABLE}")

#: Agencies, organs and words that are names of no person, in lower case.
NOT_PEOPLE = frozenset(
    "ý kiến|đọc thêm|tóm tắt|điểm chính|hà nội|đà nẵng|cần thơ|hải phòng|hồ chí minh|tp hồ chí minh|tp.hcm|tphcm|việt nam|sài gòn|huế|nha trang|đà lạt|"
    "biển đông|quảng ninh|quảng nam|quảng ngãi|quảng trị|quảng bình|nghệ an|thanh hóa|hà tĩnh|lào cai|hà giang|"
    "cao bằng|lạng sơn|bắc ninh|bắc giang|thái bình|nam định|ninh bình|hưng yên|hải dương|vĩnh phúc|phú thọ|"
    "sơn la|điện biên|lai châu|hòa bình|yên bái|tuyên quang|thái nguyên|bắc kạn|bình định|phú yên|khánh hòa|"
    "gia lai|kon tum|đắk lắk|đắk nông|lâm đồng|bình thuận|ninh thuận|đồng nai|bình dương|bình phước|tây ninh|"
    "long an|tiền giang|bến tre|vĩnh long|trà vinh|đồng tháp|an giang|kiên giang|cà mau|bạc liêu|sóc trăng|"
    "hậu giang|vũng tàu|bà rịa - vũng tàu|phú quốc|côn đảo|hoàng sa|trường sa|trung quốc|hàn quốc|nhật bản|"
    "sa pa|hội an|hạ long|mộc châu|mai châu|mũi né|phan thiết|quy nhơn|cát bà|cô tô|tam đảo|ba vì|bà nà|lý sơn|sầm sơn|cửa lò|tây bắc|đông bắc|tây nguyên|miền trung|miền tây|hoa kỳ|thái lan|ấn độ|đài loan|hồng kông|châu âu|châu á|châu phi|trung đông|ukraine|thủ đô|báo mới|"
    "tin tức|thời sự|kinh doanh|thể thao|giải trí|pháp luật|giáo dục|sức khỏe|đời sống|du lịch|công nghệ|xã hội|"
    "thế giới|văn hóa|quốc tế|quân sự|bạn đọc|trang chủ|bất động sản|super user|quản trị viên|ban biên tập website|quản trị|chứng khoán|góc nhìn|bình luận|xem thêm|"
    "premier league|v.league|v-league|champions league|la liga|serie a|world cup|euro|sea games|asian cup|v league|"
    "wall street|new york|washington dc|nhà trắng|liên hợp quốc|quốc hội|chính phủ|ban biên tập|tòa soạn|"
    "getty images|shutterstock|facebook|youtube|google news|tiktok|zalo|twitter|admin|administrator|editor|"
    "fbnv|nvcc|cacc|btc|đpcc|internet|sưu tầm|tư liệu|nhân vật cung cấp|pv|p.v|ctv|video clip|bút danh|tác giả|trí thức trẻ|đời sống pháp luật|nhịp sống việt|phụ nữ việt nam|nông nghiệp việt nam|"
    "phóng viên|thư tin|gói vip|sao việt|sao châu á|sao quốc tế|bóng đá|âm nhạc|điện ảnh|thời trang|làm đẹp|phim ảnh|cộng tác viên|nhóm phóng viên|biên tập viên|ảnh minh họa|không rõ|nhiều tác giả|bạn trẻ".split(
        "|"
    )
)
#: Provinces whose name is a person's too, beside another person's: "Như Ý - Thái Bình".
_ALSO_NAMES = frozenset(
    "thái bình|hòa bình|hà giang|hải dương|bình dương|khánh hòa|hà nam|an giang".split("|")
)
#: "Hà Nội Mới" is no Hà: a name does not begin with a city's.
_PLACES = (
    "hà nội ",
    "sài gòn ",
    "việt nam ",
    "đà nẵng ",
    "cần thơ ",
    "hải phòng ",
    "huế ",
    "gia đình ",
    "miss ",
)
#: Said of somebody, who does not sign so: below a quotation stands "Bà Sáu Diễm".
_SPOKEN_OF = ("bà ", "chị ", "cụ ", "cô ", "chú ")
#: What stands under the picture of one: "Chùa Nôm".
_SIGHTS = tuple("chùa |đền |miếu |tháp |chợ |làng |phố |thác |suối |hang |cầu |vịnh ".split("|"))
_NO_START = _PLACES + _SPOKEN_OF + _SIGHTS
#: Nor does it end with one: "SJC Hà Nội" is a row of a table.
_CITIES = (
    " hà nội",
    "tp.hcm",
    "tphcm",
    " tp hcm",
    " hồ chí minh",
    " sài gòn",
    " đà nẵng",
    " cần thơ",
)
#: Buttons that stand side by side are no name: "Facebook Zalo".
_BUTTONS = frozenset(
    "facebook zalo twitter tiktok youtube messenger instagram linkedin pinterest telegram email print google font size like share tweet follow".split()
)
#: The surnames of some 95 of 100 Vietnamese.
SURNAMES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh đoàn trịnh trương mai lương tô hà "
    "cao châu tạ phùng thái lâm quách triệu vương la tăng thạch kim sơn danh chu doãn khuất kiều lưu lại mạc ninh nghiêm "
    "ông phí quan tống từ tôn văn viên vi nông hứa giang khổng bạch cù đàm diệp đồng hàn kha liêu lục mã mẫn nhâm ứng âu "
    "y ksor rơ siu h' giàng vàng sùng lò cầm quàng lường thào hờ cứ tẩn chảo phàn bàn".split()
)
_ORGANISATION = re.compile(
    r"(?:\b(?:báo|tạp chí|đài|ban|tòa soạn|trung tâm|hãng|công ty|tập đoàn|bộ|sở|cục|ubnd|thông tấn xã|cổng|nhóm)\b"
    r"|\b(?:ttxvn|vtv\d{0,2}|vov\d?|vna|afp|reuters|ap|bbc|cnn|tass|xinhua|tân hoa xã|rt|sputnik|bloomberg|getty|kyodo|yonhap)\b"
    r"|\b(?:ukraine|israel|iran|nato|asean|covid)\b|online|news\b|\.vn\b|\.com\b|\.net\b|vnexpress|vietnamnet|vietnam\+|vietnamplus|express|times\b|post\b|@|https?:"
    r"|\b(?:dân trí|tuổi trẻ|thanh niên|tiền phong|lao động|người lao động|nhân dân|tri thức|znews|zing|kênh 14|cafef|afamily)\b)",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^[\s(*–—-]*(?:(?:tin|bài|ảnh|clip|video|đồ họa|thơ|minh họa|biên dịch|dịch|biên tập|thực hiện|trình bày|tổng hợp|nội dung|tác giả(?: bài viết)?"
    r"|phóng viên|pv|ctv|nhóm pv|nhóm phóng viên|nguồn ảnh|người viết|ghi|lược ghi|phỏng vấn|viết bài)(?:\s?[,&/-]\s?|\svà\s|\s)?)+[:：]\s*|^Tác giả,\s",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"[\s(*–—-]*(?:ảnh|clip|video|đồ họa|minh họa|nguồn ảnh)(?:\s?[,&/-]\s?(?:ảnh|clip|video|đồ họa))*\s?[:：]",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:\((?:tổng hợp|ghi|thực hiện|lược dịch|dịch|biên dịch|t/h|th|lược ghi|lược thuật|thuật|biên tập|tin, ảnh|[^()]{0,60})\)"
    r"|\btổng hợp|\bthực hiện|\blược dịch|\blược ghi|\bghi|\bdịch|\bt/h|(?<=\w)\s\+?\s?theo dõi|[-–]?\s*ảnh\s*:.{0,40}|và \d+ tác giả khác)\s*$",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:[,;&|•·]|\s[-–—+]\s|\s*/\s*|\bvà\b|\s–\s)\s*")
_DEGREE = r"(?:Th\.?[sS]|T[sS](?:KH)?|PGS|GS|B[sS](?:CK(?:II?|[12]))?|DS|CK\s?(?:II?|[12]))"
#: Papers print how to reach who wrote: "Lê Thanh lethanh@bao.vn".
_MAIL = re.compile(r"(?<=\w)[\s(|-]+[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?$")
_TITLE_BEFORE = re.compile(
    rf"^(?:(?:Thiếu|Trung|Thượng|Đại) (?:tá|úy|uý|tướng)|PV|CTV|(?:{_DEGREE}(?:[.,]\s?|\s)){{0,3}}{_DEGREE}"
    r"|LS|KTS|Nhà báo|Luật sư|Bác s[ĩỹ]|Dược s[ĩỹ]|Thạc s[ĩỹ]|Tiến s[ĩỹ]|Giáo sư|Lương y|Phóng viên|Nhà văn)(?:\.\s?|\s+)(?=\S)"
)
_THEO = re.compile(r"^\(?\s*theo\s*:?\s+(?P<who>.+?)\s*\)?\.?$", re.IGNORECASE)
#: "Ghi chép của Y Nguyên", "Bài và ảnh của Hà An"
_OF = re.compile(
    r"^(?:ghi chép|bút ký|phóng sự|tùy bút|tản văn|truyện ngắn|thơ|ký sự|bài|ảnh|bài,? (?:và )?ảnh|chùm ảnh)(?: ảnh)? của:? (?P<who>.+)$",
    re.IGNORECASE,
)
#: WordPress themes: "21/10/2019 bởi Thu Giang", "By Lan Phương"
_BY = re.compile(
    r"^(?:(?:người|được)? ?(?:đăng|viết|gửi)(?: bài)?(?: bởi)?:|(?:(?:được )?(?:đăng|viết|gửi) )?bởi:?|(?:posted )?by:?) (?P<who>.+)$",
    re.IGNORECASE,
)
#: kenh14: "Mây, Theo Đời sống Pháp luật", on phones "Hưng Thi Theo Lao Động •"
_WITH_SOURCE = re.compile(r"^(?P<who>[^,]{2,40}),\s*(?P<source>theo\s+\S.{1,40})$", re.IGNORECASE)
_SOURCE_BESIDE = re.compile(
    rf"^(?P<who>[^,.:]{{4,40}}) (?P<source>Theo [{UPPER}][^,.:]{{1,40}}?)[ •|]*$"
)
#: "Hà An/Dân Việt", "Minh Nhật/Trí Thức Trẻ"
_SOURCE_AFTER = re.compile(
    rf"^(?P<who>[^/,:]{{4,30}}?)\s?/\s?(?P<source>[{UPPER}](?!.*\s[-–]\s)[^/.,:]{{3,30}})$"
)
_SOURCE = re.compile(
    r"^\(?\s*(?:nguồn|nguồn tin|nguồn bài(?: viết)?|theo nguồn|source|link bài gốc|dẫn nguồn|bản gốc)\s*:\s*(?P<who>.+?)\s*\)?\.?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^nguồn(?: [\w.+&]{1,20}){0,6}\s*:\s*(?:https?://|www\.)\S+$", re.IGNORECASE)
_AGENCY = re.compile(
    r"^[(\[]\s*(?P<who>(?:[\w+.&’ -]+/)*(?:TTXVN|Vietnam\+|VietnamPlus|VOV|VTV|AFP|Reuters|TASS|Xinhua|CNN|BBC|Tổng hợp|T/h)"
    r"(?:/[\w+.&’ -]+)*)\s*[)\]]\.?$|^\((?-i:[A-Z])[a-z0-9+.&-]{2,20}\)$|^(?P<bare>(?:TTXVN|Reuters|AFP|TTXVN/Vietnam\+|Vietnam\+|VOV|Tổng hợp)(?:/[\w+ ]+)*)$",
    re.IGNORECASE,
)


#: "PV: Xin trân trọng cảm ơn ông!./.": what was said, with the mark of an article's end.
_THANKS = ("!./.", "! ./.", "?./.", "? ./.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """What a byline says: people, a source, or both ("Theo Minh Nguyễn/Forbes")."""

    authors: tuple[str, ...] = ()
    credit: str | None = None
    #: They took the pictures; whether they wrote, too, another byline says.
    pictures: bool = False


def is_person(name: str, *, sure: bool = False) -> bool:
    """Whether a text is one person's name. `sure`: it stands where only a byline can stand, so a
    single word or a nickname is taken too.
    """
    name = name.strip(" .*–-")
    if not 2 <= len(name) <= 40:
        return False
    whole = _FULL_NAME.fullmatch(name) or _INITIALS.fullmatch(name)
    if not whole and not (sure and (_ONE_NAME.fullmatch(name) or _loose_name(name))):
        return False
    lower = name.casefold()
    if lower in NOT_PEOPLE or lower.startswith(_NO_START) or lower.endswith(_CITIES):
        return False
    if _BUTTONS.issuperset(lower.split()) or any(c.isdigit() for c in name):
        return False
    if name.isupper() and name.count(" ") >= 2 and lower.split()[0] not in SURNAMES:
        return False  # "THIẾU KHO LẠNH" is a subheading, "NGUYỄN VĂN AN" a person
    return not label_of(name, name.count(" ") + 1) and not _ORGANISATION.search(name)


def _loose_name(name: str) -> bool:
    parts = name.split()
    return len(parts) <= 5 and all(part[0].isupper() for part in parts)


def split_names(text: str, *, sure: bool = False) -> tuple[str, ...]:
    """The people in "NHẬT XUÂN - NGHI VŨ", "Hà An và Lê Minh"; () when a part is no person."""
    text = _TAIL.sub("", _LEAD_IN.sub("", text.strip())).strip(" *–-|")
    if _INITIALS.fullmatch(text) and text.endswith("."):
        return (text,)  # "Đ.KH."
    text = text.strip(" .")
    names: list[str] = []
    for part in _SPLIT.split(text):
        person = _TITLE_BEFORE.sub("", part).strip(" .") if part else ""
        if not person:
            continue
        if _ORGANISATION.search(person):
            if person.count(" ") > 3 and not person.lower().startswith(("pv", "phóng viên", "ctv")):
                return ()  # "Cô Lê Ngọc Diệp - Trưởng phòng Sở GD-ĐT": who said it, not who wrote it
            continue
        if names and _is_paper(person):
            continue
        if not is_person(person, sure=sure) and not (names and person.casefold() in _ALSO_NAMES):
            return ()
        if not _INITIALS.fullmatch(person + "."):
            person = person.strip(" .")
        names.append(person)
    return tuple(dict.fromkeys(names))


@lru_cache(maxsize=64)  # several passes ask for the same lines of a page
def read_byline(text: str, *, sure: bool = False) -> Byline | None:
    """What a line says when it is nothing but a byline or a credit; None for anything else.

    Prose ("Theo ông Nam, giá sẽ tăng.") is no byline: a byline has at most 14 words and no verb
    form can be told, so "Theo" counts only without a comma and without a final full stop.
    """
    words = text.count(" ") + 1
    if words <= 14 and "http" in text and _ADDRESS.match(text):
        return Byline(credit=text.strip())
    if words > 14 or len(text) > 110:
        return None
    if found := _AGENCY.match(text):
        return Byline(credit=text.strip())
    if _SOURCE.match(text):
        return Byline(credit=text.strip())
    if found := _THEO.match(text):
        return _by_source(text, found["who"], sure=sure)
    if (found := _OF.match(text) or _BY.match(text)) and (people := split_names(found["who"])):
        return Byline(authors=people)
    if found := _WITH_SOURCE.match(text):
        people = split_names(found["who"], sure=True)
        return Byline(authors=people, credit=found["source"]) if people else None
    if (found := _SOURCE_BESIDE.match(text)) and (people := split_names(found["who"])):
        return Byline(authors=people, credit=found["source"])
    if found := _SOURCE_AFTER.match(text):
        who, source = _TITLE_BEFORE.sub("", found["who"]), found["source"]
        if is_person(who) and (_is_paper(source) or not is_person(source)):
            return Byline(authors=(who.strip(" ."),))
    body = _MAIL.sub("", text.strip()) if "@" in text else text.strip()
    if body.endswith((",", ":", ";", "?", "!", "…")) or "..." in body:
        return None
    if body.endswith(_THANKS):
        return None
    had_lead_in = bool(_LEAD_IN.match(body))
    names = split_names(body, sure=sure or had_lead_in)
    if len(names) == 1 and not had_lead_in and _is_paper(names[0]):
        return Byline(credit=names[0])  # "Người Đưa Tin | 18/11/2026 19:07"
    if names:
        credit = re.search(r"\((?:theo|nguồn)[^)]*\)", body, re.IGNORECASE)
        took = _PICTURES.match(body) is not None
        return Byline(authors=names, credit=credit[0] if credit else None, pictures=took)
    if had_lead_in and (person := _of_a_body(body)):
        return Byline(authors=(person,))
    return Byline(credit=body) if had_lead_in and words <= 10 else None


def _of_a_body(text: str) -> str | None:
    """ "Tác giả bài viết: Nguyễn Bảy- Huyện đoàn": who wrote it, and where they work."""
    name, mark, body = re.sub(_LEAD_IN, "", text).partition("-")
    wrote = mark and not _PICTURES.match(text) and body.count(" ") <= 5
    return name.strip() if wrote and is_person(name) else None


#: Papers that have no site of their own here, and sign what cafef, kenh14 or soha take from them.
_SYNDICATED = frozenset(
    "đất việt|kiến thức|gia đình mới|nhịp sống kinh tế|nhịp sống thị trường|nhịp sống kinh doanh|an ninh tiền tệ|phụ nữ số|phụ nữ mới|nhịp sống việt|đời sống pháp luật|pháp luật bạn đọc|thể thao văn hóa|tổ quốc".split(
        "|"
    )
)


@lru_cache(maxsize=1)
def _papers() -> frozenset[str]:
    declared = (name.casefold() for o in outlets().values() for name in (o.name, *o.names))
    # "TP" is Tiền Phong's on its own pages, and somebody's initials on nhandan's
    return frozenset(name for name in declared if len(name) > 2) | _SYNDICATED


def _is_paper(name: str) -> bool:
    """Whether a name that could be a person's is a paper's: "Dân Việt"."""
    return name.casefold() in _papers()


def _by_source(text: str, who: str, *, sure: bool) -> Byline | None:
    if text.count(" ") > 9 or who.endswith(",") or re.search(r", \w", who) or text.endswith("."):
        return None
    if who[:1].islower() and not who.startswith(("báo", "tạp chí", "đài", "hãng", "trang")):
        return None
    person = re.split(r"[/(,]| - ", who)[0].strip()
    # "Theo Sầm Hoa (Vietnamnet)" names a person, "Theo Trí Thức Trẻ" a paper
    named = sure or person != who or person.split()[0].casefold() in SURNAMES
    authors = (person,) if named and is_person(person) and not _is_paper(person) else ()
    return Byline(authors=authors, credit=text.strip())
