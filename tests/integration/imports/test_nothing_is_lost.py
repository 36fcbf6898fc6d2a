"""Random practices, exported in random layouts with a spreadsheet's own damage, and imported over themselves.

A field may only change if the preview lists it, and never to a merely damaged form of its value.
"""

from __future__ import annotations

import csv
import os
import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import select

from desktop.database.practice import Practice, open_practice
from desktop.files.headers import own_headers
from desktop.models import Appointment, AppointmentStatus, Client, Contact, Leave, User, WorkingHours
from desktop.models.fields import FIELDS, Field, written
from desktop.services.exports.rows import rows_of
from desktop.services.imports import ImportResult, run_import
from tests.conftest import TODAY
from tests.made import Made

SEEDS = range(int(os.environ.get("HANDOVER_PRACTICES", "24")))
MODELS: dict[str, Any] = {
    "users": User,
    "clients": Client,
    "contacts": Contact,
    "appointments": Appointment,
    "hours": WorkingHours,
    "leave": Leave,
}

FIRST = (
    "Ann",
    "Zoë",
    "José",
    "Bo",
    "Mary Jane",
    "Łukasz",
    "Siobhán",
    "Al",
    "D'Arcy",
    "Ng",
    "דוד",
    "محمد",
    "伟",
)
LAST = (
    "Ash",
    "O’Brien",
    "van der Berg",
    "Núñez",
    "Müller",
    "Ng",
    "Lee-Smith",
    "McDonald",
    "Đặng",
    "כהן",
    "\u200fعلي",
    "王",
)
LONG = "Ann likes to be rung in the morning. " * 9
NOTES = (
    "",
    "",
    LONG,
    "likes Tuesdays",
    "=careful",
    "two\nlines",
    "“quoted”, with commas; and more",
    "007",
    "1/2 day",
)
SEPARATORS = (",", ";", "\t", "|")
ERRORS = ("#N/A", "#REF!", "#VALUE!")
STATUS_WORDS = {
    "Booked": ("Scheduled", "Pending"), "Confirmed": ("Accepted", "confirmed"), "Arrived": ("Checked in",),
    "Attended": ("Completed", "Seen"), "Did Not Attend": ("No show - charged", "DNA (fee)", "didn't attend"),
    "Cancelled": ("CANCELED_BY_CLIENT", "Cancelled - late notice", "Client cancelled <24h"), "Waiting List": ("Waitlist",),
    "Current": ("Active",), "Closed": ("Archived", "Discharged"), "Deceased": ("Died",),
}  # fmt: skip
UNKNOWN_WORDS = ("Rescheduled?", "tbc", "zzz", "may cancel")
BETWEEN = (("", "Total", "12"), ("Subtotal", "3", ""), ("-----", "", ""), ("", "", ""))
DIGITS = frozenset(
    {"reference", "mobile", "home_phone", "work_phone", "postcode", "medicare_number", "ndis_number"}
)


@dataclass
class Layout:
    """The layout of one file: its columns in order, the form of its dates, and the damage to its cells."""

    kind: str
    fields: list[Field]
    headers: list[str]
    workbook: bool
    separator: str
    encoding: str
    day_first: bool | None
    damage: float
    swapped: bool = False
    mixed: bool = False
    short_years: bool = False
    untidy: bool = False
    bent: dict[tuple[int, str], str] = field(default_factory=dict)


def made_practice(practice: Practice, chance: random.Random) -> None:
    made = Made(practice)
    users = [
        made.user(f"{chance.choice(FIRST)} {name}", mobile=phone(chance), email=f"u{number}@example.org")
        for number, name in enumerate(chance.sample(LAST, 3))
    ]
    clients = [
        made.client(
            f"{chance.choice(FIRST)} {chance.choice(LAST)}",
            chance.choice([*users, None]),
            reference=f"{number:0{chance.choice((1, 4))}}",
            date_of_birth=date(chance.randint(1930, 2020), chance.randint(1, 12), chance.randint(1, 28)),
            mobile=phone(chance),
            home_phone=chance.choice(("", "02 9555 0000", "0295550000")),
            postcode=chance.choice(("0800", "2000", "")),
            medicare_number=chance.choice(("", "0951000001", "2951 00000 1", "29510000011234567")),
            ndis_number=chance.choice(("", "430123456")),
            suburb=chance.choice(("Newtown", "Bondi", "Zürich")),
            notes=chance.choice(NOTES),
            preferred_name=chance.choice(("", "Zed", "Renée")),
        )
        for number in range(1, chance.randint(4, 9))
    ]
    for number in range(chance.randint(3, 7)):
        hour = chance.choice((8 + number, 8 + number, 0, 23))
        start = f"20{chance.randint(25, 27)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02} {hour:02}:{chance.choice(('00', '30'))}"
        status = chance.choice(list(AppointmentStatus))
        made.appointment(
            chance.choice(users), start, *chance.sample(clients, chance.choice((1, 1, 2))),
            minutes=chance.choice((30, 50, 60, 90)), status=status, notes=chance.choice(NOTES), room=chance.choice(("", "1", "01")),
        )  # fmt: skip
    for user in users:
        made.hours(user, chance.randrange(7), "09:00", chance.choice(("12:30", "17:00", "00:00")))
        made.hours(user, chance.randrange(7), chance.choice(("00:00", "22:00")), "23:00")
        first = date(chance.randint(2025, 2027), chance.randint(1, 12), chance.randint(1, 28))
        made.leave(user, first, first + timedelta(days=chance.randint(0, 20)))
    with made.work() as work:
        rows = [
            {
                "client_id": client,
                "first_name": chance.choice(FIRST),
                "last_name": chance.choice(LAST),
                "relationship": chance.choice(("mother", "")),
                "mobile": phone(chance),
                "main_contact": chance.random() < 0.5,
            }
            for client in chance.sample(clients, 2)
        ]
        work.insert(Contact, rows)


