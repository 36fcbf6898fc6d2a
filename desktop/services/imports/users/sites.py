"""The sites of users, updated from a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select

from desktop.models import Site, UserSite
from desktop.services.imports.convert import parts
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.places import sites
from desktop.services.imports.result import FieldChange

Pair = tuple[int, int]
"""A user and a site, by id."""


def bring_sites(intake: Intake, records: Mapping[int, Record]) -> dict[int, FieldChange]:
    """Give users (by id) the sites that their rows name, and return what changed, by user."""
    named = {user_id: parts(record["sites"]) for user_id, record in records.items() if "sites" in record}
    ids = sites(intake, (name for names in named.values() for name in names))
    wanted = {(user_id, ids[name]) for user_id, names in named.items() for name in names}
    there = _there(intake, named)
    added, gone = sorted(wanted - there.keys()), sorted(there.keys() - wanted)
    _write(intake, added, {there[pair]: pair[0] for pair in gone})
    names_of = dict(intake.session.execute(select(Site.id, Site.name)).all())
    changed = {user_id for user_id, _ in (*added, *gone)}
    return {
        user_id: FieldChange("Sites", _listed(there, user_id, names_of), _listed(wanted, user_id, names_of))
        for user_id in sorted(changed)
    }


def _there(intake: Intake, users: Collection[int]) -> dict[Pair, int]:
    """The row of each of these users at each site."""
    rows = intake.session.execute(select(UserSite.user_id, UserSite.site_id, UserSite.id)).all()
    return {(user_id, site_id): row_id for user_id, site_id, row_id in rows if user_id in users}


def _write(intake: Intake, added: Iterable[Pair], gone: Mapping[int, int]) -> None:
    """`gone` are rows by id, with their user."""
    rows = [{"user_id": user_id, "site_id": site_id} for user_id, site_id in added]
    intake.work.insert(UserSite, rows, subject=lambda row: f"users:{row['user_id']}")
    intake.work.delete(UserSite, gone, subject=lambda row: f"users:{gone[row['id']]}")


def _listed(pairs: Iterable[Pair], user_id: int, names: Mapping[int, str]) -> str:
    return "; ".join(sorted(names[site_id] for owner, site_id in pairs if owner == user_id))
