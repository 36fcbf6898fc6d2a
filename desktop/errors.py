"""The one kind of error that a supervisor is meant to read, and how slow work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable


class UserError(Exception):
    """Something the supervisor can put right: one plain sentence on what happened and what to do.

    Its text is shown as it is, so it never holds a traceback or another person's health data
    beyond what the supervisor has just been working on.
    """

    exit_code = 1
    """Of a verb that ends with it."""


class Closed(UserError):
    """The practice is locked, or its passphrase is being changed: whoever asks in the background is told nothing."""


class Busy(UserError):
    """Another program is writing to the practice: the same will do in a while."""


class Damaged(UserError):
    """A practice or backup is not as it was written: only a backup helps."""


class Cancelled(Exception):
    """The supervisor pressed Cancel; whatever was under way has changed nothing."""


Progress = Callable[[int, int], None]
"""Told how much is done, of how much in all. It may raise `Cancelled`, which stops the work."""


def untold(done: int, total: int) -> None:
    """The `Progress` of work that nobody watches."""


class Refused(UserError):
    """A rule of the practice forbids the action. `items` lists what stands in the way, one line each."""

    def __init__(self, sentence: str, items: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.items = items
