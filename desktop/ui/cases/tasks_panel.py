"""The tasks of a case as a list: what to do outside the program, by whom and by when."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLabel,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count
from desktop.services.offboarding.papers.task_paper import save_task_paper, task_paper
from desktop.services.offboarding.tasks import tasks
from desktop.services.offboarding.tasks.calendar import save_calendar_of_tasks
from desktop.services.offboarding.tasks.tasks import CaseTask
from desktop.ui.cases.task_dialog import TaskDialog
from desktop.ui.cases.task_templates_dialog import TaskTemplatesDialog
from desktop.ui.core import messages, printing, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.printer import ask_printer
from desktop.ui.core.tasks import Task
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_file_to_save
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell


class TasksPanel(QWidget):
    """Every task with its day, owner and state, overdue ones in words; empty until `show_case`."""

    def __init__(self, context: PracticeContext) -> None:
        super().__init__()
        self._context = context
        self._offboarding_id: int | None = None
        self._reading: Task | None = None
        self._tasks: tuple[CaseTask, ...] = ()
        self._heading = QLabel()
        self._heading.setObjectName("tasksHeading")
        theme.set_heading(self._heading, 1.1)
        self._only_open = QCheckBox(self.tr("Open tasks on&ly"))
        self._only_open.setObjectName("tasksOnlyOpen")
        self._only_open.toggled.connect(lambda _: self._show_tasks(self._all))
        headers = (self.tr("Due"), self.tr("Task"), self.tr("About"), self.tr("Who"), self.tr("Done"))
        self._table = SmallTable("tasksTable", self.tr("Tasks"), headers, self.tr("No tasks."))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.wrap(1)
        self._table.opened.connect(self._edit)
        self._table.itemSelectionChanged.connect(self._offer)
        self._all: tuple[CaseTask, ...] = ()
        self._table.setMinimumHeight(8 * self.fontMetrics().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._heading)
        column.addWidget(self._only_open)
        column.addWidget(self._table, 1)
        column.addLayout(self._build_actions())
        context.bus.changed.connect(self._follow)

    def show_case(self, offboarding_id: int) -> None:
        """Show the present tasks of this offboarding."""
        self._offboarding_id = offboarding_id
        self._read()

    def _build_actions(self) -> FlowLayout:
        self._done = make_button("taskDone", self.tr("Don&e"), self._toggle)
        self._change = make_button("taskEdit", self.tr("Chan&ge..."), self._edit)
        self._remove = make_button("taskRemove", self.tr("&Remove"), self._take_out)
        add = make_button("taskAdd", self.tr("&Add a task..."), self._add)
        calendar = make_button("tasksCalendar", self.tr("As calendar tas&ks..."), self._ask_calendar)
        paper = make_button("tasksPaper", self.tr("As PDF..."), self._ask_paper)
        on_paper = make_button("tasksPrint", self.tr("&Print..."), lambda: ask_printer(self, self.print_on))
        templates = make_button("tasksTemplates", self.tr("Of each offboarding..."), self._edit_templates)
        row = FlowLayout()
        for button in (self._done, self._change, self._remove, add, on_paper, paper, calendar, templates):
            row.addWidget(button)
        return row

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & {"checklist_items", "offboardings"} and self._offboarding_id is not None:
            self._read()

    @property
    def _case_id(self) -> int:
        assert self._offboarding_id is not None
        return self._offboarding_id

    def _read(self) -> None:
        practice, case_id = self._context.practice, self._case_id
        self._reading = self._context.tasks.latest(
            self._reading, lambda _: tasks.tasks_of(practice, case_id), self._show_tasks
        )

    def _show_tasks(self, found: tuple[CaseTask, ...]) -> None:
        self._all = found
        only_open = self._only_open.isChecked()
        self._tasks = tuple(task for task in found if not (only_open and task.done))
        today = self._context.practice.today()
        overdue = sum(task.overdue(today) for task in found)
        still_open = sum(not task.done for task in found)
        self._heading.setText(
            self.tr("{open} open, {overdue} overdue").format(open=count(still_open, "task"), overdue=overdue)
        )
        self._table.show_rows([self._row(task) for task in self._tasks])
        for place, task in enumerate(self._tasks):
            if task.overdue(today):
                self._mark_overdue(self._table.item_of(place, 0))
        self._table.resizeRowsToContents()
        self._offer()

    def _row(self, task: CaseTask) -> Sequence[str | Cell]:
        done = ""
        if task.done:
            day = short_day_text(task.done_on)
            done = ", ".join(filter(None, (day, task.done_by))) or self.tr("done")
        overdue = task.overdue(self._context.practice.today())
        due = short_day_text(task.due)
        text = f"{task.text}\n{task.note}" if task.note else task.text
        return (
            Cell(self.tr("{day}, overdue").format(day=due) if overdue else due, task.due),
            text,
            task.subject,
            task.owner,
            Cell(done, task.done_on if task.done else None),
        )

    def _mark_overdue(self, item: QTableWidgetItem) -> None:
        item.setForeground(theme.colour(theme.Tone.DANGER, self.palette()))

    @property
    def _selected(self) -> list[CaseTask]:
        return [self._tasks[place] for place in self._table.places if place < len(self._tasks)]

    def _offer(self) -> None:
        chosen = self._selected
        self._done.setEnabled(bool(chosen))
        all_done = bool(chosen) and all(task.done for task in chosen)
        self._done.setText(self.tr("Not don&e") if all_done else self.tr("Don&e"))
        self._done.setAccessibleName(self._done.text().replace("&", ""))
        self._change.setEnabled(len(chosen) == 1)
        self._remove.setEnabled(bool(chosen))

    def _toggle(self) -> None:
        chosen = self._selected
        done = not all(task.done for task in chosen)
        ids = [task.id for task in chosen]
        practice = self._context.practice
        self._context.write(self, lambda: tasks.finish_tasks(practice, ids, done))

    def _take_out(self) -> None:
        ids = [task.id for task in self._selected]
        practice = self._context.practice

        def remove() -> None:
            self._context.write(self, lambda: tasks.remove_tasks(practice, ids))

        messages.ask(
            self,
            self.tr("Remove {tasks}?").format(tasks=count(len(ids), "task")),
            self.tr("Remove"),
            remove,
        )

    def _add(self) -> None:
        TaskDialog(self._context, self._case_id, None, self).open()

    def _edit(self) -> None:
        chosen = self._selected
        if len(chosen) == 1:
            TaskDialog(self._context, self._case_id, chosen[0], self).open()

    def _ask_calendar(self) -> None:
        choose_file_to_save(
            self, self.tr("Save the tasks"), "tasks", "Tasks.ics", "*.ics", self._write_calendar
        )

    def _edit_templates(self) -> None:
        TaskTemplatesDialog(self._context, self).open()

    def _ask_paper(self) -> None:
        choose_file_to_save(self, self.tr("Save the tasks"), "tasks", "Tasks.pdf", "*.pdf", self._write_paper)

    def print_on(self, printer: QPrinter) -> None:
        """Print the present list."""
        practice, case_id = self._context.practice, self._case_id
        self._context.tasks.start(
            lambda _: task_paper(practice, case_id),
            lambda paper: printing.print_on(printer, paper),
        )

    def _write_paper(self, file: Path) -> None:
        practice, case_id = self._context.practice, self._case_id
        self._context.write(
            self,
            lambda: save_task_paper(practice, case_id, file, printing.pdf),
            lambda _: self._tell_saved(file),
        )

    def _tell_saved(self, file: Path) -> None:
        messages.tell(self, self.tr("Saved as {name}.").format(name=file.name), messages.show_folder(file))

    def _write_calendar(self, file: Path) -> None:
        practice, case_id = self._context.practice, self._case_id
        self._context.write(
            self,
            lambda: save_calendar_of_tasks(practice, case_id, file),
            lambda _: self._tell_saved(file),
        )
