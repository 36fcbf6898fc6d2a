"""Step `begin`: a draft with a suggested plan, as in the wizard, and what is known about the contract."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop.cli.call import Call
from desktop.cli.offboard.steps import Steps
from desktop.cli.words import day
from desktop.database.practice import Practice
from desktop.models import Engagement, RecordOwner
from desktop.rules.dates.format import day_text
from desktop.services.calendar.last_day import proposed_last_day
from desktop.services.cases.cases import open_case_of
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import suggest
from desktop.services.offboarding.showing import show
from desktop.services.practice.lookup import find_user

ENGAGED: Mapping[str, Engagement] = {
    "employee": Engagement.EMPLOYEE,
    "contractor": Engagement.CONTRACTOR,
    "not-known": Engagement.NOT_KNOWN,
}
RECORDS: Mapping[str, RecordOwner] = {
    "practice": RecordOwner.PRACTICE,
    "practitioner": RecordOwner.PRACTITIONER,
    "shared": RecordOwner.SHARED,
    "not-known": RecordOwner.NOT_KNOWN,
}


def add_begin_step(steps: Steps, common: argparse.ArgumentParser) -> None:
    begin = steps.add_parser(
        "begin", parents=[common], help="begin a draft with a suggested plan, or answer in the one there is"
    )
    begin.add_argument("leaver", metavar="REF")
    begin.add_argument("--last-day", type=day, metavar="DATE", help="else the proposed one")
    begin.add_argument(
        "--returns-on", type=day, metavar="DATE", help="cover a long leave: the first day back"
    )
    begin.add_argument("--unplanned", action="store_true", help="they are not coming back")
    add_contract(begin)
    begin.set_defaults(run=begin_draft)


def add_contract(verb: argparse.ArgumentParser) -> None:
    """Add the arguments about the contract, which must be known before a pack leaves."""
    verb.add_argument("--engaged", choices=list(ENGAGED), help="how the practitioner is engaged")
    verb.add_argument("--records", choices=list(RECORDS), help="to whom the records belong, by the contract")


def contract_of(args: argparse.Namespace) -> dict[str, Any]:
    """What a call says about the contract."""
    said: dict[str, Any] = {}
    if args.engaged:
        said["engagement"] = ENGAGED[args.engaged]
    if args.records:
        said["record_owner"] = RECORDS[args.records]
    return said


def begin_draft(call: Call) -> None:
    args = call.args
    with call.practice(writes=True) as practice:
        with practice.read() as session:
            leaver_id = find_user(session, args.leaver).id
        there = open_case_of(practice, leaver_id)
        case_id = there or _started(practice, leaver_id, args.last_day)
        if said := _answers(args) | contract_of(args):
            drafts.answer(practice, case_id, **said)
        if there is None:
            suggest(practice, case_id)
        answer, _ = show(practice, case_id)
        last_day = drafts.answers(practice, case_id).last_day
    what = "Began" if there is None else "Answered in"
    call.answer(answer, f"{what} offboarding {case_id}, last working day {day_text(last_day)}.")


def _started(practice: Practice, leaver_id: int, last_day: date | None) -> int:
    return drafts.start(practice, leaver_id, last_day or proposed_last_day(practice, leaver_id))


def _answers(args: argparse.Namespace) -> dict[str, Any]:
    said = {name: getattr(args, name) for name in ("last_day", "returns_on") if getattr(args, name)}
    return said | ({"unplanned": True} if args.unplanned else {})
