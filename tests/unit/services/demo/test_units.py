"""The made-up families: exactly as many clients as wanted, and each with an unbroken line of case managers."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from desktop.models import ClientStatus
from desktop.services.demo.staff import StaffMember
from desktop.services.demo.units import NAMED_CASELOAD, Stay, Unit, Units
from desktop.services.demo.wanted import Wanted, Window
from desktop.services.demo.words import Draw, share, words

TODAY = date(2026, 11, 25)


def staff_for(wanted: Wanted, left: int = 1) -> list[StaffMember]:
    """As many practitioners as wanted, of whom the last ones have left."""
    working = wanted.users - left
    caseloads = [*share(wanted.current - wanted.unassigned, [1] * working), *[0] * left]
    return [
        StaffMember(
            number,
            "Psychology",
            number < working,
            date.max if number < working else TODAY - timedelta(days=30),
            [],
            {},
            caseload,
            600,
            number % 2,
        )
        for number, caseload in enumerate(caseloads)
    ]


def drawn(
    users: int = 5, clients: int = 400, seed: str = "families"
) -> tuple[Wanted, list[StaffMember], list[Unit]]:
    wanted = Wanted(users, clients, 100, Window(TODAY))
    staff = staff_for(wanted)
    return wanted, staff, Units(Draw(seed), wanted, staff).drawn()


@pytest.mark.parametrize("clients", [1, 2, 17, 400])
def test_the_families_add_up_to_the_clients_of_each_status(clients: int) -> None:
    wanted, _, units = drawn(clients=clients)
    sizes = {status: sum(unit.size for unit in units if unit.status is status) for status in ClientStatus}
    assert sum(sizes.values()) == clients
    assert sizes[ClientStatus.CURRENT] == wanted.current
    assert sizes[ClientStatus.DECEASED] == wanted.deceased


def test_each_case_manager_has_their_whole_caseload_and_some_files_have_none() -> None:
    wanted, staff, units = drawn()
    current = [unit for unit in units if unit.status is ClientStatus.CURRENT]
    for member in staff:
        assert sum(unit.size for unit in current if unit.practitioner is member) == member.caseload
    assert sum(unit.size for unit in current if unit.practitioner is None) == wanted.unassigned > 0


def test_they_are_in_the_order_in_which_they_came() -> None:
    _, _, units = drawn()
    assert all(earlier.since <= later.since for earlier, later in pairwise(units))


def test_a_case_manager_follows_on_the_day_after_the_one_before() -> None:
    _, _, units = drawn()
    shared = [unit for unit in units if len(unit.stays) > 1]
    assert shared
    for unit in units:
        assert not unit.stays or unit.stays[0].first == unit.since
        for before, after in pairwise(unit.stays):
            assert before.handed_over
            assert after.first == before.last + timedelta(days=1)
            assert before.practitioner is not after.practitioner
        for stay in unit.stays:
            assert stay.last <= TODAY or stay.practitioner.active


def test_the_file_of_somebody_who_left_ends_with_their_last_day() -> None:
    _, staff, units = drawn()
    leaver = staff[-1]
    stays = [stay for unit in units for stay in unit.stays if stay.practitioner is leaver]
    assert {stay.handed_over for stay in stays} == {True, False}
    assert all(stay.last == leaver.last_day for stay in stays if stay.handed_over)
    assert all(stay.last <= leaver.last_day for stay in stays)


def test_clients_named_by_the_story_need_a_caseload_of_twenty() -> None:
    for users, named in ((2, True), (40, False)):
        wanted = Wanted(users, 160, 100, Window(TODAY))
        staff = staff_for(wanted)
        assert (staff[0].caseload >= NAMED_CASELOAD) == named
        units = Units(Draw("named"), wanted, staff).drawn()
        households = [unit for unit in units if unit.named is not None]
        assert len(households) == (len(words("story")["clients"]) if named else 0)
        assert all(unit.practitioner is staff[0] for unit in households)


def test_closed_files_belong_to_nobody_where_there_is_no_staff() -> None:
    wanted = Wanted(0, 60, 0, Window(TODAY))
    units = Units(Draw("nobody"), wanted, []).drawn()
    assert sum(unit.size for unit in units) == 60
    assert all(unit.stays == () for unit in units)
    assert {unit.home for unit in units} == {0}


def test_who_handed_over_is_not_the_present_case_manager() -> None:
    (member,) = staff_for(Wanted(2, 10, 0, Window(TODAY)))[:1]
    handed_over = Unit(ClientStatus.CURRENT, 1, TODAY, (Stay(member, TODAY, TODAY, handed_over=True),))
    assert (handed_over.practitioner, handed_over.practitioner_id) == (None, None)
    kept = Unit(ClientStatus.CURRENT, 1, TODAY, (Stay(member, TODAY),))
    assert (kept.practitioner, kept.practitioner_id) == (member, member.id)
