"""The changes asked of the vendor: everything that the plan moves, before it is applied and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentAction, AppointmentStatus
from desktop.services.cases.cases import list_cases
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.vendor.asked import AskedAppointment, VendorAsk, asked_in
from desktop.services.vendor.reconciling import reconcile
from desktop.services.vendor.requests import write_request
from desktop.services.vendor.texts import request_texts
from desktop.ui.cases.words import vendor_text
from tests.made import Made
from tests.vendor_exports import export


@dataclass(frozen=True)
class Leaving:
    """Sam leaves; Ann takes over. Each appointment changes in another way."""

    case_id: int
    ann: int
    own: int
    of_anns_client: int
    meeting: int
    waiting: int
    cancelled: int
    moved: int


@pytest.fixture
def leaving(practice: Practice) -> Leaving:
    made = Made(practice)
    sam, ann = made.user("Sam Lee"), made.user("Ann Nair")
    for user in (sam, ann):
        for weekday in range(5):
            made.hours(user, weekday, "08:00", "18:00")
    mine, hers = made.client("Ava Brown", sam), made.client("Tom Stone", ann)
    own = made.appointment(sam, "2026-12-14 09:00", mine)
    of_anns_client = made.appointment(sam, "2026-12-15 09:00", hers)
    meeting = made.appointment(sam, "2026-12-16 09:00")
    waiting = made.appointment(sam, "2026-12-17 09:00", mine, status=AppointmentStatus.WAITING_LIST)
    cancelled = made.appointment(sam, "2026-12-18 09:00", mine)
    moved = made.appointment(sam, "2026-12-21 09:00", mine)
    case_id = drafts.start(practice, sam, date(2026, 12, 11))
    suggest(practice, case_id)
    decide_appointments(
        practice,
        case_id,
        {
            cancelled: AppointmentChoice(AppointmentAction.CANCEL, reason="on holiday"),
            meeting: AppointmentChoice(AppointmentAction.TRANSFER, ann),
            moved: AppointmentChoice(AppointmentAction.TRANSFER, ann, datetime(2026, 12, 22, 10)),
        },
    )
    return Leaving(case_id, ann, own, of_anns_client, meeting, waiting, cancelled, moved)


def asked(practice: Practice, leaving: Leaving) -> VendorAsk:
    with practice.read() as session:
        return asked_in(session, leaving.case_id)


def as_facts(one: AskedAppointment) -> tuple[int | None, datetime | None, str, bool]:
    return one.new and one.new.id, one.new_time, one.cancel_reason, one.waits


@pytest.mark.parametrize("applied", [False, True], ids=["planned", "applied"])
def test_all_that_changes_is_asked(practice: Practice, leaving: Leaving, applied: bool) -> None:
    if applied:
        apply_plan(practice, drafted(practice, leaving.case_id).plan, offboarding_id=leaving.case_id)
    found = asked(practice, leaving)
    assert [(one.reference, one.new.id) for one in found.clients] == [("C1", leaving.ann)]
    assert {one.appointment_id: as_facts(one) for one in found.appointments} == {
        leaving.own: (leaving.ann, None, "", False),
        leaving.of_anns_client: (leaving.ann, None, "", False),
        leaving.meeting: (leaving.ann, None, "", False),
        leaving.waiting: (leaving.ann, None, "", True),
        leaving.cancelled: (None, None, "on holiday", False),
        leaving.moved: (leaving.ann, datetime(2026, 12, 22, 10), "", False),
    }


def test_the_texts_say_what_is_to_become_of_each(practice: Practice, leaving: Leaving) -> None:
    mail = request_texts(practice, asked(practice, leaving), None).mail
    assert "Appointment A4, Thu 17 Dec 2026, 09:00: to the waiting list of Ann Nair" in mail
    assert "Appointment A5, Fri 18 Dec 2026, 09:00: cancel (on holiday)" in mail
    assert "Appointment A6, Mon 21 Dec 2026, 09:00: Sam Lee -> Ann Nair, at the new time Tue 22 Dec" in mail


def test_the_list_of_cases_shows_how_far_the_vendor_is(
    practice: Practice, leaving: Leaving, tmp_path: Path
) -> None:
    def line() -> str:
        (case,) = list_cases(practice)
        return vendor_text(case)

    assert line() == ""
    write_request(practice, leaving.case_id, tmp_path, password=None)
    assert line() == "0 of 1 client, 0 of 6 appointments"
    found = asked(practice, leaving)
    reconcile(
        practice,
        leaving.case_id,
        export(practice, found, tmp_path, {found.clients[0].client_id}, {leaving.own}),
    )
    assert line() == "1 of 1 client, 1 of 6 appointments"
