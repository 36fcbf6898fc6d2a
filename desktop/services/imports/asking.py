"""The questions of one import: gathered row by row, put into words at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from desktop.services.imports.result import AnswerChoice

MOST_ROWS = 10_000
"""The most rows that a question lists."""

WITHOUT = "without"
"""The answer that rows are imported without the value."""

EACH = "each"
"""The answer that splits a question about several rows into one question for each row."""


@dataclass
class PendingQuestion:
    """A question while its rows are still being gathered.

    `ids` are the records that may be meant, of the kind that `points_at` names (empty: the file's own kind);
    they become choices before `choices`. A `grouped` question may be split into one for each row.
    """

    key: str
    question: str
    choices: Sequence[AnswerChoice] = ()
    ids: tuple[int, ...] = ()
    points_at: str = ""
    default: str = ""
    grouped: bool = False
    rows: list[int] = field(default_factory=list)

    def about(self, key: str, text: str) -> Self:
        """The same question about one text of the file."""
        return replace(self, key=key, question=self.question.format(text=text), rows=[])


class Questions:
    """All questions of an import, by key, in the order in which they came up."""

    def __init__(self) -> None:
        self._asked: dict[str, PendingQuestion] = {}

    def ask(self, question: PendingQuestion, *rows: int) -> None:
        """Ask once for each key; further rows wait for the same answer."""
        asked = self._asked.setdefault(question.key, question)
        for row in rows:
            if len(asked.rows) < MOST_ROWS and asked.rows[-1:] != [row]:
                asked.rows.append(row)

    def __iter__(self) -> Iterator[PendingQuestion]:
        return iter(self._asked.values())
