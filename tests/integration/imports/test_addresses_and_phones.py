"""A text that is not an e-mail address is never imported as one; a phone number is the same however typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Client, Contact, User
from desktop.services.imports import FileAnswers, ImportResult, run_import
from tests.made import Made


def bring(practice: Practice, folder: Path, kind: str, text: str, **said: str) -> ImportResult:
    file = folder / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    answers = FileAnswers()
    for key, value in said.items():
        answers = answers.answered(key.replace("_", "-"), value)
    return run_import(practice, file, kind, answers=answers)


@pytest.mark.parametrize(
    "bad",
    [
        "n/a", "none", "-", "0412345678", "ann at example.org", "ann@example", "ann@@example.org", "@example.org",
        "ann@example.org,", "ann@example.org; bo@example.org", "ann@example..org", "ann @example.org",
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["clients", "contacts", "users"])
def test_what_is_no_address_is_a_problem_and_leaves_the_field_alone(
    practice: Practice, tmp_path: Path, kind: str, bad: str
) -> None:
    made = Made(practice)
    ann = made.client("Ann Ash", email="ann@example.org")
    with made.work() as work:
        work.insert(
            Contact,
            [{"client_id": ann, "first_name": "Bo", "last_name": "Ash", "email": "bo@example.org"}],
        )
    made.user("Al Lee", email="al@example.org")
    text = {
        "clients": f'Reference,First Name,Last Name,Email\nC1,Ann,Ash,"{bad}"\nC2,Cy,New,"{bad}"\n',
        "contacts": f'Client,First Name,Last Name,Email\nC1,Bo,Ash,"{bad}"\nC1,Cy,New,"{bad}"\n',
        "users": f'Reference,First Name,Last Name,Email\nU1,Al,Lee,"{bad}"\nU2,Cy,New,"{bad}"\n',
    }[kind]
    result = bring(practice, tmp_path, kind, text)
    assert [(p.row, p.column) for p in result.problems] == [(2, "Email"), (3, "Email")]
    assert all("is not an e-mail address" in p.problem for p in result.problems)
    assert (result.created, result.updated, result.unchanged, result.skipped) == (1, 0, 1, 0)
    model = {"clients": Client, "contacts": Contact, "users": User}[kind]
    with practice.read() as session:
        first, second = session.scalars(select(model.email).order_by(model.id))
    assert (first.partition("@")[2], second) == ("example.org", "")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Ann Ash <ann@example.org>", "ann@example.org"),
        ("<ann@example.org>", "ann@example.org"),
        ("mailto:ann@example.org", "ann@example.org"),
        (" ann+1@sub.example.co.uk ", "ann+1@sub.example.co.uk"),
        ("o'brien@example.org", "o'brien@example.org"),
        ("ann@exämple.org", "ann@exämple.org"),
    ],
)
def test_an_address_is_read_as_what_it_is(practice: Practice, tmp_path: Path, typed: str, read: str) -> None:
    result = bring(practice, tmp_path, "clients", f"ID,First Name,Surname,E-mail\nC1,Ann,Ash,{typed}\n")
    assert (result.created, result.problems) == (1, ())
    with practice.read() as session:
        assert session.scalars(select(Client.email)).one() == read


@pytest.mark.parametrize(
    ("known", "typed", "after"),
    [
        ("0412 345 678", "+61 412 345 678", "0412 345 678"),
        ("+61412345678", "(0412) 345-678", "+61412345678"),
        ("412345678", "0412 345 678", "0412 345 678"),
        ("0412 345 678", "0412 345 679", "0412 345 679"),
        ("0412 345 678", "0412 345 678 ext. 2", "0412 345 678 ext. 2"),
        ("0412 345 678", "+64 412 345 678", "+64 412 345 678"),
    ],
)
def test_a_number_typed_otherwise_is_no_change(
    practice: Practice, tmp_path: Path, known: str, typed: str, after: str
) -> None:
    Made(practice).client("Ann Ash", mobile=known)
    result = bring(practice, tmp_path, "clients", f"ID,First Name,Surname,Mobile\nC1,Ann,Ash,{typed}\n")
    assert (result.unchanged, result.updated, result.problems) == (
        int(known == after),
        int(known != after),
        (),
    )
    with practice.read() as session:
        assert session.scalars(select(Client.mobile)).one() == after


def test_of_two_clients_of_one_name_the_phone_tells_who_is_meant(practice: Practice, tmp_path: Path) -> None:
    made = Made(practice)
    made.client("Ann Ash", mobile="0412 345 678", suburb="Bondi")
    made.client("Ann Ash", home_phone="02 9555 0000", suburb="Manly")
    text = "First Name,Surname,Mobile,Suburb\nAnn,Ash,{phone},Newtown\n"
    unsaid = bring(practice, tmp_path, "clients", text.format(phone="0499 000 000"))
    assert [question.key for question in unsaid.questions] == ["row:2"]
    said = bring(practice, tmp_path, "clients", text.format(phone="+61 2 9555 0000"))
    assert (said.updated, said.questions) == (1, ())
    with practice.read() as session:
        assert list(session.scalars(select(Client.suburb).order_by(Client.id))) == ["Bondi", "Newtown"]


@pytest.mark.parametrize("typed", ["n/a", "none", "ring mother", "-", "N/A"])
def test_a_text_without_a_digit_is_no_phone_and_leaves_the_known_one_alone(
    practice: Practice, tmp_path: Path, typed: str
) -> None:
    Made(practice).client("Ann Ash", mobile="0412 345 678")
    result = bring(practice, tmp_path, "clients", f"ID,First Name,Surname,Mobile\nC1,Ann,Ash,{typed}\n")
    assert [(problem.row, problem.column) for problem in result.problems] == [(2, "Mobile")]
    with practice.read() as session:
        assert session.scalars(select(Client.mobile)).one() == "0412 345 678"


def test_what_is_said_beside_a_number_stays(practice: Practice, tmp_path: Path) -> None:
    text = "ID,First Name,Surname,Mobile\nC1,Ann,Ash,0412 345 678 (mother)\n"
    assert bring(practice, tmp_path, "clients", text).problems == ()
    with practice.read() as session:
        assert session.scalars(select(Client.mobile)).one() == "0412 345 678 (mother)"
