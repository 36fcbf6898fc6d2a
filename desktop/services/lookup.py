"""From what somebody typed to the one record it means: a reference, or a name where it is unique."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.errors import Refused, UserError
from desktop.models import Client, ClientAlias, User
from desktop.rules.text import fold, spoken_name

Named = TypeVar("Named", User, Client)

_LISTED = 10


def find_user(session: Session, ref: str) -> User:
    """The user of that reference, else of that name. Raises UserError for none, Refused for several."""
    return _find(session, User, ref, "user")


def find_client(session: Session, ref: str) -> Client:
    """The client of that reference, own or of a merged file, else of that name.

    Raises UserError for none, Refused for several.
    """
    merged = session.scalars(
        select(Client).join(ClientAlias).where(ClientAlias.reference == ref.strip())
    ).one_or_none()
    return merged or _find(session, Client, ref, "client")


def _find(session: Session, model: type[Named], ref: str, noun: str) -> Named:
    ref = ref.strip()
    known = session.scalars(select(model).where(model.reference == ref)).one_or_none()
    if known is not None:
        return known
    found = session.scalars(
        select(model).where(model.sort_name.in_(_sort_names(ref))).order_by(model.id).limit(_LISTED + 1)
    ).all()
    if not found:
        raise UserError(f"There is no {noun} {ref!r}. Give the reference or the full name.")
    if len(found) > 1:
        lines = [f"{one.reference}: {spoken_name(one.first_name, one.last_name)}" for one in found[:_LISTED]]
        if len(found) > _LISTED:
            lines.append("and more")
        sentence = f"Several {noun}s are called {ref!r}. Give the reference of the one you mean."
        raise Refused(sentence, tuple(lines))
    return found[0]


def _sort_names(name: str) -> list[str]:
    """All that `sort_name` may hold for a name typed as `Alex Lee`, `Lee, Alex` or `Alex van der Berg`."""
    if "," in name:
        last, _, first = name.partition(",")
        return [f"{fold(last)}, {fold(first)}"]
    words = fold(name).split()
    return [
        " ".join(words),
        *(f"{' '.join(words[at:])}, {' '.join(words[:at])}" for at in range(1, len(words))),
    ]
