"""Keeps the banner and the status bar true: asks again after each change, off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.models import OffboardingState
from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count
from desktop.ui.core import theme
from desktop.ui.core.tasks import Task

if TYPE_CHECKING:
    from desktop.services.reports.overview import Leaving, Overview
    from desktop.ui.window.main_window import MainWindow


class OverviewRefresher(QObject):
    """Owned by the main window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._reading: Task | None = None
        self._leaving: Leaving | None = None
        self._looked = False
        window.context.bus.changed.connect(self.refresh)
        window.banner.pressed.connect(self._act)

    def refresh(self) -> None:
        """Read the overview and show it when it comes."""
        tasks = self._window.context.tasks
        self._reading = tasks.latest(self._reading, lambda report: self._read_on_worker(), self._show)

    def _read_on_worker(self) -> Overview:
        from desktop.services.reports.overview import overview  # with SQLAlchemy: after the first paint

        return overview(self._window.context.practice)

    def _show(self, found: Overview) -> None:
        self._window.status.show_overview(found, self._window.today)
        if not self._looked:
            self._looked = True
            if any(item.due and item.state is OffboardingState.APPLIED for item in found.leaving):
                self._window.commands.end_applied()
        self._leaving = min(found.leaving, key=lambda item: (not item.due, item.last_day), default=None)
        if self._leaving is None:
            self._window.banner.hide()
        else:
            text, action, tone = self._words(self._leaving)
            self._window.banner.tell(text, tone, action=action)

    def _words(self, leaving: Leaving) -> tuple[str, str, theme.Tone]:
        day = short_day_text(leaving.last_day)
        if leaving.due:
            text = self.tr("The last working day of {name} was {day}. What was planned for it is waiting.")
            return text.format(name=leaving.name, day=day), self.tr("Finish now"), theme.Tone.WARNING
        if leaving.state is OffboardingState.SCHEDULED:
            text = self.tr("{name} leaves on {day}. The plan is ready and waits for that day.")
            return text.format(name=leaving.name, day=day), self.tr("Show"), theme.Tone.ACCENT
        needs = []
        if leaving.undecided:
            undecided = count(leaving.undecided, "client")
            needs.append(self.tr("{clients} undecided").format(clients=undecided))
        if leaving.clashes:
            needs.append(count(leaving.clashes, "clash", "clashes"))
        left = ", ".join(needs) or self.tr("every client and appointment is planned")
        text = self.tr("{name} leaves on {day}: {left}.")
        tone = theme.Tone.WARNING if needs else theme.Tone.ACCENT
        return text.format(name=leaving.name, day=day, left=left), self.tr("Continue"), tone

    def _act(self) -> None:
        if self._leaving is None:
            return
        if self._leaving.due:
            self._window.commands.finish_due()
        else:
            self._window.commands.resume(self._leaving.offboarding_id)
