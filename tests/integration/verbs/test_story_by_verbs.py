"""The whole story through the verbs alone, as a scheduler or an acceptance check would do it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from desktop.cli import main
from tests.integration.terminal import AFTER, CLIENTS, TODAY, USERS, Terminal


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


def test_what_is_due_and_cannot_be_says_so_once(
    terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(terminal.folder / "plan.json")
    terminal.call("offboard", "plan", "U1", "--last-day", "2026-12-11", "--out", file)
    terminal.call("offboard", "apply", file)
    late = "Reference,First Name,Last Name,Case Manager\nC9,Late,Comer,U1\n"
    terminal.call("import", terminal.write("late.csv", late), "--as", "clients")
    assert main(["--practice", str(terminal.file), "--today", AFTER, "offboard", "due"]) == 1
    said = capsys.readouterr()
    assert said.out.strip() == ""
    assert said.err.splitlines()[0].startswith("Alex Lee: Alex Lee cannot be made inactive yet")
    assert "(C9)" in said.err.splitlines()[1]


def test_reports_for_people_count_each_thing_with_its_noun(
    terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--practice", str(terminal.file), "--today", TODAY]
    assert main([*words, "report", "caseload"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert "Priya Nair (U2): 1 client, 1 upcoming appointment, 6 minutes a week" in told
    assert told[-1] == "Together: 4 current clients"
    assert main([*words, "check"]) == 0
    assert "Current clients without a case manager: 0" in capsys.readouterr().out


def test_wrong_words_exit_with_2(terminal: Terminal) -> None:
    short = ["check", "--passphrase", "a secret"]
    for words in (["offboard", "plan", "U1"], ["frobnicate"], ["import", "x"], short):
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
