"""The clients of a file's appointments: by reference or name, else by the columns of the name's parts."""

from __future__ import annotations

import re

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


class VisitClients:
    """Reads the clients of each row; an unknown one leaves the row out, one of several namesakes is asked
    about."""

    def __init__(self, intake: Intake, directory: NameDirectory, users: Practitioners) -> None:
        self._intake = intake
        self._directory = directory
        self._users = users
        self._said = intake.answers.words.get("clients", {})
        self._managers: dict[int, int | None] = {}

    def read(self) -> None:
        """Put the ids of the clients into the records of the present batch, if a row names any."""
        text = convert.text(self._intake)
        for name in ("clients", *_NAME_PARTS):
            read(self._intake, name, lambda value: str(text(value)).strip(), needed=name == "clients")
        for number, record in self._intake.rows():
            named = ", ".join(filter(None, (record.pop(name, "") for name in _NAME_PARTS)))
            cell = record.pop("clients", "")
            if cell or named:
                self._read_row(number, record, cell, named)

    def _read_row(self, number: int, record: Record, cell: str, named: str) -> None:
        practitioner = record.get("practitioner", 0)
        try:
            record["clients"] = self._taking_part(number, practitioner, cell, named)
        except _Namesakes as bad:
            asked = PendingQuestion(bad.key, bad.question, ids=bad.ids, points_at="clients")
            self._intake.wait(number, "clients", str(bad), asked)
        except Bad as bad:
            column = "clients" if cell else "client_last_name"
            text = cell or named
            question = say("Which client is “{texts}”? Answer with the reference.", texts=text)
            self._intake.wait(number, column, str(bad), PendingQuestion(f"word:clients:{text}", question))

    def _taking_part(self, number: int, practitioner: int, cell: str, named: str) -> frozenset[int]:
        """The clients of one row. Raises Bad for an unknown or ambiguous one."""
        cell, named = self._said.get(cell, cell), self._said.get(named, named)
        if cell in self._directory.by_reference:
            return frozenset((self._directory.by_reference[cell],))
        try:
            if cell:
                parts = filter(str.strip, _SEPARATOR.split(cell))
                return frozenset([self._one(number, practitioner, part.strip()) for part in parts])
        except Bad:
            if not named:
                raise
        return frozenset((self._one(number, practitioner, named),))

    def _one(self, number: int, practitioner: int, text: str) -> int:
        try:
            return self._directory.find(text)
        except Ambiguous as bad:
            about, where = self._rows_of_one_person(number, practitioner, bad.ids)
            key = f"client:{text}:{about}"
            said = self._directory.by_reference.get(self._intake.answers.answer(key))
            if said is not None and said in bad.ids:
                return said
            raise _Namesakes(bad, key, say("Who is “{texts}” in {where}?", texts=text, where=where)) from None

    def _rows_of_one_person(self, number: int, practitioner: int, ids: tuple[int, ...]) -> tuple[str, str]:
        """The rows for which one answer holds, as a key and in words: never those of a namesake.

        They are the rows with a practitioner who is case manager of only one of the namesakes, else only this
        row.
        """
        theirs = [client_id for client_id in ids if self._manager(client_id) == practitioner]
        if len(theirs) != 1:
            return f"row:{number}", say("row {number}", number=number)
        reference = self._users.references[practitioner]
        return f"with:{reference}", say("the rows of {names_of}", names_of=self._users.names_of[practitioner])

    def _manager(self, client_id: int) -> int | None:
        if client_id not in self._managers:
            found = select(Client.case_manager_id).where(Client.id == client_id)
            self._managers[client_id] = self._intake.session.scalar(found)
        return self._managers[client_id]
