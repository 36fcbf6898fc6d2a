"""One field of a record: what it is called here and elsewhere, what it holds, and where it is shown."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


class FieldKind(enum.Enum):
    """What a field holds.

    `NUMBER` and `PHONE` are text whose leading zeros count; `OWN` has its own reader.
    """

    TEXT = enum.auto()
    NAME = enum.auto()
    NUMBER = enum.auto()
    PHONE = enum.auto()
    EMAIL = enum.auto()
    DATE = enum.auto()
    COUNT = enum.auto()
    FLAG = enum.auto()
    OWN = enum.auto()


class Preset(enum.StrEnum):
    """The sizes of a handover pack; each holds everything in the one before it, and more."""

    CONTACT = "contact"
    REGISTER = "register"
    FULL = "full"


@dataclass(frozen=True)
class Field:
    """A field that is read from files, written to them, or both.

    `header` is our own; a field without one is read and never written. `synonyms` are what others call it, in
    order of preference. `beside` is the column with a person's name that is written next to it and never read
    back. A file of our own layout may lack what is `optional`. `column` is the record's own column, empty if
    the value is kept elsewhere.

    The rest matters only for clients. `label` is shown on the form, with an & for its shortcut; `identity`
    puts it into the form's left half, which says who the client is. `short` is the word for it in a list.
    `preset` is the smallest handover pack that holds it (None: no pack). `card` is the card whose number it
    is, which no pack holds unless it is ticked. Fields of one `group` are kept together when two files are
    merged. `searched` fields are found by the search of the Clients tab.
    """

    name: str
    header: str = ""
    synonyms: tuple[str, ...] = ()
    kind: FieldKind = FieldKind.TEXT
    beside: str = ""
    optional: bool = False
    column: str = ""
    label: str = ""
    identity: bool = False
    short: str = ""
    preset: Preset | None = None
    card: str = ""
    group: str = ""
    compared: bool = False
    searched: bool = False

    @property
    def heading(self) -> str:
        """Our header, or for a column that only others have, what it holds: `Full name`."""
        return self.header or self.name.replace("_", " ").capitalize()

    @property
    def caption(self) -> str:
        """The label without its shortcut."""
        return (self.label or self.header).replace("&", "")


def field(name: str, header: str, synonyms: str = "", kind: FieldKind = FieldKind.TEXT, **more: Any) -> Field:
    """A field whose `synonyms` are separated by `|`; one with a header is a column unless `column` says
    otherwise."""
    column = more.pop("column", name if header else "")
    return Field(name, header, _divided(synonyms), kind, column=column, **more)


def written(fields: Iterable[Field]) -> list[Field]:
    """The fields that our own files have."""
    return [one for one in fields if one.header]


def column_names(fields: Iterable[Field]) -> tuple[str, ...]:
    """The columns of the record, in the order of the fields."""
    return tuple(one.column for one in fields if one.column)


def _divided(synonyms: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, synonyms.split("|"))))
