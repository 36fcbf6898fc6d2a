"""The request in words: chat, e-mail and telephone name the same, and a chat window accepts each part."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.models import User
from desktop.rules.dates.format import moment_text
from desktop.services.practice.letterhead import Letterhead, save_letterhead
from desktop.services.practice.other_system import VendorSystem
from desktop.services.vendor.asked import AskedAppointment, AskedClient, VendorAsk
from desktop.services.vendor.texts import LONGEST_CHAT, counted_text, request_texts

LEAVER = User(id=1, first_name="Alex", last_name="Lee")
PRIYA = User(id=2, first_name="Priya", last_name="Nair")
NOOR = User(id=3, first_name="Noor", last_name="Khan")
WAS, LATER = datetime(2026, 12, 14, 9), datetime(2026, 12, 15, 10)
AT = moment_text(WAS)


def client(number: int = 1, new: User = PRIYA, initials: str = "") -> AskedClient:
    return AskedClient(number, f"C{number}", initials, LEAVER, new)


def visit(number: int = 1, new: User | None = PRIYA, **values: Any) -> AskedAppointment:
    facts = {"site": "", "new_time": None, "cancel_reason": "", **values}
    return AskedAppointment(number, f"A{number}", WAS, present=LEAVER, new=new, **facts)


def ask(*asked: AskedClient | AskedAppointment) -> VendorAsk:
    return VendorAsk(
        LEAVER,
        date(2026, 12, 18),
        tuple(one for one in asked if isinstance(one, AskedClient)),
        tuple(one for one in asked if isinstance(one, AskedAppointment)),
    )


EVERYTHING = ask(
    client(1),
    client(2, initials="BY"),
    client(3, NOOR),
    visit(1),
    visit(2, site="Harbour"),
    visit(3, site="Harbour"),
    visit(4, NOOR, new_time=LATER),
    visit(5, NOOR, waits=True),
    visit(6, None, cancel_reason="Alex Lee leaves", site="Harbour"),
)


CLIENTS = (
    "Client C1: case manager Alex Lee -> Priya Nair",
    "Client C2 (BY): case manager Alex Lee -> Priya Nair",
    "Client C3: case manager Alex Lee -> Noor Khan",
)
OTHERS = (
    f"Appointment A4, {AT}: Alex Lee -> Noor Khan, at the new time {moment_text(LATER)}",
    f"Appointment A5, {AT}: to the waiting list of Noor Khan",
    f"Appointment A6, {AT}, Harbour: cancel (Alex Lee leaves)",
)


def test_what_is_asked_is_counted_without_what_there_is_not() -> None:
    assert counted_text(ask(client())) == "1 client"
    assert counted_text(ask(visit(), visit(2))) == "2 appointments"
    assert counted_text(EVERYTHING) == "3 clients and 6 appointments"


def test_the_chat_says_what_is_alike_once(practice: Practice) -> None:
    (chat,) = request_texts(practice, EVERYTHING, None).chat
    opening, *lines = chat.splitlines()
    assert opening.startswith(
        "Hello, this is Harbour Allied Health. Alex Lee leaves; the last working day is"
    )
    assert "transfer 3 clients and 6 appointments in your system" in opening
    assert lines == [
        "Clients, case manager Alex Lee -> Priya Nair: C1, C2 (BY)",
        "Clients, case manager Alex Lee -> Noor Khan: C3",
        f"Appointments, Alex Lee -> Priya Nair: A1 ({AT})",
        f"Appointments, Harbour, Alex Lee -> Priya Nair: A2 ({AT}), A3 ({AT})",
        *OTHERS,
    ]


def test_the_mail_names_each_on_a_line_of_its_own(practice: Practice) -> None:
    texts = request_texts(practice, EVERYTHING, VendorSystem("x", "Kite"))
    assert texts.mail_subject == "Transfer for a leaving practitioner: 3 clients and 6 appointments"
    opening, *lines = texts.mail.splitlines()
    assert "6 appointments in Kite, clients first" in opening
    assert lines == [
        "",
        "The workbook names each of them:",
        *CLIENTS,
        f"Appointment A1, {AT}: Alex Lee -> Priya Nair",
        f"Appointment A2, {AT}, Harbour: Alex Lee -> Priya Nair",
        f"Appointment A3, {AT}, Harbour: Alex Lee -> Priya Nair",
        *OTHERS,
    ]


def test_on_the_telephone_only_what_there_is_is_read_out(practice: Practice) -> None:
    clients, visits = EVERYTHING.clients, EVERYTHING.appointments
    steps = {"2": "2. Read out the 3 clients", "3": "3. Read out the 6 appointments:"}
    for asked, wanted in ((EVERYTHING, "23"), (ask(*clients), "2"), (ask(*visits), "3")):
        script = request_texts(practice, asked, VendorSystem("x", "Kite")).telephone
        for number, step in steps.items():
            assert (step in script) is (number in wanted)
        read_out = [line.strip() for line in script.splitlines() if line.startswith("   ")]
        assert len(read_out) == len(asked.everything)
        assert (CLIENTS[1] in read_out) is ("2" in wanted)
        assert (OTHERS[2] in read_out) is ("3" in wanted)
        assert "4. Ask for a ticket number, and by when it will be done in Kite." in script
        assert "5. Say" not in script


def test_how_to_reach_the_practice_closes_each_text_if_it_is_known(practice: Practice) -> None:
    save_letterhead(practice, Letterhead(phone="02 9999 0000"))
    closing = "Please tell us when it is done. To reach us: call 02 9999 0000."
    texts = request_texts(practice, ask(client()), None)
    assert texts.chat[-1].splitlines()[-1] == closing
    assert texts.mail.splitlines()[-2:] == ["", closing]
    assert texts.telephone.splitlines()[-1] == f"5. Say: {closing}"


@pytest.mark.parametrize("number", [1, 60, 150])
def test_each_part_of_the_chat_is_under_the_limit_and_nothing_is_lost(
    practice: Practice, number: int
) -> None:
    asked = ask(*(client(n) for n in range(number)), *(visit(n, None) for n in range(number)))
    parts = request_texts(practice, asked, None).chat
    assert max(map(len, parts)) < LONGEST_CHAT
    assert all(parts)
    words = " ".join(parts).split()
    assert [word.strip(",") for word in words if word.strip(",") in {f"C{n}" for n in range(number)}] == [
        f"C{n}" for n in range(number)
    ]
    assert sum(word == "cancel" for word in words) == number


def test_a_part_is_filled_before_the_next_begins(practice: Practice) -> None:
    parts = request_texts(practice, ask(*(visit(n, None) for n in range(60))), None).chat
    assert len(parts) > 2
    for part, following in pairwise(parts):
        assert len(part) + 1 + len(following.splitlines()[0]) >= LONGEST_CHAT
