"""The Calendar tab: which practitioners and days it shows, and everything that is done with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.errors import UserError
from desktop.region import written
from desktop.services.calendar import appointments, calendar
from desktop.services.calendar.choices import type_colours
from desktop.services.calendar.entries import Entry
from desktop.services.calendar.pages import CalendarMonth, CalendarPage
from desktop.services.clients.appointment_search import Match
from desktop.ui.calendar.actions import AppointmentActions
from desktop.ui.calendar.appointment_search import AppointmentSearch
from desktop.ui.calendar.calendar_bar import CalendarBar
from desktop.ui.calendar.drag import DragProposal
from desktop.ui.calendar.entry_menu import EntryMenu, TimeMenu
from desktop.ui.calendar.mini_month import MiniMonth
from desktop.ui.calendar.mode_buttons import KEYS
from desktop.ui.calendar.month_view import MonthView
from desktop.ui.calendar.painting.printing import ask_to_print
from desktop.ui.calendar.practitioner_list import PractitionerList
from desktop.ui.calendar.span import CalendarSpan, Mode, WeekShape
from desktop.ui.calendar.time_actions import Drawn, TimeActions
from desktop.ui.calendar.view import CalendarView
from desktop.ui.calendar.waiting_list import WaitingList
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import tell_error
from desktop.ui.core.remembered import remembered
from desktop.ui.core.tasks import Task

SHOWN_TABLES = frozenset(
    {
        "appointments", "appointment_clients", "appointment_types", "clients", "users", "user_sites", "sites",
        "leave", "working_hours",
    }
)  # fmt: skip
_MINUTE = 60_000
_SIDE_LETTERS = 31
_MONTHS_HIGH = 2
_ZOOM, _FIRST_MINUTE = "calendar/zoom", "calendar/firstMinute"
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_MODES = {Qt.Key[f"Key_{letter}"]: mode for mode, letter in KEYS.items()}
_WEEKS = (Mode.WORK_WEEK, Mode.WEEK)


class CalendarTab(QWidget):
    """Begins with everybody's today. Ticks of practitioners are kept separately for each view."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendarTab")
        self._context = context
        self._practice = context.practice
        self._span = CalendarSpan(Mode.DAY, context.practice.today(), WeekShape(written().first_weekday))
        self._ticked: dict[Mode, list[int]] = {}
        self._actions = AppointmentActions(context, self)
        self._times = TimeActions(context, self)
        self._drawn = Drawn.APPOINTMENTS
        self._with_inactive = False
        self._reading_month: Task | None = None
        self._bar = CalendarBar()
        self._month_beside = MiniMonth()
        self._searching = AppointmentSearch(context)
        self.search = self._searching.box
        self._people = PractitionerList()
        self._waiting = WaitingList()
        self._waiting_label = QLabel(self.tr("Waiting list"))
        self.view = CalendarView()
        self.view.setObjectName("calendarView")
        self.view.judge = self._judge
        self.month = MonthView()
        self._views = QStackedWidget()
        self._views.addWidget(self.view)
        self._views.addWidget(self.month)
        self._ask_who_waits = QTimer(self)
        self._ask_who_waits.setSingleShot(True)
        self._ask_who_waits.timeout.connect(self._show_waiting)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._tick)
        self._lay_out()
        self._connect()
        self._recall()
        self.reload()

    def go_to(self, day: date) -> None:
        """Show the day, or the week or month around it."""
        self._span = replace(self._span, day=day)
        self._show_page()

    def set_mode(self, mode: Mode) -> None:
        self._span = replace(self._span, mode=mode)
        self._offer_people()
        self._show_page()

    def show_practitioner(self, user_id: int) -> None:
        """Show the week of one practitioner alone."""
        self._ticked[Mode.WEEK] = [user_id]
        self.set_mode(Mode.WEEK)

    def reload(self) -> None:
        """Read everything again."""
        self._offer_people()
        self._show_page()

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(_SIDE_LETTERS * self.fontMetrics().averageCharWidth())
        people = QLabel(self.tr("Practitioners"))
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.SPACE // 2)
        left.addWidget(self._month_beside)
        left.addWidget(self._searching)
        for label, shown, stretch in ((people, self._people, 3), (self._waiting_label, self._waiting, 1)):
            theme.set_muted(label)
            label.setBuddy(shown)
            left.addWidget(label)
            left.addWidget(shown, stretch)
        below = QHBoxLayout()
        below.setSpacing(theme.SPACE + 4)
        below.addWidget(side)
        below.addWidget(self._views, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.SPACE)
        column.setSpacing(theme.SPACE + 4)
        column.addWidget(self._bar)
        column.addLayout(below, 1)

    def _connect(self) -> None:
        self._bar.turned.connect(self._turn)
        self._bar.today_wanted.connect(lambda: self.go_to(self._practice.today()))
        self._bar.day_chosen.connect(self.go_to)
        self._month_beside.day_chosen.connect(self.go_to)
        self._bar.mode_chosen.connect(self.set_mode)
        self._bar.add_wanted.connect(self._add)
        self._bar.cancelled_toggled.connect(self.view.set_show_cancelled)
        self._bar.inactive_toggled.connect(self._offer_inactive)
        self._bar.drawn_chosen.connect(self._choose_drawn)
        self._bar.print_wanted.connect(self.print)
        self._people.chosen.connect(self._choose_people)
        self._waiting.opened.connect(self._actions.open)
        self._actions.added.connect(self.view.select)
        self.view.opened.connect(self._actions.open)
        self.view.cancel_chosen.connect(self._actions.cancel)
        self.view.moved.connect(self._actions.move)
        self.view.time_chosen.connect(self._draw)
        self.view.leave_opened.connect(self._open_leave)
        self.month.day_selected.connect(self.go_to)
        self.month.day_opened.connect(self._open_day)
        self.view.turned.connect(self._turn)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.time_menu_wanted.connect(self._show_time_menu)
        self.view.copy_wanted.connect(self._actions.copy)
        self.view.paste_wanted.connect(self._actions.paste)
        self._actions.client_wanted.connect(self._open_client)
        self._searching.found.connect(self._show_match)
        self._bar.key_wanted.connect(self._show_key)
        self._context.bus.changed.connect(self._changed)

    def _offer_inactive(self, offered: bool) -> None:
        self._with_inactive = offered
        self.reload()

    def _choose_drawn(self, drawn: Drawn) -> None:
        self._drawn = drawn

    def _draw(self, proposal: DragProposal) -> None:
        """Ask about the new appointment, leave or hours in free time that was dragged over."""
        if self._drawn is Drawn.LEAVE:
            self._times.draw_leave(proposal)
        elif self._drawn is Drawn.HOURS:
            self._times.draw_hours(proposal)
        else:
            self._actions.add(proposal)

    def _open_leave(self, leave_id: int) -> None:
        leave = next((away for away in self.view.page.leave if away.id == leave_id), None)
        if leave is not None:
            self._times.open_leave(leave)

    def print(self) -> None:
        """Ask for a printer, and print the day or the week that is shown; for a month, its selected day."""
        span = self._span if self._span.mode is not Mode.MONTH else replace(self._span, mode=Mode.DAY)
        page = self._read(span, with_appointments=True)
        people = page.practitioners
        title = f"{span.title}, {people[0].name}" if len(people) == 1 else span.title
        ask_to_print(self, page, title)

    def _add(self) -> None:
        """Add an appointment on the day that is shown, whatever a drag draws at the moment."""
        if self._span.mode is Mode.MONTH:
            self._open_day(self._span.day)
        proposal = self.view.likely_time()
        if proposal is not None:
            # An hour, until a type with its own length is chosen.
            self._actions.add(replace(proposal, ends_at=proposal.starts_at + timedelta(hours=1)))

    def _open_day(self, day: date) -> None:
        self._span = replace(self._span, mode=Mode.DAY, day=day)
        self.reload()
        self.view.setFocus()

    def _turn(self, pages: int) -> None:
        self._span = self._span.turned(pages)
        self._show_page()

    def _choose_people(self, ids: list[int]) -> None:
        self._ticked[self._kind] = ids
        self._show_page()

    @property
    def _kind(self) -> Mode:
        """The view that the ticks are kept for: both kinds of week share them."""
        return Mode.WEEK if self._span.mode in _WEEKS else self._span.mode

    def _offer_people(self) -> None:
        people = calendar.practitioners(self._practice, with_inactive=self._with_inactive)
        offered = [someone.id for someone in people]
        first = offered[:1] if self._kind is Mode.WEEK else offered
        ticked = self._ticked.get(self._kind, first)
        self._people.offer(people, ticked)

    def _show_page(self) -> None:
        span = self._span = replace(self._span, week=self._week())
        self._bar.show_span(span)
        self._month_beside.show_day(span.day)
        self._searching.begin_at(datetime.combine(span.day, time()))
        if span.mode is Mode.MONTH:
            self._read_month(span)
            self._views.setCurrentWidget(self.month)
            self._ask_who_waits.stop()
            self._waiting.hide()
            self._waiting_label.hide()
            return
        self._views.setCurrentWidget(self.view)
        page = self._read(span, with_appointments=False)
        self.view.set_page(page, self._practice.today(), partial(calendar.entries, self._practice))
        self.view.set_now(self._practice.now())
        self._ask_who_waits.start()

    def _read_month(self, span: CalendarSpan) -> None:
        """Count on the worker; until then new weeks are empty, and the same ones stay as they are."""
        practice, ids = self._practice, self._people.ticked()
        shown = self.month.page
        if (shown.first_day, shown.days) != (span.first, span.days):
            shown = CalendarMonth(span.first, span.days, (), (), ())
        self.month.set_page(shown, span.day, practice.today())
        self._reading_month = self._context.tasks.latest(
            self._reading_month,
            lambda report: calendar.month(practice, ids, span.first, span.days),
            self._show_month,
            owner=self,
        )

    def _show_month(self, month: CalendarMonth) -> None:
        self.month.set_page(month, self._span.day, self._practice.today())

    def _week(self) -> WeekShape:
        """The week as it is now; the practice's working days are read if they are shown."""
        if self._span.mode is not Mode.WORK_WEEK:
            return self._span.week
        return replace(self._span.week, worked=calendar.worked_weekdays(self._practice))

    def _read(self, span: CalendarSpan, *, with_appointments: bool) -> CalendarPage:
        shown = span.shown if span.mode is Mode.WORK_WEEK else ()
        return calendar.week(
            self._practice,
            self._people.ticked(),
            span.first,
            span.days,
            with_appointments=with_appointments,
            shown=shown,
        )

    def _recall(self) -> None:
        """Bring back the height of the hours and the first of them on screen."""
        self.view.set_zoom(int(str(remembered().value(_ZOOM, 0))))
        minute = remembered().value(_FIRST_MINUTE)
        self.view.first_minute = None if minute is None else int(str(minute))

    def _show_waiting(self) -> None:
        """Show the waiting list after the calendar, which does not wait for it."""
        page = self.view.page
        ids = [someone.id for someone in page.practitioners]
        self._waiting.show_entries(
            calendar.waiting(self._practice, ids, page.first_day, page.days), self.view.name_of
        )
        self._waiting.setVisible(self._waiting.count() > 0)
        self._waiting_label.setVisible(self._waiting.count() > 0)

    def _changed(self, tables: frozenset[str]) -> None:
        if tables & SHOWN_TABLES:
            self.reload()

    def _tick(self) -> None:
        self.view.set_now(self._practice.now())

    def _judge(self, entry: Entry | None, proposal: DragProposal) -> tuple[str, ...]:
        """What would be in the way of a drag."""
        if entry is None:
            return ()
        try:
            found = appointments.judge(
                self._practice, entry.id, proposal.user_id, proposal.starts_at, proposal.ends_at
            )
        except UserError as error:
            return (str(error),)
        return tuple(clash.words for clash in found)

    def _show_menu(self, entry: Entry, where: QPoint) -> None:
        stored = self._actions.stored(entry.id)
        if stored is not None:
            EntryMenu(stored, calendar.practitioners(self._practice), self._actions, self).popup(where)

    def _show_time_menu(self, proposal: DragProposal, where: QPoint) -> None:
        TimeMenu(proposal, self._actions, self).popup(where)

    def _open_client(self, client_id: int) -> None:
        from desktop.ui.clients.client_dialog import ClientDialog

        try:
            ClientDialog(self._context, client_id, self.window()).open()
        except UserError as error:
            tell_error(self.window(), error)

    def _show_key(self) -> None:
        from desktop.ui.calendar.dialogs.key_dialog import KeyDialog

        KeyDialog(type_colours(self._practice), self.window()).open()

    def _show_match(self, match: Match) -> None:
        """Go to an appointment that the search found, whoever has it."""
        if self._span.mode is Mode.MONTH:
            self._span = replace(self._span, mode=Mode.DAY)
        self._span = replace(self._span, day=match.starts_at.date())
        self._offer_people()
        if not self._people.tick(match.user_id):
            self._bar.offer_inactive()
            self._people.tick(match.user_id)
        self._show_page()
        self.view.select(match.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_T:
            self.go_to(self._practice.today())
        elif key in _MODES:
            self.set_mode(_MODES[key])
        elif key in _PAGES:
            self._turn(_PAGES[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the month's room to the practitioners on a low screen with large letters."""
        super().resizeEvent(event)
        self._month_beside.setVisible(
            self._views.height() >= _MONTHS_HIGH * self._month_beside.sizeHint().height()
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        remembered().setValue(_ZOOM, self.view.zoom)
        remembered().setValue(_FIRST_MINUTE, self.view.top_minute)
