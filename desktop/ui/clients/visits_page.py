"""A client's appointments, upcoming or past."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.rules.dates.format import moment_text, time_text
from desktop.rules.text import user_name
from desktop.services.clients.history import ClientVisit, VisitSource, When
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.tables.id_model import IdTableModel, TableColumn
from desktop.ui.widgets.tables.id_view import IdTableView

WIDTHS = (42, 25, 28, 20, 16)


class VisitsPage(QWidget):
    """Reads a page at a time, however many there are."""

    def __init__(self, context: PracticeContext, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._client_id = context, client_id
        self._upcoming = QRadioButton(self.tr("&Upcoming, from today"))
        self._upcoming.setObjectName("upcomingAppointments")
        self._upcoming.setChecked(True)
        past = QRadioButton(self.tr("&Past"))
        past.setObjectName("pastAppointments")
        group = QButtonGroup(self)
        group.addButton(self._upcoming)
        group.addButton(past)
        self._model = IdTableModel[ClientVisit](
            (
                TableColumn(self.tr("When"), _when),
                TableColumn(
                    self.tr("Practitioner"), lambda v: user_name(v.practitioner, v.practitioner_active)
                ),
                TableColumn(self.tr("Type"), lambda v: v.kind),
                TableColumn(self.tr("Site"), lambda v: v.site),
                TableColumn(self.tr("Status"), lambda v: self.tr(v.status.value)),
            ),
            self,
        )
        self._table = IdTableView("clientAppointments", self.tr("Appointments"))
        self._table.adopt(self._model, WIDTHS)
        self._table.setSortingEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self._upcoming)
        row.addWidget(past)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        column.setSpacing(theme.SPACE)
        column.addLayout(row)
        column.addWidget(self._table, 1)
        self._upcoming.toggled.connect(self._show)
        context.bus.changed.connect(self._changed)
        self._show()

    def _show(self) -> None:
        when: When = "upcoming" if self._upcoming.isChecked() else "past"
        self._table.set_empty_text(
            self.tr("No appointment from today on.")
            if when == "upcoming"
            else self.tr("No past appointment.")
        )
        self._table.show_source(VisitSource(self._context.practice, self._client_id, when))

    def _changed(self, tables: frozenset[str]) -> None:
        if tables & {"appointments", "appointment_clients"}:
            self._show()


def _when(visit: ClientVisit) -> str:
    return f"{moment_text(visit.starts_at)}–{time_text(visit.ends_at)}"
