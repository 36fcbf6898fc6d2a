"""The placing of the leaver's appointments with somebody else's clients, or with none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import ClashFinder
from desktop.rules.disciplines import USUAL_DISCIPLINES, Disciplines
from desktop.rules.free_times import may_take


def place_others(
    bookings: Iterable[Booking],
    case_managers: Mapping[int, int | None],
    recipients: Sequence[Practitioner],
    finder: ClashFinder,
    *,
    leaver_id: int,
    disciplines: Disciplines = USUAL_DISCIPLINES,
) -> dict[int, int | None]:
    """Where each booking goes, by its id; None if nobody may take it.

    It goes to the case manager of (the first of) its clients who may take it and can keep its time, else to
    the recipient with the fewest clashes, the first of equals. `case_managers` is by client id.
    """
    return {
        booking.id: _place(
            booking,
            case_managers,
            [r for r in recipients if may_take(r, booking, leaver_id=leaver_id, disciplines=disciplines)],
            finder,
        )
        for booking in bookings
    }


def _place(
    booking: Booking,
    case_managers: Mapping[int, int | None],
    possible: Sequence[Practitioner],
    finder: ClashFinder,
) -> int | None:
    managers = [case_managers.get(client_id) for client_id in booking.client_ids]
    for recipient_id in _possible_managers(managers, possible):
        if finder.keeps_time(booking, recipient_id):
            return recipient_id
    return _with_fewest_clashes(booking, possible, finder)


def _possible_managers(managers: Iterable[int | None], possible: Iterable[Practitioner]) -> list[int]:
    """The case managers who are among the possible recipients."""
    ids = {recipient.id for recipient in possible}
    return [manager for manager in managers if manager in ids]


def _with_fewest_clashes(
    booking: Booking, possible: Sequence[Practitioner], finder: ClashFinder
) -> int | None:
    best = min(possible, key=lambda r: len(finder.clashes(booking, r.id)), default=None)
    return best.id if best else None
