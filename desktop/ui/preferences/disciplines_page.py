"""The professions of the practice, their other names, and who may take whose clients."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.rules.disciplines import PROFESSIONS, practitioner_noun
from desktop.services.practice.care_settings import CareSettings, DisciplineDetails, meaning
from desktop.ui.core import theme
from desktop.ui.widgets.choices_button import ChoicesButton

LATER = None
ITSELF = ""


class DisciplinesPage(QWidget):
    """A line for each discipline; above them one for each word still unexplained."""

    def __init__(self, settings: CareSettings) -> None:
        super().__init__()
        self._given = settings
        self._names = [each.name for each in settings.disciplines]
        others = [practitioner_noun(name) for name in PROFESSIONS]
        self._offered = list(dict.fromkeys([*self._names, *sorted(others)]))
        self._meanings: dict[str, QComboBox] = {}
        self._lines: list[tuple[DisciplineDetails, QLineEdit, ChoicesButton[str]]] = []
        column = QVBoxLayout(self)
        column.setSpacing(theme.ROOMY)
        lead = QLabel(
            self.tr(
                "A client goes to a colleague of the same profession, unless you say here that another may "
                "take them too."
            )
        )
        lead.setWordWrap(True)
        theme.set_muted(lead)
        column.addWidget(lead)
        column.addLayout(self._unknown_words())
        column.addLayout(self._disciplines())
        column.addStretch(1)

    def _unknown_words(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, word in enumerate(self._given.unknown):
            choice = QComboBox()
            choice.setObjectName(f"meaning{row}")
            choice.addItem(self.tr("decide later"), LATER)
            choice.addItem(self.tr("a profession of its own"), ITSELF)
            for name in self._offered:
                choice.addItem(name, name)
            words = self.tr("“{word}” is used, but not known. It means").format(word=word)
            choice.setAccessibleName(words)
            grid.addWidget(QLabel(words), row, 0)
            grid.addWidget(choice, row, 1)
            self._meanings[word] = choice
        return grid

    def _disciplines(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.ROOMY)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        heads = (self.tr("Profession"), self.tr("Also called"), self.tr("May also take clients of"))
        for place, words in enumerate(heads):
            head = QLabel(words)
            theme.set_muted(head)
            grid.addWidget(head, 0, place)
        for row, each in enumerate(self._given.disciplines):
            self._add(grid, row, each)
        return grid

    def _add(self, grid: QGridLayout, row: int, each: DisciplineDetails) -> None:
        called = QLineEdit("; ".join(word for word in each.also_called if word != each.name))
        called.setObjectName(f"alsoCalled{row}")
        called.setAccessibleName(self.tr("Other words for {name}").format(name=each.name))
        called.setPlaceholderText(self.tr("other words, separated by ;"))
        others = {name: name for name in self._offered if name != each.name}
        others |= {name: name for name in each.may_also_take}
        take = ChoicesButton(
            f"mayAlsoTake{row}",
            self.tr("{name} may also take clients of").format(name=each.name),
            others,
            each.may_also_take,
            self.tr("nobody else"),
        )
        for place, widget in enumerate((QLabel(each.name), called, take)):
            grid.addWidget(widget, row + 1, place)
        self._lines.append((each, called, take))

    def settings(self) -> CareSettings:
        """The settings of the page; the others as given."""
        said = replace(self._given, disciplines=tuple(map(_said, self._lines)))
        for word, choice in self._meanings.items():
            if choice.currentData() is not LATER:
                said = meaning(said, word, choice.currentData())
        return said


def _said(line: tuple[DisciplineDetails, QLineEdit, ChoicesButton[str]]) -> DisciplineDetails:
    given, called, take = line
    own = [word for word in given.also_called if word == given.name]
    words = [*own, *filter(None, map(str.strip, called.text().split(";")))]
    return replace(given, also_called=tuple(words), may_also_take=take.chosen)
