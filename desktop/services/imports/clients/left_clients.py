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
    after = open_visits_of_left(intake.session, intake.today)
    new = [reference for row_id, reference in after.items() if row_id not in before]
    if new:
        _note(intake, new)


def _note(intake: Intake, references: list[str]) -> None:
    intake.note(
        say(
            "{appointments} ({listed}{more}) of clients who have died or whose files are closed: "
            "cancel them, or correct the status. Reports > Data health lists them.",
            appointments=count(len(references), "open appointment"),
            listed=", ".join(references[:_NAMED]),
            more=_more(len(references) - _NAMED),
        )
    )


def _more(left: int) -> str:
    return say(" and {new} more", new=number_text(left)) if left > 0 else ""
