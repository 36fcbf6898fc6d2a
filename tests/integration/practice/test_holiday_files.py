"""Public holidays from a file are followed, replaced by the next file, and exported the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.services.calendar.site_facts import read_site_facts
from desktop.services.exports.exports import export
from desktop.services.imports import propose, read_source, run_import
from desktop.services.practice.care_settings import OwnHoliday, read_care_settings

SHOW_DAY = date(2027, 8, 11)


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_list_of_holidays_is_known_and_followed(practice: Practice, tmp_path: Path) -> None:
    text = "Date,Holiday Name,Information\n20270811,Show Day,x\n,Nothing,x\n20270811,Again,x\n"
    file = written(tmp_path, "holidays.csv", text)
    assert propose(practice, read_source(file)).kind == "holidays"
    result = run_import(practice, file, "holidays")
    assert (result.created, result.skipped) == (1, 2)
    with practice.read() as session:
        assert read_site_facts(session, date(2027, 1, 1)).holiday(None, SHOW_DAY) == "Show Day"


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_what_goes_out_comes_in(practice: Practice, tmp_path: Path, ending: str) -> None:
    text = "Day,Name,Site,Working\n2027-08-11,Show Day,Harbour,No\n2026-12-25,,,Yes\n"
    run_import(practice, written(tmp_path, "in.csv", text), "holidays")
    days = read_care_settings(practice).holidays
    assert days == (OwnHoliday(date(2026, 12, 25), working=True), OwnHoliday(SHOW_DAY, "Show Day", 1))
    file = tmp_path / f"out{ending}"
    export(practice, "holidays", file)
    assert run_import(practice, file, "holidays", dry_run=True).unchanged == 2
    changed = text.replace("Show Day", "Ekka")
    assert run_import(practice, written(tmp_path, "in.csv", changed), "holidays").updated == 1
    assert read_care_settings(practice).holidays[1].name == "Ekka"
