"""The handover pack: the leaver's record of their own clients, protected, proved and recorded (rule 10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.errors import Progress, UserError, untold
from desktop.files.atomic import written_at
from desktop.files.names import free_path, safe_name
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.workbook import Written, write_workbook
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.language import later, say
from desktop.models.fields import Preset
from desktop.rules.text import count
from desktop.services.clients.retention import retention_rule
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import witness_of
from desktop.services.outgoing.document import Draw
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import Outgoing, leaving
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
    folder = chosen_folder(folder)
    _check_passwords(wish, password)
    progress(0, _STEPS)
    preview = pack_rows(practice, user_id, wish)
    occasion = _occasion(practice, preview, recipient, purpose)
    making = _Making(_file_in(folder, preview, occasion), preview, occasion, password, draw)
    with _recorded(practice, making) as out:
        written = _write_workbook(making, progress)
        files = ((making.file, written.sha256), *_client_sheets(making, wish, progress))
        if wish.with_readme:
            write_beside(files, preview, occasion, draw)
        for path, sha256 in files:
            _record(out, path, sha256, making, user_id)
    return Pack(
        out.ids[0],
        making.file,
        written.sha256,
        preview.counts,
        making.headers,
        occasion.made_at,
        written.replaced,
    )


@dataclass(frozen=True)
class _Making:
    """A pack about to be made: its file, what it holds and for whom, and what protects and draws it."""

    file: Path
    preview: PackPreview
    occasion: Occasion
    password: str
    draw: Draw | None

    @property
    def headers(self) -> tuple[str, ...]:
        return tuple(column.header for column in self.preview.columns)


def _occasion(practice: Practice, preview: PackPreview, recipient: str, purpose: str) -> Occasion:
    made_at = practice.now()
    return Occasion(
        preferences(practice).name,
        recipient.strip() or preview.leaver,
        purpose.strip() or say(PURPOSE),
        practice.acting,
        made_at,
        witness_of(practice).text,
        retention_rule(preferences(practice)),
    )


def _file_in(folder: Path, preview: PackPreview, occasion: Occasion) -> Path:
    name = f"Handover pack {safe_name(preview.leaver)} {occasion.made_at:%Y-%m-%d}"
    return free_path(folder, name, SUFFIX)


@contextmanager
def _recorded(practice: Practice, making: _Making) -> Iterator[Outgoing]:
    """The recording of all files that can go with the pack; their paths are claimed before anything is
    written."""
    summary = say(
        "Made a handover pack of {clients} for {recipient}",
        clients=count(len(making.preview.clients), "client"),
        recipient=making.occasion.recipient,
    )
    made_at = making.occasion.made_at
    with leaving(practice, NoChange.PACK, summary, made_at=made_at) as out, translate_errors(making.file):
        for path in (making.file, *names_beside(making.file)):
            out.claim(path)
        yield out


def _write_workbook(making: _Making, progress: Progress) -> Written:
    progress(1, _STEPS)
    written = write_workbook(making.file, _sheets(making.preview, making.occasion), making.password)
    progress(2, _STEPS)
    _read_back(making.file, making.password, making.preview)
    return written


def _client_sheets(making: _Making, wish: PackWish, progress: Progress) -> list[tuple[Path, str]]:
    """The file of client sheets with its hash, if it is wished for."""
    if not wish.with_sheets:
        return []
    progress(3, _STEPS)
    draw = _able(making.draw)
    sha256 = write_sheets(making.file, making.preview, making.occasion, making.password, draw)
    return [(sheets_path(making.file), sha256)]


def _record(out: Outgoing, path: Path, sha256: str, making: _Making, user_id: int) -> None:
    out.add(
        path,
        sha256,
        making.occasion.purpose,
        columns=making.headers,
        counts=making.preview.counts,
        user_id=user_id,
        recipient=making.occasion.recipient,
        protected=True,
    )


def _check_passwords(wish: PackWish, password: str) -> None:
    """Raises UserError if the password does not suit all that is written with it."""
    _check_password(password)
    if wish.with_sheets:
        _check_pdf_password(password)


def _check_password(password: str) -> None:
    if not password.strip() or len(password) > LONGEST_PASSWORD:
        raise UserError(
            say(
                "A pack needs a password of 1 to {longest_password} characters. Choose another.",
                longest_password=LONGEST_PASSWORD,
            )
        )


def _check_pdf_password(password: str) -> None:
    if len(password.encode()) > LONGEST_PDF_PASSWORD:
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
    return sheets if preview.preset is Preset.CONTACT else [*sheets, _appointments(preview)]


def _appointments(preview: PackPreview) -> Sheet:
    headers = [SheetColumn(header, wrap=header == "Notes") for header in preview.appointment_headers]
    return Sheet("Appointments", headers, preview.appointments)


def _read_back(file: Path, password: str, preview: PackPreview) -> None:
    """Raises UserError if the file on disk does not hold as many rows of each kind as were chosen."""
    sheets = read_workbook(written_at(file), password)
    found = {name: len(rows) - 1 for name, rows in sheets.items() if name != "About"}
    if found != _chosen(preview):
        raise UserError(
            say(
                "{name} could not be read back as it was written. Try another disk or folder.", name=file.name
            )
        )


def _chosen(preview: PackPreview) -> dict[str, int]:
    """The number of rows in each sheet of records."""
    chosen = {"Clients": len(preview.clients), "Contacts": len(preview.contacts)}
    if preview.preset is not Preset.CONTACT:
        chosen["Appointments"] = len(preview.appointments)
    return chosen
