"""A practitioner's calendar as a file (.ics), from the Users tab."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.rules.text import count
from desktop.services.calendar.export import SUFFIX, CalendarWritten, export_calendar
from desktop.services.outgoing.files import safe_name
from desktop.services.users.user_list import ListedUser
from desktop.ui.core import messages
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.choosing import choose_file_to_save
from desktop.ui.widgets.progress import run_with_progress


def ask_where(parent: QWidget, context: PracticeContext, user: ListedUser) -> None:
    """Ask for the file, then write it."""
    proposed = f"Calendar {safe_name(user.name)} {context.practice.today()}{SUFFIX}"
    kinds = _tr("Calendars (*{suffix})").format(suffix=SUFFIX)

    def save(file: Path) -> None:
        save_calendar(parent, context, user.reference, file)

    choose_file_to_save(parent, _tr("Save the calendar"), "export", proposed, kinds, save)


def save_calendar(parent: QWidget, context: PracticeContext, reference: str, file: Path) -> None:
    """Write all appointments of a practitioner, and say how many are in the file."""

    def done(written: CalendarWritten) -> None:
        sentence = _tr(
            "{file} holds {appointments}. It says initials and references instead of names, because a "
            "calendar cannot be protected."
        )
        told = sentence.format(
            file=written.file.name, appointments=count(written.appointments, "appointment")
        )
        messages.tell(parent, told, messages.show_folder(written.file))

    run_with_progress(
        parent,
        context.tasks,
        _tr("Writing the calendar..."),
        lambda report: export_calendar(context.practice, file, reference),
        done,
        lambda error: messages.tell_error(parent, error),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SaveCalendar", text)
