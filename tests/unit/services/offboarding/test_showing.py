"""What the command line shows of an offboarding: the plan of a draft, or what was done."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.errors import UserError
from desktop.models import Disposition
from desktop.services.offboarding.applying import apply_draft
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.showing import show
from desktop.services.offboarding.tasks.tasks import add_task, finish_tasks, remove_tasks, tasks_of
from tests.made import Made
from tests.unit.services.offboarding.conftest import PRIYA


def give_ava(leaving: Made, draft: int) -> None:
    decisions = {1: (Disposition.TRANSFER, PRIYA, ()), 2: (Disposition.CLOSED, None, ())}
    decide_clients(leaving.practice, draft, decisions)


def test_a_draft_shows_its_plan_and_what_is_undecided(leaving: Made, draft: int) -> None:
    answer, lines = show(leaving.practice, draft)
    assert (answer["leaver"], answer["name"], answer["last_day"]) == ("U1", "Alex Lee", "2026-12-11")
    assert (answer["state"], answer["inactive"]) == ("draft", False)
    assert answer["plan"]["summary"]["without_recipient"] == 2
    assert "clients" not in answer
    assert lines[-1] == "2 clients undecided, 0 appointments with a clash"


def test_what_was_applied_shows_who_took_what(leaving: Made, draft: int) -> None:
    give_ava(leaving, draft)
    apply_draft(leaving.practice, drafted(leaving.practice, draft))
    answer, lines = show(leaving.practice, draft)
    assert "plan" not in answer
    assert len(answer["applied_at"]) == len("2026-11-23T09:00")
    assert answer["clients"] == [
        {"client": "C1", "to": "Priya Nair", "to_reference": "U2"},
        {"client": "C2", "to": "File Closed", "to_reference": None},
    ]
    transferred, cancelled = answer["appointments"]
    assert transferred == {
        "appointment": "A1",
        "what": "transferred",
        "to": "Priya Nair",
        "to_reference": "U2",
        "starts_at": "2026-12-14T09:00",
    }
    assert (cancelled["what"], cancelled["to"], cancelled["to_reference"]) == ("cancelled", "", None)
    assert lines[1:3] == ["Nguyen, Ava (C1): Priya Nair", "Okafor, Ben (C2): File Closed"]
    assert lines[3].endswith("Ava Nguyen (A1): transferred to Priya Nair")
    assert lines[4].endswith("Ben Okafor (A2): cancelled")


def test_tasks_are_shown_with_what_is_known_of_them(leaving: Made, draft: int) -> None:
    practice = leaving.practice
    remove_tasks(practice, [task.id for task in tasks_of(practice, draft)])
    add_task(practice, draft, "Return the key", due=date(2026, 12, 1))
    done = add_task(practice, draft, "Say goodbye", owner="Sam")
    finish_tasks(practice, [done], True)
    assert show(practice, draft)[0]["tasks"] == [
        {"text": "Return the key", "owner": None, "due": "2026-12-01", "done": None},
        {"text": "Say goodbye", "owner": "Sam", "due": None, "done": practice.today().isoformat()},
    ]


def test_one_that_does_not_exist_is_refused(leaving: Made) -> None:
    with pytest.raises(UserError, match="There is no offboarding 7"):
        show(leaving.practice, 7)
