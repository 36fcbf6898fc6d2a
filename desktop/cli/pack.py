"""The verb that writes a leaver's handover pack: pack."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.cli.call import Call
from desktop.cli.offboard.begin import add_contract, contract_of
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import User
from desktop.models.fields import Preset
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafts import DraftAnswers
from desktop.services.packs.columns import COLUMNS, PackWish
from desktop.services.packs.packs import Pack, create_pack
from desktop.services.packs.rows import held_words
from desktop.services.practice.lookup import find_user


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    pack = verbs.add_parser("pack", parents=[common], help="write a leaver's record of their own clients")
    pack.add_argument("ref", metavar="REF", help="the practitioner: a reference, or a name that is unique")
    pack.add_argument("--to", metavar="DIR", type=Path, required=True)
    pack.add_argument("--preset", choices=[preset.value for preset in Preset], default=Preset.REGISTER.value)
    pack.add_argument("--password-file", metavar="F", type=Path, help="else six words are proposed and shown")
    pack.add_argument("--include-closed", action="store_true", help="Closed and Deceased clients too")
    pack.add_argument(
        "--columns",
        metavar="KEY",
        nargs="+",
        choices=[column.key for column in COLUMNS],
        help="exactly these columns instead of the preset's: " + ", ".join(c.key for c in COLUMNS),
    )
    pack.add_argument(
        "--recipient", default="", metavar="TEXT", help="who it is for, if not the practitioner"
    )
    pack.add_argument("--purpose", default="", metavar="TEXT")
    pack.add_argument(
        "--with-readme", action="store_true", help="a README, a receipt and the hashes beside it"
    )
    pack.add_argument(
        "--with-sheets", action="store_true", help="a PDF with a page for each client, protected as well"
    )
    add_contract(pack)
    pack.set_defaults(run=write_pack)


def _said_in_case(practice: Practice, leaver: User, said: Mapping[str, Any]) -> int | None:
    """The leaver's draft, if there is one, with what was said about the contract kept in it.

    Raises UserError until somebody has said how they are engaged and who owns the records: a pack needs that,
    as in the window.
    """
    case_id = next((one.id for one in drafts.unfinished(practice) if one.leaver_id == leaver.id), None)
    if case_id is not None:
        _check_contract(leaver.name, drafts.answers(practice, case_id), said)
        if said:
            drafts.answer(practice, case_id, **said)
    return case_id


def _check_contract(leaver: str, known: DraftAnswers, said: Mapping[str, Any]) -> None:
    engagement = said.get("engagement") or known.engagement
    record_owner = said.get("record_owner") or known.record_owner
    if not (engagement and record_owner):
        raise UserError(
            say(
                "Nobody has said how {leaver} is engaged and who owns the records. Say both with --engaged and "
                "--records; not-known is an answer too.",
                leaver=leaver,
            )
        )


def write_pack(call: Call) -> None:
    args = call.args
    password = call.new_password(args.password_file)
    with call.practice() as practice:
        with practice.read() as session:
            leaver = find_user(session, args.ref)
        case_id = _said_in_case(practice, leaver, contract_of(args))
        pack = create_pack(
            practice,
            leaver.id,
            args.to,
            PackWish(
                Preset(args.preset),
                include_closed=args.include_closed,
                columns=args.columns,
                with_sheets=args.with_sheets,
                with_readme=args.with_readme,
            ),
            password=password,
            recipient=args.recipient,
            purpose=args.purpose,
            draw=call.draw,
        )
        if case_id is not None:
            drafts.answer(practice, case_id, pack_id=pack.id)
    result = {
        "file": str(pack.file),
        "sha256": pack.sha256,
        "counts": pack.counts,
        "replaced": list(pack.replaced),
        "ok": True,
    }
    call.answer(result, _told(pack))


def _told(pack: Pack) -> str:
    text = f"Wrote {pack.file}: {held_words(pack.counts)}.\nSHA-256 {pack.sha256}"
    if pack.replaced:
        text += (
            f"\nA workbook cannot hold every character of {', '.join(pack.replaced)}; a mark stands there."
        )
    return text
