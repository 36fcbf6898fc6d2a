"""Documents of plain words and tables as PDF, on A4 with page numbers."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from desktop.files.atomic import write_file
from desktop.services.document import Document, Section, Table

DOTS_PER_INCH = 96
MARGIN_MILLIMETRES = 18.0
FOOTER_HEIGHT = 28.0
POINT_SIZE = 10.0
LINE = "border-bottom: 1px solid #cccccc;"


Pictures = Mapping[int, QImage]
"""Pictures by the number (from 0) of the section in which each stands above the table."""


def write_pdf(file: Path, document: Document, pictures: Pictures = MappingProxyType({})) -> str:
    """Write the document to `file`, whole or not at all, and return its SHA-256. Raises UserError."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.title)
    writer.setCreator("Handover")
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    edge = MARGIN_MILLIMETRES
    writer.setPageMargins(QMarginsF(edge, edge, edge, edge), QPageLayout.Unit.Millimeter)
    _print(text_document(document, pictures), writer, document.footer)
    buffer.close()
    return write_file(file, bytes(data.data()))


def _print(text: QTextDocument, writer: QPdfWriter, footer: str) -> None:
    """QTextDocument.print_ would number the pages in its own way: so each page is painted here."""
    text.documentLayout().setPaintDevice(writer)
    paper = QRectF(writer.pageLayout().paintRectPixels(DOTS_PER_INCH))
    page = QSizeF(paper.width(), paper.height() - FOOTER_HEIGHT)
    text.setPageSize(page)
    painter = QPainter(writer)
    for number in range(text.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = _paper_palette()
        context.clip = QRectF(0, number * page.height(), page.width(), page.height())
        painter.setClipRect(context.clip)
        text.documentLayout().draw(painter, context)
        painter.restore()
        _paint_footer(painter, page, footer, number + 1, text.pageCount())
    painter.end()


def _paint_footer(painter: QPainter, page: QSizeF, footer: str, number: int, count: int) -> None:
    font = QFont()
    font.setPointSizeF(POINT_SIZE * 0.8)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.darkGray)
    line = QRectF(0, page.height(), page.width(), FOOTER_HEIGHT)
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(line, bottom | Qt.AlignmentFlag.AlignLeft, footer)
    painter.drawText(line, bottom | Qt.AlignmentFlag.AlignRight, f"{number} / {count}")


def _paper_palette() -> QPalette:
    """Black on white, whatever the screen is."""
    palette = QPalette(Qt.GlobalColor.white)
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    return palette


def text_document(document: Document, pictures: Pictures = MappingProxyType({})) -> QTextDocument:
    """The document as Qt lays it out, also to be shown on screen."""
    text = QTextDocument()
    font = QFont()
    font.setPointSizeF(POINT_SIZE)
    text.setDefaultFont(font)
    text.setDocumentMargin(0)
    for place, picture in pictures.items():
        text.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"picture:{place}"), picture)
    body = "".join(_section(place, section, pictures) for place, section in enumerate(document.sections))
    text.setHtml(f"<h1>{escape(document.title)}</h1><p>{escape(document.subtitle)}</p>{body}")
    return text


def _section(place: int, section: Section, pictures: Pictures) -> str:
    parts = [f"<h3>{escape(section.heading)}</h3>" if section.heading else ""]
    if section.facts:
        facts = "".join(
            f'<tr><td style="padding-right: 18px; color: #555555;">{escape(label)}</td>'
            f"<td>{escape(fact)}</td></tr>"
            for label, fact in section.facts
        )
        parts.append(f'<table cellpadding="2">{facts}</table>')
    parts += [f"<p>{escape(paragraph)}</p>" for paragraph in section.paragraphs]
    if place in pictures:
        parts.append(f'<p><img src="picture:{place}"></p>')
    if section.table is not None:
        parts.append(_table(section.table))
    return "".join(parts)


def _table(table: Table) -> str:
    def row(tag: str, values: tuple[str, ...]) -> str:
        cells = (
            f'<{tag} align="{"right" if column in table.numbers else "left"}" style="{LINE}">'
            f"{escape(value)}</{tag}>"
            for column, value in enumerate(values)
        )
        return f"<tr>{''.join(cells)}</tr>"

    header = f"<thead>{row('th', table.headers)}</thead>" if any(table.headers) else ""
    rows = "".join(row("td", values) for values in table.rows)
    return f'<table width="100%" cellspacing="0" cellpadding="4">{header}{rows}</table>'
