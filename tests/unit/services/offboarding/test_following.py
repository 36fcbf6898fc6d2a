"""Where an appointment goes if nobody decides: with its client, whole if it is a group, or nowhere."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentAction, Disposition
from desktop.rules.calendar import Booking, Practitioner
from desktop.services.offboarding.following import DIED, LEFT, follow, place_groups, recipients_of
from desktop.services.offboarding.plan import PlannedAppointment, PlannedClient
from desktop.services.offboarding.situation import Situation, situation
from tests.made import Made

ALEX, PRIYA, SAM, DANA = 1, 2, 3, 4
AVA, BEN, CLEO = 1, 2, 3
LAST_DAY = date(2026, 12, 11)
AT = datetime(2026, 12, 14, 9)
TRANSFER, CANCEL = AppointmentAction.TRANSFER, AppointmentAction.CANCEL


def booking(*clients: int) -> Booking:
    return Booking(1, AT, AT + timedelta(minutes=50), ALEX, client_ids=clients)


def found(deceased: tuple[int, ...] = (), managers: dict[int, int] | None = None) -> Situation:
    people = {i: Practitioner(i, name) for i, name in ((PRIYA, "Priya"), (SAM, "Sam"), (DANA, "Dana"))}
    people[DANA] = Practitioner(DANA, "Dana", last_day=LAST_DAY)
    return Situation(
        Practitioner(ALEX, "Alex"), LAST_DAY, None, {}, {}, managers or {}, frozenset(deceased), people
    )


def to(client_id: int, recipient_id: int | None) -> PlannedClient:
    return PlannedClient(client_id, Disposition.TRANSFER, recipient_id)


def gone(client_id: int, disposition: Disposition = Disposition.CLOSED) -> PlannedClient:
    return PlannedClient(client_id, disposition)


def followed(
    visit: Booking, *clients: PlannedClient, around: Situation | None = None, **more: object
) -> PlannedAppointment:
    by_id = {client.client_id: client for client in clients}
    return follow(around or found(), visit, by_id, **more)  # type: ignore[arg-type]


def test_a_visit_goes_to_the_recipient_of_its_client() -> None:
    assert followed(booking(AVA), to(AVA, PRIYA)) == PlannedAppointment(1, TRANSFER, PRIYA)
    assert followed(booking(AVA), to(AVA, None)).recipient_id is None
    assert followed(booking()).recipient_id is None


def test_a_group_goes_whole_with_its_first_client_to_go_or_where_it_is_placed() -> None:
    both = (to(AVA, SAM), to(BEN, PRIYA))
    assert followed(booking(BEN, AVA), *both).recipient_id == PRIYA
    assert followed(booking(BEN, AVA), *both, group_goes_to=SAM).recipient_id == SAM
    assert followed(booking(AVA, BEN), gone(AVA), to(BEN, PRIYA)).recipient_id == PRIYA


@pytest.mark.parametrize("disposition", list(LEFT))
def test_it_is_cancelled_if_all_its_clients_leave_the_practice(disposition: Disposition) -> None:
    planned = followed(booking(AVA), gone(AVA, disposition))
    assert (planned.action, planned.reason) == (CANCEL, str(LEFT[disposition]))


def test_it_is_cancelled_if_all_its_clients_have_died() -> None:
    planned = followed(booking(AVA, CLEO), around=found(deceased=(AVA, CLEO)))
    assert (planned.action, planned.reason) == (CANCEL, str(DIED))
    assert followed(booking(AVA, CLEO), around=found(deceased=(AVA,))).action is TRANSFER
    mixed = followed(booking(AVA, CLEO), gone(AVA), around=found(deceased=(CLEO,)))
    assert mixed.action is CANCEL


def test_it_goes_to_the_case_manager_of_a_client_who_is_somebody_elses() -> None:
    around = found(managers={CLEO: SAM, BEN: PRIYA})
    assert followed(booking(AVA, CLEO, BEN), gone(AVA), around=around).recipient_id == SAM
    assert followed(booking(CLEO), around=around).recipient_id == SAM
    assert followed(booking(AVA, CLEO), to(AVA, None), around=around).recipient_id is None
    assert followed(booking(AVA, CLEO), to(AVA, PRIYA), around=around).recipient_id == PRIYA


def test_only_a_case_manager_who_may_take_it_gets_it() -> None:
    around = found(managers={CLEO: DANA, BEN: PRIYA})
    assert followed(booking(CLEO, BEN), around=around).recipient_id == PRIYA
    assert followed(booking(CLEO), around=around).recipient_id is None
    assert followed(booking(BEN), around=around, only={SAM}).recipient_id is None
    assert followed(booking(BEN), around=around, only={PRIYA}).recipient_id == PRIYA


def test_recipients_are_named_once_in_the_order_of_the_clients() -> None:
    clients = {AVA: to(AVA, SAM), BEN: to(BEN, PRIYA), CLEO: to(CLEO, SAM), 4: gone(4), 5: to(5, None)}
    assert recipients_of(booking(BEN, AVA, CLEO, 4, 5, 6), clients) == [PRIYA, SAM]
    assert recipients_of(booking(4, 5), clients) == []


@pytest.mark.parametrize(("busy", "keeper"), [((), PRIYA), ((PRIYA,), SAM), ((PRIYA, SAM), PRIYA)])
def test_a_group_is_placed_with_the_first_who_keeps_its_time(
    practice: Practice, busy: tuple[int, ...], keeper: int
) -> None:
    made = Made(practice)
    for name in ("Alex Lee", "Priya Nair", "Sam Cooper"):
        made.user(name)
    group = made.appointment(
        ALEX, "2026-12-14 09:00", made.client("Ava Nguyen", ALEX), made.client("Ben Okafor", ALEX)
    )
    made.appointment(ALEX, "2026-12-14 11:00", AVA)
    for user in busy:
        made.appointment(user, "2026-12-14 09:30")
    clients = {AVA: to(AVA, PRIYA), BEN: to(BEN, SAM)}
    with practice.read() as session:
        around = situation(session, ALEX, LAST_DAY)
        assert place_groups(session, around, clients) == {group: keeper}
        assert place_groups(session, around, {AVA: to(AVA, PRIYA), BEN: to(BEN, PRIYA)}) == {}
