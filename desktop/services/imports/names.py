"""First name and surname of a row, from two columns or from one that holds both."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.files.person_names import split_name
from desktop.files.table import Value
from desktop.files.values import text_of
from desktop.language import say
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.intake import Intake, Record


def read_names(intake: Intake) -> None:
    """Read `first_name` and `last_name`; a suffix such as Jr goes with the surname.

    A full name is split if the file has no surname column; a note says how.
    """
    read(intake, "first_name", convert.text(intake))
    read(intake, "last_name", convert.text(intake))
    if intake.has("full_name") and not intake.has("last_name"):
        _split(intake)
    read(intake, "name_suffix", convert.text(intake))
    _append_suffixes(intake)


def _split(intake: Intake) -> None:
    """Read the full names, and say how they are split."""
    read(intake, "full_name", convert.text(intake))
    for _, record in intake.rows():
        if "full_name" in record:
            _split_name_of(record)
    _note_split(intake)


def _note_split(intake: Intake) -> None:
    way = say("“Surname, First”") if _mostly_commas(intake.cells("full_name")) else say("“First Surname”")
    intake.note(
        say(
            "“{header}” holds whole names; it is read as {way} where capitals or a comma do not say "
            "otherwise.",
            header=intake.mapping["full_name"],
            way=way,
        )
    )


def _split_name_of(record: Record) -> None:
    first, last = split_name(record.pop("full_name"))
    if last or not record.get("first_name"):
        record["last_name"] = last
        record["first_name"] = first or record.get("first_name", "")


def _mostly_commas(cells: list[Value]) -> bool:
    texts = [text for cell in cells if (text := text_of(cell))]
    return 2 * sum("," in text for text in texts) > len(texts)


def _append_suffixes(intake: Intake) -> None:
    for _, record in intake.rows():
        if suffix := record.pop("name_suffix", ""):
            _append(suffix, record)


def _append(suffix: str, record: Record) -> None:
    """Add a suffix to a surname that does not end with it."""
    last_name = record.get("last_name")
    if last_name and not last_name.endswith(suffix):
        record["last_name"] = f"{last_name} {suffix}"


def require_names(intake: Intake, rows: Sequence[tuple[int, Record]], or_else: Sequence[str] = ()) -> None:
    """Leave out rows that mean a new record and have neither a name nor any of `or_else`."""
    column = "last_name" if intake.has("last_name") else "full_name"
    for number, record in rows:
        if not any(map(record.get, ("last_name", "first_name", *or_else))):
            intake.problem(number, column, say("has no name"), skip=True)
