"""The questions of an import in words, with what is known about each record that may be meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import select

from desktop.files.table import Table
from desktop.language import say
from desktop.models import Client, User
from desktop.rules.dates.format import day_text
from desktop.rules.text import count, number_text, spoken_name, user_name
from desktop.services.imports.answers import DAY_FIRST, MONTH_FIRST
from desktop.services.imports.asking import EACH, PendingQuestion
from desktop.services.imports.intake import Intake
from desktop.services.imports.result import AnswerChoice, DateQuestion, Question, Values
from desktop.services.imports.shown import value_text

_FIELDS_OF_USERS = ("practitioner", "case_manager")


def questions_of(intake: Intake) -> tuple[Question, ...]:
    """All questions in words, with the cells of the first row that each is about."""
    rows = _RowsShown(intake.table)
    asked = (*map(_of_dates, intake.questions.values()), *intake.asked)
    return tuple(_question(intake, one, rows.first(one.rows)) for one in asked)


@dataclass
class _RowsShown:
    """The rows of a file by their numbers."""

    table: Table

    @cached_property
    def _places(self) -> dict[int, int]:
        return {number: place for place, number in enumerate(self.table.row_numbers)}

    def first(self, rows: Sequence[int]) -> Values:
        """The filled cells of the first of some rows, each after its header."""
        place = self._places.get(rows[0]) if rows else None
        return () if place is None else self._cells(place)

    def _cells(self, place: int) -> Values:
        row = zip(self.table.headers, self.table.rows[place], strict=False)
        return tuple((header, value_text(value)) for header, value in row if value is not None)


def _of_dates(question: DateQuestion) -> PendingQuestion:
    """Dates that prove nothing are read day first; if they prove both orders, the open ones are left out."""
    choices = (
        AnswerChoice(DAY_FIRST, say("{day_first} (day first)", day_first=question.day_first)),
        AnswerChoice(MONTH_FIRST, say("{month_first} (month first)", month_first=question.month_first)),
    )
    default = "" if question.rows else DAY_FIRST
    key = f"date:{question.header}"
    return PendingQuestion(key, _about_dates(question), choices, default=default, rows=list(question.rows))


def _about_dates(question: DateQuestion) -> str:
    if not question.day_first_dates and not question.month_first_dates:
        return say(
            "“{header}” can be read two ways. What does {example} mean?",
            header=question.header,
            example=question.example,
        )
    return say(
        "“{header}” holds {dates} that can only be day first and {month_first_dates} that can "
        "only be month first. What does {example} mean?",
        header=question.header,
        dates=count(question.day_first_dates, "date"),
        month_first_dates=number_text(question.month_first_dates),
        example=question.example,
    )


def _question(intake: Intake, asked: PendingQuestion, values: Values) -> Question:
    answer = intake.answers.given(asked.key) if asked.default else ""
    rows, choices = tuple(asked.rows), tuple(_choices(intake, asked))
    return Question(asked.key, asked.question, choices, rows, asked.default, answer, values)


def _choices(intake: Intake, asked: PendingQuestion) -> Iterator[AnswerChoice]:
    yield from _candidates(intake, asked)
    yield from asked.choices
    if asked.grouped and len(asked.rows) > 1:
        yield AnswerChoice(EACH, say("Several people: ask for each row"))


def _candidates(intake: Intake, asked: PendingQuestion) -> Iterator[AnswerChoice]:
    """The records that may be meant, with what is known about each."""
    model: Any = User if _is_about_users(intake, asked) else Client
    for one in intake.session.scalars(select(model).where(model.id.in_(asked.ids)).order_by(model.id)):
        values = _known_about(intake, one)
        yield AnswerChoice(one.reference, dict(values).get(say("Name"), one.reference), values)


def _is_about_users(intake: Intake, asked: PendingQuestion) -> bool:
    if not asked.points_at:
        return intake.kind == "users"
    return asked.points_at in _FIELDS_OF_USERS


def _known_about(intake: Intake, record: User | Client) -> Values:
    pairs = _of_user(record) if isinstance(record, User) else _of_client(intake, record)
    return tuple((header, text) for header, text in pairs if text)


def _of_user(user: User) -> Iterable[tuple[str, str]]:
    return (
        (say("Name"), user_name(user.name, user.active)),
        (say("Reference"), user.reference),
        (say("Email"), user.email),
        (say("Position"), user.position),
        (say("Discipline"), user.discipline),
    )


def _of_client(intake: Intake, client: Client) -> Iterable[tuple[str, str]]:
    return (
        (say("Name"), spoken_name(client.first_name, client.last_name)),
        (say("Reference"), client.reference),
        (say("Date of Birth"), day_text(client.date_of_birth) if client.date_of_birth else say("not known")),
        (say("Case Manager"), _manager_of(intake, client)),
        (say("Mobile"), client.mobile),
        (say("Suburb"), client.suburb),
        (say("Status"), str(client.status)),
    )


def _manager_of(intake: Intake, client: Client) -> str:
    manager = intake.session.get(User, client.case_manager_id) if client.case_manager_id else None
    return user_name(manager.name, manager.active) if manager else say("none")
