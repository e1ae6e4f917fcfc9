"""Pages that hold no article: bot walls, encrypted bodies, listings, videos, galleries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.decode import Source
from cleaners.listing import is_listing, is_of_cards
from cleaners.metadata import Meta
from cleaners.model import Article, Problem, ProblemKind
from cleaners.outlet import Family, Outlet
from cleaners.passes.ledger import Ledger
from cleaners.stubs import asks_to_log_in, is_error_page

_CHALLENGE = re.compile(
    r"document\.cookie\s*=\s*[\"'](?:D1N|__test|_ddg|cf_)|just a moment\.\.\.|cf-browser-verification|cf_chl_|challenge-platform"
    r"|g-recaptcha|hcaptcha|ddos-guard|vddos|checking your browser|xác minh bạn không phải|tôi không phải (?:là )?(?:người máy|robot)"
    r"|<(?:title|h1|h2)\b[^>]*>\s*(?:đang kiểm tra|hệ thống đang kiểm tra) (?:trình duyệt|kết nối|bảo mật)(?: của bạn)?[\s.…]*<",
    re.IGNORECASE,
)
#: One of these stands wherever the pattern above hits.
_WALL_WORDS = (
    "document.cookie", "just a moment...", "cf-browser-verification", "cf_chl_", "challenge-platform",
    "g-recaptcha", "hcaptcha", "ddos-guard", "vddos", "checking your browser", "xác minh bạn", "tôi không phải",
    "đang kiểm tra",
)  # fmt: skip
_RELOAD = re.compile(r"location\.reload|window\.location|http-equiv=[\"']?refresh", re.IGNORECASE)
#: Bot walls are small pages; an article page that embeds a captcha for its comment form is not.
_SMALL = 20_000
#: A known outlet's page without its body container and with fewer words than this is a gallery, a
#: player or a stub; a new layout's article has more.
STUB = 80
#: A page that says when, and by itself or its address that it is news, may be a brief report in a layout nobody declared.
BRIEF = 40
#: A gallery: pictures, and fewer words than the shortest photo story of the fixtures.
GALLERY_WORDS, GALLERY_IMAGES = 24, 3
#: Words beside "log in to read on" that are nothing; that are a beginning, and no whole article.
TEASER, BEGINNING = 12, 120
#: A page that says it is a video's and has this many words is an article with a video in it.
VIDEO_WORDS = 120
_LISTING_TYPES = frozenset({"collectionpage", "searchresultspage", "itemlist"})
_NEWS_TYPES = frozenset({"newsarticle", "article", "reportagenewsarticle", "blogposting"})


def refuse_before(
    content: Source, meta: Meta, outlet: Outlet | None, family: Family | None, url: str | None
) -> Problem | None:
    """What the raw page and its address say against reading it at all."""
    if content.size < _SMALL and _is_wall(content.text):
        return Problem(kind=ProblemKind.CHALLENGE_PAGE, detail="a bot wall answered, not the site")
    if content.size < 2000 and "document.cookie" in content.text and _RELOAD.search(content.text):
        return Problem(kind=ProblemKind.CHALLENGE_PAGE, detail="the page sets a cookie and reloads")
    if family and family.unreadable and (detail := family.unreadable(content.text)):
        return Problem(kind=ProblemKind.ENCRYPTED_BODY, detail=detail)
    if outlet and url and any(re.search(pattern, url) for pattern in outlet.not_articles):
        return Problem(kind=ProblemKind.NOT_ARTICLE, detail="the address is not an article's")
    return None


def _is_wall(text: str) -> bool:
    # a look for a word in the lowered page takes a tenth of the pattern's time, ignoring case
    lower = text.lower()
    return any(word in lower for word in _WALL_WORDS) and bool(_CHALLENGE.search(text))


def is_video(meta: Meta) -> bool:
    """Whether the page says that it shows a video: its text is the video's caption."""
    if (meta.get("og:type") or "").lower().startswith("video"):
        return True
    return "videoobject" in meta.types and not meta.types & _NEWS_TYPES


