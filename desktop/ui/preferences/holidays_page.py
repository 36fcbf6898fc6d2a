"""Public holidays: those of a country and state, and the practice's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.services.practice.care_settings import CareSettings, OwnHoliday
from desktop.services.practice.holiday_places import HolidayPlace
from desktop.ui.core import theme
from desktop.ui.core.dates import from_qdate
from desktop.ui.users.row_editors import date_edit, site_choice
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_file
from desktop.ui.widgets.rows_editor import RowsEditor

BY_ZONE = ""


class HolidaysPage(QWidget):
    """`country` and `state` are ISO 3166 codes; an empty country follows the time zone.

    `calendar_chosen` carries the file (.ics) whose days are to be added.
    """

    calendar_chosen = Signal(Path)

    def __init__(
        self, settings: CareSettings, places: Sequence[HolidayPlace], chosen: tuple[str, str], today: date
    ) -> None:
        super().__init__()
        self._states = {place.code: place.states for place in places}
        self._country = QComboBox()
        self._country.setObjectName("holidayCountry")
        self._country.setAccessibleName(self.tr("Country"))
        self._country.addItem(self.tr("as the time zone says"), BY_ZONE)
        for place in places:
            self._country.addItem(place.name, place.code)
        self._state = QComboBox()
        self._state.setObjectName("holidayState")
        self._state.setAccessibleName(self.tr("State"))
        self._country.currentIndexChanged.connect(lambda _: self._offer_states())
        self._country.setCurrentIndex(max(0, self._country.findData(chosen[0])))
        self._offer_states()
        self._state.setCurrentIndex(max(0, self._state.findData(chosen[1])))
        sites = {site.id: site.name for site in settings.sites}
        self._days = RowsEditor(
            "ownHolidays",
            self.tr("Add a day"),
            self.tr("No days of your own."),
            lambda value: HolidayRow(value, sites, today),
        )
        self._days.fill(settings.holidays)
        lead = QLabel(
            self.tr(
                "No free time and no last day is proposed on a public holiday; a visit that is booked on "
                "one gets a note."
            )
        )
        lead.setWordWrap(True)
        theme.set_muted(lead)
        form = QFormLayout()
        form.setSpacing(theme.SPACE)
        form.addRow(self.tr("&Country"), self._country)
        form.addRow(self.tr("&State"), self._state)
        column = QVBoxLayout(self)
        column.setSpacing(theme.ROOMY)
        column.addWidget(lead)
        column.addLayout(form)
        column.addWidget(self._days, 1)
        add = make_button(
            "holidaysFromCalendar", self.tr("Add the days of a calendar file..."), self._ask_file
        )
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask_file(self) -> None:
        choose_file(
            self,
            self.tr("Choose a calendar of public holidays"),
            "holidays",
            self.tr("Calendars ({kinds})").format(kinds="*.ics"),
            self.calendar_chosen.emit,
        )

    def add_days(self, found: Sequence[OwnHoliday]) -> None:
        """Add lines for the missing days; nothing is kept before Save."""
        there = {(row.value().day, row.value().site_id) for row in self._days.rows()}
        self._days.fill(each for each in found if (each.day, each.site_id) not in there)

    def _offer_states(self) -> None:
        self._state.clear()
        self._state.addItem(self.tr("as the time zone says, or none"), "")
        for state in self._states.get(self._country.currentData(), ()):
            self._state.addItem(state, state)

    @property
    def chosen(self) -> tuple[str, str]:
        """Country and state."""
        return self._country.currentData(), self._state.currentData()

    def settings(self, other: CareSettings) -> CareSettings:
        """The other settings with the days of this page."""
        return replace(other, holidays=tuple(row.value() for row in self._days.rows()))


class HolidayRow(QWidget):
    """A day, its name, its place, and whether it is a holiday or not."""

    def __init__(self, given: OwnHoliday | None, sites: Mapping[int, str], today: date) -> None:
        super().__init__()
        shown = given or OwnHoliday(today)
        self._day = date_edit(shown.day, self.tr("Day"))
        self._name = QLineEdit(shown.name)
        self._name.setPlaceholderText(self.tr("Name of the holiday"))
        self._name.setAccessibleName(self._name.placeholderText())
        self._name.setMinimumWidth(16 * self._name.fontMetrics().averageCharWidth())
        self._site = site_choice(sites, shown.site_id, self.tr("Every site"))
        self._working = QCheckBox(self.tr("we work all the same"))
        self._working.setAccessibleName(self._working.text())
        self._working.setChecked(shown.working)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE)
        line.addWidget(self._day)
        line.addWidget(self._name, 1)
        line.addWidget(self._site)
        line.addWidget(self._working)

    def value(self) -> OwnHoliday:
        return OwnHoliday(
            from_qdate(self._day.date()),
            self._name.text().strip(),
            self._site.currentData(),
            self._working.isChecked(),
        )
