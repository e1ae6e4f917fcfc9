"""One article, one key: whatever slug, mobile host, AMP address or tracking it is seen under."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from cleaners.outlet import Outlet

_TRACKING = re.compile(
    r"(utm_.*|fbclid|gclid|gidzl|zarsrc|dclid|msclkid|igshid|amp|ref|refer|from|source|vn_source|"
    r"_gl|spm|cmpid)$",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"^(?:www|m|mobile|amp|beta)\.(?=[^.]+\.[^.]+)")
_AMP = re.compile(r"^/amp(?=/)|[/.-]amp(?=(?:\.[a-z]+)?/?$)", re.IGNORECASE)


def canonical(url: str) -> str:
    """The address without what does not name the page. For comparing, not for fetching."""
    parts = urlsplit(url)
    host = _MOBILE.sub("", (parts.hostname or "").lower())
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = urlencode([(name, value) for name, value in pairs if not _TRACKING.match(name)])
    path = _AMP.sub("", parts.path).rstrip("/") or "/"
    return f"https://{host}{port}{path}" + (f"?{kept}" if kept else "")


def page_key(outlet: Outlet, url: str) -> str:
    """What a page is known by: the outlet's own article id, else its canonical address."""
    article_id = outlet.article_id(url)
    return f"{outlet.id}:{article_id}" if article_id else canonical(url)
