"""Each reason of a plan, counted again from the tables of made-up practices, client by client."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.rules.clash_list import find_clashes
from desktop.rules.planning.model import Reason, ReasonKind
from desktop.services.calendar.bookings import bookings_of
from desktop.services.calendar.practitioners import read_practitioners
from desktop.services.demo.demo import make_demo
from desktop.services.offboarding.planning.suggesting import Suggestion, suggest_clients
from desktop.services.offboarding.situation import Situation, situation
from tests.conftest import TODAY

SIZE = (
    {}
    if os.environ.get("HANDOVER_WHOLE_DEMO")
    else {"practitioners": 8, "clients": 90, "appointments": 1_000}
)
SINCE = datetime.combine(TODAY, time()) + timedelta(days=1)


@pytest.fixture(scope="module", params=[1, 7, 11, 23] if os.environ.get("HANDOVER_WHOLE_DEMO") else [1, 7])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    folder: Path = tmp_path_factory.mktemp("demo")
    practice = make_demo(folder / "demo.handover", None, seed=request.param, today=TODAY, **SIZE)
    yield practice
    practice.close()


class Recount:
    """One leaving with its facts from the tables."""

    def __init__(self, session: Session, found: Situation, suggestion: Suggestion) -> None:
        self._sql = lambda text: session.connection().exec_driver_sql(text).all()
        self.found, self.session = found, session
        self.goes = {c.client_id: c.recipient_id for c in suggestion.clients}
        self.visits = suggestion.found.visits
        self.full = self._full()
        self.booked = [
            each
            for user in found.practitioners
            for each in bookings_of(session, user, SINCE - timedelta(days=1), None)
        ]
        self.last_seen: dict[tuple[int, int], date] = {}
        self.sites: defaultdict[int, list[tuple[datetime, int]]] = defaultdict(list)
        half_year = SINCE - timedelta(days=182)
        for client, user, at, site, status in self._sql(
            "SELECT c.client_id, a.user_id, a.starts_at, a.site_id, a.status FROM appointments a"
            " JOIN appointment_clients c ON c.appointment_id = a.id ORDER BY a.starts_at"
        ):
            starts = datetime.fromisoformat(at)
            if status == "Attended":
                self.last_seen[client, user] = starts.date()
            if site is not None and starts >= half_year and status not in ("Cancelled", "Did Not Attend"):
                self.sites[client].append((starts, site))

    def _full(self) -> set[int]:
        """The colleagues who reach their maximum of clients by this plan."""
        taken = Counter(self.goes.values())
        counts = self._sql(
            "SELECT u.id, u.maximum_clients, (SELECT count(*) FROM clients c WHERE c.case_manager_id = u.id"
            " AND c.status = 'Current') FROM users u WHERE u.maximum_clients IS NOT NULL"
        )
        return {user for user, maximum, now in counts if now + taken[user] >= maximum}

    def same_profession(self) -> set[int]:
        key, own = self.found.disciplines.key, self.found.leaver.discipline
        return {i for i, p in self.found.candidates.items() if key(p.discipline) == key(own)}

    def late(self, client: int, recipient: int) -> tuple[int, int]:
        """How many of a client's open visits cannot keep their time, counting new users of groups; and all."""
        own = [b for b in self.found.appointments.values() if client in b.client_ids and b.takes_time]
        moved = [replace(b, practitioner_id=self.visits.get(b.id) or recipient) for b in own]
        people = [self.found.practitioners[b.practitioner_id] for b in moved]
        clashes = find_clashes(moved, people, self.booked, self.found.sites)
        return len({clash.appointment_id for clash in clashes}), len(own)

    def usual_site(self, client: int) -> int | None:
        visits = self.sites[client]
        counts = Counter(site for _, site in visits)
        latest = {site: starts for starts, site in visits}
        return max(counts, key=lambda site: (counts[site], latest[site]), default=None)

    def check(self, client: int, reason: Reason) -> None:
        """Fail if a reason does not match the tables."""
        recipient = self.goes[client]
        if recipient is None:
            assert self._is_true_of_nobody(reason), reason
            return
        person = self.found.practitioners[recipient]
        sites = person.work_sites
        checks = {
            ReasonKind.DISCIPLINE: lambda: recipient in self.same_profession() and not reason.equal,
            ReasonKind.TIMES: lambda: (reason.of - reason.number, reason.of) == self.late(client, recipient),
            ReasonKind.FAMILY: lambda: set(map(self.goes.get, self._family(client))) == {recipient},
            ReasonKind.SEEN: lambda: reason.day == self.last_seen.get((client, recipient)),
            ReasonKind.SITE: lambda: self.usual_site(client) in sites,
            ReasonKind.CHANGES_SITE: lambda: bool(sites) and self.usual_site(client) not in sites,
            ReasonKind.ONLY: lambda: self.same_profession() == {recipient},
            ReasonKind.SECOND: lambda: self._could_take(reason.name, recipient),
            ReasonKind.WISH: lambda: True,
            ReasonKind.LANGUAGE: lambda: reason.name in person.languages,
        }
        assert checks[reason.kind](), (client, reason)

    def _family(self, client: int) -> list[int]:
        family = self.found.clients[client].family
        return [i for i, c in self.found.clients.items() if c.family == family]

    def _could_take(self, name: str, recipient: int) -> bool:
        able = self.same_profession() - self.full - {recipient}
        return name in {self.found.practitioners[i].name for i in able}

    def _is_true_of_nobody(self, reason: Reason) -> bool:
        if reason.kind is ReasonKind.ALL_FULL:
            return reason.number > 0 and len(self.same_profession() & self.full) >= reason.number
        others = len(self.found.candidates)
        return reason.kind is ReasonKind.REFUSED and reason.number <= others


def test_every_reason_of_every_leaving_is_true(made: Practice) -> None:
    told: Counter[ReasonKind] = Counter()
    with made.read() as session:
        for user in read_practitioners(session):
            found = situation(session, user, TODAY)
            if not found.clients:
                continue
            suggestion = suggest_clients(session, found)
            recount = Recount(session, found, suggestion)
            for client in suggestion.clients:
                for reason in client.reasons:
                    recount.check(client.client_id, reason)
                    told[reason.kind] += 1
    assert {ReasonKind.DISCIPLINE, ReasonKind.TIMES} <= set(told)
