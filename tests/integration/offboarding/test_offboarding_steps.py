"""The wizard's logic without a window: each step's words and conditions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.database.practice import Practice, open_practice
from desktop.errors import Refused, UserError
from desktop.models import AppointmentAction, Client, Disposition, OffboardingState
from desktop.rules.dates.boundaries import first_moment_after
from desktop.services.backups import backups
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.board import Board, read_board
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import suggest
from desktop.services.offboarding.impact import impact
from desktop.services.offboarding.planning.splitting import Split, SplitRule, split
from desktop.services.offboarding.review import review
from desktop.services.offboarding.rows import VisitState
from desktop.services.offboarding.settling.reading import read_alternatives
from desktop.services.offboarding.steps import Step, StepKey, StepState, first_open, steps
from desktop.services.offboarding.undoing import undo_offboarding
from desktop.services.offboarding.wording.stored_reasons import written
from tests.conftest import TODAY

LAST_DAY = date(2026, 12, 4)


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Practice]:
    file = tmp_path / "practice.handover"
    shutil.copy(demo_file, file)
    opened = open_practice(file, None, today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def leaver_id(demo: Practice) -> int:
    with demo.read() as session:
        return int(
            session.connection()
            .exec_driver_sql(
                "SELECT case_manager_id FROM clients WHERE status = 'Current' AND case_manager_id IS NOT NULL"
                " GROUP BY case_manager_id ORDER BY count(*) DESC, 1 LIMIT 1"
            )
            .scalar_one()
        )


@pytest.fixture
def draft(demo: Practice, leaver_id: int) -> int:
    return drafts.start(demo, leaver_id, LAST_DAY)


def step(board: Board | None, key: StepKey, shown: StepKey = StepKey.REVIEW) -> Step:
    return next(each for each in steps(board, shown) if each.key is key)


def ready(demo: Practice, draft: int, folder: Path) -> None:
    """Backed up, and without a pack."""
    backups.back_up(demo, folder)
    drafts.answer(demo, draft, pack_skip_reason="The contract forbids it", page="review")


def test_without_a_leaver_only_the_first_step_can_be_opened() -> None:
    found = steps(None)
    assert [each.key for each in found] == [
        key for key in StepKey if key not in (StepKey.CALLS, StepKey.VENDOR)
    ]
    assert found[0].missing == "Choose who leaves."
    assert [each.reachable for each in found] == [True] + [False] * 6


def test_steps_behind_a_missing_backup_cannot_be_opened(demo: Practice, draft: int, tmp_path: Path) -> None:
    board = read_board(demo, draft)
    assert step(board, StepKey.BACKUP, StepKey.BACKUP).holds_back
    assert not step(board, StepKey.PACK, StepKey.BACKUP).reachable
    backups.back_up(demo, tmp_path)
    board = read_board(demo, draft)
    assert not step(board, StepKey.BACKUP, StepKey.BACKUP).holds_back
    assert step(board, StepKey.PACK, StepKey.BACKUP).reachable
    assert not step(board, StepKey.CLIENTS, StepKey.BACKUP).reachable


def test_a_step_is_not_asked_for_before_it_was_opened(demo: Practice, draft: int) -> None:
    board = read_board(demo, draft)
    assert step(board, StepKey.CLIENTS, StepKey.BACKUP).state is StepState.NOT_YET
    assert step(board, StepKey.CLIENTS, StepKey.CLIENTS).state is StepState.NEEDS_YOU


def test_a_change_after_the_backup_asks_for_another(demo: Practice, draft: int, tmp_path: Path) -> None:
    ready(demo, draft, tmp_path)
    with demo.work("save client", "Changed a client") as work:
        work.update(Client, {1: {"notes": "changed"}})
    board = read_board(demo, draft)
    assert step(board, StepKey.BACKUP).state is StepState.NEEDS_YOU
    assert "Back up once more" in step(board, StepKey.REVIEW).missing
    assert step(board, StepKey.CLIENTS).reachable, "work on the plan may go on meanwhile"


def test_review_holds_back_until_everything_is_decided_or_given_a_reason(
    demo: Practice, draft: int, tmp_path: Path
) -> None:
    ready(demo, draft, tmp_path)
    board = read_board(demo, draft)
    assert step(board, StepKey.REVIEW).holds_back
    assert "would be lost from view" in step(board, StepKey.REVIEW).missing
    suggest(demo, draft)
    board = read_board(demo, draft)
    alternatives = read_alternatives(demo, draft)
    clashing = {r.id: r.recipient_id for r in board.needing if r.recipient_id is not None}
    assert clashing, "the made-up practice is to have clashes"
    times = alternatives.first_free(clashing)
    decide_appointments(
        demo,
        draft,
        {i: AppointmentChoice(AppointmentAction.MOVE, clashing[i], at) for i, at in times.items()},
    )
    drafts.answer(demo, draft, unassigned_reason="They wait")
    board = read_board(demo, draft)
    assert not [r for r in board.appointments if r.state is VisitState.CLASHES]
    assert not step(board, StepKey.REVIEW).holds_back
    apply_plan(demo, board.plan, offboarding_id=draft, accept_unassigned="They wait")  # type: ignore[arg-type]


def test_a_reason_for_clashes_lets_them_pass(demo: Practice, draft: int, tmp_path: Path) -> None:
    ready(demo, draft, tmp_path)
    suggest(demo, draft)
    drafts.answer(demo, draft, unassigned_reason="They wait")
    board = read_board(demo, draft)
    assert "cannot keep the time" in step(board, StepKey.REVIEW).missing
    drafts.answer(demo, draft, clash_reason="All agreed")
    assert not step(read_board(demo, draft), StepKey.REVIEW).holds_back


def test_a_choice_that_an_earlier_answer_touched_needs_another_look(
    demo: Practice, draft: int, tmp_path: Path
) -> None:
    ready(demo, draft, tmp_path)
    suggest(demo, draft)
    row = next(r for r in read_board(demo, draft).appointments if r.recipient_id)
    decide_appointments(
        demo, draft, {row.id: AppointmentChoice(AppointmentAction.CANCEL, reason="No longer needed")}
    )
    assert not any(r.stale for r in read_board(demo, draft).appointments)
    drafts.answer(demo, draft, last_day=LAST_DAY - timedelta(days=1))
    board = read_board(demo, draft)
    assert [r.id for r in board.appointments if r.stale] == [row.id]
    assert step(board, StepKey.APPOINTMENTS).state is StepState.NEEDS_YOU
    assert "another look" in step(board, StepKey.APPOINTMENTS).missing


def test_the_wizard_goes_on_where_it_was(demo: Practice, draft: int) -> None:
    assert first_open(read_board(demo, draft)) is StepKey.PRACTITIONER
    drafts.answer(demo, draft, page="appointments")
    assert first_open(read_board(demo, draft)) is StepKey.APPOINTMENTS
    drafts.set_state(demo, draft, OffboardingState.SCHEDULED)
    assert first_open(read_board(demo, draft)) is StepKey.DONE


def test_a_finished_offboarding_shows_done_and_nothing_else(demo: Practice, draft: int) -> None:
    suggest(demo, draft)
    plan = read_board(demo, draft).plan
    assert plan is not None
    apply_plan(demo, plan, offboarding_id=draft, accept_clashes="Agreed", accept_unassigned="They wait")
    board = read_board(demo, draft)
    assert board.finished
    assert [each.key for each in steps(board) if each.reachable] == [StepKey.DONE]
    assert all(each.state is StepState.DONE for each in steps(board))
    undo_offboarding(demo, draft)
    assert step(read_board(demo, draft), StepKey.CLIENTS).state is StepState.NOT_YET


def test_the_first_page_counts_what_plain_sql_counts(demo: Practice, leaver_id: int) -> None:
    found = impact(demo, leaver_id, LAST_DAY)
    with demo.read() as session:
        connection = session.connection()

        def count(sql: str) -> int:
            return int(connection.exec_driver_sql(sql, (leaver_id,)).scalar_one())

        mine = "SELECT count(*) FROM clients WHERE case_manager_id = ?"
        visits = (
            "SELECT count(*) FROM appointments WHERE user_id = ?"
            " AND status IN ('Booked', 'Confirmed', 'Arrived', 'Waiting List')"
        )
        assert found.current_clients == count(f"{mine} AND status = 'Current'") > 0
        assert found.closed_clients == count(f"{mine} AND status = 'Closed'")
        assert found.minors == count(
            f"{mine} AND status = 'Current' AND date_of_birth > '{TODAY.replace(year=TODAY.year - 18)}'"
        )
        waits = "status = 'Waiting List'"
        assert found.upcoming == count(f"{visits} AND (starts_at >= '{TODAY}' OR {waits})") > 0
        first_day = LAST_DAY + timedelta(days=1)
        assert found.after_last_day == count(f"{visits} AND (starts_at >= '{first_day}' OR {waits})")


def test_loads_and_review_add_up(demo: Practice, draft: int) -> None:
    suggest(demo, draft)
    board = read_board(demo, draft)
    given = sum(load.clients_after - load.clients_before for load in board.loads)
    assert given == len(board.clients) - len(board.undecided)
    lines = {line.title: line for line in review(board)}
    lost = lines["Clients your reports would lose"]
    assert (lost.before, lost.after) == (len(board.clients), len(board.undecided))
    caseloads = [line for title, line in lines.items() if title.endswith("'s caseload")]
    assert sum(len(line.list_rows()) for line in caseloads) == given
    assert all(
        line.after == line.before + len(line.list_rows()) for line in caseloads if line.before is not None
    )


def test_free_times_are_free_and_after_the_last_day(demo: Practice, draft: int) -> None:
    suggest(demo, draft)
    alternatives = read_alternatives(demo, draft)
    clashing = [r for r in read_board(demo, draft).needing if r.recipient_id is not None]
    for row in clashing:
        times = alternatives.free_times(row.id, row.recipient_id or 0)
        assert len(times) == 3
        for at in times:
            assert at >= first_moment_after(LAST_DAY)
            assert alternatives.problems(row.id, row.recipient_id or 0, at) == []


def test_free_times_of_a_week_are_free_and_leave_out_where_it_stands(demo: Practice, draft: int) -> None:
    suggest(demo, draft)
    alternatives = read_alternatives(demo, draft)
    days = [first_moment_after(LAST_DAY).date() + timedelta(days=n) for n in range(7)]
    rows = [r for r in read_board(demo, draft).needing if r.recipient_id and r.starts_at.date() in days]
    assert rows
    for row in rows:
        assert row.recipient_id is not None
        length = row.ends_at - row.starts_at
        for at in alternatives.free_in_week(row.id, row.recipient_id, row.starts_at, days):
            assert at.date() in days
            assert alternatives.problems(row.id, row.recipient_id, at) == []
            assert at >= row.ends_at or at + length <= row.starts_at


def test_moving_many_at_once_brings_no_new_clash(demo: Practice, draft: int) -> None:
    suggest(demo, draft)
    clashing = {r.id: r.recipient_id for r in read_board(demo, draft).needing if r.recipient_id is not None}
    times = read_alternatives(demo, draft).first_free(clashing)
    assert times.keys() == clashing.keys()
    choices = {i: AppointmentChoice(AppointmentAction.MOVE, clashing[i], at) for i, at in times.items()}
    decide_appointments(demo, draft, choices)
    states = {r.id: r.state for r in read_board(demo, draft).appointments}
    assert {states[i] for i in clashing} == {VisitState.MOVED}


def test_somebody_who_is_free_takes_each_without_a_clash(demo: Practice, draft: int) -> None:
    suggest(demo, draft)
    clashing = [r.id for r in read_board(demo, draft).needing]
    found = read_alternatives(demo, draft).someone_free(clashing)
    assert found
    choices = {i: AppointmentChoice(AppointmentAction.TRANSFER, to) for i, to in found.items()}
    decide_appointments(demo, draft, choices)
    states = {r.id: r.state for r in read_board(demo, draft).appointments}
    assert {states[i] for i in found} == {VisitState.FITS}


@pytest.mark.parametrize("rule", list(SplitRule))
def test_a_split_keeps_families_together_and_takes_everybody(
    demo: Practice, draft: int, rule: SplitRule
) -> None:
    board = read_board(demo, draft)
    among = tuple(load.user_id for load in board.loads[:3])
    found = split(demo, draft, Split(rule, tuple(r.id for r in board.clients), among))
    assert found.keys() == {r.id for r in board.clients}
    assert {to for to, _ in found.values()} <= set(among)
    for family in {r.family for r in board.clients if r.family}:
        assert len({found[r.id][0] for r in board.clients if r.family == family}) == 1


def test_an_even_split_fills_everybody_alike(demo: Practice, draft: int) -> None:
    board = read_board(demo, draft)
    among = board.loads[:3]
    found = split(
        demo,
        draft,
        Split(SplitRule.EVENLY, tuple(r.id for r in board.clients), tuple(x.user_id for x in among)),
    )
    decide_clients(
        demo, draft, {i: (Disposition.TRANSFER, to, written([why])) for i, (to, why) in found.items()}
    )
    shares = [
        each.clients_after / (each.maximum_clients or 40)
        for each in read_board(demo, draft).loads
        if each.user_id in {x.user_id for x in among}
    ]
    assert max(shares) - min(shares) < 0.25


def test_a_finished_offboarding_takes_no_more_answers(demo: Practice, draft: int) -> None:
    drafts.cancel(demo, draft)
    with pytest.raises(UserError, match="cancelled already"):
        drafts.answer(demo, draft, reason="Moved away")


def test_applying_an_outdated_board_is_refused_with_the_list(demo: Practice, draft: int) -> None:
    suggest(demo, draft)
    board = read_board(demo, draft)
    assert board.plan is not None
    with demo.work("save client", "Closed a file") as work:
        work.update(Client, {board.clients[0].id: {"case_manager_id": board.loads[0].user_id}})
    with pytest.raises(Refused) as refused:
        apply_plan(
            demo, board.plan, offboarding_id=draft, accept_clashes="Agreed", accept_unassigned="They wait"
        )
    assert refused.value.items
