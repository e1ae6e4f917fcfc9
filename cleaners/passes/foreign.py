"""Lines among the paragraphs that the page itself tells to be no paragraph's: titles listed elsewhere
on it, titles with a stamp, and words that a paragraph says again.
"""

from __future__ import annotations

from cleaners.clutter.signs import sign_at_start
from cleaners.dates import read_visible
from cleaners.model import Reason, Role
from cleaners.passes.ledger import Ledger
from cleaners.passes.look import Line, Mark
from cleaners.passes.titles import may_be_title
from cleaners.passes.unmarked import settle_unmarked

#: A subheading that comes again below an article (in its tags, say) is shorter.
LISTED = 6


def settle_foreign(ledger: Ledger, first: int, last: int) -> None:
    alone = [
        i
        for i in range(first + 1, last + 1)
        if may_be_title(ledger.lines[i]) and ledger.lines[i].words >= LISTED and ledger.open(i)
    ]
    if alone:
        _titles_elsewhere(ledger, alone, last)
    _listed_under_lead(ledger, first, last)
    _sign_under_lead(ledger, first, last)
    _said_again(ledger, first, last)
    settle_unmarked(ledger, first, last)


def _titles_elsewhere(ledger: Ledger, alone: list[int], last: int) -> None:
    """A line without a full stop that stands in a list below the article, too, is the title of
    another one; so is its summary.
    """
    lines = ledger.lines
    below = {line.text for line in lines[last + 1 :]}
    for i in alone:
        if i < last and lines[i].text in below:
            ledger.remove(i, Reason.RELATED, "title-elsewhere")
            if lines[i + 1].text in below:
                ledger.remove(i + 1, Reason.RELATED, "title-elsewhere")


def _sign_under_lead(ledger: Ledger, first: int, last: int) -> None:
    """ "VNF" alone below "(VNF) - ...": whose the picture under the lead is."""
    lines = ledger.lines
    if first + 2 > last or lines[first + 1].words > 1 or not lines[first + 1].text.isupper():
        return
    sign = sign_at_start(lines[first].text)
    if sign and lines[first + 1].text.strip("()") == sign[0].strip("()[]-–—.: "):
        ledger.remove(first + 1, Reason.BYLINE, "sign-under-lead")


#: The least titles of a list under the lead, the least words of each, and how no title ends.
_TITLES, _TITLE, _STOPS = 3, 7, frozenset(".;:,")
#: A title asks, exclaims, or has somebody's words; the points of a summary do not.
_CALLS = ("?", "!", "...", "“", "'", '"', "‘")


def _listed_under_lead(ledger: Ledger, first: int, last: int) -> None:
    """ "- Chợ Én lên phố bằng đường nào?": a list right under the lead that nothing announces."""
    lines, i = ledger.lines, first + 1
    if lines[first].text[-1] in ":;," or lines[first].block.box:
        return
    while i <= last and lines[i].text.startswith("- ") and ledger.open(i):
        text = lines[i].text
        if lines[i].words <= _TITLE or (text[-1] in _STOPS and not text.endswith("...")):
            return
        i += 1
    listed = range(first + 1, i)
    called = sum(any(call in lines[j].text for call in _CALLS) for j in listed)
    if all(lines[j].text[-1] == "?" for j in listed):
        return  # what readers asked, and the text answers
    if len(listed) >= _TITLES and called >= 2 and i <= last and lines[i].prose:
        for j in listed:
            ledger.remove(j, Reason.RELATED, "title-after-lead")


#: Words that come again by chance are fewer.
_AGAIN = 8


def _said_again(ledger: Ledger, first: int, last: int) -> None:
    """A pull quote, whose words a paragraph has, too; words under a picture that the paragraph below
    begins with.
    """
    lines = ledger.lines
    for i in range(first + 1, last):
        line = lines[i]
        if not LISTED <= line.words <= 40 or line.block.kind == "heading" or not ledger.open(i):
            continue
        if line.mark is Mark.HEADLINE and line.words >= _AGAIN:
            below = lines[i + 1]
            if below.prose and below.text.startswith((f"{line.text} ", f"{line.text},")):
                ledger.give(i, Role.CAPTION)
                continue
        if line.text[0] in _OPENING and line.text.rstrip(".")[-1] in _CLOSING:
            said = line.text.strip(_MARKS)
            others = (other for other in lines[first : last + 1] if other is not line)
            if len(said) >= _QUOTE and any(said in other.text for other in others if other.prose):
                ledger.remove(i, Reason.REPEAT, "pull-quote")


_OPENING, _CLOSING = frozenset('“"«'), frozenset('”"»')
_MARKS = '“”«»." '
#: The letters of a pull quote, at least: people say a short thing twice.
_QUOTE = 30


def dates_title(lines: list[Line], i: int) -> bool:
    """Whether a line with day and clock dates the title above it, which stands below a paragraph."""
    title = may_be_title(lines[i - 1]) and lines[i - 1].words >= LISTED
    when = read_visible(lines[i].text) if title and lines[i - 2].prose else None
    return when is not None and when.time_known


def between_junk(ledger: Ledger, first: int, last: int) -> None:
    """A few words between two lines of a widget are the widget's ("BƯỚC 2"; "SJC", "Mua vào")."""
    start: int | None = None
    for i in range(first, last + 1):
        line = ledger.lines[i]
        if i in ledger.removals:
            if start is not None and 1 < i - start <= 5:
                for j in range(start + 1, i):
                    ledger.remove(j, Reason.WIDGET, "between-removed")
            start = i
        elif not ledger.open(i) or line.mark is not Mark.HEADLINE or line.words > 3:
            start = None
