from __future__ import annotations

from datetime import date, datetime, time, timedelta

from desktop.models.user import AccessLevel
from desktop.rules.calendar import Booking, Hours, Practitioner
from desktop.rules.diary import Diary
from desktop.rules.planning import plan
from desktop.rules.planning_input import ClientFacts, bookings_by_client, weigh_clients, weigh_recipients
from desktop.rules.planning_model import Option

LAST_DAY = date(2027, 3, 12)
MONDAY = datetime(2027, 3, 15)
ALEX = Practitioner(1, "Alex Lee", discipline="Psychology", site_ids=frozenset({1, 2}))
PRIYA = Practitioner(
    7,
    "Priya Nair",
    discipline="psychology",
    site_ids=frozenset({1}),
    hours=tuple(Hours(day, time(9), time(17)) for day in range(5)),
    maximum_clients=40,
)
SAM = Practitioner(8, "Sam Cooper", discipline="Dietetics", site_ids=frozenset({1, 2}))


def booking(
    id: int, hours: float, *, to: int = 1, site_id: int = 1, client: int = 40, **other: object
) -> Booking:
    starts = MONDAY + timedelta(hours=hours)
    return Booking(id, starts, starts + timedelta(minutes=50), to, site_id, client_ids=(client,), **other)  # type: ignore[arg-type]


def test_a_client_is_weighed_with_each_recipient() -> None:
    own = (
        booking(1, 10),
        booking(2, 7 * 24 + 10),
        booking(3, 24 + 18),
        booking(4, 48 + 10, takes_time=False),
    )
    facts = ClientFacts(40, "Nguyen", own, {8: date(2027, 2, 1)})
    taken = Diary([booking(20, 10.5, to=7), booking(21, 10, to=9)])
    (client,) = weigh_clients([facts], [PRIYA, SAM, ALEX], taken, leaver=ALEX, last_day=LAST_DAY)
    assert (client.id, client.family, client.minutes, client.appointments) == (40, "Nguyen", 150, 4)
    assert client.options == {
        7: Option(2, 4, None, ("same site", "same discipline")),
        8: Option(0, 5, None, ("same site", "saw them in February")),
        1: Option(refusal="Alex Lee is the one who leaves."),
    }


def test_minutes_are_those_of_the_eight_weeks_after_the_last_day() -> None:
    weeks = [booking(n, 10 + 7 * 24 * week) for n, week in enumerate(range(12))]
    facts = ClientFacts(40, bookings=tuple(weeks))
    (client,) = weigh_clients([facts], [SAM], Diary([]), leaver=ALEX, last_day=LAST_DAY)
    assert (client.minutes, client.appointments) == (8 * 50, 12)
    existing = Diary([booking(50 + n, 10 + 7 * 24 * week, to=8) for n, week in enumerate(range(-2, 12))])
    (sam,) = weigh_recipients([SAM], existing, last_day=LAST_DAY, caseloads={8: 21})
    assert (sam.minutes, sam.clients, sam.full_week) == (8 * 50, 21, 8 * 1500)


def test_a_recipient_must_be_there_for_the_last_of_the_appointments() -> None:
    leaving = Practitioner(9, "Tom Brown", last_day=date(2027, 3, 22))
    accounts = Practitioner(10, "Kim", access_level=AccessLevel.ACCOUNTS_ADMIN)
    clients = [
        ClientFacts(40, bookings=(booking(1, 10), booking(2, 7 * 24 + 10))),
        ClientFacts(41, bookings=(booking(3, 14 * 24 + 10),)),
        ClientFacts(42),
    ]
    weighed = weigh_clients(clients, [leaving, accounts], Diary([]), leaver=ALEX, last_day=LAST_DAY)
    assert [client.options[9].refusal for client in weighed] == [
        None,
        "Tom Brown leaves too, on Mon 22 Mar 2027.",
        None,
    ]
    assert all(client.options[10].refusal for client in weighed)


def test_a_required_discipline_narrows_the_choice() -> None:
    facts = ClientFacts(40, bookings=(booking(1, 10, discipline="Psychology"),))
    people = weigh_clients([facts], [PRIYA, SAM], Diary([]), leaver=ALEX, last_day=LAST_DAY)
    loads = weigh_recipients([PRIYA, SAM], Diary([]), last_day=LAST_DAY, caseloads={})
    found = plan(people, loads)
    assert found.assignment == {40: 7}
    assert found.reasons[40][-1] == "the only one with the discipline Psychology"


def test_a_group_counts_once_and_goes_with_the_first_of_its_clients_handed_over() -> None:
    group = Booking(1, MONDAY, MONDAY + timedelta(hours=1), 1, client_ids=(99, 41, 40))
    alone, others = booking(2, 10, client=40), booking(3, 10, client=99)
    by_client, rest = bookings_by_client([group, alone, others], [40, 41, 42])
    assert by_client == {40: (alone,), 41: (group,), 42: ()}
    assert rest == (others,)
