"""Light and dark as in the system, even if that changes while a window is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.tour.dark import dark_palette
from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.widgets.notice import Notice

Role = QPalette.ColorRole


@pytest.fixture
def context(qtbot: QtBot) -> Iterator[QWidget]:
    light = QApplication.palette()
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    yield window
    QApplication.setPalette(light)


def contrast(one: QPalette, ink: Role, ground: Role) -> int:
    return abs(one.color(ink).lightness() - one.color(ground).lightness())


def test_muted_text_stays_readable_when_the_system_turns_dark_and_light_again(
    qtbot: QtBot, context: QWidget
) -> None:
    label = QLabel("a hint")
    theme.set_muted(label)
    context.layout().addWidget(label)  # type: ignore[union-attr]
    light = QApplication.palette()
    for palette in (light, dark_palette(), light):
        QApplication.setPalette(palette)
        wanted = theme.muted(palette)
        qtbot.waitUntil(lambda wanted=wanted: label.palette().color(Role.WindowText) == wanted)
        assert contrast(label.palette(), Role.WindowText, Role.Window) > 90


def test_a_strip_of_news_turns_dark_with_the_system(qtbot: QtBot, context: QWidget) -> None:
    strip = Notice("news")
    context.layout().addWidget(strip)  # type: ignore[union-attr]
    strip.show()
    QApplication.setPalette(dark_palette())
    qtbot.waitUntil(lambda: theme.is_dark(strip.palette()))
    assert contrast(strip.palette(), Role.WindowText, Role.Window) > 90


@pytest.mark.usefixtures("qtbot")
def test_an_icon_can_be_seen_in_a_selected_row() -> None:
    palette = QApplication.palette()
    drawn = icon("warning", theme.colour(theme.Tone.DANGER, palette))
    picture = drawn.pixmap(QSize(32, 32), QIcon.Mode.Selected).toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {palette.color(Role.HighlightedText).name()}


def high_contrast() -> QPalette:
    palette = QPalette(QColor("black"))
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, "black"), (role.Base, "black"), (role.WindowText, "white"), (role.Text, "white"),
        (role.Highlight, "#1aebff"), (role.HighlightedText, "black"), (role.PlaceholderText, "white"),
        (role.Link, "yellow"),
    ):  # fmt: skip
        palette.setColor(which, QColor(colour))
    return palette


def test_text_can_be_read_in_every_light() -> None:
    role = QPalette.ColorRole
    blue_links = high_contrast()
    blue_links.setColor(role.Link, QColor("blue"))
    for system in (QApplication.palette(), dark_palette(), high_contrast(), blue_links):
        own = theme.readable(system)
        shown = own.resolve(system)
        pairs = [
            (role.HighlightedText, role.Highlight),
            (role.Text, role.Base),
            (role.WindowText, role.Window),
            (role.Link, role.Base),
        ]
        for ink, ground in pairs:
            assert theme.contrast(shown.color(ink), shown.color(ground)) >= theme.LEAST_CONTRAST
        faint, base = shown.color(role.PlaceholderText), shown.color(role.Base)
        assert theme.contrast(theme.mixed(faint, base, faint.alphaF()), base) >= theme.LEAST_CONTRAST
        window = shown.color(role.Window)
        for tone in theme.Tone:
            assert theme.contrast(theme.colour(tone, shown), window) >= theme.LEAST_CONTRAST
        assert theme.contrast(theme.muted(shown), window) >= theme.LEAST_CONTRAST


def test_high_contrast_keeps_its_own_colours() -> None:
    assert theme.readable(high_contrast()).resolveMask() == 0


def test_contrast_is_that_of_wcag() -> None:
    assert round(theme.contrast(QColor("black"), QColor("white")), 1) == 21
    assert round(theme.contrast(QColor("#767676"), QColor("white")), 2) == 4.54
