"""The call list of those who want to be told by telephone, as a file to print."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from desktop.database.practice import Practice
from desktop.files.names import free_path
from desktop.language import say
from desktop.rules.dates.format import day_text, moment_text
from desktop.services.letters.correspondents import Correspondent
from desktop.services.letters.letter_run import LettersRun, Told
from desktop.services.letters.next_visits import next_visits
from desktop.services.letters.ways_out import WayOut
from desktop.services.outgoing.document import Document, DocumentTable, Section


def write_call_list(practice: Practice, run: LettersRun) -> None:
    """Write a call list, the nearest visit first."""
    calls = _calls(practice, run)
    document = Document(
        say("Call list"),
        say("{leaver} leaves", leaver=run.letters.leaver),
        (Section("", table=_table(calls)),),
        say(
            "{practice}. Confidential. {day}",
            practice=run.letters.head.practice,
            day=day_text(run.letters.day),
        ),
    )
    file = free_path(run.folder, run.title("Call list"), ".pdf")
    told = Told(WayOut.CALLS, len(calls), say("The practice"))
    run.write_pdf(file, run.pdf([document]), told)


_Call = tuple[datetime | None, Correspondent]
"""Whom to call, and the next visit of their client."""


def _calls(practice: Practice, run: LettersRun) -> list[_Call]:
    people = [person for letter in run.letters.letters for person in letter.addressee.people]
    visits = _next_visits(practice, people, run.letters.day)
    calls = [(visits.get(person.client_id), person) for person in people]
    return sorted(calls, key=_nearest_first)


def _next_visits(practice: Practice, people: Iterable[Correspondent], day: date) -> dict[int, datetime]:
    with practice.read() as session:
        return next_visits(session, [person.client_id for person in people], day)


def _nearest_first(call: _Call) -> tuple[bool, datetime]:
    when, _ = call
    return when is None, when or datetime.min


def _table(calls: Iterable[_Call]) -> DocumentTable:
    return DocumentTable(
        (
            say("Next visit"),
            say("Who to call"),
            say("Telephone"),
            say("Reference"),
            say("When, by"),
            say("Answer"),
        ),
        tuple(_row(when, person) for when, person in calls),
        widths=(18, 22, 18, 10, 16, 16),
    )


def _row(when: datetime | None, person: Correspondent) -> tuple[str, ...]:
    shown = say("none") if when is None else moment_text(when)
    return shown, _spoken(person), ", ".join(person.phones), person.reference, "", ""


def _spoken(person: Correspondent) -> str:
    if not person.guardian:
        return person.name
    return say("{person} (for {first_name})", person=person.name, first_name=person.first_name)
