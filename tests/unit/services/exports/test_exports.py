"""An export is refused before anything is written, or written whole and recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import own_headers
from desktop.files.text.text_out import Style
from desktop.services.exports.exports import export, refuse_existing
from desktop.services.exports.text_files import write_text_files
from tests.made import Made


@pytest.fixture
def made(practice: Practice) -> Made:
    """U1 has C1; C2 has nobody."""
    made = Made(practice)
    made.client("Ava Nguyen", made.user("Alex Lee"))
    made.client("Sam Twin")
    return made


def exports(practice: Practice) -> int:
    ((found,),) = practice.rows("SELECT count(*) FROM pack_records")
    return int(found)


@pytest.mark.parametrize("name", ["c.csv", "c.txt"])
def test_a_text_file_cannot_have_a_password(
    practice: Practice, made: Made, tmp_path: Path, name: str
) -> None:
    with pytest.raises(UserError, match=r"Name c\.xlsx instead"):
        export(practice, "clients", tmp_path / name, password="amber falcon")
    assert not (tmp_path / name).exists()
    assert exports(practice) == 0


def test_an_ending_that_no_export_has_is_refused(practice: Practice, made: Made, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        export(practice, "clients", tmp_path / "c.pdf")
    assert list(tmp_path.glob("c.*")) == []


def test_an_existing_file_is_replaced_only_if_that_is_wanted(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    file = tmp_path / "c.csv"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match=r"c\.csv already exists"):
        export(practice, "clients", file, replace=False)
    assert file.read_text(encoding="utf-8") == "mine"
    assert export(practice, "clients", file).rows == 2
    assert file.read_text(encoding="utf-8") != "mine"
    refuse_existing(file, replace=True)
    refuse_existing(tmp_path / "new.csv", replace=False)


def test_the_rows_may_be_those_of_one_practitioner(practice: Practice, made: Made, tmp_path: Path) -> None:
    exported = export(practice, "clients", tmp_path / "c.XLSX", practitioner="U1", password="amber falcon")
    assert (exported.rows, exported.protected, exported.replaced) == (1, True, ())
    assert exports(practice) == 1
    with pytest.raises(UserError):
        export(practice, "clients", tmp_path / "d.xlsx", practitioner="U9")
    assert not (tmp_path / "d.xlsx").exists()


def test_a_text_file_has_our_headers_and_is_not_protected(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    exported = export(practice, "clients", tmp_path / "c.csv")
    first = exported.file.read_text(encoding="utf-8-sig").splitlines()[0]
    assert first.replace('"', "") == ",".join(own_headers("clients"))
    assert (exported.protected, exported.rows) == (False, 2)


def test_no_folder_is_left_where_text_files_cannot_be_written(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    into = tmp_path / "out"
    into.mkdir()

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise UserError("Stopped.")

    with pytest.raises(UserError, match="Stopped"):
        write_text_files(practice, into, Style.PLAIN, progress=stop)
    assert list(into.iterdir()) == []
    assert exports(practice) == 0
    written = write_text_files(practice, into, Style.PLAIN)
    assert {one.file for one in written.files} == set(written.folder.iterdir())
    with pytest.raises(UserError, match="There is no folder"):
        write_text_files(practice, tmp_path / "nowhere", Style.PLAIN)
