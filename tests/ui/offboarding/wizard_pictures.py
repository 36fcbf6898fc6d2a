"""Every page of the wizard at one size: a picture of each, and what does not fit.

`python -m tests.ui.offboarding.wizard_pictures FOLDER` prints what is cut off, for a scale that needs a
process of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QPushButton, QWidget

from desktop.database.practice import Practice, create_practice, open_practice
from desktop.services.backups import backups
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import suggest
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core import screen_fit, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.offboarding.wizard import OffboardingWizard
from tests.conftest import TODAY
from tests.ui.story import LAST_DAY, furnish

SIZE = QSize(1024, 700)


def take(practice: Practice, folder: Path) -> dict[str, list[str]]:
    """Save a picture of each page, and return what is cut off. The practice is offboarded and closed."""
    offboarding_id = _plan(practice)
    context = PracticeContext(practice)
    found: dict[str, list[str]] = {}
    for page in (key for key in StepKey if key not in (StepKey.CALLS, StepKey.VENDOR)):
        if page is not StepKey.DONE:
            drafts.answer(practice, offboarding_id, page=str(page))
        wizard = OffboardingWizard(context, offboarding_id)
        wizard.resize(SIZE)
        wizard.show()
        _rest(context)
        if page is StepKey.DONE:
            apply = wizard.findChild(QPushButton, "applyOffboarding")
            assert apply is not None
            apply.click()
            _rest(context)
        assert wizard.current is page
        wizard.grab().save(str(folder / f"{page}.png"))
        found[str(page)] = list(cut_off(wizard))
        wizard.close()
    context.close()
    return found


def cut_off(wizard: OffboardingWizard) -> Iterator[str]:
    """The texts outside the window, or with less room than they need; scroll areas need no check."""
    if wizard.size() != SIZE:
        yield f"the window grew to {wizard.width()} x {wizard.height()}"
    for control in wizard.findChildren(QWidget):
        if not control.isVisible():
            continue
        if isinstance(control, QAbstractScrollArea) and _hides(control):
            yield f"{control.objectName()} holds more than can be scrolled to"
        if _scrolls(control, wizard):
            continue
        place = control.rect().translated(control.mapTo(wizard, control.rect().topLeft()))
        if not wizard.rect().contains(place):
            yield f"{control.objectName() or type(control).__name__} is outside"
        words = control.text() if isinstance(control, QLabel | QAbstractButton) else ""
        if words and control.width() < control.minimumSizeHint().width():
            yield f"{control.objectName() or words} is cut"


def _hides(area: QAbstractScrollArea) -> bool:
    never = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return never and area.horizontalScrollBar().maximum() > 0


def _scrolls(control: QWidget, wizard: QWidget) -> bool:
    """Whether it is inside something that scrolls."""
    above = control.parentWidget()
    while above is not None and above is not wizard:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _plan(practice: Practice) -> int:
    """Answer everything, with two appointments still clashing."""
    furnish(practice)
    offboarding_id = drafts.start(practice, 1, LAST_DAY)
    backup = backups.back_up(practice, practice.file.parent)
    drafts.answer(
        practice,
        offboarding_id,
        backup_id=backup.id,
        pack_skip_reason="The contract forbids it",
        clash_reason="All have agreed",
    )
    suggest(practice, offboarding_id)
    return offboarding_id


def _rest(context: PracticeContext) -> None:
    """Wait until the worker has nothing left to do and the window has laid itself out."""
    for _ in range(400):
        QTest.qWait(10)
        if not context.tasks.busy:
            break
    QTest.qWait(30)


def main(folder: Path) -> None:
    _application = QApplication(["pictures", *theme.STYLE])
    # The offscreen platform's own screen is smaller than any of those meant here.
    screen_fit.room_for = lambda window: QRect(0, 0, 1920, 1040)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    file = folder / "practice.handover"
    create_practice(file, None, name="Harbour Allied Health").close()
    for page, items in take(open_practice(file, None, today=TODAY), folder).items():
        for item in items:
            print(f"{page}: {item}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
