"""What a page's head says of itself: JSON-LD and meta tags, read before anything is pruned.

`Meta` holds the raw findings; `fields.py` chooses among them and what the page shows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from cleaners.vietnamese import squeeze

_ARTICLE_TYPES = frozenset(
    "newsarticle article reportagenewsarticle blogposting analysisnewsarticle opinionnewsarticle liveblogposting report "
    "satiricalarticle advertisercontentarticle socialmediaposting techarticle webpage".split()
)
_JSON = json.JSONDecoder(strict=False)
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TRAILING = re.compile(r",\s*(?=[}\]])")


@dataclass(slots=True)
class Meta:
    """Everything found in the page's head and structured data. `tags` are as they stand there: of a
    page's forty a dozen are asked for.
    """

    tags: dict[str, str] = field(default_factory=dict)
    article: Mapping[str, Any] = field(default_factory=dict)
    types: frozenset[str] = frozenset()
    canonical: str | None = None
    html_title: str | None = None
    sections: Sequence[str] = ()

    def get(self, *names: str) -> str | None:
        """The first of the meta tags (property, name or itemprop; lower case) that says anything."""
        for name in names:
            if (content := self.tags.get(name)) and (value := squeeze(content)):
                return value
        return None


def read_meta(tree: LexborHTMLParser) -> Meta:
    """Read meta tags, the canonical link, <title> and the JSON-LD of a page."""
    meta = Meta()
    scripts: list[str] = []
    for node in tree.css(_SPOKEN):
        attributes = node.attributes
        if node.tag == "meta":
            _read_tag(meta, attributes)
        elif node.tag == "script":
            scripts.append(node.text(deep=True))
        elif node.tag == "link":
            meta.canonical = meta.canonical or (attributes.get("href") or "").strip() or None
        elif meta.html_title is None:
            meta.html_title = squeeze(node.text()) or None
    _read_json_ld(scripts, meta)
    return meta


#: Everything a page says of itself, found in one search of the tree.
_SPOKEN = 'meta[content],link[rel="canonical"],title,script[type="application/ld+json"]'


def _read_tag(meta: Meta, attributes: Mapping[str, str | None]) -> None:
    content = attributes.get("content")
    if not content or content.isspace():
        return
    for key in ("property", "name", "itemprop"):
        if name := attributes.get(key):
            meta.tags.setdefault(name.lower(), content)


def _read_json_ld(scripts: Sequence[str], meta: Meta) -> None:
    types: set[str] = set()
    named: dict[str, Any] = {}
    rank = 0
    for script in scripts:
        for item in _items(_loads(script)):
            kinds = _types(item)
            types |= kinds
            here = 2 if kinds & (_ARTICLE_TYPES - {"webpage"}) else int("webpage" in kinds)
            if here > rank:
                meta.article, rank = item, here
            if "breadcrumblist" in kinds:
                meta.sections = _breadcrumbs(item)
            if isinstance(key := item.get("@id"), str) and "name" in item:
                named.setdefault(key, item)
    meta.types = frozenset(types)
    if author := _referred(meta.article.get("author"), named):
        meta.article = {**meta.article, "author": author}


def _referred(value: Any, named: Mapping[str, Any]) -> Any:
    """The author a graph refers to by its id alone, as SEO plugins of WordPress do; None where the
    article names its own.
    """
    one = value[0] if isinstance(value, list) and len(value) == 1 else value
    key = one.get("@id") if isinstance(one, dict) and "name" not in one else None
    return named.get(key) if isinstance(key, str) else None


def _loads(text: str) -> Any:
    """JSON as news sites write it: control characters inside strings, commas before a bracket."""
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    for mend in (_as_it_is, _without_control, _without_commas):
        try:
            return _JSON.decode(mend(text))
        except (ValueError, RecursionError):
            continue
    return None


def _as_it_is(text: str) -> str:
    return text


def _without_control(text: str) -> str:
    return _CONTROL.sub(" ", text)


def _without_commas(text: str) -> str:
    return _TRAILING.sub("", _CONTROL.sub(" ", text))


def _items(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data:
            yield from _items(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(data.get(key), dict | list):
                yield from _items(data[key], depth + 1)


def _types(item: Mapping[str, Any]) -> set[str]:
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return {str(k).lower() for k in kinds if k}


def _breadcrumbs(item: Mapping[str, Any]) -> list[str]:
    names = []
    elements = item.get("itemListElement")
    for element in elements if isinstance(elements, list) else []:
        if isinstance(element, dict):
            inner = element.get("item")
            name = element.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
            if isinstance(name, str) and name.strip():
                names.append(squeeze(name))
    return names


def text_of(value: Any) -> str | None:
    """A JSON-LD value as one line of text; None when it is no text."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    return squeeze(unescape(value)) or None if isinstance(value, str) else None


def unescape(text: str) -> str:
    """Character references that were escaped twice ("&amp;quot;", "&quot;")."""
    if "&" not in text:
        return text
    import html

    return html.unescape(html.unescape(text))


def people_of(value: Any) -> list[str]:
    """The names in a JSON-LD author that is said, or not said not, to be a person."""
    items = value if isinstance(value, list) else [value]
    names = []
    for item in items:
        name = item
        if isinstance(item, dict):
            if _types(item) & {"organization", "newsmediaorganization"}:
                continue
            name = item.get("name")
        if isinstance(name, list):
            name = ", ".join(str(part) for part in name)
        if isinstance(name, str) and name.strip():
            names.append(squeeze(unescape(name)))
    return names


def site_names(meta: Meta) -> list[str]:
    """What the page calls its site: "Báo Biển Đảo"."""
    stated = (
        meta.get("og:site_name"),
        meta.get("application-name"),
        text_of(meta.article.get("publisher")),
    )
    return list(dict.fromkeys(unescape(name) for name in stated if name))
