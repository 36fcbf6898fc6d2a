"""Rows that belong to a client, moved from a duplicate to the survivor of a merge."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar, cast

from sqlalchemy import ForeignKey, Table, UniqueConstraint, select

from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    UNFINISHED_STATES,
    AppointmentClient,
    Base,
    CaseAssignment,
    Client,
    ClientDecision,
    Contact,
    Disposition,
    DistinctClients,
    Offboarding,
    User,
    VendorItem,
)
from desktop.rules.text import fold
from desktop.services.clients.contacts import DUTIES


@dataclass(frozen=True)
class Move:
    """A move from one client to another, in one unit of work.

    All rows share a subject: they are undone together.
    """

    work: UnitOfWork
    survivor_id: int
    duplicate_id: int
    subject: Any = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "subject", lambda row: f"clients:{self.survivor_id}")

    def rows(self, model: Any) -> tuple[list[Any], list[Any]]:
        """The rows of the survivor and those of the duplicate, by id."""
        return self._rows_of(model, self.survivor_id), self._rows_of(model, self.duplicate_id)

    def _rows_of(self, model: Any, client_id: int) -> list[Any]:
        theirs = select(model).where(model.client_id == client_id).order_by(model.id)
        return list(self.work.session.scalars(theirs))

    def change(self, model: type[Base], changes: Mapping[int, Mapping[str, Any]]) -> None:
        self.work.update(model, changes, subject=self.subject)

    def drop(self, model: type[Base], rows: list[Any]) -> None:
        self.work.delete(model, [row.id for row in rows], subject=self.subject)

    def take_over(self, model: type[Base], rows: list[Any]) -> None:
        self.change(model, {row.id: {"client_id": self.survivor_id} for row in rows})


_Row = TypeVar("_Row")


def _without(rows: Iterable[_Row], gone: Collection[object]) -> list[_Row]:
    return [row for row in rows if row not in gone]


_BY_THEMSELVES = (ClientDecision, CaseAssignment, Contact, DistinctClients)
"""The tables whose rows are moved by rules of their own."""


def move_everything(move: Move, case_manager_id: int | None) -> tuple[int, int]:
    """Move all but the decisions; returns how many appointments and how many contacts were moved."""
    others = _without(tables_of_clients(), _BY_THEMSELVES)
    came_over = {model: _move_rows(move, model) for model in others}
    contacts = _move_contacts(move)
    _move_assignments(move, case_manager_id)
    _move_told_apart(move)
    _move_requests(move)
    return came_over[AppointmentClient], contacts


def tables_of_clients() -> list[type[Base]]:
    """The mapped classes whose rows belong to a client."""
    return [
        mapper.class_
        for mapper in Base.registry.mappers
        for key in mapper.local_table.foreign_keys
        if _leads_to_client(key)
    ]


def _leads_to_client(key: ForeignKey) -> bool:
    return key.column.table.name == Client.__tablename__ and key.parent.name == "client_id"


def _move_rows(move: Move, model: type[Base]) -> int:
    """Move the rows of one table; if both have the same row, the survivor's gets what only the other knew."""
    mine, theirs = move.rows(model)
    own = _by_key(model, mine)
    doubled = [row for row in theirs if _key(model, row) in own]
    coming = _without(theirs, doubled)
    for row in doubled:
        _complete(move, model, own[_key(model, row)], row)
    move.drop(model, doubled)
    move.take_over(model, coming)
    return len(coming)


def _complete(move: Move, model: type[Base], kept: Any, row: Any) -> None:
    """Add to a kept row what only the other one knew."""
    if gained := _known_only_to(row, kept):
        move.change(model, {kept.id: gained})


def _by_key(model: type[Base], rows: Iterable[Any]) -> dict[tuple[Any, ...], Any]:
    return {key: row for row in rows if (key := _key(model, row))}


def _key(model: type[Base], row: Any) -> tuple[Any, ...]:
    """What a client can have only once; empty if nothing forbids two equal rows."""
    return tuple(getattr(row, name) for name in _unique_with_client(model))


