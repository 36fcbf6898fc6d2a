"""The rows of a file are divided by whether the practice has their record, and counted."""

from __future__ import annotations

from desktop.services.imports.store import divided
from tests.unit.services.imports.made import intake_of


def test_each_row_is_of_a_new_record_or_of_the_one_that_it_means() -> None:
    intake = intake_of({"suburb": "City"}, ["a"], ["b"], ["c"], ["d"])
    intake.skipped.add(3)
    for number, record in intake.records.items():
        record["is"] = number
    new, known = divided(intake, lambda number, record: {2: 0, 4: 7}.get(record["is"]))
    assert new == [(5, {"is": 5})]
    assert known == {0: (2, {"is": 2}), 7: (4, {"is": 4})}


def test_each_row_tells_that_it_was_read() -> None:
    told: list[tuple[int, int]] = []
    intake = intake_of({"suburb": "City"}, *(["a"] for _ in range(2_500)))
    intake.progress = lambda done, total: told.append((done, total))
    divided(intake, lambda number, record: None)
    assert told == [(1_000, 2_500), (2_000, 2_500)]


def test_records_that_are_known_are_changed_or_not() -> None:
    intake = intake_of({"suburb": "City"})
    intake.tally_known(5, 2)
    intake.tally_known(3, 0)
    assert (intake.updated, intake.unchanged) == (2, 6)
