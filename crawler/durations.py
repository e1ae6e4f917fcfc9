"""Times and days as people type them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from cleaners.dates import FIRST_YEAR, ICT

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 7 * 86400}


def seconds(text: str, option: str = "") -> float:
    """ "30s", "90m", "6h", "2d", "1w" or a number of seconds. ValueError says what is accepted, and
    of which option."""
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([smhdw]?)\s*", str(text))
    if not found:
        said = f"{option} {text!r}".strip()
        raise ValueError(f"{said} is no length of time; write 30s, 90m, 6h, 2d or 1w")
    return float(found[1]) * _UNITS.get(found[2], 1)


def clock(seconds: float) -> str:
    """Seconds since 1970 as people read them: 2025-01-31T08:15:00+07:00."""
    return datetime.fromtimestamp(seconds, ICT).isoformat(timespec="seconds")


def is_one(text: str) -> bool:
    try:
        return seconds(text) >= 0
    except ValueError:
        return False


def since(text: str, now: datetime) -> datetime:
    """A length of time before `now`, or a day ("2025-01-31") that has begun."""
    try:
        found = datetime.combine(day(text), datetime.min.time(), ICT)
    except ValueError:
        return _before(now, text)
    if found > now:
        raise ValueError(f"--since {text} is in the future")
    return found


def _before(now: datetime, text: str) -> datetime:
    try:
        return now - timedelta(seconds=seconds(text, "--since"))
    except OverflowError:
        raise ValueError(f"--since {text} is before the calendar begins") from None
    except ValueError as error:
        raise ValueError(f"{error}, or a day such as 2025-01-31") from None


def day(text: str) -> date:
    """A day since the first Vietnamese outlet went online; a slip ("0225-01-31") would have an
    archive of centuries walked."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no day; write it as 2025-01-31") from None
    if found.year < FIRST_YEAR:
        raise ValueError(f"{text!r}: no outlet was online then; write it as 2025-01-31")
    return found
