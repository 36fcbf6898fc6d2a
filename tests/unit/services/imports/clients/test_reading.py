"""Several columns of a file that make one field of ours, and the case manager whom a row names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import ClientStatus
from desktop.services.imports.clients.reading import read_clients
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.people import practitioners
from tests.made import Made
from tests.unit.services.imports.made import intake_in

STREET = ("street_number", "street", "street_2", "street_3")


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    Made(practice).user("Alex Lee")
    with practice.work("import", "Imported") as work:
        yield work


def read(work: UnitOfWork, columns: Sequence[str], *cells: str | None) -> tuple[Record, Intake]:
    intake = intake_in(work, "clients", {name: name.title() for name in columns}, cells)
    read_clients(intake, practitioners(work.session))
    return intake.records[2], intake


@pytest.mark.parametrize(
    ("cells", "street"),
    [
        (("7", "High St", "Unit 2", "Rear"), "7 High St, Unit 2, Rear"),
        ((None, "High St", None, "Rear"), "High St, Rear"),
        (("7", None, None, None), "7"),
        ((None, "High St", None, None), "High St"),
    ],
)
def test_the_parts_of_a_street_are_one_line(
    work: UnitOfWork, cells: tuple[str | None, ...], street: str
) -> None:
    record, _ = read(work, STREET, *cells)
    assert record["street"] == street
    assert not {"street_number", "street_2", "street_3"} & record.keys()


def test_a_street_made_of_its_other_parts_is_not_empty(work: UnitOfWork) -> None:
    _, intake = read(work, STREET, None, None, "Unit 2", None)
    assert 2 not in intake.blanks["street"]
    _, intake = read(work, STREET, None, None, None, None)
    assert 2 in intake.blanks["street"]


@pytest.mark.parametrize(
    ("archived", "deceased", "status"),
    [
        ("Yes", "No", ClientStatus.CLOSED),
        ("No", "2026-01-05", ClientStatus.DECEASED),
        ("Yes", "Yes", ClientStatus.DECEASED),
        ("No", "No", ClientStatus.CURRENT),
    ],
)
def test_who_has_died_is_not_only_closed(
    work: UnitOfWork, archived: str, deceased: str, status: ClientStatus
) -> None:
    record, _ = read(work, ("status", "archived_at", "deceased_at"), "Current", archived, deceased)
    assert record["status"] is status


def test_a_case_manager_is_found_missing_or_asked_about(work: UnitOfWork) -> None:
    assert read(work, ("case_manager",), "Alex Lee")[0] == {"case_manager_id": 1}
    assert "case_manager_id" not in read(work, ("case_manager",), None)[0]
    record, intake = read(work, ("case_manager",), "Nobody")
    assert "case_manager_id" not in record
    (question,) = intake.asked
    assert question.default == "without", "the row comes in all the same"
    assert [choice.value for choice in question.choices] == ["U1", "without"]
    assert not intake.skipped
