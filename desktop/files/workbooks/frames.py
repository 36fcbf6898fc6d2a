"""The answers of the process that reads workbooks: JSON, one message per line, with only plain values."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from desktop.files.table import CellError, Value

Frame = dict[str, Any]


def packed(message: Frame) -> bytes:
    """One line."""
    return (
        json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        + b"\n"
    )


def unpacked(line: bytes) -> Frame:
    """The message of a line. Raises ValueError for anything else."""
    message = json.loads(line.decode("utf-8", "surrogatepass"))
    if not isinstance(message, dict):
        raise ValueError("no message")
    return message


def pack_cells(cells: Sequence[Value]) -> list[Any]:
    """Texts and empty cells unchanged, everything else as a pair of its kind and its text."""
    return [cell if cell is None or isinstance(cell, str) else _pair(cell) for cell in cells]


def unpack_cells(cells: Sequence[Any]) -> tuple[Value, ...]:
    """The original values. Raises ValueError for what `pack_cells` never makes."""
    return tuple([cell if cell is None or isinstance(cell, str) else _value(*cell) for cell in cells])


def _pair(cell: date | time | CellError) -> list[str]:
    if isinstance(cell, CellError):
        return ["error", cell.code]
    if isinstance(cell, time):
        return ["time", cell.isoformat()]
    return ["moment" if isinstance(cell, datetime) else "day", cell.isoformat()]


def _value(kind: str, text: str) -> Value:
    match kind:
        case "error":
            return CellError(text)
        case "time":
            return time.fromisoformat(text)
        case "moment":
            return datetime.fromisoformat(text)
        case "day":
            return date.fromisoformat(text)
    raise ValueError(kind)
