"""The dialog for one question: a sentence, a field, and a button that says what it does."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop.ui.widgets.dialog import Dialog


class QuestionDialog(Dialog):
    """Subclasses report the answer in `accept`. The button is called `name` followed by Button."""

    def __init__(self, name: str, question: str, field: QWidget, button: str, parent: QWidget | None) -> None:
        super().__init__(name, self.tr("Handover"), parent, 460)
        text = QLabel(question)
        text.setWordWrap(True)
        field.setAccessibleName(question)
        field.setMinimumHeight(32)
        self.column.addWidget(text)
        self.column.addWidget(field)
        self.button = self.add_buttons(f"{name}Button", button, self.accept)
        # "Cancel" would be next to "Cancel appointment".
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Go back"))
