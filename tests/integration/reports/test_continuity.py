"""The continuity report: its numbers are those of a real plan for that day, and nothing is changed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.models import AccessLevel, Operation, User
from desktop.services.demo.demo import make_demo
from desktop.services.offboarding.papers.plan_file import summary
from desktop.services.offboarding.planning.suggesting import suggested_plan
from desktop.services.offboarding.situation import situation
from desktop.services.reports.continuity import PRACTICE, continuity, usual_day
from desktop.services.reports.rehearsal import rehearse
from desktop.services.users.details import UserDetails
from desktop.services.users.users import add_user
from tests.conftest import TODAY


@pytest.mark.parametrize("seed", range(1, 6))
def test_the_numbers_are_those_of_a_real_plan(tmp_path: Path, seed: int) -> None:
    practice = make_demo(
        tmp_path / "demo.handover",
        None,
        practitioners=5,
        clients=60,
        appointments=900,
        seed=seed,
        today=TODAY,
    )
    on = usual_day(TODAY)
    with practice.read() as session:
        before = session.scalar(select(func.count()).select_from(Operation))
    rows = continuity(practice, on)
    with practice.read() as session:
        assert session.scalar(select(func.count()).select_from(Operation)) == before
        active = set(
            session.scalars(
                select(User.id).where(User.active, User.access_level != AccessLevel.ACCOUNTS_ADMIN)
            )
        )
        assert {row.user_id for row in rows} == active
        for row in rows:
            plan = suggested_plan(session, situation(session, row.user_id, on))
            counts = summary(plan)
            assert row.clients == counts["clients"]
            assert row.would_find_nobody == counts["without_recipient"]
            assert row.cannot_keep_time == counts["cannot_keep_time"]
            nobody = [name for name, to, _ in rehearse(practice, row.user_id, on) if to == "nobody"]
            assert len(nobody) == row.would_find_nobody
    assert [row.risk for row in rows] == sorted((row.risk for row in rows), reverse=True)
    practice.close()


def test_the_only_one_of_a_discipline_is_named(practice: Practice) -> None:
    for name, discipline in (("Ann", "Psychologist"), ("Ben", "Psychology"), ("Cleo", "Speech Pathologist")):
        add_user(
            practice,
            UserDetails(last_name=name, discipline=discipline, access_level=AccessLevel.CASE_MANAGER),
        )
    only = {row.name: row.only_one for row in continuity(practice, usual_day(TODAY))}
    assert only == {"Ann": (), "Ben": (), "Cleo": (PRACTICE,)}


def test_rows_come_one_by_one_and_the_usual_day_is_four_weeks_on(practice: Practice) -> None:
    add_user(practice, UserDetails(last_name="Ann", access_level=AccessLevel.CASE_MANAGER))
    seen = []
    rows = continuity(practice, usual_day(TODAY), found=seen.append)
    assert tuple(seen) == rows
    assert usual_day(TODAY) == TODAY + timedelta(days=28)
