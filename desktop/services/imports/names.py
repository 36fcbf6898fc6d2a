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
    for _, record in intake.rows():
        suffix = record.pop("name_suffix", "")
        if suffix and record.get("last_name") and not record["last_name"].endswith(suffix):
            record["last_name"] = f"{record['last_name']} {suffix}"


def require_names(intake: Intake, rows: Sequence[tuple[int, Record]], or_else: Sequence[str] = ()) -> None:
    """Leave out rows that mean a new record and have neither a name nor any of `or_else`."""
    column = "last_name" if intake.has("last_name") else "full_name"
    for number, record in rows:
        if not any(record.get(name) for name in ("last_name", "first_name", *or_else)):
            intake.problem(number, column, say("has no name"), skip=True)


def _split(intake: Intake) -> None:
    read(intake, "full_name", convert.text(intake))
    header = intake.mapping["full_name"]
    for _, record in intake.rows():
        if "full_name" not in record:
            continue
        first, last = split_name(record.pop("full_name"))
        if last or not record.get("first_name"):
            record["last_name"] = last
            record["first_name"] = first or record.get("first_name", "")
    way = say("“Surname, First”") if _mostly_commas(intake.cells("full_name")) else say("“First Surname”")
    intake.note(
        say(
            "“{header}” holds whole names; it is read as {way} where capitals or a comma do not say "
            "otherwise.",
            header=header,
            way=way,
        )
    )


def _mostly_commas(cells: list[Value]) -> bool:
    texts = [text for cell in cells if (text := text_of(cell))]
    return 2 * sum("," in text for text in texts) > len(texts)
