"""The number of clients and hours of a colleague in the plan, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.services.offboarding.loads import ColleagueLoad
from desktop.services.offboarding.wording.rows import client_words, hour_words

LOAD = ColleagueLoad(1, "Alex Lee", "OT", 0, 0, 0, 0, None, None)


@pytest.mark.parametrize(
    ("before", "after", "maximum", "words"),
    [
        (0, 0, None, "0 clients"),
        (1, 1, None, "1 client"),
        (0, 1, None, "0 → 1 client"),
        (1, 2, None, "1 → 2 clients"),
        (0, 1, 1, "0 → 1 of 1 client"),
        (21, 38, 40, "21 → 38 of 40 clients"),
    ],
)
def test_a_load_of_clients(before: int, after: int, maximum: int | None, words: str) -> None:
    load = replace(LOAD, clients_before=before, clients_after=after, maximum_clients=maximum)
    assert client_words(load) == words


@pytest.mark.parametrize(
    ("before", "after", "target", "words"),
    [
        (0, 0, None, "0 h a week"),
        (630, 690, None, "10.5 h → 11.5 h a week"),
        (1440, 1860, 1920, "24 h → 31 h of 32 h a week"),
    ],
)
def test_a_load_of_hours(before: int, after: int, target: int | None, words: str) -> None:
    load = replace(LOAD, minutes_before=before, minutes_after=after, target_minutes=target)
    assert hour_words(load) == words
