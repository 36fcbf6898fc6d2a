"""One file of an import in the window: the choices for it, and its result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from desktop.services.imports import FileAnswers, ImportResult, fields_of
from desktop.services.imports.choosing import Chosen, Look
from desktop.services.imports.tables import Reading, Table
from desktop.ui.exchange.words import delimiter_name, encoding_name, field_label


@dataclass
class ImportEntry:
    """`kind`, `mapping` and `answers` begin as proposed and are the supervisor's from then on.

    `trouble` is the sentence for a file that cannot be read; `result` its result in the end.
    """

    chosen: Chosen
    how: Reading = field(default_factory=Reading)
    password: str = ""
    practitioner: str = ""
    look: Look | None = None
    trouble: str = ""
    needs_password: bool = False
    kind: str = ""
    profile: str = ""
    mapping: dict[str, str] = field(default_factory=dict)
    answers: FileAnswers = field(default_factory=FileAnswers)
    result: ImportResult | None = None

    @property
    def ready(self) -> bool:
        return self.look is not None and not self.trouble

    @property
    def head(self) -> Table | None:
        """The first rows of the file, if it can be read."""
        return self.look.head if self.look is not None and self.ready else None

    @property
    def stored(self) -> ImportResult | None:
        """What importing the file did; None if it was not imported."""
        return None if self.result is None or self.result.dry_run else self.result

    @property
    def operation_id(self) -> int | None:
        """The operation to undo; None if nothing was imported."""
        return None if self.stored is None else self.stored.operation_id

    def give(self, name: str, header: str) -> None:
        """Give a field to one column, taking it from the column that had it before; an empty name: none."""
        self.mapping = {n: h for n, h in self.mapping.items() if h != header}
        self.mapping.pop(name, None)
        if name:
            self.mapping[name] = header

    def take(self, look: Look) -> None:
        """Start again with what was seen in the file."""
        self.look, self.trouble, self.needs_password = look, "", False
        self.kind, self.profile = look.proposal.kind, look.proposal.profile or ""
        self.mapping, self.answers = dict(look.proposal.mapping), look.proposal.answers

    @property
    def sheet_wanted(self) -> str:
        """The sheet chosen from several that fit; empty if nobody was asked."""
        return self.answers.answer("sheet")

    @property
    def encoding_wanted(self) -> str:
        """The encoding chosen from several possible ones; empty if nobody was asked."""
        return self.answers.answer("encoding")

    def said(self) -> FileAnswers:
        """The answers for the import: their mapping names every field of ours, even if without a column."""
        return replace(
            self.answers, mapping={f.name: self.mapping.get(f.name, "") for f in fields_of(self.kind)}
        )


def how_read(entry: ImportEntry) -> list[str]:
    """The choices made by evidence before the rows were read, one sentence each."""
    if entry.look is None:
        return []
    return [*_form(entry.look.head), *_profile(entry), *_guesses(entry, entry.look)]


def _form(table: Table) -> Iterator[str]:
    if table.encoding is not None and table.delimiter is not None:
        shape = _tr("Encoding: {letters}. Columns are separated by: {delimiter}.")
        letters, delimiter = encoding_name(table.encoding), delimiter_name(table.delimiter)
        yield shape.format(letters=letters, delimiter=delimiter.lower())


def _profile(entry: ImportEntry) -> Iterator[str]:
    if entry.profile:
        yield _tr("Read as {profile} writes it.").format(profile=entry.profile)


def _guesses(entry: ImportEntry, look: Look) -> Iterator[str]:
    """A sentence for each guessed column that is still taken so."""
    for name in sorted(look.proposal.guessed):
        if entry.mapping.get(name) == look.proposal.mapping[name]:
            shape = _tr("“{header}” is taken for {field}, because of its values.")
            yield shape.format(header=entry.mapping[name], field=field_label(entry.kind, name))


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
