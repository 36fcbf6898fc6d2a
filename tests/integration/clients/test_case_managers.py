"""Case managers: the client and the history of assignments change together."""

from __future__ import annotations

from datetime import date

from desktop.database.practice import Practice
from desktop.services.clients.case_managers import assign
from desktop.services.clients.history import case_history
from tests.made import Made


def episodes(practice: Practice, client: int) -> list[tuple[str, date, date | None]]:
    return [(e.case_manager, e.starts_on, e.ends_on) for e in case_history(practice, client)]


def test_the_old_one_ends_the_day_before_and_one_of_a_few_hours_stays_in_the_history(
    practice: Practice,
) -> None:
    made = Made(practice)
    alex, priya, sam = (made.user(name) for name in ("Alex Lee", "Priya Nair", "Sam Cooper"))
    ava, liam = made.client("Ava Nguyen", alex), made.client("Liam Kaur", priya)
    with practice.work("test", "Assigned") as work:
        assert assign(work, {ava: priya, liam: priya}, date(2026, 11, 23)) == 1
    began = ("Alex Lee", date(2026, 1, 5), date(2026, 11, 22))
    assert episodes(practice, ava) == [("Priya Nair", date(2026, 11, 23), None), began]
    with practice.work("test", "Assigned") as work:
        assert assign(work, {ava: sam}, date(2026, 11, 23)) == 1
    same_day = ("Priya Nair", date(2026, 11, 23), date(2026, 11, 23))
    assert episodes(practice, ava) == [("Sam Cooper", date(2026, 11, 23), None), same_day, began]
    with practice.work("test", "Assigned") as work:
        assert assign(work, {ava: None}, date(2026, 11, 24)) == 1
    assert episodes(practice, ava)[0] == ("Sam Cooper", date(2026, 11, 23), date(2026, 11, 23))
    assert episodes(practice, liam) == [("Priya Nair", date(2026, 1, 5), None)]