def _unique_with_client(model: type[Base]) -> tuple[str, ...]:
    """The columns whose values a client can have only once; empty if nothing forbids two equal rows."""
    for names in _unique_columns(model):
        if "client_id" in names:
            return tuple(_without(names, ["client_id"]))
    return ()


def _unique_columns(model: type[Base]) -> Iterator[list[str]]:
    for constraint in cast(Table, model.__table__).constraints:
        if isinstance(constraint, UniqueConstraint):
            yield [column.name for column in constraint.columns]


def _known_only_to(row: Any, kept: Any) -> dict[str, Any]:
    """The values of one row that are empty in the other."""
    names = _without(row.__table__.columns.keys(), ["id", "client_id"])
    return {name: getattr(row, name) for name in names if getattr(row, name) and not getattr(kept, name)}


def move_decisions(move: Move) -> None:
    """Move the decisions; of two in one offboarding, the one that was made stays.

    Raises UserError if an unfinished offboarding has decided differently about the two.
    """
    mine, theirs = move.rows(ClientDecision)
    kept = {decision.offboarding_id: decision for decision in mine}
    needless = [d for d in theirs if _is_needless(move, kept.get(d.offboarding_id), d)]
    coming = _without(theirs, needless)
    move.drop(ClientDecision, [*_replaced(kept, coming), *needless])
    move.take_over(ClientDecision, coming)


def _is_needless(move: Move, own: ClientDecision | None, decision: ClientDecision) -> bool:
    """Whether the survivor's own decision in the same offboarding stays instead."""
    if own is None:
        return False
    if decision.disposition is not Disposition.UNDECIDED and not _same(own, decision):
        return _is_decided(move, own)
    return True


def _is_decided(move: Move, own: ClientDecision) -> bool:
    """Whether the survivor's decision was made. Raises UserError if it may still be changed."""
    if own.disposition is Disposition.UNDECIDED:
        return False
    _refuse_unfinished(move, own.offboarding_id)
    return True


def _replaced(kept: Mapping[int, ClientDecision], coming: Iterable[ClientDecision]) -> list[ClientDecision]:
    return [kept[decision.offboarding_id] for decision in coming if decision.offboarding_id in kept]


def _same(one: ClientDecision, other: ClientDecision) -> bool:
    return (one.disposition, one.recipient_id) == (other.disposition, other.recipient_id)


def _refuse_unfinished(move: Move, offboarding_id: int) -> None:
    offboarding = move.work.session.get_one(Offboarding, offboarding_id)
    if offboarding.state in UNFINISHED_STATES:
        leaver = move.work.session.get_one(User, offboarding.leaver_id).name
        raise UserError(
            say(
                "The offboarding of {leaver} has decided differently about the two. Decide the same for "
                "both there, then merge them.",
                leaver=leaver,
            )
        )


def _move_contacts(move: Move) -> int:
    """Move the contacts: one that both have becomes one, and the survivor's contacts keep their duties."""
    mine, theirs = move.rows(Contact)
    known = {contact.id: _values(contact) for contact in mine}
    taken = set().union(*map(_duties, known.values()))
    coming: dict[int, dict[str, Any]] = {}
    doubled = []
    for contact in theirs:
        values = _values(contact)
        duties = _duties(values) - taken
        taken |= duties
        twin = _twin(values, known.values())
        if twin is None:
            lost = dict.fromkeys(_duties(values) - duties, False)
            coming[contact.id] = {"client_id": move.survivor_id, **lost}
        else:
            _take_into(twin, values, duties)
            doubled.append(contact)
    move.drop(Contact, doubled)
    move.change(Contact, known | coming)
    return len(coming)


