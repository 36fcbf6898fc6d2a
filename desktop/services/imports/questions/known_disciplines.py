"""Unknown words for disciplines in a file: asked about once, and remembered."""

from __future__ import annotations

from sqlalchemy import select

from desktop.errors import UserError
from desktop.language import say
from desktop.models import ANY_DISCIPLINE, Discipline
from desktop.rules.disciplines import PROFESSIONS, Disciplines, practitioner_noun
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.intake import Intake
from desktop.services.imports.result import AnswerChoice
from desktop.services.practice.disciplines import read_disciplines

ITSELF, LATER = "itself", "later"
"""The answers besides the name of a discipline: a profession of its own; not decided yet."""


def explain_disciplines(intake: Intake, name: str = "discipline") -> None:
    """Ask what each unknown word of the field `name` means; an answer holds for the practice and for later
    files.

    Raises UserError for an answer that is not a discipline.
    """
    practice = read_disciplines(intake.session)
    unknown: dict[str, tuple[str, list[int]]] = {}
    for number, record in intake.rows():
        word = " ".join((record.get(name) or "").split())
        if word and word != ANY_DISCIPLINE and not practice.knows(word):
            unknown.setdefault(practice.key(word), (word, []))[1].append(number)
    later = [word for word, numbers in unknown.values() if not _explained(intake, word, numbers)]
    if later:
        intake.note(
            say(
                "Not known as disciplines: {words}. Say in Preferences > Disciplines which ones they mean.",
                words=", ".join(later),
            )
        )


def _explained(intake: Intake, word: str, rows: list[int]) -> bool:
    """Ask about one word, and keep the answer if there is one."""
    practice = read_disciplines(intake.session)
    key = f"discipline:{word}"
    question = say("“{word}” is not known as a discipline. What does it mean?", word=word)
    intake.asked.ask(PendingQuestion(key, question, _choices(intake, practice), default=LATER), *rows)
    answer = intake.answers.answer(key)
    if answer in ("", LATER):
        return False
    if answer != ITSELF and not practice.knows(answer):
        raise UserError(
            say(
                "“{answer}” is not known as a discipline either. Answer {key} with a known one, such as "
                "Psychologist, or with {itself} or {later}.",
                answer=answer,
                key=key,
                itself=ITSELF,
                later=LATER,
            )
        )
    _remember(intake, practice, word, word if answer == ITSELF else answer)
    return True


def _choices(intake: Intake, practice: Disciplines) -> tuple[AnswerChoice, ...]:
    own = intake.session.scalars(select(Discipline.name))
    names = {practice.key(name): name for name in (*map(practitioner_noun, PROFESSIONS), *own)}
    return (
        AnswerChoice(LATER, say("Decide later")),
        AnswerChoice(ITSELF, say("A profession of its own")),
        *(AnswerChoice(name, name) for name in sorted(names.values(), key=str.casefold)),
    )


def _remember(intake: Intake, practice: Disciplines, word: str, name: str) -> None:
    """Add a word to the practice's list, as another word for the discipline of this name."""
    for row in intake.session.scalars(select(Discipline)):
        if practice.same(row.name, name):
            words = [*row.also_called.splitlines(), word]
            intake.work.update(Discipline, {row.id: {"also_called": "\n".join(words)}})
            return
    intake.work.insert(Discipline, [{"name": name, "also_called": word}])
