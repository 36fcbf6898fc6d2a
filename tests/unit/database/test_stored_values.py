"""The values of Python become those that SQLAlchemy itself would store."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.row_writer import defaults_of, encoder_of, table_of
from desktop.models import Base, Client, ClientStatus, Offboarding, Site

CLIENTS = table_of(Client)


def test_a_date_a_moment_and_a_word_are_stored_as_text_and_nothing_stays_nothing() -> None:
    encode = encoder_of(CLIENTS)
    assert encode({"date_of_birth": date(1990, 2, 14), "case_manager_id": None}) == ("1990-02-14", None)
    assert encode({"status": ClientStatus.CURRENT}) == (ClientStatus.CURRENT.value,)
    assert encode({"date_of_birth": None}) == (None,)
    (made,) = encoder_of(table_of(Offboarding))({"created_at": datetime(2026, 11, 1, 9)})
    assert str(made).startswith("2026-11-01 09:00")


def test_the_values_keep_the_order_in_which_they_are_given() -> None:
    encode = encoder_of(CLIENTS)
    assert encode({"last_name": "Nguyen", "first_name": "Ava"}) == ("Nguyen", "Ava")
    assert encode({"first_name": "Ava", "last_name": "Nguyen"}) == ("Ava", "Nguyen")


def test_a_column_that_the_table_lacks_is_refused() -> None:
    with pytest.raises(KeyError, match="nickname"):
        encoder_of(CLIENTS)({"nickname": "Av"})


def test_the_defaults_are_those_of_the_model_without_the_id() -> None:
    defaults = defaults_of(CLIENTS)
    assert list(defaults) == [column.name for column in CLIENTS.columns if column.name != "id"]
    assert defaults["status"] is ClientStatus.CURRENT
    assert defaults["notes"] == ""
    assert defaults["date_of_birth"] is None


def test_what_is_written_is_read_back_by_the_model(practice: Practice) -> None:
    values = {"reference": "A", "name": "Harbour", "timezone": "Australia/Perth", "state": "WA"}
    with practice.work("test", "one") as work:
        (row_id,) = work.insert(Site, [values])
    with practice.read() as session:
        found = session.scalars(select(Site)).one()
    assert {name: getattr(found, name) for name in values} == values
    assert found.id == row_id


@pytest.mark.parametrize("mapper", sorted(Base.registry.mappers, key=str), ids=str)
def test_every_model_has_one_table_whose_columns_can_all_be_stored(mapper: object) -> None:
    model = mapper.class_  # type: ignore[attr-defined]
    table = table_of(model)
    encoder_of(table)(dict.fromkeys(table.columns.keys()))
