"""Verbs that tell how the practice stands: report, check."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from desktop.cli.call import Call
from desktop.services import health, reports


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    report = verbs.add_parser("report", parents=[common], help="print a report")
    report.add_argument("report", choices=["caseload"])
    report.set_defaults(run=report_caseload)
    check = verbs.add_parser("check", parents=[common], help="find what has slipped through")
    check.set_defaults(run=check_health)


def report_caseload(call: Call) -> None:
    with call.practice() as practice:
        found = reports.caseload(practice, practice.today())
    lines = [
        f"{row.clients:7,} clients {row.upcoming_appointments:7,} upcoming {row.weekly_minutes:7,} min a week  "
        f"{row.name}{'' if row.active else ' (inactive)'}"
        for row in found.rows
    ]
    call.answer(asdict(found), "\n".join([*lines, f"{found.current_clients:7,} current clients"]))


def check_health(call: Call) -> None:
    with call.practice() as practice:
        found = health.check(practice, practice.today())
    counts = (
        (len(found.no_case_manager), "current clients without a case manager"),
        (len(found.inactive_case_manager), "current clients of an inactive case manager"),
        (len(found.future_with_inactive), "future appointments with an inactive practitioner"),
        (found.past_still_booked, "past appointments that are still booked"),
        (len(found.double_booked), "double bookings"),
        (len(found.possible_duplicates), "possible duplicates among clients"),
        (len(found.broken_links), "records of activity that were tampered with"),
    )
    call.answer(asdict(found), "\n".join(f"{count:7,} {what}" for count, what in counts))
