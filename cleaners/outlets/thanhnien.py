from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Rules, strips

OUTLET = Outlet(
    id="thanhnien",
    name="Thanh Niên",
    domains=("thanhnien.vn", "thanhnien.com.vn"),
    family=FAMILY,
    articles=(r"-185\d+\.htm$", r"/post\d+\.html$", r"-\d{6,7}\.html$", r"/pages/\d{8}/.+\.aspx$"),
    not_articles=(r"thanhnien\.vn/video/",),
    id_pattern=r"(?:-185|/post|-)(\d{6,})\.html?$",
    feeds=("/rss/home.rss", "/rss/thoi-su.rss", "/rss/thoi-su/phap-luat.rss"),
    sitemaps=("/google-news-sitemap.xml",),
    listings=("/thoi-su.htm", "/thoi-su/phap-luat.htm", "/timelinelist/185227/{page}.htm"),
    selectors=Selectors(  # 2016-21 (ePi), then 2012 (SharePoint)
        title=("h1.main-title.cms-title", "h1.mainTitle"),
        lead=("#chapeau", ".article-content > h2.ms-rteElement-H2"),
        date=(".details__meta .meta time", ".article-header .date-line"),
        section=(".breadcrumbs a",),
        body=("#abody.cms-body", ".article-content"),
    ),
    rules=Rules(strip=strips(Reason.FOLLOW, ".tn-ggr2-popup-overlay")),
    prefixes=("(TNO)", "TNO -", "(Thanh Niên Online)"),
    names=("Thanh Niên", "Báo Thanh Niên", "Thanh Niên Online", "TNO", "thanhnien.vn", "Tác giả"),
    confidence="solid",
    verified="two saved pages of 2026-10, one of 2012; crawlers of 2020-25; /video/ path (gk)",
    traps=("JSON-LD author may be the placeholder 'Tác giả'", "feeds are HTML-entity encoded"),
)
