"""A file of others and one of our own layout, each with a column of birthdays."""

from __future__ import annotations

import pytest

from desktop.services.imports.intake import Intake
from tests.unit.services.imports.made import intake_of


@pytest.fixture
def theirs() -> Intake:
    return intake_of({"born": "Born"}, ["1990-02-14"])


@pytest.fixture
def ours() -> Intake:
    return intake_of({"born": "Born"}, ["1990-02-14"], own=True)
