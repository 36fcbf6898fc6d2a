"""A file goes on to be read only when each column that it needs is known."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import own_headers
from desktop.services.imports.answers import UNDECIDED, FileAnswers
from desktop.services.imports.mapped_file import MappedFile
from tests.unit.services.imports.made import table_of

TABLE = table_of(("Nr", "Family name", "Given"), ["1", "Ng", "Ava"])


def test_what_somebody_chose_goes_before_what_was_recognised() -> None:
    answers = FileAnswers(mapping={"last_name": "Given"})
    file = MappedFile.of("list.csv", "clients", TABLE, {"last_name": "Family name"}, answers)
    assert file.mapping == {"last_name": "Given"}
    assert (file.kind, file.table, file.answers) == ("clients", TABLE, answers)


def test_a_file_without_a_needed_column_is_refused_by_its_name() -> None:
    with pytest.raises(UserError, match=r"list\.csv"):
        MappedFile.of("list.csv", "clients", TABLE, {"reference": "Nr"}, UNDECIDED)


def test_a_value_for_all_rows_stands_for_a_column() -> None:
    answers = FileAnswers(everywhere={"practitioner": "U1"})
    file = MappedFile.of("list.csv", "appointments", TABLE, {"starts_at": "Nr"}, answers)
    assert file.fields == {"starts_at", "practitioner"}


@pytest.mark.parametrize("own", [True, False])
def test_texts_of_our_own_layout_are_taken_as_they_are(practice: Practice, own: bool) -> None:
    table = table_of(own_headers("types") if own else ("Name", "Length"))
    file = MappedFile.of("types.csv", "types", table, {"name": "Name"}, UNDECIDED)
    with practice.work("import", "Imported") as work:
        intake = file.intake(practice, work)
        assert (intake.own, intake.today, intake.zone) == (own, work.now.date(), practice.zone)
        assert intake.work is work
