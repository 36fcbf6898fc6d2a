"""A small practice with a leaver, and a terminal that calls verbs on it."""

from __future__ import annotations

import json
import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.database.connection import connect
from desktop.database.practice import create_practice
from desktop.services.outgoing.document import Draw

TODAY = "2026-11-23"
AFTER = "2026-12-12"

USERS = """Reference,First Name,Last Name,Discipline,Access Level,Active
U1,Alex,Lee,Psychologist,Case Manager,Yes
U2,Priya,Nair,Psychologist,Case Manager,Yes
U3,Sam,Cooper,Psychologist,Case Manager,Yes
U4,Kim,Reid,,Accounts Admin,Yes
U5,Tom,Brown,Psychologist,Case Manager,No
"""
CLIENTS = """Reference,First Name,Last Name,Date of Birth,Status,Case Manager,Family
C1,Ava,Nguyen,2015-03-14,Current,U1,Nguyen
C2,Liam,Nguyen,2013-07-01,Current,U1,Nguyen
C3,Zoë,O'Brien,1980-01-31,Current,U1,
C4,Old,Closed,1970-05-05,Closed,U1,
C5,Simran,Kaur,1990-02-02,Current,U2,
"""
APPOINTMENTS = """Reference,Start,End,Practitioner,Clients,Appointment Type,Site,Status
A1,2026-11-16 09:00,2026-11-16 09:50,U1,C1,Review,Harbour,Attended
A2,2026-12-11 16:00,2026-12-11 16:50,U1,C1,Review,Harbour,Booked
A3,2026-12-14 09:00,2026-12-14 09:50,U1,C1;C2,Review,Harbour,Booked
A4,2026-12-15 10:00,2026-12-15 10:50,U1,C3,Review,Harbour,Confirmed
A5,2026-12-15 10:30,2026-12-15 11:20,U2,C5,Review,Harbour,Booked
A6,2026-12-16 10:00,2026-12-16 10:50,U1,C3,Review,Harbour,Cancelled
"""


def make_with_leaver(file: Path) -> None:
    """Make the practice of `USERS`, `CLIENTS` and `APPOINTMENTS`, imported by the verb."""
    create_practice(file, None, name="Harbour Allied Health").close()
    for kind, text in (("users", USERS), ("clients", CLIENTS), ("appointments", APPOINTMENTS)):
        rows = file.with_name(f"{kind}.csv")
        rows.write_text(text, encoding="utf-8")
        said = StringIO()
        with redirect_stdout(said):
            assert main([*_on(file), "import", str(rows), "--as", kind]) == 0
        answer = json.loads(said.getvalue())
        assert answer["problems"] == []
        assert answer["created"] == len(text.splitlines()) - 1
        rows.unlink()


def _on(file: Path, today: str = TODAY) -> list[str]:
    return ["--practice", str(file), "--json", "--today", today]


class Terminal:
    """Calls verbs on a copy of a practice and reads their JSON."""

    def __init__(
        self, made: Path, folder: Path, capsys: pytest.CaptureFixture[str], draw: Draw | None = None
    ) -> None:
        self.folder, self.capsys, self.draw = folder, capsys, draw
        self.file = Path(shutil.copy(made, folder / "practice.handover"))

    def write(self, name: str, text: str) -> str:
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return str(file)

    def call(self, *words: str, today: str = TODAY, expect: int = 0) -> Any:
        """The JSON answer of a verb; with `expect` 1 its text on standard error."""
        code = main([*_on(self.file, today), *words], self.draw)
        said = self.capsys.readouterr()
        assert code == expect, said.err
        if code:
            assert said.out == ""
            return said.err
        return json.loads(said.out)

    def sql(self, statement: str) -> list[tuple[Any, ...]]:
        connection = connect(self.file, None)
        try:
            return connection.execute(statement).fetchall()
        finally:
            connection.close()
