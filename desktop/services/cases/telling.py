"""What is kept about the clients of a leaving: who told them, what was tried, and what they answered.

Everything here is recorded and can be undone like any other change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import ClientAnswer, ClientNotice, Consent, ContactAttempt, ContactBy, Offboarding, User
from desktop.rules.text import count
from desktop.services.cases.notices import notices_of


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
    with practice.work("tell clients", _were_told(len(client_ids))) as work:
        row = {"told_on": on, "told_by": by.strip(), "told_way": way}
        keep_notices(work, offboarding_id, dict.fromkeys(client_ids, row))


def _were_told(number: int) -> str:
    clients = count(number, "client")
    if number == 1:
        return say("Noted that {clients} was told", clients=clients)
    return say("Noted that {clients} were told", clients=clients)


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
        row = {"answer": answer, "answered_on": None if answer is ClientAnswer.NONE else on}
        keep_notices(work, offboarding_id, dict.fromkeys(client_ids, row))


def record_consent(
    practice: Practice, offboarding_id: int, client_ids: Sequence[int], consent: Consent
) -> None:
    """Keep the consent to hand the clinical record to the new practitioner."""
    with practice.work(
        "record consent", say("Noted the consent of {clients}", clients=count(len(client_ids), "client"))
    ) as work:
        row = {"consent": consent}
        keep_notices(work, offboarding_id, dict.fromkeys(client_ids, row))


def note_on(practice: Practice, offboarding_id: int, client_id: int, note: str) -> None:
    """Keep a note on one client of the board."""
    with practice.work("note on a client", say("Changed a note on the board")) as work:
        keep_notices(work, offboarding_id, {client_id: {"note": note.strip()}})


def keep_leavers_word(
    work: UnitOfWork, offboarding_id: int, told: Iterable[int], said: Mapping[int, str]
) -> None:
    """Put on the board whom the leaver has already told, and what clients said; existing entries stay."""
    leaver = work.session.get_one(User, work.session.get_one(Offboarding, offboarding_id).leaver_id)
    known = notices_of(work.session, offboarding_id)
    rows: dict[int, dict[str, Any]] = defaultdict(dict)
    for client_id in _not_told_yet(told, known):
        rows[client_id] |= {"told_on": work.now.date(), "told_by": leaver.name}
    for client_id, words in _first_words(said, known).items():
        rows[client_id] |= {"note": words}
    keep_notices(work, offboarding_id, rows)


def _not_told_yet(client_ids: Iterable[int], known: Mapping[int, ClientNotice]) -> list[int]:
    return [key for key in client_ids if key not in known or known[key].told_on is None]


def _first_words(said: Mapping[int, str], known: Mapping[int, ClientNotice]) -> dict[int, str]:
    """What was said by clients about whom nothing is noted yet."""
    return {key: words for key, words in said.items() if words and not _has_note(known.get(key))}


def _has_note(notice: ClientNotice | None) -> bool:
    return notice is not None and bool(notice.note)


def _check_contact(practice: Practice, way: ContactBy, on: date, by: str) -> None:
    if on > practice.today():
        raise UserError(say("That day is in the future. Choose today or an earlier day."))
    if not by.strip():
        raise UserError(say("Say who did it: type a name."))
    if way in (ContactBy.ANY, ContactBy.NOT_AT_ALL):
        raise UserError(say("Choose how: letter, e-mail, SMS or telephone."))


def keep_notices(work: UnitOfWork, offboarding_id: int, values: Mapping[int, Mapping[str, Any]]) -> None:
    """Update or insert notices, each with its client as subject for undo."""
    known = notices_of(work.session, offboarding_id)
    work.update(ClientNotice, {known[c].id: row for c, row in values.items() if c in known})
    _insert_notices(work, offboarding_id, {c: row for c, row in values.items() if c not in known})


def _insert_notices(work: UnitOfWork, offboarding_id: int, values: Mapping[int, Mapping[str, Any]]) -> None:
    work.insert(
        ClientNotice,
        [{"offboarding_id": offboarding_id, "client_id": c, **row} for c, row in values.items()],
    )
