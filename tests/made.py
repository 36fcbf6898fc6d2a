"""A practice for a test, made line by line: `made.user("Alex Lee")`, `made.client("Ava Nguyen", alex)`."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import (
    AccessLevel,
    Appointment,
    AppointmentClient,
    Base,
    CaseAssignment,
    Client,
    Leave,
    ProviderNumber,
    Site,
    SiteTravel,
    User,
    UserSite,
    WorkingHours,
)
from desktop.rules.text import search_text, sort_name


class Made:
    """Adds records to a practice without recording them, and returns their ids; references count from 1."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        self._numbers: dict[type[Base], int] = {}

    def user(self, name: str, *, sites: tuple[int, ...] = (), **values: Any) -> int:
        first, _, last = name.rpartition(" ")
        row = {
            "reference": f"U{self._next(User)}",
            "first_name": first,
            "last_name": last,
            "sort_name": sort_name(last, first),
            "access_level": AccessLevel.CASE_MANAGER,
            **values,
        }
        user_id = self._insert(User, row)
        for site in sites:
            self._insert(UserSite, {"user_id": user_id, "site_id": site})
        return user_id

    def site(self, name: str = "Harbour") -> int:
        return self._insert(
            Site, {"reference": f"S{self._next(Site)}", "name": name, "timezone": "Australia/Sydney"}
        )

    def hours(self, user: int, weekday: int, starts: str, ends: str, site: int | None = None) -> int:
        row = {"starts": time.fromisoformat(starts), "ends": time.fromisoformat(ends), "site_id": site}
        return self._insert(WorkingHours, {"user_id": user, "weekday": weekday, **row})

    def leave(self, user: int, first: date, last: date) -> int:
        """Away from the first day to the last one, both whole."""
        start, end = datetime.combine(first, time()), datetime.combine(last + timedelta(days=1), time())
        return self._insert(Leave, {"user_id": user, "starts_at": start, "ends_at": end})

    def provider_number(self, user: int, site: int, kind: str = "Medicare") -> int:
        return self._insert(
            ProviderNumber, {"user_id": user, "site_id": site, "kind": kind, "number": f"24{user}{site}00X"}
        )

    def travel(self, site: int, other: int, minutes: int) -> int:
        return self._insert(SiteTravel, {"site_id": site, "other_id": other, "minutes": minutes})

    def no_longer_at(self, user: int, site: int) -> None:
        """Take a site of theirs away."""
        with self.work() as work:
            gone = select(UserSite.id).where(UserSite.user_id == user, UserSite.site_id == site)
            work.delete(UserSite, list(work.session.scalars(gone)))

    def client(self, name: str, case_manager: int | None = None, **values: Any) -> int:
        first, _, last = name.rpartition(" ")
        row = {"reference": f"C{self._next(Client)}", "first_name": first, "last_name": last, **values}
        row |= {"sort_name": sort_name(last, first), "search_text": search_text(row)}
        client_id = self._insert(Client, {**row, "case_manager_id": case_manager})
        if case_manager is not None:
            held = {
                "client_id": client_id,
                "user_id": case_manager,
                "starts_on": date(2026, 1, 5),
                "ends_on": None,
            }
            self._insert(CaseAssignment, held)
        return client_id

    def appointment(self, user: int, at: str, *clients: int, minutes: int = 50, **values: Any) -> int:
        """`at` is a wall-clock time such as `2026-12-14 09:00`."""
        starts_at = datetime.fromisoformat(at)
        row = {
            "reference": f"A{self._next(Appointment)}",
            "starts_at": starts_at,
            "ends_at": starts_at + timedelta(minutes=minutes),
            "user_id": user,
            **values,
        }
        appointment_id = self._insert(Appointment, row)
        for client in clients:
            self._insert(AppointmentClient, {"appointment_id": appointment_id, "client_id": client})
        return appointment_id

    def _insert(self, model: type[Base], row: dict[str, Any]) -> int:
        with self.work() as work:
            return work.insert(model, [row])[0]

    def work(self) -> Any:
        return self.practice.work("make", "Made a record for a test", recorded=False)

    def _next(self, model: type[Base]) -> int:
        self._numbers[model] = self._numbers.get(model, 0) + 1
        return self._numbers[model]
