"""The names of kinds, separators and encodings on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.models.fields import Field
from desktop.rules.text import count, number_text
from desktop.services.imports import ImportResult, fields_of
from desktop.services.imports.tables import FIXED

ENCODINGS = (
    "utf-8", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "latin-1", "cp1250", "cp1257", "cp1253", "cp1251",
    "cp1254", "cp1255", "cp1256", "cp874", "cp1258", "gb18030", "big5hkscs", "cp932", "cp949",
)  # fmt: skip
DELIMITERS = ("\t", ",", ", ", ";", "|", FIXED)


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)


def kind_name(kind: str) -> str:
    """`Working hours` for hours, and so on for types and holidays; the other names stay."""
    named = {
        "hours": _tr("Working hours"),
        "types": _tr("Appointment types"),
        "holidays": _tr("Public holidays"),
    }
    return named.get(kind) or _tr(kind.capitalize())


def kind_count(number: int, kind: str) -> str:
    """`1 client`, `1,200 clients`; `2 lines of working hours`."""
    return {
        "users": count(number, "user"),
        "hours": count(number, "line of working hours", "lines of working hours"),
        "leave": count(number, "line of leave", "lines of leave"),
        "clients": count(number, "client"),
        "contacts": count(number, "contact"),
        "types": count(number, "appointment type"),
        "holidays": count(number, "public holiday"),
        "appointments": count(number, "appointment"),
    }[kind]


def encoding_name(encoding: str) -> str:
    names = {
        "utf-8": _tr("Unicode (UTF-8)"),
        "utf-8-sig": _tr("Unicode (UTF-8)"),
        "utf-16-le": _tr("Unicode (UTF-16)"),
        "utf-16-be": _tr("Unicode (UTF-16, big-endian)"),
        "cp1252": _tr("Windows (Western)"),
        "mac_roman": _tr("Mac (Roman)"),
        "latin-1": _tr("Latin-1"),
        "cp1250": _tr("Windows (Central European)"),
        "cp1251": _tr("Windows (Cyrillic)"),
        "cp1253": _tr("Windows (Greek)"),
        "cp1254": _tr("Windows (Turkish)"),
        "cp1255": _tr("Windows (Hebrew)"),
        "cp1256": _tr("Windows (Arabic)"),
        "cp1257": _tr("Windows (Baltic)"),
        "cp1258": _tr("Windows (Vietnamese)"),
        "cp874": _tr("Windows (Thai)"),
        "cp932": _tr("Japanese (Shift-JIS)"),
        "cp949": _tr("Korean (EUC-KR)"),
        "gb18030": _tr("Simplified Chinese (GB 18030)"),
        "big5hkscs": _tr("Traditional Chinese (Big5)"),
    }
    return names.get(encoding, encoding)


def delimiter_name(delimiter: str) -> str:
    names = {
        "\t": _tr("Tab"),
        ",": _tr("Comma"),
        ", ": _tr("Comma and space"),
        ";": _tr("Semicolon"),
        "|": _tr("Upright bar"),
        FIXED: _tr("Fixed width"),
    }
    return names.get(delimiter, delimiter)


def field_name(field: Field) -> str:
    """The field's heading in the reader's language; files keep the English one."""
    return _tr(field.heading)


def field_label(kind: str, name: str) -> str:
    return next(field_name(field) for field in fields_of(kind) if field.name == name)


def shortened(text: str, longest: int) -> str:
    """The text in one line, with an ellipsis if it is cut."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def in_words(result: ImportResult) -> str:
    """`3 new, 2 changed, 40 as they are, 1 left out.`; before the import `3 to add, 2 to change ...`"""
    shape = _tr("{created} new, {updated} changed, {unchanged} unchanged, {skipped} left out.")
    if result.dry_run:
        shape = _tr("{created} to add, {updated} to change, {unchanged} unchanged, {skipped} to leave out.")
    return shape.format(
        created=number_text(result.created),
        updated=number_text(result.updated),
        unchanged=number_text(result.unchanged),
        skipped=number_text(result.skipped),
    )


def step_words(step: int) -> tuple[str, str]:
    """The question of a step, with `{file}` in it, and what the step does."""
    return (
        (
            _tr("Which files?"),
            _tr("Say what each file holds. If letters look wrong below, choose another encoding."),
        ),
        (
            _tr("{file}: which column is which?"),
            _tr("The columns of the file are on the left; choose on the right where each one goes."),
        ),
        (
            _tr("{file}: what Import will do"),
            _tr("Nothing is changed until you press Import. Afterwards the import can be undone as one."),
        ),
        (_tr("Done"), ""),
    )[step]
