"""The lead (sapo) of an HTML page, where it stands outside the body container."""

from __future__ import annotations

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaners.blocks import is_clutter
from cleaners.dom import ancestors, matches, strip
from cleaners.metadata import Meta, unescape
from cleaners.model import Removal
from cleaners.outlet import Selectors
from cleaners.rules import Rules
from cleaners.vietnamese import bare, squeeze
from cleaners.walk import Walk

#: A line of a lead's box with this share of links is a related title.
_LINKED = 0.8
#: A description of fewer words is a slogan or a title.
_WORDS = 10
#: How much text is looked through: such boxes may be nested very deep.
_LETTERS = 300_000
_SHOWN = "h2,h3,h4,p,[class*=sapo i],[class*=lead i],[class*=excerpt i],[class*=summary i],[class*=desc i]"


def find_lead(
    tree: LexborHTMLParser, selectors: Selectors, rules: Rules
) -> tuple[str | None, list[Removal]]:
    """The lead by the outlet's or family's selector, as it stands there."""
    for css in selectors.lead:
        for node in matches(tree, css):
            removals = strip(node, rules.strip)
            blocks = Walk(node).blocks
            # dantri to 2018: related titles stand under the lead, in its own heading
            told = [block.text for i, block in enumerate(blocks) if not i or block.links < _LINKED]
            text = squeeze(" ".join(told))
            if text and not is_clutter(text, rules):
                return text, removals
    return None, []


def stated_lead(tree: LexborHTMLParser, meta: Meta, container: Sequence[LexborNode]) -> str | None:
    """The page's description, where it is shown above the container of a family's body and not in
    it: themes put the excerpt under the title.
    """
    stated = squeeze(unescape(meta.get("og:description", "description") or ""))
    if stated.count(" ") + 1 < _WORDS or stated.endswith(("...", "…", "[...]", "[…]")):
        return None
    boxes = {node.mem_id for node in container}
    if any(stated in squeeze(node.text(deep=True)) for node in container):
        return None
    room = _LETTERS
    for node in tree.css(_SHOWN):
        text = squeeze(node.text(deep=True))
        room -= len(text)
        if room < 0:
            return None
        if text == stated and not any(parent.mem_id in boxes for parent in ancestors(node)):
            return stated
    return None


#: So few letters tell nearly all texts apart.
_FIRST = 24


def opens_with(body: Sequence[str], lead: str) -> int:
    """How many of the body's first blocks are the lead once more (genk: a list of six points)."""
    if not body or not _begin_alike(body[0], lead):
        return 0
    wanted, seen = bare(lead), ""
    for count, text in enumerate(body[:12]):
        seen += bare(text)
        if seen == wanted:
            return count + 1
        if not wanted.startswith(seen):
            return 0
    return 0


def _begin_alike(one: str, other: str) -> bool:
    one, other = (bare(text[:_FIRST]) for text in (one, other))
    return one.startswith(other) or other.startswith(one)
