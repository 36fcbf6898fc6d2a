from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models import ANY_DISCIPLINE, AccessLevel
from desktop.rules.calendar import Absence, Booking, ClaimNumber, Hours, Practitioner
from desktop.rules.diary import Diary
from desktop.rules.disciplines import USUAL_DISCIPLINES, Disciplines
from desktop.rules.planning.input import ClientFacts, LeavingFacts, bookings_by_client, usual_site
from desktop.rules.planning.leaving_rules import refusals_of
from desktop.rules.planning.model import Caseload, Fit, Option, PlanVisit
from desktop.rules.planning.plan import plan
from desktop.rules.planning.weighing import weigh
from desktop.rules.recipients import Refusal, RefusalKind

LAST_DAY = date(2027, 3, 12)
MONDAY = datetime(2027, 3, 15)
ALEX = Practitioner(1, "Alex Lee", discipline="Psychology", site_ids=frozenset({1, 2}))
PRIYA = Practitioner(
    7,
    "Priya Nair",
    discipline="psychologist",
    site_ids=frozenset({1}),
    hours=tuple(Hours(day, time(9), time(17)) for day in range(5)),
    maximum_clients=40,
)
SAM = Practitioner(8, "Sam Cooper", discipline="Dietetics", site_ids=frozenset({1, 2}))


def booking(
    id: int, hours: float, *, to: int = 1, site_id: int = 1, clients: tuple[int, ...] = (40,), **other: object
) -> Booking:
    starts = MONDAY + timedelta(hours=hours)
    return Booking(id, starts, starts + timedelta(minutes=50), to, site_id, client_ids=clients, **other)  # type: ignore[arg-type]


def weighed(
    clients: list[ClientFacts],
    bookings: list[Booking],
    people: list[Practitioner],
    existing: list[Booking] = [],  # noqa: B006
    leaving: LeavingFacts = LeavingFacts(ALEX, LAST_DAY),  # noqa: B008
    **other: object,
) -> Caseload:
    return weigh(clients, bookings, people, Diary(existing), leaving, caseloads={7: 21}, **other)  # type: ignore[arg-type]


def refusals(facts: ClientFacts, person: Practitioner, *bookings: Booking, **other: object) -> list[str]:
    (client,) = weighed([facts], list(bookings), [person], **other).clients  # type: ignore[arg-type]
    return [refusal.kind.value for refusal in client.options[person.id].refusals]


def test_a_client_is_weighed_with_each_recipient() -> None:
    own = [
        booking(1, 10),
        booking(2, 7 * 24 + 10),
        booking(3, 24 + 18),
        booking(4, 48 + 10, takes_time=False),
    ]
    facts = ClientFacts(40, "Nguyen", {8: date(2027, 2, 1)}, usual_site=2)
    taken = [booking(20, 10.5, to=7, clients=()), booking(21, 10, to=9, clients=())]
    caseload = weighed([facts], own, [PRIYA, SAM, ALEX], taken)
    (client,) = caseload.clients
    assert (client.id, client.family, client.minutes, client.appointments) == (40, "Nguyen", 150, 3)
    assert client.needs == ("Psychology",)
    not_psychology = Refusal(RefusalKind.DISCIPLINE, "Sam Cooper", discipline="Psychology")
    assert client.options == {
        7: Option(2, 0, True, 2, (), Fit(same_discipline=True)),
        8: Option(0, 0, False, 5, (not_psychology,), Fit(date(2027, 2, 1), same_site=True)),
        1: Option(
            0,
            0,
            False,
            3,
            (Refusal(RefusalKind.LEAVER, "Alex Lee"),),
            Fit(same_discipline=True, same_site=True),
        ),
    }
    assert [(r.id, r.minutes, r.clients, r.discipline) for r in caseload.recipients] == [
        (7, 50, 21, "psychologist"),
        (8, 0, 0, "Dietetics"),
        (1, 0, 0, "Psychology"),
    ]


def test_minutes_are_those_of_the_eight_weeks_after_the_last_day() -> None:
    weeks = [booking(n, 10 + 7 * 24 * week) for n, week in enumerate(range(12))]
    theirs = [booking(50 + n, 10 + 7 * 24 * week, to=8, clients=()) for n, week in enumerate(range(-2, 12))]
    caseload = weighed([ClientFacts(40)], weeks, [SAM], theirs)
    assert (caseload.clients[0].minutes, caseload.clients[0].appointments) == (8 * 50, 12)
    assert (caseload.recipients[0].minutes, caseload.recipients[0].full_week) == (8 * 50, 8 * 1500)


