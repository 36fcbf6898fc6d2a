"""The book of fields: every field that a kind of record has, each written once. It imports no SQLAlchemy.

The synonyms come from the header rows of public pages of other systems. They are compared without case,
accents, spaces, underscores and punctuation.
"""

from desktop.models.fields.appointments import APPOINTMENTS
from desktop.models.fields.clients import CLIENTS, GROUPS, detail
from desktop.models.fields.contacts import CONTACTS
from desktop.models.fields.field import Field, FieldKind, Preset, column_names, field, written
from desktop.models.fields.holidays import HOLIDAYS
from desktop.models.fields.types import TYPES
from desktop.models.fields.users import HOURS, LEAVE, USERS

FIELDS: dict[str, tuple[Field, ...]] = {
    "users": USERS,
    "hours": HOURS,
    "leave": LEAVE,
    "clients": CLIENTS,
    "contacts": CONTACTS,
    "types": TYPES,
    "holidays": HOLIDAYS,
    "appointments": APPOINTMENTS,
}
"""The fields by kind of record, in the order in which the kinds build on each other."""

KINDS = tuple(FIELDS)

__all__ = [
    "FIELDS",
    "GROUPS",
    "KINDS",
    "Field",
    "FieldKind",
    "Preset",
    "column_names",
    "detail",
    "field",
    "written",
]
