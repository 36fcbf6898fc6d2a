"""The end of an offboarding: undone or handed back, and what was changed since is named."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Appointment, Client, Disposition, OffboardingState
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_draft
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.undoing import hand_back, undo_offboarding
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, PRIYA

AVA, BEN = 1, 2


def apply(practice: Practice, draft: int) -> None:
    decide_clients(practice, draft, dict.fromkeys((AVA, BEN), (Disposition.TRANSFER, PRIYA, ())))
    apply_draft(practice, drafted(practice, draft))


def holders(practice: Practice) -> tuple[list[int | None], list[int]]:
    """The case managers of Ava and Ben, and who has their appointments."""
    with practice.read() as session:
        return (
            [session.get_one(Client, i).case_manager_id for i in (AVA, BEN)],
            [session.get_one(Appointment, i).user_id for i in (1, 2)],
        )


def test_undone_it_is_as_it_was(leaving: Made, draft: int) -> None:
    apply(leaving.practice, draft)
    assert holders(leaving.practice) == ([PRIYA, PRIYA], [PRIYA, PRIYA])
    undone = undo_offboarding(leaving.practice, draft)
    assert holders(leaving.practice) == ([ALEX, ALEX], [ALEX, ALEX])
    assert (undone.offboarding_id, undone.name, undone.left_alone) == (draft, "Alex Lee", ())
    assert undone.restored >= 4
    assert drafts.answers(leaving.practice, draft).state is OffboardingState.UNDONE


def test_what_was_changed_since_stays_and_is_named(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    apply(practice, draft)
    with practice.work("edit", "Changed two records") as work:
        work.update(Client, {AVA: {"case_manager_id": None}})
        work.update(Appointment, {2: {"user_id": ALEX, "room": "2"}})
    undone = undo_offboarding(practice, draft)
    assert set(undone.left_alone) == {
        "Client Ava Nguyen (C1) was changed since.",
        "Appointment A2 was changed since.",
    }
    assert holders(practice) == ([None, ALEX], [ALEX, ALEX])


def test_only_what_was_applied_is_undone_and_only_a_cover_handed_back(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    for end in (undo_offboarding, hand_back):
        with pytest.raises(UserError, match="only an applied one can be"):
            end(practice, draft)
        with pytest.raises(UserError, match="There is no offboarding 9"):
            end(practice, 9)
    apply(practice, draft)
    with pytest.raises(UserError, match="Alex Lee left for good"):
        hand_back(practice, draft)


def test_a_cover_is_handed_back(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    drafts.answer(practice, draft, returns_on=date(2027, 3, 1))
    apply(practice, draft)
    back = hand_back(practice, draft)
    assert holders(practice) == ([ALEX, ALEX], [ALEX, ALEX])
    assert back.left_alone == ()
    assert drafts.answers(practice, draft).state is OffboardingState.RETURNED
