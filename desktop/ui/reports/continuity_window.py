"""The continuity report: what each leaving would mean on a day, the riskiest first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QWidget

from desktop.errors import Progress
from desktop.rules.dates.format import day_text
from desktop.rules.text import count, decimal_text
from desktop.services.reports.continuity import PRACTICE, ContinuityRow, continuity, usual_day
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import from_qdate
from desktop.ui.core.tasks import Task
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.day_edit import DayEdit
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell


class ContinuityWindow(Dialog):
    """Rows appear one by one as the plans are made. `rehearsed` asks to see the plan for one on that day."""

    rehearsed = Signal(int, date)
    _row_found = Signal(object, object)

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("continuityWindow", self.tr("If somebody left"), parent)
        self.resize(980, 520)
        self._context = context
        self._rows: list[ContinuityRow] = []
        self._reading: Task | None = None
        self._heading = QLabel()
        self._heading.setObjectName("continuityHeading")
        theme.set_heading(self._heading)
        self._state = QLabel()
        self._state.setObjectName("continuityState")
        theme.set_muted(self._state)
        self._day = DayEdit(usual_day(context.practice.today()))
        self._day.setObjectName("continuityDay")
        self._day.setAccessibleName(self.tr("Suppose the last working day is"))
        self._day.dateChanged.connect(lambda _: self._read())
        headers = (
            self.tr("Practitioner"),
            self.tr("Without a recipient"),
            self.tr("Cannot keep the time"),
            self.tr("Only one of"),
            self.tr("Families"),
            self.tr("Hours"),
        )
        self._table = SmallTable(
            "continuityTable",
            self.tr("If each practitioner left"),
            headers,
            self.tr("Nobody sees clients here."),
        )
        self._table.opened.connect(self._rehearse)
        self._row_found.connect(self._add)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("continuityButtons")
        rehearse = make_button("continuityRehearse", self.tr("&Rehearse..."), self._rehearse)
        theme.make_primary(rehearse)
        buttons.addButton(rehearse, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(self._heading)
        self.column.addLayout(self._head())
        self.column.addWidget(self._table, 1)
        self.column.addWidget(buttons)
        self._read()

    def _head(self) -> QHBoxLayout:
        label = QLabel(self.tr("&Last working day"))
        label.setBuddy(self._day)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._day)
        row.addWidget(self._state, 1)
        return row

    @property
    def _on(self) -> date:
        return from_qdate(self._day.date())

    def _read(self) -> None:
        practice, on = self._context.practice, self._on
        self._heading.setText(self.tr("If each practitioner left on {day}").format(day=day_text(on)))
        self._state.setText(self.tr("Planning..."))
        self._rows = []
        self._show()

        def work(report: Progress) -> tuple[ContinuityRow, ...]:
            return continuity(practice, on, progress=report, found=lambda row: self._row_found.emit(row, on))

        self._reading = self._context.tasks.latest(self._reading, work, self._finish)

    def _add(self, row: ContinuityRow, on: date) -> None:
        """Add a first answer; answers for a day changed meanwhile are dropped."""
        if on == self._on:
            self._rows.append(row)
            self._show()

    def _finish(self, rows: tuple[ContinuityRow, ...]) -> None:
        self._rows = list(rows)
        self._state.setText(self.tr("Nothing in the practice is changed by this."))
        self._show()

    def _show(self) -> None:
        self._table.show_rows([self._cells(row) for row in self._rows])

    def _cells(self, row: ContinuityRow) -> tuple[str | Cell, ...]:
        clients, hours = count(row.clients, "client"), decimal_text(row.weekly_minutes / 60)
        nobody = self.tr("{n} of {clients}").format(n=row.would_find_nobody, clients=clients)
        return (
            f"{row.name}, {row.discipline}" if row.discipline else row.name,
            Cell(nobody, row.would_find_nobody),
            Cell(count(row.cannot_keep_time, "appointment"), row.cannot_keep_time),
            self._only_one(row),
            str(row.families),
            Cell(self.tr("{hours} a week").format(hours=hours), row.weekly_minutes),
        )

    def _only_one(self, row: ContinuityRow) -> str:
        return self.tr("the practice") if PRACTICE in row.only_one else ", ".join(row.only_one)

    def _rehearse(self) -> None:
        place = self._table.place
        if 0 <= place < len(self._rows):
            RehearsalDialog(self._context, self._rows[place], self._on, self).open()


class RehearsalDialog(Dialog):
    """The plan of one leaving on that day, client by client; it changes nothing and is not kept."""

    def __init__(
        self, context: PracticeContext, row: ContinuityRow, on: date, parent: QWidget | None = None
    ) -> None:
        super().__init__("rehearsalDialog", self.tr("Rehearsal: {name} leaves").format(name=row.name), parent)
        self.resize(820, 520)
        heading = QLabel(
            self.tr("{name} leaves on {day}: where each client would go").format(
                name=row.name, day=day_text(on)
            )
        )
        heading.setWordWrap(True)
        theme.set_heading(heading, 1.1)
        self._table = SmallTable(
            "rehearsalTable",
            self.tr("Clients"),
            (self.tr("Client"), self.tr("Would go to"), self.tr("Why")),
            self.tr("No clients."),
        )
        self._table.wrap(2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("rehearsalButtons")
        buttons.rejected.connect(self.reject)
        for widget in (heading, self._table, buttons):
            self.column.addWidget(widget)
        from desktop.services.reports.rehearsal import rehearse

        practice = context.practice
        context.tasks.start(
            lambda _: rehearse(practice, row.user_id, on),
            self._show_rows,
            lambda error: messages.tell_error(self, error),
            owner=self,
        )

    def _show_rows(self, rows: tuple[tuple[str, str, str], ...]) -> None:
        self._table.show_rows(rows)
        self._table.resizeRowsToContents()
