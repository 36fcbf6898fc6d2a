"""The values of a workbook's cells as they are kept."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from desktop.files.table import Value


def value_of(cell: object) -> Value:
    """A cell as kept: numbers as a person would write them (`412345678`, never `412345678.0`)."""
    if isinstance(cell, str):
        return cell or None
    if isinstance(cell, float):
        return _number(cell)
    return _value_but_no_text(cell)


def _value_but_no_text(cell: object) -> Value:
    match cell:
        case None:
            return None
        case bool():
            return "Yes" if cell else "No"
        case timedelta():
            return _clock(cell)
        case date() | time():
            return _moment(cell)
    return str(cell)


def _moment(cell: date | time) -> Value:
    """A moment, rounded: workbooks count in parts of a day, so nine o'clock may be some milliseconds
    short."""
    if isinstance(cell, time):
        return (datetime.combine(date.min, cell) + timedelta(milliseconds=500)).time().replace(microsecond=0)
    if isinstance(cell, datetime):
        return (cell + timedelta(milliseconds=500)).replace(microsecond=0)
    return cell


def _clock(span: timedelta) -> str:
    """A duration as hours and minutes, as a sheet shows a time over 24:00."""
    minutes = round(span.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02}"


def _number(cell: float) -> str:
    """A number; beyond 15 digits a workbook has lost the rest, so it is shown as damaged."""
    if abs(cell) >= 1e15:
        return f"{cell:.5E}"
    return str(int(cell)) if cell.is_integer() else repr(cell)
