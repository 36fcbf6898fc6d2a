"""`dev.py bench peers`: the same work in common alternatives, each at three sizes, with the growth between.

Any that is not installed (see peers.txt) is left out and named.
"""

from __future__ import annotations

import importlib
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from desktop.database.practice import Practice, create_practice
from desktop.files.calendars.incoming import read_calendar
from desktop.models import AccessLevel, Client, User
from desktop.rules.planning.model import Caseload
from desktop.rules.planning.plan import plan
from desktop.rules.text import search_text, sort_name
from desktop.services.clients import search
from desktop.services.clients.search_query import ClientQuery
from desktop.services.exports.exports import export
from tests.benchmarks.caseloads import plain
from tests.benchmarks.measure import median_of, once

TODAY = date(2026, 11, 23)
SIZES = (1_000, 10_000, 100_000)
SERIES = (10, 100, 1_000)
CASELOADS = ((50, 10), (150, 10), (500, 20))
MOST_IN_A_SPREADSHEET = 10_000
"""The largest workbook in rows: a peer needs minutes to read a larger one."""

TYPED = ("smi", "nguyen", "0491", "zzzz", "ava lee")
PRACTITIONERS = 20
PLAN_SECONDS = 5.0
NOBODY = -1

_FIRST = ("Ava", "Liam", "Zoe", "Noah", "Mia", "Jack", "Chloe", "Leo", "Isla", "Kai", "Ruby", "Theo", "Aroha")  # fmt: skip
_LAST = ("Nguyen", "Smith", "OBrien", "Kaur", "Muller", "Garcia", "Brown", "Singh", "Taylor", "Rossi", "Lee")  # fmt: skip


@dataclass(frozen=True)
class Beside:
    """One work at one size: our seconds, and theirs by name. `growth` is from the size before to ours."""

    work: str
    ours: float
    theirs: dict[str, float]
    growth: float | None

    def line(self) -> str:
        """One line of the table: ours first."""
        grown = "" if self.growth is None else f"  grown {self.growth:5.1f} x"
        others = "  ".join(f"{name} {seconds / self.ours:8.2f} x" for name, seconds in self.theirs.items())
        return f"{self.work:44} ours {self.ours * 1000:10.1f} ms{grown:16}  {others}"


Row = dict[str, Any]
Peer = Callable[[], object]


def lines(folder: Path) -> Iterator[str]:
    """The lines of each work at each size."""
    return (beside.line() for beside in _measures(folder))


def _measures(folder: Path) -> Iterator[Beside]:
    _expanded(_weekly(1))  # imports of both sides come before the measuring
    read_calendar(_weekly(1), "weekly.ics", TODAY)
    for name in ("anki", "ortools", "pandas"):
        if find_spec(name) is None:
            print(f"{name} is not installed and left out: see tests/benchmarks/peers.txt")
    yield from _grown(_searches(folder))
    yield from _grown(_spreadsheets(folder))
    yield from _grown(_calendars())
    yield from _grown(_plans())


def _grown(found: Iterator[tuple[str, float, dict[str, float]]]) -> Iterator[Beside]:
    before: float | None = None
    for work, ours, theirs in found:
        yield Beside(work, ours, theirs, None if before is None else ours / before)
        before = ours


