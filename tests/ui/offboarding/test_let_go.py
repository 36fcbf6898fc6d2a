"""A closed wizard is released: none of its pages stays in memory with the rows that it showed."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.core.context import PracticeContext
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.offboarding.wizard import OffboardingWizard
from tests.ui.conftest import at_rest


def test_a_closed_wizard_leaves_no_page_behind(qtbot: QtBot, context: PracticeContext) -> None:
    wizard = OffboardingWizard(context, None)
    wizard.show()
    at_rest(qtbot, context)
    pages = [weakref.ref(page) for page in wizard.findChildren(Page)]
    wizard.close()
    del wizard
    at_rest(qtbot, context)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert pages
    assert [type(page()).__name__ for page in pages if page() is not None] == []
