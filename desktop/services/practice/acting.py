"""The acting supervisor, by name, so that the record says more than the computer's account."""

from __future__ import annotations

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.language import say
from desktop.models.words import AccessLevel


def supervisors(practice: Practice) -> tuple[str, ...]:
    """The names of the active supervisors, as spoken, in alphabetical order."""
    found = practice.rows(
        "SELECT trim(first_name || ' ' || last_name) FROM users WHERE active AND access_level = ? ORDER BY sort_name",
        AccessLevel.SUPERVISOR.value,
    )
    return tuple(name for (name,) in found)


def act_as(practice: Practice, name: str) -> None:
    """Name this supervisor in the record and on papers from now on. Raises UserError for anybody else."""
    known = supervisors(practice)
    if not known:
        raise UserError(
            say(
                "{practice} has no active supervisor yet, so nobody acts by name.",
                practice=practice.file.stem,
            )
        )
    found = _called(name, known)
    if found is None:
        told = say(
            "{name} is not an active supervisor of {practice}. Name one of these.",
            name=name,
            practice=practice.file.stem,
        )
        raise Refused(told, known)
    practice.acting = found


def _called(name: str, known: tuple[str, ...]) -> str | None:
    """The one of these with that name, in letters of any size."""
    wanted = name.strip().casefold()
    return next((one for one in known if one.casefold() == wanted), None)
