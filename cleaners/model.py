"""The nouns of the project: a page comes in, an article and an account of the rest go out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a page's content is."""

    HTML = "html"
    TEXT = "text"


class Role(StrEnum):
    """What one block of a page turned out to be. Every block has exactly one role."""

    TITLE = "title"
    DATE = "date"
    AUTHORS = "authors"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "captions"
    CREDIT = "credit"
    SECTION = "section"
    TAGS = "tags"
    REMOVED = "removed"


class Reason(StrEnum):
    """Why a block was removed."""

    RELATED = "related"
    ZONE = "zone"
    NAVIGATION = "navigation"
    REPEAT = "repeat"
    COMMENT = "comment"
    TEMPLATE = "template"
    SHARE = "share"
    FOLLOW = "follow"
    ADVERTISEMENT = "advertisement"
    CALL = "call"
    LEGAL = "legal"
    TAGS = "tags"
    WIDGET = "widget"
    BYLINE = "byline"
    CAPTION = "caption"
    OUTLET = "outlet"
    HIDDEN = "hidden"
    OUTSIDE = "outside"


class ProblemKind(StrEnum):
    """What is wrong with a page. A bad page is reported this way, never by an exception."""

    NO_TITLE = "no_title"
    NO_DATE = "no_date"
    NO_BODY = "no_body"
    TOO_SHORT = "too_short"
    NOT_VIETNAMESE = "not_vietnamese"
    NOT_ARTICLE = "not_article"
    BODY_SELECTOR_MISSED = "body_selector_missed"
    REMOVED_TOO_MUCH = "removed_too_much"
    ENCRYPTED_BODY = "encrypted_body"
    CHALLENGE_PAGE = "challenge_page"
    DATE_CONTRADICTS = "date_contradicts"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    FETCH_FAILED = "fetch_failed"
    REFUSED_BY_ROBOTS = "refused_by_robots"
    UNREADABLE = "unreadable"


#: Problems with which a page gives no article at all.
FATAL = frozenset(
    {
        ProblemKind.NO_BODY,
        ProblemKind.NOT_VIETNAMESE,
        ProblemKind.NOT_ARTICLE,
        ProblemKind.ENCRYPTED_BODY,
        ProblemKind.CHALLENGE_PAGE,
        ProblemKind.EMPTY,
        ProblemKind.BINARY,
        ProblemKind.TOO_LARGE,
        ProblemKind.FETCH_FAILED,
        ProblemKind.REFUSED_BY_ROBOTS,
        ProblemKind.UNREADABLE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as it was fetched, saved or pasted. The only input of `clean`.

    `content` as bytes is decoded by charset (the HTTP header's, the page's own, then detection).
    `kind` None: told apart by content. `outlet` forces an outlet's id; "none" switches every
    outlet and family off. `fetched` is when it was fetched (aware), which relative times need.
    """

    content: str | bytes
    url: str | None = None
    kind: Kind | None = None
    charset: str | None = None
    fetched: datetime | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that is wrong with a page, in a form a person can read."""

    kind: ProblemKind
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.detail}" if self.detail else str(self.kind)


# its own __init__, as Block's: some hundred are made for a page, and a compiled one takes a
# thirtieth of the time of a frozen dataclass's, an interpreted one a third
@dataclass(slots=True, kw_only=True, init=False, unsafe_hash=True)
class Removal:
    """One block that was taken away, and who says so.

    `rule` is the rule's short name, `origin` who declares it ("generic", "family:vccorp",
    "outlet:tuoitre"), `stage` where it acted ("strip" on the DOM, "blocks" on the text).
    """

    reason: Reason
    rule: str
    origin: str
    stage: str
    text: str

    def __init__(self, *, reason: Reason, rule: str, origin: str, stage: str, text: str) -> None:
        self.reason = reason
        self.rule = rule
        self.origin = origin
        self.stage = stage
        self.text = text

    def as_dict(self) -> dict[str, str]:
        return {
            "reason": str(self.reason),
            "rule": self.rule,
            "origin": self.origin,
            "stage": self.stage,
            "text": self.text,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of the article: address, caption and the photographer or source."""

    url: str
    caption: str | None = None
    credit: str | None = None

    def as_dict(self) -> dict[str, str | None]:
        return {"url": self.url, "caption": self.caption, "credit": self.credit}


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One clean article. `as_dict` gives the JSON form, with a stable key order.

    `body` is running text, paragraphs split by a blank line, the lead as its first paragraph.
    `date` and `date_modified` are ISO 8601: "+07:00" when a time is known, a bare day when only a
    day is known, None when the page does not say. `date_raw` is the text it was read from and
    `date_source` where that stood ("json-ld", "meta", "selector", "text", "url-id", "fetched").
    """

    id: str
    body: str
    url: str | None = None
    outlet: str | None = None
    family: str | None = None
    title: str | None = None
    lead: str | None = None
    date: str | None = None
    date_raw: str | None = None
    date_source: str | None = None
    date_modified: str | None = None
    authors: tuple[str, ...] = ()
    credit: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    language: str | None = None
    fetched: str | None = None
    body_source: str | None = None
    cleaner: Mapping[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "url": self.url,
            "outlet": self.outlet,
            "family": self.family,
            "title": self.title,
            "lead": self.lead,
            "body": self.body,
            "date": self.date,
            "date_raw": self.date_raw,
            "date_source": self.date_source,
            "date_modified": self.date_modified,
            "authors": list(self.authors),
            "credit": self.credit,
            "section": self.section,
            "tags": list(self.tags),
            "captions": list(self.captions),
            "images": [image.as_dict() for image in self.images],
            "language": self.language,
            "fetched": self.fetched,
            "body_source": self.body_source,
            "cleaner": dict(self.cleaner),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """What `clean` gives: the article (None when the page holds none), the account, the problems."""

    article: Article | None
    removals: tuple[Removal, ...] = ()
    problems: tuple[Problem, ...] = ()

    def as_dict(self, *, explain: bool = False) -> dict[str, Any]:
        """The JSON record: the article's fields, then `problems`, then `removed` on request."""
        record: dict[str, Any] = self.article.as_dict() if self.article else {}
        record["problems"] = [{"kind": str(p.kind), "detail": p.detail} for p in self.problems]
        if explain:
            record["removed"] = [removal.as_dict() for removal in self.removals]
        return record


# one is made for each line of each page
@dataclass(slots=True, kw_only=True, init=False)
class Block:
    """One line or paragraph of a page, from either input; what the rules of `blocks.py` look at.

    `links` is the share of its letters that stand inside links (HTML only), `css` the path's last
    step ("p.Normal"), `gap` that a blank line stands before it, `box` a number for the element it
    stands in (HTML only): two blocks with the same one are siblings.
    """

    text: str
    kind: str
    links: float
    right: bool
    gap: bool
    css: str
    box: int

    def __init__(
        self,
        *,
        text: str,
        kind: str = "p",
        links: float = 0.0,
        right: bool = False,
        gap: bool = True,
        css: str = "",
        box: int = 0,
    ) -> None:
        self.text = text
        self.kind = kind
        self.links = links
        self.right = right
        self.gap = gap
        self.css = css
        self.box = box

    def with_text(self, text: str) -> Block:
        """The same block with another text."""
        return Block(
            text=text,
            kind=self.kind,
            links=self.links,
            right=self.right,
            gap=self.gap,
            css=self.css,
            box=self.box,
        )
