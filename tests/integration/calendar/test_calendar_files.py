"""Calendars (.ics) of other programs are imported as leave or appointments; ours go to the right people."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
from sqlalchemy import select

from desktop import cli
from desktop.database.practice import Practice, open_practice
from desktop.errors import UserError
from desktop.models import Appointment, AppointmentClient, AppointmentStatus, Leave, PackRecord, Series
from desktop.services.calendar.event_uids import identity
from desktop.services.calendar.export import export_calendar, recipient_calendars
from desktop.services.history.undo import undo
from desktop.services.imports import ImportResult, kinds_in, run_import
from tests.made import Made

PRIYA = "ATTENDEE:mailto:priya@harbour.example"


@pytest.fixture
def made(practice: Practice) -> Made:
    """Priya and Sam, who work at Harbour; Ava and Luke, and two called Kim Lee."""
    made = Made(practice)
    site = made.site()
    priya = made.user("Priya Nair", email="priya@harbour.example", sites=(site,))
    made.user("Sam Rossi", email="sam@harbour.example", sites=(site,))
    made.client("Ava Nguyen", priya, email="ava@post.example")
    made.client("Luke Adam", priya)
    made.client("Kim Lee", priya)
    made.client("Kim Lee", priya)
    return made


def ics(folder: Path, *events: str, name: str = "made.ics") -> Path:
    body = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{body}END:VCALENDAR\n"
    file = folder / name
    file.write_bytes(text.replace("\n", "\r\n").encode())
    return file


def counts(result: ImportResult) -> tuple[int, int, int, int]:
    return result.created, result.updated, result.unchanged, result.skipped


def appointments(practice: Practice) -> list[tuple[str, str, AppointmentStatus, str]]:
    """Start, client ids, status and notes of each."""
    with practice.read() as session:
        rows = session.scalars(select(Appointment).order_by(Appointment.starts_at)).all()
        clients = session.execute(select(AppointmentClient.appointment_id, AppointmentClient.client_id)).all()
    of = {row.id: ",".join(str(c) for a, c in clients if a == row.id) for row in rows}
    return [(f"{row.starts_at:%d %b %H:%M}", of[row.id], row.status, row.notes) for row in rows]


WEEKLY = f"""UID:w
DTSTART;TZID=Australia/Sydney:20261130T090000
DTEND;TZID=Australia/Sydney:20261130T095000
RRULE:FREQ=WEEKLY;COUNT=3
SUMMARY:ADAM Luke 0400 000 000
{PRIYA}"""
MOVED = f"""UID:w
RECURRENCE-ID;TZID=Australia/Sydney:20261207T090000
DTSTART;TZID=Australia/Sydney:20261208T113000
DTEND;TZID=Australia/Sydney:20261208T122000
STATUS:CANCELLED
SUMMARY:Luke Adam
{PRIYA}"""


def test_a_calendar_comes_in_as_appointments_and_again_changes_nothing(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    by_address = f"""UID:a
DTSTART;TZID=Australia/Perth:20261201T090000
DURATION:PT50M
SUMMARY:Visit
LOCATION:Harbour, Level 2
STATUS:CONFIRMED
ATTENDEE:mailto:AVA@post.example
{PRIYA}"""
    file = ics(tmp_path, WEEKLY, MOVED, by_address)
    dry = run_import(practice, file, "appointments", dry_run=True)
    assert (counts(dry), appointments(practice)) == ((4, 0, 0, 0), [])
    first = run_import(practice, file, "appointments")
    assert appointments(practice) == [
        ("30 Nov 09:00", "2", AppointmentStatus.BOOKED, ""),
        ("01 Dec 12:00", "1", AppointmentStatus.CONFIRMED, ""),
        ("08 Dec 11:30", "2", AppointmentStatus.CANCELLED, ""),
        ("14 Dec 09:00", "2", AppointmentStatus.BOOKED, ""),
    ]
    again = run_import(practice, file, "appointments")
    assert (counts(first), counts(again)) == ((4, 0, 0, 0), (0, 0, 4, 0))
    with practice.read() as session:
        assert session.scalars(select(Series.rule)).all() == ["FREQ=WEEKLY;COUNT=3"]
        assert session.scalars(select(Appointment.site_id).where(Appointment.site_id.is_not(None))).all()
    undo(practice, first.operation_id or 0)
    assert appointments(practice) == []


def test_an_occurrence_that_moved_since_is_the_same_appointment(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    run_import(practice, ics(tmp_path, WEEKLY), "appointments")
    result = run_import(practice, ics(tmp_path, WEEKLY, MOVED), "appointments")
    assert counts(result) == (0, 1, 2, 0)
    assert [start for start, *_ in appointments(practice)] == ["30 Nov 09:00", "08 Dec 11:30", "14 Dec 09:00"]


def test_who_is_meant_is_found_asked_or_reported(practice: Practice, made: Made, tmp_path: Path) -> None:
    def event(uid: str, summary: str) -> str:
        return f"UID:{uid}\nDTSTART:20261201T0{uid}0000\nDURATION:PT50M\nSUMMARY:{summary}\n{PRIYA}"

    file = ics(
        tmp_path,
        event("1", "First visit - Ava Nguyen (phone)"),
        event("2", "Kim Lee"),
        event("3", "Staff meeting"),
        event("4", "Luke Adam and Ava Nguyen"),
    )
    result = run_import(practice, file, "appointments")
    assert [(start, clients, notes) for start, clients, _, notes in appointments(practice)] == [
        ("01 Dec 01:00", "1", ""),
        ("01 Dec 03:00", "", "Staff meeting"),
        ("01 Dec 04:00", "1,2", ""),
    ]
    assert [(p.row, p.problem) for p in result.problems] == [
        (2, "2 clients are called “Kim Lee”; give the reference"),
        (3, "“Staff meeting” on Tue 1 Dec 2026 names no client of the practice; it is imported without one"),
    ]
    assert [(one.rows, len(one.choices)) for one in result.questions] == [((2,), 2)]


def test_whole_days_and_cancelled_events_as_leave(practice: Practice, made: Made, tmp_path: Path) -> None:
    days = "UID:1\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261228\nSUMMARY:Holidays"
    hours = "UID:2\nDTSTART:20261201T010000Z\nDTEND:20261201T030000Z\nSUMMARY:Training"
    off = "UID:3\nDTSTART;VALUE=DATE:20270104\nSTATUS:CANCELLED\nSUMMARY:Conference"
    file = ics(tmp_path, days, hours, off)
    result = run_import(practice, file, "leave", practitioner="Priya Nair")
    assert (counts(result), result.problems[0].problem) == (
        (2, 0, 0, 1),
        "“Conference” on Mon 4 Jan 2027 is cancelled",
    )
    assert counts(run_import(practice, file, "leave", practitioner="U1")) == (0, 0, 2, 1)
    with practice.read() as session:
        rows = session.execute(select(Leave.starts_at, Leave.ends_at, Leave.reason).order_by(Leave.id)).all()
    assert [tuple(row) for row in rows] == [
        (datetime(2026, 12, 24), datetime(2026, 12, 28), "Holidays"),
        (datetime(2026, 12, 1, 12), datetime(2026, 12, 1, 14), "Training"),
    ]
    as_visits = run_import(practice, file, "appointments", practitioner="U1")
    assert "lasts longer than 24 hours" not in str(as_visits.problems)
    assert "lasts all day, which no appointment does; import it as leave" in str(as_visits.problems)


def test_the_same_event_of_two_practitioners_is_an_appointment_of_each(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    file = ics(tmp_path, "UID:1\nDTSTART:20261201T090000\nDURATION:PT50M\nSUMMARY:Ava Nguyen")
    for practitioner in ("U1", "U2"):
        assert counts(run_import(practice, file, "appointments", practitioner=practitioner))[0] == 1, (
            practitioner
        )


@pytest.mark.parametrize(
    ("kind", "practitioner", "says"),
    [
        ("appointments", "", "does not say whose calendar it is"),
        ("clients", "U1", "is a calendar. Import it as appointments, leave or public holidays."),
        ("leave", "Nobody", "There is no user 'Nobody'"),
    ],
)
def test_what_a_calendar_cannot_be(
    practice: Practice, made: Made, tmp_path: Path, kind: str, practitioner: str, says: str
) -> None:
    file = ics(tmp_path, "UID:1\nDTSTART:20261201T090000\nDURATION:PT50M\nSUMMARY:Ava Nguyen")
    with pytest.raises(UserError, match=says):
        run_import(practice, file, kind, practitioner=practitioner)


def test_the_samples_come_in_or_are_refused(practice: Practice, made: Made, each_samples: Path) -> None:
    practice.fixed_today = date(2012, 9, 24)  # events that repeat without an end are followed for two years
    tried = read = 0
    for file in sorted((each_samples / "calendars").rglob("*.ics")):
        for kind in kinds_in(file):
            tried += 1
            try:
                result = run_import(practice, file, kind, practitioner="U1", dry_run=True)
            except UserError:
                continue
            read += 1
            assert result.created + result.updated + result.skipped
    assert read > tried / 3 > 5, "few calendars are lists of holidays"


# Out.


def test_our_own_calendar_says_no_names_and_comes_back_unchanged(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    weekly = [made.appointment(1, f"2026-12-{day:02} 09:00", 1, site_id=1) for day in (1, 8, 15)]
    made.appointment(1, "2026-12-02 10:00", 2, status=AppointmentStatus.WAITING_LIST, notes="Private")
    made.appointment(2, "2026-12-02 10:00", 3)
    with made.work() as work:
        (series,) = work.insert(Series, [{"reference": "R1"}])
        work.update(Appointment, {one: {"series_id": series} for one in weekly})
    file = tmp_path / "priya.ics"
    written = export_calendar(practice, file, "U1")
    text = file.read_text(encoding="utf-8")
    assert (written.appointments, text.count("BEGIN:VEVENT"), text.count("RRULE:")) == (4, 2, 1)
    assert "SUMMARY:A.N. C1" in text
    assert not any(word in text for word in ("Nguyen", "Ava", "Luke", "Private", "post.example"))
    assert counts(run_import(practice, file, "appointments")) == (0, 0, 4, 0)
    assert export_calendar(practice, file, "U1").sha256 == written.sha256
    export_calendar(practice, file, "U1", names=True)
    assert "SUMMARY:Ava Nguyen" in file.read_text(encoding="utf-8")
    with practice.read() as session:
        records = session.scalars(select(PackRecord).order_by(PackRecord.id)).all()
    assert [(json.loads(r.counts), r.recipient, r.protected) for r in records] == [
        ({"appointments": 4}, "Priya Nair", False)
    ] * 3
    assert "Client Names" not in records[0].columns
    assert "Client Names" in records[2].columns
    assert records[0].sha256 == written.sha256


def test_a_calendar_of_another_practice_never_means_our_references(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    made.appointment(1, "2026-12-01 09:00", 1)
    foreign = """UID:A1@0123456789abcdef.handover
