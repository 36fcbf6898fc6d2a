"""Users from a file: matched by reference, else e-mail address, else name."""

from __future__ import annotations

from typing import Any

from desktop.files.values import ACCESS_LEVEL, word
from desktop.language import say
from desktop.models import AccessLevel, User
from desktop.rules.record_checks import ages_fault
from desktop.rules.text import fold, sort_name
from desktop.services.imports import convert
from desktop.services.imports.answers import NEW
from desktop.services.imports.asking import PendingQuestion
from desktop.services.imports.columns import read
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.names import read_names, require_names
from desktop.services.imports.people import Practitioners, name_key, practitioners
from desktop.services.imports.questions.known_disciplines import explain_disciplines
from desktop.services.imports.questions.same_record import DIFFERENT, OTHER_REFERENCE, SAME, other_reference
from desktop.services.imports.result import AnswerChoice
from desktop.services.imports.store import References, changes_to, divided
from desktop.services.imports.users.sites import bring_sites
from desktop.services.users.outstanding import blockers


def import_users(intake: Intake) -> None:
    """Read, match and store. An inactive user who still holds clients or appointments stays active (rule 3)."""
    _read(intake)
    claims = References(intake)
    claims.claim()
    directory = practitioners(intake.session)
    matches = {number: _match(intake, directory, number, record) for number, record in intake.rows()}
    require_names(intake, [(number, record) for number, record in intake.rows() if not matches[number]])
    _refuse_twice(intake, matches)
    explain_disciplines(intake)
    new, known = divided(intake, lambda number, _: matches[number])
    _insert(intake, claims, new)
    _update(intake, known)


def _check_ages(intake: Intake, number: int, now: Record, record: Record) -> None:
    """Reject and report age ranges that end before they begin."""
    ages = {name: record.get(name, now.get(name)) for name in ("youngest", "oldest")}
    if fault := ages_fault(**ages):
        intake.problem(number, fault.field, say("the ages seen {clause}", clause=fault.clause))
        for name in ages:
            record.pop(name, None)


def _insert(intake: Intake, claims: References, new: list[tuple[int, Record]]) -> None:
    records = [record for _, record in new]
    claims.give(User, records)
    for number, record in new:
        _check_ages(intake, number, {}, record)
    ids = intake.work.insert(User, [_inserted(intake, record) for record in records])
    bring_sites(intake, dict(zip(ids, records, strict=True)))
    intake.list_created([number for number, _ in new])
    claims.keep((number, record["reference"]) for number, record in new)


def _update(intake: Intake, known: dict[int, tuple[int, Record]]) -> None:
    def wanted(user_id: int, now: Record, record: Record) -> Record:
        _keep_rules(intake, known[user_id][0], user_id, now, record)
        _check_ages(intake, known[user_id][0], now, record)
        return _changed(now, record)

    names = (*intake.columns, "sort_name", "inactive_since", "reference")
    changes = changes_to(intake, User, names, known, wanted)
    intake.work.update(User, changes)
    sites_changed = bring_sites(intake, {user_id: record for user_id, (_, record) in known.items()})
    for user_id, change in sites_changed.items():
        number, record = known[user_id]
        intake.add_change(number, record.get("reference", ""), change)
    intake.tally_known(len(known), len({*changes, *sites_changed}))


def _read(intake: Intake) -> None:
    convert.read_plain(intake)
    read_names(intake)
    read(intake, "gender", convert.sex(intake))
    read(intake, "languages", convert.listed(intake))
    convert.read_enum(
        intake, "access_level", lambda found: word(found, ACCESS_LEVEL), AccessLevel, optional=True
    )
    read(intake, "active", convert.flag(intake), kept=True)


def _match(intake: Intake, directory: Practitioners, number: int, record: Record) -> int | None:
    """The user whom a row means; None for a new one, and for a row that is left out."""
    reference = record.get("reference")
    if reference in directory.by_reference:
        return directory.by_reference[reference]
    said = intake.answers.rows.get(number, "")
    if said:
        return _said(intake, directory, number, said)
    found = directory.by_folded.get(fold(record["email"]), []) if record.get("email") else []
    found = found or directory.by_name.get(
        name_key(record.get("first_name", ""), record.get("last_name", "")), []
    )
    if found and reference and not _is_same(intake, number, reference):
        return None
    if len(found) > 1:
        new = AnswerChoice(NEW, say("None of them: a new user"))
        asked = PendingQuestion(
            f"row:{number}", say("Who is meant in row {number}?", number=number), (new,), tuple(found)
        )
        intake.wait(number, "last_name", say("{found} users are called that", found=len(found)), asked)
        return None
    return found[0] if found else None


def _said(intake: Intake, directory: Practitioners, number: int, said: str) -> int | None:
    if said == NEW:
        return None
    if said not in directory.by_reference:
        intake.problem(number, "", say("there is no user “{said}”", said=said), skip=True)
    return directory.by_reference.get(said)


def _is_same(intake: Intake, number: int, reference: str) -> bool:
    """Whether a row means the user with its name or address although it has another reference."""
    said = intake.answers.answer(OTHER_REFERENCE)
    if said not in (SAME, DIFFERENT):
        text = say(
            "“{reference}” is not the reference that the practice knows for this user", reference=reference
        )
        intake.wait(number, "reference", text, other_reference("user", say("name or e-mail address")))
    return said == SAME


def _refuse_twice(intake: Intake, matches: dict[int, int | None]) -> None:
    """Leave out a row that means the same person as an earlier row."""

    def who(number: int, record: Record) -> Any:
        names = name_key(record.get("first_name", ""), record.get("last_name", ""))
        return matches[number] or record.get("reference") or (fold(record.get("email", "")), names)

    intake.leave_out_repeated(who, say("means the same user as row {row}"))


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
    """Remove from the record what the practice's rules forbid, and add what follows from the rest."""
    leaving = now["active"] and record.get("active") is False
    demoted = now["access_level"] != AccessLevel.ACCOUNTS_ADMIN == record.get("access_level")
    if (leaving or demoted) and (held := blockers(intake.session, user_id, intake.today)):
        holds = say("still has {counted}; offboard them first", counted=held.counted)
        for name, forbidden in (("active", leaving), ("access_level", demoted)):
            if forbidden:
                intake.problem(number, name, holds)
                del record[name]
    if "active" in record and record["active"] != now["active"]:
        record["inactive_since"] = None if record["active"] else intake.today
