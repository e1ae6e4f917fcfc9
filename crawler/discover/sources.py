"""Where an outlet's articles are found: which addresses to read for the latest and for a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urljoin

from cleaners.dates import ICT
from cleaners.outlet import Outlet

_DATED = re.compile(r"\{(?:Y|M|MM|D|DD)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An address to read. `days` are the archive days it covers, none for the latest.

    `kind`: feed, sitemap or listing. A `paged` listing is read page after page.
    """

    kind: str
    url: str
    days: tuple[date, ...] = ()
    paged: bool = False


def latest(outlet: Outlet, today: date) -> list[Source]:
    """Feeds and news sitemaps; where an outlet has neither, today's sitemap, then listings."""
    feeds, sitemaps = _feeds(outlet), _sitemaps(outlet)
    news = [path for path in sitemaps if not _DATED.search(path) and is_news(path)]
    found = [Source(kind="feed", url=_at(outlet, path)) for path in feeds]
    found += [Source(kind="sitemap", url=_at(outlet, path)) for path in news]
    if found:
        return _unique(found)
    dated = [path for path in sitemaps if _DATED.search(path)]
    found = [Source(kind="sitemap", url=_at(outlet, fill(path, today))) for path in dated]
    paths = outlet.listings or ("/",)
    found += [Source(kind="listing", url=_at(outlet, paged(path, 1))) for path in paths]
    return _unique(found)


def archive(outlet: Outlet, first: date, last: date) -> list[Source]:
    """Dated sitemaps and day archives, newest day first; then sitemaps that hold everything;
    where an outlet has none of these, its listings page by page."""
    days = [last - timedelta(days=n) for n in range((last - first).days + 1)]
    dated = [path for path in _sitemaps(outlet) if _DATED.search(path)]
    covered: dict[tuple[str, str], list[date]] = {}
    for day in days:
        for path in dated:
            covered.setdefault(("sitemap", fill(path, day)), []).append(day)
        if outlet.archive:
            covered.setdefault(("listing", fill(outlet.archive, day)), []).append(day)
    found = [
        Source(kind=kind, url=_at(outlet, path), days=tuple(of))
        for (kind, path), of in covered.items()
    ]
    if found:
        return found
    whole = [path for path in _sitemaps(outlet) if not _DATED.search(path) and not is_news(path)]
    if whole:
        return [Source(kind="sitemap", url=_at(outlet, p), days=tuple(days)) for p in whole]
    return [
        Source(kind="listing", url=url, days=tuple(days), paged="{page}" in url)
        for url in _listing_patterns(outlet)
    ]


def _listing_patterns(outlet: Outlet) -> Iterator[str]:
    for path in outlet.listings:
        # urljoin would keep the braces, but "{page}" must not be read as part of a host
        yield _at(outlet, path)
    zones = outlet.extra.get("zones", "").split()
    for pattern in outlet.family.more if outlet.family else ():
        for zone in zones:
            filled = pattern.replace("{host}", outlet.domains[0]).replace("{zone}", zone)
            yield _at(outlet, filled)


def paged(pattern: str, page: int) -> str:
    return pattern.replace("{page}", str(page))


def fill(pattern: str, day: date) -> str:
    values = {"Y": f"{day.year}", "M": f"{day.month}", "D": f"{day.day}"}
    values |= {"MM": f"{day.month:02}", "DD": f"{day.day:02}"}
    return re.sub(r"\{(Y|M|MM|D|DD)\}", lambda found: values[found[1]], pattern)


def time_in_url(outlet: Outlet, url: str) -> datetime | None:
    """The publish time that some outlets code into the article's address."""
    if outlet.date_in_url is None:
        return None
    form, pattern = outlet.date_in_url
    found = re.search(pattern, url)
    try:
        local = datetime.strptime(found.group(1), form) if found else None
    except (ValueError, IndexError):
        return None
    return local.replace(tzinfo=ICT).astimezone(UTC) if local else None


def days_of(url: str) -> tuple[date, date] | None:
    """The days that a sub-sitemap's name says it covers ("...-2025-3.xml", "...-2025-03-07...")."""
    found = re.search(r"(20\d\d)[-_/]?(0[1-9]|1[0-2]|[1-9])(?:[-_/]?([0-3]\d))?(?!\d)", url)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2]), found[3]
    try:
        if day:
            only = date(year, month, int(day))
            return only, only
        after = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), after - timedelta(days=1)
    except ValueError:
        return None


def is_news(path: str) -> bool:
    return "news" in path.lower() or "top" in path.lower()


def _feeds(outlet: Outlet) -> Sequence[str]:
    return outlet.feeds or (outlet.family.feeds if outlet.family else ())


def _sitemaps(outlet: Outlet) -> Sequence[str]:
    return outlet.sitemaps or (outlet.family.sitemaps if outlet.family else ())


def _at(outlet: Outlet, path: str) -> str:
    return urljoin(outlet.base, path.replace("{host}", outlet.domains[0]))


def _unique(sources: list[Source]) -> list[Source]:
    return list({source.url: source for source in sources}.values())
