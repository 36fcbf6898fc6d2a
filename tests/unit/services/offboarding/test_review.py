"""What the supervisor reads before pressing the button: each number with its full list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from desktop.models import Disposition
from desktop.services.clients.closing import OpenVisit
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.loads import ColleagueLoad
from desktop.services.offboarding.review import ReviewLine, review
from desktop.services.offboarding.rows import VisitState
from tests.unit.services.offboarding.plan_rows import board, clash, client, visit

UNDECIDED = client(2, disposition=Disposition.UNDECIDED, recipient_id=None, recipient="")
CLOSED = client(3, disposition=Disposition.CLOSED, recipient_id=None, recipient="")
NOBODY = visit(9, state=VisitState.NOBODY, recipient_id=None)


def lines(found: Board) -> dict[str, ReviewLine]:
    return {line.title: line for line in review(found)}


def test_the_two_meters_come_first_and_compare_with_now() -> None:
    clients, appointments, *_ = review(board(visit(1), NOBODY, clients=(client(1), UNDECIDED)))
    assert (clients.before, clients.after, clients.noun, clients.meter) == (2, 1, "client", True)
    assert (appointments.before, appointments.after, appointments.meter) == (2, 1, True)
    assert appointments.noun == "appointment"
    assert [row[0] for row in clients.list_rows()] == ["Nguyen, Ava"] * 2
    assert clients.list_rows()[1][1] == "no case manager"


def test_a_cover_leaves_clients_where_they_are() -> None:
    clients, appointments, *_ = review(board(NOBODY, clients=(UNDECIDED,), returns_on=date(2027, 3, 1)))
    assert (clients.title, clients.meter) == ("Clients that stay with Alex Lee", False)
    assert appointments.meter
    assert "nobody would see to" in appointments.title


def test_each_kind_of_trouble_has_a_line_and_says_what_happens() -> None:
    found = review(
        board(
            clash(1, problems=("Priya is busy", "public holiday")),
            clash(2, state=VisitState.ACCEPTED, problems=("Priya is busy",), note="agreed"),
            visit(3, state=VisitState.MOVED),
            visit(4, state=VisitState.WAITING),
            visit(5, state=VisitState.CANCELLED, note="moved away"),
            visit(6, state=VisitState.CANCELLED, note="died", of_deceased=True),
            visit(7),
        )
    )
    [_, everything, *troubles] = found
    assert [line.after for line in troubles] == [1] * 6
    assert {line.before for line in troubles} == {None}
    assert not any(line.meter for line in troubles)
    happens = [line.list_rows()[0][3] for line in troubles]
    assert happens[0] == "Priya is busy; public holiday"
    assert happens[1] == "kept, though Priya is busy (agreed)"
    assert happens[2].startswith("moves to ")
    assert happens[3] == "goes on the waiting list"
    assert happens[4] == "cancelled: moved away"
    assert happens[5] == "cancelled: died"
    assert "died" in troubles[-1].title
    assert everything.list_rows()[-1][3] == "keeps its time"


def test_what_nobody_takes_is_listed_as_such() -> None:
    _, appointments, *_ = review(board(NOBODY))
    assert appointments.list_rows()[0][3] == "nobody takes it over"


def test_a_caseload_is_there_if_it_changes() -> None:
    grows = ColleagueLoad(2, "Priya Nair", "", 4, 5, 0, 0, None, None)
    same = replace(grows, user_id=3, name="Sam Cooper", clients_after=4)
    found = lines(replace(board(clients=(client(1), CLOSED)), loads=(grows, same)))
    line = found["Priya Nair's caseload"]
    assert (line.before, line.after, len(line.list_rows())) == (4, 5, 1)
    assert "Sam Cooper's caseload" not in found


def test_closed_files_and_what_stays_open_with_colleagues_are_told() -> None:
    assert "Files that are closed" not in lines(board(clients=(client(1), UNDECIDED)))
    open_visit = OpenVisit(1, "A7", datetime(2026, 12, 20, 9), 2, "Priya Nair")
    found = lines(replace(board(clients=(client(1), CLOSED)), left_open=(open_visit,)))
    assert found["Files that are closed"].after == 1
    [left] = [line for title, line in found.items() if "stay open" in title]
    assert left.after == 1
    assert left.list_rows()[0][1:] == ("A7", "Priya Nair")
