"""What is in the way of a plan, and what an offboarding did, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.language import later, say
from desktop.models import Appointment, Client
from desktop.rules.clashes import Clash
from desktop.rules.dates.format import moment_text
from desktop.rules.text import count, spoken_name
from desktop.services.calendar.entries import Entry, entries_of
from desktop.services.calendar.words import ClashFacts, clash_sentence
from desktop.services.offboarding.obstacles import Obstacle, Obstacles
from desktop.services.offboarding.plan import PlannedAppointment
from desktop.services.offboarding.record import ClientOutcome, OffboardingRecord, VisitOutcome

_LINES = {
    Obstacle.NOT_THEIRS: later("is not a Current client of theirs any more"),
    Obstacle.NOT_IN_PLAN: later("is their client and not in the plan"),
    Obstacle.VISIT_GONE: later("is not theirs or not open any more"),
    Obstacle.VISIT_NOT_IN_PLAN: later("is theirs and not in the plan"),
    Obstacle.VISIT_MOVED: later("had another time when the plan was made"),
    Obstacle.INTO_THE_PAST: later("would move into the past"),
    Obstacle.STAYS: later("cannot stay"),
    Obstacle.OF_DECEASED: later("is of a client who has died"),
    Obstacle.NO_RECIPIENT: later("has no recipient"),
    Obstacle.VANISHES: later("has no recipient"),
}
"""What is wrong with one client or appointment."""

_HEADS = {
    Obstacle.INTO_THE_PAST: later("{n} would move to a day that is over. Choose a time from today on;"),
    Obstacle.STAYS: (
        later(
            "{n} after the last working day cannot stay with {leaver}. Choose who takes over, or "
            "an earlier time;"
        )
    ),
    Obstacle.OF_DECEASED: later("{n} of clients who have died would be kept. Cancel them in the plan;"),
    Obstacle.NO_RECIPIENT: (
        later("{n} would be left without a case manager. Choose who takes over, or accept it with a reason;")
    ),
    Obstacle.VANISHES: (
        later("{n} would vanish from the calendar. Choose who takes over, or cancel with a reason;")
    ),
}
_STALE = later("The practice has changed since the plan was made. Make a new plan;")


def obstacle_head(found: Obstacles, leaver: str) -> str:
    """The sentence of a refusal: what is in the way, and what to do."""
    noun = "client" if found.kind.is_about_clients else "appointment"
    head = say(_HEADS.get(found.kind, _STALE), n=count(len(found.ids), noun), leaver=leaver)
    return say("{head} nothing was changed.", head=head)


def obstacle_lines(session: Session, found: Obstacles) -> Iterator[str]:
    """One line for each client, in order of name, or for each appointment, in order of time."""
    name = _clients if found.kind.is_about_clients else _appointments
    return (f"{named} {say(_LINES[found.kind])}." for named in name(session, found.ids))


def clash_lines(
    session: Session, planned: Iterable[PlannedAppointment], names: Mapping[int, str]
) -> Iterator[str]:
    """One line for each appointment that cannot keep its time, and why; without the names of clients."""
    planned = list(planned)
    known = entries_of(session, _named_ids(planned))
    references = _references(session, known)
    for a in planned:
        clashes = dict.fromkeys(_clash_texts(a, known, references, names))
        yield say(
            "Appointment {reference}: {clashes}.",
            reference=references[a.appointment_id],
            clashes=", ".join(clashes),
        )


def _named_ids(planned: Iterable[PlannedAppointment]) -> set[int]:
    """These appointments, and those that they clash with."""
    return {i for a in planned for i in (a.appointment_id, *a.met_ids)}


def _references(session: Session, ids: Collection[int]) -> dict[int, str]:
    chosen = select(Appointment.id, Appointment.reference).where(in_ids(Appointment.id, ids))
    return dict(session.execute(chosen).all())


def _clash_texts(
    planned: PlannedAppointment,
    known: Mapping[int, Entry],
    references: Mapping[int, str],
    names: Mapping[int, str],
) -> Iterator[str]:
    here = known[planned.appointment_id]
    for clash in planned.clashes:
        other_id = clash.with_id or 0
        text = _clash_text(clash, planned, here, known.get(other_id), names)
        yield f"{text} ({references[other_id]})" if other_id in references else text


def _clash_text(
    clash: Clash, planned: PlannedAppointment, here: Entry, other: Entry | None, names: Mapping[int, str]
) -> str:
    facts = ClashFacts(
        clash.kind,
        names.get(planned.recipient_id or 0, say("the recipient")),
        room=here.room,
        site=here.site_name,
    )
    if other is not None:
        holder = names.get(other.user_id, "")
        facts = replace(facts, practitioner=holder, starts=other.starts_at, ends=other.ends_at)
    return clash_sentence(facts)


def what_was_done(record: OffboardingRecord) -> str:
    """`38 clients went to 6 colleagues, 68 appointments transferred, 13 appointments moved to another time.`"""
    parts = [f"{count(number, noun)} {words}" for number, noun, words in _numbers(record) if number]
    return ", ".join(parts or [say("There was nothing to hand over")]) + "."


def _numbers(record: OffboardingRecord) -> tuple[tuple[int, str, str], ...]:
    outcomes, done = record.client_outcomes, record.visit_outcomes
    went = say("went to {colleagues}", colleagues=count(len(record.clients_taken), "colleague"))
    return (
        (outcomes[ClientOutcome.GIVEN], "client", went),
        (done[VisitOutcome.TRANSFERRED], "appointment", say("transferred")),
        (done[VisitOutcome.MOVED], "appointment", say("moved to another time")),
        (done[VisitOutcome.WAITING], "appointment", say("put on the waiting list")),
        (done[VisitOutcome.CANCELLED], "appointment", say("cancelled")),
        (outcomes[ClientOutcome.CLOSED], "file", say("closed")),
        (outcomes[ClientOutcome.NOBODY], "client", say("left without a case manager")),
    )


def _clients(session: Session, ids: Collection[int]) -> Iterator[str]:
    rows = session.execute(
        select(Client.reference, Client.first_name, Client.last_name)
        .where(in_ids(Client.id, ids))
        .order_by(Client.sort_name, Client.id)
    )
    return (
        say("Client {spoken_name} ({reference})", spoken_name=spoken_name(first, last), reference=reference)
        for reference, first, last in rows
    )


def _appointments(session: Session, ids: Collection[int]) -> Iterator[str]:
    rows = session.execute(
        select(Appointment.reference, Appointment.starts_at)
        .where(in_ids(Appointment.id, ids))
        .order_by(Appointment.starts_at, Appointment.id)
    )
    return (
        say("Appointment {reference} on {starts_at}", reference=reference, starts_at=moment_text(starts_at))
        for reference, starts_at in rows
    )
