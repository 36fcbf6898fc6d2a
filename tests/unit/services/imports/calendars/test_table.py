"""A calendar as rows: appointments, leave or holidays of one practitioner, and what it no longer has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.table import Table, Value
from desktop.models import Series
from desktop.services.calendar.event_uids import identity
from desktop.services.imports.calendars.table import calendar_table
from tests.made import Made


def event(uid: str = "e1", start: str = "20261214T090000", end: str = "20261214T095000", *more: str) -> str:
    kind = "" if "T" in start else ";VALUE=DATE"
    uids = [f"UID:{uid}"] if uid else []
    lines = ["BEGIN:VEVENT", *uids, f"DTSTART{kind}:{start}", f"DTEND{kind}:{end}", *more, "END:VEVENT"]
    return "\r\n".join(lines)


def calendar(*events: str, name: str = "") -> bytes:
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *([f"X-WR-CALNAME:{name}"] if name else [])]
    return "\r\n".join([*head, *events, "END:VCALENDAR", ""]).encode()


@pytest.fixture
def told(practice: Practice) -> Practice:
    """U1 Alex and U2 Priya, the client C1 Ava, the sites Harbour and Perth, two hours behind."""
    made = Made(practice)
    made.user("Alex Lee", email="alex@example.org")
    made.user("Priya Nair")
    made.client("Ava Nguyen", email="ava@example.org")
    made.site("Harbour")
    return practice


def read(
    practice: Practice, *events: str, kind: str = "appointments", who: str = "U1", name: str = ""
) -> Table:
    return calendar_table(practice, calendar(*events, name=name), "a.ics", kind, who)


def rows_of(table: Table) -> list[dict[str, Value]]:
    return [dict(zip(table.headers, row, strict=False)) for row in table.rows]


def problems(table: Table) -> list[tuple[int, str]]:
    return [(one.row, one.problem) for one in table.problems]


def test_an_event_is_an_appointment_with_what_the_practice_knows_of_it(told: Practice) -> None:
    table = read(
        told,
        event("e1", "20261214T090000", "20261214T095000", "SUMMARY:Review - Ava Nguyen", "LOCATION:Harbour", "STATUS:CONFIRMED"),
    )  # fmt: skip
    (row,) = rows_of(table)
    assert (row["Start"], row["End"]) == (datetime(2026, 12, 14, 9), datetime(2026, 12, 14, 9, 50))
    assert (row["Practitioner"], row["Clients"], row["Status"]) == ("U1", "C1", "Confirmed")
    assert row["Site"] == "Harbour"
    assert "Notes" not in row, "all that it says is in other columns"
    assert "Series" not in table.headers
    assert problems(table) == []


def test_an_event_without_a_client_is_told_once_for_its_repetitions(told: Practice) -> None:
    table = read(
        told,
        event("e1", "20261214T090000", "20261214T095000", "SUMMARY:Staff", "RRULE:FREQ=DAILY;COUNT=2", "DESCRIPTION:Bring cake", "LOCATION:Attic"),
        event("", "20261216T090000", "20261216T095000", "SUMMARY:Alone"),
        event("", "20261217T090000", "20261217T095000", "SUMMARY:Alone"),
    )  # fmt: skip
    assert [number for number, _ in problems(table)] == [1, 3, 4]
    first, second, third, _ = rows_of(table)
    assert first["Notes"] == "Staff\nBring cake\nPlace: Attic"
    assert first["Series"] == second["Series"] != None  # noqa: E711
    assert first["Reference"] != second["Reference"]
    assert third["Reference"] is None
    assert str(first["Series Rule"]).startswith("FREQ=DAILY")
    assert all(row["Clients"] is None for row in rows_of(table))


def test_the_same_event_has_the_same_reference_for_the_same_practitioner_alone(told: Practice) -> None:
    references = {
        (uid, who): rows_of(read(told, event(uid), who=who))[0]["Reference"]
        for uid in ("e1", "e2")
        for who in ("U1", "U2")
    }
    assert len(set(references.values())) == 4
    assert (
        rows_of(read(told, event("e1", "20261215T090000", "20261215T095000")))[0]["Reference"]
        == references["e1", "U1"]
    )


@pytest.mark.parametrize(
    ("start", "end", "told_of"),
    [
        ("20261214", "20261215", "lasts all day"),
        ("20261214T090000", "20261215T090100", "lasts longer than 24 hours"),
    ],
)
def test_what_cannot_be_an_appointment_is_left_out(
    told: Practice, start: str, end: str, told_of: str
) -> None:
    table = read(told, event("e1", start, end), event("e2"))
    assert table.row_numbers == (2,)
    ((number, problem), *_) = problems(table)
    assert number == 1
    assert told_of in problem


def test_an_appointment_may_last_24_hours_or_have_no_end(told: Practice) -> None:
    table = read(
        told,
        event("e1", "20261214T090000", "20261215T090000"),
        event("e2", "20261214T090000", "20261214T090000"),
    )
    assert [row["End"] for row in rows_of(table)] == [datetime(2026, 12, 15, 9), None]


@pytest.mark.parametrize(
    ("status", "expected"), [("TENTATIVE", "Booked"), ("CANCELLED", "Cancelled"), ("", "Booked")]
)
def test_the_status_is_that_of_the_event(told: Practice, status: str, expected: str) -> None:
    (row,) = rows_of(
        read(
            told, event("e1", "20261214T090000", "20261214T095000", *([f"STATUS:{status}"] if status else []))
        )
    )
    assert row["Status"] == expected


def test_our_own_calendars_say_what_they_hold(told: Practice) -> None:
    ours = identity(told)
    own = (
        "X-HANDOVER-REFERENCE:A7",
        "X-HANDOVER-CLIENTS:C9",
        "X-HANDOVER-STATUS:Arrived",
        "SUMMARY:Ava Nguyen",
    )
    (row,) = rows_of(read(told, event(f"A7@{ours}.handover", "20261214T090000", "20261214T095000", *own)))
    assert (row["Reference"], row["Clients"], row["Status"]) == ("A7", "C9", "Arrived")
    (other,) = rows_of(read(told, event("A7@other.handover", "20261214T090000", "20261214T095000", *own)))
    assert str(other["Reference"]).startswith("ICS-")
    assert other["Clients"] == "C1"


def test_the_practitioner_is_the_one_named_or_somebody_must_say(told: Practice) -> None:
    guest = event("e1", "20261214T090000", "20261214T095000", "ATTENDEE:mailto:alex@example.org")
    assert rows_of(read(told, guest, who=""))[0]["Practitioner"] == "U1"
    assert rows_of(read(told, guest, who="U2"))[0]["Practitioner"] == "U2"
    assert rows_of(read(told, event(), who="", name="Priya Nair"))[0]["Practitioner"] == "U2"
    with pytest.raises(UserError, match="does not say whose calendar it is"):
        read(told, event(), who="")
    with pytest.raises(UserError, match="Import it as appointments, leave or public holidays"):
        read(told, event(), kind="clients")


def test_leave_is_whole_days_or_a_time(told: Practice) -> None:
    table = read(
        told,
        event("e1", "20261221", "20261225", "SUMMARY:Holiday"),
        event("e2", "20261214T090000", "20261214T120000", "DESCRIPTION:Study"),
        event("e3", "20261228", "20261228"),
        event("e4", "20261214T090000", "20261214T090000"),
        event("e5", "20261221", "20261225", "STATUS:CANCELLED"),
        kind="leave",
    )  # fmt: skip
    assert table.headers == ("Practitioner", "Start", "End", "Reason")
    assert table.rows == (
        ("U1", date(2026, 12, 21), date(2026, 12, 24), "Holiday"),
        ("U1", datetime(2026, 12, 14, 9), datetime(2026, 12, 14, 12), "Study"),
        ("U1", date(2026, 12, 28), date(2026, 12, 28), None),
    )
    assert [number for number, _ in problems(table)] == [4, 5]
    assert [words.rpartition(" ")[2] for _, words in problems(table)] == ["length", "cancelled"]


def test_holidays_are_whole_days_of_at_most_a_month(told: Practice) -> None:
    table = read(
        told,
        event("e1", "20261225", "20261227", "SUMMARY:Christmas"),
        event("e2", "20270101", "20270101", "SUMMARY:New Year"),
        event("e3", "20270101T090000", "20270101T100000", "SUMMARY:Party"),
        event("e4", "20270301", "20270401", "SUMMARY:March"),
        event("e5", "20270501", "20270602", "SUMMARY:Long"),
        event("e6", "20270101", "20270102", "STATUS:CANCELLED"),
        kind="holidays",
    )  # fmt: skip
    days = [row[0] for row in table.rows]
    assert days[:3] == [date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)]
    assert len(days) == 3 + 31
    assert len(problems(table)) == 3
    assert len({*table.row_numbers, *(number for number, _ in problems(table))}) == len(days) + 3
    with pytest.raises(UserError, match="no event that lasts a whole day"):
        read(told, event(), kind="holidays")


def stored(practice: Practice, table: Table, *statuses: str, series: str = "") -> None:
    """The rows of a table as the practice's appointments, without the import."""
    made = Made(practice)
    with made.work() as work:
        ids = work.insert(Series, [{"reference": series, "rule": ""}]) if series else [None]
    for row, status in zip(rows_of(table), statuses, strict=True):
        made.appointment(1, str(row["Start"]), 1, reference=row["Reference"], series_id=ids[0], status=status)


