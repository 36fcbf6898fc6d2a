"""One object of plan.json, whose values are read in their only allowed form."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from desktop.rules.dates.boundaries import is_plausible

Word = TypeVar("Word", bound=StrEnum)


class PlanFault(Exception):
    """What is wrong with one value, without a full stop."""


class PlanEntry:
    """One JSON object and its values by name, each in its only allowed form. Raises PlanFault."""

    def __init__(self, values: Any, name: str) -> None:
        if not isinstance(values, dict):
            raise PlanFault(f"{name} is not an object with names and values")
        self._values = values
        self._name = name

    def entries(self, key: str, noun: str) -> list[PlanEntry]:
        """A required list of objects, each named in faults by `noun` and its reference."""
        listed = self._values.get(key)
        if not isinstance(listed, list):
            self.wrong(key, "is not a list")
        entries = [PlanEntry(values, f"a line of {key!r}") for values in listed]
        for entry in entries:
            entry._name = f"{noun} {entry.needed(noun)}"
        return entries

    def entry(self, key: str) -> PlanEntry:
        """An object that may be missing."""
        return PlanEntry(self._values.get(key) or {}, repr(key))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its values."""
        return tuple(self._values)

    def is_text(self, key: str, text: str) -> bool:
        """Whether the value is exactly this text."""
        return bool(self._values.get(key) == text)

    def needed(self, key: str) -> str:
        """A required text."""
        return self.text(key) or self.wrong(key, "is missing")

    def text(self, key: str) -> str:
        """A text, empty if there is none."""
        value = self._values.get(key)
        if value is not None and not isinstance(value, str):
            self.wrong(key, "is not a text")
        return (value or "").strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty if there is none."""
        listed = self._values.get(key) or []
        if not _is_texts(listed):
            self.wrong(key, "is not a list of texts")
        return tuple(listed)

    def yes(self, key: str) -> bool:
        """true or false, and false if missing."""
        value = self._values.get(key)
        if value is not None and not isinstance(value, bool):
            self.wrong(key, "is neither true nor false")
        return bool(value)

    def one_of(self, key: str, words: type[Word]) -> Word:
        """One of the words of an enum."""
        word = self.needed(key)
        if word not in list(words):
            self.wrong(key, f"is not one of {', '.join(words)}")
        return words(word)

    def day(self, key: str) -> date | None:
        """A day, or None."""
        moment = self._moment(key, ("%Y-%m-%d",), "is not a day such as 2027-03-15")
        return moment and moment.date()

    def time(self, key: str) -> datetime | None:
        """A wall-clock time of the site, to the minute, or None."""
        forms = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:00", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:00")
        return self._moment(key, forms, "is not a time such as 2027-03-15T09:00")

    def _moment(self, key: str, forms: Sequence[str], fault: str) -> datetime | None:
        text = self.text(key)
        if not text:
            return None
        return _parsed(text, forms) or self.wrong(key, fault)

    def wrong(self, key: str, fault: str) -> NoReturn:
        """Raise PlanFault for this value; `fault` follows its name."""
        raise PlanFault(f"{key!r} of {self._name} {fault}")


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _parsed(text: str, forms: Sequence[str]) -> datetime | None:
    """The moment in the first of these forms that fits; None if none does."""
    for form in forms:
        with suppress(ValueError):
            moment = datetime.strptime(text, form)
            if is_plausible(moment.date()):
                return moment
    return None
