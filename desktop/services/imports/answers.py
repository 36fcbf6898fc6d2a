"""What a supervisor decides about a file where the file itself leaves it open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

NEW = 0
"""In `FileAnswers.matches`: the row is none of the records there are, but a new one."""


@dataclass(frozen=True)
class FileAnswers:
    """Each has an empty default: nothing was decided.

    `profile` names a profile; `mapping` says by field of ours which header it is, before the profile and
    before what is recognised (an empty header: none). `day_first` says by header how a date column is
    written. `words` says by field of ours what to read in place of what the file writes
    (`{"status": {"Ongoing": "Current"}, "practitioner": {"AL": "U1"}}`). `everywhere` says by field what to
    read for every row of a file that has no such column. `matches` says by row number which record a row
    means, by its id, or `NEW`.
    """

    profile: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    day_first: Mapping[str, bool] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    everywhere: Mapping[str, str] = field(default_factory=dict)
    matches: Mapping[int, int] = field(default_factory=dict)

    def over(self, before: FileAnswers) -> Self:
        """These, and of words and dates what was said before and is not said here."""
        words = {name: {**before.words.get(name, {}), **said} for name, said in self.words.items()}
        return replace(
            self, words={**before.words, **words}, day_first={**before.day_first, **self.day_first}
        )


UNDECIDED = FileAnswers()