def _twin(contact: Mapping[str, Any], known: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """The known contact who is the same person."""
    return next((own for own in known if _one_person(own, contact)), None)


def _duties(contact: Mapping[str, Any]) -> set[str]:
    return {duty for duty in DUTIES if contact[duty]}


def _take_into(kept: dict[str, Any], values: Mapping[str, Any], duties: Iterable[str]) -> None:
    """Add to a contact what another entry of the same person knows."""
    kept.update({name: kept[name] or values[name] for name in _WAYS} | dict.fromkeys(duties, True))


_NAMES = ("first_name", "last_name")
_WAYS = ("relationship", "mobile", "email")


def _values(contact: Contact) -> dict[str, Any]:
    return {name: getattr(contact, name) for name in (*_NAMES, *_WAYS, *DUTIES)}


def _one_person(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """The same name, and nothing that contradicts."""
    have_one_name = all(fold(one[name]) == fold(other[name]) for name in _NAMES)
    return have_one_name and not any(_contradict(one[name], other[name]) for name in _WAYS)


def _contradict(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _move_assignments(move: Move, case_manager_id: int | None) -> None:
    """Join both case histories; one episode stays open, that of the case manager who is kept."""
    mine, theirs = move.rows(CaseAssignment)
    known = set(map(_episode, mine))
    coming = [row for row in theirs if _episode(row) not in known]
    move.drop(CaseAssignment, _without(theirs, coming))
    move.take_over(CaseAssignment, coming)
    _end_episodes(move, _episodes_to_end([*mine, *coming], case_manager_id), case_manager_id)


def _end_episodes(move: Move, over: Iterable[CaseAssignment], case_manager_id: int | None) -> None:
    """End episodes yesterday; one shorter than a day, or the kept case manager's second, is dropped."""
    today = move.work.now.date()
    for row in over:
        if row.starts_on >= today or row.user_id == case_manager_id:
            move.drop(CaseAssignment, [row])
        else:
            move.change(CaseAssignment, {row.id: {"ends_on": today - timedelta(days=1)}})


def _episode(row: CaseAssignment) -> tuple[int, date, date | None]:
    return row.user_id, row.starts_on, row.ends_on


def _episodes_to_end(episodes: Iterable[CaseAssignment], case_manager_id: int | None) -> list[CaseAssignment]:
    """The open episodes, except the earliest one of the case manager who is kept."""
    still_open = [row for row in episodes if row.ends_on is None]
    return _without(still_open, [_earliest(still_open, case_manager_id)])


def _earliest(episodes: Iterable[CaseAssignment], user_id: int | None) -> CaseAssignment | None:
    theirs = (row for row in episodes if row.user_id == user_id)
    return min(theirs, key=lambda row: row.starts_on, default=None)


def _move_told_apart(move: Move) -> None:
    """Anybody told apart from the duplicate is told apart from the survivor too."""
    keep, gone = move.survivor_id, move.duplicate_id
    known = _others(_pairs_with(move, keep), keep)
    going = _pairs_with(move, gone)
    coming = _others(going, gone) - known - {keep}
    move.drop(DistinctClients, going)
    pairs = sorted(tuple(sorted((keep, other))) for other in coming)
    rows = [{"client_id": first, "other_id": second} for first, second in pairs]
    move.work.insert(DistinctClients, rows, subject=move.subject)


def _pairs_with(move: Move, client_id: int) -> list[DistinctClients]:
    is_one = (DistinctClients.client_id == client_id) | (DistinctClients.other_id == client_id)
    return list(move.work.session.scalars(select(DistinctClients).where(is_one)))


def _others(pairs: Iterable[DistinctClients], client_id: int) -> set[int]:
    """The other client of each pair."""
    return {pair.other_id if pair.client_id == client_id else pair.client_id for pair in pairs}


def _move_requests(move: Move) -> None:
    """Requests to the vendor about the duplicate become requests about the survivor."""
    known = {item.offboarding_id for item in _requests_about(move, move.survivor_id)}
    theirs = _requests_about(move, move.duplicate_id)
    coming = [item for item in theirs if item.offboarding_id not in known]
    move.drop(VendorItem, _without(theirs, coming))
    move.change(VendorItem, {item.id: {"record_id": move.survivor_id} for item in coming})


def _requests_about(move: Move, client_id: int) -> list[VendorItem]:
    about = select(VendorItem).where(
        VendorItem.kind == Client.__tablename__, VendorItem.record_id == client_id
    )
    return list(move.work.session.scalars(about))
