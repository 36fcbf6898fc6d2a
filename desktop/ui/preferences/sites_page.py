"""The sites in the preferences: the travel time between two of them, and the state of each."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desktop.services.practice.care_settings import CareSettings
from desktop.ui.core import theme

USUAL = -1
LONGEST = 600


class SitesPage(QWidget):
    """`usual_minutes` hold for two sites without a time of their own."""

    def __init__(self, settings: CareSettings, usual_minutes: int) -> None:
        super().__init__()
        self._given = settings
        self._usual = self._minutes(
            "travelUsual", self.tr("Usual minutes between two sites"), 0, usual_minutes
        )
        self._ways: dict[tuple[int, int], QSpinBox] = {}
        self._states: dict[int, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setSpacing(theme.ROOMY)
        lead = QLabel(
            self.tr("Two visits one after the other at different sites need the time to get there.")
        )
        lead.setWordWrap(True)
        theme.set_muted(lead)
        column.addWidget(lead)
        form = QFormLayout()
        form.setSpacing(theme.SPACE)
        form.addRow(self.tr("&Between two sites"), self._usual)
        travel = settings.travel or {}
        for one, other in combinations(settings.sites, 2):
            pair = (min(one.id, other.id), max(one.id, other.id))
            words = self.tr("{one} and {other}").format(one=one.name, other=other.name)
            way = self._minutes(f"travel{pair[0]}x{pair[1]}", words, USUAL, travel.get(pair, USUAL))
            way.setSpecialValueText(self.tr("as usual"))
            form.addRow(words, way)
            self._ways[pair] = way
        for site in settings.sites:
            words = self.tr("State of {site}").format(site=site.name)
            state = QLineEdit(site.state)
            state.setObjectName(f"siteState{site.id}")
            state.setAccessibleName(words)
            state.setPlaceholderText(self.tr("that of the practice"))
            form.addRow(words, state)
            self._states[site.id] = state
        column.addLayout(form)
        column.addStretch(1)

    def _minutes(self, name: str, words: str, least: int, value: int) -> QSpinBox:
        field = QSpinBox()
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setRange(least, LONGEST)
        field.setSuffix(self.tr(" minutes"))
        field.setValue(value)
        return field

    @property
    def usual_minutes(self) -> int:
        return self._usual.value()

    def settings(self, other: CareSettings) -> CareSettings:
        """The other settings with this page's sites."""
        travel = {pair: way.value() for pair, way in self._ways.items() if way.value() != USUAL}
        sites = tuple(
            replace(site, state=self._states[site.id].text().strip().upper()) for site in other.sites
        )
        return replace(other, sites=sites, travel=travel)
