"""Dates as Vietnamese news pages write them, to an aware time in Vietnam (+07:00).

Two readers: `read_visible` for text a person reads, where the day always stands before the month,
and `read_machine` for meta tags, JSON-LD and feeds, where ISO forms, US forms and epochs occur.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

ICT = timezone(timedelta(hours=7))

#: No Vietnamese news page is older than the country's first online paper (1997).
FIRST_YEAR, LAST_YEAR = 1997, 2100

_MONTHS = "một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai".split()
_MONTH_NUMBERS = {name.replace("_", " "): i + 1 for i, name in enumerate(_MONTHS)} | {
    "giêng": 1,
    "bốn": 4,
    "chạp": 12,
    "mười một": 11,
    "mười hai": 12,
}
#: Themes that were never put into Vietnamese: "March 12, 2019", "12 Mar 2019".
_ENGLISH = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH_NUMBERS |= {name: i + 1 for i, name in enumerate(_ENGLISH)}
_MONTH = r"(?:mười một|mười hai|" + "|".join([*_MONTHS[:10], "giêng", "bốn", "chạp"]) + r"|\d{1,2})"
_MONTH_EN = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAYS = {
    "hai": 0,
    "2": 0,
    "ba": 1,
    "3": 1,
    "tư": 2,
    "4": 2,
    "năm": 3,
    "5": 3,
    "sáu": 4,
    "6": 4,
    "bảy": 5,
    "bẩy": 5,
    "7": 5,
}

#: The letters a date may begin with: looked at before any of its forms is tried.
_INITIAL = r"(?-i:(?=[\dTtJjFfMmAaSsOoNnDd]))"

DATE = re.compile(
    rf"{_INITIAL}(?<![\d/.])"
    r"(?:(?P<d>[0-3]?\d)\s?(?P<sep>[/.\-|])\s?(?P<m>[0-3]?\d)\s?(?P=sep)\s?(?P<y>\d{4}|\d{2})(?![\d/])"
    r"|(?P<y2>\d{4})[-/](?P<m2>\d{2})[-/](?P<d2>\d{2})(?!\d)"
    rf"|(?P<d3>[0-3]?\d)\s?(?:tháng|thg|th)\s?(?P<m3>{_MONTH})\s?(?:năm|,|/|-)?\s?(?P<y3>\d{{4}})"
    rf"|tháng\s(?P<m4>{_MONTH})\s(?P<d4>[0-3]?\d),?\s(?P<y4>\d{{4}})"
    rf"|(?P<d5>[0-3]?\d)(?:st|nd|rd|th)?\s(?P<m5>{_MONTH_EN}),?\s(?P<y5>\d{{4}})"
    rf"|\b(?P<m6>{_MONTH_EN})\s(?P<d6>[0-3]?\d)(?:st|nd|rd|th)?,?\s(?P<y6>\d{{4}}))",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?=\d)(?<![\d:.,/-])(?P<h>[012]?\d)\s?(?:[:hg]|giờ)\s?(?P<mi>[0-5]\d)(?:[:.](?P<s>[0-5]\d))?(?:['’]|\sphút\b)?(?![\d])"
    r"(?:\s?(?P<half>[AP]M\b|SA\b|CH\b|sáng|trưa|chiều|tối|đêm))?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\(?\s*(?:GMT|UTC)?\s*\+\s?0?7(?::?00)?\s*\)?|\(?GMT\)?", re.IGNORECASE)
WEEKDAY = re.compile(
    r"\b(?:thứ\s(?P<n>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sun>chủ\snhật|CN))\b", re.IGNORECASE
)
RELATIVE = re.compile(
    r"(?P<n>\d{1,3}|một|vài)\s(?P<unit>phút|giờ|tiếng|ngày|tuần|tháng)\s(?:trước|ago)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time a page names. `time_known` False: only the day is known."""

    value: datetime
    time_known: bool
    raw: str
    weekday_wrong: bool = False

    def iso(self) -> str:
        """ISO 8601: with +07:00 when a time is known, else the bare day."""
        return self.value.isoformat() if self.time_known else self.value.date().isoformat()


