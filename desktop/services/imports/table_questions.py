"""Questions about a file as a whole: which sheet is meant, and whether hidden rows count."""

from __future__ import annotations

from dataclasses import replace

from desktop.files.table import Table
from desktop.rules.text import count
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.asking import Asked
from desktop.services.imports.intake import Intake
from desktop.services.imports.result import Choice

SHEET = "sheet"
"""The key of the question which sheet of a workbook is meant; the answer is its name."""

HIDDEN = "hidden"
"""The key of the question whether rows that a workbook hides come in."""

ALL, SHOWN = "all", "shown"


def rows_meant(table: Table, answers: FileAnswers) -> Table:
    """The table, without the rows that the workbook hides where the supervisor wants only those shown."""
    hidden = set(table.hidden_rows)
    if not hidden or answers.answer(HIDDEN) != SHOWN:
        return table
    kept = [
        (number, row)
        for number, row in zip(table.row_numbers, table.rows, strict=True)
        if number not in hidden
    ]
    note = f"{count(len(table.rows) - len(kept), 'row')} that the workbook hides left out, as you said."
    rows, numbers = tuple(row for _, row in kept), tuple(number for number, _ in kept)
    return replace(table, rows=rows, row_numbers=numbers, notes=(*table.notes, note))


def ask_about_table(intake: Intake) -> None:
    """Ask which sheet is meant where several fit, and whether hidden rows count; all rows wait for the sheet."""
    table = intake.table
    if len(table.fitting) > 1 and intake.answers.answer(SHEET) != table.sheet:
        choices = tuple(Choice(name, f"The sheet “{name}”") for name in table.fitting)
        question = f"Several sheets could hold {intake.kind}. Which one is meant?"
        for number, _ in intake.rows():
            intake.wait(number, "", "waits for the choice of the sheet", Asked(SHEET, question, choices))
    hidden = [number for number in table.row_numbers if number in set(table.hidden_rows)]
    if table.hidden_rows:
        shown = count(len(table.rows) - len(hidden), "row")
        choices = (
            Choice(ALL, f"All {count(len(table.rows), 'row')}"),
            Choice(SHOWN, f"Only the {shown} that the workbook shows"),
        )
        question = (
            f"The workbook hides {count(len(hidden), 'row')}, perhaps by a filter. Do they come in too?"
        )
        intake.asked.ask(Asked(HIDDEN, question, choices, default=ALL), *hidden)
