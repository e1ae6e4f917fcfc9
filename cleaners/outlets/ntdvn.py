"""NTD Việt Nam. No source names its body container: the generic extraction finds it."""

from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="ntdvn",
    name="NTD Việt Nam",
    domains=("ntdvn.net",),
    www=True,
    articles=(r"^https?://(?:www\.|m\.)?ntdvn\.net/[a-z0-9-]+/[a-z0-9-]+-\d{5,7}\.html",),
    not_articles=(r"ntdvn\.net/(?:video|truyen-hinh|tag)/",),
    id_pattern=r"-(\d{5,7})\.html$",
    listings=("/the-gioi", "/khoa-hoc", "/van-hoa"),
    selectors=Selectors(title=("h1",)),
    names=("NTD Việt Nam", "NTDVN", "NTD"),
    confidence="thin",
    verified="URLs, the image host and the contents box (#table_content_N) in public code, 2026-11",
    traps=("no body selector is known",),
)
