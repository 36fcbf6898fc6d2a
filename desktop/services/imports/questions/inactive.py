"""Rows that would give something open to an inactive user: the supervisor names another (rule 3)."""

from __future__ import annotations

from functools import cached_property

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

    def instead(self, number: int, user_id: int) -> int | None:
        """Who gets what the row gives to an inactive user; the row is left out until somebody has said."""
        key = f"inactive:{self._directory.references[user_id]}"
        said = self._intake.answers.answer(key)
        if said == NOBODY and self._nobody:
            return None
        instead = self._directory.by_reference.get(said)
        if not self._may_hold(instead):
            self._ask(number, user_id, key)
            return user_id
        return instead

    def _may_hold(self, user_id: int | None) -> bool:
        """Whether there is such a user, and they may be given something."""
        return user_id is not None and user_id not in self._directory.inactive | self._directory.admins

    def _ask(self, number: int, user_id: int, key: str) -> None:
        name = self._directory.names_of[user_id]
        question = say(
            "{name} ({reference}) is inactive, and can have no {noun}. Whose are these to be?",
            name=name,
            reference=self._directory.references[user_id],
            noun=self._noun,
        )
        text = say("{name} is inactive, and can have no {noun}", name=name, noun=self._noun)
        self._intake.wait(number, self._field, text, PendingQuestion(key, question, self._choices))

    @cached_property
    def _choices(self) -> tuple[AnswerChoice, ...]:
        nobody = [AnswerChoice(NOBODY, say("No case manager"))] if self._nobody else []
        return (*self._people(), *nobody)

    def _people(self) -> list[AnswerChoice]:
        rows = self._intake.session.execute(
            select(User.reference, User.first_name, User.last_name)
            .where(User.active, User.access_level != AccessLevel.ACCOUNTS_ADMIN)
            .order_by(User.sort_name)
        )
        return [
            AnswerChoice(row.reference, f"{spoken_name(row.first_name, row.last_name)}, {row.reference}")
            for row in rows
        ]