def phone(chance: random.Random) -> str:
    return chance.choice(("", f"04{chance.randint(10**7, 10**8 - 1)}", "0412 345 678", "+61412345678"))


def layout_of(kind: str, chance: random.Random) -> Layout:
    """All or some of our columns, under other systems' names, in any order."""
    fields = written(FIELDS[kind])
    own = chance.random() < 0.25
    if not own:
        kept = {
            "reference",
            "last_name",
            "first_name",
            "date_of_birth",
            "practitioner",
            "starts_at",
            "client",
            "clients",
            "weekday",
            "start",
            "end",
        }
        if chance.random() < 0.3:
            kept.discard("reference")
        fields = [
            one for one in fields if one.name in kept or (one.name != "reference" and chance.random() < 0.7)
        ]
        chance.shuffle(fields)
    return Layout(
        kind,
        fields,
        [one.header for one in fields] if own else list(named(kind, fields, chance)),
        workbook=chance.random() < 0.4,
        separator=chance.choice(SEPARATORS),
        encoding=chance.choice(("utf-8", "utf-8-sig", "utf-16")),
        day_first=chance.choice((None, True, True, False)),
        damage=chance.choice((0.0, 0.1, 0.33)),
        swapped=chance.random() < 0.2,
        mixed=chance.random() < 0.1,
        short_years=chance.random() < 0.15,
        untidy=chance.random() < 0.3,
    )


def named(kind: str, fields: Sequence[Field], chance: random.Random) -> Iterator[str]:
    """A header for each field that would not be read first as another field."""
    taken = {word.casefold() for one in fields for word in (one.header, one.name)}
    for one in fields:
        others = {
            word.casefold()
            for other in FIELDS[kind]
            if other is not one
            for word in (other.header, *other.synonyms)
        }
        free = [word for word in one.synonyms if word.casefold() not in others | taken]
        yield chance.choice([one.header, *free[:2]])


def write(practice: Practice, layout: Layout, folder: Path, chance: random.Random) -> Path:
    with practice.read() as session:
        headers = own_headers(layout.kind)
        rows = [dict(zip(headers, row, strict=True)) for row in rows_of(session, layout.kind, None)]
    cells = [
        [bent(layout, number, one, row[one.header], chance) for one in layout.fields]
        for number, row in enumerate(rows, 2)
    ]
    table = [layout.headers, *cells]
    if layout.untidy:
        table = untidy(table, chance)
    file = folder / f"{layout.kind}.{'xlsx' if layout.workbook else 'csv'}"
    if layout.workbook:
        write_workbook(file, table, layout, chance)
    else:
        with file.open("w", encoding=layout.encoding, newline="") as stream:
            csv.writer(stream, delimiter=layout.separator).writerows(table)
    return file


def untidy(table: list[list[Any]], chance: random.Random) -> list[list[Any]]:
    """The rows with a column twice, and others in between: totals, blank ones, the header again."""
    if chance.random() < 0.5:
        twice = chance.randrange(len(table[0]))
        keeps = chance.random() < 0.5
        table = [[*row, row[twice] if keeps or not place else ""] for place, row in enumerate(table)]
    width = len(table[0])
    found = table[:1]
    for row in table[1:]:
        found.append(row)
        if chance.random() < 0.2:
            found.append([*chance.choice(BETWEEN), *[""] * width][:width])
        if chance.random() < 0.1:
            found.append(table[0])
    return found


