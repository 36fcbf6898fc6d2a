"""The practitioner column of a file."""

from __future__ import annotations

from desktop.services.imports import convert
from desktop.services.imports.columns import read_words
from desktop.services.imports.intake import Intake
from desktop.services.imports.people import Practitioners


def read_practitioner(intake: Intake, directory: Practitioners) -> None:
    """Read whom each row is about; an unknown one is asked about, and the rows wait."""
    text = convert.text(intake)
    read_words(
        intake,
        "practitioner",
        lambda value: directory.find(str(text(value))),
        directory.word,
        needed=True,
        question=directory.question,
    )
    intake.require("practitioner")
