"""Mappings for systems whose header rows are public, where those headers alone would be read otherwise.

All other headers of these systems are recognised by `files.headers`.
"""

from __future__ import annotations

READY: dict[str, dict[str, dict[str, str]]] = {
    "Nookal": {"clients": {"reference": "Client ID"}},
    "Jane": {
        "clients": {
            "reference": "Patient Number",
            "gender": "Identifying Gender",
            "status": "Active/Inactive",
        },
        "appointments": {
            "starts_at": "Appointment Start Date & Time",
            "ends_at": "Appointment End Date & Time",
            "clients": "Patient Number",
            "appointment_type": "Treatment Name",
            "practitioner": "Staff Member Name",
        },
    },
    "SimplePractice": {
        "clients": {"full_name": "Client", "case_manager": "Clinician"},
        "appointments": {"starts_at": "Date of Service", "clients": "Client", "practitioner": "Clinician"},
    },
    "Acuity": {
        "appointments": {
            "practitioner": "Calendar",
            "client_first_name": "First Name",
            "client_last_name": "Last Name",
            "appointment_type": "Type",
        }
    },
    "Fresha": {
        "appointments": {
            "reference": "Appointment reference",
            "date": "Scheduled date",
            "time": "Scheduled time",
            "appointment_type": "Services",
        }
    },
    "Outlook": {
        "appointments": {
            "date": "Start Date",
            "starts_at": "Start Time",
            "end_date": "End Date",
            "ends_at": "End Time",
            "practitioner": "Meeting Organizer",
            "clients": "Subject",
            "notes": "Description",
        }
    },
    "PMHC": {
        "clients": {"reference": "client_key", "last_name": "slk"},
        "appointments": {
            "reference": "service_contact_key",
            "practitioner": "practitioner_key",
            "date": "service_contact_date",
            "minutes": "service_contact_duration",
        },
    },
    "Synthea": {
        "clients": {"reference": "Id", "deceased_at": "DEATHDATE"},
        "appointments": {
            "starts_at": "START",
            "ends_at": "STOP",
            "practitioner": "PROVIDER",
            "clients": "PATIENT",
        },
    },
    "FileMaker clinic": {
        "appointments": {
            "clients": "id_Contact",
            "practitioner": "id_Clinician",
            "date": "startDate",
            "starts_at": "startTime",
            "end_date": "endDate",
            "ends_at": "endTime",
        }
    },
    "Practice API": {
        "clients": {"reference": "clientId", "case_manager": "practitionerId"},
        "appointments": {
            "reference": "appointmentReferenceNumber",
            "practitioner": "practitionerId",
            "starts_at": "startDateTime",
            "ends_at": "endDateTime",
            "site": "locationId",
            "appointment_type": "appointmentTypeId",
        },
    },
}
