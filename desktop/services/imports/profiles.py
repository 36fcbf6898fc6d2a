"""Named mappings: those a supervisor saved, and ready ones for systems whose headers are known."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import normal
from desktop.models import Setting
from desktop.services.imports.mapping import fields_of
from desktop.services.imports.ready_profiles import READY

_PREFIX = "profile."


def profile_names(practice: Practice, kind: str) -> tuple[str, ...]:
    """The profiles that fit a kind, saved ones first."""
    saved = [name for name, (of_kind, _) in _saved(practice).items() if of_kind == kind]
    return (*saved, *(name for name, kinds in READY.items() if kind in kinds and name not in saved))


def save_profile(practice: Practice, name: str, kind: str, mapping: Mapping[str, str]) -> None:
    """Keep a mapping under a name, in place of what had that name."""
    fields_of(kind)
    if not name.strip():
        raise UserError("Give the profile a name.")
    key, value = _PREFIX + name.strip(), json.dumps({"kind": kind, "mapping": dict(mapping)})
    with practice.work("save profile", f"Saved the import profile {name}", recorded=False) as work:
        known = work.session.scalar(select(Setting.id).where(Setting.key == key))
        if known is None:
            work.insert(Setting, [{"key": key, "value": value}])
        else:
            work.update(Setting, {known: {"value": value}})


def profile_mapping(practice: Practice, name: str, kind: str, headers: Sequence[str]) -> dict[str, str]:
    """The profile's mapping, of which a ready one leaves out what this file has no column for.

    Raises UserError where there is no such profile for the kind.
    """
    of_kind, mapping = _saved(practice).get(name, ("", {}))
    if of_kind == kind:
        return mapping
    ready = next((kinds for known, kinds in READY.items() if normal(known) == normal(name)), {})
    if kind not in ready:
        known = ", ".join(profile_names(practice, kind)) or "none"
        raise UserError(f"There is no profile “{name}” for {kind}. There are: {known}.")
    there = {normal(header) for header in headers}
    return {field: header for field, header in ready[kind].items() if normal(header) in there}


def _saved(practice: Practice) -> dict[str, tuple[str, dict[str, str]]]:
    with practice.read() as session:
        rows = session.execute(
            select(Setting.key, Setting.value).where(Setting.key.startswith(_PREFIX, autoescape=True))
        ).all()
        profiles = {key.removeprefix(_PREFIX): json.loads(value) for key, value in rows}
    return {name: (str(value["kind"]), dict(value["mapping"])) for name, value in profiles.items()}
