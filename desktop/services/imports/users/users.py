"""Users from a file: matched by reference, else e-mail address, else name."""

from __future__ import annotations

from desktop.files.values import ACCESS_LEVEL, word
from desktop.language import say
from desktop.models import AccessLevel, User
from desktop.rules.record_checks import ages_fault
from desktop.rules.text import sort_name
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.matched import tell_changes, tell_created
from desktop.services.imports.names import read_names, require_names
from desktop.services.imports.people import practitioners
from desktop.services.imports.questions.known_disciplines import explain_disciplines
from desktop.services.imports.store import References, changes_to, divided
from desktop.services.imports.users.matching import leave_out_repeated, match_users
from desktop.services.imports.users.sites import bring_sites
from desktop.services.users.outstanding import blockers


def import_users(intake: Intake) -> None:
    """Read, match and store. An inactive user who still holds clients or appointments stays active (rule 3)."""
    _read(intake)
    claims = References(intake)
    claims.claim()
    matches = match_users(intake, practitioners(intake.session))
    require_names(intake, [(number, record) for number, record in intake.rows() if not matches[number]])
    leave_out_repeated(intake, matches)
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
    tell_created(intake, claims, new)


def _update(intake: Intake, known: dict[int, tuple[int, Record]]) -> None:
    def wanted(user_id: int, now: Record, record: Record) -> Record:
        _keep_rules(intake, known[user_id][0], user_id, now, record)
        _check_ages(intake, known[user_id][0], now, record)
        return _changed(now, record)

    names = (*intake.columns, "sort_name", "inactive_since", "reference")
    changes = changes_to(intake, User, names, known, wanted)
    intake.work.update(User, changes)
    sites_changed = bring_sites(intake, {user_id: record for user_id, (_, record) in known.items()})
    tell_changes(intake, known, sites_changed)
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
    if ending := _ending_fields(now, record):
        _refuse_while_holding(intake, number, user_id, record, ending)
    _note_inactive_since(intake, now, record)


def _note_inactive_since(intake: Intake, now: Record, record: Record) -> None:
    if record.get("active", now["active"]) != now["active"]:
        record["inactive_since"] = None if record["active"] else intake.today


def _ending_fields(now: Record, record: Record) -> list[str]:
    """The fields by which the row makes the user one who cannot have clients."""
    ends = {"active": _is_leaving(now, record), "access_level": _is_demoted(now, record)}
    return [name for name, is_ending in ends.items() if is_ending]


def _is_leaving(now: Record, record: Record) -> bool:
    return bool(now["active"]) and record.get("active") is False


def _is_demoted(now: Record, record: Record) -> bool:
    return bool(now["access_level"] != AccessLevel.ACCOUNTS_ADMIN == record.get("access_level"))


def _refuse_while_holding(
    intake: Intake, number: int, user_id: int, record: Record, ending: list[str]
) -> None:
    """Remove these fields, and report them, while the user still has clients or appointments."""
    held = blockers(intake.session, user_id, intake.today)
    if not held:
        return
    holds = say("still has {counted}; offboard them first", counted=held.counted)
    for name in ending:
        intake.problem(number, name, holds)
        del record[name]
