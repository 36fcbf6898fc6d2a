"""The work that the import window gives its worker; no function here touches a widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop.errors import Progress, UserError, untold
from desktop.services.clients.undoing import undo_together_giving
from desktop.services.imports import FileSource, ImportResult, import_source
from desktop.services.imports.choosing import Look, chosen_files, in_order, load, look
from desktop.services.imports.corrections import write_problem_rows
from desktop.services.imports.tables import PasswordNeeded
from desktop.services.practice.opening import Practice
from desktop.ui.exchange.entry import ImportEntry


def see_files(practice: Practice, paths: Sequence[Path], report: Progress) -> list[ImportEntry]:
    """The chosen files in the order of import; unreadable ones say why, and come first."""
    entries = [ImportEntry(one) for one in chosen_files(paths)]
    for place, entry in enumerate(entries):
        report(place, len(entries))
        _see(entry, lambda e=entry: look(practice, e.chosen, progress=report))  # type: ignore[misc]
    return sorted(entries, key=lambda entry: in_order(entry.kind) if entry.kind else -1)


def see_again(practice: Practice, entry: ImportEntry, report: Progress) -> ImportEntry:
    """The same file, read as the supervisor chose."""
    kind, password = entry.kind or None, entry.password or None
    _see(entry, lambda: look(practice, entry.chosen, kind, password, entry.how, entry.practitioner, report))
    return entry


def check(
    practice: Practice, entry: ImportEntry, source: FileSource | None, report: Progress
) -> tuple[FileSource, ImportResult]:
    """Read the whole file (`source` if that was done) and work out what importing it would do."""
    if source is None or not _is_as_wanted(entry, source):
        source = _load(practice, entry, report)
    return source, import_source(practice, source, entry.kind, entry.said(), dry_run=True, progress=report)


def store(practice: Practice, entry: ImportEntry, source: FileSource, report: Progress) -> ImportResult:
    """Import the file, in one transaction."""
    return import_source(practice, source, entry.kind, entry.said(), progress=report)


def write_rows_to_fix(
    practice: Practice, entry: ImportEntry, source: FileSource | None, file: Path, password: str
) -> int:
    """Write the rows with a problem as a workbook, and return their number. An empty password means none."""
    assert entry.result is not None
    source = source or _load(practice, entry, untold)
    return write_problem_rows(practice, source, entry.result, file, password or None)


def take_back(practice: Practice, entries: Sequence[ImportEntry], instead: Mapping[int, int]) -> int:
    """Undo an import, and return how many records stay because somebody changed them since.

    `instead` says who gets what would come back to an inactive user; see services.clients.undoing.
    """
    undone = undo_together_giving(practice, _operations(entries), instead)
    return sum(len(one.left_alone) for one in undone)


def _operations(entries: Sequence[ImportEntry]) -> list[int]:
    ids = [entry.operation_id for entry in entries]
    return [one for one in ids if one is not None]


def _is_as_wanted(entry: ImportEntry, source: FileSource) -> bool:
    """Whether a file was read from the sheet, and with the encoding, that the supervisor chose since."""
    table = source.table
    return entry.sheet_wanted in ("", table.sheet) and entry.encoding_wanted in ("", table.encoding)


def _load(practice: Practice, entry: ImportEntry, report: Progress) -> FileSource:
    how = replace(
        entry.how,
        kind=entry.kind,
        sheet=entry.sheet_wanted or entry.how.sheet,
        encoding=entry.encoding_wanted or entry.how.encoding,
    )
    return load(practice, entry.chosen, entry.kind, entry.password or None, how, entry.practitioner, report)


def _see(entry: ImportEntry, see: Callable[[], Look]) -> None:
    _assume_kind(entry)
    try:
        entry.take(see())
    except PasswordNeeded as error:
        entry.trouble, entry.needs_password, entry.look = str(error), True, None
    except UserError as error:
        entry.trouble, entry.look = str(error), None


def _assume_kind(entry: ImportEntry) -> None:
    """A calendar is what it may be first, until somebody says otherwise."""
    if not entry.chosen.is_table and not entry.kind:
        entry.kind = entry.chosen.kinds[0]
