"""An HTML page to an article: parse once, read the facts, find the body, settle its blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaners import fields
from cleaners.address import own_address
from cleaners.assemble import Facts, assemble
from cleaners.blocks import Known, Settled, settle
from cleaners.clutter.people import Byline
from cleaners.clutter.signs import without_own_sign, without_sign
from cleaners.container import find_container
from cleaners.dates import read_visible
from cleaners.decode import Source
from cleaners.dom import strip, strip_forms
from cleaners.embedded import embedded_body
from cleaners.generic import prune, second_opinion
from cleaners.headline import called, title_of
from cleaners.lead import find_lead, opens_with, stated_lead
from cleaners.metadata import Meta, read_meta
from cleaners.model import Article, Block, Image, Page, Problem, ProblemKind, Removal
from cleaners.outlet import Family, Outlet, Selectors, families, family_of, find_outlet, outlets
from cleaners.parse import parse
from cleaners.passes.ledger import Ledger
from cleaners.refusals import is_video, refuse_after, refuse_before
from cleaners.rules import Rules
from cleaners.walk import Walk

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Whose rules a page is cleaned by."""

    outlet: Outlet | None
    family: Family | None
    selectors: Selectors
    rules: Rules
    names: tuple[str, ...]


def clean_html(
    page: Page, content: Source, outlet: Outlet | None
) -> tuple[Article | None, tuple[Removal, ...], list[Problem]]:
    """The article of a page, the account of what was removed, and what is wrong with it."""
    tree = parse(content.for_parser)
    meta = read_meta(tree)
    page = _located(page, content, meta)
    if outlet is None and page.outlet is None:
        outlet = find_outlet(page.url) if page.url else _outlet_by_links(content.text)
    source = _source(page, content, outlet)
    if problem := refuse_before(content, meta, source.outlet, source.family, page.url):
        return None, (), [problem]
    facts = _facts(tree, meta, source, page)
    container = find_container(tree, source.selectors)
    # asked before the body's container is stripped
    head_known = _is_signed(facts.bylines) or fields.is_dated_by(tree, source.selectors)
    lead, lead_removals = find_lead(tree, source.selectors, source.rules)
    if lead is None and container:
        lead = stated_lead(tree, meta, container)
    if not container and source.family and not source.family.generic:
        detail = "no body container, and the family's pages are not searched for one"
        return None, (), [Problem(kind=ProblemKind.NOT_ARTICLE, detail=detail)]
    if container:
        settled, removals, images = _bounded(container, source, facts.title)
        shown = settled.ledger
        if _lacks(facts, settled, head_known=head_known):
            settled = _with_head(settled, _whole(tree, source, facts.title, None)[0])
    else:
        # a video's page is not asked about twice: what it has to read is a caption
        other = None if is_video(meta) else partial(_elsewhere, content.text, meta, page.url)
        settled, removals, images, shown = _whole(tree, source, facts.title, other)
    facts = _with_body(facts, settled, lead, images, page, bounded=bool(container))
    named = replace(page, url=own_address(page.url, meta, source.outlet)) if page.url else page
    article, problems = assemble(named, facts, source.outlet)
    if not container and source.outlet is not None and source.selectors.body:
        problems.append(
            Problem(kind=ProblemKind.BODY_SELECTOR_MISSED, detail="no body selector hit")
        )
    if problem := refuse_after(
        article, meta, source.outlet, page.url, settled.ledger, shown, selected=bool(container)
    ):
        problems.insert(0, problem)
    removals += [settled.ledger.removals[i] for i in sorted(settled.ledger.removals)]
    return article, tuple(lead_removals + removals), problems


def _located(page: Page, content: Source, meta: Meta) -> Page:
    """The page with its address: given, else the canonical link, og:url or "saved from"."""
    if page.url:
        return page
    saved = _SAVED_FROM.search(content.head[:4000])
    for url in (meta.canonical, meta.get("og:url"), saved[1] if saved else None):
        if url and re.match(r"https?://[^/]+/.", url):
            return replace(page, url=url)
    return page


_LINK_HOST = re.compile(r"(?:href|src)=[\"']https?://([a-z0-9.-]+)", re.IGNORECASE)


def _outlet_by_links(content: str) -> Outlet | None:
    """The outlet of a saved page that names no address of its own: the one most of its links to
    known outlets lead to (pages of 2012 link with whole addresses).
    """
    counts = Counter(
        outlet.id
        for host, count in Counter(_LINK_HOST.findall(content)).items()
        if (outlet := find_outlet("http://" + host.lower()))
        for _ in range(count)
    )
    if not counts:
        return None
    best, hits = counts.most_common(1)[0]
    return outlets()[best] if hits >= 10 and hits >= 0.7 * counts.total() else None


def _source(page: Page, content: Source, outlet: Outlet | None) -> _Source:
    if outlet is not None and page.outlet != "none":
        return _Source(
            outlet=outlet,
            family=outlet.family,
            selectors=outlet.effective_selectors,
            rules=outlet.effective_rules,
            names=(outlet.name, *outlet.names, *outlet.domains),
        )
    family = family_of(content.text)[0] if page.outlet != "none" else None
    if family is None:
        return _Source(outlet=None, family=None, selectors=Selectors(), rules=Rules(), names=())
    return _Source(
        outlet=None,
        family=family,
        selectors=family.selectors,
        rules=_family_rules(family.id),
        names=(),
    )


