"""The summary of a run, posted as JSON to an address of the operator's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import urllib3

from crawler.identity import user_agent

#: Seconds for the whole of it; a slow receiver must not hold the next run up.
_TIMEOUT = 15.0


def check(url: str) -> None:
    """ValueError with a plain line for what is no address to post to."""
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fine = False
    if not fine:
        raise ValueError("--notify-webhook needs an http:// or https:// address")


def post(url: str, message: Mapping[str, Any]) -> str | None:
    """None when it was taken, else one line that says why not. Never raises. The line names the
    host alone: the rest of such an address is often a secret."""
    host = urlsplit(url).hostname
    body = json.dumps(message, ensure_ascii=False).encode()
    try:
        answer = urllib3.request(
            "POST",
            url,
            body=body,
            headers={"Content-Type": "application/json", "User-Agent": user_agent()},
            timeout=urllib3.Timeout(total=_TIMEOUT),
            retries=False,
            redirect=False,
            preload_content=False,
        )
        answer.close()
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        return f"the webhook at {host} did not take the summary: {_plain(error)}"
    if answer.status >= 300:
        return f"the webhook at {host} did not take the summary: HTTP {answer.status}"
    return None


def _plain(error: Exception) -> str:
    """What went wrong, without the address."""
    return {
        "NewConnectionError": "no connection",
        "NameResolutionError": "its name is unknown",
        "ConnectTimeoutError": "no connection in time",
        "ReadTimeoutError": "no answer in time",
        "ProtocolError": "the connection broke",
        "SSLError": "its certificate is not accepted",
    }.get(type(error).__name__, type(error).__name__)
