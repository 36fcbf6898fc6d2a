"""A protected file for each colleague who takes over: new clients with a sheet each, the week, changes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import free_path, safe_name
from desktop.files.protected_pdf import protected
from desktop.language import say
from desktop.models import Client, ClientNotice, Consent, User
from desktop.models.fields import Preset
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count, listed_name
from desktop.services.cases.leaver_answers import Answered, answers_in
from desktop.services.history.operations import NoChange
from desktop.services.letters.case_news import CaseNews, VisitChange, VisitNews
from desktop.services.letters.joint_times import JointTime, joint_times
from desktop.services.letters.news import news_in
from desktop.services.letters.other_letters import Audience, letter_pages
from desktop.services.letters.taken_over import HANDED_ON
from desktop.services.outgoing.document import Document, DocumentTable, Draw, Printable, Section
from desktop.services.outgoing.outgoing import leaving
from desktop.services.packs.about_sheet import Occasion
from desktop.services.packs.client_sheets import client_sheets
from desktop.services.packs.columns import PackWish
from desktop.services.packs.rows import rows_of_clients
from desktop.services.practice.settings import preferences

_COLUMNS = ("Client", "Reference", "Details", "Contacts", "Visits", "The Leaver's Word")


@dataclass(frozen=True, slots=True)
class ColleagueFile:
    """One file that was written, and what is in it."""

    recipient_id: int
    recipient: str
    file: Path
    sha256: str
    clients: int
    visits: int


@dataclass(frozen=True)
class _Told:
    """Everything that the files of one leaving are made from, read once."""

    news: CaseNews
    names: dict[int, str]
    references: dict[int, str]
    consents: dict[int, Consent]
    answers: dict[int, Answered]
    joint: dict[int, JointTime]
    practice: str
    today: str

    def clients_of(self, user_id: int) -> list[int]:
        own = [c.client_id for c in self.news.clients.values() if c.recipient_id == user_id]
        return sorted(own, key=lambda i: (self.names[i].casefold(), i))

    def visits_of(self, user_id: int) -> list[VisitNews]:
        """Each visit once, in order of time."""
        found = {
            visit.appointment_id: visit
            for client in self.news.clients.values()
            for visit in client.visits
            if visit.change in HANDED_ON and visit.user_id == user_id
        }
        return sorted(found.values(), key=lambda visit: (visit.starts_at, visit.appointment_id))


def write_colleague_files(
    practice: Practice, offboarding_id: int, folder: Path, *, draw: Draw | None, password: str
) -> tuple[ColleagueFile, ...]:
    """Write a file for each colleague into `folder`, recorded like every file that leaves.

    Raises UserError, leaving none.
    """
    folder = folder.expanduser().absolute()
    if not os.path.isdir(folder):
        raise UserError(say("There is no folder {folder}. Make it first, or choose another.", folder=folder))
    if draw is None:
        raise UserError(say("PDF files cannot be drawn here. Write them from the window."))
    told = _read(practice, offboarding_id)
    letters = letter_pages(practice, offboarding_id, Audience.COLLEAGUES)
    recipients = [u for i, u in told.news.users.items() if told.clients_of(i) or told.visits_of(i)]
    if not recipients:
        raise UserError(say("Nobody takes over any clients yet. Decide who does, then write the files."))
    written = []
    summary = say(
        "Wrote files for {colleagues} of {leaver}",
        colleagues=count(len(recipients), "colleague"),
        leaver=told.news.leaver.name,
    )
    with leaving(practice, NoChange.LETTERS, summary) as out:
        for user in sorted(recipients, key=lambda one: (one.sort_name, one.id)):
            papers: list[Printable] = [letters[user.id], *_papers(practice, told, user)]
            name = f"Handover to {safe_name(user.name)} {practice.today():%Y-%m-%d}"
            file = free_path(folder, name, ".pdf")
            out.claim(file)
            sha256 = write_file(file, protected(draw(papers), password))
            clients, visits = len(told.clients_of(user.id)), len(told.visits_of(user.id))
            out.add(
                file,
                sha256,
                say("Taking over from {leaver}", leaver=told.news.leaver.name),
                columns=_COLUMNS,
                counts={"clients": clients, "appointments": visits},
                user_id=told.news.leaver_id,
                recipient=user.name,
                protected=True,
            )
            written.append(ColleagueFile(user.id, user.name, file, sha256, clients, visits))
    return tuple(written)


def _read(practice: Practice, offboarding_id: int) -> _Told:
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        clients = session.scalars(select(Client)).all()
        notices = session.scalars(select(ClientNotice).where(ClientNotice.offboarding_id == offboarding_id))
        return _Told(
            news,
            {c.id: listed_name(c.last_name, c.first_name) for c in clients},
            {c.id: c.reference for c in clients},
            {notice.client_id: notice.consent for notice in notices},
            answers_in(session, offboarding_id),
            joint_times(session, offboarding_id),
            preferences(practice).name,
            day_text(practice.today()),
        )


def _papers(practice: Practice, told: _Told, user: User) -> tuple[Document, ...]:
    """The list first, then a sheet for each client who has not refused to have the record handed over."""
    own = told.clients_of(user.id)
    with_sheet = [i for i in own if told.consents.get(i) is not Consent.REFUSED]
    preview = rows_of_clients(practice, told.news.leaver_id, with_sheet, PackWish(Preset.REGISTER))
    purpose = say("Taking over from {leaver}", leaver=told.news.leaver.name)
    occasion = Occasion(told.practice, user.name, purpose, practice.acting, practice.now())
    said = {told.references[i]: _said(told.answers[i]) for i in with_sheet if i in told.answers}
    return (_list(told, user, own), *client_sheets(preview, occasion, said))


def _said(answer: Answered) -> tuple[tuple[str, str], ...]:
    """The leaver's answers about a client, for the sheet."""
    facts = (
        (say("Urgent or complex"), say("{urgency} of 3", urgency=answer.urgency) if answer.urgency else ""),
        (say("You must know"), answer.must_know),
        (say("The client said"), answer.client_said),
    )
    return tuple(fact for fact in facts if fact[1])