def _installed(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


# --- a search: the first hundred, in order of name --------------------------------------------------------


def _searches(folder: Path) -> Iterator[tuple[str, float, dict[str, float]]]:
    for number in SIZES:
        clients = _clients(number)
        practice = _practice(folder / f"search-{number}.handover", clients)
        peers = {"FTS5 by hand": _fts5(clients), "pandas": _frame(clients), "Anki": _notes(folder, clients)}
        ours = median_of(partial(_ours, practice)) / len(TYPED)
        theirs = {name: median_of(peer) / len(TYPED) for name, peer in peers.items() if peer is not None}
        practice.close()
        yield f"a search among {number:,} clients, first hundred", ours, theirs


def _clients(number: int) -> list[Row]:
    chance = random.Random(number)
    made = []
    for n in range(number):
        first, last = chance.choice(_FIRST), f"{chance.choice(_LAST)}-{chance.choice(_LAST)}"
        row: Row = {
            "reference": f"C{n}",
            "first_name": first,
            "last_name": last,
            "mobile": f"04{chance.randrange(10**8):08}",
            "email": f"{first}.{n}@example.org".lower(),
            "date_of_birth": date(1940, 1, 1) + timedelta(days=chance.randrange(30_000)),
        }
        made.append({**row, "sort_name": sort_name(last, first), "search_text": search_text(row)})
    return made


def _practice(file: Path, clients: list[Row]) -> Practice:
    practice = create_practice(file, None, name="Bench", today=TODAY)
    with practice.work("make", "Made a practice to measure", recorded=False) as work:
        users = [
            {
                "reference": f"U{n}",
                "last_name": f"User {n}",
                "sort_name": f"user {n:02}",
                "access_level": AccessLevel.CASE_MANAGER,
            }
            for n in range(PRACTITIONERS)
        ]
        ids = work.insert(User, users)
        work.insert(Client, ({**c, "case_manager_id": ids[n % len(ids)]} for n, c in enumerate(clients)))
    return practice


def _ours(practice: Practice) -> None:
    with practice.read() as session:
        for text in TYPED:
            search.ids(session, ClientQuery(text), None, 100)


def _fts5(clients: list[Row]) -> Peer:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE clients (id INTEGER PRIMARY KEY, sort_name TEXT)")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(text, tokenize='trigram')")
    connection.executemany(
        "INSERT INTO clients VALUES (?, ?)", ((n, c["sort_name"]) for n, c in enumerate(clients))
    )
    connection.executemany(
        "INSERT INTO found (rowid, text) VALUES (?, ?)",
        ((n, c["search_text"]) for n, c in enumerate(clients)),
    )

    def ask() -> None:
        for text in TYPED:
            words = " ".join(f'"{word}"' for word in text.split())
            connection.execute(
                "SELECT c.id FROM found JOIN clients c ON c.id = found.rowid WHERE found MATCH ?"
                " ORDER BY c.sort_name LIMIT 100",
                (words,),
            ).fetchall()

    return ask


def _frame(clients: list[Row]) -> Peer | None:
    pandas = _installed("pandas")
    if pandas is None:
        return None
    frame = pandas.DataFrame(clients)

    def ask() -> None:
        for text in TYPED:
            found = frame
            for word in text.split():
                found = found[found["search_text"].str.contains(word, regex=False)]
            found.sort_values("sort_name").head(100)

    return ask


def _notes(folder: Path, clients: list[Row]) -> Peer | None:
    if _installed("anki") is None:
        return None
    collections = importlib.import_module("anki.collection")
    held = collections.Collection(str(folder / f"notes-{len(clients)}.anki2"))
    kind = held.models.by_name("Basic")
    requests = []
    for client in clients:
        note = held.new_note(kind)
        note["Front"], note["Back"] = client["sort_name"], client["search_text"]
        requests.append(collections.AddNoteRequest(note=note, deck_id=1))
    held.add_notes(requests)

    def ask() -> None:
        for text in TYPED:
            held.find_notes(" ".join(f"*{word}*" for word in text.split()), order="n.sfld asc")

    return ask


# --- the supervisor's spreadsheet evening: one practitioner's clients as a workbook of their own -----------


def _spreadsheets(folder: Path) -> Iterator[tuple[str, float, dict[str, float]]]:
    for number in (n for n in SIZES if n <= MOST_IN_A_SPREADSHEET):
        practice = _practice(folder / f"sheet-{number}.handover", _clients(number))
        everybody, own = folder / f"all-{number}.xlsx", folder / "own.xlsx"
        export(practice, "clients", everybody)
        ours = once(partial(export, practice, "clients", own, practitioner="U3"))
        theirs = {
            name: once(partial(work, everybody, folder / "theirs.xlsx"))
            for name, work in {"openpyxl": _by_openpyxl, "pandas": _by_pandas}.items()
            if name != "pandas" or _installed("pandas") is not None
        }
        practice.close()
        yield f"one of {PRACTITIONERS} caseloads of {number:,} clients to .xlsx", ours, theirs


