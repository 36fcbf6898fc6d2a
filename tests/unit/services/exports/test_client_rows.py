"""Clients leave with the names of their people, and contacts with the name of their client."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.models import Contact, NotWith
from desktop.services.exports.cells import Named
from desktop.services.exports.client_rows import contact_row
from tests.made import Made
from tests.unit.services.exports.rows_made import rows_in


@pytest.fixture
def made(practice: Practice) -> Made:
    """C1 Zoe with U1, not to be seen by U2 and U1; C2 Ava without anybody."""
    made = Made(practice)
    alex, bo = made.user("Alex Lee"), made.user("Bo Wu")
    zoe = made.client("Zoe Ng", alex, date_of_birth=date(1990, 2, 14), suburb="Carlton")
    made.client("Ava Costa")
    with made.work() as work:
        apart = [{"client_id": zoe, "user_id": bo}, {"client_id": zoe, "user_id": alex}]
        work.insert(NotWith, apart)
        work.insert(Contact, [{"client_id": zoe, "first_name": "Mia", "last_name": "Ng"}])
    return made


def test_clients_are_in_order_of_their_names_with_those_they_point_at(practice: Practice, made: Made) -> None:
    ava, zoe = rows_in(practice, "clients")
    assert (ava["Reference"], zoe["Reference"]) == ("C2", "C1")
    assert (zoe["Case Manager"], zoe["Case Manager Name"]) == ("U1", "Alex Lee")
    assert (zoe["Not With"], zoe["Not With Names"]) == ("U1;U2", "Alex Lee; Bo Wu")
    assert [
        ava[header] for header in ("Case Manager", "Case Manager Name", "Not With", "Not With Names")
    ] == [""] * 4


def test_what_stands_around_the_names_keeps_its_header(practice: Practice, made: Made) -> None:
    ava, zoe = rows_in(practice, "clients")
    assert (zoe["Date of Birth"], ava["Date of Birth"]) == (date(1990, 2, 14), None)
    assert (zoe["Suburb"], zoe["Status"]) == ("Carlton", "Current")


def test_one_practitioner_has_their_own_clients_and_the_contacts_of_those(
    practice: Practice, made: Made
) -> None:
    assert [row["Reference"] for row in rows_in(practice, "clients", 1)] == ["C1"]
    assert rows_in(practice, "clients", 2) == []
    assert [row["Client"] for row in rows_in(practice, "contacts", 1)] == ["C1"]
    assert rows_in(practice, "contacts", 2) == []


def test_a_contact_names_its_client(practice: Practice, made: Made) -> None:
    (row,) = rows_in(practice, "contacts")
    assert (row["Client"], row["Client Name"], row["First Name"]) == ("C1", "Zoe Ng", "Mia")
    with practice.read() as session:
        contact = session.get(Contact, 1)
        assert contact is not None
        assert contact_row(contact, Named("C1", "Zoe Ng")) == list(row.values())
