"""A page of no known outlet or family: the whole page as Blocks, and trafilatura's second opinion.

The whole page is pruned of boxes whose class says they are clutter in Vietnamese or English, walked
into Blocks, and the article is found among them as in a cluttered text, with the links told apart.
Where that finds little, trafilatura is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaners.clutter.people import read_byline
from cleaners.dates import read_visible
from cleaners.dom import strip_forms
from cleaners.model import Block, Reason, Removal
from cleaners.vietnamese import squeeze
from cleaners.walk import stripped

#: Parts of class names and ids of clutter boxes: Vietnamese without marks as CMSs write it.
_TOKEN = re.compile(
    "tin-lien-quan|tinlienquan|lien-quan|lienquan|tin-khac|tinkhac|tin-cung|tincung|cung-chuyen-muc|cungchuyenmuc|"
    "xem-them|xemthem|doc-them|docthem|doc-nhieu|docnhieu|xem-nhieu|xemnhieu|tin-moi|tinmoi|tin-noi-bat|tinnoibat|"
    "binh-luan|binhluan|ykien|y-kien|phan-hoi|box-tin|boxtin|quang-cao|quangcao|chia-se|chiase|tu-khoa|tukhoa|"
    "ban-doc-quan-tam|quan-tam|related|relate-|-relate|most-read|mostread|most-view|comment|breadcrumb|social|"
    "share-|-share|sharing|author-box|authorbox|verification|reviewer|reviewed-by|expert-consult|kiem-duyet|author-bio|(?<!quote-)author-desc|about-author|entry-author|signup|subscribe|poll-|-poll|thamdo|tham-do|binh-chon|binhchon|newsletter|advert|banner|popup|sidebar|copyright|menu-|main-menu|navbar|pagination",
    re.IGNORECASE | re.ASCII,
)
_ALWAYS = (
    "nav,footer,aside,.bio,.poll,[role=navigation],[role=complementary],[aria-hidden=true] > ul"
)
#: Where a page's head shows today's date, which is never the article's.
_TODAY = ",".join(
    f"[{attribute}*={token} i]"
    for token in ("currentdate", "current-date", "datetimenow", "datenow", "date-now", "time-now")
    for attribute in ("id", "class")
)
#: A box that holds this share of the page's text is no clutter box, whatever its class says.
_TOO_BIG = 0.35
#: A bar of links has at most so many characters.
_BAR = 200


def prune(tree: LexborHTMLParser) -> list[Removal]:
    """Remove clutter boxes from the whole page; the account of it."""
    body = tree.body
    if body is None:
        return []
    whole = len(body.text(deep=True)) or 1
    removals = strip_forms(body)
    for node in body.css(_TODAY):
        if node.parent is not None and len(node.text(deep=True)) <= _BAR:
            removals += stripped(node, Reason.NAVIGATION, "today", "generic")
            node.decompose()
    always = {node.mem_id for node in body.css(_ALWAYS)}
    for node in body.css(f"{_ALWAYS},[class],[id]"):
        if node.mem_id not in always and not _is_named_so(node):
            continue
        if node.parent is None or node.tag in ("body", "html", "h1", "p", "a", "span"):
            continue
        text = node.text(deep=True)
        if len(text) > _TOO_BIG * whole or node.css_first("h1") or _holds_date(node, text):
            continue
        if _is_text(node, text) or _signs(node):
            continue
        if node.tag == "footer" and read_byline(squeeze(text)):
            continue  # an article's own, with its byline
        removals += stripped(node, Reason.RELATED, "clutter-class", "generic")
        node.decompose()
    return removals


def _is_named_so(node: LexborNode) -> bool:
    attributes = node.attributes
    return _is_clutter_name(attributes.get("class") or "") or _is_clutter_name(
        attributes.get("id") or ""
    )


@lru_cache(maxsize=8192)
def _is_clutter_name(name: str) -> bool:
    """Asked so and not by 180 selectors, which takes a page's tree six times its parsing."""
    return _TOKEN.search(name) is not None


#: Boxes of readers' words, which are running text too.
_READERS = re.compile(
    r"comment|binh-?luan|y-?kien|phan-?hoi|aside|sidebar|author|bio|verif|reviewe|expert|duyet",
    re.I,
)
#: The words of a paragraph, and how many of them make a text.
_PARAGRAPH, _PARAGRAPHS = 12, 2


def _is_text(node: LexborNode, text: str) -> bool:
    """A short article's own box whose class merely sounds like clutter ("content no-share")."""
    names = f"{node.tag} {node.attributes.get('class')} {node.attributes.get('id')}"
    if _READERS.search(names) or 3 * sum(len(a.text(deep=True)) for a in node.css("a")) > len(text):
        return False
    long = (p for p in node.css("p") if len(p.text(deep=True).split()) >= _PARAGRAPH)
    return sum(1 for _ in long) >= _PARAGRAPHS


def _holds_date(node: LexborNode, text: str) -> bool:
    """An author's box that holds the article's date is its head, not a note on who wrote it; a bar
    of share links may hold it, too, and the way to the section the time.
    """
    classes = f"{node.attributes.get('class')} {node.attributes.get('id')}".lower()
    bar = len(text) <= _BAR and any(name in classes for name in ("share", "social", "breadcrumb"))
    if "author" not in classes and not bar:
        return False
    moment = read_visible(text)
    return moment is not None and (moment.time_known or "breadcrumb" not in classes)


def _signs(node: LexborNode) -> bool:
    """An author's box that begins with a byline and says no more of who wrote it than the source."""
    if "author" not in (node.attributes.get("class") or "").lower():
        return False
    texts = [squeeze(leaf.text(deep=False)) for leaf in node.css("*")]
    told = [text for text in texts if text]
    if not told or any(text.count(" ") >= _PARAGRAPH for text in told):
        return False
    byline = read_byline(told[0])
    return byline is not None and bool(byline.authors)


def second_opinion(content: str, url: str | None) -> list[Block]:
    """The Blocks of the body trafilatura chooses; [] when it finds none."""
    import trafilatura

    document = trafilatura.bare_extraction(
        content,
        url=url,
        include_comments=False,
        include_tables=True,
        favor_precision=True,
        deduplicate=False,
    )
    body = getattr(document, "body", None)
    if body is None:
        return []
    blocks = []
    for element in body.iter("p", "head", "item", "quote", "cell"):
        text = squeeze("".join(element.itertext()))
        if text and not any(child.tag in ("p", "item", "cell") for child in element):
            kind = {"head": "heading", "item": "item"}.get(str(element.tag), "p")
            blocks.append(Block(text=text, kind=kind))
    return blocks
