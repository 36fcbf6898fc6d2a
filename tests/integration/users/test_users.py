"""Users are added, changed and made inactive, and nobody's clients are left behind (rules 1 to 3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AccessLevel, Appointment, AppointmentClient, AppointmentStatus, Client, Site
from desktop.rules.calendar import Hours
from desktop.services.history.operations import last_undoable, operations
from desktop.services.history.undo import undo
from desktop.services.users import users
from desktop.services.users.details import Away, SiteNumber, UserDetails
from desktop.services.users.outstanding import StillHolds
from tests.conftest import TODAY

ALEX = UserDetails("Lee", "Alex", position="Psychologist")


def add_site(practice: Practice) -> int:
    with practice.work("add site", "Added a site") as work:
        return work.insert(Site, [{"reference": "S1", "name": "Harbour", "timezone": "Australia/Sydney"}])[0]


def add_client(practice: Practice, case_manager: int, **values: object) -> int:
    row = {"reference": "C1", "first_name": "Ava", "last_name": "Nguyen", "sort_name": "nguyen, ava"}
    with practice.work("add client", "Added a client") as work:
        return work.insert(Client, [{**row, "search_text": "", "case_manager_id": case_manager, **values}])[0]


def add_appointment(practice: Practice, user: int, client: int, starts: datetime, **values: object) -> int:
    row = {"reference": f"A{starts:%d%H%M}", "starts_at": starts, "ends_at": starts + timedelta(minutes=50)}
    with practice.work("add appointment", "Added an appointment") as work:
        (added,) = work.insert(Appointment, [{**row, "user_id": user, **values}])
        work.insert(AppointmentClient, [{"appointment_id": added, "client_id": client}])
    return added


def test_a_user_is_kept_with_all_that_belongs_to_them(practice: Practice) -> None:
    site = add_site(practice)
    details = replace(
        ALEX,
        email="alex@example.com",
        target_weekly_minutes=1_500,
        maximum_clients=40,
        site_ids=(site,),
        numbers=(SiteNumber(site, "Medicare", "0123456A"),),
        hours=(Hours(0, time(9), time(17), site), Hours(1, time(12), time(0))),
        leave=(Away(datetime(2027, 1, 4), datetime(2027, 1, 9), "Holiday"),),
    )
    added = users.add_user(practice, details)
    stored = users.user(practice, added)
    assert stored.details == details
    assert (stored.reference, stored.active) == ("U000001", True)

    changed = replace(details, mobile="0400 000 000", hours=details.hours[1:], numbers=())
    users.save_user(practice, added, changed, active=True)
    assert users.user(practice, added).details == changed
    done = last_undoable(practice)
    assert done is not None
    undo(practice, done.id)
    assert users.user(practice, added).details == details


def test_hours_and_leave_of_one_dialog_leave_alone_those_of_another(practice: Practice) -> None:
    early, late = Hours(0, time(8), time(12)), Hours(0, time(13), time(17))
    tuesday, sick = Hours(1, time(9), time(17)), Away(datetime(2027, 2, 1), datetime(2027, 2, 2), "Sick")
    added = users.add_user(practice, replace(ALEX, hours=(early, tuesday), leave=(sick,)))
    users.set_hours(practice, added, late, replacing=False)
    assert users.user(practice, added).details.hours == (early, late, tuesday)
    with pytest.raises(UserError, match="overlap on Monday"):
        users.set_hours(practice, added, Hours(0, time(11), time(14)), replacing=False)
    users.set_hours(practice, added, late, replacing=True)
    assert users.user(practice, added).details.hours == (late, tuesday)

    holiday = Away(datetime(2027, 1, 4), datetime(2027, 1, 9), "Holiday")
    users.set_leave(practice, added, None, holiday)
    longer = replace(sick, ends_at=datetime(2027, 2, 3))
    users.set_leave(practice, added, sick, longer)
    assert users.user(practice, added).details.leave == (holiday, longer)
    with pytest.raises(UserError, match="in the meantime"):
        users.set_leave(practice, added, sick, None)
    users.set_leave(practice, added, longer, None)
    assert users.user(practice, added).details.leave == (holiday,)
    last = last_undoable(practice)
    assert last is not None
    assert last.summary == "Changed the leave of Alex Lee"


def test_saving_without_a_change_records_nothing(practice: Practice) -> None:
    added = users.add_user(practice, ALEX)
    before = operations(practice)
    users.save_user(practice, added, ALEX, active=True)
    assert operations(practice) == before


@pytest.mark.parametrize(
    ("details", "sentence"),
    [
        (replace(ALEX, last_name=" "), "last name is missing"),
        (replace(ALEX, hours=(Hours(0, time(9), time(9)),)), "Monday end when they begin"),
        (
            replace(ALEX, hours=(Hours(4, time(9), time(12)), Hours(4, time(11), time(15)))),
            "overlap on Friday",
        ),
        (replace(ALEX, leave=(Away(datetime(2027, 1, 4), datetime(2027, 1, 4)),)), "leave ends before"),
        (replace(ALEX, numbers=(SiteNumber(1, "DVA", "1"), SiteNumber(1, "DVA", "2"))), "same kind"),
    ],
)
def test_what_cannot_be_stored_is_a_sentence(practice: Practice, details: UserDetails, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        users.add_user(practice, details)


def test_inactive_is_refused_with_the_list_while_something_hangs_on_the_user(practice: Practice) -> None:
    alex = users.add_user(practice, ALEX)
    ava = add_client(practice, alex)
    add_client(practice, alex, reference="C2", status="Closed")
    add_appointment(practice, alex, ava, datetime(2026, 11, 23, 8))
    add_appointment(practice, alex, ava, datetime(2026, 11, 24, 9), status=AppointmentStatus.WAITING_LIST)
    add_appointment(practice, alex, ava, datetime(2026, 11, 25, 9), status=AppointmentStatus.CANCELLED)
    add_appointment(practice, alex, ava, datetime(2026, 11, 20, 9))

    with pytest.raises(StillHolds, match="1 current client and 2 upcoming appointments") as refused:
        users.save_user(practice, alex, ALEX, active=False)

    assert refused.value.user_id == alex
    assert refused.value.can_override
    assert refused.value.items == (
        "Client Nguyen, Ava (C1)",
        "Mon 23 Nov 2026, 08:00  Ava Nguyen (A230800)",
        "Tue 24 Nov 2026, 09:00  Ava Nguyen (A240900)",
    )
    assert users.user(practice, alex).active


def test_an_override_needs_a_reason_which_is_recorded(practice: Practice) -> None:
    alex = users.add_user(practice, ALEX)
    add_client(practice, alex)
    with pytest.raises(StillHolds):
        users.make_inactive(practice, alex, "  ")
    users.make_inactive(practice, alex, "Left without notice")
    stored = users.user(practice, alex)
    assert (stored.active, stored.inactive_since) == (False, TODAY)
    done = operations(practice)[0]
    assert (done.summary, done.reason) == ("Made Alex Lee inactive", "Left without notice")


def test_somebody_with_nothing_left_becomes_inactive_and_active_again(practice: Practice) -> None:
    alex = users.add_user(practice, ALEX)
    users.make_inactive(practice, alex)
    assert users.user(practice, alex).inactive_since == date(2026, 11, 23)
    users.make_active(practice, alex)
    assert users.user(practice, alex).active
    assert users.user(practice, alex).inactive_since is None


def test_an_accounts_admin_holds_nothing(practice: Practice) -> None:
    alex = users.add_user(practice, ALEX)
    add_client(practice, alex)
    admin = replace(ALEX, access_level=AccessLevel.ACCOUNTS_ADMIN)
    with pytest.raises(StillHolds, match="accounts admin has no clients") as refused:
        users.save_user(practice, alex, admin, active=True, override_reason="because")
    assert not refused.value.can_override
    assert users.user(practice, alex).details == ALEX
