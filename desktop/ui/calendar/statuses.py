"""The statuses of appointments in the calendar: each with a mark, a line in the key, a place in the menu."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from desktop.language import later
from desktop.models import AppointmentStatus


class Mark(enum.Enum):
    """The small sign next to an appointment's time."""

    NONE = enum.auto()
    TICK = enum.auto()
    TWO_TICKS = enum.auto()
    DOT = enum.auto()
    DNA = enum.auto()


@dataclass(frozen=True, slots=True)
class StatusStyle:
    """The look of a status: `meaning` is its line in the key, if it has one.

    What `takes_time` is filled. `in_menu` offers it with a right-click; `in_words` puts it next to the time.
    """

    mark: Mark = Mark.NONE
    meaning: str = ""
    takes_time: bool = True
    in_menu: bool = False
    in_words: bool = True


STYLES = {
    AppointmentStatus.BOOKED: StatusStyle(meaning=later("Not confirmed yet"), in_words=False),
    AppointmentStatus.CONFIRMED: StatusStyle(Mark.TICK, later("The client has confirmed"), in_menu=True),
    AppointmentStatus.ARRIVED: StatusStyle(
        Mark.DOT, later("The client is in the waiting room"), in_menu=True
    ),
    AppointmentStatus.ATTENDED: StatusStyle(Mark.TWO_TICKS, later("The client came"), in_menu=True),
    AppointmentStatus.DID_NOT_ATTEND: StatusStyle(
        Mark.DNA, later("The client did not come"), takes_time=False, in_menu=True, in_words=False
    ),
    AppointmentStatus.CANCELLED: StatusStyle(
        meaning=later("Shown with More > Show cancelled appointments"), takes_time=False
    ),
    AppointmentStatus.WAITING_LIST: StatusStyle(takes_time=False),
}
