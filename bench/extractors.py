"""Every extractor of the bench behind one call: a page's HTML and address in, a record out.

Each is called the way its own guide says, with its settings for Vietnamese news where it has any,
and never goes to the network. A library is imported only in the process that runs it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

#: HTML and URL to a record with some of: body, title, date (ISO), authors (list).
Extract = Callable[[str, str], Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractor:
    """One way to extract. `package` is what it needs from bench/peers.txt; None: Tinsạch's own
    environment. `fields` are those it can give; the others are no failure of it. `compiled`: with
    the compiled cleaner.
    """

    name: str
    load: Callable[[], Extract]
    package: str | None = None
    fields: tuple[str, ...] = ("body", "title", "date", "authors")
    compiled: bool = False


def _tinsach(outlet: str | None) -> Extract:
    from cleaners import Page, clean

    def extract(html: str, url: str) -> Mapping[str, Any]:
        return clean(Page(content=html, url=url or None, outlet=outlet)).as_dict()

    return extract


def _tinsach_text() -> Extract:
    from cleaners import Page, clean
    from cleaners.model import Kind

    def extract(text: str, url: str) -> Mapping[str, Any]:
        return clean(Page(content=text, kind=Kind.TEXT)).as_dict()

    return extract


def _lexbor() -> Extract:
    from selectolax.lexbor import LexborHTMLParser

    def extract(html: str, url: str) -> Mapping[str, Any]:
        LexborHTMLParser(html)
        return {}

    return extract


def _trafilatura(*, precision: bool = False) -> Extract:
    from trafilatura import extract as run

    def extract(html: str, url: str) -> Mapping[str, Any]:
        return {"body": run(html, url=url, include_comments=False, favor_precision=precision)}

    return extract


def _document() -> Extract:
    """trafilatura with all it can say of a page, its date with time and zone as far as it can."""
    from trafilatura import bare_extraction

    dates = {"outputformat": "%Y-%m-%dT%H:%M:%S%z", "original_date": True}

    def extract(html: str, url: str) -> Mapping[str, Any]:
        document = bare_extraction(
            html, url=url, with_metadata=True, include_comments=False, date_extraction_params=dates
        )
        authors = [name.strip() for name in (document.author or "").split(";") if name.strip()]
        return {
            "body": document.text,
            "title": document.title,
            "date": document.date,
            "authors": authors,
        }

    return extract


def _pruned() -> Extract:
    """trafilatura over a page from which Tinsạch's Vietnamese clutter boxes were taken."""
    from selectolax.lexbor import LexborHTMLParser

    from cleaners.generic import prune

    document = _document()

    def extract(html: str, url: str) -> Mapping[str, Any]:
        tree = LexborHTMLParser(html)
        prune(tree)
        return document(tree.html or "", url)

    return extract


def _newspaper() -> Extract:
    import newspaper

    def extract(html: str, url: str) -> Mapping[str, Any]:
        article = newspaper.Article(url, language="vi", fetch_images=False)
        article.download(input_html=html)
        article.parse()
        return {
            "body": article.text,
            "title": article.title,
            "date": _iso(article.publish_date),
            "authors": article.authors,
        }

    return extract


def _news_please() -> Extract:
    from newsplease import NewsPlease

    def extract(html: str, url: str) -> Mapping[str, Any]:
        article = NewsPlease.from_html(html, url=url, fetch_images=False)
        return {
            "body": article.maintext,
            "title": article.title,
            "date": _iso(article.date_publish),
            "authors": article.authors,
        }

    return extract


def _goose() -> Extract:
    from goose3 import Goose

    goose = Goose({"target_language": "vi", "enable_image_fetching": False})

    def extract(html: str, url: str) -> Mapping[str, Any]:
        article = goose.extract(raw_html=html)
        return {
            "body": article.cleaned_text,
            "title": article.title,
            "date": article.publish_date,
            "authors": article.authors,
        }

    return extract


