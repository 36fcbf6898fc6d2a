"""The words that a record's column may hold, without SQLAlchemy: rules and windows read them too."""

from __future__ import annotations

import enum
from collections.abc import Iterable


class AccessLevel(enum.StrEnum):
    ACCOUNTS_ADMIN = "Accounts Admin"
    CASE_MANAGER = "Case Manager"
    SUPERVISOR = "Supervisor"


class ClientStatus(enum.StrEnum):
    CURRENT = "Current"
    CLOSED = "Closed"
    DECEASED = "Deceased"


ANY_DISCIPLINE = "Any"
"""The discipline of care of a client whom a practitioner of any discipline may take."""


CLAIM_KINDS = ("Medicare", "DVA")
"""The kinds of provider numbers under which visits are claimed; either serves a client with both."""


class AppointmentStatus(enum.StrEnum):
    BOOKED = "Booked"
    CONFIRMED = "Confirmed"
    ARRIVED = "Arrived"
    ATTENDED = "Attended"
    DID_NOT_ATTEND = "Did Not Attend"
    CANCELLED = "Cancelled"
    WAITING_LIST = "Waiting List"


OPEN_STATUSES = (
    AppointmentStatus.BOOKED,
    AppointmentStatus.CONFIRMED,
    AppointmentStatus.ARRIVED,
    AppointmentStatus.WAITING_LIST,
)
"""The statuses of open appointments: what a leaver must not leave behind."""


BUSY_STATUSES = (
    AppointmentStatus.BOOKED,
    AppointmentStatus.CONFIRMED,
    AppointmentStatus.ARRIVED,
    AppointmentStatus.ATTENDED,
)
"""The statuses that take time in a calendar; cancelled, DNA and waiting-list appointments do not."""


def _status_in(statuses: Iterable[AppointmentStatus]) -> str:
    words = ", ".join(f"'{status}'" for status in statuses)
    return f"status IN ({words})"


BUSY_SQL = _status_in(BUSY_STATUSES)
"""`BUSY_STATUSES` as a condition."""


OPEN_SQL = _status_in(OPEN_STATUSES)
"""The condition of the partial index; a query that repeats it word for word can use that index."""


class OffboardingState(enum.StrEnum):
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    APPLIED = "applied"
    UNDONE = "undone"
    RETURNED = "returned"
    CANCELLED = "cancelled"


UNFINISHED_STATES = (OffboardingState.DRAFT, OffboardingState.SCHEDULED)
"""The states still to be planned or applied; a user has at most one such offboarding."""


class Engagement(enum.StrEnum):
    UNKNOWN = ""
    EMPLOYEE = "Employee"
    CONTRACTOR = "Contractor"
    NOT_KNOWN = "Not known yet"


class RecordOwner(enum.StrEnum):
    UNKNOWN = ""
    PRACTICE = "The practice"
    PRACTITIONER = "The practitioner"
    SHARED = "Both, by contract"
    NOT_KNOWN = "Not known yet"


class Disposition(enum.StrEnum):
    TRANSFER = "transfer"
    FOLLOWS = "follows"
    REFERRED = "referred"
    CLOSED = "closed"
    UNDECIDED = "undecided"


class AppointmentAction(enum.StrEnum):
    """`STAY` is for a new time up to the last day; `WAIT` goes to the recipient's waiting list."""

    TRANSFER = "transfer"
    MOVE = "move"
    CANCEL = "cancel"
    STAY = "stay"
    WAIT = "wait"


class ContactBy(enum.StrEnum):
    """How a client wants to be contacted; `ANY` if nobody asked."""

    ANY = ""
    LETTER = "Letter"
    EMAIL = "E-mail"
    SMS = "SMS"
    TELEPHONE = "Telephone"
    NOT_AT_ALL = "Not at all"


class ClientAnswer(enum.StrEnum):
    """A client's answer to the news that their practitioner leaves."""

    NONE = ""
    AGREES = "Agrees"
    SOMEBODY_ELSE = "Wants somebody else"
    FOLLOWS = "Follows the practitioner"
    REFERRED = "Referred on"
    NO_ANSWER = "No answer"


class Consent(enum.StrEnum):
    """Consent to hand the clinical record to the new practitioner."""

    NOT_ASKED = ""
    ASKED = "Asked"
    GIVEN = "Given"
    REFUSED = "Refused"


class ListAnswer(enum.StrEnum):
    """The leaver's answer whether a client belongs on their list."""

    NONE = ""
    MINE = "Still mine"
    CLOSED = "Closed"
    NOT_MINE = "Not mine"
