"""Calendars in and out: other programs' files, and our own read back by the libraries that others use."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UserError
from desktop.files.calendars.event import BadEvent, Event, on_wall
from desktop.files.calendars.incoming import CalendarFile, read_calendar
from desktop.files.calendars.outgoing import CalendarVisit, calendar_bytes
from desktop.files.calendars.rules import MOST_OCCURRENCES
from desktop.files.calendars.series import repetition
from desktop.models import BUSY_STATUSES, AppointmentStatus
from tests.data import DATA
from tests.steps import calls_of

TODAY = date(2026, 11, 23)
SYDNEY = ZoneInfo("Australia/Sydney")
STAMP = datetime(2026, 11, 23, 1, tzinfo=UTC)


def calendar(*events: str, head: str = "") -> bytes:
    body = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{body}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def read(data: bytes) -> CalendarFile:
    return read_calendar(data, "made.ics", TODAY)


def events(found: CalendarFile) -> list[Event]:
    return [event for event in found.events if isinstance(event, Event)]


def problems(found: CalendarFile) -> list[str]:
    return [event.problem for event in found.events if isinstance(event, BadEvent)]


def wall(found: CalendarFile, zone: ZoneInfo = SYDNEY) -> list[str]:
    return [f"{on_wall(event.starts, zone):%Y-%m-%d %H:%M}" for event in events(found)]


def test_a_weekly_time_stays_across_daylight_saving() -> None:
    weekly = "UID:1\nDTSTART;TZID=Australia/Sydney:20260928T090000\nDURATION:PT50M\nRRULE:FREQ=WEEKLY;COUNT=3"
    assert wall(read(calendar(weekly))) == ["2026-09-28 09:00", "2026-10-05 09:00", "2026-10-12 09:00"]


def test_exceptions_of_a_series_keep_their_planned_start_as_name() -> None:
    zone = "TZID=Australia/Sydney"
    series = f"""UID:1
DTSTART;{zone}:20261130T090000
DTEND;{zone}:20261130T095000
RRULE:FREQ=WEEKLY;COUNT=4
EXDATE;{zone}:20261207T090000
SUMMARY:Alex Lee"""
    moved = f"""UID:1
RECURRENCE-ID:20261213T220000Z
DTSTART;{zone}:20261215T113000
DTEND;{zone}:20261215T122000
STATUS:CANCELLED
SUMMARY:Alex Lee, moved"""
    found = read(calendar(series, moved))
    assert wall(found) == ["2026-11-30 09:00", "2026-12-15 11:30", "2026-12-21 09:00"]
    assert [event.recurrence for event in events(found)] == [
        "20261129T220000Z",
        "20261213T220000Z",
        "20261220T220000Z",
    ]
    assert [event.status for event in events(found)] == ["", "CANCELLED", ""]


def test_zones_by_their_own_rules_by_windows_names_in_utc_and_floating() -> None:
    own = """BEGIN:VTIMEZONE
