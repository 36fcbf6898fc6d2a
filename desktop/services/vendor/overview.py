"""The progress of one leaving in the practice's other system, in the order of its steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Offboarding, OffboardingState, PackRecord, User, VendorRequest, VendorStep
from desktop.services.offboarding import following_up
from desktop.services.offboarding.board import Board, read_board
from desktop.services.offboarding.elsewhere import Elsewhere
from desktop.services.practice.other_system import (
    VendorStepKey,
    VendorSystem,
    chosen_system,
    chosen_system_in,
)
from desktop.services.vendor.asked import ItemKind, ItemState
from desktop.services.vendor.requests import requests_of
from desktop.services.vendor.standing import Compared, standing
from desktop.services.vendor.words import first_open_text, reason_asked, step_before

PROVED = {VendorStepKey.CLIENTS: ItemKind.CLIENTS, VendorStepKey.APPOINTMENTS: ItemKind.APPOINTMENTS}
"""The steps that the comparison with the vendor's export proves; the others are ticked."""

_TRANSFERRED = frozenset({OffboardingState.SCHEDULED, OffboardingState.APPLIED})
"""The states in which a plan is carried out there too: decided ones only."""


@dataclass(frozen=True, slots=True)
class StepStanding:
    """One step. A settled one is done, on a day if known, or skipped with a reason.

    `ticked` says that somebody ticked it by hand, which can be undone.
    """

    key: VendorStepKey
    done: bool = False
    done_on: date | None = None
    done_by: str = ""
    skipped_because: str = ""
    ticked: bool = False

    @property
    def settled(self) -> bool:
        return self.done or bool(self.skipped_because)


@dataclass(frozen=True)
class VendorOverview:
    """`system` is None if the practice's records are only here; its texts name the leaver.

    Somebody who comes back is not made inactive: a cover has no last step.
    """

    system: VendorSystem | None
    leaver: str
    last_day: date
    items: tuple[Compared, ...]
    requests: tuple[VendorRequest, ...]
    steps: tuple[StepStanding, ...]

    def counted(self, kind: ItemKind) -> tuple[int, int]:
        """Done and asked."""
        items = [item for item in self.items if item.kind is kind]
        return sum(item.state is ItemState.DONE for item in items), len(items)

    def step(self, key: VendorStepKey) -> StepStanding | None:
        return next((step for step in self.steps if step.key is key), None)

    @property
    def current(self) -> VendorStepKey | None:
        """The first step that is not settled: no later one may be done before it. None if all are."""
        return next((step.key for step in self.steps if not step.settled), None)

    @property
    def finished(self) -> bool:
        return self.current is None


def vendor_overview(practice: Practice, offboarding_id: int) -> VendorOverview:
    """Read it. Raises UserError for an unknown offboarding, or if nothing came of it."""
    system = chosen_system(practice)
    items = standing(practice, offboarding_id).items
    with practice.read() as session:
        found = session.get_one(Offboarding, offboarding_id)
        leaver = session.get_one(User, found.leaver_id).name
        steps = tuple(_steps(session, found, items))
    return VendorOverview(
        system.spoken_of(leaver) if system else None,
        leaver,
        found.last_day,
        items,
        requests_of(practice, offboarding_id),
        steps,
    )


def _steps(session: Session, found: Offboarding, items: Sequence[Compared]) -> Iterator[StepStanding]:
    rows = session.scalars(select(VendorStep).where(VendorStep.offboarding_id == found.id))
    kept = {VendorStepKey(row.step): row for row in rows}
    for key in _keys(found):
        row = kept.get(key)
        yield _unticked(session, found, key, items) if row is None else _ticked(key, row)


def _keys(found: Offboarding) -> list[VendorStepKey]:
    """The steps of this leaving: somebody who comes back is not made inactive."""
    keys = list(VendorStepKey)
    if found.returns_on is not None:
        keys.remove(VendorStepKey.INACTIVE)
    return keys


def _ticked(key: VendorStepKey, row: VendorStep) -> StepStanding:
    done = row.done_on is not None
    return StepStanding(key, done, row.done_on, row.done_by, row.skipped_because, ticked=True)


