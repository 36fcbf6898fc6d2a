"""What each row of appointments says: its status by what happened, its end, and ids in place of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AppointmentStatus, AppointmentType, Series
from desktop.services.imports.intake import Intake
from desktop.services.imports.people import practitioners
from desktop.services.imports.visits.reading import VisitRows, link
from tests.made import Made
from tests.unit.services.imports.made import intake_in

PLAIN = ("starts_at", "practitioner")
AT = "2026-12-14 09:00"


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """U1 Alex, the client C1, the site Harbour, and Review, which takes 30 minutes."""
    made = Made(practice)
    made.user("Alex Lee")
    made.client("Ava Nguyen")
    made.site("Harbour")
    with made.work() as making:
        making.insert(AppointmentType, [{"name": "Review", "colour": "#000000", "minutes": 30}])
    with practice.work("import", "Imported") as work:
        yield work


def read(work: UnitOfWork, columns: Sequence[str], *rows: Sequence[str | None]) -> Intake:
    intake = intake_in(work, "appointments", {name: name.title() for name in columns}, *rows)
    VisitRows(intake, practitioners(work.session)).read()
    return intake


@pytest.mark.parametrize("column", ["clients", "client_last_name"])
def test_clients_are_read_if_any_column_names_them(work: UnitOfWork, column: str) -> None:
    intake = read(work, (*PLAIN, column), [AT, "U1", "Ava Nguyen"], [AT, "U1", None])
    assert intake.records[2]["clients"] == {1}
    assert "clients" not in intake.records[3]
    assert "clients" not in read(work, PLAIN, [AT, "U1"]).records[2]


def test_the_practitioner_is_the_user_and_the_type_gives_the_length(work: UnitOfWork) -> None:
    record = read(work, (*PLAIN, "appointment_type"), [AT, "U1", "Review"]).records[2]
    assert record["user_id"] == 1
    assert (record["ends_at"] - record["starts_at"]).seconds == 30 * 60


@pytest.mark.parametrize("said", ["No", None])
def test_what_did_not_happen_says_nothing(work: UnitOfWork, said: str | None) -> None:
    columns = (*PLAIN, "status", "arrived", "cancelled_at")
    record = read(work, columns, [AT, "U1", "Confirmed", said, said]).records[2]
    assert record["status"] is AppointmentStatus.CONFIRMED
    assert not {"arrived", "cancelled_at"} & record.keys()


def test_words_become_ids_and_the_usual_length_and_the_first_rule_are_kept(work: UnitOfWork) -> None:
    columns = (*PLAIN, "minutes", "site", "appointment_type", "series", "series_rule")
    intake = read(
        work,
        columns,
        [AT, "U1", "60", "Harbour", "New", "W", "FREQ=WEEKLY"],
        ["2026-12-15 09:00", "U1", "45", None, "New", "W", "FREQ=DAILY"],
        ["2026-12-16 09:00", "U1", "45", "Annex", "Review", None, None],
        ["2026-12-17 09:00", "U1", "45", None, "New", None, None],
    )
    link(intake)
    first, second, third, _ = intake.records.values()
    assert (first["site_id"], third["site_id"]) == (1, 2)
    assert first["appointment_type_id"] == second["appointment_type_id"] != third["appointment_type_id"] == 1
    assert not {"site", "appointment_type", "series", "series_rule"} & first.keys()
    made = work.session.scalars(select(AppointmentType).where(AppointmentType.name == "New")).one()
    assert made.minutes == 45
    assert work.session.scalars(select(Series.rule)).all() == ["FREQ=WEEKLY"]
