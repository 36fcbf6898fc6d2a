"""The waits a supervisor notices: a key in the search, a week of the calendar, on a large practice.

The reference of each is the plain SQL that finds the same rows. Only the thread that paints counts.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from desktop.app import open_window
from desktop.database.connection import connect
from desktop.ui.calendar.calendar_tab import CalendarTab
from desktop.ui.calendar.practitioner_list import PractitionerList
from desktop.ui.calendar.span import Mode
from desktop.ui.window.main_window import MainWindow
from tests.benchmarks.measure import Measure, median_of
from tests.benchmarks.practice_of import TODAY, practice_of

TYPED = ("s", "sm", "smi", "nguyen", "o'b", "0491", "zzzz", "1990", "lee al")
ROUNDS = 100
SHOWN = 20
"""The practitioners side by side in the calendar."""
FRAMES = {Mode.WEEK: 4, Mode.DAY: 6}
"""The milliseconds for one picture that allow 120 a second with the rest of the work."""


def measures(folder: Path, size: int) -> Iterator[Measure]:
    file = folder / "practice.handover"
    shutil.copy(practice_of(size), file)
    window = open_window(file, None)
    window.context.practice.fixed_today = TODAY
    _settle()
    yield from _search(window, file)
    yield from _calendar(window, file)
    yield _afterwards(window)
    window.close()


def _search(window: MainWindow, file: Path) -> Iterator[Measure]:
    tab = window.places.show_clients()
    _settle()
    table = tab.findChild(QTableView, "clientsTable")
    plain = connect(file, None)
    found: list[float] = []
    for text in TYPED:

        def key(text: str = text) -> None:
            tab.search.setText(text)
            table.viewport().repaint()

        found.append(_each(key, lambda: tab.search.setText("")))
        _settle()
    reference = median_of(
        lambda: plain.execute(
            "SELECT * FROM clients WHERE status = 'Current' AND search_text LIKE '%nguyen%' ORDER BY sort_name LIMIT 100"
        ).fetchall(),
        clock=time.thread_time,
    )
    middle = median(found)
    slowest = max(found)
    what = "plain SQL, first hundred"
    yield Measure(
        "search keystroke to painted rows, median",
        middle,
        reference,
        what,
        aim_ratio=0.4,
        aim_milliseconds=8,
    )
    yield Measure(
        f"the slowest of {len(TYPED)} searches",
        slowest,
        reference,
        what,
        aim_ratio=0.7,
        aim_milliseconds=16,
    )
    plain.close()


def _calendar(window: MainWindow, file: Path) -> Iterator[Measure]:
    tab = window.places.show_calendar()
    _settle()
    plain = connect(file, None)
    users = json.dumps(
        [
            row[0]
            for row in plain.execute(f"SELECT id FROM users WHERE active ORDER BY sort_name LIMIT {SHOWN}")
        ]
    )
    day = TODAY

    def turn() -> None:
        nonlocal day
        day += timedelta(weeks=1)
        tab.go_to(day)
        tab.view.viewport().repaint()

    def query() -> None:
        plain.execute(
            "SELECT * FROM appointments WHERE user_id IN (SELECT value FROM json_each(?))"
            " AND starts_at >= ? AND starts_at < ?",
            (users, f"{day:%Y-%m-%d}", f"{day + timedelta(days=7):%Y-%m-%d}"),
        ).fetchall()

    def scroll() -> None:
        bar = tab.view.verticalScrollBar()
        bar.setValue(bar.value() + (bar.singleStep() if bar.value() < bar.maximum() else -bar.maximum()))
        tab.view.viewport().repaint()

    for mode in (Mode.WEEK, Mode.DAY):
        tab.set_mode(mode)
        _tick_some(tab)
        _settle()
        ours = _each(turn, lambda: None)
        yield Measure(
            f"calendar turned to another {mode.name.lower()}, painted",
            ours,
            median_of(query, clock=time.thread_time),
            "plain SQL, a week of 20 practitioners",
            aim_ratio=0.6,
            aim_milliseconds=16,
        )
        frame = _each(lambda: tab.view.viewport().repaint(), lambda: None)
        yield Measure(f"one frame of the {mode.name.lower()}", frame, None, "", aim_milliseconds=FRAMES[mode])
        yield Measure(
            f"the same, scrolled, {mode.name.lower()}",
            _each(scroll, lambda: None),
            None,
            "",
            aim_milliseconds=FRAMES[mode],
        )
    plain.close()


def _tick_some(tab: CalendarTab) -> None:
    people = tab.findChild(PractitionerList, "calendarPractitioners")
    people.blockSignals(True)
    for row in range(people.count()):
        people.item(row).setCheckState(Qt.CheckState.Checked if row < SHOWN else Qt.CheckState.Unchecked)
    people.blockSignals(False)
    people.chosen.emit(people.ticked())


def _afterwards(window: MainWindow) -> Measure:
    """The time of one search or turn after many, and the most memory that this process ever had."""
    clients, calendar = window.places.show_clients(), window.places.show_calendar()
    start = time.thread_time()
    for number in range(ROUNDS):
        window.places.show_clients()
        clients.search.setText(TYPED[number % len(TYPED)])
        QApplication.processEvents()
        window.places.show_calendar()
        calendar.go_to(TODAY + timedelta(weeks=number % 20))
        QApplication.processEvents()
    taken = (time.thread_time() - start) / (2 * ROUNDS)
    peak = getrusage(RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    name = f"one of {2 * ROUNDS} searches and turns, and the memory after them"
    return Measure(name, taken, None, "", megabytes=peak, aim_megabytes=160)


def _each(act: object, reset: object) -> float:
    """The median seconds of nine runs; idle work is done between them and does not count."""
    taken = []
    for _ in range(9):
        reset()  # type: ignore[operator]
        _settle()
        start = time.thread_time()
        act()  # type: ignore[operator]
        taken.append(time.thread_time() - start)
    return median(taken)


def _settle() -> None:
    """Let timers and the worker finish."""
    end = time.perf_counter() + 0.25
    while time.perf_counter() < end:
        QApplication.processEvents()
