from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="danviet",
    name="Dân Việt",
    domains=("danviet.vn",),
    family=FAMILY,
    articles=(r"-d\d+\.html$", r"-\d{15,}\.htm$", r"/\d+p\d+c\d+/[^/]+\.htm$"),
    id_pattern=r"-d?(\d+)\.html?$",
    listings=("/thoi-su/", "/kinh-te/", "/nha-nong/"),
    selectors=Selectors(  # 2025, then 2016
        title=(".Bigtieudebaiviet",),
        lead=(".sapobaiviet h3",),
        author=("span.anots",),
        section=(".breadcum .title-main",),
        body=("div#explus-editor", ".contentbaiviet"),
    ),
    rules=Rules(strip=strips(Reason.ADVERTISEMENT, "#ads_inpage_bottom", ".ads-top")),
    prefixes=("Dân Việt -", "Dân Việt –", "(Dân Việt)"),
    names=("Dân Việt", "danviet.vn", "Báo Nông thôn Ngày nay"),
    verified="a public crawler of 2025, one of 2016; URL patterns (gk)",
)
