"""The sites of users, updated from a file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import chain

from sqlalchemy import select

from desktop.models import Site, UserSite
from desktop.services.imports.convert import parts
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.pairs import Pair, PairChanges
from desktop.services.imports.places import sites
from desktop.services.imports.result import FieldChange


def bring_sites(intake: Intake, records: Mapping[int, Record]) -> dict[int, FieldChange]:
    """Give users (by id) the sites that their rows name, and return what changed, by user."""
    named = {user_id: parts(record["sites"]) for user_id, record in records.items() if "sites" in record}
    wanted = _wanted(intake, named)
    pairs = PairChanges(_there(intake, named), wanted)
    _write(intake, pairs)
    names_of = dict(intake.session.execute(select(Site.id, Site.name)).all())
    return pairs.changes("Sites", names_of)


def _wanted(intake: Intake, named: Mapping[int, list[str]]) -> frozenset[Pair]:
    """Each of these users with each site, which is made if it is new."""
    ids = sites(intake, chain.from_iterable(named.values()))
    return frozenset((user_id, ids[name]) for user_id, names in named.items() for name in names)


def _there(intake: Intake, users: Collection[int]) -> dict[Pair, int]:
    """The row of each of these users at each site."""
    rows = intake.session.execute(select(UserSite.user_id, UserSite.site_id, UserSite.id)).all()
    return {(user_id, site_id): row_id for user_id, site_id, row_id in rows if user_id in users}


def _write(intake: Intake, pairs: PairChanges) -> None:
    gone = pairs.gone
    rows = [{"user_id": user_id, "site_id": site_id} for user_id, site_id in pairs.added]
    intake.work.insert(UserSite, rows, subject=lambda row: f"users:{row['user_id']}")
    intake.work.delete(UserSite, gone, subject=lambda row: f"users:{gone[row['id']]}")
