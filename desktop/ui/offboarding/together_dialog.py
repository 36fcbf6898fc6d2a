"""Several leavers at once: who and when, one plan, one review, and each carried out separately."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count, number_text
from desktop.services.backups import backups
from desktop.services.calendar import calendar
from desktop.services.offboarding.applying import Applied
from desktop.services.offboarding.several.review import (
    TogetherLeaver,
    TogetherLoad,
    TogetherReview,
    review_together,
)
from desktop.services.offboarding.several.together import (
    apply_together,
    start_together,
    suggest_together,
)
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import from_qdate
from desktop.ui.core.tasks import Task
from desktop.ui.offboarding.last_day_edit import LastDayEdit
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell


class TogetherDialog(Dialog):
    """`opened` carries the offboarding whose wizard is wanted."""

    opened = Signal(int)

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("togetherDialog", self.tr("Several leavers at once"), parent, 760)
        self._context = context
        self._ids: tuple[int, ...] = ()
        self._review: TogetherReview | None = None
        self._reading: Task | None = None
        self._applying = False
        lead = QLabel(
            self.tr(
                "One plan over all their clients: none of them takes anybody over, and the others share their "
                "limits. Each keeps an offboarding of their own, to be changed, carried out and undone by itself."
            )
        )
        lead.setWordWrap(True)
        theme.set_muted(lead)
        self._who = QListWidget()
        self._who.setObjectName("togetherWho")
        self._who.setAccessibleName(self.tr("Who leaves"))
        for someone in calendar.practitioners(context.practice):
            if someone.active:
                self._add_choice(someone.name, someone.id)
        self._who.setMinimumHeight(5 * self.fontMetrics().height())
        self._who.itemChanged.connect(lambda _: self._offer())
        self._day = LastDayEdit(context)
        self._day.setObjectName("togetherDay")
        self._day.setAccessibleName(self.tr("Last working day"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Who leaves"), self._who)
        form.addRow(self.tr("&Last working day"), self._day)
        self._plan = make_button("togetherPlan", self.tr("Make one &plan"), self._make_plan)
        headers = (
            self.tr("Practitioner"),
            self.tr("Last day"),
            self.tr("Clients"),
            self.tr("Appointments"),
            self.tr("Still needed"),
        )
        self._leavers = SmallTable(
            "togetherLeavers",
            self.tr("The leavers"),
            headers,
            self.tr("Choose two or more, then make one plan."),
        )
        self._leavers.opened.connect(self._open)
        self._leavers.itemSelectionChanged.connect(self._offer)
        loads = (self.tr("Colleague"), self.tr("Clients before"), self.tr("After"), self.tr("At most"))
        self._loads = SmallTable("togetherLoads", self.tr("The colleagues"), loads, self.tr("No plan yet."))
        self._leavers.setWordWrap(True)
        for table in (self._leavers, self._loads):
            table.setMinimumHeight(5 * self.fontMetrics().height())
        self.column.addWidget(lead)
        self.column.addLayout(form)
        self.column.addWidget(self._plan, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._leavers, 1)
        self.column.addWidget(self._loads, 1)
        self.column.addLayout(self._build_actions())
        context.bus.changed.connect(self._follow)
        self._offer()

    def _add_choice(self, name: str, user_id: int) -> None:
        item = QListWidgetItem(name, self._who)
        item.setData(Qt.ItemDataRole.UserRole, user_id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)

    def _build_actions(self) -> FlowLayout:
        self._open_button = make_button("togetherOpen", self.tr("&Open this one..."), self._open)
        self._backup = make_button("togetherBackup", self.tr("&Back up now"), self._back_up)
        row = FlowLayout()
        for button in (self._open_button, self._backup):
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("togetherButtons")
        self._apply = make_button("togetherApply", self.tr("O&ffboard all of them"), self._carry_out)
        theme.make_primary(self._apply)
        buttons.addButton(self._apply, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        row.push_right()
        row.addWidget(buttons)
        return row

    @property
    def _chosen(self) -> list[int]:
        items = (self._who.item(row) for row in range(self._who.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]

    def _offer(self) -> None:
        review = self._review
        self._plan.setEnabled(len(self._chosen) > 1)
        self._open_button.setEnabled(review is not None and self._leavers.place >= 0)
        self._backup.setEnabled(review is not None)
        self._apply.setEnabled(review is not None and review.ready)

    def _make_plan(self) -> None:
        practice, day = self._context.practice, from_qdate(self._day.date())
        leavings: dict[int, date] = dict.fromkeys(self._chosen, day)

        def work() -> tuple[tuple[int, ...], TogetherReview]:
            ids = start_together(practice, leavings)
            suggest_together(practice, ids)
            return ids, review_together(practice, ids)

        self._context.write(self, work, lambda made: self._show(*made))

    def _show(self, ids: tuple[int, ...], review: TogetherReview) -> None:
        self._ids, self._review = ids, review
        self._leavers.show_rows([self._leaver_cells(leaver) for leaver in review.leavers])
        self._leavers.resizeRowsToContents()
        self._loads.show_rows([_load_cells(load) for load in review.loads])
        self._offer()

    def _leaver_cells(self, leaver: TogetherLeaver) -> tuple[str | Cell, ...]:
        clients = self.tr("{clients}, {n} undecided").format(
            clients=count(leaver.clients, "client"), n=leaver.undecided
        )
        appointments = self.tr("{appointments}, {n} clash").format(
            appointments=count(leaver.appointments, "appointment"), n=leaver.clashing + leaver.with_others
        )
        return (
            leaver.name,
            Cell(short_day_text(leaver.last_day), leaver.last_day),
            Cell(clients, leaver.clients),
            Cell(appointments, leaver.appointments),
            leaver.missing or self.tr("nothing"),
        )

    def _follow(self, tables: frozenset[str]) -> None:
        """Show what was settled in the wizard of one of them."""
        if self._ids and not self._applying:
            practice, ids = self._context.practice, self._ids
            self._reading = self._context.tasks.latest(
                self._reading,
                lambda _: review_together(practice, ids),
                lambda found: self._show(ids, found),
                owner=self,
            )

    def _open(self) -> None:
        place = self._leavers.place
        if self._review is not None and 0 <= place < len(self._review.leavers):
            self.opened.emit(self._review.leavers[place].offboarding_id)

    def _back_up(self) -> None:
        practice, folder = self._context.practice, self._context.practice.file.parent
        self._context.write(self, lambda: backups.back_up(practice, folder))

    def _carry_out(self) -> None:
        practice, ids = self._context.practice, self._ids
        self._applying = True
        self._context.write(self, lambda: apply_together(practice, ids), self._tell_done, self._tell_refused)

    def _tell_refused(self, error: Exception) -> None:
        self._applying = False
        messages.tell_error(self, error)

    def _tell_done(self, done: Sequence[Applied]) -> None:
        names = ", ".join(one.leaver for one in done)
        messages.tell(
            self.parentWidget(),
            self.tr("Offboarded: {names}. Each can be undone in its own offboarding.").format(names=names),
        )
        self.accept()


def _load_cells(load: TogetherLoad) -> tuple[str | Cell, ...]:
    return (
        load.name,
        Cell(number_text(load.before), load.before),
        Cell(number_text(load.after), load.after),
        Cell(number_text(load.maximum), load.maximum) if load.maximum else Cell("", None),
    )
