"""An unknown word for a discipline is asked about once, and its answer holds for the practice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.models import ANY_DISCIPLINE, Discipline
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.intake import Intake
from desktop.services.imports.questions.known_disciplines import ITSELF, LATER, explain_disciplines
from tests.unit.services.imports.made import intake_in

KEY = "discipline:Zumba  Leader".replace("  ", " ")


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    with practice.work("import", "Imported") as work:
        yield work


def explained(work: UnitOfWork, *words: str | None, answer: str = "") -> Intake:
    answers = FileAnswers(said={KEY: answer} if answer else {})
    intake = intake_in(
        work, "users", {"discipline": "Discipline"}, *([word] for word in words), answers=answers
    )
    for record, word in zip(intake.records.values(), words, strict=True):
        record["discipline"] = word
    explain_disciplines(intake)
    return intake


def stored(work: UnitOfWork) -> dict[str, str]:
    return {one.name: one.also_called for one in work.session.scalars(select(Discipline))}


def test_known_words_and_empty_ones_are_not_asked_about(work: UnitOfWork) -> None:
    intake = explained(work, "Psychologist", "", None, "  ", ANY_DISCIPLINE)
    assert list(intake.asked) == []
    assert intake.notes == []


@pytest.mark.parametrize("answer", ["", LATER])
def test_an_unknown_word_is_asked_about_once_for_all_its_rows(work: UnitOfWork, answer: str) -> None:
    intake = explained(work, "Zumba  Leader", "zumba leader", "Psychologist", answer=answer)
    (question,) = intake.asked
    assert (question.key, question.rows, question.default) == (KEY, [2, 3], LATER)
    assert [one.value for one in question.choices[:2]] == [LATER, ITSELF]
    assert "Psychologist" in {one.value for one in question.choices}
    assert intake.notes == [
        "Not known as disciplines: Zumba Leader. Say in Preferences > Disciplines which ones they mean."
    ]
    assert stored(work) == {}


def test_a_profession_of_its_own_is_known_from_then_on(work: UnitOfWork) -> None:
    assert explained(work, "Zumba Leader", answer=ITSELF).notes == []
    assert list(stored(work)) == ["Zumba Leader"]
    assert list(explained(work, "Zumba Leader").asked) == []


def test_a_word_for_a_known_one_is_added_to_its_others(work: UnitOfWork) -> None:
    work.insert(
        Discipline, [{"name": "Psychologist", "also_called": "Psy"}, {"name": "Dietitian", "also_called": ""}]
    )
    explained(work, "Zumba Leader", answer="Psychologist")
    assert stored(work) == {"Psychologist": "Psy\nZumba Leader", "Dietitian": ""}
    assert list(explained(work, "Zumba Leader").asked) == []


def test_an_answer_that_nobody_knows_is_refused(work: UnitOfWork) -> None:
    with pytest.raises(UserError, match="“Nothing” is not known as a discipline either"):
        explained(work, "Zumba Leader", answer="Nothing")
    assert stored(work) == {}
