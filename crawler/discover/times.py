"""Times as feeds and sitemaps write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

VIETNAM = timezone(timedelta(hours=7))

#: Tuổi Trẻ's feeds say "10/5/2026 3:42:00 PM": month first, local time.
_US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?: ([AP]M))?")
#: "2026-10-05T15:42:00+0700" and "...+7:00" are both seen; Python reads "+07:00" alone.
_ZONE = re.compile(r"([+-])(\d{1,2}):?(\d{2})$")


def feed_time(text: str | None) -> datetime | None:
    """The time in UTC; one without a zone is Vietnam's. None when it cannot be read."""
    text = " ".join((text or "").split())
    for read in (_iso, _us, _mail):
        try:
            found = read(text) if text else None
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
        if found:
            local = found if found.tzinfo else found.replace(tzinfo=VIETNAM)
            try:
                return local.astimezone(UTC)
            except OverflowError:
                return None
    return None


def _iso(text: str) -> datetime:
    return datetime.fromisoformat(_ZONE.sub(lambda m: f"{m[1]}{m[2]:0>2}:{m[3]}", text))


def _us(text: str) -> datetime | None:
    found = _US.fullmatch(text)
    if not found:
        return None
    month, day, year, hour, minute, second = (int(part) for part in found.groups()[:6])
    half = found.group(7)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "PM" else 0)
    return datetime(year, month, day, hour, minute, second)


def _mail(text: str) -> datetime | None:
    # RFC 822 with a bare "-0000" or no zone at all comes back without one
    return parsedate_to_datetime(text)
