"""The vendor's three rounds on the wizard's page: nothing, then part with one mistake, then all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.papers.certificate import certificate
from desktop.services.offboarding.steps import StepKey
from desktop.services.practice.other_system import choose_system, ready_systems
from desktop.services.vendor.asked import asked_in
from desktop.services.vendor.requests import requests_of
from desktop.ui.core.context import PracticeContext
from desktop.ui.vendor.vendor_panel import VendorPanel
from tests.ui.conftest import child, open_dialog
from tests.ui.driver import LAST_DAY, Driver, leaver_of
from tests.vendor_exports import export, write


def applied(practice: Practice) -> int:
    choose_system(practice, ready_systems()[0])
    offboarding_id = drafts.start(practice, leaver_of(practice)[0], LAST_DAY)
    suggest(practice, offboarding_id)
    drafts.answer(practice, offboarding_id, pack_skip_reason="The contract forbids it")
    plan = drafted(practice, offboarding_id).plan
    apply_plan(practice, plan, offboarding_id=offboarding_id, accept_clashes="a", accept_unassigned="b")
    return offboarding_id


def said(driver: Driver) -> str:
    """The message's text, after closing it."""
    driver.settle()
    dialog: QDialog = open_dialog("messageDialog")
    text = child(dialog, QLabel, "messageText").text()
    dialog.close()
    driver.settle()
    return text


def test_three_rounds_on_the_page(qtbot: QtBot, context: PracticeContext, tmp_path: Path) -> None:
    practice = context.practice
    case_id = applied(practice)
    with practice.read() as session:
        asked = asked_in(session, case_id)
    clients, visits = [a.client_id for a in asked.clients], [a.appointment_id for a in asked.appointments]
    driver = Driver(qtbot, context, offboarding_id=case_id)
    panel = child(driver.wizard, VendorPanel, "")
    words = child(panel, QLabel, "vendorClientsWords")
    table = child(panel, QTableWidget, "vendorItems")
    driver.press("vendorBackupDone")
    panel.write(tmp_path)
    assert said(driver).startswith(f"Request 1 is written: {len(clients)} clients")

    panel.compare(export(practice, asked, tmp_path))
    assert said(driver) == f"0 of {len(clients) + len(visits)} are done."
    assert words.text().startswith(f"0 of {len(clients)} clients.")
    assert not driver.button("vendorInactiveDone").isEnabled()

    part = export(practice, asked, tmp_path, set(clients[1:]), set(visits[2:]))
    panel.compare(part)
    said(driver)
    assert words.text().startswith(f"{len(clients) - 1} of {len(clients)} clients.")
    listed = [table.item(row, 1).text() for row in range(table.rowCount())]  # type: ignore[union-attr]
    wanted = [asked.clients[0].reference, *(a.reference for a in asked.appointments[:2])]
    assert listed == wanted
    panel.write(tmp_path)
    assert said(driver) == "Request 2 is written: 1 client, 2 appointments."
    assert len(requests_of(practice, case_id)) == 2

    panel.compare(export(practice, asked, tmp_path, set(clients), set(visits)))
    said(driver)
    assert table.rowCount() == 0
    assert not driver.button("vendorWrite").isEnabled()
    driver.press("vendorInactiveDone")
    assert driver.missing == ""
    facts = next(
        s.facts for s in certificate(practice, case_id).sections if s.heading == "In the other system"
    )
    assert dict(facts)["Vendor"].startswith(f"{len(clients)} of {len(clients)} clients, ")
    driver.close()


def test_the_vendors_own_names_are_asked_about_once(
    qtbot: QtBot, context: PracticeContext, tmp_path: Path
) -> None:
    practice = context.practice
    case_id = applied(practice)
    with practice.read() as session:
        one = asked_in(session, case_id).clients[0]
    row = {"Client ID": one.reference, "Last Name": "X", "First Name": "Y", "Case Manager": "ZZ9"}
    file = write(tmp_path / "clients.csv", [row])
    driver = Driver(qtbot, context, offboarding_id=case_id)
    driver.wizard.go(StepKey.VENDOR)
    panel = child(driver.wizard, VendorPanel, "")
    panel.compare([file])
    driver.settle()
    dialog = open_dialog("compareDialog")
    (box,) = dialog.findChildren(QComboBox)
    box.setCurrentIndex(box.findData(one.new.reference))
    box.activated.emit(box.currentIndex())
    child(dialog, QPushButton, "compareGo").click()
    assert said(driver).startswith("1 of ")
    panel.compare([file])
    assert said(driver).startswith("1 of ")
    driver.close()
