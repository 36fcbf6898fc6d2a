"""The supervisor's decisions about a file, where the file itself leaves something open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from desktop.errors import UserError
from desktop.language import say

NEW = "new"
"""In `FileAnswers.rows`: the row is a new record, not an existing one."""

DAY_FIRST, MONTH_FIRST = "day", "month"

_KINDS = frozenset({
    "case_manager", "client", "clients", "date", "discipline", "empty", "encoding", "gone", "hidden", "inactive", "other-reference",
    "practitioner", "row", "same-name", "series", "sheet", "word",
})  # fmt: skip
"""The beginnings of questions' keys."""


@dataclass(frozen=True)
class FileAnswers:
    """The answers; each is empty by default, when nothing was decided.

    `profile` names a profile; `mapping` gives the header for each field of ours, before the profile and
    before what is recognised (an empty header: none). `day_first` says for each header how a date column is
    written. `words` says for each field of ours what to read in place of the file's words
    (`{"status": {"Ongoing": "Current"}, "practitioner": {"AL": "U1"}}`). `everywhere` says for each field
    what to read for every row of a file without such a column. `rows` says by row number which record a row
    means, by its reference, or `NEW`. `said` holds the answers to all other questions, by key.
    """

    profile: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    day_first: Mapping[str, bool] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    everywhere: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[int, str] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)

    def over(self, before: FileAnswers) -> Self:
        """These answers, with earlier ones about words and dates where these say nothing."""
        words = {name: {**before.words.get(name, {}), **said} for name, said in self.words.items()}
        return replace(
            self, words={**before.words, **words}, day_first={**before.day_first, **self.day_first}
        )

    def answered(self, key: str, value: str) -> Self:
        """These answers and one more, by the key of its question: `date:DOB`, `word:status:Ongoing`,
        `row:12`, `empty`.

        Raises UserError for an impossible date order or row number.
        """
        kind, rest = _parts_of(key)
        if kind == "date":
            return replace(self, day_first={**self.day_first, rest: _is_day_first(key, value)})
        if kind == "word":
            name, _, text = rest.partition(":")
            return replace(self, words={**self.words, name: {**self.words.get(name, {}), text: value}})
        if kind == "row":
            return replace(self, rows={**self.rows, _row_number(key, rest): value})
        return replace(self, said={**self.said, key: value})

    @property
    def has_words_or_dates(self) -> bool:
        """Whether there are answers that hold for the next file of this layout too."""
        return bool(self.words or self.day_first)

    def answer(self, key: str) -> str:
        """The answer to one of the other questions; empty if there is none."""
        return self.said.get(key, "")

    def given(self, key: str) -> str:
        """The answer to any question, by its key; empty if none was given."""
        kind, _, rest = key.partition(":")
        if kind == "date":
            said = self.day_first.get(rest)
            return {None: "", True: DAY_FIRST, False: MONTH_FIRST}[said]
        if kind == "word":
            name, _, text = rest.partition(":")
            return self.words.get(name, {}).get(text, "")
        if kind == "row":
            return self.rows.get(int(rest), "")
        return self.answer(key)


def _parts_of(key: str) -> tuple[str, str]:
    """What a question is about, and the rest of its key. Raises UserError if there is no such question."""
    kind, _, rest = key.partition(":")
    if kind not in _KINDS:
        raise UserError(
            say("There is no question “{key}”. Import with --dry-run --json to see which there are.", key=key)
        )
    return kind, rest


def _is_day_first(key: str, value: str) -> bool:
    if value not in (DAY_FIRST, MONTH_FIRST):
        raise UserError(
            say(
                "Answer {key} with {day_first} or {month_first}, not “{value}”.",
                key=key,
                day_first=DAY_FIRST,
                month_first=MONTH_FIRST,
                value=value,
            )
        )
    return value == DAY_FIRST


def _row_number(key: str, rest: str) -> int:
    if not rest.isdecimal():
        raise UserError(say("{key} names no row. Write it as row:12=REF.", key=key))
    return int(rest)


UNDECIDED = FileAnswers()
