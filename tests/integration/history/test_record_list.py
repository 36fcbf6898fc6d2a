"""The record as a list: searched in every way, undone and redone from it, and written as files."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import Appointment, CaseAssignment, Client, Contact
from desktop.services.backups.backups import back_up
from desktop.services.history.operations import last_redoable, last_undoable
from desktop.services.history.record_list import (
    EntryStanding,
    RecordLine,
    RecordQuery,
    actions,
    actors,
    entries,
    entry_ids,
)
from desktop.services.history.undo import undo
from desktop.services.history.witness import witness_of, witness_said
from desktop.services.reports.record_files import write_record
from tests.conftest import TODAY
from tests.made import Made


@pytest.fixture
def told(practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Practice:
    """Operations 1 to 4 on four days: two moves of Ava, a move of Bo, and a backup."""
    made = Made(practice)
    made.client("Ava Nguyen")
    made.client("Bo Young")
    for number, (actor, client, suburb) in enumerate(
        (("amy", 1, "Glebe"), ("ben", 1, "Ryde"), ("amy", 2, "Manly"))
    ):
        monkeypatch.setattr("desktop.database.practice.actor", lambda actor=actor: actor)
        practice.fixed_today = TODAY + timedelta(days=number)
        with practice.work("move", f"Moved to {suburb}", reason="100% sure_") as work:
            work.update(Client, {client: {"suburb": suburb}})
    back_up(practice, tmp_path)
    return practice


def found(practice: Practice, **asked: object) -> list[int]:
    return entry_ids(practice, RecordQuery(**asked), None, 100)  # type: ignore[arg-type]


def entry(practice: Practice, operation_id: int) -> RecordLine:
    return entries(practice, [operation_id])[0]


def suburb(practice: Practice, client: int = 1) -> str:
    return str(practice.rows("SELECT suburb FROM clients WHERE id = ?", client)[0][0])


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, [4, 3, 2, 1]),
        ({"text": "moved RYDE"}, [2]),
        ({"text": "100%"}, [3, 2, 1]),
        ({"text": "%"}, [3, 2, 1]),
        ({"text": "ben"}, [2]),
        ({"client": "nguyen"}, [2, 1]),
        ({"client": "c2"}, [3]),
        ({"client": "nobody"}, []),
        ({"actor": "amy"}, [4, 3, 1]),
        ({"action": "backup"}, [4]),
        ({"first": TODAY + timedelta(days=1)}, [4, 3, 2]),
        ({"last": TODAY + timedelta(days=1)}, [2, 1]),
        ({"first": date(2030, 1, 1)}, []),
        ({"actor": "amy", "client": "ava"}, [1]),
    ],
)
def test_it_is_found_by_user_client_kind_day_and_words(
    told: Practice, asked: dict[str, object], ids: list[int]
) -> None:
    assert found(told, **asked) == ids


def test_it_comes_in_pages_and_in_the_order_asked_for(told: Practice) -> None:
    assert entry_ids(told, RecordQuery(), None, 2) == [4, 3]
    assert entry_ids(told, RecordQuery(), 3, 2) == [2, 1]
    assert [one.id for one in entries(told, [2, 9, 4])] == [2, 4]
    assert (actors(told), actions(told)) == (["amy", "ben"], ["backup", "move"])


def test_what_only_tells_cannot_be_taken_back(told: Practice) -> None:
    assert entry(told, 4).standing is EntryStanding.ONLY_TOLD
    assert entry(told, 3).standing is EntryStanding.DONE
    assert entry(told, 3).rows == 1


def test_each_entry_is_undone_redone_and_undone_again_from_the_list(told: Practice) -> None:
    for turn, (standing, shown) in enumerate(
        [
            (EntryStanding.UNDONE, ""),
            (EntryStanding.DONE, "Manly"),
            (EntryStanding.UNDONE, ""),
            (EntryStanding.DONE, "Manly"),
        ]
    ):
        undo(told, entry(told, 3).turned_by)
        assert entry(told, 3).standing is standing
        assert suburb(told, 2) == shown
        newest = entry(told, found(told)[0])
        assert newest.standing is EntryStanding.ONLY_TOLD
        assert newest.summary == f"{'Redid' if turn % 2 else 'Undid'}: Moved to Manly"


def test_undo_and_redo_of_the_menu_take_turns(told: Practice) -> None:
    assert last_redoable(told) is None
    last = last_undoable(told)
    assert last is not None
    undo(told, last.id)
    redo = last_redoable(told)
    assert redo is not None
    undo(told, redo.id)
    assert last_redoable(told) is None
    again = last_undoable(told)
    assert again is not None
    assert again.summary == "Redid: Moved to Manly"
    undo(told, again.id)
    next_one = last_undoable(told)
    assert next_one is not None
    assert next_one.id == 2
    with told.work("move", "Moved on") as work:
        work.update(Client, {1: {"suburb": "Bondi"}})
    assert last_redoable(told) is None


def test_it_is_written_as_a_workbook_and_says_where_it_stood(told: Practice, tmp_path: Path) -> None:
    stood = witness_of(told)
    file = tmp_path / "record.xlsx"
    assert write_record(told, file, RecordQuery(actor="amy")) == 3
    rows = read_workbook(file)["Record"]
    assert [row[0] for row in rows[1:]] == ["4", "3", "1"]
    assert rows[2][4:] == ("Moved to Manly", "100% sure_")
    assert witness_said(file) == stood
    assert told.rows("SELECT purpose FROM pack_records") == [("The record of the practice",)]


def test_it_is_drawn_for_paper(told: Practice, tmp_path: Path) -> None:
    drawn: list[object] = []

    def draw(documents: object) -> bytes:
        drawn.append(documents)
        return b"%PDF"

    write_record(told, tmp_path / "record.pdf", RecordQuery(), draw)
    ((document,),) = drawn  # type: ignore[misc]
    assert [row[0] for row in document.sections[0].table.rows] == ["4", "3", "2", "1"]


def test_a_clients_entries_are_those_of_their_appointments_contacts_and_case_managers_too(
    practice: Practice,
) -> None:
    made = Made(practice)
    tom = made.user("Tom Brown")
    ava, bo = made.client("Ava Nguyen"), made.client("Bo Young")
    visit, other = (made.appointment(tom, "2027-03-01 09:00", client) for client in (ava, bo))
    with practice.work("contact", "Added a contact") as work:
        (contact,) = work.insert(Contact, [{"client_id": ava, "first_name": "Zoe"}])
    wanted = [1]
    for summary, model, row, change in (
        ("Her visit", Appointment, visit, {"notes": "later"}),
        ("His visit", Appointment, other, {"notes": "later"}),
        ("Her contact", Contact, contact, {"last_name": "Lee"}),
    ):
        with practice.work("edit", summary) as work:
            work.update(model, {row: change})
        if summary.startswith("Her"):
            wanted.append(practice.rows("SELECT max(id) FROM operations")[0][0])
    with practice.work("transfer", "Her new case manager", recorded=True) as work:
        work.insert(CaseAssignment, [{"client_id": ava, "user_id": tom, "starts_on": TODAY}])
    assert found(practice, client="nguyen") == [5, *reversed(wanted)]