def _hour(hour: int, half: str | None) -> int:
    """24-hour clock. A suffix that contradicts the hour is ignored (cafef: "17:09 PM")."""
    mark = (half or "").lower()
    if hour > 12 or not mark:
        return hour
    if mark in ("pm", "ch", "chiều", "tối"):
        return hour if hour == 12 else hour + 12
    if mark in ("am", "sa", "sáng", "đêm") and hour == 12:
        return 0
    return hour


def _month(text: str) -> int:
    name = text.lower()
    return (
        int(text) if text.isdigit() else _MONTH_NUMBERS.get(name) or _MONTH_NUMBERS.get(name[:3], 0)
    )


def _day_of(found: re.Match[str]) -> tuple[int, int, int] | None:
    for suffix in ("", "2", "3", "4", "5", "6"):
        if found["d" + suffix]:
            day, month = int(found["d" + suffix]), _month(found["m" + suffix])
            year = int(found["y" + suffix])
            year += 2000 if year < 100 else 0
            if month > 12 >= day and not suffix:
                day, month = month, day  # "11/20/2026 3:42:00 PM" can only be US
            if 1 <= month <= 12 and 1 <= day <= 31 and FIRST_YEAR <= year <= LAST_YEAR:
                return year, month, day
    return None


@lru_cache(maxsize=8)  # the passes ask for a page's one or two date lines again and again
def read_visible(text: str) -> Moment | None:
    """The first date of a text that a person reads; day before month. None without a whole date."""
    raw = text.strip()
    if "T" in text and (zoned := ZONED.search(text)) and (moment := _from_iso(zoned, raw)):
        return moment
    text = without_zone(text)
    for found in DATE.finditer(text):
        day = _day_of(found)
        if day is None:
            continue
        clock = _nearest_time(text, found)
        try:
            value = datetime(*day, tzinfo=ICT)
            if clock:
                value = value.replace(
                    hour=_hour(int(clock["h"]), clock["half"]),
                    minute=int(clock["mi"]),
                    second=int(clock["s"] or 0),
                )
        except ValueError:
            continue
        return Moment(
            value=value,
            time_known=clock is not None,
            raw=raw,
            weekday_wrong=_weekday_wrong(text, value),
        )
    return None


def without_zone(text: str) -> str:
    """A text without what it says of its time zone: "(GMT+7)"."""
    named = "+" in text or "gmt" in text.lower()
    return _ZONE.sub(" ", text) if named else text


def _nearest_time(text: str, date: re.Match[str]) -> re.Match[str] | None:
    """The clock time that stands closest to the date, at most 30 characters away."""
    best: re.Match[str] | None = None
    distance = 31
    for clock in TIME.finditer(text):
        gap = max(date.start() - clock.end(), clock.start() - date.end(), -1)
        if -1 < gap < distance and int(clock["h"]) < 24:
            best, distance = clock, gap
    return best


def _weekday_wrong(text: str, value: datetime) -> bool:
    found = WEEKDAY.search(text)
    if not found:
        return False
    named = 6 if found["sun"] else _WEEKDAYS[found["n"].lower()]
    return named != value.weekday()


def is_relative(text: str) -> bool:
    """Whether a text names a time as so long ago ("2 giờ trước")."""
    return bool(RELATIVE.search(text))


def read_relative(text: str, fetched: datetime | None) -> Moment | None:
    """ "2 giờ trước" counted back from `fetched` (aware); None without it."""
    found = RELATIVE.search(text)
    if not found or fetched is None or not found["n"].isdigit():
        return None
    count = int(found["n"])
    units = {"phút": 1, "giờ": 60, "tiếng": 60, "ngày": 1440, "tuần": 10080, "tháng": 43200}
    minutes = units[found["unit"].lower()]
    value = (fetched - timedelta(minutes=count * minutes)).astimezone(ICT)
    value = value.replace(second=0, microsecond=0)
    known = minutes < 1440
    if not known:
        value = value.replace(hour=0, minute=0)
    return Moment(value=value, time_known=known, raw=text.strip())


