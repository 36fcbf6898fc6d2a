"""A condition chooses the rows of one practitioner, or all of them."""

from __future__ import annotations

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Client
from desktop.services.exports.one_user import only
from tests.made import Made


def test_the_rows_are_those_of_one_or_of_all(practice: Practice) -> None:
    made = Made(practice)
    alex, bo = made.user("Alex Lee"), made.user("Bo Wu")
    made.client("Ava Nguyen", alex)
    made.client("Liam Costa", bo)
    made.client("Sam Twin")
    with practice.read() as session:

        def chosen(user_id: int | None) -> list[int]:
            return list(session.scalars(select(Client.id).where(only(Client.case_manager_id, user_id))))

        assert (chosen(alex), chosen(bo), chosen(None)) == ([1], [2], [1, 2, 3])
