"""The board of one leaving: which clients were told, by whom and how, and what they answered.

Everything here is recorded and can be undone like any other change.
"""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, func, select, text
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    OPEN_SQL,
    UNFINISHED_STATES,
    Activity,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    ClientAnswer,
    ClientNotice,
    ClientStatus,
    Consent,
    ContactAttempt,
    ContactBy,
    Disposition,
    Offboarding,
    User,
)
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.task_days import due_day
from desktop.rules.text import count, listed_name
from desktop.services.letters.addressing import OutOfReach, best_way, main_contacts, person_of
from desktop.services.letters.news import CaseNews, ClientNews, news_in, waiting_for
from desktop.services.practice.settings import preferences

ENOUGH: Mapping[ContactBy, int] = {ContactBy.TELEPHONE: 2, ContactBy.EMAIL: 1, ContactBy.SMS: 1}
"""The number of attempts in each way before the supervisor decides."""


class NoticeState(enum.Enum):
    """The state of one client."""

    TO_TELL = enum.auto()
    OUT_OF_REACH = enum.auto()
    TOLD = enum.auto()
    ANSWERED = enum.auto()


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to reach somebody."""

    made_on: date
    way: ContactBy
    made_by: str
    note: str


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One client on the board.

    `whom` is who is told, with `(guardian)` for a minor; `way` is how to tell them.

    `why` says why nobody can be reached; then `way` is None. `recipient` is empty if nobody takes over.
    `only_visits` is for a client of somebody else whose visits with the leaver change.
    """

    client_id: int
    reference: str
    name: str
    whom: str
    way: ContactBy | None
    why: OutOfReach | None
    recipient: str
    disposition: Disposition
    told_on: date | None = None
    told_by: str = ""
    told_way: ContactBy = ContactBy.ANY
    answer: ClientAnswer = ClientAnswer.NONE
    answered_on: date | None = None
    consent: Consent = Consent.NOT_ASKED
    note: str = ""
    attempts: tuple[Attempt, ...] = ()
    only_visits: bool = False

    @property
    def tried_all(self) -> bool:
        """Whether two calls, an e-mail and a message were tried: then the supervisor decides."""
        tried = Counter(attempt.way for attempt in self.attempts)
        return all(tried[way] >= number for way, number in ENOUGH.items())

    @property
    def state(self) -> NoticeState:
        if self.answer not in (ClientAnswer.NONE, ClientAnswer.NO_ANSWER):
            return NoticeState.ANSWERED
        if self.told_on is not None:
            return NoticeState.TOLD
        return NoticeState.TO_TELL if self.way is not None else NoticeState.OUT_OF_REACH


@dataclass(frozen=True)
class NoticeBoard:
    """All clients of one leaving. `tell_by` is the day by which everybody should have been told."""

    offboarding_id: int
    leaver: str
    last_day: date
    tell_by: date
    today: date
    rows: tuple[NoticeRow, ...]

    def of(self, state: NoticeState) -> tuple[NoticeRow, ...]:
        return tuple(row for row in self.rows if row.state is state)

    @property
    def days_left(self) -> int:
        """Days until `tell_by`; negative once it is past."""
        return (self.tell_by - self.today).days


def read_notices(practice: Practice, offboarding_id: int) -> NoticeBoard:
    """Read the board. Grows with the caseload: call it on the worker. Raises UserError if there is none."""
    today = practice.today()
    notice_days = preferences(practice).notice_days
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        rows = _rows(session, news, today)
        begun = session.get_one(Offboarding, offboarding_id).created_at.date()
    by = tell_by(news.last_day, begun, notice_days)
    return NoticeBoard(offboarding_id, news.leaver.name, news.last_day, by, today, rows)


