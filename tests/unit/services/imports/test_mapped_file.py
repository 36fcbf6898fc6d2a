"""A file goes on to be read only when each column that it needs is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import own_headers
from desktop.files.incoming import Incoming
from desktop.services.imports.answers import UNDECIDED, FileAnswers
from desktop.services.imports.mapped_file import mapped
from desktop.services.imports.mapping.profiles import save_profile
from desktop.services.imports.source import FileSource
from tests.unit.services.imports.made import table_of

SOURCE = FileSource(
    Incoming(Path("list.csv")), table_of(("Nr", "Family name", "Given"), ["1", "Ng", "Ava"], ["Total", "1"])
)


def test_what_somebody_chose_goes_before_the_profile_and_that_before_what_is_recognised(
    practice: Practice,
) -> None:
    save_profile(practice, "Ours", "clients", {"reference": "Nr", "last_name": "Given"})
    recognised = mapped(practice, SOURCE, "clients", None, UNDECIDED)
    assert recognised.mapping["last_name"] == "Family name"
    by_profile = mapped(practice, SOURCE, "clients", "Ours", UNDECIDED)
    assert by_profile.mapping == {"reference": "Nr", "last_name": "Given"}
    chosen = mapped(practice, SOURCE, "clients", "Ours", FileAnswers(mapping={"reference": ""}))
    assert chosen.mapping == {"last_name": "Given"}


def test_answers_go_before_those_of_the_profile(practice: Practice) -> None:
    kept = FileAnswers(words={"status": {"On": "Current", "Off": "Closed"}})
    save_profile(practice, "Ours", "clients", {"last_name": "Given"}, (), kept)
    said = FileAnswers(words={"status": {"On": "Closed"}}, said={"empty": "erase"})
    answers = mapped(practice, SOURCE, "clients", "Ours", said).answers
    assert answers.words == {"status": {"On": "Closed", "Off": "Closed"}}
    assert answers.said == {"empty": "erase"}


def test_rows_that_are_no_records_are_not_among_its_rows(practice: Practice) -> None:
    table = mapped(practice, SOURCE, "clients", None, UNDECIDED).table
    assert table.rows == (("1", "Ng", "Ava"),)
    assert [problem.row for problem in table.problems] == [3]


def test_a_file_without_a_needed_column_is_refused_by_its_name(practice: Practice) -> None:
    with pytest.raises(UserError, match=r"list\.csv"):
        mapped(practice, SOURCE, "appointments", None, UNDECIDED)


def test_a_value_for_all_rows_stands_for_a_column(practice: Practice) -> None:
    answers = FileAnswers(mapping={"starts_at": "Given"}, everywhere={"practitioner": "U1"})
    file = mapped(practice, SOURCE, "appointments", None, answers)
    assert {"starts_at", "practitioner"} <= file.fields
    assert "practitioner" not in file.mapping


@pytest.mark.parametrize("own", [True, False])
def test_texts_of_our_own_layout_are_taken_as_they_are(practice: Practice, own: bool) -> None:
    table = table_of(own_headers("types") if own else ("Name", "Length"))
    file = mapped(practice, FileSource(SOURCE.file, table), "types", None, UNDECIDED)
    with practice.work("import", "Imported") as work:
        intake = file.intake(practice, work)
        assert (intake.own, intake.today, intake.zone) == (own, work.now.date(), practice.zone)
        assert intake.work is work
