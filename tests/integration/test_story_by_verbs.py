"""The whole story through the verbs alone: what a scheduler or an acceptance check would do."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.database.connection import connect
from desktop.database.practice import create_practice

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


class Terminal:
    """Calls verbs on one practice and reads their JSON."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.file = folder / "practice.handover"
        create_practice(self.file, None, name="Harbour Allied Health").close()

    def write(self, name: str, text: str) -> str:
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return str(file)

    def call(self, *words: str, today: str = TODAY, expect: int = 0) -> Any:
        """The JSON answer of a verb; with `expect` 1 what it said on standard error."""
        code = main(["--practice", str(self.file), "--json", "--today", today, *words])
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


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    made = Terminal(tmp_path, capsys)
    for kind, text in (("users", USERS), ("clients", CLIENTS), ("appointments", APPOINTMENTS)):
        answer = made.call("import", made.write(f"{kind}.csv", text), "--as", kind)
        assert answer["problems"] == []
        assert answer["created"] == len(text.splitlines()) - 1
    return made


def test_the_whole_story(terminal: Terminal) -> None:
    report = terminal.call("report", "caseload")
    assert report["current_clients"] == 4
    assert {r["case_manager"]: r["clients"] for r in report["rows"]}["U1"] == 3

    backup = terminal.call("backup", "--to", str(terminal.folder))
    assert backup["ok"]
    assert backup["counts"]["clients"] == 5
    assert terminal.call("verify", backup["file"])["sha256"] == backup["sha256"]

    pack = terminal.call("pack", "U1", "--to", str(terminal.folder))
    assert pack["ok"]
    assert pack["counts"]["clients"] == 3

    plan_file = str(terminal.folder / "plan.json")
    terminal.call("offboard", "plan", "U1", "--last-day", "2026-12-11", "--out", plan_file)
    plan = json.loads(Path(plan_file).read_text(encoding="utf-8"))
    assert {c["client"]: c["to"] for c in plan["clients"]}["C3"] == "U3"
    assert {a["appointment"] for a in plan["appointments"]} == {"A3", "A4"}
    assert plan["summary"]["without_recipient"] == 0
    assert plan["summary"]["cannot_keep_time"] == 0
    assert terminal.sql("SELECT count(*) FROM offboardings") == [(0,)]

    done = terminal.call("offboard", "apply", plan_file)
    assert not done["made_inactive"]
    listed = terminal.call("offboard", "list")["offboardings"]
    assert [(o["leaver"], o["state"]) for o in listed] == [("U1", "applied")]
    assert terminal.sql("SELECT active FROM users WHERE reference = 'U1'") == [(1,)]

    terminal.call("offboard", "due", today=AFTER)
    assert terminal.sql("SELECT active FROM users WHERE reference = 'U1'") == [(0,)]
    health = terminal.call("check", today=AFTER)
    assert (health["inactive_case_manager"], health["future_with_inactive"]) == ([], [])
    after = terminal.call("report", "caseload", today=AFTER)
    assert sum(r["clients"] for r in after["rows"]) == after["current_clients"] == 4
    kept = "SELECT reference FROM appointments a JOIN users u ON u.id = a.user_id WHERE u.reference = 'U1'"
    assert sorted(terminal.sql("SELECT a." + kept[7:])) == [("A1",), ("A2",), ("A6",)]

    terminal.call("offboard", "undo", str(listed[0]["id"]), today=AFTER)
    assert terminal.call("report", "caseload")["rows"] == report["rows"]
    assert terminal.sql("SELECT active FROM users WHERE reference = 'U1'") == [(1,)]


