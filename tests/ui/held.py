"""A worker that is held in the middle of its work, so that a window can be looked at meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.ui.core.context import PracticeContext

WAIT = 60
"""In seconds. A worker goes on after them, so that a test that fails does end."""


@contextmanager
def worker_that_writes(context: PracticeContext) -> Iterator[None]:
    """The worker is in the middle of writing something else, until the block ends.

    Were the window to wait for it, the worker would go on before the block does.
    """
    entered, go_on = threading.Event(), threading.Event()
    waited_for: list[bool] = []

    def work(report: object) -> None:
        with context.practice.work("test", "Wrote for a while", recorded=False):
            entered.set()
            waited_for.append(not go_on.wait(WAIT))

    context.tasks.start(work)
    assert entered.wait(WAIT)
    try:
        yield
        assert not waited_for, "the window stood still"
    finally:
        go_on.set()
