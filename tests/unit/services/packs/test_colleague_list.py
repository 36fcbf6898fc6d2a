"""The list for a colleague: their clients, their visits once each, and what is different for whom."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from desktop.models import Consent, Disposition, OffboardingState, User
from desktop.services.letters.case_news import CaseNews, ClientNews, VisitChange, VisitNews
from desktop.services.letters.joint_times import JointTime
from desktop.services.outgoing.document import DocumentTable
from desktop.services.packs.colleague_list import colleague_list
from desktop.services.packs.handed_on import HandedOn

LEAVER, PRIYA, NOOR = 1, 2, 3
AT, LATER = datetime(2026, 12, 14, 9), datetime(2026, 12, 15, 9)


def visit(
    number: int, *clients: int, change: VisitChange = VisitChange.TRANSFERRED, **more: Any
) -> VisitNews:
    values = {"was": AT, "starts_at": AT, "user_id": PRIYA} | more
    return VisitNews(number, clients, change=change, **values)


def client(number: int, recipient: int | None, *visits: VisitNews) -> ClientNews:
    return ClientNews(number, Disposition.TRANSFER, recipient, visits)


def user(user_id: int, name: str) -> User:
    return User(id=user_id, first_name=name, last_name="Lee", sort_name=f"lee {name.lower()}")


def handed_on(*clients: ClientNews, **more: Any) -> HandedOn:
    users = {one.id: one for one in (user(LEAVER, "Alex"), user(NOOR, "Noor"), user(PRIYA, "Priya"))}
    news = CaseNews(
        7,
        LEAVER,
        date(2026, 12, 11),
        None,
        False,
        OffboardingState.DRAFT,
        {one.client_id: one for one in clients},
        {},
        users,
    )
    found: dict[str, Any] = {
        "names": {1: "Nguyen, Ava", 2: "Young, Bo", 3: "Ash, Cy"},
        "references": {1: "C1", 2: "C2", 3: "C3"},
        "consents": {},
        "answers": {},
        "joint": {},
        "practice": "Harbour Clinic",
        "today": "Mon 23 Nov 2026",
    }
    return HandedOn(news, **found | more)


def table(told: HandedOn, section: int) -> tuple[tuple[str, ...], ...]:
    found = colleague_list(told, told.news.users[PRIYA]).sections[section].table
    assert isinstance(found, DocumentTable)
    return found.rows


def different(told: HandedOn) -> tuple[str, ...]:
    return colleague_list(told, told.news.users[PRIYA]).sections[2].paragraphs


def test_clients_are_listed_by_name_and_visits_by_time_each_once() -> None:
    both = visit(1, 1, 3, starts_at=LATER)
    told = handed_on(client(1, PRIYA, both, visit(2, 1)), client(3, PRIYA, both), client(2, NOOR))
    assert told.clients_of(PRIYA) == [3, 1]
    assert [one.appointment_id for one in told.visits_of(PRIYA)] == [2, 1]
    assert told.who(both) == "Nguyen, Ava; Ash, Cy"
    assert [row[0] for row in table(told, 0)] == ["Ash, Cy", "Nguyen, Ava"]


def test_a_recipient_is_who_gets_a_client_or_a_visit() -> None:
    visits = (visit(1, 1, user_id=NOOR), visit(2, 1, change=VisitChange.STAYS))
    told = handed_on(client(1, None, *visits))
    assert [one.id for one in told.recipients()] == [NOOR]
    assert [one.id for one in handed_on(client(1, PRIYA), client(2, NOOR)).recipients()] == [NOOR, PRIYA]
    assert handed_on(client(1, None, visit(1, 1, change=VisitChange.CANCELLED))).recipients() == []


def test_who_refused_has_no_sheet() -> None:
    consents = {1: Consent.REFUSED, 2: Consent.GIVEN}
    told = handed_on(client(1, PRIYA), client(2, PRIYA), client(3, PRIYA), consents=consents)
    assert told.with_sheet(PRIYA) == [3, 2]


def test_a_row_says_when_and_with_what_consent() -> None:
    told = handed_on(
        client(1, PRIYA, visit(1, 1, starts_at=LATER)),
        client(2, PRIYA),
        joint={2: JointTime(AT)},
        consents={1: Consent.GIVEN, 2: Consent.NOT_ASKED},
    )
    ava, bo = table(told, 0)
    assert ava[2].startswith("Tue 15 Dec 2026")
    assert ava[3:] == ("", Consent.GIVEN.value)
    assert bo[2] == "none booked"
    assert bo[3].startswith("Mon 14 Dec 2026")
    assert bo[4] == "not asked"


def test_a_visit_without_a_time_is_on_the_waiting_list() -> None:
    (row,) = table(handed_on(client(1, PRIYA, visit(1, 1, change=VisitChange.WAITING))), 1)
    assert row[:2] == ("waiting list", "Nguyen, Ava")


def test_moved_visits_and_files_with_somebody_else_are_different_and_nothing_else() -> None:
    assert different(handed_on(client(1, PRIYA, visit(1, 1)), client(2, None))) == ("Nothing.",)
    moved = visit(1, 1, change=VisitChange.MOVED, starts_at=LATER)
    (told,) = different(handed_on(client(1, PRIYA, moved)))
    assert told.startswith("Nguyen, Ava: Mon 14 Dec 2026")
    assert "is now Tue 15 Dec 2026" in told
    (elsewhere,) = different(handed_on(client(1, PRIYA, visit(2, 1, 2, 3)), client(2, NOOR)))
    assert elsewhere.startswith("Young, Bo: ")
    assert elsewhere.endswith("is with you; the file is with Noor Lee.")
