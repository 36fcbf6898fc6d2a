"""A returned workbook of questions: read whole, with what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.workbooks.process import read_all_sheets
from desktop.language import say
from desktop.services.backups.snapshots import take_snapshot
from desktop.services.cases.answer_rows import AnswerProblem, RowReader
from desktop.services.cases.ask_leaver import case_mark
from desktop.services.cases.leaver_answers import Answered, answers_in, differing, keep_answers
from desktop.services.cases.questions import ABOUT, ASKED, CASE_LABEL, CLIENTS, SEEN

_Sheets = Mapping[str, Sequence[Sequence[object]]]


@dataclass(frozen=True)
class AnswersRead:
    """What a workbook says. `changed` are answers that differ from those kept; `missing` names clients who are
    not on the list, as the leaver wrote them."""

    answers: tuple[Answered, ...]
    changed: tuple[Answered, ...]
    missing: tuple[str, ...]
    problems: tuple[AnswerProblem, ...]


def read_answers(
    practice: Practice, offboarding_id: int, file: Path, password: str | None = None
) -> AnswersRead:
    """Read a returned workbook; nothing is changed. Raises UserError for one from another case."""
    sheets = read_all_sheets(file, password)
    _check_case(practice, offboarding_id, file, sheets)
    rows = [[_text(cell) for cell in row] for row in sheets[CLIENTS]]
    header = _header(rows, file)
    with practice.read() as session:
        reader = RowReader.make(session, offboarding_id)
        kept = answers_in(session, offboarding_id)
    for number, row in enumerate(rows[1:], 2):
        reader.read(number, dict(zip(header, row, strict=False)))
    answers = tuple(reader.answers.values())
    return AnswersRead(
        answers, tuple(differing(answers, kept)), tuple(reader.missing), tuple(reader.problems)
    )


def _header(rows: Sequence[Sequence[str]], file: Path) -> list[str]:
    """The headings of the columns. Raises UserError if one that is needed is missing."""
    header = _headings(rows[0] if rows else [])
    if not {"Reference", *ASKED} <= set(header):
        raise UserError(
            say(
                "{name} is missing some columns of the questions. Ask for the file with all its columns.",
                name=file.name,
            )
        )
    return header


def keep_workbook(practice: Practice, offboarding_id: int, read: AnswersRead) -> int:
    """Keep what a workbook says, after a snapshot if that changes anything."""
    if read.changed:
        take_snapshot(practice, "answers")
    return keep_answers(practice, offboarding_id, read.changed)


def _headings(written: Sequence[str]) -> list[str]:
    """The headings by which answers are read, for those written in English or in the program's language."""
    known = {say(heading): heading for heading in (*SEEN, *ASKED)}
    return [known.get(heading, heading) for heading in written]


def _check_case(practice: Practice, offboarding_id: int, file: Path, sheets: _Sheets) -> None:
    """Raises UserError for a file that is no list of questions, or one from another case."""
    mark = _about(sheets).get(CASE_LABEL, "")
    if not mark or CLIENTS not in sheets:
        raise UserError(
            say(
                "{name} is not a list of questions for a leaver. Choose the file that came back.",
                name=file.name,
            )
        )
    if mark != case_mark(practice, offboarding_id):
        raise UserError(
            say("{name} belongs to another offboarding. Choose the file for this one.", name=file.name)
        )


def _about(sheets: _Sheets) -> dict[str, str]:
    """What the sheet About says, by its labels."""
    return {_text(row[0]): _text(row[1]) for row in sheets.get(ABOUT, ()) if len(row) > 1}


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    return "" if cell is None else str(cell).strip()
