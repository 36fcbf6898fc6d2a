"""Two client files side by side: for each difference, one of the two values is chosen."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QRadioButton, QWidget

from desktop.services.duplicates.comparison import ComparedLine, Comparison, File
from desktop.ui.clients.duplicate_words import field_text, file_text, value_text
from desktop.ui.core import theme

MARK, FIELD, LEFT, RIGHT = range(4)


class DuplicatePair(QWidget):
    """Differences come first and are marked; the proposed values are chosen already."""

    def __init__(self, shown: Comparison, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicatePair")
        self._shown, self._today = shown, today
        self._rights: dict[str, QRadioButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, theme.SPACE, 0)
        self._grid.setHorizontalSpacing(theme.ROOMY)
        self._grid.setVerticalSpacing(theme.SPACE)
        self._grid.setColumnStretch(LEFT, 1)
        self._grid.setColumnStretch(RIGHT, 1)
        self._add_head(shown.survivor, LEFT)
        self._add_head(shown.duplicate, RIGHT)
        self._right_kept = self._add_choice(
            "reference",
            self.tr("Reference"),
            shown.survivor.reference,
            shown.duplicate.reference,
            right_chosen=False,
        )
        for line in shown.lines:
            if line.differs:
                left, right = self._texts(line)
                self._rights[line.name] = self._add_choice(
                    line.name, field_text(line.name), left, right, right_chosen=line.from_duplicate
                )
        self._add_rule(self.tr("The same in both"))
        for line in shown.lines:
            if not line.differs:
                self._add_line(line)
        if shown.survivor.notes or shown.duplicate.notes:
            self._add_rule(self.tr("Kept from both"))
            self._add_row(self.tr("Notes"), shown.survivor.notes, shown.duplicate.notes)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    @property
    def survivor_id(self) -> int:
        """The client who stays: the one whose reference is chosen."""
        return self._shown.duplicate.id if self._right_kept.isChecked() else self._shown.survivor.id

    @property
    def duplicate_id(self) -> int:
        return self._shown.survivor.id if self._right_kept.isChecked() else self._shown.duplicate.id

    @property
    def taken(self) -> frozenset[str]:
        """The fields whose value comes from the file that goes."""
        keeps_right = self._right_kept.isChecked()
        return frozenset(n for n, right in self._rights.items() if right.isChecked() is not keeps_right)

    def _add_head(self, file: File, column: int) -> None:
        name = QLabel(file.name)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        theme.set_heading(name, 1.15)
        counts = QLabel(file_text(file))
        theme.set_muted(counts)
        self._grid.addWidget(name, 0, column)
        self._grid.addWidget(counts, 1, column)

    def _texts(self, line: ComparedLine) -> tuple[str, str]:
        today = self._today
        return value_text(line.name, line.survivor, today), value_text(line.name, line.duplicate, today)

    def _add_line(self, line: ComparedLine) -> None:
        self._add_row(field_text(line.name), *self._texts(line))

    def _add_row(self, field: str, left: str, right: str) -> None:
        row = self._grid.rowCount()
        for column, text in ((FIELD, field), (LEFT, left), (RIGHT, right)):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(column != FIELD)
            theme.set_muted(label)
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def _add_rule(self, caption: str) -> None:
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Sunken)
        label = QLabel(caption)
        _embolden(label)
        self._grid.addWidget(rule, self._grid.rowCount(), MARK, 1, 4)
        self._grid.addWidget(label, self._grid.rowCount(), MARK, 1, 4)

    def _add_choice(
        self, name: str, field: str, left: str, right: str, *, right_chosen: bool
    ) -> QRadioButton:
        """Add two values to choose between, and return the button of the right one."""
        row = self._grid.rowCount()
        mark = QLabel("≠")
        mark.setAccessibleName(self.tr("differs"))
        mark.setToolTip(self.tr("The two files differ here: choose which value to keep"))
        label = QLabel(field)
        _embolden(mark)
        _embolden(label)
        self._grid.addWidget(mark, row, MARK)
        self._grid.addWidget(label, row, FIELD)
        group = QButtonGroup(self)
        buttons = []
        for side, column, text in (("Left", LEFT, left), ("Right", RIGHT, right)):
            button = QRadioButton(text.replace("&", "&&"))
            button.setObjectName(f"{name}{side}")
            button.setAccessibleName(self.tr("{field}: {value}").format(field=field, value=text))
            button.toggled.connect(partial(_embolden, button))
            group.addButton(button)
            self._grid.addWidget(button, row, column)
            buttons.append(button)
        buttons[right_chosen].setChecked(True)
        return buttons[1]


def _embolden(widget: QWidget, bold: bool = True) -> None:
    font = widget.font()
    font.setBold(bold)
    widget.setFont(font)
