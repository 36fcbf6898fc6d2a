"""Every act that writes, on one small scene: `dev.py faults` kills and starves them, and cuts their power."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import UserError
from desktop.services.backups.backups import back_up
from desktop.services.backups.recovery import set_passphrase, write_sheet
from desktop.services.backups.restoring import restore_backup
from desktop.services.backups.turning_back import turn_back
from desktop.services.calendar.export import export_calendar
from desktop.services.cases.ask_leaver import ask_leaver
from desktop.services.cases.ask_on_paper import ask_on_paper
from desktop.services.clients.clients import set_case_manager
from desktop.services.duplicates.merging import merge_clients
from desktop.services.exports.exports import export
from desktop.services.exports.text_files import write_text_files
from desktop.services.history.operations import last_undoable
from desktop.services.history.record_list import RecordQuery
from desktop.services.history.undo import undo
from desktop.services.imports import run_import
from desktop.services.letters.ways_out import WayOut
from desktop.services.letters.writing import write_letters
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.papers.certificate import save_certificate
from desktop.services.offboarding.tasks.calendar import save_calendar_of_tasks
from desktop.services.packs.colleague_files import write_colleague_files
from desktop.services.packs.columns import PackWish
from desktop.services.packs.packs import create_pack
from desktop.services.practice import settings
from desktop.services.reports.record_files import write_record
from desktop.services.users.details import Away
from desktop.services.users.users import set_leave
from desktop.services.vendor.requests import write_request
from tests.made import Made

TODAY = date(2026, 12, 14)
PASSPHRASE = "amber falcon under seven bridges"
ANOTHER = "seven falcons over one amber bridge"
SECRETS = ("Nguyen", "0400 111 222", "1985-03-01", "Kowalczyk", PASSPHRASE, ANOTHER)
"""The clients' data and the passphrase: none may be in plain text anywhere."""

AWAY = Away(datetime(2027, 2, 1), datetime(2027, 2, 5), "Annual leave")


@dataclass(frozen=True)
class Scene:
    """A practice in its own folder, an empty folder `out`, and a backup of an earlier state."""

    file: Path
    passphrase: str | None
    today: date = TODAY

    @property
    def out(self) -> Path:
        return self.file.parent / "out"

    @property
    def backup(self) -> Path:
        return next((self.file.parent / "kept").iterdir())

    def open(self, file: Path | None = None) -> Practice:
        """Open with the old passphrase, or the one that an act gave it. Raises UserError."""
        try:
            return open_practice(file or self.file, self.passphrase, today=self.today)
        except UserError as refused:
            with suppress(UserError):
                return open_practice(file or self.file, ANOTHER, today=self.today)
            raise refused from None


Told = Callable[[], object]
Act = Callable[[Scene, Told], object]
"""An act reports what the supervisor is told at its end, while the practice is still open."""


def _in_practice(act: Callable[[Practice, Scene], object]) -> Act:
    def whole(scene: Scene, told: Told) -> None:
        practice = scene.open()
        act(practice, scene)
        told()
        practice.close()

    return whole


def _beside(act: Callable[[Scene], object]) -> Act:
    def whole(scene: Scene, told: Told) -> None:
        act(scene)
        told()

    return whole


def untold() -> None:
    """Ignore the report."""


def _offboarding(practice: Practice) -> int:
    return int(practice.rows("SELECT id FROM offboardings")[0][0])


def _apply(practice: Practice, scene: Scene) -> None:
    found = _offboarding(practice)
    apply_plan(practice, drafted(practice, found).plan, offboarding_id=found)


def _undo(practice: Practice, scene: Scene) -> None:
    last = last_undoable(practice)
    assert last is not None
    undo(practice, last.id)


def _pack(practice: Practice, scene: Scene) -> None:
    wish = PackWish(with_readme=True)
    create_pack(practice, 1, scene.out, wish, password="seven bridges under an amber moon", draw=_draw)


def _draw(documents: Any) -> bytes:
    from pypdf import PdfWriter

    out, writer = BytesIO(), PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(out)
    return out.getvalue()


def _import(practice: Practice, scene: Scene) -> None:
    file = scene.file.parent / "clients.csv"
    run_import(practice, file, "clients")


def _preferences(practice: Practice, scene: Scene) -> None:
    settings.save_preferences(practice, settings.Preferences(name="Harbour", notice_days=35))


def _letters(way: WayOut, password: str | None = None) -> Act:
    return _in_practice(
        lambda p, scene: write_letters(p, _offboarding(p), scene.out, way, draw=_draw, password=password)
    )


