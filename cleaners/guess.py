"""From one page of an undeclared outlet: the family it runs, or selectors that find its parts.

The generic cleaner says what is title, lead, date, author, body and clutter; this looks up where
they stand in the page and writes down a selector for each. A person checks them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaners.dates import read_visible
from cleaners.decode import decode
from cleaners.dom import ancestors, texts
from cleaners.metadata import read_meta
from cleaners.model import Article, Cleaning, Page
from cleaners.outlet import Family, Selectors, family_of
from cleaners.parse import parse
from cleaners.pipeline import clean
from cleaners.vietnamese import squeeze
from cleaners.walk import lines_of

#: Of the body's paragraphs, how many must stand in what is taken for its container.
_MOST = 0.8
#: A field's node holds its fact and little else: this many letters more.
_ROOM = 60
#: More clutter candidates than this help nobody.
_CANDIDATES = 8
#: Class names made by a build tool ("css-1a2b3c", "sc_9f8e7d") change with every release.
_HASHED = re.compile(
    r"\d{3,}|[a-z]\d[a-z\d]*\d|\d{2,}[a-z]{2,}|^(?:css|sc|jsx|_)-|^_|[^\w-]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """`markers`: those of the family that the page holds. `selectors`: only what the family does
    not find. `clutter`: boxes inside the body whose whole text the generic cleaner removed."""

    cleaning: Cleaning
    family: Family | None
    markers: tuple[str, ...]
    selectors: Selectors
    clutter: tuple[str, ...]
    feeds: tuple[str, ...]
    name: str | None


def guess(page: Page) -> Guess:
    """What one article page tells of its outlet. `page.url` should be given."""
    content = decode(page.content, page.charset)
    generic = Page(content=content, url=page.url, fetched=page.fetched, outlet="none")
    cleaning = clean(generic)
    tree = parse(content)
    family, markers = family_of(content)
    feeds = tuple(dict.fromkeys(texts(tree, 'link[type="application/rss+xml"]@href')))
    selectors = Selectors()
    clutter: tuple[str, ...] = ()
    if cleaning.article is not None:
        inside = _container(tree, cleaning.article, family)
        selectors = _selectors(tree, cleaning.article, inside, family)
        if inside is not None:
            clutter = tuple(_clutter(tree, inside, cleaning, family))
    return Guess(
        cleaning=cleaning,
        family=family,
        markers=markers,
        selectors=selectors,
        clutter=clutter,
        feeds=feeds[:5],
        name=read_meta(tree).get("og:site_name", "application-name"),
    )


def _container(
    tree: LexborHTMLParser, article: Article, family: Family | None
) -> LexborNode | None:
    """The family's body, else the deepest node that holds most of the body's paragraphs."""
    for css in family.selectors.body if family else ():
        if node := tree.css_first(css):
            return node
    wanted = set(article.body.split("\n\n"))
    holders: Counter[int] = Counter()
    nodes: dict[int, LexborNode] = {}
    hits = 0
    for leaf in tree.css("p,h2,h3,h4,li,td,div,blockquote"):
        if squeeze(leaf.text(deep=True)) not in wanted or _holds_same(leaf):
            continue
        hits += 1
        for node in ancestors(leaf):
            if node.tag not in ("html", "body", "-document"):
                holders[node.mem_id] += 1
                nodes.setdefault(node.mem_id, node)
    enough = [nodes[key] for key, count in holders.items() if count >= _MOST * hits]
    deepest = max(enough, key=lambda node: len(list(ancestors(node))), default=None)
    return deepest if hits >= 2 else None


def _holds_same(node: LexborNode) -> bool:
    """A box around a single paragraph is not counted beside it."""
    text = squeeze(node.text(deep=True))
    inner = (child for child in node.css("p,div,h2,h3,h4") if child.mem_id != node.mem_id)
    return any(squeeze(child.text(deep=True)) == text for child in inner)


def _selectors(
    tree: LexborHTMLParser, article: Article, inside: LexborNode | None, family: Family | None
) -> Selectors:
    found: dict[str, tuple[str, ...]] = {}
    known = family.selectors if family else Selectors()
    for name, node, suffix in _fields(tree, article, inside):
        told = any(next(texts(tree, css), None) for css in getattr(known, name))
        if node is not None and not told and (css := selector_of(tree, node)):
            found[name] = (css + suffix,)
    return Selectors(**found)


def _fields(
    tree: LexborHTMLParser, article: Article, inside: LexborNode | None
) -> Iterator[tuple[str, LexborNode | None, str]]:
    """(field, the node that shows it, "@attribute" or "")."""
    yield "title", _showing(tree, "h1,h2,h3,div", article.title), ""
    lead = article.lead if article.lead else None
    node = _showing(tree, "h2,h3,p,div,strong", lead)
    # a lead that is the body's own first paragraph needs no selector
    own = node is not None and inside is not None and _within(node, [inside.mem_id])
    yield "lead", None if own else node, ""
    yield from _date(tree, article)
    author = article.authors[0] if article.authors else None
    yield "author", _showing(tree, "a,span,p,div,strong,li", author), ""
    yield "section", _showing(tree, "a,li,span", article.section), ""
    yield "body", inside, ""


def _date(tree: LexborHTMLParser, article: Article) -> Iterator[tuple[str, LexborNode | None, str]]:
    if not article.date:
        return
    day = article.date[:10]
    for node in tree.css("time[datetime]"):
        if (node.attributes.get("datetime") or "").startswith(day):
            yield "date", node, "@datetime"
            return
    for node in tree.css("time,span,p,div,li"):
        text = squeeze(node.text(deep=True))
        if len(text) > _ROOM or not (shown := read_visible(text)):
            continue
        # (a node's own css() hits the node itself, too)
        if shown.value.date().isoformat() == day and len(node.css("span,p,div,time,li")) == 1:
            yield "date", node, ""
            return


def _showing(tree: LexborHTMLParser, tags: str, text: str | None) -> LexborNode | None:
    """The node that shows a text with the least beside it; an element before those in it."""
    best, size = None, 0
    for node in tree.css(tags) if text else ():
        shown = squeeze(node.text(deep=True))
        fits = text is not None and text in shown and len(shown) <= len(text) + _ROOM
        if fits and (best is None or len(shown) < size):
            best, size = node, len(shown)
    return best


def _clutter(
    tree: LexborHTMLParser, inside: LexborNode, cleaning: Cleaning, family: Family | None
) -> Iterator[str]:
    """Selectors of the outermost boxes of the body that hold nothing but removed text."""
    removed = {squeeze(removal.text) for removal in cleaning.removals}
    handled = [rule.css for rule in family.rules.strip] if family else []
    taken = [node.mem_id for css in handled for node in inside.css(css)]
    seen: set[str] = set()
    for node in inside.css("[class],[id]"):
        if node.mem_id == inside.mem_id or node.tag == "h1" or _within(node, taken):
            continue
        shown = lines_of(node)
        if not shown or not all(text in removed for text in shown):
            continue
        taken.append(node.mem_id)
        css = _own_name(node)
        if css and css not in seen and len(seen) < _CANDIDATES:
            seen.add(css)
            yield css


def _within(node: LexborNode, boxes: Collection[int]) -> bool:
    """Whether a node is one of the boxes, or stands in one."""
    return node.mem_id in boxes or any(box.mem_id in boxes for box in ancestors(node))


def _own_name(node: LexborNode) -> str | None:
    """A box by its own first lasting class or its id: such boxes come again on other pages."""
    for name in (node.attributes.get("class") or "").split():
        if not _HASHED.search(name):
            return f"{node.tag}.{name}"
    ident = node.attributes.get("id") or ""
    return f"#{ident}" if ident and not _HASHED.search(ident) else None


def selector_of(tree: LexborHTMLParser, node: LexborNode) -> str | None:
    """The plainest selector whose first hit is the node: of its own names, else of its box's."""
    names = list(_names(node))
    for css in names:
        hits = tree.css(css)
        if len(hits) == 1 and hits[0].mem_id == node.mem_id:
            return css
    for css in names:
        if (first := tree.css_first(css)) and first.mem_id == node.mem_id:
            return css
    parent = node.parent
    if parent is None or parent.tag in ("html", "body", "-document"):
        return None
    outer = selector_of(tree, parent)
    for css in (names or [str(node.tag)]) if outer else ():
        path = f"{outer} > {css}"
        if (first := tree.css_first(path)) and first.mem_id == node.mem_id:
            return path
    return None


def _names(node: LexborNode) -> Iterator[str]:
    attributes = node.attributes
    tag = str(node.tag)
    classes = [c for c in (attributes.get("class") or "").split() if not _HASHED.search(c)]
    yield from (f"{tag}.{name}" for name in classes)
    if len(classes) > 1:
        yield f"{tag}." + ".".join(classes)
    ident = attributes.get("id") or ""
    if ident and not _HASHED.search(ident):
        yield f"#{ident}"
    for key in ("itemprop", "data-role"):
        value = attributes.get(key) or ""
        if value and not _HASHED.search(value):
            yield f'{tag}[{key}="{value}"]'
    if tag in ("h1", "article", "time", "main"):
        yield tag
