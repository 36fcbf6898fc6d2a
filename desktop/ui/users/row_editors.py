"""The rows of the user dialog: working hours, leave and provider numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from desktop.rules.calendar import Hours
from desktop.rules.dates.format import WEEKDAYS
from desktop.services.users.details import Away, SiteNumber
from desktop.ui.core import theme
from desktop.ui.core.dates import from_qdate
from desktop.ui.widgets.day_edit import DayEdit, TimeEdit

KINDS = ("Medicare", "DVA", "NDIS", "WorkCover")
LONGEST_NUMBER = 12
"""Characters of a provider number for which there is always room."""


class HoursRow(QWidget):
    """A weekday, from when to when, and the site."""

    def __init__(self, hours: Hours | None, sites: Mapping[int, str]) -> None:
        super().__init__()
        shown = hours or Hours(0, time(9), time(17))
        self._weekday = QComboBox()
        self._weekday.setAccessibleName(self.tr("Weekday"))
        self._weekday.addItems([self.tr(day) for day in WEEKDAYS])
        self._weekday.setCurrentIndex(shown.weekday)
        self._starts = TimeEdit(shown.starts, self.tr("From"))
        self._ends = TimeEdit(shown.ends, self.tr("Until"))
        self._site = site_choice(sites, shown.site_id, self.tr("Every site"))
        line = _line(self)
        line.addWidget(self._weekday)
        line.addWidget(self._starts)
        line.addWidget(QLabel(self.tr("to")))
        line.addWidget(self._ends)
        line.addWidget(self._site, 1)

    def value(self) -> Hours:
        return Hours(
            self._weekday.currentIndex(),
            self._starts.at,
            self._ends.at,
            self._site.currentData(),
        )


class LeaveRow(QWidget):
    """Whole days from the first to the last, or from one time to another."""

    def __init__(self, away: Away | None, today: date) -> None:
        super().__init__()
        midnight = datetime.combine(today, time())
        shown = away or Away(midnight, midnight + timedelta(days=1))
        whole = shown.starts_at.time() == time() == shown.ends_at.time()
        last = shown.ends_at.date() - timedelta(days=1) if whole else shown.ends_at.date()
        self._first = date_edit(shown.starts_at.date(), self.tr("First day"))
        self._last = date_edit(last, self.tr("Last day"))
        self._starts = TimeEdit(shown.starts_at.time(), self.tr("From"))
        self._ends = TimeEdit(shown.ends_at.time(), self.tr("Until"))
        self._whole = QCheckBox(self.tr("Whole days"))
        self._whole.setChecked(whole)
        self._reason = QLineEdit(shown.reason)
        self._reason.setPlaceholderText(self.tr("Reason"))
        self._reason.setAccessibleName(self.tr("Reason"))
        line = _line(self)
        for widget in (self._first, self._starts, QLabel(self.tr("to")), self._last, self._ends, self._whole):
            line.addWidget(widget)
        line.addWidget(self._reason, 1)
        self._whole.toggled.connect(self._show_times)
        self._show_times(whole)

    def value(self) -> Away:
        first, last = from_qdate(self._first.date()), from_qdate(self._last.date())
        if self._whole.isChecked():
            starts, ends = (
                datetime.combine(first, time()),
                datetime.combine(last, time()) + timedelta(days=1),
            )
        else:
            starts = datetime.combine(first, self._starts.at)
            ends = datetime.combine(last, self._ends.at)
        return Away(starts, ends, self._reason.text().strip())

    def _show_times(self, whole: bool) -> None:
        self._starts.setVisible(not whole)
        self._ends.setVisible(not whole)


class NumberRow(QWidget):
    """A provider number of one kind at one site."""

    def __init__(self, number: SiteNumber | None, sites: Mapping[int, str], today: date) -> None:
        super().__init__()
        self._kind = QComboBox()
        self._kind.setAccessibleName(self.tr("Kind of number"))
        self._kind.setEditable(True)
        self._kind.addItems(KINDS)
        self._kind.setCurrentText(number.kind if number else KINDS[0])
        self._site = site_choice(sites, number.site_id if number else None, None)
        self._number = QLineEdit(number.number if number else "")
        self._number.setPlaceholderText(self.tr("Number"))
        self._number.setAccessibleName(self.tr("Provider number"))
        self._number.setMinimumWidth(LONGEST_NUMBER * self._number.fontMetrics().averageCharWidth())
        self._from = _Bound(number.starts_on if number else None, today, self.tr("valid from"))
        self._to = _Bound(number.ends_on if number else None, today, self.tr("to"))
        line = _line(self)
        line.addWidget(self._kind)
        line.addWidget(self._site)
        line.addWidget(self._number, 1)
        line.addWidget(self._from)
        line.addWidget(self._to)

    def value(self) -> SiteNumber | None:
        """None while the number is empty or the practice has no site."""
        number, site = self._number.text().strip(), self._site.currentData()
        if not number or not site:
            return None
        return SiteNumber(site, self._kind.currentText().strip(), number, self._from.day, self._to.day)


class _Bound(QWidget):
    """A day that can be left open: a tick, and the day next to it once set."""

    def __init__(self, day: date | None, today: date, words: str) -> None:
        super().__init__()
        self._set = QCheckBox(words)
        self._set.setAccessibleName(words)
        self._day = date_edit(day or today, words)
        line = _line(self)
        line.addWidget(self._set)
        line.addWidget(self._day)
        self._set.toggled.connect(self._day.setVisible)
        self._set.setChecked(day is not None)
        self._day.setVisible(day is not None)

    @property
    def day(self) -> date | None:
        """None if it is open."""
        return from_qdate(self._day.date()) if self._set.isChecked() else None


def _line(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.SPACE)
    return line


def site_choice(sites: Mapping[int, str], chosen: int | None, none_text: str | None) -> QComboBox:
    """A choice of sites; `none_text` is an entry for no site."""
    choice = QComboBox()
    choice.setAccessibleName(choice.tr("Site"))
    if none_text is not None:
        choice.addItem(none_text, None)
    for site, name in sites.items():
        choice.addItem(name, site)
    choice.setCurrentIndex(max(0, choice.findData(chosen)))
    return choice


def date_edit(day: date, accessible_name: str) -> DayEdit:
    """A date as written in this region, with a calendar to choose from."""
    edit = DayEdit(day)
    edit.setAccessibleName(accessible_name)
    return edit
