"""The mapping of a file's columns to our fields by their headers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

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
    fields, columns = fields_of(kind), _FreeColumns(headers)
    mapping = columns.taken_by(fields, _our_words)
    mapping |= columns.taken_by([field for field in fields if field.name not in mapping], _their_words)
    if _has_surname_under_family(mapping):
        mapping["last_name"] = mapping.pop("family")
    return _in_order(fields, mapping)


class _FreeColumns:
    """The columns of a file that no field has taken yet; of several with the same name the first one."""

    def __init__(self, headers: Sequence[str]) -> None:
        self._headers: dict[str, str] = {}
        for header in headers:
            self._headers.setdefault(normal(header), header)

    def taken_by(self, fields: Iterable[Field], words_of: Callable[[Field], Sequence[str]]) -> dict[str, str]:
        """The header that each field takes, by the words for it in order of preference."""
        mapping: dict[str, str] = {}
        for field in fields:
            if header := self._take(words_of(field)):
                mapping[field.name] = header
        return mapping

    def _take(self, words: Sequence[str]) -> str:
        """The first column with one of the words as its header; empty if there is none."""
        for word in filter(None, words):
            if normal(word) in self._headers:
                return self._headers.pop(normal(word))
        return ""


def _our_words(field: Field) -> Sequence[str]:
    return (field.header, field.name)


def _their_words(field: Field) -> Sequence[str]:
    return field.synonyms


def _has_surname_under_family(mapping: Mapping[str, str]) -> bool:
    """Whether `Family` is the surname, not the household: there is a first name and no other surname."""
    is_family = normal(mapping.get("family", "")) == "family"
    return is_family and "first_name" in mapping and "last_name" not in mapping


def _in_order(fields: Sequence[Field], mapping: Mapping[str, str]) -> dict[str, str]:
    return {field.name: mapping[field.name] for field in fields if field.name in mapping}


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
            result = _without_column(result, column) | {name: column}
    return result


def _without_column(mapping: Mapping[str, str], column: str) -> dict[str, str]:
    return {name: header for name, header in mapping.items() if header != column}


def _field_named(kind: str, text: str) -> str:
    for field in fields_of(kind):
        if normal(text) in (normal(field.header), normal(field.name)):
            return field.name
    raise UserError(
        say(
            "{kind} have no field “{text}”. Use one of {known}.",
            kind=kind.capitalize(),
            text=text,
            known=", ".join(_names_of(kind)),
        )
    )


def _names_of(kind: str) -> list[str]:
    return [field.name for field in fields_of(kind)]


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
    missing = lacking(kind, mapping)
    if missing:
        name = missing[0][0]
        raise UserError(
            say(
                "{file_name} has no column “{headers}”, which {kind} need. Name the column that holds it "
                "with --map {choices}=HEADER, or check the kind.",
                file_name=file_name,
                headers=_header_of(kind, name),
                kind=kind,
                choices=name,
            )
        )


def lacking(kind: str, mapping: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The sets of fields of which one must be there, but none is."""
    return [choices for choices in REQUIRED[kind] if mapping.keys().isdisjoint(choices)]


def _header_of(kind: str, name: str) -> str:
    """Our header for a field, or the first that others have for it."""
    fields = {field.name: field for field in fields_of(kind)}
    return fields[name].header or fields[name].synonyms[0]
