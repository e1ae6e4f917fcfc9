"""The parsed page: what selectors hit in it, and what is stripped from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaners.model import Reason, Removal
from cleaners.rules import Strip
from cleaners.vietnamese import squeeze
from cleaners.walk import stripped


def texts(
    tree: LexborHTMLParser | LexborNode, selector: str, *, every: bool = False
) -> Iterator[str]:
    """The non-empty texts (or attribute values) of every node a selector hits, in page order.

    `every`: all of them will be asked for, and the tree is searched once for all.
    """
    css, _, attribute = selector.partition("@")
    for node in tree.css(css) if every else matches(tree, css):
        value = node.attributes.get(attribute) if attribute else node.text(separator=" ")
        value = squeeze(value or "")
        if value:
            yield value


def matches(tree: LexborHTMLParser | LexborNode, css: str) -> Iterator[LexborNode]:
    """The nodes a selector hits, in page order; the tree is searched to its end only when more
    than the first is asked for.
    """
    first = tree.css_first(css)
    if first is not None:
        yield first
        yield from tree.css(css)[1:]


def strip(container: LexborNode, rules: tuple[Strip, ...]) -> list[Removal]:
    """Remove what the strip rules match inside the container; the account of it.

    All selectors are asked at once; which rule a hit belongs to is asked only when there is one.
    """
    if not rules:
        return []
    hits = container.css(",".join(rule.css for rule in rules))
    if not hits:
        return []
    # (a node's css_matches() is true for a match below it too, so it cannot tell the rule)
    owners: dict[int, Strip] = {}
    named = _names(hits)
    for rule in rules:
        names = _named(rule.css)
        if names is not None and names.isdisjoint(named):
            continue
        for node in container.css(rule.css):
            owners.setdefault(node.mem_id, rule)
        if len(owners) == len(hits):
            break
    removals: list[Removal] = []
    for node in hits:
        rule = owners[node.mem_id]
        if node.mem_id == container.mem_id or node.parent is None:
            continue
        removals += stripped(node, rule.reason, rule.name, rule.origin)
        node.decompose()
    return removals


_CLASS_OR_ID = re.compile(r"[.#]([\w-]+)")
_CONDITION = re.compile(r"\[[^\]]*\]")


@lru_cache(maxsize=4096)
def _named(css: str) -> frozenset[str] | None:
    """Classes and ids, in lower case, one of which every node has that a selector hits; None where
    it need not have any by its whole name.
    """
    if "(" in css or "\\" in css:
        return None
    last = [re.split(r"[\s>+~]", one.strip())[-1] for one in _CONDITION.sub("", css).split(",")]
    names = [_CLASS_OR_ID.search(compound) for compound in last]
    return frozenset(name[1].lower() for name in names if name) if all(names) else None


def _names(nodes: Iterable[LexborNode]) -> set[str]:
    """The classes and ids of nodes, in lower case: pages in quirks mode mind no case."""
    found: set[str] = set()
    for node in nodes:
        attributes = node.attributes
        found.update((attributes.get("class") or "").lower().split())
        found.add((attributes.get("id") or "").lower())
    return found


#: What readers fill in: polls, subscriptions, comments.
_CONTROLS = "input[type=radio],input[type=email],textarea"
#: The words of a form's box; what holds more holds the article too.
_FORM_WORDS = 60


def strip_forms(container: LexborNode) -> list[Removal]:
    """Remove the boxes that hold a control and little else; the account of it."""
    removals: list[Removal] = []
    large = {container.mem_id}  # asked once: a page may hold thousands of controls
    for control in container.css(_CONTROLS):
        box = None
        for parent in ancestors(control):
            if parent.mem_id in large:
                break
            if len(parent.text(deep=True).split()) > _FORM_WORDS or parent.css_first("h1"):
                large.add(parent.mem_id)
                break
            box = parent
        if box is not None and box.parent is not None:
            removals += stripped(box, Reason.WIDGET, "form", "generic")
            box.decompose()
    return removals


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """The elements a node stands in, the nearest first."""
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent
