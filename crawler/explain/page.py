"""The explained page's HTML. All text of the source is escaped; nothing is loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby
from string import Template

from cleaners.model import Article, Cleaning, Reason, Removal, Role
from cleaners.version import VERSION
from crawler.explain.marks import OUTSIDE, Line, Mark, removals_unseen

#: The colour of each reason, as a hue. Green (90 to 170) is left to what was kept.
HUES = {
    Reason.RELATED: 214,
    Reason.ZONE: 240,
    Reason.NAVIGATION: 262,
    Reason.REPEAT: 190,
    Reason.COMMENT: 28,
    Reason.TEMPLATE: 300,
    Reason.SHARE: 326,
    Reason.FOLLOW: 340,
    Reason.ADVERTISEMENT: 0,
    Reason.CALL: 14,
    Reason.LEGAL: 44,
    Reason.TAGS: 56,
    Reason.WIDGET: 284,
    Reason.BYLINE: 202,
    Reason.CAPTION: 178,
    Reason.OUTLET: 226,
    Reason.HIDDEN: 312,
    Reason.OUTSIDE: 250,
}
#: Runs of lines outside of the article shorter than this are shown, longer ones folded away.
_FOLDED = 3
_LABELS = {Role.BODY: "", Role.CAPTION: "caption"}


def render(source: str, lines: Sequence[Line], cleaning: Cleaning) -> str:
    """The whole page."""
    here = files("crawler.explain")
    return Template((here / "page.html").read_text("utf-8")).substitute(
        style=(here / "style.css").read_text("utf-8"),
        script=(here / "script.js").read_text("utf-8"),
        title=escape(_title(source, cleaning)),
        source=escape(source),
        version=escape(VERSION),
        facts=_facts(lines, cleaning),
        problems="".join(
            f"<li><b>{escape(problem.kind)}</b> {escape(problem.detail)}</li>"
            for problem in cleaning.problems
        ),
        legend="".join(_legend(cleaning)),
        lines="".join(_lines(lines, cleaning)),
        unseen=_unseen(lines, cleaning),
        article=_article(cleaning.article),
    )


def _title(source: str, cleaning: Cleaning) -> str:
    return (cleaning.article and cleaning.article.title) or source


def _facts(lines: Sequence[Line], cleaning: Cleaning) -> str:
    body = cleaning.article.body if cleaning.article else ""
    words = len(body.split())
    shown = sum(len(piece.text.split()) for line in lines for piece in line)
    removed = len(cleaning.removals)
    facts = [
        (f"{words:,}", "words kept" if words != 1 else "word kept"),
        (f"{shown:,}", "words in the source"),
        (f"{removed:,}", "blocks removed" if removed != 1 else "block removed"),
    ]
    return "".join(f"<div><dd>{value}</dd><dt>{name}</dt></div>" for value, name in facts)


def _legend(cleaning: Cleaning) -> Iterator[str]:
    for reason, count in Counter(removal.reason for removal in cleaning.removals).most_common():
        yield (
            f'<label class="chip" style="--hue:{HUES[reason]}">'
            f'<input type="checkbox" checked value="{reason}">{reason}'
            f" <b>{count:,}</b></label>"
        )


def _lines(lines: Sequence[Line], cleaning: Cleaning) -> Iterator[str]:
    for fate, run in groupby(lines, key=lambda line: _run(line, cleaning)):
        group = list(run)
        if fate == OUTSIDE and len(group) >= _FOLDED:
            yield (
                f'<details class="outside"><summary>{len(group):,} lines outside of the article'
                f"</summary>{''.join(map(_plain, group))}</details>"
            )
        elif fate == OUTSIDE:
            yield from (f'<div class="outside">{_plain(line)}</div>' for line in group)
        elif isinstance(fate, Removal):
            yield _removed(fate, [line[0].text for line in group])
        else:
            yield from (_mixed(line, cleaning) for line in group)


def _run(line: Line, cleaning: Cleaning) -> Mark | Removal | None:
    """What lines that stand together have in common; None for a line that stands for itself."""
    if len(line) > 1 or line[0].mark.role:
        return None
    if line[0].mark.removal is None:
        return OUTSIDE
    removal = cleaning.removals[line[0].mark.removal]
    # equal for two removals by one rule: their texts are shown by the lines themselves
    return Removal(
        reason=removal.reason,
        rule=removal.rule,
        origin=removal.origin,
        stage=removal.stage,
        text="",
    )


def _plain(line: Line) -> str:
    return f"<p>{escape(line[0].text)}</p>"


def _removed(removal: Removal, texts: Iterable[str]) -> str:
    rows = "".join(f"<p><del>{escape(text)}</del></p>" for text in texts)
    return (
        f'<div class="removed" data-reason="{removal.reason}" '
        f'style="--hue:{HUES[removal.reason]}">{_label(removal)}{rows}</div>'
    )


def _label(removal: Removal) -> str:
    where = f"{removal.origin}, {removal.stage}" if removal.origin else removal.stage
    return (
        f'<div class="rule" title="{escape(where)}"><b>{removal.reason}</b> '
        f"<span>{escape(removal.rule)}</span> <small>{escape(where)}</small></div>"
    )


def _mixed(line: Line, cleaning: Cleaning) -> str:
    """A line that was kept, whole or in part."""
    roles = list(dict.fromkeys(piece.mark.role for piece in line if piece.mark.role))
    parts = []
    for piece in line:
        if piece.mark.removal is not None:
            removal = cleaning.removals[piece.mark.removal]
            parts.append(
                f'<del data-reason="{removal.reason}" style="--hue:{HUES[removal.reason]}" '
                f'title="{escape(f"{removal.reason}: {removal.rule} ({removal.origin})")}">'
                f"{escape(piece.text)}</del>"
            )
        elif piece.mark.role:
            parts.append(escape(piece.text))
        else:
            parts.append(f'<span class="rest">{escape(piece.text)}</span>')
    label = ", ".join(_LABELS.get(role, str(role)) for role in roles)
    shown = f'<div class="role">{escape(label)}</div>' if label else ""
    kind = roles[0] if roles else "rest"
    return f'<div class="kept {kind}">{shown}<p>{"".join(parts)}</p></div>'


def _unseen(lines: Sequence[Line], cleaning: Cleaning) -> str:
    numbers = removals_unseen(lines, cleaning)
    if not numbers:
        return ""
    rows = "".join(
        _removed(cleaning.removals[number], [cleaning.removals[number].text]) for number in numbers
    )
    return f"<h3>Removed, not visible in the source</h3>{rows}"


def _article(article: Article | None) -> str:
    if article is None:
        return '<p class="none">No article came out of this page. The problems above say why.</p>'
    line = [article.outlet, article.date, ", ".join(article.authors), article.credit]
    parts = [
        f"<p class='section'>{escape(article.section)}</p>" if article.section else "",
        f"<h2>{escape(article.title)}</h2>" if article.title else "",
        f'<p class="facts">{escape(" · ".join(part for part in line if part))}</p>',
    ]
    for paragraph in article.body.split("\n\n"):
        kind = ' class="lead"' if paragraph == article.lead else ""
        text = escape(paragraph).replace("\n", "<br>")
        parts.append(f"<p{kind}>{text}</p>")
    if article.captions:
        rows = "".join(f"<li>{escape(caption)}</li>" for caption in article.captions)
        parts.append(f"<h3>Captions</h3><ul>{rows}</ul>")
    if article.tags:
        rows = "".join(f"<li>{escape(tag)}</li>" for tag in article.tags)
        parts.append(f'<h3>Tags</h3><ul class="tags">{rows}</ul>')
    return "".join(parts)
