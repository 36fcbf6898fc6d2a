"""Everything that the wizard shows about one offboarding, read at once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import UNFINISHED_STATES, PackRecord, User
from desktop.rules.dates.boundaries import is_over
from desktop.rules.planning.model import Wishes
from desktop.services.backups import backups
from desktop.services.calendar.entries import entries_of
from desktop.services.clients.closing import OpenVisit, open_visits
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import drafted_in
from desktop.services.offboarding.elsewhere import Elsewhere
from desktop.services.offboarding.loads import ColleagueLoad, loads
from desktop.services.offboarding.making_rows import appointment_rows, client_rows
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.planning.wishes import wishes_in
from desktop.services.offboarding.rows import AppointmentRow, ClientRow, VisitState


@dataclass(frozen=True)
class PackMade:
    """The handover pack of this offboarding, as recorded."""

    file: Path
    sha256: str
    made_at: datetime
    counts: Mapping[str, int]


@dataclass(frozen=True)
class Board:
    """`plan` is None, and the rows are empty, for an offboarding that is finished (applied, undone, cancelled).

    `elsewhere` is None if the practice's records are only here, or nobody asked. `left_open` are colleagues'
    appointments with clients whose files the plan closes. `wishes` are used for suggestions. `over` says that
    the last working day has passed: applying makes the leaver inactive at once.
    """

    answers: drafts.DraftAnswers
    leaver: str
    today: date
    backup: backups.Backup | None
    backup_is_fresh: bool
    pack: PackMade | None = None
    plan: Plan | None = None
    clients: tuple[ClientRow, ...] = ()
    appointments: tuple[AppointmentRow, ...] = ()
    loads: tuple[ColleagueLoad, ...] = ()
    left_open: tuple[OpenVisit, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)
    elsewhere: Elsewhere | None = None

    @property
    def over(self) -> bool:
        return is_over(self.answers.last_day, self.today)

    @property
    def covers(self) -> bool:
        """Whether it is a long leave covered by colleagues, rather than leaving for good."""
        return self.answers.returns_on is not None

    @property
    def finished(self) -> bool:
        return self.answers.state not in UNFINISHED_STATES

    @cached_property
    def undecided(self) -> tuple[ClientRow, ...]:
        return tuple(row for row in self.clients if row.undecided)

    @property
    def left_behind(self) -> tuple[ClientRow, ...]:
        """Those whom nobody would see to afterwards; a covered leave gives its own back."""
        return () if self.covers else self.undecided

    @cached_property
    def in_state(self) -> Mapping[VisitState, list[AppointmentRow]]:
        """The appointments by state, in order of time; every state is a key."""
        found: dict[VisitState, list[AppointmentRow]] = {state: [] for state in VisitState}
        for row in self.appointments:
            found[row.state].append(row)
        return found

    @cached_property
    def needing(self) -> tuple[AppointmentRow, ...]:
        """The appointments that need the supervisor, in order of time."""
        return tuple(row for row in self.appointments if row.needs_you)


def read_board(practice: Practice, offboarding_id: int) -> Board:
    """Read it. Grows with the caseload: call it on the worker.

    Raises UserError for an unknown offboarding.
    """
    backup = backups.latest(practice)
    fresh = backups.is_fresh(practice)
    with practice.read() as session:
        answers = drafts.answers_in(session, offboarding_id)
        leaver = session.get_one(User, answers.leaver_id)
        pack = _pack(session, answers.pack_id)
        board = Board(answers, leaver.name, practice.today(), backup, fresh, pack)
        if board.finished or not leaver.active:
            return board
        return _planned(session, board, offboarding_id)


def _pack(session: Session, pack_id: int | None) -> PackMade | None:
    record = session.get(PackRecord, pack_id) if pack_id is not None else None
    if record is None:
        return None
    return PackMade(Path(record.file), record.sha256, record.made_at, json.loads(record.counts))


def _planned(session: Session, board: Board, offboarding_id: int) -> Board:
    draft = drafted_in(session, offboarding_id)
    found, plan = draft.situation, draft.plan
    named = entries_of(session, {*plan.met_ids, *found.appointments})
    wishes = wishes_in(session, offboarding_id)
    return replace(
        board,
        plan=plan,
        clients=client_rows(found, plan, named, board.today, wishes),
        appointments=appointment_rows(found, plan, named),
        loads=loads(session, found, plan),
        left_open=_left_open(session, board, plan),
        wishes=wishes,
    )


def _left_open(session: Session, board: Board, plan: Plan) -> tuple[OpenVisit, ...]:
    visits = open_visits(session, plan.closed_ids, board.today)
    return tuple(visit for visit in visits if visit.user_id != plan.leaver_id)
