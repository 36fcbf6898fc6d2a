"""The dialog for appointment types: name, length, colour, who may take one, and where they usually are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QComboBox, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QWidget

from desktop.rules.disciplines import PROFESSIONS, practitioner_noun
from desktop.services.calendar.types import TypeDetails, appointment_types, save_types
from desktop.services.practice import sites
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.users.row_editors import site_choice
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.edit_dialog import EditDialog
from desktop.ui.widgets.rows_editor import RowsEditor

USUAL = TypeDetails(None, "", 50, "#7ea6d8")
SWATCH = 16
NAME, NEEDS = 26, 18
"""The fewest characters shown."""


class TypesDialog(EditDialog):
    """A line for each type; one with appointments cannot be removed."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("typesDialog", self.tr("Appointment types"), parent, 960)
        self._context = context
        known = sites.site_names(context.practice)
        lead = QLabel(
            self.tr(
                "Where a type needs a profession, its clients go to colleagues of that profession when "
                "somebody leaves."
            )
        )
        lead.setWordWrap(True)
        theme.set_muted(lead)
        self._types = RowsEditor(
            "typeLines",
            self.tr("Add a type"),
            self.tr("No appointment types yet."),
            lambda value: TypeRow(value, known),
        )
        self._types.fill(appointment_types(context.practice))
        self.column.addWidget(lead)
        self.column.addWidget(self._types, 1)
        self.add_buttons("saveTypes", self.tr("Save"), self._save)
        self.resize(self.sizeHint().width(), 560)
        self.begin(self.tr("Your changes to the appointment types are not saved."))

    def answers(self) -> tuple[TypeDetails, ...]:
        return tuple(row.value() for row in self._types.rows())

    def _save(self) -> None:
        practice, types = self._context.practice, self.answers()
        self._context.write(self, lambda: save_types(practice, types), lambda _: self.accept())


class TypeRow(QWidget):
    """One type."""

    def __init__(self, given: TypeDetails | None, known_sites: Mapping[int, str]) -> None:
        super().__init__()
        shown = given or USUAL
        self._given = shown
        self._name = QLineEdit(shown.name)
        self._name.setCursorPosition(0)
        self._name.setMinimumWidth(NAME * self._name.fontMetrics().averageCharWidth())
        self._name.setPlaceholderText(self.tr("Name"))
        self._name.setAccessibleName(self.tr("Name of the type"))
        self._minutes = QSpinBox()
        self._minutes.setRange(1, 24 * 60)
        self._minutes.setValue(shown.minutes)
        self._minutes.setSuffix(self.tr(" minutes"))
        self._minutes.setMinimumWidth(self._minutes.sizeHint().width())
        self._minutes.setAccessibleName(self.tr("Length"))
        self._colour = make_button("typeColour", self.tr("Colour..."), self._ask_colour)
        self._show_colour(shown.colour)
        self._needs = QComboBox()
        self._needs.setEditable(True)
        self._needs.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._needs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._needs.setMinimumContentsLength(NEEDS)
        self._needs.setAccessibleName(self.tr("Needs which profession"))
        self._needs.addItems(["", *map(practitioner_noun, PROFESSIONS)])
        self._needs.setCurrentText(shown.discipline)
        if (line := self._needs.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("any profession"))
        self._site = site_choice(known_sites, shown.site_id, self.tr("Any site"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE)
        layout.addWidget(self._name, 2)
        layout.addWidget(self._minutes)
        layout.addWidget(self._colour)
        layout.addWidget(self._needs, 1)
        layout.addWidget(self._site)

    def value(self) -> TypeDetails:
        return TypeDetails(
            self._given.id,
            self._name.text().strip(),
            self._minutes.value(),
            self._chosen,
            self._needs.currentText().strip(),
            self._site.currentData(),
        )

    def _ask_colour(self) -> None:
        dialog = QColorDialog(QColor(self._chosen), self)
        dialog.colorSelected.connect(lambda colour: self._show_colour(colour.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_colour(self, colour: str) -> None:
        self._chosen = colour
        swatch = QPixmap(SWATCH, SWATCH)
        swatch.fill(QColor(colour))
        self._colour.setIcon(QIcon(swatch))
        self._colour.setAccessibleDescription(colour)
