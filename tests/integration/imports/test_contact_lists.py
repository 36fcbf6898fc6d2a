"""Exports of address books: Google Contacts and Outlook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Client
from desktop.services.imports import run_import

GOOGLE = (
    "First Name,Middle Name,Last Name,Name Prefix,Name Suffix,Nickname,Birthday,Notes,E-mail 1 - Label,E-mail 1 - Value,"
    "Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Street,"
    "Address 1 - City,Address 1 - Region,Address 1 - Postal Code\n"
    "Ann,May,Ash,Ms,Jr.,Annie,1980-03-14,likes tea,* Home,ann@home.example,Mobile,0412 345 678,Home,02 9999 0000,"
    "Home,1 Ocean St,Bondi,NSW,2026\n"
)
OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Home Street,Home City,Home State,Home Postal Code,"
    "Business Phone,Home Phone,Mobile Phone,E-mail Address,Birthday,Notes,Nickname\n"
    "Ms,Ann,May,Ash,Jr.,,1 Ocean St,Bondi,NSW,2026,,02 9999 0000,0412 345 678,ann@home.example,14/3/1980,likes tea,Annie\n"
)


@pytest.mark.parametrize("text", [GOOGLE, OUTLOOK])
def test_a_contact_is_a_whole_client(practice: Practice, tmp_path: Path, text: str) -> None:
    (tmp_path / "contacts.csv").write_text(text, encoding="utf-8")
    result = run_import(practice, tmp_path / "contacts.csv", "clients")
    assert (result.created, result.problems) == (1, ())
    with practice.read() as session:
        client = session.scalars(select(Client)).one()
        assert (client.title, client.first_name, client.middle_name, client.last_name) == (
            "Ms",
            "Ann",
            "May",
            "Ash Jr.",
        )
        assert (client.preferred_name, client.date_of_birth, client.notes) == (
            "Annie",
            date(1980, 3, 14),
            "likes tea",
        )
        assert (client.mobile, client.home_phone, client.email) == (
            "0412 345 678",
            "02 9999 0000",
            "ann@home.example",
        )
        address = (client.street, client.suburb, client.state, client.postcode)
        assert address == ("1 Ocean St", "Bondi", "NSW", "2026")
