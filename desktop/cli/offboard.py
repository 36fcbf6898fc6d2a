"""The verbs of offboarding: plan, apply, due, list, show, calendars, undo, hand-back."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from desktop.cli.call import Call, read_secret
from desktop.cli.exchange import NAMES_HELP, calendar_answer, calendar_told
from desktop.cli.words import day
from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.files import passphrases
from desktop.files.atomic import write_file
from desktop.rules.dates.format import day_text
from desktop.rules.planning_model import Wishes
from desktop.rules.text import count
from desktop.services.calendar.export import recipient_calendars
from desktop.services.cases.ask_leaver import ask_leaver
from desktop.services.cases.leaver_answers import keep_answers, read_answers
from desktop.services.imports import FileAnswers
from desktop.services.letters.ways_out import WayOut, write_letters
from desktop.services.offboarding import following_up, plan_file
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.plan_reading import read_plan
from desktop.services.offboarding.showing import show
from desktop.services.offboarding.situation import refusal_of, situation
from desktop.services.offboarding.suggesting import suggested_plan
from desktop.services.practice.lookup import find_user
from desktop.services.practice.refusal_words import refusal_sentence
from desktop.services.vendor.asked import ItemKind, ItemState
from desktop.services.vendor.reconciling import Reconciliation, reconcile
from desktop.services.vendor.requests import write_request


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    offboard = verbs.add_parser(
        "offboard", parents=[common], help="plan and carry out a practitioner's leaving"
    )
    steps = offboard.add_subparsers(dest="step", metavar="STEP", required=True)

    plan = steps.add_parser("plan", parents=[common], help="suggest who takes whom, as a file")
    plan.add_argument("leaver", metavar="REF")
    plan.add_argument("--last-day", type=day, required=True, metavar="DATE")
    plan.add_argument(
        "--returns-on", type=day, metavar="DATE", help="cover a long leave: the first day back at work"
    )
    plan.add_argument("--to", nargs="+", action="extend", metavar="REF", help="offer only these recipients")
    plan.add_argument("--out", type=Path, required=True, metavar="PLAN.json")
    plan.set_defaults(run=make_plan)

    apply = steps.add_parser("apply", parents=[common], help="carry out a plan")
    apply.add_argument("plan", type=Path, metavar="PLAN.json")
    apply.add_argument("--accept-clashes", default="", metavar="REASON")
    apply.add_argument("--accept-unassigned", default="", metavar="REASON")
    apply.set_defaults(run=carry_out)

    steps.add_parser("due", parents=[common], help="finish what is due").set_defaults(run=finish_due)
    steps.add_parser("list", parents=[common], help="all offboardings").set_defaults(run=list_all)
    for name, run, text in (
        ("show", show_one, "one offboarding"),
        ("undo", undo_one, "take one back"),
        ("hand-back", hand_back, "end the cover of a long leave"),
    ):
        step = steps.add_parser(name, parents=[common], help=text)
        step.add_argument("id", type=int, metavar="ID")
        step.set_defaults(run=run)

    letters = steps.add_parser(
        "letters", parents=[common], help="write what tells the clients: letters, e-mail drafts, messages"
    )
    letters.add_argument("id", type=int, metavar="ID")
    letters.add_argument("--to", type=Path, required=True, metavar="DIR")
    letters.add_argument("--as", dest="way", required=True, choices=[way.value for way in WayOut])
    letters.add_argument("--password-file", metavar="F", type=Path, help="protects workbooks and PDFs")
    letters.set_defaults(run=write_the_letters)

    ask = steps.add_parser("ask", parents=[common], help="write the questions for the leaver")
    ask.add_argument("id", type=int, metavar="ID")
    ask.add_argument("--to", type=Path, required=True, metavar="DIR")
    ask.add_argument("--password-file", metavar="F", type=Path, help="else six words are proposed and shown")
    ask.set_defaults(run=ask_the_leaver)

    answers = steps.add_parser("answers", parents=[common], help="take in the leaver's answers")
    answers.add_argument("id", type=int, metavar="ID")
    answers.add_argument("file", type=Path, metavar="FILE")
    answers.add_argument("--password-file", metavar="F", type=Path, help="opens a protected workbook")
    answers.add_argument("--dry-run", action="store_true", help="say what it holds, and keep nothing")
    answers.set_defaults(run=take_in_answers)

    request = steps.add_parser("request", parents=[common], help="write what the vendor is asked to do")
    request.add_argument("id", type=int, metavar="ID")
    request.add_argument("--to", type=Path, required=True, metavar="DIR")
    request.add_argument(
        "--password-file", metavar="F", type=Path, help="else six words are proposed and shown"
    )
    request.add_argument("--initials", action="store_true", help="the initials of clients beside references")
    request.set_defaults(run=ask_the_vendor)

    compare = steps.add_parser(
        "reconcile", parents=[common], help="compare the vendor's new export with what was asked"
    )
    compare.add_argument("id", type=int, metavar="ID")
    compare.add_argument("files", type=Path, nargs="+", metavar="FILE")
    compare.add_argument("--as", dest="kind", choices=[kind.value for kind in ItemKind])
    compare.add_argument("--answer", metavar="KEY=VALUE", action="append", default=[])
    compare.add_argument("--password-file", metavar="F", type=Path, help="opens a protected workbook")
    compare.set_defaults(run=compare_with_vendor)

    calendars = steps.add_parser("calendars", parents=[common], help="a calendar (.ics) for each recipient")
    calendars.add_argument("id", type=int, metavar="ID")
    calendars.add_argument("--to", type=Path, required=True, metavar="DIR")
    calendars.add_argument("--names", action="store_true", help=NAMES_HELP)
    calendars.set_defaults(run=write_calendars)


def make_plan(call: Call) -> None:
    args = call.args
    with call.practice() as practice, practice.read() as session:
        leaver = find_user(session, args.leaver)
        only = None if args.to is None else [find_user(session, ref).id for ref in args.to]
        found = situation(session, leaver.id, args.last_day, args.returns_on)
        for user_id in only or ():
            if fault := refusal_of(session, found, user_id):
                raise UserError(f"{refusal_sentence(fault)} Choose another recipient.")
        plan = suggested_plan(session, found, Wishes(only=only))
        answer = plan_file.to_json(session, plan)
    write_file(args.out, f"{json.dumps(answer, ensure_ascii=False, indent=1)}\n".encode())
    counts = answer["summary"]
    call.answer(
        {"file": str(args.out), **answer},
        f"{args.out}: {count(counts['clients'], 'client')}, {counts['without_recipient']} without a recipient; "
        f"{count(counts['appointments'], 'appointment')}, {counts['cannot_keep_time']} cannot keep their time.",
    )


def carry_out(call: Call) -> None:
    args = call.args
    with call.practice(writes=True) as practice:
        with practice.read() as session:
            plan = read_plan(session, args.plan)
        done = apply_plan(
            practice, plan, accept_clashes=args.accept_clashes, accept_unassigned=args.accept_unassigned
        )
    if done.made_inactive:
        state = "is inactive"
    elif plan.returns_on is not None:
        state = f"is covered until the return on {day_text(plan.returns_on)}"
    else:
        state = f"stays active until {day_text(plan.last_day)} is over"
    kept = [f"{count(done.appointments_cancelled, 'appointment')} cancelled"]
    if done.appointments_left:
        kept.insert(0, f"{count(done.appointments_left, 'appointment')} left with {done.leaver}")
    if done.clients_unassigned and plan.returns_on is None:
        kept.insert(0, f"{count(done.clients_unassigned, 'client')} left without a case manager")
    given = done.appointments_transferred + done.appointments_moved + done.appointments_waiting
    call.answer(
        asdict(done),
        f"Offboarding {done.offboarding_id}: {count(done.clients_transferred, 'client')} and "
        f"{count(given, 'appointment')} handed over, {', '.join(kept)}; {done.leaver} {state}.",
    )


def finish_due(call: Call) -> None:
    with call.practice(writes=True) as practice:
        results = following_up.due(practice)
    finished = [f"{r.name}: done." for r in results if not r.problem]
    refused = [line for r in results if r.problem for line in (f"{r.name}: {r.problem}", *r.items)]
    nothing = "" if refused else "Nothing is due."
    call.answer({"due": [asdict(r) for r in results]}, "\n".join(finished) or nothing)
    if refused:
        raise Refused(refused[0], tuple(refused[1:]))


def list_all(call: Call) -> None:
    with call.practice() as practice:
        found = following_up.listed(practice)
    rows = [
        {
            "id": o.id,
            "leaver": o.leaver,
            "name": o.name,
            "last_day": o.last_day.isoformat(),
            "state": o.state.value,
            "due": o.due,
        }
        for o in found
    ]
    lines = [f"{o.id}  {o.name} ({o.leaver}), last day {day_text(o.last_day)}: {o.state}" for o in found]
    call.answer({"offboardings": rows}, "\n".join(lines) or "No offboardings yet.")


def show_one(call: Call) -> None:
    with call.practice() as practice:
        answer, lines = show(practice, call.args.id)
    call.answer(answer, "\n".join(lines))


def write_calendars(call: Call) -> None:
    args = call.args
    with call.practice() as practice:
        written = recipient_calendars(practice, args.id, args.to, names=args.names)
    call.answer(
        {"calendars": [calendar_answer(calendar) for calendar in written], "ok": True},
        "\n".join(calendar_told(calendar, names=args.names) for calendar in written),
    )


def write_the_letters(call: Call) -> None:
    args = call.args
    password = read_secret(args.password_file) if args.password_file else None
    with call.practice() as practice:
        done = write_letters(practice, args.id, args.to, WayOut(args.way), draw=call.draw, password=password)
    out_of_reach = [{"client": u.reference, "why": u.why.value} for u in done.unreachable]
    lines = [f"{count(done.letters, 'letter')} for {count(len(done.references), 'client')}."]
    lines += [f"{u.name} ({u.reference}) cannot be reached: {u.why.value}." for u in done.unreachable]
    call.answer(
        {
            "written": done.letters,
            "clients": list(done.references),
            "unreachable": out_of_reach,
            "files": [str(file) for file in done.files],
        },
        "\n".join(lines),
    )


def ask_the_leaver(call: Call) -> None:
    args = call.args
    proposed = passphrases.propose() if args.password_file is None else None
    password = proposed or read_secret(args.password_file)
    with call.practice() as practice:
        asked = ask_leaver(practice, args.id, args.to, password)
    result = {
        "file": str(asked.file),
        "sha256": asked.sha256,
        "counts": {"clients": asked.clients},
        "ok": True,
    }
    text = f"Wrote {asked.file}: {count(asked.clients, 'client')}."
    if proposed is not None:
        result["password"] = proposed
        text += f"\nPassword, shown this once: {proposed}"
    call.answer(result, text)


def take_in_answers(call: Call) -> None:
    args = call.args
    password = read_secret(args.password_file) if args.password_file else None
    with call.practice(writes=not args.dry_run) as practice:
        read = read_answers(practice, args.id, args.file, password)
        kept = 0 if args.dry_run else keep_answers(practice, args.id, read.answers)
    lines = [
        f"{count(len(read.answers), 'client')} answered, {len(read.changed)} new or different, {kept} kept."
    ]
    lines += [f"Not on the list: {name}." for name in read.missing]
    lines += [f"Row {p.row}, {p.column}: {p.problem}." for p in read.problems]
    call.answer(
        {
            "answered": len(read.answers),
            "changed": len(read.changed),
            "kept": kept,
            "missing": list(read.missing),
            "problems": [asdict(problem) for problem in read.problems],
        },
        "\n".join(lines),
    )


def ask_the_vendor(call: Call) -> None:
    args = call.args
    proposed = passphrases.propose() if args.password_file is None else None
    password = proposed or read_secret(args.password_file)
    with call.practice(writes=True) as practice:
        written = write_request(practice, args.id, args.to, password=password, initials=args.initials)
    result = {
        "request": written.number,
        "files": [str(file) for file in written.files],
        "counts": {"clients": written.clients, "appointments": written.appointments},
        "ok": True,
    }
    text = (
        f"Request {written.number}: {count(written.clients, 'client')}, "
        f"{count(written.appointments, 'appointment')}, in {args.to}."
    )
    if proposed is not None:
        result["password"] = proposed
        text += f"\nPassword of the workbook, shown this once: {proposed}"
    call.answer(result, text)


def compare_with_vendor(call: Call) -> None:
    args = call.args
    password = read_secret(args.password_file) if args.password_file else None
    kind = ItemKind(args.kind) if args.kind else None
    with call.practice(writes=True) as practice:
        found = reconcile(
            practice, args.id, args.files, kind=kind, answers=_answers(args.answer), password=password
        )
    answer = {one.value: _compared(found, one) for one in ItemKind}
    problems = [asdict(problem) for problem in found.problems]
    call.answer({**answer, "ok": found.ok, "problems": problems}, "\n".join(_compared_lines(found)))


def _answers(given: Sequence[str]) -> FileAnswers:
    """KEY=VALUE, one after the other."""
    answers = FileAnswers()
    for answer in given:
        key, _, value = answer.partition("=")
        answers = answers.answered(key, value)
    return answers


def _compared_lines(found: Reconciliation) -> Iterator[str]:
    for one in ItemKind:
        done = len(found.of(one, ItemState.DONE))
        yield f"{count(len(found.of(one)), one.value[:-1])} asked, {done} done."
    for item in found.items:
        if item.state is not ItemState.DONE:
            yield f"{item.reference}: {item.detail or 'not compared yet'}."
    for problem in found.problems:
        yield f"Row {problem.row}, {problem.column}: {problem.problem}."


def _compared(found: Reconciliation, kind: ItemKind) -> dict[str, object]:
    return {
        "asked": len(found.of(kind)),
        "done": len(found.of(kind, ItemState.DONE)),
        "open": [item.reference for item in found.of(kind, ItemState.OPEN)],
        "different": [item.reference for item in found.of(kind, ItemState.DIFFERENT)],
    }


def undo_one(call: Call) -> None:
    _take_back(call, following_up.undo_offboarding, "Undid the offboarding of")


def hand_back(call: Call) -> None:
    _take_back(call, following_up.hand_back, "Handed back to")


def _take_back(call: Call, act: Callable[[Practice, int], following_up.UndoneOffboarding], what: str) -> None:
    with call.practice(writes=True) as practice:
        undone = act(practice, call.args.id)
    head = f"{what} {undone.name}: {count(undone.restored, 'record')} restored."
    call.answer(asdict(undone), "\n".join((head, *undone.left_alone)))
