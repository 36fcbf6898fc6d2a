"""The practice's other system, as far as a leaving here waits for it, and its part of a certificate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.language import later, say
from desktop.models import VendorItem, VendorStep
from desktop.rules.dates.format import day_text
from desktop.rules.text import count
from desktop.services.practice.other_system import VendorStepKey, chosen_system_in

STEP_NAMES = {
    VendorStepKey.BACKUP: later("Backup downloaded"),
    VendorStepKey.PACK: later("Handover pack"),
    VendorStepKey.CLIENTS: later("Clients transferred"),
    VendorStepKey.APPOINTMENTS: later("Appointments transferred"),
    VendorStepKey.INACTIVE: later("User made inactive"),
}


@dataclass(frozen=True)
class Elsewhere:
    """The page of the other system in the wizard: its name, and what is missing there, or empty."""

    system: str
    missing: str = ""


@dataclass(frozen=True)
class VendorCounts:
    """How much of what was asked of the vendor is done."""

    clients_done: int
    clients: int
    visits_done: int
    visits: int


def vendor_counts(session: Session, offboarding_id: int) -> VendorCounts | None:
    """The counts as of the last comparison; None if the vendor was asked for nothing."""
    rows = session.execute(
        select(VendorItem.kind, VendorItem.state).where(VendorItem.offboarding_id == offboarding_id)
    )
    counted = Counter((kind, state == "done") for kind, state in rows)
    if not counted:
        return None
    clients, visits = counted["clients", True], counted["appointments", True]
    return VendorCounts(
        clients, clients + counted["clients", False], visits, visits + counted["appointments", False]
    )


def waits_for(session: Session, offboarding_id: int | None) -> str:
    """The other system in which the leaver is still active, so that they stay active here; else empty."""
    system = chosen_system_in(session)
    if system is None:
        return ""
    settled = session.scalar(
        select(VendorStep.id).where(
            VendorStep.offboarding_id == offboarding_id, VendorStep.step == VendorStepKey.INACTIVE
        )
    )
    return "" if settled is not None else system.name


def certified(session: Session, offboarding_id: int) -> Iterator[tuple[str, str]]:
    """What was asked of the vendor and is done, and each step with its day or the reason for skipping it."""
    if (counts := vendor_counts(session, offboarding_id)) is not None:
        yield say("Vendor"), _counts_text(counts)
    yield from _certified_steps(session, offboarding_id)


def _counts_text(counts: VendorCounts) -> str:
    clients = say("{done} of {all}", done=counts.clients_done, all=count(counts.clients, "client"))
    visits = say("{done} of {all}", done=counts.visits_done, all=count(counts.visits, "appointment"))
    return f"{clients}, {visits}"


def _certified_steps(session: Session, offboarding_id: int) -> Iterator[tuple[str, str]]:
    steps = session.scalars(select(VendorStep).where(VendorStep.offboarding_id == offboarding_id))
    by_step = {step.step: step for step in steps}
    for key, name in STEP_NAMES.items():
        if (step := by_step.get(key)) is not None:
            yield say(name), _told(step)


def _told(step: VendorStep) -> str:
    if step.skipped_because:
        return say("Skipped because: {skipped_because}", skipped_because=step.skipped_because)
    return ", ".join(filter(None, (day_text(step.done_on), step.done_by)))
