"""Named mappings: those that a supervisor saved, and ready ones for systems whose headers are known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import normal
from desktop.language import say
from desktop.models import Setting
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.mapping.headers import fields_of
from desktop.services.imports.mapping.ready_profiles import READY

_PREFIX = "profile."


@dataclass(frozen=True)
class Profile:
    """`headers` is the header row that it was saved for; `words` and `day_first` are as in `FileAnswers`."""

    kind: str
    mapping: Mapping[str, str]
    headers: tuple[str, ...] = ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    day_first: Mapping[str, bool] = field(default_factory=dict)


def profile_names(practice: Practice, kind: str) -> tuple[str, ...]:
    """The profiles that fit a kind, saved ones first."""
    saved = [name for name, profile in saved_profiles(practice).items() if profile.kind == kind]
    return (*saved, *(name for name, kinds in READY.items() if kind in kinds and name not in saved))


def save_profile(
    practice: Practice,
    name: str,
    kind: str,
    mapping: Mapping[str, str],
    headers: Sequence[str] = (),
    answers: FileAnswers | None = None,
) -> None:
    """Save a mapping, with the answers about words and dates, under a name, replacing any of that name."""
    fields_of(kind)
    if not name.strip():
        raise UserError(say("Give the profile a name."))
    key = _PREFIX + name.strip()
    said = answers or FileAnswers()
    value = json.dumps(
        {
            "kind": kind,
            "mapping": dict(mapping),
            "headers": list(headers),
            "words": {field: dict(words) for field, words in said.words.items()},
            "day_first": dict(said.day_first),
        }
    )
    with practice.work(
        "save profile", say("Saved the import profile {name}", name=name), recorded=False
    ) as work:
        known = work.session.scalar(select(Setting.id).where(Setting.key == key))
        if known is None:
            work.insert(Setting, [{"key": key, "value": value}])
        else:
            work.update(Setting, {known: {"value": value}})


def profile_mapping(practice: Practice, name: str, kind: str, headers: Sequence[str]) -> dict[str, str]:
    """The profile's mapping; a ready one leaves out what this file has no column for.

    Raises UserError if there is no such profile for the kind.
    """
    saved = saved_profiles(practice).get(name)
    if saved is not None and saved.kind == kind:
        return dict(saved.mapping)
    ready = next((kinds for known, kinds in READY.items() if normal(known) == normal(name)), {})
    if kind not in ready:
        known = ", ".join(profile_names(practice, kind)) or "none"
        raise UserError(
            say(
                "There is no profile “{name}” for {kind}. There are: {known}.",
                name=name,
                kind=kind,
                known=known,
            )
        )
    there = _normal(headers)
    return {field: header for field, header in ready[kind].mapping.items() if normal(header) in there}


class KnownProfile(NamedTuple):
    """A profile's name, and the kind that it is for."""

    name: str
    kind: str


def profile_for(practice: Practice, headers: Sequence[str]) -> KnownProfile | None:
    """The profile that a header row belongs to: a saved one first, then the ready one with the most marks."""
    row = _normal(headers)
    for name, profile in saved_profiles(practice).items():
        if profile.headers and _normal(profile.headers) == row:
            return KnownProfile(name, profile.kind)
    fitting = [
        (len(profile.marks), KnownProfile(name, kind))
        for name, kinds in READY.items()
        for kind, profile in kinds.items()
        if _normal(profile.marks) <= row
    ]
    return max(fitting)[1] if fitting else None


def _normal(headers: Iterable[str]) -> set[str]:
    return {normal(header) for header in headers}


def saved_profiles(practice: Practice) -> dict[str, Profile]:
    """The profiles that somebody saved, by name."""
    with practice.read() as session:
        rows = session.execute(
            select(Setting.key, Setting.value).where(Setting.key.startswith(_PREFIX, autoescape=True))
        ).all()
        stored = {key.removeprefix(_PREFIX): json.loads(value) for key, value in rows}
    return {
        name: Profile(
            str(value["kind"]),
            dict(value["mapping"]),
            tuple(value.get("headers", ())),
            dict(value.get("words", {})),
            dict(value.get("day_first", {})),
        )
        for name, value in stored.items()
    }
