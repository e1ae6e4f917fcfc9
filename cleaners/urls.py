"""One article, one address: the canonical form of a URL, and the article's id made from it."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|zarsrc|gidzl|itm_\w+|vn_\w+|ref|source|src|share|mc_\w+|_ga|yclid|igshid|amp|ved|usg|zaloid|spm|dicbo)$",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"^(?:m|amp|mobile|wap)\.")


def canonical_url(url: str) -> str:
    """The same address without fragment, tracking parameters, "www.", mobile and AMP hosts.

    The scheme is https, as every outlet redirects there. The text is kept as it is when it is no URL.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return url.strip()
    if parts.scheme not in ("http", "https") or not host:
        return url.strip()
    host = _MOBILE.sub("", host.removeprefix("www."))
    if port and port not in (80, 443):
        host = f"{host}:{port}"
    query = urlencode(
        [
            (k, v)
            for k, v in parse_qsl(parts.query, keep_blank_values=True)
            if not _TRACKING.match(k)
        ]
    )
    path = re.sub(r"/amp/?$", "", parts.path) or "/"
    return urlunsplit(("https", host, path, query, ""))


def article_id(url: str | None, text: str) -> str:
    """Sixteen hex digits: of the canonical URL, or of the text where there is none."""
    source = canonical_url(url) if url else text
    return hashlib.sha256(source.encode("utf-8", "replace")).hexdigest()[:16]
