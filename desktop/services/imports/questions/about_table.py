"""Questions about a file as a whole: which sheet is meant, and whether hidden rows count."""

from __future__ import annotations

from dataclasses import replace

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
    if table.vanished and answers.answer(GONE) == KEEP:
        table = _without(table, set(table.vanished))
    hidden = set(table.hidden_rows)
    if not hidden or answers.answer(HIDDEN) != SHOWN:
        return table
    kept = _without(table, hidden)
    note = say(
        "{rows} that the workbook hides left out, as you said.",
        rows=count(len(table.rows) - len(kept.rows), "row"),
    )
    return replace(kept, notes=(*table.notes, note))


def _without(table: Table, numbers: set[int]) -> Table:
    """The table without some of its rows."""
    kept = [
        (number, row)
        for number, row in zip(table.row_numbers, table.rows, strict=True)
        if number not in numbers
    ]
    return replace(table, rows=tuple(row for _, row in kept), row_numbers=tuple(number for number, _ in kept))


def ask_about_table(intake: Intake) -> None:
    """Ask which sheet is meant if several fit, and whether hidden rows count; all rows wait for the sheet."""
    ask_about_letters(intake)
    table = intake.table
    if len(table.fitting) > 1 and intake.answers.answer(SHEET) != table.sheet:
        choices = tuple(AnswerChoice(name, say("The sheet “{name}”", name=name)) for name in table.fitting)
        question = say("Several sheets could hold {kind}. Which one is meant?", kind=intake.kind)
        for number, _ in intake.rows():
            intake.wait(
                number,
                "",
                say("waits for the choice of the sheet"),
                PendingQuestion(SHEET, question, choices),
            )
    _ask_about_vanished(intake)
    if table.hidden_rows:
        _ask_about_hidden(intake)


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
    table = intake.table
    if not table.vanished or intake.answers.answer(GONE) in (CANCEL, KEEP):
        return
    visits = count(len(table.vanished), "visit")
    question = say(
        "The practice has {visits} to come that the calendar no longer has, though it still has others "
        "of the same events. Shall they be cancelled, or kept beside the others?",
        visits=visits,
    )
    choices = (
        AnswerChoice(CANCEL, say("Cancel the {visits}", visits=visits)),
        AnswerChoice(KEEP, say("Keep them")),
    )
    places = {number: place for place, number in enumerate(table.row_numbers)}
    start = table.headers.index(say("Start"))
    for number in table.vanished:
        text = say(
            "the visit on {value_text} is no longer in the calendar",
            value_text=value_text(table.rows[places[number]][start]),
        )
        intake.wait(number, "", text, PendingQuestion(GONE, question, choices))
    for number in table.instead:
        text = say("waits for the answer about visits that the calendar no longer has")
        intake.wait(number, "", text, PendingQuestion(GONE, question, choices))
