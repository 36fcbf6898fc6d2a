"""A row means the appointment of its reference, else one of its practitioner, start and clients."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.intake import Intake
from desktop.services.imports.questions.same_record import DIFFERENT, OTHER_REFERENCE, SAME
from desktop.services.imports.visits.matching import AppointmentMatcher
from tests.made import Made
from tests.unit.services.imports.made import intake_in

AT = datetime(2026, 12, 14, 9)
THERE = {1: {1: 1}, 2: {1: 2}}
"""The client 1 takes part in the appointments 1 and 2."""


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """Two appointments of one practitioner, start and client."""
    made = Made(practice)
    alex, ava = made.user("Alex Lee"), made.client("Ava Nguyen")
    made.appointment(alex, "2026-12-14 09:00", ava)
    made.appointment(alex, "2026-12-14 09:00", ava)
    with practice.work("import", "Imported") as work:
        yield work


def matches(
    work: UnitOfWork, *references: str, answer: str = "", **more: Any
) -> tuple[dict[int, int], Intake]:
    """What rows of that practitioner, start and client mean; an empty reference is none."""
    said = FileAnswers(said={OTHER_REFERENCE: answer} if answer else {})
    rows = [[reference] for reference in references]
    intake = intake_in(work, "appointments", {"reference": "Ref"}, *rows, answers=said)
    for record, reference in zip(intake.records.values(), references, strict=True):
        record |= {"user_id": 1, "starts_at": AT, "clients": frozenset({1}), **more}
        if reference:
            record["reference"] = reference
    return AppointmentMatcher(intake, THERE).match(), intake


def test_rows_alike_mean_appointments_alike_one_to_one(work: UnitOfWork) -> None:
    found, intake = matches(work, "", "", "")
    assert found == {2: 1, 3: 2}
    assert not intake.skipped, "the third is a new one"


def test_another_practitioner_start_or_client_is_another_appointment(work: UnitOfWork) -> None:
    for other in ({"user_id": 2}, {"starts_at": datetime(2026, 12, 14, 10)}, {"clients": frozenset({2})}):
        assert matches(work, "", **other)[0] == {}


def test_what_the_file_names_is_meant_by_that_row_alone(work: UnitOfWork) -> None:
    assert matches(work, "", "A1", "")[0] == {2: 2, 3: 1}


@pytest.mark.parametrize(
    ("answer", "found", "waits"), [("", {}, {2}), (SAME, {2: 1}, set()), (DIFFERENT, {}, set())]
)
def test_an_unknown_reference_of_one_alike_is_asked_about(
    work: UnitOfWork, answer: str, found: dict[int, int], waits: set[int]
) -> None:
    meant, intake = matches(work, "X1", answer=answer)
    assert meant == found
    assert intake.skipped == waits


def test_an_unknown_reference_of_none_alike_is_new(work: UnitOfWork) -> None:
    meant, intake = matches(work, "X1", user_id=2)
    assert meant == {}
    assert not intake.skipped
