"""The kept picture of the calendar never shows what is no longer so, whatever happens in any order."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from pytestqt.qtbot import QtBot

from desktop.ui.calendar.drag import Drag, Hold
from desktop.ui.calendar.interactive import InteractiveCalendar
from tests.ui.calendar.conftest import MONDAY, Opened, at

STEPS = 40


class _Twice(InteractiveCalendar):
    """Can also show what painting everything anew would show, and leaves the kept picture as it is."""

    def painted_anew(self) -> QImage:
        kept, self._picture = self._picture, None
        new = self.grab().toImage()
        self._picture = kept
        return new


def _acts(view: _Twice, opened: Opened, chance: random.Random) -> list[Callable[[], object]]:
    entry = opened.tab.view.entry(opened.visit)
    assert entry is not None
    page = replace(opened.tab.view.page, appointments=(entry,))
    moved = entry._replace(
        starts_at=entry.starts_at + timedelta(hours=1), ends_at=entry.ends_at + timedelta(hours=1)
    )
    incoming = [moved._replace(id=99, user_id=opened.priya)]
    drag = Drag(Hold.WHOLE, opened.alex, entry.starts_at, entry)

    def recoloured() -> None:
        palette = view.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(chance.randrange(200, 256), 250, 250))
        view.setPalette(palette)

    def renamed() -> None:
        clients = f"Ava {chance.random():.3f}"
        view.set_page(replace(page, appointments=(entry._replace(clients=clients),)), MONDAY)

    return [
        lambda: view.select(chance.choice([None, entry.id])),
        lambda: view.begin_drag(drag, QPoint(200, 200)),
        lambda: view.drag and view.propose(drag.start.shifted(chance.randrange(-60, 60)), QPoint(90, 90)),
        view.end_drag,
        lambda: view.verticalScrollBar().setValue(chance.randrange(2_000)),
        lambda: view.set_zoom(chance.randrange(-2, 3)),
        lambda: view.set_now(at(chance.randrange(8, 18))),
        lambda: view.set_incoming(chance.choice([(), incoming]), chance.choice([(), {entry.id}])),
        lambda: view.set_show_cancelled(chance.choice([True, False])),
        lambda: view.set_page(chance.choice([page, replace(page, leave=())]), MONDAY),
        renamed,
        recoloured,
        lambda: view.setLayoutDirection(chance.choice(list(Qt.LayoutDirection)[:2])),
        lambda: view.resize(chance.randrange(300, 900), chance.randrange(200, 700)),
    ]


@pytest.mark.parametrize("seed", range(3))
def test_it_is_always_what_painting_anew_would_show(opened: Opened, qtbot: QtBot, seed: int) -> None:
    chance = random.Random(seed)
    view = _Twice()
    qtbot.addWidget(view)
    view.resize(700, 500)
    acts = _acts(view, opened, chance)
    acts[-5]()
    seen = []
    for step in range(STEPS):
        act = chance.choice(acts)
        act()
        seen.append(view.grab().toImage())
        assert seen[-1] == view.painted_anew(), (step, acts.index(act))
    assert sum(one != other for one, other in pairwise(seen)) > STEPS // 3
