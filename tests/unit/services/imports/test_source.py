"""A choice of files as one table: text, calendars, FHIR, and zips and folders of them."""

from __future__ import annotations

import json
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.incoming import Incoming
from desktop.models.fields import FIELDS
from desktop.services.imports.calendars.table import KINDS
from desktop.services.imports.mapping.profiles import save_profile
from desktop.services.imports.mapping.recognise import propose, recognise
from desktop.services.imports.records import kinds_in, records_table
from desktop.services.imports.source import FileSource, read_source, read_source_as
from tests.made import Made
from tests.unit.services.imports.made import table_of

CSV = "Surname,First Name\nLee,Alex\n"
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:e1\r\nDTSTART:20261214T090000\r\n"
    "DTEND:20261214T095000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
PATIENT = {"resourceType": "Patient", "id": "p1", "name": [{"family": "Nguyen", "given": ["Ava"]}]}


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def zipped(folder: Path, **members: str) -> Path:
    file = folder / "all.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("_", "."), text)
    return file


def source(*headers: str, name: str = "export.csv") -> FileSource:
    return FileSource(Incoming(Path(name)), table_of(headers))


def test_a_table_is_read_as_it_is_by_itself_or_alone_in_a_zip(practice: Practice, tmp_path: Path) -> None:
    file = written(tmp_path, "a.csv", CSV)
    assert records_table(practice, file, "clients") is None
    assert kinds_in(file) == ()
    for choice in (file, Incoming(file), zipped(tmp_path, a_csv=CSV)):
        found = read_source_as(practice, choice, "clients")
        assert found.table.rows == (("Lee", "Alex"),)
    assert read_source(file).table.headers == ("Surname", "First Name")


@pytest.mark.parametrize(
    ("count", "names"), [(2, "a.csv, b.csv"), (3, "a.csv, b.csv, c.csv"), (4, "a.csv, b.csv, c.csv, ...")]
)
def test_a_zip_of_several_tables_is_refused_with_their_names(
    practice: Practice, tmp_path: Path, count: int, names: str
) -> None:
    file = zipped(tmp_path, **{f"{letter}_csv": CSV for letter in "abcd"[:count]})
    with pytest.raises(UserError) as caught:
        read_source_as(practice, file, "clients")
    assert f"holds {count} files: {names}. Unpack it" in str(caught.value)


def test_a_calendar_is_read_for_its_practitioner(practice: Practice, tmp_path: Path) -> None:
    Made(practice).user("Alex Lee")
    file = written(tmp_path, "a.ICS", CALENDAR)
    assert kinds_in(file) == KINDS
    found = read_source_as(practice, file, "appointments", practitioner="U1")
    assert len(found.table.rows) == 1
    assert found.file.name == "a.ICS"


def test_several_calendars_are_imported_one_by_one(practice: Practice, tmp_path: Path) -> None:
    file = zipped(tmp_path, a_ics=CALENDAR, b_ics=CALENDAR)
    assert kinds_in(file) == ()
    with pytest.raises(UserError, match="holds 2 calendars"):
        records_table(practice, file, "appointments", "U1")


def test_only_a_calendar_takes_a_practitioner(practice: Practice, tmp_path: Path) -> None:
    for file in (written(tmp_path, "a.csv", CSV), written(tmp_path, "a.json", json.dumps(PATIENT))):
        with pytest.raises(UserError, match="is not a calendar; one of its columns"):
            records_table(practice, file, "clients", "U1")


def test_a_folder_holds_its_json_files_alone(practice: Practice, tmp_path: Path) -> None:
    folder = tmp_path / "fhir"
    (folder / "deep").mkdir(parents=True)
    with pytest.raises(UserError, match="The folder fhir holds no JSON file"):
        kinds_in(folder)
    written(folder, "notes.txt", "x")
    written(folder / "deep", "a.JSON", json.dumps(PATIENT))
    assert kinds_in(folder) == ("clients",)
    table = records_table(practice, folder, "clients")
    assert table is not None
    assert len(table.rows) == 1


def test_times_with_a_zone_are_on_the_wall_of_their_site(practice: Practice, tmp_path: Path) -> None:
    Made(practice).site("Harbour")
    visit = {
        "resourceType": "Appointment", "id": "v1", "status": "booked", "start": "2026-12-14T00:00:00Z",
        "end": "2026-12-14T00:50:00Z", "participant": [{"actor": {"reference": "Patient/p1"}, "status": "accepted"}],
    }  # fmt: skip
    bundle = {"resourceType": "Bundle", "entry": [{"resource": one} for one in (PATIENT, visit)]}
    table = records_table(practice, written(tmp_path, "a.json", json.dumps(bundle)), "appointments")
    assert table is not None
    times = [cell for cell in table.rows[0] if isinstance(cell, datetime)]
    assert all(one.tzinfo is None for one in times)
    assert times[0] == datetime(2026, 12, 14, 11)


@pytest.mark.parametrize("kind", list(FIELDS))
def test_our_own_layout_is_recognised(kind: str) -> None:
    headers = [field.header for field in FIELDS[kind] if field.header]
    assert recognise(source(*headers)) == kind


@pytest.mark.parametrize(
    ("headers", "name", "kind"),
    [
        (("Surname", "First Name", "DOB", "Suburb"), "export.csv", "clients"),
        (("Surname", "First Name", "Position"), "export.csv", "users"),
        (("Surname", "First Name"), "export.csv", "clients"),
        (("Surname", "First Name"), "Users 2026.csv", "users"),
    ],
)
def test_a_file_holds_what_its_headers_fit_best_and_then_what_its_name_says(
    headers: tuple[str, ...], name: str, kind: str
) -> None:
    assert recognise(source(*headers, name=name)) == kind


def test_a_saved_mapping_is_proposed_for_its_header_row_unless_another_is_asked_for(
    practice: Practice,
) -> None:
    save_profile(practice, "Ours", "users", {"reference": "Nr"}, ("Nr", "Surname"))
    found = propose(practice, source("Nr", "Surname"))
    assert (found.kind, found.profile, found.mapping) == ("users", "Ours", {"reference": "Nr"})
    without = propose(practice, source("Nr", "Surname"), "users", "")
    assert (without.profile, "last_name" in without.mapping) == (None, True)
    assert propose(practice, source("Nr", "Surname"), "clients").profile is None
    with pytest.raises(UserError):
        propose(practice, source("Nr"), "nothing")
