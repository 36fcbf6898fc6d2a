"""The wizard's list of appointments sorts by each of its columns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.services.offboarding.steps import StepKey
from desktop.ui.core.context import PracticeContext
from desktop.ui.offboarding.appointments.model import CLIENT, STATE, WHEN, AppointmentsModel
from desktop.ui.offboarding.appointments.table import AppointmentsTable
from tests.ui.conftest import child
from tests.ui.driver import Driver, leaver_of


@pytest.mark.parametrize("downwards", [False, True])
@pytest.mark.parametrize("column", [WHEN, CLIENT, STATE])
def test_each_column_sorts_keeps_the_selection_and_leads_the_next_key(
    driver: Driver, context: PracticeContext, column: int, downwards: bool
) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    driver.press("suggestPlan")
    driver.wizard.go(StepKey.APPOINTMENTS)
    driver.settle()
    table = child(driver.wizard, AppointmentsTable, "appointmentDecisions")
    model = table.model()
    assert isinstance(model, AppointmentsModel)
    assert model.rows == sorted(model.rows, key=model.KEYS[WHEN])
    chosen = {model.rows[1].id, model.rows[4].id}
    table.select_ids(chosen)
    order = Qt.SortOrder.DescendingOrder if downwards else Qt.SortOrder.AscendingOrder
    table.horizontalHeader().setSortIndicator(column, order)
    driver.settle()

    keys = [model.KEYS[column](row) for row in model.rows]
    assert len(model.rows) > 5
    assert keys == sorted(keys, reverse=downwards)
    assert sorted(row.id for row in model.rows) == sorted(row.id for row in driver.board.appointments)
    assert set(table.selected_ids()) == chosen

    needing = [row.id for row in model.rows if row.needs_you]
    table.select_id(needing[0])
    for expected in needing[1:3]:
        QTest.keyClick(table, Qt.Key.Key_N)
        assert table.selected_ids() == [expected]
