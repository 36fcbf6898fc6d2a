"""Rules 1 to 9 of the field hold after each step, whatever a supervisor does in whatever order."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import UserError
from desktop.models import (
    AccessLevel,
    AppointmentAction,
    AppointmentStatus,
    ClientStatus,
    Disposition,
    OffboardingState,
)
from desktop.services.calendar import appointments
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.calendar.series import Reach, cancel_in_series
from desktop.services.caseload import report as reports
from desktop.services.clients import clients
from desktop.services.clients.closing import OpenVisits
from desktop.services.clients.details import ClientDetails
from desktop.services.duplicates.merging import merge_clients
from desktop.services.history.operations import last_undoable
from desktop.services.history.record_check import broken_links
from desktop.services.history.undo import undo
from desktop.services.offboarding import drafts, following_up
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.undoing import undo_offboarding
from desktop.services.users import users
from desktop.services.users.details import UserDetails

START = date(2026, 11, 23)
PICK = st.integers(0, 10_000)
HOURS = st.integers(8, 16)
DAYS = st.integers(-3, 12)

EXAMPLES = int(os.environ.get("HANDOVER_HISTORIES", "12"))

BEGIN_WITH = ("Lee", "Nair", "Cooper")


@cache
def small_practice() -> Path:
    """A practice of three users and four clients who come once, made once; each example gets its own copy."""
    file = Path(tempfile.mkdtemp()) / "small.handover"
    create_practice(file, None, name="Harbour").close()
    practice = open_practice(file, None, today=START)
    ids = [
        users.add_user(practice, UserDetails(last_name=name, access_level=AccessLevel.CASE_MANAGER))
        for name in BEGIN_WITH
    ]
    for n in range(4):
        manager = ids[n % len(ids)]
        family = "Nguyen" if n % 3 else ""
        details = ClientDetails(last_name=f"Client {n}", family=family, case_manager_id=manager)
        client = clients.add_client(practice, details)
        starts_at = datetime.combine(START + timedelta(days=n), datetime.min.time()).replace(hour=9)
        visit = AppointmentDetails(manager, starts_at, starts_at + timedelta(minutes=50), (client,))
        appointments.add_appointment(practice, visit)
    practice.close()
    return file


class Supervisor(RuleBasedStateMachine):
    """Does anything the services offer; a refusal is fine, but must leave everything unchanged."""

    practice: Practice

    @initialize()
    def open_the_practice(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        file = self.folder / "practice.handover"
        shutil.copy(small_practice(), file)
        self.practice = open_practice(file, None, today=START)
        self.users = len(BEGIN_WITH)

    def teardown(self) -> None:
        if not hasattr(self, "practice"):
            return
        broken = broken_links(self.practice)  # rule 9: a link once broken stays so
        self.practice.close()
        shutil.rmtree(self.folder)
        assert broken == []

    def sql(self, statement: str, *arguments: Any) -> list[tuple[Any, ...]]:
        with self.practice.engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement, arguments)]

    def one_of(self, pick: int, condition: str) -> int | None:
        """The id of one row that matches `condition` (`users WHERE active`), or None."""
        found = self.sql(f"SELECT id FROM {condition} ORDER BY id")
        return found[pick % len(found)][0] if found else None

    def attempt(self, act: Callable[[], object]) -> None:
        before = self.sql("SELECT count(*), coalesce(max(id), 0) FROM activity")
        try:
            act()
        except UserError:
            assert self.sql("SELECT count(*), coalesce(max(id), 0) FROM activity") == before

    @rule(name=st.sampled_from(["Brown", "Reid", "Singh"]), access=st.sampled_from(AccessLevel))
    def add_user(self, name: str, access: AccessLevel) -> None:
        users.add_user(self.practice, UserDetails(last_name=name, access_level=access))
        self.users += 1

    @rule(pick=PICK)
    def add_client(self, pick: int) -> None:
        manager = self.one_of(pick, "users WHERE active")
        details = ClientDetails(
            last_name=f"Client {pick}", family="Nguyen" if pick % 3 else "", case_manager_id=manager
        )
        self.attempt(lambda: clients.add_client(self.practice, details))

    @rule(pick=PICK, whom=PICK)
    def change_case_manager(self, pick: int, whom: int) -> None:
        client, user = self.one_of(pick, "clients"), self.one_of(whom, "users")
        if client is not None:
            self.attempt(
                lambda: clients.set_case_manager(self.practice, [client], user, self.practice.today())
            )

    @rule(pick=PICK, status=st.sampled_from(ClientStatus), visits=st.sampled_from([None, *OpenVisits]))
    def change_status(self, pick: int, status: ClientStatus, visits: OpenVisits | None) -> None:
        client = self.one_of(pick, "clients")
        if client is not None:
            details = clients.client(self.practice, client).details.changed(status=status)
            self.attempt(lambda: clients.save_client(self.practice, client, details, open_visits=visits))

    @rule(pick=PICK, whom=PICK)
    def merge(self, pick: int, whom: int) -> None:
        one, other = self.one_of(pick, "clients"), self.one_of(whom, "clients")
        if one is not None and other is not None:
            self.attempt(
                lambda: merge_clients(self.practice, one, other, {"status"}, open_visits=OpenVisits.CANCEL)
            )

    @rule(pick=PICK, status=st.sampled_from([AppointmentStatus.BOOKED, AppointmentStatus.WAITING_LIST]))
    def reopen(self, pick: int, status: AppointmentStatus) -> None:
        appointment = self.one_of(pick, "appointments WHERE status IN ('Cancelled', 'Attended')")
        if appointment is not None:
            details = appointments.appointment(self.practice, appointment).details
            self.attempt(
                lambda: appointments.save_appointment(
                    self.practice, appointment, replace(details, status=status), accept_reason="x"
                )
            )

    @rule(who=PICK, whom=PICK, day=DAYS, hour=HOURS)
    def book(self, who: int, whom: int, day: int, hour: int) -> None:
        client, user = self.one_of(who, "clients"), self.one_of(whom, "users")
        if client is None or user is None:
            return
        starts_at = datetime.combine(
            self.practice.today() + timedelta(days=day), datetime.min.time()
        ).replace(hour=hour)
        details = AppointmentDetails(user, starts_at, starts_at + timedelta(minutes=50), (client,))
        self.attempt(lambda: appointments.add_appointment(self.practice, details))

    @rule(pick=PICK, whom=PICK, day=DAYS, hour=HOURS, reason=st.sampled_from([None, "agreed"]))
    def move(self, pick: int, whom: int, day: int, hour: int, reason: str | None) -> None:
        appointment, user = self.one_of(pick, "appointments"), self.one_of(whom, "users")
        if appointment is None or user is None:
            return
        starts_at = datetime.combine(
            self.practice.today() + timedelta(days=day), datetime.min.time()
        ).replace(hour=hour)
        ends_at = starts_at + timedelta(minutes=50)
        self.attempt(
            lambda: appointments.move_appointment(
                self.practice, appointment, user, starts_at, ends_at, reason
            )
        )

    @rule(pick=PICK)
    def cancel(self, pick: int) -> None:
        appointment = self.one_of(pick, "appointments WHERE status = 'Booked'")
        if appointment is not None:
            self.attempt(lambda: cancel_in_series(self.practice, appointment, Reach.THIS, "unwell"))

    @rule(pick=PICK)
    def attend(self, pick: int) -> None:
        appointment = self.one_of(pick, "appointments WHERE status = 'Booked'")
        if appointment is not None:
            details = appointments.appointment(self.practice, appointment).details
            attended = replace(details, status=AppointmentStatus.ATTENDED)
            self.attempt(
                lambda: appointments.save_appointment(self.practice, appointment, attended, accept_reason="x")
            )

    @rule(pick=PICK)
    def make_inactive(self, pick: int) -> None:
        user = self.one_of(pick, "users WHERE active")
        if user is not None:
            self.attempt(lambda: users.make_inactive(self.practice, user))

    @rule(pick=PICK)
    def make_active(self, pick: int) -> None:
        user = self.one_of(pick, "users WHERE NOT active")
        if user is not None:
            self.attempt(lambda: users.make_active(self.practice, user))

    @rule(pick=PICK, notice=st.integers(-1, 6))
    def begin_offboarding(self, pick: int, notice: int) -> None:
        user = self.one_of(pick, "users WHERE active")
        if user is not None:
            last_day = self.practice.today() + timedelta(days=notice)
            self.attempt(lambda: drafts.start(self.practice, user, last_day))

    @rule(pick=PICK)
    def suggest_plan(self, pick: int) -> None:
        draft = self.one_of(pick, "offboardings WHERE state = 'draft'")
        if draft is not None:
            self.attempt(lambda: suggest(self.practice, draft))

    @rule(pick=PICK, disposition=st.sampled_from(Disposition), whom=PICK)
    def decide(self, pick: int, disposition: Disposition, whom: int) -> None:
        draft, client = self.one_of(pick, "offboardings WHERE state = 'draft'"), self.one_of(pick, "clients")
        if draft is not None and client is not None:
            to = self.one_of(whom, "users")
            self.attempt(lambda: decide_clients(self.practice, draft, {client: (disposition, to, ())}))

    @rule(pick=PICK, action=st.sampled_from(AppointmentAction), day=DAYS)
    def decide_appointment(self, pick: int, action: AppointmentAction, day: int) -> None:
        draft, visit = (
            self.one_of(pick, "offboardings WHERE state = 'draft'"),
            self.one_of(pick, "appointments"),
        )
        if draft is not None and visit is not None:
            at = datetime.combine(self.practice.today() + timedelta(days=day), datetime.min.time()).replace(
                hour=12
            )
            choice = AppointmentChoice(
                action, starts_at=at if action is AppointmentAction.MOVE else None, reason="agreed"
            )
            self.attempt(lambda: decide_appointments(self.practice, draft, {visit: choice}))

    @rule(pick=PICK, clashes=st.sampled_from(["", "agreed"]))
    def apply(self, pick: int, clashes: str) -> None:
        draft = self.one_of(pick, "offboardings WHERE state = 'draft'")
        if draft is None:
            return
        leaver = self.sql("SELECT leaver_id FROM offboardings WHERE id = ?", draft)[0][0]
        kept = self.sql(
            "SELECT id FROM appointments WHERE user_id = ? AND (status IN ('Attended', 'Did Not Attend', 'Cancelled')"
            " OR date(starts_at) <= (SELECT last_day FROM offboardings WHERE id = ?))",
            leaver,
            draft,
        )

        def act() -> None:
            apply_plan(
                self.practice,
                drafted(self.practice, draft).plan,
                offboarding_id=draft,
                accept_clashes=clashes,
            )
            for (visit,) in kept:  # rule 4
                assert self.sql("SELECT user_id FROM appointments WHERE id = ?", visit) == [(leaver,)]

        self.attempt(act)

    @rule(pick=PICK)
    def undo_an_offboarding(self, pick: int) -> None:
        applied = self.one_of(pick, "offboardings WHERE state = 'applied'")
        if applied is not None:
            self.attempt(lambda: undo_offboarding(self.practice, applied))

    @rule(pick=PICK)
    def schedule(self, pick: int) -> None:
        draft = self.one_of(pick, "offboardings WHERE state = 'draft'")
        if draft is not None:
            self.attempt(lambda: drafts.set_state(self.practice, draft, OffboardingState.SCHEDULED))

    @rule()
    def undo(self) -> None:
        last = last_undoable(self.practice)
        if last is not None:
            self.attempt(lambda: undo(self.practice, last.id))

    @rule(days=st.integers(1, 4))
    def let_days_pass(self, days: int) -> None:
        self.practice.fixed_today = self.practice.today() + timedelta(days=days)
        following_up.due(self.practice)

    @invariant()
    def rule_1_no_user_is_ever_gone(self) -> None:
        assert self.sql("SELECT count(*) FROM users") == [(self.users,)]

    @invariant()
    def rules_2_and_3_nothing_hangs_on_the_inactive(self) -> None:
        clients_held = (
            "SELECT count(*) FROM clients c JOIN users u ON u.id = c.case_manager_id"
            " WHERE c.status = 'Current' AND NOT u.active"
        )
        visits_held = (
            "SELECT count(*) FROM appointments a JOIN users u ON u.id = a.user_id WHERE NOT u.active AND"
            " a.status IN ('Booked', 'Confirmed', 'Arrived', 'Waiting List') AND date(a.starts_at) >= ?"
        )
        today = self.practice.today().isoformat()
        assert (self.sql(clients_held), self.sql(visits_held, today)) == ([(0,)], [(0,)])

    @invariant()
    def rule_6_an_accounts_admin_has_no_clients(self) -> None:
        held = "SELECT count(*) FROM clients c JOIN users u ON u.id = c.case_manager_id WHERE u.access_level = 'Accounts Admin'"
        assert self.sql(held) == [(0,)]

    @invariant()
    def rule_8_the_report_adds_up(self) -> None:
        report = reports.caseload(self.practice, self.practice.today())
        current = self.sql("SELECT count(*) FROM clients WHERE status = 'Current'")[0][0]
        assert sum(row.clients for row in report.rows) == report.current_clients == current

    @invariant()
    def the_case_history_agrees(self) -> None:
        disagreeing = (
            "SELECT count(*) FROM clients c LEFT JOIN case_assignments a ON a.client_id = c.id AND a.ends_on IS NULL"
            " WHERE c.case_manager_id IS NOT a.user_id"
        )
        assert self.sql(disagreeing) == [(0,)]


TestSupervisor = Supervisor.TestCase
TestSupervisor.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
