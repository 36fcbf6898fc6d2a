"""The practice compared with an outside witness: a backup, or a paper with the state of the record."""

from __future__ import annotations

import shutil
import zipfile
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlite
from pypdf import PdfWriter

from desktop import language
from desktop.database.digest import Witness
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.protected_pdf import protected
from desktop.models import Site
from desktop.services.history import comparison
from desktop.services.history.comparison import differences_from, is_database
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import witness_of, witness_said
from tests.bent import bend


def add_site(practice: Practice, name: str, action: str = "test") -> None:
    with practice.work(action, f"Added {name}") as work:
        work.insert(Site, [{"reference": name, "name": name, "timezone": "Australia/Sydney"}])


@pytest.fixture
def told(practice: Practice) -> Practice:
    """Two operations."""
    for name in "AB":
        add_site(practice, name)
    return practice


def copy_of(practice: Practice) -> Path:
    practice.checkpoint()
    return Path(shutil.copy(practice.file, practice.file.with_name("copy.handover")))


def paper(practice: Practice, name: str = "paper.txt") -> Path:
    file = practice.file.with_name(name)
    file.write_text(f"The record stood here:\n{witness_of(practice).text}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"SQLite format 3\0", True),
        (b"%PDF-1.7\n\xff\xfe", False),
        (b"PK\x03\x04\xff\xfe", False),
        (b"plain words", False),
        ("Zoë ".encode() * 1100, False),
        (b"a" * 4095 + "ë".encode(), False),
        (b"a" * 4092 + "\U0001f600".encode(), False),
        (b"\xff" * 200, True),
        (b"a" * 4090 + b"\xff" + b"a" * 50, True),
        (b"", False),
    ],
)
def test_a_document_is_told_from_a_database(tmp_path: Path, content: bytes, expected: bool) -> None:
    file = tmp_path / "a"
    file.write_bytes(content)
    assert is_database(file) is expected


def test_nothing_speaks_against_a_record_that_went_on(told: Practice) -> None:
    copy, said = copy_of(told), paper(told)
    assert differences_from(told, copy) == ()
    assert differences_from(told, said) == ()
    add_site(told, "C")
    assert differences_from(told, copy) == ()
    assert differences_from(told, said) == ()