def _list(told: _Told, user: User, own: Sequence[int]) -> Document:
    visits = told.visits_of(user.id)
    clients = DocumentTable(
        (
            say("Client"),
            say("Reference"),
            say("First visit"),
            say("Together with the leaver"),
            say("Consent"),
        ),
        tuple(_client_row(told, client_id) for client_id in own),
    )
    week = DocumentTable(
        (say("When"), say("Client"), say("What"), say("Where")), tuple(_visit_row(told, v) for v in visits)
    )
    sections = (
        Section(say("Your new clients: {clients}", clients=count(len(own), "client")), table=clients),
        Section(say("New in your calendar: {visits}", visits=count(len(visits), "visit")), table=week),
        Section(say("What is different"), paragraphs=tuple(_different(told, visits)) or (say("Nothing."),)),
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


def _client_row(told: _Told, client_id: int) -> tuple[str, ...]:
    first, joint = told.news.clients[client_id].first_visit, told.joint.get(client_id)
    consent = told.consents.get(client_id, Consent.NOT_ASKED)
    return (
        told.names[client_id],
        told.references[client_id],
        moment_text(first.starts_at) if first else say("none booked"),
        moment_text(joint.starts_at) if joint else "",
        say(consent.value) if consent is not Consent.NOT_ASKED else say("not asked"),
    )


def _visit_row(told: _Told, visit: VisitNews) -> tuple[str, ...]:
    who = "; ".join(told.names[i] for i in visit.client_ids)
    waits = visit.change is VisitChange.WAITING
    when = say("waiting list") if waits else moment_text(visit.starts_at)
    return when, who, visit.type_name, visit.site


def _different(told: _Told, visits: Sequence[VisitNews]) -> Iterator[str]:
    """What is different for the client: times, and visits of clients whose file goes to somebody else."""
    for visit in visits:
        who = "; ".join(told.names[i] for i in visit.client_ids)
        if visit.change is VisitChange.MOVED:
            yield say(
                "{who}: {was} is now {now}.",
                who=who,
                was=moment_text(visit.was),
                now=moment_text(visit.starts_at),
            )
        for client_id in visit.client_ids:
            client = told.news.clients.get(client_id)
            if client is not None and client.recipient_id not in (None, visit.user_id):
                holder = told.news.users[client.recipient_id or 0].name
                yield say(
                    "{client}: {time} is with you; the file is with {holder}.",
                    client=told.names[client_id],
                    time=moment_text(visit.starts_at),
                    holder=holder,
                )
