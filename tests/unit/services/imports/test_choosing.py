"""The files of a choice are listed one by one, and looked into before anything is imported."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AccessLevel
from desktop.models.fields import KINDS
from desktop.services.imports.calendars.table import KINDS as CALENDAR_KINDS
from desktop.services.imports.choosing import (
    HEAD,
    Chosen,
    chosen_files,
    in_order,
    load,
    look,
    look_otherwise,
    practitioners,
)
from desktop.services.imports.mapping.profiles import save_profile
from tests.made import Made

CSV = "Surname,First Name\nLee,Alex\n"
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:e1\r\nDTSTART:20261214T090000\r\n"
    "DTEND:20261214T095000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
PATIENT = {"resourceType": "Patient", "id": "p1", "name": [{"family": "Nguyen", "given": ["Ava"]}]}
STAFF = {"resourceType": "Practitioner", "id": "d1", "name": [{"family": "Lee", "given": ["Alex"]}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A table, a calendar, a FHIR bundle, and a zip of the first two."""
    (tmp_path / "a.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "a.ics").write_text(CALENDAR, encoding="utf-8")
    bundle = {"resourceType": "Bundle", "entry": [{"resource": one} for one in (PATIENT, STAFF)]}
    (tmp_path / "a.json").write_text(json.dumps(bundle), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("b.csv", CSV)
        archive.writestr("b.ics", CALENDAR)
    return tmp_path


def test_a_table_may_be_of_any_kind_and_a_calendar_of_its_own(folder: Path) -> None:
    table, calendar = chosen_files([folder / "a.csv", folder / "a.ics"])
    assert (table.name, table.kinds, table.is_table, table.certain_kind) == ("a.csv", KINDS, True, None)
    assert (calendar.name, calendar.kinds, calendar.is_table) == ("a.ics", CALENDAR_KINDS, False)
    assert calendar.certain_kind == CALENDAR_KINDS[0]


def test_a_file_of_resources_is_listed_once_for_each_kind_in_it(folder: Path) -> None:
    chosen = chosen_files([folder / "a.json"])
    assert [(one.name, one.kinds, one.is_table) for one in chosen] == [
        ("a.json", ("users",), False),
        ("a.json", ("clients",), False),
    ]


def test_a_zip_is_opened(folder: Path) -> None:
    chosen = chosen_files([folder / "a.zip"])
    assert sorted((one.name, one.is_table) for one in chosen) == [("b.csv", True), ("b.ics", False)]


def test_a_look_shows_the_first_rows_and_counts_all(practice: Practice, folder: Path) -> None:
    file = folder / "long.csv"
    file.write_text("Surname\n" + "Lee\n" * (HEAD + 5), encoding="utf-8")
    seen = look(practice, Chosen(file, KINDS))
    assert (seen.rows, len(seen.head.rows), len(seen.head.row_numbers)) == (HEAD + 5, HEAD, HEAD)
    assert seen.proposal.kind == "clients"
    assert look(practice, Chosen(file, KINDS), "users").proposal.kind == "users"


def test_what_says_itself_what_it_holds_is_looked_at_as_that(practice: Practice, folder: Path) -> None:
    users, clients = (look(practice, one) for one in chosen_files([folder / "a.json"]))
    assert (users.proposal.kind, users.rows) == ("users", 1)
    assert (clients.proposal.kind, clients.rows) == ("clients", 1)


def test_a_calendar_is_loaded_for_its_practitioner(practice: Practice, folder: Path) -> None:
    Made(practice).user("Alex Lee")
    (calendar,) = chosen_files([folder / "a.ics"])
    assert len(load(practice, calendar, "appointments", practitioner="U1").table.rows) == 1


def test_a_look_by_another_profile_reads_the_same_rows(practice: Practice, folder: Path) -> None:
    save_profile(practice, "Ours", "clients", {"first_name": "Surname"})
    (chosen,) = chosen_files([folder / "a.csv"])
    seen = look(practice, chosen, "clients")
    other = look_otherwise(practice, chosen, seen, "clients", "Ours")
    assert other.proposal.mapping == {"first_name": "Surname"}
    assert (other.head, other.rows) == (seen.head, seen.rows)
    assert look_otherwise(practice, chosen, other, "clients", "").proposal.mapping == seen.proposal.mapping


def test_a_zip_that_must_not_be_opened_is_refused(folder: Path) -> None:
    broken = folder / "broken.zip"
    broken.write_bytes((folder / "a.zip").read_bytes()[:40])
    with pytest.raises(UserError):
        chosen_files([broken])


def test_those_who_see_clients_are_offered_active_ones_first(practice: Practice) -> None:
    made = Made(practice)
    made.user("Gone Ash", active=False)
    made.user("Zoe Lee")
    made.user("Ada Min", access_level=AccessLevel.ACCOUNTS_ADMIN)
    made.user("Alex Wu")
    offered = practitioners(practice)
    assert [reference for reference, _ in offered] == ["U2", "U4", "U1"]
    assert offered[0][1] == "Zoe Lee"
    assert "inactive" in offered[2][1]


def test_a_kind_that_others_refer_to_comes_first() -> None:
    assert in_order("users") < in_order("clients") < in_order("appointments")
