"""A note on open appointments that an import leaves with clients who are Closed or Deceased (rule 14)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.language import say
from desktop.rules.text import count, number_text
from desktop.services.clients.closing import open_visits_of_left
from desktop.services.imports.intake import Intake

_NAMED = 5


@contextmanager
def noting_open_visits(intake: Intake) -> Iterator[None]:
    """Note open appointments that exist after the block and did not before."""
    before = open_visits_of_left(intake.session, intake.today)
    yield
    new = [
        ref
        for row_id, ref in open_visits_of_left(intake.session, intake.today).items()
        if row_id not in before
    ]
    if new:
        more = say(" and {new} more", new=number_text(len(new) - _NAMED)) if len(new) > _NAMED else ""
        listed = ", ".join(new[:_NAMED])
        intake.note(
            say(
                "{appointments} ({listed}{more}) of clients who have died or whose files are closed: "
                "cancel them, or correct the status. Reports > Data health lists them.",
                appointments=count(len(new), "open appointment"),
                listed=listed,
                more=more,
            )
        )
