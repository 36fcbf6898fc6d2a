"""The clients of a file's appointments: by reference or name, else by the columns of the name's parts."""

from __future__ import annotations

import re
from typing import NamedTuple

from sqlalchemy import select

from desktop.language import say
from desktop.models import Client
from desktop.services.imports import convert
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.columns import read
from desktop.services.imports.intake import Ambiguous, Bad, Intake, Record
from desktop.services.imports.people import NameDirectory, Practitioners

_SEPARATOR = re.compile(r"[;\n]")
_NAME_PARTS = ("client_last_name", "client_first_name")


class _Namesakes(Ambiguous):
    """Several clients share the name; `key` and `question` ask which of them is meant."""

    def __init__(self, bad: Ambiguous, key: str, question: str) -> None:
        super().__init__(str(bad), bad.ids)
        self.key = key
        self.question = question


class _Said(NamedTuple):
    """What a row says about its clients: the cell with their references or names, and one name in parts."""

    cell: str
    name: str

    @property
    def text(self) -> str:
        return self.cell or self.name

    @property
    def column(self) -> str:
        return "clients" if self.cell else "client_last_name"


class _Row(NamedTuple):
    """The number of a row, and its practitioner."""

    number: int
    practitioner: int


class VisitClients:
    """Reads the clients of each row; an unknown one leaves the row out, one of several namesakes is asked
    about."""

    def __init__(self, intake: Intake, directory: NameDirectory, users: Practitioners) -> None:
        self._intake = intake
        self._directory = directory
        self._users = users
        self._answers = intake.answers.words.get("clients", {})
        self._managers: dict[int, int | None] = {}

    def read(self) -> None:
        """Put the ids of the clients into the records of the present batch, if a row names any."""
        self._read_columns()
        for number, record in self._intake.rows():
            said = _take_said(record)
            if said.text:
                self._read_row(number, record, said)

    def _read_columns(self) -> None:
        text = convert.text(self._intake)
        for name in ("clients", *_NAME_PARTS):
            read(self._intake, name, lambda value: str(text(value)).strip(), needed=name == "clients")

    def _read_row(self, number: int, record: Record, said: _Said) -> None:
        try:
            record["clients"] = self._taking_part(_Row(number, record.get("practitioner", 0)), said)
        except _Namesakes as bad:
            asked = PendingQuestion(bad.key, bad.question, ids=bad.ids, points_at="clients")
            self._intake.wait(number, "clients", str(bad), asked)
        except Bad as bad:
            question = say("Which client is “{texts}”? Answer with the reference.", texts=said.text)
            asked = PendingQuestion(f"word:clients:{said.text}", question)
            self._intake.wait(number, said.column, str(bad), asked)

    def _taking_part(self, row: _Row, said: _Said) -> frozenset[int]:
        """The clients of one row. Raises Bad for an unknown or ambiguous one."""
        cell, name = (self._answers.get(text, text) for text in said)
        if cell in self._directory.by_reference:
            return frozenset((self._directory.by_reference[cell],))
        if not cell:
            return frozenset((self._one(row, name),))
        return self._by_cell_or_name(row, cell, name)

    def _by_cell_or_name(self, row: _Row, cell: str, name: str) -> frozenset[int]:
        try:
            return frozenset([self._one(row, part) for part in _parts(cell)])
        except Bad:
            if not name:
                raise
        return frozenset((self._one(row, name),))

    def _one(self, row: _Row, text: str) -> int:
        try:
            return self._directory.find(text)
        except Ambiguous as bad:
            about, where = self._rows_of_one_person(row, bad.ids)
            key = f"client:{text}:{about}"
            said = self._directory.by_reference.get(self._intake.answers.answer(key))
            if said is not None and said in bad.ids:
                return said
            raise _Namesakes(bad, key, say("Who is “{texts}” in {where}?", texts=text, where=where)) from None

    def _rows_of_one_person(self, row: _Row, ids: tuple[int, ...]) -> tuple[str, str]:
        """The rows for which one answer holds, as a key and in words: never those of a namesake.

        They are the rows with a practitioner who is case manager of only one of the namesakes, else only this
        row.
        """
        theirs = [client_id for client_id in ids if self._manager(client_id) == row.practitioner]
        if len(theirs) != 1:
            return f"row:{row.number}", say("row {number}", number=row.number)
        reference = self._users.references[row.practitioner]
        return f"with:{reference}", say(
            "the rows of {names_of}", names_of=self._users.names_of[row.practitioner]
        )

    def _manager(self, client_id: int) -> int | None:
        if client_id not in self._managers:
            found = select(Client.case_manager_id).where(Client.id == client_id)
            self._managers[client_id] = self._intake.session.scalar(found)
        return self._managers[client_id]


def _take_said(record: Record) -> _Said:
    parts = [record.pop(name, "") for name in _NAME_PARTS]
    return _Said(record.pop("clients", ""), ", ".join(filter(None, parts)))


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in _SEPARATOR.split(cell) if part.strip()]
