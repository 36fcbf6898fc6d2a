"""Fields that several kinds of record have, and what other systems call a practitioner."""

from __future__ import annotations

from desktop.models.fields.field import FieldKind, field

PRACTITIONERS = (
    "practitionerId | Practitioner ID | practitioner_key | Treating Practitioner | Primary Practitioner"
    " | Primary Clinician | Primary Professional | Provider | Therapist | Clinician | id_Clinician"
    " | Staff Member | Staff Member Name | Staff | Case Manager | Calendar"
)
TITLE = field("title", "Title", "Salutation | Prefix | Name Prefix")
FIRST_NAME = field(
    "first_name",
    "First Name",
    "Given Name | Given Names | Given | Forename | First | Patient First Name",
    FieldKind.NAME,
)
LAST_NAME = field(
    "last_name", "Last Name", "Surname | Family Name | Last | Patient Last Name", FieldKind.NAME
)
NAME_SUFFIX = field("name_suffix", "", "Suffix | Name Suffix", FieldKind.NAME)
EMAIL = field(
    "email",
    "Email",
    "E-mail | Email Address | E-mail Address | Mail | E-mail 1 - Value | Email 1 - Value",
    FieldKind.EMAIL,
)
MOBILE = field(
    "mobile",
    "Mobile",
    "Mobile Phone | Mobile Number | Cell | Cell Phone | phoneNumberMobile | Phone | Phone Number | Telephone"
    " | Phone 1 - Value | Primary Phone",
    FieldKind.PHONE,
)
PRACTITIONER = field(
    "practitioner",
    "Practitioner",
    f"{PRACTITIONERS} | Practitioner Name | Case Manager Name",
    FieldKind.OWN,
    column="user_id",
    beside="Practitioner Name",
)
