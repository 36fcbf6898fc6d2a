"""The times that can be kept, in arrays, against the list of clashes; and from bookings to a proved plan."""

from __future__ import annotations

import pytest

from desktop.rules.clash_list import Calendars, find_clashes
from desktop.rules.clash_table import ClashTable
from desktop.rules.clashes import ClashFinder, ClashKind
from desktop.rules.diary import Diary
from desktop.rules.sites import SiteFacts
from tests.unit.rules.test_clashes import MONDAY, random_practice

SITES = SiteFacts(
    travel={(1, 2): 45},
    gaps={1: ((MONDAY.replace(hour=2), MONDAY.replace(hour=3)),)},
)


@pytest.mark.parametrize("block", range(6))
def test_the_table_says_the_same_as_the_list(block: int) -> None:
    for seed in range(block * 100, block * 100 + 100):
        moving, recipients, existing = random_practice(seed)
        incoming = [booking for booking in moving if not booking.moved]
        diary = Diary(existing)
        finder = ClashFinder(recipients, diary, incoming, SITES)
        table = ClashTable(incoming, recipients, diary, SITES)
        for booking in incoming:
            for person in recipients:
                kinds = {clash.kind for clash in finder.clashes(booking, person.id)}
                assert table.clashes(booking.id, person.id) is bool(kinds), seed
                only = kinds == {ClashKind.PROVIDER}
                assert table.only_provider(booking.id, person.id) is only, seed


@pytest.mark.parametrize("block", range(4))
def test_the_list_of_all_is_the_lists_of_each(block: int) -> None:
    """Even if some existing ones are known only by their times, and some twice."""
    for seed in range(block * 100, block * 100 + 100):
        incoming, recipients, existing = random_practice(seed)
        finder = ClashFinder(recipients, existing, incoming, SITES)
        expected = [clash for booking in incoming for clash in finder.clashes(booking)]
        assert find_clashes(incoming, recipients, existing, SITES) == expected, seed
        shared = {client for booking in incoming for client in booking.client_ids}
        rooms = {booking.room for booking in incoming} - {""}
        near = [b for b in existing if b.room in rooms or shared.intersection(b.client_ids)]
        calendars = Calendars.of([b for b in existing if b.takes_time and (b not in near or b.id % 2)])
        assert find_clashes(incoming, recipients, near, SITES, calendars) == expected, seed
