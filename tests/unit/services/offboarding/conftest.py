"""A small leaving for the tests of this folder: Alex goes, Priya can take over."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.services.offboarding import drafts
from tests.made import Made

ALEX, PRIYA = 1, 2
LAST_DAY = date(2026, 12, 11)


@pytest.fixture
def leaving(practice: Practice) -> Made:
    """Alex leaves Ava and Ben, each with a visit on the Monday after the last day; Priya can take both."""
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Priya Nair")
    made.appointment(ALEX, "2026-12-14 09:00", made.client("Ava Nguyen", ALEX))
    made.appointment(ALEX, "2026-12-14 10:00", made.client("Ben Okafor", ALEX))
    return made


@pytest.fixture
def draft(leaving: Made) -> int:
    """The offboarding of Alex, in which nothing is decided."""
    return drafts.start(leaving.practice, ALEX, LAST_DAY)
