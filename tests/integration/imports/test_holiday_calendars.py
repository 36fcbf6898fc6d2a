"""Public holidays from a calendar file: each whole day becomes one, and nothing else does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.imports.holiday_calendar import holidays_in
from desktop.services.imports.run import run_import
from desktop.services.practice.care_settings import read_care_settings


def calendar(folder: Path, *events: str) -> Path:
    file = folder / "holidays.ics"
    blocks = [
        f"BEGIN:VEVENT\r\nUID:h{number}\r\n{event}\r\nEND:VEVENT" for number, event in enumerate(events)
    ]
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", *blocks, "END:VCALENDAR", "")
    file.write_bytes("\r\n".join(lines).encode())
    return file


AUSTRALIA_DAY = "DTSTART;VALUE=DATE:20270126\r\nDTEND;VALUE=DATE:20270127\r\nSUMMARY:Australia Day"
CHRISTMAS = "DTSTART;VALUE=DATE:20271225\r\nDTEND;VALUE=DATE:20271227\r\nSUMMARY:Christmas"
WITHOUT_END = "DTSTART;VALUE=DATE:20270301\r\nSUMMARY:Founder's Day"
BREAKFAST = "DTSTART:20271220T090000\r\nDTEND:20271220T100000\r\nSUMMARY:Breakfast"
CANCELLED = "DTSTART;VALUE=DATE:20270405\r\nSTATUS:CANCELLED\r\nSUMMARY:Picnic Day"


def holidays(practice: Practice) -> list[tuple[date, str]]:
    return sorted((day.day, day.name) for day in read_care_settings(practice).holidays)


def test_each_whole_day_is_a_holiday_and_the_same_file_changes_nothing(
    practice: Practice, tmp_path: Path
) -> None:
    file = calendar(tmp_path, BREAKFAST, AUSTRALIA_DAY, CHRISTMAS, CANCELLED, WITHOUT_END)
    result = run_import(practice, file, "holidays")
    assert holidays(practice) == [
        (date(2027, 1, 26), "Australia Day"),
        (date(2027, 3, 1), "Founder's Day"),
        (date(2027, 12, 25), "Christmas"),
        (date(2027, 12, 26), "Christmas"),
    ]
    assert [problem.problem for problem in result.problems] == [
        "“Breakfast” on Mon 20 Dec 2027 is not a whole day, and is left out",
        "“Picnic Day” on Mon 5 Apr 2027 is cancelled, and left out",
    ]
    again = run_import(practice, file, "holidays")
    assert (again.created, again.updated, again.unchanged) == (0, 0, 4)


def test_a_calendar_without_a_whole_day_is_no_list_of_holidays(practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no event that lasts a whole day"):
        run_import(practice, calendar(tmp_path, BREAKFAST), "holidays")
    assert holidays(practice) == []


def test_the_days_can_be_looked_at_before_they_are_kept(practice: Practice, tmp_path: Path) -> None:
    found = holidays_in(practice, calendar(tmp_path, BREAKFAST, AUSTRALIA_DAY))
    assert [(day.day, day.name, day.site_id) for day in found] == [(date(2027, 1, 26), "Australia Day", None)]
    assert holidays(practice) == []
    with pytest.raises(UserError, match="not a calendar file"):
        holidays_in(practice, tmp_path / "holidays.csv")
