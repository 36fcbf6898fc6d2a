"""The undo of a window: asks who gets what would come back to somebody inactive, then does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.rules.text import count
from desktop.services.clients.undoing import NOBODY_YET, NeedsRecipient, undo_giving
from desktop.services.history.undo import Undone
from desktop.services.practice.opening import Practice
from desktop.ui.clients.merge_questions import ChooseCaseManager
from desktop.ui.core import messages
from desktop.ui.core.context import PracticeContext

Result = TypeVar("Result")
Refuse = Callable[[Exception], object]


def undo_asking(
    context: PracticeContext,
    owner: QWidget,
    operation_id: int,
    then: Callable[[Undone], object],
    refused: Refuse | None = None,
    instead: Mapping[int, int] = NOBODY_YET,
) -> None:
    """Undo an operation on the worker, and ask for a recipient as often as one is needed."""

    def again(chosen: Mapping[int, int]) -> None:
        undo_asking(context, owner, operation_id, then, refused, chosen)

    context.write(
        owner,
        lambda: undo_giving(context.practice, operation_id, instead),
        then,
        asking_for_recipients(owner, context.practice, instead, again, refused),
    )


def tell_left_alone(owner: QWidget, undone: Undone) -> None:
    """Say how much of it stays as it is, if anything does."""
    if not undone.left_alone:
        return
    shape = QCoreApplication.translate("undo_asking", "Done. Left alone, because of later changes: {n}.")
    if not undone.restored:
        shape = QCoreApplication.translate("undo_asking", "Nothing was done, because of later changes: {n}.")
    messages.tell(owner, shape.format(n=count(len(undone.left_alone), "record")))


def asking_for_recipients(
    owner: QWidget,
    practice: Practice,
    instead: Mapping[int, int],
    again: Callable[[Mapping[int, int]], object],
    refused: Refuse | None = None,
) -> Refuse:
    """The answer to a refusal: ask who gets what would come back, and try again with that."""

    def refuse(error: Exception) -> None:
        if isinstance(error, NeedsRecipient):
            answer = QCoreApplication.translate("undo_asking", "Undo, and give them to this user")
            dialog = ChooseCaseManager(practice, str(error), owner, answer)
            user_id = error.user_id
            dialog.chosen.connect(lambda chosen: again({**instead, user_id: chosen}))
            dialog.open()
        elif refused is not None:
            refused(error)
        else:
            messages.tell_error(owner, error)

    return refuse
