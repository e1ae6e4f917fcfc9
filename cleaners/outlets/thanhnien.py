from cleaners.families.vccorp import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet, Selectors
from cleaners.rules import Drop, Rules

STEPS = r"LƯU Ý NHỎ: Nếu muốn kiểm tra|BƯỚC$"  # "make us your preferred source", as text
OUTLET = Outlet(
    id="thanhnien",
    name="Thanh Niên",
    domains=("thanhnien.vn", "thanhnien.com.vn"),
    family=FAMILY,
    articles=(r"vn/(?!video/).+-185\d+\.htm$", r"(?:post|-)\d{6,7}\.html$", r"/pages/\d{8}/"),
    id_pattern=r"(?:-185|post|-)(\d{6,})\.html?$",
    feeds=("/rss/home.rss", "/rss/thoi-su.rss", "/rss/thoi-su/phap-luat.rss"),
    sitemaps=("/google-news-sitemap.xml",),
    listings=("/thoi-su.htm", "/thoi-su/phap-luat.htm", "/timelinelist/185227/{page}.htm"),
    older=Selectors(  # 2016-21 (ePi), then 2012 (SharePoint)
        title=("h1.main-title.cms-title", "h1.mainTitle"),
        lead=("#chapeau", ".article-content > h2.ms-rteElement-H2"),
        date=(".details__meta .meta time", ".article-header .date-line"),
        author=(".details__author a",),
        body=("#abody.cms-body", ".article-content"),
    ),
    rules=Rules(drop=(Drop(name="popup", pattern=STEPS, reason=Reason.FOLLOW, max_words=36),)),
    prefixes=("(TNO)", "TNO -", "(Thanh Niên Online)"),
    names=("Thanh Niên", "Báo Thanh Niên", "Thanh Niên Online", "TNO", "thanhnien.vn", "Tác giả"),
    confidence="solid",
    verified="two saved pages of 2026-10, one of 2012; crawlers of 2020-25; /video/ path (gk)",
    traps=("JSON-LD author may be the placeholder 'Tác giả'", "feeds are HTML-entity encoded"),
)
