"""The questions for the leaver on paper: the workbook's content, a block for each client, to be typed in."""

from __future__ import annotations

from pathlib import Path

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import free_path, safe_name
from desktop.language import later, say
from desktop.models import Offboarding
from desktop.rules.dates.format import day_text
from desktop.rules.text import count
from desktop.services.cases.answer_changes import Asked, Questionnaire, questionnaire
from desktop.services.cases.ask_leaver import QuestionsWritten, check_somebody
from desktop.services.cases.questions import (
    CLIENT_SAID,
    JOINT_VISIT,
    MUST_KNOW,
    RIGHT_LIST,
    SUITS,
    TOLD,
    UNSUITED,
    URGENT,
)
from desktop.services.cases.visits_ahead import NONE_AHEAD, Ahead, visits_ahead
from desktop.services.history.operations import NoChange
from desktop.services.letters.other_letters import Audience, letter_pages
from desktop.services.offboarding import drafts
from desktop.services.outgoing.document import Document, Draw, Section
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import leaving
from desktop.services.practice.settings import preferences

_LINE = "_" * 48
_YES_NO = later("yes  /  no")
_ANSWERS = (
    (RIGHT_LIST, later("still mine  /  closed  /  not mine")),
    (SUITS, _LINE),
    (UNSUITED, _LINE),
    (URGENT, "0  /  1  /  2  /  3"),
    (MUST_KNOW, _LINE),
    (TOLD, _YES_NO),
    (CLIENT_SAID, _LINE),
    (JOINT_VISIT, _YES_NO),
)


def ask_on_paper(
    practice: Practice, offboarding_id: int, folder: Path, draw: Draw | None
) -> QuestionsWritten:
    """Write the questions as a PDF to print, recorded like every file that leaves.

    Raises UserError, leaving no file.
    """
    folder = chosen_folder(folder)
    if draw is None:
        raise UserError(say("PDF files cannot be drawn here. Ask for the workbook instead."))
    asked = questionnaire(practice, offboarding_id)
    check_somebody(asked.leaver, len(asked.clients))
    questions = _questions(practice, offboarding_id, asked)
    (letter,) = letter_pages(practice, offboarding_id, Audience.LEAVER).values()
    return _write(practice, offboarding_id, asked, folder, draw([letter, questions]))


def _questions(practice: Practice, offboarding_id: int, asked: Questionnaire) -> Document:
    ids = [client.answer.client_id for client in asked.clients]
    with practice.read() as session:
        found = session.get_one(Offboarding, offboarding_id)
        last_day = found.last_day
        ahead = visits_ahead(session, found, ids, practice.today())
    blocks = [_block(client, ahead.get(client.answer.client_id, NONE_AHEAD)) for client in asked.clients]
    return Document(
        say("Questions for {leaver}", leaver=asked.leaver),
        say(
            "Last working day {day}. Circle or write, and give it back to the practice.",
            day=day_text(last_day),
        ),
        (
            *blocks,
            Section(say("Clients who are missing from the list"), paragraphs=(_LINE, _LINE, _LINE)),
        ),
        say(
            "{practice}. Confidential. {day}",
            practice=preferences(practice).name,
            day=day_text(practice.today()),
        ),
    )


def _write(
    practice: Practice, offboarding_id: int, asked: Questionnaire, folder: Path, content: bytes
) -> QuestionsWritten:
    number = len(asked.clients)
    file = free_path(folder, f"Questions for {safe_name(asked.leaver)} {practice.today():%Y-%m-%d}", ".pdf")
    with leaving(
        practice,
        NoChange.LETTERS,
        say("Asked {leaver} about {clients}", leaver=asked.leaver, clients=count(number, "client")),
    ) as out:
        out.claim(file)
        sha256 = write_file(file, content)
        out.add(
            file,
            sha256,
            say("Asking the leaver about their own clients, on paper"),
            columns=("Reference", "Client"),
            counts={"clients": number},
            user_id=drafts.answers(practice, offboarding_id).leaver_id,
            recipient=asked.leaver,
        )
    return QuestionsWritten(file, sha256, number)


def _block(asked: Asked, ahead: Ahead) -> Section:
    left = say("{visits} left", visits=count(ahead.left, "visit"))
    return Section(
        asked.client,
        facts=tuple((say(label), say(answer)) for label, answer in _ANSWERS),
        hint=", ".join(filter(None, (ahead.shown, left))),
    )
