"""E-mail in the system's mail program: an address that says the whole letter, recorded as it leaves."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import ContactBy, PackRecord
from desktop.services.letters.letters import Letter, compose
from desktop.services.letters.mail_program import LONGEST, mail_address, open_in_mail_program
from desktop.services.letters.templates import Template
from desktop.services.letters.wordings import save_wording
from desktop.services.offboarding import drafts
from tests.conftest import TODAY
from tests.made import Made

AVA = "ava+visits@mail.example"


@pytest.fixture
def case_id(practice: Practice) -> int:
    """Ava has an e-mail address, Liam has none; nobody takes them over yet."""
    made = Made(practice)
    leaver = made.user("Alex Lee")
    made.client("Ava Marsh", leaver, email=AVA)
    made.client("Liam Marsh", leaver)
    return drafts.start(practice, leaver, TODAY)


def records(practice: Practice) -> list[PackRecord]:
    with practice.read() as session:
        found = list(session.scalars(select(PackRecord)))
        session.expunge_all()
    return found


def letter(practice: Practice, case_id: int) -> Letter:
    (only,) = compose(practice, case_id, ContactBy.EMAIL).letters
    return only


def test_the_address_holds_the_letter_with_the_line_ends_of_mail(practice: Practice, case_id: int) -> None:
    address = urlsplit(mail_address(letter(practice, case_id)))
    fields = parse_qs(address.query, strict_parsing=True)
    assert (address.scheme, address.path) == ("mailto", "ava%2Bvisits@mail.example")
    assert fields["subject"] == [letter(practice, case_id).filled.subject]
    (body,) = fields["body"]
    assert body.split("\r\n") == letter(practice, case_id).filled.plain.splitlines()
    assert "\n" not in body.replace("\r\n", "")


def test_what_is_opened_is_recorded_like_a_file_that_leaves(practice: Practice, case_id: int) -> None:
    expected = mail_address(letter(practice, case_id))
    assert open_in_mail_program(practice, case_id, 1) == expected
    (record,) = records(practice)
    assert (record.file, record.recipient) == (f"mailto:{AVA}", "Ava Marsh")
    assert record.counts == '{"clients": 1}'
    assert not record.protected


def test_nothing_is_recorded_for_a_client_without_an_address(practice: Practice, case_id: int) -> None:
    with pytest.raises(UserError, match="Liam Marsh cannot be told by e-mail: no e-mail address"):
        open_in_mail_program(practice, case_id, 2)
    assert records(practice) == []


def test_a_letter_longer_than_an_address_may_be_is_refused(practice: Practice, case_id: int) -> None:
    for more, fits in ((0, True), (1, False)):
        head = "Your visits\n\nDear {greeting}\n\n"
        save_wording(practice, Template.OPEN, head + "x")
        room = LONGEST - len(mail_address(letter(practice, case_id)))
        save_wording(practice, Template.OPEN, head + "x" * (1 + room + more))
        assert (len(mail_address(letter(practice, case_id))) <= LONGEST) == fits
        if fits:
            open_in_mail_program(practice, case_id, 1)
        else:
            with pytest.raises(UserError, match="too long"):
                open_in_mail_program(practice, case_id, 1)
    assert len(records(practice)) == 1
