"""Who takes whom: the best plan there is, in five levels, with its proof and its reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from desktop.rules.planning_levels import LevelSolver
from desktop.rules.planning_model import Option, PlanClient, PlanRecipient, SuggestedPlan
from desktop.rules.planning_reasons import reasons_for

SECONDS = 5.0
"""When to stop looking for a better plan."""


def plan(
    clients: Sequence[PlanClient],
    recipients: Sequence[PlanRecipient],
    *,
    pins: Mapping[int, int | None] | None = None,
    excluded: Collection[int] = (),
    maxima: Mapping[int, int | None] | None = None,
    seconds: float = SECONDS,
) -> SuggestedPlan:
    """The best assignment around what the supervisor chose; nothing is applied by it.

    Best is, in this order: fewest clients without a recipient, fewest appointments that cannot keep their
    time, fewest families split, the smallest peak load (the largest weekly minutes after the transfer over
    target weekly minutes, of all recipients offered), most preference.

    `pins` (client to recipient, or None for nobody) come first and count in every level. A pin may exceed
    the recipient's maximum, and go to an excluded recipient; one that the rules refuse leaves the client
    without a recipient, and the reason says why. `maxima` replace the recipients' own.
    """
    pins, maxima = pins or {}, maxima or {}
    offered = [
        replace(recipient, maximum_clients=maxima.get(recipient.id, recipient.maximum_clients))
        for recipient in recipients
        if recipient.id not in excluded or recipient.id in pins.values()
    ]
    ids = {recipient.id for recipient in offered}
    allowed = [_allowed(client, ids, pins, excluded) for client in clients]
    decided = {
        place for place, client in enumerate(clients) if allowed[place] and pins.get(client.id) is not None
    }
    solver = LevelSolver(clients, offered, allowed, _room(offered, allowed, decided), decided, seconds)
    chosen, levels = solver.solve()
    assignment = {client.id: recipient_id for client, recipient_id in zip(clients, chosen, strict=True)}
    return SuggestedPlan(assignment, levels, reasons_for(clients, offered, assignment, pins))


def _allowed(
    client: PlanClient, offered: set[int], pins: Mapping[int, int | None], excluded: Collection[int]
) -> dict[int, Option]:
    pinned = client.id in pins
    return {
        recipient_id: option
        for recipient_id, option in client.options.items()
        if option.refusal is None
        and recipient_id in offered
        and (pins[client.id] == recipient_id if pinned else recipient_id not in excluded)
    }


def _room(
    offered: list[PlanRecipient], allowed: Sequence[Mapping[int, Option]], decided: Collection[int]
) -> dict[int, int]:
    """The places of each recipient who has a maximum; never fewer than were filled by hand."""
    by_hand = Counter(recipient_id for place in decided for recipient_id in allowed[place])
    return {
        r.id: max(r.maximum_clients - r.clients, by_hand[r.id], 0)
        for r in offered
        if r.maximum_clients is not None
    }
