from cleaners.families.vccorp import FAMILY
from cleaners.outlet import Outlet

OUTLET = Outlet(
    id="suckhoedoisong",
    name="Sức khỏe & Đời sống",
    domains=("suckhoedoisong.vn",),
    family=FAMILY,
    articles=(r"-1(?:69|72)\d+\.htm$", r"-n\d+\.html$", r"/\d{12,}p\d+c\d+/[^/]+\.htm$"),
    id_pattern=r"-(1(?:69|72)\d+|n\d+)\.html?$",
    feeds=("/rss/home.rss", "/rss/thoi-su.rss"),
    listings=("/thoi-su.htm", "/y-te.htm", "/y-hoc-co-truyen.htm"),
    prefixes=("SKĐS -", "SKĐS –", "GĐXH -"),
    names=("Sức khỏe & Đời sống", "Sức khỏe và Đời sống", "Báo Sức khỏe & Đời sống", "SKĐS"),
    confidence="solid",
    verified="four saved pages of 2026-10; feeds, old URLs, prefix of giadinh. (gk)",
    traps=("the title attribute of the time is US style", "video pages carry the lead alone"),
)
