"""A day or a week of the calendar on paper: always dark on light, the working hours filling the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from desktop.language import say
from desktop.models import AppointmentStatus
from desktop.services.calendar.pages import CalendarPage, CalendarPractitioner, WorkedTime
from desktop.ui.calendar.entry_cache import EntryCache
from desktop.ui.calendar.layout import Grid, columns
from desktop.ui.calendar.painting.colours import Colours
from desktop.ui.calendar.painting.entry_painter import PLAIN
from desktop.ui.calendar.painting.header_painter import HeaderPainter
from desktop.ui.calendar.painting.painter import CalendarPainter, Scene
from desktop.ui.core.printer import ask_printer

_SCREEN_DPI = 96
_TEXT = 11
"""The height of the letters in pixels, at 96 to the inch."""
_NARROWEST = 68
_TITLE = 28
_GUTTER = 44
_USUAL = (8 * 60, 18 * 60)
_NOT_PRINTED = (AppointmentStatus.CANCELLED, AppointmentStatus.WAITING_LIST)


def ask_to_print(parent: QWidget, page: CalendarPage, title: str) -> None:
    """Ask for a printer, then print."""
    ask_printer(parent, lambda printer: print_calendar(printer, page, title))


def print_calendar(device: QPagedPaintDevice, page: CalendarPage, title: str) -> int:
    """Print a page on as many sheets as its columns need, and return their number.

    Cancelled and waiting-list appointments are left out. `title` is printed above each sheet.
    """
    device.setPageOrientation(QPageLayout.Orientation.Landscape)
    painter = QPainter(device)
    scale = device.logicalDpiX() / _SCREEN_DPI
    area = QRect(0, 0, int(device.width() / scale), int(device.height() / scale))
    sheets = list(_sheets(page, (area.width() - _GUTTER) // _NARROWEST))
    for number, (days, people) in enumerate(sheets, 1):
        if number > 1:
            device.newPage()
        painter.resetTransform()
        painter.scale(scale, scale)
        _print_sheet(painter, area, _Sheet(page, days, people, _heading(title, number, len(sheets))))
    painter.end()
    return len(sheets)


def _heading(title: str, number: int, sheets: int) -> str:
    if sheets == 1:
        return title
    return say("{title} ({number} of {all})", title=title, number=number, all=sheets)


def _sheets(page: CalendarPage, most: int) -> Iterator[tuple[Sequence[date], Sequence[CalendarPractitioner]]]:
    """The columns of each sheet: whole days together if they fit, else as many practitioners as fit."""
    days = page.shown_days
    people = page.practitioners
    if len(days) * len(people) <= most:
        yield days, people
        return
    for day in days:
        for first in range(0, len(people), most):
            yield [day], people[first : first + most]


@dataclass(frozen=True)
class _Sheet:
    """The days and practitioners on one sheet of a page, and what is printed above them."""

    page: CalendarPage
    days: Sequence[date]
    people: Sequence[CalendarPractitioner]
    title: str

    @property
    def user_ids(self) -> list[int]:
        return [someone.id for someone in self.people]

    @property
    def working_hours(self) -> list[WorkedTime]:
        """The hours of those who are on the sheet, on its weekdays."""
        weekdays, user_ids = {day.weekday() for day in self.days}, set(self.user_ids)
        of_people = [hours for hours in self.page.hours if hours.user_id in user_ids]
        return [hours for hours in of_people if hours.weekday in weekdays]


def _print_sheet(painter: QPainter, area: QRect, sheet: _Sheet) -> None:
    font, bold = _fonts(painter)
    laid_out = columns(sheet.days, sheet.user_ids, area.width() - _GUTTER, 1)
    cache = _printed(sheet.page)
    draft = Scene(sheet.page, Grid(laid_out, 60), cache, lambda entry: True)
    first, last = _hours_of(draft, sheet)
    colours = Colours(_paper())
    heads_height = HeaderPainter(draft, colours, font, date.min).height
    height = area.height() - _TITLE - heads_height
    scene = Scene(sheet.page, Grid(laid_out, max(1, height // (last - first))), cache, lambda entry: True)
    heads = HeaderPainter(scene, colours, font, date.min)
    painter.setFont(bold)
    painter.setPen(colours.text)
    painter.drawText(QRect(0, 0, area.width(), _TITLE), Qt.AlignmentFlag.AlignVCenter, sheet.title)
    body = QRect(_GUTTER, _TITLE + heads_height, area.width() - _GUTTER, height)
    top = scene.grid.y(first * 60)
    heads.paint_heads(painter, QRect(_GUTTER, _TITLE, body.width(), heads_height), 0)
    heads.paint_hours(painter, QRect(0, body.top(), _GUTTER, height), top)
    painter.setClipRect(body)
    painter.translate(body.topLeft() - QPoint(0, top))
    exposed = QRect(0, top, body.width(), height)
    CalendarPainter(scene, colours, font).paint(painter, exposed, lambda entry: PLAIN)
    painter.setClipping(False)


def _printed(page: CalendarPage) -> EntryCache:
    cache = EntryCache()
    cache.add(entry for entry in page.appointments if entry.status not in _NOT_PRINTED)
    return cache


def _fonts(painter: QPainter) -> tuple[QFont, QFont]:
    """The font of the entries, and that of the title."""
    font = QFont(painter.font())
    font.setPixelSize(_TEXT)
    bold = QFont(font)
    bold.setPixelSize(_TEXT + 5)
    bold.setWeight(QFont.Weight.DemiBold)
    return font, bold


def _hours_of(draft: Scene, sheet: _Sheet) -> tuple[int, int]:
    """The first and the last hour of the sheet, by its appointments and working hours."""
    shown = chain.from_iterable(map(draft.column, range(len(draft.grid.columns))))
    spans = [(piece.starts, piece.ends) for piece in shown]
    spans += [(hours.starts, hours.ends) for hours in sheet.working_hours]
    spans = spans or [_USUAL]
    return min(spans)[0] // 60, -(-max(end for _, end in spans) // 60)


def _paper() -> QPalette:
    palette = QPalette(QColor("white"), QColor("white"))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        palette.setColor(role, QColor("black"))
    palette.setColor(QPalette.ColorRole.Base, QColor("white"))
    return palette
