"""Documents of plain words and tables as PDF, on A4."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEventLoop,
    QIODevice,
    QLineF,
    QMarginsF,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from desktop.language import say
from desktop.services.outgoing.document import (
    Document,
    DocumentTable,
    LabelSheet,
    LetterPage,
    Printable,
    Section,
)
from desktop.services.outgoing.files import write_file
from desktop.ui.core.fonts import find_fonts_offscreen
from desktop.ui.core.letter_printing import print_head, print_labels, print_letter
from desktop.ui.core.page_breaks import first_divided
from desktop.ui.core.paper import POINT_SIZE, draw_text, paper_font

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 96
MARGIN_MILLIMETRES = 18.0
FOOTER_HEIGHT = 28.0
HEAD_HEIGHT = 84.0
RULE_HEIGHT = 27.0
"""The pixels from one ruled line to the next, enough for handwriting."""

LINE_COLOUR = "#cccccc"
LINE = f"border-bottom: 1px solid {LINE_COLOUR};"
MUTED = "color: #555555;"

Pictures = Mapping[int, QImage]
"""Pictures by the number (from 0) of the section whose table they are above."""

_NO_PICTURES: Pictures = MappingProxyType({})
_EMPTY = '<span style="font-size: 1pt;">&nbsp;</span>'
_TO_WRITE_ON = 6
"""The level of the empty heading that marks where ruled lines are drawn."""


def write_pdf(file: Path, document: Document, pictures: Pictures = _NO_PICTURES) -> str:
    """Write the document to `file`, whole or not at all, and return its SHA-256. Raises UserError."""
    return write_file(file, pdf([document], pictures))


def pdf(documents: Sequence[Printable], pictures: Pictures = _NO_PICTURES) -> bytes:
    """One PDF of the documents, each on a new page and with its own page numbers. Works in any thread."""
    # A long text starts a timer during its layout; Qt complains in a thread that never had a loop.
    _loop = QEventLoop()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(documents[0].title if documents else "")
    writer.setCreator("Handover")
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    edge = MARGIN_MILLIMETRES
    writer.setPageMargins(QMarginsF(edge, edge, edge, edge), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    for place, document in enumerate(documents):
        if place:
            writer.newPage()
        if isinstance(document, LetterPage):
            print_letter(document, writer, painter)
        elif isinstance(document, LabelSheet):
            print_labels(document, writer, painter)
        else:
            _print(document, pictures, writer, painter)
    painter.end()
    buffer.close()
    return bytes(data.data())


def print_on(printer: QPrinter, document: Document) -> None:
    """Print the document on paper."""
    printer.setResolution(DOTS_PER_INCH)
    printer.setDocName(document.title)
    painter = QPainter(printer)
    _print(document, _NO_PICTURES, printer, painter)
    painter.end()


def pdf_without_window(documents: Sequence[Printable]) -> bytes:
    """The same for a verb: in a program without a window, maybe on a machine without a display."""
    if QGuiApplication.instance() is not None:
        return pdf(documents)
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    find_fonts_offscreen()
    application = QGuiApplication([])
    try:
        return pdf(documents)
    finally:
        application.shutdown()


def _print(document: Document, pictures: Pictures, writer: QPagedPaintDevice, painter: QPainter) -> None:
    """Paint each page here, as QTextDocument.print_ would number the pages in its own way."""
    paper = QRectF(writer.pageLayout().paintRectPixels(DOTS_PER_INCH))
    page = QSizeF(paper.width(), paper.height() - FOOTER_HEIGHT)
    if document.one_page:
        _print_one_page(document, pictures, writer, painter, page)
        return
    if document.front:
        front = replace(document, sections=document.sections[: document.front], one_page=True)
        _print_one_page(front, pictures, writer, painter, page)
        writer.newPage()
        document = replace(document, title=say("Appendices"), sections=document.sections[document.front :])
    text = _laid_out(document, writer, page.width(), pictures)
    text.setPageSize(page)
    begun: list[int] = []
    while (heading := first_divided(text, begun[-1] if begun else -1)) is not None:
        begun.append(heading)
        _fill(text, document, pictures, begun)
    for number in range(text.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        draw_text(text, painter, QRectF(0, number * page.height(), page.width(), page.height()))
        painter.restore()
        _paint_footer(painter, page, document.footer, f"{number + 1} / {text.pageCount()}")


def _print_one_page(
    document: Document, pictures: Pictures, writer: QPagedPaintDevice, painter: QPainter, page: QSizeF
) -> None:
    """Paint one page: rule the room that is left, and shrink what is too long until it fits."""
    footer_page = page
    top = 0.0
    if document.head is not None:
        print_head(document.head, painter, QRectF(0, 0, page.width(), page.height()))
        top = HEAD_HEIGHT
        page = QSizeF(page.width(), page.height() - top)
    text = _laid_out(document, writer, page.width(), pictures)
    rooms = [section.room for section in document.sections if section.room]
    lines = _shared_lines(rooms, int((page.height() - text.size().height()) / RULE_HEIGHT))
    height = text.size().height() + sum(lines) * RULE_HEIGHT
    scale = min(1.0, page.height() / height)
    painter.save()
    painter.translate(0, top)
    painter.scale(scale, scale)
    _draw_ruled(text, painter, page.width(), lines)
    painter.restore()
    _paint_footer(painter, footer_page, document.footer, "")


def _shared_lines(rooms: Sequence[int], fit: int) -> list[int]:
    """The ruled lines of each room, at least one; together as many as fit, in the rooms' proportion."""
    lines = [1] * len(rooms)
    while rooms and sum(lines) < fit:
        lines[min(range(len(rooms)), key=lambda place: lines[place] / rooms[place])] += 1
    return lines


