"""Any text file or workbook in, one table out: where its header is and what each row holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice
from pathlib import Path

from desktop.errors import UserError
from desktop.files.delimited import NeverClosed, find_delimiter, lines_of, split_rows
from desktop.files.encoding import decode
from desktop.files.fixed_width import FIXED, cut_rows, find_widths
from desktop.files.headers import known_headers
from desktop.files.incoming import ZIP, Incoming, as_incoming
from desktop.files.layouts import layout_of
from desktop.files.spreadsheet import OLE, read_sheets
from desktop.files.table import Reading, RowProblem, Table, Value, unique_headers

_WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_HEADER_WITHIN = 40
_WIDTH_WITHIN = 1_000
_SHARED_TEXTS = 50_000
_DATA = re.compile(r"\S+@\S+\.\S+|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|\+?[\d ()-]{8,}")

Numbered = tuple[int, tuple[Value, ...]]


_BY_EVIDENCE = Reading()


def read_table(source: Path | Incoming, password: str | None = None, how: Reading = _BY_EVIDENCE) -> Table:
    """Read a file's one table; `how` goes before what is found.

    Raises UserError with one sentence for a file that is missing, empty, protected or no table.
    """
    file = as_incoming(source)
    start = file.read(len(OLE))
    if not start:
        raise UserError(f"{file.name} is empty. Export it again from the other system.")
    if start.startswith((ZIP, OLE)):
        return _from_workbook(file, password, how)
    if file.suffix in _WORKBOOKS:
        raise UserError(
            f"{file.name} is not a workbook, whatever its name says. Give it the ending .csv or .txt if it is text."
        )
    return _from_text(file.name, file.read(), how)


def _from_text(name: str, data: bytes, how: Reading) -> Table:
    try:
        text, encoding = decode(data, how.encoding)
    except UserError as error:
        raise UserError(f"{name}: {error}") from None
    notes = []
    if "\ufffd" in text:
        notes.append("Some characters were lost before; they stand as \N{REPLACEMENT CHARACTER}.")
    layout = layout_of(text) if how.delimiter in (None, FIXED) and not how.header else None
    if layout is not None:
        rows = _numbered(cut_rows(text, layout.widths))
        notes.append(f"The lines are as {layout.system} writes them; the columns are named as there.")
        return _table(name, rows, notes, encoding=encoding, delimiter=FIXED, named=layout.headers)
    delimiter = how.delimiter or find_delimiter(text)
    widths = (
        find_widths(text)
        if delimiter == FIXED or (how.delimiter is None and _alone(text, delimiter))
        else None
    )
    if widths is not None and (delimiter == FIXED or _is_table(text, widths)):
        rows = _numbered(cut_rows(text, widths))
        return _table(name, rows, notes, encoding=encoding, delimiter=FIXED, header=how.header)
    delimiter = "," if delimiter == FIXED else delimiter
    try:
        rows = _numbered(split_rows(text, delimiter))
        return _table(name, rows, notes, encoding=encoding, delimiter=delimiter, header=how.header)
    except NeverClosed:
        notes.append("A quotation mark is never closed; quotation marks were read as letters.")
        rows = _numbered(split_rows(text, delimiter, quoted=False))
        return _table(name, rows, notes, encoding=encoding, delimiter=delimiter, header=how.header)


def _alone(text: str, delimiter: str) -> bool:
    """Whether the separator cuts most lines into nothing: one column, or columns of fixed width."""
    lines = list(islice(filter(str.strip, lines_of(text)), _HEADER_WITHIN))
    return 2 * sum(delimiter.strip(" ") in line for line in lines) < len(lines)


def _is_table(text: str, widths: Sequence[int]) -> bool:
    """Whether what the blanks cut has the header row of a table."""
    first = next((row for row in cut_rows(text, widths) if any(row)), [])
    return len(widths) > 1 and known_headers(first) > 1


def _numbered(cells: Iterable[Sequence[str]]) -> Iterator[Numbered]:
    """The rows that hold anything, each with its number; a text that comes again and again is kept once."""
    shared: dict[str, str] = {}
    for number, row in enumerate(cells, 1):
        if any(map(str.strip, row)):
            if len(shared) > _SHARED_TEXTS:
                shared.clear()
            yield number, tuple([shared.setdefault(cell, cell) if cell else None for cell in row])


def _from_workbook(file: Incoming, password: str | None, how: Reading) -> Table:
    name = file.name
    sheets = read_sheets(file, password)
    filled = [sheet for sheet in sheets if sheet.rows]
    shown = [sheet for sheet in filled if not sheet.hidden]
    choices = (
        [sheet for sheet in sheets if sheet.name == how.sheet and sheet.rows]
        if how.sheet
        else shown or filled
    )
    if not choices:
        raise UserError(f"{name} has no sheet with anything in it. Export it again from the other system.")
    chosen = max(
        choices,
        key=lambda s: (max((known_headers(r) for r in s.rows[:_HEADER_WITHIN]), default=0), len(s.rows)),
    )
    notes = [f"Read the sheet “{chosen.name}”."] if len(filled) > 1 else []
    left = [sheet.name for sheet in filled if sheet is not chosen]
    if left:
        notes.append(
            f"Not read: the sheet{'s' if len(left) > 1 else ''} {', '.join(f'“{n}”' for n in left)}."
        )
    rows = zip(chosen.row_numbers, chosen.rows, strict=True)
    names = tuple(sheet.name for sheet in filled)
    return _table(name, rows, notes, sheet=chosen.name, sheets=names, header=how.header)


def _table(
    name: str,
    rows: Iterable[Numbered],
    notes: list[str],
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    sheets: tuple[str, ...] = (),
    header: bool | None = None,
    named: tuple[str, ...] | None = None,
) -> Table:
    """`named` are the headers of a file that has no header row; else they are found, unless `header` is False."""
    rows = iter(rows)
    first = list(islice(rows, _HEADER_WITHIN + _WIDTH_WITHIN))
    if not first:
        raise UserError(f"{name} holds no rows. Export it again from the other system.")
    at, notes = _find_header([cells for _, cells in first[:_HEADER_WITHIN]], header, notes, named is not None)
    if at > 0:
        notes.append(
            f"Row {first[at][0]} was read as the header; the {at} above it {'was' if at == 1 else 'were'} left out."
        )
    heads: Sequence[Value] = () if at < 0 else first[at][1]
    body = first[at + 1 :]
    widest = max(
        (index for _, cells in body[:_WIDTH_WITHIN] for index, c in enumerate(cells, 1) if c), default=0
    )
    width = len(named) if named else widest if at < 0 else max(len(_trimmed(heads)), min(widest, len(heads)))
    headers = named or unique_headers((tuple(heads) + (None,) * width)[:width])
    kept, numbers, problems = [], [], []
    for number, cells in chain(body, rows):
        row = _trimmed(cells)
        if len(row) > width:
            problems.append(
                RowProblem(
                    number,
                    f"has {len(row)} cells for {width} columns, so which is which is unknown",
                    tuple(row),
                )
            )
            continue
        if len(cells) < width and sheet is None:
            problems.append(
                RowProblem(
                    number, f"has {len(cells)} cells for {width} columns; what is missing was left as it is"
                )
            )
            kept.append(cells)
        else:
            kept.append(cells[:width])
        numbers.append(number)
    return Table(
        headers, tuple(kept), tuple(numbers), tuple(problems), tuple(notes), encoding, delimiter, sheet, sheets,
        at >= 0,
    )  # fmt: skip


def _trimmed(cells: Sequence[Value]) -> Sequence[Value]:
    end = len(cells)
    while end and (cells[end - 1] is None or cells[end - 1] == ""):
        end -= 1
    return cells[:end]


def _find_header(
    rows: Sequence[Sequence[Value]], header: bool | None, notes: list[str], named: bool
) -> tuple[int, list[str]]:
    """The place of the header row, -1 where the file has none, and what to say of it."""
    if named or header is False:
        return -1, notes
    known = [known_headers(row) for row in rows]
    if max(known) >= 2:
        return known.index(max(known)), notes
    filled = [sum(cell is not None for cell in row) for row in rows]
    usual = Counter(filled).most_common(1)[0][0]
    at = next(index for index, count in enumerate(filled) if count >= usual)
    if header is None and not max(known) and any(map(_is_data, rows[at])):
        return -1, [*notes, "No row looks like a header; the columns are called by their letters."]
    return at, notes


def _is_data(cell: Value) -> bool:
    """A date, an e-mail address or a phone number: nothing that a column is called."""
    return isinstance(cell, date) or (isinstance(cell, str) and bool(_DATA.fullmatch(cell.strip())))
