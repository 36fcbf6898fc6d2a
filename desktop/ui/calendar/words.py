"""Appointments in words, for screen readers, tool tips and the pointer's bubble."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.language import say
from desktop.models import AppointmentStatus
from desktop.rules.dates.format import day_text, short_day_text, time_text
from desktop.services.calendar.entries import Entry
from desktop.ui.calendar.drag import DragProposal


def entry_words(entry: Entry, practitioner: str) -> str:
    """`Nguyen, Ava, Mon 23 Nov 2026, 09:00 to 09:50, with Alex Lee, Therapy, Confirmed`."""
    status = "" if entry.status == AppointmentStatus.BOOKED else say(entry.status.value)
    overlap = _tr("overlap accepted: {reason}").format(reason=entry.overlap_reason)
    parts = [
        _clients(entry),
        day_text(entry.starts_at.date()),
        _times(entry),
        _tr("with {name}").format(name=practitioner),
        joint_text(entry),
        entry.type_name,
        entry.site_name,
        entry.room,
        status,
        _series(entry, _tr("one of a series")),
        overlap if entry.overlap_reason else "",
    ]
    return ", ".join(filter(None, parts))


def card_lines(entry: Entry, practitioner: str) -> list[str]:
    """The same in lines, the client first, for the card next to the pointer."""
    place = ", ".join(filter(None, (entry.site_name, entry.room)))
    overlap = _tr("Overlap accepted: {reason}").format(reason=entry.overlap_reason)
    lines = [
        _clients(entry),
        day_text(entry.starts_at.date()),
        _times(entry),
        _tr("With {name}").format(name=practitioner),
        joint_text(entry),
        entry.type_name,
        place,
        say(entry.status.value),
        _series(entry, _tr("One of a series")),
        overlap if entry.overlap_reason else "",
    ]
    return list(filter(None, lines))


def spoken_words(entry: Entry, practitioner: str) -> str:
    """`Tue 12 Jan, 10:00 to 10:50, Nguyen, Ava, Booked, Priya Nair, Therapy`: time first, for a long list."""
    parts = [
        short_day_text(entry.starts_at.date()),
        _times(entry),
        _clients(entry),
        say(entry.status.value),
        practitioner,
        joint_text(entry),
        entry.type_name,
        entry.site_name,
        entry.room,
        _series(entry, _tr("one of a series")),
    ]
    return ", ".join(filter(None, parts))


def _clients(entry: Entry) -> str:
    return entry.clients or _tr("No client")


def _series(entry: Entry, words: str) -> str:
    """The words, if it is one of a series."""
    return "" if entry.series_id is None else words


def proposal_words(proposal: DragProposal, practitioner: str) -> str:
    """`Tue 24 Nov, 10:00–10:50, Priya Nair`."""
    times = f"{time_text(proposal.starts_at)}–{time_text(proposal.ends_at)}"
    return f"{short_day_text(proposal.starts_at.date())}, {times}, {practitioner}"


def joint_text(entry: Entry) -> str:
    """`Joint visit with Alex Lee`, empty for any other appointment."""
    return _tr("Joint visit with {name}").format(name=entry.beside) if entry.beside else ""


def _times(entry: Entry) -> str:
    return _tr("{start} to {end}").format(start=time_text(entry.starts_at), end=time_text(entry.ends_at))


def _tr(text: str) -> str:
    return QCoreApplication.translate("CalendarWords", text)
