"""Who gets what a row gives to an inactive user: somebody active, nobody if that may be, or the row waits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AccessLevel
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.people import practitioners
from desktop.services.imports.questions.inactive import NOBODY, InactiveHolders
from tests.made import Made
from tests.unit.services.imports.made import intake_in


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """1 Alex; 2 and 3 are inactive; 4 is an accounts admin."""
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Gone Wu", active=False)
    made.user("Past Ray", active=False)
    made.user("Otto Cash", access_level=AccessLevel.ACCOUNTS_ADMIN)
    with practice.work("import", "Imported") as work:
        yield work


@pytest.mark.parametrize(
    ("said", "nobody", "holder", "waits"),
    [
        ("U1", True, 1, False),
        (NOBODY, True, None, False),
        (NOBODY, False, 2, True),
        ("U3", True, 2, True),
        ("U4", True, 2, True),
        ("U9", True, 2, True),
        ("", True, 2, True),
    ],
)
def test_only_somebody_who_may_hold_it_is_an_answer(
    work: UnitOfWork, said: str, nobody: bool, holder: int | None, waits: bool
) -> None:
    answers = FileAnswers(said={"inactive:U2": said} if said else {})
    intake = intake_in(work, "clients", {"case_manager": "Whose"}, ["U2"], answers=answers)
    holders = InactiveHolders(
        intake, practitioners(work.session), "case_manager", "Current client", nobody=nobody
    )
    assert holders.instead(2, 2) == holder
    assert (2 in intake.skipped) is waits
    offered = [choice.value for question in intake.asked for choice in question.choices]
    assert offered == (["U1", *([NOBODY] if nobody else [])] if waits else [])