TZID:Nowhere/Middle
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0930
TZOFFSETTO:+0930
END:STANDARD
END:VTIMEZONE
"""
    found = read(
        calendar(
            "UID:1\nDTSTART;TZID=Nowhere/Middle:20261201T090000",
            "UID:2\nDTSTART;TZID=E. Australia Standard Time:20261201T090000",
            "UID:3\nDTSTART:20261201T000000Z",
            "UID:4\nDTSTART:20261201T090000",
            "UID:5\nDTSTART;TZID=Nowhere/Unknown:20261201T090000",
            head=own,
        )
    )
    assert wall(found) == [
        "2026-12-01 10:30",
        "2026-12-01 10:00",
        "2026-12-01 11:00",
        "2026-12-01 09:00",
        "2026-12-01 09:00",
    ]
    assert found.notes == ("The time zone “Nowhere/Unknown” is not known; its times are used as they are.",)


def test_each_file_means_its_own_zone_by_a_name() -> None:
    for offset, expected in (("+0930", "2026-12-01 10:30"), ("+0800", "2026-12-01 12:00")):
        rules = f"BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD"
        head = f"BEGIN:VTIMEZONE\nTZID:Customized Time Zone\n{rules}\nEND:VTIMEZONE\n"
        event = "UID:1\nDTSTART;TZID=Customized Time Zone:20261201T090000"
        assert wall(read(calendar(event, head=head))) == [expected]


def test_whole_days_end_on_the_day_after() -> None:
    found = read(
        calendar(
            "UID:1\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227",
            "UID:2\nDTSTART;VALUE=DATE:20261224",
        )
    )
    assert [(e.starts, e.ends) for e in events(found)] == [
        (date(2026, 12, 24), date(2026, 12, 27)),
        (date(2026, 12, 24), date(2026, 12, 25)),
    ]


@pytest.mark.parametrize("until", ["", ";UNTIL=45000101T000000Z"])
def test_what_never_ends_is_followed_for_two_years(until: str) -> None:
    found = read(calendar(f"UID:1\nDTSTART:20261123T090000\nRRULE:FREQ=WEEKLY{until}"))
    assert wall(found)[-1] == "2028-11-20 09:00"
    assert found.notes == ("Events that repeat without an end were followed until Thu 23 Nov 2028.",)


def test_what_ends_is_followed_to_its_end() -> None:
    found = read(calendar("UID:1\nDTSTART:20261123T090000\nRRULE:FREQ=YEARLY;COUNT=8"))
    assert (len(events(found)), found.notes) == (8, ())


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("DTSTART:20271301T090000", "has a DTSTART that cannot be read"),
        ("SUMMARY:Tea", "“Tea” has no start"),
        ("DTSTART:20270101T090000\nDTEND:20261231T090000", "ends before it starts"),
        ("DTSTART:20270101T090000\nRRULE:FREQ=SECONDLY", "repeats more often than once an hour"),
        ("DTSTART:20270101T090000\nRRULE:FREQ=OFTEN", "has a RRULE that cannot be read"),
        ("DTSTART:19000101T090000\nRRULE:FREQ=DAILY", "repeats more than 10,000 times"),
        ("DTSTART:20270101T090000\nRRULE:FREQ=DAILY;INTERVAL=0", "has a repeat rule that cannot be read"),
        ("DTSTART:20270101T090000\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "a day that no month has"),
        ("DTSTART:19000101T090000\nRRULE:FREQ=DAILY;BYHOUR=1,2,3;COUNT=9999999", "10,000 times"),
        ("DTSTART:20270101T090000\nDTSTART:20280101T090000", "has more than one DTSTART"),
        ("DTSTART:090000", "has a DTSTART that cannot be read"),
        ("DTSTART:00010101T090000", "starts in the year 1"),
    ],
)
def test_a_bad_event_is_reported_and_the_rest_come_in(bad: str, says: str) -> None:
    found = read(calendar(f"UID:1\n{bad}", "UID:2\nDTSTART:20270102T090000"))
    assert wall(found) == ["2027-01-02 09:00"]
    (problem,) = problems(found)
    assert says in problem


@pytest.mark.parametrize("zone", ["America", "Etc", "Atlantis/Poseidonis", "../Sydney", "America/"])
def test_a_name_that_is_no_zone_leaves_the_time_as_it_stands(zone: str) -> None:
    found = read(calendar(f"UID:1\nDTSTART;TZID={zone}:20270101T090000"))
    assert wall(found) == ["2027-01-01 09:00"]
    assert any(zone in note for note in found.notes)


def test_of_two_versions_the_newer_one_counts() -> None:
    old = "UID:1\nSEQUENCE:1\nSUMMARY:Old\nDTSTART:20270101T090000"
    new = "UID:1\nSEQUENCE:2\nSUMMARY:New\nDTSTART:20270102T090000"
    found = read(calendar(new, old))
    assert [event.summary for event in events(found)] == ["New"]
    assert "newer version" in problems(found)[0]


def test_a_file_that_breaks_off_gives_what_it_has() -> None:
    whole = calendar("UID:1\nDTSTART:20270101T090000", "UID:2\nDTSTART:20270102T090000")
    found = read(whole[: whole.rindex(b"DTSTART") + 3])
    assert wall(found) == ["2027-01-01 09:00"]
    assert "damaged" in found.notes[0]


@pytest.mark.parametrize("data", [b"hello", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"\x00\x01\x02" * 99])
def test_what_is_no_calendar_is_refused(data: bytes) -> None:
    with pytest.raises(UserError):
        read(data)


def test_every_sample_is_read_or_refused(each_samples: Path) -> None:
    files = sorted((each_samples / "calendars").rglob("*.ics"))
    refused = set()
    for file in files:
        try:
            assert 0 < len(read_calendar(file.read_bytes(), file.name, TODAY).events) <= MOST_OCCURRENCES
        except UserError:
            refused.add(file.name)
    assert 0 < len(refused) < len(files) / 2


def test_a_repetition_without_an_end_costs_no_more_than_the_days_that_count() -> None:
    data = (DATA / "samples" / "calendars" / "birthday.ics").read_bytes()
    assert calls_of(lambda: read_calendar(data, "birthday.ics", TODAY)) < 200_000
    too_often = (DATA / "samples" / "calendars" / "every_second.ics").read_bytes()
    assert calls_of(lambda: read(too_often)) < 200_000


# Our own output.


def visit(number: int, starts: datetime, **values: object) -> CalendarVisit:
    base = {
        "uid": f"A{number}@x",
        "reference": f"A{number}",
        "starts": starts,
        "ends": starts + timedelta(minutes=50),
        "zone": "Australia/Sydney",
        "status": AppointmentStatus.BOOKED,
        "summary": "A.L. C1",
    }
    return CalendarVisit(**{**base, **values})  # type: ignore[arg-type]


def written(visits: list[CalendarVisit]) -> icalendar.Calendar:
    found = icalendar.Calendar.from_ical(calendar_bytes("Priya Nair", visits, STAMP))
    assert isinstance(found, icalendar.Calendar)
    return found


def series_of(starts: list[str], **values: object) -> list[CalendarVisit]:
    moments = map(datetime.fromisoformat, starts)
    return [visit(n, at, series="R1", series_uid="R1@x", **values) for n, at in enumerate(moments)]


def test_a_regular_series_is_one_repeated_event() -> None:
    visits = series_of(["2026-09-22 09:00", "2026-10-06 09:00", "2026-10-20 09:00"])
    (event,) = written(visits).events
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;COUNT=3;INTERVAL=2"
    assert str(event["DTSTART"].params["TZID"]) == "Australia/Sydney"
    assert [z["TZID"] for z in written(visits).timezones] == ["Australia/Sydney"]


def test_what_fell_out_and_what_moved_are_exceptions() -> None:
    visits = series_of(
        ["2026-12-01 09:00", "2026-12-08 09:00", "2026-12-17 11:00", "2026-12-29 09:00", "2027-01-05 09:00"]
    )
    master, moved = written(visits).events
    assert master["RRULE"]["COUNT"] == [6]
    assert [one.dt.date() for one in master["EXDATE"].dts] == [date(2026, 12, 22)]
    assert moved["RECURRENCE-ID"].dt.replace(tzinfo=None) == datetime(2026, 12, 15, 9)
    assert moved["DTSTART"].dt.replace(tzinfo=None) == datetime(2026, 12, 17, 11)


def test_a_cancelled_one_of_a_series_says_so_alone() -> None:
    visits = series_of(["2026-12-01 09:00", "2026-12-08 09:00", "2026-12-15 09:00"])
    visits[1] = visit(
        1,
        visits[1].starts,
        series="R1",
        series_uid="R1@x",
        status=AppointmentStatus.CANCELLED,
        sequence=3,
    )
    master, cancelled = written(visits).events
    assert (master["STATUS"], cancelled["STATUS"], cancelled["SEQUENCE"]) == ("CONFIRMED", "CANCELLED", 3)
    assert cancelled["TRANSP"] == "TRANSPARENT"


def test_what_is_not_regular_stands_alone() -> None:
    visits = series_of(["2026-12-01 09:00", "2027-03-02 09:00", "2027-03-09 09:00"])
    assert [("RRULE" in event, event["UID"]) for event in written(visits).events] == [
        (False, "A0@x"),
        (False, "A1@x"),
        (False, "A2@x"),
    ]
    assert repetition([]) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Level 1\\North; a, b", "Level 1\\North; a, b"),
        ("two\nlines", "two\nlines"),
        ("bell\x07", "bell\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_texts_keep_every_character_that_a_calendar_can_hold(text: str, kept: str) -> None:
    data = calendar_bytes("P", [visit(1, datetime(2026, 12, 1, 9), summary=text, category=text)], STAMP)
    (event,) = events(read(data))
    assert (event.summary, event.categories) == (kept, (kept,))


# A byte order mark is not a character of a text: the calendar library drops it if it is alone.
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=40).map(
    str.strip
)
quarters = st.integers(6 * 4, 20 * 4 - 1)


@st.composite
def calendars(draw: st.DrawFn) -> list[CalendarVisit]:
    """Appointments of some series, most of them weekly, with anything in their texts."""
    found: list[CalendarVisit] = []
    for number in range(draw(st.integers(1, 4))):
        first = datetime(2026, 9, 1) + timedelta(days=draw(st.integers(0, 60)), minutes=15 * draw(quarters))
        weeks = draw(st.lists(st.integers(0, 12), min_size=1, max_size=8))
        for week in weeks:
            moved = draw(st.sampled_from([0, 0, 0, 0, 1, 3]))
            in_series = draw(st.sampled_from([True, True, True, False]))
            found.append(
                visit(
                    len(found),
                    first + timedelta(weeks=week, days=moved),
                    ends=first + timedelta(weeks=week, days=moved, minutes=draw(st.sampled_from([25, 50]))),
                    zone=draw(st.sampled_from(["Australia/Sydney", "Australia/Sydney", "Australia/Perth"])),
                    status=draw(st.sampled_from(AppointmentStatus)),
                    sequence=draw(st.integers(0, 3)),
                    summary=draw(texts),
                    location=draw(texts),
                    category=draw(texts),
                    clients=draw(st.sampled_from(["", "C1", "C1; C2"])),
                    series=f"R{number}" if in_series else "",
                    series_uid=f"R{number}@x" if in_series else "",
                )
            )
    return found


def told(one: CalendarVisit) -> tuple[object, ...]:
    zone = ZoneInfo(one.zone)
    said = (one.summary, one.location, one.category, one.clients, one.series, str(one.status))
    return one.starts.replace(tzinfo=zone), one.ends.replace(tzinfo=zone), *said


@settings(max_examples=60, deadline=None)
@given(calendars())
def test_what_is_written_reads_back_equal(visits: list[CalendarVisit]) -> None:
    data = calendar_bytes("Priya Nair", visits, STAMP)
    ours = [
        (
            event.starts,
            event.ends,
            event.summary,
            event.location,
            "".join(event.categories),
            event.own["CLIENTS"],
            event.own["SERIES"],
            event.own["STATUS"],
        )
        for event in events(read(data))
    ]
    key = repr
    assert sorted(ours, key=key) == sorted(map(told, visits), key=key)
    others = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(
        date(2026, 1, 1), date(2028, 1, 1)
    )
    assert sorted((o.start, o.end) for o in others) == sorted(told(one)[:2] for one in visits)


@pytest.mark.parametrize(
    ("end", "number", "is_cut"),
    [
        ("UNTIL=20361123T090000", 10, False),
        ("UNTIL=20361124T090000", 2, True),
        ("COUNT=3", 3, False),
    ],
)
def test_an_end_within_ten_years_is_followed_and_a_later_one_is_none(
    end: str, number: int, is_cut: bool
) -> None:
    found = read(calendar(f"UID:1\nDTSTART:20261124T080000\nRRULE:FREQ=YEARLY;{end}"))
    assert (len(events(found)), bool(found.notes)) == (number, is_cut)


@pytest.mark.parametrize(
    ("today", "until"),
    [
        (date(2028, 2, 29), "Thu 28 Feb 2030"),
        (date(2027, 2, 27), "Tue 27 Feb 2029"),
        (date(2027, 1, 31), "Wed 31 Jan 2029"),
    ],
)
def test_two_years_on_is_a_day_that_there_is(today: date, until: str) -> None:
    data = calendar("UID:1\nDTSTART:20270101T080000\nRRULE:FREQ=MONTHLY")
    (note,) = read_calendar(data, "made.ics", today).notes
    assert note == f"Events that repeat without an end were followed until {until}."


@pytest.mark.parametrize("kind", ["VTODO", "VJOURNAL"])
def test_tasks_and_journal_entries_are_said_to_be_left_out(kind: str) -> None:
    other = f"BEGIN:{kind}\nUID:2\nEND:{kind}\n"
    found = read(calendar("UID:1\nDTSTART:20270101T090000", head=other))
    assert (len(found.events), found.notes) == (1, ("Not read: tasks and journal entries.",))


def test_a_calendar_has_its_own_name_without_escapes() -> None:
    one = "UID:1\nDTSTART:20270101T090000"
    assert (
        read(calendar(one, head="X-WR-CALNAME:Priya\\, mornings\\; \\\\ all\n")).name
        == "Priya, mornings; \\ all"
    )
    assert read(calendar(one)).name == ""
    assert (
        read(calendar(one) + calendar("UID:2\nDTSTART:20270101T090000", head="X-WR-CALNAME:Second\n")).name
        == "Second"
    )


def test_it_is_told_how_many_events_were_followed_of_those_in_the_file() -> None:
    told: list[tuple[int, int]] = []
    data = calendar(
        "UID:1\nDTSTART:20270101T090000\nRRULE:FREQ=DAILY;COUNT=3", "UID:2\nDTSTART:20270101T090000"
    )
    read_calendar(data, "made.ics", TODAY, lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2), (2, 2), (2, 2)]


@pytest.mark.parametrize("status", AppointmentStatus)
def test_each_status_has_a_word_of_icalendar_and_takes_time_only_if_it_does(
    status: AppointmentStatus,
) -> None:
    (event,) = written([visit(1, datetime(2026, 12, 1, 9), status=status)]).events
    words = {AppointmentStatus.CANCELLED: "CANCELLED", AppointmentStatus.WAITING_LIST: "TENTATIVE"}
    assert event["STATUS"] == words.get(status, "CONFIRMED")
    assert event["TRANSP"] == ("OPAQUE" if status in BUSY_STATUSES else "TRANSPARENT")
    assert event["X-HANDOVER-STATUS"] == str(status)


def test_an_event_says_what_its_appointment_does_and_nothing_empty() -> None:
    bare = visit(1, datetime(2026, 12, 1, 9), sequence=4, clients="C1;  C2\n", series="R1")
    full = visit(2, datetime(2026, 12, 1, 9), location="North, room 1", category="Review; long")
    first, second = written([bare, full]).events
    assert (first["UID"], first["SEQUENCE"], first["DTSTAMP"].dt) == ("A1@x", 4, STAMP)
    assert (first["DTSTART"].dt, first["DTEND"].dt) == (
        datetime(2026, 12, 1, 9, tzinfo=SYDNEY),
        datetime(2026, 12, 1, 9, 50, tzinfo=SYDNEY),
    )
    assert [first[f"X-HANDOVER-{name}"] for name in ("REFERENCE", "CLIENTS", "SERIES")] == [
        "A1",
        "C1; C2",
        "R1",
    ]
    assert not {"LOCATION", "CATEGORIES", "RRULE"} & set(first)
    assert (second["LOCATION"], second["CATEGORIES"].cats) == ("North, room 1", ["Review; long"])


def test_a_calendar_names_itself_and_has_zones_only_for_its_events() -> None:
    empty = written([])
    assert (empty["PRODID"], empty["VERSION"], empty["METHOD"], empty["X-WR-CALNAME"]) == (
        "-//Handover//Handover//EN", "2.0", "PUBLISH", "Priya Nair",
    )  # fmt: skip
    assert not empty.timezones
    assert not empty.events
    both = written(
        [visit(1, datetime(2026, 12, 1, 9)), visit(2, datetime(2026, 12, 1, 9), zone="Australia/Perth")]
    )
    assert sorted(str(zone["TZID"]) for zone in both.timezones) == ["Australia/Perth", "Australia/Sydney"]


def test_a_repeated_event_says_what_most_of_its_visits_do_with_the_newest_version() -> None:
    visits = [
        replace(one, summary=summary, sequence=sequence)
        for one, summary, sequence in zip(
            series_of([f"2026-12-{day:02} 09:00" for day in (1, 8, 15, 22)]),
            ("a", "b", "b", "c"),
            (1, 5, 0, 9),
            strict=True,
        )
    ]
    master, *changed = written(visits).events
    assert (master["SUMMARY"], master["SEQUENCE"]) == ("b", 9)
    assert master["RRULE"].to_ical() == b"FREQ=WEEKLY;COUNT=4"
    assert [(one["SUMMARY"], one["SEQUENCE"], one["UID"]) for one in changed] == [
        ("a", 9, "R1@x"),
        ("c", 9, "R1@x"),
    ]
    assert "EXDATE" not in master


def test_a_series_in_two_zones_repeats_in_one_of_them_only() -> None:
    starts = ["2026-12-01 09:00", "2026-12-08 09:00"]
    found = written([*series_of(starts), *series_of(starts, zone="Australia/Perth")]).events
    assert [(one["UID"], "RRULE" in one) for one in found] == [
        ("R1@x", True),
        ("A0@x", False),
        ("A1@x", False),
    ]
