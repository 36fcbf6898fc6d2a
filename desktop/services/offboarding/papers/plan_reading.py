"""The reading of plan.json, edited or not: every value is checked, and the first wrong one is named."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Appointment, AppointmentAction, Client, Disposition
from desktop.rules.dates.boundaries import is_plausible
from desktop.rules.planning.model import Widened
from desktop.rules.recipients import Rule
from desktop.services.offboarding.papers.plan_file import ALL
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.wording.stored_reasons import written
from desktop.services.practice.lookup import find_user

Word = TypeVar("Word", bound=StrEnum)
UserId = Callable[[str], int]
"""Finds whom a reference or a name means."""


def read_plan(session: Session, file: Path) -> Plan:
    """A plan from its file. Raises UserError for what cannot be understood."""
    try:
        found = json.loads(file.read_text(encoding="utf-8-sig"))
        json.dumps(found, ensure_ascii=False).encode()  # Half a character, such as \ud800, cannot be kept.
    except FileNotFoundError:
        raise UserError(say("There is no plan at {file}. Check its name and folder.", file=file)) from None
    except OSError as error:
        raise UserError(say("{name} cannot be read: {why}.", name=file.name, why=error.strerror)) from None
    except (ValueError, RecursionError):
        raise UserError(
            say("{name} is not a plan: it is not JSON. Make one with offboard plan.", name=file.name)
        ) from None
    try:
        return _plan(session, _Entry(found, "the plan"))
    except _Fault as fault:
        raise UserError(
            say(
                "{name} is not a whole plan: {fault}. Put that right, or make the plan anew.",
                name=file.name,
                fault=fault,
            )
        ) from None


class _Fault(Exception):
    """What is wrong with one value, without a full stop."""


class _Entry:
    """One JSON object and its values by name, each in its only allowed form. Raises _Fault."""

    def __init__(self, values: Any, name: str) -> None:
        if not isinstance(values, dict):
            raise _Fault(f"{name} is not an object with names and values")
        self._values = values
        self._name = name

    def entries(self, key: str, noun: str) -> list[_Entry]:
        """A required list of objects, each named in faults by `noun` and its reference."""
        listed = self._values.get(key)
        if not isinstance(listed, list):
            self.wrong(key, "is not a list")
        entries = [_Entry(values, f"a line of {key!r}") for values in listed]
        for entry in entries:
            entry._name = f"{noun} {entry.needed(noun)}"
        return entries

    def entry(self, key: str) -> _Entry:
        """An object that may be missing."""
        return _Entry(self._values.get(key) or {}, repr(key))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its values."""
        return tuple(self._values)

    def is_text(self, key: str, text: str) -> bool:
        """Whether the value is exactly this text."""
        return bool(self._values.get(key) == text)

    def needed(self, key: str) -> str:
        """A required text."""
        return self.text(key) or self.wrong(key, "is missing")

    def text(self, key: str) -> str:
        """A text, empty if there is none."""
        value = self._values.get(key)
        if value is not None and not isinstance(value, str):
            self.wrong(key, "is not a text")
        return (value or "").strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty if there is none."""
        listed = self._values.get(key) or []
        if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
            self.wrong(key, "is not a list of texts")
        return tuple(listed)

    def yes(self, key: str) -> bool:
        """true or false, and false if missing."""
        value = self._values.get(key)
        if value is not None and not isinstance(value, bool):
            self.wrong(key, "is neither true nor false")
        return bool(value)

    def one_of(self, key: str, words: type[Word]) -> Word:
        """One of the words of an enum."""
        word = self.needed(key)
        if word not in list(words):
            self.wrong(key, f"is not one of {', '.join(words)}")
        return words(word)

    def day(self, key: str) -> date | None:
        """A day, or None."""
        moment = self._moment(key, ("%Y-%m-%d",), "is not a day such as 2027-03-15")
        return moment and moment.date()

    def time(self, key: str) -> datetime | None:
        """A wall-clock time of the site, to the minute, or None."""
        forms = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:00", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:00")
        return self._moment(key, forms, "is not a time such as 2027-03-15T09:00")

    def _moment(self, key: str, forms: Sequence[str], fault: str) -> datetime | None:
        text = self.text(key)
        for form in forms if text else ():
            with suppress(ValueError):
                moment = datetime.strptime(text, form)
                if is_plausible(moment.date()):
                    return moment
        return self.wrong(key, fault) if text else None

    def wrong(self, key: str, fault: str) -> NoReturn:
        """Raise _Fault for this value; `fault` follows its name."""
        raise _Fault(f"{key!r} of {self._name} {fault}")


def _plan(session: Session, found: _Entry) -> Plan:
    clients = found.entries("clients", "client")
    appointments = found.entries("appointments", "appointment")

    @cache
    def user_id(ref: str) -> int:
        return find_user(session, ref).id

    return Plan(
        leaver_id=user_id(found.needed("leaver")),
        last_day=found.day("last_day") or found.wrong("last_day", "is missing"),
        clients=tuple(
            _client(client_id, entry, user_id)
            for client_id, entry in zip(_ids(session, Client, clients, "client"), clients, strict=True)
        ),
        appointments=tuple(
            _appointment(appointment_id, entry, user_id)
            for appointment_id, entry in zip(
                _ids(session, Appointment, appointments, "appointment"), appointments, strict=True
            )
        ),
        returns_on=found.day("returns_on"),
        widened=_widened(session, found),
        unplanned=found.yes("unplanned"),
    )


def _widened(session: Session, found: _Entry) -> Widened:
    """Each rule that need not hold, for clients by reference, or for all."""
    rules = found.entry("widened")
    widened: dict[Rule, frozenset[int] | None] = {}
    for name in rules.names:
        if name not in list(Rule):
            rules.wrong(name, f"is no rule; those are {', '.join(Rule)}")
        if rules.is_text(name, ALL):
            widened[Rule(name)] = None
            continue
        refs = rules.texts(name)
        ids = session.scalars(select(Client.id).where(in_ids(Client.reference, refs)))
        widened[Rule(name)] = frozenset(ids)
    return widened


def _client(client_id: int, entry: _Entry, user_id: UserId) -> PlannedClient:
    disposition = entry.one_of("disposition", Disposition)
    to = _recipient(entry, user_id) if disposition is Disposition.TRANSFER else None
    return PlannedClient(client_id, disposition, to, written(entry.texts("reasons")))


def _appointment(appointment_id: int, entry: _Entry, user_id: UserId) -> PlannedAppointment:
    action = entry.one_of("action", AppointmentAction)
    reason, accepted = entry.text("reason"), entry.text("accepted")
    booked_at = entry.time("booked_at")
    if action is AppointmentAction.CANCEL:
        return PlannedAppointment(appointment_id, action, reason=reason or accepted, booked_at=booked_at)
    starts_at = entry.time("starts_at")
    if action is AppointmentAction.MOVE and starts_at is None:
        entry.wrong("starts_at", "is missing, though it is to move")
    to = None if action is AppointmentAction.STAY else _recipient(entry, user_id)
    return PlannedAppointment(appointment_id, action, to, starts_at, reason, accepted, booked_at=booked_at)


def _recipient(entry: _Entry, user_id: UserId) -> int | None:
    to = entry.text("to")
    return user_id(to) if to else None


def _ids(session: Session, model: Any, entries: Sequence[_Entry], noun: str) -> list[int]:
    references = [entry.needed(noun) for entry in entries]
    if len(set(references)) < len(references):
        raise UserError(say("The plan names the same {noun} twice. Remove one of the two lines.", noun=noun))
    known: dict[str, int] = dict(
        session.execute(select(model.reference, model.id).where(in_ids(model.reference, references))).all()
    )
    for reference in references:
        if reference not in known:
            raise UserError(
                say(
                    "The plan names {noun} {reference}, which is not in this practice. Make the plan anew.",
                    noun=noun,
                    reference=reference,
                )
            )
    return [known[reference] for reference in references]
