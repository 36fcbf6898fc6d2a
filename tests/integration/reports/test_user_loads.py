"""The load of each user, and the overview of what needs the supervisor's eye."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import ClientAnswer, ClientStatus, ContactBy, Disposition, OffboardingState
from desktop.services.cases.telling import mark_told, record_answer
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.tasks.tasks import finish_tasks, tasks_of
from desktop.services.reports.findings import AT_ONCE, Kind, findings
from desktop.services.reports.overview import overview
from desktop.services.reports.user_loads import UserLoad, loads
from tests.conftest import TODAY
from tests.made import Made

LAST_DAY = date(2026, 12, 11)


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


def test_clients_appointments_and_how_far_the_plan_is(practice: Practice, made: Made) -> None:
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    clients = [made.client(f"Ava Nguyen{n}", alex) for n in range(3)]
    made.client("Liam Kaur", alex, status=ClientStatus.CLOSED)
    made.appointment(alex, "2026-11-23 09:00", clients[0])
    made.appointment(alex, "2026-11-20 09:00", clients[0])
    assert loads(practice, TODAY) == {alex: UserLoad(3, 1), priya: UserLoad()}
    draft = drafts.start(practice, alex, LAST_DAY)
    decide_clients(practice, draft, {clients[0]: (Disposition.TRANSFER, priya, ())})
    decide_clients(practice, draft, {clients[1]: (Disposition.UNDECIDED, None, ())})
    assert loads(practice, TODAY)[alex].planned == 33
    assert loads(practice, TODAY)[priya].planned is None


def test_a_leaver_without_clients_is_planned_whole(practice: Practice, made: Made) -> None:
    alex = made.user("Alex Lee")
    drafts.start(practice, alex, LAST_DAY)
    assert loads(practice, TODAY)[alex].planned == 100


def test_the_overview_counts_drafts_and_who_has_no_case_manager(practice: Practice, made: Made) -> None:
    alex = made.user("Alex Lee")
    made.client("Ava Nguyen", alex)
    made.client("Liam Kaur")
    drafts.start(practice, alex, LAST_DAY)
    found = overview(practice)
    assert (found.without_case_manager, found.backed_up_at, found.backup_is_fresh) == (1, None, False)
    assert [(one.name, one.undecided, one.clashes, one.due) for one in found.leaving] == [
        ("Alex Lee", 1, 0, False)
    ]


def test_a_case_that_was_applied_is_watched_while_somebody_is_not_told_and_not_for_ever(
    practice: Practice, made: Made
) -> None:
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    ava, liam = made.client("Ava Nguyen", alex), made.client("Liam Kaur", alex)
    gone = made.client("Zoe Marsh", alex, contact_by=ContactBy.NOT_AT_ALL)
    case_id = drafts.start(practice, alex, TODAY - timedelta(days=1))
    decide_clients(practice, case_id, dict.fromkeys((ava, liam, gone), (Disposition.TRANSFER, priya, ())))
    (before,) = overview(practice).leaving
    assert (before.to_tell, before.days_left) == (2, 0)
    apply_plan(practice, drafted(practice, case_id).plan, offboarding_id=case_id)
    for task in tasks_of(practice, case_id):
        finish_tasks(practice, [task.id], True)
    (after,) = overview(practice).leaving
    assert (after.state, after.to_tell, after.tasks_overdue) == (OffboardingState.APPLIED, 2, 0)
    mark_told(practice, case_id, [ava], way=ContactBy.LETTER, on=TODAY, by="JW")
    record_answer(practice, case_id, [liam], ClientAnswer.AGREES, TODAY)
    assert overview(practice).leaving == ()


def test_findings_name_the_records_and_lead_to_them(practice: Practice, made: Made) -> None:
    alex = made.user("Alex Lee")
    gone = made.client("Liam Kaur", alex, status=ClientStatus.DECEASED)
    made.client("Ava Nguyen")
    made.appointment(alex, "2026-12-01 09:00", gone)
    found = {finding.kind: finding for finding in findings(practice, TODAY)}
    assert found[Kind.NO_CASE_MANAGER].how_many == "1 client"
    assert found[Kind.NO_CASE_MANAGER].lines[0].text == "Ava Nguyen (C2)"
    (visit,) = found[Kind.OPEN_OF_DECEASED].lines
    assert (visit.text, visit.user_id, visit.day) == (
        "Tue 1 Dec 2026, 09:00, Alex Lee (A1)",
        alex,
        date(2026, 12, 1),
    )
    assert found[Kind.OPEN_OF_CLOSED].how_many == ""


def test_the_quick_checks_are_the_first_of_all(practice: Practice, made: Made) -> None:
    alex = made.user("Alex Lee")
    made.client("Ava Nguyen")
    for _ in range(2):
        made.appointment(alex, "2026-12-01 09:00", made.client("Liam Kaur", alex))
    everything = findings(practice, TODAY)
    assert [finding.kind for finding in everything] == list(Kind)
    assert findings(practice, TODAY, AT_ONCE) == everything[: len(AT_ONCE)]
    assert everything[len(AT_ONCE)].how_many == "1 pair"
