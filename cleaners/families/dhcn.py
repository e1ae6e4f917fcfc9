"""The dhcn.vn CMS of Báo Thanh Hóa and Báo Phú Thọ: a page half filled in by scripts."""

import re

from cleaners.outlet import Family, Selectors

_BODY = re.compile(r"""\bid=["']?dcontent\b""")
_TOKEN = re.compile(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{60,}={0,2}")
#: Fewer readable words than this beside the cipher: there is no article to read.
_FEW_WORDS = 60


def _encrypted(raw: str) -> str | None:
    """A detail when the body is base64 text that a script of the page decodes.

    The reader must stop here: a generic extractor finds an article of the sidebar instead.
    """
    start = _BODY.search(raw)
    if start is None or not _TOKEN.search(raw, start.end()):
        return None
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(raw).css_first("#dcontent")
    if body is None:
        return None
    # Pictures may be base64 too, but they stand in attributes and scripts, not in the text.
    for node in body.css("script, style"):
        node.decompose()
    words = body.text(separator=" ").split()
    cipher = [word for word in words if _TOKEN.fullmatch(word)]
    if not cipher or len(words) - len(cipher) > _FEW_WORDS:
        return None
    return f"{sum(map(len, cipher))} characters of base64 where the text should stand"


FAMILY = Family(
    id="dhcn",
    name="dhcn",
    markers=('id="dcontent"', "c.dhcn.vn", "c.baothanhhoa.vn", "{name} - {time}"),
    selectors=Selectors(
        title=('meta[property="og:title"]@content',),
        date=('meta[property="article:published_time"]@content', ".pdate", ".stime"),
        body=("div#dcontent",),
    ),
    generic=False,
    unreadable=_encrypted,
    verified="raw extractions of baophutho.vn (2025-2026); the class names come from one source",
)
