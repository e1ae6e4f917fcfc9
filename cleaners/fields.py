"""The facts of an HTML page, each chosen among the places it may stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from selectolax.lexbor import LexborHTMLParser

from cleaners.clutter.people import Byline, is_person, read_byline, split_names
from cleaners.dates import ICT, Moment, is_elsewhere, read_machine, read_relative, read_visible
from cleaners.dom import texts
from cleaners.metadata import Meta, people_of, site_names, text_of, unescape
from cleaners.model import Page
from cleaners.outlet import Outlet, Selectors
from cleaners.vietnamese import squeeze

#: 24h prints its readers' votes beside the source: "( 816 bình chọn, 9 / 10 điểm)".
_VOTES = re.compile(r"\s*\(\s*\d[\d.]* (?:bình chọn|lượt)[^)]*\)$")
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "og:article:published_time",
    "published_time",
    "article:published",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "publishdate",
    "publish-date",
    "date",
)
_MODIFIED = ("article:modified_time", "datemodified", "lastmod", "og:updated_time", "moddate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A moment and the kind of place it was read from."""

    moment: Moment
    source: str


def date_of(
    tree: LexborHTMLParser, meta: Meta, selectors: Selectors, outlet: Outlet | None, page: Page
) -> Dated | None:
    """When the page was published: the outlet's visible date, JSON-LD, meta tags, the URL's id."""
    shown = _shown(tree, selectors, page)
    stated = _stated(meta)
    if shown and stated and stray_half(shown.moment, stated.moment):
        return stated
    if shown and stated and _same_minute(shown.moment, stated.moment):
        return stated  # the same, to the second
    if shown and (shown.moment.time_known or stated is None):
        return shown
    if shown and stated and stated.moment.value.date() != shown.moment.value.date():
        return shown
    return stated or shown or _in_url(outlet, page.url)


def is_dated_by(tree: LexborHTMLParser, selectors: Selectors) -> bool:
    """Whether the page has a place where its outlet shows the date: its layout is a declared one."""
    return not selectors.date or any(
        tree.css_first(css.partition("@")[0]) is not None for css in selectors.date
    )


def stray_half(shown: Moment, stated: Moment) -> bool:
    """Whether a page shows "09:30 PM" for half past nine in the morning, as its metadata says:
    CafeF and its kin write PM after every time.
    """
    half = timedelta(hours=12)
    return (
        shown.raw.upper().find("PM") > 0
        and stated.time_known
        and _minute(shown) - _minute(stated) == half
    )


def shown_wins(shown: Moment, stated: Moment | None, *, bounded: bool) -> bool:
    """Whether the date line beside the title is believed before the page's metadata.

    Where metadata knows no time; or where it is at most two days off, as a wrong zone or the time
    of drafting is (vnexpress 2019 writes +08:00, 24h 2012 the draft's time): readers saw the line.
    """
    if stated is None:
        return True
    if not shown.time_known:
        return False
    if not stated.time_known:
        return shown.value.date() == stated.value.date()
    if stray_half(shown, stated) or is_elsewhere(shown, stated):
        return False
    off = abs(shown.value - stated.value)
    return not bounded and timedelta(minutes=1) <= off <= timedelta(days=2)


def _minute(moment: Moment) -> datetime:
    return moment.value.replace(second=0, microsecond=0)


def _same_minute(one: Moment, other: Moment) -> bool:
    return (
        one.time_known
        and other.time_known
        and one.value.replace(second=0) == other.value.replace(second=0)
    )


def _shown(tree: LexborHTMLParser, selectors: Selectors, page: Page) -> Dated | None:
    for css in selectors.date:
        machine = "@" in css
        for text in texts(tree, css):
            moment = read_machine(text) if machine else read_visible(text)
            moment = moment or read_relative(text, page.fetched)
            if moment:
                return Dated(moment=moment, source="selector")
    return None


def _stated(meta: Meta) -> Dated | None:
    candidates = [
        ("json-ld", text_of(meta.article.get("datePublished"))),
        *(("meta", meta.get(name)) for name in _PUBLISHED),
        ("json-ld", text_of(meta.article.get("dateCreated"))),
    ]
    day: Dated | None = None
    for source, text in candidates:
        moment = read_machine(text)
        if moment and moment.time_known:
            return Dated(moment=moment, source=source)
        if moment and day is None:
            day = Dated(moment=moment, source=source)
    return day


#: Where themes and portals of every kind mark the publication's time for machines.
_MARKED = (
    "[itemprop=datePublished]@content",
    "[itemprop=datePublished]@datetime",
    "time.entry-date@datetime",
    "time[datetime]@datetime",
    "abbr[title]@title",
)


def marked_of(tree: LexborHTMLParser) -> list[Moment]:
    """The times of day that the page's elements hold for machines, others' articles' among them."""
    found = (read_machine(text) for css in _MARKED for text in texts(tree, css, every=True))
    return [moment for moment in found if moment and moment.time_known]


