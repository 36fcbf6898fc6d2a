"""The fields of a letter: true on its day, and about no more people than it is addressed to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from desktop.models import Disposition, OffboardingState, User
from desktop.services.letters.addressing import Addressee
from desktop.services.letters.case_news import CaseNews, ClientNews, VisitChange, VisitNews
from desktop.services.letters.correspondents import Correspondent
from desktop.services.letters.joint_times import JointTime
from desktop.services.letters.leaving_fields import answer_by, is_gone
from desktop.services.letters.letter_fields import letter_fields, possessive
from desktop.services.letters.letter_lines import with_position
from desktop.services.practice.letterhead import Letterhead
from tests.conftest import TODAY

LAST_DAY = date(2026, 12, 11)
AHEAD = datetime(2026, 12, 15, 9)
LEAVER, PRIYA, ALEX = 1, 2, 3
USERS = {
    LEAVER: User(id=LEAVER, first_name="Mia", last_name="Lopez", position="", discipline=""),
    PRIYA: User(id=PRIYA, first_name="Priya", last_name="Nair", position="", discipline="Psychologist"),
    ALEX: User(
        id=ALEX, first_name="", last_name="Lee", position="Occupational Therapist", discipline="Nothing"
    ),
}
AVA, LIAM, TESS = 10, 11, 12
NAMES = {AVA: "Ava", LIAM: "Liam", TESS: "Tess"}
HEAD = Letterhead(practice="Harbour", phone="02 9999 0000", signed_by="Sam")


def addressee(*ids: int, guardian: bool = False) -> Addressee:
    return Addressee(
        tuple(
            Correspondent(i, f"C{i}", NAMES[i], NAMES[i], NAMES[i], NAMES[i], guardian, "", (), "", "", ())
            for i in ids
        )
    )


def visit(number: int, change: VisitChange, to: int | None, **more: Any) -> VisitNews:
    """The visit number 0 is on the Tuesday after the last day, each other one a day later."""
    was = AHEAD + timedelta(days=number)
    return VisitNews(number, (AVA,), was, more.pop("starts_at", was), change, to, **more)


def client(client_id: int, to: int | None, *visits: VisitNews, **more: Any) -> ClientNews:
    usual = Disposition.UNDECIDED if to is None else Disposition.TRANSFER
    return ClientNews(client_id, more.pop("disposition", usual), to, visits, **more)


def news(*clients: ClientNews, **more: Any) -> CaseNews:
    about = {one.client_id: one for one in clients}
    case = CaseNews(1, LEAVER, LAST_DAY, None, False, OffboardingState.DRAFT, about, {}, USERS)
    return replace(case, **more)


def fields(
    case: CaseNews,
    to: Addressee | None = None,
    *,
    joint: Mapping[int, JointTime] | None = None,
    head: Letterhead = HEAD,
    today: date = TODAY,
) -> dict[str, str]:
    return letter_fields(head, case, to or addressee(*case.clients), joint or {}, today)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 26), date(2026, 12, 10)),
        (date(2026, 11, 27), LAST_DAY),
        (date(2026, 11, 28), LAST_DAY),
        (date(2026, 12, 10), LAST_DAY),
        (LAST_DAY, date(2026, 12, 12)),
        (date(2026, 12, 12), date(2026, 12, 26)),
    ],
)
def test_an_answer_has_two_weeks_but_not_past_the_last_day(today: date, expected: date) -> None:
    case = news(client(AVA, PRIYA))
    assert answer_by(case, today) == expected
    assert is_gone(case, today) is (today > LAST_DAY)
    at_once = replace(case, unplanned=True)
    assert is_gone(at_once, today)
    assert answer_by(at_once, today) == today + timedelta(days=14)


@pytest.mark.parametrize(
    ("today", "more", "leaving", "short", "yours", "here", "record_day"),
    [
        (
            TODAY,
            {},
            "Mia Lopez is leaving Harbour. The last working day is Fri 11 Dec 2026.",
            "Mia Lopez leaves on Fri 11 Dec",
            "Your last working day is Fri 11 Dec 2026.",
            "Mia Lopez",
            "Fri 11 Dec 2026",
        ),
        (
            LAST_DAY + timedelta(days=1),
            {},
            "Mia Lopez has left Harbour. The last working day was Fri 11 Dec 2026.",
            "Mia Lopez no longer works here",
            "",
            "",
            "",
        ),
        (
            TODAY,
            {"unplanned": True},
            "Mia Lopez no longer works at Harbour.",
            "Mia Lopez no longer works here",
            "",
            "",
            "",
        ),
        (
            TODAY,
            {"returns_on": date(2027, 2, 1)},
            "Mia Lopez is on leave after Fri 11 Dec 2026 and is back on Mon 1 Feb 2027.",
            "Mia Lopez is on leave and back on Mon 1 Feb",
            "Your leave begins after Fri 11 Dec 2026.",
            "Mia Lopez",
            "",
        ),
    ],
)
def test_the_leaving_is_told_as_it_is_on_that_day(
    today: date, more: dict[str, Any], leaving: str, short: str, yours: str, here: str, record_day: str
) -> None:
    told = fields(news(client(AVA, PRIYA), **more), today=today)
    assert told["leaving"] == leaving
    assert told["leaving_short"] == short
    assert told["your_last_day"] == yours
    assert told["leaver_here"] == here
    assert told["record_day"] == record_day
    assert told["leaver"] == "Mia Lopez"


def test_a_practice_without_a_letterhead_is_called_ours() -> None:
    told = fields(news(client(AVA, PRIYA)), head=Letterhead())
    assert told["leaving"].startswith("Mia Lopez is leaving our practice.")
    assert told["how_to_reach_us"] == "call us or write to us"
    assert fields(news(client(AVA, PRIYA)))["how_to_reach_us"] == "call 02 9999 0000"


@pytest.mark.parametrize("disposition", [one for one in Disposition if one is not Disposition.TRANSFER])
def test_what_happens_is_said_where_nobody_takes_over(disposition: Disposition) -> None:
    alone, with_recipient, only = (
        news(client(AVA, to, disposition=disposition, only_visits=only))
        for to, only in ((None, False), (PRIYA, False), (None, True))
    )
    happens = fields(alone)["what_happens"]
    assert "you" in happens
    assert "Ava" not in happens
    assert "Ava" in fields(alone, addressee(AVA, guardian=True))["what_happens"]
    assert fields(with_recipient)["what_happens"] == fields(only)["what_happens"] == ""
    back = fields(replace(alone, returns_on=date(2027, 2, 1)))["what_happens"]
    assert (back != happens) is (disposition is Disposition.FOLLOWS)


def test_several_clients_are_named_and_a_single_adult_is_you() -> None:
    one, two = news(client(AVA, PRIYA)), news(client(AVA, PRIYA), client(TESS, PRIYA))
    assert (fields(one)["clients"], fields(one)["clients_possessive"]) == ("you", "your")
    assert (fields(two)["clients"], fields(two)["clients_possessive"]) == ("Ava and Tess", "Ava and Tess'")
    assert fields(one, addressee(AVA, guardian=True))["clients_possessive"] == "Ava's"
    assert fields(two)["client_count"] == "2 clients"
    assert possessive("Liam") == "Liam's"


def test_one_recipient_is_introduced_and_several_are_listed() -> None:
    same = fields(news(client(AVA, PRIYA), client(LIAM, PRIYA)))
    assert same["new_practitioner"] == "Priya Nair"
    assert same["new_practitioner_what"] == "Priya is a Psychologist."
    assert same["each_takes_over"] == ""
    each = fields(news(client(AVA, PRIYA), client(LIAM, ALEX), client(TESS, None)))
    assert each["what_happens"] == ""
    assert each["new_practitioner"] == each["new_practitioner_what"] == ""
    lines = "- Ava: Priya Nair, Psychologist\n- Liam: Lee, Occupational Therapist"
    assert each["each_takes_over"] == each["who_takes_over"] == lines
    alex = fields(news(client(LIAM, ALEX)))
    assert alex["new_practitioner_what"] == "Lee is an Occupational Therapist."
    nothing = fields(news(client(LIAM, LEAVER)))
    assert (nothing["new_practitioner"], nothing["new_practitioner_what"]) == ("Mia Lopez", "")
    assert with_position(USERS[LEAVER]) == "Mia Lopez"
    nobody = fields(news(client(LIAM, None)))
    assert nobody["new_practitioner"] == nobody["who_takes_over"] == ""


def test_the_first_visit_is_the_earliest_with_a_recipient() -> None:
    told = fields(
        news(
            client(AVA, PRIYA, visit(0, VisitChange.TRANSFERRED, ALEX), visit(3, VisitChange.MOVED, PRIYA)),
            client(LIAM, ALEX, visit(2, VisitChange.TRANSFERRED, ALEX, site="Harbour")),
            client(TESS, None, visit(1, VisitChange.STAYS, LEAVER)),
        )
    )
    assert told["first_visit"] == "Thu 17 Dec 2026, 09:00, at Harbour"
    assert told["first_visit_short"] == "Thu 17 Dec 09:00"
    assert told["next_visits"] == told["each_next_visit"]
    assert told["next_visits"] == "- Ava: Fri 18 Dec 2026, 09:00\n- Liam: Thu 17 Dec 2026, 09:00, at Harbour"
    assert told["visit_count"] == "4 visits"
    one = fields(news(client(AVA, PRIYA, visit(0, VisitChange.TRANSFERRED, PRIYA))))
    assert one["each_next_visit"] == ""
    assert one["next_visits"] == "- Ava: Tue 15 Dec 2026, 09:00"
    none = fields(news(client(AVA, PRIYA)))
    assert none["first_visit"] == none["first_visit_short"] == none["next_visits"] == ""


CHANGES = (
    visit(0, VisitChange.TRANSFERRED, PRIYA),
    visit(1, VisitChange.TRANSFERRED, PRIYA),
    visit(2, VisitChange.TRANSFERRED, ALEX),
    visit(3, VisitChange.MOVED, PRIYA, starts_at=AHEAD + timedelta(days=30)),
    visit(4, VisitChange.CANCELLED, ALEX),
    visit(5, VisitChange.WAITING, None),
    visit(6, VisitChange.STAYS, LEAVER),
    visit(7, VisitChange.STILL_WAITING, ALEX),
    visit(8, VisitChange.MOVED, None),
)


def test_each_change_is_listed_once_and_what_stays_is_counted() -> None:
    told = fields(news(client(AVA, PRIYA, *CHANGES)))
    assert told["moved_visits"].splitlines() == [
        "- Thu 17 Dec 2026, 09:00 stays at this time, with Lee",
        "- Fri 18 Dec 2026, 09:00 is now Thu 14 Jan 2027, 09:00, with Priya Nair",
        "- Sun 20 Dec 2026, 09:00: we have put you on the waiting list and will call you about a new time",
    ]
    assert told["cancelled_visits"] == "- Sat 19 Dec 2026, 09:00"
    assert told["open_visits"] == "- Mon 21 Dec 2026, 09:00"
    assert told["kept_visits"] == "1 other visit"
    assert fields(news(client(AVA, PRIYA)))["kept_visits"] == ""


@pytest.mark.parametrize(
    ("disposition", "to", "only", "ends"),
    [
        (Disposition.CLOSED, None, False, True),
        (Disposition.REFERRED, None, False, True),
        (Disposition.UNDECIDED, None, False, False),
        (Disposition.CLOSED, PRIYA, False, False),
        (Disposition.TRANSFER, None, True, False),
    ],
)
def test_a_visit_that_stays_ends_for_who_leaves_the_practice_too(
    disposition: Disposition, to: int | None, only: bool, ends: bool
) -> None:
    stays = visit(6, VisitChange.STAYS, LEAVER)
    told = fields(news(client(AVA, to, stays, disposition=disposition, only_visits=only)))
    line = "- Mon 21 Dec 2026, 09:00"
    assert (told["cancelled_visits"], told["open_visits"]) == ((line, "") if ends else ("", line))


def test_lines_of_a_family_begin_with_the_name() -> None:
    told = fields(
        news(
            client(AVA, PRIYA, visit(4, VisitChange.CANCELLED, ALEX)),
            client(LIAM, PRIYA, visit(5, VisitChange.CANCELLED, ALEX)),
        )
    )
    assert told["cancelled_visits"] == "- Ava: Sat 19 Dec 2026, 09:00\n- Liam: Sun 20 Dec 2026, 09:00"


def test_the_last_visit_with_the_leaver_is_named_while_it_is_ahead() -> None:
    morning = datetime(2026, 12, 1, 9)
    case = news(
        client(AVA, PRIYA, last_with_leaver=morning),
        client(LIAM, PRIYA, last_with_leaver=morning + timedelta(days=1)),
        client(TESS, PRIYA),
    )
    assert fields(case)["visit_before"] == "The visit on Wed 2 Dec 2026, 09:00"
    assert fields(case, today=date(2026, 12, 2))["visit_before"] == "The visit on Wed 2 Dec 2026, 09:00"
    assert fields(case, today=date(2026, 12, 3))["visit_before"] == ""
    assert fields(replace(case, unplanned=True))["visit_before"] == ""


def test_joint_visits_to_come_are_told_once() -> None:
    at, moved = datetime(2026, 12, 2, 9), datetime(2026, 12, 3, 9)
    case = news(client(AVA, PRIYA, last_with_leaver=at), client(LIAM, PRIYA), client(TESS, PRIYA))
    joint = {AVA: JointTime(at), LIAM: JointTime(moved, datetime(2026, 12, 1, 9))}
    told = fields(case, joint=joint)
    assert told["joint_visit"] == "Wed 2 Dec 2026, 09:00"
    assert told["joint_visit_was"] == ""
    assert told["visit_before"] == "", "it is told as the joint visit"
    assert told["joint_visits"].splitlines() == [
        "- Ava: Wed 2 Dec 2026, 09:00",
        "- Liam: Thu 3 Dec 2026, 09:00 (it was Tue 1 Dec 2026, 09:00)",
    ]
    later = fields(case, joint=joint, today=date(2026, 12, 3))
    assert later["joint_visit"] == "Thu 3 Dec 2026, 09:00"
    assert later["joint_visit_was"] == "Tue 1 Dec 2026, 09:00"
    assert later["joint_visits"].splitlines() == [
        "- Liam: Thu 3 Dec 2026, 09:00 (it was Tue 1 Dec 2026, 09:00)"
    ]
    over = fields(case, joint=joint, today=date(2026, 12, 4))
    assert over["joint_visit"] == over["joint_visits"] == over["joint_visit_was"] == ""
