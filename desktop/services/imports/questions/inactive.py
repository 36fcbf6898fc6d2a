"""Rows that would give something open to an inactive user: the supervisor names another (rule 3)."""

from __future__ import annotations

from sqlalchemy import select

from desktop.language import say
from desktop.models import AccessLevel, User
from desktop.rules.text import spoken_name
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.intake import Intake
from desktop.services.imports.people import Practitioners
from desktop.services.imports.result import AnswerChoice

NOBODY = "none"


class InactiveHolders:
    """`field` is the file's field for the user, `noun` what they must not be given."""

    def __init__(
        self, intake: Intake, directory: Practitioners, field: str, noun: str, *, nobody: bool = True
    ) -> None:
        self._intake = intake
        self._directory = directory
        self._field = field
        self._noun = noun
        self._nobody = nobody
        self._choices: tuple[AnswerChoice, ...] | None = None

    def instead(self, number: int, user_id: int) -> int | None:
        """Who gets what the row gives to an inactive user; the row is left out until somebody has said."""
        reference = self._directory.references[user_id]
        key = f"inactive:{reference}"
        said = self._intake.answers.answer(key)
        if said == NOBODY and self._nobody:
            return None
        instead = self._directory.by_reference.get(said)
        if instead is not None and instead not in self._directory.inactive | self._directory.admins:
            return instead
        name = self._directory.names_of[user_id]
        question = say(
            "{name} ({reference}) is inactive, and can have no {noun}. Whose are these to be?",
            name=name,
            reference=reference,
            noun=self._noun,
        )
        text = say("{name} is inactive, and can have no {noun}", name=name, noun=self._noun)
        self._intake.wait(number, self._field, text, PendingQuestion(key, question, self._offered()))
        return user_id

    def _offered(self) -> tuple[AnswerChoice, ...]:
        if self._choices is None:
            rows = self._intake.session.execute(
                select(User.reference, User.first_name, User.last_name)
                .where(User.active, User.access_level != AccessLevel.ACCOUNTS_ADMIN)
                .order_by(User.sort_name)
            )
            people = [
                AnswerChoice(row.reference, f"{spoken_name(row.first_name, row.last_name)}, {row.reference}")
                for row in rows
            ]
            nobody = [AnswerChoice(NOBODY, say("No case manager"))] if self._nobody else []
            self._choices = (*people, *nobody)
        return self._choices
