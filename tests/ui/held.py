"""A worker stopped in the middle of its work, so that a window can be checked meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.ui.core.context import PracticeContext

WAIT = 60
"""The seconds after which a worker goes on, so that a failing test ends."""


@contextmanager
def worker_that_writes(context: PracticeContext) -> Iterator[None]:
    """Keep the worker in the middle of writing something else, until the block ends.

    If the window waited for it, the worker would go on before the block ends.
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
