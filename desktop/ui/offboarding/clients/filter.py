"""The filter of the leaver's clients: by name, by state, by the day and site of their appointments."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.rules.text import fold
from desktop.services.offboarding.rows import ClientRow
from desktop.ui.core.dates import spoken_locale
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.search_box import SearchBox


class ClientFilter(QWidget):
    """`changed` is emitted when other clients are wanted; `wants` tests one of them."""

    changed = Signal()
    left_downwards = Signal()
    """The arrow down in the search, which leads to the table."""

    def __init__(self) -> None:
        super().__init__()
        self._search = SearchBox(self.tr("Search clients..."))
        self._search.setObjectName("clientDecisionsSearch")
        self._search.setMinimumWidth(150)
        self._search.textChanged.connect(lambda _: self.changed.emit())
        self._search.left_downwards.connect(self.left_downwards)
        self._state = self._choice("clientDecisionsFilter", self.tr("Which clients"))
        filters: tuple[tuple[str, Callable[[ClientRow], bool]], ...] = (
            (self.tr("All clients"), lambda row: True),
            (self.tr("Undecided"), lambda row: row.undecided),
            (self.tr("With a clash"), lambda row: row.clashes > 0),
            (self.tr("With family here"), lambda row: row.relatives > 0),
            (self.tr("Under 18"), lambda row: row.minor),
            (self.tr("Nothing booked"), lambda row: not row.booked),
        )
        for text, wanted in filters:
            self._state.addItem(text, wanted)
        self._day = self._choice("clientDecisionsDay", self.tr("Booked on which day of the week"))
        self._day.addItem(self.tr("Any day"), None)
        self._site = self._choice("clientDecisionsSite", self.tr("Booked at which site"))
        self._site.addItem(self.tr("Any site"), None)
        row = FlowLayout(self)
        row.addWidget(self._search)
        row.set_stretch()
        for choice in (self._state, self._day, self._site):
            row.addWidget(choice)

    def offer(self, rows: Sequence[ClientRow]) -> None:
        """Offer the days and sites of all their appointments; the choice stays."""
        booked = {place for row in rows for place in row.booked_on}
        _fill(self._day, _days({day for _, day in booked}))
        _fill(self._site, _sites({site for site, _ in booked}))
        self._site.setVisible(self._site.count() > 2 or self._site.currentIndex() > 0)

    def wants(self, row: ClientRow) -> bool:
        """Whether the client matches the choices, with one appointment for both day and site."""
        wanted: Callable[[ClientRow], bool] = self._state.currentData()
        return self._is_booked_as_wanted(row) and wanted(row) and self._is_searched_for(row)

    def _is_booked_as_wanted(self, row: ClientRow) -> bool:
        day, site = self._day.currentData(), self._site.currentData()
        if day is None and site is None:
            return True
        return any(site in (None, at) and day in (None, on) for at, on in row.booked_on)

    def _is_searched_for(self, row: ClientRow) -> bool:
        name = fold(row.name)
        return all(word in name for word in fold(self._search.text()).split())

    def _choice(self, name: str, words: str) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName(name)
        choice.setAccessibleName(words)
        choice.setToolTip(words)
        choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        return choice


def _days(days: Collection[int]) -> dict[str, int]:
    """These days of the week by their names, in order."""
    return {spoken_locale().standaloneDayName(day + 1): day for day in sorted(days)}


def _sites(sites: Collection[str]) -> dict[str, str]:
    """The named ones of these sites, in order."""
    return {site: site for site in sorted(sites) if site}


def _fill(choice: QComboBox, offered: Mapping[str, int | str]) -> None:
    """Offer these after the first item, which stands for any; the choice stays, even if it is gone."""
    chosen, value = choice.currentText(), choice.currentData()
    items = offered if value is None or chosen in offered else {chosen: value, **offered}
    if list(items) == [choice.itemText(place) for place in range(1, choice.count())]:
        return
    blocker = QSignalBlocker(choice)
    _replace_items(choice, items)
    choice.setCurrentIndex(max(0, choice.findText(chosen)))
    blocker.unblock()


def _replace_items(choice: QComboBox, items: Mapping[str, int | str]) -> None:
    """Replace all items after the first."""
    while choice.count() > 1:
        choice.removeItem(1)
    for text, data in items.items():
        choice.addItem(text, data)
