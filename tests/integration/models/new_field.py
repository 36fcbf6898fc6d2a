"""The test of a new text field `occupation` in book, model and practice, followed through the program.

Run as its own program, because a mapped class cannot lose a column again.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from sqlalchemy import String
from sqlalchemy.orm import mapped_column

from desktop.database import opening_check
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.models import Client
from desktop.models.fields import FIELDS, Preset, detail

WORK = "Glass blower"

FIELDS["clients"] += (detail("occupation", "Occupation", "Occupation", "Job | Employment", searched=True),)
Client.occupation = mapped_column(String, default="")  # type: ignore[attr-defined]

from PySide6.QtWidgets import QApplication, QLineEdit  # noqa: E402

from desktop.services.clients import clients  # noqa: E402
from desktop.services.clients.search import all_ids  # noqa: E402
from desktop.services.clients.search_query import ClientQuery  # noqa: E402
from desktop.services.duplicates.comparison import compare  # noqa: E402
from desktop.services.duplicates.merging import merge_clients  # noqa: E402
from desktop.services.exports.exports import export  # noqa: E402
from desktop.services.imports import run_import  # noqa: E402
from desktop.services.outgoing.document import Document  # noqa: E402
from desktop.services.packs.about_sheet import Occasion  # noqa: E402
from desktop.services.packs.client_sheets import client_sheets  # noqa: E402
from desktop.services.packs.columns import PackWish  # noqa: E402
from desktop.services.packs.rows import pack_rows  # noqa: E402
from desktop.ui.clients.details_page import DetailsPage  # noqa: E402
from desktop.ui.clients.duplicate_words import field_text  # noqa: E402


def main(folder: Path) -> None:
    practice = practice_with_the_column(folder / "practice.handover")
    try:
        imported(practice, folder)
        exported(practice, folder)
        packed(practice)
        on_the_form(practice)
        merged(practice)
    finally:
        practice.close()


def practice_with_the_column(file: Path) -> Practice:
    create_practice(file, None, name="Harbour").close()
    with sqlite3.connect(file) as connection:
        connection.execute("ALTER TABLE clients ADD COLUMN occupation VARCHAR NOT NULL DEFAULT ''")
    connection.close()
    # The schema of a release never has a column that its migrations do not make.
    opening_check.check_schema = lambda *_: None
    return open_practice(file, None)


def imported(practice: Practice, folder: Path) -> None:
    """Import it by a synonym, with a change that the preview shows."""
    (folder / "users.csv").write_text("Reference,Last Name\nU1,Lee\n")
    run_import(practice, folder / "users.csv", "users")
    file = folder / "clients.csv"
    file.write_text(f"Reference,Last Name,Case Manager,Job\nC1,Ash,U1,Baker\nC2,Ash,U1,{WORK}\n")
    result = run_import(practice, file, "clients")
    assert result.created == 2, result
    assert not result.problems, result
    file.write_text("Reference,Last Name,Job\nC1,Ash,\nC2,Ash,Poet\n")
    preview = run_import(practice, file, "clients", dry_run=True)
    assert preview.updated_rows[-1].values == (("Occupation", WORK, "Poet"),), preview.updated_rows


def exported(practice: Practice, folder: Path) -> None:
    export(practice, "clients", folder / "out.csv")
    lines = (folder / "out.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].endswith(",Occupation"), lines
    assert lines[2].endswith(f",{WORK}"), lines
    again = run_import(practice, folder / "out.csv", "clients", dry_run=True)
    assert again.unchanged == 2, again


def packed(practice: Practice) -> None:
    with practice.read() as session:
        (user_id,) = session.connection().exec_driver_sql("SELECT id FROM users").one()
    preview = pack_rows(practice, user_id, PackWish(Preset.FULL))
    place = [column.header for column in preview.columns].index("Occupation")
    assert WORK in {row[place] for row in preview.clients}
    sheets = client_sheets(preview, Occasion("Harbour", "Al Lee", "Handover", "Sam", practice.now()))
    assert any(fact == ("Occupation", WORK) for sheet in sheets for fact in facts(sheet))


def facts(sheet: Document) -> list[tuple[str, str]]:
    return [fact for section in sheet.sections for fact in section.facts]


def on_the_form(practice: Practice) -> None:
    app = QApplication.instance() or QApplication([])
    details = clients.client(practice, by_search(practice, "glass blow")).details
    page = DetailsPage(details, (), practice.today())
    line = page.findChild(QLineEdit, "occupation")
    assert isinstance(line, QLineEdit)
    assert line.text() == WORK
    line.setText("Potter")
    assert page.details().occupation == "Potter"
    page.deleteLater()
    app.processEvents()


def merged(practice: Practice) -> None:
    kept, gone = (by_search(practice, word) for word in ("baker", "glass blow"))
    line = next(line for line in compare(practice, kept, gone).lines if line.name == "occupation")
    assert {line.survivor, line.duplicate} == {("Baker",), (WORK,)}
    assert field_text("occupation") == "Occupation"
    merge_clients(practice, kept, gone, {"occupation"})
    assert clients.client(practice, kept).details.occupation == WORK


def by_search(practice: Practice, text: str) -> int:
    with practice.read() as session:
        (found,) = all_ids(session, ClientQuery(text))
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
