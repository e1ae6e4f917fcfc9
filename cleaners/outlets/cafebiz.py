from cleaners.families.vccorp import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="cafebiz",
    name="CafeBiz",
    domains=("cafebiz.vn",),
    family=FAMILY,
    articles=(r"-\d{15,}\.chn$", r"/\d{12,}(?i:CA)\d+/[^/]+\.chn$"),
    id_pattern=r"-(\d{15,})\.chn$",
    listings=("/timelinelist/17647/{page}.htm",),
    selectors=Selectors(
        date=("div.timeandcatdetail span.time",),
        author=("p.p-author strong",),
        section=("div.timeandcatdetail a",),
        body=(".w640right .detail-content", "#mainDetail center"),
    ),
    names=("CafeBiz", "cafebiz.vn", "VCCorp.vn", "Trí Thức Trẻ"),
    verified="three public crawlers of 2021-26; URL patterns (gk)",
)