def _unticked(
    session: Session, found: Offboarding, key: VendorStepKey, items: Iterable[Compared]
) -> StepStanding:
    if key in PROVED:
        return StepStanding(key, _all_done(items, PROVED[key]))
    return _pack(session, found) if key is VendorStepKey.PACK else StepStanding(key)


def _all_done(items: Iterable[Compared], kind: ItemKind) -> bool:
    return all(item.state is ItemState.DONE for item in items if item.kind is kind)


def _pack(session: Session, found: Offboarding) -> StepStanding:
    """The state of the handover pack, which is a step of the wizard: made, or skipped with a reason."""
    made = None if found.pack_id is None else session.get(PackRecord, found.pack_id)
    if made is None:
        return StepStanding(VendorStepKey.PACK, skipped_because=found.pack_skip_reason)
    return StepStanding(VendorStepKey.PACK, done=True, done_on=made.made_at.date())


def finish_step(
    practice: Practice, offboarding_id: int, step: VendorStepKey, by: str = ""
) -> following_up.DueResult | None:
    """Tick a step with today's day.

    Once the leaver is inactive there, they become so here, if their last day is over: returns what came of
    that, None if nothing was due.

    Raises UserError while a step before it is open, or for clients and appointments, which a comparison proves.
    """
    if step in PROVED:
        raise UserError(
            say("Compare a new export of the other system: it proves what is done. Or skip it with a reason.")
        )
    _require_order(practice, offboarding_id, step)
    _keep(
        practice, offboarding_id, step, {"done_on": practice.today(), "done_by": by.strip() or practice.actor}
    )
    return _end_here(practice, offboarding_id, step)


def skip_step(
    practice: Practice, offboarding_id: int, step: VendorStepKey, reason: str
) -> following_up.DueResult | None:
    """Continue without a step, with a reason that the certificate prints.

    Raises UserError without one, and while a step before it is open.
    """
    if not reason.strip():
        raise UserError(reason_asked())
    _require_order(practice, offboarding_id, step)
    _keep(practice, offboarding_id, step, {"skipped_because": reason.strip()}, reason.strip())
    return _end_here(practice, offboarding_id, step)


def _require_order(practice: Practice, offboarding_id: int, step: VendorStepKey) -> None:
    overview = vendor_overview(practice, offboarding_id)
    order = [one.key for one in overview.steps]
    current = overview.current
    if current is not None and order.index(current) < order.index(step):
        raise UserError(step_before(current))


def reopen_step(practice: Practice, offboarding_id: int, step: VendorStepKey) -> None:
    """Remove a tick, or a reason for skipping."""
    with practice.work("open step again", say("Opened a step in the other system again")) as work:
        work.delete(VendorStep, list(work.session.scalars(_row(offboarding_id, step))))


def read_case(practice: Practice, offboarding_id: int) -> Board:
    """The board with the progress of the leaving in the other system. Raises UserError."""
    board = read_board(practice, offboarding_id)
    with practice.read() as session:
        system = chosen_system_in(session)
    if system is None:
        return board
    if board.answers.state not in _TRANSFERRED:
        return replace(board, elsewhere=Elsewhere(system.name))
    missing = first_open_text(system.name, vendor_overview(practice, offboarding_id).current)
    return replace(board, elsewhere=Elsewhere(system.name, missing))


def _row(offboarding_id: int, step: VendorStepKey) -> Any:
    return select(VendorStep.id).where(VendorStep.offboarding_id == offboarding_id, VendorStep.step == step)


def _keep(
    practice: Practice, offboarding_id: int, step: VendorStepKey, values: dict[str, Any], reason: str = ""
) -> None:
    row = {"done_on": None, "done_by": "", "skipped_because": "", **values}
    with practice.work("step in the other system", _kept(reason), reason=reason) as work:
        known = work.session.scalar(_row(offboarding_id, step))
        if known is not None:
            work.update(VendorStep, {known: row})
        else:
            work.insert(VendorStep, [{"offboarding_id": offboarding_id, "step": step.value, **row}])


def _kept(reason: str) -> str:
    if reason:
        return say("Skipped a step in the other system")
    return say("Ticked a step in the other system")


def _end_here(practice: Practice, offboarding_id: int, step: VendorStepKey) -> following_up.DueResult | None:
    return following_up.end_one(practice, offboarding_id) if step is VendorStepKey.INACTIVE else None
