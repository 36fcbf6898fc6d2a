"""A search of clients as it is wanted: text, filters and order."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Literal

from desktop.models import ClientStatus

NO_CASE_MANAGER: Literal["none"] = "none"


class Sort(enum.StrEnum):
    """The orders that the list can have."""

    NAME = "name"
    DATE_OF_BIRTH = "date_of_birth"
    REFERENCE = "reference"
    STATUS = "status"
    CASE_MANAGER = "case_manager"


@dataclass(frozen=True)
class ClientQuery:
    """The search wanted.

    `case_manager` is a user's id, NO_CASE_MANAGER, or None for any; no `status` means any.

    Each word of `text` must occur somewhere in a client's names, phones, e-mail, date of birth or reference.
    Clients who are equal by `sort` are in the order of `then`.
    """

    text: str = ""
    case_manager: int | Literal["none"] | None = None
    status: ClientStatus | None = ClientStatus.CURRENT
    sort: Sort = Sort.NAME
    descending: bool = False
    then: Sort = Sort.NAME
    then_descending: bool = False