def repeated(*without: str) -> Sequence[str]:
    out = [f"EXDATE:{day}T090000" for day in without]
    return [event("w", "20261214T090000", "20261214T095000", "RRULE:FREQ=DAILY;COUNT=3", *out)]


def test_a_visit_that_its_series_no_longer_has_is_to_be_cancelled(told: Practice) -> None:
    before = read(told, *repeated())
    stored(told, before, "Booked", "Booked", "Cancelled", series=str(rows_of(before)[0]["Series"]))
    assert read(told, *repeated()).vanished == ()
    after = read(told, *repeated("20261215"))
    assert len(after.rows) == 3
    (number,) = after.vanished
    row = rows_of(after)[after.row_numbers.index(number)]
    assert (row["Start"], row["Status"], row["Clients"]) == (datetime(2026, 12, 15, 9), "Cancelled", "C1")
    assert row["Practitioner"] == "U1"
    assert after.instead == (2,), "the third visit is new, as the practice's own was cancelled"
    assert read(told, *repeated("20261216")).vanished == (), "what is cancelled already is no news"
    assert read(told, event("other")).vanished == (), "nothing is said of an event that is not in the file"


def test_a_visit_that_is_over_is_left_alone(told: Practice) -> None:
    before = read(told, *repeated())
    stored(told, before, "Booked", "Booked", "Booked", series=str(rows_of(before)[0]["Series"]))
    told.fixed_today = date(2026, 12, 15)
    assert len(read(told, *repeated("20261215")).vanished) == 1
    told.fixed_today = date(2026, 12, 16)
    assert read(told, *repeated("20261215")).vanished == ()


def test_a_single_event_that_became_a_series_replaces_its_visit(told: Practice) -> None:
    single = read(told, event("w"))
    stored(told, single, "Booked")
    series = read(told, *repeated())
    assert len(series.vanished) == 1
    assert len(series.instead) == 3
