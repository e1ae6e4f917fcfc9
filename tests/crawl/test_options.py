"""What can be asked of a crawl: the spider's arguments, lengths of time, settings."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from crawler import durations, identity, overrides, whereabouts
from crawler.spiders.options import CrawlOptions

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def test_lengths_of_time_may_be_seconds() -> None:
    assert [durations.seconds(text) for text in ("2", "2s", "1.5m", "1h")] == [2, 2, 90, 3600]


def test_since_is_a_length_of_time_or_a_day_in_viet_nam() -> None:
    assert durations.since("6h", NOW).isoformat() == "2026-11-19T21:00:00+00:00"
    assert durations.since("2026-11-19", NOW).isoformat() == "2026-11-19T00:00:00+07:00"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("99999999999d", "before the calendar begins"),
        ("9" * 400 + "d", "before the calendar begins"),
        ("2026-02-30", "or a day such as 2025-01-31"),
        ("", "or a day such as 2025-01-31"),
        ("2026-11-21", "--since 2026-11-21 is in the future"),
    ],
)
def test_a_since_that_cannot_be_meant_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        durations.since(text, NOW)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"from": ""}, "'' is no day"),
        ({"from": "2025-01-01", "to": ""}, "'' is no day"),
        ({"from": "0225-01-01", "to": "2025-01-02"}, "no outlet was online then"),
        ({"to": "2025-01-01"}, "--to needs --from"),
        ({"since": ""}, "no length of time"),
        ({"from": "2025-01-01", "since": "2d"}, "an archive has --from and --to"),
        ({"from": "2999-01-01"}, "in the future"),
        ({"since": "2999-01-01"}, "in the future"),
        ({"max_articles": "many"}, "max_articles"),
        ({"max_articels": "4"}, "did you mean max_articles?"),
        ({"zone": "x"}, "there are from, to, since, max_articles, dry_run"),
    ],
)
def test_arguments_that_cannot_be_meant_are_refused(given: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        CrawlOptions.read(given)


def test_settings_that_can_be_meant_are_taken_as_they_are() -> None:
    pairs = ["DOWNLOAD_DELAY=0.5", "LOG_LEVEL=ERROR", "TINSACH_WORKERS=2", "TINSACH_PROGRESS=False"]
    pairs += [
        "TINSACH_CONNECT=127.0.0.1:1=2",
        "RETRY_TIMES=-1",
        "MYADDON_PLACE=x",
        "TINSACH_WAIT=3",
    ]
    found = overrides.read(pairs)
    assert found["TINSACH_CONNECT"] == "127.0.0.1:1=2"
    assert found == dict(pair.split("=", 1) for pair in pairs)


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        ("delay=1", "write NAME=VALUE"),
        ("DOWNLOAD_DELAY", "write NAME=VALUE"),
        ("DOWNLOAD_DELAY=soon", "write a number"),
        ("DOWNLOAD_DELAY=-1", "write a number"),
        ("DOWNLOAD_DELAY=inf", "write a number"),
        ("TINSACH_WORKERS=2.5", "write a whole number"),
        ("AUTOTHROTTLE_ENABLED=no", "write 0 or 1"),
        ("TINSACH_REVISIT=soon", "a length of time"),
        ("TINSACH_OUTPUT=", "write a folder"),
        ("LOG_LEVEL=LOUD", "one of CRITICAL"),
        ("DOWNLOAD_DELY=1", "did you mean DOWNLOAD_DELAY?"),
        ("TINSACH_SPEED=9", "no setting has that name"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_refused(pair: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        overrides.read([pair])


def test_an_empty_output_in_the_environment_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for value, folder in (("/srv/news", "/srv/news"), ("", "output")):
        monkeypatch.setenv("TINSACH_OUTPUT", value)
        assert whereabouts.output_folder() == folder


def test_a_contact_is_one_line_of_a_header() -> None:
    assert identity.user_agent("Nguyễn\r\nX: y <a@b.vn>").endswith(" (+NguynX: y <a@b.vn>)")
