"""Unknown words for disciplines in a file: asked about once, and remembered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

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
    unknown = _unknown(practice, _words(intake, name))
    later = [word for word, numbers in unknown if not _explained(intake, word, numbers)]
    _note_later(intake, later)


def _note_later(intake: Intake, words: list[str]) -> None:
    if words:
        intake.note(
            say(
                "Not known as disciplines: {words}. Say in Preferences > Disciplines which ones they mean.",
                words=", ".join(words),
            )
        )


def _words(intake: Intake, name: str) -> Iterator[tuple[int, str]]:
    """The word of each row, with its number."""
    for number, record in intake.rows():
        yield number, " ".join((record.get(name) or "").split())


def _unknown(practice: Disciplines, words: Iterable[tuple[int, str]]) -> Collection[tuple[str, list[int]]]:
    """Each word that the practice does not know, as it is written first, with the rows that have it."""
    unknown: dict[str, tuple[str, list[int]]] = {}
    for number, word in words:
        if _is_unknown(practice, word):
            unknown.setdefault(practice.key(word), (word, []))[1].append(number)
    return unknown.values()


def _is_unknown(practice: Disciplines, word: str) -> bool:
    return bool(word) and word != ANY_DISCIPLINE and not practice.knows(word)


def _explained(intake: Intake, word: str, rows: list[int]) -> bool:
    """Ask about one word, and keep the answer if there is one."""
    practice = read_disciplines(intake.session)
    key = f"discipline:{word}"
    question = say("“{word}” is not known as a discipline. What does it mean?", word=word)
    intake.asked.ask(PendingQuestion(key, question, _choices(intake, practice), default=LATER), *rows)
    answer = intake.answers.answer(key)
    if answer in ("", LATER):
        return False
    _remember(intake, practice, word, _meaning(practice, key, word, answer))
    return True


def _meaning(practice: Disciplines, key: str, word: str, answer: str) -> str:
    """The discipline that the word means. Raises UserError for an answer that is not one."""
    if answer == ITSELF:
        return word
    if practice.knows(answer):
        return answer
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
