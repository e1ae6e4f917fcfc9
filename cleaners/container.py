"""The body container of a page whose outlet or family is known."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaners.dom import ancestors
from cleaners.outlet import Selectors

#: Letters a body container must hold to be believed; an empty shell of a newer layout has none.
_BODY_LETTERS = 60
#: A node with this share of the text all nodes of its selector hold is the body alone.
_MOST = 0.6


def find_container(tree: LexborHTMLParser, selectors: Selectors) -> list[LexborNode]:
    """The body container: the nodes of the first selector that hold text.

    One node as a rule, the largest; all of them, in page order, where a layout cuts the body into
    sections (vnexpress's longforms) and none holds most of the text.
    """
    for css in selectors.body:
        nodes = tree.css(css)
        if not nodes:
            continue
        sizes = [len(node.text(deep=True)) for node in nodes]
        largest = max(sizes)
        if largest < _BODY_LETTERS:
            continue
        if len(nodes) == 1:
            return nodes
        outer = [node for node in nodes if not _inside(node, nodes)]
        if len(outer) > 1 and _several_titles(tree, selectors):
            return [node for node in outer if len(node.text(deep=True)) >= _BODY_LETTERS][:1]
        if largest >= _MOST * sum(sizes):
            return [nodes[sizes.index(largest)]]
        return [node for node in outer if len(node.text(deep=True)) >= _BODY_LETTERS]
    return []


def _several_titles(tree: LexborHTMLParser, selectors: Selectors) -> bool:
    """Whether the page goes on with other articles, as endless pages do: the first is its own."""
    for css in selectors.title:
        nodes = [] if "@" in css else tree.css(css)
        if nodes:
            return len({node.text(deep=True, strip=True) for node in nodes}) > 1
    return False


def _inside(node: LexborNode, others: list[LexborNode]) -> bool:
    known = {other.mem_id for other in others}
    return any(box.mem_id in known for box in ancestors(node))