_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{1,2}:?(?:\d{2})?)?)?"
)
#: The same with its zone, as some pages show it to readers.
ZONED = re.compile(
    r"(?<!\d)(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})"
)
_US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([AP]M)", re.I)
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")


def _offset(text: str | None) -> timezone:
    """The zone of a machine time; none means Vietnam. "+7:00" and "+0700" occur."""
    if not text:
        return ICT
    if text.upper() == "Z":
        return UTC
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    delta = timedelta(hours=hours, minutes=minutes)
    return timezone(delta if text[0] == "+" else -delta) if delta < timedelta(hours=24) else ICT


def read_machine(text: str | None) -> Moment | None:
    """A date from a meta tag, JSON-LD or a feed: ISO in its variants, US, RFC 822 or epoch.

    A time without a zone is Vietnam's. "10/5/2026 3:42:00 PM" is the fifth of October (US form,
    tuoitre's feeds, onecms metas); without AM or PM the day stands first.
    """
    raw = (text or "").strip()
    if not raw:
        return None
    try:
        if found := _ISO.match(raw):
            return _from_iso(found, raw)
        if found := _US.match(raw):
            return _from_us(found, raw)
        if _EPOCH.fullmatch(raw):
            value = datetime.fromtimestamp(int(raw[:10]), tz=ICT)
            return Moment(value=value, time_known=True, raw=raw)
        if raw[:3].isalpha() and raw[:3].isascii() and (value2 := _from_rfc822(raw)):
            return Moment(value=value2, time_known=True, raw=raw)
    except (ValueError, OverflowError):
        return None
    return read_visible(raw)


def _from_iso(found: re.Match[str], raw: str) -> Moment | None:
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if found[4] is None:
        return Moment(value=datetime(year, month, day, tzinfo=ICT), time_known=False, raw=raw)
    value = datetime(
        year, month, day, int(found[4]), int(found[5]), int(found[6] or 0), tzinfo=_offset(found[7])
    ).astimezone(ICT)
    return Moment(value=value, time_known=True, raw=raw)


def _from_us(found: re.Match[str], raw: str) -> Moment | None:
    month, day, year = int(found[1]), int(found[2]), int(found[3])
    if month > 12:
        month, day = day, month
    hour = _hour(int(found[4]), found[7])
    value = datetime(year, month, day, hour, int(found[5]), int(found[6] or 0), tzinfo=ICT)
    return Moment(value=value, time_known=True, raw=raw)


def _from_rfc822(raw: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        value = parsedate_to_datetime(raw.replace("GMT+7", "+0700").replace("GMT+07:00", "+0700"))
    except (ValueError, TypeError, IndexError):
        return None
    return value.replace(tzinfo=ICT) if value.tzinfo is None else value.astimezone(ICT)


#: The clock and the zone a machine's time is written with, another than Vietnam's.
_ABROAD = re.compile(r"T(?P<hour>\d\d):\d\d.{0,10}(?:Z|[+-](?!07)\d\d:?\d\d)$")


def is_elsewhere(shown: Moment, stated: Moment) -> bool:
    """Whether a page shows another country's clock (RFI: that of Paris): whole hours off what is
    stated, and not the hour that is written there, which a wrong zone leaves as it is.
    """
    written = _ABROAD.search(stated.raw.strip())
    if written is None or int(written["hour"]) == shown.value.hour:
        return False
    off = shown.value.replace(second=0, microsecond=0) - stated.value.replace(
        second=0, microsecond=0
    )
    return off % timedelta(hours=1) == timedelta(0)
