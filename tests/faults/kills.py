"""Every act that writes, killed: at each call to the system that could leave half of it, or at a random moment.

The next start must find all of the act or nothing of it, no file that the record does not know, and nothing
left over. Needs a system that can fork.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop.database.digest import VOUCHED_TABLES
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import UserError
from desktop.services.backups.backups import back_up
from desktop.services.backups.restoring import restore_backup
from desktop.services.calendar.export import export_calendar
from desktop.services.clients.clients import set_case_manager
from desktop.services.duplicates.merging import merge_clients
from desktop.services.exports.exports import export
from desktop.services.exports.text_files import write_text_files
from desktop.services.history.file_check import check_file
from desktop.services.history.operations import last_undoable
from desktop.services.history.undo import undo
from desktop.services.imports import run_import
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.certificate import save_certificate
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.packs.columns import PackWish
from desktop.services.packs.packs import create_pack
from desktop.services.practice import settings
from desktop.services.users.details import Away
from desktop.services.users.users import set_leave
from tests.made import Made

TODAY = date(2026, 12, 14)
PASSPHRASE = "amber falcon under seven bridges"
SECRETS = ("Nguyen", "0400 111 222", "2015-03-01", "Kowalczyk")
"""Of the clients of the practice: none may stand anywhere in plain."""

AWAY = Away(datetime(2027, 2, 1), datetime(2027, 2, 5), "Annual leave")

CALLS = ("fsync", "replace", "rename", "link", "unlink")
"""Calls to the system around which a killed program could leave half of something."""

REFUSED = 3
"""The exit code of an act that ended with a sentence."""

LEFT_OVERS = (".partial", ".before", ".part", "-journal", ".under-way")


@dataclass(frozen=True)
class Scene:
    """A practice in a folder of its own, an empty folder `out`, and a backup of an earlier state."""

    file: Path
    passphrase: str | None

    @property
    def out(self) -> Path:
        return self.file.parent / "out"

    @property
    def backup(self) -> Path:
        return next((self.file.parent / "kept").iterdir())

    def open(self) -> Practice:
        return open_practice(self.file, self.passphrase, today=TODAY)


Act = Callable[[Scene], object]


def _in_practice(act: Callable[[Practice, Scene], object]) -> Act:
    def whole(scene: Scene) -> None:
        practice = scene.open()
        act(practice, scene)
        practice.close()

    return whole


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
    return b"%PDF"


def _import(practice: Practice, scene: Scene) -> None:
    file = scene.file.parent / "clients.csv"
    run_import(practice, file, "clients")


def _preferences(practice: Practice, scene: Scene) -> None:
    settings.save_preferences(practice, settings.Preferences(name="Harbour", notice_days=35))


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
    "import": _in_practice(_import),
    "transfer": _in_practice(lambda p, scene: set_case_manager(p, [1, 2], 2, TODAY)),
    "merge": _in_practice(lambda p, scene: merge_clients(p, 1, 2)),
    "leave": _in_practice(lambda p, scene: set_leave(p, 2, None, AWAY)),
    "offboarding": _in_practice(_apply),
    "undo": _in_practice(_undo),
    "preferences": _in_practice(_preferences),
    "restore": lambda scene: restore_backup(
        scene.backup, scene.passphrase, scene.out / f"again{scene.file.suffix}"
    ),
    "restore in place": lambda scene: restore_backup(
        scene.backup, scene.passphrase, scene.file, replace=True
    ),
}

PLAIN = frozenset({"export of a text", "export of everything", "calendar"})
"""What these write is meant to be read by anybody, once it has its name."""


def make_scene(folder: Path, passphrase: str | None) -> Scene:
    """A leaver whose plan is ready, two files of one client, some history and a backup of before the last of it."""
    for name in ("out", "kept"):
        (folder / name).mkdir()
    file = folder / "harbour.handover"
    practice = create_practice(file, passphrase, name="Harbour Allied Health", today=TODAY)
    made = Made(practice)
    alex, sam = made.user("Alex Lee"), made.user("Sam Rossi")
    known = {"mobile": "0400 111 222", "date_of_birth": date(2015, 3, 1)}
    for name, hour in (("Ava Nguyen", 9), ("Ava Nguyen", 10), ("Piotr Kowalczyk", 11)):
        made.appointment(alex, f"2026-12-21 {hour:02d}:00", made.client(name, alex, **known))
    made.appointment(sam, "2026-12-22 09:00", made.client("Bo Nguyen", sam))
    drafts.start(practice, alex, date(2026, 12, 11))
    back_up(practice, folder / "kept")
    drafts.answer(practice, 1, backup_id=1, pack_skip_reason="Alex wants none")
    set_case_manager(practice, [3], sam, TODAY)
    suggest(practice, 1)
    practice.close()
    headers = "Reference,First Name,Last Name,Mobile,Date of Birth"
    rows = [f"N{n},Ava,Nguyen {n},0400 111 222,2015-03-01" for n in range(300)]
    (folder / "clients.csv").write_text("\n".join([headers, *rows]), encoding="utf-8")
    (folder / "clients.csv").chmod(0o600)
    (folder / "out" / "old.xlsx").write_bytes(b"what stood there")
    return Scene(file, passphrase)


def state(practice: Practice) -> str:
    """All that the practice says of users, clients and appointments, in one hash."""
    digest = hashlib.sha256()
    for table in VOUCHED_TABLES:
        if table not in ("backup_records", "pack_records"):
            digest.update(repr(practice.rows(f"SELECT * FROM {table} ORDER BY id")).encode())
    digest.update(repr(practice.rows("SELECT * FROM settings WHERE key LIKE 'p%' ORDER BY key")).encode())
    return digest.hexdigest()


def state_of(scene: Scene) -> str:
    practice = scene.open()
    try:
        return state(practice)
    finally:
        practice.close()


@dataclass
class Verdict:
    """What became of one kill; every list is to be empty. `ended` is whether the act had ended before."""

    ended: bool
    lost: list[str] = field(default_factory=list)
    leaked: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return not (self.lost or self.leaked or self.left)


@dataclass(frozen=True)
class Trial:
    """One act on copies of one scene: `states` are what the practice may say afterwards."""

    name: str
    scene: Scene
    folder: Path
    states: frozenset[str]
    codes: list[int] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """How the last one ended."""
        return self.codes[0]

    def kill_at(self, number: int, *, after: bool) -> Verdict:
        """Kill it at that call to the system, just before or just after it."""
        return self._kill(lambda: _die_at_call(number, after=after), None)

    def kill_after(self, seconds: float) -> Verdict:
        return self._kill(lambda: None, seconds)

    def starve(self, size: int) -> Verdict:
        """Let no file of it grow beyond so many bytes: it must refuse in a sentence, and leave all as it was."""
        verdict = self._kill(lambda: _limit_files(size), None)
        if self.exit_code not in (0, REFUSED):
            verdict.lost.append(f"exit {self.exit_code} at {size} bytes")
        return verdict

    def _kill(self, prepare: Callable[[], None], seconds: float | None) -> Verdict:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.scene.file.parent, self.folder)
        scene = Scene(self.folder / self.scene.file.name, self.scene.passphrase)
        _mend_records(scene, self.scene)
        child = os.fork()
        if child == 0:
            _run(prepare, ACTS[self.name], scene)
        if seconds is not None:
            timer = threading.Timer(seconds, lambda: os.kill(child, signal.SIGKILL))
            timer.start()
        _, status = os.waitpid(child, 0)
        self.codes[:] = [os.waitstatus_to_exitcode(status)]
        if seconds is not None:
            timer.cancel()
        return self._judge(scene, ended=status == 0)

    def _judge(self, scene: Scene, *, ended: bool) -> Verdict:
        verdict = Verdict(ended, leaked=list(_leaks(scene, plain=self.name in PLAIN)))
        try:
            if self.name == "restore" and not ended:
                _restore_again(scene)
            practice = scene.open()
            try:
                verdict.lost += check_file(practice, deep=True).problems
                if state(practice) not in self.states:
                    verdict.lost.append("half of it was done")
                verdict.lost += _record_against_files(practice, scene)
            finally:
                practice.close()
        except UserError as error:
            verdict.lost.append(str(error))
        verdict.left += [file.name for file in scene.file.parent.rglob("*") if file.name.endswith(LEFT_OVERS)]
        return verdict


def trials(folder: Path, passphrase: str | None, acts: Collection[str] = ACTS) -> Iterator[Trial]:
    """One for each of the acts; the states are taken from an act that nobody killed."""
    (folder / "base").mkdir()
    base = make_scene(folder / "base", passphrase)
    before = state_of(base)
    for name, act in ((name, ACTS[name]) for name in acts):
        whole = folder / "whole"
        shutil.copytree(base.file.parent, whole)
        scene = Scene(whole / base.file.name, passphrase)
        _mend_records(scene, base)
        act(scene)
        after = state_of(scene)
        shutil.rmtree(whole)
        yield Trial(name, base, folder / "trial", frozenset({before, after}))


def _restore_again(scene: Scene) -> None:
    """What a supervisor does; it may have been done but for the last line of its note."""
    again = scene.out / f"again{scene.file.suffix}"
    with suppress(UserError):
        ACTS["restore"](scene)
    open_practice(again, scene.passphrase, today=TODAY).close()


def _run(prepare: Callable[[], None], act: Act, scene: Scene) -> None:
    """What the child does; it never comes back."""
    code = 1
    try:
        prepare()
        act(scene)
        code = 0
    except UserError:
        code = REFUSED
    finally:
        os._exit(code)


def _limit_files(size: int) -> None:
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _die_at_call(number: int, *, after: bool) -> None:
    left = [number]

    def deadly(call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] == 0 and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            found = call(*arguments, **named)
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return found

        return called

    for name in CALLS:
        setattr(os, name, deadly(getattr(os, name)))


def _leaks(scene: Scene, *, plain: bool) -> Iterator[str]:
    given = {scene.file.parent / "clients.csv", scene.out / "old.xlsx"}
    for file in scene.file.parent.rglob("*"):
        if not file.is_file() or file in given or file.suffix in (".lock", ".open-by"):
            continue
        unfinished = file.name.endswith(LEFT_OVERS)
        # What stood there before keeps the rights that it had.
        if unfinished and file.suffix != ".before" and file.stat().st_mode & 0o077:
            yield f"{file.name} can be read by others"
        if scene.passphrase is not None and not (plain and (file.parent != scene.file.parent)):
            data = file.read_bytes()
            yield from (f"{file.name} holds {secret}" for secret in SECRETS if secret.encode() in data)


def _record_against_files(practice: Practice, scene: Scene) -> Iterator[str]:
    known = {
        Path(file): sha256
        for table in ("pack_records", "backup_records")
        for file, sha256 in practice.rows(f"SELECT file, sha256 FROM {table}")
    }
    for file, sha256 in known.items():
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != sha256:
            yield f"{file.name} stands in the record and is not there"
    packs = {file.stem for file in known}
    for file in scene.out.rglob("*"):
        companion = file.name.startswith(("again", *packs))
        untouched = file.name == "old.xlsx" and file.read_bytes() == b"what stood there"
        if file.is_file() and file not in known and not companion and not untouched:
            yield f"{file.name} is unknown to the record"


def _mend_records(copy: Scene, base: Scene) -> None:
    """The record names files by their paths, which a copy of the folder does not have."""
    practice = copy.open()
    with practice.work("mend", "Mended") as work:
        from desktop.models import BackupRecord

        work.update(BackupRecord, {1: {"file": str(copy.backup)}})
    practice.close()