@lru_cache(maxsize=32)
def _family_rules(family: str) -> Rules:
    return families()[family].rules.named(f"family:{family}")


def _facts(tree: LexborHTMLParser, meta: Meta, source: _Source, page: Page) -> Facts:
    selectors = source.selectors
    dated = fields.date_of(tree, meta, selectors, source.outlet, page)
    return Facts(
        title=title_of(tree, meta, selectors, source.names),
        site=called(meta) if source.outlet is None else (),
        moment=dated.moment if dated else None,
        date_source=dated.source if dated else None,
        marked=() if source.outlet else fields.marked_of(tree),
        modified=fields.modified_of(meta),
        bylines=[
            *fields.credit_of(tree, selectors),
            *fields.bylines_of(tree, meta, selectors, trusted=source.outlet is not None),
        ],
        section=fields.section_of(tree, meta, selectors),
        tags=fields.tags_of(tree, meta, selectors),
        family=source.family.id if source.family else None,
    )


def _bounded(
    containers: list[LexborNode], source: _Source, title: str | None
) -> tuple[Settled, list[Removal], list[Image]]:
    removals: list[Removal] = []
    blocks: list[Block] = []
    images: list[Image] = []
    for container in containers:
        removals += strip(container, source.rules.strip)
        removals += strip_forms(container)
        walk = Walk(container)
        blocks += walk.blocks
        images += walk.images
        removals += walk.removals
    known = Known(title=title, bounded=True, rules=source.rules)
    return settle(blocks, known), removals, images


def _whole(
    tree: LexborHTMLParser,
    source: _Source,
    title: str | None,
    other_opinion: Callable[[], list[Block]] | None,
) -> tuple[Settled, list[Removal], list[Image], Ledger]:
    """The body without a selector: our own search over the whole page, then trafilatura's; and what
    the page shows.
    """
    removals = prune(tree)
    body = tree.body
    walk = Walk(body) if body is not None else None
    blocks = walk.blocks if walk else []
    known = Known(title=title, rules=source.rules)
    settled = settle(blocks, known)
    if other_opinion and sum(text.count(" ") + 1 for text in settled.body) < 60:
        other = other_opinion()
        again = settle(other, replace(known, bounded=True)) if other else None
        if again and _says_more(again, settled):
            return again, removals, walk.images if walk else [], settled.ledger
    hidden = walk.removals if walk else []
    return settled, removals + hidden, walk.images if walk else [], settled.ledger


def _says_more(other: Settled, own: Settled) -> bool:
    """Whether another search found twice the text, and not in the page's zones of other articles."""
    if sum(map(len, other.body)) <= 2 * sum(map(len, own.body)):
        return False
    zones = {r.text for r in own.ledger.removals.values() if r.rule in ("in-zone", "next-article")}
    more = [text for text in other.body if text not in own.body]
    return 2 * sum(len(text) for text in more if text in zones) <= sum(map(len, more))


def _lacks(facts: Facts, settled: Settled, *, head_known: bool) -> bool:
    """Whether a page whose body a selector found shows its date, or who wrote it, in a layout
    that nobody declared. `head_known`: its author is known, or its layout is.
    """
    timed = facts.moment is not None and facts.moment.time_known
    if not timed and settled.date is None:
        return True
    return not head_known and not _is_signed(settled.bylines)


def _is_signed(bylines: Sequence[Byline]) -> bool:
    return any(byline.authors for byline in bylines)


def _with_head(settled: Settled, whole: Settled) -> Settled:
    """The body of the container, with the date and the byline that the whole page shows."""
    bylines = settled.bylines or whole.bylines
    return replace(settled, date=settled.date or whole.date, bylines=bylines)


def _elsewhere(content: str, meta: Meta, url: str | None) -> list[Block]:
    """The body as the page's data holds it, else as trafilatura finds it."""
    return embedded_body(content, meta) or second_opinion(content, url)


def _with_body(
    facts: Facts,
    settled: Settled,
    lead: str | None,
    images: list[Image],
    page: Page,
    *,
    bounded: bool,
) -> Facts:
    body = list(settled.body)
    if lead:
        lead = without_own_sign(without_sign(lead)[0], facts.site)
        count = opens_with(body, lead)
        body = [lead, *body[count:]]
    elif body:
        lead = body[0] = without_own_sign(body[0], facts.site)
    moment, date_source = facts.moment, facts.date_source
    shown = read_visible(settled.date) if settled.date else None
    updated = shown and moment and fields.is_update(settled.date, shown, facts.modified)
    if shown and not updated and fields.shown_wins(shown, moment, bounded=bounded):
        moment, date_source = shown, "text"
    if moment and not moment.time_known:
        moment = next((m for m in facts.marked if m.value.date() == moment.value.date()), moment)
    if moment is None and len({marked.value for marked in facts.marked}) == 1:
        moment, date_source = facts.marked[0], "selector"  # shown as "3 năm trước"
    bylines = list(facts.bylines)
    if _is_signed(bylines):
        bylines += [Byline(credit=b.credit) for b in settled.bylines if b.credit]
    else:
        bylines += settled.bylines
    return replace(
        facts,
        title=facts.title or settled.title,
        body=body,
        lead=lead,
        moment=moment,
        date_source=date_source,
        bylines=bylines,
        captions=settled.captions,
        images=images,
        body_source="selector" if bounded else "generic",
    )
