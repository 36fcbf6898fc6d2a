"""Users from a file: matched by reference, else e-mail address, else name."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import select

from desktop.files.values import ACCESS_LEVEL
from desktop.models import AccessLevel, User, UserSite
from desktop.rules.text import fold, sort_name
from desktop.services.imports import convert
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.names import read_names
from desktop.services.imports.people import Practitioners, name_key, practitioners
from desktop.services.imports.places import sites
from desktop.services.imports.store import References, changes_to
from desktop.services.users.outstanding import blockers


def import_users(intake: Intake) -> None:
    """Read, match and store. An inactive user who still holds clients or appointments stays active (rule 3)."""
    _read(intake)
    claims = References(intake)
    claims.claim()
    directory = practitioners(intake.session)
    matches = {number: _match(intake, directory, number, record) for number, record in intake.rows()}
    _refuse_twice(intake, matches)
    rows = intake.rows()
    new = [(number, record) for number, record in rows if matches[number] is None]
    known = {user_id: (number, record) for number, record in rows if (user_id := matches[number]) is not None}
    numbers = {user_id: number for user_id, (number, _) in known.items()}

    claims.give(User, [record for _, record in new])
    ids = intake.work.insert(User, [_inserted(intake, record) for _, record in new])

    def wanted(user_id: int, now: Record, record: Record) -> Record:
        _keep_rules(intake, numbers[user_id], user_id, now, record)
        return _changed(now, record)

    changes = changes_to(intake, User, (*intake.columns, "sort_name", "inactive_since"), known, wanted)
    intake.work.update(User, changes)

    all_ids = dict(zip((number for number, _ in new), ids, strict=True)) | {n: u for u, n in numbers.items()}
    moved = _sites(intake, {all_ids[number]: record for number, record in rows})
    intake.list_created([number for number, _ in new])
    claims.keep((number, record["reference"]) for number, record in new)
    intake.updated = len({*changes, *(moved - set(ids))})
    intake.unchanged = len(known) - intake.updated


def _read(intake: Intake) -> None:
    convert.read_plain(intake)
    read_names(intake)
    intake.read("access_level", convert.enum(intake, ACCESS_LEVEL, AccessLevel.CASE_MANAGER), word=str)
    active = convert.flag(intake)
    intake.read("active", lambda value: True if not value else active(value))


def _match(intake: Intake, directory: Practitioners, number: int, record: Record) -> int | None:
    """The user whom a row means; None for a new one."""
    reference = record.get("reference")
    if number in intake.answers.matches:
        return intake.answers.matches[number] or None
    if reference in directory.by_reference:
        return directory.by_reference[reference]
    found = directory.by_folded.get(fold(record["email"]), []) if record.get("email") else []
    if not found and not reference:
        found = directory.by_name.get(name_key(record.get("first_name", ""), record.get("last_name", "")), [])
    if len(found) > 1:
        intake.problem(
            number, "last_name", f"{len(found)} users are called that; give the reference", skip=True
        )
        intake.doubts.append((number, "", "", tuple(found)))
    return found[0] if found else None


def _refuse_twice(intake: Intake, matches: dict[int, int | None]) -> None:
    """Leave out a row that means somebody whom an earlier row means too."""
    seen: dict[Any, int] = {}
    for number, record in intake.rows():
        key = matches[number] or record.get("reference")
        key = key or (
            fold(record.get("email", "")),
            name_key(record.get("first_name", ""), record.get("last_name", "")),
        )
        if key in seen:
            intake.problem(number, "", f"means the same user as row {seen[key]}", skip=True)
        else:
            seen[key] = number


def _inserted(intake: Intake, record: Record) -> Record:
    row = intake.stored(record) | {"reference": record["reference"]}
    row.setdefault("access_level", AccessLevel.CASE_MANAGER)
    row.setdefault("last_name", "")
    row["sort_name"] = sort_name(row["last_name"], row.get("first_name", ""))
    return row


def _changed(now: Record, record: Record) -> Record:
    row = {name: value for name, value in record.items() if name in now}
    named = now | row
    return row | {"sort_name": sort_name(named["last_name"], named["first_name"])}


def _keep_rules(intake: Intake, number: int, user_id: int, now: Record, record: Record) -> None:
    """Take out of the record what the practice's rules forbid, and add what follows from the rest."""
    leaving = now["active"] and record.get("active") is False
    demoted = now["access_level"] != AccessLevel.ACCOUNTS_ADMIN == record.get("access_level")
    if (leaving or demoted) and (held := blockers(intake.session, user_id, intake.today)):
        holds = f"still has {held.counted}; offboard them first"
        for name, forbidden in (("active", leaving), ("access_level", demoted)):
            if forbidden:
                intake.problem(number, name, holds)
                del record[name]
    if "active" in record and record["active"] != now["active"]:
        record["inactive_since"] = None if record["active"] else intake.today


def _sites(intake: Intake, records: dict[int, Record]) -> set[int]:
    """Bring the users' sites to what the file says, and return whose changed."""
    named = {
        user_id: [part.strip() for part in re.split(r"[;\n]", record["sites"]) if part.strip()]
        for user_id, record in records.items()
        if "sites" in record
    }
    ids = sites(intake, (name for names in named.values() for name in names))
    there: dict[tuple[int, int], int] = {
        (user_id, site_id): row_id
        for row_id, user_id, site_id in intake.session.execute(
            select(UserSite.id, UserSite.user_id, UserSite.site_id)
        ).all()
        if user_id in named
    }
    wanted = {(user_id, ids[name]) for user_id, names in named.items() for name in names}
    added = sorted(wanted - there.keys())
    gone = there.keys() - wanted
    rows = [{"user_id": user_id, "site_id": site_id} for user_id, site_id in added]
    owner = {row_id: user_id for (user_id, _), row_id in there.items()}
    intake.work.insert(UserSite, rows, subject=lambda row: f"users:{row['user_id']}")
    intake.work.delete(
        UserSite, [there[pair] for pair in gone], subject=lambda row: f"users:{owner[row['id']]}"
    )
    return {user_id for user_id, _ in (*added, *gone)}
