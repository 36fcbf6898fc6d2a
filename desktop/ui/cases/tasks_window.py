"""The tasks of a case in a window of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop.ui.cases.tasks_panel import TasksPanel
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.dialog import Dialog


class TasksWindow(Dialog):
    """Opened from the list of cases."""

    def __init__(self, context: PracticeContext, offboarding_id: int, parent: QWidget | None = None) -> None:
        super().__init__("tasksWindow", self.tr("Tasks"), parent)
        self.resize(900, 560)
        panel = TasksPanel(context)
        self.column.addWidget(panel, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("tasksButtons")
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)
        panel.show_case(offboarding_id)
