"""File > Import: a file, what it holds, what importing it would do, and then doing it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.services.imports import KINDS, ImportResult, run_import
from desktop.ui import messages, theme
from desktop.ui.desk import Desk
from desktop.ui.remembered import last_folder, remember_folder
from desktop.ui.widgets.progress import run_with_progress


class ImportDialog(QDialog):
    """Shows the counts of a dry run first; `imported` comes once everything is stored."""

    imported = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 520)
        self._desk = desk
        self._file = QLineEdit()
        self._file.setObjectName("importFile")
        self._file.setAccessibleName(self.tr("File"))
        self._file.setPlaceholderText(self.tr("A text file, CSV or workbook"))
        self._kind = QComboBox()
        self._kind.setObjectName("importKind")
        self._kind.setAccessibleName(self.tr("What it holds"))
        for kind in KINDS:
            self._kind.addItem(self.tr(kind.capitalize()), kind)
        self._kind.setCurrentIndex(self._kind.findData("clients"))
        self._password = QLineEdit()
        self._password.setObjectName("importPassword")
        self._password.setAccessibleName(self.tr("Password"))
        self._password.setPlaceholderText(self.tr("Only for a protected workbook"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._counts = QLabel(self.tr("Choose a file. Nothing is changed before you press Import."))
        self._counts.setObjectName("importCounts")
        self._counts.setWordWrap(True)
        self._lines = QListWidget()
        self._lines.setObjectName("importProblems")
        self._lines.setAccessibleName(self.tr("Guesses and problems"))
        self._lines.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setObjectName("importNow")
        self._go.setEnabled(False)
        theme.make_primary(self._go)
        self._lay_out()
        self._file.editingFinished.connect(self._look)
        self._password.editingFinished.connect(self._look)
        self._kind.currentIndexChanged.connect(self._look)
        self._buttons.accepted.connect(self._import)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        choose = QPushButton(self.tr("Choose..."))
        choose.setObjectName("chooseImport")
        choose.setAccessibleName(self.tr("Choose the file"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.addWidget(self._file, 1)
        line.addWidget(choose)
        form = QFormLayout()
        form.setSpacing(theme.SPACE + 4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("File"), line)
        form.addRow(self.tr("What it &holds"), self._kind)
        form.addRow(self.tr("&Password"), self._password)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, theme.ROOMY)
        column.setSpacing(theme.ROOMY)
        column.addLayout(form)
        column.addWidget(self._counts)
        column.addWidget(self._lines, 1)
        column.addWidget(self._buttons)

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a file to import"), str(last_folder("import")))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters(
            [
                self.tr("Text, CSV and workbooks (*.txt *.csv *.tsv *.tab *.xlsx *.xls *.ods)"),
                self.tr("All (*)"),
            ]
        )
        chooser.fileSelected.connect(self.look_at)
        chooser.open()

    def look_at(self, name: str) -> None:
        """Choose this file, guess from its name what it holds, and show what importing it would do."""
        self._file.setText(name)
        stem = Path(name).stem.lower()
        guess = next((kind for kind in KINDS if kind.removesuffix("s") in stem), None)
        if guess is not None:
            self._kind.blockSignals(True)
            self._kind.setCurrentIndex(self._kind.findData(guess))
            self._kind.blockSignals(False)
        self._look()

    def _look(self) -> None:
        self._go.setEnabled(False)
        self._lines.clear()
        if self._file.text().strip():
            self._counts.setText(self.tr("Reading..."))
            self._run(dry=True)

    def _import(self) -> None:
        self._buttons.setEnabled(False)
        self._run(dry=False)

    def _run(self, *, dry: bool) -> None:
        file, kind = Path(self._file.text().strip()).expanduser(), self._kind.currentData()
        password, practice = self._password.text() or None, self._desk.practice
        task = run_with_progress(
            self,
            self._desk.tasks,
            self.tr("Reading the file...") if dry else self.tr("Importing..."),
            lambda report: run_import(practice, file, kind, dry_run=dry, password=password, progress=report),
            self._preview if dry else self._done,
            self._refuse,
        )
        task.stopped.connect(self._stopped)

    def _preview(self, result: ImportResult) -> None:
        self._buttons.setEnabled(True)
        self._counts.setText(self._in_words(result))
        lines = [*result.notes]
        for found in result.problems:
            shape = (
                self.tr("Row {row}, {column}: {problem}") if found.column else self.tr("Row {row}: {problem}")
            )
            lines.append(shape.format(row=found.row, column=found.column, problem=found.problem))
        self._lines.addItems(lines)
        self._go.setEnabled(bool(result.created or result.updated))

    def _in_words(self, result: ImportResult) -> str:
        shape = self.tr("{created} new, {updated} changed, {unchanged} as they are, {skipped} left out.")
        return shape.format(
            created=f"{result.created:,}",
            updated=f"{result.updated:,}",
            unchanged=f"{result.unchanged:,}",
            skipped=f"{result.skipped:,}",
        )

    def _done(self, result: ImportResult) -> None:
        remember_folder("import", Path(self._file.text()).parent)
        self.accept()
        self.imported.emit(result)
        messages.tell(
            self.parentWidget(), self.tr("Imported: {counts}").format(counts=self._in_words(result))
        )

    def _refuse(self, error: Exception) -> None:
        self._buttons.setEnabled(True)
        if isinstance(error, UserError):
            self._counts.setText(str(error))
        else:
            messages.tell_error(self, error)

    def _stopped(self) -> None:
        self._buttons.setEnabled(True)
        self._counts.setText(self.tr("Stopped; nothing was changed."))
