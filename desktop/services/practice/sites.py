"""The places where the practice works."""

from __future__ import annotations

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Site


def site_names(practice: Practice) -> dict[int, str]:
    """The name of each site by its id, in order of the names."""
    with practice.read() as session:
        return dict(session.execute(select(Site.id, Site.name).order_by(Site.name)).all())
