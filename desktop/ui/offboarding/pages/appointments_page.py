"""Page 5: whether everyone will be there; each appointment, and what to do about clashes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QSplitter

from desktop.rules.text import count
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.rows import AppointmentRow
from desktop.services.offboarding.settling.alternatives import Alternatives
from desktop.services.offboarding.settling.resolving import alike, following, in_series, resolution_options
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core import theme
from desktop.ui.offboarding.appointments.bar import AppointmentsBar
from desktop.ui.offboarding.appointments.clash_strip import ClashStrip
from desktop.ui.offboarding.appointments.model import AppointmentsModel
from desktop.ui.offboarding.appointments.recipient_week import RecipientWeek
from desktop.ui.offboarding.appointments.resolve_panel import ResolvePanel
from desktop.ui.offboarding.appointments.resolving import Resolving
from desktop.ui.offboarding.appointments.rounds import next_in_round
from desktop.ui.offboarding.appointments.table import AppointmentsTable
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.pages.page import Page


class AppointmentsPage(Page):
    """The list at the left, the recipient's week at the right, the actions below."""

    key = StepKey.APPOINTMENTS

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("Appointments: will everyone be there?")
        self.explanation = self.tr(
            "Each appointment follows its client. Settle those that cannot keep their time: in the list, N goes to "
            "the next one and 1, 2 or 3 moves it to a free time. Nothing moves before Review."
        )
        self._model = AppointmentsModel()
        self._model.setParent(self)  # it would keep the page that it tells of its changes
        self.table = AppointmentsTable(self._model)
        self.table.stepped.connect(self._step)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_selection())
        for changed in (self._model.modelReset, self._model.layoutChanged):
            changed.connect(lambda *_: self._show_selection())
        self._week = RecipientWeek(case)
        self._week.picked.connect(self.table.select_id)
        self._panel = ResolvePanel()
        self.table.digit_pressed.connect(self._panel.press_time)
        self.table.menu_wanted.connect(self._pop_up)
        self._strip = ClashStrip()
        self._strip.chosen.connect(self._show_appointment)
        self._bar = AppointmentsBar()
        self._bar.filtered.connect(self._model.filter)
        self._bar.stepped.connect(self._step)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("appointmentsSplitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._week)
        splitter.setSizes([400, 400])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        self.column.setSpacing(theme.SPACE)
        self.column.addWidget(self._bar)
        self.column.addWidget(self._strip)
        self.column.addWidget(splitter, 1)
        self.column.addWidget(self._panel)
        self._connect()

    def _connect(self) -> None:
        panel, actions = self._panel, Resolving(self.case, self)
        for wanted, act in (
            (self._week.free_chosen, actions.move_to),
            (panel.time_chosen, actions.move_to),
            (panel.other_time_wanted, actions.ask_time),
            (panel.person_chosen, actions.give_to),
            (panel.keep_wanted, actions.ask_keep),
            (panel.wait_wanted, actions.wait),
            (panel.earlier_wanted, actions.ask_earlier),
            (panel.cancel_wanted, actions.ask_cancel),
            (panel.follow_wanted, actions.follow),
            (panel.each_moved, actions.move_each),
            (panel.each_given, actions.give_each),
        ):
            wanted.connect(lambda *said, act=act: self._act(act, *said))
        self._week.moved.connect(lambda appointment_id, at: actions.move({appointment_id: at}))
        actions.settled.connect(self._go_on)
        self.case.alternatives_read.connect(self._show_selection)
        menu = panel.series_menu
        menu.aboutToShow.connect(self._offer_series)
        menu.all_selected.connect(lambda: self._select_of_series(in_series))
        menu.following_selected.connect(lambda: self._select_of_series(following))
        menu.moved.connect(actions.move)
        for keys, by in (("F8", 1), ("Shift+F8", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self._step(by))

    def summary(self, board: Board | None) -> str:
        if board is None or board.plan is None:
            return ""
        return count(len(board.appointments), "appointment")

    def entered(self) -> None:
        self.case.read_alternatives()
        self.table.setFocus()
        if self.case.board is not None and not self.table.selected_ids():
            self._select_first(self.case.board)

    def _select_first(self, board: Board) -> None:
        """Select the first that needs the supervisor, else the first of all."""
        rows = board.needing or board.appointments
        if rows:
            self.table.select_id(rows[0].id)

    def show_board(self, board: Board | None) -> None:
        if board is None or board.plan is None:
            return
        self._model.show_rows(board.appointments)
        self._bar.show_counts(board.appointments)
        self._strip.show_rows(board.appointments)
        if self.isVisible():
            self.case.read_alternatives()
        self._show_selection()

    def _pop_up(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("appointmentMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._panel.fill_menu(menu)
        if not menu.isEmpty():
            menu.popup(place)

    def _selected(self) -> list[AppointmentRow]:
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._model.rows[place] for place in places]

    def _act(self, act: Callable[..., None], *said: object) -> None:
        """Act on the selected appointments, and on all alike if that is ticked."""
        rows, board = self._selected(), self.case.board
        if rows and board is not None:
            act([*rows, *alike(board, rows[0])] if self._panel.for_all else rows, *said)

    def _show_selection(self) -> None:
        """Show the selection; if that hides a button with the focus, the list gets it."""
        held = QApplication.focusWidget()
        self._show_selected()
        if held is not None and self._panel.isAncestorOf(held) and not held.isVisible():
            self.table.setFocus()

    def _show_selected(self) -> None:
        rows = self._selected()
        everything = self.case.board.appointments if self.case.board is not None else ()
        self._bar.show_place(rows, self._needing())
        self._week.show_appointment(rows[0] if rows else None, everything, alone=len(rows) == 1)
        self._offer_ways(rows)

    def _offer_ways(self, rows: Sequence[AppointmentRow]) -> None:
        """Offer what can be done about the selection, or say why nothing is offered."""
        board = self.case.board
        if board is None or not board.appointments:
            self._panel.show_nothing(self.tr("There is no appointment after the last working day."))
        elif not rows:
            self._panel.show_nothing(self.tr("Choose an appointment to see what can be done about it."))
        else:
            self._offer_ways_of(rows, board)

    def _offer_ways_of(self, rows: Sequence[AppointmentRow], board: Board) -> None:
        alternatives = self._alternatives_of(rows)
        if alternatives is None:
            self._panel.show_nothing(self.tr("Looking for free times..."))
        elif len(rows) > 1:
            self._panel.show_many(rows, alternatives.who_may(rows[0].id))
        else:
            self._panel.show_one(resolution_options(board, rows[0], alternatives))

    def _alternatives_of(self, rows: Sequence[AppointmentRow]) -> Alternatives | None:
        """The alternatives, once they are read for all of these."""
        known = self.case.alternatives
        return known if known is not None and all(known.knows(row.id) for row in rows) else None

    def _step(self, by: int) -> None:
        """Go to the next or previous one that needs the supervisor, round and round."""
        needing = self._needing()
        if needing:
            ids = [row.id for row in needing]
            self._show_appointment(next_in_round(ids, self._front_id(), self._model.places(), by))

    def _front_id(self) -> int | None:
        """The first one selected."""
        selected = self.table.selected_ids()
        return selected[0] if selected else None

    def _needing(self) -> Sequence[AppointmentRow]:
        """Those that need the supervisor, in the order of the list; those that the filter hides come last."""
        needing = self.case.board.needing if self.case.board is not None else ()
        places = self._model.places()
        return sorted(needing, key=lambda row: places.get(row.id, len(places)))

    def _show_appointment(self, appointment_id: int) -> None:
        """Select one, removing the filter if that hides it."""
        if self._model.place_of(appointment_id) is None:
            self._bar.show_all()
        self.table.select_id(appointment_id)

    def _go_on(self) -> None:
        """Go to the next one that needs the supervisor; after the last one, the wizard goes on."""
        selected = self.table.selected_ids()
        if len(selected) == 1:
            self._go_on_from(selected[0])

    def _go_on_from(self, appointment_id: int) -> None:
        needing = {row.id for row in self._needing()}
        if needing:
            self._go_to_next(appointment_id, needing)
        else:
            self.completed.emit()

    def _go_to_next(self, appointment_id: int, needing: Collection[int]) -> None:
        """Leave an appointment unless it still needs the supervisor; the focus stays in the week."""
        in_week = self._week.view.hasFocus()
        if appointment_id not in needing:
            self._step(1)
        if not in_week:
            self.table.setFocus()

    def _select_of_series(self, which: Callable[[Board, AppointmentRow], Sequence[AppointmentRow]]) -> None:
        rows, board = self._selected(), self.case.board
        if rows and board is not None:
            self.table.select_ids([row.id for row in which(board, rows[0])])

    def _offer_series(self) -> None:
        rows, board, alternatives = self._selected(), self.case.board, self.case.alternatives
        if rows and board is not None and alternatives is not None:
            self._offer_series_of(rows[0], board, alternatives)

    def _offer_series_of(self, front: AppointmentRow, board: Board, alternatives: Alternatives) -> None:
        if front.recipient_id is None:
            return
        ids = [row.id for row in in_series(board, front)]
        since, later = front.was.date(), len(following(board, front))
        self._panel.series_menu.offer(
            alternatives.weekly_times(ids, front.recipient_id),
            len(ids),
            since,
            alternatives.weekly_times(ids, front.recipient_id, since=since) if later else [],
            later,
        )
