"""Undo gives nothing back to somebody inactive: it asks who gets it, and does that in the same step."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Appointment, CaseAssignment, Client, ClientStatus
from desktop.services.clients import clients
from desktop.services.clients.closing import OpenVisits
from desktop.services.clients.undoing import NeedsRecipient, undo_giving, undo_together_giving
from desktop.services.history.operations import last_redoable, last_undoable
from desktop.services.history.undo import undo
from desktop.services.imports import run_import
from desktop.services.reports.health import check
from desktop.services.users.users import make_inactive
from tests.conftest import TODAY
from tests.made import Made


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


def closed_and_left(practice: Practice, made: Made, **visit: str) -> tuple[int, int, int, int]:
    """Tom's client was closed and their visits cancelled, then Tom became inactive; operation and ids."""
    tom = made.user("Tom Brown")
    ava = made.client("Ava Nguyen", tom)
    booked = made.appointment(tom, f"{TODAY + timedelta(days=9)} 09:00", ava, **visit)
    details = clients.client(practice, ava).details.changed(status=ClientStatus.CLOSED)
    clients.save_client(practice, ava, details, open_visits=OpenVisits.CANCEL)
    closing = last_undoable(practice)
    assert closing is not None
    make_inactive(practice, tom)
    return closing.id, tom, ava, booked


def held(practice: Practice, client_id: int, appointment_id: int) -> tuple[int | None, int]:
    with practice.read() as session:
        return (
            session.get_one(Client, client_id).case_manager_id,
            session.get_one(Appointment, appointment_id).user_id,
        )


def nothing_hangs_on_the_inactive(practice: Practice) -> bool:
    found = check(practice, TODAY)
    return not found.inactive_case_manager and not found.future_with_inactive


def test_the_undo_asks_who_gets_what_would_come_back(practice: Practice, made: Made) -> None:
    closing, tom, ava, booked = closed_and_left(practice, made)
    with pytest.raises(
        NeedsRecipient, match="Tom Brown is inactive, and 1 client and 1 open appointment"
    ) as asked:
        undo_giving(practice, closing)
    assert asked.value.user_id == tom
    assert clients.client(practice, ava).details.status is ClientStatus.CLOSED
    priya = made.user("Priya Nair")
    undone = undo_giving(practice, closing, {tom: priya})
    assert not undone.left_alone
    assert clients.client(practice, ava).details.status is ClientStatus.CURRENT
    assert held(practice, ava, booked) == (priya, priya)
    assert nothing_hangs_on_the_inactive(practice)


def test_the_case_history_names_both(practice: Practice, made: Made) -> None:
    closing, tom, ava, _ = closed_and_left(practice, made)
    priya = made.user("Priya Nair")
    undo_giving(practice, closing, {tom: priya})
    with practice.read() as session:
        found = session.execute(
            select(CaseAssignment.user_id, CaseAssignment.ends_on)
            .where(CaseAssignment.client_id == ava)
            .order_by(CaseAssignment.starts_on)
        )
        assert [tuple(row) for row in found] == [(tom, TODAY - timedelta(days=1)), (priya, None)]


def test_redo_takes_the_gift_back_as_well(practice: Practice, made: Made) -> None:
    closing, tom, ava, booked = closed_and_left(practice, made)
    undo_giving(practice, closing, {tom: made.user("Priya Nair")})
    undone = last_redoable(practice)
    assert undone is not None
    undo(practice, undone.id)
    assert clients.client(practice, ava).details.status is ClientStatus.CLOSED
    assert held(practice, ava, booked) == (tom, tom)


@pytest.mark.parametrize("other", [{"active": False}, {"access_level": "Accounts Admin"}])
def test_somebody_who_may_have_no_clients_is_refused(
    practice: Practice, made: Made, other: dict[str, object]
) -> None:
    closing, tom, ava, _ = closed_and_left(practice, made)
    wrong = made.user("Priya Nair", **other)
    with pytest.raises(NeedsRecipient, match=r"Priya Nair .* Choose somebody else\."):
        undo_giving(practice, closing, {tom: wrong})
    assert clients.client(practice, ava).details.status is ClientStatus.CLOSED


def test_a_visit_on_the_waiting_list_counts_whatever_its_day(practice: Practice, made: Made) -> None:
    closing, tom, ava, booked = closed_and_left(practice, made, status="Waiting List")
    priya = made.user("Priya Nair")
    undo_giving(practice, closing, {tom: priya})
    assert held(practice, ava, booked) == (priya, priya)


def test_undoing_an_import_asks_as_well(practice: Practice, made: Made, tmp_path: Path) -> None:
    tom, priya = made.user("Tom Brown"), made.user("Priya Nair")
    ava = made.client("Ava Nguyen", tom)
    file = tmp_path / "clients.csv"
    file.write_text("Reference,Last Name,Case Manager\nC1,Nguyen,U2\n", encoding="utf-8")
    operation = run_import(practice, file, "clients").operation_id
    assert operation is not None
    make_inactive(practice, tom)
    with pytest.raises(NeedsRecipient):
        undo_together_giving(practice, [operation])
    kai = made.user("Kai Moss")
    undo_together_giving(practice, [operation], {tom: kai})
    with practice.read() as session:
        assert session.get_one(Client, ava).case_manager_id == kai
    assert priya != kai
