"""The errors that a supervisor is meant to read, and the progress of slow work."""

from __future__ import annotations

from collections.abc import Callable


class UserError(Exception):
    """Something that the supervisor can put right: one plain sentence on what happened and what to do.

    Its text is shown as it is, so it never holds a traceback or another person's health data
    beyond what the supervisor has just been working on.
    """

    exit_code = 1
    """The exit code of a verb that ends with it."""


class Closed(UserError):
    """The practice is locked, or its passphrase is being changed: background readers get no answer."""


class Busy(UserError):
    """Another program is writing to the practice: trying again later will work."""


class Damaged(UserError):
    """A practice or backup is not as it was written: only a backup helps."""


class Cancelled(Exception):
    """The supervisor pressed Cancel; the work in progress has changed nothing."""


Progress = Callable[[int, int], None]
"""Called with how much is done, and the total. It may raise `Cancelled`, which stops the work."""


def untold(done: int, total: int) -> None:
    """The `Progress` of work that nobody watches."""


class Refused(UserError):
    """A rule of the practice forbids the action. `items` lists what is in the way, one line each."""

    def __init__(self, sentence: str, items: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.items = items
