"""Why each client goes where the plan says, or why nobody could be found, in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from desktop.rules.planning_model import Option, PlanClient, PlanRecipient
from desktop.rules.text import count


def reasons_for(
    clients: Sequence[PlanClient],
    recipients: Sequence[PlanRecipient],
    assignment: Mapping[int, int | None],
    pins: Mapping[int, int | None],
) -> dict[int, tuple[str, ...]]:
    """For each client id what speaks for the choice, the weightiest first."""
    names = {recipient.id: recipient.name for recipient in recipients}
    families: dict[str, set[int | None]] = {}
    sizes: dict[str, int] = {}
    for client in clients:
        if client.family:
            families.setdefault(client.family, set()).add(assignment[client.id])
            sizes[client.family] = sizes.get(client.family, 0) + 1
    reasons = {}
    for client in clients:
        chosen = assignment[client.id]
        if chosen is None:
            reasons[client.id] = _why_nobody(client, names, pins)
            continue
        together = sizes.get(client.family, 0) > 1 and len(families[client.family]) == 1
        reasons[client.id] = _why(client, chosen, names, together=together, pinned=client.id in pins)
    return reasons


def _why(
    client: PlanClient, chosen: int, names: Mapping[int, str], *, together: bool, pinned: bool
) -> tuple[str, ...]:
    option = client.options[chosen]
    others = [
        (other_id, other)
        for other_id, other in client.options.items()
        if other_id != chosen and other_id in names and other.refusal is None
    ]
    parts = ["chosen by hand"] if pinned else []
    parts.append(_keeps_times(client, option))
    if together:
        parts.append("same family")
    parts += option.notes
    if others:
        second_id, second = min(others, key=lambda pair: (pair[1].clashes, -pair[1].preference, pair[0]))
        parts.append(f"2nd choice: {names[second_id]}, {_clashes(second.clashes)}")
    elif not pinned:
        parts.append(_only_one(client, chosen, names))
    return tuple(parts)


def _only_one(client: PlanClient, chosen: int, names: Mapping[int, str]) -> str:
    lacking = {option.lacks for other, option in client.options.items() if other in names and other != chosen}
    if lacking and all(lacking):
        return f"the only one with the discipline {min(lacking)}"
    return "the only one who may take them"


def tells_clashes(reason: str) -> bool:
    """Whether it is the reason that counts the booked times which cannot be kept; that may have changed since."""
    return _CLASHES_OF.fullmatch(reason) is not None


_CLASHES_OF = re.compile(r"[\d,]+ clash(es)? of [\d,]+ booked times")


def _keeps_times(client: PlanClient, option: Option) -> str:
    if not client.appointments:
        return "no booked times"
    if option.clashes:
        return f"{_clashes(option.clashes)} of {client.appointments} booked times"
    if client.appointments == 1:
        return "free at the booked time"
    return f"free at all {client.appointments} booked times"


def _clashes(number: int) -> str:
    return count(number, "clash", "clashes") if number else "no clash"


def _why_nobody(
    client: PlanClient, names: Mapping[int, str], pins: Mapping[int, int | None]
) -> tuple[str, ...]:
    if client.id in pins and pins[client.id] is None:
        return ("left without a recipient by hand",)
    offered = {other_id: option for other_id, option in client.options.items() if other_id in names}
    if not offered:
        return ("nobody is offered",)
    refusals = [option.refusal for option in offered.values() if option.refusal]
    if client.id in pins:
        pinned = client.options.get(pins[client.id] or 0)
        if pinned and pinned.refusal:
            return (pinned.refusal,)
    if len(refusals) < len(offered):
        return ("everybody who may take them has as many clients as their maximum", *refusals[:1])
    return tuple(dict.fromkeys(refusals))
