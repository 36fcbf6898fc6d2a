"""The past of one leaving's clients: their usual site, how long they took, and who saw them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from desktop.database.in_ids import in_list, json_list
from desktop.models import BUSY_SQL
from desktop.models.base import stored_moment
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.planning.input import usual_site
from desktop.rules.planning.model import WEEKS
from desktop.services.offboarding.situation import Situation

_HALF_YEAR = timedelta(days=182)


def usual_sites(session: Session, situation: Situation) -> dict[int, int | None]:
    """The usual site of each client (see rules.planning.input)."""
    since = first_moment_after(situation.last_day) - _HALF_YEAR
    rows = session.connection().exec_driver_sql(
        "SELECT c.client_id, a.starts_at, a.site_id FROM appointment_clients c"
        " JOIN appointments a ON a.id = c.appointment_id"
        f" WHERE c.client_id {in_list()} AND a.starts_at >= ? AND a.{BUSY_SQL}",
        (json_list(situation.clients), stored_moment(since)),
    )
    visits: defaultdict[int, list[tuple[datetime, int | None]]] = defaultdict(list)
    for client_id, starts_at, site_id in rows:
        visits[client_id].append((datetime.fromisoformat(starts_at), site_id))
    return {client_id: usual_site(own, situation.last_day) for client_id, own in visits.items()}


def usual_minutes(session: Session, situation: Situation) -> int | None:
    """The leaver's minutes per client in the eight weeks up to the last day; None if they saw nobody."""
    until = first_moment_after(situation.last_day)
    rows = (
        session.connection()
        .exec_driver_sql(
            "SELECT a.id, a.starts_at, a.ends_at, c.client_id FROM appointments a"
            " JOIN appointment_clients c ON c.appointment_id = a.id"
            f" WHERE a.user_id = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.{BUSY_SQL}",
            (situation.leaver.id, stored_moment(until - timedelta(weeks=WEEKS)), stored_moment(until)),
        )
        .all()
    )
    clients = {client_id for *_, client_id in rows}
    return _minutes([(i, s, e) for i, s, e, _ in rows]) // len(clients) if clients else None


def _minutes(visits: Iterable[tuple[int, str, str]]) -> int:
    """How long these visits take together, each counted once."""
    lengths = {i: datetime.fromisoformat(ends) - datetime.fromisoformat(starts) for i, starts, ends in visits}
    return sum(lengths.values(), timedelta()) // timedelta(minutes=1)


def last_seen(
    session: Session, clients: Collection[int], candidates: Collection[int]
) -> dict[int, dict[int, date]]:
    """For each client, the day on which each candidate last saw them, if they did."""
    rows = session.connection().exec_driver_sql(
        "SELECT c.client_id, a.user_id, max(a.starts_at) FROM appointment_clients c"
        " JOIN appointments a ON a.id = c.appointment_id"
        f" WHERE c.client_id {in_list()} AND a.user_id {in_list()} AND a.status = 'Attended'"
        " GROUP BY c.client_id, a.user_id",
        (json_list(clients), json_list(candidates)),
    )
    seen: dict[int, dict[int, date]] = defaultdict(dict)
    for client_id, user_id, at in rows:
        seen[client_id][user_id] = datetime.fromisoformat(at).date()
    return seen
