"""Times as feeds and sitemaps write them: in any of a machine's forms, zone-less ones Vietnam's."""

from __future__ import annotations

from datetime import UTC, datetime

from cleaners.dates import ICT, read_machine

VIETNAM = ICT


def feed_time(text: str | None) -> datetime | None:
    """The time in UTC; None when it cannot be read."""
    moment = read_machine(" ".join((text or "").split()))
    return moment.value.astimezone(UTC) if moment else None
