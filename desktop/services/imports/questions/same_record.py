"""The questions whether a row and a record of the practice are the same."""

from __future__ import annotations

from desktop.language import say
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.result import AnswerChoice

OTHER_REFERENCE = "other-reference"
"""The key of the question whether a row is a known record despite another reference."""

SAME, DIFFERENT = "same", "different"


def other_reference(noun: str, alike: str) -> PendingQuestion:
    """The question about records of the practice that the file seems to have under other references."""
    return PendingQuestion(
        OTHER_REFERENCE,
        say(
            "Some rows have the {alike} of one {noun} that the practice knows under another "
            "reference. Are they the same {noun}s?",
            alike=alike,
            noun=noun,
        ),
        (
            AnswerChoice(SAME, say("The same {noun}s: change those the practice has", noun=noun)),
            AnswerChoice(DIFFERENT, say("Different {noun}s: add them as new", noun=noun)),
        ),
    )


SAME_NAME = "same-name"
"""The key of the question whether a row is the client of its name, if the date of birth is missing."""


def same_name() -> PendingQuestion:
    """The question about rows with a known name and no birthday to tell people apart."""
    return PendingQuestion(
        SAME_NAME,
        say(
            "Some rows have the name of a client whom the practice knows, but the date of birth is "
            "missing in the row or in the practice. Are they the same clients?"
        ),
        (
            AnswerChoice(SAME, say("The same clients: change those the practice has")),
            AnswerChoice(DIFFERENT, say("Different clients: add them as new")),
        ),
    )