def test_a_file_that_is_missing_or_says_nothing_is_told(told: Practice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        differences_from(told, tmp_path / "none")
    with pytest.raises(UserError, match="There is no file"):
        differences_from(told, tmp_path)
    silent = tmp_path / "silent.txt"
    silent.write_text("record of 3 operations, head unknown", encoding="utf-8")
    with pytest.raises(UserError, match=r"silent\.txt says nothing about the record"):
        differences_from(told, silent)


def test_a_shorter_record_lacks_its_last_operations(told: Practice) -> None:
    older = copy_of(told)
    for name in "CDE":
        add_site(told, name)
    newer, said = told.file.with_name("newer.handover"), paper(told)
    told.checkpoint()
    shutil.copy(told.file, newer)
    told.close()
    shutil.copy(older, told.file)
    for witness in (newer, said):
        again = Practice(told.file, None)
        (problem,) = differences_from(again, witness)
        again.close()
        assert problem.startswith(
            f"{witness.name} holds 5 operations, this practice only 2: the last 3 are missing"
        )


@pytest.mark.parametrize("bent", [1, 2])
def test_a_changed_operation_differs_from_what_vouches_for_it(told: Practice, bent: int) -> None:
    copy, said = copy_of(told), paper(told)
    add_site(told, "C")
    bend(told.file, f"UPDATE operations SET hash = 'x{bent}' WHERE id >= {bent}")
    assert differences_from(told, copy) == (
        f"The record differs from copy.handover since operation {bent} of 2026-11-23 12:00.",
    )
    (problem,) = differences_from(told, said)
    assert problem.startswith("The first 2 operations are not those that paper.txt vouches for")


def test_one_that_was_taken_away_before_the_witness_is_missed(told: Practice) -> None:
    said = paper(told)
    add_site(told, "C")
    bend(told.file, "UPDATE operations SET id = 9 WHERE id = 2")
    (problem,) = differences_from(told, said)
    assert "vouches for" in problem


def test_a_paper_from_before_the_first_operation_speaks_against_nothing(practice: Practice) -> None:
    said = paper(practice)
    assert "head 0000" in said.read_text(encoding="utf-8")
    assert witness_said(said) == Witness(0, "")
    add_site(practice, "A")
    assert differences_from(practice, said) == ()


@pytest.mark.parametrize("action", ["test", str(NoChange.UPDATE)])
def test_sums_that_changed_past_the_record_are_told_but_after_a_step_of_the_schema(
    told: Practice, action: str
) -> None:
    copy = copy_of(told)
    bend(
        told.file,
        "INSERT OR REPLACE INTO table_sums (name, total) VALUES ('sites', 'ff'), ('settings', 'aa')",
    )
    add_site(told, "C", action)
    expected = "Sites were changed past the record since copy.handover was made."
    assert differences_from(told, copy) == ((expected,) if action == "test" else ())


@pytest.mark.parametrize("bent", [None, 1, 2])
def test_a_backup_of_a_program_that_chained_entries_only(told: Practice, bent: int | None) -> None:
    copy = copy_of(told)
    bend(copy, "DROP TABLE table_sums")
    add_site(told, "C")
    if bent is not None:
        bend(told.file, f"UPDATE activity SET hash = 'x{bent}' WHERE id >= {bent}")
        expected = (f"The record differs from copy.handover since entry {bent} (operation {bent}).",)
        assert differences_from(told, copy) == expected
        bend(told.file, f"DELETE FROM activity WHERE id = {bent}")
        assert differences_from(told, copy) == expected
    else:
        assert differences_from(told, copy) == ()


def test_the_furthest_witness_of_a_paper_counts_however_its_lines_break(tmp_path: Path) -> None:
    head = "ab" * 32
    text = f"record of 2 operations, head {'cd' * 32} and record of 12 opera\ntions,\n head {head[:30]}\n{head[30:]}"
    plain, packed = tmp_path / "a.txt", tmp_path / "a.xlsx"
    plain.write_text(text, encoding="utf-8")
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("sheet.xml", f"<row><c>{text.replace(' and ', '</c><c>')}</c></row>")
        package.writestr("other.bin", f"record of 99 operations, head {head}")
    assert witness_said(plain) == witness_said(packed) == Witness(12, head)
    plain.write_text("nothing", encoding="utf-8")
    assert witness_said(plain) is None


@pytest.mark.parametrize("number", [1, 999, 1_000, 12_345])
def test_a_paper_is_understood_however_long_the_record_and_in_every_language(
    tmp_path: Path, number: int
) -> None:
    stood = Witness(number, "ab" * 32)
    file = tmp_path / "a.txt"
    language.speak(lambda text: text.replace(",", ".").replace("operation", "Vorgang"))
    try:
        file.write_text(stood.text, encoding="utf-8")
    finally:
        language.speak(str)
    assert witness_said(file) == stood


@pytest.mark.parametrize(
    "number", ["1,234 operations", "1.234 Vorgänge", "1’234 Vorgänge", "1\u202f234 operations"]
)
def test_an_older_paper_is_understood_with_its_separators(tmp_path: Path, number: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"record of {number}, head {'ab' * 32}", encoding="utf-8")
    assert witness_said(file) == Witness(1_234, "ab" * 32)


def test_an_e_mail_vouches_although_its_lines_are_broken(tmp_path: Path) -> None:
    message = EmailMessage()
    message.set_content(f"Grüße\n\nOur reference: record of 12 operations, head {'ab' * 32}\n")
    file = tmp_path / "a.eml"
    file.write_bytes(bytes(message))
    assert witness_said(file) == Witness(12, "ab" * 32)


def test_a_protected_or_damaged_paper_is_told(tmp_path: Path) -> None:
    page = PdfWriter()
    page.add_blank_page(100, 100)
    data = BytesIO()
    page.write(data)
    for content, words in (
        (protected(data.getvalue(), "six long words"), "is protected by a password"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "is protected by a password"),
        (b"PK\3\4" + bytes(60), "is damaged"),
        (b"%PDF-1.7\nnothing", "is damaged"),
    ):
        file = tmp_path / "paper"
        file.write_bytes(content)
        assert not is_database(file)
        with pytest.raises(UserError, match=words):
            witness_said(file)


@pytest.mark.parametrize(
    ("own", "plain", "given", "opens", "expected"),
    [
        ("own", False, None, True, "own"),
        ("own", False, None, False, "found None"),
        ("own", False, "typed", True, "found typed"),
        ("own", True, None, True, "found None"),
        (None, False, None, True, "found None"),
    ],
)
def test_a_backup_opens_with_the_practices_key_or_its_own_passphrase(
    monkeypatch: pytest.MonkeyPatch,
    own: str | None,
    plain: bool,
    given: str | None,
    opens: bool,
    expected: str,
) -> None:
    def connected(file: Path, key: object, *, read_only: bool) -> sqlite.Connection:
        if not opens:
            raise sqlite.DatabaseError("file is not a database")
        return sqlite.connect(":memory:")

    monkeypatch.setattr(comparison, "connect", connected)
    monkeypatch.setattr(comparison, "is_plain", lambda file: plain)
    monkeypatch.setattr(comparison, "find_key", lambda file, passphrase: f"found {passphrase}")
    practice: Any = SimpleNamespace(key=own)
    typed: Any = given
    assert comparison._key(practice, Path("a"), typed) == expected  # type: ignore[comparison-overlap]