DTSTART:20270105T090000
DURATION:PT50M
SUMMARY:L.A. C2
X-HANDOVER-REFERENCE:A1
X-HANDOVER-CLIENTS:C2"""
    result = run_import(practice, ics(tmp_path, foreign), "appointments", practitioner="U1")
    assert counts(result) == (1, 0, 0, 0)
    assert [start for start, *_ in appointments(practice)] == ["01 Dec 09:00", "05 Jan 09:00"]
    assert appointments(practice)[1][1] == ""


def test_two_who_name_the_calendars_at_once_give_one_name(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_practice(practice.file, None, exclusive=False)
    work = practice.work

    def work_after_the_other(action: str, summary: str, *, recorded: bool) -> object:
        identity(other)
        return work(action, summary, recorded=recorded)

    monkeypatch.setattr(practice, "work", work_after_the_other)
    assert identity(practice) == identity(other)
    other.close()


def test_nothing_is_written_where_there_is_nothing(practice: Practice, made: Made, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="has no appointment"):
        export_calendar(practice, tmp_path / "a.ics", "U1")
    with pytest.raises(UserError, match="There is no offboarding 5"):
        recipient_calendars(practice, 5, tmp_path)
    assert not list(tmp_path.glob("*.ics"))


def said(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    capsys.readouterr()
    assert cli.main([*map(str, words), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def test_the_verbs_write_one_calendar_for_each_recipient(
    practice: Practice, made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for day in (14, 21, 28):
        made.appointment(1, f"2026-12-{day} 09:00", 1)
    made.appointment(1, "2026-12-01 09:00", 2)
    practice.close()
    call = ("--practice", practice.file, "--today", "2026-11-23")
    plan = tmp_path / "plan.json"
    said(capsys, *call, "offboard", "plan", "U1", "--last-day", "2026-12-11", "--to", "U2", "--out", plan)
    done = said(capsys, *call, "offboard", "apply", plan, "--accept-clashes", "agreed")
    assert done["appointments_transferred"] == 3
    answer = said(capsys, *call, "offboard", "calendars", 1, "--to", tmp_path)
    (calendar,) = answer["calendars"]
    assert (calendar["practitioner"], calendar["counts"]) == ("Sam Rossi", {"appointments": 3})
    found = icalendar.Calendar.from_ical(Path(calendar["file"]).read_bytes())
    assert [event["SEQUENCE"] for event in found.walk("VEVENT")] == [1, 1, 1]
    export = ("export", "appointments", "--to", tmp_path / "u.ics")
    assert said(capsys, *call, *export, "--practitioner", "U1")["counts"] == {"appointments": 1}
    for words in (
        export,
        ("export", "leave", "--to", tmp_path / "u.ics", "--practitioner", "U1"),
        ("import", plan, "--as", "leave", "--practitioner", "U1"),
    ):
        assert cli.main([*map(str, (*call, *words))]) == 1
        assert capsys.readouterr().err.count("\n") == 1
