"""How far one leaving is in the practice's other system, in the order that it must keep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Offboarding, Setting, User, VendorRequest
from desktop.services.vendor.asked import ItemKind, ItemState
from desktop.services.vendor.reconciling import Compared, standing
from desktop.services.vendor.requests import requests_of
from desktop.services.vendor.systems import VendorSystem, chosen_system

STEPS = ("backup", "inactive")
"""The steps that the supervisor ticks; clients and appointments are proved by the comparison."""


@dataclass(frozen=True, slots=True)
class VendorStep:
    """A step done by hand: on which day and by whom; None and empty while it is open."""

    done_on: date | None = None
    done_by: str = ""


@dataclass(frozen=True)
class VendorOverview:
    """`system` is None where the practice's records live only here; its texts name the leaver."""

    system: VendorSystem | None
    leaver: str
    last_day: date
    items: tuple[Compared, ...]
    requests: tuple[VendorRequest, ...]
    backup: VendorStep
    inactive: VendorStep

    def counted(self, kind: ItemKind) -> tuple[int, int]:
        """Done and asked."""
        items = [item for item in self.items if item.kind is kind]
        return sum(item.state is ItemState.DONE for item in items), len(items)

    @property
    def may_deactivate(self) -> bool:
        """Whether all that comes before making the user inactive there is done."""
        return self.backup.done_on is not None and all(item.state is ItemState.DONE for item in self.items)

    @property
    def finished(self) -> bool:
        return self.may_deactivate and self.inactive.done_on is not None


def vendor_overview(practice: Practice, offboarding_id: int) -> VendorOverview:
    """Read it. Raises UserError where there is no such offboarding, or nothing came of it."""
    system = chosen_system(practice)
    items = standing(practice, offboarding_id).items
    with practice.read() as session:
        found = session.get_one(Offboarding, offboarding_id)
        leaver = session.get_one(User, found.leaver_id).name
        keys = {_key(offboarding_id, step): step for step in STEPS}
        rows = session.execute(select(Setting.key, Setting.value).where(Setting.key.in_(keys)))
        steps = {keys[key]: _step(value) for key, value in rows}
    return VendorOverview(
        system.spoken_of(leaver) if system else None,
        leaver,
        found.last_day,
        items,
        requests_of(practice, offboarding_id),
        steps.get("backup", VendorStep()),
        steps.get("inactive", VendorStep()),
    )


def finish_step(practice: Practice, offboarding_id: int, step: str, *, done: bool, by: str) -> None:
    """Tick a step with today's day, or take the tick away."""
    if step not in STEPS:
        raise ValueError(f"no such step: {step}")
    key = _key(offboarding_id, step)
    value = f"{practice.today().isoformat()} {by.strip()}" if done else ""
    with practice.work(
        "step in the other system", "Ticked a step in the other system", recorded=False
    ) as work:
        known = work.session.scalar(select(Setting.id).where(Setting.key == key))
        if known is not None:
            work.update(Setting, {known: {"value": value}})
        else:
            work.insert(Setting, [{"key": key, "value": value}])


def _key(offboarding_id: int, step: str) -> str:
    return f"vendor.case.{offboarding_id}.{step}"


def _step(value: str) -> VendorStep:
    day, _, by = value.partition(" ")
    return VendorStep(datetime.fromisoformat(day).date(), by) if day else VendorStep()
