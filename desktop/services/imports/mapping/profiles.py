"""Named mappings: those that a supervisor saved, and ready ones for systems whose headers are known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.files.headers import normal
from desktop.language import say
from desktop.models import Setting
from desktop.services.imports.answers import UNDECIDED, FileAnswers
from desktop.services.imports.mapping.headers import fields_of
from desktop.services.imports.mapping.ready_profiles import READY, ReadyProfile

_PREFIX = "profile."


@dataclass(frozen=True)
class Profile:
    """`headers` is the header row that it was saved for; `words` and `day_first` are as in `FileAnswers`."""

    kind: str
    mapping: Mapping[str, str]
    headers: tuple[str, ...] = ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    day_first: Mapping[str, bool] = field(default_factory=dict)

    def is_for(self, row: set[str]) -> bool:
        """Whether it was saved for that header row, in any order."""
        return bool(self.headers) and _normal(self.headers) == row


def profile_names(practice: Practice, kind: str) -> tuple[str, ...]:
    """The profiles that fit a kind, saved ones first."""
    saved = [name for name, profile in saved_profiles(practice).items() if profile.kind == kind]
    return tuple(dict.fromkeys([*saved, *_ready_names(kind)]))


def _ready_names(kind: str) -> list[str]:
    return [name for name, kinds in READY.items() if kind in kinds]


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
    key = _key_of(name)
    said = answers or UNDECIDED
    profile = Profile(kind, mapping, tuple(headers), said.words, said.day_first)
    with practice.work(
        "save profile", say("Saved the import profile {name}", name=name), recorded=False
    ) as work:
        _store(work, key, _as_json(profile))


def _key_of(name: str) -> str:
    if not name.strip():
        raise UserError(say("Give the profile a name."))
    return _PREFIX + name.strip()


def _as_json(profile: Profile) -> str:
    return json.dumps(
        {
            "kind": profile.kind,
            "mapping": dict(profile.mapping),
            "headers": list(profile.headers),
            "words": {field: dict(words) for field, words in profile.words.items()},
            "day_first": dict(profile.day_first),
        }
    )


def _store(work: UnitOfWork, key: str, value: str) -> None:
    known = work.session.scalar(select(Setting.id).where(Setting.key == key))
    if known is None:
        work.insert(Setting, [{"key": key, "value": value}])
    else:
        work.update(Setting, {known: {"value": value}})


def profile_mapping(practice: Practice, name: str, kind: str, headers: Sequence[str]) -> dict[str, str]:
    """The profile's mapping; a ready one leaves out what this file has no column for.

    Raises UserError if there is no such profile for the kind.
    """
    saved = _saved_profile(practice, name, kind)
    if saved is not None:
        return dict(saved.mapping)
    ready = _ready_profile(name, kind)
    if ready is None:
        raise _no_profile(practice, name, kind)
    return only_present(ready.mapping, headers)


def _saved_profile(practice: Practice, name: str, kind: str) -> Profile | None:
    saved = saved_profiles(practice).get(name)
    return saved if saved is not None and saved.kind == kind else None


def _ready_profile(name: str, kind: str) -> ReadyProfile | None:
    for known, kinds in READY.items():
        if normal(known) == normal(name):
            return kinds.get(kind)
    return None


def _no_profile(practice: Practice, name: str, kind: str) -> UserError:
    known = ", ".join(profile_names(practice, kind)) or say("none")
    return UserError(
        say("There is no profile “{name}” for {kind}. There are: {known}.", name=name, kind=kind, known=known)
    )


def only_present(mapping: Mapping[str, str], headers: Sequence[str]) -> dict[str, str]:
    """A mapping without what a file has no column for."""
    there = _normal(headers)
    return {field: header for field, header in mapping.items() if normal(header) in there}


class KnownProfile(NamedTuple):
    """A profile's name, and the kind that it is for."""

    name: str
    kind: str


def profile_for(practice: Practice, headers: Sequence[str]) -> KnownProfile | None:
    """The profile that a header row belongs to: a saved one first, then the ready one with the most marks."""
    row = _normal(headers)
    return _saved_for(practice, row) or _ready_for(row)


def _saved_for(practice: Practice, row: set[str]) -> KnownProfile | None:
    for name, profile in saved_profiles(practice).items():
        if profile.is_for(row):
            return KnownProfile(name, profile.kind)
    return None


def _ready_for(row: set[str]) -> KnownProfile | None:
    fitting = _fitting(row)
    return max(fitting)[1] if fitting else None


def _fitting(row: set[str]) -> list[tuple[int, KnownProfile]]:
    """The ready profiles for a header row, each with the number of its marks."""
    return [(len(profile.marks), known) for known, profile in _ready_profiles() if profile.fits(row)]


def _ready_profiles() -> Iterator[tuple[KnownProfile, ReadyProfile]]:
    for name, kinds in READY.items():
        for kind, profile in kinds.items():
            yield KnownProfile(name, kind), profile


def profile_of_kind(practice: Practice, headers: Sequence[str], kind: str) -> str:
    """The name of the header row's profile, if it is for that kind; else empty."""
    known = profile_for(practice, headers)
    return known.name if known is not None and known.kind == kind else ""


def _normal(headers: Iterable[str]) -> set[str]:
    return {normal(header) for header in headers}


def saved_profiles(practice: Practice) -> dict[str, Profile]:
    """The profiles that somebody saved, by name."""
    with practice.read() as session:
        rows = session.execute(
            select(Setting.key, Setting.value).where(Setting.key.startswith(_PREFIX, autoescape=True))
        ).all()
        stored = {key.removeprefix(_PREFIX): json.loads(value) for key, value in rows}
    return {name: _from_json(value) for name, value in stored.items()}


def _from_json(value: Mapping[str, Any]) -> Profile:
    return Profile(
        str(value["kind"]),
        dict(value["mapping"]),
        tuple(value.get("headers", ())),
        dict(value.get("words", {})),
        dict(value.get("day_first", {})),
    )
