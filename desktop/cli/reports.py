"""Verbs about the state of the practice: report, check."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.call import Call
from desktop.cli.words import day
from desktop.rules.dates.format import day_text
from desktop.rules.text import count

if TYPE_CHECKING:
    from desktop.services.caseload.report import CaseloadRow
    from desktop.services.history.record_check import RecordReport
    from desktop.services.reports.continuity import ContinuityRow
    from desktop.services.reports.health import Health


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    report = verbs.add_parser("report", parents=[common], help="print a report")
    report.add_argument("report", choices=list(_REPORTS))
    report.add_argument("--on", type=day, metavar="DATE", help="continuity: the last working day to suppose")
    report.set_defaults(run=print_report)
    check = verbs.add_parser("check", parents=[common], help="find what has slipped through")
    check.add_argument("--deep", action="store_true", help="read the whole record, each table and each page")
    check.add_argument(
        "--against",
        metavar="FILE",
        type=Path,
        help="the same, and compare it with a backup, a certificate, a pack's receipt or README, a request's e-mail",
    )
    check.set_defaults(run=check_health)


def print_report(call: Call) -> None:
    _REPORTS[call.args.report](call)


def report_continuity(call: Call) -> None:
    from desktop.services.reports.continuity import continuity, usual_day

    with call.practice() as practice:
        on = call.args.on or usual_day(practice.today())
        rows = continuity(practice, on)
    lines = map(_continuity_told, rows)
    call.answer(
        {"on": on.isoformat(), "rows": list(map(_continuity_answer, rows))},
        "\n".join(lines) or "Nobody sees clients here.",
    )


def _continuity_answer(row: ContinuityRow) -> dict[str, object]:
    return {
        "practitioner": row.practitioner,
        "name": row.name,
        "discipline": row.discipline,
        "clients": row.clients,
        "would_find_nobody": row.would_find_nobody,
        "cannot_keep_time": row.cannot_keep_time,
        "families": row.families,
        "weekly_minutes": row.weekly_minutes,
        "only_one": list(row.only_one),
    }


def _continuity_told(row: ContinuityRow) -> str:
    only = f"; the only {row.discipline} of {', '.join(row.only_one)}" if row.only_one else ""
    return (
        f"{row.name}: {row.would_find_nobody} of {count(row.clients, 'client')} would find nobody, "
        f"{count(row.cannot_keep_time, 'appointment')} could not keep the time{only}"
    )


def report_caseload(call: Call) -> None:
    from desktop.services.caseload import report as reports

    with call.practice() as practice:
        found = reports.caseload(practice, practice.today())
    lines = [*map(_caseload_told, found.rows)]
    call.answer(
        asdict(found), "\n".join([*lines, f"Together: {count(found.current_clients, 'current client')}"])
    )


def _caseload_told(row: CaseloadRow) -> str:
    reference = f" ({row.case_manager})" if row.case_manager else ""
    inactive = "" if row.active else ", inactive"
    return (
        f"{row.name}{reference}{inactive}: "
        f"{count(row.clients, 'client')}, {count(row.upcoming_appointments, 'upcoming appointment')}, "
        f"{count(row.weekly_minutes, 'minute')} a week"
    )


def check_health(call: Call) -> int:
    """Check; exit 1 if the record or the file is not whole; findings of data health alone are not a
    failure."""
    from desktop.services.backups.surroundings import advice_on
    from desktop.services.history.comparison import differences_from
    from desktop.services.history.file_check import check_file, full_check, last_full
    from desktop.services.reports import health

    args = call.args
    with call.practice(notes=False) as practice:
        last = last_full(practice)
        against = args.against is not None
        whole = full_check(practice) if args.deep else check_file(practice, deep=against)
        if whole.record is None:  # nothing else is worth saying about a damaged file
            call.answer({"file": {"whole": False, "problems": whole.problems}}, "\n".join(whole.problems))
            return 1
        checked = _Checked(
            health.check(practice, practice.today()),
            whole.record,
            differences_from(practice, args.against) if against else (),
            tuple(each.sentence for each in advice_on(practice)),
        )
    call.answer(checked.answer, "\n".join(checked.told(last)))
    return 1 if checked.problems else 0


@dataclass(frozen=True)
class _Checked:
    """What a check of a whole file found."""

    health: Health
    record: RecordReport
    differences: tuple[str, ...]
    advice: tuple[str, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with the record, or different from what it was compared with."""
        return (*self.record.problems, *self.differences)

    @property
    def answer(self) -> dict[str, object]:
        return vars(self.health) | {
            "broken_links": self.record.broken_links,
            "file": {"whole": True, "problems": (), "advice": self.advice},
            "record": {
                "operations": self.record.witness.operations,
                "head": self.record.witness.head,
                "whole": not self.problems,
                "problems": self.problems,
                "rows_compared": self.record.rows_compared,
            },
        }

    def told(self, last: date | None) -> Iterator[str]:
        """The same for people; `last` is when all rows were compared before."""
        yield from (f"{what}: {number:,}" for what, number in self._counts.items())
        yield self.record.witness.text.capitalize()
        yield from self.problems
        if not self.record.rows_compared:
            yield _not_compared(last)
        yield from self.advice

    @property
    def _counts(self) -> dict[str, int]:
        found = self.health
        return {
            "Current clients without a case manager": len(found.no_case_manager),
            "Current clients of an inactive case manager": len(found.inactive_case_manager),
            "Future appointments with an inactive practitioner": len(found.future_with_inactive),
            "Open appointments of clients who have died": len(found.open_of_deceased),
            "Open appointments of closed clients": len(found.open_of_closed),
            "Past appointments that are still booked": found.past_still_booked,
            "Closed clients whose records no longer need to be kept": len(found.records_due),
            "Double bookings": len(found.double_booked),
            "Possible duplicates among clients": len(found.possible_duplicates),
            "Entries of the record that were tampered with": len(self.record.broken_links),
        }


def _not_compared(last: date | None) -> str:
    when = (
        "have not been compared with the record yet"
        if last is None
        else f"were last compared on {day_text(last)}"
    )
    return f"The rows of this large practice {when}: check --deep compares them all."


_REPORTS = {"caseload": report_caseload, "continuity": report_continuity}
