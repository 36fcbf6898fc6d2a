"""Verbs that tell how the practice stands: report, check."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from desktop.cli.call import Call
from desktop.rules.text import count


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    report = verbs.add_parser("report", parents=[common], help="print a report")
    report.add_argument("report", choices=["caseload"])
    report.set_defaults(run=report_caseload)
    check = verbs.add_parser("check", parents=[common], help="find what has slipped through")
    check.set_defaults(run=check_health)


def report_caseload(call: Call) -> None:
    from desktop.services.caseload import report as reports

    with call.practice() as practice:
        found = reports.caseload(practice, practice.today())
    lines = [
        f"{row.name}{f' ({row.case_manager})' if row.case_manager else ''}{'' if row.active else ', inactive'}: "
        f"{count(row.clients, 'client')}, {count(row.upcoming_appointments, 'upcoming appointment')}, "
        f"{count(row.weekly_minutes, 'minute')} a week"
        for row in found.rows
    ]
    call.answer(
        asdict(found), "\n".join([*lines, f"Together: {count(found.current_clients, 'current client')}"])
    )


def check_health(call: Call) -> None:
    from desktop.services.reports import health

    with call.practice() as practice:
        found = health.check(practice, practice.today())
    counts = {
        "Current clients without a case manager": len(found.no_case_manager),
        "Current clients of an inactive case manager": len(found.inactive_case_manager),
        "Future appointments with an inactive practitioner": len(found.future_with_inactive),
        "Open appointments of clients who have died": len(found.open_of_deceased),
        "Open appointments of closed clients": len(found.open_of_closed),
        "Past appointments that are still booked": found.past_still_booked,
        "Double bookings": len(found.double_booked),
        "Possible duplicates among clients": len(found.possible_duplicates),
        "Records of activity that were tampered with": len(found.broken_links),
    }
    call.answer(asdict(found), "\n".join(f"{what}: {number:,}" for what, number in counts.items()))
