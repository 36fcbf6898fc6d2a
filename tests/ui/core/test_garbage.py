"""Reference cycles are searched for on the GUI thread alone, and found there."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.core import garbage
from desktop.ui.core.garbage import GarbageCollector
from desktop.ui.core.tasks import TaskRunner


class Cycle:
    """An object that nothing but itself refers to."""

    def __init__(self) -> None:
        self.itself = self


def dead_cycle() -> weakref.ref[Cycle]:
    return weakref.ref(Cycle())


def as_many_as_python_waits_for() -> list[list[int]]:
    return [[] for _ in range(2 * gc.get_threshold()[0])]


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    gc.enable()
    parent = QObject()
    yield GarbageCollector(parent)
    parent.deleteLater()


def test_no_worker_searches(qtbot: QtBot, collector: GarbageCollector) -> None:
    threads: set[int] = set()

    def note(phase: str, _: object) -> None:
        threads.add(threading.get_ident())

    tasks = TaskRunner()
    done: list[object] = []
    gc.callbacks.append(note)
    try:
        for _ in range(20):
            tasks.start(lambda report: as_many_as_python_waits_for(), done.append)
        qtbot.waitUntil(lambda: len(done) == 20)
    finally:
        gc.callbacks.remove(note)
        tasks.close()
    assert threads <= {threading.main_thread().ident}


def test_the_event_loop_finds_them(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "EVERY", 1)
    parent = QObject()
    GarbageCollector(parent)
    gone = dead_cycle()
    kept = as_many_as_python_waits_for()
    qtbot.waitUntil(lambda: gone() is None)
    assert kept
    parent.deleteLater()


@pytest.mark.parametrize(("generation", "searches"), [(1, 10), (2, 100)])
def test_those_that_lived_long_are_found_too(
    collector: GarbageCollector, generation: int, searches: int
) -> None:
    alive = Cycle()
    gone = weakref.ref(alive)
    for younger in range(generation):
        gc.collect(younger)
    del alive
    kept = []
    for _ in range(searches):
        assert gone() is not None
        kept.append(as_many_as_python_waits_for())
        collector.search()
    assert gone() is None


def test_nothing_is_searched_while_little_is_new(collector: GarbageCollector) -> None:
    gc.collect()
    gone = dead_cycle()
    collector.search()
    assert gone() is not None
