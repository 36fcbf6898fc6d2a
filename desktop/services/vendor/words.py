"""The sentences about the practice's other system: its steps, and what its export says about an item."""

from __future__ import annotations

from desktop.language import say
from desktop.rules.dates.format import moment_text
from desktop.services.practice.other_system import VendorStepKey
from desktop.services.vendor.differences import Difference, Verdict


def first_open_text(system: str, step: VendorStepKey | None) -> str:
    """What keeps the case from being done; empty if nothing does."""
    return "" if step is None else say("The case is not done. {missing}", missing=_missing(step, system))


def step_before(step: VendorStepKey) -> str:
    """Why a later step cannot be done yet."""
    return say(
        "This comes later. {missing} Do that first, or skip it with a reason.",
        missing=_missing(step, say("the other system")),
    )


def reason_asked() -> str:
    """The sentence for skipping a step without a reason."""
    return say("Say why this step is skipped: the certificate prints the reason.")


def _missing(step: VendorStepKey, system: str) -> str:
    return {
        VendorStepKey.BACKUP: say("The backup of {system} is not downloaded yet.", system=system),
        VendorStepKey.PACK: say("There is no handover pack yet."),
        VendorStepKey.CLIENTS: say("Not every client is transferred in {system} yet.", system=system),
        VendorStepKey.APPOINTMENTS: say(
            "Not every appointment is transferred in {system} yet.", system=system
        ),
        VendorStepKey.INACTIVE: say("The user is not inactive in {system} yet.", system=system),
    }[step]


def verdict_text(verdict: Verdict, name: str) -> str:
    """What differs, where `name` is the user who has it; empty if nothing does."""
    if verdict.difference is None:
        return ""
    if verdict.difference is Difference.STILL_THERE:
        return _still_text(verdict, name)
    at = moment_text(verdict.at)
    return {
        Difference.MISSING: say("is missing in the file"),
        Difference.DOUBLED: say("is in the file twice"),
        Difference.NOBODY: say("has no case manager"),
        Difference.SOMEBODY_ELSE: say("went to {name}", name=name),
        Difference.OTHER_TIME: say("is at {time}", time=at),
        Difference.CANCELLED: say("is cancelled there"),
        Difference.NOT_CANCELLED: say("is not cancelled"),
        Difference.NOT_CANCELLED_ELSEWHERE: say("went to {name} instead of being cancelled", name=name),
        Difference.BOOKED: say("is booked for {time}, not on the waiting list", time=at),
    }[verdict.difference]


def _still_text(verdict: Verdict, name: str) -> str:
    if verdict.at is None:
        return say("is still with {name}", name=name)
    return say("is still with {name}, at {time}", name=name, time=moment_text(verdict.at))
