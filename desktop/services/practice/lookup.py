"""The one record that somebody's typing means, by reference, or by a user's name if it is unique."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.errors import Refused, UserError
from desktop.language import say
from desktop.models import Client, User
from desktop.rules.text import fold, spoken_name

_LISTED = 10


def find_user(session: Session, ref: str) -> User:
    """The user with that reference, else with that name. Raises UserError for none, Refused for several."""
    ref = ref.strip()
    known = session.scalars(select(User).where(User.reference == ref)).one_or_none()
    return _only_user_called(session, ref) if known is None else known


def _only_user_called(session: Session, name: str) -> User:
    found = session.scalars(
        select(User).where(User.sort_name.in_(_sort_names(name))).order_by(User.id).limit(_LISTED + 1)
    ).all()
    if not found:
        raise UserError(say("There is no user {ref!r}. Give the reference or the full name.", ref=name))
    if len(found) > 1:
        sentence = say("Several users are called {ref!r}. Give the reference of the one you mean.", ref=name)
        raise Refused(sentence, _listed(found))
    return found[0]


def _listed(users: Sequence[User]) -> tuple[str, ...]:
    """The users with their references, a line each, as many as can be read."""
    lines = [f"{one.reference}: {spoken_name(one.first_name, one.last_name)}" for one in users[:_LISTED]]
    more = [say("and more")] if len(users) > _LISTED else []
    return (*lines, *more)


def find_client(session: Session, ref: str) -> Client:
    """The client with that reference. Raises UserError for none: clients' names are too often shared."""
    known = session.scalars(select(Client).where(Client.reference == ref.strip())).one_or_none()
    if known is None:
        raise UserError(say("There is no client {ref!r}. Give the reference of the client file.", ref=ref))
    return known


def _sort_names(name: str) -> list[str]:
    """All values that `sort_name` may have for a name typed as `Alex Lee`, `Lee, Alex` or `Alex van der
    Berg`."""
    if "," in name:
        last, _, first = name.partition(",")
        return [f"{fold(last)}, {fold(first)}"]
    words = fold(name).split()
    return [
        " ".join(words),
        *(f"{' '.join(words[at:])}, {' '.join(words[:at])}" for at in range(1, len(words))),
    ]
