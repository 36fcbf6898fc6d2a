"""The first page of a colleague's file: their new clients, what is new in their week, and what is different."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.language import say
from desktop.models import Consent, User
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count
from desktop.services.letters.case_news import VisitChange, VisitNews
from desktop.services.outgoing.document import Document, DocumentTable, Section
from desktop.services.packs.handed_on import HandedOn


def colleague_list(told: HandedOn, user: User) -> Document:
    """The list for one colleague, to be signed."""
    own, visits = told.clients_of(user.id), told.visits_of(user.id)
    different = tuple(_different(told, visits)) or (say("Nothing."),)
    sections = (
        Section(
            say("Your new clients: {clients}", clients=count(len(own), "client")), table=_clients(told, own)
        ),
        Section(
            say("New in your calendar: {visits}", visits=count(len(visits), "visit")),
            table=_week(told, visits),
        ),
        Section(say("What is different"), paragraphs=different),
        Section("", to_sign=(say("Accepted by {user}", user=user.name), say("Date"))),
    )
    return Document(
        say("Handover to {user}", user=user.name),
        say(
            "{leaver} leaves; the last working day is {day}",
            leaver=told.news.leaver.name,
            day=day_text(told.news.last_day),
        ),
        sections,
        say(
            "{practice}. Confidential: for {user}. {today}",
            practice=told.practice,
            user=user.name,
            today=told.today,
        ),
    )


def _clients(told: HandedOn, own: Sequence[int]) -> DocumentTable:
    headers = (
        say("Client"),
        say("Reference"),
        say("First visit"),
        say("Together with the leaver"),
        say("Consent"),
    )
    return DocumentTable(headers, tuple(_client_row(told, client_id) for client_id in own))


def _client_row(told: HandedOn, client_id: int) -> tuple[str, ...]:
    first, joint = told.news.clients[client_id].first_visit, told.joint.get(client_id)
    return (
        told.names[client_id],
        told.references[client_id],
        moment_text(first.starts_at) if first else say("none booked"),
        moment_text(joint.starts_at) if joint else "",
        _consent(told.consents.get(client_id, Consent.NOT_ASKED)),
    )


def _consent(consent: Consent) -> str:
    return say(consent.value) if consent is not Consent.NOT_ASKED else say("not asked")


def _week(told: HandedOn, visits: Sequence[VisitNews]) -> DocumentTable:
    headers = (say("When"), say("Client"), say("What"), say("Where"))
    return DocumentTable(headers, tuple(_visit_row(told, visit) for visit in visits))


def _visit_row(told: HandedOn, visit: VisitNews) -> tuple[str, ...]:
    waits = visit.change is VisitChange.WAITING
    when = say("waiting list") if waits else moment_text(visit.starts_at)
    return when, told.who(visit), visit.type_name, visit.site


def _different(told: HandedOn, visits: Sequence[VisitNews]) -> Iterator[str]:
    """What is different for the client: times, and visits of clients whose file goes to somebody else."""
    for visit in visits:
        if visit.change is VisitChange.MOVED:
            yield _moved(told, visit)
        yield from _held_elsewhere(told, visit)


def _moved(told: HandedOn, visit: VisitNews) -> str:
    return say(
        "{who}: {was} is now {now}.",
        who=told.who(visit),
        was=moment_text(visit.was),
        now=moment_text(visit.starts_at),
    )


def _held_elsewhere(told: HandedOn, visit: VisitNews) -> Iterator[str]:
    """A sentence for each client of the visit whose file goes to somebody else."""
    for client_id in visit.client_ids:
        holder_id = _holder(told, client_id)
        if holder_id not in (None, visit.user_id):
            yield say(
                "{client}: {time} is with you; the file is with {holder}.",
                client=told.names[client_id],
                time=moment_text(visit.starts_at),
                holder=told.news.users[holder_id].name,
            )


def _holder(told: HandedOn, client_id: int) -> int | None:
    """Who takes over the file; None for nobody, and for a client who is not handed on."""
    client = told.news.clients.get(client_id)
    return None if client is None else client.recipient_id
