"""A protected file for each colleague who takes over: new clients with a sheet each, the week, changes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import free_path, safe_name
from desktop.files.protected_pdf import protected
from desktop.language import say
from desktop.models import User
from desktop.models.fields import Preset
from desktop.rules.text import count
from desktop.services.cases.leaver_answers import Answered
from desktop.services.history.operations import NoChange
from desktop.services.letters.other_letters import Audience, letter_pages
from desktop.services.outgoing.document import Document, Draw, Printable
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import Outgoing, leaving
from desktop.services.packs.about_sheet import Occasion
from desktop.services.packs.client_sheets import client_sheets
from desktop.services.packs.colleague_list import colleague_list
from desktop.services.packs.columns import PackWish
from desktop.services.packs.handed_on import HandedOn, read_handed_on
from desktop.services.packs.rows import rows_of_clients

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


def write_colleague_files(
    practice: Practice, offboarding_id: int, folder: Path, *, draw: Draw | None, password: str
) -> tuple[ColleagueFile, ...]:
    """Write a file for each colleague into `folder`, recorded like every file that leaves.

    Raises UserError, leaving none.
    """
    folder = chosen_folder(folder)
    if draw is None:
        raise UserError(say("PDF files cannot be drawn here. Write them from the window."))
    told = read_handed_on(practice, offboarding_id)
    letters = letter_pages(practice, offboarding_id, Audience.COLLEAGUES)
    recipients = _recipients(told)
    with leaving(practice, NoChange.LETTERS, _summary(told, len(recipients))) as out:
        writing = _Writing(practice, told, folder, draw, password)
        return tuple([writing.write(out, user, letters[user.id]) for user in recipients])


def _recipients(told: HandedOn) -> list[User]:
    """Raises UserError if there are none."""
    recipients = told.recipients()
    if not recipients:
        raise UserError(say("Nobody takes over any clients yet. Decide who does, then write the files."))
    return recipients


def _summary(told: HandedOn, recipients: int) -> str:
    return say(
        "Wrote files for {colleagues} of {leaver}",
        colleagues=count(recipients, "colleague"),
        leaver=told.news.leaver.name,
    )


def _purpose(told: HandedOn) -> str:
    return say("Taking over from {leaver}", leaver=told.news.leaver.name)


@dataclass(frozen=True)
class _Writing:
    """The files of one leaving, while they are being written."""

    practice: Practice
    told: HandedOn
    folder: Path
    draw: Draw
    password: str

    def write(self, out: Outgoing, user: User, letter: Printable) -> ColleagueFile:
        papers: list[Printable] = [letter, *_papers(self.practice, self.told, user)]
        name = f"Handover to {safe_name(user.name)} {self.practice.today():%Y-%m-%d}"
        file = free_path(self.folder, name, ".pdf")
        out.claim(file)
        sha256 = write_file(file, protected(self.draw(papers), self.password))
        clients, visits = len(self.told.clients_of(user.id)), len(self.told.visits_of(user.id))
        out.add(
            file,
            sha256,
            _purpose(self.told),
            columns=_COLUMNS,
            counts={"clients": clients, "appointments": visits},
            user_id=self.told.news.leaver_id,
            recipient=user.name,
            protected=True,
        )
        return ColleagueFile(user.id, user.name, file, sha256, clients, visits)


def _papers(practice: Practice, told: HandedOn, user: User) -> tuple[Document, ...]:
    """The list first, then a sheet for each client who has not refused to have the record handed over."""
    with_sheet = told.with_sheet(user.id)
    preview = rows_of_clients(practice, told.news.leaver_id, with_sheet, PackWish(Preset.REGISTER))
    occasion = Occasion(told.practice, user.name, _purpose(told), practice.acting, practice.now())
    said = {told.references[i]: _said(told.answers[i]) for i in with_sheet if i in told.answers}
    return (colleague_list(told, user), *client_sheets(preview, occasion, said))


def _said(answer: Answered) -> tuple[tuple[str, str], ...]:
    """The leaver's answers about a client, for the sheet."""
    facts = (
        (say("Urgent or complex"), say("{urgency} of 3", urgency=answer.urgency) if answer.urgency else ""),
        (say("You must know"), answer.must_know),
        (say("The client said"), answer.client_said),
    )
    return tuple(fact for fact in facts if fact[1])
