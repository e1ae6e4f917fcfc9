from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Drop, Rules, strips

STOCK = Drop(name="stock-box", pattern=r"[A-Z]{3}\d*: Giá hiện tại\b", reason=Reason.WIDGET)
OUTLET = Outlet(
    id="cafef",
    name="CafeF",
    domains=("cafef.vn",),
    family=FAMILY,
    articles=(r"-(?:188|20)\d{12,}\.chn$", r"/\d{12,}CA\d+/[^/]+\.chn$"),
    not_articles=(r"cafef\.vn/(?:du-lieu|video)/",),
    id_pattern=r"-(\d{14,})\.chn$",
    feeds=("/home.rss", "/thi-truong-chung-khoan.rss", "/tai-chinh-quoc-te.rss"),
    sitemaps=("/google-news-sitemap.xml",),
    listings=("/thi-truong-chung-khoan.chn", "/timelinelist/18831/{page}.chn"),
    selectors=Selectors(
        date=("span.pdate",),
        author=("p.author",),
        credit=("p.source[data-field=source]",),
        tags=(".tagdetail .row2 a",),
    ),
    rules=Rules(strip=strips(Reason.WIDGET, ".chisochungkhoan"), drop=(STOCK,)),
    names=("CafeF", "cafef.vn", "VCCorp.vn", "Trí Thức Trẻ"),
    confidence="solid",
    verified="two saved pages (2018, 2026-03), listing of 2026-03; the CA form (gk)",
    traps=("a 24-hour clock with a stray AM/PM", "company disclosures (/du-lieu/) have no date"),
)
