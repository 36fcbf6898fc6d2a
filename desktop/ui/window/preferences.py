"""Preferences: the practice's own choices."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from zoneinfo import available_timezones

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.services.imports.holiday_calendar import holidays_in
from desktop.services.practice import other_system, settings
from desktop.services.practice.care_settings import CareSettings, read_care_settings, save_care_settings
from desktop.services.practice.holiday_places import HolidayPlace, holiday_places
from desktop.ui.core import languages, messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.preferences.disciplines_page import DisciplinesPage
from desktop.ui.preferences.holidays_page import HolidaysPage
from desktop.ui.preferences.sites_page import SitesPage
from desktop.ui.vendor.system_dialog import SystemDialog
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.scrolling import scrolled


class _CarePages(NamedTuple):
    """The pages that appear once their settings were read, and those settings."""

    given: CareSettings
    disciplines: DisciplinesPage
    sites: SitesPage
    holidays: HolidaysPage

    def said(self) -> CareSettings:
        """The settings of all three pages."""
        return self.holidays.settings(self.sites.settings(self.disciplines.settings()))


class PreferencesDialog(Dialog):
    """`saved` is emitted once the choices are kept."""

    saved = Signal()

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("preferencesDialog", self.tr("Preferences"), parent, 640)
        self._context = context
        self._before = settings.preferences(context.practice)
        self._name = QLineEdit(self._before.name)
        self._name.setObjectName("preferencesName")
        self._name.setAccessibleName(self.tr("Name of the practice"))
        self._zone = QComboBox()
        self._zone.setObjectName("preferencesZone")
        self._zone.setAccessibleName(self.tr("Time zone"))
        self._zone.setEditable(True)
        self._zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._zone.addItems(sorted(zone for zone in available_timezones() if "/" in zone))
        self._zone.setCurrentText(self._before.timezone)
        self._lock = self._number("preferencesLock", self.tr("Lock after"), 0, 240, self._before.lock_minutes)
        self._lock.setSuffix(self.tr(" idle minutes"))
        self._lock.setSpecialValueText(self.tr("Never"))
        if not context.practice.protected:
            self._lock.setEnabled(False)
            self._lock.setSuffix(self.tr(" idle minutes, once it has a passphrase"))
        self._notice = self._number(
            "preferencesNotice", self.tr("Usual notice"), 0, 365, self._before.notice_days
        )
        self._notice.setSuffix(self.tr(" days"))
        self._years = self._number(
            "preferencesYears", self.tr("Records are kept"), 1, 99, self._before.retention_years
        )
        self._years.setSuffix(self.tr(" years after the last service"))
        self._age = self._number(
            "preferencesAge", self.tr("and for minors until the age of"), 0, 99, self._before.retention_age
        )
        self._language = self._languages()
        self._records = QLabel()
        self._records.setObjectName("preferencesRecords")
        self._records.setWordWrap(True)
        self._change = make_button("preferencesSystem", self.tr("&Where they live..."), self._choose_system)
        self._nightly = make_button("preferencesNightly", self.tr("N&ightly backup..."), self._edit_nightly)
        self._lay_out()
        self.resize(104 * self.fontMetrics().averageCharWidth(), 33 * self.fontMetrics().height())
        self._read_system()

    def _edit_nightly(self) -> None:
        from desktop.ui.keeping.nightly_dialog import NightlyDialog

        NightlyDialog(self._context, self).open()

    def _read_system(self) -> None:
        practice = self._context.practice
        self._context.tasks.start(
            lambda _: other_system.chosen_system(practice), self._show_system, owner=self
        )

    def _show_system(self, system: other_system.VendorSystem | None) -> None:
        self._records.setText(self.tr("only here") if system is None else system.name)

    def _choose_system(self) -> None:
        dialog = SystemDialog(self._context, self)
        dialog.saved.connect(self._read_system)
        dialog.open()

    def _languages(self) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName("preferencesLanguage")
        choice.setAccessibleName(self.tr("Language of this computer's windows"))
        choice.addItem(self.tr("As the system"), None)
        for known in languages.Language:
            choice.addItem(known.own_name, known)
        choice.setCurrentIndex(max(0, choice.findData(languages.chosen())))
        choice.setToolTip(self.tr("Takes effect on this computer when Handover next starts."))
        return choice

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(theme.SPACE + 4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Name of the practice"), self._name)
        form.addRow(self.tr("&Time zone"), self._zone)
        form.addRow(self.tr("Lan&guage"), self._language)
        form.addRow(self.tr("&Lock after"), self._lock)
        form.addRow(self.tr("&Usual notice of a leaver"), self._notice)
        form.addRow(self.tr("&Records are kept"), self._years)
        form.addRow(self.tr("and for &minors until the age of"), self._age)
        records = QHBoxLayout()
        records.addWidget(self._records, 1)
        records.addWidget(self._change)
        form.addRow(self.tr("The records live"), records)
        form.addRow(self.tr("Backups"), self._nightly)
        advice = QLabel(
            self.tr(
                "These numbers are a help, not legal advice: check what holds for your practice. "
                "Offboarding deletes nothing."
            )
        )
        advice.setWordWrap(True)
        theme.set_muted(advice)
        first = QWidget()
        column = QVBoxLayout(first)
        column.addLayout(form)
        column.addWidget(advice)
        column.addStretch(1)
        self._pages = QTabWidget()
        self._pages.setObjectName("preferencesPages")
        self._pages.addTab(first, self.tr("Practice"))
        self.column.addWidget(self._pages, 1)
        self._care: _CarePages | None = None
        practice = self._context.practice
        self._context.tasks.start(
            lambda report: (read_care_settings(practice), holiday_places()), self._add_care_pages, owner=self
        )
        self.add_buttons("savePreferences", self.tr("Save"), self._save)

    def _add_care_pages(self, read: tuple[CareSettings, tuple[HolidayPlace, ...]]) -> None:
        settings, places = read
        chosen, today = self._before, self._context.practice.today()
        self._care = _CarePages(
            settings,
            DisciplinesPage(settings),
            SitesPage(settings, chosen.travel_minutes),
            HolidaysPage(settings, places, (chosen.country, chosen.state), today),
        )
        for page, title in (
            (self._care.disciplines, self.tr("Disciplines")),
            (self._care.sites, self.tr("Sites")),
            (self._care.holidays, self.tr("Public holidays")),
        ):
            self._pages.addTab(scrolled(page), title)
        page = self._care.holidays
        page.calendar_chosen.connect(lambda file: self._add_holidays(page, file))

    def _add_holidays(self, page: HolidaysPage, file: Path) -> None:
        practice = self._context.practice
        self._context.tasks.start(
            lambda _: holidays_in(practice, file),
            page.add_days,
            lambda error: messages.tell_error(self, error),
            owner=self,
        )

    @staticmethod
    def _number(name: str, accessible: str, least: int, most: int, value: int) -> QSpinBox:
        field = QSpinBox()
        field.setObjectName(name)
        field.setAccessibleName(accessible)
        field.setRange(least, most)
        field.setValue(value)
        return field

    def _save(self) -> None:
        chosen = replace(
            self._before,
            name=self._name.text().strip(),
            timezone=self._zone.currentText().strip(),
            lock_minutes=self._lock.value(),
            notice_days=self._notice.value(),
            retention_years=self._years.value(),
            retention_age=self._age.value(),
        )
        languages.choose(self._language.currentData())
        practice, care = self._context.practice, self._care
        if care is None:
            self._context.write(self, lambda: settings.save_preferences(practice, chosen), self._finish)
            return
        country, state = care.holidays.chosen
        travel = care.sites.usual_minutes
        chosen = replace(chosen, country=country, state=state, travel_minutes=travel)
        said = care.said()

        def store() -> None:
            save_care_settings(practice, care.given, said)
            settings.save_preferences(practice, chosen)

        self._context.write(self, store, self._finish)

    def _finish(self, _: object) -> None:
        self.accept()
        self.saved.emit()
