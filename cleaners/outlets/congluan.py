"""Nhà báo & Công luận."""

from cleaners.families.onecms import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="congluan",
    name="Nhà báo & Công luận",
    domains=("congluan.vn",),
    family=FAMILY,
    articles=(r"//congluan\.vn/[^?#]+-\d{6,}\.html", r"//congluan\.vn/[^?#]+-post\d+\.html"),
    id_pattern=r"-(?:post)?(\d+)\.html$",
    listings=("/thoi-su", "/kinh-te", "/the-gioi"),
    selectors=Selectors(  # the layout of 2020
        title=(".detail .title_hot",),
        lead=(".intro_detail p",),
        date=(".detail .meta time",),
        tags=(".detail .tags a",),
        body=(".detail .content",),
    ),
    rules=Rules(strip=strips(Reason.SHARE, ".exp_qc_share")),  # left by the editor used to 2023
    prefixes=("(CLO)",),
    names=("Nhà báo & Công luận", "Báo Nhà báo và Công luận", "CLO", "congluan.vn"),
    verified="crawlers of 2020 and 2025; the address -{id}.html (gk), by the family's form",
)
