"""All files written by a verb belong to its owner alone, and none stays half-written."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.database.practice import Practice, open_practice
from tests.integration.terminal import AFTER, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes; Windows has access lists")

_GIVEN = "given"
_HALF = (".partial", ".part", ".before", "-journal", "-wal", "-shm")


@pytest.fixture
def open_to_all(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The most careless account possible, in which a file is 0666 by default."""
    monkeypatch.setattr(Practice, "keeps_snapshots", True)
    before = os.umask(0)
    yield
    os.umask(before)


def _mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def _open_to_others(folder: Path) -> list[str]:
    """The written files and folders that others may read, except those of the test itself."""
    return [
        f"{_mode(file):o} {file.relative_to(folder)}"
        for file in folder.rglob("*")
        if _mode(file) & 0o077 and not file.is_relative_to(folder / _GIVEN)
    ]


@pytest.mark.usefixtures("open_to_all")
def test_the_whole_story_leaves_files_for_their_owner_alone(terminal: Terminal) -> None:
    folder = terminal.folder
    terminal.file.chmod(0o644)  # as an older program left it
    given = folder / _GIVEN
    given.mkdir()
    late = terminal.write(f"{_GIVEN}/late.csv", "Reference,First Name,Last Name\nC9,Mia,Late\n")
    plan, out = str(folder / "plan.json"), str(folder)
    kinds = ("users", "hours", "leave", "clients", "contacts", "appointments")

    terminal.call("import", late, "--as", "clients")
    for kind, ending in zip(kinds, ("csv", "txt", "xlsx", "xlsx", "csv", "csv"), strict=True):
        terminal.call("export", kind, "--to", f"{out}/{kind}.{ending}")
    terminal.call("export", "clients", "--to", f"{out}/clients.xlsx", "--replace")
    terminal.call("pack", "U1", "--to", out, "--preset", "full", "--with-readme")
    backup = terminal.call("backup", "--to", out)["file"]
    terminal.call("restore", backup, "--to", f"{out}/restored.handover")
    terminal.call("restore", backup, "--to", f"{out}/restored.handover", "--replace")
    case = str(terminal.call("offboard", "begin", "U1", "--last-day", "2026-12-11")["id"])
    terminal.call("offboard", "ask", case, "--to", out)
    terminal.call("offboard", "plan", "U1", "--last-day", "2026-12-11", "--out", plan)
    terminal.call("offboard", "apply", plan, "--accept-unassigned", "asked for")
    for kind in ("eml", "sms", "calls"):
        terminal.call("offboard", "letters", case, "--to", out, "--as", kind)
    terminal.call("offboard", "request", case, "--to", out)
    terminal.call("offboard", "due", today=AFTER)
    terminal.call("offboard", "undo", case, today=AFTER)
    terminal.call("new", f"{out}/new.handover", "--no-passphrase")
    terminal.call("demo", f"{out}/demo.handover", "--no-passphrase", "--practitioners", "3", "--clients", "9",
                  "--appointments", "20")  # fmt: skip

    assert _open_to_others(folder) == []
    written = [file.name for file in folder.rglob("*") if file.is_file()]
    assert [name for name in written if name.endswith(_HALF)] == []


@pytest.mark.usefixtures("open_to_all")
def test_an_open_practice_is_closed_to_others_log_and_all(terminal: Terminal) -> None:
    terminal.file.chmod(0o644)
    practice = open_practice(terminal.file, None)
    try:
        with practice.work("note", "Noted", recorded=False):
            parts = [Path(f"{terminal.file}{part}") for part in ("", "-wal", "-shm")]
            assert [_mode(part) for part in parts] == [0o600] * 3
    finally:
        practice.close()
