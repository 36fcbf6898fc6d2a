"""The dialog for an export: the records, the kind of file, the other system, protection."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QWidget

from desktop.rules.text import count
from desktop.services.exports.exports import Exported, export
from desktop.services.exports.text_files import Style
from desktop.services.imports import KINDS
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.exchange.words import kind_name
from desktop.ui.widgets.choosing import choose_file_to_save
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.forms import wide_form
from desktop.ui.widgets.progress import run_with_progress
from desktop.ui.widgets.proposed_password import ProposedPassword

WORKBOOK = "xlsx"


class ExportDialog(Dialog):
    """Closes once the file is written, and its window reports the result."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("exportDialog", self.tr("Export"), parent, 620)
        self._context = context
        self._kind = QComboBox()
        self._kind.setObjectName("exportKind")
        self._kind.setAccessibleName(self.tr("What to export"))
        for kind in KINDS:
            self._kind.addItem(kind_name(kind), kind)
        self._shape = QComboBox()
        self._shape.setObjectName("exportStyle")
        self._shape.setAccessibleName(self.tr("As"))
        self._shape.addItem(self.tr("Workbook (.xlsx)"), WORKBOOK)
        self._shape.addItem(self.tr("CSV for Excel on Windows (.csv)"), f"csv {Style.WINDOWS}")
        self._shape.addItem(self.tr("CSV for Excel or Numbers on a Mac (.csv)"), f"csv {Style.MAC}")
        self._shape.addItem(self.tr("Text with tabs for Excel on Windows (.txt)"), f"txt {Style.WINDOWS}")
        self._shape.addItem(self.tr("Text with tabs for a Mac (.txt)"), f"txt {Style.MAC}")
        self._shape.addItem(self.tr("CSV for other programs (.csv)"), f"csv {Style.PLAIN}")
        self._secret = ProposedPassword("exportPassword", self.tr("Password"))
        self._hint = QLabel()
        self._hint.setObjectName("exportHint")
        self._hint.setWordWrap(True)
        self._hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.set_muted(self._hint)
        self._lay_out()
        self._shape.currentIndexChanged.connect(self._judge)
        self._secret.line.textChanged.connect(self._judge)
        self._judge()

    def _lay_out(self) -> None:
        form = wide_form()
        form.addRow(self.tr("&What"), self._kind)
        form.addRow(self.tr("&As"), self._shape)
        form.addRow(self.tr("&Password"), self._secret)
        form.addRow("", self._hint)
        self.column.addLayout(form)
        self.column.addStretch(1)
        self.add_buttons("exportNow", self.tr("Export..."), self._choose)

    @property
    def _is_workbook(self) -> bool:
        return self._ending == "xlsx"

    @property
    def _ending(self) -> str:
        return str(self._shape.currentData()).partition(" ")[0]

    @property
    def _style(self) -> Style:
        """The flavour of a text file; a workbook has none."""
        return Style(str(self._shape.currentData()).partition(" ")[2] or Style.PLAIN)

    def _judge(self) -> None:
        self._secret.setEnabled(self._is_workbook)
        if not self._is_workbook:
            hint = self.tr("A text file cannot be protected: anybody who gets it can read it.")
        elif self._password:
            hint = self.tr("Excel asks for the password. Tell it to the recipient in another way.")
        else:
            hint = self.tr("Without a password anybody who gets the file can read it.")
        self._hint.setText(self.tr("{hint} The export is recorded either way.").format(hint=hint))

    @property
    def _password(self) -> str | None:
        return (self._secret.line.text() or None) if self._is_workbook else None

    def _choose(self) -> None:
        if self._password and not self._secret.is_accepted():
            return
        name = f"{self._kind.currentData()} {self._context.practice.today()}.{self._ending}"
        choose_file_to_save(self, self.tr("Export as"), "export", name, f"*.{self._ending}", self.write)

    def write(self, file: Path) -> None:
        """Write the choice to `file`, and report the result."""
        kind, practice, style = self._kind.currentData(), self._context.practice, self._style
        password = self._password
        self.setEnabled(False)
        task = run_with_progress(
            self,
            self._context.tasks,
            self.tr("Exporting..."),
            lambda report: export(practice, kind, file, style=style, password=password),
            self._done,
            self._failed,
        )
        task.stopped.connect(lambda: self.setEnabled(True))

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        messages.tell_error(self, error)

    def _done(self, exported: Exported) -> None:
        sentence = self.tr("Exported {rows} to {name}.").format(
            rows=count(exported.rows, "row"), name=exported.file.name
        )
        if self._password:
            sentence += " " + self.tr("It opens with the password {password}.").format(
                password=self._password
            )
        if exported.replaced:
            sentence += " " + self.tr(
                "A workbook cannot hold some characters; they are marked in these cells:"
            )
        messages.tell(
            self.parentWidget(), sentence, messages.show_folder(exported.file), items=exported.replaced
        )
        self.accept()