def _draw_ruled(text: QTextDocument, painter: QPainter, width: float, lines: Sequence[int]) -> None:
    """Draw the text, moved apart where there are lines to write on."""
    drawn = 0.0
    painter.setPen(QColor(LINE_COLOUR))
    for bottom, number in zip((*_places_to_write(text), text.size().height()), (*lines, 0), strict=True):
        painter.save()
        draw_text(text, painter, QRectF(0, drawn, width, bottom - drawn))
        painter.restore()
        for line in range(1, number + 1):
            painter.drawLine(QLineF(0, bottom + line * RULE_HEIGHT, width, bottom + line * RULE_HEIGHT))
        painter.translate(0, number * RULE_HEIGHT)
        drawn = bottom


def _places_to_write(text: QTextDocument) -> Iterator[float]:
    """Where, from the top, there are lines to write on."""
    block = text.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() == _TO_WRITE_ON:
            yield text.documentLayout().blockBoundingRect(block).bottom()
        block = block.next()


def _paint_footer(painter: QPainter, page: QSizeF, footer: str, number: str) -> None:
    painter.setFont(paper_font(POINT_SIZE * 0.8))
    painter.setPen(Qt.GlobalColor.darkGray)
    line = QRectF(0, page.height(), page.width(), FOOTER_HEIGHT)
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(line, bottom | Qt.AlignmentFlag.AlignLeft, footer)
    painter.drawText(line, bottom | Qt.AlignmentFlag.AlignRight, number)


def _laid_out(
    document: Document, writer: QPagedPaintDevice, width: float, pictures: Pictures
) -> QTextDocument:
    """Lay out once, with the device and the width set before the text."""
    text = QTextDocument()
    text.documentLayout().setPaintDevice(writer)
    text.setDefaultFont(paper_font(POINT_SIZE))
    text.setDocumentMargin(0)
    text.setTextWidth(width)
    for place, picture in pictures.items():
        text.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"picture:{place}"), picture)
    _fill(text, document, pictures, ())
    return text


def _fill(text: QTextDocument, document: Document, pictures: Pictures, begun: Sequence[int]) -> None:
    """Fill the document; `begun` are the numbers (from 0) of the headings that begin a page."""
    headings = count()
    parts = []
    for place, section in enumerate(document.sections):
        begins_page = bool(section.heading) and next(headings) in begun
        picture = f"picture:{place}" if place in pictures else ""
        parts.append(_section(section, picture, begins_page))
    subtitle = f'<p style="font-size: {POINT_SIZE + 3}pt; font-weight: 600;">{escape(document.subtitle)}</p>'
    text.setHtml(f"<h1>{escape(document.title)}</h1>{subtitle}{''.join(parts)}")


def _section(section: Section, picture: str, begins_page: bool) -> str:
    parts = (
        _heading(section, begins_page) if section.heading else "",
        _facts(section.facts) if section.facts else "",
        *(f"<p>{escape(paragraph)}</p>" for paragraph in section.paragraphs),
        f'<p><img src="{picture}"></p>' if picture else "",
        "" if section.table is None else _table(section.table),
        f'<h{_TO_WRITE_ON} style="margin: 0;">{_EMPTY}</h{_TO_WRITE_ON}>' if section.room else "",
        _to_sign(section.to_sign) if section.to_sign else "",
    )
    return "".join(parts)


def _heading(section: Section, begins_page: bool) -> str:
    hint = f' <span style="{MUTED} font-size: small; font-weight: normal;">{escape(section.hint)}</span>'
    page = " page-break-before: always;" if begins_page else ""
    words = escape(section.heading) + (hint if section.hint else "")
    return f'<h3 style="margin-top: 16px;{page}">{words}</h3>'


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    rows = "".join(
        f'<tr><td style="padding-right: 18px; {MUTED}">{escape(label)}</td><td>{escape(fact)}</td></tr>'
        for label, fact in facts
    )
    return f'<table cellpadding="2">{rows}</table>'


def _to_sign(words: Sequence[str]) -> str:
    """Lines side by side, with a word below each."""
    width = 100 // len(words)
    cells = '<td width="4%"></td>'.join(
        f'<td width="{width}%" style="padding-top: 40px; {LINE}">{_EMPTY}</td>' for _ in words
    )
    under = "<td></td>".join(f'<td style="{MUTED}">{escape(word)}</td>' for word in words)
    return f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr><tr>{under}</tr></table>'


def _table(table: DocumentTable) -> str:
    widths = dict(enumerate(table.widths))

    def cell(tag: str, column: int, value: str) -> str:
        side = "right" if column in table.numbers else "left"
        width = f' width="{widths[column]}%"' if column in widths else ""
        return f'<{tag} align="{side}"{width} style="{LINE}">{escape(value)}</{tag}>'

    def row(tag: str, values: tuple[str, ...]) -> str:
        return f"<tr>{''.join(cell(tag, column, value) for column, value in enumerate(values))}</tr>"

    header = f"<thead>{row('th', table.headers)}</thead>" if any(table.headers) else ""
    rows = "".join(row("td", values) for values in table.rows)
    return f'<table width="100%" cellspacing="0" cellpadding="4">{header}{rows}</table>'
