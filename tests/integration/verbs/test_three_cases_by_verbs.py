"""Three leavings by verbs, each undone at its end.

An employee from the questions to the last task, a contractor whose clients follow, and two at once, one of
them without notice.
"""

from __future__ import annotations

import json
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest

from desktop.services.cases.questions import SUITS, TOLD, UNSUITED, URGENT
from desktop.ui.core.printing import pdf_without_window
from tests.integration.terminal import Terminal
from tests.protected_files import opened

LAST_DAY = "2026-12-11"
AFTER = "2026-12-12"
PASSWORD = "six quite made up words here"
REACHABLE = """Reference,First Name,Last Name,Email
C3,Zoë,O'Brien,z@mail.example
C5,Simran,Kaur,s@mail.example
"""


@pytest.fixture
def practice(with_leaver_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    terminal = Terminal(with_leaver_file, tmp_path, capsys, pdf_without_window)
    terminal.call("import", terminal.write("reachable.csv", REACHABLE), "--as", "clients")
    return terminal


def holdings(terminal: Terminal) -> list[Any]:
    return [
        *terminal.sql("SELECT id, status, case_manager_id FROM clients ORDER BY id"),
        *terminal.sql("SELECT id, user_id, starts_at, status FROM appointments ORDER BY id"),
        *terminal.sql("SELECT id, active FROM users ORDER BY id"),
    ]


def planned(terminal: Terminal, *words: str) -> tuple[Path, dict[str, Any]]:
    file = terminal.folder / "plan.json"
    terminal.call("offboard", "plan", *words, "--out", str(file))
    plan: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return file, plan


def filled_in(terminal: Terminal, questions: str, answers: dict[str, dict[str, object]]) -> str:
    """The leaver's workbook as it comes back: their answers by client and column."""
    book = opened(Path(questions), PASSWORD)
    sheet = book["Clients"]
    place = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        for column, value in answers.get(sheet.cell(row, 1).value, {}).items():
            sheet.cell(row, place[column]).value = value
    back = terminal.folder / "back.xlsx"
    book.save(back)
    return str(back)


def letters(terminal: Terminal, case: str, *words: str) -> dict[str, Any]:
    return terminal.call("offboard", "letters", case, "--to", str(terminal.folder), *words)


def draft_text(file: str) -> str:
    """The text of an e-mail draft, each paragraph in one line."""
    message = message_from_bytes(Path(file).read_bytes(), policy=SMTP)
    return str(message.get_content())


def test_an_employee_from_the_questions_to_the_last_task(practice: Terminal) -> None:
    before = holdings(practice)
    word = practice.write("word", PASSWORD)
    begun = practice.call("offboard", "begin", "U1", "--last-day", LAST_DAY, "--engaged", "employee")
    case = str(begun["id"])
    asked = practice.call("offboard", "ask", case, "--to", str(practice.folder), "--password-file", word)
    assert asked["counts"] == {"clients": 3}
    back = filled_in(
        practice,
        asked["file"],
        {"C3": {SUITS: "Sam Cooper", URGENT: 2, TOLD: "Yes"}, "C1": {UNSUITED: "Priya Nair"}},
    )
    assert practice.call("offboard", "answers", case, back, "--dry-run")["kept"] == 0
    assert practice.call("offboard", "answers", case, back)["kept"] == 2
    file, plan = planned(practice, "U1", "--last-day", LAST_DAY)
    assert {client["client"]: client["to"] for client in plan["clients"]} == dict.fromkeys(
        ("C1", "C2", "C3"), "U3"
    )
    assert str(practice.call("offboard", "apply", str(file))["offboarding_id"]) == case
    told = letters(practice, case, "--as", "calls")
    assert set(told["clients"]) | {one["client"] for one in told["unreachable"]} == {"C1", "C2", "C3"}
    leavers = letters(practice, case, "--as", "eml", "--whom", "leaver")
    assert (leavers["written"], leavers["clients"], leavers["unreachable"]) == (1, [], [])
    practice.call("offboard", "told", case, "C1", "C2", "--how", "telephone", "--answer", "agrees")
    board = {one["client"]: one for one in practice.call("offboard", "told", case)["clients"]}
    assert [board[client]["state"] for client in ("C1", "C2", "C3")] == ["answered", "answered", "told"]
    assert board["C3"]["by"] == "Alex Lee"
    tasks = practice.call("offboard", "tasks", case)["tasks"]
    assert len(tasks) > 6
    assert all(task["due"] and task["done"] is None for task in tasks)
    numbers = [str(task["id"]) for task in tasks]
    done = practice.call("offboard", "tasks", case, "--done", *numbers, today=AFTER)["tasks"]
    assert all(task["done"] == AFTER and task["by"] for task in done)
    practice.call("offboard", "due", today=AFTER)
    assert practice.sql("SELECT active FROM users WHERE reference = 'U1'") == [(0,)]
    practice.call("offboard", "undo", case, today=AFTER)
    assert holdings(practice) == before
    assert [one["id"] for one in practice.call("offboard", "list")["offboardings"]] == [begun["id"]]


def test_a_contractor_whom_half_of_the_clients_follow(practice: Terminal) -> None:
    before = holdings(practice)
    begun = practice.call("offboard", "begin", "U1", "--last-day", LAST_DAY, "--engaged", "contractor")
    file, plan = planned(practice, "U1", "--last-day", LAST_DAY)
    for client in plan["clients"]:
        if client["client"] == "C3":
            client |= {"disposition": "follows", "to": None}
    for appointment in plan["appointments"]:
        if appointment["appointment"] == "A4":
            appointment |= {"action": "cancel", "to": None, "reason": "Follows Alex Lee"}
    file.write_text(json.dumps(plan), encoding="utf-8")
    done = practice.call("offboard", "apply", str(file))
    assert (done["clients_transferred"], done["clients_closed"], done["appointments_cancelled"]) == (2, 1, 1)
    assert practice.sql("SELECT status FROM clients WHERE reference = 'C3'") == [("Closed",)]
    case = str(done["offboarding_id"])
    assert case == str(begun["id"])
    told = letters(practice, case, "--as", "calls")
    assert {*told["clients"], *(one["client"] for one in told["unreachable"])} == {"C1", "C2", "C3"}
    texts = [task["text"] for task in practice.call("offboard", "tasks", case)["tasks"]]
    assert texts == [task["text"] for task in begun["tasks"]]
    assert any("want to follow the practitioner" in text for text in texts)
    request = practice.call("offboard", "request", case, "--to", str(practice.folder))
    assert request["counts"] == {"clients": 2, "appointments": 2}
    practice.call("offboard", "undo", case)
    assert holdings(practice) == before


def test_two_at_once_of_whom_one_is_not_coming_back(practice: Terminal) -> None:
    before = holdings(practice)
    folder = practice.folder / "plans"
    folder.mkdir()
    practice.call("offboard", "begin", "U1", "--last-day", LAST_DAY, "--unplanned")
    made = practice.call("offboard", "together", "U1", "U2", "--last-day", LAST_DAY, "--out", str(folder))
    assert [one["leaver"] for one in made["plans"]] == ["U1", "U2"]
    plans = [json.loads(Path(one["file"]).read_text(encoding="utf-8")) for one in made["plans"]]
    assert {client["to"] for plan in plans for client in plan["clients"]} == {"U3"}
    cases = []
    for one in made["plans"]:
        done = practice.call("offboard", "apply", one["file"], "--accept-clashes", "agreed")
        cases.append(str(done["offboarding_id"]))
    assert practice.sql("SELECT unplanned FROM offboardings ORDER BY id") == [(1,), (0,)]
    gone, leaving = (letters(practice, case, "--as", "eml") for case in cases)
    assert "could not tell you sooner" in draft_text(gone["files"][0])
    assert "The last working day is" in draft_text(leaving["files"][0])
    assert practice.sql("SELECT DISTINCT case_manager_id FROM clients WHERE status = 'Current'") == [(3,)]
    for case in cases:
        practice.call("offboard", "undo", case)
    assert holdings(practice) == before
    states = [one["state"] for one in practice.call("offboard", "list")["offboardings"]]
    assert states == ["undone", "undone"]


def test_one_leaver_alone_is_refused_with_a_sentence(practice: Terminal) -> None:
    said = practice.call(
        "offboard", "together", "U1", "--last-day", LAST_DAY, "--out", str(practice.folder), expect=1
    )
    assert "two or more" in said
