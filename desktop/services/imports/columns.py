"""The reading of one column into the records: errors and empty cells first, then its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.errors import UserError
from desktop.files.table import CellError, Value
from desktop.files.values import error_in, means_nothing, text_of
from desktop.language import say
from desktop.rules.text import number_text
from desktop.services.imports.asking import EACH, WITHOUT, PendingQuestion
from desktop.services.imports.intake import Ambiguous, Bad, Intake, Record

Convert = Callable[[Value], Any]

_MOST_WORDS = 200
_NOTHING = object()


def read(intake: Intake, name: str, convert: Convert, *, needed: bool = False, kept: bool = False) -> None:
    """Read a field's column, if the file has it.

    `convert` raises Bad for a value that it cannot read: the row is imported without the value, or not at all
    if it is `needed`. An error cell is a problem. An empty cell leaves the field alone, unless empty cells
    erase; a `kept` field is always left alone, and a `needed` one is left to the converter.
    """
    if name in intake.mapping:
        _Column(intake, name, convert, needed=needed, kept=kept).read()
    else:
        _read_everywhere(intake, name, convert)


def read_words(
    intake: Intake,
    name: str,
    convert: Convert,
    word: Callable[[Any], str],
    *,
    needed: bool = False,
    kept: bool = False,
    question: PendingQuestion | None = None,
) -> None:
    """Read a column of words, for each of which the supervisor may give a meaning.

    `word` makes the word to show from what was read. A text that is not understood is asked about
    once, with the `question` (its text holds `{text}`); its rows wait, or are imported without it if that is
    the question's default. A text that may mean several records is also asked about once, or for each row.
    """
    if name in intake.mapping:
        _WordColumn(intake, name, convert, word, question, needed=needed, kept=kept).read()
    else:
        _read_everywhere(intake, name, convert)


def is_blank(intake: Intake, value: Value) -> bool:
    """Whether a cell is empty or says `NULL`; in a file of our own layout `NULL` is text."""
    if value is None or isinstance(value, CellError):
        return value is None
    if intake.own:
        return not text_of(value)
    return not text_of(value).strip() or means_nothing(value)


def _read_everywhere(intake: Intake, name: str, convert: Convert) -> None:
    """The value given for all rows. Raises UserError if that cannot be read."""
    if name not in intake.answers.everywhere:
        return
    found = _value_everywhere(intake, name, convert)
    for record in intake.records.values():
        record[name] = found


def _value_everywhere(intake: Intake, name: str, convert: Convert) -> Any:
    try:
        return convert(intake.answers.everywhere[name])
    except Bad as bad:
        raise UserError(
            say("{fault}. Choose another for all rows.", fault=str(bad)[:1].upper() + str(bad)[1:])
        ) from None


class _Column:
    """A column of values; each distinct one is converted once."""

    def __init__(self, intake: Intake, name: str, convert: Convert, *, needed: bool, kept: bool) -> None:
        self._intake = intake
        self._name = name
        self._convert = convert
        self._needed = needed
        self._kept = kept
        self._known: dict[Value, Any] = {}

    def read(self) -> None:
        index = self._intake.place(self._name)
        for number, record, row in self._intake.batch():
            if index < len(row):
                self._read_cell(number, record, row[index])

    def _read_cell(self, number: int, record: Record, value: Value) -> None:
        if error := error_in(value):
            self._intake.problem(number, self._name, error.words, skip=self._needed)
        elif not self._needed and is_blank(self._intake, value):
            self._read_blank(number, record, value)
        elif (found := self._known.get(value, _NOTHING)) is not _NOTHING:
            record[self._name] = found
        else:
            self._read_value(number, record, value)

    def _read_blank(self, number: int, record: Record, value: Value) -> None:
        if means_nothing(value):
            self._intake.note(say("Cells with “{word}” are read as empty.", word=text_of(value).strip()))
        if self._kept:
            return
        if self._intake.erasing:
            record[self._name] = self._convert(None)
        else:
            self._intake.blanks[self._name].add(number)

    def _read_value(self, number: int, record: Record, value: Value) -> None:
        try:
            record[self._name] = self._known[value] = self._convert(value)
        except Bad as bad:
            self._refuse(number, bad)

    def _refuse(self, number: int, bad: Bad) -> None:
        self._intake.problem(number, self._name, str(bad), skip=self._needed)


class _WordColumn(_Column):
    """A column to whose texts the supervisor may give a meaning."""

    def __init__(
        self,
        intake: Intake,
        name: str,
        convert: Convert,
        word: Callable[[Any], str],
        question: PendingQuestion | None,
        *,
        needed: bool,
        kept: bool,
    ) -> None:
        super().__init__(intake, name, convert, needed=needed, kept=kept)
        self._word = word
        self._question = question
        self._said = intake.answers.words.get(name, {})

    def _read_value(self, number: int, record: Record, value: Value) -> None:
        text = text_of(value).strip()
        said = self._answer(number, text)
        if said is None:
            self._read_as(value, number, record, text)
            self._remember(value, record)
        elif said != WITHOUT:
            self._read_as(said, number, record, text)

    def _read_as(self, value: Value, number: int, record: Record, text: str) -> None:
        """Read a cell as if it held a value; `text` is what it holds."""
        try:
            found = self._convert(value)
        except Bad as bad:
            self._ask(number, text, bad)
        else:
            record[self._name] = found
            self._show(text, self._word(found))

    def _remember(self, value: Value, record: Record) -> None:
        """Let further cells with this value be read at once, if this one was read."""
        if self._name in record:
            self._known[value] = record[self._name]

    def _answer(self, number: int, text: str) -> str | None:
        """What the text means in this row; None if nobody has said."""
        said = self._said.get(text)
        return self._intake.answers.answer(_row_key(self._name, number)) or None if said == EACH else said

    def _ask(self, number: int, text: str, bad: Bad) -> None:
        self._show(text, "")
        if isinstance(bad, Ambiguous):
            self._ask_who(number, text, bad)
        elif self._question is None or not text:
            self._refuse(number, bad)
        else:
            self._ask_what(number, bad, self._question.about(_key(self._name, text), text))

    def _ask_who(self, number: int, text: str, bad: Ambiguous) -> None:
        """Ask for all rows with this text, or only for this one if the supervisor wants to answer each."""
        each = self._said.get(text) == EACH
        key = _row_key(self._name, number) if each else _key(self._name, text)
        where = say(" in row {number}", number=number_text(number)) if each else ""
        asked = PendingQuestion(
            key,
            say("Who is “{text}”{where}?", text=text, where=where),
            ids=bad.ids,
            points_at=self._name,
            grouped=not each,
        )
        self._intake.wait(number, self._name, str(bad), asked)

    def _ask_what(self, number: int, bad: Bad, asked: PendingQuestion) -> None:
        """Ask about the text; its rows wait for the answer, unless there is one by default."""
        if asked.default:
            self._intake.asked.ask(asked, number)
            self._refuse(number, bad)
        else:
            self._intake.wait(number, self._name, str(bad), asked)

    def _show(self, text: str, read_as: str) -> None:
        words = self._intake.words[self._name]
        if text and len(words) < _MOST_WORDS:
            words[text] = read_as


def _key(name: str, text: str) -> str:
    return f"word:{name}:{text}"


def _row_key(name: str, number: int) -> str:
    return f"{name}:{number}"