def test_a_client_without_visits_weighs_what_the_leavers_clients_usually_do() -> None:
    facts = [ClientFacts(40), ClientFacts(41), ClientFacts(42), ClientFacts(43)]
    booked = [booking(1, 10), booking(2, 34), booking(3, 58, clients=(41, 43))]
    minutes = {c.id: c.minutes for c in weighed(facts, booked, [PRIYA]).clients}
    assert minutes == {40: 100, 41: 0, 42: 50, 43: 0}
    assert weighed(facts[:1], [], [PRIYA]).clients[0].minutes == 200
    past = LeavingFacts(ALEX, LAST_DAY, usual_minutes=130)
    assert weighed(facts[:1], [], [PRIYA], leaving=past).clients[0].minutes == 130
    later = [booking(1, 24 * 7 * 9)]
    assert weighed(facts[:1], later, [PRIYA]).clients[0].minutes == 200


def test_whoever_leaves_too_takes_nobody_whose_care_goes_on() -> None:
    leaving_too = replace(PRIYA, last_day=date(2027, 3, 19))
    assert refusals(ClientFacts(40), leaving_too, booking(1, 10)) == ["leaves too"]
    assert refusals(ClientFacts(40), leaving_too) == ["leaves too"]
    cover = LeavingFacts(ALEX, LAST_DAY, care_until=date(2027, 3, 20))
    assert refusals(ClientFacts(40), leaving_too, leaving=cover) == []
    longer = LeavingFacts(ALEX, LAST_DAY, care_until=date(2027, 3, 21))
    assert refusals(ClientFacts(40), leaving_too, leaving=longer) == ["leaves too"]


def test_who_may_never_take_anybody() -> None:
    assert refusals(ClientFacts(40), replace(PRIYA, active=False)) == ["inactive"]
    admin = replace(PRIYA, access_level=AccessLevel.ACCOUNTS_ADMIN)
    assert refusals(ClientFacts(40), admin) == ["accounts admin"]


def test_the_discipline_of_care() -> None:
    typed = booking(1, 10, discipline="Dietitian")
    assert refusals(ClientFacts(40), PRIYA, booking(1, 10)) == []
    assert refusals(ClientFacts(40), PRIYA, typed) == ["discipline"]
    assert refusals(ClientFacts(40), SAM, typed) == []
    both = [typed, booking(2, 34, discipline="Psychology")]
    assert refusals(ClientFacts(40), SAM, *both) == refusals(ClientFacts(40), PRIYA, *both) == ["discipline"]
    assert refusals(ClientFacts(40, discipline="Psychology"), PRIYA, typed) == []
    assert refusals(ClientFacts(40, discipline=ANY_DISCIPLINE), SAM, booking(1, 10)) == []
    nothing_known = LeavingFacts(replace(ALEX, discipline=""), LAST_DAY)
    assert refusals(ClientFacts(40), SAM, leaving=nothing_known) == []
    equals = Disciplines.of([("Dietetics", [], ["Psychology"])])
    assert refusals(ClientFacts(40), SAM, disciplines=equals) == []
    caseload = weighed([ClientFacts(40)], [], [SAM, PRIYA], disciplines=equals)
    assert caseload.clients[0].options[8].points == 0
    assert caseload.clients[0].options[7].points == 2


def test_ages_and_who_is_not_wanted() -> None:
    adults = replace(PRIYA, youngest=18)
    assert refusals(ClientFacts(40, born=date(2009, 3, 13)), adults) == []
    assert refusals(ClientFacts(40, born=date(2009, 3, 14)), adults) == ["age"]
    assert refusals(ClientFacts(40, not_with=frozenset({7})), PRIYA) == ["not with"]
    assert refusals(ClientFacts(40, not_with=frozenset({9})), PRIYA) == []


def test_wishes_and_languages_count() -> None:
    person = replace(PRIYA, gender="Female", languages=frozenset({"Hindi"}))
    facts = ClientFacts(40, wished_gender="female", language="hindi", recommended=frozenset({7}))
    (client,) = weighed([facts], [], [person]).clients
    fit = client.options[7].fit
    assert (fit.wishes_kept, fit.recommended, fit.language) == (1, True, "hindi")
    assert fit.points == 3 + 13 + 2 + 2
    (other,) = weighed([replace(facts, wished_gender="male", language="")], [], [person]).clients
    assert other.options[7].fit.points == 13 + 2


def test_the_leavers_word_ranks_before_all_other_matches_together() -> None:
    everything = Fit(date(2027, 3, 1), 1, "Hindi", same_discipline=True, same_site=True)
    assert Fit(recommended=True).points > everything.points


def test_a_provider_number_alone_is_told_from_other_clashes() -> None:
    own = [booking(1, 10, claims=True), booking(2, 34, claims=True), booking(3, 58)]
    taken = [booking(20, 34, to=7, clients=())]
    (client,) = weighed([ClientFacts(40)], own, [PRIYA], taken).clients
    assert (client.options[7].clashes, client.options[7].provider_only) == (2, 1)
    numbered = replace(PRIYA, claim_numbers=(ClaimNumber(1),))
    (client,) = weighed([ClientFacts(40)], own, [numbered], taken).clients
    assert (client.options[7].clashes, client.options[7].provider_only) == (1, 0)