def _in_url(outlet: Outlet | None, url: str | None) -> Dated | None:
    if outlet is None or outlet.date_in_url is None or not url:
        return None
    form, pattern = outlet.date_in_url
    found = re.search(pattern, url)
    if not found:
        return None
    try:
        value = datetime.strptime(found.group(1), form).replace(tzinfo=ICT)
    except ValueError:
        return None
    known = "%H" in form
    return Dated(moment=Moment(value=value, time_known=known, raw=found.group(1)), source="url-id")


def modified_of(meta: Meta) -> Moment | None:
    """When the page was last changed, as its structured data or meta tags say."""
    return read_machine(text_of(meta.article.get("dateModified"))) or read_machine(
        meta.get(*_MODIFIED)
    )


def is_update(line: str | None, shown: Moment, modified: Moment | None) -> bool:
    """Whether a line ("Cập nhật: 09:00 20/07/2026") shows no more than the last change."""
    if line is None or modified is None or "cập nhật" not in line.lower():
        return False
    return _same_minute(shown, modified)


#: How microformats, schema.org and the common themes mark a person as the author.
_AUTHOR = (
    "[itemprop=author] [itemprop=name]",
    "a[rel=author]",
    ".author.vcard a,.author.vcard .fn,.post-author .fn,.meta-author a,.byline .author",
)


def bylines_of(
    tree: LexborHTMLParser, meta: Meta, selectors: Selectors, *, trusted: bool
) -> list[Byline]:
    """Who wrote it: the outlet's selector, else JSON-LD persons. Empty when neither says a person.

    `trusted`: the page is a known outlet's, so that a single name counts as one.
    """
    own = {name.casefold() for name in site_names(meta)}
    for css in selectors.author:
        found = [byline for text in texts(tree, css, every=True) if (byline := _byline(text))]
        if any(byline.authors for byline in found):
            return found
    named = [
        byline
        for text in people_of(meta.article.get("author"))
        if text.casefold() not in own
        and (byline := _byline(text, sure=trusted) or _shown_name(tree, text))
        and byline.authors
    ]
    if named:
        return named
    for text in _stated_authors(meta):
        if text and "http" not in text and (byline := _byline(text, sure=False)) and byline.authors:
            return [byline]
    for css in () if trusted else _AUTHOR:
        for text in texts(tree, css):
            if text.casefold() not in own and is_person(text):
                return [Byline(authors=(text,))]
    return []


#: Where a page may show who wrote it, by the names of its boxes; so many of them are looked at.
_BOXES = 40
_SIGNED = "[class*=author i],[class*=tac-gia i],[class*=tacgia i],[rel=author]"


def _shown_name(tree: LexborHTMLParser, text: str) -> Byline | None:
    """A name of one word or initials that the data states, and that the page shows alone."""
    if " " in text or not is_person(text, sure=True):
        return None
    boxes = tree.css(_SIGNED)[:_BOXES]
    shown = any(squeeze(node.text(deep=True)) == text for node in boxes)
    return Byline(authors=(text,)) if shown else None


#: "Được viết bởi", "Written by": what Yoast calls the author on the card of a page.
_WRITTEN_BY = ("được viết bởi", "viết bởi", "written by", "tác giả")


def _stated_authors(meta: Meta) -> Iterator[str]:
    for name in ("dable:author", "article:author", "author", "parsely-author", "dc.creator"):
        yield meta.get(name) or ""
    if (meta.get("twitter:label1") or "").casefold() in _WRITTEN_BY:
        yield meta.get("twitter:data1") or ""


def _byline(text: str, *, sure: bool = True) -> Byline | None:
    text = text.strip(" -–|,")
    byline = read_byline(text, sure=sure)
    if byline:
        return byline
    names = split_names(text, sure=sure)
    return Byline(authors=names) if names else None


def credit_of(tree: LexborHTMLParser, selectors: Selectors) -> list[Byline]:
    """The source an outlet's selector names ("Theo Tài chính Plus")."""
    for css in selectors.credit:
        for text in texts(tree, css):
            text = _VOTES.sub("", text)  # noqa: PLW2901
            byline = read_byline(text, sure=False)
            return [Byline(authors=byline.authors if byline else (), credit=text)]
    return []


def section_of(tree: LexborHTMLParser, meta: Meta, selectors: Selectors) -> str | None:
    """The section the article stands in, in the outlet's words."""
    for css in selectors.section:
        if found := next(texts(tree, css), None):
            return found[:80]
    stated = meta.get("article:section") or text_of(meta.article.get("articleSection"))
    if stated:
        return unescape(stated)[:80]
    inner = [name for name in meta.sections if name.casefold() not in ("trang chủ", "home")]
    return inner[0] if inner else None


def tags_of(tree: LexborHTMLParser, meta: Meta, selectors: Selectors) -> list[str]:
    """The article's tags as shown, else the page's keywords."""
    for css in selectors.tags:
        if found := _clean_tags(texts(tree, css, every=True)):
            return found
    stated = meta.get("news_keywords", "keywords") or ""
    return _clean_tags(unescape(stated).split(",")) if stated else []


def _clean_tags(values: Iterable[str]) -> list[str]:
    tags = (squeeze(value).strip(" ,;#") for value in values)
    return list(dict.fromkeys(tag for tag in tags if tag and len(tag) <= 80))[:40]
