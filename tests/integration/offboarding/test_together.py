"""Several leavers at once: one plan over all their clients, shared limits, and each undone separately."""

from __future__ import annotations

import itertools
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice, open_practice
from desktop.errors import Refused, UserError
from desktop.models import Client, ClientStatus, NotWith, OffboardingState, User
from desktop.services.backups import backups
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.several.review import review_together
from desktop.services.offboarding.several.together import (
    apply_together,
    plans_together,
    start_together,
    suggest_together,
)
from desktop.services.offboarding.undoing import undo_offboarding
from tests.conftest import TODAY
from tests.made import Made

LAST_DAY = TODAY + timedelta(days=5)
LATER = datetime.combine(LAST_DAY + timedelta(days=3), datetime.min.time()).replace(hour=9)


def planned(practice: Practice, *leavers: int) -> tuple[Plan, ...]:
    with practice.read() as session:
        return plans_together(session, dict.fromkeys(leavers, LAST_DAY))


def takers(plans: tuple[Plan, ...]) -> dict[int, int | None]:
    return {client.client_id: client.recipient_id for plan in plans for client in plan.clients}


def test_a_place_that_one_needs_is_not_given_to_the_other(practice: Practice) -> None:
    made = Made(practice)
    ann, ben = made.user("Ann One"), made.user("Ben Two")
    wide, narrow = made.user("Wide Three", maximum_clients=1), made.user("Narrow Four", maximum_clients=1)
    choosy, easy = made.client("Choosy Client", ben), made.client("Easy Client", ann)
    with practice.work("make", "Made", recorded=False) as work:
        work.insert(NotWith, [{"client_id": choosy, "user_id": narrow}])
    for leavers in itertools.permutations((ann, ben)):
        assert takers(planned(practice, *leavers)) == {choosy: wide, easy: narrow}


def test_visits_at_one_time_go_to_two_colleagues_or_clash_once(practice: Practice) -> None:
    made = Made(practice)
    ann, ben = made.user("Ann One"), made.user("Ben Two")
    colleagues = [made.user("Cleo Three")]
    clients = [made.client("First Client", ann), made.client("Second Client", ben)]
    for leaver, client in zip((ann, ben), clients, strict=True):
        made.appointment(leaver, LATER.isoformat(" "), client)
    clashing = [bool(a.clashes) for plan in planned(practice, ann, ben) for a in plan.appointments]
    assert sorted(clashing) == [False, True]
    colleagues.append(made.user("Dora Four"))
    plans = planned(practice, ann, ben)
    assert not [a for plan in plans for a in plan.appointments if a.clashes]
    assert sorted(i for i in takers(plans).values() if i is not None) == sorted(colleagues)


def test_one_leaver_is_not_several(practice: Practice) -> None:
    ann = Made(practice).user("Ann One")
    with pytest.raises(UserError, match="two or more"):
        planned(practice, ann)


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Practice]:
    file = tmp_path / "several.handover"
    shutil.copy(demo_file, file)
    opened = open_practice(file, None, today=TODAY)
    yield opened
    opened.close()


def busy(practice: Practice) -> list[int]:
    """The practitioners, those with most clients first."""
    with practice.read() as session:
        held = Counter(
            session.scalars(
                select(Client.case_manager_id).where(
                    Client.case_manager_id.is_not(None), Client.status == ClientStatus.CURRENT
                )
            )
        )
        active = set(session.scalars(select(User.id).where(User.active)))
    return [user_id for user_id, _ in held.most_common() if user_id in active]


def holdings(practice: Practice) -> list[tuple[object, ...]]:
    with practice.read() as session:
        run = session.connection().exec_driver_sql
        clients = run("SELECT id, status, case_manager_id FROM clients ORDER BY id").all()
        visits = run("SELECT id, user_id, starts_at, status FROM appointments ORDER BY id").all()
    return [tuple(row) for row in (*clients, *visits)]


def accepted(practice: Practice, leavings: dict[int, date]) -> tuple[int, ...]:
    """Drafts with one plan, a backup and all reasons given."""

    ids = start_together(practice, leavings)
    suggest_together(practice, ids)
    for offboarding_id in ids:
        answers = dict.fromkeys(("clash_reason", "unassigned_reason", "pack_skip_reason"), "agreed")
        drafts.answer(practice, offboarding_id, **answers)
    backups.back_up(practice, practice.file.parent)
    return ids


def test_no_leaver_takes_over_and_the_limits_hold_for_all_together(demo: Practice) -> None:
    leavers = busy(demo)[:2]
    ids = accepted(demo, dict.fromkeys(leavers, LAST_DAY))
    given = Counter(
        client.recipient_id
        for offboarding_id in ids
        for client in drafted(demo, offboarding_id).plan.clients
        if client.recipient_id is not None
    )
    assert given
    assert not given.keys() & set(leavers)
    review = review_together(demo, ids)
    for load in review.loads:
        assert load.maximum is None or load.after <= max(load.maximum, load.before)
    assert sum(load.after - load.before for load in review.loads) == given.total()
    assert sum(one.clients - one.undecided for one in review.leavers) == given.total()


def test_each_is_undone_by_itself(demo: Practice) -> None:
    before = holdings(demo)
    leavers = busy(demo)[:2]
    ids = accepted(demo, dict.fromkeys(leavers, LAST_DAY))
    assert holdings(demo) == before
    first, second = apply_together(demo, ids)
    assert first.operation_id != second.operation_id
    with demo.read() as session:
        left = session.scalars(
            select(Client.id).where(
                Client.case_manager_id.in_(leavers), Client.status == ClientStatus.CURRENT
            )
        ).all()
    assert not left
    assert undo_offboarding(demo, ids[0]).left_alone == ()
    with demo.read() as session:
        back = set(session.scalars(select(Client.case_manager_id).where(Client.case_manager_id.in_(leavers))))
    assert leavers[0] in back
    assert drafts.answers(demo, ids[1]).state is OffboardingState.APPLIED
    assert undo_offboarding(demo, ids[1]).left_alone == ()
    assert holdings(demo) == before


def test_nothing_is_done_while_one_of_them_needs_something(demo: Practice) -> None:
    before = holdings(demo)
    ids = accepted(demo, dict.fromkeys(busy(demo)[:2], LAST_DAY))
    drafts.answer(demo, ids[1], pack_skip_reason="")
    assert not review_together(demo, ids).ready
    with pytest.raises(Refused, match="Not everything is settled") as refused:
        apply_together(demo, ids)
    assert len(refused.value.items) == 1
    assert holdings(demo) == before
