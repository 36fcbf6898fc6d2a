"""A condition on many ids holds for these and no others, however many there are."""

from __future__ import annotations

import json

from sqlalchemy import select

from desktop.database.in_ids import IN_IDS, in_ids, in_list, json_list
from desktop.database.practice import Practice
from desktop.models import Setting


def test_texts_and_numbers_are_found_and_none_where_there_are_none(practice: Practice) -> None:
    with practice.read() as session:
        names = set(session.scalars(select(Setting.key)))
        some = sorted(names)[:2]
        found = session.scalars(select(Setting.key).where(in_ids(Setting.key, [*some, "it's; not there"])))
        assert sorted(found) == some
        assert list(session.scalars(select(Setting.key).where(in_ids(Setting.key, [])))) == []
        many = [str(number) for number in range(50_000)]
        everything = session.scalars(select(Setting.key).where(in_ids(Setting.key, [*many, *names])))
        assert set(everything) == names


def test_the_same_in_written_sql() -> None:
    assert in_list() == IN_IDS
    assert in_list(":users") == "IN (SELECT value FROM json_each(:users))"
    assert json.loads(json_list({2: "a", 1: "b"})) == [2, 1]
