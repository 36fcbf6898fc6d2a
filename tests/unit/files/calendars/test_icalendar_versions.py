"""Changed occurrences, ranges of them, and several versions of one event."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop.files.calendars.event import BadEvent, Event
from desktop.files.calendars.incoming import read_calendar

TODAY = date(2026, 11, 27)


def events(*blocks: str) -> list[Event | BadEvent]:
    body = "\r\n".join(f"BEGIN:VEVENT\r\n{block.strip()}\r\nEND:VEVENT" for block in blocks)
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n{body}\r\nEND:VCALENDAR\r\n"
    return list(
        read_calendar(text.replace("\r\n", "\n").replace("\n", "\r\n").encode(), "a.ics", TODAY).events
    )


def starts(found: list[Event | BadEvent]) -> list[datetime]:
    return [
        event.starts.replace(tzinfo=None)
        for event in found
        if isinstance(event, Event) and isinstance(event.starts, datetime)
    ]


def bad(found: list[Event | BadEvent]) -> list[str]:
    return [event.problem for event in found if isinstance(event, BadEvent)]


WEEKLY = """UID:a
DTSTART;TZID=Australia/Sydney:20270303T090000
DTEND;TZID=Australia/Sydney:20270303T095000
RRULE:FREQ=WEEKLY;COUNT=10
SUMMARY:ASH Ann"""


def test_a_change_of_this_and_all_future_ones() -> None:
    found = events(
        WEEKLY,
        """UID:a
RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Australia/Sydney:20270317T090000
DTSTART;TZID=Australia/Sydney:20270318T140000
DTEND;TZID=Australia/Sydney:20270318T150000
SUMMARY:Ann at two""",
    )
    assert starts(found)[:4] == [
        datetime(2027, 3, 3, 9), datetime(2027, 3, 10, 9), datetime(2027, 3, 18, 14), datetime(2027, 3, 25, 14),
    ]  # fmt: skip
    assert len(found) == 10
    last = found[-1]
    assert isinstance(last, Event)
    # Sydney's clocks go back on 4 April, and 14:00 stays 14:00.
    assert (starts([last]), last.summary) == ([datetime(2027, 5, 6, 14)], "Ann at two")
    assert last.ends - last.starts == datetime(2027, 1, 1, 1) - datetime(2027, 1, 1)
    assert last.recurrence == "20270504T230000Z"


def test_a_single_change_behind_a_range_counts_alone_and_a_later_range_goes_first() -> None:
    found = events(
        WEEKLY,
        "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Australia/Sydney:20270310T090000\n"
        "DTSTART;TZID=Australia/Sydney:20270310T100000\nDTEND;TZID=Australia/Sydney:20270310T105000",
        "UID:a\nRECURRENCE-ID;TZID=Australia/Sydney:20270317T090000\n"
        "DTSTART;TZID=Australia/Sydney:20270319T080000\nDTEND;TZID=Australia/Sydney:20270319T085000",
        "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Australia/Sydney:20270324T090000\n"
        "DTSTART;TZID=Australia/Sydney:20270324T120000\nDTEND;TZID=Australia/Sydney:20270324T125000",
    )
    assert starts(found)[:5] == [
        datetime(2027, 3, 3, 9), datetime(2027, 3, 10, 10), datetime(2027, 3, 19, 8), datetime(2027, 3, 24, 12),
        datetime(2027, 3, 31, 12),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("SEQUENCE:1", "SEQUENCE:2"),
        ("SEQUENCE:2\nLAST-MODIFIED:20261101T000000Z", "SEQUENCE:2\nLAST-MODIFIED:20261102T000000Z"),
        ("LAST-MODIFIED:20261101T000000Z", "LAST-MODIFIED:20261101T000001Z"),
        ("DTSTAMP:20261101T000000Z", "DTSTAMP:20261103T000000Z"),
        (
            "LAST-MODIFIED:20261101T000000Z\nDTSTAMP:20261109T000000Z",
            "LAST-MODIFIED:20261102T000000Z\nDTSTAMP:20261101T000000Z",
        ),
        ("SEQUENCE:1\nLAST-MODIFIED:20261109T000000Z", "SEQUENCE:2\nLAST-MODIFIED:20261101T000000Z"),
        ("SEQUENCE:x", "SEQUENCE:1"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_of_several_versions_the_newest_counts(older: str, newer: str, turned: bool) -> None:
    blocks = [
        f"UID:a\n{older}\nDTSTART:20270303T090000\nDTEND:20270303T100000\nSUMMARY:Old",
        f"UID:a\n{newer}\nDTSTART:20270303T110000\nDTEND:20270303T120000\nSUMMARY:New",
    ]
    found = events(*(reversed(blocks) if turned else blocks))
    assert starts(found) == [datetime(2027, 3, 3, 11)]
    assert bad(found) == ["“Old” on Wed 3 Mar 2027 is in the file twice; the newer version is read"]


def test_of_two_changes_of_one_occurrence_the_newer_counts() -> None:
    change = "UID:a\nRECURRENCE-ID;TZID=Australia/Sydney:20270310T090000\n{}\nDTSTART:20270310T{}0000\nDTEND:20270310T230000"
    found = events(WEEKLY, change.format("SEQUENCE:3", 12), change.format("SEQUENCE:2", 13))
    assert starts(found)[1] == datetime(2027, 3, 10, 12)
    assert (len(starts(found)), len(bad(found))) == (10, 1)


def test_a_bad_occurrence_takes_out_only_itself() -> None:
    found = events(
        WEEKLY,
        "UID:a\nRECURRENCE-ID;TZID=Australia/Sydney:20270310T090000\nDTSTART:20270310T110000\n"
        "DTEND:20270310T120000\nDURATION:PT0S\nSUMMARY:Bad",
    )
    assert bad(found) == ["“Bad” on Wed 10 Mar 2027 has both an end and a length"]
    assert starts(found)[:2] == [datetime(2027, 3, 3, 9), datetime(2027, 3, 17, 9)]
    assert len(starts(found)) == 9


def test_an_empty_rule_leaves_the_event_itself() -> None:
    found = events("UID:a\nDTSTART:20270303T090000\nDTEND:20270303T100000\nRRULE:\nSUMMARY:Ann")
    assert starts(found) == [datetime(2027, 3, 3, 9)]
    assert bad(found) == ["“Ann” on Wed 3 Mar 2027 has an empty repeat rule; only its first visit is read"]


def test_a_changed_occurrence_without_its_series_comes_in_alone() -> None:
    found = events("UID:a\nRECURRENCE-ID:20270303T090000\nDTSTART:20270304T090000\nDTEND:20270304T100000")
    assert starts(found) == [datetime(2027, 3, 4, 9)]
    assert isinstance(found[0], Event)
    assert found[0].recurrence == "20270303T090000"


def test_times_in_utc_repeat_on_the_wall_clock_of_the_calendar() -> None:
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-TIMEZONE:Australia/Sydney\r\nBEGIN:VEVENT\r\nUID:a\r\n"
        "DTSTART:20270328T220000Z\r\nDTEND:20270328T230000Z\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    found = [e for e in read_calendar(text.encode(), "a.ics", TODAY).events if isinstance(e, Event)]
    assert [event.starts.utcoffset() for event in found if isinstance(event.starts, datetime)] == [
        datetime(2027, 1, 1, 11) - datetime(2027, 1, 1), datetime(2027, 1, 1, 10) - datetime(2027, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("series", "planned", "moved"),
    [
        (
            ";TZID=Australia/Sydney:20270303T090000",
            ":20270309T220000Z",
            ";TZID=Australia/Sydney:20270311T140000",
        ),
        (":20270303T090000", ":20270310T090000", ";TZID=Australia/Sydney:20270311T140000"),
        (
            ";TZID=Australia/Sydney:20270303T090000",
            ";TZID=Australia/Sydney:20270310T090000",
            ":20270311T140000",
        ),
        (":20270303T090000", ":20270310T090000", ":20270311T140000"),
    ],
)
def test_a_range_moves_its_occurrences_on_the_wall_clock_whatever_zones_are_named(
    series: str, planned: str, moved: str
) -> None:
    found = events(
        f"UID:a\nDTSTART{series}\nRRULE:FREQ=WEEKLY;COUNT=7",
        f"UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE{planned}\nDTSTART{moved}",
    )
    assert starts(found) == [datetime(2027, 3, 3, 9)] + [
        datetime(2027, 3, 11, 14) + timedelta(weeks=week) for week in range(6)
    ]


def test_a_range_over_whole_days_moves_whole_days_and_one_to_an_hour_moves_only_its_own() -> None:
    series = "UID:a\nDTSTART;VALUE=DATE:20270303\nRRULE:FREQ=WEEKLY;COUNT=3"
    change = "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20270310\nDTSTART{}"
    days = events(series, change.format(";VALUE=DATE:20270312"))
    assert [event.starts for event in days if isinstance(event, Event)] == [
        date(2027, 3, 3), date(2027, 3, 12), date(2027, 3, 19),
    ]  # fmt: skip
    hour = events(series, change.format(":20270312T100000"))
    assert [event.starts for event in hour if isinstance(event, Event)] == [
        date(2027, 3, 3), datetime(2027, 3, 12, 10), date(2027, 3, 17),
    ]  # fmt: skip
