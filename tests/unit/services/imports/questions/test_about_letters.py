"""A guessed encoding is asked about with what each one makes of the file; a known one is not."""

from __future__ import annotations

from dataclasses import replace

from desktop.files.table import LettersGuess
from desktop.services.imports.questions.about_letters import ENCODING, ask_about_letters
from tests.unit.services.imports.made import intake_of


def test_the_likeliest_is_used_until_somebody_answers() -> None:
    intake = intake_of({"last_name": "Surname"}, ["Zoë"])
    guesses = (LettersGuess("cp1252", "Western", ("Zoë",)), LettersGuess("mac_roman", "Mac", ("ZoÎ",)))
    intake = replace(intake, table=replace(intake.table, letters=guesses), problems=[])
    ask_about_letters(intake)
    (question,) = intake.asked
    assert (question.key, question.default) == (ENCODING, "cp1252")
    assert [one.value for one in question.choices] == ["cp1252", "mac_roman"]
    assert ["Zoë" in one.label for one in question.choices] == [True, False]
    assert not intake.skipped


def test_a_file_without_doubt_asks_nothing() -> None:
    intake = intake_of({"last_name": "Surname"}, ["Zoë"])
    ask_about_letters(intake)
    assert list(intake.asked) == []
