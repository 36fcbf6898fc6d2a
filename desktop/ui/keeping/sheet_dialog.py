"""The recovery sheet: printed, or saved as a PDF, by somebody who knows the passphrase."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop.errors import UserError
from desktop.rules.dates.format import moment_text
from desktop.services.backups import recovery
from desktop.services.practice import passphrases
from desktop.ui.core import printing
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.printer import ask_printer
from desktop.ui.widgets.buttons import make_button, set_words
from desktop.ui.widgets.choosing import choose_file_to_save
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.secret_field import SecretField
from desktop.ui.widgets.trouble_line import TroubleLine


class SheetDialog(Dialog):
    """`known` if the passphrase was just set or typed; else it is asked for first."""

    def __init__(
        self, context: PracticeContext, parent: QWidget | None = None, *, known: bool = False
    ) -> None:
        super().__init__("sheetDialog", self.tr("Recovery sheet"), parent, 520)
        self._context, self._known = context, known
        words = QLabel(
            self.tr(
                "One page with 24 words that open this practice, and the backups made since its passphrase was set,"
                " if the passphrase is ever lost. Print it and keep it locked away, not beside the computer."
            )
        )
        words.setWordWrap(True)
        self._of = QLabel()
        self._of.setObjectName("sheetOf")
        set_at = context.practice.key.set_at if context.practice.key is not None else None
        if set_at is not None:
            self._of.setText(self.tr("For the passphrase of {moment}").format(moment=moment_text(set_at)))
        self._secret = SecretField("sheetPassphrase", self.tr("Passphrase"), self.tr("Passphrase"))
        self._secret.setHidden(known)
        self._trouble = TroubleLine("sheetTrouble")
        for widget in (words, self._of, self._secret, self._trouble):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.add_buttons(
            "printSheet",
            self.tr("&Print..."),
            lambda: self._ask_first(lambda: ask_printer(self, self.print_on)),
        )
        save = make_button("saveSheet", self.tr("&Save as PDF..."), lambda: self._ask_first(self._ask_file))
        self.buttons.addButton(save, QDialogButtonBox.ButtonRole.ActionRole)
        set_words(self.buttons.button(QDialogButtonBox.StandardButton.Cancel), self.tr("&Close"))

    def _ask_first(self, then: object) -> None:
        """Check the passphrase on the worker, then go on."""
        practice, typed, known = self._context.practice, self._secret.text(), self._known

        def check() -> None:
            if not known and not passphrases.opens(practice, typed):
                raise UserError(self.tr("That is not the passphrase. Check capitals and spaces."))

        def go_on(_: object) -> None:
            self._trouble.clear()
            assert callable(then)
            then()

        self._context.write(self, check, go_on, self._trouble.tell)

    def _ask_file(self) -> None:
        name = f"{self._context.practice.file.stem} recovery sheet.pdf"
        choose_file_to_save(self, self.tr("Save the recovery sheet"), "sheet", name, "*.pdf", self.write)

    def write(self, file: Path) -> None:
        """Write the sheet as a PDF."""
        practice = self._context.practice
        self._context.write(
            self,
            lambda: recovery.write_sheet(practice, file, printing.pdf),
            lambda _: self.accept(),
            self._trouble.tell,
        )

    def print_on(self, printer: QPrinter) -> None:
        """Print the sheet, and add that to the record."""
        practice = self._context.practice
        printing.print_on(printer, recovery.paper(recovery.sheet_of(practice)))
        self._context.write(
            self, lambda: recovery.note_printed(practice), lambda _: self.accept(), self._trouble.tell
        )
