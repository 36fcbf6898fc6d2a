"""The dialog for the sites of the practice: name, time zone and rooms."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import available_timezones

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.services.practice.settings import preferences
from desktop.services.practice.sites import SitePlace, save_sites, site_places
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.edit_dialog import EditDialog
from desktop.ui.widgets.rows_editor import RowsEditor

NAME, ZONE, ROOMS = 22, 20, 26
"""The fewest characters shown."""


class SitesDialog(EditDialog):
    """A line for each site; one still referred to cannot be removed."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("sitesDialog", self.tr("Sites and rooms"), parent, 900)
        self._context = context
        self._before = site_places(context.practice)
        self._usual = preferences(context.practice).timezone
        zones = sorted(zone for zone in available_timezones() if "/" in zone)
        lead = QLabel(
            self.tr(
                "The rooms of a site are offered when you book there. Appointments keep the room that they "
                "have when you take it off the list."
            )
        )
        lead.setWordWrap(True)
        theme.set_muted(lead)
        self._sites = RowsEditor(
            "siteLines",
            self.tr("Add a site"),
            self.tr("No sites yet."),
            lambda place: SiteRow(place or SitePlace(None, "", self._usual), zones),
        )
        self._sites.fill(self._before)
        self.column.addWidget(lead)
        self.column.addWidget(self._sites, 1)
        self.add_buttons("saveSites", self.tr("Save"), self._save)
        self.resize(self.sizeHint().width(), 460)
        self.begin(self.tr("Your changes to the sites are not saved."))

    def answers(self) -> tuple[SitePlace, ...]:
        return tuple(row.value() for row in self._sites.rows())

    def _save(self) -> None:
        practice, before, sites = self._context.practice, self._before, self.answers()
        self._context.write(self, lambda: save_sites(practice, before, sites), lambda _: self.accept())


class SiteRow(QWidget):
    """One site."""

    def __init__(self, given: SitePlace, zones: Sequence[str]) -> None:
        super().__init__()
        self._given = given
        self._name = self._line(given.name, self.tr("Name"), self.tr("Name of the site"), NAME)
        self._zone = QComboBox()
        self._zone.setEditable(True)
        self._zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._zone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._zone.setMinimumContentsLength(ZONE)
        self._zone.setAccessibleName(self.tr("Time zone"))
        self._zone.addItems(list(zones))
        self._zone.setCurrentText(given.timezone)
        rooms = self.tr("Rooms, separated by ;")
        self._rooms = self._line("; ".join(given.rooms), rooms, rooms, ROOMS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE)
        layout.addWidget(self._name, 2)
        layout.addWidget(self._zone)
        layout.addWidget(self._rooms, 3)

    def value(self) -> SitePlace:
        rooms = tuple(filter(None, map(str.strip, self._rooms.text().split(";"))))
        return SitePlace(self._given.id, self._name.text().strip(), self._zone.currentText().strip(), rooms)

    @staticmethod
    def _line(text: str, hint: str, name: str, letters: int) -> QLineEdit:
        line = QLineEdit(text)
        line.setCursorPosition(0)
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        line.setMinimumWidth(letters * line.fontMetrics().averageCharWidth())
        return line
