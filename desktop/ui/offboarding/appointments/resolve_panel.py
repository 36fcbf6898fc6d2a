"""The panel of actions for the appointment in front, or for all that are selected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.rules.calendar import Practitioner
from desktop.rules.dates.format import short_moment_text
from desktop.rules.text import count
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.services.offboarding.settling.resolving import ResolutionOptions
from desktop.services.offboarding.wording.rows import sentence
from desktop.ui.core import theme
from desktop.ui.offboarding.appointments.series_menu import SeriesMenu
from desktop.ui.widgets.buttons import make_button, set_words
from desktop.ui.widgets.flow_layout import FlowLayout

FREE_TIMES = 3


class ResolvePanel(QFrame):
    """The signals are the buttons pressed; `for_all` says whether all alike are meant."""

    time_chosen = Signal(object)
    other_time_wanted = Signal()
    person_chosen = Signal(int)
    keep_wanted = Signal()
    wait_wanted = Signal()
    cancel_wanted = Signal()
    earlier_wanted = Signal()
    """Asks for a time, before the last day is over, at which the leaver still sees them."""
    follow_wanted = Signal()
    each_moved = Signal()
    each_given = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("resolvePanel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._sentence = QLabel()
        self._sentence.setObjectName("resolveSentence")
        self._sentence.setWordWrap(True)
        self._times: tuple[datetime, ...] = ()
        self._move_label = QLabel(self.tr("Move to"))
        self._time_buttons = [
            make_button(f"freeTime{n}", self.tr("Free time"), partial(self._choose_time, n))
            for n in range(FREE_TIMES)
        ]
        self._other_time = make_button("otherTime", self.tr("An&other time..."), self.other_time_wanted.emit)
        self._each_move = make_button(
            "moveEach", self.tr("Move each to its next free time"), self.each_moved.emit
        )
        self._each_give = make_button(
            "giveEach", self.tr("Give each to somebody who is free then"), self.each_given.emit
        )
        self._someone = make_button("someoneElse", self.tr("Someone &else"))
        self._menu = QMenu(self.tr("Someone else"), self)
        self._someone.setMenu(self._menu)
        self._keep = make_button("keepAnyway", self.tr("&Keep anyway..."), self.keep_wanted.emit)
        self._wait = make_button("waitingList", self.tr("Wa&iting list"), self.wait_wanted.emit)
        self._cancel = make_button("cancelVisit", self.tr("Cance&l it..."), self.cancel_wanted.emit)
        self._follow = make_button(
            "followClient", self.tr("&Follow the client again"), self.follow_wanted.emit
        )
        self._series = make_button("wholeSeries", self.tr("&Whole series"))
        self.series_menu = SeriesMenu(self)
        self.series_menu.setTitle(self.tr("Whole series"))
        self._series.setMenu(self.series_menu)
        self._moves = (*self._time_buttons, self._other_time, self._each_move, self._each_give)
        self._ways = (self._someone, self._series, self._keep, self._wait, self._cancel, self._follow)
        self._alike = QCheckBox()
        self._alike.setObjectName("allAlike")
        first = FlowLayout()
        first.addWidget(self._move_label)
        for button in self._moves:
            first.addWidget(button)
        second = FlowLayout()
        for button in self._ways:
            second.addWidget(button)
        second.push_right()
        second.addWidget(self._alike)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._sentence)
        column.addLayout(first)
        column.addLayout(second)

    def _choose_time(self, place: int) -> None:
        self.time_chosen.emit(self._times[place])

    @property
    def for_all(self) -> bool:
        """Whether all appointments like the one in front are meant."""
        return self._alike.isVisible() and self._alike.isChecked()

    def press_time(self, place: int) -> None:
        """Act as if that free time had been pressed, if there is one."""
        if place < FREE_TIMES and self._time_buttons[place].isVisible():
            self._time_buttons[place].click()

    def fill_menu(self, menu: QMenu) -> None:
        """Fill a menu with the actions of the buttons."""
        for button in self._shown_buttons():
            if button.menu() is not None:
                menu.addMenu(button.menu())
            else:
                menu.addAction(button.accessibleName(), button.click)

    def _shown_buttons(self) -> list[QPushButton]:
        buttons = (part for part in self._all() if isinstance(part, QPushButton))
        return [button for button in buttons if button.isVisible()]

    def show_nothing(self, words: str) -> None:
        self._sentence.setText(words)
        for each in self._all():
            each.setVisible(False)

    def show_one(self, can: ResolutionOptions) -> None:
        self._times = tuple(can.times)
        self._sentence.setText(sentence(can.row))
        self._offer_times(can.row)
        self._offer_people(can)
        self._offer_other_ways(can)
        set_words(self._alike, self.tr("the same for {n} like this").format(n=count(can.alike, "other")))
        self._alike.setVisible(can.alike > 0)

    def _offer_times(self, row: AppointmentRow) -> None:
        """The free times of one appointment, and another time."""
        clashes = row.state is VisitState.CLASHES
        self._show_times(() if _is_cancelled(row) else self._times)
        self._offer_move(_keeps_place(row), nothing_free=clashes and not self._times)
        self._each_move.setVisible(False)
        self._each_give.setVisible(False)

    def _offer_people(self, can: ResolutionOptions) -> None:
        self._fill(can.free, can.may, can.row.recipient_id)
        if can.leaver:
            self._offer_leaver(can.leaver)
        self._someone.setVisible(not _is_cancelled(can.row))

    def _offer_other_ways(self, can: ResolutionOptions) -> None:
        """The series, and to keep, wait, cancel or follow."""
        row = can.row
        self._series.setVisible(_keeps_place(row) and can.in_series > 1)
        self._keep.setVisible(row.state is VisitState.CLASHES and not can.stays)
        self._wait.setVisible(_may_wait(row) and not can.stays)
        self._cancel.setVisible(not _is_cancelled(row))
        set_words(self._cancel, self.tr("Cance&l it..."))
        self._follow.setVisible(row.chosen)

    def _offer_move(self, offered: bool, *, nothing_free: bool) -> None:
        self._move_label.setText(
            self.tr("No free time was found near it. Move to") if nothing_free else self.tr("Move to")
        )
        for part in (self._move_label, self._other_time):
            part.setVisible(offered)

    def _show_times(self, times: Sequence[datetime]) -> None:
        for button in self._time_buttons[len(times) :]:
            button.setVisible(False)
        for button, time in zip(self._time_buttons, times, strict=False):
            button.setVisible(True)
            button.setText(short_moment_text(time))
            button.setAccessibleName(self.tr("Move to {time}").format(time=button.text()))

    def show_many(self, rows: Sequence[AppointmentRow], may: Sequence[Practitioner]) -> None:
        """Show the actions for several at once."""
        troubled = sum(row.needs_you for row in rows)
        self._sentence.setText(self._words_of_many(len(rows), troubled))
        _show(False, *self._time_buttons, self._move_label, self._other_time, self._series, self._alike)
        _show(troubled > 0, self._each_move, self._each_give)
        self._fill((), may, None)
        _show(True, self._someone, self._cancel)
        set_words(self._cancel, self.tr("Cance&l them..."))
        self._keep.setVisible(any(row.state is VisitState.CLASHES for row in rows))
        self._wait.setVisible(all(row.recipient_id is not None for row in rows))
        self._follow.setVisible(any(row.chosen for row in rows))

    def _words_of_many(self, number: int, troubled: int) -> str:
        selected = count(number, "appointment")
        if not troubled:
            return self.tr("{selected} selected.").format(selected=selected)
        return self.tr("{selected} selected, {n} of them need you.").format(selected=selected, n=troubled)

    def _offer_leaver(self, leaver: str) -> None:
        self._menu.addSeparator()
        text = self.tr("{name}, before the last day is over...").format(name=leaver)
        self._menu.addAction(text).triggered.connect(lambda _=False: self.earlier_wanted.emit())
        self._someone.setEnabled(True)

    def _fill(self, free: Sequence[Practitioner], may: Sequence[Practitioner], but_not: int | None) -> None:
        self._menu.clear()
        free_ids = {person.id for person in free}
        for person in sorted(may, key=lambda p: p.id not in free_ids):
            if person.id != but_not:
                self._offer_person(person, is_free=person.id in free_ids)
        self._someone.setEnabled(not self._menu.isEmpty())

    def _offer_person(self, person: Practitioner, *, is_free: bool) -> None:
        text = f"{person.name}\t{self.tr('free then')}" if is_free else person.name
        action = self._menu.addAction(text)
        action.triggered.connect(lambda _=False: self.person_chosen.emit(person.id))

    def _all(self) -> tuple[QWidget, ...]:
        return (self._move_label, *self._moves, *self._ways, self._alike)


def _show(shown: bool, *parts: QWidget) -> None:
    for part in parts:
        part.setVisible(shown)


def _is_cancelled(row: AppointmentRow) -> bool:
    return row.state is VisitState.CANCELLED


def _keeps_place(row: AppointmentRow) -> bool:
    """Whether it stays with somebody, at whatever time."""
    return not _is_cancelled(row) and row.recipient_id is not None


def _may_wait(row: AppointmentRow) -> bool:
    """Whether it can go on a waiting list, and is not there yet."""
    return _keeps_place(row) and row.state is not VisitState.WAITING