def _by_openpyxl(source: Path, target: Path) -> None:
    openpyxl = importlib.import_module("openpyxl")
    header, *rows = openpyxl.load_workbook(source, read_only=True).active.iter_rows(values_only=True)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Clients")
    sheet.append(header)
    place = header.index("Case Manager")
    for row in rows:
        if row[place] == "U3":
            sheet.append(row)
    book.save(target)


def _by_pandas(source: Path, target: Path) -> None:
    pandas = importlib.import_module("pandas")
    frame = pandas.read_excel(source, dtype=str)
    frame[frame["Case Manager"] == "U3"].to_excel(target, index=False)


# --- a year of weekly events, each occurrence on its own --------------------------------------------------


def _calendars() -> Iterator[tuple[str, float, dict[str, float]]]:
    for number in SERIES:
        data = _weekly(number)
        ours = once(partial(read_calendar, data, "weekly.ics", TODAY))
        bare = once(partial(_expanded, data))
        name = "icalendar with recurring-ical-events"
        yield f"a year of {number:,} weekly events read", ours, {name: bare}


def _weekly(number: int) -> bytes:
    first = datetime(2026, 11, 23, 8)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//made up//EN"]
    for n in range(number):
        starts = first + timedelta(days=n % 5, minutes=30 * (n % 16))
        lines += [
            "BEGIN:VEVENT", f"UID:{n}@example.org", f"SUMMARY:Visit {n}", f"DTSTART:{starts:%Y%m%dT%H%M%S}",
            f"DTEND:{starts + timedelta(minutes=30):%Y%m%dT%H%M%S}", "RRULE:FREQ=WEEKLY;COUNT=52", "END:VEVENT",
        ]  # fmt: skip
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def _expanded(data: bytes) -> int:
    icalendar, recurring = (importlib.import_module(n) for n in ("icalendar", "recurring_ical_events"))
    calendar = icalendar.Calendar.from_ical(data)
    return len(recurring.of(calendar).between(TODAY, TODAY + timedelta(days=366)))


# --- a plan: ours proves seven levels, the others two of them (nobody left out, fewest clashes) -------------


def _plans() -> Iterator[tuple[str, float, dict[str, float]]]:
    for clients, recipients in CASELOADS:
        caseload = plain(random.Random(clients), clients, recipients)
        ours = once(partial(plan, caseload, seconds=PLAN_SECONDS))
        theirs = {"HiGHS, two levels": once(partial(_by_highs, caseload))}
        if find_spec("ortools") is not None:
            theirs["CP-SAT, two levels"] = _by_cp_sat(clients, recipients)
        yield f"a plan of {clients} x {recipients}", ours, theirs


def costs_of(caseload: Caseload) -> list[tuple[int, int, int]]:
    """The client's place, the recipient's id (NOBODY for none) and the cost in both levels together."""
    nobody = 1 + sum(client.appointments for client in caseload.clients)
    return [
        pair
        for place, client in enumerate(caseload.clients)
        for pair in (
            (place, NOBODY, nobody),
            *((place, i, option.clashes) for i, option in client.options.items()),
        )
    ]


def places_of(caseload: Caseload) -> dict[int, int]:
    """The number of further clients for each recipient with a limit."""
    return {
        person.id: max(0, person.maximum_clients - person.clients)
        for person in caseload.recipients
        if person.maximum_clients is not None
    }


def grouped(costs: list[tuple[int, int, int]], taken: list[Any], by: int) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = {}
    for pair, chosen in zip(costs, taken, strict=True):
        groups.setdefault(pair[by], []).append(chosen)
    return groups


def _by_cp_sat(clients: int, recipients: int) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.cp_sat", str(clients), str(recipients)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _by_highs(caseload: Caseload) -> float:
    highspy = importlib.import_module("highspy")
    model, costs = highspy.Highs(), costs_of(caseload)
    model.silent()
    model.setOptionValue("time_limit", PLAN_SECONDS)
    taken = [model.addBinary(obj=cost) for *_, cost in costs]
    for own in grouped(costs, taken, 0).values():
        model.addConstr(model.qsum(own) == 1)
    theirs = grouped(costs, taken, 1)
    for person_id, places in places_of(caseload).items():
        if person_id in theirs:
            model.addConstr(model.qsum(theirs[person_id]) <= places)
    model.solve()
    return float(model.getInfo().objective_function_value)
