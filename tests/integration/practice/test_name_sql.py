"""Names composed in SQL read as those composed in Python."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text

from desktop.database.name_sql import listed_name_sql, spoken_name_sql
from desktop.database.practice import Practice
from desktop.models import Client
from desktop.rules.text import listed_name, spoken_name


@pytest.mark.parametrize(("first", "last"), [("Ava", "Nguyen"), ("", "Nguyen"), ("Ava", "")])
def test_both_ways_agree(practice: Practice, first: str, last: str) -> None:
    row = {"reference": "C1", "first_name": first, "last_name": last, "sort_name": "x", "search_text": "x"}
    with practice.work("test", "Made a client", recorded=False) as work:
        work.insert(Client, [row])
    with practice.read() as session:
        listed = session.scalar(text(f"SELECT {listed_name_sql('c')} FROM clients c"))
        spoken = session.scalar(select(spoken_name_sql(Client)))
    assert (listed, spoken) == (listed_name(last, first), spoken_name(first, last))
