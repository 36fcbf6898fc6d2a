"""What each page of the wizard says and offers, beyond the story itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel

from desktop.services.offboarding.steps import StepKey
from desktop.ui.desk import Desk
from desktop.ui.offboarding.typed_answer import TypedAnswer
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


def test_the_colleagues_get_calendars_of_what_they_took_over(
    driver: Driver, desk: Desk, tmp_path: Path
) -> None:
    to_appointments(driver, desk)
    driver.press("nextButton")
    for reason in ("unassignedReason", "clashReason"):
        if child(driver.wizard, TypedAnswer, reason).isVisible():
            driver.type(reason, "All have agreed")
    recipients = {row.recipient_id for row in driver.board.appointments if row.recipient_id is not None}
    driver.press("applyOffboarding")
    driver.press("recipientCalendars")
    chooser = driver.wizard.findChild(QFileDialog, "calendarsFolder")
    assert chooser is not None
    folder = tmp_path / "calendars"
    folder.mkdir()
    chooser.fileSelected.emit(str(folder))
    chooser.close()
    driver.settle()
    files = list(folder.glob("*.ics"))
    assert len(files) == len(recipients)
    assert child(driver.wizard, QLabel, "doneNewsText").text().startswith(f"{len(files)} calendar")
