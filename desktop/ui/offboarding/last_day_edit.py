"""The field of a last working day: begins with the usual notice, and moves to the proposed day."""

from __future__ import annotations

from datetime import date

from desktop.services.calendar.last_day import proposed_last_day, usual_last_day
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import to_qdate
from desktop.ui.widgets.day_edit import DayEdit


class LastDayEdit(DayEdit):
    """The worker proposes the day, as public holidays are looked up; a day already there stays."""

    def __init__(self, context: PracticeContext) -> None:
        practice = context.practice
        super().__init__(usual_last_day(practice))
        self._settled = False
        self.dateChanged.connect(lambda _: self._settle())
        context.tasks.start(lambda report: proposed_last_day(practice), self._propose, owner=self)

    def show_day(self, day: date) -> None:
        """Show a day that nobody chose."""
        self._settle()
        blocked = self.blockSignals(True)
        self.setDate(to_qdate(day))
        self.blockSignals(blocked)

    def _propose(self, day: date) -> None:
        if not self._settled:
            self.show_day(day)

    def _settle(self) -> None:
        self._settled = True
