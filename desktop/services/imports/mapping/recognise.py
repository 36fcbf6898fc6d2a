"""The guess what a file holds and what its columns are, before anybody has said so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.database.practice import Practice
from desktop.files.headers import is_own, normal
from desktop.files.table import Table
from desktop.models.fields import KINDS
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.mapping.guess_by_values import guess_by_looks
from desktop.services.imports.mapping.headers import fields_of, lacking, overridden, propose_mapping
from desktop.services.imports.mapping.profiles import (
    Profile,
    only_present,
    profile_for,
    profile_mapping,
    saved_profiles,
)
from desktop.services.imports.source import FileSource

_TELLING: dict[str, frozenset[str]] = {
    "users": frozenset({"access_level", "position", "discipline", "sites", "target_weekly_minutes", "maximum_clients"}),
    "hours": frozenset({"weekday"}),
    "leave": frozenset({"reason"}),
    "clients": frozenset({"date_of_birth", "gender", "case_manager", "medicare_number", "street", "suburb"}),
    "contacts": frozenset({"client", "relationship", "main_contact", "emergency_contact", "invoice_recipient"}),
    "types": frozenset({"colour"}),
    "holidays": frozenset({"working"}),
    "appointments": frozenset({"ends_at", "minutes", "appointment_type", "time", "clients", "status"}),
}  # fmt: skip
"""The fields of each kind that hardly any other kind has."""


@dataclass(frozen=True)
class MappingProposal:
    """How a file would be read. `guessed` are the fields that were matched by what the values look like."""

    kind: str
    profile: str | None
    mapping: Mapping[str, str]
    guessed: frozenset[str] = frozenset()
    answers: FileAnswers = field(default_factory=FileAnswers)


def propose(
    practice: Practice, source: FileSource, kind: str | None = None, profile: str | None = None
) -> MappingProposal:
    """What the file holds and how its columns match; `kind` and `profile` override what is recognised.

    With an empty `profile` none is used, even if one belongs to the header row.
    """
    headers = source.table.headers
    if profile is None:
        profile, kind = _known_by_headers(practice, headers, kind)
    kind = kind or recognise(source)
    fields_of(kind)
    if profile:
        return _by_profile(practice, profile, kind, headers)
    return _by_headers_and_looks(practice, kind, source.table)


def _known_by_headers(
    practice: Practice, headers: tuple[str, ...], kind: str | None
) -> tuple[str | None, str | None]:
    """The header row's profile and its kind, if that is not another than the given one."""
    known = profile_for(practice, headers)
    return known if known is not None and kind in (None, known.kind) else (None, kind)


def _by_headers_and_looks(practice: Practice, kind: str, table: Table) -> MappingProposal:
    mapping = propose_mapping(kind, table.headers)
    guessed = guess_by_looks(kind, table, mapping, practice.today())
    return MappingProposal(kind, None, mapping | guessed, frozenset(guessed))


def _by_profile(practice: Practice, profile: str, kind: str, headers: tuple[str, ...]) -> MappingProposal:
    """The mapping by profile: a saved one is complete; a ready one leaves to the headers what it does not
    name."""
    present = only_present(profile_mapping(practice, profile, kind, headers), headers)
    mapping = overridden(kind, headers, propose_mapping(kind, headers), present)
    saved = saved_profiles(practice).get(profile)
    if saved is None:
        return MappingProposal(kind, profile, mapping)
    answers = FileAnswers(words=saved.words, day_first=saved.day_first)
    return MappingProposal(kind, profile, _named_in(saved, mapping), answers=answers)


def _named_in(saved: Profile, mapping: Mapping[str, str]) -> dict[str, str]:
    return {name: header for name, header in mapping.items() if name in saved.mapping}


def recognise(source: FileSource) -> str:
    """The kind that the header row fits best; the file's name decides between equals."""
    return _kind_of_own_layout(source) or _likeliest_kind(source)


def _kind_of_own_layout(source: FileSource) -> str:
    """The kind whose own layout the file has; empty if it has none of ours."""
    for kind in KINDS:
        if is_own(kind, source.table.headers):
            return kind
    return ""


def _likeliest_kind(source: FileSource) -> str:
    headers, name = source.table.headers, normal(source.file.name)
    return max(
        KINDS,
        key=lambda kind: (_score(kind, headers) + 3 * (kind.removesuffix("s") in name), kind == "clients"),
    )


def _score(kind: str, headers: tuple[str, ...]) -> float:
    mapping = propose_mapping(kind, headers)
    return len(mapping) + 2 * len(_TELLING[kind] & mapping.keys()) - 5 * len(lacking(kind, mapping))
