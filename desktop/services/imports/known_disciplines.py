"""Words for disciplines that a file uses and nobody has explained: noted, to be mapped once in Preferences."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.language import say
from desktop.services.imports.intake import Intake
from desktop.services.practice.disciplines import read_disciplines


def note_unknown_disciplines(intake: Intake, words: Iterable[str]) -> None:
    """Name those of which is not known which profession they mean."""
    practice = read_disciplines(intake.session)
    unknown = sorted({word.strip() for word in words if word.strip() and not practice.knows(word)})
    if unknown:
        intake.note(
            say(
                "Not known as disciplines: {words}. Say in Preferences > Disciplines which ones they mean.",
                words=", ".join(unknown),
            )
        )
