"""A made-up practice in which somebody leaves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice, open_practice
from desktop.models import Client, ClientStatus, User
from desktop.services.demo.demo import make_demo
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import suggest
from tests.conftest import TODAY

LAST_DAY = TODAY + timedelta(days=25)


@pytest.fixture(scope="session")
def case_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("cases") / "demo.handover"
    make_demo(file, None, practitioners=6, clients=90, appointments=1800, today=TODAY).close()
    return file


@pytest.fixture
def practice(case_file: Path, tmp_path: Path) -> Iterator[Practice]:
    file = tmp_path / "practice.handover"
    shutil.copy(case_file, file)
    opened = open_practice(file, None, today=TODAY)
    yield opened
    opened.close()


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
