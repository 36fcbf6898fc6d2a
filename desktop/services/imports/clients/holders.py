"""Rows that would give a Current client to an inactive user (rule 3)."""

from __future__ import annotations

from typing import NamedTuple

from desktop.language import say
from desktop.models import Client, ClientStatus
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.people import Practitioners
from desktop.services.imports.questions.inactive import InactiveHolders
from desktop.services.imports.store import stored


def hold_inactive(intake: Intake, directory: Practitioners, matches: dict[int, int]) -> None:
    """Hold them until the supervisor names another; who was the inactive user's client before stays so."""
    holders = InactiveHolders(intake, directory, "case_manager", say("Current client"))
    before = _managed_before(intake, matches)
    for number, record in intake.rows():
        had, has = before.get(number), _managed_after(record, before.get(number))
        if has.case_manager_id in directory.inactive and _is_given(had, has):
            record["case_manager_id"] = holders.instead(number, has.case_manager_id)


class _Managed(NamedTuple):
    """A client's status and case manager."""

    status: ClientStatus
    case_manager_id: int | None

    @property
    def is_current(self) -> bool:
        return self.status == ClientStatus.CURRENT


def _managed_before(intake: Intake, matches: dict[int, int]) -> dict[int, _Managed]:
    now = stored(intake, Client, _Managed._fields, list(matches.values()))
    return {number: _Managed(**now[client_id]) for number, client_id in matches.items()}


_NEW = _Managed(ClientStatus.CURRENT, None)
"""A new client of whom a row says neither."""


def _managed_after(record: Record, before: _Managed | None) -> _Managed:
    known = before or _NEW
    return _Managed(record.get("status", known.status), record.get("case_manager_id", known.case_manager_id))


def _is_given(before: _Managed | None, after: _Managed) -> bool:
    """Whether the case manager has a Current client who was not theirs."""
    return after.is_current and not _was_theirs(before, after)


def _was_theirs(before: _Managed | None, after: _Managed) -> bool:
    return before is not None and before.is_current and before.case_manager_id == after.case_manager_id
