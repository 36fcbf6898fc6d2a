"""The words of the case windows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.models import ContactBy, OffboardingState
from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count
from desktop.services.cases.cases import CaseListed
from desktop.services.cases.notices import NoticeRow, NoticeState


def state_text(case: CaseListed) -> str:
    """`draft`, `handed over`, `covered until Fri 12 Mar`."""
    if case.state is OffboardingState.APPLIED and case.returns_on is not None:
        return _tr("covered until {day}").format(day=short_day_text(case.returns_on))
    if case.waits_for:
        return _tr("handed over, not inactive in {system} yet").format(system=case.waits_for)
    words = {
        OffboardingState.DRAFT: _tr("draft"),
        OffboardingState.SCHEDULED: _tr("planned, waits for the day"),
        OffboardingState.APPLIED: _tr("handed over"),
        OffboardingState.UNDONE: _tr("undone"),
        OffboardingState.RETURNED: _tr("back at work"),
        OffboardingState.CANCELLED: _tr("given up"),
    }
    return words[case.state]


def told_text(case: CaseListed) -> str:
    """`12 of 38 told`."""
    if not case.to_tell:
        return ""
    return _tr("{told} of {clients} told").format(told=case.told, clients=count(case.to_tell, "client"))


def tasks_text(case: CaseListed) -> str:
    """`2 tasks overdue, 5 open`."""
    if case.tasks_overdue:
        return _tr("{overdue} overdue, {n} open").format(
            overdue=count(case.tasks_overdue, "task"), n=case.tasks_open
        )
    return _tr("{tasks} open").format(tasks=count(case.tasks_open, "task")) if case.tasks_open else ""


def vendor_text(case: CaseListed) -> str:
    """`36 of 38 clients, 74 of 79 appointments`."""
    if case.vendor is None:
        return ""
    counts = case.vendor
    return _tr("{clients_done} of {clients}, {visits_done} of {appointments}").format(
        clients_done=counts.clients_done,
        clients=count(counts.clients, "client"),
        visits_done=counts.visits_done,
        appointments=count(counts.visits, "appointment"),
    )


def notice_state_text(row: NoticeRow) -> str:
    """`Mon 22 Feb, JW, Letter`, `to tell`, `cannot be reached`."""
    if row.told_on is not None:
        how = _tr(row.told_way.value) if row.told_way is not ContactBy.ANY else ""
        return ", ".join(filter(None, (short_day_text(row.told_on), row.told_by, how)))
    if row.state is NoticeState.OUT_OF_REACH:
        return _tr("cannot be reached: {why}").format(why=_tr(row.why.value) if row.why else "")
    tries = count(len(row.attempts), "attempt") if row.attempts else ""
    return _tr("to tell, {tries}").format(tries=tries) if tries else _tr("to tell")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Cases", text)
