"""The file plan.json, written, edited by hand and read back: applied if possible, else refused plainly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from tests.integration.terminal import TODAY, Terminal

LAST_DAY = "2026-12-11"


class Edited:
    """The plan for Alex Lee, with both colleagues offered, to be edited and applied."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal, self.file = terminal, terminal.folder / "plan.json"
        terminal.call("offboard", "plan", "U1", "--last-day", LAST_DAY, "--out", str(self.file))
        self.plan: dict[str, Any] = json.loads(self.file.read_text(encoding="utf-8"))

    def client(self, reference: str) -> dict[str, Any]:
        return next(c for c in self.plan["clients"] if c["client"] == reference)

    def appointment(self, reference: str) -> dict[str, Any]:
        return next(a for a in self.plan["appointments"] if a["appointment"] == reference)

    def apply(self, *words: str, today: str = TODAY) -> Any:
        self._write()
        return self.terminal.call("offboard", "apply", str(self.file), *words, today=today)

    def refused(self, *words: str) -> str:
        """The text of the refusal; nothing must have changed."""
        self._write()
        before = self.terminal.sql("SELECT count(*), max(id) FROM activity")
        said = self.terminal.call("offboard", "apply", str(self.file), *words, expect=1)
        assert self.terminal.sql("SELECT count(*), max(id) FROM activity") == before
        return str(said)

    def told(self, capsys: pytest.CaptureFixture[str], *words: str) -> str:
        """The answer for people."""
        self._write()
        code = main(
            [
                "--practice",
                str(self.terminal.file),
                "--today",
                TODAY,
                "offboard",
                "apply",
                str(self.file),
                *words,
            ]
        )
        assert code == 0
        return capsys.readouterr().out

    def _write(self) -> None:
        self.file.write_text(json.dumps(self.plan), encoding="utf-8")


@pytest.fixture
def edited(terminal: Terminal) -> Edited:
    return Edited(terminal)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            {"action": "move", "starts_at": "2026-12-15T14:00+11:00"},
            "'starts_at' of appointment A4 is not a time",
        ),
        ({"action": "move", "starts_at": "2026-12-15"}, "'starts_at' of appointment A4 is not a time"),
        ({"action": "move", "starts_at": "9999-12-31T23:30"}, "'starts_at' of appointment A4 is not a time"),
        ({"action": "move", "starts_at": []}, "'starts_at' of appointment A4 is not a text"),
        ({"action": "move"}, "'starts_at' of appointment A4 is missing, though it is to move"),
        (
            {"action": "move", "starts_at": "2026-11-20T09:00"},
            "1 appointment would move to a day that is over",
        ),
        ({"action": "stay"}, "1 appointment after the last working day cannot stay with Alex Lee"),
        ({"action": "keep"}, "'action' of appointment A4 is not one of transfer, move, cancel, stay, wait"),
        ({"to": 7}, "'to' of appointment A4 is not a text"),
        ({"to": "Nobody"}, "There is no user 'Nobody'"),
        ({"to": "U2", "accepted": True}, "'accepted' of appointment A4 is not a text"),
        ({"to": "U2", "accepted": "  "}, "1 appointment cannot keep the time"),
        ({"to": "U2", "accepted": "\ud800"}, "it is not JSON"),
        ({"to": None}, "1 appointment would vanish"),
    ],
)
def test_what_an_appointment_cannot_be(edited: Edited, values: dict[str, Any], sentence: str) -> None:
    edited.appointment("A4").update(values)
    assert sentence in edited.refused().splitlines()[0]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"client": "C99"}, "The plan names client C99, which is not in this practice"),
        ({"client": "C1"}, "The plan names the same client twice"),
        ({"client": 3}, "'client' of a line of 'clients' is not a text"),
        ({"disposition": None}, "'disposition' of client C3 is missing"),
        ({"reasons": "free"}, "'reasons' of client C3 is not a list of texts"),
        ({"to": "U5"}, "Somebody in the plan cannot take over"),
    ],
)
def test_what_a_client_cannot_be(edited: Edited, values: dict[str, Any], sentence: str) -> None:
    edited.client("C3").update(values)
    assert sentence in edited.refused().splitlines()[0]


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("last_day", "soon", "'last_day' of the plan is not a day"),
        ("last_day", "9999-12-31", "'last_day' of the plan is not a day"),
        ("last_day", None, "'last_day' of the plan is missing"),
        ("leaver", 3, "'leaver' of the plan is not a text"),
        ("clients", {}, "'clients' of the plan is not a list"),
        ("appointments", ["A4"], "a line of 'appointments' is not an object"),
    ],
)
def test_what_the_plan_cannot_be(edited: Edited, key: str, value: object, sentence: str) -> None:
    edited.plan[key] = value
    assert sentence in edited.refused()


def test_an_appointment_that_was_moved_since_makes_the_plan_stale(edited: Edited) -> None:
    assert edited.appointment("A4")["booked_at"] == "2026-12-15T10:00"
    text = "Reference,Start,End,Practitioner,Clients\nA4,2026-12-17 10:00,2026-12-17 10:50,U1,C3\n"
    edited.terminal.call("import", edited.terminal.write("later.csv", text), "--as", "appointments")
    said = edited.refused()
    assert said.startswith("The practice has changed since the plan was made.")
    assert "Appointment A4 on Thu 17 Dec 2026, 10:00 had another time when the plan was made." in said


