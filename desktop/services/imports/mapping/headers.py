"""The mapping of a file's columns to our fields by their headers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.errors import UserError
from desktop.files.headers import normal
from desktop.language import say
from desktop.models.fields import FIELDS, KINDS, Field

REQUIRED: dict[str, tuple[tuple[str, ...], ...]] = {
    "users": (("last_name", "first_name", "full_name"),),
    "hours": (("practitioner",), ("weekday",), ("start",)),
    "leave": (("practitioner",), ("start",), ("end",)),
    "clients": (("last_name", "first_name", "full_name"),),
    "contacts": (("client",), ("last_name", "first_name", "full_name")),
    "types": (("name",),),
    "holidays": (("day",), ("name",)),
    "appointments": (("starts_at", "date"), ("practitioner",)),
}
"""For each kind, the sets of fields of which one must be there."""


def fields_of(kind: str) -> tuple[Field, ...]:
    """The fields of a kind. Raises UserError for an unknown kind."""
    try:
        return FIELDS[kind]
    except KeyError:
        raise UserError(
            say("There is no import of {kind}. Choose one of {value}.", kind=kind, value=", ".join(KINDS))
        ) from None


def propose_mapping(kind: str, headers: Sequence[str]) -> dict[str, str]:
    """The file's header for each field of ours, by our own headers first and then by what others call
    them."""
    columns: dict[str, str] = {}
    for header in headers:
        columns.setdefault(normal(header), header)
    fields = fields_of(kind)
    mapping: dict[str, str] = {}
    for field in fields:
        _take(mapping, columns, field.name, (field.header, field.name))
    for field in fields:
        if field.name not in mapping:
            _take(mapping, columns, field.name, field.synonyms)
    _take_family_name(mapping)
    return {field.name: mapping[field.name] for field in fields if field.name in mapping}


def _take_family_name(mapping: dict[str, str]) -> None:
    """Take `Family` as the surname, not the household, if there is a first name and no other surname."""
    if (
        "first_name" in mapping
        and "last_name" not in mapping
        and normal(mapping.get("family", "")) == "family"
    ):
        mapping["last_name"] = mapping.pop("family")


def _take(mapping: dict[str, str], columns: dict[str, str], name: str, words: Sequence[str]) -> None:
    for word in words:
        header = columns.get(normal(word)) if word else None
        if header is not None:
            mapping[name] = header
            del columns[normal(word)]
            return


def overridden(
    kind: str, headers: Sequence[str], mapping: Mapping[str, str], chosen: Mapping[str, str]
) -> dict[str, str]:
    """The mapping with somebody's own choices applied: `{"date_of_birth": "Geb."}`; an empty header unmaps.

    A field may be given by its name or by our header. Raises UserError for a field or header that is not
    there.
    """
    result = dict(mapping)
    for field, header in chosen.items():
        name = _field_named(kind, field)
        result.pop(name, None)
        if header:
            column = _column_named(headers, header)
            result = {f: h for f, h in result.items() if h != column} | {name: column}
    return result


def _field_named(kind: str, text: str) -> str:
    fields = fields_of(kind)
    for field in fields:
        if normal(text) in (normal(field.header), normal(field.name)):
            return field.name
    known = ", ".join(field.name for field in fields)
    raise UserError(
        say(
            "{kind} have no field “{text}”. Use one of {known}.",
            kind=kind.capitalize(),
            text=text,
            known=known,
        )
    )


def _column_named(headers: Sequence[str], text: str) -> str:
    """The column with exactly that name, else with one that differs only in case and punctuation."""
    if text in headers:
        return text
    for header in headers:
        if normal(header) == normal(text):
            return header
    raise UserError(
        say("The file has no column “{text}”. Its columns are {value}.", text=text, value=", ".join(headers))
    )


def check_required(kind: str, mapping: Mapping[str, str], file_name: str) -> None:
    """Raise UserError, naming it, if a column that the kind needs is missing."""
    headers = {field.name: field.header or field.synonyms[0] for field in fields_of(kind)}
    for choices in REQUIRED[kind]:
        if not any(choice in mapping for choice in choices):
            raise UserError(
                say(
                    "{file_name} has no column “{headers}”, which {kind} need. Name the column that holds it "
                    "with --map {choices}=HEADER, or check the kind.",
                    file_name=file_name,
                    headers=headers[choices[0]],
                    kind=kind,
                    choices=choices[0],
                )
            )