def refuse_after(
    article: Article,
    meta: Meta,
    outlet: Outlet | None,
    url: str | None,
    ledger: Ledger,
    shown: Ledger,
    *,
    selected: bool,
) -> Problem | None:
    """What speaks against a page being an article, once its body was looked for. `shown`: the lines of the
    page itself, where another found the body.
    """
    words = article.body.count(" ") + 1 if article.body else 0
    kind = (meta.get("og:type") or "").lower()
    news = bool(meta.types & _NEWS_TYPES) or kind == "article"
    if is_video(meta) and words < VIDEO_WORDS:
        return Problem(kind=ProblemKind.NOT_ARTICLE, detail="a video page")
    body, titles = article.body.split("\n\n"), _titles(article, meta, shown)
    # an error in the h1 may be taken for a name
    signed = news or any(all(name not in title for title in titles) for name in article.authors)
    if not signed and is_error_page(titles, body, dated=article.date is not None):
        return Problem(kind=ProblemKind.NOT_ARTICLE, detail="an error page, not an article")
    walled = _walled(body, ledger, shown)
    if walled and walled.kind is ProblemKind.NOT_ARTICLE:
        return walled
    if selected:
        bare = words < GALLERY_WORDS and (len(article.images) >= GALLERY_IMAGES or not words)
        detail = "pictures or a player without article text"
        return Problem(kind=ProblemKind.NOT_ARTICLE, detail=detail) if bare else walled
    if (
        outlet
        and outlet.effective_selectors.body
        and _prose_words(article.body) < _least(article, outlet, url, news=news)
    ):
        return Problem(kind=ProblemKind.NOT_ARTICLE, detail="a page without article text")
    addressed = not outlet or not url or not outlet.articles or outlet.is_article(url)
    if not addressed and not news and not _reads_as_one(article):
        return Problem(kind=ProblemKind.NOT_ARTICLE, detail="the address is not an article's")
    if meta.types & _LISTING_TYPES and not meta.types & _NEWS_TYPES and words < 250:
        return Problem(kind=ProblemKind.NOT_ARTICLE, detail="a listing page")
    if is_listing(ledger) or is_of_cards(shown, body, told=news):
        return Problem(
            kind=ProblemKind.NOT_ARTICLE, detail="a listing page: headlines with summaries"
        )
    return walled


def _walled(body: Sequence[str], ledger: Ledger, shown: Ledger) -> Problem | None:
    """A page that asks readers to log in or to pay, with nothing or only the beginning above it."""
    if not any(asks_to_log_in(line.text) for one in (ledger, shown) for line in one.lines):
        return None
    words = sum(text.count(" ") + 1 for text in body if not asks_to_log_in(text))
    if words < TEASER:
        return Problem(
            kind=ProblemKind.NOT_ARTICLE, detail="a login or paywall, without article text"
        )
    detail = "only the beginning: the rest is for readers who log in or pay"
    return Problem(kind=ProblemKind.TOO_SHORT, detail=detail) if words < BEGINNING else None


def _titles(article: Article, meta: Meta, shown: Ledger) -> list[str]:
    """What the page is called: by us, by its <title> and by its h1."""
    heads = (line.text for line in shown.lines if line.block.css.startswith("h1"))
    return [title for title in (article.title, meta.html_title, *heads) if title]


def _least(article: Article, outlet: Outlet, url: str | None, *, news: bool) -> int:
    told = news or (url is not None and outlet.is_article(url))
    return BRIEF if told and article.date else STUB


def _reads_as_one(article: Article) -> bool:
    """Whether a page at an address nobody declared reads as an article: those of ten years ago had
    other addresses, and no og:type.
    """
    return bool(article.title and article.date) and _prose_words(article.body) >= VIDEO_WORDS


def _prose_words(body: str) -> int:
    """The words of the paragraphs that end as sentences do, and not with a teaser's dots."""
    return sum(
        text.count(" ") + 1
        for text in body.split("\n\n")
        if text.count(" ") >= 11 and text[-1] in '.!?”"' and not text.endswith("...")
    )
