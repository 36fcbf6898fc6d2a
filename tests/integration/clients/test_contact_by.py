"""The way to contact a client: on the form, in and out of files, kept when two files are merged."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.models import Client, ContactBy
from desktop.services.clients import clients
from desktop.services.clients.details import ClientDetails
from desktop.services.duplicates.merging import merge_clients
from desktop.services.exports.exports import export
from desktop.services.imports import run_import


def contact_by(practice: Practice) -> dict[str, ContactBy]:
    with practice.read() as session:
        return {client.reference: client.contact_by for client in session.query(Client)}


def written(folder: Path, *lines: str) -> Path:
    file = folder / "clients.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("way", list(ContactBy))
def test_what_goes_out_comes_in_the_same(practice: Practice, tmp_path: Path, way: ContactBy) -> None:
    clients.add_client(practice, ClientDetails("C1", last_name="Ash", contact_by=way))
    export(practice, "clients", tmp_path / "out.csv")
    again = run_import(practice, tmp_path / "out.csv", "clients", dry_run=True)
    assert (again.unchanged, again.problems) == (1, ())
    text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").replace("C1", "C2").replace("Ash", "Oak")
    (tmp_path / "in.csv").write_text(text, encoding="utf-8")
    run_import(practice, tmp_path / "in.csv", "clients")
    assert contact_by(practice) == {"C1": way, "C2": way}


@pytest.mark.parametrize(
    ("word", "way"),
    [
        ("Post", ContactBy.LETTER),
        ("e-mail", ContactBy.EMAIL),
        ("Text message", ContactBy.SMS),
        ("PHONE", ContactBy.TELEPHONE),
        ("Do not contact", ContactBy.NOT_AT_ALL),
        ("No preference", ContactBy.ANY),
    ],
)
def test_the_words_of_others_are_understood(
    practice: Practice, tmp_path: Path, word: str, way: ContactBy
) -> None:
    file = written(tmp_path, "Client ID,Surname,Preferred Contact Method", f"C1,Ash,{word}")
    assert run_import(practice, file, "clients").problems == ()
    assert contact_by(practice) == {"C1": way}


def test_a_strange_word_is_asked_about_and_an_empty_cell_takes_nothing_away(
    practice: Practice, tmp_path: Path
) -> None:
    clients.add_client(practice, ClientDetails("C1", last_name="Ash", contact_by=ContactBy.NOT_AT_ALL))
    file = written(tmp_path, "Client ID,Surname,Contact By", "C1,Ash,", "C2,Oak,Pigeon")
    asked = run_import(practice, file, "clients")
    assert ["Pigeon" in question.question for question in asked.questions] == [True]
    assert contact_by(practice) == {"C1": ContactBy.NOT_AT_ALL, "C2": ContactBy.ANY}


@pytest.mark.parametrize("survivor", [0, 1])
def test_a_merge_never_forgets_that_somebody_is_not_to_be_contacted(
    practice: Practice, survivor: int
) -> None:
    ids = [
        clients.add_client(practice, ClientDetails("C1", last_name="Ash", contact_by=ContactBy.EMAIL)),
        clients.add_client(practice, ClientDetails("C2", last_name="Ash", contact_by=ContactBy.NOT_AT_ALL)),
    ]
    merge_clients(practice, ids[survivor], ids[1 - survivor])
    assert list(contact_by(practice).values()) == [ContactBy.NOT_AT_ALL]
