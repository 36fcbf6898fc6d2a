"""The clients who take part in the practice's appointments, and what a file changes about that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import select

from desktop.language import say
from desktop.models import AppointmentClient, Client
from desktop.rules.text import spoken_name
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.result import FieldChange
from desktop.services.imports.store import insert


class TakingPart:
    """`there` is, for each appointment in the practice, its clients and the ids of the rows that link them."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self.there: dict[int, dict[int, int]] = _clients_there(intake)

    def bring(self, wanted: Mapping[int, frozenset[int]]) -> set[int]:
        """Make the clients of those appointments what the file says, and return which changed."""
        added, gone = self._added(wanted), self._gone(wanted)
        self._intake.work.delete(
            AppointmentClient, gone, subject=lambda row: f"appointments:{gone[row['id']]}"
        )
        insert(
            self._intake,
            AppointmentClient,
            added,
            subject=lambda row: f"appointments:{row['appointment_id']}",
        )
        return {row["appointment_id"] for row in added} | set(gone.values())

    def _added(self, wanted: Mapping[int, frozenset[int]]) -> list[Record]:
        return [
            {"appointment_id": appointment_id, "client_id": client_id}
            for appointment_id, client_ids in wanted.items()
            for client_id in sorted(client_ids - self.there.get(appointment_id, {}).keys())
        ]

    def _gone(self, wanted: Mapping[int, frozenset[int]]) -> dict[int, int]:
        """The rows of those who no longer take part, with their appointment."""
        return {
            row_id: appointment_id
            for appointment_id, client_ids in wanted.items()
            for client_id, row_id in self.there.get(appointment_id, {}).items()
            if client_id not in client_ids
        }

    def change(self, appointment_id: int, wanted: frozenset[int]) -> FieldChange:
        """The clients before and after, for the preview."""
        before = self.there.get(appointment_id, ())
        return FieldChange(say("Clients"), self._names(before), self._names(wanted))

    def _names(self, client_ids: Iterable[int]) -> str:
        found = self._intake.session.execute(
            select(Client.first_name, Client.last_name)
            .where(Client.id.in_(list(client_ids)))
            .order_by(Client.sort_name)
        )
        return "; ".join(spoken_name(first, last) for first, last in found)


def _clients_there(intake: Intake) -> dict[int, dict[int, int]]:
    there: dict[int, dict[int, int]] = defaultdict(dict)
    rows = select(AppointmentClient.appointment_id, AppointmentClient.client_id, AppointmentClient.id)
    for appointment_id, client_id, row_id in intake.session.execute(rows).all():
        there[appointment_id][client_id] = row_id
    return there
