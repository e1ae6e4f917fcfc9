from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="tuoitre",
    name="Tuổi Trẻ",
    domains=("tuoitre.vn",),
    family=FAMILY,
    articles=(r"-(?:100\d{12,15}|20\d{13,15})\.htm$", r"/\d{6,}(?:/[^/]+)?\.html$"),
    not_articles=(r"tuoitre\.vn/(?:video|podcast)/", r"//tv\.tuoitre\.vn/"),
    id_pattern=r"-(\d{15,18})\.html?$",
    feeds=("/rss/tin-moi-nhat.rss", "/rss/thoi-su.rss", "/rss/kinh-doanh.rss"),
    listings=("/thoi-su.htm", "/kinh-doanh.htm", "/the-gioi.htm", "/giao-duc.htm"),
    # in 2015 the body stood in a box that has the name of today's
    selectors=Selectors(body=(".left-side > .fck",)),
    older=Selectors(  # the layouts of 2019-21 and 2014-15
        title=("h1.article-title", "h1.title-2"),
        lead=("p.txt-head", "h2.txt-head"),
        date=(".date-time", ".tool-bar .date"),
        author=(".main-content-body > .author", ".wrapper-qt > strong"),
        body=("#main-detail-body", ".main-content-body"),
    ),
    rules=Rules(strip=strips(Reason.RELATED, ".relate-container", ".box-qad", ".content-amuasam")),
    prefixes=("TTO -", "(TTO)"),
    names=("Tuổi Trẻ Online", "Tuổi Trẻ", "TTO", "TUOI TRE ONLINE", "baotuoitre", "MEDIA"),
    confidence="solid",
    verified="pages of 2015 and 2026-03, listing, feeds of 2026-07; sub-hosts, .html forms (gk)",
    traps=("US-style local times in feeds", "NFD bylines", "/video/ pages are og:type website"),
)
