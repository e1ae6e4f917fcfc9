"""The headline of an HTML page: what its headings show and its metadata states."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaners.dates import read_visible
from cleaners.dom import matches
from cleaners.metadata import Meta, site_names, text_of, unescape
from cleaners.outlet import Selectors
from cleaners.passes.no_title import names_paper
from cleaners.vietnamese import squeeze

_SUFFIX = re.compile(r"\s+[|\-–—·»]\s+|\s*[|»]\s*")
#: Where pages without an h1 for their title show it: blogs, portals, DotNetNuke.
_SHOWN = (
    "h1",
    "h2,h3,h4,h5",
    "[class*=title i],[id*=title i],[class*=tieu i],[id*=tieu i],[class*=headline i]"
    ",[class*=ten-bai i],[class*=tenbai i],td[class]",
    "b,strong,font,p,span",
)
#: What stands between a title and the site's name before or after it.
_JOINT = re.compile(r"\s*[|\-–—·•»:›/]\s*")
#: A site's name, or a slogan, beside a title has at most this many words.
_NAME_WORDS = 12
#: An h1 is the title in other words where both have so many words, and share so many of them.
_ALIKE_WORDS, _ALIKE = 6, 0.5
#: How much text is looked through for a heading: boxes named "title" may be nested very deep.
_LETTERS = 300_000
#: A stated title with fewer words may be a section's, which begins many an h1.
_SHORT_WORDS = 3
#: Parts of an h1 with words of their own, which are no part of its sentence.
_PARTS = "a,span,small,time,div,p,button,label,sup,li"
#: What begins with this is no title but an outlet's name.
_OUTLET = re.compile(r"(?i)(?:báo|tạp chí|đài|cổng|trang (?:thông tin|tin|chủ)|tin tức|tin)\b")
#: After a title: a mark that sets off a name, or a number in brackets.
_BROKEN_OFF = re.compile(r"[|»/•›·]|[-–—]\s|[(\[]\s*\d+")
#: What a portal calls every page of it.
_NO_TITLE = re.compile(
    r"(?i)(?:chi tiết|xem|đọc)(?: (?:bản )?tin(?: tức)?| bài(?: viết)?)?$|tin tức(?: - sự kiện)?$|bài viết$"
    r"|trang chủ$|home$|untitled|(?:cổng|trang) (?:thông tin|ttđt|tin)\b"
)


def title_of(
    tree: LexborHTMLParser, meta: Meta, selectors: Selectors, names: Sequence[str]
) -> str | None:
    """The headline: the outlet's selector, else what headings and metadata agree on.

    None where only <title> speaks and says what every page of a portal says, or a paper's name.
    """
    stated = _stated(meta)
    for css in selectors.title:
        for node in matches(tree, css.partition("@")[0]):
            if title := _joined(node, stated):
                return title
    own = (*names, *site_names(meta))
    if title := _whole(tree, stated, own) or _shown(tree, stated):
        return title
    whole = stated[:-1] or stated
    if not whole:
        first = tree.css_first("h1")
        return squeeze(first.text()) or None if first else None
    title = _without_suffix(
        whole[-1] if len(whole) > 1 and whole[0] in whole[-1] else whole[0],
        own,
    )
    every = _NO_TITLE.match(title) is not None or names_paper(title)
    return None if len(stated) == 1 and every else title


def called(meta: Meta) -> list[str]:
    """What the site may be called: its stated names, and what stands before <title>'s first mark
    and after its last."""
    parts = _SUFFIX.split(meta.html_title or "")
    return [*site_names(meta), *((parts[-1], parts[0]) if len(parts) > 1 else ())]


def _stated(meta: Meta) -> list[str]:
    """What the metadata calls the page; <title> is the last."""
    texts = (
        text_of(meta.article.get("headline")),
        meta.get("og:title", "twitter:title"),
        meta.html_title,
    )
    return [unescape(text) for text in texts if text]


def _whole(tree: LexborHTMLParser, stated: Sequence[str], names: Sequence[str]) -> str | None:
    """The page's only h1 where it goes on after all of what is stated, or where a CMS cut that off:
    then <title> is the short one. Not where a date, a mark or a box of its own follows, or a name.
    """
    heads = tree.css("h1")
    if len(heads) != 1 or _is_sites(heads[0]):
        return None
    title = squeeze(heads[0].text())
    if len(title) > 300 or any(name.casefold() in title.casefold() for name in names if name):
        return None
    for text in stated:
        short = _without_suffix(text, names)
        cut = short.endswith(("…", "..."))
        short = short.rstrip(" .…")
        if short.count(" ") + 1 < _SHORT_WORDS or _NO_TITLE.match(short) or _OUTLET.match(short):
            continue
        before, found, rest = title.lower().partition(short.lower())
        if not found or not (before or rest) or (rest[:1].isalnum() and not cut):
            continue
        if before and (title[len(before)].isupper() or before[-1].isalnum()):
            continue  # a kicker, and the title begins behind it
        if not _BROKEN_OFF.match(rest.lstrip()) and not (rest and read_visible(rest)):
            return title
    return None


def _is_sites(head: LexborNode) -> bool:
    """Whether an h1 leads home or holds parts with words of their own (a kicker, a date, a button)."""
    box = head.parent
    if box is not None and box.tag == "a":
        return True
    names = f"{head.attributes.get('class')} {head.attributes.get('id')}".lower()
    if any(name in names for name in ("logo", "brand", "site-name", "site-title")):
        return True
    whole = squeeze(head.text())
    return any(squeeze(part.text()) not in ("", whole) for part in head.css(_PARTS))


def _shown(tree: LexborHTMLParser, stated: Sequence[str]) -> str | None:
    """The heading that is a stated title, or all of one but the site's name before or after it;
    else an h1 that begins one, or ends it.
    """
    begins = alike = None
    room = _LETTERS
    for css in _SHOWN if stated else ():
        for node in tree.css(css):
            title = _joined(node, stated)
            room -= len(title or "")
            if room < 0:
                return begins or alike
            if not title or title.count(" ") < 2 or len(title) > 300:
                continue
            if any(_is_title(title, text) for text in stated):
                return title
            if css == "h1" and begins is None and any(_bounds(title, t) for t in stated):
                begins = title
            if css == "h1" and alike is None and any(_is_alike(title, t) for t in stated):
                alike = title
    return begins or alike


def _is_alike(shown: str, stated: str) -> bool:
    """Whether an h1 says what is stated in other words: editors write one title for the search
    engines and one for the readers. A kicker before it, or capitals, make no other title.
    """
    here, there = shown.casefold(), stated.casefold()
    if there in here or shown.isupper():
        return False
    one, other = set(here.split()), set(there.split())
    least = min(len(one), len(other))
    return least >= _ALIKE_WORDS and len(one & other) >= _ALIKE * least


def _bounds(shown: str, stated: str) -> bool:
    """Whether a heading begins what is stated, or ends it after a mark: vnexpress to 2012 states
    "VnExpress - Ca lang nau duong - Cả làng nấu đường".
    """
    if stated.startswith(shown):
        return True
    return stated.endswith(shown) and _JOINT.match(stated[: -len(shown)][::-1]) is not None


def _is_title(shown: str, stated: str) -> bool:
    if shown == stated:
        return True
    if stated.startswith(shown):
        rest = stated[len(shown) :]
        joint = _JOINT.match(rest)
    elif stated.endswith(shown):
        rest = stated[: -len(shown)]
        joint = _JOINT.match(rest[::-1])
    else:
        return False
    return joint is not None and rest.count(" ") <= min(_NAME_WORDS, shown.count(" ") + 2)


def _joined(node: LexborNode, stated: Sequence[str]) -> str | None:
    """A heading's text. Spans that stand side by side are joined the way the metadata says."""
    tight = squeeze(node.text())
    loose = squeeze(node.text(separator=" "))
    said_tight = any(tight in text for text in stated)
    if tight != loose and not said_tight and any(loose in text for text in stated):
        return loose
    return tight or None


def _without_suffix(title: str, names: Sequence[str]) -> str:
    """A title without the outlet's name or section after it ("... - Báo Nghệ An | Thời sự")."""
    own = {name.casefold() for name in names}
    while True:
        parts = list(_SUFFIX.finditer(title))
        if not parts:
            return title
        head, tail = title[: parts[-1].start()].strip(), title[parts[-1].end() :].strip()
        known = tail.casefold() in own or re.search(
            r"(?i)\b(?:báo|tạp chí|online|đài|news|tin tức|\.vn|\.com|\.net)\b|\.(?:vn|com|net)\b",
            tail,
        )
        if not known or head.count(" ") < 3 or tail.count(" ") > 8:
            return title
        title = head