ACTS: dict[str, Act] = {
    "backup": _in_practice(lambda practice, scene: back_up(practice, scene.out)),
    "pack": _in_practice(_pack),
    "export of a text": _in_practice(lambda p, scene: export(p, "users", scene.out / "users.csv")),
    "export of a workbook": _in_practice(
        lambda p, scene: export(p, "clients", scene.out / "old.xlsx", password="amber moon", replace=True)
    ),
    "export of everything": _in_practice(lambda p, scene: write_text_files(p, scene.out, "mac")),
    "calendar": _in_practice(lambda p, scene: export_calendar(p, scene.out / "sam.ics", "U2")),
    "certificate": _in_practice(lambda p, scene: save_certificate(p, _offboarding(p), scene.out, _draw)),
    "letters": _letters(WayOut.PDF, "amber moon"),
    "e-mail drafts": _letters(WayOut.EML),
    "text messages": _letters(WayOut.SMS, "amber moon"),
    "call list": _letters(WayOut.CALLS, "amber moon"),
    "questions for the leaver": _in_practice(
        lambda p, scene: ask_leaver(p, _offboarding(p), scene.out, "amber moon")
    ),
    "questions on paper": _in_practice(lambda p, scene: ask_on_paper(p, _offboarding(p), scene.out, _draw)),
    "colleagues' files": _in_practice(
        lambda p, scene: write_colleague_files(
            p, _offboarding(p), scene.out, draw=_draw, password="amber moon"
        )
    ),
    "request": _in_practice(
        lambda p, scene: write_request(p, _offboarding(p), scene.out, password="amber moon")
    ),
    "tasks": _in_practice(
        lambda p, scene: save_calendar_of_tasks(p, _offboarding(p), scene.out / "tasks.ics")
    ),
    "record": _in_practice(
        lambda p, scene: write_record(p, scene.out / "record.xlsx", RecordQuery(), password="amber moon")
    ),
    "import": _in_practice(_import),
    "transfer": _in_practice(lambda p, scene: set_case_manager(p, [1, 2], 2, TODAY)),
    "merge": _in_practice(lambda p, scene: merge_clients(p, 1, 2)),
    "leave": _in_practice(lambda p, scene: set_leave(p, 2, None, AWAY)),
    "offboarding": _in_practice(_apply),
    "undo": _in_practice(_undo),
    "preferences": _in_practice(_preferences),
    "another passphrase": _in_practice(lambda p, scene: set_passphrase(p, ANOTHER)),
    "recovery sheet": _in_practice(lambda p, scene: write_sheet(p, scene.out / "sheet.pdf", _draw)),
    "turning back": _in_practice(lambda p, scene: turn_back(p, scene.backup)),
    "restore": _beside(
        lambda scene: restore_backup(scene.backup, scene.passphrase, scene.out / f"again{scene.file.suffix}")
    ),
    "restore in place": _beside(
        lambda scene: restore_backup(scene.backup, scene.passphrase, scene.file, replace=True)
    ),
    "new": _beside(
        lambda scene: create_practice(
            scene.out / f"again{scene.file.suffix}", scene.passphrase, name="Again", today=TODAY
        ).close()
    ),
}

AFTERWARDS = frozenset(
    {
        "certificate",
        "letters",
        "e-mail drafts",
        "text messages",
        "call list",
        "colleagues' files",
        "request",
        "tasks",
    }
)
"""The acts on an applied offboarding."""

PLAIN = frozenset({"export of a text", "export of everything", "calendar", "e-mail drafts", "request"})
"""The acts whose finished files anybody may read."""

FRESH = frozenset({"restore", "new"})
"""The acts that make `again`, and are repeated after a kill."""

CLOSED = frozenset({"restore in place"})
"""The acts that leave no practice open: whatever replaces its file afterwards is beyond them."""

PROTECTED_ONLY = frozenset({"recovery sheet"})
"""The acts that a practice without a passphrase refuses."""


def make_scene(folder: Path, passphrase: str | None, *, applied: bool = False) -> Scene:
    """Make a leaver whose plan is ready, two files of one client, some history and an earlier backup."""
    for name in ("out", "kept"):
        (folder / name).mkdir()
    file = folder / "harbour.handover"
    practice = create_practice(file, passphrase, name="Harbour Allied Health", today=TODAY)
    made = Made(practice)
    alex, sam = made.user("Alex Lee"), made.user("Sam Rossi")
    known = {"mobile": "0400 111 222", "date_of_birth": date(1985, 3, 1)}
    known |= {"email": "ava@example.com", "street": "1 Quay", "suburb": "Harbour", "postcode": "2000"}
    for name, hour in (("Ava Nguyen", 9), ("Ava Nguyen", 10), ("Piotr Kowalczyk", 11)):
        made.appointment(alex, f"2026-12-21 {hour:02d}:00", made.client(name, alex, **known))
    made.appointment(sam, "2026-12-22 09:00", made.client("Bo Nguyen", sam))
    drafts.start(practice, alex, date(2026, 12, 11))
    back_up(practice, folder / "kept")
    drafts.answer(practice, 1, backup_id=1, pack_skip_reason="Alex wants none")
    set_case_manager(practice, [3], sam, TODAY)
    suggest(practice, 1)
    if applied:
        _apply(practice, Scene(file, passphrase))
    practice.close()
    headers = "Reference,First Name,Last Name,Mobile,Date of Birth"
    rows = [f"N{n},Ava,Nguyen {n},0400 111 222,1985-03-01" for n in range(300)]
    (folder / "clients.csv").write_text("\n".join([headers, *rows]), encoding="utf-8")
    (folder / "clients.csv").chmod(0o600)
    (folder / "out" / "old.xlsx").write_bytes(b"what stood there")
    return Scene(file, passphrase)
