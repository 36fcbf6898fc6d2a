"""Step `told`: who was told and how, attempts to reach people, and their answers."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence

from desktop.cli.call import Call
from desktop.cli.offboard.steps import Steps
from desktop.database.lock import actor
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import ClientAnswer, Consent, ContactBy
from desktop.rules.text import count
from desktop.services.cases.after_answer import LeftToDo, left_to_do
from desktop.services.cases.notices import NoticeRow, NoticeState, read_notices
from desktop.services.cases.telling import mark_told, record_answer, record_attempt, record_consent

WAYS: Mapping[str, ContactBy] = {
    "letter": ContactBy.LETTER,
    "email": ContactBy.EMAIL,
    "sms": ContactBy.SMS,
    "telephone": ContactBy.TELEPHONE,
}
ANSWERS: Mapping[str, ClientAnswer] = {
    "agrees": ClientAnswer.AGREES,
    "somebody-else": ClientAnswer.SOMEBODY_ELSE,
    "follows": ClientAnswer.FOLLOWS,
    "referred": ClientAnswer.REFERRED,
    "no-answer": ClientAnswer.NO_ANSWER,
}
CONSENTS: Mapping[str, Consent] = {
    "asked": Consent.ASKED,
    "given": Consent.GIVEN,
    "refused": Consent.REFUSED,
}


def add_told_step(steps: Steps, common: argparse.ArgumentParser) -> None:
    step = steps.add_parser(
        "told",
        parents=[common],
        help="who was told, how, and what they answered; without more words, the board",
    )
    step.add_argument("id", type=int, metavar="ID")
    step.add_argument("clients", nargs="*", metavar="CLIENT")
    step.add_argument("--how", choices=list(WAYS), help="they were told this way")
    step.add_argument("--tried", choices=list(WAYS), help="somebody tried to reach them this way")
    step.add_argument("--note", default="", help="on what was tried")
    step.add_argument("--answer", choices=list(ANSWERS), help="what they answered")
    step.add_argument(
        "--consent", choices=list(CONSENTS), help="to hand their record to the new practitioner"
    )
    step.set_defaults(run=keep_told)


def keep_told(call: Call) -> None:
    args = call.args
    says = any((args.how, args.tried, args.answer, args.consent))
    if says != bool(args.clients):
        raise UserError(
            say("Name the clients and say what is new: how they were told, or what they answered.")
        )
    with call.practice(writes=says) as practice:
        ids = _ids(read_notices(practice, args.id).rows, args.clients)
        _keep(practice, args, ids)
        left = left_to_do(practice, args.id, ids, ANSWERS[args.answer]) if args.answer else LeftToDo()
        rows = read_notices(practice, args.id).rows
    call.answer(
        {"clients": list(map(_row, rows)), "left": left.sentences},
        "\n".join((_counted(rows), *left.sentences)),
    )


def _counted(rows: Sequence[NoticeRow]) -> str:
    counted = Counter(row.state for row in rows)
    return (
        f"{count(counted[NoticeState.TO_TELL], 'client')} to tell, {counted[NoticeState.TOLD]} told, "
        f"{counted[NoticeState.ANSWERED]} answered, {counted[NoticeState.OUT_OF_REACH]} out of reach."
    )


def _ids(rows: Sequence[NoticeRow], references: Sequence[str]) -> list[int]:
    """The clients of the leaving that the call names. Raises UserError for another."""
    by_reference = {row.reference: row.client_id for row in rows}
    return [_client(by_reference, reference) for reference in references]


def _client(by_reference: Mapping[str, int], reference: str) -> int:
    if reference not in by_reference:
        raise UserError(
            say("{ref} is not a client of this leaving. Give the client's reference.", ref=reference)
        )
    return by_reference[reference]


def _keep(practice: Practice, args: argparse.Namespace, ids: list[int]) -> None:
    on, by = practice.today(), args.by or actor()
    if args.tried:
        record_attempt(practice, args.id, ids, way=WAYS[args.tried], on=on, by=by, note=args.note)
    if args.how:
        mark_told(practice, args.id, ids, way=WAYS[args.how], on=on, by=by)
    _keep_answer(practice, args, ids)


def _keep_answer(practice: Practice, args: argparse.Namespace, ids: list[int]) -> None:
    if args.answer:
        record_answer(practice, args.id, ids, ANSWERS[args.answer], practice.today())
    if args.consent:
        record_consent(practice, args.id, ids, CONSENTS[args.consent])


def _row(row: NoticeRow) -> dict[str, object]:
    return {
        "client": row.reference,
        "state": row.state.name.lower().replace("_", " "),
        **_notice(row),
        "tried": len(row.attempts),
        "answer": row.answer.value or None,
        "consent": row.consent.value or None,
        "why": row.why and row.why.value,
    }


def _notice(row: NoticeRow) -> dict[str, object]:
    """How, when and by whom the client was told."""
    return {
        "how": row.told_way.value or None,
        "told": row.told_on and row.told_on.isoformat(),
        "by": row.told_by or None,
    }
