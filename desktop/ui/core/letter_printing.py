"""Letters on the practice's letterhead and mailing labels, painted on A4."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter, QTextDocument

from desktop.services.outgoing.document import LabelSheet, LetterPage, PageHead
from desktop.ui.core.paper import POINT_SIZE, draw_text, paper_font

DOTS_PER_MILLIMETRE = 96 / 25.4
LETTER_MARGIN = 18.0
"""Millimetres, as set for all papers."""

ADDRESS_TOP = 48.0
ADDRESS_HEIGHT = 32.0
"""Millimetres from the top of the sheet to the window of a DL envelope, with the sheet folded in three."""

BODY_TOP = 92.0
LOGO_HEIGHT = 18.0

LABELS_ACROSS, LABELS_DOWN = 3, 8
LABEL_WIDTH, LABEL_HEIGHT = 70.0, 37.0
LABEL_MARGIN = 5.0
"""Millimetres inside a label."""


def print_letter(letter: LetterPage, writer: QPdfWriter, painter: QPainter) -> None:
    """Paint one letter, over as many sheets as it needs."""
    paper = QRectF(writer.pageLayout().paintRectPixels(96))
    print_head(letter, painter, paper)
    _print_address(letter, painter, paper)
    text = _letter_text(letter, writer, paper.width())
    top = _from_top(BODY_TOP)
    room = paper.height() - top
    begin = 0.0
    while begin < text.size().height():
        end = _last_whole_line(text, begin, begin + room)
        painter.save()
        painter.translate(0, top - begin)
        draw_text(text, painter, QRectF(0, begin, paper.width(), end - begin))
        painter.restore()
        begin, top, room = end, 0.0, paper.height()
        if begin < text.size().height():
            writer.newPage()


def print_labels(sheet: LabelSheet, writer: QPdfWriter, painter: QPainter) -> None:
    """Paint the labels from the corner of the sheet, row by row: its margins do not count."""
    edge = LETTER_MARGIN * DOTS_PER_MILLIMETRE
    painter.save()
    painter.translate(-edge, -edge)
    for number, lines in enumerate(sheet.labels):
        place = number % (LABELS_ACROSS * LABELS_DOWN)
        if number and not place:
            writer.newPage()
        row, column = divmod(place, LABELS_ACROSS)
        corner = (column * LABEL_WIDTH + LABEL_MARGIN, row * LABEL_HEIGHT + LABEL_MARGIN)
        size = (LABEL_WIDTH - 2 * LABEL_MARGIN, LABEL_HEIGHT - 2 * LABEL_MARGIN)
        _write_lines(painter, _millimetres(*corner, *size), lines)
    painter.restore()


def print_head(letter: LetterPage | PageHead, painter: QPainter, paper: QRectF) -> None:
    """The logo and the practice's name at the left, its lines at the right."""
    logo = QImage.fromData(letter.logo) if letter.logo else QImage()
    left = 0.0
    if not logo.isNull():
        height = LOGO_HEIGHT * DOTS_PER_MILLIMETRE
        width = min(height * logo.width() / logo.height(), paper.width() / 3)
        painter.drawImage(QRectF(0, 0, width, width * logo.height() / logo.width()), logo)
        left = width + 12
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(paper_font(POINT_SIZE + 5))
    top_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(QRectF(left, 0, paper.width() * 0.6 - left, 70), int(top_left), letter.practice)
    painter.setFont(paper_font(POINT_SIZE - 1))
    right = QRectF(paper.width() * 0.6, 0, paper.width() * 0.4, 110)
    top_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(right, int(top_right), "\n".join(letter.head))


def _print_address(letter: LetterPage, painter: QPainter, paper: QRectF) -> None:
    box = QRectF(0, _from_top(ADDRESS_TOP), 85 * DOTS_PER_MILLIMETRE, ADDRESS_HEIGHT * DOTS_PER_MILLIMETRE)
    _write_lines(painter, box, letter.address)
    day = QRectF(paper.width() / 2, box.top(), paper.width() / 2, box.height())
    painter.drawText(day, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), letter.day)


def _letter_text(letter: LetterPage, writer: QPdfWriter, width: float) -> QTextDocument:
    text = QTextDocument()
    text.documentLayout().setPaintDevice(writer)
    text.setDefaultFont(paper_font(POINT_SIZE + 1))
    text.setDocumentMargin(0)
    text.setTextWidth(width)
    text.setMarkdown(f"**{letter.subject}**\n\n{letter.body}", QTextDocument.MarkdownFeature.MarkdownNoHTML)
    return text


def _last_whole_line(text: QTextDocument, begin: float, end: float) -> float:
    """The place to cut before `end` so that no line of print is cut in two."""
    if text.size().height() <= end:
        return text.size().height()
    cut = begin
    block = text.begin()
    while block.isValid():
        top = text.documentLayout().blockBoundingRect(block).top()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            bottom = top + line.y() + line.height()
            if begin < bottom <= end:
                cut = max(cut, bottom)
        block = block.next()
    return cut if cut > begin else end


def _write_lines(painter: QPainter, box: QRectF, lines: tuple[str, ...]) -> None:
    """Write the lines of an address, made smaller until they fit the box."""
    words = "\n".join(lines)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
    size = POINT_SIZE
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(paper_font(size))
    while size > POINT_SIZE / 2 and painter.boundingRect(box, flags, words).height() > box.height():
        size -= 0.5
        painter.setFont(paper_font(size))
    painter.drawText(box, flags, words)


def _from_top(millimetres: float) -> float:
    """The distance from the upper margin in pixels, for one from the edge of the sheet."""
    return (millimetres - LETTER_MARGIN) * DOTS_PER_MILLIMETRE


def _millimetres(x: float, y: float, width: float, height: float) -> QRectF:
    scale = DOTS_PER_MILLIMETRE
    return QRectF(x * scale, y * scale, width * scale, height * scale)
