"""The days of tasks around a last working day, fitted into the notice that there is."""

from __future__ import annotations

from datetime import date, timedelta

USUAL_NOTICE = 28
"""The days of notice for which tasks and their days are designed."""


def due_day(days: int, last_day: date, begun: date, notice: int = USUAL_NOTICE) -> date:
    """The day that is `days` after the last one (before it if negative), never before the leaving was begun.

    With less than `notice` days left at the beginning, what comes before the last day moves together in
    proportion and in the same order.
    """
    left = (last_day - begun).days
    if days >= 0 or left >= notice:
        return max(begun, last_day + timedelta(days=days))
    early = min(-days, notice)
    return max(begun, last_day - timedelta(days=early * max(left, 0) // notice))
