"""Values as a preview shows them: under our headers, with names in place of ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select

from desktop.language import say
from desktop.models import AppointmentType, Base, Client, Series, Site, User
from desktop.models.fields import FIELDS
from desktop.rules.dates.format import day_text
from desktop.rules.text import count, number_text, spoken_name, user_name
from desktop.services.imports.answers import DAY_FIRST, MONTH_FIRST
from desktop.services.imports.asking import EACH, PendingQuestion
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.result import AnswerChoice, DateQuestion, FieldChange, Question, Values

DERIVED = frozenset({"sort_name", "search_text", "inactive_since"})
"""Columns that follow from others; they are never shown."""

_POINTS_AT: dict[str, type[Base]] = {
    "case_manager_id": User,
    "user_id": User,
    "site_id": Site,
    "appointment_type_id": AppointmentType,
    "series_id": Series,
}
_FIELDS_OF_USERS = ("practitioner", "case_manager")


def changes_shown(intake: Intake, now: Record, changed: Record) -> list[FieldChange]:
    """Each column that changes, without derived ones."""
    headers = {field.column: field.header for field in FIELDS[intake.kind] if field.column}
    return [
        FieldChange(headers[name], _text(intake, name, now[name]), _text(intake, name, value))
        for name, value in changed.items()
        if name not in DERIVED
    ]


def questions_of(intake: Intake) -> tuple[Question, ...]:
    """All questions in words, with what is known about each record that may be meant."""
    table = intake.table
    places = {number: place for place, number in enumerate(table.row_numbers)}

    def cells(rows: list[int]) -> Values:
        if not rows or rows[0] not in places:
            return ()
        row = zip(table.headers, table.rows[places[rows[0]]], strict=False)
        return tuple((header, value_text(value)) for header, value in row if value is not None)

    asked = (*map(_of_dates, intake.questions.values()), *intake.asked)
    return tuple(_question(intake, one, cells(one.rows)) for one in asked)


def _of_dates(question: DateQuestion) -> PendingQuestion:
    """Dates that prove nothing are read day first; if they prove both orders, the open ones are left out."""
    text = say(
        "“{header}” can be read two ways. What does {example} mean?",
        header=question.header,
        example=question.example,
    )
    if question.day_first_dates or question.month_first_dates:
        text = say(
            "“{header}” holds {dates} that can only be day first and {month_first_dates} that can "
            "only be month first. What does {example} mean?",
            header=question.header,
            dates=count(question.day_first_dates, "date"),
            month_first_dates=number_text(question.month_first_dates),
            example=question.example,
        )
    choices = (
        AnswerChoice(DAY_FIRST, say("{day_first} (day first)", day_first=question.day_first)),
        AnswerChoice(MONTH_FIRST, say("{month_first} (month first)", month_first=question.month_first)),
    )
    default = "" if question.rows else DAY_FIRST
    return PendingQuestion(
        f"date:{question.header}", text, choices, default=default, rows=list(question.rows)
    )


def _question(intake: Intake, asked: PendingQuestion, values: Values) -> Question:
    choices = [*_candidates(intake, asked), *asked.choices]
    if asked.grouped and len(asked.rows) > 1:
        choices.append(AnswerChoice(EACH, say("Several people: ask for each row")))
    answer = intake.answers.given(asked.key) if asked.default else ""
    rows = tuple(asked.rows)
    return Question(asked.key, asked.question, tuple(choices), rows, asked.default, answer, values)


def _candidates(intake: Intake, asked: PendingQuestion) -> Iterator[AnswerChoice]:
    of_users = asked.points_at in _FIELDS_OF_USERS or (not asked.points_at and intake.kind == "users")
    model: Any = User if of_users else Client
    for one in intake.session.scalars(select(model).where(model.id.in_(asked.ids)).order_by(model.id)):
        values = _of_user(one) if isinstance(one, User) else _of_client(intake, one)
        yield AnswerChoice(one.reference, dict(values).get("Name", one.reference), values)


def _of_user(user: User) -> Values:
    pairs = [
        (say("Name"), user_name(user.name, user.active)),
        (say("Reference"), user.reference),
        (say("Email"), user.email),
        (say("Position"), user.position),
        (say("Discipline"), user.discipline),
    ]
    return _filled(pairs)


def _of_client(intake: Intake, client: Client) -> Values:
    manager = intake.session.get(User, client.case_manager_id) if client.case_manager_id else None
    pairs = [
        (say("Name"), spoken_name(client.first_name, client.last_name)),
        (say("Reference"), client.reference),
        (say("Date of Birth"), day_text(client.date_of_birth) if client.date_of_birth else say("not known")),
        (say("Case Manager"), user_name(manager.name, manager.active) if manager else "none"),
        (say("Mobile"), client.mobile),
        (say("Suburb"), client.suburb),
        (say("Status"), str(client.status)),
    ]
    return _filled(pairs)


def _filled(pairs: Iterable[tuple[str, str]]) -> Values:
    return tuple((header, text) for header, text in pairs if text)


def _text(intake: Intake, name: str, value: Any) -> str:
    if value is None or name not in _POINTS_AT:
        return value_text(value)
    found = intake.session.get(_POINTS_AT[name], value)
    return str(getattr(found, "name", None) or getattr(found, "reference", ""))


def value_text(value: Any) -> str:
    """A value as text: dates in ISO form, yes and no as words, None as an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("Yes") if value else say("No")
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else str(value)