def tell_by(last_day: date, begun: date, notice_days: int) -> date:
    """The day half the notice before the last day, so that clients have time to answer; with less, half of
    what is left."""
    return due_day(-(notice_days // 2), last_day, begun, notice_days)


def still_to_tell(session: Session, offboarding_id: int, today: date) -> int:
    """How many clients who want to be told were not told yet; counted without reading the plan."""
    found = session.get_one(Offboarding, offboarding_id)
    if found.state in UNFINISHED_STATES:
        theirs = (Client.case_manager_id == found.leaver_id) & (Client.status == ClientStatus.CURRENT)
    else:
        handed_over = select(Activity.row_id).where(
            Activity.operation_id == found.operation_id,
            Activity.table_name == Client.__tablename__,
            Activity.before.is_not(None),
        )
        waits = Client.id.in_(waiting_for(found)) & (found.returns_on is not None)
        theirs = Client.id.in_(handed_over) | waits
    told = select(ClientNotice.client_id).where(
        ClientNotice.offboarding_id == offboarding_id,
        ClientNotice.told_on.is_not(None)
        | ClientNotice.answer.not_in((ClientAnswer.NONE, ClientAnswer.NO_ANSWER)),
    )
    open_ones = select(func.count()).where(
        theirs | Client.id.in_(_with_changed_visits(found, today)),
        Client.status != ClientStatus.DECEASED,
        Client.contact_by != ContactBy.NOT_AT_ALL,
        Client.id.not_in(told),
    )
    return session.scalar(open_ones) or 0


def _with_changed_visits(found: Offboarding, today: date) -> Select[int]:
    """The clients with an upcoming visit that the leaving changes, whoever their case manager is."""
    first = max(first_moment_after(found.last_day), datetime.combine(today, time()))
    left = (
        (Appointment.user_id == found.leaver_id)
        & (Appointment.starts_at >= first)
        & (Appointment.status != AppointmentStatus.WAITING_LIST)
        & text(f"appointments.{OPEN_SQL}")
    )
    if found.returns_on is not None:
        left &= Appointment.starts_at < datetime.combine(found.returns_on, time())
    changed = select(Activity.row_id).where(
        Activity.operation_id == found.operation_id,
        Activity.table_name == Appointment.__tablename__,
        Activity.before.is_not(None),
    )
    since = Appointment.id.in_(changed) & (Appointment.starts_at >= datetime.combine(today, time()))
    newly = (Appointment.status != AppointmentStatus.WAITING_LIST) | Appointment.id.in_(
        changed.where(Activity.before.contains('"status"'))
    )
    return (
        select(AppointmentClient.client_id)
        .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
        .where(left | (since & newly))
    )


def _rows(session: Session, news: CaseNews, today: date) -> tuple[NoticeRow, ...]:
    to_tell = news.to_tell(today)
    contacts = main_contacts(session, to_tell)
    notices = _notices(session, news.offboarding_id)
    attempts = _attempts(session, news.offboarding_id)
    rows = []
    for client in session.scalars(
        select(Client).where(in_ids(Client.id, to_tell)).order_by(Client.sort_name, Client.id)
    ):
        person = person_of(client, contacts.get(client.id), today)
        said = to_tell[client.id]
        way, why = best_way(client, person, said.goes_elsewhere)
        whom = person.name if person is not None else ""
        if person is not None and person.guardian:
            whom = say("{name} (guardian)", name=whom)
        rows.append(
            NoticeRow(
                client_id=client.id,
                reference=client.reference,
                name=listed_name(client.last_name, client.first_name),
                whom=whom,
                way=way,
                why=why,
                recipient=_recipient(news, said),
                disposition=said.disposition,
                only_visits=said.only_visits,
                attempts=tuple(attempts.get(client.id, ())),
                **_kept(notices.get(client.id)),
            )
        )
    return tuple(rows)


def _recipient(news: CaseNews, said: ClientNews) -> str:
    return "" if said.recipient_id is None else news.users[said.recipient_id].name


_KEPT = ("told_on", "told_by", "told_way", "answer", "answered_on", "consent", "note")


def _kept(notice: ClientNotice | None) -> dict[str, Any]:
    return {} if notice is None else {name: getattr(notice, name) for name in _KEPT}


def _notices(session: Session, offboarding_id: int) -> dict[int, ClientNotice]:
    found = session.scalars(select(ClientNotice).where(ClientNotice.offboarding_id == offboarding_id))
    return {notice.client_id: notice for notice in found}


def _attempts(session: Session, offboarding_id: int) -> dict[int, list[Attempt]]:
    found: dict[int, list[Attempt]] = defaultdict(list)
    for row in session.scalars(
        select(ContactAttempt)
        .where(ContactAttempt.offboarding_id == offboarding_id)
        .order_by(ContactAttempt.made_on, ContactAttempt.id)
    ):
        found[row.client_id].append(Attempt(row.made_on, row.way, row.made_by, row.note))
    return found


def mark_told(
    practice: Practice,
    offboarding_id: int,
    client_ids: Sequence[int],
    *,
    way: ContactBy,
    on: date,
    by: str,
) -> None:
    """Keep that clients were told. Raises UserError for a future day, or without a name or a way."""
    _check_contact(practice, way, on, by)
    clients = count(len(client_ids), "client")
    one = len(client_ids) == 1
    what = (
        say("Noted that {clients} was told", clients=clients)
        if one
        else say("Noted that {clients} were told", clients=clients)
    )
    with practice.work("tell clients", what) as work:
        keep_notices(
            work,
            offboarding_id,
            {c: {"told_on": on, "told_by": by.strip(), "told_way": way} for c in client_ids},
        )


def mark_not_told(practice: Practice, offboarding_id: int, client_ids: Sequence[int]) -> None:
    """Take back that clients were told."""
    with practice.work(
        "tell clients",
        say("Noted as not told yet: {clients}", clients=count(len(client_ids), "client")),
    ) as work:
        cleared = {"told_on": None, "told_by": "", "told_way": ContactBy.ANY}
        keep_notices(work, offboarding_id, dict.fromkeys(client_ids, cleared))


def record_attempt(
    practice: Practice,
    offboarding_id: int,
    client_ids: Sequence[int],
    *,
    way: ContactBy,
    on: date,
    by: str,
    note: str = "",
) -> None:
    """Keep an attempt to reach clients that did not succeed. Raises UserError as `mark_told` does."""
    _check_contact(practice, way, on, by)
    with practice.work(
        "try to reach clients",
        say("Noted an attempt to reach {clients}", clients=count(len(client_ids), "client")),
    ) as work:
        row = {"offboarding_id": offboarding_id, "made_on": on, "made_by": by.strip(), "way": way}
        rows = [{**row, "client_id": client_id, "note": note.strip()} for client_id in client_ids]
        work.insert(ContactAttempt, rows)


def record_answer(
    practice: Practice, offboarding_id: int, client_ids: Sequence[int], answer: ClientAnswer, on: date
) -> None:
    """Keep what clients answered; `ClientAnswer.NONE` removes it. Raises UserError for a future day."""
    if on > practice.today():
        raise UserError(say("The day of the answer is in the future. Choose today or an earlier day."))
    with practice.work(
        "record answers", say("Noted the answer of {clients}", clients=count(len(client_ids), "client"))
    ) as work:
        day = None if answer is ClientAnswer.NONE else on
        keep_notices(
            work, offboarding_id, {key: {"answer": answer, "answered_on": day} for key in client_ids}
        )


def record_consent(
    practice: Practice, offboarding_id: int, client_ids: Sequence[int], consent: Consent
) -> None:
    """Keep the consent to hand the clinical record to the new practitioner."""
    with practice.work(
        "record consent", say("Noted the consent of {clients}", clients=count(len(client_ids), "client"))
    ) as work:
        keep_notices(work, offboarding_id, {key: {"consent": consent} for key in client_ids})


def note_on(practice: Practice, offboarding_id: int, client_id: int, note: str) -> None:
    """Keep a note on one client of the board."""
    with practice.work("note on a client", say("Changed a note on the board")) as work:
        keep_notices(work, offboarding_id, {client_id: {"note": note.strip()}})


def keep_leavers_word(
    work: UnitOfWork, offboarding_id: int, told: Iterable[int], said: Mapping[int, str]
) -> None:
    """Put on the board whom the leaver has already told, and what clients said; existing entries stay."""
    leaver = work.session.get_one(User, work.session.get_one(Offboarding, offboarding_id).leaver_id)
    known = _notices(work.session, offboarding_id)
    rows: dict[int, dict[str, Any]] = defaultdict(dict)
    for client_id in told:
        if client_id not in known or known[client_id].told_on is None:
            rows[client_id] |= {"told_on": work.now.date(), "told_by": leaver.name}
    for client_id, words in said.items():
        if words and (client_id not in known or not known[client_id].note):
            rows[client_id] |= {"note": words}
    keep_notices(work, offboarding_id, rows)


def _check_contact(practice: Practice, way: ContactBy, on: date, by: str) -> None:
    if on > practice.today():
        raise UserError(say("That day is in the future. Choose today or an earlier day."))
    if not by.strip():
        raise UserError(say("Say who did it: type a name."))
    if way in (ContactBy.ANY, ContactBy.NOT_AT_ALL):
        raise UserError(say("Choose how: letter, e-mail, SMS or telephone."))


def keep_notices(work: UnitOfWork, offboarding_id: int, values: Mapping[int, Mapping[str, Any]]) -> None:
    """Update or insert notices, each with its client as subject for undo."""
    known = {client_id: notice.id for client_id, notice in _notices(work.session, offboarding_id).items()}
    work.update(ClientNotice, {known[c]: row for c, row in values.items() if c in known})
    new: Iterable[Mapping[str, Any]] = (
        {"offboarding_id": offboarding_id, "client_id": c, **row}
        for c, row in values.items()
        if c not in known
    )
    work.insert(ClientNotice, new)
