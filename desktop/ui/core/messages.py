"""Messages about trouble: a sentence, the list of what is in the way, and a button that helps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QWidget,
)

from desktop.errors import Cancelled, Closed, Refused, UserError
from desktop.ui.core import bug_log, theme
from desktop.ui.core.icons import icon
from desktop.ui.core.screen_fit import FittedDialog


@dataclass(frozen=True)
class Help:
    """A button that does what the sentence advises."""

    label: str
    act: Callable[[], object]


WRAPPED = 100
"""The most lines of a list that wraps them; in a longer one the heights of lines are not measured."""


class MessageDialog(FittedDialog):
    """One sentence, its list if there is one, and buttons; `helps` are offered before Close."""

    def __init__(
        self,
        parent: QWidget | None,
        sentence: str,
        items: tuple[str, ...] = (),
        helps: tuple[Help, ...] = (),
        *,
        picture: str = "warning",
        tone: theme.Tone = theme.Tone.WARNING,
        close_label: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("messageDialog")
        self.setWindowTitle(self.tr("Handover"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        drawn = QLabel()
        drawn.setPixmap(icon(picture, theme.colour(tone, self.palette())).pixmap(32, 32))
        drawn.setAccessibleName(theme.meaning(tone))
        text = QLabel(sentence)
        text.setObjectName("messageText")
        text.setAccessibleName(sentence)
        text.setWordWrap(True)
        # a minimum for the text, not the dialog, which must not be narrower than its buttons either
        text.setMinimumWidth(370)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 20, 20, theme.ROOMY)
        grid.setSpacing(theme.ROOMY)
        grid.setColumnStretch(1, 1)
        grid.addWidget(drawn, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text, 0, 1)
        if items:
            grid.addWidget(self._list(items), 1, 1)
        buttons = QDialogButtonBox()
        buttons.setObjectName("messageButtons")
        for place, offered in enumerate(helps):
            button = QPushButton(offered.label)
            button.setObjectName(f"messageHelp{place}")
            button.clicked.connect(self.accept)
            button.clicked.connect(offered.act)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
            if place == 0:
                button.setDefault(True)
                theme.make_primary(button)
        close = buttons.addButton(close_label or self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setObjectName("messageClose")
        buttons.rejected.connect(self.reject)
        grid.addWidget(buttons, 2, 0, 1, 2)

    def _list(self, items: tuple[str, ...]) -> QListWidget:
        shown = QListWidget()
        shown.setObjectName("messageList")
        shown.setAccessibleName(self.tr("What is in the way"))
        shown.addItems(items)
        is_short = len(items) <= WRAPPED
        shown.setWordWrap(is_short)
        shown.setUniformItemSizes(not is_short)
        shown.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        shown.setMinimumHeight(min(len(items), 9) * (self.fontMetrics().height() + 4) + theme.SPACE)
        return shown


_on_screen: set[MessageDialog] = set()
"""The dialogs without a parent, which would vanish without a reference."""


def _show(dialog: MessageDialog) -> None:
    _on_screen.add(dialog)
    dialog.destroyed.connect(lambda _: _on_screen.discard(dialog))
    dialog.open()


def tell_error(parent: QWidget | None, error: BaseException, *helps: Help) -> None:
    """Show an error as what it is: the supervisor's own trouble as a sentence, anything else as a bug.

    It outlives a `parent` that is closing by belonging to the window behind.
    """
    if isinstance(error, (Cancelled, Closed)):
        return
    if isinstance(error, UserError):
        items = error.items if isinstance(error, Refused) else ()
        while parent is not None and not parent.isVisible():
            parent = parent.parentWidget()
        _show(MessageDialog(parent, str(error), items, helps))
    else:
        bug_log.write_down(error)
        tell_bug(parent)


def tell(parent: QWidget | None, sentence: str, *helps: Help, items: tuple[str, ...] = ()) -> None:
    """Show good news, or a minor message."""
    _show(MessageDialog(parent, sentence, items, helps, picture="info", tone=theme.Tone.ACCENT))


def show_folder(file: Path) -> Help:
    """A button that opens the folder of a file just written."""
    label = QApplication.translate("messages", "Open folder")
    return Help(label, lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent))))


def ask(parent: QWidget | None, question: str, answer: str, act: Callable[[], None]) -> None:
    """Ask before `act`; `answer` is the text of the button."""
    dialog = MessageDialog(
        parent,
        question,
        (),
        (Help(answer, act),),
        picture="help",
        tone=theme.Tone.ACCENT,
        close_label=QApplication.translate("messages", "Cancel"),
    )
    _show(dialog)


def tell_bug(parent: QWidget | None) -> None:
    """Report a fault of the program and where it is logged.

    The message belongs to the main window, as the dialog with the fault may be closing.
    """
    while parent is not None and parent.parentWidget() is not None:
        parent = parent.parentWidget()
    file = bug_log.log_file()
    sentence = QApplication.translate(
        "messages",
        "Something went wrong inside Handover. Nothing that was saved before is lost. "
        "What happened is written down, without anybody's data, in {file}. "
        "Please send that file to whoever looks after Handover for you.",
    ).format(file=file)
    _show(MessageDialog(parent, sentence, picture="bug", tone=theme.Tone.DANGER))
