"""A made-up practice in which somebody leaves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Client, ClientStatus, User
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import suggest
from tests.conftest import TODAY

LAST_DAY = TODAY + timedelta(days=25)


@pytest.fixture
def practice(made_up: Practice) -> Practice:
    return made_up


@pytest.fixture
def leaver_id(practice: Practice) -> int:
    with practice.read() as session:
        found = session.scalars(
            select(User.id)
            .join(Client, Client.case_manager_id == User.id)
            .where(User.active, Client.status == ClientStatus.CURRENT)
            .order_by(User.id)
        ).first()
    assert found is not None
    return found


@pytest.fixture
def case_id(practice: Practice, leaver_id: int) -> int:
    """A draft with a suggested plan."""
    offboarding_id = drafts.start(practice, leaver_id, LAST_DAY)
    suggest(practice, offboarding_id)
    return offboarding_id
