"""The form whose fields can say, in a sentence below them, why they cannot be stored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.core import theme


class FieldForm(QFormLayout):
    """Fields are known by the name of their detail."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalSpacing(theme.SPACE)
        self.setHorizontalSpacing(theme.ROOMY)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fields: dict[str, QWidget] = {}
        self._problems: dict[str, QLabel] = {}

    def add(self, name: str, label: str, field: QWidget) -> None:
        """Append a field; `label` may carry an & for its shortcut."""
        field.setObjectName(name)
        if isinstance(field, QComboBox):
            # A long name in the list must not take the room of the fields next to it.
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        problem = QLabel()
        problem.setObjectName(f"{name}Problem")
        problem.setWordWrap(True)
        palette = problem.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(theme.Tone.DANGER, palette))
        problem.setPalette(palette)
        problem.hide()
        held = QVBoxLayout()
        held.setSpacing(2)
        held.addWidget(field)
        held.addWidget(problem)
        caption = QLabel(label)
        caption.setBuddy(field)
        self.addRow(caption, held)
        self._fields[name] = field
        self._problems[name] = problem

    def add_line(self, name: str, label: str, text: str = "") -> QLineEdit:
        """Append a field of one line."""
        line = QLineEdit(text)
        line.setCursorPosition(0)
        self.add(name, label, line)
        return line

    def add_choice(self, name: str, label: str, text: str, choices: tuple[str, ...]) -> QComboBox:
        """Append a field of one line with common answers to choose from."""
        box = QComboBox()
        box.setEditable(True)
        box.addItems(["", *choices])
        box.setCurrentText(text)
        self.add(name, label, box)
        return box

    def show_problem(self, name: str, sentence: str) -> bool:
        """Show what is wrong below a field and put the cursor there; False if it is in another form."""
        if name not in self._fields:
            return False
        self._problems[name].setText(sentence)
        self._problems[name].show()
        self._fields[name].setAccessibleDescription(sentence)
        self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def clear_problems(self) -> None:
        for name, problem in self._problems.items():
            problem.hide()
            self._fields[name].setAccessibleDescription("")
