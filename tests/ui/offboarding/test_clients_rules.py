"""The Clients page when nobody can take a client: ways out, rules, changes, and the undo of all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.models import Disposition
from desktop.rules.planning.model import Order
from desktop.services.offboarding import drafts
from desktop.ui.core.context import PracticeContext
from desktop.ui.offboarding.clients.difference_dialog import DifferenceDialog
from desktop.ui.offboarding.clients.model import CLIENT, GOES_TO, NEEDS, VISIT
from desktop.ui.offboarding.clients.recipients_dialog import RecipientsDialog
from desktop.ui.offboarding.clients.rules_dialog import RulesDialog
from desktop.ui.offboarding.clients.ways_out import WaysOut
from desktop.ui.widgets.tables.small import SmallTable
from tests.made import Made
from tests.ui.conftest import child
from tests.ui.driver import LAST_DAY, Driver

AVA, ZOE = 1, 2
SAM, PRIYA = 2, 3


@pytest.fixture
def driver(qtbot: QtBot, practice: Practice) -> Iterator[Driver]:
    """Alex, a psychologist, leaves; Sam has room for one of the two clients; Priya is not a psychologist."""
    made = Made(practice)
    alex = made.user("Alex Lee", discipline="Psychology")
    made.user("Samantha Featherstone", discipline="Psychologist", maximum_clients=1)
    made.user("Priya Nair", discipline="OT")
    made.client("Ava Nguyen", alex)
    made.client("Zoe Wu", alex)
    draft = drafts.start(practice, alex, LAST_DAY)
    drafts.answer(practice, draft, page="clients")
    context = PracticeContext(practice)
    opened = Driver(qtbot, context, offboarding_id=draft)
    yield opened
    opened.close()
    context.close()


def goes_to(driver: Driver) -> list[int | None]:
    return [row.recipient_id for row in driver.board.clients]


def click(driver: Driver, dialog: object, name: str) -> None:
    driver.qtbot.mouseClick(child(dialog, QPushButton, name), Qt.MouseButton.LeftButton)  # type: ignore[arg-type]
    driver.settle()


def test_a_way_out_is_one_press_and_one_undo(driver: Driver) -> None:
    ways = child(driver.wizard, WaysOut, "waysOut")
    assert ways.isHidden(), "nothing was tried yet"
    driver.press("suggestPlan")
    found = goes_to(driver)
    assert sorted(found, key=str) == [SAM, None]
    assert ways.isVisible()
    driver.press("allow1")
    assert goes_to(driver) == [SAM, SAM]
    assert ways.isHidden()
    assert driver.board.wishes.maxima == {SAM: 2}
    driver.clients.deciding.stack.undo()
    driver.settle()
    assert (goes_to(driver), dict(driver.board.wishes.maxima)) == (found, {})
    driver.clients.deciding.stack.redo()
    driver.settle()
    assert (goes_to(driver), driver.board.wishes.maxima) == ([SAM, SAM], {SAM: 2})


def test_no_name_and_no_day_is_cut(driver: Driver) -> None:
    driver.press("suggestPlan")
    table = driver.clients.table
    cut = [n for n in (CLIENT, NEEDS, VISIT, GOES_TO) if table.columnWidth(n) < table.sizeHintForColumn(n)]
    assert not cut


def test_one_client_who_finds_nobody_has_ways_out_of_their_own(driver: Driver) -> None:
    driver.press("suggestPlan")
    waiting = goes_to(driver).index(None)
    driver.clients.table.selectRow(waiting)
    driver.settle()
    ways = child(driver.wizard, WaysOut, "waysOut")
    words = [label.text() for label in ways.findChildren(QLabel)]
    assert words[0] == f"What would help {driver.board.clients[waiting].name}:"
    driver.press("allow1")
    assert goes_to(driver) == [SAM, SAM]
    assert driver.board.wishes.maxima == {SAM: 2}
    driver.clients.deciding.stack.undo()
    driver.settle()
    driver.clients.table.selectRow(waiting)
    driver.settle()
    driver.press("referOn")
    assert driver.board.clients[waiting].disposition is Disposition.REFERRED
    assert ways.isHidden()


def test_what_changed_names_who_goes_elsewhere_and_takes_it_back(driver: Driver) -> None:
    driver.press("suggestPlan")
    before = goes_to(driver)
    driver.press("allow1")
    driver.press("whatChanged")
    dialog = child(driver.wizard, DifferenceDialog, "differenceDialog")
    clients = child(dialog, SmallTable, "differenceClients")
    assert clients.rowCount() == 1
    shown = [clients.item(0, column).text() for column in (1, 2)]
    assert shown == ["nobody", "Samantha Featherstone"]
    levels = child(dialog, SmallTable, "differenceLevels")
    assert [levels.item(0, column).text() for column in (1, 2, 3)] == ["1", "0", "better by 1"]
    assert levels.columnWidth(3) >= levels.sizeHintForColumn(3), "no change is cut"
    click(driver, dialog, "undoLastChoice")
    assert goes_to(driver) == before


def test_one_client_may_go_to_another_discipline_and_the_others_may_not(driver: Driver) -> None:
    driver.clients.table.selectRow(0)
    driver.clients.asking.rules(driver.clients.table.selected_ids())
    dialog = child(driver.wizard, RulesDialog, "rulesDialog")
    child(dialog, QCheckBox, "widenDiscipline").click()
    click(driver, dialog, "suggestWithRules")
    assert goes_to(driver) == [PRIYA, SAM]
    reasons = driver.clients._model.index(0, 5).data()
    assert reasons.startswith("other discipline: Occupational Therapist (widened)")
    assert [driver.clients._model.index(row, 1).data() for row in (0, 1)] == [
        "any discipline",
        "Psychologist",
    ]
    driver.clients.asking.rules(driver.clients.table.selected_ids())
    dialog = child(driver.wizard, RulesDialog, "rulesDialog")
    box = child(dialog, QCheckBox, "widenDiscipline")
    assert box.checkState() is Qt.CheckState.Checked
    child(dialog, QRadioButton, "rulesForAll").click()
    assert box.checkState() is Qt.CheckState.PartiallyChecked, "it holds for one of them"
    child(dialog, QPushButton, "suggestWithRules").click()
    driver.settle()
    assert goes_to(driver) == [PRIYA, SAM], "what was left as it is has changed nothing"


def test_a_client_may_need_another_discipline(driver: Driver) -> None:
    driver.clients.asking.rules([ZOE])
    dialog = child(driver.wizard, RulesDialog, "rulesDialog")
    care = child(dialog, QComboBox, "careDiscipline")
    care.setCurrentIndex(care.findText("Occupational Therapist"))
    click(driver, dialog, "suggestWithRules")
    assert goes_to(driver) == [SAM, PRIYA]
    assert driver.board.wishes.care == {ZOE: "OT"}


def test_who_may_take_over_leaves_the_rules_as_they_are(driver: Driver) -> None:
    driver.clients.asking.rules([])
    dialog = child(driver.wizard, RulesDialog, "rulesDialog")
    child(dialog, QCheckBox, "widenDiscipline").click()
    click(driver, dialog, "suggestWithRules")
    widened = driver.board.wishes.widened
    driver.clients.asking.recipients()
    dialog = child(driver.wizard, RecipientsDialog, "recipientsDialog")
    order = child(dialog, QComboBox, "planOrder")
    order.setCurrentIndex(order.findData(Order.LOAD.value))
    click(driver, dialog, "suggestAnew")
    assert driver.board.wishes.widened == widened
    assert driver.board.wishes.order is Order.LOAD
