"""The facts about users and clients that the plan uses: kept, exported, imported, and undone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.clients import clients
from desktop.services.clients.details import ClientDetails
from desktop.services.exports.exports import export
from desktop.services.history.undo import undo
from desktop.services.imports import run_import
from desktop.services.users import users
from desktop.services.users.details import SiteNumber, UserDetails
from tests.made import Made

SAM = UserDetails(
    "Cooper",
    "Sam",
    discipline="Psychologist",
    gender="Male",
    languages="English\nVietnamese",
    youngest=0,
    oldest=17,
)


def client_of(practice: Practice) -> ClientDetails:
    return clients.client(practice, 1).details


def test_what_is_known_of_a_user_goes_out_and_comes_in(practice: Practice, tmp_path: Path) -> None:
    user_id = users.add_user(practice, SAM)
    file = tmp_path / "users.csv"
    export(practice, "users", file)
    assert run_import(practice, file, "users", dry_run=True).unchanged == 1
    users.save_user(practice, user_id, UserDetails("Cooper", "Sam"), active=True)
    assert run_import(practice, file, "users").updated == 1
    assert users.user(practice, user_id).details == SAM


@pytest.mark.parametrize(
    ("cell", "kept"),
    [("English; Dari", "English\nDari"), ("English, Dari,", "English\nDari"), ("Dari", "Dari")],
)
def test_languages_of_others_are_told_apart(practice: Practice, tmp_path: Path, cell: str, kept: str) -> None:
    file = tmp_path / "staff.csv"
    file.write_text(f'First Name,Last Name,Languages Spoken\nSam,Cooper,"{cell}"\n', encoding="utf-8")
    run_import(practice, file, "users")
    assert users.user(practice, 1).details.languages == kept


def test_ages_that_end_before_they_begin_are_refused(practice: Practice, tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_text("First Name,Last Name,Ages From,Ages To\nSam,Cooper,18,5\n", encoding="utf-8")
    (problem,) = run_import(practice, file, "users").problems
    assert problem.problem == "the ages seen end at 5, before they begin at 18"
    details = users.user(practice, 1).details
    assert (details.youngest, details.oldest) == (None, None)
    with pytest.raises(UserError, match="before they begin"):
        users.add_user(practice, UserDetails("Lee", youngest=18, oldest=5))


def test_a_provider_number_keeps_its_days(practice: Practice) -> None:
    site = Made(practice).site()
    number = SiteNumber(site, "Medicare", "2426621X", date(2026, 1, 1), date(2026, 12, 31))
    user_id = users.add_user(practice, UserDetails("Cooper", numbers=(number,)))
    assert users.user(practice, user_id).details.numbers == (number,)
    ended = SiteNumber(site, "Medicare", "2426621X", date(2026, 12, 31), date(2026, 1, 1))
    with pytest.raises(UserError, match="ends before it begins"):
        users.save_user(practice, user_id, UserDetails("Cooper", numbers=(ended,)), active=True)


def test_whom_a_client_is_not_to_see_is_kept_and_taken_back(practice: Practice) -> None:
    made = Made(practice)
    sam, priya = made.user("Sam Cooper"), made.user("Priya Nair")
    ava = ClientDetails(
        last_name="Nguyen", language="Dari", wished_gender="Female", not_with=frozenset({sam})
    )
    clients.add_client(practice, ava)
    assert client_of(practice) == ava.changed(reference=client_of(practice).reference)
    clients.save_client(practice, 1, client_of(practice).changed(not_with=frozenset({priya})))
    assert client_of(practice).not_with == {priya}
    with practice.read() as session:
        last = session.connection().exec_driver_sql("SELECT max(id) FROM operations").scalar_one()
    undo(practice, last)
    assert client_of(practice).not_with == {sam}


def test_not_with_goes_out_by_reference_and_comes_in(practice: Practice, tmp_path: Path) -> None:
    made = Made(practice)
    sam, priya = made.user("Sam Cooper"), made.user("Priya Nair")
    both = frozenset({sam, priya})
    clients.add_client(
        practice, ClientDetails("C1", last_name="Nguyen", not_with=both, care_discipline="Any")
    )
    file = tmp_path / "clients.csv"
    export(practice, "clients", file)
    assert "U1;U2,Sam Cooper; Priya Nair" in file.read_text(encoding="utf-8-sig")
    assert run_import(practice, file, "clients", dry_run=True).unchanged == 1
    clients.save_client(practice, 1, client_of(practice).changed(not_with=frozenset(), care_discipline=""))
    result = run_import(practice, file, "clients")
    assert result.updated == 1
    assert ("Not With", "", "Priya Nair; Sam Cooper") in result.updated_rows[0].values
    assert client_of(practice).not_with == both
    assert client_of(practice).care_discipline == "Any"


def test_somebody_unknown_is_named_and_changes_nothing(practice: Practice, tmp_path: Path) -> None:
    sam = Made(practice).user("Sam Cooper")
    clients.add_client(practice, ClientDetails("C1", last_name="Nguyen", not_with=frozenset({sam})))
    file = tmp_path / "clients.csv"
    file.write_text("Reference,Last Name,Not With\nC1,Nguyen,Sam Cooper; Nobody Known\n", encoding="utf-8")
    (problem,) = run_import(practice, file, "clients").problems
    assert "Nobody Known" in problem.problem
    assert client_of(practice).not_with == {sam}
