"""The sentences about the steps in the practice's other system."""

from __future__ import annotations

from desktop.language import later, say
from desktop.services.practice.other_system import VendorStepKey

_OPEN = {
    VendorStepKey.BACKUP: later("the backup of {system} is not downloaded"),
    VendorStepKey.PACK: later("there is no handover pack"),
    VendorStepKey.CLIENTS: later("not every client is transferred in {system}"),
    VendorStepKey.APPOINTMENTS: later("not every appointment is transferred in {system}"),
    VendorStepKey.INACTIVE: later("the user is not inactive in {system}"),
}


def first_open_text(system: str, step: VendorStepKey | None) -> str:
    """What keeps the case from being done; empty where nothing does."""
    return (
        "" if step is None else say("The case is not done: {what} yet.", what=say(_OPEN[step], system=system))
    )


def step_before(step: VendorStepKey) -> str:
    """Why a later step cannot be done yet."""
    return say(
        "This comes later: {what} yet. Do that first, or skip it with a reason.",
        what=say(_OPEN[step], system=say("the other system")),
    )


def reason_asked(step: VendorStepKey) -> str:
    return say(
        "Say why {what}: the certificate prints the reason.",
        what=say(_OPEN[step], system=say("the other system")),
    )
