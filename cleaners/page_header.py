"""What some scrapers print above a text: the page's facts as "key: value" lines.

trafilatura's front matter between two lines of hyphens, Jina's "Title:" and "URL Source:".
"""

from __future__ import annotations

import re

_FIELD = re.compile(
    r"(?P<key>title|author|authors|date|published time|url|url source|hostname|sitename|description|categories|tags"
    r"|fingerprint|id|license|image|pagetype|language|source|markdown content|warning)\s?:(?:\s+(?P<value>.*))?$",
    re.IGNORECASE,
)
#: The fields whose value says the same as a line of the page would.
_SHOWN = frozenset({"title", "author", "authors", "date", "published time"})
#: So many fields make a header, and it has no more lines than that.
_FEWEST = 3
MOST = 20
_FENCE = re.compile(r"-{3,}$")


def read_header(lines: list[str]) -> tuple[list[str], list[str], int]:
    """(the lines that state facts, the header's other lines, how many lines the header takes)."""
    shown: list[str] = []
    others: list[str] = []
    end = fields = 0
    for line in lines[:MOST]:
        found = _FIELD.match(line)
        if found is None and not _FENCE.match(line):
            break
        end += 1
        if found is None:
            others.append(line)
            if fields:
                break
            continue
        fields += 1
        value = (found["value"] or "").strip("\"'")
        if found["key"].lower() in _SHOWN and value and value != "null":
            shown.append(value)
        else:
            others.append(line)
    return (shown, others, end) if fields >= _FEWEST else ([], [], 0)
