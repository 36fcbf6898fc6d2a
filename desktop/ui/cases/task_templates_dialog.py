"""The practice's own tasks for a leaving: what to do, when from the last day on, and for which kinds."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QWidget

from desktop.rules.text import count
from desktop.services.offboarding.tasks.renewing import cases_behind, renew_tasks
from desktop.services.offboarding.tasks.templates import (
    LATEST_DAYS,
    LeavingKind,
    TaskTemplate,
    reset_templates,
    save_templates,
    templates,
)
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choices_button import ChoicesButton
from desktop.ui.widgets.edit_dialog import EditDialog
from desktop.ui.widgets.rows_editor import RowsEditor


class TaskTemplatesDialog(EditDialog):
    """A line for each task. Offboardings begun from now on get the saved tasks."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("taskTemplatesDialog", self.tr("Tasks of each offboarding"), parent, 1240)
        self._context = context
        lead = QLabel(
            self.tr(
                "Every offboarding that begins from now on gets these tasks, by its kind. Days count from the "
                "last working day: -28 is four weeks before it."
            )
        )
        lead.setWordWrap(True)
        theme.set_muted(lead)
        self._lines = RowsEditor(
            "templateLines",
            self.tr("Add a task"),
            self.tr("No tasks: an offboarding begins with an empty list."),
            TemplateRow,
        )
        self._before = templates(context.practice)
        self._lines.fill(self._before)
        self.column.addWidget(lead)
        self.column.addWidget(self._lines, 1)
        self.add_buttons("saveTemplates", self.tr("&Save"), self._save)
        reset = make_button("resetTemplates", self.tr("R&eset to standard tasks..."), self._ask_reset)
        self.buttons.addButton(reset, QDialogButtonBox.ButtonRole.ResetRole)
        self.resize(self.sizeHint().width(), 560)
        self.begin(self.tr("Your changes to the tasks are not saved."))

    def answers(self) -> tuple[TaskTemplate, ...]:
        return tuple(row.value() for row in self._lines.rows())

    def _save(self) -> None:
        practice, chosen = self._context.practice, self.answers()
        self._keep(lambda: save_templates(practice, chosen))

    def _ask_reset(self) -> None:
        sentence = self.tr("Go back to the tasks that the program comes with? Your own will be lost.")
        messages.ask(self, sentence, self.tr("Reset"), self._reset)

    def _reset(self) -> None:
        practice = self._context.practice
        self._keep(lambda: reset_templates(practice))

    def _keep(self, change: Callable[[], None]) -> None:
        practice, before = self._context.practice, self._before

        def work() -> int:
            change()
            return cases_behind(practice, before)

        self._context.write(self, work, self._kept)

    def _kept(self, behind: int) -> None:
        """Offer the new tasks to the offboardings that began with the old ones."""
        self.accept()
        parent = self.parentWidget()
        if not behind or parent is None:
            return
        context, before = self._context, self._before

        def renew() -> None:
            context.write(parent, lambda: renew_tasks(context.practice, before))

        sentence = self.tr(
            "{offboardings} under way began with the tasks as they were. Use the new ones there too? What is done"
            " or was changed by hand stays."
        ).format(offboardings=count(behind, "offboarding"))
        messages.ask(parent, sentence, self.tr("Use the new tasks"), renew)


class TemplateRow(QWidget):
    """One task."""

    def __init__(self, given: TaskTemplate | None) -> None:
        super().__init__()
        shown = given or TaskTemplate(uuid4().hex, "", "", 0, frozenset(LeavingKind))
        self._key = shown.key
        self._text = self._line(shown.text, self.tr("Task"), 28)
        self._subject = self._line(shown.subject, self.tr("About"), 9)
        self._days = QSpinBox()
        self._days.setRange(-LATEST_DAYS, LATEST_DAYS)
        self._days.setValue(shown.days)
        self._days.setSuffix(self.tr(" days"))
        self._days.setMinimumWidth(self._days.sizeHint().width())
        self._days.setAccessibleName(self.tr("Days from the last working day"))
        words = {
            LeavingKind.EMPLOYEE: self.tr("employee"),
            LeavingKind.CONTRACTOR: self.tr("contractor"),
            LeavingKind.UNPLANNED: self.tr("unplanned"),
            LeavingKind.LEAVE: self.tr("leave"),
        }
        self._kinds = ChoicesButton(
            "templateKinds", self.tr("For which offboardings"), words, shown.kinds, self.tr("none")
        )
        every = self.fontMetrics().horizontalAdvance(", ".join(words.values()))
        self._kinds.setMinimumWidth(every + 3 * self.fontMetrics().height())  # so that all rows are alike
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._subject)
        layout.addWidget(self._days)
        layout.addWidget(self._kinds)
        self.setFocusProxy(self._text)

    def _line(self, text: str, meaning: str, characters: int) -> QLineEdit:
        line = QLineEdit(text)
        line.setCursorPosition(0)
        line.setAccessibleName(meaning)
        line.setPlaceholderText(meaning)
        line.setToolTip(text)
        line.setMinimumWidth(characters * line.fontMetrics().averageCharWidth())
        return line

    def value(self) -> TaskTemplate:
        return TaskTemplate(
            self._key,
            self._subject.text().strip(),
            self._text.text().strip(),
            self._days.value(),
            frozenset(self._kinds.chosen),
        )