def test_who_leaves_before_the_clients_come_is_given_none(edited: Edited) -> None:
    other = edited.terminal.folder / "other.json"
    edited.terminal.call("offboard", "plan", "U3", "--last-day", "2026-12-04", "--out", str(other))
    edited.terminal.call("offboard", "apply", str(other))
    for each in (*edited.plan["clients"], *edited.plan["appointments"]):
        each["to"] = "U2"
    edited.client("C3")["to"] = "U3"
    said = edited.refused("--accept-clashes", "agreed")
    assert "Sam Cooper leaves too, on Fri 4 Dec 2026." in said


def test_what_is_left_with_the_leaver_is_told(edited: Edited, capsys: pytest.CaptureFixture[str]) -> None:
    edited.client("C3")["to"] = None
    edited.appointment("A4")["to"] = None
    told = edited.told(capsys, "--accept-unassigned", "decided in January")
    assert "2 clients and 1 appointment handed over" in told
    assert "1 client left without a case manager, 1 appointment left with Alex Lee" in told


def test_references_are_in_every_answer(edited: Edited) -> None:
    done = edited.apply()
    assert done["leaver_reference"] == "U1"
    shown = edited.terminal.call("offboard", "show", str(done["offboarding_id"]))
    assert shown["leaver"] == "U1"
    planned = {c["client"]: c["to"] for c in edited.plan["clients"]}
    assert {c["client"]: c["to_reference"] for c in shown["clients"]} == planned
    planned = {a["appointment"]: a["to"] for a in edited.plan["appointments"]}
    assert {a["appointment"]: a["to_reference"] for a in shown["appointments"]} == planned


@pytest.mark.parametrize(
    "line",
    ["2026-12-15 14:00,2026-12-15 14:50,{},C3,Booked", "2026-12-15 10:00,2026-12-15 10:50,{},C3,Cancelled"],
)
def test_undo_leaves_alone_what_was_booked_anew_or_cancelled_since(edited: Edited, line: str) -> None:
    terminal, recipient = edited.terminal, edited.appointment("A4")["to"]
    done = edited.apply()
    text = f"Reference,Start,End,Practitioner,Clients,Status\nA4,{line.format(recipient)}\n"
    assert terminal.call("import", terminal.write("since.csv", text), "--as", "appointments")["updated"] == 1
    undone = terminal.call("offboard", "undo", str(done["offboarding_id"]))
    assert undone["left_alone"] == ["Appointment A4 was changed since."]
    holder = (
        "SELECT u.reference FROM appointments a JOIN users u ON u.id = a.user_id WHERE a.reference = '{}'"
    )
    assert terminal.sql(holder.format("A4")) == [(recipient,)]
    assert terminal.sql(holder.format("A3")) == [("U1",)]


def test_a_file_that_was_closed_has_no_new_case_manager(edited: Edited) -> None:
    edited.client("C3").update(disposition="referred")
    edited.appointment("A4").update(action="cancel", accepted="seen elsewhere from now on")
    done = edited.apply()
    assert (done["clients_closed"], done["appointments_cancelled"]) == (1, 1)
    shown = edited.terminal.call("offboard", "show", str(done["offboarding_id"]))
    assert {c["client"]: c["to_reference"] for c in shown["clients"]}["C3"] is None
    assert edited.terminal.sql("SELECT cancel_reason FROM appointments WHERE reference = 'A4'") == [
        ("seen elsewhere from now on",)
    ]


def test_a_booking_that_began_long_before_still_clashes(terminal: Terminal) -> None:
    """A course of a whole day, begun on the day before, is in the way on the next day."""
    rows = ("L1,2026-12-13 12:00,2026-12-14 12:00,U2,", "L2,2026-12-14 12:00,2026-12-15 12:00,U2,")
    text = "\n".join(("Reference,Start,End,Practitioner,Clients", *rows, ""))
    terminal.call("import", terminal.write("long.csv", text), "--as", "appointments")
    plan = Edited(terminal).plan
    assert {c["to"] for c in plan["clients"]} == {"U3"}
    alone = terminal.folder / "alone.json"
    words = ("offboard", "plan", "U1", "--last-day", LAST_DAY, "--to", "U2", "--out", str(alone))
    clashing = terminal.call(*words)
    assert {"kind": "booked", "with": "L1"} in clashing["appointments"][0]["clashes"]
    assert clashing["summary"]["cannot_keep_time"] == 2


def test_whom_nobody_can_take_is_to_be_transferred_to_nobody_yet(terminal: Terminal) -> None:
    full = "Reference,First Name,Last Name,Maximum Clients\nU2,Priya,Nair,1\nU3,Sam,Cooper,0\n"
    assert terminal.call("import", terminal.write("full.csv", full), "--as", "users")["updated"] == 2
    edited = Edited(terminal)
    assert [(c["disposition"], c["to"]) for c in edited.plan["clients"]] == [("transfer", None)] * 3
    assert edited.plan["summary"]["without_recipient"] == 3
    assert "3 clients would be left without a case manager" in edited.refused()
    done = edited.apply("--accept-unassigned", "the practice closes")
    assert (done["clients_unassigned"], done["appointments_left"]) == (3, 2)


def test_a_day_that_no_practice_means_is_no_word(terminal: Terminal, tmp_path: Path) -> None:
    words = ["offboard", "plan", "U1", "--out", str(tmp_path / "p.json"), "--last-day", "9999-12-31"]
    with pytest.raises(SystemExit) as stopped:
        main(["--practice", str(terminal.file), *words])
    assert stopped.value.code == 2
