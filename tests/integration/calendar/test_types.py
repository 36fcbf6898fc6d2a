"""Appointment types: changed, refused if visits need them, exported and imported again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AppointmentType
from desktop.services.calendar.types import TypeDetails, appointment_types, save_types
from desktop.services.exports.exports import export
from desktop.services.imports import propose, read_source, run_import
from tests.made import Made

THERAPY = TypeDetails(None, "Therapy", 50, "#7ea6d8", "Psychologist")


def names(practice: Practice) -> list[str]:
    return [one.name for one in appointment_types(practice)]


def test_types_are_added_changed_and_taken_away(practice: Practice) -> None:
    site = Made(practice).site()
    save_types(practice, [THERAPY, replace(THERAPY, name="Review", site_id=site)])
    review, therapy = appointment_types(practice)
    assert (review.site_id, therapy.discipline) == (site, "Psychologist")
    save_types(practice, [replace(therapy, minutes=80)])
    assert appointment_types(practice) == (replace(therapy, minutes=80),)


def test_a_type_that_visits_have_stays(practice: Practice) -> None:
    made = Made(practice)
    save_types(practice, [THERAPY])
    made.appointment(made.user("Sam Cooper"), "2026-12-14 09:00", appointment_type_id=1)
    with pytest.raises(UserError, match=r"Therapy \(1 appointment\)"):
        save_types(practice, [])
    assert names(practice) == ["Therapy"]


@pytest.mark.parametrize(
    ("types", "sentence"),
    [
        ([replace(THERAPY, name=" ")], "has no name"),
        ([THERAPY, replace(THERAPY, name="THERAPY")], "Two appointment types are called THERAPY"),
        ([replace(THERAPY, minutes=0)], "between 1 minute and 24 hours"),
    ],
)
def test_what_cannot_be_stored_is_a_sentence(
    practice: Practice, types: list[TypeDetails], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        save_types(practice, types)
    assert names(practice) == []


def test_types_go_out_and_come_in_the_same(practice: Practice, tmp_path: Path) -> None:
    site = Made(practice).site("Harbour")
    save_types(practice, [replace(THERAPY, site_id=site), replace(THERAPY, name="Group", discipline="")])
    before, file = appointment_types(practice), tmp_path / "types.csv"
    export(practice, "types", file)
    assert run_import(practice, file, "types", dry_run=True).unchanged == 2
    save_types(practice, [replace(before[0], minutes=25, colour="#000000")])
    result = run_import(practice, file, "types")
    assert (result.created, result.updated, result.problems) == (1, 1, ())
    assert [replace(one, id=None) for one in appointment_types(practice)] == [
        replace(one, id=None) for one in before
    ]


def test_types_of_another_system_are_known_and_read(practice: Practice, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text(
        "description,blockColour,durationMinutes,practitioner_category\n"
        "Therapy,84C1C4,50 min,Psychology\nReview,no colour,,Bodywork Plus\n",
        encoding="utf-8",
    )
    assert propose(practice, read_source(file)).kind == "types"
    result = run_import(practice, file, "types")
    with practice.read() as session:
        found = {t.name: (t.minutes, t.colour, t.discipline) for t in session.query(AppointmentType)}
    assert found["Therapy"] == (50, "#84c1c4", "Psychology")
    assert found["Review"][0] == 50
    assert [problem.row for problem in result.problems] == [3]
    assert any("Bodywork Plus" in note and "Psychology" not in note for note in result.notes)


def test_a_type_twice_in_a_file_comes_in_once(practice: Practice, tmp_path: Path) -> None:
    file = tmp_path / "types.csv"
    file.write_text("Name,Minutes\nTherapy,50\ntherapy,80\n,20\n", encoding="utf-8")
    assert run_import(practice, file, "types").skipped == 2
    assert [(one.name, one.minutes) for one in appointment_types(practice)] == [("Therapy", 50)]
