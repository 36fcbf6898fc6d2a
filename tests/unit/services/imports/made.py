"""An intake of a few rows, without a practice behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Table, Value
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.intake import Bad, Intake

TODAY = date(2026, 11, 23)


def table_of(headers: Sequence[str], *rows: Sequence[Value], **more: Any) -> Table:
    """Rows numbered as a spreadsheet does, from 2 on."""
    return Table(tuple(headers), tuple(map(tuple, rows)), tuple(range(2, len(rows) + 2)), **more)


def intake_of(
    mapping: Mapping[str, str],
    *rows: Sequence[Value],
    own: bool = False,
    kind: str = "clients",
    answers: FileAnswers | None = None,
    delimiter: str | None = ",",
) -> Intake:
    """The columns are in the order of `mapping` (field to header)."""
    return Intake(
        cast(UnitOfWork, None),
        kind,
        table_of(tuple(mapping.values()), *rows, delimiter=delimiter),
        mapping,
        own,
        TODAY,
        ZoneInfo("Australia/Sydney"),
        answers=answers or FileAnswers(),
    )


def intake_in(
    work: UnitOfWork, kind: str, mapping: Mapping[str, str], *rows: Sequence[Value], **more: Any
) -> Intake:
    """The same in a practice: what is imported is stored in `work`."""
    return replace(intake_of(mapping, *rows, kind=kind, **more), work=work)


def problems_of(intake: Intake) -> dict[int, str]:
    """What is said about each row that has a problem, the last one of each."""
    return {problem.row: problem.problem for problem in intake.problems}


def refused(conversion: Callable[[Value], Any], value: Value) -> str:
    """The reason why a value cannot be read."""
    with pytest.raises(Bad) as caught:
        conversion(value)
    return str(caught.value)
