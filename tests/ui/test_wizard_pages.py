"""What each page of the wizard says and offers, beyond the story itself."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from desktop.services.offboarding.steps import StepKey
from desktop.ui.desk import Desk
from tests.made import Made
from tests.ui.conftest import child
from tests.ui.driver import Driver, leaver_of


def to_appointments(driver: Driver, desk: Desk) -> None:
    """As far as the Appointments page, everything suggested."""
    driver.to_clients(leaver_of(desk.practice)[1])
    driver.press("suggestPlan")
    driver.press("nextButton")


def test_free_times_follow_the_practice_after_a_step_that_could_not_be_opened(
    driver: Driver, desk: Desk
) -> None:
    to_appointments(driver, desk)
    clash = next(row for row in driver.board.needing if row.kinds)
    driver.appointments.table.select_id(clash.id)
    driver.wizard.go(StepKey.DONE)
    assert driver.wizard.current is StepKey.APPOINTMENTS
    offered = driver.button("freeTime0").text()
    first = driver.appointments._settling.alternatives.free_times(clash.id, clash.recipient_id)[0]
    Made(desk.practice).appointment(clash.recipient_id, f"{first:%Y-%m-%d %H:%M}", reference="TAKEN")
    driver.settle()
    assert child(driver.wizard, QLabel, "resolveSentence").text()
    assert driver.button("freeTime0").text() != offered
