"""Words of ours, from our own or from those of others."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import TypeVar

from desktop.files.table import Value
from desktop.files.values import gender, text_of, yes_no
from desktop.language import say
from desktop.rules.dates.parse import read_moment
from desktop.services.imports import columns
from desktop.services.imports.asking import WITHOUT, PendingQuestion
from desktop.services.imports.convert.texts import Convert, ConvertToText, text
from desktop.services.imports.intake import Bad, Intake
from desktop.services.imports.result import AnswerChoice

Word = TypeVar("Word", bound=StrEnum)
ReadWord = Callable[[str], Word | None]


def enum(intake: Intake, read: ReadWord[Word], words: type[Word]) -> Convert:
    """One of our words, from our word or theirs."""
    return partial(_our_word, text(intake), read, words)


def _our_word(as_text: ConvertToText, read: ReadWord[Word], words: type[Word], value: Value) -> Word:
    found = as_text(value)
    known = read(found)
    if known is None:
        raise Bad(say("“{found}” is not one of {value}", found=found, value=", ".join(words)))
    return known


def read_enum(
    intake: Intake, name: str, read: ReadWord[Word], words: type[Word], *, optional: bool = False
) -> None:
    """Read a column of our words; an unknown one is asked about once.

    Its rows wait, or are imported without the value if it is `optional`.
    """
    question = _which_of(words)
    if optional:
        question = _or_nothing(question)
    columns.read_words(intake, name, enum(intake, read, words), str, kept=True, question=question)


def _which_of(words: type[StrEnum]) -> PendingQuestion:
    choices = [AnswerChoice(str(one), str(one)) for one in words]
    return PendingQuestion("", say("What does “{text}” mean?"), choices)


def _or_nothing(question: PendingQuestion) -> PendingQuestion:
    nothing = AnswerChoice(WITHOUT, say("Nothing: import these rows without it"))
    return replace(question, choices=[*question.choices, nothing], default=WITHOUT)


def flag(intake: Intake) -> Convert:
    """Yes or No."""
    return partial(_flag, text(intake))


def _flag(as_text: ConvertToText, value: Value) -> bool:
    found = yes_no(as_text(value))
    if found is None:
        raise Bad(say("“{value}” is neither Yes nor No", value=text_of(value)))
    return found


def happened(intake: Intake) -> Convert:
    """Whether a column such as `Cancelled At` says that it happened: by a date, or by Yes."""
    return partial(_happened, intake, text(intake))


def _happened(intake: Intake, as_text: ConvertToText, value: Value) -> bool:
    found = as_text(value)
    known = yes_no(found)
    if known is not None:
        return known
    if not _is_moment(intake, value):
        raise Bad(say("“{found}” is neither a date nor Yes or No", found=found))
    return True


def _is_moment(intake: Intake, value: Value) -> bool:
    """Whether a value is a date when it is read day first, or month first."""
    read = partial(read_moment, value, latest=intake.today, zone=intake.zone)
    return read(day_first=True) is not None or read(day_first=False) is not None


def sex(intake: Intake) -> ConvertToText:
    """Gender: F and M in full, any other word unchanged."""
    as_text = text(intake)
    return as_text if intake.own else lambda value: gender(as_text(value))


def colour(value: Value) -> str:
    """`#rrggbb`, with or without the `#`."""
    found = text_of(value).strip().lower().removeprefix("#")
    if not re.fullmatch("[0-9a-f]{6}", found):
        raise Bad(say("“{text}” is not a colour such as #7ea6d8", text=text_of(value)))
    return f"#{found}"
