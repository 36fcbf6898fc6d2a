"""The words for the rows of backups."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.rules.dates.format import moment_text
from desktop.rules.text import count, decimal_text, number_text
from desktop.services.backups.shelf import UPDATE, Kept
from desktop.ui.widgets.tables.sorting import Cell

_HEAD_SHOWN = 8
_MEGABYTE = 1_000_000


def row_of(kept: Kept) -> tuple[str | Cell, ...]:
    """Made, kind, clients, appointments, size, record, afterwards, verified."""
    return (
        Cell(moment_text(kept.made_at), kept.made_at),
        kind_of(kept),
        _number(kept, "clients"),
        _number(kept, "appointments"),
        Cell(_size(kept), kept.size),
        Cell(_record(kept), kept.witness.operations if kept.witness is not None else None),
        Cell(_since(kept), kept.since),
        Cell("" if kept.verified_at is None else moment_text(kept.verified_at), kept.verified_at),
    )


def kind_of(kept: Kept) -> str:
    """The purpose of a backup."""
    if kept.before.startswith(UPDATE):
        return _tr("Before an update of the program")
    words = {
        "": _tr("Backup"),
        "import": _tr("Before an import"),
        "answers": _tr("Before the leaver's answers"),
        "offboarding": _tr("Before an offboarding"),
        "merge": _tr("Before a merge"),
        "restore": _tr("Before going back to a backup"),
    }
    return words.get(kept.before) or _tr("Before: {what}").format(what=kept.before)


def _number(kept: Kept, table: str) -> Cell:
    number = kept.counts.get(table)
    return Cell("" if number is None else number_text(number), number)


def _size(kept: Kept) -> str:
    return _tr("not there") if kept.size is None else f"{decimal_text(kept.size / _MEGABYTE)} MB"


def _record(kept: Kept) -> str:
    if kept.witness is None:
        return ""
    if not kept.witness.head:
        return _tr("no operation yet")
    shape = _tr("{operations}, head {head}")
    operations = count(kept.witness.operations, "operation")
    return shape.format(operations=operations, head=kept.witness.head[:_HEAD_SHOWN])


def _since(kept: Kept) -> str:
    if kept.since is None:
        return _tr("cannot be read")
    return count(kept.since, "change") if kept.since else _tr("nothing")


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackupWords", text)
