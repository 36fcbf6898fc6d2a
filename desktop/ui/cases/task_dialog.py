"""One task of a case: its text, who does it, by when, and a note."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from desktop.services.offboarding.tasks import tasks
from desktop.services.offboarding.tasks.tasks import CaseTask
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import from_qdate
from desktop.ui.widgets.day_edit import DayEdit
from desktop.ui.widgets.dialog import Dialog


class TaskDialog(Dialog):
    """One task: its text, who does it, by when, and a note."""

    def __init__(
        self,
        context: PracticeContext,
        offboarding_id: int,
        task: CaseTask | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("taskDialog", self.tr("Task"), parent, 480)
        self._context = context
        self._offboarding_id = offboarding_id
        self._task = task
        self._text = self._line("taskText", self.tr("Task"), task.text if task else "")
        self._owner = self._line("taskOwner", self.tr("Who"), task.owner if task else "")
        self._note = self._line("taskNote", self.tr("Note"), task.note if task else "")
        self._has_day = QCheckBox(self.tr("&By"))
        self._has_day.setObjectName("taskHasDay")
        self._day = DayEdit((task.due if task else None) or context.practice.today())
        self._day.setObjectName("taskDay")
        self._day.setAccessibleName(self.tr("Due"))
        self._has_day.setChecked(task is None or task.due is not None)
        self._has_day.toggled.connect(self._day.setEnabled)
        self._day.setEnabled(self._has_day.isChecked())
        form = QFormLayout()
        form.addRow(self.tr("&Task"), self._text)
        form.addRow(self.tr("&Who"), self._owner)
        form.addRow(self._has_day, self._day)
        form.addRow(self.tr("&Note"), self._note)
        self.column.addLayout(form)
        self.add_buttons("taskSave", self.tr("&Save"), self._save)

    def _line(self, name: str, meaning: str, text: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setObjectName(name)
        line.setAccessibleName(meaning)
        return line

    def _save(self) -> None:
        practice, case_id, task = self._context.practice, self._offboarding_id, self._task
        day: QDate = self._day.date()
        due = from_qdate(day) if self._has_day.isChecked() else None
        text, owner, note = self._text.text(), self._owner.text(), self._note.text()

        def work() -> None:
            if task is None:
                new = tasks.add_task(practice, case_id, text, owner=owner, due=due)
                tasks.change_task(practice, new, note=note)
            else:
                changed = {} if due == task.due else {"due": due}
                tasks.change_task(practice, task.id, text=text, owner=owner, note=note, **changed)

        self._context.write(self, work, lambda _: self.accept())
