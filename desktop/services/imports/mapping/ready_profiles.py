"""Mappings for systems whose header rows are public, if those headers alone would be misread.

All other headers of these systems are recognised by `files.headers`.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from desktop.files.headers import normal


@dataclass(frozen=True)
class ReadyProfile:
    """`marks` are headers that tell the layout from all others; `mapping` gives their header for each field
    of ours."""

    marks: tuple[str, ...]
    mapping: Mapping[str, str]

    def fits(self, row: Set[str]) -> bool:
        """Whether a header row, as `files.headers.normal` gives it, has all the marks."""
        return all(normal(mark) in row for mark in self.marks)


READY: dict[str, dict[str, ReadyProfile]] = {
    "Nookal": {
        "clients": ReadyProfile(
            ("Date Registered", "City / Suburb", "Address Line 2", "Mobile Phone", "Email Address"),
            {"reference": "Client ID"},
        )
    },
    "Jane": {
        "clients": ReadyProfile(
            ("Patient Number", "Member Since", "Personal Health Number", "Birth Date"),
            {
                "reference": "Patient Number",
                "gender": "Identifying Gender",
                "status": "Active/Inactive",
                "notes": "Medical Alert",
            },
        ),
        "appointments": ReadyProfile(
            ("Appointment Start Date & Time", "Patient Number", "Treatment Name", "Staff Member Name"),
            {
                "starts_at": "Appointment Start Date & Time",
                "ends_at": "Appointment End Date & Time",
                "clients": "Patient Number",
                "appointment_type": "Treatment Name",
                "practitioner": "Staff Member Name",
                "site": "Location Name",
            },
        ),
    },
    "SimplePractice": {
        "clients": ReadyProfile(
            ("Client", "Client Type", "Clinician", "Intake Date"),
            {"full_name": "Client", "case_manager": "Clinician"},
        ),
        "appointments": ReadyProfile(
            ("Date of Service", "Client", "Clinician", "Billing Code"),
            {
                "starts_at": "Date of Service",
                "clients": "Client",
                "practitioner": "Clinician",
                "appointment_type": "Billing Code",
            },
        ),
    },
    "Acuity": {
        "appointments": ReadyProfile(
            ("Start Time", "End Time", "Calendar", "Appointment ID", "Scheduled By"),
            {
                "practitioner": "Calendar",
                "client_first_name": "First Name",
                "client_last_name": "Last Name",
                "appointment_type": "Type",
            },
        )
    },
    "Fresha": {
        "appointments": ReadyProfile(
            ("Appointment reference", "Scheduled date", "Scheduled time", "Services"),
            {
                "reference": "Appointment reference",
                "date": "Scheduled date",
                "time": "Scheduled time",
                "appointment_type": "Services",
            },
        )
    },
    "Outlook": {
        "appointments": ReadyProfile(
            ("Subject", "Start Date", "Start Time", "Meeting Organizer", "Show time as"),
            {
                "date": "Start Date",
                "starts_at": "Start Time",
                "end_date": "End Date",
                "ends_at": "End Time",
                "practitioner": "Meeting Organizer",
                "clients": "Subject",
                "notes": "Description",
            },
        )
    },
    "Medical Director": {
        "clients": ReadyProfile(
            ("UR_NO", "MC_NO", "PENS_NO", "S_NET"), {"reference": "UR_NO", "home_phone": "PHONE"}
        )
    },
    "PMHC": {
        "clients": ReadyProfile(
            ("client_key", "slk", "client_gender"), {"reference": "client_key", "last_name": "slk"}
        ),
        "appointments": ReadyProfile(
            ("service_contact_key", "practitioner_key", "service_contact_date"),
            {
                "reference": "service_contact_key",
                "practitioner": "practitioner_key",
                "date": "service_contact_date",
                "minutes": "service_contact_duration",
            },
        ),
    },
    "Synthea": {
        "clients": ReadyProfile(
            ("Id", "BIRTHDATE", "DEATHDATE", "FIRST", "LAST"), {"reference": "Id", "deceased_at": "DEATHDATE"}
        ),
        "appointments": ReadyProfile(
            ("START", "STOP", "PATIENT", "PROVIDER", "ENCOUNTERCLASS"),
            {
                "starts_at": "START",
                "ends_at": "STOP",
                "practitioner": "PROVIDER",
                "clients": "PATIENT",
                "appointment_type": "ENCOUNTERCLASS",
                "notes": "DESCRIPTION",
            },
        ),
    },
    "FileMaker clinic": {
        "appointments": ReadyProfile(
            ("id_Contact", "id_Clinic", "id_Clinician", "startDate"),
            {
                "clients": "id_Contact",
                "practitioner": "id_Clinician",
                "date": "startDate",
                "starts_at": "startTime",
                "end_date": "endDate",
                "ends_at": "endTime",
            },
        )
    },
    "Practice API": {
        "clients": ReadyProfile(
            ("clientId", "practitionerId", "dateOfBirth"),
            {"reference": "clientId", "case_manager": "practitionerId"},
        ),
        "appointments": ReadyProfile(
            ("appointmentReferenceNumber", "startDateTime", "practitionerId"),
            {
                "reference": "appointmentReferenceNumber",
                "practitioner": "practitionerId",
                "starts_at": "startDateTime",
                "ends_at": "endDateTime",
                "site": "locationId",
                "appointment_type": "appointmentTypeId",
            },
        ),
    },
}