def write_workbook(file: Path, table: list[list[Any]], layout: Layout, chance: random.Random) -> None:
    """Write filtered rows, a hidden column, and cells merged over equal rows, if the layout is untidy."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in table:
        sheet.append([None if cell == "" else cell for cell in row])
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str) and not cell.value.startswith("#"):
                cell.data_type = "s"
    if layout.untidy:
        for number in range(2, len(table) + 1):
            sheet.row_dimensions[number].hidden = chance.random() < 0.2
        sheet.column_dimensions["C"].hidden = True
        merge_the_same(sheet, table, chance.randrange(len(table[0])))
    book.save(file)


def merge_the_same(sheet: Worksheet, table: list[list[Any]], column: int) -> None:
    start = 1
    for place in range(2, len(table) + 1):
        value = table[start][column] if start < len(table) else ""
        if place == len(table) or table[place][column] != value:
            if place - start > 1 and value != "":
                sheet.merge_cells(
                    start_row=start + 1, end_row=place, start_column=column + 1, end_column=column + 1
                )
            start = place


def bent(layout: Layout, number: int, one: Field, value: Any, chance: random.Random) -> Any:
    """A cell as the layout writes it: a date in its order, some cells emptied or made errors or numbers."""
    text = "" if value is None else dated(value, layout, chance) if isinstance(value, date) else str(value)
    if chance.random() < layout.damage:
        layout.bent[number, one.name] = text
        return chance.choice(("", "", chance.choice(ERRORS)))
    if one.name in DIGITS | {"room"} and text.isdigit() and chance.random() < 0.5:
        layout.bent[number, one.name] = text
        return numbered(text, layout, chance)
    if isinstance(value, date):
        return as_spreadsheets_do(value, text, layout)
    if one.name == "status" and chance.random() < 0.3:
        return chance.choice((*STATUS_WORDS.get(text, ()), chance.choice(UNKNOWN_WORDS)))
    if one.name == "end" and text == "00:00":
        return "24:00"
    if chance.random() < layout.damage / 4:
        return lesser(text, chance)
    return text


def as_spreadsheets_do(value: date, text: str, layout: Layout) -> Any:
    """A date of the workbook's own; or one with day and month swapped, if the text was read month first."""
    if not layout.workbook or (layout.day_first is not None and not layout.swapped):
        return text
    if layout.day_first and value.day <= 12:
        return value.replace(month=value.day, day=value.month)
    return text if layout.day_first is not None else value


def lesser(text: str, chance: random.Random) -> str:
    """The rest of a text after a wrong encoding, or in a system with short columns."""
    kind = chance.choice(("marks", "misread", "cut"))
    if kind == "marks":
        return text.encode("ascii", "replace").decode()
    if kind == "misread":
        return text.encode().decode("latin-1")
    return text[:255]


def dated(value: date, layout: Layout, chance: random.Random) -> str:
    is_moment = isinstance(value, datetime)
    day_first = chance.random() < 0.5 if layout.mixed else layout.day_first
    clock = f" {value:%H:%M}" if is_moment else ""
    if clock == " 00:00" and chance.random() < 0.3:
        value, clock = value - timedelta(days=1), " 24:00"
    if day_first is None:
        return f"{value:%Y-%m-%d}{clock}"
    first, second = (value.day, value.month) if day_first else (value.month, value.day)
    year = f"{value:%y}" if layout.short_years else f"{value:%Y}"
    return f"{first:02}/{second:02}/{year}{clock}"


def numbered(text: str, layout: Layout, chance: random.Random) -> Any:
    """The number that a spreadsheet makes of digits."""
    number = int(text)
    if layout.workbook:
        return number if number < 10**15 else float(number)
    return chance.choice((str(number), f"{number}.0", f"{number:.5E}" if number > 10**5 else str(number)))


Snapshot = dict[tuple[str, int, str], Any]


def snapshot(practice: Practice) -> Snapshot:
    found: Snapshot = {}
    with practice.read() as session:
        for kind, model in MODELS.items():
            for one in session.scalars(select(model)):
                for column in model.__table__.columns:
                    if column.name not in ("sort_name", "search_text", "inactive_since"):
                        found[kind, one.id, column.name] = getattr(one, column.name)
    return found


@pytest.fixture
def made_file(empty_file: Path, tmp_path: Path) -> Iterator[Practice]:
    file = tmp_path / "random.handover"
    shutil.copy(empty_file, file)
    opened = open_practice(file, None, today=TODAY)
    yield opened
    opened.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_no_field_changes_in_silence(made_file: Practice, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    made_practice(made_file, chance)
    for kind in chance.sample(list(MODELS), 2):
        layout = layout_of(kind, chance)
        file = write(made_file, layout, tmp_path, chance)
        before = snapshot(made_file)
        preview = run_import(made_file, file, kind, dry_run=True)
        assert snapshot(made_file) == before
        result = run_import(made_file, file, kind)
        after = snapshot(made_file)
        assert before.keys() <= after.keys()
        added = {(table, row_id) for table, row_id, _ in after.keys() - before.keys()}
        assert {table for table, _ in added} <= {kind}
        assert len(added) == result.created or kind == "hours"  # a row may contain several blocks
        assert result.updated_rows == preview.updated_rows
        assert result.problems == preview.problems
        changed = {key: (before[key], after[key]) for key in before if before[key] != after[key]}
        check_explained(changed, preview, layout)


def check_explained(changed: dict[tuple[str, int, str], Any], preview: ImportResult, layout: Layout) -> None:
    listed = [change for updated in preview.updated_rows for change in updated.values]
    headers = {one.column: one.header for one in FIELDS[layout.kind] if one.column}
    asked = {question.key for question in preview.questions}
    for (kind, _, column), (old, new) in changed.items():
        assert kind == layout.kind
        assert any(change.header == headers[column] for change in listed), (column, old, new, layout)
        assert isinstance(old, date), (column, old, new, layout)
        if layout.swapped or layout.mixed:
            continue
        assert any(key.startswith("date:") for key in asked), (column, old, new, layout)
