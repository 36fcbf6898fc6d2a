"""Questions about a file as a whole: which sheet is meant, and whether hidden rows count."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import compress

from desktop.files.table import Table
from desktop.language import say
from desktop.rules.text import count
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.intake import Intake
from desktop.services.imports.questions.about_letters import ask_about_letters
from desktop.services.imports.result import AnswerChoice
from desktop.services.imports.shown import value_text

SHEET = "sheet"
"""The key of the question which sheet of a workbook is meant; the answer is its name."""

HIDDEN = "hidden"
"""The key of the question whether hidden rows of a workbook are imported."""

ALL, SHOWN = "all", "shown"

GONE = "gone"
"""The key of the question about visits that a calendar no longer has."""

CANCEL, KEEP = "cancel", "keep"


def rows_meant(table: Table, answers: FileAnswers) -> Table:
    """The table without the rows that the supervisor does not want: hidden rows, and cancellations
    refused."""
    if answers.answer(GONE) == KEEP:
        table = _without(table, table.vanished)
    if answers.answer(HIDDEN) == SHOWN:
        table = _without_hidden(table)
    return table


def _without_hidden(table: Table) -> Table:
    if not table.hidden_rows:
        return table
    kept = _without(table, table.hidden_rows)
    note = say(
        "{rows} that the workbook hides left out, as you said.",
        rows=count(len(table.rows) - len(kept.rows), "row"),
    )
    return replace(kept, notes=(*table.notes, note))


def _without(table: Table, numbers: Collection[int]) -> Table:
    """The table without some of its rows."""
    gone = frozenset(numbers)
    kept = [number not in gone for number in table.row_numbers]
    return replace(
        table, rows=tuple(compress(table.rows, kept)), row_numbers=tuple(compress(table.row_numbers, kept))
    )


def ask_about_table(intake: Intake) -> None:
    """Ask which sheet is meant if several fit, and whether hidden rows count; all rows wait for the sheet."""
    ask_about_letters(intake)
    if _is_sheet_open(intake):
        _ask_which_sheet(intake)
    if _is_cancelling_open(intake):
        _ask_about_vanished(intake)
    if intake.table.hidden_rows:
        _ask_about_hidden(intake)


def _is_sheet_open(intake: Intake) -> bool:
    """Whether several sheets fit, and the supervisor has not chosen the one that was read."""
    return len(intake.table.fitting) > 1 and intake.answers.answer(SHEET) != intake.table.sheet


def _is_cancelling_open(intake: Intake) -> bool:
    return bool(intake.table.vanished) and intake.answers.answer(GONE) not in (CANCEL, KEEP)


def _ask_which_sheet(intake: Intake) -> None:
    fitting = intake.table.fitting
    choices = tuple(AnswerChoice(name, say("The sheet “{name}”", name=name)) for name in fitting)
    question = say("Several sheets could hold {kind}. Which one is meant?", kind=intake.kind)
    for number, _ in intake.rows():
        asked = PendingQuestion(SHEET, question, choices)
        intake.wait(number, "", say("waits for the choice of the sheet"), asked)


def _ask_about_hidden(intake: Intake) -> None:
    hidden = intake.table.hidden_rows
    shown = set(intake.table.row_numbers) - set(hidden)
    choices = (
        AnswerChoice(ALL, say("All {rows}", rows=count(len(shown) + len(hidden), "row"))),
        AnswerChoice(SHOWN, say("Only the {rows} that the workbook shows", rows=count(len(shown), "row"))),
    )
    question = say(
        "The workbook hides {rows}, perhaps with a filter. Shall they be imported too?",
        rows=count(len(hidden), "row"),
    )
    intake.asked.ask(PendingQuestion(HIDDEN, question, choices, default=ALL), *hidden)
    if intake.answers.answer(HIDDEN) != SHOWN:
        intake.note(say("{rows} that the workbook hides are imported too.", rows=count(len(hidden), "row")))


def _ask_about_vanished(intake: Intake) -> None:
    """Ask whether visits that the calendar no longer has are cancelled; their replacements wait too."""
    visits = count(len(intake.table.vanished), "visit")
    question = say(
        "The practice has {visits} to come that the calendar no longer has, though it still has others "
        "of the same events. Shall they be cancelled, or kept beside the others?",
        visits=visits,
    )
    choices = (
        AnswerChoice(CANCEL, say("Cancel the {visits}", visits=visits)),
        AnswerChoice(KEEP, say("Keep them")),
    )
    for number, text in _waiting_for_vanished(intake.table):
        intake.wait(number, "", text, PendingQuestion(GONE, question, choices))


def _waiting_for_vanished(table: Table) -> Iterator[tuple[int, str]]:
    """The rows of the visits, then those in their place, and why each waits."""
    rows = dict(zip(table.row_numbers, table.rows, strict=True))
    start = table.headers.index(say("Start"))
    for number in table.vanished:
        yield (
            number,
            say(
                "the visit on {value_text} is no longer in the calendar",
                value_text=value_text(rows[number][start]),
            ),
        )
    for number in table.instead:
        yield number, say("waits for the answer about visits that the calendar no longer has")
