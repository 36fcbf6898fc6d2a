"""Verbs that make and keep a practice: new, backup, verify, restore, self-test.

Each imports its service when it runs, so that a nightly backup does not wait for the self-test.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desktop.cli.call import Call
from desktop.cli.given_secrets import add_proposal
from desktop.database.digest import Witness
from desktop.database.key import Secret
from desktop.database.practice import DEFAULT_TIMEZONE, Practice, create_practice
from desktop.database.seal import is_sealed
from desktop.rules.text import count

if TYPE_CHECKING:
    from desktop.services.self_test import Check


class _WholeFile(Protocol):
    """A practice or a backup that was read from end to end."""

    @property
    def file(self) -> Path: ...

    @property
    def sha256(self) -> str: ...

    @property
    def counts(self) -> Mapping[str, int]: ...


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    new = verbs.add_parser("new", parents=[common], help="make an empty practice")
    new.add_argument("file", metavar="FILE", type=Path)
    new.add_argument("--name", default="")
    new.add_argument("--timezone", default=DEFAULT_TIMEZONE, metavar="ZONE")
    new.add_argument("--no-passphrase", action="store_true")
    add_proposal(new)
    new.set_defaults(run=make_new)

    backup = verbs.add_parser("backup", parents=[common], help="back the practice up into a folder")
    backup.add_argument("--to", metavar="DIR", type=Path, required=True)
    backup.add_argument("--also", metavar="DIR", type=Path, help="copy it there too, if that place is there")
    backup.add_argument("--thin", action="store_true", help="then delete older ones there that can go")
    backup.add_argument(
        "--wait",
        type=int,
        default=10,
        metavar="MINUTES",
        help="how long to wait for a program that writes (a scheduled backup: 60)",
    )
    backup.set_defaults(run=make_backup)

    verify = verbs.add_parser("verify", parents=[common], help="read a backup from end to end")
    verify.add_argument("file", metavar="FILE", type=Path)
    verify.set_defaults(run=verify_file)

    restore = verbs.add_parser("restore", parents=[common], help="make a practice of a backup")
    restore.add_argument("file", metavar="FILE", type=Path)
    restore.add_argument("--to", metavar="FILE", type=Path, required=True, dest="target")
    restore.add_argument("--replace", action="store_true", help="keep the practice that is there beside it")
    restore.set_defaults(run=restore_file)

    prove = verbs.add_parser("self-test", parents=[common], help="prove the program on a made-up practice")
    prove.set_defaults(run=prove_itself)


def make_new(call: Call) -> None:
    args = call.args
    secret = None if args.no_passphrase else call.new_passphrase(args.file)
    create_practice(args.file, secret, name=args.name or args.file.stem, timezone=args.timezone).close()
    call.answer({"file": str(args.file), "encrypted": secret is not None}, f"Made {args.file}.")


def make_backup(call: Call) -> None:
    from desktop.services.backups.backups import back_up
    from desktop.services.backups.thinning import thin_backups

    with call.practice() as practice:
        backup = back_up(practice, call.args.to, patience=timedelta(minutes=call.args.wait))
        away = _copied_to_second(practice, backup.file, call.args.also)
        gone = thin_backups(practice, call.args.to) if call.args.thin else ()
    deleted = f", and deleted {len(gone)} that could go" if gone else ""
    _answer(
        call,
        backup,
        f"Backed up to {backup.file}{away}{deleted}",
        deleted=list(map(str, gone)),
        record=record_answer(backup.witness),
    )


def _copied_to_second(practice: Practice, backup: Path, second: Path | None) -> str:
    """Copy the backup there too, if that was asked for; returns what is to be said of it."""
    from desktop.services.backups.nightly import copy_to_second

    if second is None or copy_to_second(practice, backup, second):
        return ""
    return f", but {second} is not there"


def verify_file(call: Call) -> int:
    """Verify; with a practice, follow its whole record and compare it with the backup's: exit 1 if they
    differ."""
    from desktop.services.backups.backups import verify_backup

    file = call.args.file
    found = verify_backup(file, _secret(call, file))
    more = {} if call.args.practice is None else {"differences": _differences(call, file)}
    _answer(call, found, f"{file.name} is a whole backup", record=record_answer(found.witness), **more)
    return 1 if more.get("differences") else 0


def _differences(call: Call, backup: Path) -> tuple[str, ...]:
    """What is wrong with the practice's record, or different from the backup's."""
    from desktop.services.history.comparison import differences_from
    from desktop.services.history.record_check import check_record

    with call.practice() as practice:
        record = check_record(practice, deep=True, remember=False)
        return (*record.problems, *differences_from(practice, backup))


def record_answer(witness: Witness) -> dict[str, Any]:
    """The state of the record as JSON."""
    return {"operations": witness.operations, "head": witness.head}


def restore_file(call: Call) -> None:
    from desktop.services.backups.restoring import restore_backup

    args = call.args
    restored = restore_backup(args.file, _secret(call, args.file), args.target, replace=args.replace)
    kept = f"; what was there is now {restored.kept.name}" if restored.kept else ""
    _answer(call, restored, f"Restored {args.file.name} to {args.target}{kept}")


def _secret(call: Call, file: Path) -> Secret | None:
    """The secret for a backup; a file without a seal is refused before anybody is asked for its
    passphrase."""
    return call.secret(file) if is_sealed(file) else None


def prove_itself(call: Call) -> int:
    from desktop.services.self_test import self_test

    checks: list[Check] = []

    def told(check: Check) -> None:
        checks.append(check)
        if not call.args.json:
            print(_check_told(check), flush=True)

    ok = self_test(told)
    result = {"ok": ok, "checks": list(map(asdict, checks))}
    call.answer(result, "All is well." if ok else "This program is not sound. Install it anew.")
    return 0 if ok else 1


def _check_told(check: Check) -> str:
    return f"{'ok' if check.ok else 'FAILED':6}  {check.name}: {check.detail}"


def _answer(call: Call, file: _WholeFile, done: str, **more: Any) -> None:
    result = {"file": str(file.file), "sha256": file.sha256, "counts": file.counts, "ok": True, **more}
    call.answer(result, "\n".join(_told(file, done, more)))


def _told(file: _WholeFile, done: str, more: Mapping[str, Any]) -> Iterator[str]:
    """What was done and what the file holds, its hash, the state of its record, and what differs from it."""
    kept = (count(file.counts[kind], kind.removesuffix("s")) for kind in ("users", "clients", "appointments"))
    yield f"{done}: {', '.join(kept)}."
    yield f"SHA-256 {file.sha256}"
    if "record" in more:
        yield Witness(**more["record"]).text.capitalize()
    yield from more.get("differences", ())
