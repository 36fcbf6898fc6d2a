"""The keyboard for tests: its keys go to whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget

from desktop.services.offboarding.steps import StepKey
from tests.ui.story import Story

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
STOPS = 60
"""More controls than any page has."""


class Keyboard(Story):
    """Presses keys, one after the other; the window in front decides where they go."""

    def press(self, *keys: Qt.Key | str, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            front = QGuiApplication.focusWindow()
            assert front is not None, "no window has the focus"
            QTest.keyClick(front, key, held)
        self.rest()

    def type(self, text: str) -> None:
        self.press(*text)

    @property
    def focus(self) -> str:
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None and focused.isVisible() else ""

    def until_focus(self, name: str) -> None:
        self.until(lambda: self.focus == name)
        self.rest()

    def tab_to(self, name: str) -> None:
        """Press Tab until that control has the focus."""
        for _ in range(STOPS):
            if self.focus == name:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def go_on(self, page: StepKey) -> None:
        """Press Enter once Next has the focus, which it gets when nothing is missing."""
        self.until_focus("nextButton")
        self.press(Key.Key_Return)
        self.until_page(page)

    def look_around(self) -> None:
        """Check that Tab leads to every control, each shows the focus, and no key is used twice."""
        wanted = {each for each in self.wizard.findChildren(QWidget) if takes_tab(each)}
        unseen: list[str] = []
        for _ in range(STOPS):
            focused = QApplication.focusWidget()
            assert focused is not None
            with_focus = focused.grab().toImage()
            self.press(Key.Key_Tab)
            now = QApplication.focusWidget()
            if focused in wanted and now is not focused and focused.grab().toImage() == with_focus:
                unseen.append(focused.objectName())
            wanted.discard(focused)
            if not wanted:
                break
        assert [each.objectName() for each in wanted] == []
        assert unseen == []
        self.each_key_once()

    def begin_offboarding(self) -> None:
        """Open the wizard for Alex Lee, and answer its first page."""
        self.press("o", held=ALT)
        self.press("o")
        self.until_focus("leaverChoice")
        self.type("Alex")
        self.tab_to("lastDay")
        self.type("4Dec2026")
        self.tab_to("leavingReason")
        self.type("A new job")

    def each_key_once(self) -> None:
        said = [*self.wizard.findChildren(QAbstractButton), *self.wizard.findChildren(QLabel)]
        keys = [
            QKeySequence.mnemonic(each.text()).toString()
            for each in said
            if each.isVisible() and (isinstance(each, QAbstractButton) or each.buddy() is not None)
        ]
        given = [key for key in keys if key]
        assert len(given) == len(set(given)), sorted(given)


def takes_tab(control: QWidget) -> bool:
    """Whether Tab must lead there; among radio buttons it leads to one, and arrows to the others."""
    if not control.objectName() or isinstance(control, QRadioButton) or control.focusProxy() is not None:
        return False
    takes = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and control.isVisible() and control.isEnabled()
