"""Everything painted has a name and a role for screen readers."""

from __future__ import annotations

import gc
from datetime import timedelta

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.calendar.span import Mode
from tests.conftest import TODAY
from tests.ui.walks.windows import Stage, opened


def test_appointments_are_children_of_the_calendar(stage: Stage) -> None:
    tab = stage.window.places.show_calendar()
    tab.set_mode(Mode.DAY)
    tab.go_to(TODAY)
    stage.rest()
    view = tab.view
    known = QAccessible.queryAccessibleInterface(view)
    shown = [piece.entry for n in range(len(view.scene.grid.columns)) for piece in view.scene.column(n)]
    assert known.childCount() == len(shown) > 0
    first = known.child(0)
    words = first.text(QAccessible.Text.Name)
    entry = shown[0]
    assert words.startswith(
        f"Mon 23 Nov, {entry.starts_at:%H:%M} to {entry.ends_at:%H:%M}, {entry.clients}, "
    )
    assert str(entry.status) in words
    assert view.name_of(entry.user_id) in words
    assert not first.state().selected
    view.select(entry.id)
    assert first.state().selected
    assert known.focusChild().text(QAccessible.Text.Name) == words
    where = view.viewport().mapToGlobal(view.rect_of(entry.id).intersected(view.body).center())
    assert known.childAt(where.x(), where.y()).text(QAccessible.Text.Name) == words
    assert first.rect().contains(where)
    tab.go_to(TODAY + timedelta(days=1))
    stage.rest()
    assert not first.isValid()
    assert first.text(QAccessible.Text.Name) == ""


def test_days_of_a_month_and_bars_are_children(stage: Stage) -> None:
    tab = stage.window.places.show_calendar()
    tab.go_to(TODAY)
    tab.set_mode(Mode.MONTH)
    stage.rest()
    known = QAccessible.queryAccessibleInterface(tab.month)
    assert known.childCount() % 7 == 0
    said = [known.child(n).text(QAccessible.Text.Name) for n in range(known.childCount())]
    assert any(words.startswith("Mon 23 Nov 2026: ") for words in said)
    assert [known.child(n).state().selected for n in range(len(said))].count(True) == 1
    with opened(stage, "wizard clients") as wizard:
        bars = wizard.findChild(QWidget, "loadBars")
        found = QAccessible.queryAccessibleInterface(bars)
        assert found.childCount() > 0
        assert " clients" in found.child(0).text(QAccessible.Text.Name)
        assert bars.rect().contains(bars.mapFromGlobal(found.child(0).rect().center()))


def test_what_a_screen_reader_holds_outlives_the_window(qtbot: QtBot, stage: Stage) -> None:
    held = []
    for _ in range(5):
        with opened(stage, "wizard clients") as wizard:
            found = QAccessible.queryAccessibleInterface(wizard.findChild(QWidget, "loadBars"))
            held.append(found.child(0))
        del found
        gc.collect()
    assert [child.isValid() for child in held] == [False] * 5
