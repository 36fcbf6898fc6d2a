"""Import and export: clients, and as many appointments, compared with bare scripts over the same rows."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook

from desktop.database.connection import connect
from desktop.database.practice import create_practice, open_practice
from desktop.files.headers import own_headers
from desktop.services.exports.exports import export
from desktop.services.imports import run_import
from tests.benchmarks.measure import Measure, once

TODAY = date(2026, 11, 23)
PRACTITIONERS = 40
MOST_MEGABYTES = 200
PART = 10
"""The share of a workbook that its reference writes, and the number of times: time grows as its rows do."""
AIMS = {"clients": 1.2, "appointments": 1.5}

_FIRST = ("Ava", "Liam", "Zoë", "Noah", "Mia", "Jack", "Chloé", "Leo", "Isla", "Kai", "Ruby", "Theo", "Aroha")  # fmt: skip
_LAST = ("Nguyen", "Smith", "O'Brien", "Kaur", "Müller", "García", "Brown", "Singh", "Taylor", "Rossi")  # fmt: skip
_SUBURBS = ("Paddington", "Newtown", "Fitzroy", "Glenelg", "Fremantle", "Manly", "Carlton", "Sandgate")  # fmt: skip
_IMPORT = """
import resource, sys, time
from datetime import date
from pathlib import Path
from desktop.database.practice import open_practice
from desktop.services.imports import run_import
practice = open_practice(Path(sys.argv[1]), None, today=date(2026, 11, 23))
start = time.process_time()
run_import(practice, Path(sys.argv[2]), sys.argv[3])
taken = time.process_time() - start
practice.close()
status = Path("/proc/self/status")  # Linux's ru_maxrss is that of the process which started this one, too
if status.exists():
    peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(taken, peak / (1024 * 1024 if sys.platform == "darwin" else 1024))
"""


def measures(folder: Path, size: int) -> Iterator[Measure]:
    """Run each import in its own process, to measure its memory."""
    practice_file = _empty_practice(folder)
    clients, appointments = folder / "clients.csv", folder / "appointments.csv"
    _write(clients, own_headers("clients"), _clients(size))
    _write(appointments, own_headers("appointments"), _appointments(size))
    files = {"clients": clients, "appointments": appointments}
    for kind, file in files.items():
        before = practice_file.read_bytes()
        ours, megabytes = _import(practice_file, file, kind)
        plain = folder / "plain.handover"
        plain.write_bytes(before)
        reference = once(_bare_import(file, plain, _new_rows(practice_file, plain)))
        yield Measure(
            f"import of {kind}",
            ours,
            reference,
            "csv and executemany, same rows",
            aim_ratio=AIMS[kind],
            megabytes=megabytes,
            aim_megabytes=MOST_MEGABYTES,
        )
    yield from _exports(folder, practice_file)


def _exports(folder: Path, practice_file: Path) -> Iterator[Measure]:
    practice = open_practice(practice_file, None, today=TODAY)
    book, text = folder / "out.xlsx", folder / "out.txt"
    ours = once(lambda: export(practice, "clients", book))
    to_text = once(lambda: export(practice, "clients", text))
    practice.close()
    rows = _cells(text)
    part = rows[: len(rows) // PART]
    bare = PART * once(lambda: _bare_workbook(folder / "bare.xlsx", part))
    yield Measure("export of clients to .xlsx", ours, bare, "openpyxl write-only, same cells", aim_ratio=1.2)
    bare_text = once(lambda: _write(folder / "bare.txt", rows[0], iter(rows[1:])))
    yield Measure("export of clients to text", to_text, bare_text, "csv.writer, same cells", aim_ratio=2)


def _empty_practice(folder: Path) -> Path:
    file, users = folder / "exchange.handover", folder / "users.csv"
    practice = create_practice(file, None, name="Bench", today=TODAY)
    _write(
        users,
        ("Reference", "First Name", "Last Name"),
        ([f"U{n}", _FIRST[n % len(_FIRST)], f"{_LAST[n % len(_LAST)]} {n}"] for n in range(PRACTITIONERS)),
    )
    run_import(practice, users, "users")
    practice.close()
    return file


def _clients(size: int) -> Iterator[list[str]]:
    chance = random.Random(4)
    for n in range(size):
        first, last = chance.choice(_FIRST), f"{chance.choice(_LAST)}-{chance.choice(_LAST)}"
        born = date(1940, 1, 1) + timedelta(days=chance.randrange(30_000))
        yield [
            f"C{n}", "Ms", first, "", last, "", born.isoformat(), "Female", "", "Current",
            f"U{n % PRACTITIONERS}", "", "", f"04{chance.randrange(10**8):08}", f"07 3{n:07}", "",
            f"{first}.{n}@example.org", f"{n % 300} {chance.choice(_LAST)} Street", chance.choice(_SUBURBS),
            "QLD", f"{4000 + n % 900}", f"{n:010}", "1", "", "", "", "Prefers mornings; bring the referral.",
        ]  # fmt: skip


def _appointments(size: int) -> Iterator[list[str]]:
    for n in range(size):
        start = datetime(2026, 3, 2, 8) + timedelta(days=n // 400, minutes=60 * (n // PRACTITIONERS % 10))
        status = "Attended" if start.date() < TODAY else "Booked"
        yield [
            f"A{n}", f"{start:%Y-%m-%d %H:%M}", f"{start + timedelta(minutes=50):%Y-%m-%d %H:%M}",
            f"U{n % PRACTITIONERS}", "", f"C{n}", "", "Review", "Harbour Street", status, *[""] * 6,
        ]  # fmt: skip


def _write(file: Path, headers: tuple[str, ...] | list[str], rows: Iterator[list[str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(headers)
        writer.writerows(rows)


def _import(practice_file: Path, file: Path, kind: str) -> tuple[float, float]:
    """Seconds of the import, and megabytes of its process."""
    command = [sys.executable, "-c", _IMPORT, str(practice_file), str(file), kind]
    seconds, megabytes = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(megabytes)


Rows = dict[str, list[tuple[object, ...]]]


def _new_rows(filled: Path, empty: Path) -> Rows:
    """The rows that the import wrote, by table."""
    tables = ("clients", "case_assignments", "sites", "appointment_types", "appointments", "appointment_clients", "operations", "activity")  # fmt: skip
    before, after = connect(empty, None), connect(filled, None)
    found: Rows = {}
    for table in tables:
        last = before.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
        found[table] = after.execute(f"SELECT * FROM {table} WHERE id > ?", (last,)).fetchall()
    before.close()
    after.close()
    return found


def _bare_import(file: Path, practice_file: Path, rows: Rows) -> Callable[[], None]:
    """Read the file with csv, and insert the same rows as our import."""

    def work() -> None:
        with file.open(encoding="utf-8", newline="") as text:
            assert len(list(csv.reader(text))) > 1
        connection = connect(practice_file, None)
        connection.execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            if values:
                marks = ", ".join("?" * len(values[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
        connection.execute("COMMIT")
        connection.close()

    return work


def _cells(text: Path) -> list[list[str]]:
    delimiter = "\t" if text.suffix == ".txt" else ","
    with text.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def _bare_workbook(file: Path, rows: list[list[str]]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Clients")
    for row in rows:
        sheet.append(row)
    book.save(file)
