"""The banner and the status bar kept up to date: read again after each change, on the worker."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.models import OffboardingState
from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.tasks import Task
from desktop.ui.widgets.notice import Notice
from desktop.ui.window.status_bar import StatusBar

if TYPE_CHECKING:
    from desktop.services.reports.overview import LeavingUnderWay, Overview


_Told: TypeAlias = tuple[str, str, theme.Tone]
"""The banner's text, its button's words, and how urgent it looks."""


class OverviewRefresher(QObject):
    """Owned by the main window, which carries out what its signals ask for.

    `applied_found` is emitted at the start, for an applied offboarding whose last working day is over.
    """

    applied_found = Signal()
    finish_wanted = Signal()
    resume_wanted = Signal(int)

    def __init__(self, context: PracticeContext, status: StatusBar, banner: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._status, self._banner = context, status, banner
        self._reading: Task | None = None
        self._leaving: LeavingUnderWay | None = None
        self._looked = False
        context.bus.changed.connect(self.refresh)
        banner.pressed.connect(self._act)

    def refresh(self) -> None:
        """Read the overview and show it when it comes."""
        tasks = self._context.tasks
        self._reading = tasks.latest(self._reading, lambda report: self._read_on_worker(), self._show)

    def _read_on_worker(self) -> Overview:
        from desktop.services.reports.overview import overview  # imports SQLAlchemy: after the first paint

        return overview(self._context.practice)

    def _show(self, found: Overview) -> None:
        self._status.show_overview(found, self._context.practice.today())
        if not self._looked:
            self._looked = True
            if any(item.due and item.state is OffboardingState.APPLIED for item in found.leaving):
                self.applied_found.emit()
        self._leaving = min(found.leaving, key=_urgency, default=None)
        if self._leaving is None:
            self._banner.hide()
        else:
            text, action, tone = self._words(self._leaving)
            self._banner.tell(text, tone, action=action)

    def _words(self, leaving: LeavingUnderWay) -> _Told:
        if leaving.due:
            return self._waiting(leaving)
        if leaving.state is OffboardingState.APPLIED:
            return self._handed_over(leaving)
        return self._planned(leaving)

    def _waiting(self, leaving: LeavingUnderWay) -> _Told:
        text = self.tr("The last working day of {name} was {day}. What was planned for it is waiting.")
        day = short_day_text(leaving.last_day)
        return text.format(name=leaving.name, day=day), self.tr("Finish now"), theme.Tone.WARNING

    def _handed_over(self, leaving: LeavingUnderWay) -> _Told:
        text = self.tr("{name}, last working day {day}: {left}.").format(
            name=leaving.name, day=short_day_text(leaving.last_day), left="; ".join(self._people(leaving))
        )
        return text, self.tr("Show"), _tone(_is_late(leaving))

    def _planned(self, leaving: LeavingUnderWay) -> _Told:
        """The text for a draft, or a case that waits for its day."""
        scheduled = leaving.state is OffboardingState.SCHEDULED
        needs = [] if scheduled else self._needs(leaving)
        if needs:
            left = [", ".join(needs), *self._overdue(leaving)]
        else:
            left = [self._ready(scheduled), *self._people(leaving)]
        text = self.tr("{name} leaves on {day}: {left}.").format(
            name=leaving.name, day=short_day_text(leaving.last_day), left="; ".join(left)
        )
        action = self.tr("Show") if scheduled else self.tr("Continue")
        return text, action, _tone(bool(needs) or _is_late(leaving))

    def _ready(self, scheduled: bool) -> str:
        if scheduled:
            return self.tr("the plan is ready and waits for that day")
        return self.tr("every client and appointment is planned")

    def _needs(self, leaving: LeavingUnderWay) -> list[str]:
        """The missing parts of a draft."""
        needs = []
        if leaving.undecided:
            undecided = count(leaving.undecided, "client")
            needs.append(self.tr("{clients} undecided").format(clients=undecided))
        if leaving.clashes:
            needs.append(count(leaving.clashes, "clash", "clashes"))
        return needs

    def _people(self, leaving: LeavingUnderWay) -> list[str]:
        """`12 clients not told, 9 days left`, `2 tasks overdue`."""
        if not leaving.to_tell:
            return self._overdue(leaving)
        left = leaving.days_left
        when = self.tr("{days} left").format(days=count(left, "day"))
        if left < 0:
            when = self.tr("due {days} ago").format(days=count(-left, "day"))
        told = self.tr("{clients} not told, {when}").format(
            clients=count(leaving.to_tell, "client"), when=when
        )
        return [told, *self._overdue(leaving)]

    def _overdue(self, leaving: LeavingUnderWay) -> list[str]:
        number = leaving.tasks_overdue
        return [self.tr("{tasks} overdue").format(tasks=count(number, "task"))] if number else []

    def _act(self) -> None:
        if self._leaving is None:
            return
        if self._leaving.due:
            self.finish_wanted.emit()
        else:
            self.resume_wanted.emit(self._leaving.offboarding_id)


def _is_late(leaving: LeavingUnderWay) -> bool:
    return bool(leaving.tasks_overdue or (leaving.to_tell and leaving.days_left < 0))


def _tone(warns: bool) -> theme.Tone:
    return theme.Tone.WARNING if warns else theme.Tone.ACCENT


def _urgency(leaving: LeavingUnderWay) -> tuple[bool, bool, date]:
    """The order of urgency: cases waiting for a past day, then planned ones, then those handed over."""
    return not leaving.due, leaving.state is OffboardingState.APPLIED, leaving.last_day
