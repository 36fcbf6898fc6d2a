"""The fields of a client, in the order of our own files.

A plain text field is one `detail` here, a column of `Client` and a migration. Import, export, pack, client
sheets, form, comparison, merge and (if it is `searched`) search follow.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.models.fields.field import Field, FieldKind, Preset, field
from desktop.models.fields.shared import (
    EMAIL,
    FIRST_NAME,
    LAST_NAME,
    MOBILE,
    NAME_SUFFIX,
    PRACTITIONERS,
    TITLE,
)


def detail(
    name: str, header: str, label: str, synonyms: str = "", kind: FieldKind = FieldKind.TEXT, **more: Any
) -> Field:
    """A field on the form, in full packs and in the comparison of two files, unless `more` says otherwise."""
    return field(
        name, header, synonyms, kind, **{"preset": Preset.FULL, "compared": True, "label": label} | more
    )


def _shared(base: Field, label: str, preset: Preset, **more: Any) -> Field:
    return replace(base, label=label, preset=preset, compared=True, **more)


CLIENTS: tuple[Field, ...] = (
    detail(
        "reference",
        "Reference",
        "Reference",
        "clientId | Client ID | Client No | Client Number | client_key | File No | File Number | UR | UR No | URN"
        " | MRN | Patient ID | Patient Number | rec_id | Record No | External ID | id",
        FieldKind.NUMBER,
        identity=True,
        preset=Preset.CONTACT,
        compared=False,
        searched=True,
    ),
    _shared(TITLE, "&Title", Preset.FULL, identity=True),
    _shared(FIRST_NAME, "&First name", Preset.CONTACT, identity=True, searched=True),
    detail(
        "middle_name",
        "Middle Name",
        "Middle name",
        "Middle Names | Additional Name | Patient Middle Name",
        identity=True,
        searched=True,
    ),
    _shared(LAST_NAME, "&Last name", Preset.CONTACT, identity=True, searched=True),
    NAME_SUFFIX,
    field(
        "full_name", "", "Client | Client Name | Patient Name | Full Name | Name | Patient", FieldKind.NAME
    ),
    detail(
        "preferred_name",
        "Preferred Name",
        "Preferred name",
        "Known As | Nickname",
        identity=True,
        preset=Preset.CONTACT,
        searched=True,
    ),
    detail(
        "date_of_birth",
        "Date of Birth",
        "&Date of birth",
        "DOB | D.O.B. | Birth Date | Birthdate | Birthday | Date Birth",
        FieldKind.DATE,
        identity=True,
        preset=Preset.REGISTER,
    ),
    detail(
        "gender", "Gender", "Gender", "Identifying Gender | client_gender | Sex", FieldKind.OWN, identity=True
    ),
    detail("pronouns", "Pronouns", "Pronouns", "Pronoun", identity=True),
    detail(
        "status",
        "Status",
        "&Status",
        "Client Status | Patient Status | Active/Inactive | Active",
        FieldKind.OWN,
        identity=True,
        preset=Preset.REGISTER,
    ),
    field(
        "archived_at",
        "",
        "Archived | Archived At | Discharged At | Date Closed | Closed At | Closed",
        FieldKind.OWN,
    ),
    field("deceased_at", "", "Deceased At | Deceased | DEATHDATE | Date of Death", FieldKind.OWN),
    detail(
        "case_manager",
        "Case Manager",
        "Case &manager",
        f"{PRACTITIONERS} | Practitioner",
        FieldKind.OWN,
        identity=True,
        preset=None,
        column="case_manager_id",
        beside="Case Manager Name",
    ),
    field(
        "managed_since",
        "",
        "Case Manager Since | Managed Since | Allocated On | Allocated At | Allocation Date | Assigned On"
        " | Date Assigned | Date Allocated | Assignment Date",
        FieldKind.OWN,
    ),
    detail("family", "Family", "Family", "Family ID | Household", identity=True),
    _shared(MOBILE, "M&obile", Preset.CONTACT, short="mobile"),
    detail(
        "home_phone",
        "Home Phone",
        "Home phone",
        "phoneNumberHome | Phone Home | Home | Phone | Phone Number | Telephone | Home Telephone | Phone 2 - Value",
        FieldKind.PHONE,
        preset=Preset.CONTACT,
        short="home",
    ),
    detail(
        "work_phone",
        "Work Phone",
        "Work phone",
        "phoneNumberWork | Phone Work | Business Phone | Business Telephone | Company Main Phone | Phone 3 - Value",
        FieldKind.PHONE,
        preset=Preset.CONTACT,
        short="work",
    ),
    _shared(EMAIL, "&E-mail", Preset.CONTACT, searched=True),
    field("street_number", "", "Street Number | Street No | House Number"),
    detail(
        "street",
        "Street",
        "Street",
        "Address 1 | Address Line 1 | Street Address | streetAddress | Patient Address 1"
        " | addressResidential.streetAddress | Address | Home Street | Home Address | Address 1 - Street",
        group="address",
    ),
    field(
        "street_2",
        "",
        "Address 2 | Address Line 2 | Street Address 2 | Patient Address 2 | Home Street 2 | Address 1 - Extended Address",
    ),
    field("street_3", "", "Address 3 | Address Line 3 | Home Street 3"),
    detail(
        "suburb",
        "Suburb",
        "Suburb",
        "City / Suburb | City | Town | Patient City | addressResidential.city | addressResidential.suburb"
        " | Home City | Address 1 - City",
        group="address",
    ),
    detail(
        "state",
        "State",
        "State",
        "Province | Patient State | addressResidential.state | Home State | Address 1 - Region",
        group="address",
    ),
    detail(
        "postcode",
        "Postcode",
        "Postcode",
        "Post Code | Zip | Zip Code | Postal | Postal Code | Patient Zip | addressResidential.postcode"
        " | Home Postal Code | Address 1 - Postal Code",
        FieldKind.NUMBER,
        group="address",
    ),
    detail(
        "medicare_number",
        "Medicare Number",
        "Medicare number",
        "medicareCardNumber | Medicare No | Medicare | MC No",
        FieldKind.NUMBER,
        preset=None,
        card="Medicare",
        short="Medicare",
        group="medicare",
    ),
    detail(
        "medicare_irn",
        "Medicare IRN",
        "IRN",
        "medicareCardIRN | IRN | Medicare Reference",
        FieldKind.NUMBER,
        preset=None,
        card="Medicare",
        short="IRN",
        group="medicare",
    ),
    detail(
        "medicare_expiry",
        "Medicare Expiry",
        "Expiry",
        "medicareCardExpireDate | Expiry | Medicare Expiry Date",
        preset=None,
        card="Medicare",
        short="valid to",
        group="medicare",
    ),
    detail(
        "dva_number",
        "DVA Number",
        "DVA number",
        "dvaCardNumber | DVA | DVA No | DVA File Number",
        FieldKind.NUMBER,
        preset=None,
        card="DVA",
        short="DVA",
    ),
    detail(
        "ndis_number",
        "NDIS Number",
        "NDIS number",
        "NDIS | NDIS No | NDIS Participant Number",
        FieldKind.NUMBER,
        preset=None,
        card="NDIS",
        short="NDIS",
    ),
    detail("notes", "Notes", "&Notes", "notes1 | Note | Comments | Medical Alert", compared=False),
    detail(
        "contact_by",
        "Contact By",
        "Contact by",
        "Preferred Contact | Preferred Contact Method | Preferred Method of Contact | Contact Method"
        " | Contact Preference | Communication Preference | Preferred Communication | Reminder Type",
        FieldKind.OWN,
        optional=True,
    ),
    detail(
        "referrer",
        "Referrer",
        "Referrer or GP",
        "Referring Professional Name | Referring Professional | Referring Doctor | Referring Physician"
        " | Referring Practitioner | Referring Provider | Referrer Name | Referred By | GP | GP Name"
        " | General Practitioner | Family Doctor | Family Doctor Name",
        optional=True,
        group="referrer",
    ),
    detail(
        "referrer_address",
        "Referrer Address",
        "Their address",
        "Referring Professional Address | Referring Doctor Address | GP Address | Family Doctor Address",
        optional=True,
        group="referrer",
    ),
    detail(
        "referrer_email",
        "Referrer Email",
        "Their e-mail",
        "Referring Professional Email | Referring Doctor Email | GP Email | Family Doctor Email",
        FieldKind.EMAIL,
        optional=True,
        group="referrer",
    ),
    detail(
        "care_discipline",
        "Care Discipline",
        "Needs",
        "Discipline of Care | Needed Discipline | Discipline | Service Discipline",
        identity=True,
        optional=True,
    ),
    detail(
        "language",
        "Language",
        "Language",
        "Preferred Language | Language Spoken | Spoken Language | Main Language | Primary Language"
        " | Language Spoken at Home | Home Language",
        identity=True,
        optional=True,
    ),
    detail(
        "wished_gender",
        "Practitioner Gender",
        "Asks for",
        "Preferred Practitioner Gender | Practitioner Gender Preference | Preferred Therapist Gender"
        " | Gender of Practitioner",
        FieldKind.OWN,
        identity=True,
        optional=True,
    ),
    field(
        "not_with",
        "Not With",
        "Not to be seen by | Do Not Book With",
        FieldKind.OWN,
        column="",
        beside="Not With Names",
        optional=True,
        label="Not with",
        identity=True,
    ),
)

GROUPS = {"address": "Address", "medicare": "Medicare", "referrer": "Referrer"}
"""The names of the groups of a client's fields."""
