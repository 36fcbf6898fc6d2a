"""The sentences about the steps in the practice's other system."""

from __future__ import annotations

from desktop.services.practice.other_system import VendorStepKey

_OPEN = {
    VendorStepKey.BACKUP: "the backup of {system} is not downloaded",
    VendorStepKey.PACK: "there is no handover pack",
    VendorStepKey.CLIENTS: "not every client is transferred in {system}",
    VendorStepKey.APPOINTMENTS: "not every appointment is transferred in {system}",
    VendorStepKey.INACTIVE: "the user is not inactive in {system}",
}


def first_open_text(system: str, step: VendorStepKey | None) -> str:
    """What keeps the case from being done; empty where nothing does."""
    return "" if step is None else f"The case is not done: {_OPEN[step].format(system=system)} yet."


def step_before(step: VendorStepKey) -> str:
    """Why a later step cannot be done yet."""
    return f"This comes later: {_OPEN[step].format(system='the other system')} yet. Do that first, or skip it with a reason."


def reason_asked(step: VendorStepKey) -> str:
    return f"Say why {_OPEN[step].format(system='the other system')}: the certificate prints the reason."
