"""The facts of a leaving as they are weighed: what the practice knows of each client and colleague."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.models import Appointment, AppointmentStatus, Client, ClientStatus, NotWith
from desktop.rules.calendar import Booking
from desktop.rules.planning.model import Caseload, Option, PlanRecipient
from desktop.rules.recipients import RefusalKind
from desktop.services.cases.leaver_answers import Answered, keep_answers
from desktop.services.offboarding import drafts
from desktop.services.offboarding.planning.weighing import caseload_of, options_of
from desktop.services.offboarding.situation import situation
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

AVA, BEN, SAM = 1, 2, 3
NINE = datetime(2026, 12, 14, 9)
HERS = Booking(99, NINE, NINE.replace(minute=50), PRIYA)


@pytest.fixture
def made(leaving: Made) -> Made:
    """The small leaving, and Sam, who can take over too."""
    assert leaving.user("Sam Cooper") == SAM
    return leaving


def caseload(made: Made, *also: Booking) -> Caseload:
    with made.practice.read() as session:
        return caseload_of(session, situation(session, ALEX, LAST_DAY), also)


def option(made: Made, client: int, recipient: int) -> Option:
    by_id = {one.id: one for one in caseload(made).clients}
    return by_id[client].options[recipient]


def recipients(made: Made) -> dict[int, PlanRecipient]:
    return {one.id: one for one in caseload(made).recipients}


def refused(made: Made) -> dict[tuple[int, int], list[RefusalKind]]:
    return {
        (client.id, i): [refusal.kind for refusal in one.refusals]
        for client in caseload(made).clients
        for i, one in client.options.items()
        if one.refusals
    }


def test_every_client_of_the_leaver_is_weighed_with_every_colleague(made: Made) -> None:
    made.client("Cleo Marsh", PRIYA)
    found = caseload(made)
    assert {client.id: set(client.options) for client in found.clients} == {
        AVA: {PRIYA, SAM},
        BEN: {PRIYA, SAM},
    }


def test_it_is_weighed_once_while_nothing_changes(made: Made) -> None:
    first = caseload(made)
    assert caseload(made) is first
    assert caseload(made, HERS) is not first
    again = caseload(made)
    made.appointment(PRIYA, "2026-12-16 09:00")
    assert caseload(made) is not again


def test_what_is_booked_with_the_colleague_or_the_client_clashes(made: Made) -> None:
    made.appointment(PRIYA, "2026-12-14 09:30")
    elsewhere = made.user("Bo Tran")
    made.appointment(elsewhere, "2026-12-14 10:10", BEN)
    assert (option(made, AVA, PRIYA).clashes, option(made, AVA, SAM).clashes) == (1, 0)
    assert (option(made, BEN, PRIYA).clashes, option(made, BEN, SAM).clashes) == (1, 1)


def test_what_others_bring_in_clashes_and_replaces_what_is_there(made: Made) -> None:
    visit = made.appointment(PRIYA, "2026-12-14 09:00")
    [ava] = [one for one in caseload(made).clients if one.id == AVA]
    assert ava.options[PRIYA].clashes == 1
    away = replace(HERS, id=visit, starts=NINE.replace(hour=17), ends=NINE.replace(hour=18))
    [ava] = [one for one in caseload(made, away).clients if one.id == AVA]
    assert ava.options[PRIYA].clashes == 0
    [ava] = [one for one in caseload(made, replace(HERS, practitioner_id=SAM)).clients if one.id == AVA]
    assert (ava.options[PRIYA].clashes, ava.options[SAM].clashes) == (1, 1)


def test_a_colleague_has_current_clients_alone(made: Made) -> None:
    made.client("Cleo Marsh", PRIYA)
    made.client("Dana Wells", PRIYA, status=ClientStatus.CLOSED)
    made.client("Eli Stone")
    assert {i: one.clients for i, one in recipients(made).items()} == {PRIYA: 1, SAM: 0}


def test_who_must_not_see_a_client_is_refused_for_that_client_alone(made: Made) -> None:
    with made.work() as work:
        work.insert(NotWith, [{"client_id": AVA, "user_id": PRIYA}])
    assert refused(made) == {(AVA, PRIYA): [RefusalKind.NOT_WITH]}


def test_the_leavers_word_counts_while_this_case_is_planned(made: Made) -> None:
    draft = drafts.start(made.practice, ALEX, LAST_DAY)
    keep_answers(made.practice, draft, [Answered(AVA, suits_id=PRIYA), Answered(BEN, unsuited_id=PRIYA)])
    assert option(made, AVA, PRIYA).fit.recommended
    for client, recipient in ((AVA, SAM), (BEN, PRIYA), (BEN, SAM)):
        assert not option(made, client, recipient).fit.recommended
    assert refused(made) == {(BEN, PRIYA): [RefusalKind.NOT_WITH]}
    drafts.cancel(made.practice, draft)
    assert refused(made) == {}
    assert not option(made, AVA, PRIYA).fit.recommended


def test_the_word_of_another_leaver_does_not_count(made: Made) -> None:
    cleo = made.client("Cleo Marsh", SAM)
    draft = drafts.start(made.practice, SAM, date(2027, 1, 29))
    keep_answers(made.practice, draft, [Answered(cleo, unsuited_id=PRIYA)])
    with made.work() as work:
        work.update(Client, {cleo: {"case_manager_id": ALEX}})
    assert option(made, cleo, PRIYA).refusals == ()


def test_what_clients_wish_for_and_who_saw_them_is_weighed(made: Made) -> None:
    site = made.site("Harbour")
    tess = made.user("Tess Ward", gender="Female", languages="Greek\nAuslan", sites=(site,))
    cleo = made.client("Cleo Marsh", ALEX, wished_gender="Female", language="Auslan")
    for at in ("2026-11-02 09:00", "2026-11-09 09:00"):
        made.appointment(tess, at, cleo, status=AppointmentStatus.ATTENDED, site_id=site)
    fit, other = option(made, cleo, tess).fit, option(made, cleo, PRIYA).fit
    assert (fit.wishes_kept, fit.language, fit.seen, fit.same_site) == (1, "Auslan", date(2026, 11, 9), True)
    assert (other.wishes_kept, other.language, other.seen, other.same_site) == (0, "", None, False)
    assert option(made, AVA, tess).fit.seen is None


def test_a_client_without_visits_takes_the_leavers_usual_minutes(made: Made) -> None:
    for visit in (1, 2):
        with made.work() as work:
            work.update(Appointment, {visit: {"status": AppointmentStatus.CANCELLED}})
    made.appointment(ALEX, "2026-11-02 09:00", AVA, minutes=90, status=AppointmentStatus.ATTENDED)
    assert {client.id: client.minutes for client in caseload(made).clients} == {AVA: 90, BEN: 90}


def chosen(made: Made, choice: dict[int, int], *, with_clashes: bool) -> dict[int, Option]:
    with made.practice.read() as session:
        return options_of(session, situation(session, ALEX, LAST_DAY), choice, with_clashes=with_clashes)


@pytest.mark.parametrize("with_clashes", [True, False])
def test_the_chosen_options_are_of_those_who_are_there(made: Made, with_clashes: bool) -> None:
    made.appointment(PRIYA, "2026-12-14 09:30")
    with made.work() as work:
        work.insert(NotWith, [{"client_id": AVA, "user_id": PRIYA}])
    found = chosen(made, {AVA: PRIYA, BEN: SAM, 99: PRIYA}, with_clashes=with_clashes)
    assert found.keys() == {AVA, BEN}
    assert [refusal.kind for refusal in found[AVA].refusals] == [RefusalKind.NOT_WITH]
    assert (found[AVA].clashes, found[BEN].clashes) == ((1, 0) if with_clashes else (0, 0))
    assert found[BEN].refusals == ()
    assert chosen(made, {AVA: ALEX, BEN: 99}, with_clashes=with_clashes) == {}
