"""Any text file or workbook in, one table out: where its header is and what each row holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from desktop.errors import UserError
from desktop.files.delimited import find_delimiter, split_rows
from desktop.files.encoding import decode
from desktop.files.headers import known_headers
from desktop.files.spreadsheet import OLE, ZIP, read_sheets
from desktop.files.table import RowProblem, Table, Value, unique_headers

_WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_HEADER_WITHIN = 40


def read_table(
    path: Path,
    password: str | None = None,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
) -> Table:
    """Read a file's one table; `encoding`, `delimiter` and `sheet` override what was found.

    Raises UserError with one sentence for a file that is missing, empty, protected or no table.
    """
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except FileNotFoundError:
        raise UserError(f"There is no file {path}. Check the name.") from None
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror}.") from None
    if not start:
        raise UserError(f"{path.name} is empty. Export it again from the other system.")
    if start.startswith((ZIP, OLE)):
        return _from_workbook(path, password, sheet)
    if path.suffix.lower() in _WORKBOOKS:
        raise UserError(
            f"{path.name} is not a workbook, whatever its name says. Give it the ending .csv or .txt if it is text."
        )
    return _from_text(path, encoding, delimiter)


def _from_text(path: Path, encoding: str | None, delimiter: str | None) -> Table:
    try:
        text, encoding = decode(path.read_bytes(), encoding)
    except UserError as error:
        raise UserError(f"{path.name}: {error}") from None
    delimiter = delimiter or find_delimiter(text)
    cells, quoted = split_rows(text, delimiter)
    rows = [
        (number, tuple(cell or None for cell in row))
        for number, row in enumerate(cells, 1)
        if any(cell and not cell.isspace() for cell in row)
    ]
    del cells
    notes = [] if quoted else ["A quotation mark is never closed; quotation marks were read as letters."]
    if "\ufffd" in text:
        notes.append("Some characters were lost before; they stand as \N{REPLACEMENT CHARACTER}.")
    return _table(path, rows, notes, encoding, delimiter, None)


def _from_workbook(path: Path, password: str | None, wanted: str | None) -> Table:
    sheets = read_sheets(path, password)
    filled = [sheet for sheet in sheets if sheet.rows]
    shown = [sheet for sheet in filled if not sheet.hidden]
    choices = [sheet for sheet in sheets if sheet.name == wanted] if wanted is not None else shown or filled
    if not choices:
        raise UserError(
            f"{path.name} has no sheet with anything in it. Export it again from the other system."
        )
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
    rows = list(zip(chosen.row_numbers, chosen.rows, strict=True))
    return _table(path, rows, notes, None, None, chosen.name)


def _table(
    path: Path,
    rows: Sequence[tuple[int, tuple[Value, ...]]],
    notes: list[str],
    encoding: str | None,
    delimiter: str | None,
    sheet: str | None,
) -> Table:
    if not rows:
        raise UserError(f"{path.name} holds no rows. Export it again from the other system.")
    at = _header_index([cells for _, cells in rows[:_HEADER_WITHIN]])
    if at:
        notes.append(
            f"Row {rows[at][0]} was read as the header; the {at} above it {'was' if at == 1 else 'were'} left out."
        )
    body = rows[at + 1 :]
    width = max(
        (index for _, cells in (rows[at], *body[:1000]) for index, c in enumerate(cells, 1) if c), default=0
    )
    width = max(len(_trimmed(rows[at][1])), min(width, len(rows[at][1])))
    headers = unique_headers(rows[at][1][:width])
    kept, numbers, problems = [], [], []
    for number, cells in body:
        row = _trimmed(cells)
        if len(row) > width:
            problems.append(
                RowProblem(number, f"has {len(row)} cells for {width} columns, so which is which is unknown")
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
        headers, tuple(kept), tuple(numbers), tuple(problems), tuple(notes), encoding, delimiter, sheet
    )


def _trimmed(cells: Sequence[Value]) -> Sequence[Value]:
    end = len(cells)
    while end and (cells[end - 1] is None or cells[end - 1] == ""):
        end -= 1
    return cells[:end]


def _header_index(rows: Sequence[Sequence[Value]]) -> int:
    """The first row with the most headers that we know; else the first that is as wide as the table."""
    known = [known_headers(row) for row in rows]
    if max(known) >= 2:
        return known.index(max(known))
    filled = [sum(cell is not None for cell in row) for row in rows]
    usual = Counter(filled).most_common(1)[0][0]
    return next(index for index, count in enumerate(filled) if count >= usual)
