"""A plain cluttered text to an article."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from cleaners.assemble import Facts, assemble
from cleaners.blocks import Known, Settled, settle
from cleaners.clutter.signs import without_own_sign
from cleaners.dates import Moment, read_relative, read_visible
from cleaners.model import Article, Page, Problem, Reason, Removal
from cleaners.outlet import Outlet, find_outlet, outlets
from cleaners.rules import Rules
from cleaners.text import to_blocks
from cleaners.vietnamese import LOWER, UPPER

#: Lines in which an outlet names itself: "Theo dõi Baoquocte.vn trên", "Email: info@dantri.com.vn".
_SIGNING: Final = frozenset({Reason.FOLLOW, Reason.LEGAL, Reason.SHARE})
_RIGHTS: Final = re.compile(r"©|®|bản quyền|copyright|theo dõi|báo lỗi|ghi rõ nguồn", re.IGNORECASE)
_MAIL: Final = re.compile(r"[\w.-]+@((?:[a-z0-9-]+\.)+(?:vn|net|com|org))\b", re.IGNORECASE)
_HOST: Final = re.compile(
    r"(?<![\w.])(?:[\w-]+@)?((?:[a-z0-9-]+\.)+(?:vn|net|com|org))\b", re.IGNORECASE
)

#: hanoimoi sets the place before a title apart by its style alone: "Phường Bạch Mai:Người dân ...".
_GLUED_COLON: Final = re.compile(rf"(?<=[{LOWER}]):(?=[{UPPER}][{LOWER}])")


def _colon_apart(title: str) -> str:
    return _GLUED_COLON.sub(": ", title) if ":" in title else title


def clean_text(
    page: Page, content: str, outlet: Outlet | None
) -> tuple[Article, tuple[Removal, ...], list[Problem]]:
    """The article of a text, with the account of what was removed."""
    settled = settle(to_blocks(content), Known(rules=outlet.effective_rules if outlet else Rules()))
    removals = tuple(settled.ledger.removals[i] for i in sorted(settled.ledger.removals))
    if outlet is None and page.outlet != "none":
        outlet = outlets().get(settled.prefix or "") or _signed(removals)
    body = settled.body
    if body and outlet is None:
        body = (without_own_sign(body[0], _site_names(removals)), *body[1:])
    facts = Facts(
        title=_colon_apart(settled.title) if settled.title else None,
        moment=_moment(settled, page),
        date_source="text",
        bylines=settled.bylines,
        captions=settled.captions,
        body=body,
        lead=body[0] if settled.title and body else None,
    )
    article, problems = assemble(page, facts, outlet)
    return article, removals, problems


#: A site's name has three words or more here: two capitals are soon found in a menu.
_NAME_WORDS: Final = range(3, 8)


def _site_names(removals: tuple[Removal, ...]) -> list[str]:
    """Lines of the page's head and foot that may be its site's name: each word has its capital, as
    a section's ("Đồng bằng sông Cửu Long") has not.
    """
    texts = (removal.text for removal in removals if removal.text.count(" ") + 1 in _NAME_WORDS)
    return [text for text in texts if text.istitle()]


def _moment(settled: Settled, page: Page) -> Moment | None:
    if not settled.date:
        return None
    return read_visible(settled.date) or read_relative(settled.date, page.fetched)


#: "Trở lại Thời sựTrở lại Thời sự": the link that a page has in two places, for two widths of screen.
_BACK_TWICE = re.compile(r"Trở lại (?P<section>\S.{1,20})Trở lại (?P=section)$")
_COPIED = "Copy link thành công"


def _is_vnexpress(removals: tuple[Removal, ...]) -> bool:
    """What nobody else prints below an article: the link back to its section twice, and what is said
    of a copied address. Pages of 2021 to 2025; they do not name the paper.
    """
    copied = any(removal.text.endswith(_COPIED) for removal in removals)
    return copied and any(_BACK_TWICE.match(removal.text) for removal in removals)


#: The letters of a name that is known in capitals, too.
_CAPITALS = 12


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str, str], ...]:
    """What outlets call themselves, the same in capitals, and whose each name is; an outlet's own name
    counts twice. A short name in capitals is soon another's ("LAO ĐỘNG").
    """
    return tuple(
        (name, name.upper() if len(name) >= _CAPITALS else name, outlet.id)
        for outlet in outlets().values()
        for name in (outlet.name, outlet.name, *outlet.names)
        if len(name) >= 4
    )


def _signed(removals: tuple[Removal, ...]) -> Outlet | None:
    """The outlet that signs the page: its address or its name in the imprint or the follow line.

    None when several do, equally often.
    """
    texts = [removal.text for removal in removals if removal.reason in _SIGNING]
    hosts = [host for text in texts for host in _HOST.findall(text)]
    hosts += [
        host for removal in removals if "@" in removal.text for host in _MAIL.findall(removal.text)
    ]
    named = Counter(
        outlet.id for host in hosts if (outlet := find_outlet("http://" + host.lower()))
    )
    rights = [] if named else [text for text in texts if _RIGHTS.search(text)]
    if rights:
        together = "\n".join(rights)
        for name, capitals, owner in _names():
            if name in together or capitals in together:
                named[owner] += sum(name in text or capitals in text for text in rights)
    ranked = named.most_common(2)
    if not ranked and _is_vnexpress(removals):
        return outlets()["vnexpress"]
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return outlets()[ranked[0][0]]
