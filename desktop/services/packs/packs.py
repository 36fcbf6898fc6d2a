"""The handover pack: the leaver's record of their own clients, protected, proved and recorded (rule 10)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.errors import Progress, UserError, untold
from desktop.files.atomic import written_at
from desktop.files.names import free_path, safe_name
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.workbook import write_workbook
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.language import later, say
from desktop.models.fields import Preset
from desktop.rules.text import count
from desktop.services.clients.retention import retention_rule
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import witness_of
from desktop.services.outgoing.document import Draw
from desktop.services.outgoing.outgoing import leaving
from desktop.services.packs.about_sheet import Occasion, about_sheet
from desktop.services.packs.columns import USUAL, PackWish
from desktop.services.packs.companion_files import names_beside, sheets_path, write_beside, write_sheets
from desktop.services.packs.rows import CONTACT_HEADERS, PackPreview, pack_rows
from desktop.services.practice.settings import preferences

SUFFIX = ".xlsx"
LONGEST_PASSWORD = 255
"""The longest password that Excel accepts."""

LONGEST_PDF_PASSWORD = 127
"""In bytes; PDF readers ignore the rest (ISO 32000-2)."""

PURPOSE = later("The practitioner's own record of their clients on leaving the practice")

_STEPS = 4


@dataclass(frozen=True)
class Pack:
    """A recorded pack. `counts` is rows by `clients`, `contacts`, `appointments`; `replaced` are cells
    (`Clients!B7`) with a character that no workbook can hold."""

    id: int
    file: Path
    sha256: str
    counts: Mapping[str, int]
    columns: tuple[str, ...]
    made_at: datetime
    replaced: tuple[str, ...] = ()


def create_pack(
    practice: Practice,
    user_id: int,
    folder: Path,
    wish: PackWish = USUAL,
    *,
    password: str,
    recipient: str = "",
    purpose: str = "",
    draw: Draw | None = None,
    progress: Progress = untold,
) -> Pack:
    """Write exactly what `pack_rows` shows for the same wish into one new workbook in the folder.

    It is encrypted before it reaches the disk, opened again with the password and counted before it is
    recorded. Without a `recipient` it is for the leaver. The client sheets are protected by the same password.
    Both PDFs need `draw`: without it there is no receipt. Raises UserError, and leaves no file,
    if the folder or the password is not suitable.
    """
    folder = folder.expanduser().absolute()
    _check(folder, wish, password)
    progress(0, _STEPS)
    preview = pack_rows(practice, user_id, wish)
    headers = tuple(column.header for column in preview.columns)
    made_at = practice.now()
    occasion = Occasion(
        preferences(practice).name,
        recipient.strip() or preview.leaver,
        purpose.strip() or say(PURPOSE),
        practice.acting,
        made_at,
        witness_of(practice).text,
        retention_rule(preferences(practice)),
    )
    file = free_path(folder, f"Handover pack {safe_name(preview.leaver)} {made_at:%Y-%m-%d}", SUFFIX)
    summary = say(
        "Made a handover pack of {clients} for {recipient}",
        clients=count(len(preview.clients), "client"),
        recipient=occasion.recipient,
    )
    with leaving(practice, NoChange.PACK, summary, made_at=made_at) as out, translate_errors(file):
        for path in (file, *names_beside(file)):
            out.claim(path)
        progress(1, _STEPS)
        written = write_workbook(file, _sheets(preview, occasion), password)
        progress(2, _STEPS)
        _read_back(file, password, preview)
        files = [(file, written.sha256)]
        if wish.with_sheets:
            progress(3, _STEPS)
            sha256 = write_sheets(file, preview, occasion, password, _able(draw))
            files.append((sheets_path(file), sha256))
        if wish.with_readme:
            write_beside(tuple(files), preview, occasion, draw)
        for path, sha256 in files:
            out.add(
                path,
                sha256,
                occasion.purpose,
                columns=headers,
                counts=preview.counts,
                user_id=user_id,
                recipient=occasion.recipient,
                protected=True,
            )
    return Pack(out.ids[0], file, written.sha256, preview.counts, headers, made_at, written.replaced)


def _check(folder: Path, wish: PackWish, password: str) -> None:
    """Raises UserError if the folder or the password is not suitable."""
    if not os.path.isdir(folder):
        raise UserError(say("There is no folder {folder}. Make it first, or choose another.", folder=folder))
    if not password.strip() or len(password) > LONGEST_PASSWORD:
        raise UserError(
            say(
                "A pack needs a password of 1 to {longest_password} characters. Choose another.",
                longest_password=LONGEST_PASSWORD,
            )
        )
    if wish.with_sheets and len(password.encode()) > LONGEST_PDF_PASSWORD:
        raise UserError(
            say(
                "A PDF takes a password of {longest_pdf_password} characters at most. Choose a shorter one.",
                longest_pdf_password=LONGEST_PDF_PASSWORD,
            )
        )


def _able(draw: Draw | None) -> Draw:
    if draw is None:
        raise UserError(say("The client sheets cannot be drawn here. Leave them out."))
    return draw


def _sheets(preview: PackPreview, occasion: Occasion) -> list[Sheet]:
    clients = [SheetColumn(column.header, wrap=column.wrap) for column in preview.columns]
    sheets = [
        about_sheet(preview, occasion),
        Sheet("Clients", clients, preview.clients),
        Sheet("Contacts", [SheetColumn(header) for header in CONTACT_HEADERS], preview.contacts),
    ]
    if preview.preset is not Preset.CONTACT:
        headers = [SheetColumn(header, wrap=header == "Notes") for header in preview.appointment_headers]
        sheets.append(Sheet("Appointments", headers, preview.appointments))
    return sheets


def _read_back(file: Path, password: str, preview: PackPreview) -> None:
    """Raises UserError if the file on disk does not hold as many rows of each kind as were chosen."""
    sheets = read_workbook(written_at(file), password)
    expected = {
        "Clients": preview.clients,
        "Contacts": preview.contacts,
        "Appointments": preview.appointments,
    }
    if preview.preset is Preset.CONTACT:
        del expected["Appointments"]
    found = {name: len(rows) - 1 for name, rows in sheets.items() if name != "About"}
    if found != {name: len(rows) for name, rows in expected.items()}:
        raise UserError(
            say(
                "{name} could not be read back as it was written. Try another disk or folder.", name=file.name
            )
        )
