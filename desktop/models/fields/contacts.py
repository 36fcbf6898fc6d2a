"""The fields of a client's contact, in the order of our own files."""

from __future__ import annotations

from desktop.models.fields.field import Field, FieldKind, field
from desktop.models.fields.shared import EMAIL, NAME_SUFFIX

CONTACTS: tuple[Field, ...] = (
    field(
        "client",
        "Client",
        "clientId | Client ID | Client No | Client Number | Patient ID | Patient Number | Client Name | Patient Name",
        FieldKind.OWN,
        column="client_id",
        beside="Client Name",
    ),
    field(
        "first_name",
        "First Name",
        "Given Name | Given Names | Forename | First | Contact First Name",
        FieldKind.NAME,
    ),
    field("last_name", "Last Name", "Surname | Family Name | Last | Contact Last Name", FieldKind.NAME),
    NAME_SUFFIX,
    field(
        "full_name",
        "",
        "Contact | Contact Name | Full Name | Name | Guardian Name | Emergency Contact Name",
        FieldKind.NAME,
    ),
    field(
        "relationship",
        "Relationship",
        "Relation | Relationship to Client | Emergency Contact Relationship | Type",
    ),
    field(
        "mobile",
        "Mobile",
        "Mobile Phone | Mobile Number | Cell | Phone | Phone Number | Emergency Contact Phone",
        FieldKind.PHONE,
    ),
    EMAIL,
    field("main_contact", "Main Contact", "Main | Primary Contact | Primary", FieldKind.FLAG),
    field("emergency_contact", "Emergency Contact", "Emergency", FieldKind.FLAG),
    field("invoice_recipient", "Invoice Recipient", "Invoice | Billing Contact", FieldKind.FLAG),
)
