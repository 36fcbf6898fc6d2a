"""The help pages by window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.core.screen_fit import FittedDialog

OF_STEPS = {
    "practitioner": 1,
    "calls": 1,
    "backup": 2,
    "pack": 3,
    "clients": 4,
    "appointments": 5,
    "review": 6,
    "vendor": 7,
    "done": 8,
}
"""The section of the page on offboarding about each step of the wizard."""
OF_ROOMS = {
    "offboarding.pack": "2-offboarding.md#3",
    "offboarding.clients": "2-offboarding.md#4",
    "offboarding.appointments": "2-offboarding.md#5",
    "offboarding": "2-offboarding.md",
    "cases": "2-offboarding.md#10",
    "vendor": "2-offboarding.md#7",
    "calendar": "4-calendar.md",
    "exchange.export_dialog": "5-import-and-export.md#3",
    "exchange": "5-import-and-export.md",
    "keeping.record_window": "6-undo-and-record.md#2",
    "keeping.sheet_dialog": "8b-who-could-get-in.md#6",
    "keeping.change_passphrase_dialog": "8b-who-could-get-in.md#6",
    "keeping": "7-backups.md",
    "start.recover_dialog": "8b-who-could-get-in.md#6",
    "lock": "8-your-data.md#2",
    "window.preferences": "8-your-data.md",
}
"""The pages for packages of windows, each before the one that contains it."""


def page_for(window: QWidget) -> str:
    """The page, with the number of its section if it is not the whole page; the first steps by default."""
    if isinstance(window, FittedDialog) and (topic := window.help_topic()):
        return f"2-offboarding.md#{OF_STEPS[topic]}"
    room = type(window).__module__.removeprefix("desktop.ui.")
    for name, page in OF_ROOMS.items():
        if room == name or room.startswith(f"{name}."):
            return page
    return "1-first-steps.md"


def show_help(window: QWidget, page: str = "") -> None:
    """Open the help for a window, or bring it to the front, at `page` or the one that suits."""
    from desktop.ui.window.help_window import HelpWindow  # at first use, like every other window

    wanted = page or page_for(window)
    for there in QApplication.topLevelWidgets():
        if isinstance(there, HelpWindow) and there.isVisible() and there.parentWidget() is window:
            there.open_page(wanted)
            there.activateWindow()
            return
    HelpWindow(window, wanted).show()