def test_an_edited_plan_is_taken_back(terminal: Terminal) -> None:
    file = terminal.folder / "plan.json"
    terminal.call(
        "offboard", "plan", "Alex Lee", "--last-day", "2026-12-11", "--to", "U2", "--out", str(file)
    )
    plan = json.loads(file.read_text(encoding="utf-8"))
    clashing = next(a for a in plan["appointments"] if a["appointment"] == "A4")
    assert clashing["clashes"] == [{"kind": "booked", "with": "A5"}]
    refused = terminal.call("offboard", "apply", str(file), expect=1)
    assert "1 appointment cannot keep the time" in refused
    clashing |= {"action": "move", "starts_at": "2026-12-15T11:20"}
    file.write_text(json.dumps(plan), encoding="utf-8")
    terminal.call("offboard", "apply", str(file))
    moved = "SELECT starts_at, ends_at FROM appointments WHERE reference = 'A4'"
    assert terminal.sql(moved) == [("2026-12-15 11:20", "2026-12-15 12:10")]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("offboard", "plan", "U1", "--last-day", "2026-12-11", "--to", "U5", "--out", "p.json"),
            "is inactive",
        ),
        (
            ("offboard", "plan", "U1", "--last-day", "2026-12-11", "--to", "U4", "--out", "p.json"),
            "accounts admin",
        ),
        (
            ("offboard", "plan", "U1", "--last-day", "2026-12-11", "--to", "U1", "--out", "p.json"),
            "the one who leaves",
        ),
        (("offboard", "plan", "U5", "--last-day", "2026-12-11", "--out", "p.json"), "inactive already"),
        (("offboard", "plan", "Nobody", "--last-day", "2026-12-11", "--out", "p.json"), "There is no user"),
        (("offboard", "apply", "missing.json"), "There is no plan"),
        (("offboard", "undo", "7"), "There is no offboarding 7"),
        (("offboard", "show", "7"), "There is no offboarding 7"),
    ],
)
def test_a_refusal_is_one_sentence_and_changes_nothing(
    terminal: Terminal, words: tuple[str, ...], sentence: str
) -> None:
    before = terminal.sql("SELECT count(*), max(id) FROM operations")
    said = terminal.call(*words, expect=1)
    assert sentence in said
    assert said.count("\n") == 1
    assert terminal.sql("SELECT count(*), max(id) FROM operations") == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"leaver": "U1"}',
        '{"leaver": "U1", "last_day": "soon", "clients": [], "appointments": []}',
    ],
)
def test_a_file_that_is_no_plan_is_told_so(terminal: Terminal, text: str) -> None:
    said = terminal.call("offboard", "apply", terminal.write("plan.json", text), expect=1)
    assert said.startswith("plan.json is not a")


def test_wrong_words_exit_with_2(terminal: Terminal) -> None:
    for words in (["offboard", "plan", "U1"], ["frobnicate"], ["import", "x"]):
        with pytest.raises(SystemExit) as stopped:
            main(["--practice", str(terminal.file), *words])
        assert stopped.value.code == 2


def test_a_long_leave_is_covered_and_handed_back(
    terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    before = terminal.call("report", "caseload")["rows"]
    file = str(terminal.folder / "cover.json")
    plan = ("offboard", "plan", "U1", "--last-day", "2026-12-11", "--returns-on", "2027-01-11", "--out", file)
    terminal.call(*plan)
    words = ["--practice", str(terminal.file), "--today", TODAY, "offboard"]
    assert main([*words, "apply", file]) == 0
    assert "Alex Lee is covered until the return on Mon 11 Jan 2027." in capsys.readouterr().out
    terminal.call("offboard", "due", today=AFTER)
    assert terminal.sql("SELECT active FROM users WHERE reference = 'U1'") == [(1,)]
    (cover,) = terminal.call("offboard", "list")["offboardings"]
    terminal.call("offboard", "hand-back", str(cover["id"]))
    assert terminal.call("report", "caseload")["rows"] == before
    assert main([*words, "hand-back", str(cover["id"])]) == 1


def test_a_zip_of_one_file_is_read_and_one_of_several_is_told_apart(terminal: Terminal) -> None:
    archive = terminal.folder / "export.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("clients.csv", CLIENTS)
    assert terminal.call("import", str(archive), "--as", "clients")["unchanged"] == 5
    with zipfile.ZipFile(archive, "a") as made:
        made.writestr("users.csv", USERS)
    assert "export.zip holds 2 files" in terminal.call("import", str(archive), "--as", "clients", expect=1)
