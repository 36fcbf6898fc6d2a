"""The process that reads a foreign workbook: it limits itself, and answers with plain rows.

Its one request comes on standard input: the file and how to read it. Whatever goes wrong here, including the
libraries' own aborts, is one sentence to the caller.
"""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop.errors import UserError
from desktop.files.incoming import Incoming, damaged_workbook
from desktop.files.workbooks.frames import Frame, pack_cells, packed
from desktop.files.workbooks.limits import limit_own_process
from desktop.files.workbooks.sheet_choice import SheetHead, choose_sheet
from desktop.files.workbooks.spreadsheet import Book, PasswordNeeded, SheetRows, open_book
from desktop.language import Unspoken, say, speak

HEAD = 40
"""How many rows of each sheet are searched for its header."""

_ROWS_IN_A_FRAME = 500

Send = Callable[[Frame], None]


@dataclass(frozen=True)
class Request:
    """What to read: one sheet, by its name or the one that fits `kind`, or all of them."""

    path: str
    member: str = ""
    password: str | None = None
    sheet: str | None = None
    kind: str | None = None
    all_sheets: bool = False

    def line(self) -> bytes:
        return json.dumps(asdict(self)).encode()


def main() -> int:
    """Read one request, answer it, and end."""
    limit_own_process()
    speak(Unspoken)
    with os.fdopen(0, "rb") as asked:
        request = Request(**json.loads(asked.readline()))
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # What a library prints must not be mixed with the answers.

    def send(frame: Frame) -> None:
        out.write(packed(frame))
        out.flush()

    answer(request, send)
    return 0


def answer(request: Request, send: Send) -> None:
    """Send the chosen sheet, its rows, and the progress; or an error as the last message."""
    file = Incoming(Path(request.path), request.member)
    try:
        for frame in _frames(open_book(file, request.password), request, file.name):
            send(frame)
    except BaseException as error:  # noqa: BLE001 (a panic of the reader is not an Exception)
        send(_refusal(error, file.name))


def _refusal(error: BaseException, name: str) -> Frame:
    """Whatever went wrong as a message."""
    if isinstance(error, PasswordNeeded):
        return {**unspoken(error), "password": True}
    if isinstance(error, UserError):
        return unspoken(error)
    if isinstance(error, MemoryError):
        return {"memory": True}
    return unspoken(damaged_workbook(name))


def unspoken(error: UserError) -> Frame:
    """An error as the message that tells it: its sentence, and what fills its fields."""
    said = error.args[0]
    if isinstance(said, Unspoken):
        return {"error": said.sentence, "values": said.values}
    return {"error": said, "values": {}}


def _frames(book: Book, request: Request, name: str) -> Iterator[Frame]:
    if request.all_sheets:
        for meta in book.metadata():
            yield from _frames_of(book.sheet(meta), [], [])
    else:
        yield from _frames_of(*_chosen(book, request, name))
    yield {"end": True}


def _frames_of(sheet: SheetRows, filled: list[str], fitting: list[str]) -> Iterator[Frame]:
    marks = sheet.marks
    yield {
        "sheet": sheet.name,
        "sheets": filled,
        "fitting": fitting,
        "hidden_columns": sorted(marks.hidden_columns),
        "hidden_rows": sorted(row + 1 for row in marks.hidden_rows),
        "filtered": marks.filtered,
        "spanning": sheet.spanning,
    }
    for piece in _pieces(sheet.numbered()):
        yield {"rows": piece, "done": piece[-1][0], "total": sheet.last_row}


def _pieces(rows: Iterator[tuple[int, Sequence[Any]]]) -> Iterator[list[list[Any]]]:
    while piece := [
        [number, pack_cells(cells)] for number, cells in itertools.islice(rows, _ROWS_IN_A_FRAME)
    ]:
        yield piece


def _chosen(book: Book, request: Request, name: str) -> tuple[SheetRows, list[str], list[str]]:
    """The sheet to read, the names of all that hold anything, and of those that fit as well. Raises UserError."""
    sheets = {meta.name: book.sheet(meta) for meta in book.metadata()}
    filled = _filled(sheets.values())
    names = [head.name for head in filled]
    if request.sheet is not None:
        wanted = _named(request.sheet, names, name)
        return sheets[wanted], names, [wanted]
    head, fitting = choose_sheet(_to_choose_from(filled, name), request.kind)
    return sheets[head.name], names, list(fitting)


def _filled(sheets: Iterable[SheetRows]) -> list[SheetHead]:
    """The beginnings of the sheets that hold anything."""
    return [head for head in map(_head, sheets) if head.rows]


def _to_choose_from(filled: list[SheetHead], name: str) -> list[SheetHead]:
    """The sheets that are shown, or all if none is. Raises UserError if there are none at all."""
    if not filled:
        raise UserError(
            say("{name} has no sheet with anything in it. Export it again from the other system.", name=name)
        )
    return _shown(filled) or filled


def _shown(heads: list[SheetHead]) -> list[SheetHead]:
    return [head for head in heads if not head.hidden]


def _head(sheet: SheetRows) -> SheetHead:
    return SheetHead(sheet.name, sheet.hidden, sheet.head(HEAD), sheet.sheet.height)


def _named(wanted: str, names: Sequence[str], file: str) -> str:
    """The sheet with that name, ignoring case. Raises UserError if there is none."""
    for name in names:
        if name.casefold() == wanted.casefold():
            return name
    raise _no_such_sheet(wanted, names, file)


def _no_such_sheet(wanted: str, names: Sequence[str], file: str) -> UserError:
    there = ", ".join(f"“{name}”" for name in names) or "none"
    return UserError(
        say(
            "{file} has no sheet “{wanted}” with anything in it. There are: {there}.",
            file=file,
            wanted=wanted,
            there=there,
        )
    )
