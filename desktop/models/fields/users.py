"""The fields of a user, of working hours and of leave, in the order of our own files."""

from __future__ import annotations

from desktop.models.fields.field import Field, FieldKind, field
from desktop.models.fields.shared import (
    EMAIL,
    FIRST_NAME,
    LAST_NAME,
    MOBILE,
    NAME_SUFFIX,
    PRACTITIONER,
    TITLE,
)

USERS: tuple[Field, ...] = (
    field(
        "reference",
        "Reference",
        "userId | User ID | practitionerId | practitioner_key | Staff ID | Staff Number | id",
        FieldKind.NUMBER,
    ),
    TITLE,
    FIRST_NAME,
    LAST_NAME,
    NAME_SUFFIX,
    field(
        "full_name",
        "",
        "Name | Full Name | Staff Member Name | Staff Member | Practitioner | Provider | User",
        FieldKind.NAME,
    ),
    EMAIL,
    MOBILE,
    field("position", "Position", "Job Title | Role | Occupation"),
    field("discipline", "Discipline", "Profession | Speciality | Specialty | practitioner_category"),
    field("access_level", "Access Level", "Access | Permission | Permissions | User Level", FieldKind.OWN),
    field("active", "Active", "Active/Inactive | practitioner_active | Status", FieldKind.OWN),
    field("sites", "Sites", "Site | Location | Locations | Clinic | Clinics", column=""),
    field("target_weekly_minutes", "Target Weekly Minutes", "Weekly Minutes", FieldKind.COUNT),
    field("maximum_clients", "Maximum Clients", "Max Clients | Maximum Caseload", FieldKind.COUNT),
    field("gender", "Gender", "Sex", FieldKind.OWN, optional=True),
    field(
        "languages",
        "Languages",
        "Language | Languages Spoken | Spoken Languages",
        FieldKind.OWN,
        optional=True,
    ),
    field("youngest", "Ages From", "Youngest Age | Minimum Age | Age From", FieldKind.COUNT, optional=True),
    field("oldest", "Ages To", "Oldest Age | Maximum Age | Age To", FieldKind.COUNT, optional=True),
)

HOURS: tuple[Field, ...] = (
    PRACTITIONER,
    field("weekday", "Weekday", "Day | Day of Week | Week Day", FieldKind.OWN),
    field(
        "start",
        "Start",
        "Start Time | From | Begin | Hours | Working Hours | Times",
        FieldKind.OWN,
        column="starts",
    ),
    field("end", "End", "End Time | To | Finish", FieldKind.OWN, column="ends"),
    field("site", "Site", "Location | Location Name | Clinic | Business", FieldKind.OWN, column="site_id"),
)

LEAVE: tuple[Field, ...] = (
    PRACTITIONER,
    field("start", "Start", "Start Date | From | First Day | Begin", FieldKind.OWN, column="starts_at"),
    field("end", "End", "End Date | To | Last Day | Until", FieldKind.OWN, column="ends_at"),
    field("reason", "Reason", "Leave Type | Type | Notes | Description"),
)