def test_a_group_is_weighed_once_for_all_its_members() -> None:
    group = booking(1, 10, clients=(99, 41, 40), claims=True)
    alone, others = booking(2, 34, clients=(40,)), booking(3, 34, clients=(99,))
    facts = [ClientFacts(40), ClientFacts(41)]
    numbered = replace(PRIYA, claim_numbers=(ClaimNumber(1),))
    caseload = weighed(facts, [group, alone, others], [numbered, SAM])
    assert caseload.visits == [PlanVisit(1, (41, 40), 50, frozenset({8}), frozenset({8}))]
    assert [(c.minutes, c.appointments) for c in caseload.clients] == [(50, 2), (0, 1)]
    with_one = booking(1, 10, clients=(99, 41))
    assert weighed(facts, [with_one], [PRIYA]).visits == []
    assert bookings_by_client([group, alone, others], [40, 41, 42]) == (
        {40: (group, alone), 41: (group,), 42: ()},
        (others,),
    )


def test_the_usual_site_is_that_of_most_visits_of_the_half_year_and_ahead() -> None:
    def at(days: int) -> datetime:
        return MONDAY + timedelta(days=days)

    assert usual_site([], LAST_DAY) is None
    assert usual_site([(at(1), None)], LAST_DAY) is None
    assert usual_site([(at(-10), 1), (at(-20), 1), (at(7), 2)], LAST_DAY) == 1
    assert usual_site([(at(-10), 1), (at(7), 2)], LAST_DAY) == 2
    assert usual_site([(at(-300), 1), (at(-301), 1), (at(7), 2)], LAST_DAY) == 2
    opens = datetime(2027, 3, 13)
    assert usual_site([(opens - timedelta(days=182), 1)], LAST_DAY) == 1
    assert usual_site([(opens - timedelta(days=182, minutes=1), 1)], LAST_DAY) is None


@pytest.mark.parametrize(("sites", "changes"), [({1}, True), ({2}, False), ({1, 2}, False), (set(), False)])
def test_a_client_changes_site_where_the_usual_one_is_none_of_the_recipients(
    sites: set[int], changes: bool
) -> None:
    person = replace(PRIYA, site_ids=frozenset(sites), hours=())
    (client,) = weighed([ClientFacts(40, usual_site=2)], [], [person]).clients
    assert client.options[7].changes_site is changes
    (client,) = weighed([ClientFacts(40)], [], [person]).clients
    assert client.options[7].changes_site is False


def test_hours_say_where_somebody_works_too() -> None:
    there = replace(PRIYA, hours=(Hours(0, time(9), time(17), 2),))
    (client,) = weighed([ClientFacts(40, usual_site=2)], [], [there]).clients
    assert client.options[7].changes_site is False


def test_leave_and_zero_length_visits_are_weighed() -> None:
    away = replace(PRIYA, hours=(), leave=(Absence(MONDAY, MONDAY + timedelta(days=1)),))
    instant = replace(booking(1, 10), ends=MONDAY + timedelta(hours=10))
    (client,) = weighed([ClientFacts(40)], [instant], [away]).clients
    assert client.options[7].clashes == 1
    caseload = weighed([ClientFacts(40)], [booking(1, 34)], [away])
    assert caseload.clients[0].options[7].clashes == 0
    assert plan(caseload).assignment == {40: 7}


@given(
    st.lists(
        st.builds(
            ClientFacts,
            id=st.integers(40, 44),
            discipline=st.sampled_from(["", ANY_DISCIPLINE, "Dietetics", "Psychology"]),
            born=st.sampled_from([None, date(1980, 1, 1), date(2020, 1, 1)]),
            not_with=st.sampled_from([frozenset(), frozenset({7})]),
        ),
        unique_by=lambda client: client.id,
        max_size=4,
    ),
    st.lists(
        st.tuples(st.lists(st.integers(40, 46), max_size=2), st.sampled_from(["", "Dietetics"])), max_size=5
    ),
    st.sampled_from([None, date(2027, 6, 1)]),
    st.dictionaries(st.integers(40, 46), st.sampled_from([0, 1, 2]), max_size=7),
)
def test_the_rules_against_a_chosen_recipient_are_those_of_the_whole_caseload(
    clients: list[ClientFacts],
    visits: list[tuple[list[int], str]],
    returns_on: date | None,
    chosen: dict[int, int],
) -> None:
    people = [
        replace(PRIYA, youngest=18),
        replace(SAM, last_day=date(2027, 4, 1)),
        ALEX,
    ]
    bookings = [
        booking(number, number, clients=tuple(ids), discipline=discipline)
        for number, (ids, discipline) in enumerate(visits)
    ]
    leaving = LeavingFacts(ALEX, LAST_DAY, returns_on)
    given_to = {client_id: people[place] for client_id, place in chosen.items()}
    found = refusals_of(clients, bookings, given_to, leaving, USUAL_DISCIPLINES)
    whole = weighed(clients, bookings, people, [], leaving).clients
    assert found == {c.id: c.options[given_to[c.id].id].refusals for c in whole if c.id in chosen}
