"""Letters to referrers, colleagues and the leaver: written, recorded, and about nobody else."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Client, ContactBy, Disposition, PackRecord
from desktop.services.letters.other_letters import Audience, compose_others, other_preview_fields
from desktop.services.letters.other_ways_out import write_other_letters
from desktop.services.letters.templates import Template
from desktop.services.letters.ways_out import WayOut
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import decide_clients
from desktop.ui.core.printing import pdf_without_window
from tests.conftest import TODAY
from tests.made import Made


@pytest.fixture
def case_id(practice: Practice) -> int:
    """Two clients of one GP, one of another who has an e-mail address only, one without."""
    made = Made(practice)
    leaver = made.user("Alex Lee", email="alex@clinic.example")
    priya = made.user("Priya Nair", position="Psychologist", email="priya@clinic.example")
    gp = {"referrer": "Dr Mabel Quist", "referrer_address": "3 Ridge Street, Hillcrest NSW 2998"}
    ava = made.client("Ava Nguyen", leaver, **gp)
    liam = made.client("Liam Kaur", leaver, **gp)
    zoe = made.client("Zoe Marsh", leaver, referrer="Dr Nils Ostberg", referrer_email="nils@gp.example")
    made.client("Jo Without", leaver)
    case_id = drafts.start(practice, leaver, TODAY)
    given = (Disposition.TRANSFER, priya, ())
    decide_clients(practice, case_id, {ava: given, liam: (Disposition.FOLLOWS, None, ()), zoe: given})
    return case_id


def write(
    practice: Practice, case_id: int, folder: Path, way: WayOut, audience: Audience
) -> tuple[list[str], list[str], int]:
    done = write_other_letters(practice, case_id, folder, way, audience, draw=pdf_without_window)
    return list(done.references), [one.reference for one in done.unreachable], len(done.files)


def test_each_referrer_hears_of_their_own_clients(practice: Practice, case_id: int, tmp_path: Path) -> None:
    assert write(practice, case_id, tmp_path, WayOut.PDF, Audience.REFERRERS) == (["C2", "C1"], ["C3"], 1)
    assert write(practice, case_id, tmp_path, WayOut.EML, Audience.REFERRERS) == (["C3"], ["C2", "C1"], 1)
    (file,) = tmp_path.glob("*.eml")
    message = message_from_bytes(file.read_bytes(), policy=default)
    assert (message["To"], message["X-Unsent"]) == ("nils@gp.example", "1")
    text = message.get_content()
    assert "Zoe Marsh: will see Priya Nair, Psychologist" in text
    assert "Nguyen" not in text
    with practice.read() as session:
        (letter,) = compose_others(practice, case_id, Audience.REFERRERS, ContactBy.LETTER).letters
        assert letter.address == ("3 Ridge Street", "Hillcrest NSW 2998")
        assert "Liam Kaur: goes on with Alex Lee elsewhere" in letter.filled.plain
        kept = session.scalars(select(PackRecord).order_by(PackRecord.id.desc())).all()
        assert [one.recipient for one in kept[:2]] == ["Dr Nils Ostberg", "The practice, to print"]


def test_a_colleague_and_the_leaver_hear_numbers_and_no_names(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    write(practice, case_id, tmp_path, WayOut.EML, Audience.COLLEAGUES)
    (file,) = tmp_path.glob("*.eml")
    message = message_from_bytes(file.read_bytes(), policy=default)
    assert message["To"] == "priya@clinic.example"
    assert "2 clients" in message.get_content()
    (letter,) = compose_others(practice, case_id, Audience.LEAVER, ContactBy.LETTER).letters
    assert "4 clients" in letter.filled.plain
    assert letter.name == "Alex Lee"


def test_others_are_told_by_letter_or_email_only(practice: Practice, case_id: int, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Only clients"):
        write(practice, case_id, tmp_path, WayOut.SMS, Audience.LEAVER)
    assert list(tmp_path.glob("*.xlsx")) == []


def test_the_preview_of_each_wording_has_its_own_fields(practice: Practice, case_id: int) -> None:
    fields = other_preview_fields(practice, case_id)
    assert fields[Template.LEAVER]["greeting"] == "Alex"
    assert fields[Template.COLLEAGUE]["greeting"] == "Priya"
    assert "Ava Nguyen" in fields[Template.REFERRER]["referred_clients"]
    with practice.work("change", "Changed", recorded=False) as work:
        ids = work.session.scalars(select(Client.id)).all()
        work.update(Client, {key: {"referrer": ""} for key in ids})
    assert other_preview_fields(practice, case_id)[Template.REFERRER]["referred_clients"]
