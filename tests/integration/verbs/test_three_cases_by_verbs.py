"""Three leavings by verbs: an employee with notice, a contractor whom clients follow, two at once, one without notice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.integration.terminal import APPOINTMENTS, CLIENTS, USERS, Terminal

LAST_DAY = "2026-12-11"
AFTER = "2026-12-12"


@pytest.fixture
def practice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    terminal = Terminal(tmp_path, capsys)
    for kind, text in (("users", USERS), ("clients", CLIENTS), ("appointments", APPOINTMENTS)):
        terminal.call("import", terminal.write(f"{kind}.csv", text), "--as", kind)
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


def test_an_employee_with_notice_until_they_are_inactive(practice: Terminal) -> None:
    before = holdings(practice)
    file, plan = planned(practice, "U1", "--last-day", LAST_DAY)
    assert {client["client"] for client in plan["clients"]} == {"C1", "C2", "C3"}
    done = practice.call("offboard", "apply", str(file))
    case = str(done["offboarding_id"])
    told = practice.call("offboard", "letters", case, "--to", str(practice.folder), "--as", "calls")
    assert set(told["clients"]) | {one["client"] for one in told["unreachable"]} == {"C1", "C2", "C3"}
    leavers = practice.call(
        "offboard", "letters", case, "--to", str(practice.folder), "--as", "eml", "--whom", "leaver"
    )
    assert (leavers["written"], leavers["clients"], leavers["unreachable"]) == (1, [], [])
    tasks = practice.call("offboard", "show", case)["tasks"]
    assert len(tasks) > 6
    assert all(task["due"] and task["done"] is None for task in tasks)
    practice.call("offboard", "due", today=AFTER)
    assert practice.sql("SELECT active FROM users WHERE reference = 'U1'") == [(0,)]
    practice.call("offboard", "undo", case, today=AFTER)
    assert holdings(practice) == before


def test_a_contractor_whom_half_of_the_clients_follow(practice: Terminal) -> None:
    before = holdings(practice)
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
    request = practice.call("offboard", "request", case, "--to", str(practice.folder))
    assert request["counts"] == {"clients": 2, "appointments": 2}
    practice.call("offboard", "undo", case)
    assert holdings(practice) == before


def test_two_at_once_of_whom_one_is_not_coming_back(practice: Terminal) -> None:
    before = holdings(practice)
    folder = practice.folder / "plans"
    folder.mkdir()
    made = practice.call("offboard", "together", "U1", "U2", "--last-day", LAST_DAY, "--out", str(folder))
    assert [one["leaver"] for one in made["plans"]] == ["U1", "U2"]
    plans = [json.loads(Path(one["file"]).read_text(encoding="utf-8")) for one in made["plans"]]
    assert {client["to"] for plan in plans for client in plan["clients"]} == {"U3"}
    gone = plans[0] | {"unplanned": True}
    Path(made["plans"][0]["file"]).write_text(json.dumps(gone), encoding="utf-8")
    cases = []
    for one in made["plans"]:
        done = practice.call("offboard", "apply", one["file"], "--accept-clashes", "agreed")
        cases.append(str(done["offboarding_id"]))
    assert practice.sql("SELECT unplanned FROM offboardings ORDER BY id") == [(1,), (0,)]
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
