"""The practice's own disciplines: other words for each, and whose clients its practitioners may take."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.models import Discipline
from desktop.rules.disciplines import Disciplines


def read_disciplines(session: Session) -> Disciplines:
    """The list in the form that the rules use."""
    rows = session.execute(select(Discipline.name, Discipline.also_called, Discipline.may_also_take))
    return Disciplines.of((name, words.splitlines(), others.splitlines()) for name, words, others in rows)