def _readability() -> Extract:
    from lxml import html as lxml_html
    from readability import Document

    breaks = frozenset(
        [
            "p",
            "div",
            "br",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "td",
            "blockquote",
            "figcaption",
        ]
    )

    def extract(html: str, url: str) -> Mapping[str, Any]:
        document = Document(html, url=url)
        tree = lxml_html.fromstring(document.summary(html_partial=True))
        for element in tree.iter():
            if element.tag in breaks:
                element.tail = "\n" + (element.tail or "")
        return {"body": tree.text_content(), "title": document.short_title()}

    return extract


def _justext() -> Extract:
    import justext

    words = justext.get_stoplist("Vietnamese")

    def extract(html: str, url: str) -> Mapping[str, Any]:
        # the thresholds trafilatura calls it with, which suit Vietnamese better than its own
        paragraphs = justext.justext(html, words, 50, 200, 0.1, 0.2, 0.2, 200, True)
        return {"body": "\n".join(p.text for p in paragraphs if not p.is_boilerplate)}

    return extract


def _boilerpy() -> Extract:
    from boilerpy3.extractors import ArticleExtractor

    extractor = ArticleExtractor(raise_on_failure=False)

    def extract(html: str, url: str) -> Mapping[str, Any]:
        return {"body": extractor.get_content(html)}

    return extract


def _resiliparse() -> Extract:
    from resiliparse.extract.html2text import extract_plain_text

    def extract(html: str, url: str) -> Mapping[str, Any]:
        return {"body": extract_plain_text(html, main_content=True, alt_texts=False)}

    return extract


def _gne() -> Extract:
    from gne import GeneralNewsExtractor

    extractor = GeneralNewsExtractor()

    def extract(html: str, url: str) -> Mapping[str, Any]:
        found = extractor.extract(html)
        author = found.get("author")
        return {
            "body": found.get("content"),
            "title": found.get("title"),
            "date": found.get("publish_time"),
            "authors": [author] if author else [],
        }

    return extract


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


_TEXT = ("body",)
METADATA = "trafilatura with metadata"
LEXBOR = "lexbor, parsing alone"
RESILIPARSE = "resiliparse"
TINSACH = "tinsach"
COMPILED = "tinsach, compiled"
GENERIC = "tinsach, outlets off"

EXTRACTORS = {
    extractor.name: extractor
    for extractor in (
        Extractor(name=TINSACH, load=lambda: _tinsach(None)),
        Extractor(name=COMPILED, load=lambda: _tinsach(None), compiled=True),
        Extractor(name=GENERIC, load=lambda: _tinsach("none")),
        Extractor(name="trafilatura", load=_trafilatura, package="trafilatura", fields=_TEXT),
        Extractor(
            name="trafilatura, precision",
            load=lambda: _trafilatura(precision=True),
            package="trafilatura",
            fields=_TEXT,
        ),
        Extractor(name=METADATA, load=_document, package="trafilatura"),
        Extractor(name="trafilatura after our prune", load=_pruned),
        Extractor(name="newspaper4k", load=_newspaper, package="newspaper4k"),
        Extractor(name="news-please", load=_news_please, package="news-please"),
        Extractor(name="goose3", load=_goose, package="goose3"),
        Extractor(
            name="readability-lxml",
            load=_readability,
            package="readability-lxml",
            fields=("body", "title"),
        ),
        Extractor(name="jusText", load=_justext, package="jusText", fields=_TEXT),
        Extractor(name="boilerpy3", load=_boilerpy, package="boilerpy3", fields=_TEXT),
        Extractor(name=RESILIPARSE, load=_resiliparse, package="Resiliparse", fields=_TEXT),
        Extractor(name="gne", load=_gne, package="gne"),
        Extractor(name=LEXBOR, load=_lexbor, fields=()),
    )
}
#: Cluttered text is what no other extractor takes; it is timed by itself.
TEXT_EXTRACTORS = {
    extractor.name: extractor
    for extractor in (
        Extractor(name="plain text", load=_tinsach_text),
        Extractor(name="plain text, compiled", load=_tinsach_text, compiled=True),
    )
}
