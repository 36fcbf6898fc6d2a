"""The question about the encoding of a text file, if that is a guess."""

from __future__ import annotations

from desktop.language import say
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.intake import Intake
from desktop.services.imports.result import AnswerChoice

ENCODING = "encoding"
"""Its key; the answer is the name of an encoding."""


def ask_about_letters(intake: Intake) -> None:
    """Ask with words of the file as each encoding reads them; the likeliest is used until somebody
    answers."""
    guesses = intake.table.letters
    if not guesses:
        return
    question = say("The file does not say which letters its bytes are. Which of these are right?")
    choices = tuple(AnswerChoice(guess.encoding, guess.preview) for guess in guesses)
    intake.asked.ask(PendingQuestion(ENCODING, question, choices, default=guesses[0].encoding))
