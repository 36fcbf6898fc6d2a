"""One day of a supervisor in separate programs: every verb that writes, then the window, which is locked.

Its standard output is for `tests.faults.leaks`, which looks for people in everything it leaves behind.
"""

from __future__ import annotations

import io
import os
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from desktop.__main__ import main
from desktop.database import key

TODAY = "2026-11-23"
ROUNDS = 1_000
"""Few rounds: the trials do not depend on how long a guess takes."""


class Desk:
    """The folders of the supervisor: `given`, `asked` for in plain text, `out` for protected files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "practice" / "harbour.handover"
        self.passphrase = folder / "given" / "passphrase.txt"

    def given(self, name: str) -> str:
        return str(self.folder / "given" / name)

    def asked(self, name: str) -> str:
        return str(self.folder / "asked" / name)

    def out(self, name: str = "") -> str:
        return str(self.folder / "out" / name)

    def call(self, *words: str) -> None:
        """Call a verb; its answer was asked for, its complaints and exit code are kept."""
        complained = io.StringIO()
        known = ("--practice", str(self.file), "--passphrase-file", str(self.passphrase), "--today", TODAY)
        with redirect_stdout(io.StringIO()), redirect_stderr(complained):
            code = main([*known, "--json", *words])
        with (self.folder / "complaints.txt").open("a", encoding="utf-8") as kept:
            kept.write(f"{' '.join(words[:2])}: {code}\n{complained.getvalue()}")


def by_a_few_verbs(desk: Desk) -> None:
    """Read, refuse, protect and back up, in and out again."""
    password = ("--password-file", desk.given("password.txt"))
    say = desk.call
    say("new", str(desk.file), "--name", "Harbour")
    for kind in ("users", "clients", "appointments"):
        say("import", desk.given(f"{kind}.csv"), "--as", kind)
    say("import", desk.given("odd.csv"), "--as", "clients")
    say("import", desk.given("passphrase.txt"), "--as", "clients")
    say("export", "clients", "--to", desk.asked("clients.csv"))
    say("export", "clients", "--to", desk.out("clients.xlsx"), *password)
    say("backup", "--to", desk.out())


def by_verbs(desk: Desk) -> None:
    """Go from an empty file to an offboarded leaver, an undo, and another passphrase."""
    password = ("--password-file", desk.given("password.txt"))
    say = desk.call
    by_a_few_verbs(desk)
    say("import", desk.given("contacts.csv"), "--as", "contacts")
    say("import", desk.out("clients.xlsx"), "--as", "clients", *password)
    say("report", "caseload")
    say("pack", "U1", "--to", desk.out(), "--with-readme", "--with-sheets", *password)
    say("offboard", "plan", "U1", "--last-day", "2026-12-11", "--out", desk.asked("plan.json"))
    accepted = ("--accept-clashes", "told", "--accept-unassigned", "told")
    say("offboard", "apply", desk.asked("plan.json"), *accepted)
    for way in ("pdf", "sms", "calls"):
        say("offboard", "letters", "1", "--to", desk.out(), "--as", way, *password)
    say("offboard", "request", "1", "--to", desk.out(), *password)
    say("offboard", "ask", "1", "--to", desk.out(), *password)
    say("offboard", "undo", "1")
    say("check", "--deep")
    for backup in sorted((desk.folder / "out").glob("*.handover-backup")):
        say("verify", str(backup))
        say("restore", str(backup), "--to", desk.out("again.handover"))
    changed = ("--new-passphrase-file", desk.given("another.txt"), "--sheet-to", desk.asked("sheet.pdf"))
    say("passphrase", *changed)
    say("report", "caseload")
    desk.passphrase = desk.folder / "given" / "another.txt"
    say("backup", "--to", desk.out())


def in_the_window(desk: Desk) -> None:
    """Use every tab and its windows, a client's own file and a fault; then lock, and wait to be searched."""
    from PySide6.QtCore import QTimer

    from desktop.app import Program, _new_application
    from desktop.database.practice import open_practice
    from desktop.ui.core.bug_catcher import BugCatcher

    application = _new_application()
    BugCatcher(application).install()
    secret = Path(desk.given("another.txt"))
    window = Program(application).show_practice(open_practice(desk.file, secret.read_text(encoding="utf-8")))

    def close_all() -> None:
        for other in application.topLevelWidgets():
            if other.isVisible() and other is not window:
                other.close()

    def fail() -> None:
        raise ValueError(window.context.practice.rows("SELECT first_name FROM clients")[0][0])

    steps = iter(
        (
            lambda: window.places.show_clients(),
            lambda: window.places.show_clients().search.setText("a"),
            lambda: window.places.show_clients().open_client(1),
            close_all,
            lambda: window.places.show_calendar(),
            lambda: window.commands.show_record(),
            lambda: window.commands.by_name()["caseload"](),
            close_all,
            fail,
            close_all,
            lambda: window.places.show_clients(),
            lambda: tell("open"),
            lambda: window.lock(),
            lambda: tell("locked"),
            window.close,
            application.quit,
        )
    )
    idle_since = time.monotonic()

    def step() -> None:
        nonlocal idle_since
        if window.context.tasks.busy or window.keeper._tasks.busy:
            idle_since = time.monotonic()
        elif time.monotonic() - idle_since > 0.3:
            idle_since = time.monotonic()
            next(steps, application.quit)()

    timer = QTimer()
    timer.timeout.connect(step)
    timer.start(20)
    application.exec()


def tell(state: str) -> None:
    """Report the point of the day, and go on once this program's memory was read."""
    print(state, flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    key.ROUNDS = ROUNDS
    part = {"few": by_a_few_verbs, "verbs": by_verbs, "window": in_the_window}[sys.argv[2]]
    part(Desk(Path(sys.argv[1])))
    os._exit(0)
