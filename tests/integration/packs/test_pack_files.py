"""The client sheets and the receipt of a pack: protected if needed, one page each, nothing left over."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.__main__ import main
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import PackRecord
from desktop.models.fields import Preset
from desktop.services.outgoing.document import Document, Section
from desktop.services.packs.about_sheet import Occasion
from desktop.services.packs.client_sheets import client_sheets
from desktop.services.packs.columns import COLUMNS, PackWish
from desktop.services.packs.packs import create_pack
from desktop.services.packs.rows import pack_rows
from desktop.ui.core import printing
from tests.made import Made

PASSWORD = "amber falcon"
SECRETS = ("Nguyen", "0400 111 222", "2951 00000 1", "quite shy")


@pytest.fixture
def alex(practice: Practice) -> int:
    made = Made(practice)
    alex = made.user("Alex Lee")
    ava = made.client(
        "Ava Nguyen", alex, mobile="0400 111 222", medicare_number="2951 00000 1",
        date_of_birth=date(2015, 3, 1), notes="quite shy " * 400,
    )  # fmt: skip
    made.client("Zoë O'Brien", alex)
    made.appointment(alex, "2026-12-14 09:00", ava)
    return alex


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "packs"
    folder.mkdir()
    return folder


def whole_pack(practice: Practice, user: int, folder: Path) -> Path:
    wish = PackWish(Preset.FULL, with_readme=True, with_sheets=True)
    pack = create_pack(practice, user, folder, wish, password=PASSWORD, draw=printing.pdf)
    return pack.file


def words_on(pdf: PdfReader, page: int) -> str:
    return " ".join(pdf.pages[page].extract_text().split())


def words_of(document: Document) -> str:
    facts = [text for section in document.sections for fact in section.facts for text in fact]
    return " ".join([document.subtitle, *facts])


@pytest.mark.usefixtures("qapp")
def test_all_that_stands_beside_it(practice: Practice, alex: int, folder: Path) -> None:
    pack = whole_pack(practice, alex, folder)
    sheets, receipt = (pack.with_name(f"{pack.stem} {name}") for name in ("client sheets.pdf", "receipt.pdf"))
    hashes = pack.with_name(f"{pack.stem} SHA-256.txt").read_text(encoding="utf-8").splitlines()
    assert len(hashes) == 4
    for line in hashes:
        known, _, name = line.partition("  ")
        assert known == hashlib.sha256((folder / name).read_bytes()).hexdigest()
    signed = PdfReader(receipt)
    text = words_on(signed, 0)
    assert len(signed.pages) == 1
    assert "Receipt for a handover pack" in text
    assert hashlib.sha256(sheets.read_bytes()).hexdigest() in text
    assert not [secret for secret in SECRETS if secret in text]
    with practice.read() as session:
        records = session.query(PackRecord).order_by(PackRecord.id).all()
    assert [record.file for record in records] == [str(pack), str(sheets)]
    assert all(record.protected for record in records)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("password", [PASSWORD, "Zoë ünd 日本", "x" * 127])
def test_the_sheets_open_with_the_packs_password_and_have_a_page_each(
    practice: Practice, alex: int, folder: Path, password: str
) -> None:
    pack = create_pack(
        practice, alex, folder, PackWish(Preset.FULL, with_sheets=True), password=password, draw=printing.pdf
    )
    sheets = pack.file.with_name(f"{pack.file.stem} client sheets.pdf")
    assert b"Nguyen" not in sheets.read_bytes()
    assert PdfReader(sheets).decrypt("other") == 0
    opened = PdfReader(sheets, password=password)
    assert len(opened.pages) == 2
    assert [item.title for item in opened.outline] == ["Ava Nguyen (C1)", "Zoë O'Brien (C2)"]  # type: ignore[union-attr]
    text = words_on(opened, 0)
    headings = ("Identify", "Situation", "Background", "Assessment", "Recommendation")
    places = [text.index(heading) for heading in headings]
    assert places == sorted(places)
    assert "Ava Nguyen" in text
    assert "in full in the workbook" in text
    assert "Zoë O'Brien" in words_on(opened, 1)


def test_a_sheet_says_no_more_than_the_pack(practice: Practice, alex: int) -> None:
    occasion = Occasion("Harbour", "Alex Lee", "Own record", "somebody", practice.now())
    for chosen in (["last_name"], ["mobile"], ["medicare_number"], ["notes"]):
        told = words_of(client_sheets(pack_rows(practice, alex, PackWish(columns=chosen)), occasion)[0])
        expected = dict(zip(("last_name", "mobile", "medicare_number", "notes"), SECRETS, strict=True))
        assert [key for key, secret in expected.items() if secret in told] == chosen
    everything = pack_rows(practice, alex, PackWish(columns=[column.key for column in COLUMNS]))
    assert all(secret in words_of(client_sheets(everything, occasion)[0]) for secret in SECRETS)


@pytest.mark.usefixtures("qapp")
def test_nothing_unprotected_is_ever_on_the_disk(
    practice: Practice, alex: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = folder.parent / "no such folder"
    monkeypatch.setattr("tempfile.tempdir", str(nowhere))
    monkeypatch.setenv("TMPDIR", str(nowhere))
    replace, seen = os.replace, []

    def watched(source: str, target: Path) -> None:
        for file in folder.iterdir():
            data = file.read_bytes()
            seen.append(file.name)
            assert not [secret for secret in SECRETS if secret.encode() in data], file.name
            assert not data.startswith(b"PK"), file.name
            assert "client sheets" not in file.name or b"/Encrypt" in data, file.name
        replace(source, target)

    monkeypatch.setattr("os.replace", watched)
    pack = whole_pack(practice, alex, folder)
    assert len({name for name in seen if name.endswith(".partial")}) == 5
    names = ["README.txt", "SHA-256.txt", "client sheets.pdf", "receipt.pdf"]
    assert {file.name for file in folder.iterdir()} == {pack.name, *(f"{pack.stem} {name}" for name in names)}


def test_what_cannot_be_drawn_leaves_nothing(practice: Practice, alex: int, folder: Path) -> None:
    def fail(documents: Sequence[Document]) -> bytes:
        raise UserError("There is no more paper.")

    for draw, sentence in ((fail, "no more paper"), (None, "cannot be drawn")):
        with pytest.raises(UserError, match=sentence):
            create_pack(
                practice,
                alex,
                folder,
                PackWish(with_sheets=True, with_readme=True),
                password=PASSWORD,
                draw=draw,
            )
    assert list(folder.iterdir()) == []
    with practice.read() as session:
        assert session.query(PackRecord).count() == 0


@pytest.mark.usefixtures("qapp")
def test_the_verb_writes_all_of_it(
    practice: Practice, alex: int, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    password = folder.parent / "password.txt"
    password.write_text(PASSWORD, encoding="utf-8")
    call = ["pack", "Alex Lee", "--to", str(folder), "--practice", str(practice.file), "--json"]
    call += ["--with-sheets", "--with-readme", "--password-file", str(password)]
    assert main(call) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["counts"] == {"clients": 2, "contacts": 0, "appointments": 1}
    pack = Path(answer["file"])
    assert len(list(folder.iterdir())) == 5
    sheets = pack.with_name(f"{pack.stem} client sheets.pdf")
    assert len(PdfReader(sheets, password=PASSWORD).pages) == 2


def test_a_password_too_long_for_a_pdf_is_refused(practice: Practice, alex: int, folder: Path) -> None:
    with pytest.raises(UserError, match="127"):
        create_pack(practice, alex, folder, PackWish(with_sheets=True), password="x" * 128, draw=printing.pdf)
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("qapp")
def test_a_long_document_of_one_page_has_one(tmp_path: Path) -> None:
    facts = tuple((f"Fact {n}", "so it is " * 30) for n in range(60))
    document = Document("Long", "", (Section("All", facts), Section("More", room=3)), "", one_page=True)
    printing.write_pdf(tmp_path / "long.pdf", document)
    assert len(PdfReader(tmp_path / "long.pdf").pages) == 1
