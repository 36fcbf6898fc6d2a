"""How a dialog stores what it was told: on the worker, for the practice may be written by something else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from desktop.ui.core.messages import tell_error
from desktop.ui.core.tasks import TaskRunner


def save_and_accept(dialog: QDialog, tasks: TaskRunner, store: Callable[[], object]) -> None:
    """Have the worker `store`, then accept the dialog; nothing in it can be pressed meanwhile.

    Trouble is told and leaves it open. It is stored even where the dialog or the window is closed meanwhile.
    """
    focused = dialog.focusWidget()

    def failed(error: Exception) -> None:
        dialog.setEnabled(True)
        if focused is not None:
            focused.setFocus()
        tell_error(dialog, error)

    dialog.setEnabled(False)
    tasks.start(lambda report: store(), lambda _: dialog.accept(), failed, owner=dialog, finish_on_close=True)
