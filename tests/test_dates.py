"""Every date form Vietnamese pages are known to use, and what is no date line."""

from __future__ import annotations

from datetime import datetime

import pytest

from cleaners.date_lines import date_line, is_time_line
from cleaners.dates import ICT, read_machine, read_relative, read_visible

VISIBLE = [
    ("Thứ bảy, 12/10/2024, 08:15 (GMT+7)", "2024-10-12T08:15:00+07:00"),
    ("05/10/2026 15:42 GMT+7", "2026-10-05T15:42:00+07:00"),
    ("05-09-2026 - 17:09 PM", "2026-09-05T17:09:00+07:00"),  # cafef's stray suffix
    ("28-07-2018 - 00:35 AM", "2018-07-28T00:35:00+07:00"),
    ("Thứ Hai, 24/12/2012, 03:04 AM (GMT+7)", "2012-12-24T03:04:00+07:00"),
    ("15:30' - 14/09/2020", "2020-09-14T15:30:00+07:00"),
    ("07:18 | 05/07/2023", "2023-07-05T07:18:00+07:00"),
    ("20/05/2021   00:01 (GMT+07:00)", "2021-05-20T00:01:00+07:00"),
    ("Cập nhật thứ sáu, ngày 30/11/12 04:00 chiều", "2012-11-30T16:00:00+07:00"),
    ("17 phút trước 10:13 23/12/2025", "2025-12-23T10:13:00+07:00"),
    ("20h15 ngày 5/3/2025", "2025-03-05T20:15:00+07:00"),
    ("ngày 5 tháng 3 năm 2025", "2025-03-05"),
    ("5 Tháng Ba, 2025", "2025-03-05"),
    ("March 5, 2025", "2025-03-05"),
    ("5 Mar 2025, 08:15", "2025-03-05T08:15:00+07:00"),
    ("20 thg 11, 2026", "2026-11-20"),
    ("2026/11/20 08:15", "2026-11-20T08:15:00+07:00"),
    ("date 2026-02-05", "2026-02-05"),
    ("11/20/2026 3:42:00 PM", "2026-11-20T15:42:00+07:00"),  # no month 20: only US reads it
]

MACHINE = [
    ("2025-10-11T10:02:08+0700", "2025-10-11T10:02:08+07:00"),
    ("2020-01-01T10:00:00+7:00", "2020-01-01T10:00:00+07:00"),
    ("2026-03-07T08:52:11.000 +07:00", "2026-03-07T08:52:11+07:00"),
    ("2025-03-04T18:30:00Z", "2025-03-05T01:30:00+07:00"),
    ("2026-03-07T09:40:00", "2026-03-07T09:40:00+07:00"),
    ("10/5/2026 3:42:00 PM", "2026-10-05T15:42:00+07:00"),
    ("1/21/2022 8:12:40 AM", "2022-01-21T08:12:40+07:00"),
    ("05/03/2025 07:30", "2025-03-05T07:30:00+07:00"),
    ("1761135952", "2025-10-22T19:25:52+07:00"),
    ("Wed, 22 Oct 2025 19:25:52 +0700", "2025-10-22T19:25:52+07:00"),
]


@pytest.mark.parametrize(("text", "iso"), VISIBLE)
def test_a_date_line_is_read(text: str, iso: str) -> None:
    moment = date_line(text)
    assert moment is not None
    assert moment.iso() == iso


@pytest.mark.parametrize(("text", "iso"), MACHINE)
def test_a_machine_date_is_read(text: str, iso: str) -> None:
    moment = read_machine(text)
    assert moment is not None
    assert moment.iso() == iso


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 21/1/2025, hai bên ký kết thỏa thuận mới.",
        "Tỷ số 3/4/5 không phải là ngày",
        "Hội nghị khai mạc lúc 8h30 ngày 5/3/2025 tại Huế",
        "Điều 12 Nghị định 15/2020/NĐ-CP",
    ],
)
def test_prose_with_a_date_is_no_date_line(text: str) -> None:
    assert date_line(text) is None


def test_a_weekday_that_contradicts_the_date_is_noted() -> None:
    wrong, right = read_visible("Thứ hai, 12/10/2024"), read_visible("Thứ bảy, 12/10/2024")
    assert wrong is not None and wrong.weekday_wrong
    assert right is not None and not right.weekday_wrong


def test_relative_times_need_the_moment_of_fetching() -> None:
    fetched = datetime(2026, 11, 24, 10, 0, tzinfo=ICT)
    moment = read_relative("2 giờ trước", fetched)
    assert moment is not None and moment.iso() == "2026-11-24T08:00:00+07:00"
    assert read_relative("2 giờ trước", None) is None
    day = read_relative("3 ngày trước", fetched)
    assert day is not None and day.iso() == "2026-11-21"


def test_impossible_dates_are_none() -> None:
    for text in ("31/02/2025", "2025-13-40", "99/99/9999", "", "0000-00-00T00:00:00Z"):
        assert read_machine(text) is None


@pytest.mark.parametrize("text", ["2 giờ trước", "00:45", "08:15 14/05/2026", "Hôm nay 10:00"])
def test_time_lines(text: str) -> None:
    assert is_time_line(text) == (text != "Hôm nay 10:00")
