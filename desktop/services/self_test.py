"""The self-test of the shipped program: its main work, done once on a made-up practice."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import func, select

from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import UserError
from desktop.files import passphrases
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.language import later, say
from desktop.models import Client, ClientStatus, User
from desktop.rules.text import number_text
from desktop.services.backups.backups import back_up, verify_backup
from desktop.services.backups.restoring import restore_backup
from desktop.services.demo.demo import make_demo
from desktop.services.exports.exports import export
from desktop.services.history.record_check import broken_links
from desktop.services.imports import run_import
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.papers.certificate import certificate
from desktop.services.offboarding.planning.suggesting import suggested_plan
from desktop.services.offboarding.situation import situation
from desktop.services.offboarding.undoing import undo_offboarding
from desktop.services.packs.packs import create_pack

TODAY = date(2026, 11, 23)
LAST_DAY = TODAY + timedelta(days=18)


@dataclass(frozen=True)
class Check:
    """One thing that was tried; `detail` is what was seen, or what went wrong."""

    name: str
    ok: bool
    detail: str


class Failed(Exception):
    """A result was not what it must be."""


def self_test(told: Callable[[Check], None]) -> bool:
    """Try everything in order, passing each check to `told` at once, and return whether everything worked.

    Each check builds on those before it, so the first failure is the last check. What `told` raises ends it.
    """
    with tempfile.TemporaryDirectory(prefix="handover-self-test-") as folder:
        trial = _Trial(Path(folder))
        try:
            for name, step in _STEPS:
                check = _tried(name, step, trial)
                told(check)
                if not check.ok:
                    return False
        finally:
            trial.close()
    return True


def _tried(name: str, step: Callable[[_Trial], str], trial: _Trial) -> Check:
    try:
        return Check(name, True, step(trial))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this check's result
        return Check(name, False, f"{type(error).__name__}: {error}")


class _Trial:
    """The steps, and what they pass on to each other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.passphrase = passphrases.propose()
        self.opened: list[Practice] = []

    def close(self) -> None:
        for practice in self.opened:
            practice.close()

    def make(self) -> str:
        file = self.folder / "practice.handover"
        self.practice = make_demo(
            file, self.passphrase, practitioners=6, clients=60, appointments=600, today=TODAY
        )
        self.opened.append(self.practice)
        with self.practice.read() as session:
            busiest = session.execute(
                select(User, func.count())
                .join(Client, Client.case_manager_id == User.id)
                .where(Client.status == ClientStatus.CURRENT, User.active)
                .group_by(User.id)
                .order_by(func.count().desc())
                .limit(1)
            ).one()
        self.leaver, self.caseload = busiest[0], busiest[1]
        return say("a made-up practice of 60 clients and 600 appointments, encrypted")

    def wrong_passphrase(self) -> str:
        try:
            open_practice(self.practice.file, "wrong", exclusive=False).close()
        except UserError:
            return say("a wrong one is refused")
        raise Failed(say("a wrong passphrase opened the practice"))

    def back_up(self) -> str:
        self.backup = back_up(self.practice, self.folder)
        _must_equal(verify_backup(self.backup.file, self.passphrase).counts, self.backup.counts)
        data = self.backup.file.read_bytes()
        damaged = self.folder / f"damaged{self.backup.file.suffix}"
        damaged.write_bytes(data[:5000] + bytes([data[5000] ^ 1]) + data[5001:])
        try:
            verify_backup(damaged, self.passphrase)
        except UserError:
            return say("{number} bytes, read back; one turned bit is noticed", number=number_text(len(data)))
        raise Failed(say("a damaged backup was taken for a whole one"))

    def restore(self) -> str:
        target = self.folder / "restored.handover"
        restored = restore_backup(self.backup.file, self.passphrase, target)
        again = open_practice(target, self.passphrase, today=TODAY)
        self.opened.append(again)
        with again.read() as session:
            _must_equal(session.scalar(select(func.count()).select_from(Client)), restored.counts["clients"])
        return say("{number} clients are there again", number=restored.counts["clients"])

    def exchange(self) -> str:
        empty = create_practice(self.folder / "empty.handover", None, name="Empty", today=TODAY)
        self.opened.append(empty)
        for kind, ending in (("users", "txt"), ("clients", "xlsx"), ("appointments", "csv")):
            out, back = self.folder / f"{kind}.{ending}", self.folder / f"{kind} again.{ending}"
            password = self.passphrase if ending == "xlsx" else None
            rows = export(self.practice, kind, out, password=password).rows
            result = run_import(empty, out, kind, password=password)
            _must_equal((result.created, result.problems), (rows, ()))
            export(empty, kind, back, password=password)
            if password is None:
                _must_equal(out.read_bytes(), back.read_bytes())
            else:
                _must_equal(read_workbook(out, password), read_workbook(back, password))
        return say("users, clients and appointments came back the same")

    def pack(self) -> str:
        password = passphrases.propose()
        made = create_pack(self.practice, self.leaver.id, self.folder, password=password)
        _must_equal(made.counts["clients"], self.caseload)
        _must_equal(len(read_workbook(made.file, password)["Clients"]) - 1, self.caseload)
        return say("{number} clients, protected, opened with its password", number=self.caseload)

    def plan(self) -> str:
        with self.practice.read() as session:
            self.planned = suggested_plan(session, situation(session, self.leaver.id, LAST_DAY))
        _must_equal(len(self.planned.clients), self.caseload)
        return say(
            "{clients} clients and {appointments} appointments placed",
            clients=self.caseload,
            appointments=len(self.planned.appointments),
        )

    def offboard(self) -> str:
        before = self._case_managers()
        reason = "Self-test"
        self.applied = apply_plan(
            self.practice, self.planned, accept_clashes=reason, accept_unassigned=reason
        )
        after = self._case_managers()
        given = [after[client] for client, holder in before.items() if holder == self.leaver.id]
        _must_equal(given.count(self.leaver.id), 0)
        _must_equal(given.count(None), self.applied.clients_unassigned)
        self.before = before
        document = certificate(self.practice, self.applied.offboarding_id)
        return say(
            "{clients} clients handed over, {sections} sections certified",
            clients=self.applied.clients_transferred,
            sections=len(document.sections),
        )

    def undo(self) -> str:
        undo_offboarding(self.practice, self.applied.offboarding_id)
        _must_equal(self._case_managers(), self.before)
        _must_equal(broken_links(self.practice), [])
        return say("every client is back, and the record is unbroken")

    def _case_managers(self) -> dict[int, int | None]:
        with self.practice.read() as session:
            current = Client.status == ClientStatus.CURRENT
            return dict(session.execute(select(Client.id, Client.case_manager_id).where(current)).all())


_STEPS: tuple[tuple[str, Callable[[_Trial], str]], ...] = (
    (later("New practice"), _Trial.make),
    ("Passphrase", _Trial.wrong_passphrase),
    ("Backup", _Trial.back_up),
    ("Restore", _Trial.restore),
    (later("Export and import"), _Trial.exchange),
    (later("Handover pack"), _Trial.pack),
    ("Plan", _Trial.plan),
    ("Offboarding", _Trial.offboard),
    ("Undo", _Trial.undo),
)
CHECKS = len(_STEPS)
"""How many checks there are if all of them work."""


def _must_equal(found: object, expected: object) -> None:
    if found != expected:
        raise Failed(say("what came back is not what was written"))
