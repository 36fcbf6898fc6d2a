"""Wishes in a call to `offboard plan` are in the plan, and broken rules are in the certificate."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.database.practice import open_practice
from desktop.services.offboarding.papers.certificate import certificate
from tests.integration.terminal import Terminal

SAM_IS_AN_OT = "Reference,First Name,Last Name,Discipline\nU3,Sam,Cooper,OT\n"


@pytest.fixture
def mixed(terminal: Terminal) -> Terminal:
    """As everywhere, except that Sam is an occupational therapist: only Priya may take the three clients."""
    terminal.call("import", terminal.write("users2.csv", SAM_IS_AN_OT), "--as", "users")
    return terminal


def plan(terminal: Terminal, *words: str) -> dict[str, Any]:
    file = terminal.folder / "plan.json"
    terminal.call("offboard", "plan", "U1", "--last-day", "2026-12-11", *words, "--out", str(file))
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def goes_to(found: dict[str, Any]) -> dict[str, str]:
    return {client["client"]: client["to"] for client in found["clients"]}


def test_care_stays_with_its_discipline_unless_wished_otherwise(mixed: Terminal) -> None:
    assert set(goes_to(plan(mixed)).values()) == {"U2"}
    assert goes_to(plan(mixed, "--needs", "C3=OT"))["C3"] == "U3"
    widened = plan(mixed, "--widen", "discipline=C3", "--to", "U2", "U3")
    assert goes_to(widened) == {"C1": "U2", "C2": "U2", "C3": "U3"}, "Zoë clashes with Priya's A5"
    assert widened["widened"] == {"discipline": ["C3"]}
    by_hand = plan(mixed, "--pin", "C1=U3", "C2=nobody", "--order", "load")
    assert goes_to(by_hand) == {"C1": "U3", "C2": None, "C3": "U2"}
    reasons = {client["client"]: client["reasons"] for client in by_hand["clients"]}
    assert reasons["C1"][:2] == ["other discipline: Occupational Therapist (widened)", "chosen by hand"]
    assert by_hand["summary"]["levels"][-1] == "preference"


def test_who_is_left_out_and_who_may_have_fewer(terminal: Terminal) -> None:
    assert set(goes_to(plan(terminal, "--exclude", "U2")).values()) == {"U3"}
    pinned = goes_to(plan(terminal, "--exclude", "U2", "--pin", "C1=U2"))
    assert pinned == {"C1": "U2", "C2": "U3", "C3": "U3"}
    assert set(goes_to(plan(terminal, "--max", "U2=0", "U3=0")).values()) == {None}


def test_the_ways_out_do_what_they_say(mixed: Terminal) -> None:
    full = plan(mixed, "--max", "U2=1")
    nobody = [client for client, to in goes_to(full).items() if to is None]
    ways = {way["change"]: way for way in full["ways_out"]}
    raised, widened = ways["raise maximum"], ways["widen"]
    assert (raised["to"], widened["rule"], widened["clients"]) == ("U2", "discipline", nobody)
    again = plan(mixed, "--max", f"U2={raised['maximum']}")
    assert list(goes_to(again).values()).count(None) == len(nobody) - raised["find_somebody"]
    again = plan(mixed, "--max", "U2=1", "--widen", f"discipline={','.join(widened['clients'])}")
    assert list(goes_to(again).values()).count(None) == len(nobody) - widened["find_somebody"]
    assert not plan(mixed)["ways_out"]


def test_what_a_file_breaks_stands_in_the_certificate(mixed: Terminal) -> None:
    found = plan(mixed, "--widen", "discipline")
    assert found["widened"] == {"discipline": "all"}
    for client in found["clients"]:
        client["to"] = "U3"
    for appointment in found["appointments"]:
        appointment["to"] = "U3"
    file = mixed.write("edited.json", json.dumps(found))
    mixed.call("offboard", "apply", file)
    practice = open_practice(mixed.file, None)
    try:
        sections = {section.heading: section for section in certificate(practice, 1).sections}
    finally:
        practice.close()
    assert [label for label, _ in sections["Rules widened knowingly"].facts] == [
        "Client C1",
        "Client C2",
        "Client C3",
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--widen", "age=C9"), "C9 is not a Current client of the leaver"),
        (("--widen", "kindness"), "There is no rule kindness"),
        (("--pin", "C1"), "C1 is not of the form NAME=VALUE"),
        (("--max", "U2=many"), "many is not a number of clients"),
        (("--exclude", "U9"), "There is no user 'U9'"),
        (("--pin", "C1=U4"), "accounts admin"),
        (("--needs", "C4=OT"), "C4 is not a Current client of the leaver"),
    ],
)
def test_a_wish_that_cannot_be_is_a_sentence(
    terminal: Terminal, words: tuple[str, ...], sentence: str
) -> None:
    file = terminal.folder / "plan.json"
    said = terminal.call(
        "offboard", "plan", "U1", "--last-day", "2026-12-11", *words, "--out", str(file), expect=1
    )
    assert sentence in said
    assert not Path(file).exists()


def test_a_widened_rule_that_there_is_not_is_named(terminal: Terminal) -> None:
    found = plan(terminal)
    file = terminal.write("edited.json", json.dumps({**found, "widened": {"kindness": "all"}}))
    assert "'kindness'" in terminal.call("offboard", "apply", file, expect=1)


def test_group_visits_and_those_of_other_managers_stay_with_the_recipients_offered(
    terminal: Terminal,
) -> None:
    header = "Reference,Start,End,Practitioner,Clients,Status\n"
    visit = "A7,2026-12-17 09:00,2026-12-17 09:50,U1,C5,Booked\n"
    terminal.call("import", terminal.write("more.csv", header + visit), "--as", "appointments")
    for only in ("U2", "U3"):
        found = plan(terminal, "--to", only)
        assert {visit["to"] for visit in found["appointments"]} == {only}
        assert {visit["appointment"] for visit in found["appointments"]} == {"A3", "A4", "A7"}
