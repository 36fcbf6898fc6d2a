"""What our columns are called, by us and by others, for each kind of record that comes in or goes out.

The synonyms come from the header rows of public pages of other systems. They are compared without
case, accents, spaces, underscores and punctuation.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """`header` is our own (empty: we never write this one); `synonyms` are in order of preference.

    `beside` is the column for people that we write next to it and never read back. A file of our own
    layout may lack what is `optional`.
    """

    name: str
    header: str
    synonyms: tuple[str, ...] = ()
    beside: str = ""
    optional: bool = False


def normal(header: str) -> str:
    """A header without what people write differently: `"D.O.B."` and `"dob"` are one."""
    folded = header.casefold()
    return "".join(filter(str.isalnum, folded if folded.isascii() else unicodedata.normalize("NFKD", folded)))


def _field(name: str, header: str, synonyms: str = "", beside: str = "") -> Field:
    return Field(name, header, tuple(filter(None, map(str.strip, synonyms.split("|")))), beside)


_NAMES = (
    _field("title", "Title", "Salutation | Prefix | Name Prefix"),
    _field("first_name", "First Name", "Given Name | Given Names | Forename | First | Patient First Name"),
    _field("last_name", "Last Name", "Surname | Family Name | Last | Patient Last Name"),
    _field("full_name", "", "Client | Client Name | Patient Name | Full Name | Name | Patient"),
)
_TITLE, _FIRST, _LAST, _FULL = _NAMES
_EMAIL = _field("email", "Email", "E-mail | Email Address | E-mail Address | Mail")
_MOBILE = _field(
    "mobile",
    "Mobile",
    "Mobile Phone | Mobile Number | Cell | Cell Phone | phoneNumberMobile | Phone | Phone Number | Telephone",
)
_PRACTITIONERS = (
    "practitionerId | Practitioner ID | practitioner_key | Treating Practitioner | Primary Practitioner"
    " | Primary Clinician | Primary Professional | Provider | Therapist | Clinician | id_Clinician"
    " | Staff Member | Staff Member Name | Staff | Case Manager | Calendar"
)
_PRACTITIONER = _field(
    "practitioner",
    "Practitioner",
    f"{_PRACTITIONERS} | Practitioner Name | Case Manager Name",
    "Practitioner Name",
)

USERS = (
    _field(
        "reference",
        "Reference",
        "userId | User ID | practitionerId | practitioner_key | Staff ID | Staff Number | id",
    ),
    _TITLE,
    _FIRST,
    _LAST,
    _field(
        "full_name",
        "",
        "Name | Full Name | Staff Member Name | Staff Member | Practitioner | Provider | User",
    ),
    _EMAIL,
    _MOBILE,
    _field("position", "Position", "Job Title | Role | Occupation"),
    _field("discipline", "Discipline", "Profession | Speciality | Specialty | practitioner_category"),
    _field("access_level", "Access Level", "Access | Permission | Permissions | User Level"),
    _field("active", "Active", "Active/Inactive | practitioner_active | Status"),
    _field("sites", "Sites", "Site | Location | Locations | Clinic | Clinics"),
    _field("target_weekly_minutes", "Target Weekly Minutes", "Weekly Minutes"),
    _field("maximum_clients", "Maximum Clients", "Max Clients | Maximum Caseload"),
)

HOURS = (
    _PRACTITIONER,
    _field("weekday", "Weekday", "Day | Day of Week | Week Day"),
    _field("start", "Start", "Start Time | From | Begin"),
    _field("end", "End", "End Time | To | Finish"),
    _field("site", "Site", "Location | Location Name | Clinic | Business"),
)

LEAVE = (
    _PRACTITIONER,
    _field("start", "Start", "Start Date | From | First Day | Begin"),
    _field("end", "End", "End Date | To | Last Day | Until"),
    _field("reason", "Reason", "Leave Type | Type | Notes | Description"),
)

CLIENTS = (
    _field(
        "reference",
        "Reference",
        "clientId | Client ID | Client No | Client Number | client_key | File No | File Number | UR | UR No | URN"
        " | MRN | Patient ID | Patient Number | rec_id | Record No | External ID | id",
    ),
    _TITLE,
    _FIRST,
    _field("middle_name", "Middle Name", "Middle Names | Additional Name | Patient Middle Name"),
    _LAST,
    _FULL,
    _field("preferred_name", "Preferred Name", "Known As | Nickname"),
    _field("date_of_birth", "Date of Birth", "DOB | D.O.B. | Birth Date | Birthdate | Birthday | Date Birth"),
    _field("gender", "Gender", "Identifying Gender | client_gender | Sex"),
    _field("pronouns", "Pronouns", "Pronoun"),
    _field("status", "Status", "Client Status | Patient Status | Active/Inactive | Active"),
    _field("archived_at", "", "Archived | Archived At | Discharged At | Date Closed | Closed At | Closed"),
    _field("deceased_at", "", "Deceased At | Deceased | DEATHDATE | Date of Death"),
    _field("case_manager", "Case Manager", f"{_PRACTITIONERS} | Practitioner", "Case Manager Name"),
    _field("family", "Family", "Family ID | Household"),
    _MOBILE,
    _field(
        "home_phone", "Home Phone", "phoneNumberHome | Phone Home | Home | Phone | Phone Number | Telephone"
    ),
    _field("work_phone", "Work Phone", "phoneNumberWork | Phone Work | Business Phone"),
    _EMAIL,
    _field("street_number", "", "Street Number | Street No | House Number"),
    _field(
        "street",
        "Street",
        "Address 1 | Address Line 1 | Street Address | streetAddress | Patient Address 1 | addressResidential.streetAddress | Address",
    ),
    _field("street_2", "", "Address 2 | Address Line 2 | Street Address 2 | Patient Address 2"),
    _field("street_3", "", "Address 3 | Address Line 3"),
    _field(
        "suburb",
        "Suburb",
        "City / Suburb | City | Town | Patient City | addressResidential.city | addressResidential.suburb",
    ),
    _field("state", "State", "Province | Patient State | addressResidential.state"),
    _field(
        "postcode",
        "Postcode",
        "Post Code | Zip | Zip Code | Postal | Postal Code | Patient Zip | addressResidential.postcode",
    ),
    _field("medicare_number", "Medicare Number", "medicareCardNumber | Medicare No | Medicare | MC No"),
    _field("medicare_irn", "Medicare IRN", "medicareCardIRN | IRN | Medicare Reference"),
    _field("medicare_expiry", "Medicare Expiry", "medicareCardExpireDate | Expiry | Medicare Expiry Date"),
    _field("dva_number", "DVA Number", "dvaCardNumber | DVA | DVA No | DVA File Number"),
    _field("ndis_number", "NDIS Number", "NDIS | NDIS No | NDIS Participant Number"),
    _field("notes", "Notes", "notes1 | Note | Comments | Medical Alert"),
)

CONTACTS = (
    _field(
        "client",
        "Client",
        "clientId | Client ID | Client No | Client Number | Patient ID | Patient Number | Client Name | Patient Name",
        "Client Name",
    ),
    _field("first_name", "First Name", "Given Name | Given Names | Forename | First | Contact First Name"),
    _field("last_name", "Last Name", "Surname | Family Name | Last | Contact Last Name"),
    _field(
        "full_name", "", "Contact | Contact Name | Full Name | Name | Guardian Name | Emergency Contact Name"
    ),
    _field(
        "relationship",
        "Relationship",
        "Relation | Relationship to Client | Emergency Contact Relationship | Type",
    ),
    _field(
        "mobile",
        "Mobile",
        "Mobile Phone | Mobile Number | Cell | Phone | Phone Number | Emergency Contact Phone",
    ),
    _EMAIL,
    _field("main_contact", "Main Contact", "Main | Primary Contact | Primary"),
    _field("emergency_contact", "Emergency Contact", "Emergency"),
    _field("invoice_recipient", "Invoice Recipient", "Invoice | Billing Contact"),
)

APPOINTMENTS = (
    _field(
        "reference",
        "Reference",
        "appointmentReferenceNumber | Appointment Reference | appointmentId | Appointment ID | Appointment Number"
        " | service_contact_key | Ref | id",
    ),
    _field(
        "starts_at",
        "Start",
        "startDateTime | starts_at | Appointment Start Date & Time | Start Date & Time | APPTSTART | Starts"
        " | Start Time, Sortable | Start Time",
    ),
    _field(
        "date",
        "",
        "Scheduled date | Appointment Date | Appt Date | Start Date | Date of Service | service_contact_date"
        " | AppointmentDay | Date",
    ),
    _field("time", "", "Scheduled time | Appointment Time | Time"),
    _field(
        "ends_at",
        "End",
        "endDateTime | ends_at | Appointment End Date & Time | End Date & Time | APPTEND | Ends | Stop | Finish | End Time | Finish Time",
    ),
    _field("end_date", "", "End Date"),
    _field(
        "minutes",
        "",
        "Duration | Minutes | Length | Treatment Duration | durationMinutes | service_contact_duration",
    ),
    _field(
        "practitioner",
        "Practitioner",
        f"{_PRACTITIONERS} | Practitioner Name | Case Manager Name",
        "Practitioner Name",
    ),
    _field(
        "clients",
        "Clients",
        "clientId | Client ID | Client Number | Patient ID | Patient Number | CID | id_Contact"
        " | Client | Client Name | Patient Name | Patient | patient_name | Full Name | Name | Subject",
        "Client Names",
    ),
    _field(
        "client_first_name", "", "Patient First Name | Client First Name | First Name | Forename | Given Name"
    ),
    _field(
        "client_last_name", "", "Patient Last Name | Client Last Name | Last Name | Surname | Family Name"
    ),
    _field(
        "appointment_type",
        "Appointment Type",
        "Appt Type | APPTTYPE | Treatment Name | Service | Services | service_contact_type | ENCOUNTERCLASS | Type"
        " | Categories | Billing Code | appointmentTypeId",
    ),
    _field(
        "site", "Site", "Location Name | Location | Clinic | id_Clinic | Business | Facility | locationId"
    ),
    _field("status", "Status", "Appointment Status | Attendance"),
    _field("cancelled_at", "", "Cancelled At | Canceled At | Cancelled"),
    _field("did_not_arrive", "", "Did not arrive | No-show | No Show | DNA | service_contact_no_show"),
    _field("arrived", "", "Patient arrived | Arrived"),
    _field("series", "Series", "Series ID | repeated_from_id | repeat_rule | Recurring"),
    _field("notes", "Notes", "Note | Comments | Description"),
    Field("room", "Room", ("Room Name", "Resource"), optional=True),
    Field("cancel_reason", "Cancel Reason", ("Cancellation Note", "Cancellation Reason"), optional=True),
    Field("overlap_reason", "Overlap Reason", optional=True),
    Field("series_rule", "Series Rule", ("RRULE", "Recurrence Rule"), optional=True),
)

KINDS: dict[str, tuple[Field, ...]] = {
    "users": USERS,
    "hours": HOURS,
    "leave": LEAVE,
    "clients": CLIENTS,
    "contacts": CONTACTS,
    "appointments": APPOINTMENTS,
}

FAULT = "Problem: "
"""Begins the header of a column that says what is wrong in the one before it; never read back."""


def own_headers(kind: str) -> tuple[str, ...]:
    """Our own header row of a kind, word for word, with the columns for people beside."""
    headers: list[str] = []
    for field in KINDS[kind]:
        headers += filter(None, (field.header, field.beside))
    return tuple(headers)


def is_own(kind: str, headers: Iterable[str]) -> bool:
    """Whether a file is of our own layout, whose values are read exactly as they stand."""
    beside = {field.beside for field in KINDS[kind]}
    may_lack = {field.header for field in KINDS[kind] if field.optional}
    own = set(own_headers(kind)) - beside
    read = {header for header in headers if not header.startswith(FAULT)} - beside
    return own - may_lack <= read <= own


@functools.cache
def _vocabulary() -> frozenset[str]:
    fields = [field for kind in KINDS.values() for field in kind]
    return frozenset(normal(word) for f in fields for word in (f.name, f.header, f.beside, *f.synonyms)) - {
        ""
    }


def known_headers(cells: Iterable[object]) -> int:
    """How many cells of a row are headers that we know."""
    words = _vocabulary()
    return len({word for cell in cells if isinstance(cell, str) and (word := normal(cell[:60])) in words})
